//! Diagnostics as data: complete in themselves, for programs that show or store them.

use serde_json::{Value, json};

use super::render::narrowed;
use super::{Code, Diag, Severity, Sources, Span};

/// A diagnostic with its place spelled out.
///
/// It serializes to the JSON that the command line writes with `--json`.
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
    fn new(span: Span, sources: &Sources) -> Place {
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

impl serde::Serialize for Diagnostic {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_json().serialize(serializer)
    }
}
