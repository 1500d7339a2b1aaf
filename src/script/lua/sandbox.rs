//! A Lua state without files, processes or native code, whose scripts cannot escape their limits.

use std::rc::Rc;

use mlua::{Function, HookTriggers, Lua, LuaOptions, MultiValue, StdLib, Table, VmState};

use super::super::session::Session;
use super::{convert, errors, files, object};
use crate::diag::{Code, Diag};

/// How many instructions pass between two looks at the limits.
const INTERVAL: u32 = 1000;

/// Globals that reach outside the script, or around its limits.
const REMOVED: [&str; 5] = ["load", "loadfile", "dofile", "loadstring", "collectgarbage"];
/// Functions of libraries that run without end or give byte code.
const REMOVED_MEMBERS: [(&str, &str); 2] = [("string", "dump"), ("table", "move")];
/// Globals that every script has.
const BUILTIN: [&str; 28] = [
    "_G", "_VERSION", "assert", "coroutine", "error", "getmetatable", "ipairs", "math", "next", "pairs", "pcall",
    "print", "rawequal", "rawget", "rawlen", "rawset", "require", "select", "setmetatable", "string", "table",
    "tonumber", "tostring", "type", "utf8", "xpcall", "warn", "unpack",
];

/// Whether a global is there without the script making it.
pub(super) fn is_builtin(name: &str) -> bool {
    BUILTIN.contains(&name)
}

/// A new state for a session.
pub(super) fn new(session: &Rc<Session>) -> mlua::Result<Lua> {
    let libraries = StdLib::TABLE | StdLib::STRING | StdLib::MATH | StdLib::UTF8 | StdLib::COROUTINE;
    let lua = Lua::new_with(libraries, LuaOptions::default())?;
    lua.set_memory_limit(session.limits.memory)?;
    let globals = lua.globals();
    for name in REMOVED {
        globals.raw_set(name, mlua::Value::Nil)?;
    }
    for (library, name) in REMOVED_MEMBERS {
        globals.raw_get::<Table>(library)?.raw_set(name, mlua::Value::Nil)?;
    }
    limit(&lua, session)?;
    printing(&lua, session)?;
    pairs(&lua)?;
    concat(&lua, session)?;
    xpcall(&lua)?;
    metatables(&lua)?;
    files::install(&lua, session)?;
    library(&lua, session)?;
    Ok(lua)
}

/// Stops a script that used up a limit. The hook is global, so that coroutines do not escape it; once
/// something is used up it fires on every instruction, so that `pcall` does not swallow the stop.
fn limit(lua: &Lua, session: &Rc<Session>) -> mlua::Result<()> {
    let held = Rc::downgrade(session);
    let triggers = HookTriggers::new().every_nth_instruction(INTERVAL);
    lua.set_global_hook(triggers, move |lua, _| {
        let Some(session) = held.upgrade() else { return Ok(VmState::Continue) };
        match session.budget.spend(u64::from(INTERVAL)) {
            None => Ok(VmState::Continue),
            Some(reason) => {
                stop_everything(lua, reason, &session)?;
                Err(errors::raise(session.limit_error(reason, super::place(&session, lua, ""))))
            }
        }
    })
}

fn stop_everything(lua: &Lua, reason: &'static str, session: &Rc<Session>) -> mlua::Result<()> {
    let held = Rc::downgrade(session);
    lua.set_global_hook(HookTriggers::new().every_nth_instruction(1), move |lua, _| {
        let Some(session) = held.upgrade() else { return Ok(VmState::Continue) };
        Err(errors::raise(session.limit_error(reason, super::place(&session, lua, ""))))
    })
}

fn printing(lua: &Lua, session: &Rc<Session>) -> mlua::Result<()> {
    let held = Rc::downgrade(session);
    let print = lua.create_function(move |lua, args: MultiValue| {
        let Some(session) = held.upgrade() else { return Ok(()) };
        let tostring: Function = lua.globals().raw_get("tostring")?;
        let words = args.iter().map(|arg| match arg {
            mlua::Value::Table(table) if table.metatable().is_none() => {
                Ok(convert::from_lua(&session, lua, arg).map_or_else(|_| "table".to_owned(), |value| session.show(&value)))
            }
            other => tostring.call::<mlua::LuaString>(other.clone()).map(|text| text.to_string_lossy()),
        });
        let words: Vec<String> = words.collect::<mlua::Result<_>>()?;
        session.print(&words.join("\t"));
        Ok(())
    })?;
    lua.globals().raw_set("print", print)
}

