//! Errors of Rhai as diagnostics.

use rhai::{Dynamic, EvalAltResult, ImmutableString, ParseError, Position};

use super::super::hints;
use super::super::session::{Session, shortened, unavailable};
use super::{Obj, span};
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
    let place = span(file, error.position());
    if message.contains("'eval'") {
        return session.unknown_name("eval", &[], place);
    }
    if message.contains("maximum complexity") {
        return Diag::new(Code::Limit, "expressions are nested too deeply").at(place).into();
    }
    let place = match message.contains("Expecting ';'") {
        true => place.map(|place| behind_statement(session, place)),
        false => place,
    };
    Diag::new(Code::Syntax, plain(&message)).hints(syntax_hint(session, &message, place)).at(place).into()
}

/// A missing semicolon is missing behind the statement, not before what follows on another line.
fn behind_statement(session: &Session, place: Span) -> Span {
    let sources = session.sources.borrow();
    if !sources.before(place).is_empty() {
        return place;
    }
    let lines = (1..place.line).rev().map(|line| Span { line, ..place });
    let last = lines
        .filter_map(|span| Some((span, sources.line(span)?.trim_end())))
        .find(|(_, line)| !line.is_empty());
    match last {
        Some((span, line)) => Span { column: u32::try_from(line.chars().count()).unwrap_or(0), ..span },
        None => place,
    }
}

fn syntax_hint(session: &Session, message: &str, place: Option<Span>) -> Option<String> {
    let sources = session.sources.borrow();
    let before = place.map_or("", |place| sources.before(place));
    let word = before
        .rsplit(|c: char| !(c.is_alphanumeric() || c == '_'))
        .find(|word| !word.is_empty())
        .unwrap_or("");
    let rest = place
        .and_then(|place| sources.line(place))
        .map_or("", |line| line.get(before.len()..).unwrap_or("").trim_start());
    if message.to_ascii_lowercase().contains("invalid character") {
        return Some("strings are written in double quotes, single ones are for one character".to_owned());
    }
    let hint = match word {
        "new" => hints::WITHOUT_NEW,
        "local" | "var" => "variables are declared with `let`",
        "function" => "functions are declared with `fn`",
        _ if rest.starts_with(':') || message.contains("object map literal") => {
            "a map is written `#{ key: value }`"
        }
        _ if rest.starts_with('~') || message.contains("'~'") => "`not equal` is written `!=`",
        _ if message.contains("Expecting ';'") => "statements end with `;`",
        _ if message.contains("cannot be assigned to") => {
            "what a call gives needs a name first: `let it = ...; it.name = value;`"
        }
        _ if message.contains("'this'") => {
            "`this` is a word of Rhai; choose another name, or write `this: ...` as a key"
        }
        _ if message.contains("reserved") => {
            "reserved words cannot be names here; quote them as keys: `\"word\": ...`"
        }
        _ => return None,
    };
    Some(hint.to_owned())
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
    let place = match &error {
        EvalAltResult::ErrorDataRace(what, _) => {
            session.sources.borrow().call_with_its_receiver(file, method_of(what))
        }
        other => span(file, other.position()),
    };
    let place = place.or(trace.first().copied());
    innermost(session, error, place).map(|diag| {
        let mut diag = diag.at(place);
        if diag.trace.is_empty() {
            diag.trace =
                shortened(trace.iter().copied().filter(|caller| Some(*caller) != diag.span).collect());
        }
        session.outside_library(diag)
    })
}

fn innermost(session: &Session, error: EvalAltResult, place: Option<Span>) -> Error {
    match error {
        EvalAltResult::ErrorRuntime(payload, _) => thrown(session, payload),
        EvalAltResult::ErrorVariableNotFound(name, _) => session.unknown_name(&name, &[], place),
        EvalAltResult::ErrorFunctionNotFound(signature, _) => function_not_found(session, &signature, place),
        EvalAltResult::ErrorModuleNotFound(name, _) => {
            Diag::new(Code::UnknownName, format!("the module `{name}` is not defined"))
                .hint("members of a module are reached with a dot: `ec2.Vpc(...)`")
                .into()
        }
        EvalAltResult::ErrorTerminated(reason, _) => {
            let known = session.budget.spent();
            let reason = known.map_or_else(|| reason.to_string(), str::to_owned);
            session.limit_error(&reason, place)
        }
        EvalAltResult::ErrorStackOverflow(_) => session.too_deep().into(),
        EvalAltResult::ErrorDataTooLarge(what, _) => too_large(session, &what).into(),
        EvalAltResult::ErrorTooManyOperations(_)
        | EvalAltResult::ErrorTooManyVariables(_)
        | EvalAltResult::ErrorTooManyModules(_) => session.limit_error("it did too much", place),
        EvalAltResult::ErrorParsing(kind, _) => Diag::new(Code::Syntax, plain(&kind.to_string())).into(),
        EvalAltResult::ErrorDotExpr(message, _) => no_member(&message).into(),
        EvalAltResult::ErrorIndexingType(message, _) => no_index(&message).into(),
        EvalAltResult::ErrorMismatchDataType(wanted, found, _) => {
            let message = format!("must be {}, not {}", kind(&wanted), kind(&found));
            Diag::new(Code::TypeMismatch, message).into()
        }
        EvalAltResult::ErrorFor(_) => Diag::new(Code::TypeMismatch, "`for` takes a list, a map or a range")
            .hint("a late-bound list has no items before the stack is deployed")
            .into(),
        EvalAltResult::ErrorArrayBounds(length, index, _) => {
            bounds("the list", "items", length, index).into()
        }
        EvalAltResult::ErrorDataRace(what, _) => {
            let method = method_of(&what);
            let message =
                format!("a function given to `{method}` uses the variable that `{method}` is called on");
            Diag::new(Code::Script, message)
                .hint("give the function a variable of its own: `let other = stack;`")
                .into()
        }
        EvalAltResult::ErrorStringBounds(length, index, _) => {
            bounds("the string", "characters", length, index).into()
        }
        other => {
            let mut other = other;
            other.clear_position();
            Diag::new(Code::Script, plain(&session.display(&other.to_string()))).into()
        }
    }
}

