//! Templates of nested stacks: they are made before those of the stacks around them, which hold their hashes.

use super::super::{App, Cx, FileAssetPackaging, FileAssetSource, Handle, NodeId, Stack, Str, Text, refs};
use super::template::{self, Template};
use crate::diag::{Diag, Error, Result};

/// The template of a nested stack.
pub(super) struct NestedTemplate {
    pub stack: Stack,
    pub template: Template,
}

/// Makes the templates of all nested stacks, the innermost first, and tells their hashes to the tree.
pub(super) fn write_templates(cx: &mut Cx, app: App) -> Result<Vec<NestedTemplate>> {
    let mut stacks = Vec::new();
    innermost_first(cx, app.id(), &mut stacks);
    let mut written = Vec::with_capacity(stacks.len());
    let mut problems: Vec<Diag> = Vec::new();
    for stack in stacks {
        match write(cx, stack) {
            Ok(template) => written.push(template),
            Err(error) => problems.extend(error.into_diags()),
        }
    }
    Error::from_all(problems)?;
    Ok(written)
}

fn write(cx: &mut Cx, stack: Stack) -> Result<NestedTemplate> {
    let template = template::render(cx, stack)?;
    template::check_size(cx, stack, &template)?;
    publish(cx, stack, &template.hash)?;
    Ok(NestedTemplate { stack, template })
}

/// Makes the template an asset of the top-level stack, and tells its URL to the resource that stands for it.
fn publish(cx: &mut Cx, stack: Stack, hash: &str) -> Result<()> {
    let top_level = stack.top_level(cx);
    let path = cx.path_ids(stack.id()).split_off(cx.path_ids(top_level.id()).len());
    let path: Vec<&str> = path.into_iter().map(Str::as_str).collect();
    let asset = FileAssetSource {
        source_hash: hash.into(),
        executable: None,
        file_name: Some(stack.template_file(cx).into()),
        packaging: Some(FileAssetPackaging::FILE),
        deploy_time: false,
        display_name: Some(format!("{} Nested Stack Template", path.join("/")).into()),
    };
    let location = top_level.bound_synthesizer(cx).add_file_asset(cx, asset);
    let location = location.map_err(|error| error.at(cx.span_of(stack.id())))?;
    let url = [
        "https://s3.".into(),
        top_level.region(cx),
        ".".into(),
        top_level.url_suffix(),
        "/".into(),
        location.bucket_name,
        "/".into(),
        location.object_key,
    ];
    let Some(nested) = &mut cx.state_mut(stack).nested else { return Ok(()) };
    nested.template_url = Some(Text::concat(url));
    let resource = nested.resource;
    // A synthesizer may have made parameters of the top-level stack for it.
    refs::connect_element(cx, resource.id())
}

fn innermost_first(cx: &Cx, node: NodeId, found: &mut Vec<Stack>) {
    for child in cx.children(node) {
        innermost_first(cx, *child, found);
    }
    found.extend(cx.cast::<Stack>(node).filter(|stack| stack.nested(cx)));
}