/// `pairs` in a fixed order: numbers first, then strings, each sorted. Lua's own order differs between runs.
fn pairs(lua: &Lua) -> mlua::Result<()> {
    let sorted = lua.create_function(|lua, table: mlua::Value| {
        let mlua::Value::Table(table) = table else {
            let diag = Diag::new(Code::TypeMismatch, format!("`pairs` takes a table, not a {}", table.type_name()));
            return Err(errors::raise(diag.into()));
        };
        let mut keys: Vec<mlua::Value> = Vec::new();
        table.for_each::<mlua::Value, mlua::Value>(|key, _| {
            keys.push(key);
            Ok(())
        })?;
        keys.sort_by_key(sort_key);
        let next = std::cell::Cell::new(0);
        let walk = lua.create_function(move |_, (table, _): (Table, mlua::Value)| {
            while let Some(key) = keys.get(next.get()) {
                next.set(next.get() + 1);
                let value: mlua::Value = table.raw_get(key.clone())?;
                if !value.is_nil() {
                    return Ok((key.clone(), value));
                }
            }
            Ok((mlua::Value::Nil, mlua::Value::Nil))
        })?;
        Ok((walk, table, mlua::Value::Nil))
    })?;
    lua.globals().raw_set("pairs", sorted)
}

/// Numbers by size, then strings by their bytes, then everything else as it comes.
fn sort_key(key: &mlua::Value) -> (u8, i64, Vec<u8>) {
    match key {
        mlua::Value::Integer(number) => (0, *number, Vec::new()),
        #[allow(clippy::cast_possible_truncation)]
        mlua::Value::Number(number) => (0, *number as i64, Vec::new()),
        mlua::Value::String(text) => (1, 0, text.as_bytes().to_vec()),
        _ => (2, 0, Vec::new()),
    }
}

/// `table.concat` that takes what `tostring` takes.
fn concat(lua: &Lua, session: &Rc<Session>) -> mlua::Result<()> {
    let held = Rc::downgrade(session);
    let library: Table = lua.globals().raw_get("table")?;
    let plain: Function = library.raw_get("concat")?;
    let concat = lua.create_function(move |lua, args: MultiValue| -> mlua::Result<mlua::Value> {
        if let Some(mlua::Value::Table(table)) = args.front()
            && let Some(bad) = table.clone().sequence_values::<mlua::Value>().find_map(|item| match item {
                Ok(item @ (mlua::Value::UserData(_) | mlua::Value::Table(_) | mlua::Value::Boolean(_))) => Some(item),
                _ => None,
            })
        {
            let span = held.upgrade().and_then(|session| super::place(&session, lua, "concat"));
            let diag = Diag::new(Code::TypeMismatch, format!("`table.concat` cannot join a {}", bad.type_name()))
                .hint("only strings and numbers can be joined; use a property such as `vpc.vpc_id`")
                .at(span);
            return Err(errors::raise(diag.into()));
        }
        plain.call(args)
    })?;
    library.raw_set("concat", concat)
}

/// `xpcall` whose handler runs after the stack is unwound, where the limits hold.
fn xpcall(lua: &Lua) -> mlua::Result<()> {
    let xpcall = lua.create_function(|lua, (function, handler, args): (Function, Function, MultiValue)| {
        let pcall: Function = lua.globals().raw_get("pcall")?;
        let mut call = args;
        call.push_front(mlua::Value::Function(function));
        let mut results: MultiValue = pcall.call(call)?;
        if matches!(results.front(), Some(mlua::Value::Boolean(false))) {
            results.pop_front();
            let mut handled: MultiValue = handler.call(results)?;
            handled.push_front(mlua::Value::Boolean(false));
            return Ok(handled);
        }
        Ok(results)
    })?;
    lua.globals().raw_set("xpcall", xpcall)
}

/// `setmetatable` without finalizers: they run where no limit holds.
fn metatables(lua: &Lua) -> mlua::Result<()> {
    let plain: Function = lua.globals().raw_get("setmetatable")?;
    let checked = lua.create_function(move |_, (table, meta): (Table, Option<Table>)| {
        if let Some(meta) = &meta
            && meta.contains_key("__gc")?
        {
            let diag = Diag::new(Code::Forbidden, "metatables with `__gc` are not allowed");
            return Err(errors::raise(diag.into()));
        }
        plain.call::<Table>((table, meta))
    })?;
    lua.globals().raw_set("setmetatable", checked)
}

/// The library's names, looked up when a script first uses them; unknown globals are an error.
fn library(lua: &Lua, session: &Rc<Session>) -> mlua::Result<()> {
    let held = Rc::downgrade(session);
    let lookup = lua.create_function(move |lua, (globals, name): (Table, mlua::Value)| {
        let Some(session) = held.upgrade() else { return Ok(mlua::Value::Nil) };
        let mlua::Value::String(name) = name else { return Ok(mlua::Value::Nil) };
        let name = name.to_str()?.to_owned();
        match session.global(&name) {
            Some(value) => {
                let value = convert::to_lua(&session, lua, value)?;
                globals.raw_set(name, value.clone())?;
                Ok(value)
            }
            None => Err(object::unknown_global(&session, lua, &name)),
        }
    })?;
    let meta = lua.create_table()?;
    meta.raw_set("__index", lookup)?;
    meta.raw_set("__metatable", false)?;
    lua.globals().set_metatable(Some(meta))
}
