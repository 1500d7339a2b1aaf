//! The engine as a Rust program uses it, proved from outside the crate.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail where it likes")]

use std::cell::Cell;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use infra::aws::ec2::{IpAddresses, Vpc, VpcProps};
use infra::core::{Annotations, App, AppProps, Aspects, Cx, Stack, StackProps};
use infra::diag::{Code, Diag, Result, Severity};
use infra::{Assembly, Diagnostic, Engine, Failure, Function, Language, Limits, Run};
use serde_json::{Value, json};

const BOTH: [(Language, &str); 2] = [(Language::Rhai, "main.rhai"), (Language::Lua, "main.lua")];

/// What scripts of both languages give; they must agree.
fn values(engine: &Engine, rhai: &str, lua: &str) -> Value {
    let [rhai, lua] = [(BOTH[0], rhai), (BOTH[1], lua)].map(|((language, name), text)| {
        engine.evaluate(language, name, text).unwrap_or_else(|failure| panic!("{failure}"))
    });
    assert_eq!(rhai, lua);
    rhai
}

/// What scripts of both languages fail with: code, message and hints.
fn problems(engine: &Engine, text: &str) -> Vec<String> {
    let [rhai, lua] = BOTH.map(|(language, name)| {
        let text = if language == Language::Lua { format!("return {text}") } else { text.to_owned() };
        let failure = engine.evaluate(language, name, &text).unwrap_err();
        let diagnostics = failure.diagnostics();
        diagnostics.iter().flat_map(words).collect::<Vec<_>>()
    });
    assert_eq!(rhai, lua);
    rhai
}

fn words(diagnostic: &Diagnostic) -> Vec<String> {
    let title = format!("{}: {}", diagnostic.code().name(), diagnostic.message());
    [&[title], diagnostic.hints()].concat()
}

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("embed").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn what_embedders_share_is_shared_between_threads() {
    fn shared<T: Send + Sync + 'static>() {}
    shared::<Engine>();
    shared::<Function>();
    shared::<Run>();
    shared::<Failure>();
    shared::<Assembly>();
    shared::<Diagnostic>();
    shared::<Limits>();
}

