//! Objects of the library inside Lua: members are looked up when they are used.

use std::rc::Rc;

use mlua::{Lua, MetaMethod, MultiValue, UserData, UserDataMethods};

use super::super::session::Session;
use super::{convert, errors, kept, place};
use crate::declare::{ClassDesc, Role, Value, describe, late_has_none};
use crate::diag::{Code, Diag, Error, Span};

/// An object of the library.
pub(super) struct Object {
    pub value: Value,
    pub session: Rc<Session>,
}

/// The table of functions that stand for methods, by name.
const METHODS: &str = "infra.methods";

impl UserData for Object {
    fn add_methods<M: UserDataMethods<Self>>(methods: &mut M) {
        methods.add_meta_method(MetaMethod::Index, |lua, this, name: mlua::Value| index(lua, this, &name));
        methods.add_meta_method(MetaMethod::NewIndex, |lua, this, (name, value): (String, mlua::Value)| {
            let session = &this.session;
            let span = place(session, lua, &name);
            let value = convert::from_lua(session, lua, &value, span)
                .map_err(|error| errors::raise(error.at(span)))?;
            session
                .set(&this.value, member_name(session, &this.value, &name), value, span)
                .map_err(errors::raise)
        });
        methods.add_meta_method(MetaMethod::Call, |lua, this, args: MultiValue| {
            let word = name_of(&this.value);
            let span = place(&this.session, lua, word);
            let args =
                values(&this.session, lua, &args, span).map_err(|error| errors::raise(error.at(span)))?;
            let made = this.session.construct(&this.value, args, span).map_err(errors::raise)?;
            convert::to_lua(&this.session, lua, made)
        });
        methods.add_meta_method(MetaMethod::ToString, |_, this, ()| {
            let text = this.session.inside_string(&this.value);
            Ok(text.map_or_else(|| this.session.show(&this.value), String::from))
        });
        methods.add_meta_method(MetaMethod::Eq, |_, this, other: mlua::Value| {
            let mlua::Value::UserData(other) = other else { return Ok(false) };
            Ok(other.borrow::<Object>().is_ok_and(|other| this.value.is_same(&other.value)))
        });
        methods.add_meta_method(MetaMethod::Len, |lua, this, ()| -> mlua::Result<usize> {
            Err(no_items(&this.session, lua, &this.value, "`#`", "#"))
        });
        methods.add_meta_function(MetaMethod::Concat, |lua, (a, b): (mlua::Value, mlua::Value)| {
            joined(lua, &a, &b)
        });
    }
}

/// The error of asking an object for its length or its items.
pub(super) fn no_items(session: &Session, lua: &Lua, value: &Value, what: &str, word: &str) -> mlua::Error {
    let span = place(session, lua, word);
    let error = match value {
        Value::Late(_) => late_has_none(what),
        other => Diag::new(
            Code::TypeMismatch,
            format!("{what} does not work on {}", describe(&session.cx.borrow(), other)),
        )
        .into(),
    };
    errors::raise(error.at(span))
}

/// A string of two values: late-bound values can be part of one, other objects cannot.
fn joined(lua: &Lua, a: &mlua::Value, b: &mlua::Value) -> mlua::Result<mlua::Value> {
    let mut bytes = Vec::new();
    for value in [a, b] {
        match value {
            mlua::Value::UserData(data) => {
                let object = data.borrow::<Object>()?;
                let session = &object.session;
                match session.inside_string(&object.value) {
                    Some(text) => bytes.extend_from_slice(text.as_bytes()),
                    None => {
                        let what = describe(&session.cx.borrow(), &object.value);
                        let diag = Diag::new(
                            Code::TypeMismatch,
                            format!("{what} cannot be joined with `..`"),
                        )
                        .hint("only strings and numbers can be joined; use a property such as `vpc.vpc_id`")
                        .at(place(session, lua, ".."));
                        return Err(errors::raise(diag.into()));
                    }
                }
            }
            other => match lua.coerce_string(other.clone())? {
                Some(text) => bytes.extend_from_slice(&text.as_bytes()),
                None => {
                    let kind = super::kind(other);
                    return Err(mlua::Error::runtime(format!(
                        "the value is {kind}, it cannot be joined with `..`"
                    )));
                }
            },
        }
    }
    lua.create_string(&bytes).map(mlua::Value::String)
}

fn name_of(value: &Value) -> &str {
    match value {
        Value::Class(class) => class.name,
        Value::Enum(desc) => desc.name,
        Value::Module(module) => module.name,
        Value::Function(function) => function.name(),
        Value::Member(desc, index) => desc.members.get(*index).map_or("", |member| member.name),
        _ => "",
    }
}

fn values(
    session: &Rc<Session>,
    lua: &Lua,
    args: &MultiValue,
    span: Option<Span>,
) -> crate::diag::Result<Vec<Value>> {
    args.iter().map(|arg| convert::from_lua(session, lua, arg, span)).collect()
}

/// A member's name without the underscore that sets it apart from a word of the language: `end_`.
fn member_name<'a>(session: &Session, target: &Value, name: &'a str) -> &'a str {
    let Some(plain) = name.strip_suffix('_') else { return name };
    let class = match target {
        Value::Class(class) => Some(*class),
        other => session.cx.borrow().class_of(other),
    };
    match class {
        Some(class) if class.all_members().any(|member| member.name == name) => name,
        _ => plain,
    }
}

