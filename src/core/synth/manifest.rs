//! `manifest.json`, the asset manifests and the version file.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::super::annotations::is_written;
use super::super::stack::artifact_id;
use super::super::synthesizer::{Deployment, Role};

use super::super::{Cx, Data, Fields, Handle, NodeId, Resolver, Stack, Stage, Str, json};
use super::assembly::{File, Published, Written};
use crate::diag::Sources;

/// The version of the cloud assembly schema: the oldest whose readers understand all that is written here,
/// so that older clients can read it too (`cdk-assets` 4.7 refuses the version that the CDK writes).
pub(crate) const SCHEMA_VERSION: &str = "36.0.0";
fn file(name: String, data: Data) -> File {
    File { name, contents: Arc::new(json::write(&data, true)) }
}

pub(super) fn version_file() -> File {
    File {
        name: "cdk.out".to_owned(),
        contents: Arc::new(json::write(&Data::object("version", SCHEMA_VERSION), false)),
    }
}

/// The asset manifest of a stack, where its template is an asset.
pub(super) fn assets_file(written: &Written) -> Option<File> {
    let mut manifest = crate::fields! { "version": SCHEMA_VERSION };
    manifest.extend(written.published.as_ref()?.manifest.to_data());
    Some(file(format!("{}.assets.json", written.artifact.id), Data::Map(manifest)))
}

/// The manifest: which artifacts there are, and what belongs to them.
pub(super) fn manifest_file(cx: &Cx, stage: Stage, stacks: &[Written], sources: &Sources) -> File {
    let mut artifacts = Fields::new();
    for inner in stage.inner_stages(cx) {
        artifacts.push((inner.artifact_id(cx).into(), assembly_artifact(cx, inner)));
    }
    for written in stacks {
        let id = &written.artifact.id;
        if written.published.is_some() {
            artifacts.push((format!("{id}.assets").into(), asset_artifact(cx, written)));
        }
        artifacts.push((id.as_str().into(), stack_artifact(cx, written, sources)));
    }
    if cx.state(stage).tree_metadata {
        let tree = crate::fields! { "type": "cdk:tree", "properties": Data::object("file", "tree.json") };
        artifacts.push(("Tree".into(), Data::Map(tree)));
    }
    // The stock command line looks at the outermost manifest only.
    let missing: Vec<Data> = match stage.parent_stage(cx) {
        Some(_) => Vec::new(),
        None => cx.missing_context.iter().cloned().map(Data::Map).collect(),
    };
    let manifest = crate::fields! {
        "version": SCHEMA_VERSION,
        "artifacts": Data::Map(artifacts),
        "missing": Data::List(missing).or_absent(),
    };
    file("manifest.json".to_owned(), Data::map(manifest))
}

/// A stage within another: its assembly has a folder of its own.
fn assembly_artifact(cx: &Cx, stage: Stage) -> Data {
    let properties =
        crate::fields! { "directoryName": stage.artifact_id(cx), "displayName": cx.path(stage.id()) };
    Data::Map(crate::fields! { "type": "cdk:cloud-assembly", "properties": Data::Map(properties) })
}

fn asset_artifact(cx: &Cx, written: &Written) -> Data {
    let bootstrap = written.deployment.bootstrap.as_ref();
    let properties = crate::fields! {
        "file": format!("{}.assets.json", written.artifact.id),
        "requiresBootstrapStackVersion": bootstrap.map(|bootstrap| bootstrap.assets),
        "bootstrapStackVersionSsmParameter": bootstrap.map(|bootstrap| &bootstrap.parameter),
    };
    let behind = written.deployment.publishes_behind.iter().map(|stack| artifact_id(cx, *stack).into());
    Data::map(crate::fields! {
        "type": "cdk:asset-manifest",
        "properties": Data::map(properties),
        "dependencies": Data::List(behind.collect()).or_absent(),
    })
}

fn stack_artifact(cx: &Cx, written: &Written, sources: &Sources) -> Data {
    let state = cx.state(written.stack);
    let id = written.artifact.id.as_str();
    let tags = state.tags.to_map();
    let stage = Stage::above(cx, written.stack.id());
    let own_assets = written.published.as_ref().map(|_| Data::from(format!("{id}.assets")));
    let mut properties = crate::fields! {
        "templateFile": written.stack.template_file(cx),
        "terminationProtection": state.termination_protection,
        "tags": tags.or_absent(),
        "notificationArns": state.notification_arns.clone(),
        "validateOnSynth": stage.is_some_and(|stage| stage.asked(cx, |asked| asked.validate_on_synthesis)),
        "stackName": (state.name != id).then(|| state.name.clone()),
    };
    properties.extend(deployment(&written.deployment, written.published.as_ref(), own_assets.clone()));
    let mut dependencies: Vec<Data> =
        written.artifact.dependencies.iter().map(|id| id.as_str().into()).collect();
    dependencies.extend(own_assets);
    Data::map(crate::fields! {
        "type": "aws:cloudformation:stack",
        "environment": written.artifact.environment.as_str(),
        "properties": Data::map(properties),
        "dependencies": Data::List(dependencies).or_absent(),
        "metadata": Data::Map(metadata(cx, written, sources)).or_absent(),
        "displayName": written.artifact.display_name.as_str(),
    })
}

