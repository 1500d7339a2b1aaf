//! Rhai: an engine whose functions are read from the declaration table.
//!
//! A script's calls are found in its syntax tree before it runs, and just those names are registered; so
//! start-up costs what the script uses, and not what the library has. All objects are one type, [`Obj`].

mod convert;
mod errors;
mod files;
mod register;
mod sizes;

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::{Rc, Weak};

use rhai::{AST, Dynamic, Engine, FnPtr, NativeCallContext, OptimizationLevel, Position, Scope, Token};

use super::session::Session;
use crate::core::{Cx, Str};
use crate::declare::{Callback, ScriptFunction, Value};
use crate::diag::{FileId, Result, Span};

/// Any object of the library inside a script.
#[derive(Clone, Debug)]
struct Obj(Value);

/// A piece of script with the engine that runs it. Functions that the script hands over keep it alive.
struct Runtime {
    session: Rc<Session>,
    /// The file that the parser reads.
    reading: Cell<FileId>,
    engine: OnceCell<Engine>,
    ast: RefCell<AST>,
    files: OnceCell<Rc<files::Files>>,
}

/// Runs one piece of script after another; variables and functions of earlier pieces stay.
pub(super) struct Interpreter {
    session: Rc<Session>,
    functions: AST,
    scope: Scope<'static>,
    /// The piece that ran last.
    last: Option<Rc<Runtime>>,
}

impl Interpreter {
    pub fn new(session: &Rc<Session>) -> Interpreter {
        Interpreter { session: session.clone(), functions: AST::empty(), scope: Scope::new(), last: None }
    }

    /// Runs a piece of script.
    pub fn evaluate(&mut self, name: &str, text: &str) -> Result<Value> {
        let file = self.session.add_source(name, text);
        let runtime = Rc::new(Runtime {
            session: self.session.clone(),
            reading: Cell::new(file),
            engine: OnceCell::new(),
            ast: RefCell::new(AST::empty()),
            files: OnceCell::new(),
        });
        let mut engine = new_engine(&runtime);
        let ast = parse(&runtime, &engine, file, name, text)?;
        let ast = self.functions.merge(&ast);
        let files = Rc::new(files::load(&runtime, &engine, name, &ast)?);
        for ast in files.asts().chain([&ast]) {
            register::calls(&mut engine, &runtime, ast);
        }
        engine.set_module_resolver(files::Resolver(files.clone()));
        runtime.files.get_or_init(|| files);
        *runtime.ast.borrow_mut() = ast.clone();
        let engine = runtime.engine.get_or_init(|| engine);
        let result = engine.eval_ast_with_scope::<Dynamic>(&mut self.scope, &ast);
        let value = result.map_err(|error| errors::from_rhai(&self.session, *error, file))?;
        self.session.check_limits()?;
        self.functions = ast.clone_functions_only();
        self.last = Some(runtime.clone());
        convert::from_dynamic(&runtime, value, None)
    }

    /// A function that the pieces have defined.
    pub fn function(&self, name: &str) -> Option<Callback> {
        let runtime = self.last.as_ref()?;
        let is_defined = self.functions.iter_fn_def().any(|function| function.name == name);
        let function = is_defined.then(|| FnPtr::new(name).ok()).flatten()?;
        Some(RhaiFunction::callback(runtime.clone(), function))
    }

    /// The object of the library that a variable holds.
    #[cfg(feature = "cli")]
    pub fn variable(&self, name: &str) -> Option<Value> {
        self.scope.get(name)?.clone().try_cast::<Obj>().map(|object| object.0)
    }

    /// The names of the variables that the pieces have made.
    #[cfg(feature = "cli")]
    pub fn variables(&self) -> Vec<String> {
        self.scope.iter().map(|(name, ..)| name.to_owned()).collect()
    }
}

fn parse(runtime: &Runtime, engine: &Engine, file: FileId, name: &str, text: &str) -> Result<AST> {
    runtime.reading.set(file);
    let parsed = engine.compile(text);
    let mut ast = parsed.map_err(|error| errors::from_parser(&runtime.session, &error, file))?;
    ast.set_source(name);
    Ok(ast)
}

/// Words that Rhai reserves and that are names of the library or keys of its props.
const GIVEN_BACK: [&str; 24] = [
    "Fn",
    "default",
    "new",
    "public",
    "protected",
    "static",
    "module",
    "package",
    "use",
    "with",
    "match",
    "case",
    "async",
    "await",
    "sync",
    "shared",
    "spawn",
    "thread",
    "yield",
    "var",
    "null",
    "nil",
    "void",
    "super",
];
/// Deeper expressions than Rhai allows by default are common in generated scripts.
const EXPRESSION_DEPTH: usize = 256;

/// What comes next where the parser stands.
#[derive(Clone, Copy, PartialEq)]
enum Next {
    Key,
    Property,
    Other,
}

/// What is open where the parser stands.
struct Place {
    /// The map that is open, where it is one: where it starts, and its keys so far.
    map: Option<(Position, Vec<Str>)>,
    next: Next,
}

/// Follows the parser through one file.
struct Follower {
    places: Vec<Place>,
}

