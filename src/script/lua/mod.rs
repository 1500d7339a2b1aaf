//! Lua: one userdata type, whose members are looked up in the declaration table when they are used.

mod convert;
mod errors;
mod files;
mod keys;
mod object;
mod patterns;
mod sandbox;
mod strings;

use std::cell::RefCell;
use std::rc::Rc;

use mlua::{Function, Lua, Table, chunk::ChunkMode};

use super::session::Session;
use crate::core::Cx;
use crate::declare::{Callback, ScriptFunction, Value};
use crate::diag::{Code, Diag, Result, Span};

/// Runs one piece of script after another; globals of earlier pieces stay.
pub(super) struct Interpreter {
    session: Rc<Session>,
    lua: Lua,
}

impl Interpreter {
    pub fn new(session: &Rc<Session>) -> Result<Interpreter> {
        let lua = sandbox::new(session).map_err(|error| errors::from_lua(session, &error))?;
        Ok(Interpreter { session: session.clone(), lua })
    }

    /// Runs a piece of script; an expression gives its value.
    pub fn evaluate(&mut self, name: &str, text: &str) -> Result<Value> {
        self.session.add_source(name, text);
        let result = sandbox::limit(&self.lua, &self.session)
            .and_then(|()| self.read(name, text))
            .and_then(|chunk| chunk.call::<mlua::Value>(()));
        let value = result.map_err(|error| self.session.cause(errors::from_lua(&self.session, &error)))?;
        self.session.check_limits()?;
        convert::from_lua(&self.session, &self.lua, &value, None)
    }

    /// In a piece entered by hand, an expression is a piece as well.
    fn read(&self, name: &str, text: &str) -> mlua::Result<Function> {
        let is_piece = name.starts_with('<');
        if is_piece && let Ok(function) = load(&self.session, &self.lua, name, &format!("return {text}")) {
            return Ok(function);
        }
        load(&self.session, &self.lua, name, text)
    }

    /// A function that the pieces have defined, where it can be reached from outside.
    pub fn function(&self, name: &str) -> Option<Callback> {
        match self.lua.globals().raw_get(name).ok()? {
            mlua::Value::Function(function) if !sandbox::is_builtin(name) => {
                Some(LuaFunction::callback(&self.session, &self.lua, function))
            }
            _ => None,
        }
    }

    /// The object of the library that a variable holds.
    #[cfg(feature = "cli")]
    pub fn variable(&self, name: &str) -> Option<Value> {
        let value: mlua::Value = self.lua.globals().raw_get(name).ok()?;
        value.is_userdata().then(|| convert::from_lua(&self.session, &self.lua, &value, None).ok()).flatten()
    }

    /// The names of the variables that the pieces have made.
    #[cfg(feature = "cli")]
    pub fn variables(&self) -> Vec<String> {
        let globals = self.lua.globals();
        let names = globals.pairs::<String, mlua::Value>().filter_map(|pair| pair.ok().map(|(name, _)| name));
        let mut names: Vec<String> =
            names.filter(|name| !sandbox::is_builtin(name) && !self.is_of_library(name)).collect();
        names.sort();
        names
    }

    /// Whether a global is a name of the library that was used before.
    #[cfg(feature = "cli")]
    fn is_of_library(&self, name: &str) -> bool {
        let is_name =
            matches!(self.variable(name), Some(Value::Class(_) | Value::Enum(_) | Value::Module(_)));
        is_name && self.session.global(name).is_some()
    }
}

/// The words that make Lua jump.
const JUMPS: [&str; 3] = ["and", "or", "elseif"];
/// The most of them that a file may have, those in strings and comments included: Lua's parser takes time with the
/// square of those that stand in one chain, and nothing stops it meanwhile.
const MOST_JUMPS: usize = 10_000;

/// Where a text has too many jumps.
fn too_many_jumps(text: &str) -> Option<usize> {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let (mut at, mut count) = (0, 0);
    for word in text.split_inclusive(|c| !is_word(c)) {
        if JUMPS.contains(&word.trim_end_matches(|c| !is_word(c))) {
            count += 1;
        }
        if count > MOST_JUMPS {
            return Some(at);
        }
        at += word.len();
    }
    None
}

