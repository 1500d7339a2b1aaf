//! `manifest.json`, the asset manifests and the version file.

use super::super::annotations::ACKNOWLEDGED;
use super::super::{App, Cx, Data, Fields, Handle, NodeId, Stack, TagSpec, TagStyle, json, tags};
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

/// The asset manifest of a stack: its template is its one file.
pub(super) fn assets_file(cx: &Cx, written: &Written) -> File {
    let place = place(cx, written.stack);
    let (account, region) = written.stack.known_environment(cx);
    let destination =
        format!("{}-{}", account.unwrap_or("current_account"), region.unwrap_or("current_region"));
    let mut target = crate::fields! {
        "bucketName": bucket(&place),
        "objectKey": format!("{}.json", written.hash),
    };
    if let Some(region) = &place.known_region {
        target.push(("region".into(), region.as_str().into()));
    }
    target.push(("assumeRoleArn".into(), role(&place, "file-publishing")));
    let asset = crate::fields! {
        "displayName": format!("{} Template", written.artifact.id),
        "source": Data::Map(crate::fields! { "path": written.artifact.template_file.as_str(), "packaging": "file" }),
        "destinations": Data::Map(vec![(destination.into(), Data::Map(target))]),
    };
    let files = Data::Map(vec![(written.hash.as_str().into(), Data::Map(asset))]);
    let manifest = crate::fields! { "version": SCHEMA_VERSION, "files": files, "dockerImages": Data::Map(Fields::new()) };
    file(format!("{}.assets.json", written.artifact.id), Data::Map(manifest))
}

/// The manifest: which artifacts there are, and what belongs to them.
pub(super) fn manifest_file(cx: &Cx, app: App, stacks: &[Written], sources: &Sources) -> File {
    let mut artifacts = Fields::new();
    for written in stacks {
        let id = &written.artifact.id;
        artifacts.push((format!("{id}.assets").into(), asset_artifact(id)));
        artifacts.push((id.as_str().into(), stack_artifact(cx, written, sources)));
    }
    if cx.state(app).tree_metadata {
        let tree = crate::fields! { "type": "cdk:tree", "properties": Data::object("file", "tree.json") };
        artifacts.push(("Tree".into(), Data::Map(tree)));
    }
    let missing: Vec<Data> = cx.missing_context.iter().cloned().map(Data::Map).collect();
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
    let tags = tags::render(TagSpec { property: "Tags", style: TagStyle::Map }, &state.tags);
    let lookup_role = crate::fields! {
        "arn": role(&place, "lookup"),
        "requiresBootstrapStackVersion": LOOKUP_ROLE_VERSION,
        "bootstrapStackVersionSsmParameter": BOOTSTRAP_PARAMETER,
    };
    let properties = crate::fields! {
        "templateFile": written.artifact.template_file.as_str(),
        "terminationProtection": state.termination_protection,
        "tags": tags.or_absent(),
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
    for node in nodes_of(cx, written.stack) {
        let trace = cx.span_of(node).map(|span| vec![Data::from(sources.show(span))]);
        let mut entries = Vec::new();
        if let Some(id) = written.logical_ids.get(&node) {
            entries.push(entry("aws:cdk:logicalId", id.into(), trace.clone()));
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

/// The constructs of a stack, without those of stacks below it.
fn nodes_of(cx: &Cx, stack: Stack) -> Vec<NodeId> {
    cx.subtree(stack.id()).into_iter().filter(|node| cx.stack(*node) == Some(stack)).collect()
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
