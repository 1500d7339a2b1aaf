//! From a value of a script to a Rust type, recording every problem with its path.

use std::fmt::Write as _;

use super::suggest::{listed, plain};
use super::{
    Accepts, Becomes, ClassDesc, EnumDesc, FromValue, FuncDesc, ParamDesc, Props, Role, StructDesc, Value,
    closest, did_you_mean,
};
use crate::core::{CfnResource, Cx, NodeId, ObjectId, Str, Text};
use crate::diag::{Code, Diag, Error, KEY_SEPARATOR, Result};

/// A conversion under way: the app, where in the arguments it is, and what was wrong so far.
pub struct Cast<'a> {
    /// The app, for the classes of constructs.
    pub cx: &'a mut Cx,
    title: String,
    path: Vec<Step>,
    problems: Vec<Diag>,
}

#[derive(Clone, Debug)]
enum Step {
    Argument(&'static str),
    Key(Str),
    Index(usize),
    /// An argument behind others, which all are of one parameter.
    Rest(usize),
}

impl<'a> Cast<'a> {
    /// A conversion for what `title` names: `ec2.Vpc`, `ec2.SecurityGroup.add_ingress_rule`.
    pub fn new(cx: &'a mut Cx, title: String) -> Self {
        Cast { cx, title, path: Vec::new(), problems: Vec::new() }
    }

    /// All problems as one error.
    ///
    /// # Errors
    /// The problems, if there are any.
    pub fn finish(self) -> Result<()> {
        Error::from_all(self.problems)
    }

    /// Whether nothing was wrong so far.
    pub fn is_clean(&self) -> bool {
        self.problems.is_empty()
    }

    /// Records a problem at the current place. The message continues the name of the place.
    pub fn problem(&mut self, code: Code, message: impl AsRef<str>, hints: Vec<String>) {
        let place = self.place();
        let diag = Diag::new(code, format!("{place} {}", message.as_ref())).hints(hints);
        let diag = match self.key_path() {
            Some(key) => diag.at_key(key),
            None => diag,
        };
        self.problems.push(diag);
    }

    /// Where in the written arguments the current place is: keys and indices.
    fn key_path(&self) -> Option<Str> {
        let steps: Vec<String> = self
            .path
            .iter()
            .filter_map(|step| match step {
                Step::Argument(_) | Step::Rest(_) => None,
                Step::Key(key) => Some(key.to_string()),
                Step::Index(index) => Some(index.to_string()),
            })
            .collect();
        let has_key = self.path.iter().any(|step| matches!(step, Step::Key(_)));
        has_key.then(|| steps.join(KEY_SEPARATOR.encode_utf8(&mut [0; 4])).into())
    }

    /// The place for messages: "`max_azs` of `ec2.Vpc`".
    fn place(&self) -> String {
        let mut keys = String::new();
        let mut argument = None;
        for step in &self.path {
            match step {
                Step::Argument(name) => argument = Some(*name),
                Step::Key(key) if keys.is_empty() => keys.push_str(key),
                Step::Key(key) => {
                    let _ = write!(keys, ".{key}");
                }
                Step::Index(index) | Step::Rest(index) => {
                    let _ = write!(keys, "[{index}]");
                }
            }
        }
        match (argument, keys.as_str()) {
            (Some(name), "") => format!("`{name}` of `{}`", self.title),
            (Some(name), items) if items.starts_with('[') => format!("`{name}{items}` of `{}`", self.title),
            (_, "") => format!("`{}`", self.title),
            (_, keys) => format!("`{keys}` of `{}`", self.title),
        }
    }

    /// Converts within an argument.
    pub fn within_argument<T>(
        &mut self,
        name: &'static str,
        convert: impl FnOnce(&mut Self) -> Option<T>,
    ) -> Option<T> {
        self.within(Step::Argument(name), convert)
    }

    /// Converts within a key of a map.
    pub fn within_key<T>(&mut self, key: &str, convert: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        self.within(Step::Key(key.into()), convert)
    }

    /// Converts within an item of a list.
    pub fn within_index<T>(
        &mut self,
        index: usize,
        convert: impl FnOnce(&mut Self) -> Option<T>,
    ) -> Option<T> {
        self.within(Step::Index(index), convert)
    }

