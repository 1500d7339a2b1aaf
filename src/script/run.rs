//! Running a program from its text to its assembly, on a thread of its own.

use std::rc::Rc;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use super::project::Project;
use super::session::Session;
use super::{Language, Limits};
use crate::bail;
use crate::core::synth::Assembly;
use crate::core::{Cx, Data, Fields, ValidationReport};
use crate::declare::{Callback, IntoValue, Library, Value, did_you_mean};
use crate::diag::{Code, Diag, Error, Result, Sources};

/// A program with everything that it needs to run.
#[derive(Clone, Debug)]
pub struct Program {
    /// The language of its text.
    pub language: Language,
    /// The name of its file, as messages show it.
    pub name: String,
    /// Its text.
    pub text: String,
    /// What it can name.
    pub library: Library,
    /// Where its imports are read from.
    pub project: Project,
    /// How much it may do.
    pub limits: Limits,
    /// Context from outside.
    pub context: Fields,
}

/// A call of a function that a script defines.
#[derive(Clone, Debug)]
pub struct FunctionCall {
    /// The name of the function.
    pub name: String,
    /// What is passed.
    pub args: Vec<Data>,
}

/// What a run leaves besides its assembly.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Warnings and information, in the order in which they came up.
    pub warnings: Vec<Diag>,
    /// The files of the program, to show the places of diagnostics.
    pub sources: Sources,
    /// What the script printed, a line each.
    pub printed: Vec<String>,
    /// The report of validations, where they failed. Boxed, since few runs have one.
    pub validation: Option<Box<ValidationReport>>,
}

/// The stack of the thread on which scripts run: deep script calls and deep trees need it.
const STACK_SIZE: usize = 256 << 20;
/// How long a script that ignores its limits is waited for.
const GRACE: Duration = Duration::from_secs(5);

/// Runs a program and makes its assembly.
pub fn run(program: Program) -> (Result<Assembly>, Report) {
    on_a_thread(program, |session, program| {
        evaluate(session, program, None)?;
        session.synthesize()
    })
}

/// Runs a program and gives what it returns, or what one of its functions does.
pub fn value_of(program: Program, call: Option<FunctionCall>) -> (Result<Data>, Report) {
    on_a_thread(program, |session, program| {
        let value = evaluate(session, program, call)?;
        session.plain(value)
    })
}

/// Runs a program on a thread of its own: with a large stack, and so that a script which no limit stops can be
/// given up.
fn on_a_thread<T: Send + 'static>(
    program: Program,
    body: impl FnOnce(&Rc<Session>, &Program) -> Result<T> + Send + 'static,
) -> (Result<T>, Report) {
    let failed = |diag: Diag| (Err(diag.into()), Report::default());
    let patience = program.limits.time.saturating_add(GRACE);
    let (sender, receiver) = mpsc::channel();
    let thread = thread::Builder::new().name("script".to_owned()).stack_size(STACK_SIZE);
    let spawned = thread.spawn(move || {
        // The receiver is gone where the script was given up.
        let _ = sender.send(here(&program, body));
    });
    if let Err(error) = spawned {
        return failed(Diag::new(Code::Io, format!("cannot start a thread: {error}")));
    }
    match receiver.recv_timeout(patience) {
        Ok(ended) => ended,
        Err(mpsc::RecvTimeoutError::Timeout) => {
            failed(Diag::new(Code::Limit, "the script was stopped: it took too long"))
        }
        Err(mpsc::RecvTimeoutError::Disconnected) => {
            failed(Diag::new(Code::Internal, "the engine failed; please report this program"))
        }
    }
}

/// Runs a program on this thread.
fn here<T>(program: &Program, body: impl FnOnce(&Rc<Session>, &Program) -> Result<T>) -> (Result<T>, Report) {
    let Program { library, project, limits, context, .. } = program;
    let session = Session::new(library.clone(), project.clone(), *limits, context.clone());
    let result = body(&session, program);
    let (warnings, validation) = {
        let mut cx = session.cx.borrow_mut();
        (std::mem::take(&mut cx.warnings), cx.failed_validation.take().map(Box::new))
    };
    let report = Report {
        warnings,
        sources: session.sources.borrow().clone(),
        printed: std::mem::take(&mut session.printed.borrow_mut()),
        validation,
    };
    // Functions of the script hold the session, and the session holds them.
    session.cx.replace(Cx::new(session.library.schema));
    (result, report)
}

/// Runs a script from top to bottom, and then one of its functions where one is asked for.
fn evaluate(session: &Rc<Session>, program: &Program, call: Option<FunctionCall>) -> Result<Value> {
    let Program { language, name, text, .. } = program;
    let (value, function): (Value, Option<Callback>) = match language {
        #[cfg(feature = "rhai")]
        Language::Rhai => {
            let mut interpreter = super::rhai::Interpreter::new(session);
            let value = interpreter.evaluate(name, text)?;
            (value, call.as_ref().and_then(|call| interpreter.function(&call.name)))
        }
        #[cfg(feature = "lua")]
        Language::Lua => {
            let mut interpreter = super::lua::Interpreter::new(session)?;
            let value = interpreter.evaluate(name, text)?;
            (value, call.as_ref().and_then(|call| interpreter.function(&call.name)))
        }
        #[allow(unreachable_patterns)]
        other => bail!(Code::Usage, "this build has no {}", other.name()),
    };
    let Some(call) = call else { return Ok(value) };
    let Some(function) = function else { return Err(no_function(session, program, &call.name)) };
    function.0.call(&session.cx, call.args.into_iter().map(IntoValue::into_value).collect())
}

fn no_function(session: &Session, program: &Program, name: &str) -> Error {
    let sources = session.sources.borrow();
    let names = sources.find(&program.name).map_or_else(Vec::new, |file| {
        let is_function = |name: &&str| {
            ["fn", "function"].iter().any(|word| sources.declaration(file, word, name).is_some())
        };
        sources.declared_names(file).into_iter().filter(is_function).collect()
    });
    Diag::new(Code::UnknownName, format!("the script has no function `{name}`"))
        .hints(did_you_mean(name, names))
        .into()
}
