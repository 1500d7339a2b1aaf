//! What people copy works: the examples give the templates beside them, and the scripts of the README give the
//! same templates in both languages.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail where it likes")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use infra::{Assembly, Engine, Language};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

fn templates(assembly: &Assembly) -> BTreeMap<String, String> {
    let files = assembly.files().iter().filter(|file| file.name().ends_with(".template.json"));
    files.map(|file| (file.name().to_owned(), String::from_utf8(file.contents().to_vec()).unwrap())).collect()
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
        if !folder.join("main.rhai").exists() {
            continue;
        }
        for language in [Language::Rhai, Language::Lua] {
            let script = folder.join(format!("main.{}", language.extension()));
            let run = Engine::new()
                .run_file(&script)
                .unwrap_or_else(|failure| panic!("{}\n{failure}", script.display()));
            // Byte for byte: the CDK prints the same file, so the asset has the same hash.
            assert_eq!(templates(run.assembly()), expected(&folder.join("expected")), "{}", script.display());
            assert_eq!(run.diagnostics(), [], "{}", script.display());
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
        let run = Engine::new().run_str(language, "README.md", script);
        templates(run.unwrap_or_else(|failure| panic!("{failure}")).assembly())
    };
    assert_eq!(run(Language::Rhai), run(Language::Lua));
}
