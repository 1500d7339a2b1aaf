//! `infra ls`: the stacks, as the CDK's command line lists them.

use serde_json::{Map, Value, json};

use super::program::{Program, failed, printed};
use super::select::{label, select};
use super::yaml::json_yaml;
use super::{LsArgs, Outcome, Terminal};
use crate::core::synth::{Assembly, StackArtifact};
use crate::diag::Result;

pub(super) fn run(args: &LsArgs, terminal: &Terminal) -> Outcome {
    let program = Program::find(&args.input)?;
    let (result, report) = program.run();
    terminal.note(&printed(&report));
    let listed = result.and_then(|assembly| {
        let stacks = select(&assembly, &program.patterns)?;
        list(&assembly, &with_upstream(&assembly, &stacks), args)
    });
    match listed {
        Ok(text) => {
            terminal.diagnostics(&report.warnings, &report.sources);
            terminal.print(&text)
        }
        Err(error) => Err(failed(error, report)),
    }
}

fn list(assembly: &Assembly, stacks: &[&StackArtifact], args: &LsArgs) -> Result<String> {
    if !args.long && !args.show_dependencies && !args.json {
        return Ok(stacks.iter().map(|stack| format!("{}\n", label(stack))).collect());
    }
    let rows: Value = stacks.iter().map(|stack| row(assembly, stack, args)).collect();
    if args.json { Ok(format!("{rows:#}\n")) } else { json_yaml(rows) }
}

fn row(assembly: &Assembly, stack: &StackArtifact, args: &LsArgs) -> Value {
    let mut row = Map::new();
    row.insert("id".to_owned(), label(stack).into());
    if args.long || !args.show_dependencies {
        row.insert("name".to_owned(), stack.stack_name.clone().into());
        row.insert("environment".to_owned(), environment(&stack.environment));
    }
    if args.show_dependencies {
        row.insert("dependencies".to_owned(), dependencies(assembly, stack));
    }
    Value::Object(row)
}

/// `aws://ACCOUNT/REGION` in its parts.
fn environment(name: &str) -> Value {
    let (account, region) = name.trim_start_matches("aws://").split_once('/').unwrap_or((name, ""));
    json!({ "account": account, "region": region, "name": name })
}

fn dependencies(assembly: &Assembly, stack: &StackArtifact) -> Value {
    let all = assembly.stacks.iter().filter(|other| stack.dependencies.contains(&other.id));
    all.map(|other| json!({ "id": label(other), "dependencies": dependencies(assembly, other) })).collect()
}

/// The stacks and all that they wait for, in the order of deployment.
fn with_upstream<'a>(assembly: &'a Assembly, selected: &[&StackArtifact]) -> Vec<&'a StackArtifact> {
    let mut wanted: Vec<&str> = selected.iter().map(|stack| stack.id.as_str()).collect();
    // Who is waited for stands in front, so one pass from the back finds everyone.
    for stack in assembly.stacks.iter().rev() {
        if wanted.contains(&stack.id.as_str()) {
            wanted.extend(stack.dependencies.iter().map(String::as_str));
        }
    }
    assembly.stacks.iter().filter(|stack| wanted.contains(&stack.id.as_str())).collect()
}
