//! The code of functions.

use super::code_by_reference::Reader;
use super::runtime::FROM_IMAGE;
use super::{
    AssetCode, AssetImageCodeProps, CfnParametersCode, CfnParametersCodeProps, EcrImageCodeProps, Runtime,
    code_by_reference, service,
};
use crate::aws::ecr::Repository;
use crate::aws::ecr_assets::{DockerImageAsset, DockerImageAssetProps};
use crate::aws::kms::AnyKey;
use crate::aws::s3::Bucket;
use crate::aws::s3_assets::{Asset, AssetOptions, AssetProps};
use crate::bail;
use crate::core::{
    BuiltinCode, CfnParameter, CfnParameterProps, CfnResource, CommandOptions, Construct, Cx, Data,
    DockerBuildOptions, DockerImage, Handle, Str, Text,
};
use crate::declare::{Dict, choice, object, props};
use crate::diag::{Code as DiagCode, Result};
use crate::fields;

/// Whether Lambda keeps a copy of code in a bucket, or reads it from there.
#[choice(module = "lambda")]
pub enum S3ObjectStorageMode {
    /// Lambda keeps a copy.
    #[value = "COPY"]
    COPY,
    /// Lambda reads the object.
    #[value = "REFERENCE"]
    REFERENCE,
}

/// More about code in a bucket.
#[props(module = "lambda")]
pub struct BucketOptions {
    /// The version of the object. Default: the newest.
    pub object_version: Option<Text>,
    /// The key with which the code is encrypted.
    pub source_kms_key: Option<AnyKey>,
    /// Whether Lambda keeps a copy. Default: Lambda's, it does.
    pub s3_object_storage_mode: Option<S3ObjectStorageMode>,
}

impl BucketOptions {
    fn is_by_reference(&self) -> bool {
        self.s3_object_storage_mode == Some(S3ObjectStorageMode::REFERENCE)
    }
}

/// How an image is built from which code is copied.
#[props(module = "lambda")]
pub struct DockerBuildAssetOptions {
    /// The folder in the image: what is in it is the code.
    #[default("/asset/.".into(), "`/asset/.`")]
    pub image_path: Str,
    /// The folder of the project to which it is copied. Default: a place in the cache of bundles.
    pub output_path: Option<Str>,
    /// How the image is built.
    #[extends]
    pub build: DockerBuildOptions,
}

/// How the command of [`Code::from_custom_command`] is run, and its output published.
#[props(module = "lambda")]
pub struct CustomCommandOptions {
    /// How the command is run. Default: in the folder of the script, with the variables of this process.
    pub command_options: Option<CustomCommandRunOptions>,
    /// How the output is published.
    #[extends]
    pub asset: AssetOptions,
}

/// How a command is run, as functions of Node.js that start processes take it.
#[props(module = "lambda")]
pub struct CustomCommandRunOptions {
    /// The folder in which it runs, from the folder of the script. Default: that.
    pub cwd: Option<Str>,
    /// All variables of its environment. Default: those of this process.
    pub env: Option<Dict<Str>>,
}

/// Which archive it is, where parameters tell it when the stack is deployed.
#[derive(Clone, Copy, Debug, Default)]
pub struct CodeParameters {
    /// The parameter with the name of the bucket. Default: a new one.
    pub bucket: Option<CfnParameter>,
    /// The parameter with the key of the object. Default: a new one.
    pub key: Option<CfnParameter>,
    /// The key with which the code is encrypted.
    pub source_kms_key: Option<AnyKey>,
}

