//! Types for editors of Lua, in the annotations that the language servers LuaLS and EmmyLua read.
//!
//! A class that scripts call is two types: `ec2.Vpc` is an instance, `ec2.Vpc.Class` the class itself with its
//! static members and an overload for the call. Props are exact: besides `(exact)`, which LuaLS knows, a props
//! class extends a table type that has its keys and, for every other key, [`NO_PROP`], which nothing can be
//! assigned to. EmmyLua reports a misspelt key by it.

use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;

use super::Page;
use super::prose;
use super::surface::{Class, Enum, Field, Function, Interface, Module, Param, Struct, Surface, Type};
use crate::declare::Role;

/// What stands at the constant of classes that can be called.
const INJECTION_DOCS: &str = "What names the class to property injectors.";

/// The type of keys that a props class does not have.
const NO_PROP: &str = "no_such_prop";

/// The words of Lua, which cannot stand as a name.
const RESERVED: [&str; 22] = [
    "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if", "in", "local",
    "nil", "not", "or", "repeat", "return", "then", "true", "until", "while",
];

/// The files: one for the core library and one for each module; resource types have files of their own, so that
/// none is too large for a server.
pub fn pages(surface: &Surface) -> Vec<Page> {
    let surface = &loosened(surface.clone());
    let mut pages = Vec::new();
    for module in &surface.modules {
        let file = if module.name.is_empty() { "core" } else { module.name };
        let mut out = String::from(HEADER);
        if module.name.is_empty() {
            let _ = writeln!(out, "---@alias {NO_PROP} never\n");
            surface.interfaces.iter().for_each(|it| interface(it, &mut out));
        } else {
            comment(&module.docs, &mut out);
            let _ = writeln!(out, "{} = {{}}\n", module.name);
        }
        body(surface, module, &mut out);
        pages.push(Page { path: format!("{file}.lua"), contents: out });
        if !module.resources.is_empty() {
            let mut out = String::from(HEADER);
            module.resources.iter().for_each(|class| resource(surface, class, &mut out));
            pages.push(Page { path: format!("{file}_resources.lua"), contents: out });
        }
    }
    pages
}

/// The surface with looser types. What functions and properties give: a general `Construct` or `CfnResource` is mostly
/// something more special, and what may be nothing is mostly there; TypeScript has casts for both, Lua has not. What
/// is taken: classes that stand in for another are no subclasses of it.
fn loosened(mut surface: Surface) -> Surface {
    let bases: HashSet<String> = surface.classes().filter_map(|it| it.base.clone()).collect();
    let is_root = |it: &&Class| it.base.is_none() && bases.contains(&it.full_name);
    let roots = surface.classes().filter(is_root).map(|it| it.full_name.clone());
    let resources = surface.classes().filter(|it| it.resource.is_some()).filter_map(|it| it.base.clone());
    let general: HashSet<String> = roots.chain(resources).collect();
    for module in &mut surface.modules {
        for class in module.classes.iter_mut().chain(&mut module.resources) {
            for member in &mut class.members {
                member.returns = given(&member.returns, &general);
            }
            for param in class.members.iter_mut().chain(&mut class.constructor).flat_map(|it| &mut it.params)
            {
                taken(&mut param.ty, &surface.stand_ins);
            }
        }
        for field in module.structs.iter_mut().flat_map(|it| &mut it.fields) {
            taken(&mut field.ty, &surface.stand_ins);
        }
    }
    surface
}

fn taken(ty: &mut Type, stand_ins: &BTreeMap<String, Vec<String>>) {
    match ty {
        Type::Optional(inner) | Type::List(inner) | Type::Map(inner) => taken(inner, stand_ins),
        Type::OneOf(all) => all.iter_mut().for_each(|one| taken(one, stand_ins)),
        Type::Class(name) => {
            let Some(others) = stand_ins.get(name) else { return };
            let all = std::iter::once(&*name).chain(others).cloned().map(Type::Class);
            *ty = Type::OneOf(all.collect());
        }
        _ => {}
    }
}

fn given(ty: &Type, general: &HashSet<String>) -> Type {
    match ty {
        Type::Optional(inner) => given(inner, general),
        Type::Class(name) if general.contains(name) => Type::Any,
        // A number of a deployment goes where a whole number is asked for.
        Type::Num => Type::Any,
        Type::List(inner) => Type::List(Box::new(given(inner, general))),
        Type::Map(inner) => Type::Map(Box::new(given(inner, general))),
        ty => ty.clone(),
    }
}

