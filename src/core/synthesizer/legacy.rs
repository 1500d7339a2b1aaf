//! The synthesizer of CDK v1: assets are parameters that the command line fills in.

use super::super::{
    CfnParameter, CfnParameterProps, Construct, Cx, Data, DockerImageAssetLocation, DockerImageAssetSource,
    FileAssetLocation, FileAssetSource, Fn, Handle, Late, LateKind, Stack, Str, Text, TextList,
};
use super::manifest::{legacy_image, present};
use super::{AssetManifest, Bound, Deployment, StackSynthesizer, Synthesis, SynthesizerState};
use crate::bail;
use crate::declare::{Class, object};
use crate::diag::{Code, Result};

const REPOSITORY: &str = "aws-cdk/assets";
const REPOSITORY_CONTEXT: &str = "assets-ecr-repository-name";
/// What the metadata of a stack calls its assets.
const ASSET_METADATA: &str = "aws:cdk:asset";

/// Needs no bootstrap resources with agreed names: files are found through parameters of the template.
#[object(module = "", base = StackSynthesizer, state = SynthesizerState)]
impl LegacyStackSynthesizer {
    /// Makes a synthesizer.
    pub fn new(cx: &mut Cx) -> Self {
        cx.make(SynthesizerState::new(Self::DESC, Legacy))
    }
}

#[derive(Debug)]
struct Legacy;

impl Synthesis for Legacy {
    fn add_file_asset(
        &self,
        cx: &mut Cx,
        bound: Bound,
        asset: &FileAssetSource,
    ) -> Result<FileAssetLocation> {
        let (Some(path), Some(packaging)) = (&asset.file_name, asset.packaging) else {
            bail!(
                Code::InvalidValue,
                "a `LegacyStackSynthesizer` takes only file assets with `file_name` and `packaging`"
            );
        };
        let (parameters, is_new) = parameters(cx, bound.stack, &asset.source_hash)?;
        let [bucket, key, artifact] = parameters;
        let id = |parameter: CfnParameter| Late::new(LateKind::LogicalId(parameter.id()));
        if is_new {
            let data = crate::fields! {
                "path": path,
                "id": &asset.source_hash,
                "packaging": packaging.word(),
                "sourceHash": &asset.source_hash,
                "s3BucketParameter": id(bucket),
                "s3KeyParameter": id(key),
                "artifactHashParameter": id(artifact),
            };
            add_metadata(cx, bound.stack, Data::Map(data));
        }
        location(cx, bound.stack, Late::reference(bucket.id()).into(), &Late::reference(key.id()).into())
    }

    fn add_docker_image_asset(
        &self,
        cx: &mut Cx,
        bound: Bound,
        asset: &DockerImageAssetSource,
    ) -> Result<DockerImageAssetLocation> {
        let Some(path) = &asset.directory_name else {
            bail!(Code::InvalidValue, "a `LegacyStackSynthesizer` takes only images with `directory_name`");
        };
        let stack = bound.stack;
        let context = cx.context(stack.id(), REPOSITORY_CONTEXT).and_then(Data::as_str);
        let repository: Str = context.unwrap_or(REPOSITORY).into();
        let known = cx.extra(stack.id()).is_some_and(|extra| {
            extra.metadata.iter().any(|(kind, data)| {
                kind == ASSET_METADATA
                    && data.get("packaging").and_then(Data::as_str) == Some("container-image")
                    && data.get("id").and_then(Data::as_str) == Some(&asset.source_hash)
            })
        });
        if !known {
            let mut data = crate::fields! {
                "repositoryName": &repository,
                "imageTag": &asset.source_hash,
                "id": &asset.source_hash,
                "packaging": "container-image",
                "path": path,
                "sourceHash": &asset.source_hash,
            };
            data.extend(legacy_image(asset));
            add_metadata(cx, stack, Data::Map(present(data)));
        }
        let uri = [
            stack.account(cx),
            ".dkr.ecr.".into(),
            stack.region(cx),
            ".".into(),
            stack.url_suffix(),
            format!("/{repository}:{}", asset.source_hash).into(),
        ];
        Ok(DockerImageAssetLocation {
            image_uri: Text::concat(uri),
            repository_name: repository.into(),
            image_tag: None,
        })
    }

    fn add_template(&self, _: &Cx, _: Stack, _: &mut AssetManifest, _: &FileAssetSource) -> Option<Str> {
        None
    }

    fn deployment(&self, _: &Cx, _: Stack) -> Deployment {
        Deployment::default()
    }
}

fn add_metadata(cx: &mut Cx, stack: Stack, data: Data) {
    cx.extra_mut(stack.id()).metadata.push((Str::new_static(ASSET_METADATA), data));
}

/// The parameters for the bucket, the key and the hash of an asset, and whether they are new.
fn parameters(cx: &mut Cx, stack: Stack, hash: &str) -> Result<([CfnParameter; 3], bool)> {
    const SCOPE: &str = "AssetParameters";
    let scope: Construct = match cx.child(stack.id(), SCOPE) {
        Some(scope) => Construct::at(scope),
        None => Construct::new(cx, stack.into(), SCOPE.into())?,
    };
    let is_new = cx.child(scope.id(), hash).is_none();
    let group: Construct = match cx.child(scope.id(), hash) {
        Some(group) => Construct::at(group),
        None => Construct::new(cx, scope, hash.into())?,
    };
    let mut parameter = |id: &str, what: &str| match cx.child(group.id(), id) {
        Some(parameter) => Ok(CfnParameter::at(parameter)),
        None => {
            let description = Some(format!("{what} \"{hash}\"").into());
            CfnParameter::new(cx, group, id.into(), CfnParameterProps { description, ..Default::default() })
        }
    };
    let bucket = parameter("S3Bucket", "S3 bucket for asset")?;
    let key = parameter("S3VersionKey", "S3 key for asset version")?;
    let artifact = parameter("ArtifactHash", "Artifact hash for asset")?;
    Ok(([bucket, key, artifact], is_new))
}

/// The key parameter holds the key's prefix and its name, divided by `||`.
fn location(cx: &Cx, stack: Stack, bucket: Text, version_key: &Text) -> Result<FileAssetLocation> {
    let part = |index: i64| {
        let parts =
            Late::list(LateKind::Call("Fn::Split", Data::List(vec!["||".into(), Data::from(version_key)])));
        Fn::select(index.into(), TextList::Late(parts))
    };
    let key = Text::concat([part(0)?, part(1)?]);
    let http = [
        "https://s3.".into(),
        stack.region(cx),
        ".".into(),
        stack.url_suffix(),
        "/".into(),
        bucket.clone(),
        "/".into(),
        key.clone(),
    ];
    Ok(FileAssetLocation {
        http_url: Text::concat(http),
        s3_object_url: Text::concat(["s3://".into(), bucket.clone(), "/".into(), key.clone()]),
        bucket_name: bucket,
        object_key: key,
        kms_key_arn: None,
        s3_object_url_with_placeholders: None,
    })
}
