//! Rust functions and values that scripts use, and a function of the script that Rust calls.
#![allow(clippy::print_stdout, reason = "an example shows what it does")]

use infra::diag::{Code, Diag, Result};
use infra::{Engine, Failure, Function, Language};
use serde_json::json;

const SCRIPT: &str = r#"
    fn ports(tier) {
        let open = [];
        for port in settings.ports { open.push(net.port_of(tier, port)); }
        open
    }
"#;

/// What scripts pass is checked: whole numbers from 0 to 65535 arrive here, and nothing else.
fn port_of(tier: String, port: u16) -> Result<String> {
    if port < 1024 && tier != "web" {
        let problem = Diag::new(Code::InvalidValue, format!("`{tier}` may not listen on port {port}"));
        return Err(problem.hint("use a port above 1023").into());
    }
    Ok(format!("{tier}:{port}"))
}

fn main() -> Result<(), Failure> {
    let engine = Engine::new()
        .with_value("settings", json!({ "ports": [443, 8443] }))
        .with_function(Function::new("port_of", port_of).in_module("net").with_parameters(&["tier", "port"]));

    let ports = engine.call(Language::Rhai, "ports.rhai", SCRIPT, "ports", ["web".into()])?;
    println!("{ports}");

    let failed = engine.call(Language::Rhai, "ports.rhai", SCRIPT, "ports", ["data".into()]);
    println!("{}", failed.err().map(|failure| failure.to_string()).unwrap_or_default());
    let wrong = engine.evaluate(Language::Lua, "wrong.lua", r#"return net.port_of(nil, 70000)"#);
    println!("{}", wrong.err().map(|failure| failure.to_string()).unwrap_or_default());
    Ok(())
}
