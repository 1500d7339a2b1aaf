//! A Lua state without files, processes or native code, whose scripts cannot escape their limits.

use std::cell::Cell;
use std::rc::Rc;

use mlua::{Function, HookTriggers, Lua, LuaOptions, MultiValue, StdLib, Table, VmState};

use super::super::limits::TOO_DEEP;
use super::super::session::{SAME_OUTPUT, Session, unavailable};
use super::{convert, errors, files, object, strings};
use crate::declare::did_you_mean;
use crate::diag::{Code, Diag};

/// How many instructions pass between two looks at the limits.
const INTERVAL: u32 = 1000;

/// Globals that reach outside the script, or around its limits.
const REMOVED: [&str; 5] = ["load", "loadfile", "dofile", "loadstring", "collectgarbage"];
/// Functions of libraries that run without end, give byte code, or differ from run to run.
const REMOVED_MEMBERS: [(&str, &[&str]); 4] = [
    ("string", &["dump"]),
    ("table", &["move"]),
    ("math", &["random", "randomseed"]),
    ("coroutine", &["close"]),
];
/// Functions that trust the length that a table tells of itself.
const LENGTH_TRUSTING: [&str; 5] = ["insert", "remove", "sort", "concat", "unpack"];
/// The metamethod that runs where no limit holds.
const FINALIZER: &str = "__gc";
/// Globals that every script has.
const BUILTIN: [&str; 28] = [
    "_G",
    "_VERSION",
    "assert",
    "coroutine",
    "error",
    "getmetatable",
    "ipairs",
    "math",
    "next",
    "pairs",
    "pcall",
    "print",
    "rawequal",
    "rawget",
    "rawlen",
    "rawset",
    "require",
    "select",
    "setmetatable",
    "string",
    "table",
    "tonumber",
    "tostring",
    "type",
    "utf8",
    "xpcall",
    "warn",
    "unpack",
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
    for (library, names) in REMOVED_MEMBERS {
        removed(&lua, session, &globals.raw_get(library)?, library, names)?;
    }
    keep_tostring(&lua, session)?;
    printing(&lua, session)?;
    order(&lua, session)?;
    lengths(&lua, session)?;
    concat(&lua, session)?;
    protected_calls(&lua, session)?;
    metatables(&lua, session)?;
    strings::install(&lua, session)?;
    files::install(&lua, session)?;
    library(&lua, session)?;
    Ok(lua)
}

/// Takes functions out of a library; their names are told to be unavailable.
fn removed(
    lua: &Lua,
    session: &Rc<Session>,
    library: &Table,
    title: &'static str,
    names: &'static [&str],
) -> mlua::Result<()> {
    for name in names {
        library.raw_set(*name, mlua::Value::Nil)?;
    }
    let held = Rc::downgrade(session);
    let lookup = lua.create_function(
        move |lua, (library, name): (Table, mlua::Value)| -> mlua::Result<mlua::Value> {
            let (mlua::Value::String(name), Some(session)) = (name, held.upgrade()) else {
                return Ok(mlua::Value::Nil);
            };
            let name = name.to_string_lossy();
            let span = super::place(&session, lua, &name);
            if names.contains(&name.as_str()) {
                return Err(errors::raise(
                    unavailable(&format!("{title}.{name}"), reason(title)).at(span).into(),
                ));
            }
            let known: Vec<String> = library
                .pairs::<String, mlua::Value>()
                .filter_map(|pair| pair.ok().map(|(name, _)| name))
                .collect();
            let hint = did_you_mean(&name, known.iter().map(String::as_str));
            Err(errors::raise(
                Diag::new(Code::UnknownName, format!("`{title}` has no `{name}`"))
                    .hints(hint)
                    .at(span)
                    .into(),
            ))
        },
    )?;
    let meta = lua.create_table()?;
    meta.raw_set("__index", lookup)?;
    meta.raw_set("__metatable", false)?;
    library.set_metatable(Some(meta))
}

fn reason(library: &str) -> &'static str {
    match library {
        "math" => SAME_OUTPUT,
        "table" => "copy the items in a loop",
        "string" => "functions have no text",
        _ => "coroutines end by themselves",
    }
}

