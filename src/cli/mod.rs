//! The command line: a file a command.

mod docs;
pub(crate) mod explain;
mod ls;
mod made;
mod program;
mod project;
mod rules;
mod run;
mod select;
mod subnets;
mod summary;
mod synth;
mod terminal;
mod types;
mod view;
mod yaml;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::OnceLock;
use std::time::Instant;

use clap::{Args, Parser, Subcommand};

use crate::Limits;
use crate::core::Str;
use crate::diag::{Code, Diag, Error, Sources};

pub(crate) use project::Config;
pub(crate) use rules::rules_text;
pub(crate) use select::{label, select};
pub(crate) use subnets::subnets_text;
pub(crate) use terminal::{Terminal, colours_on_stderr};
pub(crate) use yaml::template_yaml;

/// What the process returns when a program or a file is at fault.
const FAILED: u8 = 1;
/// What the process returns when the command line was not understood; clap returns the same.
const MISUSED: u8 = 2;

#[derive(Debug, Parser)]
#[command(
    name = "infra",
    version,
    about = "AWS CDK constructs in Rhai and Lua: scripts in, a cloud assembly out",
    max_term_width = 100
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Runs a script and writes its cloud assembly
    Run(RunArgs),
    /// Runs a script, writes its cloud assembly and prints the template of a stack
    #[command(alias = "synthesize")]
    Synth(SynthArgs),
    /// Lists the stacks of a script in the order of their deployment
    #[command(alias = "list")]
    Ls(LsArgs),
    /// Draws the VPCs of a script: subnets by tier and zone, their routes, what is free and what would still fit
    Subnets(ViewArgs),
    /// Lists the security group rules of a script, or what may reach a construct and what it may reach
    Rules(ViewArgs),
    /// Starts a session in which a program is entered line by line
    Repl(ReplArgs),
    /// Explains a module, a class, a method, a prop, a struct or an enum
    Docs(DocsArgs),
    /// Writes types for editors, so that they complete and check scripts
    Types(TypesArgs),
    /// Explains a CloudFormation resource type, a property or an attribute
    Explain(ExplainArgs),
}

/// What every command that runs a script takes.
#[derive(Args, Debug, Default)]
pub(crate) struct Input {
    /// The script, then the stacks to show, by name, id, path or glob pattern; the script may be left out
    /// when `app` in `cdk.json` names it
    #[arg(value_name = "FILE] [STACKS")]
    words: Vec<String>,
    #[command(flatten)]
    given: Given,
}

/// What a script is given.
#[derive(Args, Debug, Default)]
pub(crate) struct Given {
    /// Sets a context value; may be given several times
    #[arg(short, long, value_name = "KEY=VALUE", value_parser = assignment)]
    context: Vec<(Str, Str)>,
    /// Lets the script bundle assets: it may run `docker`, and with that whatever an image does
    #[arg(long)]
    allow_bundling: bool,
}

/// What every command that writes an assembly takes.
#[derive(Args, Debug, Default)]
pub(crate) struct Target {
    /// The folder for the cloud assembly [default: what the app or `cdk.json` asks for, else `cdk.out`]
    #[arg(short, long, value_name = "FOLDER")]
    output: Option<PathBuf>,
    /// Prints warnings and errors only
    #[arg(short, long)]
    quiet: bool,
}

#[derive(Args, Debug)]
struct RunArgs {
    #[command(flatten)]
    input: Input,
    #[command(flatten)]
    target: Target,
    /// Prints the summary and all diagnostics as one JSON document
    #[arg(long)]
    json: bool,
}

#[derive(Args, Debug)]
struct SynthArgs {
    #[command(flatten)]
    input: Input,
    #[command(flatten)]
    target: Target,
    /// Prints the template as JSON instead of YAML
    #[arg(short, long)]
    json: bool,
}

#[derive(Args, Debug)]
struct LsArgs {
    #[command(flatten)]
    input: Input,
    /// Shows the environment of each stack too
    #[arg(short, long)]
    long: bool,
    /// Shows the stacks that each stack waits for too
    #[arg(short = 'd', long)]
    show_dependencies: bool,
    /// Prints JSON
    #[arg(short, long)]
    json: bool,
}

/// What a look at the network of a script takes.
#[derive(Args, Debug)]
struct ViewArgs {
    /// The script, then the constructs to show, by their paths or the ends of them; the script may be left out
    /// when `app` in `cdk.json` names it
    #[arg(value_name = "FILE] [CONSTRUCTS")]
    words: Vec<String>,
    #[command(flatten)]
    given: Given,
    /// Prints JSON
    #[arg(short, long)]
    json: bool,
}

/// How a session is started.
#[derive(Args, Debug)]
pub(crate) struct ReplArgs {
    /// A script to start from; its ending tells the language
    pub file: Option<PathBuf>,
    /// Starts in Lua
    #[arg(long, conflicts_with = "rhai")]
    pub lua: bool,
    /// Starts in Rhai, which is the default
    #[arg(long)]
    pub rhai: bool,
    /// Sets a context value; may be given several times
    #[arg(short, long, value_name = "KEY=VALUE", value_parser = assignment)]
    pub context: Vec<(Str, Str)>,
}

