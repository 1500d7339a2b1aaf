//! Any text as a script: it must end, within the limits, in an assembly or in diagnostics that can be shown.

use std::time::Duration;

use infra::diag::Code;
use infra::{Assembly, Diagnostic, Engine, Language, Limits};

/// What a run gave.
pub struct Outcome {
    /// The assembly, where there is one.
    pub assembly: Option<Assembly>,
    /// Warnings and errors.
    pub diagnostics: Vec<Diagnostic>,
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
    let engine = Engine::new().with_limits(limits(memory_in_use));
    let result = engine.run_str(language, &format!("main.{}", language.extension()), text);
    let (assembly, diagnostics, printed) = match result {
        Ok(run) => {
            let (diagnostics, printed) = (run.diagnostics(), run.printed().to_vec());
            (Some(run.into_assembly()), diagnostics, printed)
        }
        Err(failure) => {
            assert!(!failure.diagnostics().is_empty(), "an error without any diagnostic");
            let _ = failure.to_string();
            let all = [failure.warnings(), failure.diagnostics()].concat();
            (None, all, failure.printed().to_vec())
        }
    };
    for diagnostic in &diagnostics {
        let (code, message) = (diagnostic.code(), diagnostic.message());
        assert!(code != Code::Internal, "an internal error: {message}");
        assert!(code == Code::Annotation || !message.is_empty(), "a diagnostic without a message");
        let _ = diagnostic.to_json();
    }
    if let Some(assembly) = &assembly {
        for file in assembly.files().iter().filter(|file| file.name().ends_with(".json")) {
            let parsed = serde_json::from_slice::<serde_json::Value>(file.contents());
            assert!(parsed.is_ok(), "`{}` is not JSON", file.name());
        }
    }
    Outcome { assembly, diagnostics, printed }
}
