//! From a template file to constructs.

use std::rc::Rc;

use rustc_hash::FxHashSet;

use super::order::{Circle, of_conditions, of_resources};
use super::parse::{Names, Parser, Section};
use super::policies::policy;
use super::properties::{Fit, leading_number};
use super::tree::{Entry, Kind, MOST_BYTES, Node, Place, Step, read};
use super::{CfnInclude, CfnIncludeProps, IncludeState, sections};
use crate::bail;
use crate::cfn::table;
use crate::core::{
    CfnCodeDeployBlueGreenHook, CfnCondition, CfnConditionProps, CfnDeletionPolicy, CfnElement, CfnHook,
    CfnHookProps, CfnMapping, CfnMappingProps, CfnOutput, CfnOutputProps, CfnParameter, CfnResource, CfnRule,
    Construct, Cx, Data, Fields, Handle, Late, LateKind, NestedStack, NestedStackProps, NodeId,
    ResourceState, RuleState, Stack, Str, Text,
};
use crate::declare::{Dict, did_you_mean};
use crate::diag::{Code, Diag, Error, FileId, KEY_SEPARATOR, Result, Severity, Span};

/// The sections whose entries are constructs.
const CONSTRUCTS: [&str; 7] =
    ["Conditions", "Hooks", "Mappings", "Outputs", "Parameters", "Resources", "Rules"];

/// What `DeletionPolicy` and `UpdateReplacePolicy` can be.
const POLICIES: [CfnDeletionPolicy; 4] = [
    CfnDeletionPolicy::DELETE,
    CfnDeletionPolicy::RETAIN,
    CfnDeletionPolicy::RETAIN_EXCEPT_ON_CREATE,
    CfnDeletionPolicy::SNAPSHOT,
];

/// Custom resources of this type take any property, which its L1 class does not.
const CUSTOM_RESOURCE: &str = "AWS::CloudFormation::CustomResource";

/// How many problems of one template are told.
const MOST_PROBLEMS: usize = 25;

/// The resource type of nested stacks.
pub const NESTED_STACK: &str = "AWS::CloudFormation::Stack";

/// A template that was read, with what was asked of it.
#[derive(Debug)]
pub struct Source {
    file: FileId,
    root: Node,
    props: CfnIncludeProps,
}

/// Includes a template.
pub fn include(cx: &mut Cx, scope: Construct, id: Str, props: CfnIncludeProps) -> Result<CfnInclude> {
    let path = match (&props.template_file, &props.template) {
        (Some(path), None) => path.clone(),
        (None, Some(template)) => return add_whole(cx, scope, id, template.clone()),
        (Some(_), Some(_)) => {
            bail!(
                Code::InvalidValue,
                "a template is included from a `template_file` or as a `template`, not both"
            )
        }
        (None, None) => {
            bail!(Code::MissingArgument, "`CfnInclude` needs a `template_file`"; hint: "it is the path of a template, as JSON or YAML")
        }
    };
    let file = cx.read_text(&path, MOST_BYTES)?;
    let this: CfnInclude = cx.create(scope, id, IncludeState::default())?;
    cx.stack_of(this.id())?;
    let mut warnings = Vec::new();
    let root = read(file.id, &file.text, &mut warnings);
    let root = told(cx, this, root, warnings)?;
    let source = Rc::new(Source { file: file.id, root, props });
    let state = with_builder(cx, this, &source, Names::default(), |builder| builder.build())?;
    *cx.state_mut(this) = IncludeState { source: Some(Rc::clone(&source)), ..state };
    cx.extra_mut(this.id()).fragment = Some(sections);
    Ok(this)
}

/// Adds the sections of a template to that of the stack as they are.
fn add_whole(cx: &mut Cx, scope: Construct, id: Str, template: Dict<Data>) -> Result<CfnInclude> {
    let state = IncludeState { sections: template.0, ..IncludeState::default() };
    let this: CfnInclude = cx.create(scope, id, state)?;
    cx.stack_of(this.id())?;
    cx.extra_mut(this.id()).fragment = Some(sections);
    Ok(this)
}

/// Loads the template of a nested stack into a template that is included already.
pub fn load_nested(cx: &mut Cx, this: CfnInclude, name: &Str, props: CfnIncludeProps) -> Result<()> {
    let state = cx.state(this);
    let Some(source) = state.source.clone() else { return Ok(()) };
    let names = (*state.names).clone();
    let names = with_builder(cx, this, &source, names, |builder| builder.replace_by_nested(name, &props))?;
    cx.state_mut(this).names = Rc::new(names);
    Ok(())
}