/// `argument #1 of function 'add_validation'`: the name of the function.
fn method_of(what: &str) -> &str {
    what.split('\'').nth(1).unwrap_or_default()
}

/// What a script threw: an error of the library that it caught, or a value of its own.
fn thrown(session: &Session, payload: Dynamic) -> Error {
    match payload.try_cast_result::<Payload>() {
        Ok(Payload(error)) => error,
        Err(thrown) => {
            let text = if thrown.is_unit() || thrown.is_string() && thrown.to_string().is_empty() {
                "the script raised nothing".to_owned()
            } else {
                thrown.to_string()
            };
            let again = thrown.read_lock::<ImmutableString>().and_then(|text| session.raised_again(&text));
            again.unwrap_or_else(|| Diag::new(Code::Script, session.display(&text)).into())
        }
    }
}

fn too_large(session: &Session, what: &str) -> Diag {
    let (items, bytes) = (session.limits.container_size, session.limits.string_size);
    match what.to_ascii_lowercase() {
        what if what.contains("string") => session.too_large("a string", bytes, "bytes"),
        what if what.contains("map") => session.too_large("a map", items, "entries"),
        _ => session.too_large("a list", items, "items"),
    }
}

fn bounds(what: &str, unit: &str, length: usize, index: i64) -> Diag {
    Diag::new(Code::OutOfRange, format!("{what} has no index {index}, it has {length} {unit}"))
}

/// A type of Rhai, as people call its values.
pub(super) fn kind(name: &str) -> String {
    match name.trim() {
        "()" => "nothing".to_owned(),
        "bool" => "true or false".to_owned(),
        "i64" | "f64" | "int" | "float" => "a number".to_owned(),
        "string" | "&str | ImmutableString | String" | "ImmutableString" | "char" => "a string".to_owned(),
        "array" => "a list".to_owned(),
        "map" => "a map".to_owned(),
        "Fn" => "a function".to_owned(),
        "object" => "an object".to_owned(),
        name if name == std::any::type_name::<Obj>() => "an object".to_owned(),
        "range" | "range=" => "a range".to_owned(),
        name if name.contains("ops::range") => "a range".to_owned(),
        "timestamp" => "a time".to_owned(),
        "blob" => "binary data".to_owned(),
        other => format!("`{other}`"),
    }
}

/// `Unknown property 'x' - a getter is not registered for type 'string'`.
fn no_member(message: &str) -> Diag {
    let words: Vec<&str> = message.split('\'').collect();
    let (Some(name), Some(found)) = (words.get(1), words.get(3)) else {
        return Diag::new(Code::UnknownProperty, plain(message));
    };
    let found = kind(found);
    let hint = (found == "nothing").then(|| hints::NOTHING.to_owned());
    Diag::new(Code::UnknownProperty, format!("{found} has no property `{name}`")).hints(hint)
}

/// `array [string]` or `i64 [i64]`: what was indexed with what.
fn no_index(message: &str) -> Diag {
    let (what, index) = message.split_once('[').unwrap_or((message, ""));
    let index = index.trim_end_matches(']');
    let message = match index {
        "" => format!("{} cannot be indexed", kind(what)),
        _ => format!("{} cannot be indexed with {}", kind(what), kind(index)),
    };
    Diag::new(Code::TypeMismatch, message)
}

