//! How much of the CDK's hand-written library there is: docs/coverage.md, made from the CDK's own description
//! (`tests/coverage/names.tsv`, written by `tests/coverage/generate`) and from the declarations.
//! `UPDATE=1 cargo test --test coverage` renews the page; a number that falls is an error that has to be looked at.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail where it likes")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use infra::emit::json;
use infra::emit::surface::Surface;
use serde_json::Value;

const PAGE: &str = "docs/coverage.md";
const HEAD: &str = "\
# Coverage

Every class, struct and enum of the hand-written modules of `aws-cdk-lib` 2.276.0 that are begun here, with their
members, beside ours. L1 classes are not counted: all of them are there, and a test of their own says so. What a
behavioural interface such as `IVpc` promises is counted at the classes that have it, and what an abstract class or a
struct has that is only extended, at those that extend it. Methods that the CDK has for subclasses in its own languages,
such as `bind`, are counted although scripts have no subclasses. A struct has no name in scripts, so one that the CDK
declares twice, alike, is looked for where it is declared once: in the core, and without `Beta1`.

Not counted, because scripts can have no use for it:

- what takes the context of the CDK's resolver or the session of a synthesis: only the CDK itself has one. So are
  `AssetManifestBuilder` and its structs, with which a synthesizer that is a subclass writes its manifest;
- `creation_stack`, the trace of the CDK's JavaScript: manifests and messages tell the line of the script;
- what a late-bound value tells of itself (`target`, `display_name`): scripts have strings in its place;
- `Errors`, which tells kinds of exceptions apart: what a script catches is a message;
- `NestedStackSynthesizer`, which `NestedStack` makes by itself: a stack that is given one has no artifact of its own;
- what writes files (`copy_directory`, `mkdtemp`, `rmrf`, `tmpdir` of `FileSystem`): scripts write none;
- `supports` and `apply_to` of the abstract class `Mixin`: mixins of a program are maps with these functions.

Made by `UPDATE=1 cargo test --test coverage`.

";

/// The members of all that a library has under one name, and of what it is based on.
type Members = BTreeMap<String, BTreeSet<String>>;

/// All that the library has, and which of it are classes.
fn ours() -> (Members, BTreeSet<String>) {
    let surface = json::surface(&Surface::of(&infra::aws::library()));
    let mut members = Members::new();
    let mut bases = BTreeMap::new();
    let mut classes = BTreeSet::new();
    let named = |item: &Value, key: &str| -> Vec<String> {
        let items = item[key].as_array().into_iter().flatten();
        items
            .map(|it| it["name"].as_str().unwrap_or_default().rsplit('.').next().unwrap().to_owned())
            .collect()
    };
    for module in surface["modules"].as_array().unwrap() {
        let name = module["name"].as_str().unwrap();
        for (list, parts) in [
            ("classes", &["methods", "properties", "static_functions", "constants"][..]),
            ("structs", &["props"]),
            ("enums", &["members"]),
        ] {
            for item in module[list].as_array().into_iter().flatten() {
                let full = item["name"].as_str().unwrap();
                let short = full.rsplit('.').next().unwrap();
                let key = format!("{}.{short}", if name.is_empty() { "core" } else { name });
                let entry = members.entry(key.clone()).or_default();
                if list == "classes" {
                    classes.insert(key.clone());
                }
                entry.extend(parts.iter().flat_map(|part| named(item, part)));
                if item.get("constructor").is_some_and(|it| !it.is_null()) {
                    entry.insert("new".to_owned());
                    // Every class that can be called has it (`declare/call.rs`).
                    entry.insert("PROPERTY_INJECTION_ID".to_owned());
                }
                if let Some(base) = item["base"].as_str() {
                    let base = if base.contains('.') { base.to_owned() } else { format!("core.{base}") };
                    bases.insert(key, base);
                }
            }
        }
    }
    (with_inherited(&members, &bases), classes)
}

fn with_inherited(members: &Members, bases: &BTreeMap<String, String>) -> Members {
    let inherited = |name: &String| {
        let mut all = members[name].clone();
        let mut next = bases.get(name);
        while let Some(base) = next {
            all.extend(members.get(base).into_iter().flatten().filter(|member| *member != "new").cloned());
            next = bases.get(base);
        }
        (name.clone(), all)
    };
    members.keys().map(inherited).collect()
}

/// What of a module is there: types, members, and what is missing.
#[derive(Default)]
struct Count {
    types: [usize; 2],
    members: [usize; 2],
    missing: Vec<String>,
}

fn count() -> BTreeMap<&'static str, Count> {
    let (ours, classes) = ours();
    let mut counts: BTreeMap<&str, Count> = BTreeMap::new();
    for line in include_str!("coverage/names.tsv").lines() {
        let [module, name, kind, members] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("a line has four parts: {line}");
        };
        let members: Vec<&str> = members.split(',').filter(|member| !member.is_empty()).collect();
        let count = counts.entry(module).or_default();
        count.types[1] += 1;
        count.members[1] += members.len();
        let own = ours.get(&format!("{module}.{name}"));
        let declared_once = || {
            let once = format!("core.{}", name.strip_suffix("Beta1").unwrap_or(name));
            ours.get(&once).filter(|_| kind != "class" && !classes.contains(&once))
        };
        let Some(known) = own.or_else(declared_once) else {
            count.missing.push(format!("`{name}`"));
            continue;
        };
        let lacking: Vec<&str> = members.iter().copied().filter(|member| !known.contains(*member)).collect();
        count.types[0] += 1;
        count.members[0] += members.len() - lacking.len();
        if !lacking.is_empty() {
            let lacking: Vec<String> = lacking.iter().map(|member| format!("`{member}`")).collect();
            count.missing.push(format!("`{name}`: {}", lacking.join(", ")));
        }
    }
    counts
}

fn page() -> String {
    let counts = count();
    let mut out = HEAD.to_owned();
    out.push_str("| module | types | members | members, % |\n|---|---:|---:|---:|\n");
    for (module, Count { types, members, .. }) in &counts {
        let percent = members[0] as f64 * 100.0 / members[1].max(1) as f64;
        let _ = writeln!(
            out,
            "| `{module}` | {} of {} | {} of {} | {percent:.1} |",
            types[0], types[1], members[0], members[1]
        );
    }
    out.push_str("\n# What is missing\n\nA name alone is a type that is not there; behind a colon are the members that a type lacks.\n");
    for (module, count) in counts.iter().filter(|(_, count)| !count.missing.is_empty()) {
        let _ = writeln!(out, "\n## {module}\n");
        for missing in &count.missing {
            let _ = writeln!(out, "- {missing}");
        }
    }
    out
}

#[test]
fn the_page_is_that_of_the_declarations() {
    let file: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join(PAGE);
    let page = page();
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&file, &page).unwrap();
        return;
    }
    let found = fs::read_to_string(&file).unwrap_or_default();
    assert!(
        found == page,
        "{PAGE} is stale: look at what changed, then run `UPDATE=1 cargo test --test coverage`"
    );
}
