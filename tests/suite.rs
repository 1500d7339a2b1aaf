//! Script suites: sections of script with the diagnostics or the printed lines that are expected, run in both
//! languages. `tests/suite/README.md` tells the format.
//!
//! `UPDATE=1 cargo test --test suite` rewrites the expectations, `SUITE=word` runs the sections whose names
//! contain the word.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail where it likes")]

#[path = "suite/support/format.rs"]
mod format;
#[path = "suite/support/run.rs"]
mod run;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use format::{Section, Suite};
use infra::Language;
use run::Outcome;
use similar::{ChangeTag, TextDiff};

/// Counts what scripts take, as the `infra` program does.
#[global_allocator]
pub static ALLOCATOR: cap::Cap<std::alloc::System> = cap::Cap::new(std::alloc::System, usize::MAX);

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/suite");
const LANGUAGES: [Language; 2] = [Language::Rhai, Language::Lua];

#[test]
fn sections_give_what_they_expect() {
    let update = std::env::var_os("UPDATE").is_some();
    let wanted = std::env::var("SUITE").unwrap_or_default();
    let mut failures = Vec::new();
    let mut count = 0;
    for path in files() {
        let text = fs::read_to_string(&path).unwrap();
        let mut suite = Suite::parse(&text).unwrap_or_else(|problem| panic!("{}: {problem}", path.display()));
        for section in suite.sections.iter_mut().filter(|section| section.name.contains(&wanted)) {
            count += 1;
            let given = outcome(section);
            if given == section.expected {
                continue;
            }
            failures.push(format!(
                "== {} ({})\n{}",
                section.name,
                short(&path),
                diff(&section.expected, &given)
            ));
            section.expected = given;
        }
        let rewritten = suite.to_text();
        if update && rewritten != text {
            fs::write(&path, rewritten).unwrap();
        }
    }
    assert!(count > 0, "no section is called `{wanted}`");
    assert!(
        update || failures.is_empty(),
        "- expected, + given\n\n{}\n\n{} of {count} sections differ; `UPDATE=1 cargo test --test suite` rewrites them",
        failures.join("\n\n"),
        failures.len()
    );
}

#[test]
fn names_are_unique_and_nothing_is_expected_to_be_our_mistake() {
    let mut names = BTreeSet::new();
    for path in files() {
        let text = fs::read_to_string(&path).unwrap();
        let suite = Suite::parse(&text).unwrap_or_else(|problem| panic!("{}: {problem}", path.display()));
        for section in suite.sections {
            assert!(names.insert(section.name.clone()), "two sections are called `{}`", section.name);
            let refused = ["[internal]", "it hangs"].iter().find(|word| section.expected.contains(*word));
            assert!(refused.is_none(), "`{}` expects `{}`", section.name, refused.unwrap_or(&""));
            check_words(&section);
        }
    }
}

#[test]
fn bad_inputs_are_tried_in_both_languages() {
    const LEAST: usize = 100;
    let is_bad = |section: &Section| {
        LANGUAGES.iter().all(|language| {
            section.code(*language).is_some() && section.expects(*language).contains("error[")
        })
    };
    let suites = files().into_iter().map(|path| Suite::parse(&fs::read_to_string(path).unwrap()).unwrap());
    let count = suites.flat_map(|suite| suite.sections).filter(is_bad).count();
    assert!(count >= LEAST, "{count} bad inputs are tried in both languages, {LEAST} are wanted");
}

/// Messages are in the words of users: no type names of an engine, lowercase, no full stop.
fn check_words(section: &Section) {
    const JARGON: [&str; 6] = ["ImmutableString", "userdata", "Obj", "Dynamic", "FnPtr", "rust"];
    let messages = section.expected.lines().filter_map(|line| line.strip_prefix("error[")?.split_once("] "));
    for (_, message) in messages {
        let name = &section.name;
        let mut words = message.split(|c: char| !c.is_alphanumeric() && c != '_');
        assert!(!words.any(|word| JARGON.contains(&word)), "`{name}`: jargon in `{message}`");
        assert!(!message.ends_with('.'), "`{name}`: a full stop behind `{message}`");
        assert!(!message.starts_with(char::is_uppercase), "`{name}`: a capital letter before `{message}`");
    }
}

fn files() -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(ROOT).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "test"));
    files.sort();
    files
}

fn short(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}

/// What a section gives, as its expectation is written: once where both languages agree.
fn outcome(section: &Section) -> String {
    let outcomes: Vec<(Language, Outcome)> = LANGUAGES
        .into_iter()
        .filter(|language| section.code(*language).is_some())
        .map(|language| (language, run::run(section, language)))
        .collect();
    match &outcomes[..] {
        [(_, one)] => format::block("", &one.to_text()),
        [(_, rhai), (_, lua)] => match rhai.merged(lua) {
            Some(text) => format::block("", &text),
            None => format!(
                "{}{}",
                format::block(" rhai", &rhai.to_text()),
                format::block(" lua", &lua.to_text())
            ),
        },
        _ => panic!("`{}` has no code", section.name),
    }
}

fn diff(expected: &str, given: &str) -> String {
    let diff = TextDiff::from_lines(expected, given);
    let lines = diff.iter_all_changes().map(|change| {
        let sign = match change.tag() {
            ChangeTag::Delete => "-",
            ChangeTag::Insert => "+",
            ChangeTag::Equal => " ",
        };
        format!("{sign}{}", change.value().trim_end_matches('\n'))
    });
    lines.collect::<Vec<_>>().join("\n")
}
