//! Errors of Lua as diagnostics.

use std::sync::Arc;

use super::super::session::Session;
use crate::diag::{Code, Diag, Error, Span};

/// A diagnostic on its way through Lua.
#[derive(Debug)]
struct Payload(Error);

impl std::fmt::Display for Payload {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // What a script sees that catches the error with `pcall`.
        match self.0.diags().first() {
            Some(diag) => f.write_str(&diag.message),
            None => f.write_str("error"),
        }
    }
}

impl std::error::Error for Payload {}

/// An error of the library, for Lua to carry.
pub(super) fn raise(error: Error) -> mlua::Error {
    mlua::Error::external(Payload(error))
}

/// An error of a running script: the innermost cause, with the callers.
pub(super) fn from_lua(session: &Session, error: &mlua::Error) -> Error {
    match error {
        mlua::Error::CallbackError { traceback, cause } => {
            let callers = callers(session, traceback);
            from_cause(session, cause).map(|mut diag| {
                if diag.span.is_none() {
                    diag.span = callers.first().copied();
                }
                if diag.trace.is_empty() {
                    let own = diag.span;
                    diag.trace = callers
                        .iter()
                        .copied()
                        .filter(|caller| own.is_none_or(|own| (own.file, own.line) != (caller.file, caller.line)))
                        .collect();
                }
                diag
            })
        }
        other => from_other(session, other),
    }
}

fn from_cause(session: &Session, cause: &Arc<mlua::Error>) -> Error {
    match &**cause {
        inner @ mlua::Error::CallbackError { .. } => from_lua(session, inner),
        other => from_other(session, other),
    }
}

fn from_other(session: &Session, error: &mlua::Error) -> Error {
    if let Some(Payload(inner)) = error.downcast_ref::<Payload>() {
        return inner.clone();
    }
    match error {
        mlua::Error::SyntaxError { message, .. } => located(session, Code::Syntax, message),
        mlua::Error::MemoryError(_) => memory(session),
        mlua::Error::RuntimeError(message) => runtime(session, message),
        other => located(session, Code::Script, &other.to_string()),
    }
}

fn runtime(session: &Session, message: &str) -> Error {
    if message.contains("not enough memory") {
        return memory(session);
    }
    if message.contains("stack overflow") {
        let (span, _) = split(session, message);
        return Diag::new(Code::Limit, "functions call each other too deeply").at(span).into();
    }
    located(session, Code::Script, message)
}

fn memory(session: &Session) -> Error {
    let most = session.limits.memory >> 20;
    Diag::new(Code::Limit, "the script was stopped: it took too much memory")
        .hint(format!("a script may take at most {most} MiB"))
        .into()
}

fn located(session: &Session, code: Code, message: &str) -> Error {
    let (span, rest) = split(session, message);
    let rest = rest.lines().next().unwrap_or(rest).trim().trim_end_matches('.');
    Diag::new(code, session.display(rest)).hints(hint(rest)).at(span).into()
}

fn hint(message: &str) -> Option<String> {
    if message.contains("attempt to index a nil value") || message.contains("attempt to call a nil value") {
        return Some("a name is misspelt, or a function returned nothing".to_owned());
    }
    if message.contains("attempt to concatenate a nil value") {
        return Some("the value is empty: was a name misspelt?".to_owned());
    }
    if message.contains("attempt to concatenate a userdata") {
        return Some("only strings and numbers can be joined with `..`; use a property such as `vpc.vpc_id`".to_owned());
    }
    None
}

/// Takes `main.lua:3: ` off the front of a message.
fn split<'a>(session: &Session, message: &'a str) -> (Option<Span>, &'a str) {
    match place(session, message) {
        Some((span, rest)) => (Some(span), rest),
        None => (None, message),
    }
}

fn place<'a>(session: &Session, text: &'a str) -> Option<(Span, &'a str)> {
    let sources = session.sources.borrow();
    let mut from = 0;
    while let Some(colon) = text[from..].find(':') {
        let name = &text[..from + colon];
        let rest = &text[from + colon + 1..];
        let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        if digits > 0
            && rest[digits..].starts_with(':')
            && let Some(file) = sources.find(name.trim_start_matches('@'))
        {
            let line = rest[..digits].parse().ok()?;
            return Some((Span { file, line, column: 0 }, rest[digits + 1..].trim_start()));
        }
        from += colon + 1;
    }
    None
}

/// The lines of a traceback that lie in the program.
fn callers(session: &Session, traceback: &str) -> Vec<Span> {
    let lines = traceback.lines().map(str::trim);
    lines.filter_map(|line| place(session, &format!("{} ", line)).map(|(span, _)| span)).collect()
}
