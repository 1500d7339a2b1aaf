//! What the looks at the network of a program share: how it is run, how constructs are named, columns of text.

use comfy_table::{ContentArrangement, Table, presets};
use serde_json::Value;

use super::program::{Program, failed, printed};
use super::{Input, Outcome, Terminal, ViewArgs};
use crate::core::synth::Assembly;
use crate::declare::closest;
use crate::diag::{Code, Diag, Error, Result};

/// Runs the program of a command line and prints a look at its assembly; nothing is written.
pub(super) fn show(
    args: ViewArgs,
    terminal: &Terminal,
    text: fn(&Assembly, &[String]) -> Result<String>,
    json: fn(&Assembly, &[String]) -> Result<Value>,
) -> Outcome {
    let program = Program::find(&Input { words: args.words, given: args.given })?;
    let (result, report) = program.run();
    terminal.note(&printed(&report));
    let shown = result.and_then(|assembly| match args.json {
        true => json(&assembly, &program.patterns).map(|json| format!("{json:#}\n")),
        false => text(&assembly, &program.patterns),
    });
    match shown {
        Ok(text) => {
            terminal.diagnostics(&report.warnings, &report.sources);
            terminal.print(&text)
        }
        Err(error) => Err(failed(error, report)),
    }
}

/// Whether a name means the construct of a path: the whole path, or the end of it.
pub(super) fn is_meant(path: &str, name: &str) -> bool {
    path == name || path.strip_suffix(name).is_some_and(|before| before.ends_with('/'))
}

/// Refuses names that mean nothing.
pub(super) fn check_names<'a>(
    what: &str,
    names: &[String],
    known: impl Iterator<Item = &'a str> + Clone,
) -> Result<()> {
    let unknown = names.iter().filter(|name| !known.clone().any(|path| is_meant(path, name)));
    let problem = |name: &String| {
        let ends = known.clone().map(|path| path.rsplit('/').next().unwrap_or(path));
        let close = closest(name, known.clone().chain(ends));
        let meant = close.first().map(|close| format!("did you mean `{close}`?"));
        let all: Vec<String> = known.clone().take(MOST_NAMES).map(|path| format!("`{path}`")).collect();
        let listed = (!all.is_empty()).then(|| format!("there are {}", all.join(", ")));
        Diag::new(Code::UnknownName, format!("there is no {what} `{name}`")).hints(meant).hints(listed)
    };
    Error::from_all(unknown.map(problem).collect())
}

/// The most names that a message lists.
const MOST_NAMES: usize = 8;

/// Rows of cells in columns, indented, without lines.
pub(super) fn columns(rows: Vec<Vec<String>>) -> String {
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    table.set_content_arrangement(ContentArrangement::Disabled);
    table.add_rows(rows);
    table.lines().map(|line| format!(" {}\n", line.trim_end())).collect()
}
