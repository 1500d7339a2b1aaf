//! `tree.json`: the construct tree, for tools that show it.

use super::super::{App, CfnResource, Cx, Data, Fields, Handle, NodeId, json};
use super::assembly::{File, Written};

/// The version of the CDK whose constructs these are.
const CDK_VERSION: &str = "2.276.0";

pub(super) fn tree_file(cx: &Cx, app: App, stacks: &[Written]) -> File {
    let tree = node(cx, app.id(), stacks);
    let data = Data::Map(crate::fields! { "version": "tree-0.1", "tree": tree });
    File { name: "tree.json".to_owned(), contents: json::write(&data, false) }
}

fn node(cx: &Cx, id: NodeId, stacks: &[Written]) -> Data {
    let name = match cx.parent(id) {
        None => "App",
        Some(_) => cx.id(id),
    };
    let mut entry = crate::fields! { "id": name, "path": cx.path(id), "constructInfo": construct_info(cx, id) };
    let attributes = attributes(cx, id, stacks);
    if !attributes.is_empty() {
        entry.push(("attributes".into(), Data::Map(attributes)));
    }
    let children: Fields =
        cx.children(id).iter().map(|child| (cx.id(*child).clone(), node(cx, *child, stacks))).collect();
    if !children.is_empty() {
        entry.push(("children".into(), Data::Map(children)));
    }
    Data::Map(entry)
}

/// The CDK's name of a construct's class: `aws-cdk-lib.aws_ec2.Vpc`.
fn construct_info(cx: &Cx, id: NodeId) -> Data {
    let class = cx.node_class(id);
    let name = match class.module {
        "" if class.name == "Construct" => "constructs.Construct".to_owned(),
        "" => format!("aws-cdk-lib.{}", class.name),
        module => format!("aws-cdk-lib.aws_{module}.{}", class.name),
    };
    Data::Map(crate::fields! { "fqn": name, "version": CDK_VERSION })
}

fn attributes(cx: &Cx, id: NodeId, stacks: &[Written]) -> Fields {
    let Some(resource) = cx.cast::<CfnResource>(id) else { return Fields::new() };
    let Some(written) = stacks.iter().find(|written| Some(written.stack) == cx.stack(id)) else { return Fields::new() };
    let Some(properties) = written.template.resources.get(&id) else { return Fields::new() };
    let cfn_type = &cx.state(resource).cfn_type;
    let mut attributes = crate::fields! { "aws:cdk:cloudformation:type": cfn_type };
    let id = super::super::logical_id_of(cx, id);
    attributes.push(("aws:cdk:cloudformation:logicalId".into(), id.into()));
    attributes.push(("aws:cdk:cloudformation:props".into(), tree_names(cx, cfn_type, properties)));
    attributes
}

/// Properties under the CDK's names for them.
fn tree_names(cx: &Cx, cfn_type: &str, properties: &Data) -> Data {
    let Data::Map(fields) = properties else { return Data::Map(Fields::new()) };
    let named = fields.iter().map(|(key, value)| {
        let name = (cx.schema.tree_name)(cfn_type, key).map_or_else(|| key.clone(), Into::into);
        (name, value.clone())
    });
    Data::Map(named.collect())
}