    /// Converts the items of a list.
    pub fn items<T: FromValue>(&mut self, items: Vec<Value>) -> Option<Vec<T>> {
        self.all(items, Step::Index)
    }

    /// Converts the arguments that a parameter takes together.
    pub fn rest<T: FromValue>(&mut self, items: Vec<Value>) -> Option<Vec<T>> {
        self.all(items, Step::Rest)
    }

    fn all<T: FromValue>(&mut self, items: Vec<Value>, step: fn(usize) -> Step) -> Option<Vec<T>> {
        let given = items.len();
        let mut converted = Vec::with_capacity(given);
        for (index, item) in items.into_iter().enumerate() {
            converted.extend(self.within(step(index), |cast| T::from_value(item, cast)));
        }
        (converted.len() == given).then_some(converted)
    }

    fn within<T>(&mut self, step: Step, convert: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        self.path.push(step);
        let it = convert(self);
        self.leave();
        it
    }

    fn leave(&mut self) {
        self.path.pop();
    }

    /// Records that a value is of the wrong type.
    pub fn mismatch<T>(&mut self, value: &Value, accepts: &Accepts) -> Option<T> {
        self.refuse(value, accepts, &[]);
        None
    }

    /// What `mismatch` records; without its type parameter, so that it is compiled once. `makers` are classes that can
    /// make what is accepted out of a value.
    fn refuse(&mut self, value: &Value, accepts: &Accepts, makers: &[&'static ClassDesc]) {
        if let (Value::Entries(_), Accepts::Map(_) | Accepts::Struct(_)) = (value, accepts) {
            let hint = "their values are known only when the stack is deployed; `CfnJson` takes such keys";
            let message = "must have keys that are known now, not late-bound ones".to_owned();
            self.problem(Code::LateBound, message, vec![hint.to_owned()]);
            return;
        }
        let found = describe(self.cx, value);
        let mut hints = Vec::new();
        if let Value::Class(class) = value
            && let Accepts::Class(wanted) = accepts
            && class.is(wanted)
        {
            hints.push(format!("this is the class itself; make one with `{}(...)`", class.full_name()));
        }
        hints.extend(self.maker_hint(value, accepts, makers));
        // An argument itself has a better hint: how the function is called.
        let is_nested = self.path.iter().any(|step| matches!(step, Step::Key(_)));
        if is_nested || !matches!(accepts, Accepts::Struct(_)) {
            hints.extend(names_hint(value, accepts));
        }
        let items = match accepts {
            Accepts::List(item) => Some(&**item),
            Accepts::TextList => Some(&Accepts::Text),
            _ => None,
        };
        if items.is_some_and(|item| self.fits(value, item)) {
            hints.push("put it into a list".to_owned());
        }
        if matches!(accepts, Accepts::Text | Accepts::Data | Accepts::TextList) {
            hints.extend(self.properties_hint(value));
        }
        if matches!(value, Value::Late(_) | Value::Text(Text::Late(_))) {
            hints.push("its value is known only when the stack is deployed".to_owned());
        }
        if matches!(value, Value::Null) {
            hints.push(
                "the value is empty: was a name misspelt, or did a function return nothing?".to_owned(),
            );
        }
        self.problem(Code::TypeMismatch, format!("must be {accepts}, not {found}"), hints);
    }

    /// How to make an instance of what is accepted: out of this very value, else at all.
    fn maker_hint(&self, value: &Value, accepts: &Accepts, makers: &[&'static ClassDesc]) -> Option<String> {
        let wanted: Vec<&'static ClassDesc> = match accepts {
            Accepts::Class(wanted) => vec![wanted],
            Accepts::OneOf(all) => all
                .iter()
                .filter_map(|one| if let Accepts::Class(class) = one { Some(*class) } else { None })
                .collect(),
            _ => Vec::new(),
        };
        if let Some(constant) = wanted.iter().find_map(|class| constant_of(class, value)) {
            return Some(format!("did you mean {constant}?"));
        }
        let from_this = wanted.iter().chain(makers).flat_map(|class| self.makers_from(class, value, accepts));
        let from_this: Vec<String> = from_this.take(SHOWN_MAKERS).collect();
        match &from_this[..] {
            [] => {}
            [only] => return Some(format!("did you mean {only}?")),
            several => return Some(format!("make one of it with {}", several.join(", "))),
        }
        let Accepts::Class(wanted) = accepts else { return None };
        let is_written = matches!(value, Value::Text(Text::Literal(_)));
        if (wanted.constructor.is_some() && !is_written) || matches!(value, Value::Class(_) | Value::Null) {
            return None;
        }
        let makers = wanted.members.iter().filter(|it| makes(it, accepts)).take(SHOWN_MAKERS);
        let makers: Vec<String> =
            makers.map(|it| format!("`{}.{}{}`", wanted.full_name(), it.name, it.signature())).collect();
        (!makers.is_empty()).then(|| format!("make one with {}", makers.join(", ")))
    }

    /// The calls to a class that make what is accepted out of one value alone.
    fn makers_from(&self, class: &'static ClassDesc, value: &Value, accepts: &Accepts) -> Vec<String> {
        let written = written(value);
        let is_object =
            matches!(value, Value::Node(_) | Value::Object(..) | Value::Instance(..) | Value::Map(_));
        let call = |func: &FuncDesc, name: String| {
            let (first, rest) = func.params.split_first()?;
            // What takes anything was not made for this value.
            let takes = (first.accepts)();
            let takes_it = !matches!(takes, Accepts::Any | Accepts::Data)
                && self.fits(value, &takes)
                && rest.iter().all(ParamDesc::may_be_left_out);
            let argument = written.as_deref().or(is_object.then_some(first.name))?;
            takes_it.then(|| format!("`{name}({argument})`"))
        };
        let name = class.full_name();
        if let Some(constructor) = class.constructor.as_ref().and_then(|func| call(func, name.clone())) {
            return vec![constructor];
        }
        let statics = class.members.iter().filter(|it| makes(it, accepts));
        statics.filter_map(|it| call(it, format!("{name}.{}", it.name))).collect()
    }

    /// The properties of a construct that are text, where the construct itself was passed.
    fn properties_hint(&self, value: &Value) -> Option<String> {
        const ENDINGS: [&str; 3] = ["_id", "_arn", "_name"];
        let Value::Node(node) = value else { return None };
        let class = self.cx.node_class(*node);
        let getters = class.all_members().filter(|it| it.role == Role::Getter && it.deprecated.is_none());
        let names =
            getters.map(|it| it.name).filter(|name| ENDINGS.iter().any(|ending| name.ends_with(ending)));
        let names: Vec<String> = names.take(3).map(|name| format!("`{name}`")).collect();
        (!names.is_empty()).then(|| format!("use a property of it, such as {}", names.join(" or ")))
    }

    /// Records that a required value is missing.
    pub fn missing<T>(&mut self, accepts: &Accepts) -> Option<T> {
        self.problem(Code::MissingArgument, format!("is missing: it must be {accepts}"), Vec::new());
        None
    }

    /// The node of a construct of this class.
    pub fn node(&mut self, value: Value, class: &'static ClassDesc) -> Option<NodeId> {
        if let Value::Node(node) = value {
            let found = self.cx.node_class(node);
            if found.is(class) {
                return Some(node);
            }
            if let Some(becomes) = self.becomes(node, class) {
                return self.made(node, becomes);
            }
        }
        if let Some(inner) = wrapped_construct(&value) {
            return self.node(inner, class);
        }
        self.mismatch(&value, &Accepts::Class(class))
    }

    /// How a construct stands in where another class is asked for.
    fn becomes(&self, node: NodeId, class: &'static ClassDesc) -> Option<Becomes> {
        let of_class = self.cx.node_class(node).becomes(class);
        let of_resource = || {
            let resource = self.cx.cast::<CfnResource>(node)?;
            (self.cx.schema.becomes)(&self.cx.state(resource).cfn_type).filter(|it| it.class.is(class))
        };
        of_class.or_else(of_resource)
    }

    fn made(&mut self, node: NodeId, becomes: Becomes) -> Option<NodeId> {
        match (becomes.make)(self.cx, node) {
            Ok(made) => Some(made),
            Err(error) => {
                self.problems.extend(error.into_diags());
                None
            }
        }
    }

    /// The mutable object of this class.
    pub fn object(&mut self, value: Value, class: &'static ClassDesc) -> Option<ObjectId> {
        match value {
            Value::Object(id, found) if found.is(class) => Some(id),
            other => self.mismatch(&other, &Accepts::Class(class)),
        }
    }

    /// The immutable value of this class.
    pub fn instance<T: Clone + 'static>(&mut self, value: Value, class: &'static ClassDesc) -> Option<T> {
        if let Value::Instance(it, found) = &value
            && found.is(class)
            && let Some(it) = it.downcast_ref::<T>()
        {
            return Some(it.clone());
        }
        self.mismatch(&value, &Accepts::Class(class))
    }

