//! Templates that are hard to include: each ends in an assembly or in diagnostics, and what the CDK printed comes
//! out of its own inclusion unchanged.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail where it likes")]

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

#[path = "../fuzz/src/template.rs"]
mod template;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

#[test]
fn seeds_of_templates_end() {
    let seeds = files(&root().join("fuzz/seeds/template"));
    assert!(!seeds.is_empty());
    for seed in seeds {
        let text = fs::read_to_string(seed).unwrap();
        template::run(&text, false);
        template::run(&text, true);
    }
}

#[test]
fn templates_of_the_cdk_come_out_unchanged() {
    let mut checked = 0;
    for program in files(&root().join("tests/parity")).iter().filter(|path| path.join("expected").is_dir()) {
        let expected = files(&program.join("expected"));
        for file in expected.iter().filter(|file| file.to_string_lossy().ends_with(".template.json")) {
            let expected =
                without_bootstrap(serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap());
            // What nothing but an override can say, or what a template may not say, is not included.
            let Some(assembly) = template::run(&expected.to_string(), true) else { continue };
            let given: Value = assembly
                .files()
                .iter()
                .find(|file| file.name().ends_with(".template.json"))
                .map_or(Value::Null, |file| {
                    without_bootstrap(serde_json::from_slice(file.contents()).unwrap())
                });
            checked += usize::from(given == expected);
        }
    }
    assert!(checked >= 100, "only {checked} templates came out unchanged");
}

/// The template without the check of the bootstrap version, which every stack adds anew.
fn without_bootstrap(mut template: Value) -> Value {
    for (section, name) in [("Parameters", "BootstrapVersion"), ("Rules", "CheckBootstrapVersion")] {
        if let Some(entries) = template[section].as_object_mut() {
            entries.remove(name);
            if entries.is_empty() {
                template.as_object_mut().unwrap().remove(section);
            }
        }
    }
    template
}
