//! Help as text: for the REPL's `:help` and for `infra docs`.

use std::fmt::Write as _;

use super::names::{Entry, Index, Topic};
use super::prose::{self, Example};
use super::surface::{self, Class, Enum, Field, Function, Member, Module, Struct, Type};
use crate::declare::{ClassDesc, Item, Library, Role};

/// The widest line of a list of names.
const WIDTH: usize = 96;
/// When more things share a name, only their full names are shown.
const MOST_TOPICS: usize = 2;

/// The modules, and how to go on from there. `more` is told between them: what there is besides the library.
pub fn overview(library: &Library, more: &str) -> String {
    let mut out = String::from("modules\n");
    let modules: Vec<_> = library.modules.iter().filter(|module| !module.name.is_empty()).collect();
    let width = modules.iter().map(|module| module.name.len()).max().unwrap_or(0);
    for module in &modules {
        let _ = writeln!(out, "  {:width$}  {}", module.name, prose::summary(module.docs));
    }
    let listed = modules.len();
    let others = library.module_names().split_off(listed);
    if !others.is_empty() {
        let _ = write!(out, "\nmodules of resource types alone\n{}", wrapped(&others));
    }
    let core = library.modules.iter().filter(|module| module.name.is_empty());
    let items = core.flat_map(|module| module.items).filter(|item| !matches!(item, Item::Struct(_)));
    let names: Vec<&str> = items.map(|item| item.name()).collect();
    let _ = writeln!(out, "\nwithout a module\n{}", wrapped(&names));
    out.push_str(more);
    out.push_str(
        "ask for a module, a class, a method, a prop, a struct or an enum: `ec2`, `ec2.Vpc`, `ec2.Vpc.max_azs`, \
         `Stack.of`\n",
    );
    out
}

/// What there is to know of a name that was found. Examples are shown in one language, or in both.
pub fn explain(index: &Index<'_>, topics: &[Topic], name: &str, language: Option<&str>) -> String {
    if topics.len() > MOST_TOPICS {
        let names: Vec<String> = topics.iter().map(Topic::title).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        return format!("several things are called `{name}`\n{}", wrapped(&names));
    }
    let texts: Vec<String> = topics.iter().map(|topic| topic_text(index, topic, language)).collect();
    texts.join("\n")
}

/// Lines of a list, aligned.
pub fn entries(all: &[Entry]) -> String {
    let width = all.iter().map(|entry| entry.name.len()).max().unwrap_or(0).min(48);
    let mut out = String::new();
    for entry in all {
        let _ = writeln!(out, "{:width$}  {:11}  {}", entry.name, entry.kind, entry.summary);
    }
    out
}

fn topic_text(index: &Index<'_>, topic: &Topic, language: Option<&str>) -> String {
    match topic {
        Topic::Module(desc) => module_text(&surface::module(index.library, desc)),
        Topic::Class(desc) => class_text(index, desc, language),
        Topic::Struct(it) => struct_text(it, language),
        Topic::Enum(it) => enum_text(it),
        Topic::Function { owner, function } => member_text(index, owner, function, language),
        Topic::Field { field, .. } => {
            let mut out =
                format!("prop {}: {}\n\n{}\n", topic.title(), field.ty, filled(&field_docs(field), ""));
            let _ =
                writeln!(out, "\n{}", if field.optional { "it may be left out" } else { "it is required" });
            nested(index, &field.ty, &mut out);
            out
        }
        Topic::Member { member, .. } => {
            let mut out =
                format!("enum member {}\n\n{}\n", topic.title(), filled(&prose::plain(&member.docs), ""));
            deprecation(member.deprecated, &mut out);
            out
        }
    }
}

fn module_text(module: &Module) -> String {
    let mut out = format!("module {}\n\n{}\n", module.name, filled(&prose::plain(&module.docs), ""));
    let classes = module.classes.iter().map(|it| (it.name, it.docs.as_str())).collect();
    let enums = module.enums.iter().map(|it| (it.name, it.docs.as_str())).collect();
    let structs = module.structs.iter().map(|it| (it.name.as_str(), it.docs.as_str())).collect();
    let sections: [(&str, Vec<(&str, &str)>); 3] =
        [("classes", classes), ("enums", enums), ("structs", structs)];
    for (kind, items) in sections {
        if items.is_empty() {
            continue;
        }
        let _ = writeln!(out, "\n{kind}");
        let width = items.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
        for (name, docs) in items {
            let _ = writeln!(out, "  {name:width$}  {}", prose::summary(docs));
        }
    }
    let resources: Vec<&str> = module.resources.iter().map(|it| it.name).collect();
    if !resources.is_empty() {
        let _ = write!(out, "\nresource types\n{}", wrapped(&resources));
    }
    out
}

