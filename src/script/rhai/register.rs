//! What an engine knows of the library: global names, properties, and the functions that scripts call.

use std::any::TypeId;
use std::collections::BTreeSet;
use std::rc::Rc;

use rhai::{
    AST, ASTNode, Dynamic, Engine, EvalAltResult, Expr, FnPtr, FuncRegistration, ImmutableString,
    NativeCallContext, Position, Stmt,
};

use super::super::markers;
use super::super::session::{SAME_OUTPUT, Session};
use super::{Held, Obj, Runtime, convert, errors, span};
use crate::declare::{Value, describe, late_has_none};
use crate::diag::{Code, Diag, FileId, Result, Span};

type RhaiResult = std::result::Result<Dynamic, Box<EvalAltResult>>;

/// Registers what does not depend on the script: global names, properties, printing.
pub(super) fn globals(engine: &mut Engine, runtime: &Rc<Runtime>) {
    let session = runtime.session.clone();
    #[allow(deprecated)]
    engine.on_var(move |name, _, context| {
        // A variable of the script hides a module of the same name.
        if context.scope().contains(name) {
            return Ok(None);
        }
        Ok(session.global(name).map(|value| convert::to_dynamic(&session, value)))
    });
    let held = Rc::downgrade(runtime);
    engine.register_indexer_get(
        move |context: NativeCallContext<'_>, this: &mut Obj, name: ImmutableString| -> RhaiResult {
            let (session, place) = enter(&held, &context)?;
            let value = session.session.get(&this.0, &name, place).map_err(|error| raise(error, &context))?;
            Ok(convert::to_dynamic(&session.session, value))
        },
    );
    let held = Rc::downgrade(runtime);
    let assign = move |context: NativeCallContext<'_>,
                       this: &mut Obj,
                       name: ImmutableString,
                       value: Dynamic|
          -> std::result::Result<(), Box<EvalAltResult>> {
        let (runtime, place) = enter(&held, &context)?;
        let value = convert::from_dynamic(&runtime, value, place).map_err(|error| raise(error, &context))?;
        if is_write_back(&runtime.session, &this.0, &name, &value) {
            return Ok(());
        }
        runtime.session.set(&this.0, &name, value, place).map_err(|error| raise(error, &context))
    };
    // Modules and classes are constants to Rhai; behind `ec2.Vpc.from_...()` it assigns `ec2.Vpc` all the same.
    FuncRegistration::new_index_setter().with_purity(true).register_into_engine(engine, assign);
    indexing(engine, Rc::downgrade(runtime));
    printing(engine, &runtime.session);
    equality(engine);
    functions(engine);
    time(engine);
}

/// A script must neither stop the world nor look at the clock.
fn time(engine: &mut Engine) {
    let refuse = |name: &'static str| {
        move |context: NativeCallContext<'_>, _: &mut [&mut Dynamic]| -> RhaiResult {
            Err(errors::refused(name, SAME_OUTPUT, context.call_position()))
        }
    };
    engine.register_raw_fn("timestamp", [] as [TypeId; 0], refuse("timestamp"));
    engine.register_raw_fn("sleep", [TypeId::of::<i64>()], refuse("sleep"));
    engine.register_raw_fn("sleep", [TypeId::of::<f64>()], refuse("sleep"));
}

fn printing(engine: &mut Engine, session: &Rc<Session>) {
    let printer = session.clone();
    engine.on_print(move |text| printer.print(text));
    let printer = session.clone();
    engine.on_debug(move |text, _, _| printer.print(text));
    for name in ["to_string", "to_debug", "print"] {
        let shower = session.clone();
        engine.register_fn(name, move |this: &mut Obj| shown(&shower, this));
        let shower = session.clone();
        engine.register_fn(name, move |this: &mut errors::Payload| shower.catch(this.0.clone()));
    }
    engine.register_fn("to_debug", |text: &str| markers::quoted(text));
    engine.register_type_with_name::<errors::Payload>("error");
    let shower = session.clone();
    engine.register_fn("type_name", move |this: &mut Obj| match shower.cx.borrow().class_of(&this.0) {
        Some(class) => class.full_name(),
        None => "object".to_owned(),
    });
}

/// An object inside a string: a late-bound value stays one.
fn shown(session: &Session, this: &Obj) -> String {
    session.inside_string(&this.0).map_or_else(|| session.show(&this.0), String::from)
}

