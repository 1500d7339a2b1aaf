//! Synthesis: from a construct tree to a cloud assembly, in phases.
//!
//! An open app becomes a [`Prepared`] one, which becomes an [`Assembly`] of named files. Functions of the
//! script run before: aspects first, then lazy values; the caller drives them, because the app must not
//! be borrowed while a script runs.

mod assembly;
mod dependencies;
mod drive;
mod fragment;
mod manifest;
mod nested;
mod template;
mod tree_file;
mod visit;

pub use super::asset_staging::StagedAsset;
pub use super::fingerprint::{StagedContent, StagedFile};
pub(crate) use assembly::sha256;
pub use assembly::{Assembly, File, StackArtifact};
pub use drive::synthesize;
pub(crate) use manifest::SCHEMA_VERSION;
pub use template::resource_preview;
pub(crate) use template::template_parts;
pub(crate) use tree_file::attributes_of;

use std::collections::BTreeSet;

use nested::NestedTemplate;

use rustc_hash::FxHashMap;

use super::{App, Bound, Cx, Data, Handle, NodeId, Stack, Stage, tags};
use crate::diag::{Diag, Error, Result, Severity, Sources};

/// An app whose tree is finished: tags are applied, references between stacks are exports and imports,
/// and nothing depends on itself.
pub struct Prepared<'a> {
    cx: &'a mut Cx,
    app: App,
    stacks: Vec<Stack>,
    nested: Vec<NestedTemplate>,
}

/// Finishes the tree of an app. Aspects have run and lazy values are known.
///
/// # Errors
/// When references cannot be expressed, or something depends on itself.
pub fn prepare(cx: &mut Cx, app: App) -> Result<Prepared<'_>> {
    cx.span = None;
    let errors: Vec<Diag> = cx.warnings.extract_if(.., |diag| diag.severity == Severity::Error).collect();
    Error::from_all(errors)?;
    check(cx, app.id())?;
    tags::finish(cx, app.id());
    super::cfn_mapping::copy_used(cx, app.id())?;
    for stage in Stage::from(app).inside_out(cx) {
        dependencies::lower(cx, stage)?;
        super::refs::connect(cx, stage)?;
    }
    let nested = nested::write_templates(cx, app)?;
    let all = cx.subtree(app.id()).into_iter().filter_map(|node| cx.cast::<Stack>(node));
    let stacks: Vec<Stack> = all.filter(|stack| !stack.nested(cx)).collect();
    for stack in &stacks {
        let bound = Bound { synthesizer: stack.bound_synthesizer(cx), stack: *stack };
        let finished = bound.synthesizer.rules(cx).finish(cx, bound);
        finished.map_err(|error| error.at(cx.span_of(stack.id())))?;
        template::add_bootstrap_check(cx, *stack)?;
    }
    let stacks = dependencies::deployment_order(cx, &stacks)?;
    Ok(Prepared { cx, app, stacks, nested })
}

impl Prepared<'_> {
    /// Writes all files of the assembly into memory.
    ///
    /// # Errors
    /// When a template cannot be written: a reference without an export, two elements with one logical id,
    /// resources that wait for each other.
    pub fn assemble(self, sources: &Sources) -> Result<Assembly> {
        assembly::assemble(self.cx, self.app, &self.stacks, self.nested, sources)
    }
}

/// The JSON text of a resolved value, on one line.
pub fn to_json(data: &Data) -> String {
    super::json::write(data, false)
}

/// The JSON text of a resolved value, indented by one space a level.
pub fn to_json_pretty(data: &Data) -> String {
    super::json::write(data, true)
}

/// A resolved value for people: `${Vpc.CidrBlock}` for what is known only when the stack is deployed.
pub fn show_resolved(data: &Data) -> String {
    match data {
        Data::Str(text) => text.to_string(),
        Data::Map(fields) => match &fields[..] {
            [(key, Data::Str(name))] if key == "Ref" => format!("${{{name}}}"),
            [(key, Data::List(parts))] if key == "Fn::GetAtt" => {
                let parts: Vec<&str> = parts.iter().filter_map(Data::as_str).collect();
                format!("${{{}}}", parts.join("."))
            }
            [(key, Data::List(args))] if key == "Fn::Join" => match &args[..] {
                [Data::Str(delimiter), Data::List(parts)] => {
                    parts.iter().map(show_resolved).collect::<Vec<_>>().join(delimiter)
                }
                _ => format!("${{{}}}", to_json(data)),
            },
            _ => format!("${{{}}}", to_json(data)),
        },
        other => to_json(other),
    }
}

/// Asks every construct below a root what is wrong with it; all of it is told together.
fn check(cx: &Cx, root: NodeId) -> Result<()> {
    let mut problems = Vec::new();
    for node in cx.subtree(root) {
        let Some(check) = cx.extra(node).and_then(|extra| extra.check) else { continue };
        let found = check(cx, node).into_iter().map(|diag| diag.at(cx.span_of(node)).on(cx.path(node)));
        problems.extend(found);
    }
    Error::from_all(problems)
}

/// The stacks that each stack waits for, each once, in the order of deployment.
fn stack_dependencies(cx: &Cx, order: &[Stack]) -> FxHashMap<Stack, Vec<Stack>> {
    let places: FxHashMap<Stack, usize> = order.iter().enumerate().map(|(at, stack)| (*stack, at)).collect();
    let mut waits: FxHashMap<Stack, BTreeSet<usize>> = FxHashMap::default();
    for (from, to, _) in &cx.stack_dependencies {
        if from != to
            && let Some(place) = places.get(to)
        {
            waits.entry(*from).or_default().insert(*place);
        }
    }
    let stacks = |places: BTreeSet<usize>| places.into_iter().map(|place| order[place]).collect();
    waits.into_iter().map(|(stack, places)| (stack, stacks(places))).collect()
}
