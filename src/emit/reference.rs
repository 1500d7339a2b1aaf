//! Reference pages in Markdown: a folder a module, a page a class, one page for the structs and one for the enums
//! of a module, and one for its resource types in a compact form.

use std::collections::HashMap;
use std::fmt::Write as _;

use super::Page;
use super::prose::{self, Example};
use super::surface::{Class, Enum, Field, Function, Interface, Module, Param, Struct, Surface, Type};
use crate::declare::Role;

/// Which pages are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// Those of declared classes, structs and enums.
    Declared,
    /// Those of resource types too.
    Everything,
}

/// The pages.
pub fn pages(surface: &Surface, extent: Extent) -> Vec<Page> {
    let homes = homes(surface, extent);
    let writer = Writer { surface, homes: &homes, extent, folder: "" };
    let mut pages = vec![
        Page { path: "README.md".to_owned(), contents: writer.index() },
        Page { path: "interfaces.md".to_owned(), contents: writer.interfaces() },
    ];
    for module in &surface.modules {
        pages.extend(Writer { folder: folder(module), ..writer }.module(module));
    }
    pages
}

#[derive(Clone, Copy)]
struct Writer<'a> {
    surface: &'a Surface,
    /// Where a name is explained: the path from the folder of all pages, with its anchor.
    homes: &'a HashMap<&'a str, String>,
    extent: Extent,
    /// The folder of the page that is written; empty for that of all pages.
    folder: &'static str,
}

/// The folder of a module.
fn folder(module: &Module) -> &'static str {
    if module.name.is_empty() { "core" } else { module.name }
}

fn title(module: &Module) -> &'static str {
    if module.name.is_empty() { "the core library" } else { module.name }
}

fn homes(surface: &Surface, extent: Extent) -> HashMap<&str, String> {
    let mut homes = HashMap::new();
    for it in &surface.interfaces {
        homes.insert(it.name, format!("interfaces.md#{}", anchor(it.name)));
    }
    for module in &surface.modules {
        let folder = folder(module);
        for class in &module.classes {
            homes.insert(class.full_name.as_str(), format!("{folder}/{}.md", class.name));
        }
        for it in &module.structs {
            let home = match owner(module, it) {
                Some(class) => format!("{folder}/{}.md#props", class.name),
                None => format!("{folder}/structs.md#{}", anchor(&it.name)),
            };
            homes.insert(it.full_name.as_str(), home);
        }
        for it in &module.enums {
            homes.insert(it.full_name.as_str(), format!("{folder}/enums.md#{}", anchor(it.name)));
        }
        if extent == Extent::Everything {
            for class in &module.resources {
                homes.insert(&class.full_name, format!("{folder}/resources.md#{}", anchor(class.name)));
                for it in class.resource.iter().flat_map(|it| &it.structs).skip(1) {
                    homes.insert(&it.full_name, format!("{folder}/resources.md#{}", anchor(&it.name)));
                }
            }
        }
    }
    homes
}

/// The class on whose page a struct is shown: the one that is called with it.
fn owner<'a>(module: &'a Module, it: &Struct) -> Option<&'a Class> {
    module.classes.iter().find(|class| class.props() == Some(&it.full_name))
}

/// The anchor that Markdown gives to a heading.
fn anchor(heading: &str) -> String {
    let kept = heading.chars().filter(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | ' '));
    kept.collect::<String>().to_lowercase().replace(' ', "-")
}

const NOTE: &str =
    "<!-- Made from the declarations by `UPDATE=1 cargo test --test reference`. Do not edit. -->\n\n";