/// `print` of several values at once, as in Lua. The engine prints the text that it gives.
fn print_many(engine: &mut Engine, runtime: &Rc<Runtime>, arity: usize) {
    let held = Rc::downgrade(runtime);
    let types = vec![TypeId::of::<Dynamic>(); arity];
    engine.register_raw_fn(
        "print",
        types,
        move |context: NativeCallContext<'_>, args: &mut [&mut Dynamic]| -> RhaiResult {
            let (runtime, _) = enter(&held, &context)?;
            let words: Vec<String> = args
                .iter()
                .map(|arg| match arg.read_lock::<Obj>() {
                    Some(object) => shown(&runtime.session, &object),
                    None => arg.to_string(),
                })
                .collect();
            Ok(words.join("\t").into())
        },
    );
}

/// Objects have no items; what is late-bound has none that are known.
fn indexing(engine: &mut Engine, held: Held) {
    engine.register_indexer_get(
        move |context: NativeCallContext<'_>, this: &mut Obj, _: i64| -> RhaiResult {
            let (runtime, place) = enter(&held, &context)?;
            let what = "indexing with a number";
            let error = match &this.0 {
                Value::Late(_) => late_has_none(what),
                other => {
                    let message =
                        format!("{what} does not work on {}", describe(&runtime.session.cx.borrow(), other));
                    Diag::new(Code::TypeMismatch, message).into()
                }
            };
            Err(raise(error.at(place), &context))
        },
    );
}

/// A function for people. The engine's own name of a closure differs between runs.
fn functions(engine: &mut Engine) {
    for name in ["print", "debug", "to_string", "to_debug"] {
        engine.register_fn(name, |_: &mut FnPtr| "a function".to_owned());
    }
}

fn equality(engine: &mut Engine) {
    engine.register_fn("==", |a: Obj, b: Obj| a.0.is_same(&b.0));
    engine.register_fn("!=", |a: Obj, b: Obj| !a.0.is_same(&b.0));
}

/// Registers the functions that a script calls: methods by name and number of arguments, whatever their
/// receiver, so that unknown ones are told by the library; and classes that stand by themselves.
pub(super) fn calls(engine: &mut Engine, runtime: &Rc<Runtime>, ast: &AST) {
    let (mut methods, mut functions) = (BTreeSet::new(), BTreeSet::new());
    ast.walk(&mut |nodes: &[ASTNode<'_>]| {
        match nodes.last() {
            Some(ASTNode::Expr(Expr::MethodCall(call, _))) if call.namespace.is_empty() => {
                methods.insert((call.name.clone(), call.args.len()));
            }
            Some(ASTNode::Expr(Expr::FnCall(call, _)) | ASTNode::Stmt(Stmt::FnCall(call, _)))
                if call.namespace.is_empty() =>
            {
                functions.insert((call.name.clone(), call.args.len()));
            }
            _ => {}
        }
        true
    });
    warn_of_hidden(&runtime.session, ast, &methods);
    for (name, arity) in methods {
        let is_both = functions.contains(&(name.clone(), arity + 1));
        let global = if is_both { runtime.session.global(&name) } else { None };
        method(engine, runtime, &name, arity, global);
    }
    for (name, arity) in functions {
        if name == "print" && arity > 1 {
            print_many(engine, runtime, arity);
        }
        if let Some(target) = runtime.session.global(&name) {
            class(engine, runtime, &name, arity, target);
        }
    }
}

/// Warns of functions of the script that take the place of a method of the library: Rhai prefers them.
fn warn_of_hidden(session: &Session, ast: &AST, methods: &BTreeSet<(ImmutableString, usize)>) {
    for function in ast.iter_fn_def() {
        let hides = methods.contains(&(function.name.clone(), function.params.len()))
            && session.library.has_method(&function.name);
        if !hides {
            continue;
        }
        let file = ast.source().and_then(|name| session.sources.borrow().find(name)).unwrap_or(FileId(0));
        let message = format!("the function `{}` stands in the place of methods of this name", function.name);
        let diag = Diag::warning(Code::Surprise, message)
            .hint("give it another name: Rhai calls it wherever a method of this name is called")
            .at(session.sources.borrow().declaration(file, "fn", &function.name));
        session.cx.borrow_mut().warn(diag);
    }
}