const HEADER: &str = "---@meta _\n-- Made by `infra types`. Do not edit.\n\n";

fn body(surface: &Surface, module: &Module, out: &mut String) {
    module.enums.iter().for_each(|it| choice(it, out));
    module.structs.iter().for_each(|it| structure(it, out));
    module.classes.iter().for_each(|it| class_text(surface, it, out));
}

fn interface(it: &Interface, out: &mut String) {
    let _ = writeln!(out, "---Anything with `{}`.\n---@class {}", it.property, it.name);
    let _ = writeln!(out, "---@field {} {}\n", it.property, lua_type(&it.ty));
}

fn choice(it: &Enum, out: &mut String) {
    comment(&it.docs, out);
    let _ = writeln!(out, "---@enum {}\n{} = {{", it.full_name, it.full_name);
    for member in &it.members {
        indented_comment(&member.docs, out);
        if let Some(instead) = member.deprecated {
            let _ = writeln!(out, "    ---@deprecated {instead}");
        }
        // No program writes this string; it only tells the members apart.
        let _ = writeln!(out, "    {} = \"{}.{}\",", key(member.name), it.full_name, member.name);
    }
    out.push_str("}\n\n");
}

/// The head of a class that has these fields and no others.
fn exact(it: &Struct, out: &mut String) {
    let keys = it.fields.iter().flat_map(spellings).map(|key| format!("{key}?: any"));
    let keys = keys.chain([format!("[string]: {NO_PROP}")]).collect::<Vec<_>>().join(", ");
    let _ = writeln!(out, "---@class (exact) {}: {{ {keys} }}", it.full_name);
}

fn structure(it: &Struct, out: &mut String) {
    comment(&it.docs, out);
    exact(it, out);
    for field in &it.fields {
        let mut docs = field.docs.clone();
        if let Some(default) = &field.default {
            let _ = write!(docs, " Default: {default}.");
        }
        if let Some(instead) = field.deprecated {
            let _ = write!(docs, " Deprecated: {instead}.");
        }
        comment(&docs, out);
        field_text(field, lua_type(required(&field.ty)), "", out);
    }
    out.push('\n');
}

/// How scripts can write a field of a props class: one that is a word of Lua as `["end"]` and as `end_`.
fn spellings(field: &Field) -> Vec<String> {
    [Some(key(field.name)), unreserved(field.name).map(str::to_owned)].into_iter().flatten().collect()
}

/// A field of a props class. Of one with two spellings, neither can be asked for.
fn field_text(field: &Field, ty: String, says_more: &str, out: &mut String) {
    let spellings = spellings(field);
    let mark = if field.optional || spellings.len() > 1 { "?" } else { "" };
    for name in spellings {
        let _ = writeln!(out, "---@field {name}{mark} {ty}{says_more}");
    }
}

/// The class of a resource type. What its names say already is left out: there are very many.
fn resource(surface: &Surface, class: &Class, out: &mut String) {
    let Some(resource) = &class.resource else { return };
    let base = |suffix: &str| class.base.as_ref().map(|base| format!(": {base}{suffix}")).unwrap_or_default();
    let implemented = interfaces_of(surface, class).map(|it| format!(", {}", it.name)).collect::<String>();
    let _ =
        writeln!(out, "---`{}`\n---@class {}{}{implemented}", resource.cfn_type, class.full_name, base(""));
    for it in class.members.iter().filter(|it| it.role == Role::Getter) {
        let _ = writeln!(out, "---@field {} {}", key(it.name), lua_type(&it.returns));
    }
    let _ =
        writeln!(out, "\n---`{}`\n---@class {}.Class{}", resource.cfn_type, class.full_name, base(".Class"));
    if let Some(constructor) = &class.constructor {
        overloads(constructor, out);
    }
    for it in class.members.iter().filter(|it| it.role == Role::Constant) {
        let _ = writeln!(out, "---@field {} {}", key(it.name), lua_type(&it.returns));
    }
    let _ = writeln!(out, "{} = {{}}\n", class.full_name);
    for it in class.members.iter().filter(|it| it.role == Role::Static) {
        function_text(it, &format!("{}.", class.full_name), out);
    }
    for it in &resource.structs {
        exact(it, out);
        for field in &it.fields {
            let says_more = field.docs.split_once("`.").map_or("", |(_, more)| more);
            field_text(field, lua_type(&field.ty), says_more, out);
        }
        out.push('\n');
    }
}

