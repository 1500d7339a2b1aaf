//! From values of a template file to values of a template, with references to what the file declares.

use rustc_hash::{FxHashMap, FxHashSet};

use super::sub::{Piece, pieces};
use super::tree::{Kind, Node, Place};
use crate::core::{Data, Fields, Late, LateKind, NodeId, Spelling, Str};
use crate::declare::did_you_mean;
use crate::diag::{Code, Diag, FileId};

/// What a template declares, by the names of its file.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// The names of all resources of the file, made or not.
    pub declared: FxHashSet<Str>,
    /// Resources.
    pub resources: FxHashMap<Str, NodeId>,
    /// Parameters that were not replaced.
    pub parameters: FxHashMap<Str, NodeId>,
    /// Conditions.
    pub conditions: FxHashMap<Str, NodeId>,
    /// Mappings.
    pub mappings: FxHashMap<Str, NodeId>,
    /// Rules.
    pub rules: FxHashMap<Str, NodeId>,
    /// Hooks.
    pub hooks: FxHashMap<Str, NodeId>,
    /// Outputs.
    pub outputs: FxHashMap<Str, NodeId>,
    /// Nested stacks whose templates are loaded: the stack and what was included into it.
    pub nested: FxHashMap<Str, (NodeId, NodeId)>,
    /// Values in the place of parameters.
    pub replaced: FxHashMap<Str, Data>,
}

/// Where in a template a value stands: what it may refer to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// In `Mappings`: nothing.
    Mappings,
    /// In `Parameters`: nothing.
    Parameters,
    /// In `Conditions`: parameters, mappings and other conditions.
    Conditions,
    /// In `Rules`: parameters, mappings and conditions.
    Rules,
    /// Anywhere else: everything.
    Other,
}

impl Section {
    fn is_closed(self) -> bool {
        matches!(self, Section::Mappings | Section::Parameters)
    }

    fn name(self) -> &'static str {
        match self {
            Section::Mappings => "a mapping",
            Section::Parameters => "a parameter",
            Section::Conditions => "a condition",
            Section::Rules => "a rule",
            Section::Other => "a template",
        }
    }
}

/// The functions that are understood.
const FUNCTIONS: [&str; 18] = [
    "Fn::And",
    "Fn::Base64",
    "Fn::Cidr",
    "Fn::Equals",
    "Fn::FindInMap",
    "Fn::GetAZs",
    "Fn::GetAtt",
    "Fn::If",
    "Fn::ImportValue",
    "Fn::Join",
    "Fn::Not",
    "Fn::Or",
    "Fn::Select",
    "Fn::Split",
    "Fn::Sub",
    "Fn::Transform",
    "Fn::ValueOf",
    "Ref",
];

const PSEUDO: [&str; 8] = [
    "AWS::AccountId",
    "AWS::NoValue",
    "AWS::NotificationARNs",
    "AWS::Partition",
    "AWS::Region",
    "AWS::StackId",
    "AWS::StackName",
    "AWS::URLSuffix",
];

/// Reads values of one template; what is wrong is collected.
pub struct Parser<'a> {
    /// What the template declares.
    pub names: &'a Names,
    /// The file.
    pub file: FileId,
    /// Where the values stand.
    pub section: Section,
    /// What is wrong.
    pub problems: Vec<Diag>,
    /// What works, but not the way its author may think.
    pub warnings: Vec<Diag>,
}

