//! Files and folders that are published to a bucket.

use crate::aws::iam::Principal;
use crate::aws::s3::Bucket;
use crate::bail;
use crate::core::{
    AssetStaging, AssetStagingProps, BuiltinCode, CfnResource, Construct, CopyOptions, Cx, FileAssetLocation,
    FileAssetPackaging, FileAssetSource, FileCopyOptions, FingerprintOptions, Handle, StagingState, Str,
    Text, path_in_stack, stage, stage_builtin,
};
use crate::declare::{Value, construct, props};
use crate::diag::{Code, Result};

/// How an [`Asset`] is made of its source.
#[props(module = "s3_assets")]
pub struct AssetOptions {
    /// Which files are copied, and how.
    #[extends]
    pub copy: FileCopyOptions,
    /// How the hash is made.
    #[extends]
    pub hash: crate::core::AssetOptions,
    /// Who may read the asset. `grant_read` allows it later.
    pub readers: Option<Vec<Principal>>,
    /// Whether the asset is needed only while the stack is deployed.
    #[default(false)]
    pub deploy_time: bool,
    /// The key that encrypts the code of who uses the asset.
    pub source_kms_key: Option<Value>,
    /// What tools call the asset. Default: the path of the construct within its stack.
    pub display_name: Option<Str>,
}

/// What an [`Asset`] needs.
#[props(module = "s3_assets")]
pub struct AssetProps {
    /// The file or folder, from the folder of the script. A folder is published as a ZIP archive.
    pub path: Str,
    /// How the asset is made of its source.
    #[extends]
    pub options: AssetOptions,
}

/// What an [`Asset`] keeps.
#[derive(Clone, Debug)]
pub struct AssetState {
    staging: StagingState,
    /// The path of the copy, from the folder in which the stack's own files are.
    path: Str,
    location: FileAssetLocation,
    is_bundled: bool,
}