/// How many lines are looked at one by one, before instructions are counted.
const FIRST_LINES: u32 = 200;

/// Watches the limits of what runs from now on. Lua does not tell where its memory came to an end, and a few
/// instructions can take all of it; so every one of the first lines is noted.
pub(super) fn limit(lua: &Lua, session: &Rc<Session>) -> mlua::Result<()> {
    let lines = Cell::new(0);
    watch(lua, session, HookTriggers::EVERY_LINE, move |lua, session| {
        lines.set(lines.get() + 1);
        if lines.get() == FIRST_LINES {
            watch_instructions(lua, session, INTERVAL)?;
        }
        Ok(1)
    })
}

/// Looks at the limits now and then.
fn watch_instructions(lua: &Lua, session: &Rc<Session>, interval: u32) -> mlua::Result<()> {
    let triggers = HookTriggers::new().every_nth_instruction(interval);
    watch(lua, session, triggers, move |_, _| Ok(interval))
}

/// Stops a script that used up a limit; `passed` tells how much it did since the last look. The hook is global, so
/// that coroutines do not escape it. Once something is used up it fires on every instruction of whatever it fires
/// in, so that `pcall` does not swallow the stop.
fn watch(
    lua: &Lua,
    session: &Rc<Session>,
    triggers: HookTriggers,
    passed: impl Fn(&Lua, &Rc<Session>) -> mlua::Result<u32> + 'static,
) -> mlua::Result<()> {
    let held = Rc::downgrade(session);
    lua.set_global_hook(triggers, move |lua, _| {
        let Some(session) = held.upgrade() else { return Ok(VmState::Continue) };
        let place = super::place(&session, lua, "");
        session.last_place.set(place);
        if lua.inspect_stack(session.limits.call_depth, |_| ()).is_some() {
            session.budget.exhaust(TOO_DEEP);
        }
        let operations = u64::from(passed(lua, &session)?);
        let Some(reason) = session.budget.spend(operations) else { return Ok(VmState::Continue) };
        let disarmed = disarm(lua, &session);
        watch_instructions(lua, &session, 1)?;
        disarmed?;
        Err(errors::raise(session.limit_error(reason, place)))
    })
}

/// The table of all metatables of a script, which does not keep them alive.
const METATABLES: &str = "infra.metatables";

/// Takes away what would run while a script is stopped: an error of a hook closes the variables of the function
/// that it stops, and nothing watches the functions that close them.
fn disarm(lua: &Lua, session: &Session) -> mlua::Result<()> {
    lua.set_memory_limit(0)?;
    let disarmed = lua.named_registry_value::<Table>(METATABLES)?.for_each(|meta: Table, _: bool| {
        meta.raw_set("__close", mlua::Value::Nil)?;
        meta.raw_set("__call", mlua::Value::Nil)
    });
    lua.set_memory_limit(session.limits.memory)?;
    disarmed
}

/// The name under which the adapter keeps `tostring`, so that scripts cannot put another in its place.
const TOSTRING: &str = "infra.tostring";

/// `tostring` that tells no addresses.
fn keep_tostring(lua: &Lua, session: &Rc<Session>) -> mlua::Result<()> {
    let plain: Function = lua.globals().raw_get("tostring")?;
    let held = Rc::downgrade(session);
    let tostring = lua.create_function(move |lua, value: mlua::Value| -> mlua::Result<mlua::Value> {
        let shown = match &value {
            mlua::Value::Table(table) => match table.metatable() {
                Some(meta) if meta.contains_key("__tostring")? => return plain.call(value),
                _ => "table".to_owned(),
            },
            mlua::Value::Function(_) => "function".to_owned(),
            mlua::Value::Thread(_) => "coroutine".to_owned(),
            mlua::Value::Error(error) => match held.upgrade() {
                Some(session) => session.catch(errors::from_lua(&session, error)),
                None => "error".to_owned(),
            },
            _ => return plain.call(value),
        };
        lua.create_string(&shown).map(mlua::Value::String)
    })?;
    lua.globals().raw_set("tostring", &tostring)?;
    lua.set_named_registry_value(TOSTRING, tostring)
}