impl<'a> Parser<'a> {
    /// A parser of values of a section.
    pub fn new(names: &'a Names, file: FileId, section: Section) -> Parser<'a> {
        Parser { names, file, section, problems: Vec::new(), warnings: Vec::new() }
    }

    fn problem(&mut self, code: Code, place: Place, message: String, hint: Option<String>) -> Data {
        self.problems.push(Diag::new(code, message).hints(hint).at(Some(place.in_file(self.file))));
        Data::Absent
    }

    fn malformed(&mut self, place: Place, message: String) -> Data {
        self.problem(Code::InvalidTemplate, place, message, None)
    }

    /// A value; null counts as nothing.
    pub fn value(&mut self, node: &Node) -> Data {
        match &node.kind {
            Kind::Null => Data::Absent,
            Kind::List(items) => Data::List(items.iter().map(|item| self.value(item)).collect()),
            Kind::Map(entries) => {
                if self.section == Section::Conditions
                    && let [entry] = &entries[..]
                    && entry.key == "Condition"
                {
                    return self.condition_reference(&entry.value);
                }
                match node.call() {
                    Some((name, argument)) => self.call(name, argument, node.place),
                    None => Data::Map(self.fields(node)),
                }
            }
            _ => node.plain(),
        }
    }

    /// The entries of a map, each value read.
    pub fn fields(&mut self, node: &Node) -> Fields {
        let entries = node.entries().unwrap_or_default();
        entries.iter().map(|entry| (entry.key.clone(), self.value(&entry.value))).collect()
    }

    fn call(&mut self, name: &str, argument: &Node, place: Place) -> Data {
        match name {
            "Ref" => self.reference(argument),
            "Fn::GetAtt" => self.attribute(argument),
            "Fn::Sub" => self.sub(argument),
            "Fn::If" => self.choose(argument),
            "Fn::FindInMap" => self.find_in_map(argument),
            "Fn::Select" => self.select(argument),
            "Fn::Join" => self.with_items("Fn::Join", argument, 2..=2, Late::new),
            "Fn::Cidr" => self.cidr(argument),
            "Fn::Split" => self.split(argument),
            "Fn::Equals" => self.with_items("Fn::Equals", argument, 2..=2, Late::other),
            "Fn::Not" => self.with_items("Fn::Not", argument, 1..=1, Late::other),
            "Fn::And" => self.combine("Fn::And", argument),
            "Fn::Or" => self.combine("Fn::Or", argument),
            "Fn::Base64" => Late::new(LateKind::Call("Fn::Base64", self.value(argument))).into(),
            "Fn::ImportValue" => Late::new(LateKind::Call("Fn::ImportValue", self.value(argument))).into(),
            "Fn::GetAZs" => Late::list(LateKind::Call("Fn::GetAZs", self.value(argument))).into(),
            "Fn::Transform" => self.transform(argument),
            "Fn::ValueOf" if self.section == Section::Rules => self.value_of(argument),
            // Rules have functions of their own, which refer to nothing.
            _ if self.section == Section::Rules => Data::object(name, self.value(argument)),
            _ => self.unknown_function(name, place),
        }
    }

    fn unknown_function(&mut self, name: &str, place: Place) -> Data {
        let hint =
            match name.starts_with("Fn::ForEach") {
                true => "loops are not unrolled when a template is included".to_owned(),
                false => did_you_mean(name, FUNCTIONS).filter(|hint| hint.starts_with("did")).unwrap_or_else(
                    || "resources named in `dehydrated_resources` are taken as they stand".to_owned(),
                ),
            };
        self.problem(
            Code::InvalidTemplate,
            place,
            format!("the function `{name}` is not supported here"),
            Some(hint),
        )
    }

    /// The items of a function's argument.
    fn items<'n>(
        &mut self,
        name: &str,
        argument: &'n Node,
        count: std::ops::RangeInclusive<usize>,
    ) -> Option<&'n [Node]> {
        let found = match argument.items() {
            Some(items) if count.contains(&items.len()) => return Some(items),
            Some(items) => format!("a list of {}", items.len()),
            None => argument.describe(),
        };
        let wanted = match (*count.start(), *count.end()) {
            (least, most) if least == most => format!("{least}"),
            (least, usize::MAX) => format!("at least {least}"),
            (least, most) => format!("{least} to {most}"),
        };
        self.malformed(argument.place, format!("`{name}` takes a list of {wanted}, not {found}"));
        None
    }

    fn with_items(
        &mut self,
        name: &'static str,
        argument: &Node,
        count: std::ops::RangeInclusive<usize>,
        late: fn(LateKind) -> Late,
    ) -> Data {
        if self.items(name, argument, count).is_none() {
            return Data::Absent;
        }
        late(LateKind::Call(name, self.value(argument))).into()
    }

    fn reference(&mut self, argument: &Node) -> Data {
        let Some(name) = argument.name() else {
            return self
                .malformed(argument.place, format!("`Ref` takes a name, not {}", argument.describe()));
        };
        if let Some(value) = self.replacement(&name) {
            return value;
        }
        if let Some(pseudo) = PSEUDO.into_iter().find(|pseudo| *pseudo == name) {
            return match pseudo {
                "AWS::NotificationARNs" => Late::list(LateKind::Pseudo(pseudo)).into(),
                _ => Late::pseudo(pseudo).into(),
            };
        }
        match self.target(&name) {
            Some(node) => Late::reference(node).into(),
            None => self.missing("Ref", &name, argument.place, true),
        }
    }

    /// A value in the place of a parameter; mappings and parameters do without.
    fn replacement(&self, name: &str) -> Option<Data> {
        if self.section.is_closed() {
            return None;
        }
        self.names.replaced.get(name).cloned()
    }

    /// The element that `Ref` of a name means here.
    fn target(&self, name: &str) -> Option<NodeId> {
        match self.section {
            Section::Mappings | Section::Parameters => None,
            Section::Conditions | Section::Rules => self.names.parameters.get(name).copied(),
            Section::Other => {
                let names = self.names;
                names.parameters.get(name).or_else(|| names.resources.get(name)).copied()
            }
        }
    }

    fn resource(&self, name: &str) -> Option<NodeId> {
        match self.section {
            Section::Other => self.names.resources.get(name).copied(),
            _ => None,
        }
    }

    /// A name that nothing in the template has, or that may not be used here.
    fn missing(&mut self, function: &str, name: &str, place: Place, is_ref: bool) -> Data {
        if self.section.is_closed() {
            return self.malformed(place, format!("{} cannot use `{function}`", self.section.name()));
        }
        let names = self.names;
        if self.section != Section::Other && (!is_ref || names.declared.contains(name)) {
            let message = format!("{} cannot refer to resources, such as `{name}`", self.section.name());
            return self.malformed(place, message);
        }
        let parameters = names.parameters.keys().chain(names.replaced.keys());
        let mut known: Vec<&str> = match (is_ref, self.section) {
            (true, Section::Other) => parameters.chain(names.resources.keys()).map(Str::as_str).collect(),
            (true, _) => parameters.map(Str::as_str).collect(),
            (false, _) => names.resources.keys().map(Str::as_str).collect(),
        };
        if is_ref && name.contains("::") {
            known.extend(PSEUDO);
        }
        known.sort_unstable();
        let what = match (is_ref, self.section) {
            (false, _) => "resource",
            (true, Section::Other) => "parameter or resource",
            (true, _) => "parameter",
        };
        let message = format!("`{function}`: the template has no {what} `{name}`");
        self.problem(Code::UnresolvedReference, place, message, did_you_mean(name, known))
    }

    fn attribute(&mut self, argument: &Node) -> Data {
        if let Some(dotted) = argument.text() {
            let Some((name, attribute)) = dotted.split_once('.') else {
                let message = format!("`Fn::GetAtt` takes a resource and an attribute, not \"{dotted}\"");
                let hint = Some(format!("write `{dotted}.Attribute`"));
                return self.problem(Code::InvalidTemplate, argument.place, message, hint);
            };
            return match self.resource(name) {
                Some(node) => {
                    Late::new(LateKind::Spelled(node, Some(attribute.into()), Spelling::Dotted)).into()
                }
                None => self.missing("Fn::GetAtt", name, argument.place, false),
            };
        }
        let Some([resource, attribute]) = self.items("Fn::GetAtt", argument, 2..=2) else {
            return Data::Absent;
        };
        let Some(name) = resource.text() else {
            let message = format!("`Fn::GetAtt` takes the name of a resource, not {}", resource.describe());
            return self.malformed(resource.place, message);
        };
        let Some(node) = self.resource(name) else {
            return self.missing("Fn::GetAtt", name, resource.place, false);
        };
        match attribute.name() {
            Some(attribute) => Late::attribute(node, attribute).into(),
            None => {
                let id = Late::new(LateKind::LogicalId(node));
                let parts = Data::List(vec![id.into(), self.value(attribute)]);
                Late::new(LateKind::Call("Fn::GetAtt", parts)).into()
            }
        }
    }

    fn sub(&mut self, argument: &Node) -> Data {
        let (body, map) = match &argument.kind {
            Kind::Text(text) => (text, None),
            Kind::List(items) => match &items[..] {
                [Node { kind: Kind::Text(text), .. }, map] => (text, Some(map)),
                [Node { kind: Kind::Text(text), .. }] => (text, None),
                _ => return self.malformed_sub(argument),
            },
            _ => return self.malformed_sub(argument),
        };
        let mut variables = match map {
            None => Fields::new(),
            Some(map) if map.entries().is_some() && map.call().is_none() => self.fields(map),
            // A map that is computed: what it has is not known here.
            Some(map) => {
                let map = self.value(map);
                let body = self.sub_text(body, argument.place, &mut Fields::new());
                return Late::new(LateKind::Call("Fn::Sub", Data::List(vec![body, map]))).into();
            }
        };
        let body = self.sub_text(body, argument.place, &mut variables);
        let argument = match variables.is_empty() {
            true => body,
            false => Data::List(vec![body, Data::Map(variables)]),
        };
        Late::new(LateKind::Call("Fn::Sub", argument)).into()
    }

    fn malformed_sub(&mut self, argument: &Node) -> Data {
        let found = argument.describe();
        self.malformed(
            argument.place,
            format!("`Fn::Sub` takes a text, or a list of a text and a map, not {found}"),
        )
    }

    /// The text with its references; a late-bound value in the place of a parameter becomes a variable.
    fn sub_text(&mut self, body: &str, place: Place, variables: &mut Fields) -> Data {
        let mut parts: Vec<Data> = Vec::new();
        for piece in pieces(body) {
            let name = match piece {
                Piece::Literal(text) => {
                    parts.push(text.into());
                    continue;
                }
                Piece::Variable(name) => name,
            };
            let verbatim = || Data::from(format!("${{{name}}}"));
            if variables.iter().any(|(known, _)| known == name) {
                parts.push(verbatim());
                continue;
            }
            if let Some(value) = self.replacement(name) {
                parts.push(match value {
                    Data::Str(text) => text.into(),
                    Data::Int(it) => it.to_string().into(),
                    Data::Num(it) => it.to_string().into(),
                    Data::Bool(it) => it.to_string().into(),
                    late => {
                        variables.push((name.into(), late));
                        verbatim()
                    }
                });
                continue;
            }
            if name.contains("::") {
                parts.push(verbatim());
                continue;
            }
            let found = match name.split_once('.') {
                Some((resource, attribute)) => match self.resource(resource) {
                    Some(node) => Some((node, Some(Str::new(attribute)))),
                    None => return self.missing("Fn::Sub", resource, place, false),
                },
                None => self.target(name).map(|node| (node, None)),
            };
            match found {
                Some((node, attribute)) => {
                    parts.push(Late::new(LateKind::Spelled(node, attribute, Spelling::Sub)).into());
                }
                None => return self.missing("Fn::Sub", name, place, true),
            }
        }
        match parts.iter().all(|part| matches!(part, Data::Str(_))) {
            true => parts.iter().filter_map(Data::as_str).collect::<String>().into(),
            false => Late::new(LateKind::Concat(parts)).into(),
        }
    }

    /// The condition of a name, as its logical id.
    pub fn condition(&mut self, function: &str, name: &Node) -> Option<NodeId> {
        if self.section.is_closed() {
            self.malformed(name.place, format!("{} cannot use `{function}`", self.section.name()));
            return None;
        }
        let Some(text) = name.text() else {
            let message = format!("`{function}` takes the name of a condition, not {}", name.describe());
            self.malformed(name.place, message);
            return None;
        };
        if let Some(node) = self.names.conditions.get(text) {
            return Some(*node);
        }
        let message = format!("`{function}`: the template has no condition `{text}`");
        let hint = did_you_mean(text, sorted(&self.names.conditions));
        self.problem(Code::UnresolvedReference, name.place, message, hint);
        None
    }

    fn condition_reference(&mut self, name: &Node) -> Data {
        match self.condition("Condition", name) {
            Some(node) => Data::object("Condition", Late::new(LateKind::LogicalId(node))),
            None => Data::Absent,
        }
    }

    fn choose(&mut self, argument: &Node) -> Data {
        let Some([name, yes, no]) = self.items("Fn::If", argument, 3..=3) else { return Data::Absent };
        let condition = self.condition("Fn::If", name);
        let (yes, no) = (self.value(yes), self.value(no));
        let Some(condition) = condition else { return Data::Absent };
        let id = Late::new(LateKind::LogicalId(condition));
        Late::new(LateKind::Call("Fn::If", Data::List(vec![id.into(), yes, no]))).into()
    }

    fn find_in_map(&mut self, argument: &Node) -> Data {
        let Some(items) = self.items("Fn::FindInMap", argument, 3..=4) else { return Data::Absent };
        if self.section.is_closed() {
            return self
                .malformed(argument.place, format!("{} cannot use `Fn::FindInMap`", self.section.name()));
        }
        if let Some(default) = items.get(3) {
            let message = "the default value of `Fn::FindInMap` is left out, as the CDK does";
            let place = default.place.in_file(self.file);
            self.warnings.push(Diag::warning(Code::Surprise, message).at(Some(place)));
        }
        let name = self.value(&items[0]);
        let name = match &name {
            Data::Str(text) => match self.names.mappings.get(text) {
                Some(node) => Late::new(LateKind::LogicalId(*node)).into(),
                None => {
                    let message = format!("`Fn::FindInMap`: the template has no mapping `{text}`");
                    let hint = did_you_mean(text, sorted(&self.names.mappings));
                    return self.problem(Code::UnresolvedReference, items[0].place, message, hint);
                }
            },
            _ => name,
        };
        let keys = Data::List(vec![name, self.value(&items[1]), self.value(&items[2])]);
        Late::new(LateKind::Call("Fn::FindInMap", keys)).into()
    }

    fn select(&mut self, argument: &Node) -> Data {
        let Some([index, list]) = self.items("Fn::Select", argument, 2..=2) else { return Data::Absent };
        let (index, list) = (self.value(index), self.value(list));
        if let Data::List(items) = &list
            && !items.iter().any(|item| matches!(item, Data::Late(_)))
            && let Some(item) = literal_index(&index).and_then(|at| items.get(at))
        {
            return item.clone();
        }
        Late::new(LateKind::Call("Fn::Select", Data::List(vec![index, list]))).into()
    }

    fn split(&mut self, argument: &Node) -> Data {
        let Some([delimiter, source]) = self.items("Fn::Split", argument, 2..=2) else { return Data::Absent };
        let (delimiter, source) = (self.value(delimiter), self.value(source));
        if let (Data::Str(delimiter), Data::Str(source)) = (&delimiter, &source)
            && !delimiter.is_empty()
        {
            return Data::List(source.split(delimiter.as_str()).map(Data::from).collect());
        }
        Late::list(LateKind::Call("Fn::Split", Data::List(vec![delimiter, source]))).into()
    }

    fn cidr(&mut self, argument: &Node) -> Data {
        const COUNT: std::ops::RangeInclusive<i64> = 1..=256;
        let Some(items) = self.items("Fn::Cidr", argument, 2..=3) else { return Data::Absent };
        if let Kind::Int(count) = items[1].kind
            && !COUNT.contains(&count)
        {
            let message = format!("`Fn::Cidr` gives between 1 and 256 ranges, not {count}");
            return self.problem(Code::OutOfRange, items[1].place, message, None);
        }
        Late::list(LateKind::Call("Fn::Cidr", self.value(argument))).into()
    }

    /// `Fn::And` and `Fn::Or`: more than ten are nested, one stands for itself.
    fn combine(&mut self, name: &'static str, argument: &Node) -> Data {
        const MOST: usize = 10;
        if self.items(name, argument, 1..=usize::MAX).is_none() {
            return Data::Absent;
        }
        let Data::List(items) = self.value(argument) else { return Data::Absent };
        nested(name, items, MOST)
    }

    fn transform(&mut self, argument: &Node) -> Data {
        let Some(_) = argument.entries() else {
            let message = format!(
                "`Fn::Transform` takes a map with `Name` and `Parameters`, not {}",
                argument.describe()
            );
            return self.malformed(argument.place, message);
        };
        let mut fields = self.fields(argument);
        fields.retain(|(key, _)| key == "Name" || key == "Parameters");
        Late::other(LateKind::Call("Fn::Transform", Data::Map(fields))).into()
    }

    /// An attribute of a parameter, in a rule.
    fn value_of(&mut self, argument: &Node) -> Data {
        let Some([parameter, attribute]) = self.items("Fn::ValueOf", argument, 2..=2) else {
            return Data::Absent;
        };
        let Some(name) = parameter.text() else {
            let message =
                format!("`Fn::ValueOf` takes the name of a parameter, not {}", parameter.describe());
            return self.malformed(parameter.place, message);
        };
        if self.names.replaced.contains_key(name) {
            let message = format!(
                "the parameter `{name}` cannot be replaced: `Fn::ValueOf` asks for an attribute of it"
            );
            return self.malformed(parameter.place, message);
        }
        let Some(node) = self.target(name) else {
            return self.missing("Fn::ValueOf", name, parameter.place, true);
        };
        let id = Late::new(LateKind::LogicalId(node));
        let parts = Data::List(vec![id.into(), self.value(attribute)]);
        Late::other(LateKind::Call("Fn::ValueOf", parts)).into()
    }
}

fn sorted(names: &FxHashMap<Str, NodeId>) -> Vec<&str> {
    let mut all: Vec<&str> = names.keys().map(Str::as_str).collect();
    all.sort_unstable();
    all
}

fn grouped(name: &'static str, mut items: Vec<Data>) -> Data {
    match items.len() {
        1 => items.remove(0),
        _ => Late::other(LateKind::Call(name, Data::List(items))).into(),
    }
}

/// Groups of at most `most`.
fn nested(name: &'static str, items: Vec<Data>, most: usize) -> Data {
    if items.len() <= most {
        return grouped(name, items);
    }
    let groups = items.chunks(most).map(|group| grouped(name, group.to_vec())).collect();
    nested(name, groups, most)
}

fn literal_index(data: &Data) -> Option<usize> {
    match data {
        Data::Int(it) => usize::try_from(*it).ok(),
        Data::Str(text) => text.parse().ok(),
        _ => None,
    }
}
