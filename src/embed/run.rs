//! What comes of a run: an assembly or a failure, with everything that was told on the way.

use std::fmt;

use crate::core::synth::Assembly;
use crate::diag::{Diagnostic, Error, Result, render_text};
use crate::script::Report;

/// A program that ran: its assembly, of which nothing is written yet, and what it told.
#[derive(Clone, Debug)]
pub struct Run {
    pub(crate) assembly: Assembly,
    pub(crate) report: Report,
}

impl Run {
    /// The cloud assembly.
    pub fn assembly(&self) -> &Assembly {
        &self.assembly
    }

    /// The cloud assembly, without the rest.
    pub fn into_assembly(self) -> Assembly {
        self.assembly
    }

    /// Warnings and information, in the order in which they came up.
    pub fn diagnostics(&self) -> Vec<Diagnostic> {
        self.report.diagnostics()
    }

    /// What the script printed, a line each.
    pub fn printed(&self) -> &[String] {
        &self.report.printed
    }
}

/// A program that failed: why, and what it told before.
///
/// It is shown as the command line shows it: every error with the line of the script and its hints.
#[derive(Clone)]
pub struct Failure {
    pub(crate) error: Error,
    pub(crate) report: Report,
}

impl Failure {
    /// What is wrong: at least one error.
    pub fn diagnostics(&self) -> Vec<Diagnostic> {
        self.error.diags().iter().map(|diag| Diagnostic::new(diag, &self.report.sources)).collect()
    }

    /// Warnings and information from before the failure.
    pub fn warnings(&self) -> Vec<Diagnostic> {
        self.report.diagnostics()
    }

    /// The report of validation plugins as JSON, where they found what must not be.
    pub fn validation_report(&self) -> Option<&str> {
        self.report.validation.as_ref().map(|report| report.text.as_str())
    }

    /// What the script had printed, a line each.
    pub fn printed(&self) -> &[String] {
        &self.report.printed
    }

    /// The errors as text, with the lines of the script; in colours for a terminal.
    pub fn render(&self, colours: bool) -> String {
        render_text(self.error.diags(), &self.report.sources, colours)
    }
}

/// What came of a run.
pub(super) fn ended((result, report): (Result<Assembly>, Report)) -> Result<Run, Failure> {
    match result {
        Ok(assembly) => Ok(Run { assembly, report }),
        Err(error) => Err(Failure { error, report }),
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Failure {
        Failure { error, report: Report::default() }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.render(false))
    }
}

// `fn main() -> Result<(), Failure>` shows the debug text: it should help a person.
impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\n{self}")
    }
}

impl std::error::Error for Failure {}

impl Report {
    /// The warnings as data.
    pub(crate) fn diagnostics(&self) -> Vec<Diagnostic> {
        self.warnings.iter().map(|diag| Diagnostic::new(diag, &self.sources)).collect()
    }
}
