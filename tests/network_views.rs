//! What `infra subnets` and `infra rules` print, and their JSON. `UPDATE=1` writes what is expected again.
//!
//! Each folder of `tests/network` is a program in both languages; `rhai.txt` and `lua.txt` there are sessions: lines
//! that start with `$ infra` are commands, and what they print follows.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail where it likes")]

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

const PROMPT: &str = "$ infra ";

fn session(folder: &Path, text: &str) -> String {
    let mut out = String::new();
    for line in text.lines().filter_map(|line| line.strip_prefix(PROMPT)) {
        let output = Command::new(env!("CARGO_BIN_EXE_infra"))
            .args(line.split_whitespace())
            .current_dir(folder)
            .output()
            .unwrap();
        let _ = writeln!(out, "{PROMPT}{line}");
        out.push_str(&String::from_utf8(output.stdout).unwrap());
        out.push_str(&String::from_utf8(output.stderr).unwrap());
        out.push('\n');
    }
    out
}

fn check(program: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/network").join(program);
    for language in ["rhai", "lua"] {
        let file = folder.join(format!("{language}.txt"));
        let expected = fs::read_to_string(&file).unwrap();
        let printed = session(&folder, &expected);
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&file, &printed).unwrap();
        } else {
            assert!(printed == expected, "{program}, {language}: printed\n{printed}\nexpected\n{expected}");
        }
    }
}

#[test]
fn planned_networks_are_drawn_and_their_rules_listed() {
    check("planned");
}

#[test]
fn references_lead_through_nested_stacks_and_what_others_made_is_named() {
    check("odd");
}
