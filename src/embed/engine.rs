//! The engine: what programs can name, how much they may do, and what they are given.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::bundling::bundler;
use super::run::ended;
use super::{Failure, Run};
use crate::bail;
use crate::core::{Data, Fields, Str};
use crate::declare::{Function, Library, ModuleDesc};
use crate::diag::{Code, Diag, Error, Result};
use crate::script::{self, FunctionCall, Language, Limits, Program, Project, Report, plain, read_main};

/// Runs programs.
///
/// An engine is a description: it can be cloned, shared between threads, and run as often as one likes. Programs
/// know nothing of one another.
///
/// ```
/// use infra::{Engine, Language};
///
/// let engine = Engine::new().with_value("region", "eu-west-1");
/// let run = engine.run_str(Language::Rhai, "main.rhai", r#"
///     let app = App();
///     let stack = Stack(app, "Network", #{ env: #{ region: region } });
///     ec2.Vpc(stack, "Vpc", #{ max_azs: 2 });
/// "#)?;
/// let stack = &run.assembly().stacks()[0];
/// assert_eq!(stack.environment(), "aws://unknown-account/eu-west-1");
/// assert_eq!(stack.template_json()["Resources"]["Vpc8378EB38"]["Type"], "AWS::EC2::VPC");
/// # Ok::<(), infra::Failure>(())
/// ```
#[derive(Clone, Debug)]
pub struct Engine {
    library: Library,
    limits: Limits,
    context: Fields,
    texts: Arc<BTreeMap<String, String>>,
    folder: Option<PathBuf>,
    bundles: Option<PathBuf>,
    /// What is wrong with what was added; a run tells it.
    problems: Vec<Diag>,
}

impl Default for Engine {
    fn default() -> Self {
        Engine::new()
    }
}

impl Engine {
    /// An engine with the whole library and the default limits. Its programs reach no files.
    pub fn new() -> Engine {
        Engine {
            library: crate::aws::library(),
            limits: Limits::default(),
            context: Fields::new(),
            texts: Arc::default(),
            folder: None,
            bundles: None,
            problems: Vec::new(),
        }
    }

    /// Sets how much programs may do.
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

    /// Adds a module that your crate declares with [`module!`](crate::module): its constructs, enums and functions
    /// are there as those of the library are. A name that is taken fails the runs.
    #[must_use]
    pub fn with_module(mut self, module: &'static ModuleDesc) -> Engine {
        let added = self.library.add_module(module);
        self.noting(added)
    }

    /// Adds a Rust function that scripts can call. A name that is taken fails the runs.
    #[must_use]
    pub fn with_function(mut self, function: Function) -> Engine {
        let added = self.library.add_function(function);
        self.noting(added)
    }

    /// Adds a value that scripts read under a name: text, numbers, or a [`serde_json::Value`] for lists and maps.
    /// A script that changes it changes its own copy. A name that is taken fails the runs.
    ///
    /// ```
    /// # use infra::{Engine, Language};
    /// let engine = Engine::new().with_value("config", serde_json::json!({ "tier": "web", "ports": [80, 443] }));
    /// let ports = engine.evaluate(Language::Rhai, "main.rhai", "config.ports.len()")?;
    /// assert_eq!(ports, 2);
    /// # Ok::<(), infra::Failure>(())
    /// ```
    #[must_use]
    pub fn with_value(mut self, name: impl Into<Str>, value: impl Into<Data>) -> Engine {
        let added = self.library.add_value(name, value);
        self.noting(added)
    }

    /// Adds a file that programs can import, given as text; it goes before a file of this name in the folder.
    ///
    /// ```
    /// # use infra::{Engine, Language};
    /// let engine = Engine::new().with_file("lib/sizes.lua", "return { azs = 2 }");
    /// let azs = engine.evaluate(Language::Lua, "main.lua", r#"return require("lib.sizes").azs"#)?;
    /// assert_eq!(azs, 2);
    /// # Ok::<(), infra::Failure>(())
    /// ```
    #[must_use]
    pub fn with_file(mut self, name: impl Into<String>, text: impl Into<String>) -> Engine {
        Arc::make_mut(&mut self.texts).insert(name.into(), text.into());
        self
    }

    /// Lets programs that are run from text read the files below a folder, and nothing outside it.
    /// [`run_file`](Engine::run_file) uses the folder of the file instead.
    #[must_use]
    pub fn with_folder(mut self, folder: impl Into<PathBuf>) -> Engine {
        self.folder = Some(folder.into());
        self
    }

