//! Running a program from its text to its assembly, on a thread of its own.

use std::rc::Rc;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use super::project::Project;
use super::session::Session;
use super::{Language, Limits, driver};
use crate::bail;
use crate::core::synth::Assembly;
use crate::core::{Cx, Fields};
use crate::declare::Library;
use crate::diag::{Code, Diag, Result, Sources};

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

/// What a run leaves besides its assembly.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Warnings and information, in the order in which they came up.
    pub warnings: Vec<Diag>,
    /// The files of the program, to show the places of diagnostics.
    pub sources: Sources,
    /// What the script printed, a line each.
    pub printed: Vec<String>,
}

/// The stack of the thread on which scripts run: deep script calls and deep trees need it.
const STACK_SIZE: usize = 256 << 20;
/// How long a script that ignores its limits is waited for.
const GRACE: Duration = Duration::from_secs(5);

/// Runs a program on a thread of its own: with a large stack, and so that a script which no limit stops can be
/// given up.
pub fn run(program: Program) -> (Result<Assembly>, Report) {
    match on_a_thread(program) {
        Ok(ended) => ended,
        Err(error) => (Err(error), Report::default()),
    }
}

fn on_a_thread(program: Program) -> Result<(Result<Assembly>, Report)> {
    let patience = program.limits.time.saturating_add(GRACE);
    let (sender, receiver) = mpsc::channel();
    let spawned = thread::Builder::new().name("script".to_owned()).stack_size(STACK_SIZE).spawn(move || {
        // The receiver is gone where the script was given up.
        let _ = sender.send(here(program));
    });
    if let Err(error) = spawned {
        bail!(Code::Io, "cannot start a thread: {error}");
    }
    match receiver.recv_timeout(patience) {
        Ok(ended) => Ok(ended),
        Err(mpsc::RecvTimeoutError::Timeout) => {
            bail!(Code::Limit, "the script was stopped: it took too long")
        }
        Err(mpsc::RecvTimeoutError::Disconnected) => {
            bail!(Code::Internal, "the engine failed; please report this program")
        }
    }
}

/// Runs a program on this thread.
fn here(program: Program) -> (Result<Assembly>, Report) {
    let Program { language, name, text, library, project, limits, context } = program;
    let session = Session::new(library, project, limits, context);
    let result = evaluate(&session, language, &name, &text).and_then(|()| driver::synthesize(&session));
    let report = Report {
        warnings: std::mem::take(&mut session.cx.borrow_mut().warnings),
        sources: session.sources.borrow().clone(),
        printed: std::mem::take(&mut session.printed.borrow_mut()),
    };
    // Functions of the script hold the session, and the session holds them.
    session.cx.replace(Cx::new(session.library.schema));
    (result, report)
}

/// Runs a script from top to bottom.
fn evaluate(session: &Rc<Session>, language: Language, name: &str, text: &str) -> Result<()> {
    match language {
        #[cfg(feature = "rhai")]
        Language::Rhai => super::rhai::run(session, name, text),
        #[cfg(feature = "lua")]
        Language::Lua => super::lua::run(session, name, text),
        #[allow(unreachable_patterns)]
        other => bail!(Code::Usage, "this build has no {}", other.name()),
    }
}
