//! Any text as a script: it must end, within the limits, in an assembly or in diagnostics that can be shown.

use std::time::Duration;

use infra::core::synth::Assembly;
use infra::diag::{Code, Diag, render_json, render_text};
use infra::{Engine, Language, Limits};

/// What a run gave.
pub struct Outcome {
    /// The assembly, where there is one.
    pub assembly: Option<Assembly>,
    /// Warnings and errors.
    pub diags: Vec<Diag>,
    /// The lines that were printed.
    pub printed: Vec<String>,
}

/// Limits that a run of the fuzzer reaches quickly.
fn limits(memory_in_use: Option<fn() -> usize>) -> Limits {
    Limits {
        operations: 20_000,
        time: Duration::from_secs(10),
        memory: 64 << 20,
        memory_in_use,
        string_size: 1 << 18,
        container_size: 10_000,
        call_depth: 64,
        ..Limits::default()
    }
}

/// Runs a script.
///
/// # Panics
/// When it fails in a way that no script may: that is a find.
pub fn run(language: Language, text: &str, memory_in_use: Option<fn() -> usize>) -> Outcome {
    let mut engine = Engine::new().with_limits(limits(memory_in_use));
    let result = engine.run_str(language, &format!("main.{}", language.extension()), text);
    let report = engine.report();
    let mut diags = report.warnings.clone();
    let assembly = match result {
        Ok(assembly) => Some(assembly),
        Err(error) => {
            assert!(!error.diags().is_empty(), "an error without any diagnostic");
            diags.extend(error.into_diags());
            None
        }
    };
    for diag in &diags {
        assert!(diag.code != Code::Internal, "an internal error: {}", diag.message);
        let is_ours = diag.code != Code::Annotation;
        assert!(!is_ours || !diag.message.is_empty(), "a diagnostic without a message");
    }
    render_text(&diags, &report.sources, false);
    render_json(&diags, &report.sources);
    if let Some(assembly) = &assembly {
        for file in assembly.files.iter().filter(|file| file.name.ends_with(".json")) {
            let parsed = serde_json::from_str::<serde_json::Value>(&file.contents);
            assert!(parsed.is_ok(), "`{}` is not JSON: {}", file.name, file.contents);
        }
    }
    Outcome { assembly, diags, printed: report.printed.clone() }
}