/// The methods of a name. `global` is a global class of this name that is called with one argument more: for Rhai,
/// `module.Name(a, b)` and `Name(x, a, b)` are the same.
fn method(
    engine: &mut Engine,
    runtime: &Rc<Runtime>,
    name: &ImmutableString,
    arity: usize,
    global: Option<Value>,
) {
    let mut types = vec![TypeId::of::<Obj>()];
    types.resize(arity + 1, TypeId::of::<Dynamic>());
    let (held, called) = (Rc::downgrade(runtime), name.clone());
    engine.register_raw_fn(
        name.as_str(),
        types,
        move |context: NativeCallContext<'_>, args: &mut [&mut Dynamic]| -> RhaiResult {
            let (runtime, place) = enter(&held, &context)?;
            let this = args.first().map(|this| (**this).clone().flatten());
            let target = this.and_then(Dynamic::try_cast::<Obj>).map_or(Value::Null, |this| this.0);
            if let Some(class) = global.as_ref().filter(|_| !matches!(target, Value::Module(_))) {
                return construct(&runtime, class, args, place, &context);
            }
            let Some((_, args)) = args.split_first_mut() else { return Ok(Dynamic::UNIT) };
            let values =
                values(&runtime, args, false, place).map_err(|error| raise(error.at(place), &context))?;
            let result = match (&target, called.as_str()) {
                (Value::Late(_), "to_string") => return Ok(runtime.session.show(&target).into()),
                _ => runtime.session.call(&target, &called, values, place),
            };
            finish(&runtime, result, &context)
        },
    );
}

fn class(engine: &mut Engine, runtime: &Rc<Runtime>, name: &str, arity: usize, target: Value) {
    let types = vec![TypeId::of::<Dynamic>(); arity];
    let held = Rc::downgrade(runtime);
    engine.register_raw_fn(
        name,
        types,
        move |context: NativeCallContext<'_>, args: &mut [&mut Dynamic]| -> RhaiResult {
            let (runtime, place) = enter(&held, &context)?;
            construct(&runtime, &target, args, place, &context)
        },
    );
}

fn construct(
    runtime: &Rc<Runtime>,
    class: &Value,
    args: &mut [&mut Dynamic],
    place: Option<Span>,
    context: &NativeCallContext<'_>,
) -> RhaiResult {
    let values = values(runtime, args, true, place).map_err(|error| raise(error.at(place), context))?;
    finish(runtime, runtime.session.construct(class, values, place), context)
}

/// Whether an assignment is Rhai's own: behind `a.b.c()` it assigns `a.b`, in case `c` changed it.
fn is_write_back(session: &Session, target: &Value, name: &str, value: &Value) -> bool {
    session.get(target, name, None).is_ok_and(|current| alike(&current, value))
}

fn alike(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Null, Value::Null) => true,
        (Value::Bool(a), Value::Bool(b)) => a == b,
        (Value::Int(a), Value::Int(b)) => a == b,
        (Value::Num(a), Value::Num(b)) => a == b,
        (Value::Text(a), Value::Text(b)) => a == b,
        (Value::List(a), Value::List(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| alike(a, b)),
        (Value::Map(a), Value::Map(b)) => {
            a.len() == b.len()
                && a.iter().all(|(key, value)| b.iter().any(|(other, it)| key == other && alike(value, it)))
        }
        // A property gives a new value each time it is asked.
        (Value::Instance(_, a), Value::Instance(_, b)) => std::ptr::eq(*a, *b),
        _ => a.is_same(b),
    }
}

/// The arguments of a call. The first of a plain function call may be a variable of the script, which must
/// not be moved out of.
fn values(
    runtime: &Rc<Runtime>,
    args: &mut [&mut Dynamic],
    first_is_variable: bool,
    place: Option<Span>,
) -> Result<Vec<Value>> {
    let values = args.iter_mut().enumerate().map(|(index, arg)| {
        let value = if index == 0 && first_is_variable { arg.clone() } else { std::mem::take(*arg) };
        convert::from_dynamic(runtime, value, place)
    });
    values.collect()
}

fn finish(runtime: &Runtime, result: Result<Value>, context: &NativeCallContext<'_>) -> RhaiResult {
    match result {
        Ok(value) => Ok(convert::to_dynamic(&runtime.session, value)),
        Err(error) => Err(raise(error, context)),
    }
}

fn raise(error: crate::diag::Error, context: &NativeCallContext<'_>) -> Box<EvalAltResult> {
    errors::to_rhai(error, context.call_position())
}

/// The runtime and the place of a call.
fn enter(
    held: &Held,
    context: &NativeCallContext<'_>,
) -> std::result::Result<(Rc<Runtime>, Option<Span>), Box<EvalAltResult>> {
    let Some(runtime) = held.upgrade() else {
        let error = Diag::new(Code::Internal, "the engine of this function is gone");
        return Err(errors::to_rhai(error.into(), Position::NONE));
    };
    let file = context
        .call_source()
        .and_then(|name| runtime.session.sources.borrow().find(name))
        .unwrap_or(FileId(0));
    let place = span(file, context.call_position());
    Ok((runtime, place))
}
