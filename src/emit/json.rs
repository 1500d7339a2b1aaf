//! The whole surface as JSON, for tools. docs/guide/json.md describes it.

use serde_json::{Map, Value, json};

use super::prose::{Example, plain};
use super::surface::{Class, Enum, Field, Function, Interface, Module, Param, Struct, Surface, Type};
use crate::declare::Role;

/// The version of the description: it grows when something that is there changes its meaning.
pub const SCHEMA: u32 = 1;

/// Everything.
pub fn surface(surface: &Surface) -> Value {
    json!({
        "schema": SCHEMA,
        "modules": surface.modules.iter().map(module).collect::<Vec<_>>(),
        "interfaces": surface.interfaces.iter().map(interface).collect::<Vec<_>>(),
        "stand_ins": surface.stand_ins,
    })
}

/// A module with all that it names.
pub fn module(it: &Module) -> Value {
    json!({
        "kind": "module",
        "name": it.name,
        "docs": plain(&it.docs),
        "classes": it.classes.iter().chain(&it.resources).map(class).collect::<Vec<_>>(),
        "structs": it.structs.iter().map(structure).collect::<Vec<_>>(),
        "enums": it.enums.iter().map(choice).collect::<Vec<_>>(),
    })
}

fn interface(it: &Interface) -> Value {
    json!({
        "kind": "interface",
        "name": it.name,
        "property": it.property,
        "type": type_of(&it.ty),
        "classes": it.classes,
    })
}

/// A class.
pub fn class(it: &Class) -> Value {
    let members = |roles: &[Role]| -> Vec<Value> {
        it.members.iter().filter(|member| roles.contains(&member.role)).map(function).collect()
    };
    let mut out = object(json!({
        "kind": "class",
        "name": it.full_name,
        "docs": plain(&it.docs),
        "base": it.base,
        "constructor": it.constructor.as_ref().map(function),
        "methods": members(&[Role::Method]),
        "properties": members(&[Role::Getter, Role::Setter]),
        "static_functions": members(&[Role::Static]),
        "constants": members(&[Role::Constant]),
    }));
    if let Some(resource) = &it.resource {
        out.insert("resource_type".to_owned(), resource.cfn_type.into());
        out.insert("transform".to_owned(), resource.transform.into());
        out.insert("structs".to_owned(), resource.structs.iter().map(structure).collect());
    }
    examples(&it.examples, &mut out);
    Value::Object(out)
}

/// A function or a property.
pub fn function(it: &Function) -> Value {
    let mut out = object(json!({ "kind": role(it.role), "name": it.name, "docs": plain(&it.docs) }));
    if !it.is_property() {
        out.insert("parameters".to_owned(), it.params.iter().map(param).collect());
    }
    out.insert("type".to_owned(), type_of(&it.returns));
    if it.settable || it.role == Role::Setter {
        out.insert("settable".to_owned(), true.into());
    }
    deprecation(it.deprecated, &mut out);
    examples(&it.examples, &mut out);
    Value::Object(out)
}

fn role(role: Role) -> &'static str {
    match role {
        Role::New => "constructor",
        Role::Static => "static function",
        Role::Method => "method",
        Role::Getter | Role::Setter => "property",
        Role::Constant => "constant",
    }
}

fn param(it: &Param) -> Value {
    json!({
        "name": it.name,
        "docs": plain(&it.docs),
        "type": type_of(&it.ty),
        "required": !it.optional,
        "rest": it.rest,
        "default": it.default,
    })
}

/// A struct.
pub fn structure(it: &Struct) -> Value {
    let mut out = object(json!({
        "kind": "struct",
        "name": it.full_name,
        "docs": plain(&it.docs),
        "props": it.fields.iter().map(field).collect::<Vec<_>>(),
    }));
    examples(&it.examples, &mut out);
    Value::Object(out)
}

/// A field of a struct.
pub fn field(it: &Field) -> Value {
    let mut out = object(json!({
        "kind": "prop",
        "name": it.name,
        "docs": plain(&it.docs),
        "type": type_of(&it.ty),
        "required": !it.optional,
        "default": it.default,
    }));
    deprecation(it.deprecated, &mut out);
    Value::Object(out)
}

/// An enum.
pub fn choice(it: &Enum) -> Value {
    json!({
        "kind": "enum",
        "name": it.full_name,
        "docs": plain(&it.docs),
        "members": it.members.iter().map(member).collect::<Vec<_>>(),
    })
}

/// A member of an enum.
pub fn member(it: &super::surface::Member) -> Value {
    let mut out = object(json!({ "kind": "enum member", "name": it.name, "docs": plain(&it.docs) }));
    deprecation(it.deprecated, &mut out);
    Value::Object(out)
}

/// A type: its text, and its structure for tools that need more.
fn type_of(ty: &Type) -> Value {
    let mut out = object(json!({ "text": ty.to_string() }));
    let mut is = |kind: &str| out.insert("is".to_owned(), kind.into());
    let inner = match ty {
        Type::Any | Type::Data => (is("any"), None),
        Type::Nothing => (is("nothing"), None),
        Type::Bool => (is("boolean"), None),
        Type::Int => (is("integer"), None),
        Type::Num => (is("number"), None),
        Type::Text => (is("string"), None),
        Type::Function => (is("function"), None),
        Type::Tag => (is("tag"), None),
        Type::List(inner) => (is("list"), Some(("of", type_of(inner)))),
        Type::Map(inner) => (is("map"), Some(("of", type_of(inner)))),
        Type::Class(name) => (is("class"), Some(("name", name.as_str().into()))),
        Type::Struct(name) => (is("struct"), Some(("name", name.as_str().into()))),
        Type::Enum(name) => (is("enum"), Some(("name", name.as_str().into()))),
        Type::Interface(name) => (is("interface"), Some(("name", (*name).into()))),
        Type::Strings(values) => (is("one of"), Some(("values", values.clone().into()))),
        Type::Numbers(values) => {
            let numbers: Vec<i64> = values.iter().filter_map(|value| value.parse().ok()).collect();
            (is("one of"), Some(("values", numbers.into())))
        }
        Type::OneOf(all) => (is("union"), Some(("of", all.iter().map(type_of).collect()))),
        Type::Optional(inner) => (is("optional"), Some(("of", type_of(inner)))),
    };
    if let (_, Some((key, value))) = inner {
        out.insert(key.to_owned(), value);
    }
    Value::Object(out)
}

fn deprecation(instead: Option<&str>, out: &mut Map<String, Value>) {
    if let Some(instead) = instead {
        out.insert("deprecated".to_owned(), instead.into());
    }
}

fn examples(all: &[Example], out: &mut Map<String, Value>) {
    if !all.is_empty() {
        let examples = all.iter().map(|it| (it.language.clone(), it.code.as_str().into()));
        out.insert("examples".to_owned(), Value::Object(examples.collect()));
    }
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}