/// Runs a builder; problems get the place of the call, and the construct.
fn with_builder<T>(
    cx: &mut Cx,
    this: CfnInclude,
    source: &Source,
    names: Names,
    run: impl FnOnce(&mut Builder<'_>) -> Result<T>,
) -> Result<T> {
    let mut warnings = Vec::new();
    let call = cx.span;
    let mut builder = Builder {
        cx,
        this,
        call,
        file: source.file,
        root: &source.root,
        props: &source.props,
        names,
        problems: Vec::new(),
        warnings: &mut warnings,
    };
    let built = run(&mut builder);
    let built = built.map_err(|error| error.at(cx.span));
    cx.span = call;
    told(cx, this, built, warnings)
}

/// A result whose warnings and errors tell the call and the construct.
fn told<T>(cx: &mut Cx, this: CfnInclude, result: Result<T>, warnings: Vec<Diag>) -> Result<T> {
    let (call, path) = (cx.span, cx.path(this.id()));
    for warning in warnings {
        cx.warn(traced(warning, call).on(path.clone()));
    }
    result.map_err(|error| error.map(|diag| traced(diag, call).on(path.clone())))
}

/// A problem in the template, with the call that included it.
fn traced(mut diag: Diag, call: Option<Span>) -> Diag {
    let is_told = |call: &Span| diag.span == Some(*call) || diag.trace.contains(call);
    if diag.span.is_some()
        && let Some(call) = call.filter(|call| !is_told(call))
    {
        diag.trace.push(call);
    }
    diag
}

struct Builder<'a> {
    cx: &'a mut Cx,
    this: CfnInclude,
    /// The call of the script.
    call: Option<Span>,
    file: FileId,
    root: &'a Node,
    props: &'a CfnIncludeProps,
    names: Names,
    problems: Vec<Diag>,
    warnings: &'a mut Vec<Diag>,
}

impl<'a> Builder<'a> {
    fn build(&mut self) -> Result<IncludeState> {
        if self.root.entries().is_none() {
            let message = format!("a template is a map, not {}", self.root.describe());
            return Err(self.problem(Code::InvalidTemplate, self.root.place, message).into());
        }
        self.names.declared = self.section("Resources").iter().map(|entry| entry.key.clone()).collect();
        self.replace_parameters();
        self.check_nested();
        let dehydrated = self.dehydrated();
        self.mappings()?;
        self.parameters()?;
        self.conditions()?;
        self.rules()?;
        self.resources(&dehydrated)?;
        self.hooks()?;
        self.outputs()?;
        let sections = self.other_sections();
        self.finish()?;
        Ok(IncludeState { names: Rc::new(std::mem::take(&mut self.names)), sections, source: None })
    }

    fn finish(&mut self) -> Result<()> {
        let mut problems: Vec<Diag> = Vec::new();
        for problem in std::mem::take(&mut self.problems) {
            if !problems.contains(&problem) {
                problems.push(problem);
            }
        }
        let more = problems.len().saturating_sub(MOST_PROBLEMS);
        problems.truncate(MOST_PROBLEMS);
        if let (Some(last), true) = (problems.last_mut(), more > 0) {
            last.hints.push(format!("the template has {more} more problems"));
        }
        Error::from_all(problems)
    }

    fn problem(&self, code: Code, place: Place, message: impl Into<String>) -> Diag {
        Diag::new(code, message).at(Some(self.place(place)))
    }

    fn place(&self, place: Place) -> Span {
        place.in_file(self.file)
    }

    fn record(&mut self, code: Code, place: Place, message: impl Into<String>) {
        let diag = self.problem(code, place, message);
        self.problems.push(diag);
    }

