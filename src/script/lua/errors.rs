//! Errors of Lua as diagnostics.

use std::sync::Arc;

use super::super::hints;
use super::super::limits::TOO_MUCH_MEMORY;
use super::super::session::{Session, shortened};
use crate::declare::did_you_mean;
use crate::diag::{Code, Diag, Error, Sources, Span};

/// A diagnostic on its way through Lua.
#[derive(Debug)]
struct Payload(Error);

impl std::fmt::Display for Payload {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
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

/// What separates a message from its traceback.
const TRACEBACK: &str = "stack traceback:";

/// An error of a running script: the innermost cause, with the callers.
pub(super) fn from_lua(session: &Session, error: &mlua::Error) -> Error {
    match error {
        mlua::Error::CallbackError { traceback, cause } => {
            let callers = callers(session, traceback);
            from_cause(session, cause).map(|diag| session.outside_library(with_callers(diag, &callers)))
        }
        other => from_other(session, other),
    }
}

fn with_callers(mut diag: Diag, callers: &[Span]) -> Diag {
    if diag.span.is_none() {
        diag.span = callers.first().copied();
    }
    if diag.trace.is_empty() {
        let own = diag.span;
        let is_own =
            |caller: &Span| own.is_some_and(|own| (own.file, own.line) == (caller.file, caller.line));
        let mut callers = callers.to_vec();
        // The innermost caller is the line of the error itself.
        if callers.first().is_some_and(is_own) {
            callers.remove(0);
        }
        diag.trace = shortened(callers);
    }
    diag
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
        mlua::Error::SyntaxError { message, .. } => syntax(session, message).into(),
        mlua::Error::MemoryError(_) => memory(session),
        mlua::Error::RuntimeError(message) => runtime(session, message),
        mlua::Error::FromLuaConversionError { .. } | mlua::Error::BadArgument { .. } => {
            Diag::new(Code::TypeMismatch, "an argument of this function is of the wrong type").into()
        }
        other => located(session, &other.to_string()).into(),
    }
}

fn runtime(session: &Session, message: &str) -> Error {
    let (message, traceback) = message.split_once(TRACEBACK).unwrap_or((message, ""));
    let message = message.trim_end();
    let callers = callers(session, traceback);
    if message.contains("not enough memory") {
        return memory(session);
    }
    if let Some(error) = session.raised_again(message) {
        return error;
    }
    let is_about_data = message.contains("too many results") || message.contains("slice too long");
    let diag = match message.contains("stack overflow") && !is_about_data {
        true => session.too_deep().at(split(session, message).0),
        false => located(session, message),
    };
    session.outside_library(with_callers(diag, &callers)).into()
}

fn memory(session: &Session) -> Error {
    session.limit_error(TOO_MUCH_MEMORY, session.last_place.get())
}

fn located(session: &Session, message: &str) -> Diag {
    let (span, rest) = split(session, message);
    let rest = session.display(rest.trim());
    let rest = match rest.split_once(": 0x") {
        Some((kind, _)) => format!("the script raised {}", kind_word(kind)),
        None if rest == "nil" => "the script raised nothing".to_owned(),
        None => rest,
    };
    let diag = operation(&rest).or_else(|| bad_argument(&rest)).unwrap_or_else(|| Worded::plain(&rest));
    let sources = session.sources.borrow();
    let found = span.and_then(|span| sources.find_word(span, &diag.word).or(Some(span)));
    let meant = span.filter(|_| diag.is_member).and_then(|span| similar_word(&sources, span, &diag.word));
    Diag::new(diag.code, diag.message).hints(meant.or(diag.hint.map(str::to_owned))).at(found)
}

/// The hint for a member of a script's own table that is not there: a word of the script that is close.
fn similar_word(sources: &Sources, span: Span, word: &str) -> Option<String> {
    // Every short word is close to every other.
    const SHORTEST: usize = 3;
    if word.len() < SHORTEST {
        return None;
    }
    did_you_mean(word, sources.words(span.file).filter(|other| *other != word))
        .filter(|hint| hint.starts_with("did"))
}

