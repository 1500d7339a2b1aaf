//! One program while it runs: the app, the library, the files and the limits.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::hints;
use super::key_order::KeyOrder;
use super::limits::{Budget, INTERRUPTED, Limits, TOO_DEEP, TOO_MUCH_MEMORY};
use super::markers::Markers;
use super::project::{Project, ProjectFiles};
use super::{Language, stdlib};
use crate::core::synth::{Assembly, show_resolved, synthesize};
use crate::core::{Cx, Data, Fields, Late, Resolver, Str, Text, finish, question};
use crate::declare::{
    Cast, ClassDesc, FromValue, Item, Library, Value, call_constructor, call_function, describe,
    did_you_mean, get_property, set_property,
};
use crate::diag::{Code, Diag, Error, FileId, Result, Sources, Span};

/// How many operations a call into the library counts for.
const CALL_COST: u64 = 20;

/// How many late-bound values may be nested in one another.
const MOST_NESTED: u32 = 200;

/// What a call gives back to the script.
trait Given {
    /// How many late-bound values are nested in it.
    fn depth(&self) -> u32;
}

impl Given for () {
    fn depth(&self) -> u32 {
        0
    }
}

impl Given for Value {
    fn depth(&self) -> u32 {
        match self {
            Value::Late(late) | Value::Text(Text::Late(late)) => late.depth(),
            Value::List(items) => items.iter().map(Given::depth).max().unwrap_or(0),
            Value::Map(entries) => entries.iter().map(|(_, value)| value.depth()).max().unwrap_or(0),
            _ => 0,
        }
    }
}

/// One program while it runs.
pub struct Session {
    /// The app under construction.
    pub cx: RefCell<Cx>,
    /// What scripts can name.
    pub library: Library,
    /// The files of the program.
    pub sources: Rc<RefCell<Sources>>,
    /// Where imports are read from.
    pub project: Project,
    /// How much the script may do.
    pub limits: Limits,
    /// What the script printed, a line each.
    pub(super) printed: RefCell<Vec<String>>,
    pub(super) markers: Markers,
    /// In which order the program writes the keys of its maps.
    pub(super) key_order: KeyOrder,
    pub(super) budget: Budget,
    /// Errors that the script caught, by the text that it got: it may raise them again.
    pub(super) caught: RefCell<Vec<(String, Error)>>,
    /// Where the script was when its limits were last looked at.
    pub(super) last_place: Cell<Option<Span>>,
    /// How many functions of the script run that the library called, one within the other.
    #[cfg(feature = "rhai")]
    entered: Cell<usize>,
}

/// The most functions of a script that the library calls one within the other; Lua has a limit of its own.
#[cfg(feature = "rhai")]
const MOST_ENTERED: usize = 48;

/// A function of the script that the library called and that still runs.
#[cfg(feature = "rhai")]
pub(super) struct Entered<'a>(&'a Cell<usize>);

#[cfg(feature = "rhai")]
impl Drop for Entered<'_> {
    fn drop(&mut self) {
        self.0.set(self.0.get() - 1);
    }
}

/// How many caught errors are kept.
const MOST_CAUGHT: usize = 32;

impl Session {
    /// A session without any program yet.
    pub fn new(library: Library, project: Project, limits: Limits, context: Fields) -> Rc<Session> {
        let mut cx = Cx::new(library.schema);
        let sources = Rc::<RefCell<Sources>>::default();
        cx.project_context = context;
        cx.bundler = project.bundler();
        cx.files = Some(Rc::new(ProjectFiles { project: project.clone(), sources: Rc::clone(&sources) }));
        Rc::new(Session {
            cx: RefCell::new(cx),
            library,
            sources,
            project,
            limits,
            printed: RefCell::default(),
            markers: Markers::default(),
            key_order: KeyOrder::default(),
            budget: Budget::new(&limits),
            caught: RefCell::default(),
            last_place: Cell::default(),
            #[cfg(feature = "rhai")]
            entered: Cell::default(),
        })
    }

    /// Adds a file of the program.
    pub(super) fn add_source(&self, name: &str, text: &str) -> FileId {
        self.sources.borrow_mut().add(name, text)
    }

