//! What people copy works: the examples give the templates beside them, and the scripts of the README give the
//! same templates in both languages.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail where it likes")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use infra::core::synth::Assembly;
use infra::diag::render_text;
use infra::{Engine, Language};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

fn templates(assembly: &Assembly) -> BTreeMap<String, String> {
    let files = assembly.files.iter().filter(|file| file.name.ends_with(".template.json"));
    files.map(|file| (file.name.clone(), file.contents.clone())).collect()
}

fn expected(folder: &Path) -> BTreeMap<String, String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .map(|path| {
            (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read_to_string(&path).unwrap())
        })
        .collect()
}

#[test]
fn examples_give_their_templates() {
    let mut examples = 0;
    for entry in fs::read_dir(Path::new(ROOT).join("examples")).unwrap() {
        let folder = entry.unwrap().path();
        for language in [Language::Rhai, Language::Lua] {
            let script = folder.join(format!("main.{}", language.extension()));
            let mut engine = Engine::new();
            let assembly = engine.run_file(&script).unwrap_or_else(|error| {
                panic!(
                    "{}\n{}",
                    script.display(),
                    render_text(error.diags(), &engine.report().sources, false)
                )
            });
            // Byte for byte: the CDK prints the same file, so the asset has the same hash.
            assert_eq!(templates(&assembly), expected(&folder.join("expected")), "{}", script.display());
            assert!(
                engine.report().warnings.is_empty(),
                "{}: {:?}",
                script.display(),
                engine.report().warnings
            );
            examples += 1;
        }
    }
    assert!(examples > 0);
}

#[test]
fn the_scripts_of_the_readme_run_and_are_the_same() {
    let readme = fs::read_to_string(Path::new(ROOT).join("README.md")).unwrap();
    let run = |language: Language| {
        let fence = format!("```{}\n", language.extension());
        let (_, rest) = readme.split_once(&fence).unwrap();
        let (script, _) = rest.split_once("```").unwrap();
        let mut engine = Engine::new();
        match engine.run_str(language, "README.md", script) {
            Ok(assembly) => templates(&assembly),
            Err(error) => panic!("{}", render_text(error.diags(), &engine.report().sources, false)),
        }
    };
    assert_eq!(run(Language::Rhai), run(Language::Lua));
}
