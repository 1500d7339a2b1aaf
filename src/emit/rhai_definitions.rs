//! Definition files of Rhai (`.d.rhai`), which its language server reads.
//!
//! Rhai's definitions know no classes: a method is a function whose first parameter is the object, a property a
//! `get` or `set` function. A module is a constant whose type has the module's classes as functions, and a class
//! that has static members is one as well: `ec2.Peer.any_ipv4()` is the function `any_ipv4` of `ec2_Peer_class`.
//! Types are named with underscores for dots, since a type is one word.

use std::fmt::Write as _;

use super::Page;
use super::prose;
use super::surface::{Class, Enum, Field, Function, Module, Param, Struct, Surface, Type};
use crate::declare::Role;

/// The files: one for the core library, one for each module, and one for the resource types of each.
pub fn pages(surface: &Surface) -> Vec<Page> {
    let mut pages = Vec::new();
    for module in &surface.modules {
        let file = if module.name.is_empty() { "core" } else { module.name };
        let mut out = String::from(HEADER);
        if module.name.is_empty() {
            for it in &surface.interfaces {
                let _ = writeln!(out, "/// Anything with `{}`.", it.property);
                let _ = writeln!(out, "type {} = #{{ {}: {} }};\n", it.name, it.property, rhai_type(&it.ty));
            }
        } else {
            comment(&module.docs, &mut out);
            let ty = module_type(module.name);
            let _ = match module.name.split_once('.') {
                Some((outer, name)) => {
                    writeln!(out, "fn get {name}(this: {}) -> {ty};\n", module_type(outer))
                }
                None => writeln!(out, "const {}: {ty};\n", module.name),
            };
        }
        module.enums.iter().for_each(|it| choice(module, it, &mut out));
        module.structs.iter().for_each(|it| structure(it, &mut out));
        module.classes.iter().for_each(|it| class_text(module, it, &mut out));
        pages.push(Page { path: format!("{file}.d.rhai"), contents: out });
        if !module.resources.is_empty() {
            let mut out = String::from(HEADER);
            for class in &module.resources {
                class_text(module, class, &mut out);
                class.resource.iter().flat_map(|it| &it.structs).for_each(|it| structure(it, &mut out));
            }
            pages.push(Page { path: format!("{file}_resources.d.rhai"), contents: out });
        }
    }
    pages
}

/// The type of a module.
fn module_type(name: &str) -> String {
    format!("{}_module", type_name(name))
}

const HEADER: &str = "// Made by `infra types`. Do not edit.\nmodule static;\n\n";

fn choice(module: &Module, it: &Enum, out: &mut String) {
    comment(&it.docs, out);
    let _ = writeln!(out, "type {} = ...;\n", type_name(&it.full_name));
    value_of_module(module, it.name, &it.docs, &format!("{}_enum", type_name(&it.full_name)), out);
    for member in &it.members {
        comment(&member.docs, out);
        deprecation(member.deprecated, out);
        let _ = writeln!(
            out,
            "fn get {}(this: {}_enum) -> {};\n",
            member.name,
            type_name(&it.full_name),
            type_name(&it.full_name)
        );
    }
}

/// A constant for the core library, a property of the module else.
fn value_of_module(module: &Module, name: &str, docs: &str, ty: &str, out: &mut String) {
    comment(docs, out);
    let _ = match module.name {
        "" => writeln!(out, "const {name}: {ty};\n"),
        module => writeln!(out, "fn get {name}(this: {}) -> {ty};\n", module_type(module)),
    };
}

fn structure(it: &Struct, out: &mut String) {
    comment(&it.docs, out);
    let _ = writeln!(out, "type {} = #{{", type_name(&it.full_name));
    for field in &it.fields {
        let mut docs = field.docs.clone();
        if let Some(default) = &field.default {
            let _ = write!(docs, " Default: {default}.");
        }
        if let Some(instead) = field.deprecated {
            let _ = write!(docs, " Deprecated: {instead}.");
        }
        for line in prose::plain(&docs).lines() {
            let _ = writeln!(out, "    /// {}", line.trim());
        }
        let _ = writeln!(out, "    \"{}\": {},", field.name, field_type(field));
    }
    out.push_str("};\n\n");
}

fn field_type(field: &Field) -> String {
    match (&field.ty, field.optional) {
        (Type::Any | Type::Data | Type::Optional(_), _) | (_, false) => rhai_type(&field.ty),
        (_, true) => format!("{} | ()", rhai_type(&field.ty)),
    }
}

fn class_text(module: &Module, class: &Class, out: &mut String) {
    let title = type_name(&class.full_name);
    comment(&class.docs, out);
    let _ = writeln!(out, "type {title} = ...;\n");
    let is_static = |it: &&Function| matches!(it.role, Role::Static | Role::Constant);
    if class.members.iter().any(|it| is_static(&it)) {
        value_of_module(module, class.name, &class.docs, &format!("{title}_class"), out);
    }
    if let Some(constructor) = &class.constructor {
        let this = (!module.name.is_empty()).then(|| module_type(module.name));
        let docs = format!("{}\n\n{}", class.docs, constructor.docs);
        calls(&docs, class.name, this.as_deref(), constructor, out);
    }
    for member in &class.members {
        let this = match is_static(&member) {
            true => format!("{title}_class"),
            false => title.clone(),
        };
        member_text(member, &this, out);
    }
}