    /// Reads what a script imports: a module of the standard library, or a file of the project. Gives the name
    /// for messages, and the text.
    ///
    /// # Errors
    /// When there is nothing of the name, or it lies outside the project.
    pub(super) fn import(
        &self,
        importer: &str,
        path: &str,
        language: Language,
        place: Option<Span>,
    ) -> Result<(String, String)> {
        let file = || self.project.import(importer, path, language.extension());
        let Some(found) = stdlib::import(importer, path, language) else {
            return file().map_err(|error| error.at(place));
        };
        if found.is_ok() && !stdlib::is_library(importer) && file().is_ok() {
            let message = format!("`{path}` is the standard library's, not the project's own");
            let hint = format!("import the file of the project as `./{path}`");
            self.cx.borrow_mut().warn(Diag::warning(Code::Surprise, message).hint(hint).at(place));
        }
        found.map_err(|error| error.at(place))
    }

    /// The diagnostic with its place in the program, where it came up in the standard library: the line that
    /// called the library is the one that people can change.
    pub(super) fn outside_library(&self, mut diag: Diag) -> Diag {
        let sources = self.sources.borrow();
        let is_library = |span: &Span| stdlib::is_library(sources.name(span.file));
        if !diag.span.as_ref().is_some_and(is_library) {
            return diag;
        }
        let Some(at) = diag.trace.iter().position(|caller| !is_library(caller)) else { return diag };
        diag.span = Some(diag.trace[at]);
        diag.trace.drain(..=at);
        diag
    }

    /// What stands by itself under a name: a class, an enum, a module, a function, a value.
    pub(super) fn global(&self, name: &str) -> Option<Value> {
        if let Some(extra) = self.library.extra("", name) {
            return Some(extra);
        }
        if let Some(module) = self.library.module(name) {
            return Some(Value::Module(module));
        }
        match self.library.item("", name)? {
            Item::Class(class) => Some(Value::Class(class)),
            Item::Enum(desc) => Some(Value::Enum(desc)),
            Item::Struct(_) => None,
        }
    }

    /// Calls a class that stands by itself: `Stack(...)`.
    pub(super) fn construct(&self, target: &Value, args: Vec<Value>, span: Option<Span>) -> Result<Value> {
        let args = match target {
            Value::Class(class) => self.injected(class, args, span)?,
            _ => args,
        };
        self.run(span, |cx, _| match target {
            Value::Class(class) => call_constructor(cx, class, args),
            Value::Function(function) => function.call(cx, args),
            other => Err(not_callable(cx, other).into()),
        })
    }

    /// Calls `name` on a value.
    pub(super) fn call(
        &self,
        target: &Value,
        name: &str,
        args: Vec<Value>,
        span: Option<Span>,
    ) -> Result<Value> {
        let args = match target {
            Value::Module(module) => match self.library.item(module.name, name) {
                Some(Item::Class(class)) => self.injected(class, args, span)?,
                _ => args,
            },
            _ => args,
        };
        self.run(span, |cx, library| call_function(cx, library, target, name, args))
    }

    /// Reads `name` of a value.
    pub(super) fn get(&self, target: &Value, name: &str, span: Option<Span>) -> Result<Value> {
        self.run(span, |cx, library| get_property(cx, library, target, name))
    }

    /// Assigns `name` of a value.
    pub(super) fn set(&self, target: &Value, name: &str, value: Value, span: Option<Span>) -> Result<()> {
        self.run(span, |cx, _| set_property(cx, target, name, value))
    }

    /// The arguments of a construct that is to be made, with the props that a function of the program gives where it
    /// must be asked.
    fn injected(
        &self,
        class: &'static ClassDesc,
        args: Vec<Value>,
        span: Option<Span>,
    ) -> Result<Vec<Value>> {
        let question = question(&self.cx.borrow(), class, &args);
        match question {
            Some(question) => question.ask(&self.cx, args).map_err(|error| error.at(span)),
            None => Ok(args),
        }
    }