    /// The index of the enum's member.
    pub fn member(&mut self, value: Value, desc: &'static EnumDesc) -> Option<usize> {
        match value {
            Value::Member(found, index) if std::ptr::eq(found, desc) => Some(index),
            other => self.mismatch(&other, &Accepts::Enum(desc)),
        }
    }

    /// A struct out of a map: all unknown, missing and wrong fields are recorded.
    pub fn props<T: Props>(&mut self, value: Value) -> Option<T> {
        let before = self.problems.len();
        let mut fields = self.fields(value, T::DESC)?;
        let it = T::take(&mut fields);
        fields.report();
        if self.problems.len() > before { None } else { it }
    }

    fn fields<'c>(&'c mut self, value: Value, desc: &'static StructDesc) -> Option<FieldMap<'c, 'a>> {
        let entries = match value {
            Value::Map(entries) => entries,
            Value::List(items) if items.is_empty() => Vec::new(),
            other => return self.mismatch(&other, &Accepts::Struct(desc)),
        };
        let entries = entries.into_iter().map(|(key, value)| (key, Some(value))).collect();
        Some(FieldMap { desc, entries, missing: Vec::new(), cast: self })
    }

    /// The property that makes a value an interface: `connections` of an `IConnectable`.
    pub fn interface<T: FromValue>(&mut self, value: &Value, accepts: &Accepts) -> Option<T> {
        self.interface_made_by(value, accepts, &[])
    }

