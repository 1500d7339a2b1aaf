//! The least: a script from a string, its assembly as values, nothing written.
#![allow(clippy::print_stdout, reason = "an example shows what it does")]

use infra::{Engine, Failure, Language};

const SCRIPT: &str = r#"
    local app = App()
    local stack = Stack(app, "Network")
    local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 2, nat_gateways = 0 })
    CfnOutput(stack, "VpcId", { value = vpc.vpc_id })
"#;

fn main() -> Result<(), Failure> {
    let run = Engine::new().run_str(Language::Lua, "network.lua", SCRIPT)?;
    for stack in run.assembly().stacks() {
        println!("{}", stack.stack_name());
        for (resource_type, count) in stack.resources() {
            println!("  {count} x {resource_type}");
        }
        println!("  VpcId = {}", stack.template_json()["Outputs"]["VpcId"]["Value"]);
    }
    Ok(())
}
