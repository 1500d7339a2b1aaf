//! The invariants of docs/architecture.md that a test can check.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail where it likes")]

use std::fs;
use std::path::{Path, PathBuf};

const SRC: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src");

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Fails where a file below `folder` has one of the words in its code.
fn refuse(folder: &str, words: &[&str]) {
    for file in files(&Path::new(SRC).join(folder)) {
        let text = fs::read_to_string(&file).unwrap();
        for (index, line) in text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            for word in words {
                assert!(
                    !code.contains(word),
                    "{}:{}: `{word}` does not belong here",
                    file.display(),
                    index + 1
                );
            }
        }
    }
}

#[test]
fn core_and_declare_know_nobody() {
    let others = [
        "crate::aws",
        "crate::cfn",
        "crate::script",
        "crate::cli",
        "crate::repl",
        "crate::net",
        "crate::embed",
    ];
    refuse("core", &others);
    refuse("declare", &others);
}

#[test]
fn core_and_declare_do_no_io_and_ask_no_clock() {
    let words =
        ["std::fs", "std::env", "std::net", "std::process", "SystemTime", "Instant::now", "HashMap::new()"];
    refuse("core", &words);
    refuse("declare", &words);
}

#[test]
fn only_the_command_line_and_the_writer_of_assemblies_write_files() {
    let words = ["fs::write", "fs::create_dir", "fs::rename", "fs::remove", "File::create"];
    for folder in ["core", "declare", "diag", "cfn", "aws", "net", "script", "emit"] {
        refuse(folder, &words);
    }
}

#[test]
fn only_script_knows_the_engines() {
    for folder in ["core", "declare", "diag", "cfn", "aws", "net", "emit", "embed", "cli", "repl"] {
        refuse(folder, &["rhai::", "mlua"]);
    }
}

#[test]
fn services_know_no_scripts_and_no_command_line() {
    refuse("aws", &["crate::script", "crate::cli", "crate::repl", "crate::embed"]);
    refuse("cfn", &["crate::script", "crate::cli", "crate::repl", "crate::aws"]);
    refuse("net", &["crate::script", "crate::cli", "crate::repl", "crate::aws"]);
    refuse(
        "script",
        &["crate::aws", "crate::cfn", "crate::cli", "crate::embed", "crate::net", "crate::repl"],
    );
    refuse("embed", &["crate::cli", "crate::repl"]);
    refuse("emit", &["crate::script", "crate::cli", "crate::repl", "crate::embed"]);
}
