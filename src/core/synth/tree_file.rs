//! `tree.json`: the construct tree, for tools that show it.
//!
//! The file is as large as all templates together, so it is written as it is walked, without a tree of values.

use rustc_hash::FxHashMap;

use super::super::class_names::qualified;
use super::super::{App, CfnResource, Cx, Data, Handle, NodeId, Str, json};
use super::assembly::{File, Written};

/// The version of the CDK whose constructs these are.
const CDK_VERSION: &str = "2.276.0";

pub(super) fn tree_file(cx: &Cx, app: App, stacks: &[Written]) -> File {
    let mut writer = Tree { cx, properties: properties(cx, stacks), out: String::with_capacity(1 << 16) };
    writer.out.push_str("{\"version\":\"tree-0.1\",\"tree\":");
    writer.node(app.id());
    writer.out.push('}');
    File { name: "tree.json".to_owned(), contents: writer.out }
}

/// The logical id and the finished properties of each resource.
fn properties<'a>(cx: &Cx, stacks: &'a [Written]) -> FxHashMap<NodeId, (&'a Str, Option<&'a Data>)> {
    let mut all = FxHashMap::default();
    for (elements, template) in stacks.iter().flat_map(Written::templates) {
        let Some(Data::Map(resources)) = template.get("Resources") else { continue };
        let by_id: FxHashMap<&Str, &Data> = resources.iter().map(|(id, resource)| (id, resource)).collect();
        for (node, id) in elements {
            if cx.cast::<CfnResource>(*node).is_some()
                && let Some(resource) = by_id.get(id)
            {
                all.insert(*node, (id, resource.get("Properties")));
            }
        }
    }
    all
}

struct Tree<'a> {
    cx: &'a Cx,
    properties: FxHashMap<NodeId, (&'a Str, Option<&'a Data>)>,
    out: String,
}

impl Tree<'_> {
    fn node(&mut self, id: NodeId) {
        let name = match self.cx.parent(id) {
            None => "App",
            Some(_) => self.cx.id(id),
        };
        self.key("{", "id");
        json::string(&mut self.out, name);
        self.key(",", "path");
        json::string(&mut self.out, &self.cx.path(id));
        self.construct_info(id);
        self.attributes(id);
        let children = self.cx.children(id);
        for (index, child) in children.iter().enumerate() {
            if index == 0 {
                self.key(",", "children");
            }
            self.out.push(if index == 0 { '{' } else { ',' });
            json::string(&mut self.out, self.cx.id(*child));
            self.out.push(':');
            self.node(*child);
        }
        self.out.push_str(if children.is_empty() { "}" } else { "}}" });
    }

    /// The CDK's name of a construct's class: `aws-cdk-lib.aws_ec2.Vpc`.
    fn construct_info(&mut self, id: NodeId) {
        let class = self.cx.node_class(id);
        self.key(",", "constructInfo");
        self.out.push_str("{\"fqn\":\"");
        self.out.push_str(&qualified(class));
        self.out.push_str("\",\"version\":\"");
        self.out.push_str(CDK_VERSION);
        self.out.push_str("\"}");
    }

    fn attributes(&mut self, id: NodeId) {
        let Some(resource) = self.cx.cast::<CfnResource>(id) else { return };
        let Some((logical_id, properties)) = self.properties.get(&id).copied() else { return };
        let cfn_type = &self.cx.state(resource).cfn_type;
        self.key(",", "attributes");
        self.key("{", "aws:cdk:cloudformation:type");
        json::string(&mut self.out, cfn_type);
        self.key(",", "aws:cdk:cloudformation:logicalId");
        json::string(&mut self.out, logical_id);
        self.key(",", "aws:cdk:cloudformation:props");
        self.out.push('{');
        if let Some(Data::Map(fields)) = properties {
            for (index, (key, value)) in fields.iter().enumerate() {
                if index > 0 {
                    self.out.push(',');
                }
                match (self.cx.schema.tree_name)(cfn_type, key) {
                    Some(name) => json::string(&mut self.out, &name),
                    None => json::string(&mut self.out, key),
                }
                self.out.push(':');
                json::write_into(&mut self.out, value);
            }
        }
        self.out.push_str("}}");
    }

    /// What stands before a value: a bracket or a comma, and its key.
    fn key(&mut self, before: &str, key: &str) {
        self.out.push_str(before);
        json::string(&mut self.out, key);
        self.out.push(':');
    }
}
