//! The embedding API: run a program, get its assembly.

use std::path::Path;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use super::project::{Project, plain};
use super::session::Session;
use super::{Language, Limits, driver};
use crate::bail;
use crate::core::synth::Assembly;
use crate::core::{Data, Fields, Str};
use crate::declare::Library;
use crate::diag::{Code, Diag, Result, Sources};

/// Runs programs.
///
/// ```
/// # fn main() -> Result<(), infra::diag::Error> {
/// let mut engine = infra::Engine::new();
/// let assembly = engine.run_str(infra::Language::Rhai, "main.rhai", r#"
///     let app = App();
///     let stack = Stack(app, "Network");
///     CfnOutput(stack, "Region", #{ value: Aws.REGION });
/// "#)?;
/// assert_eq!(assembly.stacks.len(), 1);
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct Engine {
    library: Library,
    limits: Limits,
    context: Fields,
    report: Report,
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

impl Default for Engine {
    fn default() -> Self {
        Engine::new()
    }
}

impl Engine {
    /// An engine with the whole library and the default limits.
    pub fn new() -> Engine {
        Engine {
            library: crate::aws::library(),
            limits: Limits::default(),
            context: Fields::new(),
            report: Report::default(),
        }
    }

    /// Sets how much scripts may do.
    #[must_use]
    pub fn with_limits(mut self, limits: Limits) -> Engine {
        self.limits = limits;
        self
    }

    /// Sets a context value, as `-c key=value` does.
    #[must_use]
    pub fn with_context(mut self, key: impl Into<Str>, value: impl Into<Data>) -> Engine {
        let key = key.into();
        self.context.retain(|(name, _)| *name != key);
        self.context.push((key, value.into()));
        self
    }

    /// Everything that scripts can name.
    pub fn library(&self) -> &Library {
        &self.library
    }

    /// What the last run left besides its assembly.
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// Runs a program from text. It cannot import files.
    ///
    /// # Errors
    /// Everything that is wrong with the program.
    pub fn run_str(&mut self, language: Language, name: &str, text: &str) -> Result<Assembly> {
        self.run(language, name, text, Project::none())
    }

    /// Runs a program from a file; its folder is the project's folder.
    ///
    /// # Errors
    /// When the file cannot be read, and everything that is wrong with the program.
    pub fn run_file(&mut self, path: &Path) -> Result<Assembly> {
        self.report = Report::default();
        let Some(language) = Language::of(path) else {
            bail!(Code::Usage, "`{}` is not a script", path.display(); hint: "scripts end in `.rhai` or `.lua`");
        };
        let bytes = match std::fs::read(path) {
            Ok(bytes) => bytes,
            Err(error) => bail!(Code::Io, "cannot read `{}`: {}", path.display(), plain(&error)),
        };
        let Ok(text) = String::from_utf8(bytes) else {
            bail!(Code::Io, "cannot read `{}`: it is not UTF-8 text", path.display());
        };
        let folder = match path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        self.run(language, &name, &text, Project::at(folder)?)
    }

    /// Runs on a thread of its own: with a large stack, and so that a script which no limit stops can be
    /// given up.
    fn run(&mut self, language: Language, name: &str, text: &str, project: Project) -> Result<Assembly> {
        self.report = Report::default();
        let (library, limits, context) = (self.library.clone(), self.limits, self.context.clone());
        let (name, text) = (name.to_owned(), text.to_owned());
        let (sender, receiver) = mpsc::channel();
        let spawned =
            thread::Builder::new().name("script".to_owned()).stack_size(STACK_SIZE).spawn(move || {
                let session = Session::new(library, project, limits, context);
                let result =
                    evaluate(&session, language, &name, &text).and_then(|()| driver::synthesize(&session));
                let report = Report {
                    warnings: std::mem::take(&mut session.cx.borrow_mut().warnings),
                    sources: session.sources.borrow().clone(),
                    printed: std::mem::take(&mut session.printed.borrow_mut()),
                };
                // Functions of the script hold the session, and the session holds them.
                session.cx.replace(crate::core::Cx::new(crate::cfn::schema()));
                // The receiver is gone where the script was given up.
                let _ = sender.send((result, report));
            });
        if let Err(error) = spawned {
            bail!(Code::Io, "cannot start a thread: {error}");
        }
        match receiver.recv_timeout(self.limits.time.saturating_add(GRACE)) {
            Ok((result, report)) => {
                self.report = report;
                result
            }
            Err(mpsc::RecvTimeoutError::Timeout) => {
                bail!(Code::Limit, "the script was stopped: it took too long")
            }
            Err(mpsc::RecvTimeoutError::Disconnected) => {
                bail!(Code::Internal, "the engine failed; please report this program")
            }
        }
    }
}

/// Runs a script from top to bottom.
pub(super) fn evaluate(
    session: &std::rc::Rc<Session>,
    language: Language,
    name: &str,
    text: &str,
) -> Result<()> {
    match language {
        #[cfg(feature = "rhai")]
        Language::Rhai => super::rhai::run(session, name, text),
        #[cfg(feature = "lua")]
        Language::Lua => super::lua::run(session, name, text),
        #[allow(unreachable_patterns)]
        other => bail!(Code::Usage, "this build has no {}", other.name()),
    }
}
