//! Scripts: the only code that knows Rhai or Lua.
//!
//! [`run`] takes a program and gives its cloud assembly. Each language is one folder that turns its values into
//! [`Value`](crate::declare::Value)s and back; what they share is here.

mod hints;
mod key_order;
mod limits;
#[cfg(feature = "lua")]
mod lua;
mod markers;
mod project;
#[cfg(feature = "cli")]
mod repl;
#[cfg(feature = "rhai")]
mod rhai;
mod run;
mod session;
pub mod stdlib;
mod walk;

pub use limits::Limits;
pub use project::Project;
#[cfg(feature = "cli")]
pub(crate) use project::read_text;
pub(crate) use project::{files_of, plain, read_main};
#[cfg(feature = "cli")]
pub use repl::{Interpreter, Outcome};
pub use run::{FunctionCall, Program, Report, run, value_of};

use std::path::Path;

/// A script language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    /// Rhai, in files that end in `.rhai`.
    Rhai,
    /// Lua 5.4, in files that end in `.lua`.
    Lua,
}

impl Language {
    /// The language of a file, by its ending.
    pub fn of(path: &Path) -> Option<Language> {
        match path.extension()?.to_str()? {
            "rhai" => Some(Language::Rhai),
            "lua" => Some(Language::Lua),
            _ => None,
        }
    }

    /// The name, as a person writes it.
    pub fn name(self) -> &'static str {
        match self {
            Language::Rhai => "Rhai",
            Language::Lua => "Lua",
        }
    }

    /// What begins a comment.
    fn comment(self) -> &'static str {
        match self {
            Language::Rhai => "//",
            Language::Lua => "--",
        }
    }

    /// The ending of its files.
    pub fn extension(self) -> &'static str {
        match self {
            Language::Rhai => "rhai",
            Language::Lua => "lua",
        }
    }
}
