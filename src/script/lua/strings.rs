//! Functions of the `string` library that Lua's own cannot be stopped in, or that tell addresses of memory.

use std::rc::Rc;

use memchr::memmem;
use mlua::{Lua, LuaString, MultiValue, Table, Value};

use super::super::session::{SAME_OUTPUT, Session};
use super::patterns::{Capture, Failure, Matcher};
use super::{errors, place, sandbox};
use crate::declare::did_you_mean;
use crate::diag::{Code, Diag};

/// Puts the functions in the place of Lua's own.
pub(super) fn install(lua: &Lua, session: &Rc<Session>) -> mlua::Result<()> {
    let library: Table = lua.globals().raw_get("string")?;
    library
        .raw_set("find", function(lua, session, |session, lua, args| search(session, lua, &args, true))?)?;
    library
        .raw_set("match", function(lua, session, |session, lua, args| search(session, lua, &args, false))?)?;
    library.raw_set("gmatch", function(lua, session, gmatch)?)?;
    library.raw_set("gsub", function(lua, session, gsub)?)?;
    library.raw_set("rep", function(lua, session, repeat)?)?;
    format(lua, session, &library)?;
    members(lua, session, &library)
}

type Body = fn(&Rc<Session>, &Lua, Args) -> mlua::Result<MultiValue>;

fn function(lua: &Lua, session: &Rc<Session>, body: Body) -> mlua::Result<mlua::Function> {
    let held = Rc::downgrade(session);
    lua.create_function(move |lua, args: MultiValue| match held.upgrade() {
        Some(session) => body(&session, lua, Args(args.into_iter().collect())),
        None => Ok(MultiValue::new()),
    })
}

/// The arguments of a function, with Lua's conversions.
struct Args(Vec<Value>);

impl Args {
    fn at(&self, index: usize) -> Value {
        self.0.get(index).cloned().unwrap_or(Value::Nil)
    }

    fn text(&self, lua: &Lua, index: usize) -> mlua::Result<LuaString> {
        let value = self.at(index);
        match lua.coerce_string(value.clone())? {
            Some(text) => Ok(text),
            None => Err(wrong(index, "string", &value)),
        }
    }

    fn number(&self, lua: &Lua, index: usize, default: i64) -> mlua::Result<i64> {
        match self.at(index) {
            Value::Nil => Ok(default),
            value => lua.coerce_integer(value.clone())?.ok_or_else(|| wrong(index, "number", &value)),
        }
    }
}

fn wrong(index: usize, wanted: &str, value: &Value) -> mlua::Error {
    let found = super::kind(value);
    mlua::Error::runtime(format!("argument {} must be a {wanted}, not {found}", index + 1))
}

fn failed(session: &Session, lua: &Lua, failure: Failure) -> mlua::Error {
    match failure {
        Failure::Pattern(message) => {
            errors::raise(Diag::new(Code::Script, message).at(place(session, lua, "")).into())
        }
        Failure::Limit(reason) => errors::raise(session.limit_error(reason, place(session, lua, ""))),
    }
}

/// The offset, from zero, that a position from one, or from the end, stands for.
fn offset(position: i64, length: usize) -> usize {
    let length_signed = i64::try_from(length).unwrap_or(i64::MAX);
    let from_start = match position {
        1.. => position - 1,
        0 => 0,
        negative => (length_signed + negative).max(0),
    };
    usize::try_from(from_start).unwrap_or(usize::MAX)
}

fn value(lua: &Lua, capture: &Capture<'_>) -> mlua::Result<Value> {
    match capture {
        Capture::Text(text) => lua.create_string(text).map(Value::String),
        Capture::Position(position) => Ok(Value::Integer(i64::try_from(*position).unwrap_or(i64::MAX))),
    }
}

fn captures(
    session: &Session,
    lua: &Lua,
    matcher: &Matcher<'_>,
    start: usize,
    end: usize,
) -> mlua::Result<Vec<Value>> {
    let all = (0..matcher.count()).map(|index| {
        let capture = matcher.capture(index, start, end).map_err(|failure| failed(session, lua, failure))?;
        value(lua, &capture)
    });
    all.collect()
}

