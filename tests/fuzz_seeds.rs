//! The seeds of the fuzz targets, as plain tests: what once failed must not fail again. `fuzz/README.md` tells of
//! the targets.
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stderr, reason = "a test may fail where it likes")]

use std::fs;
use std::path::Path;

use infra::Language;

#[path = "../fuzz/src/calls.rs"]
mod calls;
#[path = "../fuzz/src/script.rs"]
mod script;

/// Counts what scripts take, as the `infra` program does.
#[global_allocator]
static ALLOCATOR: cap::Cap<std::alloc::System> = cap::Cap::new(std::alloc::System, usize::MAX);

fn memory_in_use() -> Option<fn() -> usize> {
    Some(|| ALLOCATOR.allocated())
}

/// Every seed of a target.
fn seeds(target: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds").join(target);
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let seeds: Vec<Vec<u8>> = files.map(|path| fs::read(path).unwrap()).collect();
    assert!(!seeds.is_empty(), "`{target}` has no seeds");
    seeds
}

fn scripts(language: Language) {
    for seed in seeds(language.extension()) {
        script::run(language, &String::from_utf8(seed).unwrap(), memory_in_use());
    }
}

#[test]
fn seeds_of_rhai_end() {
    scripts(Language::Rhai);
}

#[test]
fn seeds_of_lua_end() {
    scripts(Language::Lua);
}

#[test]
fn seeds_of_calls_give_the_same_in_both_languages() {
    for seed in seeds("calls") {
        calls::check(&seed, memory_in_use());
    }
}
