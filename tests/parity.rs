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
    let (mut expected, mut given) = (with_names_of_nested(expected), with_names_of_nested(given));
    hide_builtin_code(assembly, &mut expected, &mut given)?;
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
                let mut told = json!({ "type": kind, "properties": properties });
                if kind == "cdk:asset-manifest" && artifact.get("dependencies").is_some() {
                    told["dependencies"] = artifact["dependencies"].clone();
                }
                artifacts.insert(format!("{prefix}{id}"), told);
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
        StagedContent::Embedded(text) => {
            format!("{} {}", file.path, &sha256(text.as_bytes())[..16])
        }
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

/// The code of functions that the library brings along is our own, so it differs from the CDK's, and so do the
/// hashes of its assets. Exactly these are hidden: a hash that is, in our template, that of an asset with embedded
/// files, together with the one that the CDK has in the same place; and a text of our template in which a file of
/// `handlers/` stands, together with the CDK's text in the same place. Everything else must be equal.
fn hide_builtin_code(
    assembly: &Assembly,
    expected: &mut BTreeMap<String, String>,
    given: &mut BTreeMap<String, String>,
) -> Result<(), String> {
    let is_builtin = |content: &StagedContent| matches!(content, StagedContent::Embedded(_));
    let assets = assembly.assets().iter();
    let builtin = assets.filter(|asset| asset.files.iter().any(|file| is_builtin(&file.content)));
    let hashes: Vec<&str> = builtin.filter_map(|asset| asset.name.strip_prefix("asset.")).collect();
    let mut hidden = Hidden { hashes, sources: sources(), pairs: BTreeMap::new(), texts: Vec::new() };
    for (name, text) in given.iter().filter(|(name, _)| name.ends_with(".template.json")) {
        if let Some(other) = expected.get(name) {
            hidden.find(&parsed(text), &parsed(other))?;
        }
    }
    if hidden.pairs.is_empty() && hidden.texts.is_empty() {
        return Ok(());
    }
    let own = assembly.assets().iter().flat_map(|asset| &asset.files);
    let own: Vec<&str> =
        own.filter(|file| !is_builtin(&file.content)).map(|file| file.path.as_str()).collect();
    let keeps_name = |name: &str| own.contains(&name.trim_end_matches('/'));
    let ours = |hash: &String| hidden.pairs.get(hash).map(|_| hash.clone());
    for files in [&mut *expected, given] {
        for (name, text) in files.iter_mut() {
            for (our, their) in &hidden.pairs {
                *text = text.replace(their.as_str(), our);
            }
            for (our, their) in &hidden.texts {
                let json = |text: &str| serde_json::to_string(text).unwrap();
                *text = text.replace(&json(their), &json(our));
            }
            if !name.ends_with(".template.json") {
                *text = without_code(parsed(text), &ours, &keeps_name).to_string();
            }
        }
    }
    Ok(())
}

/// What an assembly says of built-in code, without what is made of its hash. Of its files only the names of those
/// stay that the program brings.
fn without_code(
    mut document: serde_json::Value,
    builtin: &dyn Fn(&String) -> Option<String>,
    keeps_name: &dyn Fn(&str) -> bool,
) -> serde_json::Value {
    for (id, entry) in document["files"].as_object_mut().into_iter().flatten() {
        if builtin(id).is_none() {
            continue;
        }
        let destinations = entry["destinations"].as_object_mut().unwrap();
        *destinations = std::mem::take(destinations)
            .into_iter()
            .map(|(key, place)| (key.rsplit_once('-').unwrap().0.to_owned(), place))
            .collect();
    }
    for (name, files) in document["staged"].as_object_mut().into_iter().flatten() {
        if name.strip_prefix("asset.").and_then(|hash| builtin(&hash.to_owned())).is_none() {
            continue;
        }
        let names =
            files.as_array().unwrap().iter().map(|file| file.as_str().unwrap().split(' ').next().unwrap());
        *files = names.filter(|name| keeps_name(name)).collect();
    }
    document
}

/// The files of `handlers/`.
fn sources() -> Vec<String> {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/handlers");
    let folders = fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir());
    let files = folders.flat_map(|folder| fs::read_dir(folder).unwrap());
    files.filter_map(|file| fs::read_to_string(file.unwrap().path()).ok()).collect()
}

/// What is ours and what is the CDK's in the same place.
struct Hidden<'a> {
    hashes: Vec<&'a str>,
    sources: Vec<String>,
    /// Our hashes with the CDK's.
    pairs: BTreeMap<String, String>,
    /// Our sources with the CDK's.
    texts: Vec<(String, String)>,
}

impl Hidden<'_> {
    fn find(&mut self, given: &serde_json::Value, expected: &serde_json::Value) -> Result<(), String> {
        use serde_json::Value;
        match (given, expected) {
            (Value::Object(given), Value::Object(expected)) => {
                let both = given.iter().filter_map(|(key, value)| Some((value, expected.get(key)?)));
                both.into_iter().try_for_each(|(given, expected)| self.find(given, expected))
            }
            (Value::Array(given), Value::Array(expected)) => {
                given.iter().zip(expected).try_for_each(|(given, expected)| self.find(given, expected))
            }
            (Value::String(given), Value::String(expected)) => self.compare(given, expected),
            _ => Ok(()),
        }
    }

    fn compare(&mut self, given: &str, expected: &str) -> Result<(), String> {
        if given != expected && self.sources.iter().any(|source| given.contains(source)) {
            self.texts.push((given.to_owned(), expected.to_owned()));
            return Ok(());
        }
        let Some(ours) = self.hashes.iter().find(|hash| given.contains(**hash)) else { return Ok(()) };
        let (before, after) = given.split_once(ours).unwrap();
        let theirs = expected.strip_prefix(before).and_then(|rest| rest.strip_suffix(after));
        let is_hash = |text: &&str| text.len() == ours.len() && text.bytes().all(|b| b.is_ascii_hexdigit());
        let Some(theirs) = theirs.filter(is_hash) else { return Ok(()) };
        match self.pairs.insert((*ours).to_owned(), theirs.to_owned()) {
            Some(other) if other != theirs => {
                Err(format!("one built-in asset of ours stands for two of the CDK's: {other} and {theirs}"))
            }
            _ => Ok(()),
        }
    }
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
