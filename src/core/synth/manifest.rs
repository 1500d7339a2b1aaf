//! `manifest.json`, the asset manifests and the version file.

use super::super::annotations::ACKNOWLEDGED;
use rustc_hash::FxHashMap;

use super::super::{Cx, Data, Fields, Handle, Late, LateKind, NodeId, Stack, Stage, Str, json};
use super::assembly::{File, Written};
use super::template::{BOOTSTRAP_PARAMETER, BOOTSTRAP_VERSION};
use crate::diag::Sources;

/// The version of the cloud assembly schema: the oldest whose readers understand all that is written here,
/// so that older clients can read it too (`cdk-assets` 4.7 refuses the version that the CDK writes).
const SCHEMA_VERSION: &str = "36.0.0";
/// The version of the bootstrap resources that the look-up role needs.
const LOOKUP_ROLE_VERSION: i64 = 8;
const QUALIFIER: &str = "hnb659fds";

/// The account and region of a stack as bootstrap resources spell them.
struct Place {
    account: String,
    region: String,
    known_region: Option<String>,
}

fn place(cx: &Cx, stack: Stack) -> Place {
    let (account, region) = stack.known_environment(cx);
    Place {
        account: account.unwrap_or("${AWS::AccountId}").to_owned(),
        region: region.unwrap_or("${AWS::Region}").to_owned(),
        known_region: region.map(str::to_owned),
    }
}

fn role(place: &Place, name: &str) -> Data {
    let Place { account, region, .. } = place;
    format!("arn:${{AWS::Partition}}:iam::{account}:role/cdk-{QUALIFIER}-{name}-role-{account}-{region}")
        .into()
}

fn bucket(place: &Place) -> String {
    format!("cdk-{QUALIFIER}-assets-{}-{}", place.account, place.region)
}

fn file(name: String, data: Data) -> File {
    File { name, contents: json::write(&data, true) }
}

pub(super) fn version_file() -> File {
    File {
        name: "cdk.out".to_owned(),
        contents: json::write(&Data::object("version", SCHEMA_VERSION), false),
    }
}

/// The role by which CloudFormation deploys a stack, for use in `Fn::Sub`.
pub(crate) fn execution_role(cx: &Cx, stack: Stack) -> Data {
    role(&place(cx, stack), "cfn-exec")
}

/// The URL of a file among the assets of a stack, when the stack is deployed.
pub(crate) fn asset_url(cx: &Cx, stack: Stack, object_key: &str) -> Data {
    let place = place(cx, stack);
    let bucket = bucket(&place);
    let bucket: Data = match bucket.contains("${") {
        true => Late::new(LateKind::Call("Fn::Sub", bucket.into())).into(),
        false => bucket.into(),
    };
    let parts = vec![
        "https://s3.".into(),
        stack.region(cx).into(),
        ".".into(),
        stack.url_suffix().into(),
        "/".into(),
        bucket,
        format!("/{object_key}").into(),
    ];
    Late::new(LateKind::Concat(parts)).into()
}

/// The asset manifest of a stack: its template and those of the stacks that are nested in it.
pub(super) fn assets_file(cx: &Cx, written: &Written) -> File {
    let stack = written.stack;
    let mut files: Fields = Vec::new();
    for nested in &written.nested {
        let path = cx.path_ids(nested.stack.id()).split_off(cx.path_ids(stack.id()).len());
        let path: Vec<&str> = path.into_iter().map(Str::as_str).collect();
        let name = format!("{} Nested Stack Template", path.join("/"));
        let asset = template_asset(cx, stack, &name, nested.stack.template_file(cx), &nested.hash);
        // Equal templates are one file.
        if files.iter().all(|(hash, _)| *hash != nested.hash) {
            files.push((nested.hash.as_str().into(), asset));
        }
    }
    let name = format!("{} Template", written.artifact.stack_name);
    let asset = template_asset(cx, stack, &name, stack.template_file(cx), &written.hash);
    files.push((written.hash.as_str().into(), asset));
    let manifest = crate::fields! { "version": SCHEMA_VERSION, "files": files, "dockerImages": Data::Map(Fields::new()) };
    file(format!("{}.assets.json", written.artifact.id), Data::Map(manifest))
}

/// The entry of a template in the asset manifest of a stack.
fn template_asset(cx: &Cx, stack: Stack, name: &str, path: String, hash: &str) -> Data {
    let place = place(cx, stack);
    let (account, region) = stack.known_environment(cx);
    let destination =
        format!("{}-{}", account.unwrap_or("current_account"), region.unwrap_or("current_region"));
    let mut target = crate::fields! {
        "bucketName": bucket(&place),
        "objectKey": format!("{hash}.json"),
    };
    if let Some(region) = &place.known_region {
        target.push(("region".into(), region.as_str().into()));
    }
    target.push(("assumeRoleArn".into(), role(&place, "file-publishing")));
    Data::Map(crate::fields! {
        "displayName": name,
        "source": Data::Map(crate::fields! { "path": path, "packaging": "file" }),
        "destinations": Data::Map(vec![(destination.into(), Data::Map(target))]),
    })
}

