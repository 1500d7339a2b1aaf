//! Writing to the terminal, or to wherever the output goes.

use std::io::{ErrorKind, IsTerminal, Write};

use super::Outcome;
use crate::diag::{Code, Diag, Sources, render_text};

/// Where commands write to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Terminal {
    colours: bool,
}

impl Terminal {
    /// The terminal of this process.
    pub fn new() -> Terminal {
        Terminal { colours: colours_on_stderr() }
    }

    /// Prints to standard output. A reader that went away is no failure.
    pub fn print(self, text: &str) -> Outcome {
        let mut stdout = std::io::stdout().lock();
        match stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()) {
            Ok(()) => Ok(()),
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
            Err(error) => {
                Err(Diag::new(Code::Io, format!("cannot write to standard output: {error}")).into())
            }
        }
    }

    /// Prints to standard error. There is nobody to tell when that fails.
    pub fn note(self, text: &str) {
        let mut stderr = std::io::stderr().lock();
        let _ = stderr.write_all(text.as_bytes());
    }

    /// Prints diagnostics to standard error.
    pub fn diagnostics(self, diags: &[Diag], sources: &Sources) {
        if !diags.is_empty() {
            self.note(&format!("{}\n", render_text(diags, sources, self.colours)));
        }
    }
}

/// Whether standard error shows colours: on a terminal, unless `NO_COLOR` is set.
pub(crate) fn colours_on_stderr() -> bool {
    let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    std::io::stderr().is_terminal() && !refused
}
