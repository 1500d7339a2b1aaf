//! `infra docs`: what the REPL's `:help` tells.

use super::{Outcome, Terminal};
use crate::repl::help;

pub(super) fn run(name: Option<&str>, terminal: &Terminal) -> Outcome {
    let library = crate::aws::library();
    match name {
        None => terminal.print(&help::overview(&library)),
        Some(name) => terminal.print(&help::explain(&library, name)?),
    }
}