/// Where code comes from.
#[derive(Clone, Debug)]
pub enum CodeState {
    /// It stands in the template.
    Inline(Text),
    /// It is published from the project.
    Asset {
        /// The file or folder.
        path: Str,
        /// How it is published.
        options: Box<AssetOptions>,
        /// What was published, once a function or a layer uses it.
        asset: Option<Asset>,
    },
    /// It lies in a bucket.
    Bucket {
        /// The bucket.
        bucket: Bucket,
        /// The key of the object.
        key: Text,
        /// More about it.
        options: BucketOptions,
    },
    /// It is a container image in a repository.
    Image {
        /// The repository.
        repository: Repository,
        /// Which image, and how it starts.
        options: EcrImageCodeProps,
    },
    /// It is a container image that is built from the project.
    ImageAsset {
        /// The folder of the Dockerfile.
        directory: Str,
        /// How it is built, and how it starts.
        options: Box<AssetImageCodeProps>,
        /// What was published, once a function uses it.
        asset: Option<DockerImageAsset>,
    },
    /// It lies in a bucket that is told when the stack is deployed.
    Parameters(CodeParameters),
    /// The library brings it along.
    Builtin(&'static BuiltinCode),
}

/// The code of a function or a layer.
///
/// ```rhai
/// let hello = lambda.Function(stack, "Hello", #{
///     runtime: lambda.Runtime.NODEJS_24_X,
///     handler: "index.handler",
///     code: lambda.Code.from_inline("exports.handler = async () => 'hello';"),
/// });
/// ```
///
/// ```lua
/// local hello = lambda.Function(stack, "Hello", {
///   runtime = lambda.Runtime.NODEJS_24_X,
///   handler = "index.handler",
///   code = lambda.Code.from_inline("exports.handler = async () => 'hello';"),
/// })
/// ```
#[object(module = "lambda", state = CodeState)]
impl Code {
    /// Code that stands in the template. Only for Node.js and Python.
    pub fn from_inline(cx: &mut Cx, code: Text) -> Result<Self> {
        if code.literal() == Some("") {
            bail!(DiagCode::InvalidValue, "inline code must not be empty");
        }
        Ok(cx.make(CodeState::Inline(code)))
    }

    /// A folder or an archive of the project.
    pub fn from_asset(
        cx: &mut Cx,
        /// The folder or the archive, from the folder of the script.
        path: Str,
        options: Option<AssetOptions>,
    ) -> Self {
        let options = Box::new(options.unwrap_or_default());
        cx.make(CodeState::Asset { path, options, asset: None })
    }

    /// A folder of an image that is built from a folder of the project with a Dockerfile. The program needs leave to
    /// bundle.
    pub fn from_docker_build(
        cx: &mut Cx,
        /// The folder with the Dockerfile, from the folder of the script.
        path: Str,
        options: Option<DockerBuildAssetOptions>,
    ) -> Result<AssetCode> {
        let options = options.unwrap_or_default();
        let image_path = options.image_path.strip_suffix("/.").unwrap_or(&options.image_path);
        let image_path = image_path.trim_end_matches('/');
        let image = DockerImage::from_build(cx, path, Some(options.build))?;
        let copy = image.cp(cx, format!("{image_path}/.").into(), options.output_path)?;
        Ok(AssetCode::new(cx, copy, None))
    }

    /// A folder or an archive of the project that a command makes, which is run at once. The program needs leave to bundle.
    pub fn from_custom_command(
        cx: &mut Cx,
        /// The folder or the archive that the command makes, from the folder of the script.
        output: Str,
        /// The program, then its arguments: `["node", "build.js"]`.
        command: Vec<Str>,
        options: Option<CustomCommandOptions>,
    ) -> Result<AssetCode> {
        if command.is_empty() {
            bail!(DiagCode::MissingArgument, "the command of `Code.from_custom_command` needs the name of a program";
                hint: "write it as a list: `[\"node\", \"build.js\"]`");
        }
        let options = options.unwrap_or_default();
        let given = options.command_options.unwrap_or_default();
        let run = CommandOptions { folder: given.cwd, variables: given.env.map(|variables| variables.0) };
        cx.run_command("code", &command, &run)?;
        Ok(AssetCode::new(cx, output, Some(options.asset)))
    }

    /// An archive in a bucket.
    pub fn from_bucket(
        cx: &mut Cx,
        bucket: Bucket,
        /// The key of the archive.
        key: Text,
        /// The version of the archive. Default: the newest.
        object_version: Option<Text>,
    ) -> Result<Self> {
        let options = BucketOptions { object_version, ..BucketOptions::default() };
        Self::from_bucket_v2(cx, bucket, key, Some(options))
    }

    /// An archive in a bucket.
    pub fn from_bucket_v2(
        cx: &mut Cx,
        bucket: Bucket,
        /// The key of the archive.
        key: Text,
        options: Option<BucketOptions>,
    ) -> Result<Self> {
        let options = options.unwrap_or_default();
        if options.is_by_reference() && options.object_version.is_none() {
            bail!(DiagCode::MissingArgument, "code that Lambda reads from the bucket needs an `object_version`";
                hint: "give the version of the object, or leave out `s3_object_storage_mode`");
        }
        Ok(cx.make(CodeState::Bucket { bucket, key, options }))
    }

