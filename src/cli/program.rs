//! From the words of a command line to a program, and from a program to its assembly.

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::{Config, Failure, Input, Outcome};
use crate::core::synth::Assembly;
use crate::core::{Data, Fields, Str};
use crate::diag::{Code, Diag, Error, Result, Severity};
use crate::embed::output;
use crate::script::Report;
use crate::{Engine, Language, Limits};

/// The folder of the assembly when nobody asks for another.
const DEFAULT_OUTPUT: &str = "cdk.out";
/// Where the stock `cdk` wants the assembly of the program that it runs.
const CDK_OUTDIR: &str = "CDK_OUTDIR";
/// The context that the stock `cdk` gives to the program that it runs.
const CDK_CONTEXT: &str = "CDK_CONTEXT_JSON";

/// A script with everything that is known of it before it runs.
#[derive(Debug)]
pub(crate) struct Program {
    /// The script.
    pub file: PathBuf,
    /// The stacks that the command is about.
    pub patterns: Vec<String>,
    context: Fields,
    /// The folder for the assembly that `app` in `cdk.json` asks for, or else `output` there.
    output: Option<PathBuf>,
    /// The stock `cdk` runs this process and wants its assembly in a folder.
    host: Option<PathBuf>,
    /// Where bundles are kept, where the script may make some.
    bundles: Option<PathBuf>,
}

impl Program {
    /// Finds the script and reads its project.
    pub fn find(input: &Input) -> Outcome<Program> {
        let program = match input.words.split_first() {
            Some((file, patterns)) if is_script(file) => {
                let folder = folder_of(Path::new(file));
                let config = Config::read(&folder)?;
                Program::new(file.into(), patterns.to_vec(), config, &folder, &input.given.context, None)
            }
            _ => Program::of_project(input)?,
        };
        let bundles = input.given.allow_bundling.then(bundles_folder);
        Ok(Program { bundles: bundles.or(program.bundles), ..program })
    }

    /// The script that `cdk.json` of the current folder names.
    fn of_project(input: &Input) -> Outcome<Program> {
        let config = Config::read(Path::new(""))?;
        let Some(app) = &config.app else { return Err(no_script(input).into()) };
        let Some((script, named, target)) = script_of_app(app) else {
            return Err(Diag::new(
                Code::InvalidProject,
                format!("`app` in `cdk.json` names no script: `{app}`"),
            )
            .hint("name one that ends in `.rhai` or `.lua`: `\"app\": \"stack.rhai\"`")
            .into());
        };
        let context: Vec<(Str, Str)> = named.into_iter().chain(input.given.context.iter().cloned()).collect();
        Ok(Program::new(script, input.words.clone(), config, Path::new(""), &context, target))
    }

    fn new(
        file: PathBuf,
        patterns: Vec<String>,
        config: Config,
        folder: &Path,
        context: &[(Str, Str)],
        output: Option<PathBuf>,
    ) -> Program {
        let mut all = config.context;
        for (key, value) in host_context() {
            set(&mut all, key, value);
        }
        for (key, value) in context {
            set(&mut all, key.clone(), value.into());
        }
        let output = output.or_else(|| config.output.map(|output| folder.join(output)));
        let host = std::env::var_os(CDK_OUTDIR).filter(|folder| !folder.is_empty()).map(PathBuf::from);
        Program { file, patterns, context: all, output, host, bundles: None }
    }

    /// Whether the stock `cdk` runs this process: it tells of stacks and annotations itself.
    pub fn is_hosted(&self) -> bool {
        self.host.is_some()
    }

    /// Runs the script.
    pub fn run(&self) -> (Result<Assembly>, Report) {
        let mut engine = Engine::new().with_limits(super::limits());
        if let Some(folder) = &self.bundles {
            let limits = Limits { time: BUNDLING_TIME, ..super::limits() };
            engine = engine.with_limits(limits).with_bundling(folder);
        }
        for (key, value) in &self.context {
            engine = engine.with_context(key.clone(), value.clone());
        }
        let (result, mut report) = match engine.run_file(&self.file) {
            Ok(run) => (Ok(run.assembly), run.report),
            Err(failure) => (Err(failure.error), failure.report),
        };
        if self.is_hosted() {
            report.warnings.retain(|diag| diag.code != Code::Annotation || diag.severity == Severity::Error);
        }
        (result, report)
    }

    /// The folder for the assembly: what the command line asks for, or else the host, the app, `cdk.json`.
    pub fn output(&self, asked: Option<&Path>, assembly: &Assembly) -> Result<PathBuf> {
        self.folder(asked, assembly.outdir.as_ref())
    }

    /// Writes the report of validations that failed; gives its file.
    pub fn write_report(&self, asked: Option<&Path>, report: &Report) -> Result<Option<PathBuf>> {
        let Some(report) = &report.validation else { return Ok(None) };
        let folder = self.folder(asked, report.outdir.as_ref())?;
        output::write_report(report, &folder).map(Some)
    }