    /// As [`interface`](Cast::interface), where a value that is none could become one: by the constructors and
    /// functions of `makers`, which a hint then tells.
    pub fn interface_made_by<T: FromValue>(
        &mut self,
        value: &Value,
        accepts: &Accepts,
        makers: &[&'static ClassDesc],
    ) -> Option<T> {
        let Accepts::Having { property, .. } = accepts else { return self.mismatch(value, accepts) };
        if let Some(inner) = value.get(property) {
            return T::from_value(inner.clone(), self);
        }
        match super::call::read_member(self.cx, value, property) {
            Some(Ok(inner)) => T::from_value(inner, self),
            Some(Err(error)) => {
                self.problems.extend(error.into_diags());
                None
            }
            None => {
                self.refuse(value, accepts, makers);
                None
            }
        }
    }

    /// Whether a value is of an accepted type, without looking inside it.
    pub fn fits(&self, value: &Value, accepts: &Accepts) -> bool {
        match (accepts, value) {
            (Accepts::Any, _)
            | (Accepts::Bool, Value::Bool(_))
            | (Accepts::Int | Accepts::Num, Value::Int(_) | Value::Late(_))
            | (Accepts::Num, Value::Num(_))
            | (Accepts::Text, Value::Text(_))
            | (Accepts::TextList, Value::List(_) | Value::Late(_) | Value::Text(Text::Late(_)))
            | (Accepts::List(_), Value::List(_))
            | (Accepts::Struct(_) | Accepts::Map(_), Value::Map(_))
            | (Accepts::Callback, Value::Callback(_)) => true,
            (Accepts::Int, Value::Num(it)) => it.fract() == 0.0,
            (Accepts::Struct(_) | Accepts::Map(_), Value::List(items)) => items.is_empty(),
            (Accepts::Data, it @ (Value::Node(_) | Value::Object(..) | Value::Instance(..))) => {
                self.cx.class_of(it).is_some_and(|class| class.lineage().any(|class| class.data.is_some()))
            }
            (Accepts::Data, it) => !matches!(it, Value::Class(_) | Value::Enum(_) | Value::Module(_)),
            (Accepts::Enum(desc), Value::Member(found, _)) => std::ptr::eq(*desc, *found),
            (Accepts::Class(class), it) => match self.cx.class_of(it) {
                Some(found) => {
                    let stands_in = |node| self.becomes(node, class).is_some();
                    found.is(class) || matches!(it, Value::Node(node) if stands_in(*node))
                }
                None => wrapped_construct(it).is_some_and(|inner| self.fits(&inner, accepts)),
            },
            (Accepts::Having { property, .. }, it) => match self.cx.class_of(it) {
                Some(found) => found.member(property, &[Role::Getter]).is_some(),
                None => it.get(property).is_some(),
            },
            (Accepts::OneOf(all), it) => all.iter().any(|one| self.fits(it, one)),
            (Accepts::Optional(inner), it) => matches!(it, Value::Null) || self.fits(it, inner),
            _ => false,
        }
    }
}

/// Whether a static function gives what is accepted.
fn makes(func: &FuncDesc, accepts: &Accepts) -> bool {
    let Accepts::Class(given) = (func.returns)() else { return false };
    func.role == Role::Static && func.deprecated.is_none() && is_accepted(given, accepts)
}

/// Whether the instances of a class are accepted.
fn is_accepted(given: &'static ClassDesc, accepts: &Accepts) -> bool {
    match accepts {
        Accepts::Class(class) => given.is(class),
        Accepts::Having { property, .. } => given.member(property, &[Role::Getter]).is_some(),
        Accepts::OneOf(all) => all.iter().any(|one| is_accepted(given, one)),
        _ => false,
    }
}

/// The constant of a class whose name is, in another spelling, what a script wrote as text.
fn constant_of(class: &'static ClassDesc, value: &Value) -> Option<String> {
    let Value::Text(Text::Literal(text)) = value else { return None };
    let wanted = plain(text);
    let mut constants = class.members.iter().filter(|it| it.role == Role::Constant);
    let found = constants.find(|it| plain(it.name) == wanted)?;
    Some(format!("`{}.{}`", class.full_name(), found.name))
}

/// The members of an enum, or the keys of a map, where something else stands.
fn names_hint(value: &Value, accepts: &Accepts) -> Option<String> {
    match (accepts, value) {
        (_, Value::Null | Value::Late(_)) => None,
        (Accepts::Enum(desc), _) => {
            let current = desc.members.iter().filter(|it| it.deprecated.is_none());
            let names: Vec<&str> = current.map(|it| it.name).collect();
            let close = match value {
                Value::Text(Text::Literal(text)) => closest(text, names.iter().copied()),
                _ => Vec::new(),
            };
            match close.first() {
                Some(name) => Some(format!("did you mean `{}.{name}`?", desc.full_name())),
                None => listed(&names).map(|names| format!("there are: {names}")),
            }
        }
        (Accepts::Struct(desc), _) => {
            let mut fields = desc.all_fields();
            fields.retain(|field| field.deprecated.is_none());
            fields.sort_by_key(|field| field.optional);
            let names: Vec<&str> = fields.iter().map(|field| field.name).collect();
            listed(&names).map(|names| format!("its keys are {names}"))
        }
        _ => None,
    }
}

/// How many ways of making an instance a hint shows.
const SHOWN_MAKERS: usize = 3;

/// A value as a script writes it, where that is short.
fn written(value: &Value) -> Option<String> {
    match value {
        Value::Int(it) => Some(it.to_string()),
        Value::Num(it) => Some(it.to_string()),
        Value::Text(Text::Literal(text)) if text.len() <= 40 => Some(format!("{:?}", text.as_str())),
        _ => None,
    }
}

/// The construct inside a map that a script returned for its own construct: its `this`.
fn wrapped_construct(value: &Value) -> Option<Value> {
    match value.get("this") {
        Some(inner @ Value::Node(_)) => Some(inner.clone()),
        _ => None,
    }
}

/// The fields of a map that is being read as a struct.
pub struct FieldMap<'a, 'b> {
    desc: &'static StructDesc,
    entries: Vec<(Str, Option<Value>)>,
    missing: Vec<(&'static str, Accepts)>,
    cast: &'a mut Cast<'b>,
}

impl FieldMap<'_, '_> {
    /// The keys of the map, in its order.
    pub fn keys(&self) -> impl Iterator<Item = &Str> {
        self.entries.iter().map(|(key, _)| key)
    }