    /// A container image in a repository. The function needs `Runtime.FROM_IMAGE` and `Handler.FROM_IMAGE`;
    /// [`DockerImageFunction`](super::DockerImageFunction) sets them by itself.
    pub fn from_ecr_image(cx: &mut Cx, repository: Repository, props: Option<EcrImageCodeProps>) -> Self {
        cx.make(CodeState::Image { repository, options: props.unwrap_or_default() })
    }

    /// A container image that is built from a folder of the project. The function needs `Runtime.FROM_IMAGE` and
    /// `Handler.FROM_IMAGE`; [`DockerImageFunction`](super::DockerImageFunction) sets them by itself.
    pub fn from_asset_image(
        cx: &mut Cx,
        /// The folder of the Dockerfile, from the folder of the script.
        directory: Str,
        props: Option<AssetImageCodeProps>,
    ) -> Self {
        let options = Box::new(props.unwrap_or_default());
        cx.make(CodeState::ImageAsset { directory, options, asset: None })
    }

    /// An archive in a bucket: parameters of the stack tell which when it is deployed.
    pub fn from_cfn_parameters(cx: &mut Cx, props: Option<CfnParametersCodeProps>) -> CfnParametersCode {
        CfnParametersCode::new(cx, props)
    }

    /// Whether the code stands in the template.
    #[attribute]
    pub fn is_inline(self, cx: &Cx) -> bool {
        matches!(cx.object(self), CodeState::Inline(_))
    }
}

impl Code {
    /// Code that the library brings along.
    pub(crate) fn builtin(cx: &mut Cx, code: &'static BuiltinCode) -> Self {
        cx.make(CodeState::Builtin(code))
    }

    /// Refuses code that does not go with a runtime and a handler.
    pub(super) fn check_runtime(self, cx: &Cx, runtime: &Runtime, handler: &Text) -> Result<()> {
        let by_image = handler.literal() == Some(FROM_IMAGE);
        let is_image = matches!(cx.object(self), CodeState::Image { .. } | CodeState::ImageAsset { .. });
        if is_image != runtime.is_image() || is_image != by_image {
            bail!(DiagCode::InvalidValue, "container images need `Runtime.FROM_IMAGE` and `Handler.FROM_IMAGE`, and other code must not have them";
                hint: "`lambda.DockerImageFunction` sets both by itself");
        }
        if self.is_inline(cx) && !runtime.supports_inline_code() {
            bail!(DiagCode::InvalidValue, "code for `{}` cannot stand in the template", runtime.name();
                hint: "use `lambda.Code.from_asset(...)`; inline code is for Node.js and Python");
        }
        Ok(())
    }

    /// How the container starts, where the code is an image and that is said.
    pub(super) fn image(self, cx: &Cx) -> Data {
        match cx.object(self) {
            CodeState::Image { options, .. } => options.start().to_data(),
            CodeState::ImageAsset { options, .. } => options.start().to_data(),
            _ => Data::Absent,
        }
    }

    /// What a function or a layer says of its code; what must be published is published now.
    pub(super) fn bind(self, cx: &mut Cx, scope: Construct) -> Result<Data> {
        Ok(match cx.object(self).clone() {
            CodeState::Inline(code) => Data::object("ZipFile", code),
            CodeState::Bucket { bucket, key, options } => Data::Map(fields! {
                "S3Bucket": bucket.bucket_name(cx),
                "S3Key": key,
                "S3ObjectStorageMode": options.s3_object_storage_mode.map(S3ObjectStorageMode::value),
                "S3ObjectVersion": options.object_version,
                "SourceKMSKeyArn": options.source_kms_key.map(|key| key.key_arn(cx)).transpose()?,
            }),
            CodeState::Asset { path, options, asset } => {
                let asset = match asset {
                    Some(asset) => known(cx, asset, scope)?,
                    None => self.publish(cx, scope, path, *options)?,
                };
                location(cx, asset)
            }
            CodeState::Image { repository, options } => {
                let service = service::principal(cx);
                repository.grant_pull(cx, service)?;
                let tag = options.tag_or_digest.or(options.tag).unwrap_or_else(|| "latest".into());
                Data::object("ImageUri", repository.repository_uri_for_tag_or_digest(cx, Some(tag))?)
            }
            CodeState::ImageAsset { directory, options, asset } => {
                let asset = match asset {
                    Some(asset) => known(cx, asset, scope)?,
                    None => self.publish_image(cx, scope, directory, *options)?,
                };
                Data::object("ImageUri", asset.image_uri(cx))
            }
            CodeState::Parameters(parameters) => self.ask_for_location(cx, scope, parameters)?,
            CodeState::Builtin(code) => {
                let asset = Asset::builtin(cx, scope, "Code", code)?;
                location(cx, asset)
            }
        })
    }