/// A message of Lua in our words.
struct Worded {
    code: Code,
    message: String,
    /// What it is about, to find the column.
    word: String,
    /// Whether that is a member of a table, and is not there.
    is_member: bool,
    hint: Option<&'static str>,
}

impl Worded {
    fn plain(message: &str) -> Worded {
        let message = quoted(message.trim_end_matches('.'));
        Worded { code: Code::Script, message, word: String::new(), is_member: false, hint: None }
    }
}

/// A type of Lua, as people call its values.
pub(super) fn kind_word(name: &str) -> &'static str {
    match name {
        "nil" => "nothing",
        "no value" => "nothing",
        "boolean" => "true or false",
        "string" => "a string",
        "number" | "integer" => "a number",
        "table" => "a table",
        "function" => "a function",
        "thread" => "a coroutine",
        _ => "an object",
    }
}

/// `attempt to index a nil value (local 'vpc')` and its kin.
fn operation(message: &str) -> Option<Worded> {
    let rest = message.strip_prefix("attempt to ")?;
    if let Some(pair) = rest.strip_prefix("compare ") {
        let pair = pair
            .strip_prefix("two ")
            .and_then(|both| both.strip_suffix(" values"))
            .map(|one| (one, one))
            .or_else(|| pair.split_once(" with "));
        let (a, b) = pair?;
        let message = format!("cannot compare {} with {}", kind_word(a), kind_word(b));
        let word = String::new();
        return Some(Worded { code: Code::TypeMismatch, message, word, is_member: false, hint: None });
    }
    let (action, value) = rest.split_once(" a ")?;
    if let Some((a, b)) = value.split_once(" with a ") {
        let [a, b] = [a, b].map(|kind| kind_word(kind.trim_matches('\'')));
        let (message, word) = (format!("{a} and {b} cannot be calculated with"), String::new());
        return Some(Worded { code: Code::TypeMismatch, message, word, is_member: false, hint: None });
    }
    let (kind, name) = value.split_once(" value")?;
    let is_member = kind == "nil" && (name.contains("(field ") || name.contains("(method "));
    let name = name
        .split('\'')
        .nth(1)
        .filter(|name| name.chars().all(|c| c.is_alphanumeric() || c == '_'))
        .unwrap_or("")
        .to_owned();
    let what = if name.is_empty() { "the value".to_owned() } else { format!("`{name}`") };
    let kind = kind_word(kind);
    let is_nothing = kind == "nothing";
    let (code, message, hint) = match action {
        "call" if is_nothing => {
            (Code::NotCallable, format!("{what} is not defined, it cannot be called"), Some(hints::NOTHING))
        }
        "call" => (Code::NotCallable, format!("{what} is {kind}, it cannot be called"), None),
        "index" => (
            Code::TypeMismatch,
            format!("{what} is {kind}, it has no members"),
            is_nothing.then_some(hints::NOTHING),
        ),
        "concatenate" => {
            let hint = match kind {
                "nothing" => hints::NOTHING,
                "an object" => "only strings and numbers can be joined; use a property such as `vpc.vpc_id`",
                _ => "only strings and numbers can be joined; use `tostring(...)`",
            };
            (Code::TypeMismatch, format!("{what} is {kind}, it cannot be joined with `..`"), Some(hint))
        }
        "get length of" => (
            Code::TypeMismatch,
            format!("{what} is {kind}, it has no length"),
            is_nothing.then_some(hints::NOTHING),
        ),
        "perform arithmetic on" => (
            Code::TypeMismatch,
            format!("{what} is {kind}, it cannot be calculated with"),
            is_nothing.then_some(hints::NOTHING),
        ),
        _ => return None,
    };
    Some(Worded { code, message, word: name, is_member, hint })
}