    fn entry(&mut self, name: &str) -> Option<Value> {
        // An underscore sets a name apart from a word of the language: `function_` in Lua.
        let is_meant = |key: &str| key == name || key.strip_suffix('_') == Some(name);
        let value = self.entries.iter_mut().find(|(key, _)| is_meant(key))?.1.take()?;
        if let Some(field) = self.desc.all_fields().into_iter().find(|field| field.name == name)
            && let Some(instead) = field.deprecated
        {
            let title = format!("{}.{name}", self.desc.full_name());
            self.cast.cx.warn_deprecated(&title, instead);
        }
        (!matches!(value, Value::Null)).then_some(value)
    }

    /// The field of this name.
    pub fn take<T: FromValue>(&mut self, name: &'static str) -> Option<T> {
        if let Some(value) = self.entry(name) {
            return self.cast.within_key(name, |cast| T::from_value(value, cast));
        }
        if T::is_optional() {
            return T::absent(self.cast);
        }
        self.missing.push((name, T::accepts()));
        None
    }

    /// The field of this name, or its default.
    pub fn take_or<T: FromValue>(&mut self, name: &'static str, default: impl FnOnce() -> T) -> Option<T> {
        match self.entry(name) {
            Some(value) => self.cast.within_key(name, |cast| T::from_value(value, cast)),
            None => Some(default()),
        }
    }