/// The place of the first match at or behind a place.
fn first(
    matcher: &mut Matcher<'_>,
    from: usize,
    length: usize,
    anchored: bool,
) -> Result<Option<(usize, usize)>, Failure> {
    for start in from..=length {
        if let Some(end) = matcher.run(start)? {
            return Ok(Some((start, end)));
        }
        if anchored {
            break;
        }
    }
    Ok(None)
}

fn without_anchor(pattern: &[u8]) -> (bool, &[u8]) {
    match pattern.strip_prefix(b"^") {
        Some(rest) => (true, rest),
        None => (false, pattern),
    }
}

fn search(session: &Rc<Session>, lua: &Lua, args: &Args, tells_place: bool) -> mlua::Result<MultiValue> {
    const SPECIAL: &[u8] = b"^$*+?.([%-";
    let (text, pattern) = (args.text(lua, 0)?, args.text(lua, 1)?);
    let (text, pattern) = (text.as_bytes(), pattern.as_bytes());
    let from = offset(args.number(lua, 2, 1)?, text.len());
    let nothing = Ok(MultiValue::from_iter([Value::Nil]));
    if from > text.len() {
        return nothing;
    }
    let number = |at: usize| Value::Integer(i64::try_from(at).unwrap_or(i64::MAX));
    let is_plain = !matches!(args.at(3), Value::Nil | Value::Boolean(false));
    if tells_place && (is_plain || !pattern.iter().any(|byte| SPECIAL.contains(byte))) {
        return match memmem::find(&text[from..], &pattern) {
            Some(at) => Ok(MultiValue::from_iter([number(from + at + 1), number(from + at + pattern.len())])),
            None => nothing,
        };
    }
    let (anchored, rest) = without_anchor(&pattern);
    let mut matcher = Matcher::new(&text, rest, &session.budget);
    let found =
        first(&mut matcher, from, text.len(), anchored).map_err(|failure| failed(session, lua, failure))?;
    let Some((start, end)) = found else { return nothing };
    let mut values = Vec::new();
    if tells_place {
        values.extend([number(start + 1), number(end)]);
    }
    if !tells_place || matcher.has_captures() {
        values.extend(captures(session, lua, &matcher, start, end)?);
    }
    Ok(MultiValue::from_iter(values))
}

fn gmatch(session: &Rc<Session>, lua: &Lua, args: Args) -> mlua::Result<MultiValue> {
    let (text, pattern) = (args.text(lua, 0)?, args.text(lua, 1)?);
    let mut next = offset(args.number(lua, 2, 1)?, text.as_bytes().len());
    let mut last_end = None;
    let held = Rc::downgrade(session);
    let walk = lua.create_function_mut(move |lua, (): ()| {
        let Some(session) = held.upgrade() else { return Ok(MultiValue::new()) };
        let (text, pattern) = (text.as_bytes(), pattern.as_bytes());
        let mut matcher = Matcher::new(&text, &pattern, &session.budget);
        while next <= text.len() {
            match matcher.run(next).map_err(|failure| failed(&session, lua, failure))? {
                Some(end) if last_end != Some(end) => {
                    let values = captures(&session, lua, &matcher, next, end)?;
                    (next, last_end) = (end, Some(end));
                    return Ok(MultiValue::from_iter(values));
                }
                _ => next += 1,
            }
        }
        Ok(MultiValue::from_iter([Value::Nil]))
    })?;
    Ok(MultiValue::from_iter([Value::Function(walk)]))
}

