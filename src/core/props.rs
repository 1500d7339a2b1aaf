//! Checks for functions that scripts write and that take props.

use super::{Cx, Str, Text};
use crate::bail;
use crate::declare::{Dict, Value, class, closest, describe, did_you_mean};
use crate::diag::{Code, Diag, Error, Result};

/// Checks for functions of your own that take props.
#[derive(Clone, Copy, Debug)]
pub struct Props;

/// Checks for functions of your own that take props as a map.
#[class(module = "")]
impl Props {
    /// Checks props, and gives them with the defaults of those that are left out. All that is wrong is told at
    /// once, as for the constructs of the library.
    pub fn check(
        cx: &Cx,
        /// What the props are for, as messages call it: `network.three_tier`.
        what: Str,
        /// What each prop takes: `string`, `int`, `number`, `bool`, `list`, `map`, `function`, `any`, the name
        /// of a class or an enum (`ec2.Vpc`), or `list of` one of these. A prop that may be left out has a map
        /// with its `type` and its `default`, or with `optional: true`.
        shape: Dict<Value>,
        /// The props. Default: none.
        props: Option<Value>,
    ) -> Result<Dict<Value>> {
        let given = match props.unwrap_or(Value::Null) {
            Value::Null => Vec::new(),
            Value::List(items) if items.is_empty() => Vec::new(),
            Value::Map(entries) => entries,
            other => {
                bail!(Code::TypeMismatch, "the props of `{what}` must be a map, not {}", describe(cx, &other))
            }
        };
        let shape = shape.0.into_iter().map(|(name, desc)| Prop::read(cx, name, desc));
        let shape: Vec<Prop> = shape.collect::<Result<_>>()?;
        let mut problems = Vec::new();
        let mut meant: Vec<Str> = Vec::new();
        for (name, _) in &given {
            if shape.iter().all(|prop| prop.name != *name) {
                let names = || shape.iter().map(|prop| prop.name.as_str());
                let hint = did_you_mean(name, names());
                meant.extend(closest(name, names()).first().map(|name| Str::from(*name)));
                let message = format!("`{what}` has no prop `{name}`");
                problems.push(Diag::new(Code::UnknownProp, message).hints(hint).at_key(name.clone()));
            }
        }
        let mut checked = Vec::with_capacity(shape.len());
        for prop in shape {
            let value = given.iter().find(|(name, _)| *name == prop.name).map(|(_, value)| value.clone());
            let is_told = value.is_none() && meant.contains(&prop.name);
            match prop.take(cx, &what, value) {
                Ok(value) => checked.push((prop.name, value)),
                Err(_) if is_told => {}
                Err(error) => problems.extend(error.into_diags()),
            }
        }
        Error::from_all(problems)?;
        Ok(Dict(checked))
    }
}

/// What a prop takes.
struct Prop {
    name: Str,
    kind: Kind,
    /// What holds where it is left out; nothing where it may not be.
    default: Option<Value>,
}

/// A type by its name.
enum Kind {
    Any,
    Text,
    Int,
    Number,
    Bool,
    List(Option<Box<Kind>>),
    Map,
    Function,
    /// A class or an enum.
    Named(Str),
}

impl Prop {
    fn read(cx: &Cx, name: Str, desc: Value) -> Result<Prop> {
        if let Value::Text(Text::Literal(kind)) = desc {
            return Ok(Prop { name, kind: Kind::of(&kind), default: None });
        }
        let Some(Value::Text(Text::Literal(kind))) = desc.get("type") else {
            bail!(Code::TypeMismatch, "what the prop `{name}` takes must be the name of a type, or a map with a `type`, not {}", describe(cx, &desc);
                hint: "for instance `\"string\"`, or a map with a `type` and a `default`");
        };
        let is_optional = matches!(desc.get("optional"), Some(Value::Bool(true)));
        let default = desc.get("default").cloned().or(is_optional.then_some(Value::Null));
        Ok(Prop { name, kind: Kind::of(kind), default })
    }