/// Reads a script.
fn load(session: &Session, lua: &Lua, name: &str, text: &str) -> mlua::Result<Function> {
    if let Some(at) = too_many_jumps(text) {
        let sources = session.sources.borrow();
        let place = sources.find(name).map(|file| sources.span_at(file, at.min(sources.text(file).len())));
        let message = format!("the file has more than {MOST_JUMPS} times `and`, `or` or `elseif`");
        let diag = Diag::new(Code::Limit, message).hint("keep the cases in a table, or in several files");
        return Err(errors::raise(diag.at(place).into()));
    }
    let parse =
        |text: &str| lua.load(text).set_name(format!("@{name}")).set_mode(ChunkMode::Text).into_function();
    let parsed = parse(text);
    if parsed.is_ok() {
        keys::note(session, name, text);
    }
    if !parsed.as_ref().is_err_and(is_overflow) {
        return parsed;
    }
    // Lua does not tell where: it is where the shortest beginning ends that is nested too deeply as well.
    let (mut fine, mut deep) = (0, text.len());
    while text.floor_char_boundary(usize::midpoint(fine, deep)) > fine {
        let middle = text.floor_char_boundary(usize::midpoint(fine, deep));
        match parse(&text[..middle]) {
            Err(error) if is_overflow(&error) => deep = middle,
            _ => fine = middle,
        }
    }
    let sources = session.sources.borrow();
    let place = sources.find(name).map(|file| sources.span_at(file, fine));
    Err(errors::raise(Diag::new(Code::Limit, "expressions are nested too deeply").at(place).into()))
}

/// Whether the parser of Lua gave up.
fn is_overflow(error: &mlua::Error) -> bool {
    matches!(error, mlua::Error::RuntimeError(message) if message.contains("overflow"))
}

/// The place of the script's call that is running: the nearest Lua function.
fn place(session: &Session, lua: &Lua, word: &str) -> Option<Span> {
    for level in 0..8 {
        let found = lua.inspect_stack(level, |frame| {
            let line = frame.current_line()?;
            let source = frame.source().source?.trim_start_matches('@').to_owned();
            Some((source, line))
        })?;
        let Some((source, line)) = found else { continue };
        let sources = session.sources.borrow();
        let Some(file) = sources.find(&source) else { continue };
        let span = Span { file, line: u32::try_from(line).unwrap_or(0), column: 0 };
        return Some(sources.find_word(span, word).unwrap_or(span));
    }
    None
}

/// A function of a Lua script.
struct LuaFunction {
    session: Rc<Session>,
    lua: Lua,
    function: Function,
}

impl LuaFunction {
    fn callback(session: &Rc<Session>, lua: &Lua, function: Function) -> Callback {
        Callback(Rc::new(LuaFunction { session: session.clone(), lua: lua.clone(), function }))
    }
}

impl ScriptFunction for LuaFunction {
    fn call(&self, _: &RefCell<Cx>, args: Vec<Value>) -> Result<Value> {
        let lua = &self.lua;
        let call = || -> mlua::Result<mlua::Value> {
            let args = args
                .into_iter()
                .map(|arg| convert::to_lua(&self.session, lua, arg))
                .collect::<mlua::Result<Vec<_>>>()?;
            self.function.call(mlua::MultiValue::from_iter(args))
        };
        let value = call().map_err(|error| self.session.cause(errors::from_lua(&self.session, &error)))?;
        self.session.check_limits()?;
        convert::from_lua(&self.session, lua, &value, None)
    }
}

/// What a value is, for messages.
fn kind(value: &mlua::Value) -> &'static str {
    errors::kind_word(value.type_name())
}

/// A table of the Lua state that is kept for the adapter.
fn kept(lua: &Lua, name: &str) -> mlua::Result<Table> {
    if let Ok(table) = lua.named_registry_value::<Table>(name) {
        return Ok(table);
    }
    let table = lua.create_table()?;
    lua.set_named_registry_value(name, table.clone())?;
    Ok(table)
}
