//! The REPL on a terminal.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test may fail where it likes")]

use std::process::Command;
use std::time::Duration;

use rexpect::session::{PtySession, spawn_command};

/// A session is waited for this long, in milliseconds.
const PATIENCE: u64 = 60_000;
/// How long an entered line may take to begin.
const PAUSE: Duration = Duration::from_secs(2);

fn session(language: &str) -> PtySession {
    let mut command = Command::new(env!("CARGO_BIN_EXE_infra"));
    command.args(["repl", language]).env("XDG_STATE_HOME", env!("CARGO_TARGET_TMPDIR")).env("TERM", "dumb");
    spawn_command(command, Some(PATIENCE)).unwrap()
}

/// Ctrl-C ends what runs, and the session goes on with what it had.
fn ends_what_runs(language: &str, variable: &str, endless: &str, sum: &str) {
    let mut session = session(language);
    session.exp_string("> ").unwrap();
    session.send_line(variable).unwrap();
    session.exp_string("> ").unwrap();
    for _ in 0..2 {
        session.send_line(endless).unwrap();
        // What runs shows nothing before it has ended.
        std::thread::sleep(PAUSE);
        session.send_control('c').unwrap();
        session.exp_string("it was interrupted").unwrap();
        session.exp_string("> ").unwrap();
    }
    session.send_line(sum).unwrap();
    session.exp_string("42").unwrap();
    session.send_control('d').unwrap();
    session.exp_eof().unwrap();
}

#[test]
fn ctrl_c_ends_a_piece_of_rhai() {
    ends_what_runs("--rhai", "let a = 40;", "loop { try { loop {} } catch {} }", "a + 2");
}

#[test]
fn ctrl_c_ends_a_piece_of_lua() {
    ends_what_runs("--lua", "a = 40", "while true do pcall(function() while true do end end) end", "a + 2");
}