fn class_text(index: &Index<'_>, desc: &'static ClassDesc, language: Option<&str>) -> String {
    let class = surface::class(desc);
    let mut out = format!("class {}\n", class.full_name);
    if let Some(constructor) = &class.constructor {
        let _ = writeln!(out, "\n  {}{}", class.full_name, constructor.signature());
    }
    let _ = writeln!(out, "\n{}", filled(&prose::plain(&class.docs), ""));
    examples(&class.examples, language, &mut out);
    match &class.resource {
        Some(resource) => resource_text(&class, &resource.structs, &mut out),
        None => declared_text(index, &class, &mut out),
    }
    for base in desc.lineage().skip(1) {
        let mut names: Vec<&str> = base.members.iter().map(|member| member.name).collect();
        names.dedup();
        if !names.is_empty() {
            let _ = write!(out, "\nfrom `{}`\n{}", base.full_name(), wrapped(&names));
        }
    }
    out
}

fn declared_text(index: &Index<'_>, class: &Class, out: &mut String) {
    if let Some(constructor) = &class.constructor {
        parameters(constructor, out);
        constructor.params.iter().for_each(|param| nested(index, &param.ty, out));
    }
    const KINDS: [(&str, &[Role]); 4] = [
        ("methods", &[Role::Method]),
        ("properties", &[Role::Getter, Role::Setter]),
        ("functions of the class", &[Role::Static]),
        ("constants", &[Role::Constant]),
    ];
    for (kind, roles) in KINDS {
        let members: Vec<&Function> = class.members_of(roles).collect();
        if members.is_empty() {
            continue;
        }
        let _ = writeln!(out, "\n{kind}");
        for member in members {
            let _ = writeln!(out, "  {}\n{}", usage(member), filled(&prose::summary(&member.docs), "      "));
        }
    }
    let old: Vec<&Function> = class.members.iter().filter(|it| it.deprecated.is_some()).collect();
    if !old.is_empty() {
        out.push_str("\nfor older programs\n");
        for member in old {
            let _ = writeln!(out, "  {}: {}", member.name, member.deprecated.unwrap_or_default());
        }
    }
}

/// The props and the attributes of a resource type, a line each: their names tell the most.
fn resource_text(class: &Class, structs: &[Struct], out: &mut String) {
    let Some((props, structs)) = structs.split_first() else { return };
    out.push_str("\nprops\n");
    for field in &props.fields {
        let mark = if field.optional { "?" } else { "" };
        let _ = writeln!(out, "  {}{mark}: {}", field.name, field.ty);
    }
    if !structs.is_empty() {
        let names: Vec<&str> = structs.iter().map(|it| it.name.as_str()).collect();
        let _ = write!(out, "\nstructs\n{}", wrapped(&names));
    }
    let attributes: Vec<String> = class
        .members
        .iter()
        .filter(|it| it.role == Role::Getter && !it.settable)
        .map(|it| format!("  {}: {}\n", it.name, it.returns))
        .collect();
    if !attributes.is_empty() {
        let _ = write!(out, "\nattributes\n{}", attributes.concat());
    }
    let functions: Vec<String> =
        class.members_of(&[Role::Static]).map(|it| format!("  {}\n", usage(it))).collect();
    if !functions.is_empty() {
        let _ = write!(out, "\nfunctions of the class\n{}", functions.concat());
    }
}

/// A member as it is used: `add_tag(key, value)`, `vpc_id: string`.
fn usage(member: &Function) -> String {
    if member.is_property() {
        return format!("{}: {}", member.name, member.returns);
    }
    match &member.returns {
        Type::Nothing => format!("{}{}", member.name, member.signature()),
        gives => format!("{}{} -> {gives}", member.name, member.signature()),
    }
}

fn member_text(index: &Index<'_>, owner: &str, member: &Function, language: Option<&str>) -> String {
    let kind = match member.role {
        Role::New | Role::Method => "method",
        Role::Static => "function of the class",
        Role::Getter | Role::Setter => "property",
        Role::Constant => "constant",
    };
    let mut out =
        format!("{kind} {owner}.{}\n\n{}\n", usage(member), filled(&prose::plain(&member.docs), ""));
    examples(&member.examples, language, &mut out);
    parameters(member, &mut out);
    if member.settable {
        out.push_str("\nit can be assigned\n");
    }
    deprecation(member.deprecated, &mut out);
    member.params.iter().for_each(|param| nested(index, &param.ty, &mut out));
    out
}

