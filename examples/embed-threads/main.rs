//! One engine on several threads: each run has an app of its own.
#![allow(clippy::print_stdout, reason = "an example shows what it does")]

use std::thread;

use infra::core::{App, AppProps, Cx, Stack, StackProps};
use infra::{Engine, Failure, Language};

const SCRIPT: &str = r#"
    let app = App();
    let stack = Stack(app, tier);
    ec2.Vpc(stack, "Vpc");
"#;

fn resources(engine: &Engine, tier: &str) -> Result<usize, Failure> {
    let run = engine.clone().with_value("tier", tier).run_str(Language::Rhai, "tier.rhai", SCRIPT)?;
    let stacks = run.assembly().stacks();
    Ok(stacks.iter().flat_map(|stack| stack.resources()).map(|(_, count)| count).sum())
}

fn main() -> Result<(), Failure> {
    let engine = Engine::new();
    let counts = thread::scope(|scope| {
        let threads = ["web", "data"].map(|tier| scope.spawn(|| resources(&engine, tier)));
        threads.map(|thread| thread.join().unwrap_or(Ok(0)))
    });
    for (tier, count) in ["web", "data"].into_iter().zip(counts) {
        println!("{tier}: {} resources", count?);
    }

    // Apps in Rust know nothing of one another either.
    let (mut one, mut two) = (Cx::default(), Cx::default());
    for (cx, name) in [(&mut one, "One"), (&mut two, "Two")] {
        let app = App::new(cx, AppProps::default())?;
        cx.add::<Stack>(app, name, StackProps::default())?;
    }
    for cx in [&mut one, &mut two] {
        println!("{}", cx.synth()?.assembly().stacks()[0].stack_name());
    }
    Ok(())
}