    /// Records unknown and missing fields; a misspelt required field is told once.
    fn report(mut self) {
        let names: Vec<&str> = self
            .desc
            .all_fields()
            .into_iter()
            .filter(|it| it.deprecated.is_none())
            .map(|it| it.name)
            .collect();
        let all_names: Vec<&str> = self.desc.all_fields().into_iter().map(|it| it.name).collect();
        let entries = std::mem::take(&mut self.entries);
        for (key, value) in entries {
            if value.is_none() || all_names.contains(&key.as_str()) {
                continue;
            }
            let hint = did_you_mean(&key, names.iter().copied());
            if let Some(meant) = closest(&key, names.iter().copied()).first() {
                self.missing.retain(|(name, _)| name != meant);
            }
            let title = self.cast.title.clone();
            let place = match self.cast.path.iter().any(|step| matches!(step, Step::Key(_))) {
                true => self.cast.place(),
                false => format!("`{title}`"),
            };
            let diag = Diag::new(Code::UnknownProp, format!("{place} has no prop `{key}`")).hints(hint);
            let written = self.cast.within_key(&key, |cast| cast.key_path());
            self.cast.problems.push(diag.at_key(written.unwrap_or(key)));
        }
        for (name, accepts) in self.missing {
            self.cast.within_key(name, |cast| cast.missing::<()>(&accepts));
        }
    }
}

/// A value for messages: what it is, and which one when that is short.
pub fn describe(cx: &Cx, value: &Value) -> String {
    match value {
        Value::Null => "nothing".to_owned(),
        Value::Bool(it) => format!("`{it}`"),
        Value::Int(it) => format!("the number {it}"),
        Value::Num(it) if it.abs() >= 1e21 => format!("the number {it:e}"),
        Value::Num(it) => format!("the number {it}"),
        Value::Text(Text::Literal(text)) if text.len() <= 40 => format!("the string \"{text}\""),
        Value::Text(_) => "a string".to_owned(),
        Value::List(_) => "a list".to_owned(),
        Value::Map(_) => "a map".to_owned(),
        Value::Entries(_) => "a map with late-bound keys".to_owned(),
        Value::Late(_) => "a late-bound value".to_owned(),
        Value::Node(node) => match (cx.node_class(*node).full_name(), cx.path(*node)) {
            (class, path) if path.is_empty() => format!("`{class}`"),
            (class, path) => format!("`{class}` (`{path}`)"),
        },
        Value::Object(_, class) | Value::Instance(_, class) => format!("`{}`", class.full_name()),
        Value::Member(desc, index) => {
            format!("`{}.{}`", desc.full_name(), desc.members.get(*index).map_or("?", |it| it.name))
        }
        Value::Class(class) => format!("the class `{}`", class.full_name()),
        Value::Enum(desc) => format!("the enum `{}`", desc.full_name()),
        Value::Module(module) => format!("the module `{}`", module.name),
        Value::Callback(_) => "a function".to_owned(),
        Value::Function(function) => format!("the function `{}`", function.full_name()),
    }
}
