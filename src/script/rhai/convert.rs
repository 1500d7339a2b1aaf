//! Values of Rhai and of the library.

use std::rc::Rc;

use rhai::{Array, Dynamic, FnPtr, ImmutableString, Map};

use super::super::session::Session;
use super::{Obj, RhaiFunction, Runtime};
use crate::declare::Value;
use crate::diag::{Code, Diag, Result, Span};

/// A value of the library as Rhai has it.
pub(super) fn to_dynamic(session: &Session, value: Value) -> Dynamic {
    match value {
        Value::Null => Dynamic::UNIT,
        Value::Bool(it) => it.into(),
        Value::Int(it) => it.into(),
        Value::Num(it) => it.into(),
        Value::Text(text) => ImmutableString::from(session.markers.encode(&text).as_str()).into(),
        Value::List(items) => {
            let items: Array = items.into_iter().map(|item| to_dynamic(session, item)).collect();
            items.into()
        }
        Value::Map(entries) => {
            let map: Map = entries
                .into_iter()
                .map(|(key, value)| (key.as_str().into(), to_dynamic(session, value)))
                .collect();
            map.into()
        }
        other => Dynamic::from(Obj(other)),
    }
}

/// How deep lists and maps may be nested.
const MOST_DEPTH: usize = 100;

/// A value of Rhai as the library takes it. `call` is where the call starts that it is passed to.
pub(super) fn from_dynamic(runtime: &Rc<Runtime>, value: Dynamic, call: Option<Span>) -> Result<Value> {
    nested(runtime, value, call, 0)
}

fn nested(runtime: &Rc<Runtime>, value: Dynamic, call: Option<Span>, depth: usize) -> Result<Value> {
    if depth > MOST_DEPTH {
        return Err(Diag::new(Code::TypeMismatch, "a value is nested too deeply")
            .hint(format!("lists and maps may be nested {MOST_DEPTH} levels deep"))
            .into());
    }
    let value = value.flatten();
    if value.is_unit() {
        return Ok(Value::Null);
    }
    if let Ok(it) = value.as_bool() {
        return Ok(Value::Bool(it));
    }
    if let Ok(it) = value.as_int() {
        return Ok(Value::Int(it));
    }
    if let Ok(it) = value.as_float() {
        return Ok(Value::Num(it));
    }
    if let Ok(text) = value.as_immutable_string_ref() {
        return runtime.session.text(&text).map(Value::Text);
    }
    if let Ok(it) = value.as_char() {
        return Ok(Value::text(it.to_string()));
    }
    if value.is_array() {
        let items = value.into_array().unwrap_or_default();
        return items
            .into_iter()
            .map(|item| nested(runtime, item, call, depth + 1))
            .collect::<Result<_>>()
            .map(Value::List);
    }
    let value = match value.try_cast_result::<Map>() {
        Ok(map) => {
            let entries = map
                .into_iter()
                .map(|(key, value)| Ok((key.as_str().into(), nested(runtime, value, call, depth + 1)?)));
            return runtime.session.map(entries, call);
        }
        Err(value) => value,
    };
    let value = match value.try_cast_result::<Obj>() {
        Ok(Obj(inner)) => return Ok(inner),
        Err(value) => value,
    };
    match value.try_cast_result::<FnPtr>() {
        Ok(function) => Ok(Value::Callback(RhaiFunction::callback(runtime.clone(), function))),
        Err(value) => Err(Diag::new(
            Code::TypeMismatch,
            format!("{} cannot be used here", super::errors::kind(value.type_name())),
        )
        .hint("use numbers, strings, lists, maps, functions and objects of the library")
        .into()),
    }
}
