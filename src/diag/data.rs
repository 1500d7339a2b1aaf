//! Diagnostics as data: complete in themselves, for programs that show or store them.

use std::fmt;

use serde_json::{Value, json};

use super::render::narrowed;
use super::{Code, Diag, Severity, Sources, Span};

/// A diagnostic with its place spelled out.
///
/// It serializes to the JSON that the command line writes with `--json`. As text it has a line for each thing that it
/// says; [`Failure`](crate::Failure) shows the lines of the script, too.
///
/// ```
/// let failure = infra::Engine::new()
///     .run_str(infra::Language::Rhai, "main.rhai", "let app = App();\nStack(app, \"Network\", #{ regoin: 1 });")
///     .unwrap_err();
/// let text = failure.diagnostics()[0].to_string();
/// assert!(text.starts_with("error[unknown-prop]: "));
/// assert!(text.contains("--> main.rhai:2:"));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    severity: Severity,
    code: Code,
    message: String,
    place: Option<Place>,
    path: Option<String>,
    hints: Vec<String>,
    trace: Vec<Place>,
}

/// A place in a file of a program.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    file: String,
    line: u32,
    column: u32,
}

impl Place {
    pub(super) fn new(span: Span, sources: &Sources) -> Place {
        Place { file: sources.name(span.file).to_owned(), line: span.line, column: span.column }
    }

    /// The file, by its name relative to the project's folder.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The line, from one.
    pub fn line(&self) -> u32 {
        self.line
    }

    /// The column in characters, from one; nothing where the language does not tell it.
    pub fn column(&self) -> Option<u32> {
        (self.column > 0).then_some(self.column)
    }

    fn json(&self) -> Value {
        json!({ "file": self.file, "line": self.line, "column": self.column })
    }
}

/// As `main.rhai:3:9`.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.file, self.line)?;
        self.column().map_or(Ok(()), |column| write!(f, ":{column}"))
    }
}

impl Diagnostic {
    /// The diagnostic with its places looked up in the files of its program.
    pub fn new(diag: &Diag, sources: &Sources) -> Diagnostic {
        Diagnostic {
            severity: diag.severity,
            code: diag.code,
            message: diag.message.clone(),
            place: narrowed(diag, sources).map(|span| Place::new(span, sources)),
            path: diag.path.clone(),
            hints: diag.hints.clone(),
            trace: diag.trace.iter().map(|span| Place::new(*span, sources)).collect(),
        }
    }

    /// How bad it is.
    pub fn severity(&self) -> Severity {
        self.severity
    }

    /// The stable code.
    pub fn code(&self) -> Code {
        self.code
    }

    /// What is wrong: lowercase, no full stop, names in backticks.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// Where in the program.
    pub fn place(&self) -> Option<&Place> {
        self.place.as_ref()
    }

    /// The path of the construct that it is about.
    pub fn path(&self) -> Option<&str> {
        self.path.as_deref()
    }

    /// What is allowed, or what was probably meant.
    pub fn hints(&self) -> &[String] {
        &self.hints
    }

    /// The callers in the program, innermost first, where they are known.
    pub fn trace(&self) -> &[Place] {
        &self.trace
    }

    /// The diagnostic as JSON.
    pub fn to_json(&self) -> Value {
        json!({
            "severity": self.severity.word(),
            "code": self.code.name(),
            "message": self.message,
            "span": self.place.as_ref().map(Place::json),
            "path": self.path,
            "hints": self.hints,
            "trace": self.trace.iter().map(Place::json).collect::<Vec<_>>(),
        })
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}[{}]: {}", self.severity.word(), self.code.name(), self.message)?;
        if let Some(place) = &self.place {
            write!(f, "\n --> {place}")?;
        }
        if let Some(path) = &self.path {
            write!(f, "\n  = note: in construct `{path}`")?;
        }
        for caller in &self.trace {
            write!(f, "\n  = note: called from {caller}")?;
        }
        self.hints.iter().try_for_each(|hint| write!(f, "\n  = hint: {hint}"))
    }
}

impl serde::Serialize for Diagnostic {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_json().serialize(serializer)
    }
}