    /// The entries of a section.
    fn section(&mut self, name: &str) -> &'a [Entry] {
        match self.root.get(name) {
            None => &[],
            Some(Node { kind: Kind::Map(entries), .. }) => entries,
            Some(node) => {
                let message = format!("the section `{name}` is a map, not {}", node.describe());
                self.record(Code::InvalidTemplate, node.place, message);
                &[]
            }
        }
    }

    /// The values that stand for parameters.
    fn replace_parameters(&mut self) {
        let parameters = self.section("Parameters");
        let names: Vec<&str> = parameters.iter().map(|entry| entry.key.as_str()).collect();
        let call = self.call;
        for (name, value) in self.props.parameters.iter().flat_map(|parameters| &parameters.0) {
            let key: Str = format!("parameters{KEY_SEPARATOR}{name}").into();
            if !names.contains(&name.as_str()) {
                let message = format!("the template has no parameter `{name}`");
                let hint = did_you_mean(name, names.iter().copied());
                self.problems.push(Diag::new(Code::UnknownName, message).hints(hint).at(call).at_key(key));
            } else if matches!(value, Data::Absent | Data::Null) {
                let message = format!("there is no value for the parameter `{name}`");
                self.problems.push(Diag::new(Code::MissingArgument, message).at(call).at_key(key));
            } else {
                self.names.replaced.insert(name.clone(), value.clone());
            }
        }
    }

    fn dehydrated(&mut self) -> FxHashSet<Str> {
        let resources = self.section("Resources");
        let names: Vec<&str> = resources.iter().map(|entry| entry.key.as_str()).collect();
        let asked = self.props.dehydrated_resources.as_deref().unwrap_or_default();
        let call = self.call;
        for name in asked.iter().filter(|name| !names.contains(&name.as_str())) {
            let message = format!("the template has no resource `{name}`");
            let hint = did_you_mean(name, names.iter().copied());
            self.problems.push(
                Diag::new(Code::UnknownName, message)
                    .hints(hint)
                    .at(call)
                    .at_key("dehydrated_resources".into()),
            );
        }
        asked.iter().cloned().collect()
    }

    /// The templates of nested stacks that are asked for, by logical id.
    fn nested(&self) -> &'a [(Str, CfnIncludeProps)] {
        self.props.load_nested_stacks.as_ref().map_or(&[], |nested| &nested.0)
    }

    fn nested_props(&self, name: &str) -> Option<&'a CfnIncludeProps> {
        self.nested().iter().find(|(known, _)| known == name).map(|(_, props)| props)
    }

    fn check_nested(&mut self) {
        let resources = self.section("Resources");
        let names: Vec<&str> = resources.iter().map(|entry| entry.key.as_str()).collect();
        let call = self.call;
        for (name, _) in self.nested().iter().filter(|(name, _)| !names.contains(&name.as_str())) {
            let message = format!("the template has no nested stack `{name}`");
            let hint = did_you_mean(name, names.iter().copied());
            let key = format!("load_nested_stacks{KEY_SEPARATOR}{name}");
            self.problems.push(Diag::new(Code::UnknownName, message).hints(hint).at(call).at_key(key.into()));
        }
    }

    /// Reads values of a section.
    fn parse<T>(&mut self, section: Section, read: impl FnOnce(&mut Parser<'_>) -> T) -> T {
        let mut parser = Parser::new(&self.names, self.file, section);
        let it = read(&mut parser);
        self.problems.extend(parser.problems);
        self.warnings.extend(parser.warnings);
        it
    }

    fn value(&mut self, section: Section, node: &Node) -> Data {
        self.parse(section, |parser| parser.value(node))
    }

    /// The entry's fields; a problem where it is no map.
    fn fields_of(&mut self, what: &str, entry: &Entry, section: Section) -> Option<Fields> {
        if entry.value.entries().is_none() || entry.value.call().is_some() {
            let found = match entry.value.call() {
                Some((name, _)) => format!("`{name}`"),
                None => entry.value.describe(),
            };
            let message = format!("the {what} `{}` is a map, not {found}", entry.key);
            self.record(Code::InvalidTemplate, entry.place, message);
            return None;
        }
        Some(self.parse(section, |parser| parser.fields(&entry.value)))
    }

    /// The construct below which the parts of a section stand.
    fn scope(&mut self, id: &str) -> Result<Construct> {
        self.cx.create(self.this, id, ())
    }

    /// Gives a part its name of the template, where names are kept.
    fn name(&mut self, element: NodeId, name: &Str) {
        if self.props.preserve_logical_ids {
            self.cx.set_logical_id(element, name.clone());
        }
    }

    fn mappings(&mut self) -> Result<()> {
        let scope = self.scope("$Mappings")?;
        for entry in self.section("Mappings") {
            let Some(rows) = self.fields_of("mapping", entry, Section::Mappings) else { continue };
            let mut mapping = Vec::with_capacity(rows.len());
            for (key, row) in rows {
                match row {
                    Data::Map(row) => mapping.push((key, Dict(row))),
                    _ => {
                        let place = entry.value.locate(&[Step::Key(key.clone())]);
                        let message = format!("`{key}` of the mapping `{}` must be a map", entry.key);
                        self.record(Code::InvalidTemplate, place, message);
                    }
                }
            }
            self.cx.span = Some(self.place(entry.place));
            let props = CfnMappingProps { mapping: Some(Dict(mapping)), lazy: None };
            let node = CfnMapping::new(self.cx, scope, entry.key.clone(), props)?.id();
            self.name(node, &entry.key);
            self.names.mappings.insert(entry.key.clone(), node);
        }
        Ok(())
    }

    fn parameters(&mut self) -> Result<()> {
        for entry in self.section("Parameters") {
            if self.names.replaced.contains_key(&entry.key) {
                continue;
            }
            let Some(fields) = self.fields_of("parameter", entry, Section::Parameters) else { continue };
            self.cx.span = Some(self.place(entry.place));
            let node = CfnParameter::of_template(self.cx, self.this.into(), entry.key.clone(), fields)?.id();
            self.name(node, &entry.key);
            self.names.parameters.insert(entry.key.clone(), node);
        }
        Ok(())
    }

    /// Conditions may refer to each other in any order: all are made before they are read.
    fn conditions(&mut self) -> Result<()> {
        let scope = self.scope("$Conditions")?;
        let entries = self.section("Conditions");
        let (order, circles) = of_conditions(entries);
        for Circle { names, place } in circles {
            self.circle("conditions", &names, place, None);
        }
        for entry in order.into_iter().map(|at| &entries[at]) {
            self.cx.span = Some(self.place(entry.place));
            let props = CfnConditionProps::default();
            let node = CfnCondition::new(self.cx, scope, entry.key.clone(), props)?.id();
            self.name(node, &entry.key);
            self.names.conditions.insert(entry.key.clone(), node);
        }
        for entry in entries {
            let expression = self.value(Section::Conditions, &entry.value);
            if let Some(node) = self.names.conditions.get(&entry.key) {
                CfnCondition::at(*node).set_expression(self.cx, expression);
            }
        }
        Ok(())
    }

    fn circle(&mut self, what: &str, names: &[Str], place: Place, hint: Option<&str>) {
        let way: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
        let message =
            format!("{what} of the template depend on each other in a circle: {}", way.join(" -> "));
        let diag = self.problem(Code::DependencyCycle, place, message).hints(hint.map(str::to_owned));
        self.problems.push(diag);
    }

    fn rules(&mut self) -> Result<()> {
        let scope = self.scope("$Rules")?;
        for entry in self.section("Rules") {
            let Some(fields) = self.fields_of("rule", entry, Section::Rules) else { continue };
            let mut state = RuleState::default();
            for (key, value) in fields {
                match (key.as_str(), value) {
                    ("RuleCondition", value) => state.condition = value,
                    ("Assertions", Data::List(items)) => {
                        let part = |item: &Data, key: &str| item.get(key).cloned().unwrap_or_default();
                        let all =
                            items.iter().map(|item| (part(item, "Assert"), part(item, "AssertDescription")));
                        state.assertions = all.collect();
                    }
                    _ => {}
                }
            }
            self.cx.span = Some(self.place(entry.place));
            let node = CfnRule::of_template(self.cx, scope, entry.key.clone(), state)?.id();
            self.name(node, &entry.key);
            self.names.rules.insert(entry.key.clone(), node);
        }
        Ok(())
    }

    /// Makes all resources, then reads what is in them: they may refer to each other in any order.
    fn resources(&mut self, dehydrated: &FxHashSet<Str>) -> Result<()> {
        let entries = self.section("Resources");
        let hidden = self.names.parameters.keys().chain(self.names.replaced.keys()).cloned().collect();
        let (order, circles) = of_resources(entries, &hidden, dehydrated);
        if !self.props.allow_cyclical_references {
            for Circle { names, place } in circles {
                let hint =
                    "pass `allow_cyclical_references: true` where a macro of the template undoes the circle";
                self.circle("resources", &names, place, Some(hint));
            }
        }
        let mut made = Vec::with_capacity(order.len());
        for entry in order.into_iter().map(|at| &entries[at]) {
            if let Some(resource) = self.make_resource(entry, dehydrated.contains(&entry.key))? {
                made.push((entry, resource));
            }
        }
        for (entry, resource) in made {
            match dehydrated.contains(&entry.key) {
                true => self.fill_dehydrated(entry, resource),
                false => match self.nested_props(&entry.key) {
                    Some(props) => self.fill_nested(entry, resource, props),
                    None => self.fill_resource(entry, resource),
                },
            }
        }
        Ok(())
    }

    /// Makes a nested stack, and includes its template.
    fn make_nested(
        &mut self,
        entry: &Entry,
        cfn_type: &str,
        props: &CfnIncludeProps,
    ) -> Result<Option<CfnResource>> {
        if cfn_type != NESTED_STACK {
            let message = format!("the resource `{}` is not a nested stack but a `{cfn_type}`", entry.key);
            self.record(Code::InvalidTemplate, entry.place, message);
            return Ok(None);
        }
        for policy in ["CreationPolicy", "UpdatePolicy"] {
            if let Some(node) = entry.value.get(policy) {
                let message = format!("the nested stack `{}` cannot have a `{policy}`", entry.key);
                self.record(Code::InvalidTemplate, node.place, message);
            }
        }
        self.cx.span = Some(self.place(entry.place));
        let stack =
            NestedStack::new(self.cx, self.this.into(), entry.key.clone(), NestedStackProps::default())?;
        let Some(resource) = Stack::from(stack).nested_stack_resource(self.cx) else { return Ok(None) };
        self.cx.span = self.call;
        match include(self.cx, stack.into(), entry.key.clone(), props.clone()) {
            Ok(included) => {
                self.names.nested.insert(entry.key.clone(), (stack.id(), included.id()));
            }
            Err(error) => self.problems.extend(error.into_diags()),
        }
        let state = self.cx.state_mut(resource);
        state.may_circle = self.props.allow_cyclical_references;
        state.options.deletion_policy = None;
        state.options.update_replace_policy = None;
        self.name(resource.id(), &entry.key);
        self.names.resources.insert(entry.key.clone(), resource.id());
        Ok(Some(resource))
    }

    /// A nested stack in the place of the plain resource that stood for it.
    fn replace_by_nested(&mut self, name: &Str, props: &CfnIncludeProps) -> Result<Names> {
        let entry = self.section("Resources").iter().find(|entry| entry.key == *name);
        let (Some(entry), Some(old)) = (entry, self.names.resources.get(name).copied()) else {
            return Ok(std::mem::take(&mut self.names));
        };
        let cfn_type = self.cx.state(CfnResource::at(old)).cfn_type.clone();
        if cfn_type == NESTED_STACK {
            self.cx.remove_child(self.this.id(), name);
        }
        if let Some(resource) = self.make_nested(entry, &cfn_type, props)? {
            // References that were made before follow.
            let id = CfnElement::from(resource).resolved_logical_id(self.cx);
            self.cx.set_logical_id(old, id);
            self.fill_nested(entry, resource, props);
        }
        self.finish()?;
        Ok(std::mem::take(&mut self.names))
    }

    /// What a template says of a nested stack, beside its template.
    fn fill_nested(&mut self, entry: &Entry, resource: CfnResource, props: &CfnIncludeProps) {
        let fields = match entry.value.get("Properties") {
            Some(node) => self.parse(Section::Other, |parser| parser.fields(node)),
            None => Fields::new(),
        };
        let stack = self.names.nested.get(&entry.key).map(|(stack, _)| Stack::at(*stack));
        let replaced =
            |name: &str| props.parameters.iter().flat_map(|all| &all.0).any(|(known, _)| known == name);
        for (key, value) in fields {
            match (key.as_str(), value) {
                ("Parameters", Data::Map(parameters)) => {
                    let kept = parameters.into_iter().filter(|(name, _)| !replaced(name));
                    for (name, value) in kept {
                        let value = match value {
                            Data::Int(it) => it.to_string().into(),
                            Data::Bool(it) => it.to_string().into(),
                            other => other,
                        };
                        if let Some(stack) = stack {
                            stack.pass(self.cx, name, value);
                        }
                    }
                }
                ("NotificationARNs", value) => resource.set_property(self.cx, "NotificationARNs", value),
                ("TimeoutInMinutes", Data::Str(text)) => {
                    let number = leading_number(&text).unwrap_or(Data::Str(text));
                    resource.set_property(self.cx, "TimeoutInMinutes", number);
                }
                ("TimeoutInMinutes", value) => resource.set_property(self.cx, "TimeoutInMinutes", value),
                _ => {}
            }
        }
        self.attributes(entry, resource);
    }

    fn make_resource(&mut self, entry: &Entry, dehydrated: bool) -> Result<Option<CfnResource>> {
        let cfn_type = match (entry.value.entries(), entry.value.get("Type")) {
            (Some(_), Some(Node { kind: Kind::Text(cfn_type), .. })) => cfn_type.clone(),
            (None, _) => {
                let message =
                    format!("the resource `{}` is a map, not {}", entry.key, entry.value.describe());
                let hint = (entry.key.starts_with("Fn::ForEach"))
                    .then(|| "loops are not unrolled when a template is included".to_owned());
                let diag = self.problem(Code::InvalidTemplate, entry.place, message).hints(hint);
                self.problems.push(diag);
                return Ok(None);
            }
            (_, Some(other)) => {
                let message = format!("the type of `{}` is a string, not {}", entry.key, other.describe());
                self.record(Code::InvalidTemplate, other.place, message);
                return Ok(None);
            }
            (_, None) => {
                let hint =
                    entry.value.get("<<").map(|_| "merge keys (`<<`) are not a part of templates".to_owned());
                let message = format!("the resource `{}` has no `Type`", entry.key);
                let diag = self.problem(Code::InvalidTemplate, entry.place, message).hints(hint);
                self.problems.push(diag);
                return Ok(None);
            }
        };
        if let Some(props) = self.nested_props(&entry.key) {
            if dehydrated {
                let message = format!("the nested stack `{}` cannot be dehydrated", entry.key);
                self.record(Code::InvalidTemplate, entry.place, message);
                return Ok(None);
            }
            return self.make_nested(entry, &cfn_type, props);
        }
        let row = table::resource(&cfn_type).filter(|_| cfn_type != CUSTOM_RESOURCE && !dehydrated);
        if let Some(transform) = row.and_then(table::Resource::transform) {
            self.cx.stack_of(self.this.id())?.add_transform(self.cx, Str::new_static(transform));
        }
        self.cx.span = Some(self.place(entry.place));
        let state = ResourceState {
            tag_spec: row.and_then(|_| (self.cx.schema.tags)(&cfn_type)),
            cfn_type,
            raw: row.is_none(),
            may_circle: self.props.allow_cyclical_references,
            ..ResourceState::default()
        };
        let resource: CfnResource = self.cx.create(self.this, entry.key.clone(), state)?;
        if !dehydrated {
            self.name(resource.id(), &entry.key);
        }
        self.names.resources.insert(entry.key.clone(), resource.id());
        Ok(Some(resource))
    }

    /// A resource whose contents are taken as they stand. As in the CDK it has a logical id of its own, waits
    /// for nothing and is under no condition.
    fn fill_dehydrated(&mut self, entry: &Entry, resource: CfnResource) {
        let plain = |key: &str| entry.value.get(key).map(Node::plain).unwrap_or_default();
        for lost in ["Condition", "DependsOn"] {
            if let Some(node) = entry.value.get(lost) {
                let message = format!(
                    "`{lost}` of the dehydrated resource `{}` is left out, as the CDK does",
                    entry.key
                );
                let place = self.place(node.place);
                self.warnings.push(Diag::warning(Code::Surprise, message).at(Some(place)));
            }
        }
        let overrides = ["DeletionPolicy", "UpdateReplacePolicy", "Version", "Description"];
        let state = self.cx.state_mut(resource);
        if let Data::Map(fields) = plain("Properties") {
            state.properties = fields;
        }
        state.options.creation_policy = plain("CreationPolicy");
        state.options.update_policy = plain("UpdatePolicy");
        if let Data::Map(fields) = plain("Metadata") {
            state.options.metadata = fields;
        }
        for key in overrides {
            let value = plain(key);
            if value != Data::Absent {
                state.overrides.push((vec![Str::new_static(key)], value));
            }
        }
    }

    fn fill_resource(&mut self, entry: &Entry, resource: CfnResource) {
        let properties = self.properties(entry, resource);
        let state = self.cx.state_mut(resource);
        state.properties = properties;
        state.begin_tags();
        self.attributes(entry, resource);
    }

    /// What stands beside the properties.
    fn attributes(&mut self, entry: &Entry, resource: CfnResource) {
        for attribute in entry.value.entries().unwrap_or_default() {
            match attribute.key.as_str() {
                "Type" | "Properties" => {}
                "Condition" => self.resource_condition(entry, &attribute.value, resource),
                "DependsOn" => self.depends_on(entry, &attribute.value, resource),
                _ => {
                    let value = self.value(Section::Other, &attribute.value);
                    self.attribute(resource, attribute, value);
                }
            }
        }
    }

    fn properties(&mut self, entry: &Entry, resource: CfnResource) -> Fields {
        let node = entry.value.get("Properties");
        let fields = match node {
            Some(node) if node.call().is_some() => {
                let message = format!("the properties of `{}` are a map, not a function", entry.key);
                let hint = format!("name `{}` in `dehydrated_resources` to take it as it stands", entry.key);
                let diag = self.problem(Code::InvalidTemplate, node.place, message).hint(hint);
                self.problems.push(diag);
                return Fields::new();
            }
            Some(node) if node.entries().is_none() => {
                let message = format!("the properties of `{}` are a map, not {}", entry.key, node.describe());
                self.record(Code::InvalidTemplate, node.place, message);
                return Fields::new();
            }
            Some(node) => self.parse(Section::Other, |parser| parser.fields(node)),
            None => Fields::new(),
        };
        let state = self.cx.state(resource);
        let row = match state.raw {
            true => None,
            false => table::resource(&state.cfn_type),
        };
        let Some(row) = row else { return fields };
        let told = !self.problems.is_empty();
        let mut fit = Fit::default();
        let fields = fit.fields(fields, &row.properties().collect::<Vec<_>>());
        for (path, value) in fit.extras {
            if value != Data::Absent {
                let keys = std::iter::once(Str::new_static("Properties"));
                let keys = keys.chain(path.into_iter().map(Step::into_key)).collect();
                self.cx.state_mut(resource).overrides.push((keys, value));
            }
        }
        for problem in fit.problems {
            // A reference that leads nowhere leaves a hole; that is told already.
            if problem.code == Code::MissingArgument && told {
                continue;
            }
            let place = node.map_or(entry.place, |node| node.locate(&problem.path));
            let message = format!("`{}` of `{}` {}", problem.name(), entry.key, problem.message);
            let diag = Diag { severity: problem.severity, ..self.problem(problem.code, place, message) };
            let diag = diag.hints(problem.hint);
            match diag.severity {
                Severity::Error => self.problems.push(diag),
                _ => self.warnings.push(diag),
            }
        }
        fields
    }

    fn attribute(&mut self, resource: CfnResource, attribute: &Entry, value: Data) {
        if value == Data::Absent {
            return;
        }
        let deletion = match attribute.key.as_str() {
            "DeletionPolicy" | "UpdateReplacePolicy" => match &value {
                Data::Str(text) => match POLICIES.into_iter().find(|policy| policy.value() == text) {
                    Some(policy) => Some(policy),
                    None => {
                        let names = POLICIES.iter().map(|policy| policy.value());
                        let message = format!("`{}` cannot be `{text}`", attribute.key);
                        let hint = did_you_mean(text, names);
                        let diag =
                            self.problem(Code::InvalidValue, attribute.value.place, message).hints(hint);
                        self.problems.push(diag);
                        return;
                    }
                },
                _ => None,
            },
            _ => None,
        };
        let state = self.cx.state_mut(resource);
        let options = &mut state.options;
        match (attribute.key.as_str(), value) {
            ("DeletionPolicy", _) if deletion.is_some() => options.deletion_policy = deletion,
            ("UpdateReplacePolicy", _) if deletion.is_some() => options.update_replace_policy = deletion,
            ("CreationPolicy", value) => options.creation_policy = policy(value).or_absent(),
            ("UpdatePolicy", value) => options.update_policy = policy(value).or_absent(),
            ("Metadata", Data::Map(fields)) => options.metadata = fields,
            ("Version", Data::Str(text)) => options.version = Some(text),
            ("Description", Data::Str(text)) => options.description = Some(text),
            (_, value) => state.overrides.push((vec![attribute.key.clone()], value)),
        }
    }

    fn resource_condition(&mut self, entry: &Entry, name: &Node, resource: CfnResource) {
        if matches!(name.kind, Kind::Null) {
            return;
        }
        let what = format!("Condition` of `{}", entry.key);
        if let Some(node) = self.parse(Section::Other, |parser| parser.condition(&what, name)) {
            self.cx.state_mut(resource).options.condition = Some(CfnCondition::at(node));
        }
    }

    fn depends_on(&mut self, entry: &Entry, node: &Node, resource: CfnResource) {
        let names: Vec<&Node> = match &node.kind {
            Kind::Null => Vec::new(),
            Kind::List(items) => items.iter().collect(),
            _ => vec![node],
        };
        for name in names {
            let target = name.text().and_then(|name| self.names.resources.get(name).copied());
            let Some(target) = target else {
                let found = name.text().map_or_else(|| name.describe(), |name| format!("`{name}`"));
                let message =
                    format!("`{}` waits for {found}, which is no resource of the template", entry.key);
                let mut known: Vec<&str> = self.names.resources.keys().map(Str::as_str).collect();
                known.sort_unstable();
                let hint = name.text().and_then(|name| did_you_mean(name, known));
                let diag = self.problem(Code::UnresolvedReference, name.place, message).hints(hint);
                self.problems.push(diag);
                continue;
            };
            resource.depend_on(self.cx, target);
        }
    }

    fn hooks(&mut self) -> Result<()> {
        let scope = self.scope("$Hooks")?;
        for entry in self.section("Hooks") {
            let Some(fields) = self.fields_of("hook", entry, Section::Other) else { continue };
            let field = |name: &str| fields.iter().find(|(key, _)| key == name).map(|(_, value)| value);
            let hook_type = field("Type").and_then(Data::as_str).map(Str::new);
            let properties = match field("Properties") {
                Some(Data::Map(properties)) => properties.clone(),
                _ => Fields::new(),
            };
            self.cx.span = Some(self.place(entry.place));
            let node = match hook_type {
                Some(kind) if kind == CfnCodeDeployBlueGreenHook::TYPE => {
                    let properties = self.blue_green(entry, properties);
                    CfnCodeDeployBlueGreenHook::of_template(self.cx, scope, entry.key.clone(), properties)?
                        .id()
                }
                Some(kind) => {
                    let props = CfnHookProps { r#type: kind, properties: Some(Dict(properties)) };
                    CfnHook::new(self.cx, scope, entry.key.clone(), props)?.id()
                }
                None => {
                    let message = format!("the hook `{}` has no `Type`", entry.key);
                    self.record(Code::InvalidTemplate, entry.place, message);
                    continue;
                }
            };
            self.name(node, &entry.key);
            self.names.hooks.insert(entry.key.clone(), node);
        }
        Ok(())
    }

    /// The properties of a blue-green hook: it names resources by their logical ids.
    fn blue_green(&mut self, entry: &Entry, properties: Fields) -> Fields {
        let renamed = properties.into_iter().map(|(key, value)| match key.as_str() {
            "Applications" => (key, self.named_resources(entry, value, false)),
            _ => (key, value),
        });
        renamed.collect()
    }

    fn named_resources(&mut self, entry: &Entry, data: Data, is_name: bool) -> Data {
        match data {
            Data::Str(name) if is_name => match self.names.resources.get(&name) {
                Some(node) => Late::new(LateKind::LogicalId(*node)).into(),
                None => {
                    let mut known: Vec<&str> = self.names.resources.keys().map(Str::as_str).collect();
                    known.sort_unstable();
                    let hint = did_you_mean(&name, known);
                    let message = format!(
                        "the hook `{}` names `{name}`, which is no resource of the template",
                        entry.key
                    );
                    let diag = self.problem(Code::UnresolvedReference, entry.place, message).hints(hint);
                    self.problems.push(diag);
                    Data::Str(name)
                }
            },
            Data::List(items) => {
                Data::List(items.into_iter().map(|item| self.named_resources(entry, item, is_name)).collect())
            }
            Data::Map(fields) => {
                const NAMES: [&str; 4] = ["LogicalID", "TargetGroups", "TaskDefinitions", "TaskSets"];
                let fields = fields.into_iter().map(|(key, value)| {
                    let is_name = NAMES.contains(&key.as_str());
                    let value = self.named_resources(entry, value, is_name);
                    (key, value)
                });
                Data::Map(fields.collect())
            }
            other => other,
        }
    }

    fn outputs(&mut self) -> Result<()> {
        let scope = self.scope("$Outputs")?;
        for entry in self.section("Outputs") {
            if entry.key.starts_with("Fn::ForEach") {
                let diag = self
                    .problem(Code::InvalidTemplate, entry.place, format!("`{}` is no output", entry.key))
                    .hint("loops are not unrolled when a template is included");
                self.problems.push(diag);
                continue;
            }
            let condition = entry.value.get("Condition").cloned();
            let Some(fields) = self.fields_of("output", entry, Section::Other) else { continue };
            let field = |name: &str| {
                fields.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone()).unwrap_or_default()
            };
            let value = field("Value");
            if entry.value.get("Value").is_none() {
                let message = format!("the output `{}` has no `Value`", entry.key);
                self.record(Code::InvalidTemplate, entry.place, message);
                continue;
            }
            let what = format!("Condition` of `{}", entry.key);
            let condition = condition
                .and_then(|name| self.parse(Section::Other, |parser| parser.condition(&what, &name)))
                .map(CfnCondition::at);
            let description = match field("Description") {
                Data::Str(text) => Some(Text::Literal(text)),
                Data::Late(late) => Some(Text::Late(late)),
                _ => None,
            };
            self.cx.span = Some(self.place(entry.place));
            let props = CfnOutputProps { value, description, export_name: None, condition, key: None };
            let output = CfnOutput::new(self.cx, scope, entry.key.clone(), props)?;
            let export = field("Export").get("Name").cloned().unwrap_or_default();
            self.cx.state_mut(output).export_name = export;
            self.name(output.id(), &entry.key);
            self.names.outputs.insert(entry.key.clone(), output.id());
        }
        Ok(())
    }

    /// The sections that are no constructs, read as values.
    fn other_sections(&mut self) -> Fields {
        let entries = self.root.entries().unwrap_or_default();
        let others = entries.iter().filter(|entry| !CONSTRUCTS.contains(&entry.key.as_str()));
        let mut all = Fields::new();
        for entry in others {
            let value = self.value(Section::Other, &entry.value);
            if value != Data::Absent {
                all.push((entry.key.clone(), value));
            }
        }
        all
    }
}
