//! Constructs from Rust, typed, without any script.
#![allow(clippy::print_stdout, reason = "an example shows what it does")]

use infra::Failure;
use infra::aws::ec2::{Peer, Port, SecurityGroup, SecurityGroupProps, Vpc, VpcProps};
use infra::core::{App, AppProps, Aspects, Cx, Environment, Stack, StackProps, Tags};
use serde_json::json;

fn main() -> Result<(), Failure> {
    let mut cx = Cx::default();
    let app = App::new(&mut cx, AppProps::default())?;
    let env = Environment { region: Some("eu-west-1".into()), ..Environment::default() };
    let stack = cx.add::<Stack>(app, "Network", StackProps { env: Some(env), ..StackProps::default() })?;

    let vpc = cx.add::<Vpc>(
        stack,
        "Vpc",
        VpcProps { max_azs: Some(2), nat_gateways: Some(0), ..VpcProps::default() },
    )?;
    // What is required is an argument; everything else has its default.
    let props = SecurityGroupProps { description: Some("the web".into()), ..SecurityGroupProps::new(vpc) };
    let group = cx.add::<SecurityGroup>(stack, "Web", props)?;
    let anybody = Peer::any_ipv4(&mut cx);
    group.add_ingress_rule(&mut cx, anybody.into(), Port::tcp(443.into())?, None, false)?;

    // A resource without a construct of its own is its type and its properties, which are checked.
    cx.add_resource(stack, "Topic", "AWS::SNS::Topic", json!({ "topic_name": "alarms" }))?;
    Tags::of(app.into()).set(&mut cx, "team".into(), "network".into());
    Aspects::of(app.into()).visit(&mut cx, |cx, construct| {
        if let Some(group) = cx.cast::<SecurityGroup>(construct.into()) {
            println!("visited `{}`", group.unique_id(cx));
        }
        Ok(())
    });

    let run = cx.synth()?;
    let template = run.assembly().stacks()[0].template_json();
    let resources = template["Resources"].as_object().into_iter().flatten();
    for (_, resource) in resources.filter(|(id, _)| id.starts_with("Web") || *id == "Topic") {
        println!("{resource:#}");
    }
    Ok(())
}