/// `bad argument #1 to 'ipairs' (table expected, got nil)`.
fn bad_argument(message: &str) -> Option<Worded> {
    let rest = message.strip_prefix("bad argument #")?;
    let (number, rest) = rest.split_once(" to '")?;
    let (function, rest) = rest.split_once("' (")?;
    let reason = rest.strip_suffix(')')?;
    // A function that stands in the place of Lua's own is not named.
    let argument = match function {
        "?" => format!("argument {number}"),
        _ => format!("argument {number} of `{function}`"),
    };
    let message = match reason.split_once(" expected, got ") {
        Some((_, "no value")) => format!("{argument} is missing"),
        Some((wanted, found)) => {
            format!("{argument} must be {}, not {}", kind_word(wanted), kind_word(found))
        }
        None if reason == "value expected" => format!("{argument} is missing"),
        None => format!("{argument} is not allowed: {}", quoted(reason)),
    };
    let word = function.to_owned();
    Some(Worded { code: Code::TypeMismatch, message, word, is_member: false, hint: None })
}

/// An error of the parser: `main.lua:2: ')' expected (to close '(' at line 1) near 'local'`.
fn syntax(session: &Session, message: &str) -> Diag {
    let (span, rest) = split(session, message);
    let rest = rest.lines().next().unwrap_or(rest);
    if rest.contains("C stack overflow") || rest.contains("too many C levels") || rest.contains("overflow") {
        return Diag::new(Code::Limit, "expressions are nested too deeply").at(span);
    }
    if rest.contains("binary chunk") {
        return Diag::new(Code::Forbidden, "this is compiled Lua: only text is run").at(span);
    }
    let sources = session.sources.borrow();
    let (what, near) = rest.rsplit_once(" near ").unwrap_or((rest, ""));
    let token = near.trim_matches('\'');
    let span = span.map(|span| {
        let last = sources.text(span.file).lines().count();
        let line = named_line(what).unwrap_or(span.line);
        Span { line: line.min(u32::try_from(last).unwrap_or(line)).max(1), ..span }
    });
    let line = span.and_then(|span| sources.line(span)).unwrap_or("");
    let near = match near {
        "" => String::new(),
        "<eof>" => " near the end of the file".to_owned(),
        _ => format!(" near `{token}`"),
    };
    let what =
        what.replace("<name>", "a name").replace("<eof>", "the end of the file").replace("<goto>", "`goto`");
    let place = span.map(|span| {
        let column =
            line.find(token).filter(|_| !token.is_empty()).map_or(0, |at| line[..at].chars().count() + 1);
        let first = Span { column: u32::try_from(column).unwrap_or(0), ..span };
        sources.find_word(span, token).unwrap_or(first)
    });
    Diag::new(Code::Syntax, format!("{}{near}", quoted(&what))).hints(syntax_hint(line, token)).at(place)
}

/// `break outside a loop at line 3` tells the line at its end.
fn named_line(message: &str) -> Option<u32> {
    let (what, line) = message.rsplit_once(" at line ")?;
    if what.contains("(to close") { None } else { line.parse().ok() }
}

fn syntax_hint(line: &str, token: &str) -> Option<String> {
    let words: Vec<&str> = line.split(|c: char| !(c.is_alphanumeric() || c == '_')).collect();
    let is_after = |word: &str| words.windows(2).any(|pair| pair[0] == word && pair[1] == token);
    if words.contains(&"let") || words.contains(&"const") {
        return Some("variables are declared with `local`".to_owned());
    }
    if is_after("new") {
        return Some(hints::WITHOUT_NEW.to_owned());
    }
    if line.contains("!=") && token == "!" {
        return Some("`not equal` is written `~=`".to_owned());
    }
    let has_colon_key = words.iter().any(|word| !word.is_empty() && line.contains(&format!("{word}: ")));
    has_colon_key.then(|| "keys of a table are followed by `=`: `{ key = value }`".to_owned())
}

/// Words in single quotes as code.
fn quoted(message: &str) -> String {
    let quotes = message.matches('\'').count();
    message.replacen('\'', "`", quotes - quotes % 2)
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
    let text =
        text.strip_prefix("runtime error: ").or_else(|| text.strip_prefix("syntax error: ")).unwrap_or(text);
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
    lines.filter_map(|line| place(session, &format!("{line} ")).map(|(span, _)| span)).collect()
}
