//! The pages in docs/reference are those of the declarations, their links lead somewhere, and the examples in doc
//! comments run in both languages with the same result. `UPDATE=1 cargo test --test reference` renews the pages.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail where it likes")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use infra::emit::prose::Example;
use infra::emit::reference::{Extent, pages};
use infra::emit::surface::Surface;
use infra::emit::{Page, json, luals, rhai_definitions};
use infra::{Engine, Language};
use tempfile::TempDir;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/reference")
}

/// Made once for all tests.
static SURFACE: LazyLock<Surface> = LazyLock::new(|| Surface::of(&infra::aws::library()));

fn files(folder: &Path, within: &Path, found: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(within).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(folder, &path, found);
        } else {
            let name = path.strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
            found.insert(name, fs::read_to_string(&path).unwrap());
        }
    }
}

fn write(folder: &Path, pages: &BTreeMap<String, String>) {
    let _ = fs::remove_dir_all(folder);
    for (name, contents) in pages {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, contents).unwrap();
    }
}

#[test]
fn the_pages_are_those_of_the_declarations() {
    let made = pages(&SURFACE, Extent::Declared).into_iter().map(|page| (page.path, page.contents)).collect();
    if std::env::var_os("UPDATE").is_some() {
        write(&folder(), &made);
        return;
    }
    let mut found = BTreeMap::new();
    files(&folder(), &folder(), &mut found);
    let names: BTreeSet<&String> = found.keys().chain(made.keys()).collect();
    let stale: Vec<&String> = names.into_iter().filter(|name| found.get(*name) != made.get(*name)).collect();
    assert!(
        stale.is_empty(),
        "stale in docs/reference: {stale:?}\nrun `UPDATE=1 cargo test --test reference`"
    );
}

/// The anchors that the headings of a page make.
fn anchors(page: &str) -> BTreeSet<String> {
    let headings = page.lines().filter(|line| line.starts_with('#'));
    let anchor = |line: &str| {
        let text = line.trim_start_matches('#').trim();
        let kept = text.chars().filter(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | ' '));
        kept.collect::<String>().to_lowercase().replace(' ', "-")
    };
    headings.map(anchor).collect()
}

fn broken_links(all: &[Page]) -> Vec<String> {
    let anchors: BTreeMap<&str, BTreeSet<String>> =
        all.iter().map(|page| (page.path.as_str(), anchors(&page.contents))).collect();
    let mut broken = Vec::new();
    for page in all {
        for link in page.contents.split("](").skip(1).filter_map(|rest| rest.split_once(')')) {
            let (file, anchor) = link.0.split_once('#').unwrap_or((link.0, ""));
            let target = match (file.strip_prefix("../"), page.path.rsplit_once('/')) {
                (Some(file), _) => file.to_owned(),
                (None, Some((folder, _))) => format!("{folder}/{file}"),
                (None, None) => file.to_owned(),
            };
            let leads =
                anchors.get(target.as_str()).is_some_and(|known| anchor.is_empty() || known.contains(anchor));
            if !leads {
                broken.push(format!("{}: {}", page.path, link.0));
            }
        }
    }
    broken
}

#[test]
fn every_link_leads_somewhere() {
    let surface = &*SURFACE;
    for extent in [Extent::Declared, Extent::Everything] {
        let broken = broken_links(&pages(surface, extent));
        assert!(broken.is_empty(), "{:#?}", &broken[..broken.len().min(20)]);
    }
}

#[test]
fn every_resource_type_is_everywhere() {
    let surface = &*SURFACE;
    let classes: Vec<String> = infra::cfn::table::modules()
        .flat_map(infra::cfn::table::classes)
        .map(infra::cfn::l1::full_name)
        .collect();
    assert!(classes.len() >= 1912, "{}", classes.len());
    let document = json::surface(surface);
    let modules = document["modules"].as_array().unwrap();
    let described: BTreeSet<&str> = modules
        .iter()
        .flat_map(|module| module["classes"].as_array().unwrap())
        .map(|class| class["name"].as_str().unwrap())
        .collect();
    let text = |pages: Vec<Page>| pages.into_iter().map(|page| page.contents).collect::<String>();
    let lua = text(luals::pages(surface));
    let lua: BTreeSet<&str> = lua.lines().collect();
    let rhai = text(rhai_definitions::pages(surface));
    let rhai: BTreeSet<&str> = rhai.lines().collect();
    let reference = text(pages(surface, Extent::Everything));
    let reference: BTreeSet<&str> = reference.lines().collect();
    for class in &classes {
        assert!(described.contains(class.as_str()), "JSON lacks {class}");
        assert!(lua.contains(format!("{class} = {{}}").as_str()), "the Lua types lack {class}");
        assert!(
            rhai.contains(format!("type {} = ...;", class.replace('.', "_")).as_str()),
            "no Rhai type of {class}"
        );
        let heading = format!("## {}", class.rsplit('.').next().unwrap());
        assert!(reference.contains(heading.as_str()), "the reference lacks {class}");
    }
}

