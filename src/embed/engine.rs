//! The engine: a library, limits and context, with which programs run.

use std::path::Path;

use crate::bail;
use crate::core::synth::Assembly;
use crate::core::{Data, Fields, Str};
use crate::declare::Library;
use crate::diag::{Code, Result};
use crate::script::{self, Language, Limits, Program, Project, Report, plain};

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
        self.run(language, name.to_owned(), text.to_owned(), Project::none())
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
        self.run(language, name, text, Project::at(folder)?)
    }

    fn run(&mut self, language: Language, name: String, text: String, project: Project) -> Result<Assembly> {
        let (library, limits, context) = (self.library.clone(), self.limits, self.context.clone());
        let program = Program { language, name, text, library, project, limits, context };
        let (result, report) = script::run(program);
        self.report = report;
        result
    }
}
