//! A session: what a line does, and what is answered. It knows no terminal.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use super::complete::View;
use super::{interrupt, std_help};
use crate::cli::explain;
use crate::cli::{self, Config};
use crate::core::synth::{Assembly, StackArtifact};
use crate::core::{Fields, Handle, NodeId, Stack, Str};
use crate::declare::{Library, Value, did_you_mean};
use crate::diag::{Code, Diag, Error, Result, render_text};
use crate::emit::{names, text};
use crate::script::{Interpreter, Outcome, Project, plain, read_main};
use crate::{Language, Limits};

const HELP: &str = "\
a line runs when it is complete; an expression shows its value

  :help [NAME]        what a name means: `ec2`, `ec2.Vpc`, `ec2.Vpc.max_azs`, `Stack.of`, `StackProps`
  :explain NAME       what is known of a resource type: `AWS::EC2::Subnet`, `CfnSubnet.vpc_id`
  :variables          the program's variables
  :tree               the constructs made so far
  :stacks             the stacks in the order of their deployment
  :template [STACK]   the template of a stack
  :subnets [VPC]      the VPCs as planned: tiers, zones, routes, what is free and what would fit
  :rules [NAME]       all security group rules; with a construct, what may reach it and what it may reach
  :save [FOLDER]      writes the cloud assembly, to `cdk.out` where no folder is named
  :reset              starts again
  :lua  :rhai         starts again in the other language
  :quit               ends the session, as Ctrl-D does
";

/// How a session begins.
#[derive(Clone, Debug)]
pub(super) struct Start {
    language: Language,
    file: Option<PathBuf>,
    context: Fields,
    /// Whether errors are shown in colours.
    colours: bool,
}

impl Start {
    /// Reads the context of the project.
    pub fn new(language: Language, file: Option<PathBuf>, context: &[(Str, Str)]) -> cli::Outcome<Start> {
        let folder = file.as_deref().and_then(Path::parent).unwrap_or(Path::new(""));
        let mut all = Config::read(folder)?.context;
        for (key, value) in context {
            all.retain(|(known, _)| known != key);
            all.push((key.clone(), value.into()));
        }
        Ok(Start { language, file, context: all, colours: cli::colours_on_stderr() })
    }

    fn interpreter(&self, library: &Library) -> Result<Interpreter> {
        let folder = match self.file.as_deref().and_then(Path::parent) {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        Interpreter::new(
            self.language,
            library.clone(),
            Project::at(folder)?,
            Limits { is_interrupted: Some(interrupt::is_asked), ..cli::limits() },
            self.context.clone(),
        )
    }
}

/// What a session does next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Next {
    /// It takes a new line.
    Ready,
    /// It takes the rest of what was begun.
    More,
    /// It ends.
    Quit,
}

/// What is answered to a line.
#[derive(Debug)]
pub(super) struct Reply {
    /// For standard output.
    pub text: String,
    /// For standard error.
    pub error: String,
    /// What was entered, once it is whole: an entry for the history.
    pub entered: Option<String>,
    /// How it goes on.
    pub next: Next,
}

impl Reply {
    fn text(text: impl Into<String>) -> Reply {
        Reply { text: text.into(), error: String::new(), entered: None, next: Next::Ready }
    }
}

/// A part of the program.
enum Piece {
    Entered(String),
    File(String, String),
}

/// A session.
pub(super) struct Shell {
    start: Start,
    library: Library,
    interpreter: Interpreter,
    /// Everything that was run, to run it again for a look at its assembly.
    pieces: Vec<Piece>,
    /// The lines of a piece that goes on.
    pending: String,
}

impl Shell {
    pub fn new(start: Start) -> Result<Shell> {
        let library = crate::aws::library();
        let interpreter = start.interpreter(&library)?;
        Ok(Shell { start, library, interpreter, pieces: Vec::new(), pending: String::new() })
    }

    /// What a person reads first.
    pub fn banner(&self) -> String {
        format!(
            "infra {}, {}; `:help` explains, Ctrl-D ends\n",
            env!("CARGO_PKG_VERSION"),
            self.start.language.name()
        )
    }