#[test]
fn functions_are_called_from_both_languages() {
    let engine = Engine::new()
        .with_function(Function::new("join", |a: String, b: i64| format!("{a}-{b}")))
        .with_function(Function::new("sum", |all: Vec<f64>| all.iter().sum::<f64>()).in_module("tools"))
        .with_function(Function::new("config", || json!({ "ports": [80, 443] })));
    assert_eq!(values(&engine, r#"join("a", 1)"#, r#"return join("a", 1)"#), "a-1");
    assert_eq!(values(&engine, "tools.sum([1, 2.5])", "return tools.sum({ 1, 2.5 })"), 3.5);
    assert_eq!(values(&engine, "config().ports[1]", "return config().ports[2]"), 443);
}

#[test]
fn arguments_of_functions_are_checked() {
    let named = Function::new("join", |a: String, b: Option<u8>| format!("{a}{b:?}"));
    let engine = Engine::new()
        .with_function(named.in_module("tools").with_parameters(&["name", "number"]))
        .with_function(Function::new("fail", || -> Result<()> {
            Err(Diag::new(Code::InvalidValue, "no").into())
        }));
    let usage = "call it as `tools.join(name, number?)`";
    assert_eq!(
        problems(&engine, "tools.join(5, 300)"),
        [
            "type-mismatch: `name` of `tools.join` must be a string, not the number 5",
            usage,
            "out-of-range: `number` of `tools.join` must be between 0 and 255, not 300",
            usage,
        ]
    );
    assert_eq!(
        problems(&engine, "tools.join()"),
        ["missing-argument: `name` of `tools.join` is missing: it must be a string", usage]
    );
    assert_eq!(
        problems(&engine, r#"tools.join("a", 1, 2)"#),
        ["too-many-arguments: `tools.join` takes at most 2 arguments, 3 were given", usage]
    );
    assert_eq!(problems(&engine, "fail()"), ["invalid-value: no"]);
    assert_eq!(
        problems(&engine, "tools.joim(1)"),
        ["unknown-name: module `tools` has no `joim`", "did you mean `join`?"]
    );
    assert_eq!(
        problems(&engine, "join(1)"),
        ["unknown-name: `join` is not defined", "did you mean `tools.join`?"]
    );
}

#[test]
fn values_and_files_are_given() {
    let engine = Engine::new()
        .with_value("config", json!({ "tier": "web", "deep": { "list": [1, 2.5, true] } }))
        .with_value("region", "eu-west-1")
        .with_file("lib/a.rhai", r#"import "b" as b; fn tier() { "rhai " + b::one() } "#)
        .with_file("lib/b.rhai", "fn one() { 1 }")
        .with_file(
            "lib/a.lua",
            r#"local b = require("b") return { tier = function() return "lua " .. b.one end }"#,
        )
        .with_file("lib/b.lua", "return { one = 1 }");
    let script = r#"config.deep.list[INDEX] + config.deep.list[NEXT]"#;
    let rhai = script.replace("INDEX", "0").replace("NEXT", "1");
    let lua = format!("return {}", script.replace("INDEX", "1").replace("NEXT", "2"));
    assert_eq!(values(&engine, &rhai, &lua), 3.5);
    assert_eq!(values(&engine, "region", "return region"), "eu-west-1");
    let rhai = engine.evaluate(Language::Rhai, "main.rhai", r#"import "lib/a" as a; a::tier()"#).unwrap();
    let lua = engine.evaluate(Language::Lua, "main.lua", r#"return require("lib.a").tier()"#).unwrap();
    assert_eq!((rhai, lua), (json!("rhai 1"), json!("lua 1")));
    let failure = engine.evaluate(Language::Lua, "main.lua", r#"require("lib.c")"#).unwrap_err();
    assert_eq!(failure.diagnostics()[0].code(), Code::Forbidden);
}

#[test]
fn functions_of_scripts_are_called_from_rust() {
    let engine = Engine::new();
    let scripts = ["fn add(a, b) { a + b.x }", "function add(a, b) return a + b.x end"];
    for ((language, name), text) in BOTH.into_iter().zip(scripts) {
        let args = || [1.into(), json!({ "x": 2 }).into()];
        assert_eq!(engine.call(language, name, text, "add", args()).unwrap(), 3);
        let failure = engine.call(language, name, text, "ad", args()).unwrap_err();
        assert_eq!(
            words(&failure.diagnostics()[0]),
            ["unknown-name: the script has no function `ad`", "did you mean `add`?"]
        );
    }
}

#[test]
fn values_of_scripts_are_plain_data() {
    let engine = Engine::new();
    let late = values(
        &engine,
        r#"let stack = Stack(App(), "S"); #{ id: ec2.CfnVPC(stack, "Vpc", #{ cidr_block: "10.0.0.0/16" }).ref, n: 1 }"#,
        r#"local stack = Stack(App(), "S") return { id = ec2.CfnVPC(stack, "Vpc", { cidr_block = "10.0.0.0/16" }).ref, n = 1 }"#,
    );
    assert_eq!(late, json!({ "id": { "Ref": "Vpc" }, "n": 1 }));
    assert_eq!(
        problems(&engine, "ec2")[0],
        "type-mismatch: `result` must be a plain value, not the module `ec2`"
    );
}

#[test]
fn names_that_are_taken_fail_the_run() {
    let function = |name: &'static str| Function::new(name, || 1);
    let cases: [(Engine, &str); 5] = [
        (Engine::new().with_function(function("Stack")), "there is already something called `Stack`"),
        (
            Engine::new().with_function(function("Vpc").in_module("ec2")),
            "there is already something called `ec2.Vpc`",
        ),
        (Engine::new().with_value("ec2", 1), "there is already something called `ec2`"),
        (
            Engine::new().with_value("a", 1).with_function(function("a")),
            "there is already something called `a`",
        ),
        (Engine::new().with_value("a b", 1), "`a b` cannot be the name of anything in a script"),
    ];
    for (engine, message) in cases {
        let failure = engine.run_str(Language::Lua, "main.lua", "App()").unwrap_err();
        assert_eq!(failure.diagnostics()[0].message(), message);
    }
}

#[test]
fn diagnostics_are_data() {
    let text = "let app = App();\nlet stack = Stack(app, \"S\");\nec2.Vpc(stack, \"Vpc\", #{ max_az: 2 });";
    let failure = Engine::new().run_str(Language::Rhai, "net.rhai", text).unwrap_err();
    let [diagnostic] = &failure.diagnostics()[..] else { panic!("{failure}") };
    assert_eq!(diagnostic.severity(), Severity::Error);
    assert_eq!(diagnostic.code(), Code::UnknownProp);
    assert_eq!(diagnostic.hints(), ["did you mean `max_azs`?"]);
    let place = diagnostic.place().unwrap();
    assert_eq!((place.file(), place.line(), place.column()), ("net.rhai", 3, Some(26)));
    assert_eq!(
        serde_json::to_value(diagnostic).unwrap(),
        json!({
            "severity": "error",
            "code": "unknown-prop",
            "message": "`ec2.Vpc` has no prop `max_az`",
            "span": { "file": "net.rhai", "line": 3, "column": 26 },
            "path": null,
            "hints": ["did you mean `max_azs`?"],
            "trace": [],
        })
    );
    assert!(failure.to_string().contains("ec2.Vpc(stack, \"Vpc\", #{ max_az: 2 });"), "{failure}");
}

#[test]
fn an_assembly_is_written_whole() {
    let text = r#"local stack = Stack(App(), "S") ec2.CfnVPC(stack, "Vpc", { cidr_block = "10.0.0.0/16" }) print("hi")"#;
    let run = Engine::new().run_str(Language::Lua, "main.lua", text).unwrap();
    assert_eq!(run.printed(), ["hi"]);
    assert_eq!(run.diagnostics(), []);
    let assembly = run.into_assembly();
    assert_eq!(assembly.stack("S").unwrap().resources(), [("AWS::EC2::VPC".to_owned(), 1)]);
    let root = folder("written");
    assembly.write_to(root.join("cdk.out")).unwrap();
    for file in assembly.files() {
        assert_eq!(fs::read(root.join("cdk.out").join(file.name())).unwrap(), file.contents());
    }
    fs::write(root.join("notes"), "mine").unwrap();
    let error = assembly.write_to(&root).unwrap_err();
    assert!(error.to_string().contains("is not a cloud assembly: it holds"), "{error}");
}

#[test]
fn two_engines_run_on_two_threads() {
    let program =
        |count: usize| format!(r#"let app = App(); for i in 0..{count} {{ Stack(app, "S" + i); }}"#);
    let engines = [Engine::new().with_value("mine", 1), Engine::new().with_value("mine", 2)];
    let stacks: Vec<Vec<usize>> = std::thread::scope(|scope| {
        let threads: Vec<_> = engines
            .iter()
            .map(|engine| {
                scope.spawn(move || {
                    let run = |count| engine.run_str(Language::Rhai, "main.rhai", &program(count)).unwrap();
                    (1..5).map(|count| run(count).assembly().stacks().len()).collect::<Vec<_>>()
                })
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(stacks, [[1, 2, 3, 4], [1, 2, 3, 4]]);
    let mine = engines.map(|engine| engine.evaluate(Language::Lua, "main.lua", "return mine").unwrap());
    assert_eq!(mine, [1, 2]);
}

#[test]
fn constructs_are_made_from_rust() {
    let mut cx = Cx::default();
    let app = App::new(&mut cx, AppProps::default()).unwrap();
    let stack = cx.add::<Stack>(app, "S", StackProps::default()).unwrap();
    let vpc = cx.add::<Vpc>(stack, "Vpc", VpcProps { max_azs: Some(1), ..VpcProps::default() }).unwrap();
    // A constructor that fails leaves nothing.
    assert!(cx.add::<Vpc>(stack, "Vpc", VpcProps::default()).is_err());
    let ip_addresses = IpAddresses::cidr(&mut cx, "10.0.0.0/27".into()).unwrap();
    let props = VpcProps { ip_addresses: Some(ip_addresses), max_azs: Some(3), ..VpcProps::default() };
    assert!(cx.add::<Vpc>(stack, "Small", props).is_err());
    let error = cx.add_resource(stack, "Topic", "AWS::SNS::Topik", json!({})).unwrap_err();
    assert_eq!(error.to_string(), "error[unknown-name]: there is no resource type `AWS::SNS::Topik`");
    let error = cx.add_resource(stack, "Topic", "AWS::SNS::Topic", json!({ "topic_nam": "a" })).unwrap_err();
    assert_eq!(error.diags()[0].hints, ["did you mean `topic_name`?"]);
    let visited = Rc::new(Cell::new(0));
    let count = visited.clone();
    Aspects::of(vpc.into()).visit(&mut cx, move |_, _| {
        count.set(count.get() + 1);
        Ok(())
    });
    let run = cx.synth().unwrap();
    let script = "let stack = Stack(App(), \"S\"); ec2.Vpc(stack, \"Vpc\", #{ max_azs: 1 });";
    let same = Engine::new().run_str(Language::Rhai, "main.rhai", script).unwrap();
    assert_eq!(run.assembly().stacks()[0].template(), same.assembly().stacks()[0].template());
    assert!(visited.get() > 5, "{visited:?}");
}

#[test]
fn an_app_in_rust_fails_as_one_in_a_script() {
    assert_eq!(Cx::default().synth().unwrap_err().diagnostics()[0].code(), Code::NoStacks);
    let mut cx = Cx::default();
    let app = App::new(&mut cx, AppProps::default()).unwrap();
    let stack = cx.add::<Stack>(app, "S", StackProps::default()).unwrap();
    Annotations::of(stack.into()).add_warning(&mut cx, "look here".into());
    let run = cx.synth().unwrap();
    assert_eq!(run.diagnostics()[0].message(), "look here");
    assert_eq!(run.diagnostics()[0].path(), Some("S"));
}