impl Writer<'_> {
    fn index(&self) -> String {
        let mut out = format!("{NOTE}# Reference\n\n");
        out.push_str(
            "Everything that a script can name. Names, arguments and defaults are the same in Rhai and in Lua; \
             in Lua, methods are called with a colon: `vpc:add_interface_endpoint(...)`. Examples stand in a \
             program that has `app` (an `App`) and `stack` (a `Stack` in it). The same texts are in the terminal: \
             `infra docs ec2.Vpc`, and `:help ec2.Vpc` in `infra repl`.\n\n\
             | module | what it is for |\n|---|---|\n",
        );
        let declared = self.surface.modules.iter().filter(|module| !module.classes.is_empty());
        for module in declared {
            let name = folder(module);
            let _ = writeln!(out, "| [`{name}`]({name}/README.md) | {} |", cell(&module.docs));
        }
        out.push_str(
            "\nParameters whose type begins with `I`, such as `IConnectable`, take anything with a certain \
             property: [interfaces](interfaces.md).\n\n## Resource types\n\n\
             Every CloudFormation resource type is a class as well, in the module of its service: \
             `ec2.CfnVPC(scope, id, props)`. Its props are the properties in snake_case, its attributes begin with \
             `attr_`, and `ref` is what `Ref` gives.",
        );
        match self.extent {
            Extent::Declared => out.push_str(
                " Their pages are too many to be kept here; `infra docs --pages FOLDER` writes all pages with \
                 theirs, and `infra docs ec2.CfnVPC` shows one.\n",
            ),
            Extent::Everything => {
                out.push_str("\n\n");
                let with = self.surface.modules.iter().filter(|module| !module.resources.is_empty());
                let links = with.map(|module| {
                    format!("[`{}`]({}/resources.md)", folder(module), folder(module))
                });
                let _ = writeln!(out, "{}", links.collect::<Vec<_>>().join(", "));
            }
        }
        out
    }

    fn interfaces(&self) -> String {
        let mut out = format!("{NOTE}# Interfaces\n\nWhat anything with a certain property can stand for.\n");
        let list = |it: &Interface| {
            let classes = it.classes.iter().map(|name| self.name(name)).collect::<Vec<_>>();
            format!(
                "\n## {}\n\nAnything with `{}` ({}): {}.\n",
                it.name,
                it.property,
                self.ty(&it.ty),
                classes.join(", ")
            )
        };
        self.surface.interfaces.iter().for_each(|it| out.push_str(&list(it)));
        out
    }

    fn module(&self, module: &Module) -> Vec<Page> {
        let folder = folder(module);
        let page = |name: &str, contents: String| Page { path: format!("{folder}/{name}.md"), contents };
        let mut pages = Vec::new();
        let shared: Vec<&Struct> = module.structs.iter().filter(|it| owner(module, it).is_none()).collect();
        if !module.classes.is_empty() || self.extent == Extent::Everything {
            pages.push(page("README", self.contents(module, &shared)));
        }
        pages.extend(module.classes.iter().map(|class| page(class.name, self.class(module, class))));
        if !shared.is_empty() {
            let mut out = format!("{NOTE}# Structs of {}\n", title(module));
            shared.iter().for_each(|it| self.structure(it, "##", &mut out));
            pages.push(page("structs", out));
        }
        if !module.enums.is_empty() {
            let mut out = format!("{NOTE}# Enums of {}\n", title(module));
            module.enums.iter().for_each(|it| self.choice(it, &mut out));
            pages.push(page("enums", out));
        }
        if self.extent == Extent::Everything && !module.resources.is_empty() {
            let mut out = format!("{NOTE}# Resource types of {}\n", title(module));
            module.resources.iter().for_each(|class| self.resource(class, &mut out));
            pages.push(page("resources", out));
        }
        pages
    }

    /// The table of contents of a module.
    fn contents(&self, module: &Module, shared: &[&Struct]) -> String {
        let mut out = format!("{NOTE}# {}\n\n{}\n", folder(module), prose::plain(&module.docs));
        let mut table = |heading: &str, rows: Vec<(&str, &str)>| {
            if rows.is_empty() {
                return;
            }
            let _ = writeln!(out, "\n## {heading}\n\n| | |\n|---|---|");
            for (name, docs) in rows {
                let _ = writeln!(out, "| {} | {} |", self.name(name), self.sentence(docs));
            }
        };
        table("Classes", module.classes.iter().map(|it| (it.full_name.as_str(), it.docs.as_str())).collect());
        table("Enums", module.enums.iter().map(|it| (it.full_name.as_str(), it.docs.as_str())).collect());
        table("Structs", shared.iter().map(|it| (it.full_name.as_str(), it.docs.as_str())).collect());
        if !module.resources.is_empty() {
            let names: Vec<String> = module.resources.iter().map(|it| self.name(&it.full_name)).collect();
            let _ = writeln!(out, "\n## Resource types\n\n{}", names.join(", "));
        }
        out
    }

    fn class(&self, module: &Module, class: &Class) -> String {
        let mut out = format!("{NOTE}# {}\n\n[{}](README.md)", class.full_name, folder(module));
        if let Some(base) = &class.base {
            let _ = write!(out, " · extends {}", self.name(base));
        }
        let interfaces = self.surface.interfaces.iter().filter(|it| it.classes.contains(&class.full_name));
        for it in interfaces {
            let _ = write!(out, " · is an {}", self.name(it.name));
        }
        let _ = writeln!(out, "\n\n{}", self.text(&class.docs));
        examples(&class.examples, &mut out);
        if let Some(constructor) = &class.constructor {
            let _ = writeln!(
                out,
                "\n## {}{}\n\n{}",
                class.full_name,
                constructor.signature(),
                self.text(&constructor.docs)
            );
            self.params(&constructor.params, &mut out);
        }
        let props = class.props().and_then(|name| module.structs.iter().find(|it| it.full_name == name));
        if let Some(props) = props {
            let _ = writeln!(out, "\n## Props\n\n`{}`: {}\n", props.full_name, self.text(&props.docs));
            self.fields(&props.fields, &mut out);
        }
        self.properties("Properties", class, &[Role::Getter, Role::Setter], &mut out);
        self.functions("Methods", class, Role::Method, &mut out);
        self.functions("Functions of the class", class, Role::Static, &mut out);
        self.properties("Constants", class, &[Role::Constant], &mut out);
        self.old(class, &mut out);
        self.inherited(class, &mut out);
        out
    }

    fn properties(&self, heading: &str, class: &Class, roles: &[Role], out: &mut String) {
        let all: Vec<&Function> = class.members_of(roles).collect();
        if all.is_empty() {
            return;
        }
        let _ = writeln!(out, "\n## {heading}\n\n| name | type | |\n|---|---|---|");
        for it in all {
            let assigned = if it.settable { " Can be assigned." } else { "" };
            let _ = writeln!(
                out,
                "| `{}` | {} | {}{assigned} |",
                it.name,
                self.ty(&it.returns),
                self.cell(&it.docs)
            );
        }
    }

    fn functions(&self, heading: &str, class: &Class, role: Role, out: &mut String) {
        let all: Vec<&Function> = class.members_of(&[role]).collect();
        if all.is_empty() {
            return;
        }
        let _ = writeln!(out, "\n## {heading}");
        for it in all {
            let _ = writeln!(out, "\n### {}{}\n\n{}", it.name, it.signature(), self.text(&it.docs));
            if it.returns != Type::Nothing {
                let _ = writeln!(out, "\nGives {}.", self.ty(&it.returns).replace("\\|", "or"));
            }
            self.params(&it.params, out);
            examples(&it.examples, out);
        }
    }

    fn params(&self, params: &[Param], out: &mut String) {
        if params.is_empty() {
            return;
        }
        out.push_str("\n| parameter | type | default | |\n|---|---|---|---|\n");
        for it in params {
            let default = default(it.optional, it.default.as_deref());
            let dots = if it.rest { "..." } else { "" };
            let _ = writeln!(
                out,
                "| `{dots}{}` | {} | {default} | {} |",
                it.name,
                self.ty(&it.ty),
                self.cell(&it.docs)
            );
        }
    }

    fn fields(&self, fields: &[Field], out: &mut String) {
        if fields.is_empty() {
            out.push_str("It has no props.\n");
            return;
        }
        out.push_str("| prop | type | default | |\n|---|---|---|---|\n");
        let (old, current): (Vec<&Field>, Vec<&Field>) =
            fields.iter().partition(|it| it.deprecated.is_some());
        for it in current.into_iter().chain(old) {
            let default = default(it.optional, it.default.as_deref());
            let instead = it.deprecated.map(|it| format!(" *Deprecated: {it}.*")).unwrap_or_default();
            let _ = writeln!(
                out,
                "| `{}` | {} | {default} | {}{} |",
                it.name,
                self.ty(&it.ty),
                self.cell(&it.docs),
                cell(&instead)
            );
        }
    }

    fn structure(&self, it: &Struct, level: &str, out: &mut String) {
        let _ = writeln!(out, "\n{level} {}\n\n{}\n", it.name, self.text(&it.docs));
        examples(&it.examples, out);
        self.fields(&it.fields, out);
    }

    fn choice(&self, it: &Enum, out: &mut String) {
        let _ = writeln!(
            out,
            "\n## {}\n\n{}\n\n| `{}.` | |\n|---|---|",
            it.name,
            self.text(&it.docs),
            it.full_name
        );
        for member in &it.members {
            let instead = member.deprecated.map(|it| format!(" *Deprecated: {it}.*")).unwrap_or_default();
            let _ = writeln!(out, "| `{}` | {}{} |", member.name, self.cell(&member.docs), cell(&instead));
        }
    }

    fn resource(&self, class: &Class, out: &mut String) {
        let Some(resource) = &class.resource else { return };
        let _ = writeln!(out, "\n## {}\n\n`{}`", class.name, resource.cfn_type);
        if let Some(transform) = resource.transform {
            let _ = writeln!(out, "\nTemplates with it need the transform `{transform}`.");
        }
        for (index, it) in resource.structs.iter().enumerate() {
            if index > 0 {
                let _ = writeln!(out, "\n### {}", it.name);
            }
            out.push_str("\n| prop | type | |\n|---|---|---|\n");
            for field in &it.fields {
                let required = if field.optional { "" } else { "required " };
                let _ = writeln!(
                    out,
                    "| `{}` | {} | {required}{} |",
                    field.name,
                    self.ty(&field.ty),
                    self.cell(&field.docs)
                );
            }
        }
        let attributes: Vec<String> = class
            .members
            .iter()
            .filter(|it| it.role == Role::Getter && !it.settable)
            .map(|it| format!("`{}` ({})", it.name, self.ty(&it.returns)))
            .collect();
        if !attributes.is_empty() {
            let _ = writeln!(out, "\nAttributes: {}", attributes.join(", "));
        }
    }

    /// Names that are kept for older programs.
    fn old(&self, class: &Class, out: &mut String) {
        let all: Vec<&Function> = class.members.iter().filter(|it| it.deprecated.is_some()).collect();
        if all.is_empty() {
            return;
        }
        out.push_str("\n## For older programs\n\n| name | instead |\n|---|---|\n");
        for it in all {
            let _ = writeln!(out, "| `{}` | {} |", it.name, cell(it.deprecated.unwrap_or_default()));
        }
    }

    fn inherited(&self, class: &Class, out: &mut String) {
        let mut base = class.base.as_deref();
        let mut text = String::new();
        while let Some(found) = base.and_then(|name| self.surface.classes().find(|it| it.full_name == name)) {
            let mut names: Vec<String> = found
                .members
                .iter()
                .filter(|it| it.deprecated.is_none())
                .map(|it| format!("`{}`", it.name))
                .collect();
            names.dedup();
            if !names.is_empty() {
                let _ = writeln!(text, "\nFrom {}: {}.", self.name(&found.full_name), names.join(", "));
            }
            base = found.base.as_deref();
        }
        if !text.is_empty() {
            let _ = write!(out, "\n## Inherited\n{text}");
        }
    }

    /// A name in backticks, with a link where it is explained.
    fn name(&self, full_name: &str) -> String {
        let Some(home) = self.homes.get(full_name) else { return format!("`{full_name}`") };
        match home.split_once('/') {
            Some((folder, page)) if folder == self.folder => format!("[`{full_name}`]({page})"),
            _ if self.folder.is_empty() => format!("[`{full_name}`]({home})"),
            _ => format!("[`{full_name}`](../{home})"),
        }
    }

    /// A type for a cell of a table.
    fn ty(&self, ty: &Type) -> String {
        match ty {
            Type::Class(name) | Type::Struct(name) | Type::Enum(name) => self.name(name),
            Type::Interface(name) => self.name(name),
            Type::Tag => self.name("CfnTag"),
            Type::List(inner) => format!("list of {}", self.ty(inner)),
            Type::Map(inner) => format!("map of {}", self.ty(inner)),
            Type::Optional(inner) => self.ty(inner),
            Type::OneOf(all) => all.iter().map(|it| self.ty(it)).collect::<Vec<_>>().join(" \\| "),
            Type::Strings(values) => {
                values.iter().map(|value| format!("`\"{value}\"`")).collect::<Vec<_>>().join(" \\| ")
            }
            Type::Numbers(values) => values.join(" \\| "),
            plain => plain.to_string(),
        }
    }

    /// Prose with links instead of those of Rust's documentation.
    fn text(&self, docs: &str) -> String {
        let mut out = String::new();
        let mut rest = docs;
        while let Some((before, after)) = rest.split_once("[`") {
            let Some((name, after)) = after.split_once("`]") else { break };
            out.push_str(before);
            // `[text](target)` of Rust's documentation points into the source.
            let after = match after.strip_prefix('(').and_then(|it| it.split_once(')')) {
                Some((_, after)) => after,
                None => after,
            };
            out.push_str(&self.reference(name));
            rest = after;
        }
        out.push_str(rest);
        out
    }

    fn reference(&self, name: &str) -> String {
        let plain = name.replace("Self::", "").replace("crate::core::", "").replace("::", ".");
        let known = self.surface.modules.iter().map(|module| module.name).find_map(|module| {
            let full = if module.is_empty() { plain.clone() } else { format!("{module}.{plain}") };
            self.homes.contains_key(full.as_str()).then_some(full)
        });
        known.map_or_else(|| format!("`{plain}`"), |full| self.name(&full))
    }

    fn cell(&self, docs: &str) -> String {
        cell(&self.text(docs))
    }

    /// The first paragraph, for a cell of a table.
    fn sentence(&self, docs: &str) -> String {
        self.cell(docs.split("\n\n").next().unwrap_or_default())
    }
}

/// What a column about defaults says.
fn default(optional: bool, default: Option<&str>) -> String {
    match (optional, default) {
        (false, _) => "**required**".to_owned(),
        (true, Some(default)) => cell(default),
        (true, None) => String::new(),
    }
}

/// Text for a cell of a table: on one line, without bars that would end it.
fn cell(text: &str) -> String {
    prose::one_line(text).replace("\\|", "|").replace('|', "\\|")
}

fn examples(all: &[Example], out: &mut String) {
    for example in all {
        let _ = writeln!(out, "\n```{}\n{}\n```", example.language, example.code);
    }
}
