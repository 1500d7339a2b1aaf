//! Values of Lua and of the library.

use std::rc::Rc;

use mlua::Lua;

use super::super::hints;
use super::super::session::Session;
use super::LuaFunction;
use super::object::Object;
use crate::core::Str;
use crate::declare::Value;
use crate::diag::{Code, Diag, Result, Span};

/// How deep tables may be nested; a table inside itself is deeper.
const MOST_DEPTH: usize = 100;

/// A value of the library as Lua has it.
pub(super) fn to_lua(session: &Rc<Session>, lua: &Lua, value: Value) -> mlua::Result<mlua::Value> {
    Ok(match value {
        Value::Null => mlua::Value::Nil,
        Value::Bool(it) => mlua::Value::Boolean(it),
        Value::Int(it) => mlua::Value::Integer(it),
        Value::Num(it) => mlua::Value::Number(it),
        Value::Text(text) => mlua::Value::String(lua.create_string(session.markers.encode(&text).as_str())?),
        Value::List(items) => {
            let table = lua.create_table_with_capacity(items.len(), 0)?;
            for (index, item) in items.into_iter().enumerate() {
                table.raw_set(index + 1, to_lua(session, lua, item)?)?;
            }
            mlua::Value::Table(table)
        }
        Value::Map(entries) => {
            let table = lua.create_table_with_capacity(0, entries.len())?;
            if entries.is_empty() {
                mark_map(lua, &table)?;
            }
            for (key, value) in entries {
                table.raw_set(key.as_str(), to_lua(session, lua, value)?)?;
            }
            mlua::Value::Table(table)
        }
        other => {
            mlua::Value::UserData(lua.create_userdata(Object { value: other, session: session.clone() })?)
        }
    })
}

/// A value of Lua as the library takes it. `call` is where the call starts that it is passed to.
pub(super) fn from_lua(
    session: &Rc<Session>,
    lua: &Lua,
    value: &mlua::Value,
    call: Option<Span>,
) -> Result<Value> {
    nested(session, lua, value, call, 0)
}

fn nested(
    session: &Rc<Session>,
    lua: &Lua,
    value: &mlua::Value,
    call: Option<Span>,
    depth: usize,
) -> Result<Value> {
    match value {
        mlua::Value::Nil => Ok(Value::Null),
        mlua::Value::Boolean(it) => Ok(Value::Bool(*it)),
        mlua::Value::Integer(it) => Ok(Value::Int(*it)),
        mlua::Value::Number(it) => Ok(Value::Num(*it)),
        mlua::Value::String(text) => match text.to_str() {
            Ok(text) => session.text(&text).map(Value::Text),
            Err(_) => Err(Diag::new(Code::TypeMismatch, "a string is not UTF-8 text")
                .hint("binary data can be passed as Base64")
                .into()),
        },
        mlua::Value::Table(table) => {
            if depth > MOST_DEPTH {
                return Err(Diag::new(Code::TypeMismatch, "a value is nested too deeply")
                    .hint(format!(
                        "lists and maps may be nested {MOST_DEPTH} levels deep; does it contain itself?"
                    ))
                    .into());
            }
            from_table(session, lua, table, call, depth)
        }
        mlua::Value::Function(function) => {
            Ok(Value::Callback(LuaFunction::callback(session, lua, function.clone())))
        }
        mlua::Value::UserData(data) => match data.borrow::<Object>() {
            Ok(object) => Ok(object.value.clone()),
            Err(_) => Err(unusable("an object")),
        },
        mlua::Value::Error(error) => Ok(Value::text(session.catch(super::errors::from_lua(session, error)))),
        other => Err(unusable(super::kind(other))),
    }
}

fn unusable(what: &str) -> crate::diag::Error {
    Diag::new(Code::TypeMismatch, format!("{what} cannot be used here"))
        .hint("use numbers, strings, tables, functions and objects of the library")
        .into()
}

/// The field of a metatable by which an empty table says that it is a map, as JSON libraries for Lua have it:
/// `setmetatable({}, { __jsontype = "object" })`.
const MAP_FIELD: &str = "__jsontype";
/// What the field holds then.
const MAP_WORD: &str = "object";

/// Makes an empty table a map, where it would be taken for a list.
fn mark_map(lua: &Lua, table: &mlua::Table) -> mlua::Result<()> {
    let metatable = lua.create_table_with_capacity(0, 1)?;
    metatable.raw_set(MAP_FIELD, MAP_WORD)?;
    table.set_metatable(Some(metatable))
}

fn is_marked_map(table: &mlua::Table) -> bool {
    let word = table.metatable().and_then(|metatable| metatable.raw_get::<mlua::LuaString>(MAP_FIELD).ok());
    word.is_some_and(|word| word.as_bytes() == MAP_WORD.as_bytes())
}

/// A list where all keys are the numbers from one up, else a map. Lua has no order, so keys are sorted first.
fn from_table(
    session: &Rc<Session>,
    lua: &Lua,
    table: &mlua::Table,
    call: Option<Span>,
    depth: usize,
) -> Result<Value> {
    let length = table.raw_len();
    let mut items = Vec::with_capacity(length);
    for index in 1..=length {
        let item: mlua::Value = table.raw_get(index).unwrap_or(mlua::Value::Nil);
        if item.is_nil() {
            return Err(Diag::new(Code::TypeMismatch, format!("item {index} of a list is nothing"))
                .hint(hints::NOTHING)
                .into());
        }
        items.push(nested(session, lua, &item, call, depth + 1)?);
    }
    let mut named: Vec<(Str, mlua::Value)> = Vec::new();
    let mut odd_keys: Vec<&'static str> = Vec::new();
    let visited = table.for_each::<mlua::Value, mlua::Value>(|key, value| {
        match &key {
            mlua::Value::Integer(index)
                if usize::try_from(*index).is_ok_and(|index| (1..=length).contains(&index)) => {}
            mlua::Value::String(text) => match text.to_str() {
                Ok(text) => named.push((Str::new(&*text), value)),
                Err(_) => odd_keys.push("text that is not UTF-8"),
            },
            mlua::Value::Integer(number) => named.push((number.to_string().into(), value)),
            other => odd_keys.push(super::kind(other)),
        }
        Ok(())
    });
    if visited.is_err() {
        return Err(unusable("a table"));
    }
    if let Some(kind) = odd_keys.iter().min() {
        return Err(Diag::new(
            Code::TypeMismatch,
            format!("a key of a table is {kind}, it must be a string"),
        )
        .into());
    }
    if items.is_empty() && named.is_empty() && is_marked_map(table) {
        return Ok(Value::Map(Vec::new()));
    }
    if named.is_empty() {
        return Ok(Value::List(items));
    }
    if !items.is_empty() {
        return Err(Diag::new(Code::TypeMismatch, "a table mixes list items and named keys")
            .hint("make it a list `{ a, b }` or a map `{ key = value }`")
            .into());
    }
    named.sort_by(|(a, _), (b, _)| a.cmp(b));
    let entries =
        named.into_iter().map(|(key, value)| Ok((key, nested(session, lua, &value, call, depth + 1)?)));
    session.map(entries, call)
}
