//! `infra synth`: the template of a stack on standard output.

use super::program::{Program, failed_run, printed};
use super::select::{label, select_main};
use super::yaml::{template_json, template_yaml};
use super::{Outcome, SynthArgs, Terminal};

pub(super) fn run(args: &SynthArgs, terminal: &Terminal) -> Outcome {
    let program = Program::find(&args.input)?;
    let (result, report) = program.run();
    terminal.note(&printed(&report));
    let shown = result.and_then(|assembly| {
        let stacks = select_main(&assembly, &program.patterns)?;
        let folder = program.output(args.target.output.as_deref(), &assembly)?;
        assembly.write_to(&folder)?;
        match stacks[..] {
            [stack] if args.json => Ok(Shown::Template(template_json(&stack.template()))),
            [stack] => template_yaml(&stack.template()).map(Shown::Template),
            _ => {
                let names: Vec<String> = stacks.iter().map(|stack| label(stack)).collect();
                let folder = folder.display();
                Ok(Shown::Hint(format!(
                    "wrote the assembly to `{folder}`\nsupply a stack id ({}) to display its template\n",
                    names.join(", ")
                )))
            }
        }
    });
    let shown = match shown {
        Ok(shown) => shown,
        Err(error) => return Err(failed_run(&program, args.target.output.as_deref(), error, report)),
    };
    terminal.diagnostics(&report.warnings, &report.sources);
    match shown {
        _ if args.target.quiet || program.is_hosted() => Ok(()),
        Shown::Template(text) => terminal.print(&text),
        Shown::Hint(text) => {
            terminal.note(&text);
            Ok(())
        }
    }
}

enum Shown {
    /// The template of the one stack.
    Template(String),
    /// There are several stacks: which there are.
    Hint(String),
}
