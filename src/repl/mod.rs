//! The REPL: a program entered line by line, in either language.

mod complete;
mod interrupt;
mod shell;
pub(crate) mod std_help;

use std::io::{BufRead, IsTerminal};
use std::path::{Path, PathBuf};
use std::{fs, thread};

use rustyline::completion::{Completer, Pair};
use rustyline::config::Configurer;
use rustyline::error::ReadlineError;
use rustyline::history::FileHistory;
use rustyline::{CompletionType, Context, Editor, Helper, Highlighter, Hinter, Validator};

use crate::Language;
use crate::cli::{Failure, Outcome, ReplArgs, Terminal};
use crate::diag::{Code, Diag};
use crate::script::plain;
use complete::View;
use shell::{Next, Reply, Shell, Start};

/// The stack of the thread on which the session runs: deep script calls need it.
const STACK_SIZE: usize = 256 << 20;
/// The most lines that the history keeps.
const HISTORY: usize = 2000;

/// Runs a session until its input ends.
pub(crate) fn run(args: &ReplArgs, terminal: &Terminal) -> Outcome {
    let start = start(args)?;
    let terminal = *terminal;
    let session = thread::Builder::new().name("session".to_owned()).stack_size(STACK_SIZE).spawn(move || {
        let mut shell = Shell::new(start)?;
        match std::io::stdin().is_terminal() {
            true => interactive(&mut shell, terminal),
            false => piped(&mut shell, terminal),
        }
    });
    let ended =
        session.map_err(|error| Diag::new(Code::Io, format!("cannot start a thread: {error}")))?.join();
    ended.unwrap_or_else(|_| {
        Err(Diag::new(Code::Internal, "the session failed; please report what was entered").into())
    })
}

fn start(args: &ReplArgs) -> Outcome<Start> {
    let asked = match (args.lua, args.rhai) {
        (true, _) => Some(Language::Lua),
        (_, true) => Some(Language::Rhai),
        _ => None,
    };
    let Some(file) = &args.file else {
        return Start::new(asked.unwrap_or(Language::Rhai), None, &args.context);
    };
    let Some(language) = Language::of(file) else {
        return Err(Diag::new(Code::Usage, format!("`{}` is not a script", file.display()))
            .hint("scripts end in `.rhai` or `.lua`")
            .into());
    };
    if asked.is_some_and(|asked| asked != language) {
        return Err(
            Diag::new(Code::Usage, format!("`{}` is a {} script", file.display(), language.name())).into()
        );
    }
    if let Err(error) = fs::File::open(file) {
        return Err(
            Diag::new(Code::Io, format!("cannot read `{}`: {}", file.display(), plain(&error))).into()
        );
    }
    Start::new(language, Some(file.clone()), &args.context)
}

fn show(terminal: Terminal, reply: &Reply) -> Outcome {
    terminal.note(&reply.error);
    terminal.print(&reply.text)
}

/// Lines from a pipe or a file, without prompts.
fn piped(shell: &mut Shell, terminal: Terminal) -> Outcome {
    show(terminal, &shell.begin())?;
    let mut input = std::io::stdin().lock();
    let mut line = Vec::new();
    loop {
        line.clear();
        match input.read_until(b'\n', &mut line) {
            Ok(0) => break,
            Ok(_) => {}
            Err(error) => return Err(Diag::new(Code::Io, format!("cannot read the input: {error}")).into()),
        }
        let text = String::from_utf8_lossy(&line);
        let reply = shell.line(text.trim_end_matches(['\n', '\r']));
        show(terminal, &reply)?;
        if reply.next == Next::Quit {
            return Ok(());
        }
    }
    show(terminal, &shell.end())
}

/// Lines from a terminal, with history and completion.
fn interactive(shell: &mut Shell, terminal: Terminal) -> Outcome {
    let mut editor: Editor<Assistant, FileHistory> = Editor::new().map_err(|error| broken(&error))?;
    editor.set_completion_type(CompletionType::List);
    editor.set_history_ignore_space(true);
    // A history that does not fit or cannot be read is no reason to stop.
    let _ = editor.set_max_history_size(HISTORY);
    let history = history_file();
    if let Some(file) = &history {
        let _ = editor.load_history(file);
    }
    interrupt::listen();
    terminal.print(&shell.banner())?;
    show(terminal, &shell.begin())?;
    loop {
        editor.set_helper(Some(Assistant { view: shell.view() }));
        match editor.readline(shell.prompt()) {
            Ok(line) => {
                interrupt::forget();
                let reply = shell.line(&line);
                if let Some(entry) = &reply.entered {
                    let _ = editor.add_history_entry(entry);
                }
                show(terminal, &reply)?;
                if reply.next == Next::Quit {
                    break;
                }
            }
            Err(ReadlineError::Interrupted) => shell.clear(),
            Err(ReadlineError::Eof) => break,
            Err(error) => return Err(broken(&error)),
        }
    }
    if let Some(file) = &history {
        save_history(&mut editor, file);
    }
    Ok(())
}

fn broken(error: &ReadlineError) -> Failure {
    Diag::new(Code::Io, format!("cannot read from the terminal: {error}")).into()
}

/// A session without a history is better than none.
fn save_history(editor: &mut Editor<Assistant, FileHistory>, file: &Path) {
    if let Some(folder) = file.parent() {
        let _ = fs::create_dir_all(folder);
    }
    let _ = editor.save_history(file);
}

/// `$XDG_STATE_HOME/infra/history`, or else `~/.local/state/infra/history`.
fn history_file() -> Option<PathBuf> {
    let folder = |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|folder| folder.is_absolute());
    let state = folder("XDG_STATE_HOME").or_else(|| folder("HOME").map(|home| home.join(".local/state")))?;
    Some(state.join("infra/history"))
}

#[derive(Helper, Highlighter, Hinter, Validator)]
struct Assistant {
    view: View,
}

impl Completer for Assistant {
    type Candidate = Pair;

    fn complete(
        &self,
        line: &str,
        position: usize,
        _: &Context<'_>,
    ) -> rustyline::Result<(usize, Vec<Pair>)> {
        let (start, found) = complete::complete(&self.view, line.get(..position).unwrap_or(line));
        let pairs =
            found.into_iter().map(|candidate| Pair { display: candidate.label, replacement: candidate.text });
        Ok((start, pairs.collect()))
    }
}
