//! Every program of `tests/parity` gives, in both languages, the templates that the real CDK printed.
//!
//! `INFRA_PARITY=name` runs the programs whose names contain it; `tests/parity/regenerate` asks the CDK again.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail where it likes")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use infra::core::Data;
use infra::core::synth::{StagedContent, StagedFile};
use infra::{Assembly, Engine, Language};
use serde_json::json;
use sha2::{Digest, Sha256};
use similar::{ChangeTag, TextDiff};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/parity");

#[test]
fn rhai_gives_the_templates_of_the_cdk() {
    check_all(Language::Rhai);
}

#[test]
fn lua_gives_the_templates_of_the_cdk() {
    check_all(Language::Lua);
}

fn check_all(language: Language) {
    let wanted = std::env::var("INFRA_PARITY").unwrap_or_default();
    let mut failures = Vec::new();
    let mut programs = 0;
    let mut entries: Vec<_> = fs::read_dir(ROOT).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for folder in entries.iter().filter(|path| path.join("expected").is_dir()) {
        let name = folder.file_name().unwrap().to_string_lossy();
        if !name.contains(&wanted) {
            continue;
        }
        programs += 1;
        if let Err(problem) = check(folder, language) {
            failures.push(format!("== {name}, {}\n{problem}", language.name()));
        }
    }
    assert!(programs > 0, "no program is called `{wanted}`");
    let failed: Vec<&str> = failures.iter().filter_map(|failure| failure.lines().next()).collect();
    assert!(
        failures.is_empty(),
        "{}\n\n{} of {programs} programs differ:\n{}",
        failures.join("\n\n"),
        failures.len(),
        failed.join("\n")
    );
}

fn check(folder: &Path, language: Language) -> Result<(), String> {
    let mut engine = Engine::new();
    for (key, value) in context(folder) {
        engine = engine.with_context(key, value);
    }
    let script = folder.join(format!("main.{}", language.extension()));
    let run = engine.run_file(&script).map_err(|failure| failure.to_string())?;
    let assembly = run.assembly();
    let mut expected = expected(folder);
    let mut given = texts(assembly, ".template.json");
    if expected.contains_key(ASSEMBLY) {
        given.extend(texts(assembly, ".assets.json"));
        given.insert(ASSEMBLY.to_owned(), assets(assembly));
        hide_hashes(&mut given);
        hide_hashes(&mut expected);
    }
    let (expected, given) = (with_names_of_nested(expected), with_names_of_nested(given));
    let names = |files: &BTreeMap<String, String>| files.keys().cloned().collect::<Vec<_>>();
    if names(&given) != names(&expected) {
        return Err(format!("files {:?}, expected {:?}", names(&given), names(&expected)));
    }
    let differences: Vec<String> = expected
        .iter()
        .filter(|(name, text)| parsed(&given[*name]) != parsed(text))
        .map(|(name, text)| diff(name, text, &given[name]))
        .collect();
    if differences.is_empty() { Ok(()) } else { Err(differences.join("\n")) }
}

/// What is expected of the assembly besides templates, for programs about assets.
const ASSEMBLY: &str = "assembly.json";

/// What an assembly says of assets, as `regenerate` writes it.
fn assets(assembly: &Assembly) -> String {
    let mut artifacts = serde_json::Map::new();
    for (name, text) in texts(assembly, "manifest.json") {
        let Some(prefix) = name.strip_suffix("manifest.json") else { continue };
        for (id, artifact) in parsed(&text)["artifacts"].as_object().unwrap() {
            if ["cdk:asset-manifest", "aws:cloudformation:stack"]
                .contains(&artifact["type"].as_str().unwrap())
            {
                let (kind, properties) = (&artifact["type"], &artifact["properties"]);
                artifacts.insert(format!("{prefix}{id}"), json!({ "type": kind, "properties": properties }));
            }
        }
    }
    let staged = assembly.assets().iter().map(|asset| {
        let mut files: Vec<String> = asset.files.iter().map(staged).collect();
        files.sort_by(|a, b| a.encode_utf16().cmp(b.encode_utf16()));
        (asset.name.clone(), json!(files))
    });
    json!({ "artifacts": artifacts, "staged": staged.collect::<serde_json::Map<_, _>>() }).to_string()
}

