//! A call that fails leaves nothing behind: a program that catches the failure gives the same files as one that
//! never made the call.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail where it likes")]

use infra::{Engine, Language};

infra::module! {
    /// Constructs that fail.
    "test" {
        #[path = "rollback/shelf.rs"]
        shelf: Shelf, Words;
    }
}

/// Calls that fail at different depths: before anything is made, in the middle, and at the end.
const FAILING: [&str; 10] = [
    r#"ec2.Vpc(stack, "Vpc", PROPS{ max_azz EQ 1 })"#,
    r#"ec2.Vpc(stack, "Vpc", PROPS{ ip_addresses EQ ec2.IpAddresses.cidr("10.0.0.0/27"), max_azs EQ 3 })"#,
    r#"ec2.Vpc(stack, "Vpc", PROPS{ ip_addresses EQ ec2.IpAddresses.cidr("10.0.0.0/99") })"#,
    r#"ec2.Vpc(app, "Vpc")"#,
    r#"ec2.CfnVPC(app, "Vpc")"#,
    r#"ec2.CfnVPC(stack, "Vpc", PROPS{ cidr_block EQ 5 })"#,
    r#"ec2.CfnVPC(stack, "")"#,
    r#"CfnOutput(stack, "Out", PROPS{ value EQ "a", key EQ "not-allowed" })"#,
    r#"Stack(app, "not_allowed")"#,
    r#"App("a")"#,
];

const RHAI: &str = r#"let app = App(); let stack = Stack(app, "Stack");
CALL
ec2.Vpc(stack, "Network", #{ max_azs: 2 }); CfnOutput(stack, "After", #{ value: Aws.REGION });
"#;

const LUA: &str = r#"local app = App(); local stack = Stack(app, "Stack")
CALL
ec2.Vpc(stack, "Network", { max_azs = 2 }); CfnOutput(stack, "After", { value = Aws.REGION })
"#;

#[test]
fn a_failed_call_leaves_nothing_in_rhai() {
    check(Language::Rhai, RHAI, |call| {
        let call = call.replace("PROPS", "#").replace(" EQ", ":");
        format!(
            "let failed = false; try {{ {call}; }} catch {{ failed = true; }} if !failed {{ throw \"it did not fail\"; }}"
        )
    });
}

#[test]
fn a_failed_call_leaves_nothing_in_lua() {
    check(Language::Lua, LUA, |call| {
        let call = call.replace("PROPS", "").replace("EQ", "=");
        format!("if pcall(function() {call} end) then error(\"it did not fail\") end")
    });
}

/// Methods that fail after they have changed something.
const FAILING_METHODS: [&str; 4] = [
    "shelf.add(-1)",
    "shelf.words.put(\"bad\")",
    "shelf.shake()",
    "shelf.node.add_dependency(shelf, shelf, 5)",
];

#[test]
fn a_failed_method_changes_nothing_in_rhai() {
    let program = r#"let app = App(); let stack = Stack(app, "Stack"); let shelf = test.Shelf(stack, "Shelf");
        shelf.add(1); shelf.words.put("good"); shelf.node.add_metadata("mine", 1);
        CALL
        shelf.add(2); Tags.of(shelf).add("a", "b");"#;
    let expected = files(Language::Rhai, &program.replace("CALL", ""));
    for call in FAILING_METHODS {
        let caught = format!(
            "let failed = false; try {{ {call}; }} catch {{ failed = true; }} if !failed {{ throw 1; }}"
        );
        assert_eq!(files(Language::Rhai, &program.replace("CALL", &caught)), expected, "{call}");
    }
}

#[test]
fn a_failed_method_changes_nothing_in_lua() {
    let program = r#"local app = App() local stack = Stack(app, "Stack") local shelf = test.Shelf(stack, "Shelf")
        shelf:add(1) shelf.words:put("good") shelf.node:add_metadata("mine", 1)
        CALL
        shelf:add(2) Tags.of(shelf):add("a", "b")"#;
    let expected = files(Language::Lua, &program.replace("CALL", ""));
    for call in FAILING_METHODS {
        let (object, method) = call.split_once('(').unwrap().0.rsplit_once('.').unwrap();
        let call = call.replacen(&format!("{object}.{method}"), &format!("{object}:{method}"), 1);
        let caught = format!("if pcall(function() {call} end) then error('it did not fail') end");
        assert_eq!(files(Language::Lua, &program.replace("CALL", &caught)), expected, "{call}");
    }
}

fn check(language: Language, program: &str, caught: impl Fn(&str) -> String) {
    let expected = files(language, &program.replace("CALL", ""));
    for call in FAILING {
        let given = files(language, &program.replace("CALL", &caught(call)));
        assert_eq!(given, expected, "{call}");
    }
}

fn files(language: Language, text: &str) -> Vec<(String, String)> {
    let run = Engine::new()
        .with_module(&MODULE)
        .run_str(language, "main", text)
        .unwrap_or_else(|failure| panic!("{failure}\n{text}"));
    let files = run.assembly().files().iter();
    files
        .map(|file| (file.name().to_owned(), String::from_utf8_lossy(file.contents()).into_owned()))
        .collect()
}