/// The adapter's `tostring`.
pub(super) fn tostring(lua: &Lua) -> mlua::Result<Function> {
    lua.named_registry_value(TOSTRING)
}

fn printing(lua: &Lua, session: &Rc<Session>) -> mlua::Result<()> {
    let held = Rc::downgrade(session);
    let tostring = tostring(lua)?;
    let print = lua.create_function(move |lua, args: MultiValue| {
        let Some(session) = held.upgrade() else { return Ok(()) };
        let words = args.iter().map(|arg| match arg {
            mlua::Value::Table(table) if table.metatable().is_none() => {
                Ok(convert::from_lua(&session, lua, arg, None)
                    .map_or_else(|_| "table".to_owned(), |value| session.show(&value)))
            }
            other => tostring.call::<mlua::LuaString>(other.clone()).map(|text| text.to_string_lossy()),
        });
        let words: Vec<String> = words.collect::<mlua::Result<_>>()?;
        session.print(&words.join("\t"));
        Ok(())
    })?;
    lua.globals().raw_set("print", print)
}

/// `pairs` and `next` in a fixed order: numbers first, then strings, each sorted. Lua's own order differs
/// between runs.
fn order(lua: &Lua, session: &Rc<Session>) -> mlua::Result<()> {
    let held = Rc::downgrade(session);
    let pairs = lua.create_function(move |lua, table: mlua::Value| {
        let Some(session) = held.upgrade() else { return Err(mlua::Error::runtime("the engine is gone")) };
        let table = match table {
            mlua::Value::Table(table) => table,
            mlua::Value::UserData(data) if data.borrow::<object::Object>().is_ok() => {
                return Err(object::no_items(
                    &session,
                    lua,
                    &data.borrow::<object::Object>()?.value,
                    "`pairs`",
                    "pairs",
                ));
            }
            other => {
                let message = format!("`pairs` takes a table, not {}", super::kind(&other));
                return Err(errors::raise(
                    Diag::new(Code::TypeMismatch, message).at(super::place(&session, lua, "pairs")).into(),
                ));
            }
        };
        let keys = sorted_keys(&session, lua, &table)?;
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
    let held = Rc::downgrade(session);
    let next = lua.create_function(move |lua, (table, last): (Table, mlua::Value)| {
        let Some(session) = held.upgrade() else { return Ok((mlua::Value::Nil, mlua::Value::Nil)) };
        let keys = sorted_keys(&session, lua, &table)?;
        let at = match &last {
            mlua::Value::Nil => 0,
            last => keys.iter().position(|key| key == last).map_or(keys.len(), |at| at + 1),
        };
        let Some(key) = keys.get(at) else { return Ok((mlua::Value::Nil, mlua::Value::Nil)) };
        let value: mlua::Value = table.raw_get(key.clone())?;
        Ok((key.clone(), value))
    })?;
    lua.globals().raw_set("pairs", pairs)?;
    lua.globals().raw_set("next", next)
}

/// The keys of a table in a fixed order.
fn sorted_keys(session: &Session, lua: &Lua, table: &Table) -> mlua::Result<Vec<mlua::Value>> {
    let mut keys: Vec<mlua::Value> = Vec::new();
    table.for_each::<mlua::Value, mlua::Value>(|key, _| {
        keys.push(key);
        Ok(())
    })?;
    let without_order = keys.iter().filter(|key| sort_key(key).0 == Class::Other);
    if let Some(reason) = session.budget.spend(keys.len() as u64) {
        return Err(errors::raise(session.limit_error(reason, super::place(session, lua, ""))));
    }
    if without_order.count() > 1 {
        let diag = Diag::new(Code::TypeMismatch, "a table whose keys are objects, tables or functions cannot be gone through")
            .hint("such keys have no order that is the same in every run; use strings or numbers, such as `vpc.node.path`")
            .at(super::place(session, lua, ""));
        return Err(errors::raise(diag.into()));
    }
    keys.sort_by(|a, b| {
        let ((a, a_number, a_text), (b, b_number, b_text)) = (sort_key(a), sort_key(b));
        a.cmp(&b).then(a_number.total_cmp(&b_number)).then(a_text.cmp(&b_text))
    });
    Ok(keys)
}

/// Numbers by size, then strings by their bytes, then `false` and `true`, then everything else.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Class {
    Number,
    Text,
    Bool,
    Other,
}

fn sort_key(key: &mlua::Value) -> (Class, f64, Vec<u8>) {
    match key {
        #[allow(clippy::cast_precision_loss)]
        mlua::Value::Integer(number) => (Class::Number, *number as f64, Vec::new()),
        mlua::Value::Number(number) => (Class::Number, *number, Vec::new()),
        mlua::Value::String(text) => (Class::Text, 0.0, text.as_bytes().to_vec()),
        mlua::Value::Boolean(it) => (Class::Bool, f64::from(u8::from(*it)), Vec::new()),
        _ => (Class::Other, 0.0, Vec::new()),
    }
}

/// Functions of `table` that do not believe a `__len`: it can tell any number. They count like operations.
fn lengths(lua: &Lua, session: &Rc<Session>) -> mlua::Result<()> {
    let library: Table = lua.globals().raw_get("table")?;
    for name in LENGTH_TRUSTING {
        let plain: Function = library.raw_get(name)?;
        let held = Rc::downgrade(session);
        let checked = lua.create_function(move |lua, args: MultiValue| -> mlua::Result<MultiValue> {
            let (Some(mlua::Value::Table(table)), Some(session)) = (args.front(), held.upgrade()) else {
                return plain.call(args);
            };
            if let Some(meta) = table.metatable()
                && meta.contains_key("__len")?
            {
                let span = super::place(&session, lua, name);
                let diag =
                    Diag::new(Code::Forbidden, format!("`table.{name}` does not take a table with `__len`"));
                return Err(errors::raise(diag.hint("keep the items in a plain table").at(span).into()));
            }
            charge(lua, &session, steps(name, table.raw_len(), args.len()))?;
            plain.call(args)
        })?;
        library.raw_set(name, checked)?;
    }
    Ok(())
}

/// How many operations a function of `table` counts for; one at the end of a table is one.
fn steps(name: &str, items: usize, args: usize) -> u64 {
    const ITEMS_AN_OPERATION: u64 = 16;
    let items = items as u64;
    match name {
        "sort" => items.saturating_mul(u64::from(items.checked_ilog2().unwrap_or(0))) / 4,
        "insert" if args < 3 => 1,
        "remove" if args < 2 => 1,
        _ => items / ITEMS_AN_OPERATION,
    }
}

/// `table.concat` that names what it cannot join.
fn concat(lua: &Lua, session: &Rc<Session>) -> mlua::Result<()> {
    let held = Rc::downgrade(session);
    let library: Table = lua.globals().raw_get("table")?;
    let plain: Function = library.raw_get("concat")?;
    let concat = lua.create_function(move |lua, args: MultiValue| -> mlua::Result<mlua::Value> {
        if let Some(mlua::Value::Table(table)) = args.front()
            && let Some(bad) = table.clone().sequence_values::<mlua::Value>().find_map(|item| match item {
                Ok(item @ (mlua::Value::UserData(_) | mlua::Value::Table(_) | mlua::Value::Boolean(_))) => {
                    Some(item)
                }
                _ => None,
            })
        {
            let span = held.upgrade().and_then(|session| super::place(&session, lua, "concat"));
            let diag =
                Diag::new(Code::TypeMismatch, format!("`table.concat` cannot join {}", super::kind(&bad)))
                    .hint("only strings and numbers can be joined; use a property such as `vpc.vpc_id`")
                    .at(span);
            return Err(errors::raise(diag.into()));
        }
        plain.call(args)
    })?;
    library.raw_set("concat", concat)
}

/// What catches errors: the script gets them as text, and the handler of `xpcall` runs after the stack is
/// unwound, where the limits hold. It is written in Lua so that coroutines can yield through it.
///
/// Lua's own `coroutine.wrap` closes the variables of a coroutine that failed, where no limit holds; this one
/// leaves them.
const PROTECTED_CALLS: &str = r#"
local pcall, resume, create, error, text = ...
local function finish(ok, ...)
    if ok then return true, ... end
    return false, text((...))
end
local function handle(handler, ok, ...)
    if ok then return true, ... end
    return false, handler(text((...)))
end
local function pass(ok, ...)
    if ok then return ... end
    error((...), 0)
end
return function(f, ...) return finish(pcall(f, ...)) end,
    function(f, handler, ...) return handle(handler, pcall(f, ...)) end,
    function(co, ...) return finish(resume(co, ...)) end,
    function(f)
        local co = create(f)
        return function(...) return pass(resume(co, ...)) end
    end
"#;

/// How many operations a new coroutine counts for, and an error that is caught. Instructions are counted for each
/// coroutine alone, so those of one that ends soon are not counted at all.
const COROUTINE_COST: u64 = 100;

/// Counts what is dear and not an instruction.
fn charge(lua: &Lua, session: &Rc<Session>, operations: u64) -> mlua::Result<()> {
    let Some(reason) = session.budget.spend(operations) else { return Ok(()) };
    watch_instructions(lua, session, 1)?;
    Err(errors::raise(session.limit_error(reason, super::place(session, lua, ""))))
}

fn protected_calls(lua: &Lua, session: &Rc<Session>) -> mlua::Result<()> {
    let coroutines: Table = lua.globals().raw_get("coroutine")?;
    let plain: Function = coroutines.raw_get("create")?;
    let held = Rc::downgrade(session);
    let create = lua.create_function(move |lua, body: mlua::Value| -> mlua::Result<mlua::Value> {
        if let Some(session) = held.upgrade() {
            // A coroutine fires on what its maker fires on then: on instructions, not on lines.
            watch_instructions(lua, &session, INTERVAL)?;
            charge(lua, &session, COROUTINE_COST)?;
        }
        plain.call(body)
    })?;
    coroutines.raw_set("create", &create)?;
    let held = Rc::downgrade(session);
    let text = lua.create_function(move |lua, value: mlua::Value| match (&value, held.upgrade()) {
        (mlua::Value::Error(error), Some(session)) => {
            charge(lua, &session, COROUTINE_COST)?;
            lua.create_string(session.catch(errors::from_lua(&session, error))).map(mlua::Value::String)
        }
        _ => Ok(value),
    })?;
    let globals = lua.globals();
    let plain: (Function, Function, Function, Function, Function) =
        (globals.raw_get("pcall")?, coroutines.raw_get("resume")?, create, globals.raw_get("error")?, text);
    let chunk = lua.load(PROTECTED_CALLS).set_name("=infra");
    let (pcall, xpcall, resume, wrap): (Function, Function, Function, Function) = chunk.call(plain)?;
    globals.raw_set("pcall", pcall)?;
    globals.raw_set("xpcall", xpcall)?;
    coroutines.raw_set("resume", resume)?;
    coroutines.raw_set("wrap", wrap)
}

/// `setmetatable` without the metamethod that runs where no limit holds.
fn metatables(lua: &Lua, session: &Rc<Session>) -> mlua::Result<()> {
    let (known, weak) = (lua.create_table()?, lua.create_table()?);
    weak.raw_set("__mode", "k")?;
    known.set_metatable(Some(weak))?;
    lua.set_named_registry_value(METATABLES, &known)?;
    let plain: Function = lua.globals().raw_get("setmetatable")?;
    let held = Rc::downgrade(session);
    let checked = lua.create_function(move |lua, args: MultiValue| -> mlua::Result<mlua::Value> {
        if let Some(mlua::Value::Table(meta)) = args.get(1) {
            if !meta.raw_get::<mlua::Value>(FINALIZER)?.is_nil() {
                let span = held.upgrade().and_then(|session| super::place(&session, lua, "setmetatable"));
                let diag =
                    Diag::new(Code::Forbidden, format!("metatables with `{FINALIZER}` are not allowed"))
                        .hint("it would run outside the limits of the script")
                        .at(span);
                return Err(errors::raise(diag.into()));
            }
            known.raw_set(meta, true)?;
        }
        plain.call(args)
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
