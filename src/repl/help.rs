//! What there is to know of a name, read from the declarations.

use std::fmt::Write as _;

use crate::cfn::{l1, table};
use crate::declare::{
    Accepts, ClassDesc, EnumDesc, FieldDesc, FuncDesc, Item, Library, ModuleDesc, ParamDesc, Role,
    StructDesc, did_you_mean,
};
use crate::diag::{Code, Diag, Result};

/// What a name stands for.
#[derive(Clone, Copy)]
enum Topic {
    Module(&'static ModuleDesc),
    Item(Item),
    Member(&'static ClassDesc, &'static FuncDesc),
    Field(&'static StructDesc, &'static FieldDesc),
    Choice(&'static EnumDesc, usize),
}

/// The modules, and how to go on from there.
pub fn overview(library: &Library) -> String {
    let mut out = String::from("modules\n");
    let modules: Vec<_> = library.modules.iter().filter(|module| !module.name.is_empty()).collect();
    let width = modules.iter().map(|module| module.name.len()).max().unwrap_or(0);
    for module in modules {
        let _ = writeln!(out, "  {:width$}  {}", module.name, first_line(module.docs));
    }
    let core = library.modules.iter().filter(|module| module.name.is_empty());
    let names: Vec<&str> = core
        .flat_map(|module| module.items)
        .filter(|item| !matches!(item, Item::Struct(_)))
        .map(|item| item.name())
        .collect();
    let _ = writeln!(out, "\nwithout a module\n{}", wrapped(&names));
    let _ = writeln!(out, "{}", super::std_help::overview());
    out.push_str("ask for a module, a class, a method, a struct or an enum: `ec2`, `ec2.Vpc`, `VpcProps`, `Stack.of`\n");
    out
}

/// What a name means.
///
/// # Errors
/// When nothing has this name.
pub fn explain(library: &Library, name: &str) -> Result<String> {
    let name = name.trim().trim_end_matches("()").replace(':', ".");
    if let Some(text) = super::std_help::explain(&name) {
        return text;
    }
    let topics = find(library, &name);
    if topics.is_empty() {
        let known = all_names(library);
        let hint = did_you_mean(&name, known.iter().map(String::as_str));
        return Err(Diag::new(Code::UnknownName, format!("nothing is called `{name}`")).hints(hint).into());
    }
    if topics.len() > MOST_TOPICS {
        let names: Vec<String> = topics.iter().map(|topic| title(*topic)).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        return Ok(format!("several things are called `{name}`\n{}", wrapped(&names)));
    }
    let texts: Vec<String> = topics.into_iter().map(|topic| topic_text(library, topic)).collect();
    Ok(texts.join("\n"))
}

/// When more things share a name, only their full names are shown.
const MOST_TOPICS: usize = 2;

/// Everything of this name; a full name has at most one meaning.
fn find(library: &Library, name: &str) -> Vec<Topic> {
    let parts: Vec<&str> = name.split('.').collect();
    match parts[..] {
        [name] => match library.module(name) {
            Some(module) => vec![Topic::Module(module)],
            None => match items(library, None, name) {
                found if found.is_empty() => members(library, name),
                found => found.into_iter().map(Topic::Item).collect(),
            },
        },
        [owner, name] if library.module(owner).is_some() => {
            items(library, Some(owner), name).into_iter().map(Topic::Item).collect()
        }
        [owner, name] => {
            items(library, None, owner).into_iter().flat_map(|item| within(item, name)).collect()
        }
        [module, owner, name] => {
            items(library, Some(module), owner).into_iter().flat_map(|item| within(item, name)).collect()
        }
        _ => Vec::new(),
    }
}

/// The items of this name, in one module or in all.
fn items(library: &Library, module: Option<&str>, name: &str) -> Vec<Item> {
    let modules = library.modules.iter().filter(|desc| module.is_none_or(|module| desc.name == module));
    let find = |desc: &&'static ModuleDesc| {
        let listed = desc.items.iter().copied().find(|item| item.name() == name);
        listed.or_else(|| (library.from_data.class)(desc.name, name).map(Item::Class))
    };
    modules.filter_map(find).collect()
}

/// What an item has under a name; a property and its setter are one thing.
fn within(item: Item, name: &str) -> Option<Topic> {
    match item {
        Item::Class(class) => {
            class.all_members().find(|member| member.name == name).map(|member| Topic::Member(class, member))
        }
        Item::Struct(desc) => desc
            .all_fields()
            .into_iter()
            .find(|field| field.name == name)
            .map(|field| Topic::Field(desc, field)),
        Item::Enum(desc) => {
            desc.members.iter().position(|member| member.name == name).map(|index| Topic::Choice(desc, index))
        }
    }
}

/// The members of this name that classes declare themselves.
fn members(library: &Library, name: &str) -> Vec<Topic> {
    let all = library.modules.iter().flat_map(|module| module.items);
    let declared = all.filter_map(|item| match item {
        Item::Class(class) => {
            class.members.iter().find(|member| member.name == name).map(|member| Topic::Member(class, member))
        }
        _ => None,
    });
    declared.collect()
}

fn all_names(library: &Library) -> Vec<String> {
    let mut names = Vec::new();
    for module in &library.modules {
        names.extend((!module.name.is_empty()).then(|| module.name.to_owned()));
        names.extend(module.items.iter().map(|item| full_name(*item)));
        names.extend(module.items.iter().map(|item| item.name().to_owned()));
    }
    names
}

fn full_name(item: Item) -> String {
    match item {
        Item::Class(desc) => desc.full_name(),
        Item::Struct(desc) => desc.full_name(),
        Item::Enum(desc) => desc.full_name(),
    }
}

fn title(topic: Topic) -> String {
    match topic {
        Topic::Module(module) => module.name.to_owned(),
        Topic::Item(item) => full_name(item),
        Topic::Member(class, member) => format!("{}.{}", class.full_name(), member.name),
        Topic::Field(desc, field) => format!("{}.{}", desc.full_name(), field.name),
        Topic::Choice(desc, index) => format!("{}.{}", desc.full_name(), desc.members[index].name),
    }
}

fn topic_text(library: &Library, topic: Topic) -> String {
    match topic {
        Topic::Module(module) => module_text(library, module),
        Topic::Item(Item::Class(class)) => class_text(class),
        Topic::Item(Item::Struct(desc)) => struct_text(desc),
        Topic::Item(Item::Enum(desc)) => enum_text(desc),
        Topic::Member(class, member) => member_text(class, member),
        Topic::Field(desc, field) => {
            let mut out = format!("prop {}\n", title(topic));
            let _ = writeln!(out, "\n{}{}", plain(field.docs), default_text(field.docs, field.default));
            let _ = writeln!(out, "\ntype: {}", (field.accepts)());
            deprecation(field.deprecated, &mut out);
            let _ = desc;
            nested(&(field.accepts)(), &mut out);
            out
        }
        Topic::Choice(desc, index) => {
            let member = &desc.members[index];
            let mut out = format!("enum member {}\n\n{}\n", title(topic), plain(member.docs));
            deprecation(member.deprecated, &mut out);
            out
        }
    }
}

fn module_text(library: &Library, module: &'static ModuleDesc) -> String {
    let mut out = format!("module {}\n\n{}\n", module.name, plain(module.docs));
    type Kind = (&'static str, fn(&Item) -> bool);
    const KINDS: [Kind; 3] = [
        ("classes", |item| matches!(item, Item::Class(_))),
        ("enums", |item| matches!(item, Item::Enum(_))),
        ("structs", |item| matches!(item, Item::Struct(_))),
    ];
    for (kind, is_kind) in KINDS {
        let items: Vec<&Item> = module.items.iter().filter(|item| is_kind(item)).collect();
        if items.is_empty() {
            continue;
        }
        let _ = writeln!(out, "\n{kind}");
        let width = items.iter().map(|item| item.name().len()).max().unwrap_or(0);
        for item in items {
            let _ = writeln!(out, "  {:width$}  {}", item.name(), first_line(item.docs()));
        }
    }
    let resources = (library.from_data.class_names)(module.name);
    if !resources.is_empty() {
        let _ = write!(out, "\nresource types\n{}", wrapped(&resources));
    }
    out
}

fn class_text(class: &'static ClassDesc) -> String {
    let mut out = format!("class {}\n", class.full_name());
    if let Some(constructor) = &class.constructor {
        let _ = writeln!(out, "\n  {}{}", class.full_name(), signature(constructor));
    }
    let _ = writeln!(out, "\n{}", plain(class.docs));
    if let Some(resource) = l1::resource_of(class) {
        resource_text(resource, &mut out);
        return out;
    }
    if let Some(constructor) = &class.constructor {
        parameters(constructor, &mut out);
        constructor.params.iter().for_each(|param| nested(&(param.accepts)(), &mut out));
    }
    const KINDS: [(&str, Role); 4] = [
        ("methods", Role::Method),
        ("properties", Role::Getter),
        ("functions of the class", Role::Static),
        ("constants", Role::Constant),
    ];
    for (kind, role) in KINDS {
        let members: Vec<&FuncDesc> = class
            .members
            .iter()
            .filter(|member| member.role == role && member.deprecated.is_none())
            .collect();
        if members.is_empty() {
            continue;
        }
        let _ = writeln!(out, "\n{kind}");
        for member in members {
            let _ = writeln!(out, "  {}\n      {}", usage(member), first_line(member.docs));
        }
    }
    for base in class.lineage().skip(1) {
        let mut names: Vec<&str> = base.members.iter().map(|member| member.name).collect();
        names.dedup();
        if !names.is_empty() {
            let _ = write!(out, "\nfrom `{}`\n{}", base.full_name(), wrapped(&names));
        }
    }
    out
}

/// A member as it is used: `add_tag(key, value)`, `vpc_id: a string`.
fn usage(member: &FuncDesc) -> String {
    let gives = (member.returns)();
    match member.role {
        Role::Getter | Role::Constant | Role::Setter => format!("{}: {gives}", member.name),
        _ => match gives {
            Accepts::Nothing => format!("{}{}", member.name, signature(member)),
            gives => format!("{}{} -> {gives}", member.name, signature(member)),
        },
    }
}

fn member_text(class: &'static ClassDesc, member: &'static FuncDesc) -> String {
    let kind = match member.role {
        Role::New | Role::Method => "method",
        Role::Static => "function of the class",
        Role::Getter | Role::Setter => "property",
        Role::Constant => "constant",
    };
    let mut out = format!("{kind} {}.{}\n\n{}\n", class.full_name(), usage(member), plain(member.docs));
    parameters(member, &mut out);
    let is_settable = member.role == Role::Getter && class.member(member.name, &[Role::Setter]).is_some();
    if is_settable {
        out.push_str("\nit can be assigned\n");
    }
    deprecation(member.deprecated, &mut out);
    member.params.iter().for_each(|param| nested(&(param.accepts)(), &mut out));
    out
}

fn parameters(function: &FuncDesc, out: &mut String) {
    if function.params.is_empty() {
        return;
    }
    out.push_str("\nparameters\n");
    for param in function.params {
        row(param.name, param.may_be_left_out(), &(param.accepts)(), param.docs, param.default, out);
    }
}

/// The parameters of a function: `(scope, id, props?)`.
fn signature(function: &FuncDesc) -> String {
    let mark = |param: &ParamDesc| if param.may_be_left_out() { "?" } else { "" };
    let words: Vec<String> =
        function.params.iter().map(|param| format!("{}{}", param.name, mark(param))).collect();
    format!("({})", words.join(", "))
}

/// The structs that a place takes, with their fields.
fn nested(accepts: &Accepts, out: &mut String) {
    match accepts {
        Accepts::Struct(desc) => {
            let _ = writeln!(out, "\n{}", desc.full_name());
            fields(desc, out);
        }
        Accepts::Enum(desc) => {
            let names: Vec<&str> = desc.members.iter().map(|member| member.name).collect();
            let _ = write!(out, "\n{}\n{}", desc.full_name(), wrapped(&names));
        }
        Accepts::List(inner) | Accepts::Map(inner) | Accepts::Optional(inner) => nested(inner, out),
        Accepts::OneOf(all) => all.iter().for_each(|one| nested(one, out)),
        _ => {}
    }
}

fn struct_text(desc: &'static StructDesc) -> String {
    let mut out = format!("struct {}\n\n{}\n\nprops\n", desc.full_name(), plain(desc.docs));
    fields(desc, &mut out);
    out
}

fn fields(desc: &'static StructDesc, out: &mut String) {
    for field in desc.all_fields().into_iter().filter(|field| field.deprecated.is_none()) {
        row(field.name, field.optional, &(field.accepts)(), field.docs, field.default, out);
    }
}

fn row(name: &str, optional: bool, accepts: &Accepts, docs: &str, default: Option<&str>, out: &mut String) {
    let mark = if optional { "?" } else { "" };
    let _ = writeln!(out, "  {name}{mark}: {accepts}");
    let text = format!("{}{}", plain(docs), default_text(docs, default));
    if !text.is_empty() {
        let _ = writeln!(out, "      {}", text.replace('\n', "\n      "));
    }
}

fn default_text(docs: &str, default: Option<&str>) -> String {
    match default {
        Some(default) if !docs.contains("Default:") => format!(" Default: {default}."),
        _ => String::new(),
    }
}

fn resource_text(resource: table::Resource, out: &mut String) {
    out.push_str("\nprops\n");
    let mut properties: Vec<table::Property> = resource.properties().collect();
    properties.sort_by_key(|property| !property.required());
    for property in properties {
        let mark = if property.required() { "" } else { "?" };
        let _ = writeln!(out, "  {}{mark}: {}", property.name(), l1::accepts(property.ty()));
    }
    let attributes: Vec<&str> = resource.attributes().map(table::Attribute::name).collect();
    if !attributes.is_empty() {
        let _ = write!(out, "\nattributes\n{}", wrapped(&attributes));
    }
}

fn enum_text(desc: &'static EnumDesc) -> String {
    let mut out = format!("enum {}\n\n{}\n\nmembers\n", desc.full_name(), plain(desc.docs));
    for member in desc.members.iter().filter(|member| member.deprecated.is_none()) {
        let _ = writeln!(out, "  {}\n      {}", member.name, plain(member.docs).replace('\n', "\n      "));
    }
    out
}

fn deprecation(instead: Option<&str>, out: &mut String) {
    if let Some(instead) = instead {
        let _ = writeln!(out, "\ndeprecated: use `{instead}`");
    }
}

/// The first paragraph, on one line.
fn first_line(docs: &str) -> String {
    let text = plain(docs);
    text.split("\n\n").next().unwrap_or("").replace('\n', " ")
}

/// Docs without the links of Rust's documentation.
fn plain(docs: &str) -> String {
    docs.trim().replace("[`", "`").replace("`]", "`").replace("Self::", "")
}

/// The widest line of a list of names.
const WIDTH: usize = 96;

/// Names in lines, indented.
fn wrapped(names: &[&str]) -> String {
    let mut out = String::new();
    let mut line = String::from(" ");
    for (index, name) in names.iter().enumerate() {
        let comma = if index + 1 < names.len() { "," } else { "" };
        if line.len() + name.len() + 2 > WIDTH && line.len() > 1 {
            let _ = writeln!(out, "{line}");
            line = String::from(" ");
        }
        let _ = write!(line, " {name}{comma}");
    }
    if line.len() > 1 {
        let _ = writeln!(out, "{line}");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(name: &str) -> String {
        match explain(&crate::aws::library(), name) {
            Ok(text) => text,
            Err(error) => format!("{error} / {}", error.diags()[0].hints.join(" / ")),
        }
    }

    #[test]
    fn a_class_shows_how_it_is_made_and_used() {
        let stack = text("Stack");
        assert!(stack.starts_with("class Stack\n\n  Stack(scope, id, props?)\n"), "{stack}");
        for part in
            ["\n  stack_name?: a string\n", "\nmethods\n", "\n  stack_id: a string\n", "\nfrom `Construct`\n"]
        {
            assert!(stack.contains(part), "{part} in {stack}");
        }
    }

    #[test]
    fn members_structs_and_enums_have_their_own_page() {
        assert!(
            text("Stack.export_value")
                .starts_with("method Stack.export_value(exported_value, options?) -> a string\n")
        );
        assert!(text("StackProps").contains("props\n  env?: a map (`Environment`)\n"));
        assert!(text("StackProps.env").contains("type: a map (`Environment`)"));
        assert!(text("RemovalPolicy").starts_with("enum RemovalPolicy\n"));
        assert!(text("RemovalPolicy.RETAIN").starts_with("enum member RemovalPolicy.RETAIN\n"));
        assert!(text("add_transform").starts_with("method Stack.add_transform(transform)\n"));
    }

    #[test]
    fn resource_types_show_their_properties() {
        let subnet = text("ec2.CfnSubnet");
        assert!(
            subnet.starts_with("class ec2.CfnSubnet\n\n  ec2.CfnSubnet(scope, id, props?)\n"),
            "{subnet}"
        );
        assert!(subnet.contains("props\n  vpc_id: a string\n"), "{subnet}");
        assert_eq!(text("CfnSubnet"), subnet);
    }

    #[test]
    fn unknown_names_are_told_with_what_was_meant() {
        assert_eq!(text("Stak"), "error[unknown-name]: nothing is called `Stak` / did you mean `Stack`?");
    }

    #[test]
    fn everything_that_is_declared_can_be_explained() {
        let library = crate::aws::library();
        assert!(overview(&library).contains("\n  ec2"));
        for module in &library.modules {
            for item in module.items {
                let name = full_name(*item);
                assert!(explain(&library, &name).is_ok_and(|text| !text.is_empty()), "{name}");
            }
        }
    }
}