    /// Notes in the metadata of a resource which of its properties refers to the code, and lets Lambda read code that
    /// stays in its bucket.
    pub(super) fn bind_to_resource(
        self,
        cx: &mut Cx,
        resource: CfnResource,
        property: &'static str,
    ) -> Result<()> {
        match cx.object(self) {
            CodeState::Asset { asset: Some(asset), .. } => {
                asset.add_resource_metadata(cx, resource, property.into());
            }
            CodeState::ImageAsset { asset: Some(asset), .. } => {
                asset.add_resource_metadata(cx, resource, format!("{property}.ImageUri").into());
            }
            CodeState::Bucket { bucket, key, options } if options.is_by_reference() => {
                let (bucket, key) = (*bucket, key.clone());
                let reader = Reader::of_resource(cx, resource)?;
                code_by_reference::allow(cx, &reader, bucket, key)?;
            }
            _ => {}
        }
        Ok(())
    }

    fn publish_image(
        self,
        cx: &mut Cx,
        scope: Construct,
        directory: Str,
        options: AssetImageCodeProps,
    ) -> Result<DockerImageAsset> {
        let props = DockerImageAssetProps { directory, options: options.image };
        let made = DockerImageAsset::new(cx, scope, "AssetImage".into(), props)?;
        if let CodeState::ImageAsset { asset, .. } = cx.object_mut(self) {
            *asset = Some(made);
        }
        Ok(made)
    }

    /// Makes the parameters that are not there yet.
    fn ask_for_location(self, cx: &mut Cx, scope: Construct, given: CodeParameters) -> Result<Data> {
        let mut parameter = |given: Option<CfnParameter>, id: &'static str| match given {
            Some(known) => Ok(known),
            None => CfnParameter::new(cx, scope, id.into(), CfnParameterProps::default()),
        };
        let bucket = parameter(given.bucket, "LambdaSourceBucketNameParameter")?;
        let key = parameter(given.key, "LambdaSourceObjectKeyParameter")?;
        let parameters = CodeParameters { bucket: Some(bucket), key: Some(key), ..given };
        *cx.object_mut(self) = CodeState::Parameters(parameters);
        Ok(Data::Map(fields! {
            "S3Bucket": bucket.value_as_string(cx)?,
            "S3Key": key.value_as_string(cx)?,
            "SourceKMSKeyArn": given.source_kms_key.map(|key| key.key_arn(cx)).transpose()?,
        }))
    }

    fn publish(self, cx: &mut Cx, scope: Construct, path: Str, options: AssetOptions) -> Result<Asset> {
        // Lambda copies it.
        let options = AssetOptions { deploy_time: true, ..options };
        let props = AssetProps { path: path.clone(), options };
        let made = Asset::new(cx, scope, "Code".into(), props)?;
        if !made.is_zip_archive(cx) {
            bail!(DiagCode::InvalidValue, "the code `{path}` is neither a folder nor an archive";
                hint: "give the folder of the file, or a `.zip` or `.jar` archive");
        }
        if let CodeState::Asset { asset, .. } = cx.object_mut(self) {
            *asset = Some(made);
        }
        Ok(made)
    }
}

/// Code that something else uses, too: it is published once.
fn known<A: Handle>(cx: &Cx, asset: A, scope: Construct) -> Result<A> {
    let stack = |node| cx.stack(node);
    if stack(asset.id()) == stack(scope.id()) {
        return Ok(asset);
    }
    bail!(DiagCode::InvalidValue, "this code belongs to `{}` in another stack already", cx.path(asset.id());
        hint: "make a `lambda.Code` for each stack")
}

fn location(cx: &Cx, asset: Asset) -> Data {
    Data::Map(fields! { "S3Bucket": asset.s3_bucket_name(cx), "S3Key": asset.s3_object_key(cx) })
}
