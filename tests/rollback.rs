//! A call that fails leaves nothing behind: a program that catches the failure gives the same files as one that
//! never made the call.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail where it likes")]

use infra::{Engine, Language};

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

fn check(language: Language, program: &str, caught: impl Fn(&str) -> String) {
    let expected = files(language, &program.replace("CALL", ""));
    for call in FAILING {
        let given = files(language, &program.replace("CALL", &caught(call)));
        assert_eq!(given, expected, "{call}");
    }
}

fn files(language: Language, text: &str) -> Vec<(String, String)> {
    let mut engine = Engine::new();
    let assembly = engine.run_str(language, "main", text).unwrap_or_else(|error| panic!("{error}\n{text}"));
    assembly.files.into_iter().map(|file| (file.name, file.contents)).collect()
}