fn member_text(member: &Function, this: &str, out: &mut String) {
    if RESERVED.contains(&member.name) {
        return;
    }
    match member.role {
        Role::Getter | Role::Constant => {
            comment(&member.docs, out);
            deprecation(member.deprecated, out);
            let _ =
                writeln!(out, "fn get {}(this: {this}) -> {};\n", member.name, rhai_type(&member.returns));
            if member.settable {
                let ty = rhai_type(&member.returns);
                let _ = writeln!(out, "fn set {}(this: {this}, value: {ty}) -> ();\n", member.name);
            }
        }
        Role::Setter => {
            let ty = member.params.first().map_or("?".to_owned(), |param| rhai_type(&param.ty));
            let _ = writeln!(out, "fn set {}(this: {this}, value: {ty}) -> ();\n", member.name);
        }
        _ => calls(&member.docs, member.name, Some(this), member, out),
    }
}

/// A definition for each number of arguments that a call may have: Rhai has no optional parameters.
fn calls(docs: &str, name: &str, this: Option<&str>, function: &Function, out: &mut String) {
    let least = function.params.iter().take_while(|param| !param.optional).count();
    for count in least..=function.params.len() {
        comment(docs, out);
        deprecation(function.deprecated, out);
        let this = this.map(|this| format!("this: {this}"));
        let params = this.into_iter().chain(function.params[..count].iter().map(param));
        let params = params.collect::<Vec<_>>().join(", ");
        let _ = writeln!(out, "fn {name}({params}) -> {};\n", rhai_type(&function.returns));
    }
}

fn param(param: &Param) -> String {
    let dots = if param.rest { "..." } else { "" };
    format!("{dots}{}: {}", word(param.name), rhai_type(&param.ty))
}

/// Words of Rhai that definitions cannot have as a name; scripts can use members of these names all the same.
const RESERVED: [&str; 48] = [
    "Fn", "as", "async", "await", "break", "call", "case", "catch", "const", "continue", "curry", "default",
    "do", "else", "eval", "exit", "export", "false", "fn", "for", "get", "go", "goto", "if", "import", "in",
    "is", "let", "loop", "match", "module", "new", "null", "package", "private", "public", "return", "set",
    "shared", "static", "super", "switch", "this", "throw", "true", "use", "var", "while",
];

/// A parameter's name that is no word of Rhai; it is for reading alone.
fn word(name: &str) -> String {
    if RESERVED.contains(&name) { format!("{name}_") } else { name.to_owned() }
}

fn type_name(full_name: &str) -> String {
    full_name.replace('.', "_")
}

fn rhai_type(ty: &Type) -> String {
    match ty {
        Type::Any | Type::Data => "?".to_owned(),
        Type::Nothing => "()".to_owned(),
        Type::Bool => "bool".to_owned(),
        Type::Int | Type::Numbers(_) => "int".to_owned(),
        Type::Num => "int | float".to_owned(),
        Type::Text | Type::Strings(_) => "String".to_owned(),
        Type::Function => "FnPtr".to_owned(),
        Type::Tag => "CfnTag | #{ key: String, value: String }".to_owned(),
        Type::List(inner) => generic("Array<", inner),
        Type::Map(inner) => generic("Map<String, ", inner),
        Type::Class(name) | Type::Struct(name) | Type::Enum(name) => type_name(name),
        Type::Interface(name) => (*name).to_owned(),
        Type::OneOf(all) => all.iter().map(rhai_type).collect::<Vec<_>>().join(" | "),
        Type::Optional(inner) => match **inner {
            Type::Any | Type::Data => "?".to_owned(),
            _ => format!("{} | ()", rhai_type(inner)),
        },
    }
}

/// A type with parameters, of which `inner` is the last. The parser of definitions takes `>>` for an operator.
fn generic(start: &str, inner: &Type) -> String {
    let inner = rhai_type(inner);
    let space = if inner.ends_with('>') { " " } else { "" };
    format!("{start}{inner}{space}>")
}

fn deprecation(instead: Option<&str>, out: &mut String) {
    if let Some(instead) = instead {
        let _ = writeln!(out, "///\n/// Deprecated: {instead}.");
    }
}

fn comment(docs: &str, out: &mut String) {
    for line in prose::plain(docs).lines() {
        let _ = writeln!(out, "{}", format!("/// {}", line.trim()).trim_end());
    }
}

/// The settings of a project for the language server.
pub fn settings(pattern: &str) -> String {
    format!("[source]\ninclude = [\"**/*.rhai\", \"{pattern}\"]\n")
}
