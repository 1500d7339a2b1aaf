//! Templates of nested stacks: they are made before those of the stacks around them, which hold their hashes.

use super::super::{App, Cx, Handle, NodeId, Stack, json};
use super::assembly::sha256;
use super::template::{self, Template};
use crate::diag::{Diag, Error, Result};

/// The template of a nested stack.
pub(super) struct NestedTemplate {
    pub stack: Stack,
    pub template: Template,
    pub contents: String,
    pub hash: String,
}

/// Makes the templates of all nested stacks, the innermost first, and tells their hashes to the tree.
pub(super) fn write_templates(cx: &mut Cx, app: App) -> Result<Vec<NestedTemplate>> {
    let mut stacks = Vec::new();
    innermost_first(cx, app.id(), &mut stacks);
    let mut written = Vec::with_capacity(stacks.len());
    let mut problems: Vec<Diag> = Vec::new();
    for stack in stacks {
        match write(cx, stack) {
            Ok(template) => {
                if let Some(nested) = &mut cx.state_mut(stack).nested {
                    nested.template_hash.clone_from(&template.hash);
                }
                written.push(template);
            }
            Err(error) => problems.extend(error.into_diags()),
        }
    }
    Error::from_all(problems)?;
    Ok(written)
}

fn write(cx: &Cx, stack: Stack) -> Result<NestedTemplate> {
    let template = template::render(cx, stack)?;
    template::check_size(cx, stack, &template)?;
    let contents = json::write(&template.data, !cx.state(stack).compact);
    // As in the CDK, the hash does not depend on the indentation.
    let hash = sha256(json::write(&template.data, false).as_bytes());
    Ok(NestedTemplate { stack, template, contents, hash })
}

fn innermost_first(cx: &Cx, node: NodeId, found: &mut Vec<Stack>) {
    for child in cx.children(node) {
        innermost_first(cx, *child, found);
    }
    found.extend(cx.cast::<Stack>(node).filter(|stack| stack.nested(cx)));
}
