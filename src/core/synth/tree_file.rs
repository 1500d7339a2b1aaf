//! `tree.json`: the construct tree, for tools that show it.
//!
//! The file is as large as all templates together, so it is written as it is walked, without a tree of values; what
//! stands in it of a resource is written as soon as its template is.

use std::ops::Range;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::super::class_names::qualified;
use super::super::{App, CfnElement, CfnResource, Cx, Data, Fields, Handle, NodeId, Str, json};
use super::assembly::{File, Written};
use super::template::resource_preview;
use crate::bail;
use crate::diag::{Code, Result};

/// The version of the CDK whose constructs these are.
const CDK_VERSION: &str = "2.276.0";

/// What the file tells of the resources of one template.
pub(super) struct Attributes {
    text: String,
    /// Which part of the text is about which resource.
    parts: Vec<(NodeId, Range<usize>)>,
}

impl Attributes {
    /// Writes them, of the elements of a template with their logical ids.
    pub fn of(cx: &Cx, template: &Data, elements: &[(NodeId, Str)]) -> Attributes {
        let mut this = Attributes { text: String::new(), parts: Vec::new() };
        let Some(Data::Map(resources)) = template.get("Resources") else { return this };
        let resources_of_tree =
            elements.iter().filter_map(|(node, id)| Some((cx.cast::<CfnResource>(*node)?, id)));
        let by_id: FxHashMap<&Str, &Data> = resources.iter().map(|(id, resource)| (id, resource)).collect();
        for (resource, id) in resources_of_tree {
            let Some(entry) = by_id.get(id) else { continue };
            let start = this.text.len();
            write_attributes(&mut this.text, cx, &cx.state(resource).cfn_type, id, entry.get("Properties"));
            this.parts.push((resource.id(), start..this.text.len()));
        }
        this
    }
}

fn write_attributes(out: &mut String, cx: &Cx, cfn_type: &str, logical_id: &str, properties: Option<&Data>) {
    key(out, "{", "aws:cdk:cloudformation:type");
    json::string(out, cfn_type);
    key(out, ",", "aws:cdk:cloudformation:logicalId");
    json::string(out, logical_id);
    key(out, ",", "aws:cdk:cloudformation:props");
    out.push('{');
    if let Some(Data::Map(fields)) = properties {
        for (index, (name, value)) in fields.iter().enumerate() {
            if index > 0 {
                out.push(',');
            }
            match (cx.schema.tree_name)(cfn_type, name) {
                Some(name) => json::string(out, &name),
                None => json::string(out, name),
            }
            out.push(':');
            json::write_into(out, value);
        }
    }
    out.push_str("}}");
}

/// What the file tells of one resource, as its template is now.
///
/// # Errors
/// When a property cannot be expressed.
pub(crate) fn attributes_of(cx: &Cx, resource: CfnResource) -> Result<Fields> {
    let entry = resource_preview(cx, resource)?;
    let id = CfnElement::from(resource).resolved_logical_id(cx);
    let mut text = String::new();
    write_attributes(&mut text, cx, &cx.state(resource).cfn_type, &id, entry.get("Properties"));
    match serde_json::from_str::<serde_json::Value>(&text).map(Data::from) {
        Ok(Data::Map(fields)) => Ok(fields),
        _ => bail!(Code::Internal, "the properties of a resource are no JSON"; on: cx.path(resource.id())),
    }
}

/// What stands before a value: a bracket or a comma, and its key.
fn key(out: &mut String, before: &str, key: &str) {
    out.push_str(before);
    json::string(out, key);
    out.push(':');
}

pub(super) fn tree_file(cx: &Cx, app: App, stacks: &[Written]) -> File {
    let templates = stacks.iter().flat_map(|stack| &stack.templates);
    let all = templates.flat_map(|template| {
        let Attributes { text, parts } = &template.attributes;
        parts.iter().map(|(node, part)| (*node, &text[part.clone()]))
    });
    let attributes: FxHashMap<NodeId, &str> = all.collect();
    let length = attributes.values().map(|text| text.len()).sum::<usize>();
    let mut writer = Tree { cx, attributes, out: String::with_capacity(length * 2) };
    writer.out.push_str("{\"version\":\"tree-0.1\",\"tree\":");
    writer.node(app.id());
    writer.out.push('}');
    File { name: "tree.json".to_owned(), contents: Arc::new(writer.out) }
}

struct Tree<'a> {
    cx: &'a Cx,
    attributes: FxHashMap<NodeId, &'a str>,
    out: String,
}

impl Tree<'_> {
    fn node(&mut self, id: NodeId) {
        let name = match self.cx.parent(id) {
            None => "App",
            Some(_) => self.cx.id(id),
        };
        key(&mut self.out, "{", "id");
        json::string(&mut self.out, name);
        key(&mut self.out, ",", "path");
        json::string(&mut self.out, &self.cx.path(id));
        self.construct_info(id);
        self.attributes(id);
        let children = self.cx.children(id);
        for (index, child) in children.iter().enumerate() {
            if index == 0 {
                key(&mut self.out, ",", "children");
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
        key(&mut self.out, ",", "constructInfo");
        self.out.push_str("{\"fqn\":\"");
        self.out.push_str(&qualified(class));
        self.out.push_str("\",\"version\":\"");
        self.out.push_str(CDK_VERSION);
        self.out.push_str("\"}");
    }

    fn attributes(&mut self, id: NodeId) {
        if let Some(attributes) = self.attributes.get(&id) {
            key(&mut self.out, ",", "attributes");
            self.out.push_str(attributes);
        }
    }
}