fn class_text(surface: &Surface, class: &Class, out: &mut String) {
    instance(surface, class, out);
    if !class.is_named {
        return;
    }
    comment(&class.docs, out);
    let base = class.base.as_ref().map(|base| format!(": {base}.Class")).unwrap_or_default();
    let _ = writeln!(out, "---@class {}.Class{base}", class.full_name);
    if let Some(constructor) = &class.constructor {
        overloads(constructor, out);
        let _ = writeln!(out, "---{INJECTION_DOCS}\n---@field PROPERTY_INJECTION_ID string");
    }
    for constant in class.members.iter().filter(|it| it.role == Role::Constant) {
        property(constant, out);
    }
    let _ = writeln!(out, "{} = {{}}\n", class.full_name);
    for function in class.members.iter().filter(|it| it.role == Role::Static) {
        function_text(function, &format!("{}.", class.full_name), out);
    }
}

/// The interfaces that a class has: those of its declared properties, and of a resource type those of its attributes.
fn interfaces_of<'a>(surface: &'a Surface, class: &'a Class) -> impl Iterator<Item = &'a Interface> {
    surface.interfaces.iter().filter(move |it| {
        let has =
            |member: &Function| member.name == it.property && !member.settable && member.role == Role::Getter;
        it.classes.contains(&class.full_name) || class.resource.is_some() && class.members.iter().any(has)
    })
}

/// What an instance has.
fn instance(surface: &Surface, class: &Class, out: &mut String) {
    let implemented = interfaces_of(surface, class).map(|it| it.name);
    let parents: Vec<&str> = class.base.as_deref().into_iter().chain(implemented).collect();
    let parents = if parents.is_empty() { String::new() } else { format!(": {}", parents.join(", ")) };
    let methods: Vec<&Function> = class.members.iter().filter(|it| it.role == Role::Method).collect();
    if !methods.is_empty() {
        // A block, since Lua has a limit of locals in a file.
        out.push_str("do\n");
    }
    comment(&class.docs, out);
    let _ = writeln!(out, "---@class {}{parents}", class.full_name);
    for it in class.members.iter().filter(|it| matches!(it.role, Role::Getter | Role::Setter)) {
        property(it, out);
    }
    if methods.is_empty() {
        out.push('\n');
        return;
    }
    out.push_str("local this = {}\n\n");
    methods.into_iter().for_each(|it| function_text(it, "this:", out));
    out.push_str("end\n\n");
}

fn property(it: &Function, out: &mut String) {
    let mut docs = it.docs.clone();
    if let Some(instead) = it.deprecated {
        let _ = write!(docs, " Deprecated: {instead}.");
    }
    comment(&docs, out);
    let _ = writeln!(out, "---@field {} {}", key(it.name), lua_type(&it.returns));
}

fn function_text(it: &Function, owner: &str, out: &mut String) {
    comment(&it.docs, out);
    if it.deprecated.is_some() {
        out.push_str("---@deprecated\n");
    }
    let whole = with_props(it);
    for param in &it.params {
        let mut docs = prose::one_line(&prose::plain(&param.docs));
        if let Some(default) = &param.default {
            let _ = write!(docs, " Default: {default}.");
        }
        let line = format!(
            "---@param {}{} {} {docs}",
            param_name(param),
            mark(param, whole),
            lua_type(required(&param.ty))
        );
        let _ = writeln!(out, "{}", line.trim_end());
    }
    if it.returns != Type::Nothing {
        let _ = writeln!(out, "---@return {}", lua_type(&it.returns));
    }
    if let Some(props) = whole {
        let method = owner.ends_with(':').then_some("self");
        let _ = writeln!(out, "---@overload {}", function_type(it, method, &it.params[..props], whole));
    }
    let names: Vec<&str> = it.params.iter().map(param_name).collect();
    let _ = writeln!(out, "function {owner}{}({}) end\n", word(it.name), names.join(", "));
}

/// How a class is called.
fn overloads(it: &Function, out: &mut String) {
    let whole = with_props(it);
    let _ = writeln!(out, "---@overload {}", function_type(it, None, &it.params, whole));
    if let Some(props) = whole {
        let _ = writeln!(out, "---@overload {}", function_type(it, None, &it.params[..props], whole));
    }
}

/// Where the last parameter is a struct that may be left out, its place. Such a function has two forms, with and
/// without it: servers say which key is wrong only where the struct is no union with `nil`.
fn with_props(it: &Function) -> Option<usize> {
    let (last, before) = it.params.split_last()?;
    (last.optional && !last.rest && last.ty.record().is_some()).then_some(before.len())
}