fn parameters(function: &Function, out: &mut String) {
    if function.params.is_empty() {
        return;
    }
    out.push_str("\nparameters\n");
    for param in &function.params {
        row(param.name, param.optional, &param.ty, &with_default(&param.docs, param.default.as_deref()), out);
    }
}

/// The structs and enums that a place takes, with their fields and members.
fn nested(index: &Index<'_>, ty: &Type, out: &mut String) {
    for part in ty.parts() {
        let (Type::Struct(name) | Type::Enum(name)) = part else { continue };
        let found = super::names::find(index, name).unwrap_or_default();
        match found.first() {
            Some(Topic::Struct(it)) => {
                let _ = writeln!(out, "\n{}", it.full_name);
                fields(it, out);
            }
            Some(Topic::Enum(it)) => {
                let members = it.members.iter().filter(|member| member.deprecated.is_none());
                let names: Vec<&str> = members.map(|member| member.name).collect();
                let _ = write!(out, "\n{}\n{}", it.full_name, wrapped(&names));
            }
            _ => {}
        }
    }
}

fn struct_text(it: &Struct, language: Option<&str>) -> String {
    let mut out = format!("struct {}\n\n{}\n", it.full_name, filled(&prose::plain(&it.docs), ""));
    examples(&it.examples, language, &mut out);
    out.push_str("\nprops\n");
    fields(it, &mut out);
    out
}

fn fields(it: &Struct, out: &mut String) {
    for field in it.fields.iter().filter(|field| field.deprecated.is_none()) {
        row(field.name, field.optional, &field.ty, &field_docs(field), out);
    }
    for field in &it.fields {
        if let Some(instead) = field.deprecated {
            let _ = writeln!(out, "  {}: deprecated, {instead}", field.name);
        }
    }
}

fn field_docs(field: &Field) -> String {
    let mut docs = with_default(&field.docs, field.default.as_deref());
    if let Some(instead) = field.deprecated {
        let _ = write!(docs, "\n\ndeprecated: {instead}");
    }
    docs
}

fn with_default(docs: &str, default: Option<&str>) -> String {
    let docs = prose::plain(docs);
    match default {
        Some(default) if docs.is_empty() => format!("Default: {default}."),
        Some(default) => format!("{docs} Default: {default}."),
        None => docs,
    }
}

fn row(name: &str, optional: bool, ty: &Type, docs: &str, out: &mut String) {
    let mark = if optional { "?" } else { "" };
    let _ = writeln!(out, "  {name}{mark}: {ty}");
    if !docs.is_empty() {
        let _ = writeln!(out, "{}", filled(docs, "      "));
    }
}

fn enum_text(it: &Enum) -> String {
    let mut out = format!("enum {}\n\n{}\n\nmembers\n", it.full_name, filled(&prose::plain(&it.docs), ""));
    for Member { name, docs, .. } in it.members.iter().filter(|member| member.deprecated.is_none()) {
        let _ = writeln!(out, "  {name}\n{}", filled(&prose::plain(docs), "      "));
    }
    for member in &it.members {
        if let Some(instead) = member.deprecated {
            let _ = writeln!(out, "  {}: deprecated, {instead}", member.name);
        }
    }
    out
}

fn examples(all: &[Example], language: Option<&str>, out: &mut String) {
    for example in all.iter().filter(|it| language.is_none_or(|language| it.language == language)) {
        let title = match language {
            Some(_) => "example".to_owned(),
            None => format!("example in {}", if example.language == "lua" { "Lua" } else { "Rhai" }),
        };
        let _ = writeln!(out, "\n{title}\n  {}", example.code.replace('\n', "\n  "));
    }
}

fn deprecation(instead: Option<&str>, out: &mut String) {
    if let Some(instead) = instead {
        let _ = writeln!(out, "\ndeprecated: {instead}");
    }
}

