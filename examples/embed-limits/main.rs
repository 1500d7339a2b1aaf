//! Scripts that nobody has read: every one of them ends in an error that says why.
#![allow(clippy::print_stdout, reason = "an example shows what it does")]

use std::time::Duration;

use infra::{Engine, Language, Limits};

const SCRIPTS: [(&str, &str); 4] = [
    ("a loop without end", "loop { }"),
    ("too much memory", r#"let text = "x"; loop { text += text; }"#),
    ("a file of somebody else", r#"import "../../etc/passwd" as passwords;"#),
    ("code from a string", r#"eval("1 + 1")"#),
];

fn main() {
    let limits = Limits {
        operations: 1_000_000,
        time: Duration::from_secs(2),
        memory: 64 << 20,
        string_size: 1 << 20,
        ..Limits::default()
    };
    let engine = Engine::new().with_limits(limits);
    for (title, script) in SCRIPTS {
        println!("{title}");
        match engine.run_str(Language::Rhai, "script.rhai", script) {
            Ok(_) => println!("  ran"),
            Err(failure) => {
                for diagnostic in failure.diagnostics() {
                    println!("  {}: {}", diagnostic.code().name(), diagnostic.message());
                }
            }
        }
    }
}