    /// Runs a declared function with the place of the call, and what it leaves to do. What a failed call made is taken
    /// back.
    fn run<T: Given>(
        &self,
        span: Option<Span>,
        body: impl FnOnce(&mut Cx, &Library) -> Result<T>,
    ) -> Result<T> {
        if let Some(reason) = self.budget.spend(CALL_COST) {
            return Err(self.limit_error(reason, span));
        }
        let mut cx = self.cx.borrow_mut();
        cx.span = span;
        let given = cx.attempt(|cx| {
            let given = body(cx, &self.library)?;
            if given.depth() > MOST_NESTED {
                let hint = format!(
                    "at most {MOST_NESTED} levels are allowed; pass a list to `Fn.join` to join many"
                );
                return Err(Diag::new(Code::Limit, "late-bound values are nested too deeply")
                    .hint(hint)
                    .into());
            }
            Ok(given)
        });
        let given = given.map_err(|error| error.at(span))?;
        let has_left = cx.has_left();
        drop(cx);
        if has_left {
            finish(&self.cx)?;
        }
        Ok(given)
    }

    /// An error about a name that stands alone and is not known. `known` are names of the script's language.
    pub(super) fn unknown_name(&self, name: &str, known: &[&str], span: Option<Span>) -> Error {
        let homes = self.library.homes(name);
        if let Some(instead) = forbidden(name) {
            return unavailable(name, instead).at(span).into();
        }
        if let Some(diag) = self.library.struct_error("", name) {
            return diag.at(span).into();
        }
        let hint = if name == "new" {
            Some(hints::WITHOUT_NEW.to_owned())
        } else if let Some(hint) = hints::for_library(name) {
            Some(hint.to_owned())
        } else if homes.is_empty() {
            let sources = self.sources.borrow();
            let own = span.map_or_else(Vec::new, |span| sources.declared_names(span.file));
            let names = own.into_iter().chain(known.iter().copied()).chain(self.library.global_names());
            did_you_mean(name, names.filter(|other| *other != name)).filter(|hint| hint.starts_with("did"))
        } else {
            Some(format!(
                "did you mean {}?",
                homes.iter().map(|home| format!("`{home}`")).collect::<Vec<_>>().join(" or ")
            ))
        };
        Diag::new(Code::UnknownName, format!("`{name}` is not defined")).hints(hint).at(span).into()
    }

    /// Makes the assembly of the program.
    pub(super) fn synthesize(&self) -> Result<Assembly> {
        synthesize(&self.cx, &self.sources, &|value| self.show(value))
    }

    /// A value of the script as plain data: what a program that runs it can have.
    ///
    /// # Errors
    /// When it holds a construct or another object that stands for no data.
    pub(super) fn plain(&self, value: Value) -> Result<Data> {
        let mut cx = self.cx.borrow_mut();
        let mut cast = Cast::new(&mut cx, "result".to_owned());
        let data = Data::from_value(value, &mut cast);
        cast.finish()?;
        let data = data.unwrap_or_default();
        match cx.apps.first() {
            Some(app) => Resolver::preview(&cx, crate::core::Handle::id(*app)).resolve(&data),
            None => Ok(data),
        }
    }

    /// A string of the script as text.
    pub(super) fn text(&self, text: &str) -> Result<Text> {
        self.markers.decode(text)
    }

    /// A map that a script passes to a call, in the order in which the script writes its keys.
    ///
    /// # Errors
    /// When a string function cut or changed a late-bound part of a key.
    pub(super) fn map(
        &self,
        entries: impl Iterator<Item = Result<(Str, Value)>>,
        call: Option<Span>,
    ) -> Result<Value> {
        let mut known = Vec::new();
        let mut late = Vec::new();
        for entry in entries {
            let (key, value) = entry?;
            match self.markers.decode(&key)? {
                Text::Literal(key) if late.is_empty() => known.push((key, value)),
                key => late.push((key, value)),
            }
        }
        if late.is_empty() {
            self.key_order.arrange(&mut known, call);
            return Ok(Value::Map(known));
        }
        let known = known.into_iter().map(|(key, value)| (Text::Literal(key), value));
        Ok(Value::Entries(known.chain(late).collect()))
    }

    /// What a late-bound value is inside a string of the script.
    pub(super) fn marker(&self, late: &Late) -> Str {
        self.markers.encode(&Text::Late(late.clone()))
    }