/// A file or a folder of the project that is published to a bucket before the stack is deployed.
///
/// ```rhai
/// let asset = s3_assets.Asset(stack, "Site", #{ path: "site" });
/// CfnOutput(stack, "Where", #{ value: asset.s3_object_url });
/// ```
///
/// ```lua
/// local asset = s3_assets.Asset(stack, "Site", { path = "site" })
/// CfnOutput(stack, "Where", { value = asset.s3_object_url })
/// ```
#[construct(module = "s3_assets", base = Construct, state = AssetState)]
impl Asset {
    /// Publishes a file or a folder.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: AssetProps) -> Result<Self> {
        let stack = cx.stack_of(scope.id())?;
        if props.path.is_empty() {
            bail!(Code::InvalidValue, "the path of an asset must not be empty");
        }
        let options = props.options;
        let is_bundled = options.hash.bundling.is_some();
        let source = AssetStagingProps {
            source_path: props.path,
            fingerprint: FingerprintOptions {
                copy: CopyOptions { files: options.copy.files, follow: options.copy.follow_symlinks },
                ..FingerprintOptions::default()
            },
            options: options.hash,
        };
        let staging = stage(cx, scope.id(), source.clone())?;
        let path = staging.path_from(cx, stack);
        let display_name = options.display_name.unwrap_or_else(|| path_in_stack(cx, scope, &id));
        let asset = FileAssetSource {
            source_hash: staging.hash.clone(),
            executable: None,
            file_name: Some(path.clone()),
            packaging: Some(staging.packaging),
            deploy_time: options.deploy_time,
            display_name: Some(display_name),
        };
        let location = stack.bound_synthesizer(cx).add_file_asset(cx, asset)?;
        let this: Asset = cx.create(scope, id, AssetState { staging, path, location, is_bundled })?;
        AssetStaging::new(cx, this.into(), "Stage".into(), source)?;
        for reader in options.readers.unwrap_or_default() {
            this.grant_read(cx, reader)?;
        }
        Ok(this)
    }

    /// The hash of the asset.
    #[attribute]
    pub fn asset_hash(self, cx: &Cx) -> Str {
        cx.state(self).staging.hash.clone()
    }

    /// The path of the copy, from the folder in which the stack's own files are.
    #[attribute]
    pub fn asset_path(self, cx: &Cx) -> Str {
        cx.state(self).path.clone()
    }

    /// The name of the bucket.
    #[attribute]
    pub fn s3_bucket_name(self, cx: &Cx) -> Text {
        cx.state(self).location.bucket_name.clone()
    }

    /// The key of the object in the bucket.
    #[attribute]
    pub fn s3_object_key(self, cx: &Cx) -> Text {
        cx.state(self).location.object_key.clone()
    }

    /// The HTTP URL of the object.
    #[attribute]
    pub fn http_url(self, cx: &Cx) -> Text {
        cx.state(self).location.http_url.clone()
    }

    /// The S3 URL of the object: `s3://bucket/key`.
    #[attribute]
    pub fn s3_object_url(self, cx: &Cx) -> Text {
        cx.state(self).location.s3_object_url.clone()
    }

    /// The bucket in which the object is.
    #[attribute]
    pub fn bucket(self, cx: &mut Cx) -> Result<Bucket> {
        const ID: &str = "AssetBucket";
        if let Some(known) = cx.child(self.0, ID).and_then(|child| cx.cast::<Bucket>(child)) {
            return Ok(known);
        }
        let name = self.s3_bucket_name(cx);
        Bucket::from_bucket_name(cx, self.into(), ID.into(), name)
    }

    /// Whether the asset is a single file.
    #[attribute]
    pub fn is_file(self, cx: &Cx) -> bool {
        cx.state(self).staging.packaging == FileAssetPackaging::FILE
    }

    /// Whether the asset is an archive: a folder, or a file such as `code.zip`.
    #[attribute]
    pub fn is_zip_archive(self, cx: &Cx) -> bool {
        cx.state(self).staging.is_archive
    }

    /// Notes in the metadata of a resource which of its properties refers to the asset, so that tools can run it
    /// on the spot. Only where `aws:cdk:enable-asset-metadata` is set in the context.
    pub fn add_resource_metadata(self, cx: &mut Cx, resource: CfnResource, resource_property: Str) {
        if !cx.flag(self.0, "aws:cdk:enable-asset-metadata") {
            return;
        }
        let state = cx.state(self);
        let (path, is_bundled) = (state.path.clone(), state.is_bundled);
        resource.add_metadata(cx, "aws:asset:path".into(), path.into());
        resource.add_metadata(cx, "aws:asset:is-bundled".into(), is_bundled.into());
        resource.add_metadata(cx, "aws:asset:property".into(), resource_property.into());
    }

    /// Lets somebody read the asset's bucket.
    pub fn grant_read(self, cx: &mut Cx, grantee: Principal) -> Result<()> {
        self.bucket(cx)?.grant_read(cx, grantee, None)?;
        Ok(())
    }
}

impl Asset {
    /// Publishes code that the library brings along.
    ///
    /// # Errors
    /// When the id is taken.
    pub(crate) fn builtin(
        cx: &mut Cx,
        scope: Construct,
        id: &'static str,
        code: &'static BuiltinCode,
    ) -> Result<Self> {
        let stack = cx.stack_of(scope.id())?;
        let staging = stage_builtin(cx, code);
        let path = staging.path_from(cx, stack);
        let asset = FileAssetSource {
            source_hash: staging.hash.clone(),
            executable: None,
            file_name: Some(path.clone()),
            packaging: Some(staging.packaging),
            // Lambda copies it.
            deploy_time: true,
            display_name: Some(path_in_stack(cx, scope, id)),
        };
        let location = stack.bound_synthesizer(cx).add_file_asset(cx, asset)?;
        cx.create(scope, id, AssetState { staging, path, location, is_bundled: false })
    }
}
