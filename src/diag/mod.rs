//! Diagnostics: what went wrong, where, and what was probably meant.
//!
//! Everything that can fail gives an [`Error`]: one or more [`Diag`]s. Rust code says what is wrong; the
//! place in the script and the construct's path are added at the boundary that knows them.

mod codes;
mod data;
mod render;
mod source;

use std::fmt;

use crate::core::Str;

pub use codes::Code;
pub use data::{Diagnostic, Place};
pub use render::{render_json, render_text};
pub use source::{FileId, KEY_SEPARATOR, Sources, Span};

/// The result of anything that can fail.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// How bad a diagnostic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Severity {
    /// Nothing is written.
    Error,
    /// The assembly is written; a reader should look.
    Warning,
    /// For information.
    Info,
}

impl Severity {
    /// The word for people and tools.
    pub fn word(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "info",
        }
    }
}

/// One diagnostic.
#[derive(Clone, Debug, PartialEq)]
pub struct Diag {
    /// How bad it is.
    pub severity: Severity,
    /// The stable code.
    pub code: Code,
    /// What is wrong: lowercase, no full stop, names in backticks.
    pub message: String,
    /// The place in the script.
    pub span: Option<Span>,
    /// The construct that it is about.
    pub path: Option<String>,
    /// What is allowed, or what was probably meant.
    pub hints: Vec<String>,
    /// The callers in the script, innermost first, where they are known.
    pub trace: Vec<Span>,
    /// A key within the call at `span` that the problem is about; narrows the place.
    pub key: Option<Str>,
}

impl Diag {
    /// An error.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Diag {
            severity: Severity::Error,
            code,
            message: bounded(message.into()),
            span: None,
            path: None,
            hints: Vec::new(),
            trace: Vec::new(),
            key: None,
        }
    }

    /// A warning.
    pub fn warning(code: Code, message: impl Into<String>) -> Self {
        Diag { severity: Severity::Warning, ..Diag::new(code, message) }
    }

    /// Adds a hint.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }

    /// Adds hints.
    #[must_use]
    pub fn hints(mut self, hints: impl IntoIterator<Item = String>) -> Self {
        self.hints.extend(hints);
        self
    }

    /// Sets the place, unless it is known already.
    #[must_use]
    pub fn at(mut self, span: Option<Span>) -> Self {
        self.span = self.span.or(span);
        self
    }

    /// Narrows the place to a key of the call.
    #[must_use]
    pub fn at_key(mut self, key: Str) -> Self {
        self.key = Some(key);
        self
    }

    /// Sets the construct's path, unless it is known already.
    #[must_use]
    pub fn on(mut self, path: impl Into<String>) -> Self {
        // The root has no path worth telling.
        let path = path.into();
        if !path.is_empty() {
            self.path.get_or_insert(path);
        }
        self
    }
}

/// The longest message, in bytes: values of a program stand in messages, and may be as long as it likes.
const LONGEST_MESSAGE: usize = 10_000;

fn bounded(mut message: String) -> String {
    if message.len() > LONGEST_MESSAGE {
        let more = message.len() - LONGEST_MESSAGE;
        message.truncate(message.floor_char_boundary(LONGEST_MESSAGE));
        message.push_str(&format!("... ({more} more bytes)"));
    }
    message
}

/// One or more diagnostics that stopped something.
#[derive(Clone, Debug)]
pub struct Error(Vec<Diag>);

impl Error {
    /// An error of all these, or nothing when there are none.
    ///
    /// # Errors
    /// The diagnostics, if there are any.
    pub fn from_all(diags: Vec<Diag>) -> Result<()> {
        if diags.is_empty() { Ok(()) } else { Err(Error(diags)) }
    }

    /// The diagnostics.
    pub fn diags(&self) -> &[Diag] {
        &self.0
    }

    /// The diagnostics.
    pub fn into_diags(self) -> Vec<Diag> {
        self.0
    }

    /// Changes every diagnostic.
    #[must_use]
    pub fn map(mut self, change: impl FnMut(Diag) -> Diag) -> Self {
        self.0 = self.0.into_iter().map(change).collect();
        self
    }

    /// Sets the place where it is not known.
    #[must_use]
    pub fn at(self, span: Option<Span>) -> Self {
        self.map(|diag| diag.at(span))
    }

    /// Sets the construct's path where it is not known.
    #[must_use]
    pub fn on(self, path: &str) -> Self {
        self.map(|diag| diag.on(path))
    }
}

impl From<Diag> for Error {
    fn from(diag: Diag) -> Self {
        Error(vec![diag])
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, diag) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{}[{}]: {}", diag.severity.word(), diag.code.name(), diag.message)?;
        }
        Ok(())
    }
}

impl std::error::Error for Error {}

/// Returns an error: `bail!(Code::X, "message {name}"; hint: "...")`.
#[macro_export]
macro_rules! bail {
    ($code:expr, $($message:expr),+ $(; hint: $($hint:expr),+)* $(; on: $path:expr)?) => {
        return Err($crate::diag::Diag::new($code, format!($($message),+))$(.hint(format!($($hint),+)))*$(.on($path))?.into())
    };
}