/// Rhai tells a missing function by its signature: `Vpc (object, &str | ImmutableString | String, map)`.
fn function_not_found(session: &Session, signature: &str, place: Option<Span>) -> Error {
    let (name, types) = match signature.split_once(" (") {
        Some((name, types)) => (name.trim(), types.strip_suffix(')').unwrap_or(types)),
        None => (signature.trim(), ""),
    };
    let kinds: Vec<String> = types.split(", ").filter(|kind| !kind.is_empty()).map(kind).collect();
    let is_operator = !name.starts_with(|c: char| c.is_alphabetic() || c == '_');
    if name.starts_with("anon$") {
        return Diag::new(
            Code::NotCallable,
            format!("this function was called with {}, and takes another number", count(kinds.len())),
        )
        .hint("a function takes as many arguments as it names between its bars: `|node| ...`")
        .into();
    }
    if is_operator {
        return operator(name, &kinds).into();
    }
    let is_method = place.is_some_and(|place| {
        let sources = session.sources.borrow();
        sources.before(place).ends_with('.')
            || sources.line(place).is_some_and(|line| {
                line.get(sources.before(place).len()..).is_some_and(|rest| rest.trim_start().starts_with('.'))
            })
    });
    if let (true, Some((receiver, args))) = (is_method, kinds.split_first()) {
        if METHODS.contains(&name) && receiver != "nothing" {
            let message = match args {
                [] => format!("`{name}` of {receiver} takes arguments"),
                args => format!("`{name}` of {receiver} does not take {}", args.join(", ")),
            };
            return Diag::new(Code::TypeMismatch, message).into();
        }
        let hint = match receiver.as_str() {
            "nothing" => Some(hints::NOTHING.to_owned()),
            // A function that a map of the script holds.
            "a map" => place.and_then(|place| {
                let sources = session.sources.borrow();
                did_you_mean(
                    name,
                    METHODS.into_iter().chain(sources.words(place.file)).filter(|it| *it != name),
                )
            }),
            _ => did_you_mean(name, METHODS),
        };
        let hint = hint.filter(|hint| !hint.starts_with("there"));
        return Diag::new(Code::UnknownMethod, format!("{receiver} has no method `{name}`"))
            .hints(hint)
            .into();
    }
    let sources = session.sources.borrow();
    let is_own = place.is_some_and(|place| sources.declared_names(place.file).contains(&name));
    drop(sources);
    if is_own {
        return Diag::new(Code::NotCallable, format!("`{name}` does not take {}", count(kinds.len())))
            .hint("a function takes as many arguments as it names; a variable that holds one is called with `.call(...)`")
            .into();
    }
    session.unknown_name(name, &FUNCTIONS, place)
}

fn count(arguments: usize) -> String {
    match arguments {
        1 => "1 argument".to_owned(),
        many => format!("{many} arguments"),
    }
}

fn operator(name: &str, kinds: &[String]) -> Diag {
    let hint = match kinds.iter().any(|kind| kind == "nothing") {
        true => hints::NOTHING,
        false => "write `` `text ${value}` `` to put a value into a string",
    };
    Diag::new(Code::TypeMismatch, format!("`{name}` does not work between {}", kinds.join(" and ")))
        .hint(hint)
}

/// The error of something that is there in Rhai and not in scripts of this library.
pub(super) fn refused(name: &str, hint: &str, position: Position) -> Box<EvalAltResult> {
    to_rhai(unavailable(name, hint).into(), position)
}

/// Functions that stand by themselves in Rhai.
const FUNCTIONS: [&str; 5] = ["print", "debug", "type_of", "range", "parse_int"];

/// Methods of Rhai's own types that people misspell.
const METHODS: [&str; 24] = [
    "push",
    "pop",
    "len",
    "map",
    "filter",
    "for_each",
    "reduce",
    "find",
    "contains",
    "index_of",
    "keys",
    "values",
    "to_string",
    "to_upper",
    "to_lower",
    "trim",
    "split",
    "replace",
    "starts_with",
    "ends_with",
    "sort",
    "reverse",
    "join",
    "is_empty",
];

/// Names that the engine writes without quotes.
fn named(message: &str) -> String {
    if let Some(name) = message.strip_prefix("Cannot assign to constant ") {
        return format!("cannot assign to the constant `{name}`");
    }
    match message.strip_prefix("Function ").and_then(|rest| rest.split_once(' ')) {
        Some((name, rest)) if rest.ends_with("already exists") && !name.starts_with('`') => {
            format!("the function `{name}` {rest}")
        }
        _ => message.to_owned(),
    }
}

/// A message of the engine in our words: lowercase, no full stop, names in backticks.
fn plain(message: &str) -> String {
    let message = message.trim().trim_end_matches('.');
    let quotes = message.matches('\'').count();
    let message = message.replacen('\'', "`", quotes - quotes % 2);
    let message = named(&message);
    let mut chars = message.chars();
    match chars.next() {
        Some(first) if message.chars().nth(1).is_none_or(|second| !second.is_uppercase()) => {
            first.to_lowercase().chain(chars).collect()
        }
        _ => message,
    }
}