fn gsub(session: &Rc<Session>, lua: &Lua, args: Args) -> mlua::Result<MultiValue> {
    let (text, pattern) = (args.text(lua, 0)?, args.text(lua, 1)?);
    let (text, pattern) = (text.as_bytes(), pattern.as_bytes());
    let replacement = match args.at(2) {
        it @ (Value::String(_) | Value::Table(_) | Value::Function(_)) => it,
        number @ (Value::Integer(_) | Value::Number(_)) => {
            lua.coerce_string(number)?.map_or(Value::Nil, Value::String)
        }
        other => return Err(wrong(2, "string, table or function", &other)),
    };
    let most = args.number(lua, 3, i64::MAX)?;
    let (anchored, rest) = without_anchor(&pattern);
    let mut matcher = Matcher::new(&text, rest, &session.budget);
    let (mut result, mut at, mut count, mut last_end) = (Vec::new(), 0, 0i64, None);
    while count < most {
        let found = matcher.run(at).map_err(|failure| failed(session, lua, failure))?;
        match found.filter(|end| last_end != Some(*end)) {
            Some(end) => {
                count += 1;
                replace(session, lua, &matcher, &replacement, at..end, &text, &mut result)?;
                (at, last_end) = (end, Some(end));
            }
            None if at < text.len() => {
                result.push(text[at]);
                at += 1;
            }
            None => break,
        }
        check_size(session, lua, result.len())?;
        if anchored {
            break;
        }
    }
    result.extend_from_slice(text.get(at..).unwrap_or_default());
    charge(session, lua, result.len())?;
    Ok(MultiValue::from_iter([Value::String(lua.create_string(&result)?), Value::Integer(count)]))
}

fn replace(
    session: &Session,
    lua: &Lua,
    matcher: &Matcher<'_>,
    replacement: &Value,
    place: std::ops::Range<usize>,
    text: &[u8],
    result: &mut Vec<u8>,
) -> mlua::Result<()> {
    let (start, end) = (place.start, place.end);
    let value = match replacement {
        Value::String(written) => return expand(session, lua, matcher, &written.as_bytes(), place, result),
        Value::Table(table) => {
            let values = captures(session, lua, matcher, start, end)?;
            table.get::<Value>(values.into_iter().next().unwrap_or(Value::Nil))?
        }
        Value::Function(function) => {
            let values = captures(session, lua, matcher, start, end)?;
            function.call::<Value>(MultiValue::from_iter(values))?
        }
        _ => Value::Nil,
    };
    match value {
        Value::Nil | Value::Boolean(false) => result.extend_from_slice(&text[place]),
        other => match lua.coerce_string(other.clone())? {
            Some(text) => result.extend_from_slice(&text.as_bytes()),
            None => {
                return Err(mlua::Error::runtime(format!(
                    "a replacement must be a string, not {}",
                    super::kind(&other)
                )));
            }
        },
    }
    Ok(())
}

/// A replacement text, with `%1` for captures.
fn expand(
    session: &Session,
    lua: &Lua,
    matcher: &Matcher<'_>,
    written: &[u8],
    place: std::ops::Range<usize>,
    result: &mut Vec<u8>,
) -> mlua::Result<()> {
    let mut bytes = written.iter();
    while let Some(byte) = bytes.next() {
        if *byte != b'%' {
            result.push(*byte);
            continue;
        }
        let index = match bytes.next() {
            Some(b'%') => {
                result.push(b'%');
                continue;
            }
            Some(b'0') => None,
            Some(digit @ b'1'..=b'9') => Some(usize::from(digit - b'1')),
            _ => return Err(mlua::Error::runtime("invalid use of `%` in replacement string")),
        };
        let capture = match index {
            Some(index) => matcher.capture(index, place.start, place.end),
            None => Ok(matcher.whole(place.clone())),
        };
        match capture.map_err(|failure| failed(session, lua, failure))? {
            Capture::Text(text) => result.extend_from_slice(text),
            Capture::Position(position) => result.extend_from_slice(position.to_string().as_bytes()),
        }
    }
    Ok(())
}

fn check_size(session: &Session, lua: &Lua, size: usize) -> mlua::Result<()> {
    let most = session.limits.string_size;
    if size > most {
        let diag = session.too_large("a string", most, "bytes").at(place(session, lua, ""));
        return Err(errors::raise(diag.into()));
    }
    Ok(())
}

/// Counts the making of a string like operations: one instruction can make a large one.
fn charge(session: &Session, lua: &Lua, size: usize) -> mlua::Result<()> {
    const BYTES_AN_OPERATION: u64 = 64;
    match session.budget.spend(size as u64 / BYTES_AN_OPERATION) {
        Some(reason) => Err(errors::raise(session.limit_error(reason, place(session, lua, "")))),
        None => Ok(()),
    }
}