/// The manifest: which artifacts there are, and what belongs to them.
pub(super) fn manifest_file(cx: &Cx, stage: Stage, stacks: &[Written], sources: &Sources) -> File {
    let mut artifacts = Fields::new();
    for inner in stage.inner_stages(cx) {
        artifacts.push((inner.artifact_id(cx).into(), assembly_artifact(cx, inner)));
    }
    for written in stacks {
        let id = &written.artifact.id;
        artifacts.push((format!("{id}.assets").into(), asset_artifact(id)));
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
    file("manifest.json".to_owned(), present(manifest))
}

fn present(fields: Fields) -> Data {
    Data::Map(fields.into_iter().filter(|(_, value)| *value != Data::Absent).collect())
}

/// A stage within another: its assembly has a folder of its own.
fn assembly_artifact(cx: &Cx, stage: Stage) -> Data {
    let properties =
        crate::fields! { "directoryName": stage.artifact_id(cx), "displayName": cx.path(stage.id()) };
    Data::Map(crate::fields! { "type": "cdk:cloud-assembly", "properties": Data::Map(properties) })
}

fn asset_artifact(id: &str) -> Data {
    let properties = crate::fields! {
        "file": format!("{id}.assets.json"),
        "requiresBootstrapStackVersion": BOOTSTRAP_VERSION,
        "bootstrapStackVersionSsmParameter": BOOTSTRAP_PARAMETER,
    };
    Data::Map(crate::fields! { "type": "cdk:asset-manifest", "properties": Data::Map(properties) })
}

fn stack_artifact(cx: &Cx, written: &Written, sources: &Sources) -> Data {
    let stack = written.stack;
    let state = cx.state(stack);
    let place = place(cx, stack);
    let id = written.artifact.id.as_str();
    let tags = Data::Map(state.tags.iter().map(|(key, value)| (key.clone(), value.into())).collect());
    let lookup_role = crate::fields! {
        "arn": role(&place, "lookup"),
        "requiresBootstrapStackVersion": LOOKUP_ROLE_VERSION,
        "bootstrapStackVersionSsmParameter": BOOTSTRAP_PARAMETER,
    };
    let properties = crate::fields! {
        "templateFile": stack.template_file(cx),
        "terminationProtection": state.termination_protection,
        "tags": tags.or_absent(),
        "notificationArns": state.notification_arns.clone(),
        "validateOnSynth": false,
        "stackName": (state.name != id).then(|| state.name.clone()),
        "assumeRoleArn": role(&place, "deploy"),
        "cloudFormationExecutionRoleArn": role(&place, "cfn-exec"),
        "stackTemplateAssetObjectUrl": format!("s3://{}/{}.json", bucket(&place), written.hash),
        "requiresBootstrapStackVersion": BOOTSTRAP_VERSION,
        "bootstrapStackVersionSsmParameter": BOOTSTRAP_PARAMETER,
        "additionalDependencies": vec![Data::from(format!("{id}.assets"))],
        "lookupRole": Data::Map(lookup_role),
    };
    let mut dependencies: Vec<Data> =
        written.artifact.dependencies.iter().map(|id| id.as_str().into()).collect();
    dependencies.push(format!("{id}.assets").into());
    present(crate::fields! {
        "type": "aws:cloudformation:stack",
        "environment": written.artifact.environment.as_str(),
        "properties": present(properties),
        "dependencies": dependencies,
        "metadata": Data::Map(metadata(cx, written, sources)).or_absent(),
        "displayName": written.artifact.display_name.as_str(),
    })
}

/// What is known of each construct: its logical id, the script line that made it, and its messages.
fn metadata(cx: &Cx, written: &Written, sources: &Sources) -> Fields {
    let mut all: Vec<(NodeId, Vec<Data>)> = Vec::new();
    let logical_ids: FxHashMap<NodeId, &Str> =
        written.templates().flat_map(|(elements, _)| elements).map(|(node, id)| (*node, id)).collect();
    for node in nodes_of(cx, written.stack) {
        let trace = cx.span_of(node).map(|span| vec![Data::from(sources.show(span))]);
        let mut entries = Vec::new();
        if let Some(id) = logical_ids.get(&node) {
            entries.push(entry("aws:cdk:logicalId", (*id).into(), trace.clone()));
        }
        for (kind, data) in cx.extra(node).map_or(&[][..], |extra| &extra.metadata) {
            if kind != ACKNOWLEDGED {
                entries.push(entry(kind, data.clone(), trace.clone()));
            }
        }
        if !entries.is_empty() {
            all.push((node, entries));
        }
    }
    all.into_iter().map(|(node, entries)| (format!("/{}", cx.path(node)).into(), entries.into())).collect()
}

fn entry(kind: &str, data: Data, trace: Option<Vec<Data>>) -> Data {
    present(crate::fields! { "type": kind, "data": data, "trace": trace })
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
        let place = place(self, stack);
        props.push(("lookupRoleArn".into(), role(&place, "lookup")));
        let entry = crate::fields! { "key": key, "provider": provider, "props": Data::Map(props) };
        self.missing_context.push(entry);
    }
}
