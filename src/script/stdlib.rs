//! The standard library: patterns written as scripts, in both languages, part of the program itself.
//!
//! `std/` at the start of an import always means this library, whatever the project's folder holds; a file of
//! the project's own folder `std` is imported as `./std/name`. No file is read.

use std::path::Path;

use super::Language;
use crate::declare::did_you_mean;
use crate::diag::{Code, Diag, Result};

/// A module of the library.
#[derive(Debug)]
pub struct Module {
    /// The name: `three_tier`.
    pub name: &'static str,
    rhai: &'static str,
    lua: &'static str,
}

macro_rules! modules {
    ($($name:literal),* $(,)?) => {
        /// The modules of the library.
        pub static MODULES: &[Module] = &[$(Module {
            name: $name,
            rhai: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/stdlib/", $name, ".rhai")),
            lua: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/stdlib/", $name, ".lua")),
        }),*];
    };
}
modules!("hub_spoke", "locked_down", "private_access", "private_endpoints", "three_tier");

/// How imports of the library begin.
const PREFIX: &str = "std/";
/// The folder under which files of the library stand in messages. No file of a project can have this name.
const FOLDER: &str = "<std>/";

impl Module {
    /// The text of the module in a language.
    pub fn text(&self, language: Language) -> &'static str {
        match language {
            Language::Rhai => self.rhai,
            Language::Lua => self.lua,
        }
    }
}

/// Whether a file of a program belongs to the library.
pub fn is_library(file: &str) -> bool {
    file.starts_with(FOLDER)
}

/// The module that an import means: its name in messages and its text. Nothing where the import means a file
/// of the project.
///
/// # Errors
/// When the library has no such module.
pub(super) fn import(importer: &str, path: &str, language: Language) -> Option<Result<(String, String)>> {
    let wanted = match path.strip_prefix(PREFIX) {
        Some(wanted) => wanted,
        None if is_library(importer) => path.trim_start_matches("./"),
        None => return None,
    };
    let extension = language.extension();
    let name = Path::new(wanted).extension().filter(|found| *found == extension).map_or(wanted, |_| {
        wanted.strip_suffix(extension).and_then(|stem| stem.strip_suffix('.')).unwrap_or(wanted)
    });
    Some(match MODULES.iter().find(|module| module.name == name) {
        Some(module) => Ok((format!("{FOLDER}{name}.{extension}"), module.text(language).to_owned())),
        None => {
            let hint = did_you_mean(name, MODULES.iter().map(|module| module.name));
            Err(Diag::new(Code::Io, format!("the standard library has no `{path}`"))
                .hints(hint)
                .hint(format!("a file of the project's own folder `std` is imported as `./{path}`"))
                .into())
        }
    })
}