    pub fn prompt(&self) -> &'static str {
        match (self.pending.is_empty(), self.start.language) {
            (false, _) => "  ... ",
            (true, Language::Rhai) => "rhai> ",
            (true, Language::Lua) => "lua> ",
        }
    }

    /// Runs the file from which the session starts.
    pub fn begin(&mut self) -> Reply {
        let Some(file) = self.start.file.clone() else { return Reply::text("") };
        let text = match read_main(&file, self.start.language) {
            Ok(text) => text,
            Err(error) => {
                let message = format!("cannot read `{}`: {}", file.display(), plain(&error));
                return self.failed(&Diag::new(Code::Io, message).into());
            }
        };
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let outcome = self.interpreter.enter_file(&name, &self.lasting(&text));
        self.pieces.push(Piece::File(name, text));
        self.answer(outcome)
    }

    /// Takes a line.
    pub fn line(&mut self, line: &str) -> Reply {
        if self.pending.is_empty() {
            match line.trim() {
                "" => return Reply::text(""),
                command if command.starts_with(':') => {
                    let reply = self.command(command);
                    return Reply { entered: Some(command.to_owned()), ..reply };
                }
                _ => {}
            }
        }
        let text = format!("{}{line}", self.pending);
        let outcome = self.interpreter.enter(&self.lasting(&text));
        if matches!(outcome, Outcome::Incomplete) {
            self.pending = text + "\n";
            return Reply { next: Next::More, ..Reply::text("") };
        }
        self.pending.clear();
        let outcome = match outcome {
            // Rhai gives the value of a statement too.
            Outcome::Value(_) if text.trim_end().ends_with(';') => Outcome::Value(String::new()),
            outcome => outcome,
        };
        let reply = self.answer(outcome);
        self.pieces.push(Piece::Entered(text.clone()));
        Reply { entered: Some(text), ..reply }
    }

    /// Forgets the lines of a piece that goes on.
    pub fn clear(&mut self) {
        self.pending.clear();
    }

    /// Ends the input.
    pub fn end(&mut self) -> Reply {
        if self.pending.is_empty() {
            return Reply::text("");
        }
        let first = self.pending.lines().next().unwrap_or("").to_owned();
        self.failed(&Diag::new(Code::Syntax, format!("the input ended in the middle of `{first}`")).into())
    }

    /// What completion knows now.
    pub fn view(&self) -> View {
        let session = self.interpreter.session();
        let class = |name: &str| session.cx.borrow().class_of(&self.interpreter.variable(name)?);
        let variables = self.interpreter.variables().into_iter().map(|name| {
            let class = class(&name);
            (name, class)
        });
        let cx = session.cx.borrow();
        let nodes = cx.apps.iter().flat_map(|app| cx.subtree(app.id()));
        let stacks =
            nodes.filter_map(|node| cx.cast::<Stack>(node)).map(|stack| cx.state(stack).name.to_string());
        View {
            library: self.library.clone(),
            language: self.start.language,
            variables: variables.collect(),
            stacks: stacks.collect(),
            pending: self.pending.clone(),
        }
    }

    /// In Lua, a local variable at the top level ends with its piece; in a session it stays.
    fn lasting(&self, text: &str) -> String {
        match self.start.language {
            Language::Lua => without_locals(text),
            Language::Rhai => text.to_owned(),
        }
    }

    fn answer(&mut self, outcome: Outcome) -> Reply {
        let mut text: String =
            self.interpreter.take_printed().iter().map(|line| format!("{line}\n")).collect();
        let warnings = self.interpreter.take_warnings();
        let mut error = self.rendered(&warnings);
        match outcome {
            Outcome::Value(value) if value.is_empty() => {}
            Outcome::Value(value) => {
                let _ = writeln!(text, "{value}");
            }
            Outcome::Incomplete => {}
            Outcome::Failed(failure) => error.push_str(&self.rendered(failure.diags())),
        }
        Reply { error, ..Reply::text(text) }
    }

    fn failed(&self, error: &Error) -> Reply {
        Reply { error: self.rendered(error.diags()), ..Reply::text("") }
    }

    fn rendered(&self, diags: &[Diag]) -> String {
        if diags.is_empty() {
            return String::new();
        }
        let sources = self.interpreter.session().sources.borrow();
        format!("{}\n", render_text(diags, &sources, self.start.colours))
    }

    /// What a name means; a variable stands for its class.
    fn explain(&self, name: &str) -> Result<String> {
        let class = self.class_name(name);
        let name = class.as_deref().unwrap_or(name);
        if let Some(text) = std_help::explain(name) {
            return text;
        }
        let index = names::Index::of(&self.library);
        let topics = names::find(&index, name)?;
        Ok(text::explain(&index, &topics, name, Some(self.start.language.extension())))
    }

    fn command(&mut self, text: &str) -> Reply {
        let (name, argument) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
        let argument = argument.trim();
        let result = match name {
            ":help" | ":h" | ":?" => match argument {
                "" => Ok(Reply::text(HELP)),
                name => self.explain(name).map(Reply::text),
            },
            ":explain" => match argument {
                "" => Err(Diag::new(Code::Usage, "`:explain` takes a resource type or its class")
                    .hint("as in `:explain AWS::EC2::Subnet` or `:explain ec2.CfnSubnet.vpc_id`")
                    .into()),
                name => explain::text(self.class_name(name).as_deref().unwrap_or(name)).map(Reply::text),
            },
            ":variables" => Ok(Reply::text(self.variables())),
            ":tree" => Ok(Reply::text(self.tree())),
            ":stacks" => return self.look(|assembly| Ok(stacks(assembly))),
            ":template" => return self.look(|assembly| template(assembly, argument)),
            ":subnets" => {
                let names = self.paths(argument);
                return self.look(|assembly| cli::subnets_text(assembly, &names));
            }
            ":rules" => {
                let names = self.paths(argument);
                return self.look(|assembly| cli::rules_text(assembly, &names));
            }
            ":save" => return self.look(|assembly| save(assembly, argument)),
            ":reset" => self.restart(self.start.language),
            ":lua" => self.restart(Language::Lua),
            ":rhai" => self.restart(Language::Rhai),
            ":quit" | ":q" | ":exit" => Ok(Reply { next: Next::Quit, ..Reply::text("") }),
            other => {
                let hint = did_you_mean(other, super::complete::COMMANDS);
                Err(Diag::new(Code::Usage, format!("there is no command `{other}`")).hints(hint).into())
            }
        };
        result.unwrap_or_else(|error| self.failed(&error))
    }

    /// `vpc.add_flow_log` for a variable `vpc` is a name of its class.
    fn class_name(&self, name: &str) -> Option<String> {
        let (variable, rest) =
            name.split_once(['.', ':']).map_or((name, ""), |(variable, rest)| (variable, rest));
        let value = self.interpreter.variable(variable)?;
        let class = self.interpreter.session().cx.borrow().class_of(&value)?;
        Some(if rest.is_empty() { class.full_name() } else { format!("{}.{rest}", class.full_name()) })
    }

    /// The constructs that words mean: a variable stands for its path.
    fn paths(&self, words: &str) -> Vec<String> {
        let cx = self.interpreter.session().cx.borrow();
        let path = |word: &str| match self.interpreter.variable(word) {
            Some(Value::Node(node)) => cx.path(node),
            _ => word.to_owned(),
        };
        words.split_whitespace().map(path).collect()
    }

    fn variables(&self) -> String {
        let session = self.interpreter.session();
        let mut names = self.interpreter.variables();
        names.sort();
        names.dedup();
        let shown = |name: &String| match self.interpreter.variable(name) {
            Some(value) => format!("{name}: {}\n", session.show(&value)),
            None => format!("{name}\n"),
        };
        names.iter().map(shown).collect()
    }

    fn tree(&self) -> String {
        let cx = self.interpreter.session().cx.borrow();
        let mut out = String::new();
        for app in &cx.apps {
            let _ = writeln!(out, "{}", cx.node_class(app.id()).full_name());
            branches(&cx, app.id(), "", &mut out);
        }
        out
    }

    fn restart(&mut self, language: Language) -> Result<Reply> {
        if self.start.file.as_deref().is_some_and(|file| Language::of(file) != Some(language)) {
            self.start.file = None;
        }
        self.start.language = language;
        self.interpreter = self.start.interpreter(&self.library)?;
        self.pieces.clear();
        self.pending.clear();
        let reply = self.begin();
        Ok(Reply { text: format!("a new {} program\n{}", language.name(), reply.text), ..reply })
    }

    /// Looks at the assembly of the program.
    ///
    /// Synthesis finishes the tree, so it is done on another run of the same pieces: the session goes on
    /// with its own tree as if nobody had looked.
    fn look(&self, show: impl FnOnce(&Assembly) -> Result<String>) -> Reply {
        let mut interpreter = match self.start.interpreter(&self.library) {
            Ok(interpreter) => interpreter,
            Err(error) => return self.failed(&error),
        };
        for piece in &self.pieces {
            // A piece that failed has failed before the user's eyes.
            let _ = match piece {
                Piece::Entered(text) => interpreter.enter(&self.lasting(text)),
                Piece::File(name, text) => interpreter.enter_file(name, &self.lasting(text)),
            };
        }
        let shown = interpreter.synthesize().and_then(|assembly| show(&assembly));
        match shown {
            Ok(text) => Reply::text(text),
            Err(error) => {
                let sources = interpreter.session().sources.borrow();
                let error = format!("{}\n", render_text(error.diags(), &sources, self.start.colours));
                Reply { error, ..Reply::text("") }
            }
        }
    }
}