fn mark(param: &Param, whole: Option<usize>) -> &'static str {
    let is_props = whole.is_some() && param.ty.record().is_some();
    if param.optional && !param.rest && !is_props { "?" } else { "" }
}

fn function_type(it: &Function, this: Option<&str>, params: &[Param], whole: Option<usize>) -> String {
    let param = |param: &Param| {
        format!("{}{}: {}", param_name(param), mark(param, whole), lua_type(required(&param.ty)))
    };
    let params = this.map(str::to_owned).into_iter().chain(params.iter().map(param));
    let params: Vec<String> = params.collect();
    let returns = match it.returns {
        Type::Nothing => String::new(),
        ref ty => format!(": {}", lua_type(ty)),
    };
    format!("fun({}){returns}", params.join(", "))
}

/// The type without the nothing that its mark says already.
fn required(ty: &Type) -> &Type {
    match ty {
        Type::Optional(inner) => inner,
        ty => ty,
    }
}

fn param_name(param: &Param) -> &str {
    if param.rest { "..." } else { word(param.name) }
}

/// A name that is no word of Lua; scripts may put an underscore behind such a word.
fn word(name: &'static str) -> &'static str {
    unreserved(name).unwrap_or(name)
}

/// The other spelling of a word of Lua.
fn unreserved(name: &str) -> Option<&'static str> {
    const SAFE: [&str; 22] = [
        "and_",
        "break_",
        "do_",
        "else_",
        "elseif_",
        "end_",
        "false_",
        "for_",
        "function_",
        "goto_",
        "if_",
        "in_",
        "local_",
        "nil_",
        "not_",
        "or_",
        "repeat_",
        "return_",
        "then_",
        "true_",
        "until_",
        "while_",
    ];
    RESERVED.iter().position(|reserved| *reserved == name).map(|at| SAFE[at])
}

/// A key of a table.
fn key(name: &'static str) -> String {
    if RESERVED.contains(&name) { format!("[\"{name}\"]") } else { name.to_owned() }
}

fn lua_type(ty: &Type) -> String {
    match ty {
        Type::Any | Type::Data => "any".to_owned(),
        Type::Nothing => "nil".to_owned(),
        Type::Bool => "boolean".to_owned(),
        Type::Int => "integer".to_owned(),
        Type::Num => "number".to_owned(),
        Type::Text => "string".to_owned(),
        Type::Function => "function".to_owned(),
        Type::Tag => "CfnTag|{ key: string, value: string }".to_owned(),
        Type::List(inner) => format!("{}[]", grouped(inner)),
        Type::Map(inner) => format!("table<string, {}>", lua_type(inner)),
        Type::Class(name) | Type::Struct(name) | Type::Enum(name) => name.clone(),
        Type::Interface(name) => (*name).to_owned(),
        Type::Strings(values) => {
            let quoted: Vec<String> = values.iter().map(|value| format!("{value:?}")).collect();
            quoted.join("|")
        }
        Type::Numbers(values) => values.join("|"),
        Type::OneOf(all) => all.iter().map(lua_type).collect::<Vec<_>>().join("|"),
        Type::Optional(inner) => format!("{}?", grouped(inner)),
    }
}

/// A type in parentheses, where it needs them.
fn grouped(ty: &Type) -> String {
    let text = lua_type(ty);
    match ty {
        Type::OneOf(_) | Type::Strings(_) | Type::Numbers(_) | Type::Tag => format!("({text})"),
        _ => text,
    }
}

fn comment(docs: &str, out: &mut String) {
    for line in prose::plain(docs).lines() {
        let _ = writeln!(out, "---{}", line.trim());
    }
}

fn indented_comment(docs: &str, out: &mut String) {
    for line in prose::plain(docs).lines() {
        let _ = writeln!(out, "    ---{}", line.trim());
    }
}

/// The settings of a project for the servers: the libraries of Lua that scripts do not have are off.
pub fn settings(folder: &str) -> String {
    let off = ["coroutine", "debug", "ffi", "io", "jit", "os", "package", "bit", "bit32"];
    let builtin: BTreeMap<&str, &str> = off.into_iter().map(|name| (name, "disable")).collect();
    let settings = serde_json::json!({
        "runtime": { "version": "Lua 5.4", "path": ["?.lua"], "builtin": builtin },
        "workspace": { "library": [folder], "checkThirdParty": false, "preloadFileSize": 2000 },
        "type": { "checkTableShape": true },
        // What may be nothing is told in the documentation; Lua has no short way to say that it is there.
        "diagnostics": { "disable": ["need-check-nil"] },
    });
    format!("{settings:#}\n")
}
