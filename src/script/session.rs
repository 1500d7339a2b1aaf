//! One program while it runs: the app, the library, the files and the limits.

use std::cell::RefCell;
use std::rc::Rc;

use super::limits::{Budget, Limits};
use super::markers::Markers;
use super::project::Project;
use crate::core::{Cx, Data, Fields, Late, Resolver, Text};
use crate::declare::{Item, Library, Value, call_constructor, call_function, did_you_mean, get_property, set_property};
use crate::diag::{Code, Diag, Error, FileId, Result, Sources, Span};

/// One program while it runs.
pub struct Session {
    /// The app under construction.
    pub cx: RefCell<Cx>,
    /// What scripts can name.
    pub library: Library,
    /// The files of the program.
    pub sources: RefCell<Sources>,
    /// Where imports are read from.
    pub project: Project,
    /// How much the script may do.
    pub limits: Limits,
    /// What the script printed, a line each.
    pub(super) printed: RefCell<Vec<String>>,
    pub(super) markers: Markers,
    pub(super) budget: Budget,
}

impl Session {
    /// A session without any program yet.
    pub fn new(library: Library, project: Project, limits: Limits, context: Fields) -> Rc<Session> {
        let mut cx = Cx::new(crate::cfn::schema());
        cx.project_context = context;
        Rc::new(Session {
            cx: RefCell::new(cx),
            library,
            sources: RefCell::default(),
            project,
            limits,
            printed: RefCell::default(),
            markers: Markers::default(),
            budget: Budget::new(&limits),
        })
    }

    /// Adds a file of the program.
    pub(super) fn add_source(&self, name: &str, text: &str) -> FileId {
        self.sources.borrow_mut().add(name, text)
    }

    /// A class, an enum or a module that stands by itself.
    pub(super) fn global(&self, name: &str) -> Option<Value> {
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
        self.run(span, |cx, _| match target {
            Value::Class(class) => call_constructor(cx, class, args),
            other => Err(Diag::new(Code::NotCallable, format!("{other:?} cannot be called")).into()),
        })
    }

    /// Calls `name` on a value.
    pub(super) fn call(&self, target: &Value, name: &str, args: Vec<Value>, span: Option<Span>) -> Result<Value> {
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

    /// Runs a declared function with the place of the call. What a failed call made is taken back.
    fn run<T>(&self, span: Option<Span>, body: impl FnOnce(&mut Cx, &Library) -> Result<T>) -> Result<T> {
        let mut cx = self.cx.borrow_mut();
        let mark = cx.mark();
        cx.span = span;
        body(&mut cx, &self.library).map_err(|error| {
            cx.rollback(mark);
            error.at(span)
        })
    }

    /// An error about a name that stands alone and is not known.
    pub(super) fn unknown_name(&self, name: &str, what: &str, known: &[&str], span: Option<Span>) -> Error {
        let homes = self.library.homes(name);
        let hint = match &homes[..] {
            [] => {
                let globals = self.library.global_names();
                let close: Vec<&str> = known.iter().copied().chain(globals).collect();
                match crate::declare::closest(name, close.iter().copied()) {
                    found if found.is_empty() => None,
                    _ => did_you_mean(name, close),
                }
            }
            homes => Some(format!("did you mean {}?", homes.iter().map(|home| format!("`{home}`")).collect::<Vec<_>>().join(" or "))),
        };
        Diag::new(Code::UnknownName, format!("{what} `{name}` is not defined")).hints(hint).at(span).into()
    }

    /// A string of the script as text.
    pub(super) fn text(&self, text: &str) -> Result<Text> {
        self.markers.decode(text)
    }

    /// A string of the script for people: late-bound parts as `${Vpc.CidrBlock}`.
    pub(super) fn display(&self, text: &str) -> String {
        self.markers.display(text, |late| self.show_late(late))
    }

    /// A late-bound value for people, in the notation of `Fn::Sub`.
    pub(super) fn show_late(&self, late: &Late) -> String {
        let Ok(cx) = self.cx.try_borrow() else { return "${...}".to_owned() };
        let Some(root) = cx.apps.first().map(|app| crate::core::Handle::id(*app)) else { return "${...}".to_owned() };
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
        self.printed.borrow_mut().push(shown);
    }

    /// The error of a script that used up a limit.
    pub(super) fn limit_error(&self, reason: &str, span: Option<Span>) -> Error {
        Diag::new(Code::Limit, format!("the script was stopped: {reason}"))
            .hint("is there a loop that never ends?")
            .at(span)
            .into()
    }
}

/// A resolved value for people: `${Vpc.CidrBlock}` for what is known only when the stack is deployed.
pub fn show_resolved(data: &Data) -> String {
    match data {
        Data::Str(text) => text.to_string(),
        Data::Map(fields) => match &fields[..] {
            [(key, Data::Str(name))] if key == "Ref" => format!("${{{name}}}"),
            [(key, Data::List(parts))] if key == "Fn::GetAtt" => {
                let parts: Vec<&str> = parts.iter().filter_map(Data::as_str).collect();
                format!("${{{}}}", parts.join("."))
            }
            [(key, Data::List(args))] if key == "Fn::Join" => match &args[..] {
                [Data::Str(delimiter), Data::List(parts)] => {
                    parts.iter().map(show_resolved).collect::<Vec<_>>().join(delimiter)
                }
                _ => format!("${{{}}}", crate::core::synth::to_json(data)),
            },
            _ => format!("${{{}}}", crate::core::synth::to_json(data)),
        },
        other => crate::core::synth::to_json(other),
    }
}