impl Follower {
    /// Goes on by one token; tells what the token stands for, and the map that it closes.
    fn follow(&mut self, token: &Token, position: Position) -> (Next, Option<(Position, Vec<Str>)>) {
        let places = &mut self.places;
        let mut stands_for = Next::Other;
        if let Some(place) = places.last_mut() {
            stands_for = place.next;
            place.next = match token {
                Token::Comma if place.map.is_some() => Next::Key,
                Token::Period => Next::Property,
                _ => Next::Other,
            };
            if let (Next::Key, Some((_, keys)), Some(key)) = (stands_for, &mut place.map, key(token)) {
                keys.push(key);
            }
        }
        match token {
            Token::MapStart => places.push(Place { map: Some((position, Vec::new())), next: Next::Key }),
            Token::LeftParen | Token::LeftBracket | Token::LeftBrace => {
                places.push(Place { map: None, next: Next::Other })
            }
            Token::RightParen | Token::RightBracket | Token::RightBrace => {
                return (stands_for, places.pop().and_then(|place| place.map));
            }
            Token::Period if places.is_empty() => places.push(Place { map: None, next: Next::Property }),
            Token::EOF => places.clear(),
            _ => {}
        }
        (stands_for, None)
    }
}

/// The key of a map that a token is.
fn key(token: &Token) -> Option<Str> {
    match token {
        Token::Identifier(word) | Token::Reserved(word) => Some(word.as_str().into()),
        Token::StringConstant(text) => Some(text.as_str().into()),
        word if word.is_standard_keyword() => Some(word.to_string().into()),
        _ => None,
    }
}

fn new_engine(runtime: &Rc<Runtime>) -> Engine {
    let session = &runtime.session;
    let mut engine = Engine::new();
    engine.set_optimization_level(OptimizationLevel::Simple);
    // The interner thrashes when strings are unique, as ids are.
    engine.set_max_strings_interned(0);
    engine.set_max_expr_depths(EXPRESSION_DEPTH, EXPRESSION_DEPTH);
    engine.set_max_call_levels(session.limits.call_depth);
    if session.limits.memory_in_use.is_none() {
        engine.set_max_string_size(session.limits.string_size);
        engine.set_max_array_size(session.limits.container_size);
        engine.set_max_map_size(session.limits.container_size);
    }
    sizes::install(&mut engine, session.limits);
    engine.disable_symbol("eval");
    engine.register_type_with_name::<Obj>("object");
    follow_parser(&mut engine, runtime);
    let budget = session.clone();
    engine.on_progress(move |_| budget.budget.spend(1).map(Dynamic::from));
    register::globals(&mut engine, runtime);
    engine
}

/// Gives reserved words back, and notes the keys of the maps that are read.
fn follow_parser(engine: &mut Engine, runtime: &Rc<Runtime>) {
    // The runtime holds the engine.
    let (held, follower) = (Rc::downgrade(runtime), RefCell::new(Follower { places: Vec::new() }));
    #[allow(deprecated)]
    engine.on_parse_token(move |token, position, _| {
        let (stands_for, closed) = follower.borrow_mut().follow(&token, position);
        if let Some((start, keys)) = closed
            && let Some(runtime) = held.upgrade()
            && let Some(start) = span(runtime.reading.get(), start)
        {
            runtime.session.key_order.note(start, keys);
        }
        let is_name = stands_for != Next::Other;
        match token {
            Token::Reserved(word)
                if GIVEN_BACK.contains(&word.as_str()) || (is_name && word.as_str() == "this") =>
            {
                Token::Identifier(word)
            }
            // `PropertyInjectors.of(x).for(id)`: where a name is due, a word of the language is one.
            word if is_name && word.is_standard_keyword() => {
                Token::Identifier(Box::new(word.to_string().into()))
            }
            other => other,
        }
    });
}

/// The place of a Rhai position.
fn span(file: FileId, position: Position) -> Option<Span> {
    let line = u32::try_from(position.line()?).ok()?;
    let column = u32::try_from(position.position().unwrap_or(0)).ok()?;
    Some(Span { file, line, column })
}

/// A function of a Rhai script.
struct RhaiFunction {
    runtime: Rc<Runtime>,
    function: FnPtr,
}

impl RhaiFunction {
    fn callback(runtime: Rc<Runtime>, function: FnPtr) -> Callback {
        Callback(Rc::new(RhaiFunction { runtime, function }))
    }
}

impl ScriptFunction for RhaiFunction {
    fn call(&self, _: &RefCell<Cx>, args: Vec<Value>) -> Result<Value> {
        let Some(engine) = self.runtime.engine.get() else { return Ok(Value::Null) };
        let _running = self.runtime.session.enter()?;
        let args: Vec<Dynamic> =
            args.into_iter().map(|arg| convert::to_dynamic(&self.runtime.session, arg)).collect();
        let ast = self.runtime.ast.borrow().clone();
        let file = ast
            .source()
            .and_then(|name| self.runtime.session.sources.borrow().find(name))
            .unwrap_or(FileId(0));
        // The function sees what its script sees: its functions and its imports.
        let mut global = engine.new_global_runtime_state();
        global.lib.push(ast.shared_lib().clone());
        if let (Some(files), Some(name)) = (self.runtime.files.get(), ast.source()) {
            global.extend(files.imported(name, &ast));
        }
        let context = NativeCallContext::new_with_all_fields(
            engine,
            self.function.fn_name(),
            None,
            &global,
            Position::NONE,
        );
        match self.function.call_raw(&context, None, args) {
            Ok(value) => {
                self.runtime.session.check_limits()?;
                convert::from_dynamic(&self.runtime, value, None)
            }
            Err(error) => Err(errors::from_rhai(&self.runtime.session, *error, file)),
        }
    }
}

/// The runtime, as functions of the engine hold it: they must not keep alive what owns them.
type Held = Weak<Runtime>;