fn stacks(assembly: &Assembly) -> String {
    let width = assembly.stacks.iter().map(|stack| cli::label(stack).len()).max().unwrap_or(0);
    assembly
        .stacks
        .iter()
        .map(|stack| format!("{:width$}  {}\n", cli::label(stack), stack.environment))
        .collect()
}

fn template(assembly: &Assembly, name: &str) -> Result<String> {
    let patterns: Vec<String> = name.split_whitespace().map(str::to_owned).collect();
    match cli::select(assembly, &patterns)?[..] {
        [stack] => cli::template_yaml(&stack.template()),
        ref stacks => Err(several(stacks)),
    }
}

fn several(stacks: &[&StackArtifact]) -> Error {
    let names: Vec<String> = stacks.iter().map(|stack| format!("`{}`", cli::label(stack))).collect();
    Diag::new(Code::Usage, "there are several stacks")
        .hint(format!("name one of {}", names.join(", ")))
        .into()
}

fn save(assembly: &Assembly, folder: &str) -> Result<String> {
    let folder = if folder.is_empty() { "cdk.out" } else { folder };
    assembly.write_to(folder)?;
    Ok(format!("wrote the assembly to `{folder}`\n"))
}

fn branches(cx: &crate::core::Cx, node: NodeId, indent: &str, out: &mut String) {
    let children = cx.children(node);
    for (index, child) in children.iter().enumerate() {
        let (branch, below) =
            if index + 1 == children.len() { ("└─ ", "   ") } else { ("├─ ", "│  ") };
        let _ = writeln!(out, "{indent}{branch}{} ({})", cx.id(*child), cx.node_class(*child).full_name());
        branches(cx, *child, &format!("{indent}{below}"), out);
    }
}

