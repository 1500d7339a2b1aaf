//! A module of one's own: its constructs work in both languages as those of the library do.
#![allow(clippy::print_stdout, reason = "an example shows what it does")]

use infra::{Engine, Failure, Language};

infra::module! {
    /// What our shop is built from.
    "shop" {
        web_tier: WebTier, WebTierProps, Exposure;
    }
}

const RHAI: &str = r#"
    let stack = Stack(App(), "Shop");
    let vpc = ec2.Vpc(stack, "Vpc", #{ max_azs: 2, nat_gateways: 0 });
    let web = shop.WebTier(stack, "Web", #{ vpc: vpc, exposure: shop.Exposure.PUBLIC });
    web.allow_from("10.0.0.0/8");
    print(web.port);
"#;

const WRONG: &str = r#"
    local stack = Stack(App(), "Shop")
    shop.WebTier(stack, "Web", { port = 0, exposur = shop.Exposure.PUBLIC })
"#;

fn main() -> Result<(), Failure> {
    let engine = Engine::new().with_module(&MODULE);
    let run = engine.run_str(Language::Rhai, "shop.rhai", RHAI)?;
    println!("{}", run.printed().join("\n"));
    let template = run.assembly().stacks()[0].template_json();
    let resources = template["Resources"].as_object().into_iter().flatten();
    for (_, group) in resources.filter(|(_, resource)| resource["Type"] == "AWS::EC2::SecurityGroup") {
        println!("{:#}", group["Properties"]["SecurityGroupIngress"]);
    }
    if let Err(failure) = engine.run_str(Language::Lua, "wrong.lua", WRONG) {
        println!("{failure}");
    }
    Ok(())
}