    fn take(&self, cx: &Cx, what: &str, value: Option<Value>) -> Result<Value> {
        let name = &self.name;
        let value = match (value, &self.default) {
            (None | Some(Value::Null), Some(default)) => return Ok(default.clone()),
            (None | Some(Value::Null), None) => {
                let message = format!("`{name}` of `{what}` is missing: it must be {}", self.kind.words());
                return Err(Diag::new(Code::MissingArgument, message).into());
            }
            (Some(value), _) => value,
        };
        if let Some(value) = self.kind.take(cx, &value) {
            return Ok(value);
        }
        let misfit = |place: String, kind: &Kind, value: &Value| {
            let message =
                format!("{place} of `{what}` must be {}, not {}", kind.words(), describe(cx, value));
            Diag::new(Code::TypeMismatch, message).at_key(name.clone())
        };
        let (Kind::List(Some(inner)), Value::List(items)) = (&self.kind, &value) else {
            return Err(misfit(format!("`{name}`"), &self.kind, &value).into());
        };
        let wrong = items.iter().enumerate().filter(|(_, item)| inner.take(cx, item).is_none());
        let diags = wrong.map(|(index, item)| misfit(format!("`{name}[{index}]`"), inner, item)).collect();
        Error::from_all(diags).map(|()| value)
    }
}

impl Kind {
    fn of(name: &str) -> Kind {
        match name {
            "any" => Kind::Any,
            "string" => Kind::Text,
            "int" => Kind::Int,
            "number" => Kind::Number,
            "bool" => Kind::Bool,
            "list" => Kind::List(None),
            "map" => Kind::Map,
            "function" => Kind::Function,
            _ => match name.strip_prefix("list of ") {
                Some(inner) => Kind::List(Some(Box::new(Kind::of(inner)))),
                None => Kind::Named(name.into()),
            },
        }
    }

    fn words(&self) -> String {
        match self {
            Kind::Any => "a value".to_owned(),
            Kind::Text => "a string".to_owned(),
            Kind::Int => "a whole number".to_owned(),
            Kind::Number => "a number".to_owned(),
            Kind::Bool => "true or false".to_owned(),
            Kind::List(None) => "a list".to_owned(),
            Kind::List(Some(inner)) => format!("a list, each item {}", inner.words()),
            Kind::Map => "a map".to_owned(),
            Kind::Function => "a function".to_owned(),
            Kind::Named(name) => format!("`{name}`"),
        }
    }

    /// The value, where it is of the type.
    #[allow(clippy::cast_possible_truncation, reason = "the number is whole and small enough")]
    fn take(&self, cx: &Cx, value: &Value) -> Option<Value> {
        match (self, value) {
            (Kind::Int, Value::Num(it)) if it.fract() == 0.0 && it.abs() < 1e15 => {
                return Some(Value::Int(*it as i64));
            }
            (Kind::List(Some(inner)), Value::List(items)) => {
                let items: Option<Vec<Value>> = items.iter().map(|item| inner.take(cx, item)).collect();
                return items.map(Value::List);
            }
            // An empty table of Lua is both.
            (Kind::Map, Value::List(items)) if items.is_empty() => return Some(Value::Map(Vec::new())),
            _ => {}
        }
        let fits = match (self, value) {
            (Kind::Any, _)
            | (Kind::Text, Value::Text(_))
            | (Kind::Int, Value::Int(_))
            | (Kind::Number, Value::Int(_) | Value::Num(_) | Value::Late(_))
            | (Kind::Bool, Value::Bool(_))
            | (Kind::List(None), Value::List(_) | Value::Late(_))
            | (Kind::Map, Value::Map(_))
            | (Kind::Function, Value::Callback(_)) => true,
            (Kind::Named(name), Value::Member(desc, _)) => desc.full_name() == *name,
            (Kind::Named(name), value) => {
                cx.class_of(value).is_some_and(|class| class.lineage().any(|it| it.full_name() == *name))
            }
            _ => false,
        };
        fits.then(|| value.clone())
    }
}
