//! `require`: files under the project's folder.

use std::rc::Rc;

use mlua::Lua;

use super::super::Language;
use super::super::session::Session;
use super::{errors, kept, place};
use crate::diag::{Code, Diag};

/// The table of modules that were loaded, by their file.
const LOADED: &str = "infra.loaded";
/// The list of files that are being loaded.
const OPEN: &str = "infra.open";

/// Makes `require` read from the project's folder: dots in a name are folders.
pub(super) fn install(lua: &Lua, session: &Rc<Session>) -> mlua::Result<()> {
    let held = Rc::downgrade(session);
    let require = lua.create_function(move |lua, name: String| {
        let Some(session) = held.upgrade() else { return Ok(mlua::Value::Nil) };
        load(lua, &session, &name)
    })?;
    lua.globals().raw_set("require", require)
}

fn load(lua: &Lua, session: &Rc<Session>, name: &str) -> mlua::Result<mlua::Value> {
    let span = place(session, lua, "require");
    let importer = span.map(|span| session.sources.borrow().name(span.file).to_owned()).unwrap_or_default();
    let path = match name.contains('/') {
        true => name.to_owned(),
        false => name.replace('.', "/"),
    };
    let (file, text) = session.import(&importer, &path, Language::Lua, span).map_err(errors::raise)?;
    let loaded = kept(lua, LOADED)?;
    if loaded.contains_key(file.as_str())? {
        return loaded.get(file);
    }
    let open = kept(lua, OPEN)?;
    let names: Vec<String> = open.sequence_values::<String>().collect::<mlua::Result<_>>()?;
    if let Some(from) = names.iter().position(|name| *name == file) {
        let mut circle = names[from..].to_vec();
        circle.push(file);
        let message = format!("files import each other in a circle: {}", circle.join(" -> "));
        return Err(errors::raise(Diag::new(Code::ImportCycle, message).at(span).into()));
    }
    session.add_source(&file, &text);
    open.push(file.as_str())?;
    let value: mlua::Value = super::load(session, lua, &file, &text)?.call(())?;
    open.pop::<mlua::Value>()?;
    let value = if value.is_nil() { mlua::Value::Boolean(true) } else { value };
    loaded.set(file, value.clone())?;
    Ok(value)
}
