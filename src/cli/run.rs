//! `infra run`: from a script to a written assembly and a summary of it.

use std::time::Instant;

use serde_json::{Value, json};

use super::program::{Program, failed_run, printed};
use super::select::select_written;
use super::summary::Summary;
use super::{Failure, Outcome, RunArgs, Target, Terminal};
use crate::core::synth::Assembly;
use crate::diag::{Diag, Result, Sources, render_json};
use crate::script::Report;

pub(super) fn run(args: &RunArgs, terminal: &Terminal, started: Instant) -> Outcome {
    if args.json {
        return as_json(args, terminal, started);
    }
    let program = Program::find(&args.input)?;
    let (result, report) = program.run();
    terminal.print(&printed(&report))?;
    let written = result
        .and_then(|assembly| write(&program, &args.target, &assembly, started, |summary| summary.text()));
    let text = match written {
        Ok(text) => text,
        Err(error) => return Err(failed_run(&program, args.target.output.as_deref(), error, report)),
    };
    terminal.diagnostics(&report.warnings, &report.sources);
    if args.target.quiet || program.is_hosted() {
        return Ok(());
    }
    terminal.print(&text)
}

/// Writes an assembly and gives what it is told by.
fn write<T>(
    program: &Program,
    target: &Target,
    assembly: &Assembly,
    started: Instant,
    tell: impl FnOnce(Summary<'_>) -> T,
) -> Result<T> {
    let stacks = select_written(assembly, &program.patterns)?;
    let folder = program.output(target.output.as_deref(), assembly)?;
    assembly.write_to(&folder)?;
    Ok(tell(Summary { assembly, stacks: &stacks, folder: &folder, elapsed: started.elapsed() }))
}

/// One document tells everything, of a failure too.
fn as_json(args: &RunArgs, terminal: &Terminal, started: Instant) -> Outcome {
    let (document, failure) = document(args, started);
    terminal.print(&format!("{document:#}\n"))?;
    match failure {
        Some(failure) => Err(Failure { told: true, ..failure }),
        None => Ok(()),
    }
}

fn document(args: &RunArgs, started: Instant) -> (Value, Option<Failure>) {
    let program = match Program::find(&args.input) {
        Ok(program) => program,
        Err(failure) => return failed_document(failure, &[]),
    };
    let (result, report) = program.run();
    let written = result
        .and_then(|assembly| write(&program, &args.target, &assembly, started, |summary| summary.json()));
    match written {
        Ok(summary) => (success(summary, &report), None),
        Err(error) => {
            let printed = report.printed.clone();
            let failure = failed_run(&program, args.target.output.as_deref(), error, report);
            failed_document(failure, &printed)
        }
    }
}

fn failed_document(failure: Failure, printed: &[String]) -> (Value, Option<Failure>) {
    (told(false, &failure.diags, &failure.sources, printed), Some(failure))
}

fn success(summary: Value, report: &Report) -> Value {
    let mut document = told(true, &report.warnings, &report.sources, &report.printed);
    if let (Value::Object(document), Value::Object(summary)) = (&mut document, summary) {
        document.extend(summary);
    }
    document
}

fn told(ok: bool, diags: &[Diag], sources: &Sources, printed: &[String]) -> Value {
    json!({ "ok": ok, "diagnostics": render_json(diags, sources), "printed": printed })
}