    fn folder(&self, asked: Option<&Path>, outdir: Option<&String>) -> Result<PathBuf> {
        if let Some(folder) = asked.or(self.host.as_deref()) {
            return Ok(folder.to_owned());
        }
        match outdir {
            Some(outdir) => output::inside(&folder_of(&self.file), outdir),
            None => Ok(self.output.clone().unwrap_or_else(|| DEFAULT_OUTPUT.into())),
        }
    }
}

/// How long a program may take that bundles assets.
const BUNDLING_TIME: Duration = Duration::from_secs(3600);

/// Where bundles are kept: in the user's cache.
fn bundles_folder() -> PathBuf {
    let variable = |name: &str| std::env::var_os(name).filter(|it| !it.is_empty()).map(PathBuf::from);
    let cache = variable("XDG_CACHE_HOME").or_else(|| variable("HOME").map(|home| home.join(".cache")));
    cache.unwrap_or_else(std::env::temp_dir).join("infra").join("bundles")
}

/// A failed run, with its warnings in front. Where validations failed, their report is written.
pub(crate) fn failed_run(program: &Program, asked: Option<&Path>, error: Error, report: Report) -> Failure {
    let written = program.write_report(asked, &report);
    let mut failure = failed(error, report);
    match (written, failure.diags.last_mut()) {
        (Ok(Some(file)), Some(last)) => {
            last.hints.push(format!("the report of all validations is in `{}`", file.display()));
        }
        (Ok(_), _) => {}
        (Err(error), _) => failure.diags.extend(error.into_diags()),
    }
    failure
}

/// A failed run, with its warnings in front.
pub(crate) fn failed(error: Error, report: Report) -> Failure {
    let mut diags = report.warnings;
    diags.extend(error.into_diags());
    Failure { diags, sources: report.sources, told: false }
}

/// The lines that a script printed.
pub(crate) fn printed(report: &Report) -> String {
    report.printed.iter().map(|line| format!("{line}\n")).collect()
}

/// The folder of a script.
pub(crate) fn folder_of(file: &Path) -> PathBuf {
    file.parent().unwrap_or(Path::new("")).to_owned()
}

/// Whether the first word is a script rather than the name of a stack.
fn is_script(word: &str) -> bool {
    let path = Path::new(word);
    Language::of(path).is_some() || path.is_file()
}

fn no_script(input: &Input) -> Diag {
    match input.words.first() {
        Some(word) => Diag::new(
            Code::Usage,
            format!("`{word}` is not a script, and there is no `cdk.json` that names one"),
        )
        .hint("scripts end in `.rhai` or `.lua`"),
        None => Diag::new(Code::Usage, "there is no script to run")
            .hint("name it, as in `infra run stack.rhai`, or put `\"app\": \"stack.rhai\"` into `cdk.json`"),
    }
}

/// What `app` of `cdk.json` names: a script, or a command line of this program.
#[expect(clippy::type_complexity, reason = "used once")]
fn script_of_app(app: &str) -> Option<(PathBuf, Vec<(Str, Str)>, Option<PathBuf>)> {
    let words: Vec<&str> = app.split_whitespace().collect();
    if let [script] = words[..] {
        return Language::of(Path::new(script)).map(|_| (script.into(), Vec::new(), None));
    }
    let (input, output) = super::parse_input(&words)?;
    let script = input.words.first()?;
    Language::of(Path::new(script)).map(|_| (script.into(), input.given.context, output))
}

fn set(context: &mut Fields, key: Str, value: Data) {
    context.retain(|(known, _)| *known != key);
    context.push((key, value));
}

/// The context that the stock `cdk` gives.
fn host_context() -> Fields {
    let parsed = std::env::var(CDK_CONTEXT)
        .ok()
        .and_then(|text| serde_json::from_str::<serde_json::Value>(&text).ok())
        .map(Data::from);
    match parsed {
        Some(Data::Map(fields)) => fields,
        _ => Fields::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_app_is_a_script_or_a_command_line() {
        let script = |app| script_of_app(app).map(|(script, ..)| script);
        assert_eq!(script("stack.rhai"), Some("stack.rhai".into()));
        assert_eq!(script("infra run stack.lua -c a=b"), Some("stack.lua".into()));
        assert_eq!(script("/usr/bin/infra synth stack.lua"), Some("stack.lua".into()));
        assert_eq!(script("node bin/app.js"), None);
        assert_eq!(script("infra ls"), None);
        assert_eq!(script(""), None);
        let (_, context, output) = script_of_app("infra run stack.lua -c a=b=c -o out").expect("a script");
        assert_eq!((context, output), (vec![("a".into(), "b=c".into())], Some("out".into())));
    }
}