#[derive(Args, Debug)]
struct DocsArgs {
    /// What to explain: `ec2`, `ec2.Vpc`, `ec2.Vpc.max_azs`, `Stack.of`, `ec2.CfnVPC`, ...
    name: Option<String>,
    /// Lists what there is; with a NAME, only what has it as a word in its name or its documentation
    #[arg(short, long)]
    list: bool,
    /// Prints JSON
    #[arg(short, long)]
    json: bool,
    /// Prints everything that scripts can name, as JSON
    #[arg(long, requires = "json", conflicts_with_all = ["name", "list"])]
    all: bool,
    /// Writes the reference as Markdown pages into a folder, resource types and all
    #[arg(long, value_name = "FOLDER", conflicts_with_all = ["name", "list", "json"])]
    pages: Option<PathBuf>,
}

#[derive(Args, Debug)]
struct TypesArgs {
    /// Writes the types for Lua alone, into this folder [default: `.infra/lua`]
    #[arg(long, value_name = "FOLDER")]
    lua: Option<PathBuf>,
    /// Writes the definitions for Rhai alone, into this folder [default: `.infra/rhai`]
    #[arg(long, value_name = "FOLDER")]
    rhai: Option<PathBuf>,
}

#[derive(Args, Debug)]
struct ExplainArgs {
    /// What to explain: `AWS::EC2::Subnet`, `AWS::EC2::Instance.BlockDeviceMappings.Ebs`, `ec2.CfnSubnet`,
    /// `AWS::EC2`
    name: String,
    /// Prints JSON
    #[arg(short, long)]
    json: bool,
}

/// What stopped a command, with the files that its diagnostics show.
#[derive(Debug)]
pub(crate) struct Failure {
    /// The diagnostics.
    pub diags: Vec<Diag>,
    /// The files that they show.
    pub sources: Sources,
    /// Whether the user has seen them already.
    pub told: bool,
}

impl Failure {
    /// A failure with the files that its diagnostics show.
    pub fn new(error: Error, sources: Sources) -> Failure {
        Failure { diags: error.into_diags(), sources, told: false }
    }

    fn exit_code(&self) -> ExitCode {
        let misused = self.diags.iter().any(|diag| diag.code == Code::Usage);
        ExitCode::from(if misused { MISUSED } else { FAILED })
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Failure::new(error, Sources::default())
    }
}

impl From<Diag> for Failure {
    fn from(diag: Diag) -> Self {
        Error::from(diag).into()
    }
}

/// The result of a command.
pub(crate) type Outcome<T = ()> = Result<T, Failure>;

/// How many bytes the process has allocated.
static MEMORY_IN_USE: OnceLock<fn() -> usize> = OnceLock::new();

/// How much scripts of the command line and of the REPL may do.
pub(crate) fn limits() -> Limits {
    Limits { memory_in_use: MEMORY_IN_USE.get().copied(), ..Limits::default() }
}

/// Runs the command line of this process; gives its exit code.
///
/// `memory_in_use` tells how many bytes the process has allocated; it bounds what scripts may take.
pub fn main(memory_in_use: fn() -> usize) -> ExitCode {
    let started = Instant::now();
    // Set once, before anything runs.
    let _ = MEMORY_IN_USE.set(memory_in_use);
    let terminal = Terminal::new();
    let command = match parse(std::env::args_os()) {
        Ok(command) => command,
        Err(error) => {
            let code = u8::try_from(error.exit_code()).unwrap_or(MISUSED);
            // A closed pipe is no failure of the program.
            let _ = error.print();
            return ExitCode::from(code);
        }
    };
    let result = match command {
        Command::Run(args) => run::run(&args, &terminal, started),
        Command::Synth(args) => synth::run(&args, &terminal),
        Command::Ls(args) => ls::run(&args, &terminal),
        Command::Subnets(args) => subnets::run(args, &terminal),
        Command::Rules(args) => rules::run(args, &terminal),
        Command::Repl(args) => crate::repl::run(&args, &terminal),
        Command::Docs(args) => docs::run(&args, &terminal),
        Command::Types(args) => types::run(&args, &terminal),
        Command::Explain(args) => explain::run(&args.name, args.json, &terminal),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            if !failure.told {
                terminal.diagnostics(&failure.diags, &failure.sources);
            }
            failure.exit_code()
        }
    }
}

fn parse(words: impl IntoIterator<Item = OsString>) -> Result<Command, clap::Error> {
    Cli::try_parse_from(words).map(|cli| cli.command)
}

/// The input that a command line of this program names, such as `app` in `cdk.json`.
fn parse_input(words: &[&str]) -> Option<(Input, Option<PathBuf>)> {
    let command = parse(words.iter().map(OsString::from)).ok()?;
    match command {
        Command::Run(RunArgs { input, target, .. }) | Command::Synth(SynthArgs { input, target, .. }) => {
            Some((input, target.output))
        }
        _ => None,
    }
}

/// `key=value`; the value is a string, as in the CDK.
fn assignment(text: &str) -> Result<(Str, Str), String> {
    match text.split_once('=') {
        Some(("", _)) => Err("the key is empty".to_owned()),
        Some((key, value)) => Ok((key.into(), value.into())),
        None => Err("a context value is written `key=value`".to_owned()),
    }
}