/// A Lua text whose variables at the top level are global; every character keeps its place.
fn without_locals(text: &str) -> String {
    const LOCAL: &str = "local ";
    let line = |line: &str| {
        let gives_value = line.starts_with("local function ") || (line.contains('=') && !line.contains('<'));
        match line.strip_prefix(LOCAL) {
            Some(rest) if gives_value => format!("{}{rest}", " ".repeat(LOCAL.len())),
            _ => line.to_owned(),
        }
    };
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(language: Language) -> Shell {
        let start = Start { language, file: None, context: Fields::new(), colours: false };
        Shell::new(start).expect("a session")
    }

    /// What a session answers to lines: texts, then errors.
    fn session(language: Language, lines: &[&str]) -> (String, String) {
        let mut shell = shell(language);
        let (mut text, mut error) = (String::new(), String::new());
        for line in lines {
            let reply = shell.line(line);
            text.push_str(&reply.text);
            error.push_str(&reply.error);
        }
        (text, error)
    }

    #[test]
    fn a_piece_may_have_several_lines() {
        let mut rhai = shell(Language::Rhai);
        assert_eq!(rhai.line("fn twice(x) {").next, Next::More);
        assert_eq!(rhai.prompt(), "  ... ");
        assert_eq!(rhai.line("  x * 2").next, Next::More);
        let reply = rhai.line("}");
        assert_eq!(reply.next, Next::Ready);
        assert_eq!(reply.entered.as_deref(), Some("fn twice(x) {\n  x * 2\n}"));
        assert_eq!(rhai.line("twice(21)").text, "42\n");
        let mut lua = shell(Language::Lua);
        assert_eq!(lua.line("function twice(x)").next, Next::More);
        assert_eq!(lua.line("return x * 2 end").next, Next::Ready);
        assert_eq!(lua.line("twice(21)").text, "42\n");
    }

    #[test]
    fn looking_changes_nothing() {
        let (text, error) = session(
            Language::Rhai,
            &[
                "let app = App();",
                "let a = Stack(app, \"A\");",
                ":template",
                ":template",
                "CfnOutput(a, \"X\", #{ value: \"1\" });",
                ":template A",
                ":tree",
            ],
        );
        assert_eq!(error, "");
        assert!(text.ends_with("App\n└─ A (Stack)\n   └─ X (CfnOutput)\n"), "{text}");
        assert_eq!(text.matches("Outputs:").count(), 1, "{text}");
    }

    #[test]
    fn networks_can_be_looked_at() {
        for (language, let_, map, method) in
            [(Language::Rhai, "let ", "#{ ", "."), (Language::Lua, "", "{ ", ":")]
        {
            let colon = if language == Language::Rhai { ":" } else { " =" };
            let (text, error) = session(
                language,
                &[
                    &format!("{let_}app = App()"),
                    &format!("{let_}stack = Stack(app, \"A\")"),
                    &format!("{let_}vpc = ec2.Vpc(stack, \"Vpc\", {map}max_azs{colon} 1 }})"),
                    &format!("{let_}web = ec2.SecurityGroup(stack, \"Web\", {map}vpc{colon} vpc }})"),
                    &format!("web{method}add_ingress_rule(ec2.Peer.any_ipv4(), ec2.Port.tcp(22))"),
                    ":subnets vpc",
                    ":rules web",
                    ":rules Wep",
                ],
            );
            for part in [
                "A/Vpc, 10.0.0.0/16",
                "-> NAT gateway PublicSubnet1",
                "A/Web, by the rules of A/Web",
                "tcp 22",
                "<5>:1:",
            ] {
                assert!(text.contains(part), "{part} in {text}");
            }
            assert!(error.contains("did you mean `Web`?"), "{error}");
        }
    }

    #[test]
    fn locals_of_lua_stay() {
        let (text, error) = session(
            Language::Lua,
            &["local app = App()", "local s = Stack(app, 'A')", "s.stack_name", ":variables"],
        );
        assert_eq!((text.as_str(), error.as_str()), ("A\napp: App\ns: Stack `A`\n", ""));
        assert_eq!(
            without_locals("local x\nlocal y = 1\n  local z = 2"),
            "local x\n      y = 1\n  local z = 2"
        );
    }

    #[test]
    fn errors_end_nothing() {
        let (text, error) = session(Language::Rhai, &["nope", ":nope", ":help Nope", ":template", "1 + 1"]);
        assert_eq!(text, "2\n");
        for part in [
            "`nope` is not defined",
            "there is no command `:nope`",
            "nothing is called `Nope`",
            "the program made no app",
        ] {
            assert!(error.contains(part), "{part} in {error}");
        }
    }

    #[test]
    fn names_of_variables_can_be_asked_for() {
        let (text, _) = session(
            Language::Rhai,
            &["let app = App();", "let s = Stack(app, \"A\");", ":help s.add_transform"],
        );
        assert!(text.starts_with("method Stack.add_transform(transform)\n"), "{text}");
    }

    #[test]
    fn the_language_can_be_changed() {
        let (text, error) = session(Language::Rhai, &["let x = 1;", ":lua", "x = 2", "x", ":reset", "x"]);
        assert_eq!(text, "a new Lua program\n2\na new Lua program\n");
        assert!(error.contains("`x` is not defined"), "{error}");
    }
}
