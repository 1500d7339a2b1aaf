//! `infra docs`: what the REPL's `:help` tells, and everything that there is to tell as JSON or as pages.

use std::path::Path;

use serde_json::{Value, json};

use super::{DocsArgs, Outcome, Terminal, made};
use crate::declare::Library;
use crate::emit::names::{self, Entry, Index, Topic};
use crate::emit::reference::{self, Extent};
use crate::emit::surface::{self, Surface};
use crate::emit::{json, text};
use crate::repl::std_help;

pub(super) fn run(args: &DocsArgs, terminal: &Terminal) -> Outcome {
    let library = crate::aws::library();
    if let Some(folder) = &args.pages {
        return pages(&library, folder, terminal);
    }
    if args.all {
        // Tools read it, and it is large: one line.
        return terminal.print(&format!("{}\n", json::surface(&Surface::of(&library))));
    }
    let index = Index::of(&library);
    if args.list {
        return list(&names::list(&index, args.name.as_deref()), args, terminal);
    }
    let Some(name) = &args.name else {
        return match args.json {
            true => list(&names::list(&index, None), args, terminal),
            false => terminal.print(&text::overview(&library, &format!("{}\n", std_help::overview()))),
        };
    };
    if !args.json
        && let Some(text) = std_help::explain(name)
    {
        return terminal.print(&text?);
    }
    let topics = names::find(&index, name)?;
    match args.json {
        true => print(
            &json!({ "schema": json::SCHEMA, "found": topics.iter().map(|it| topic(&library, it)).collect::<Vec<_>>() }),
            terminal,
        ),
        false => terminal.print(&text::explain(&index, &topics, name, None)),
    }
}

fn print(value: &Value, terminal: &Terminal) -> Outcome {
    terminal.print(&format!("{value:#}\n"))
}

fn list(entries: &[Entry], args: &DocsArgs, terminal: &Terminal) -> Outcome {
    if args.json {
        let entry = |it: &Entry| json!({ "name": it.name, "kind": it.kind, "summary": it.summary });
        let entries: Vec<Value> = entries.iter().map(entry).collect();
        return print(&json!({ "schema": json::SCHEMA, "entries": entries }), terminal);
    }
    match (entries.is_empty(), &args.name) {
        (true, Some(word)) => terminal.print(&format!("nothing has the word `{word}`\n")),
        _ => terminal.print(&text::entries(entries)),
    }
}

/// A topic as JSON, under its full name.
fn topic(library: &Library, it: &Topic) -> Value {
    let mut value = match it {
        Topic::Module(desc) => json::module(&surface::module(library, desc)),
        Topic::Class(desc) => json::class(&surface::class(desc)),
        Topic::Struct(it) => json::structure(it),
        Topic::Enum(it) => json::choice(it),
        Topic::Function { function, .. } => json::function(function),
        Topic::Field { field, .. } => json::field(field),
        Topic::Member { member, .. } => json::member(member),
    };
    value["name"] = it.title().into();
    value
}

fn pages(library: &Library, folder: &Path, terminal: &Terminal) -> Outcome {
    let pages = reference::pages(&Surface::of(library), Extent::Everything);
    let count = pages.len();
    made::write(pages, folder)?;
    terminal.print(&format!("wrote {count} pages to `{}`; begin with `README.md`\n", folder.display()))
}