    /// Lets programs run `docker` to bundle assets, and whatever the images do. What is made is kept in a folder, and
    /// used again while its source and its options stay the same. Bundling counts for the time limit.
    #[must_use]
    pub fn with_bundling(mut self, folder: impl Into<PathBuf>) -> Engine {
        self.bundles = Some(folder.into());
        self
    }

    fn noting(mut self, added: Result<()>) -> Engine {
        self.problems.extend(added.err().into_iter().flat_map(Error::into_diags));
        self
    }

    /// Everything that programs can name.
    pub fn library(&self) -> &Library {
        &self.library
    }

    /// How much programs may do.
    pub fn limits(&self) -> &Limits {
        &self.limits
    }

    /// Runs a program from text. `name` is the name of its file, as messages and imports know it.
    ///
    /// # Errors
    /// Everything that is wrong with the program.
    pub fn run_str(&self, language: Language, name: &str, text: &str) -> Result<Run, Failure> {
        ended(script::run(self.program(language, name, text)?))
    }

    /// Runs a program from a file; its folder is the project's folder.
    ///
    /// # Errors
    /// When the file cannot be read, and everything that is wrong with the program.
    pub fn run_file(&self, path: impl AsRef<Path>) -> Result<Run, Failure> {
        ended(script::run(self.program_of(path.as_ref())?))
    }

    /// Runs a script and gives its value as plain data: what Rhai's last expression or Lua's `return` gives. The
    /// script needs no app. Late-bound values are given as the template would have them.
    ///
    /// # Errors
    /// Everything that is wrong with the script, and a value that is no plain data, such as a construct.
    pub fn evaluate(&self, language: Language, name: &str, text: &str) -> Result<serde_json::Value, Failure> {
        valued(script::value_of(self.program(language, name, text)?, None))
    }

    /// Runs a script, then calls a function that it defines, and gives what that returns, as
    /// [`evaluate`](Engine::evaluate) does. In Lua the function must be global.
    ///
    /// ```
    /// # use infra::{Engine, Language};
    /// let script = "fn twice(x) { x * 2 }";
    /// let four = Engine::new().call(Language::Rhai, "main.rhai", script, "twice", [2.into()])?;
    /// assert_eq!(four, 4);
    /// # Ok::<(), infra::Failure>(())
    /// ```
    ///
    /// # Errors
    /// As [`evaluate`](Engine::evaluate), and when there is no such function.
    pub fn call(
        &self,
        language: Language,
        name: &str,
        text: &str,
        function: &str,
        args: impl IntoIterator<Item = Data>,
    ) -> Result<serde_json::Value, Failure> {
        let call = FunctionCall { name: function.to_owned(), args: args.into_iter().collect() };
        valued(script::value_of(self.program(language, name, text)?, Some(call)))
    }

    fn program(&self, language: Language, name: &str, text: &str) -> Result<Program> {
        let project = match &self.folder {
            Some(folder) => Project::at(folder)?,
            None => Project::none(),
        };
        self.program_in(project, language, name.to_owned(), text.to_owned())
    }

    fn program_of(&self, path: &Path) -> Result<Program> {
        let Some(language) = Language::of(path) else {
            bail!(Code::Usage, "`{}` is not a script", path.display(); hint: "scripts end in `.rhai` or `.lua`");
        };
        let text = match read_main(path, language) {
            Ok(text) => text,
            Err(error) => bail!(Code::Io, "cannot read `{}`: {}", path.display(), plain(&error)),
        };
        let folder = match path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        self.program_in(Project::at(folder)?, language, name, text)
    }

    fn program_in(
        &self,
        project: Project,
        language: Language,
        name: String,
        text: String,
    ) -> Result<Program> {
        Error::from_all(self.problems.clone())?;
        let (library, limits, context) = (self.library.clone(), self.limits, self.context.clone());
        let project = project
            .with_texts(self.texts.clone())
            .with_bundles(self.bundles.clone().map(|folder| (folder, bundler as fn(&Path) -> _)));
        Ok(Program { language, name, text, library, project, limits, context })
    }
}

fn valued((result, report): (Result<Data>, Report)) -> Result<serde_json::Value, Failure> {
    result.map(|data| (&data).into()).map_err(|error| Failure { error, report })
}
