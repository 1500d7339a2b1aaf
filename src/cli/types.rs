//! `infra types`: what editors need to complete and to check scripts.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use serde_json::Value;

use super::{Outcome, Terminal, TypesArgs, made};
use crate::Language;
use crate::diag::{Code, Diag, Result};
use crate::emit::Page;
use crate::emit::surface::Surface;
use crate::emit::{luals, rhai_definitions};
use crate::script::plain;
use crate::script::stdlib::MODULES;

/// Where the files go when no folder is named.
const LUA_FOLDER: &str = ".infra/lua";
const RHAI_FOLDER: &str = ".infra/rhai";
const LUA_SETTINGS: &str = ".luarc.json";
const RHAI_SETTINGS: &str = "Rhai.toml";

pub(super) fn run(args: &TypesArgs, terminal: &Terminal) -> Outcome {
    let is_all = args.lua.is_none() && args.rhai.is_none();
    let surface = Surface::of(&crate::aws::library());
    if let Some(folder) = args.lua.as_deref().or(is_all.then(|| Path::new(LUA_FOLDER))) {
        let library = shown(folder);
        // `require("std.three_tier")` leads there.
        let std = MODULES.iter().map(|module| Page {
            path: format!("std/{}.lua", module.name),
            contents: module.text(Language::Lua).to_owned(),
        });
        made::write(luals::pages(&surface).into_iter().chain(std).collect(), folder)?;
        terminal.print(&format!("wrote the types for Lua to `{library}`\n"))?;
        settings(
            LUA_SETTINGS,
            &luals::settings(&library),
            |text| lists(text, &library),
            terminal,
            || format!("its `workspace.library` needs \"{library}\""),
        )?;
    }
    if let Some(folder) = args.rhai.as_deref().or(is_all.then(|| Path::new(RHAI_FOLDER))) {
        let library = shown(folder);
        made::write(rhai_definitions::pages(&surface), folder)?;
        terminal.print(&format!("wrote the definitions for Rhai to `{library}`\n"))?;
        let pattern = format!("{library}/*.d.rhai");
        settings(
            RHAI_SETTINGS,
            &rhai_definitions::settings(&pattern),
            |text| text.contains(&pattern),
            terminal,
            || format!("its `source.include` needs \"{pattern}\""),
        )?;
    }
    Ok(())
}

/// A path as settings write it: with `/`, also on Windows.
fn shown(folder: &Path) -> String {
    let parts: Vec<_> = folder.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/").replacen("//", "/", 1)
}

/// Whether settings name the folder as a library already.
fn lists(settings: &str, library: &str) -> bool {
    let settings: Value = serde_json::from_str(settings).unwrap_or_default();
    let lists = [
        &settings["workspace"]["library"],
        &settings["workspace.library"],
        &settings["Lua.workspace.library"],
    ];
    lists.into_iter().filter_map(Value::as_array).flatten().any(|it| it == library)
}

/// Writes a settings file where there is none. One that is there is the user's own: it stays as it is.
fn settings(
    name: &str,
    contents: &str,
    is_set: impl Fn(&str) -> bool,
    terminal: &Terminal,
    advice: impl Fn() -> String,
) -> Outcome {
    match fs::read_to_string(name) {
        Ok(found) if found == contents || is_set(&found) => Ok(()),
        Ok(_) => terminal.print(&format!("`{name}` is there already and stays as it is: {}\n", advice())),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            create(name, contents)?;
            terminal.print(&format!("wrote `{name}`\n"))
        }
        Err(error) => Err(Diag::new(Code::Io, format!("cannot read `{name}`: {}", plain(&error))).into()),
    }
}

fn create(name: &str, contents: &str) -> Result<()> {
    let fresh = format!("{name}.{}.new", std::process::id());
    let written = fs::write(&fresh, contents).and_then(|()| fs::rename(&fresh, name));
    written.map_err(|error| {
        // What is left of it harms nobody.
        let _ = fs::remove_file(&fresh);
        Diag::new(Code::Io, format!("cannot write `{name}`: {}", plain(&error))).into()
    })
}
