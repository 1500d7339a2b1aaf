//! Errors of Rhai as diagnostics.

use rhai::{Dynamic, EvalAltResult, ParseError, Position};

use super::super::session::Session;
use super::span;
use crate::declare::did_you_mean;
use crate::diag::{Code, Diag, Error, FileId, Span};

/// A diagnostic on its way through Rhai.
#[derive(Clone, Debug)]
pub(super) struct Payload(pub Error);

/// An error of the library, for Rhai to carry.
pub(super) fn to_rhai(error: Error, position: Position) -> Box<EvalAltResult> {
    Box::new(EvalAltResult::ErrorRuntime(Dynamic::from(Payload(error)), position))
}

/// An error of the parser.
pub(super) fn from_parser(session: &Session, error: &ParseError, file: FileId) -> Error {
    let message = error.err_type().to_string();
    let diag = Diag::new(Code::Syntax, plain(&message)).at(span(file, error.position()));
    let hint = match message.as_str() {
        text if text.contains("reserved") => Some("reserved words cannot be names here; quote them as keys: `\"word\": ...`".to_owned()),
        text if text.contains("Expecting ';'") => Some("statements end with `;`".to_owned()),
        _ => None,
    };
    let _ = session;
    diag.hints(hint).into()
}

/// An error of a running script: the innermost cause, with the callers.
pub(super) fn from_rhai(session: &Session, error: EvalAltResult, file: FileId) -> Error {
    let mut trace = Vec::new();
    let mut error = error;
    let mut file = file;
    loop {
        match error {
            EvalAltResult::ErrorInFunctionCall(_, source, inner, position) => {
                trace.extend(span(file, position));
                if let Some(found) = session.sources.borrow().find(&source) {
                    file = found;
                }
                error = *inner;
            }
            EvalAltResult::ErrorInModule(source, inner, position) => {
                trace.extend(span(file, position));
                if let Some(found) = session.sources.borrow().find(&source) {
                    file = found;
                }
                error = *inner;
            }
            _ => break,
        }
    }
    trace.reverse();
    let place = span(file, error.position());
    innermost(session, error, place).map(|diag| {
        let mut diag = diag.at(place);
        if diag.trace.is_empty() {
            diag.trace = trace.iter().copied().filter(|caller| Some(*caller) != diag.span).collect();
        }
        diag
    })
}

fn innermost(session: &Session, error: EvalAltResult, place: Option<Span>) -> Error {
    match error {
        EvalAltResult::ErrorRuntime(payload, _) => match payload.try_cast_result::<Payload>() {
            Ok(Payload(error)) => error,
            Err(thrown) => Diag::new(Code::Script, session.display(&thrown.to_string())).into(),
        },
        EvalAltResult::ErrorVariableNotFound(name, _) => session.unknown_name(&name, "the variable", &[], place),
        EvalAltResult::ErrorFunctionNotFound(signature, _) => function_not_found(session, &signature, place),
        EvalAltResult::ErrorModuleNotFound(name, _) => {
            Diag::new(Code::UnknownName, format!("the module `{name}` is not defined"))
                .hint("members of a module are reached with a dot: `ec2.Vpc(...)`")
                .into()
        }
        EvalAltResult::ErrorTerminated(reason, _) => {
            let reason = reason.try_cast::<&'static str>().unwrap_or("it did too much");
            session.limit_error(reason, place)
        }
        EvalAltResult::ErrorStackOverflow(_) => Diag::new(Code::Limit, "functions call each other too deeply")
            .hint(format!("at most {} calls may be open at once", session.limits.call_depth))
            .into(),
        EvalAltResult::ErrorDataTooLarge(what, _) => {
            Diag::new(Code::Limit, format!("a value grew too large: {}", plain(&what))).into()
        }
        EvalAltResult::ErrorTooManyOperations(_) | EvalAltResult::ErrorTooManyVariables(_) | EvalAltResult::ErrorTooManyModules(_) => {
            session.limit_error("it did too much", place)
        }
        EvalAltResult::ErrorParsing(kind, _) => Diag::new(Code::Syntax, plain(&kind.to_string())).into(),
        other => {
            let mut other = other;
            other.clear_position();
            Diag::new(Code::Script, plain(&session.display(&other.to_string()))).into()
        }
    }
}

/// Rhai tells a missing function by its signature: `Vpc (object, &str | ImmutableString | String, map)`.
fn function_not_found(session: &Session, signature: &str, place: Option<Span>) -> Error {
    let (name, types) = match signature.split_once(" (") {
        Some((name, types)) => (name.trim(), types.trim_end_matches(')')),
        None => (signature.trim(), ""),
    };
    let types = types.replace("&str | ImmutableString | String", "string").replace("i64", "number").replace("f64", "number");
    let is_operator = !name.starts_with(|c: char| c.is_alphabetic() || c == '_');
    if is_operator {
        return Diag::new(Code::TypeMismatch, format!("`{name}` does not work between: {types}"))
            .hint("convert numbers with `.to_string()`, or write `` `text ${value}` ``")
            .into();
    }
    let receiver = types.split(", ").next().filter(|first| !first.is_empty() && *first != "object");
    match (session.library.homes(name).is_empty(), receiver) {
        (true, Some(receiver)) => {
            let known = METHODS.iter().copied();
            let hint = did_you_mean(name, known).filter(|hint| hint.starts_with("did"));
            let message = format!("there is no function `{name}` for: {types}");
            let _ = receiver;
            Diag::new(Code::UnknownMethod, message).hints(hint).at(place).into()
        }
        _ => session.unknown_name(name, "the function", &[], place),
    }
}

/// Methods of Rhai's own types that people misspell.
const METHODS: [&str; 24] = [
    "push", "pop", "len", "map", "filter", "for_each", "reduce", "find", "contains", "index_of", "keys", "values",
    "to_string", "to_upper", "to_lower", "trim", "split", "replace", "starts_with", "ends_with", "sort", "reverse",
    "join", "is_empty",
];

/// A message of the engine in our words: lowercase, no full stop.
fn plain(message: &str) -> String {
    let message = message.trim().trim_end_matches('.');
    let mut chars = message.chars();
    match chars.next() {
        Some(first) if message.chars().nth(1).is_none_or(|second| !second.is_uppercase()) => {
            first.to_lowercase().chain(chars).collect()
        }
        _ => message.to_owned(),
    }
}