fn index(lua: &Lua, this: &Object, name: &mlua::Value) -> mlua::Result<mlua::Value> {
    let session = &this.session;
    let mlua::Value::String(text) = name else {
        return Err(no_items(
            session,
            lua,
            &this.value,
            &format!("indexing with {}", super::kind(name)),
            "[",
        ));
    };
    let text = text.to_str()?;
    let name = member_name(session, &this.value, &text);
    if let Value::Class(class) = &this.value
        && class.member(name, &[Role::Static]).is_some()
    {
        return static_function(lua, session, class, name);
    }
    if is_method(session, &this.value, name) {
        return method(lua, session, name);
    }
    let span = place(session, lua, &text);
    if is_called_with_colon(session, span) {
        return Err(errors::raise(wrong_colon(session, &this.value, name, span)));
    }
    let value = session.get(&this.value, name, span).map_err(errors::raise)?;
    convert::to_lua(session, lua, value)
}

fn is_called_with_colon(session: &Session, span: Option<Span>) -> bool {
    span.is_some_and(|span| span.column > 0 && session.sources.borrow().before(span).ends_with(':'))
}

/// The error of `object:name(...)` where the name is no method.
fn wrong_colon(session: &Session, target: &Value, name: &str, span: Option<Span>) -> Error {
    let found = match target {
        Value::Module(_) | Value::Enum(_) => session.get(target, name, span),
        other => session.call(other, name, Vec::new(), span),
    };
    match found {
        Err(error) => error,
        Ok(_) => {
            let owner = name_of(target);
            Diag::new(Code::MissingColon, format!("`{name}` belongs to `{owner}`: write a dot before it"))
                .hint(format!("write `{owner}.{name}`"))
                .at(span)
                .into()
        }
    }
}

/// Whether a name is a method, or at least no property: then calling it tells what is wrong.
fn is_method(session: &Session, target: &Value, name: &str) -> bool {
    let Some(class) = session.cx.borrow().class_of(target) else { return false };
    class.member(name, &[Role::Method]).is_some() && class.member(name, &[Role::Getter]).is_none()
}

/// The function that stands for a method: one per name, whatever the object.
fn method(lua: &Lua, session: &Rc<Session>, name: &str) -> mlua::Result<mlua::Value> {
    let methods = kept(lua, METHODS)?;
    if let mlua::Value::Function(known) = methods.raw_get(name)? {
        return Ok(mlua::Value::Function(known));
    }
    let (held, called) = (Rc::downgrade(session), name.to_owned());
    let function = lua.create_function(move |lua, args: MultiValue| {
        let Some(session) = held.upgrade() else { return Ok(mlua::Value::Nil) };
        let span = place(&session, lua, &called);
        let mut values =
            values(&session, lua, &args, span).map_err(|error| errors::raise(error.at(span)))?.into_iter();
        let this = values.next().unwrap_or(Value::Null);
        let takes = |class: &'static ClassDesc| class.member(&called, &[Role::Method]).is_some();
        if !session.cx.borrow().class_of(&this).is_some_and(takes) {
            let diag = Diag::new(Code::MissingColon, format!("`{called}` is a method: call it with a colon"))
                .hint(format!("write `object:{called}(...)` instead of `object.{called}(...)`"))
                .at(span);
            return Err(errors::raise(diag.into()));
        }
        let result = session.call(&this, &called, values.collect(), span).map_err(errors::raise)?;
        convert::to_lua(&session, lua, result)
    })?;
    methods.raw_set(name, function.clone())?;
    Ok(mlua::Value::Function(function))
}

/// The function that stands for a static function of a class.
fn static_function(
    lua: &Lua,
    session: &Rc<Session>,
    class: &'static ClassDesc,
    name: &str,
) -> mlua::Result<mlua::Value> {
    let key = format!("{}.{name}", class.full_name());
    let methods = kept(lua, METHODS)?;
    if let mlua::Value::Function(known) = methods.raw_get(key.as_str())? {
        return Ok(mlua::Value::Function(known));
    }
    let (held, called) = (Rc::downgrade(session), name.to_owned());
    let function = lua.create_function(move |lua, args: MultiValue| {
        let Some(session) = held.upgrade() else { return Ok(mlua::Value::Nil) };
        let span = place(&session, lua, &called);
        let values = values(&session, lua, &args, span).map_err(|error| errors::raise(error.at(span)))?;
        let target = Value::Class(class);
        if matches!(values.first(), Some(Value::Class(first)) if std::ptr::eq(*first, class)) {
            let diag =
                Diag::new(Code::MissingColon, format!("`{called}` belongs to the class: call it with a dot"))
                    .hint(format!("write `{}.{called}(...)`", class.full_name()))
                    .at(span);
            return Err(errors::raise(diag.into()));
        }
        let result = session.call(&target, &called, values, span).map_err(errors::raise)?;
        convert::to_lua(&session, lua, result)
    })?;
    methods.raw_set(key.as_str(), function.clone())?;
    Ok(mlua::Value::Function(function))
}

/// An unknown global: an error with a suggestion, not a silent nil.
pub(super) fn unknown_global(session: &Session, lua: &Lua, name: &str) -> mlua::Error {
    let known: Vec<String> = lua
        .globals()
        .pairs::<String, mlua::Value>()
        .filter_map(|pair| pair.ok().map(|(name, _)| name))
        .collect();
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    errors::raise(session.unknown_name(name, &known, place(session, lua, name)))
}