fn repeat(session: &Rc<Session>, lua: &Lua, args: Args) -> mlua::Result<MultiValue> {
    let text = args.text(lua, 0)?;
    let count = match args.at(1) {
        Value::Nil => return Err(wrong(1, "number", &Value::Nil)),
        _ => usize::try_from(args.number(lua, 1, 0)?).unwrap_or(0),
    };
    let between = match args.at(2) {
        Value::Nil => lua.create_string("")?,
        _ => args.text(lua, 2)?,
    };
    let (text, between) = (text.as_bytes(), between.as_bytes());
    let size = text
        .len()
        .saturating_mul(count)
        .saturating_add(between.len().saturating_mul(count.saturating_sub(1)));
    check_size(session, lua, size)?;
    charge(session, lua, size)?;
    let result = if between.is_empty() {
        text.repeat(if text.is_empty() { 0 } else { count })
    } else {
        vec![&*text; count].join(&*between)
    };
    Ok(MultiValue::from_iter([Value::String(lua.create_string(&result)?)]))
}

/// `string.format` that shows tables and functions as `tostring` does, without their addresses.
fn format(lua: &Lua, session: &Rc<Session>, library: &Table) -> mlua::Result<()> {
    let plain: mlua::Function = library.raw_get("format")?;
    let tostring = sandbox::tostring(lua)?;
    let held = Rc::downgrade(session);
    let format = lua.create_function(move |lua, args: MultiValue| -> mlua::Result<Value> {
        let shows_address = matches!(args.front(), Some(Value::String(text)) if text.as_bytes().windows(2).any(|pair| pair == b"%p"));
        if shows_address {
            let span = held.upgrade().and_then(|session| place(&session, lua, "format"));
            let diag = Diag::new(Code::Forbidden, "`%p` is not available in scripts").hint(SAME_OUTPUT).at(span);
            return Err(errors::raise(diag.into()));
        }
        let shown = args.into_iter().map(|arg| match arg {
            Value::Table(_) | Value::Function(_) | Value::Thread(_) | Value::UserData(_) | Value::Error(_) => tostring.call(arg),
            plain => Ok(plain),
        });
        let args: MultiValue = shown.collect::<mlua::Result<_>>()?;
        plain.call(args)
    })?;
    library.raw_set("format", format)
}

/// Members of strings: the functions of the library, and an error with a suggestion for anything else.
fn members(lua: &Lua, session: &Rc<Session>, library: &Table) -> mlua::Result<()> {
    let Some(meta) = lua.type_metatable::<LuaString>() else { return Ok(()) };
    let (held, known) = (Rc::downgrade(session), library.clone());
    let index = lua.create_function(move |lua, (_, name): (Value, Value)| -> mlua::Result<Value> {
        let found: Value = known.raw_get(name.clone())?;
        let (Value::Nil, Some(session)) = (&found, held.upgrade()) else { return Ok(found) };
        let Value::String(name) = name else {
            let diag = Diag::new(
                Code::UnknownProperty,
                format!("a string cannot be indexed with {}", super::kind(&name)),
            )
            .hint("use `text:sub(i, i)` for a character")
            .at(place(&session, lua, "["));
            return Err(errors::raise(diag.into()));
        };
        let name = name.to_string_lossy();
        let span = place(&session, lua, &name);
        let is_call = span.is_some_and(|span| session.sources.borrow().before(span).ends_with(':'));
        let (code, what) =
            if is_call { (Code::UnknownMethod, "method") } else { (Code::UnknownProperty, "property") };
        let names: Vec<String> =
            known.pairs::<String, Value>().filter_map(|pair| pair.ok().map(|(name, _)| name)).collect();
        let hint =
            did_you_mean(&name, names.iter().map(String::as_str)).filter(|hint| hint.starts_with("did"));
        Err(errors::raise(
            Diag::new(code, format!("a string has no {what} `{name}`")).hints(hint).at(span).into(),
        ))
    })?;
    meta.raw_set("__index", index)?;
    meta.raw_set("__metatable", false)
}