/// Paragraphs in lines, indented.
fn filled(docs: &str, indent: &str) -> String {
    let options =
        textwrap::Options::new(WIDTH).initial_indent(indent).subsequent_indent(indent).break_words(false);
    let paragraphs = docs.split("\n\n").map(|it| textwrap::fill(&prose::one_line(it), &options));
    paragraphs.collect::<Vec<_>>().join("\n\n")
}

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
    use crate::emit::names::{find, list};

    fn text(name: &str) -> String {
        let library = crate::aws::library();
        let index = Index::of(&library);
        match find(&index, name) {
            Ok(topics) => explain(&index, &topics, name, None),
            Err(error) => format!("{error} / {}", error.diags()[0].hints.join(" / ")),
        }
    }

    #[test]
    fn a_class_shows_how_it_is_made_and_used() {
        let stack = text("Stack");
        assert!(stack.starts_with("class Stack\n\n  Stack(scope?, id?, props?)\n"), "{stack}");
        for part in [
            "\nexample in Rhai\n  let paris = Stack(app, \"Paris\", #{\n      env: ",
            "\n  stack_name?: string\n",
            "\nmethods\n",
            "\n  stack_id: string\n",
            "\nfrom `Construct`\n",
        ] {
            assert!(stack.contains(part), "{part} in {stack}");
        }
    }

    #[test]
    fn members_structs_and_enums_have_their_own_page() {
        assert!(
            text("Stack.export_value")
                .starts_with("method Stack.export_value(exported_value, options?) -> string\n")
        );
        assert!(text("StackProps").contains("props\n  env?: Environment\n"));
        assert!(text("StackProps.env").starts_with("prop StackProps.env: Environment\n"));
        assert!(text("RemovalPolicy").starts_with("enum RemovalPolicy\n"));
        assert!(text("RemovalPolicy.RETAIN").starts_with("enum member RemovalPolicy.RETAIN\n"));
        assert!(text("add_transform").starts_with("method Stack.add_transform(transform)\n"));
    }

    #[test]
    fn props_are_found_by_their_class_and_by_their_name() {
        let prop = text("ec2.Vpc.max_azs");
        assert!(prop.starts_with("prop ec2.VpcProps.max_azs: integer\n"), "{prop}");
        assert!(prop.contains("Default: 3; 2 where"), "{prop}");
        assert_eq!(text("max_azs"), prop);
        assert!(text("ec2.VpcProps.cidr").contains("deprecated: use `ip_addresses:"));
        assert_eq!(
            text("ec2.Vpc.max_az"),
            "error[unknown-name]: `ec2.Vpc` has no `max_az` / did you mean `max_azs`?"
        );
    }

    #[test]
    fn resource_types_show_their_properties() {
        let subnet = text("ec2.CfnSubnet");
        assert!(subnet.starts_with("class ec2.CfnSubnet\n\n  ec2.CfnSubnet(scope, id, props)\n"), "{subnet}");
        assert!(subnet.contains("props\n  vpc_id: string | Construct\n"), "{subnet}");
        assert!(subnet.contains("\n  attr_availability_zone: string\n"), "{subnet}");
        assert_eq!(text("CfnSubnet"), subnet);
        let size = text("ec2.CfnInstance.EbsProperty.volume_size");
        assert!(size.starts_with("prop ec2.CfnInstance.EbsProperty.volume_size: integer\n"), "{size}");
        assert!(text("ec2.CfnVPCProps").starts_with("struct ec2.CfnVPCProps\n"));
        assert!(text("s3").contains("\nresource types\n  CfnAccessGrant,"));
    }

    #[test]
    fn unknown_names_are_told_with_what_was_meant() {
        assert_eq!(text("Stak"), "error[unknown-name]: nothing is called `Stak` / did you mean `Stack`?");
        assert_eq!(
            text("Qwrtz.x"),
            "error[unknown-name]: nothing is called `Qwrtz.x` / `infra docs --list WORD` looks for a word"
        );
    }

    #[test]
    fn lists_are_searched_by_words() {
        let library = crate::aws::library();
        let index = Index::of(&library);
        let names: Vec<String> = list(&index, Some("NAT gateway")).into_iter().map(|it| it.name).collect();
        assert!(names.contains(&"ec2.VpcProps.nat_gateways".to_owned()), "{names:?}");
        assert!(list(&index, Some("qwrtz")).is_empty());
        assert!(list(&index, None).len() > 1912);
    }

    #[test]
    fn everything_that_is_declared_can_be_explained() {
        let library = crate::aws::library();
        let index = Index::of(&library);
        assert!(overview(&library, "").contains("\n  ec2"));
        for item in surface::items(&library) {
            let name = surface::full_name(item);
            let topics = find(&index, &name).unwrap_or_default();
            assert!(!topics.is_empty() && !explain(&index, &topics, &name, None).is_empty(), "{name}");
        }
    }
}