fn staged(file: &StagedFile) -> String {
    match &file.content {
        StagedContent::Folder => format!("{}/", file.path),
        StagedContent::Link(target) => format!("{} -> {target}", file.path),
        StagedContent::File(from) => format!("{} {}", file.path, &sha256(&fs::read(from).unwrap())[..16]),
    }
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Templates differ in the order of their keys, so the hashes of templates in other files mean nothing, nor do
/// keys that are made of such a hash.
fn hide_hashes(files: &mut BTreeMap<String, String>) {
    let templates: Vec<(String, String)> = files
        .iter()
        .filter(|(name, _)| name.ends_with(".template.json"))
        .map(|(name, text)| match name.ends_with(".nested.template.json") {
            true => (name.clone(), hash(text)),
            false => (name.clone(), sha256(text.as_bytes())),
        })
        .collect();
    for (_, text) in files.iter_mut().filter(|(name, _)| !name.ends_with(".template.json")) {
        for (name, hash) in &templates {
            *text = text.replace(hash, name);
        }
        let mut document = parsed(text);
        document.as_object_mut().unwrap().remove("version");
        let Some(entries) = document["files"].as_object_mut() else { continue };
        for (_, entry) in entries.iter_mut().filter(|(id, _)| id.ends_with(".template.json")) {
            let destinations = entry["destinations"].as_object_mut().unwrap();
            *destinations = std::mem::take(destinations)
                .into_iter()
                .map(|(key, place)| (key.rsplit_once('-').unwrap().0.to_owned(), place))
                .collect();
        }
        *text = document.to_string();
    }
}

/// The files of an assembly whose names end like this.
fn texts(assembly: &Assembly, ending: &str) -> BTreeMap<String, String> {
    let files = assembly.files().iter().filter(|file| file.name().ends_with(ending));
    files
        .map(|file| (file.name().to_owned(), String::from_utf8_lossy(file.contents()).into_owned()))
        .collect()
}

fn expected(folder: &Path) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    read_templates(&folder.join("expected"), "", &mut files);
    files
}

/// The templates below a folder, those of nested assemblies too.
fn read_templates(folder: &Path, prefix: &str, files: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = format!("{prefix}{}", path.file_name().unwrap().to_string_lossy());
        match path.is_dir() {
            true => read_templates(&path, &format!("{name}/"), files),
            false => drop(files.insert(name, fs::read_to_string(&path).unwrap())),
        }
    }
}

/// As the CDK names a nested template: by its JSON without spaces.
fn hash(text: &str) -> String {
    sha256(serde_json::to_string(&parsed(text)).unwrap().as_bytes())
}

/// The templates with the hashes of nested ones replaced by their names: the order of keys differs between
/// languages, so their bytes may, and the nested templates are compared themselves.
fn with_names_of_nested(files: BTreeMap<String, String>) -> BTreeMap<String, String> {
    let nested = files.iter().filter(|(name, _)| name.ends_with(".nested.template.json"));
    let hashes: Vec<(String, String)> = nested.map(|(name, text)| (hash(text), name.clone())).collect();
    let named =
        |text: &str| hashes.iter().fold(text.to_owned(), |text, (hash, name)| text.replace(hash, name));
    files.iter().map(|(name, text)| (name.clone(), named(text))).collect()
}

/// The context of the program's `cdk.json`.
fn context(folder: &Path) -> Vec<(String, Data)> {
    let Ok(text) = fs::read_to_string(folder.join("cdk.json")) else { return Vec::new() };
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    let serde_json::Value::Object(context) = &json["context"] else { return Vec::new() };
    context.iter().map(|(key, value)| (key.clone(), Data::from(value.clone()))).collect()
}

fn parsed(text: &str) -> serde_json::Value {
    serde_json::from_str(text).unwrap()
}

/// The template with its keys sorted: their order means nothing to CloudFormation.
fn sorted(text: &str) -> String {
    let mut json = parsed(text);
    json.sort_all_objects();
    serde_json::to_string_pretty(&json).unwrap()
}

fn diff(name: &str, expected: &str, given: &str) -> String {
    let (expected, given) = (sorted(expected), sorted(given));
    let diff = TextDiff::from_lines(&expected, &given);
    let mut lines = vec![format!("-- {name}: - the CDK, + ours")];
    for group in diff.grouped_ops(2) {
        for op in group {
            for change in diff.iter_changes(&op) {
                let sign = match change.tag() {
                    ChangeTag::Delete => "-",
                    ChangeTag::Insert => "+",
                    ChangeTag::Equal => " ",
                };
                lines.push(format!("{sign}{}", change.value().trim_end_matches('\n')));
            }
        }
        lines.push("...".to_owned());
    }
    lines.join("\n")
}