#[test]
fn every_type_that_is_named_is_declared() {
    let surface = &*SURFACE;
    let lua: String = luals::pages(surface).into_iter().map(|page| page.contents).collect();
    let declared: BTreeSet<&str> = lua
        .lines()
        .filter_map(|line| line.strip_prefix("---@class ").or_else(|| line.strip_prefix("---@enum ")))
        .map(|line| line.trim_start_matches("(exact) ").split([':', ' ']).next().unwrap())
        .collect();
    let classes = surface.classes().flat_map(|class| {
        let functions = class.members.iter().chain(&class.constructor);
        functions
            .flat_map(|it| it.params.iter().map(|param| &param.ty).chain([&it.returns]))
            .collect::<Vec<_>>()
    });
    let structs = surface.modules.iter().flat_map(|module| {
        let own = module.structs.iter();
        let resources =
            module.resources.iter().filter_map(|it| it.resource.as_ref()).flat_map(|it| &it.structs);
        own.chain(resources).flat_map(|it| &it.fields).map(|field| &field.ty).collect::<Vec<_>>()
    });
    let mut count = 0;
    for ty in classes.chain(structs).flat_map(|ty| ty.parts()) {
        use infra::emit::surface::Type;
        let (Type::Class(name) | Type::Struct(name) | Type::Enum(name)) = ty else { continue };
        assert!(declared.contains(name.as_str()), "nothing declares `{name}`");
        count += 1;
    }
    assert!(count > 10_000, "{count}");
}

/// The examples of classes, structs and functions, under the names of what they show.
fn examples() -> Vec<(String, Vec<Example>)> {
    let mut found = Vec::new();
    let surface = &*SURFACE;
    for module in &surface.modules {
        for class in &module.classes {
            found.push((class.full_name.clone(), class.examples.clone()));
            for member in class.members.iter().chain(&class.constructor) {
                found.push((format!("{}.{}", class.full_name, member.name), member.examples.clone()));
            }
        }
        found.extend(module.structs.iter().map(|it| (it.full_name.clone(), it.examples.clone())));
    }
    found.retain(|(_, examples)| !examples.is_empty());
    found
}

/// A folder with what the examples need; it is gone when they have run.
fn project() -> TempDir {
    let project = tempfile::tempdir().unwrap();
    for (name, text) in [("site/index.html", "<p>hello</p>\n"), ("image/Dockerfile", "FROM scratch\n")] {
        let path = project.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    project
}

fn templates(language: Language, name: &str, code: &str) -> Vec<(String, String)> {
    let start = match language {
        Language::Rhai => "let app = App(); let stack = Stack(app, \"Stack\");\n",
        Language::Lua => "local app = App() local stack = Stack(app, \"Stack\")\n",
    };
    // An app of its own takes the place of the first.
    let start = if code.contains("App()") { "" } else { start };
    let project = project();
    let script =
        project.path().join(format!("main.{}", if language == Language::Lua { "lua" } else { "rhai" }));
    fs::write(&script, format!("{start}{code}")).unwrap();
    let run = Engine::new().run_file(&script).unwrap_or_else(|failure| panic!("{name}: {failure}"));
    assert!(run.diagnostics().is_empty() || name.starts_with("Annotations"), "{name} warns");
    let files = run.assembly().files().iter().filter(|file| file.name().ends_with(".template.json"));
    files
        .map(|file| (file.name().to_owned(), String::from_utf8_lossy(file.contents()).into_owned()))
        .collect()
}

#[test]
fn examples_run_in_both_languages_and_give_the_same() {
    let examples = examples();
    for (name, pair) in &examples {
        let code = |language: &str| pair.iter().find(|it| it.language == language).map(|it| it.code.as_str());
        let (Some(rhai), Some(lua)) = (code("rhai"), code("lua")) else {
            panic!("the example of `{name}` must be in `rhai` and in `lua`");
        };
        assert_eq!(pair.len(), 2, "`{name}` has one example, in both languages");
        assert_eq!(templates(Language::Rhai, name, rhai), templates(Language::Lua, name, lua), "{name}");
    }
    for module in SURFACE.modules.iter().filter(|module| !module.classes.is_empty()) {
        let has_one = module.classes.iter().any(|class| !class.examples.is_empty());
        assert!(has_one, "no class of module `{}` has an example in its doc comment", module.name);
    }
}