    /// What an object is inside a string of the script: late-bound values stay that, and some objects stand for
    /// a string.
    pub(super) fn inside_string(&self, value: &Value) -> Option<Str> {
        if let Value::Late(late) = value {
            return Some(self.marker(late));
        }
        let data = self.cx.try_borrow().ok().and_then(|cx| cx.data_of(value))?;
        match data {
            Data::Str(text) => Some(text),
            Data::Late(late) if late.is_text() => Some(self.marker(&late)),
            _ => None,
        }
    }

    /// A string of the script for people: late-bound parts as `${Vpc.CidrBlock}`.
    pub(super) fn display(&self, text: &str) -> String {
        self.markers.display(text, |late| self.show_late(late))
    }

    /// A late-bound value for people, in the notation of `Fn::Sub`.
    pub(super) fn show_late(&self, late: &Late) -> String {
        let Ok(cx) = self.cx.try_borrow() else { return "${...}".to_owned() };
        let Some(root) = cx.apps.first().map(|app| crate::core::Handle::id(*app)) else {
            return "${...}".to_owned();
        };
        match Resolver::preview(&cx, root).resolve(&Data::Late(late.clone())) {
            Ok(resolved) => show_resolved(&resolved),
            Err(_) => "${...}".to_owned(),
        }
    }

    /// A value for people.
    pub fn show(&self, value: &Value) -> String {
        match value {
            Value::Null => String::new(),
            Value::Bool(it) => it.to_string(),
            Value::Int(it) => it.to_string(),
            Value::Num(it) => it.to_string(),
            Value::Text(Text::Literal(text)) => text.to_string(),
            Value::Text(Text::Late(late)) | Value::Late(late) => self.show_late(late),
            Value::List(items) => {
                format!("[{}]", items.iter().map(|item| self.show_inner(item)).collect::<Vec<_>>().join(", "))
            }
            Value::Map(entries) => {
                let entries = entries.iter().map(|(key, value)| format!("{key}: {}", self.show_inner(value)));
                format!("{{ {} }}", entries.collect::<Vec<_>>().join(", "))
            }
            Value::Node(node) => {
                let Ok(cx) = self.cx.try_borrow() else { return "construct".to_owned() };
                match cx.path(*node) {
                    path if path.is_empty() => cx.node_class(*node).full_name(),
                    path => format!("{} `{path}`", cx.node_class(*node).full_name()),
                }
            }
            Value::Object(_, class) | Value::Instance(_, class) => class.full_name(),
            other => format!("{other:?}"),
        }
    }

    fn show_inner(&self, value: &Value) -> String {
        match value {
            Value::Text(text) => format!("\"{}\"", self.show(&Value::Text(text.clone()))),
            Value::Null => "nothing".to_owned(),
            other => self.show(other),
        }
    }

    /// Prints for the script.
    pub(super) fn print(&self, text: &str) {
        let shown = self.display(text);
        self.budget.spend(CALL_COST + shown.len() as u64 / 64);
        self.printed.borrow_mut().push(shown);
    }

    /// The text that a script gets for an error that it caught. The error is kept, for it may be raised again.
    pub(super) fn catch(&self, error: Error) -> String {
        let messages: Vec<&str> = error.diags().iter().map(|diag| diag.message.as_str()).collect();
        let place = error
            .diags()
            .first()
            .and_then(|diag| diag.span)
            .map(|span| format!("{}:{}: ", self.sources.borrow().name(span.file), span.line));
        let text = format!("{}{}", place.unwrap_or_default(), messages.join("; "));
        let mut caught = self.caught.borrow_mut();
        if caught.len() == MOST_CAUGHT {
            caught.remove(0);
        }
        caught.push((text.clone(), error));
        text
    }

    /// The error that a script caught and raised again.
    pub(super) fn raised_again(&self, text: &str) -> Option<Error> {
        let caught = self.caught.borrow();
        caught.iter().rev().find(|(known, _)| text.ends_with(known.as_str())).map(|(_, error)| error.clone())
    }