/// With which roles a stack is deployed, and from where.
fn deployment(deployment: &Deployment, published: Option<&Published>, own_assets: Option<Data>) -> Fields {
    let deploy_role = deployment.deploy_role.as_ref();
    let bootstrap = deployment.bootstrap.as_ref();
    let lookup_role = deployment.lookup_role.as_ref().map(|role| {
        Data::map(crate::fields! {
            "arn": &role.arn,
            "assumeRoleExternalId": role.external_id.clone(),
            "assumeRoleAdditionalOptions": options(role),
            "requiresBootstrapStackVersion": bootstrap.map(|bootstrap| bootstrap.lookup),
            "bootstrapStackVersionSsmParameter": bootstrap.map(|bootstrap| &bootstrap.parameter),
        })
    });
    crate::fields! {
        "assumeRoleExternalId": deploy_role.and_then(|role| role.external_id.clone()),
        "assumeRoleArn": deploy_role.map(|role| &role.arn),
        "assumeRoleAdditionalOptions": deploy_role.map(options),
        "cloudFormationExecutionRoleArn": deployment.execution_role.clone(),
        "stackTemplateAssetObjectUrl": published.map(|published| &published.template_url),
        "requiresBootstrapStackVersion": bootstrap.map(|bootstrap| bootstrap.deployment),
        "bootstrapStackVersionSsmParameter": bootstrap.map(|bootstrap| &bootstrap.parameter),
        "additionalDependencies": own_assets.map(|own| vec![own]),
        "lookupRole": lookup_role,
    }
}

fn options(role: &Role) -> Data {
    Data::Map(role.options.clone()).or_absent()
}

/// What is known of each construct: its logical id, the script line that made it, and its messages.
fn metadata(cx: &Cx, written: &Written, sources: &Sources) -> Fields {
    let mut all: Vec<(NodeId, Vec<Data>)> = Vec::new();
    let logical_ids: FxHashMap<NodeId, &Str> = written
        .templates
        .iter()
        .flat_map(|template| &template.elements)
        .map(|(node, id)| (*node, id))
        .collect();
    for node in nodes_of(cx, written.stack) {
        let trace = cx.span_of(node).map(|span| vec![Data::from(sources.show(span))]);
        let mut entries = Vec::new();
        if let Some(id) = logical_ids.get(&node) {
            entries.push(entry("aws:cdk:logicalId", (*id).into(), trace.clone()));
        }
        for (kind, data) in cx.extra(node).map_or(&[][..], |extra| &extra.metadata) {
            if is_written(kind) {
                let data = Resolver::preview(cx, written.stack.id()).resolve(data).unwrap_or_default();
                entries.push(entry(kind, data, trace.clone()));
            }
        }
        if !entries.is_empty() {
            all.push((node, entries));
        }
    }
    all.into_iter().map(|(node, entries)| (format!("/{}", cx.path(node)).into(), entries.into())).collect()
}

fn entry(kind: &str, data: Data, trace: Option<Vec<Data>>) -> Data {
    Data::map(crate::fields! { "type": kind, "data": data, "trace": trace })
}

/// The constructs of a stack and of those nested in it, without those of other stacks below it.
fn nodes_of(cx: &Cx, stack: Stack) -> Vec<NodeId> {
    cx.subtree_without(stack.id(), |node| cx.stack(node).map(|own| own.top_level(cx)) != Some(stack))
}

impl Cx {
    /// Notes that a value of the context is missing, for the stock command line to look up.
    pub(crate) fn report_missing_context(
        &mut self,
        stack: Stack,
        key: &str,
        provider: &str,
        mut props: Fields,
    ) {
        let known =
            |entry: &Fields| entry.iter().any(|(name, value)| name == "key" && value.as_str() == Some(key));
        if self.missing_context.iter().any(known) {
            return;
        }
        if let Some(role) = stack.bound_synthesizer(self).rules(self).lookup_role(self, stack) {
            props.push(("lookupRoleArn".into(), role.arn.into()));
        }
        let entry = crate::fields! { "key": key, "provider": provider, "props": Data::Map(props) };
        self.missing_context.push(entry);
    }
}