    /// The error of a script that used up a limit.
    pub(super) fn limit_error(&self, reason: &str, span: Option<Span>) -> Error {
        let hint = match reason {
            TOO_DEEP => return self.too_deep().at(span).into(),
            TOO_MUCH_MEMORY => Some(format!("a script may take at most {} MiB", self.limits.memory >> 20)),
            INTERRUPTED => None,
            _ => Some("is there a loop that never ends?".to_owned()),
        };
        Diag::new(Code::Limit, format!("the script was stopped: {reason}")).hints(hint).at(span).into()
    }

    /// Refuses to go on where a script swallowed the error that should have stopped it.
    ///
    /// # Errors
    /// When a limit was used up.
    pub(super) fn check_limits(&self) -> Result<()> {
        match self.budget.spent() {
            Some(reason) => Err(self.limit_error(reason, self.last_place.get())),
            None => Ok(()),
        }
    }

    /// What ended a script: the limit that it used up, whatever became of the stop on its way.
    #[cfg(feature = "lua")]
    pub(super) fn cause(&self, error: Error) -> Error {
        let is_told = error.diags().iter().any(|diag| diag.code == Code::Limit);
        match self.check_limits() {
            Err(stop) if !is_told => stop,
            _ => error,
        }
    }

    /// The error of a value that is larger than scripts may have it.
    pub(super) fn too_large(&self, what: &str, most: usize, unit: &str) -> Diag {
        Diag::new(Code::Limit, format!("{what} grew too large"))
            .hint(format!("at most {most} {unit} are allowed"))
    }

    /// Notes that the library calls a function of the script.
    ///
    /// # Errors
    /// When too many run, each called from within the one before.
    #[cfg(feature = "rhai")]
    pub(super) fn enter(&self) -> Result<Entered<'_>> {
        let running = self.entered.get() + 1;
        if running > MOST_ENTERED {
            return Err(self.too_deep().at(self.last_place.get()).into());
        }
        self.entered.set(running);
        Ok(Entered(&self.entered))
    }

    /// The error of functions that call each other without end.
    pub(super) fn too_deep(&self) -> Diag {
        Diag::new(Code::Limit, TOO_DEEP).hint("is there a function that calls itself without end?")
    }
}

/// The most callers that a diagnostic tells.
const MOST_CALLERS: usize = 8;

/// Callers without repetitions, and not too many.
pub(super) fn shortened(callers: Vec<Span>) -> Vec<Span> {
    let mut short: Vec<Span> = Vec::new();
    for caller in callers {
        if !short.contains(&caller) {
            short.push(caller);
        }
    }
    short.truncate(MOST_CALLERS);
    short
}

/// What people may look for, that scripts do not have.
fn forbidden(name: &str) -> Option<&'static str> {
    match name {
        "load" | "loadstring" | "loadfile" | "dofile" | "eval" => {
            Some("code is read from the project's files only: use `import` in Rhai, `require` in Lua")
        }
        "io" | "os" | "debug" | "package" => Some("scripts reach no files, processes or clock"),
        "collectgarbage" => Some("memory is managed by the engine"),
        "timestamp" => Some(SAME_OUTPUT),
        _ => None,
    }
}

/// The error of something that scripts do not have.
pub(super) fn unavailable(name: &str, hint: &str) -> Diag {
    Diag::new(Code::Forbidden, format!("`{name}` is not available in scripts")).hint(hint)
}

/// Why there is neither a clock nor chance.
pub(super) const SAME_OUTPUT: &str =
    "the same program gives the same templates, so there is no clock, no chance and no address";

fn not_callable(cx: &Cx, value: &Value) -> Diag {
    let message = format!("{} cannot be called", describe(cx, value));
    let hint = match value {
        Value::Module(module) => module
            .items
            .iter()
            .find(|item| matches!(item, Item::Class(class) if class.constructor.is_some()))
            .map(|item| format!("call one of its classes: `{}.{}(...)`", module.name, item.name())),
        Value::Enum(desc) => desc
            .members
            .iter()
            .find(|member| member.deprecated.is_none())
            .map(|member| format!("use a member: `{}.{}`", desc.full_name(), member.name)),
        Value::Member(..) => Some("leave out the parentheses".to_owned()),
        _ => None,
    };
    Diag::new(Code::NotCallable, message).hints(hint)
}
