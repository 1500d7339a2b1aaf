//! Images that are built from a folder of the project.

use super::{NetworkMode, Platform};
use crate::aws::ecr::Repository;
use crate::bail;
use crate::core::synth::to_json;
use crate::core::{
    AssetOptions, AssetStaging, AssetStagingProps, CfnResource, Construct, CopyOptions, Cx, Data,
    DockerCacheOption, DockerImageAssetLocation, DockerImageAssetSource, Entry, Fields, FileCopyOptions,
    FileOptions, FingerprintOptions, Handle, IgnoreMode, StagingState, Str, Text, child_path, path_in_stack,
    plain_path, stage,
};
use crate::declare::{Dict, construct, props};
use crate::diag::{Code, Result};

/// Of what the hash of an image is made, besides its files.
#[props(module = "ecr_assets")]
pub struct DockerImageAssetInvalidationOptions {
    /// Whether `extra_hash` counts.
    #[default(true)]
    pub extra_hash: bool,
    /// Whether `build_args` count.
    #[default(true)]
    pub build_args: bool,
    /// Whether `build_contexts` count.
    #[default(true)]
    pub build_contexts: bool,
    /// Whether `build_secrets` count.
    #[default(true)]
    pub build_secrets: bool,
    /// Whether `build_ssh` counts.
    #[default(true)]
    pub build_ssh: bool,
    /// Whether `target` counts.
    #[default(true)]
    pub target: bool,
    /// Whether `file` counts.
    #[default(true)]
    pub file: bool,
    /// Whether the name of the repository counts. Images have none of their own any more.
    #[default(true)]
    pub repository_name: bool,
    /// Whether `network_mode` counts.
    #[default(true)]
    pub network_mode: bool,
    /// Whether `platform` counts.
    #[default(true)]
    pub platform: bool,
    /// Whether `outputs` count.
    #[default(true)]
    pub outputs: bool,
}

/// How a [`DockerImageAsset`] is built.
#[props(module = "ecr_assets")]
pub struct DockerImageAssetOptions {
    /// Which files are copied, and how. Patterns are read as `.dockerignore` has them, unless `ignore_mode` says
    /// something else.
    #[extends]
    pub copy: FileCopyOptions,
    /// What goes into the hash besides the files and these options.
    pub extra_hash: Option<Str>,
    /// Arguments of the build.
    pub build_args: Option<Dict<Str>>,
    /// Further folders, URLs or images that the build may read, by name.
    pub build_contexts: Option<Dict<Str>>,
    /// Secrets of the build, by name; `DockerBuildSecret` makes their values.
    pub build_secrets: Option<Dict<Str>>,
    /// The SSH agent or keys that the build may use.
    pub build_ssh: Option<Str>,
    /// The stage to build. Default: the last.
    pub target: Option<Str>,
    /// The path of the Dockerfile in the folder. Default: `Dockerfile`.
    pub file: Option<Str>,
    /// The network of the build's commands. Default: `NetworkMode.DEFAULT`.
    pub network_mode: Option<NetworkMode>,
    /// The platform to build for. Default: the one of the machine that builds.
    pub platform: Option<Platform>,
    /// Which options count for the hash. Default: all.
    pub invalidation: Option<DockerImageAssetInvalidationOptions>,
    /// Where the result of the build goes.
    pub outputs: Option<Vec<Str>>,
    /// A name for the image through its revisions.
    pub asset_name: Option<Str>,
    /// Caches to read from.
    pub cache_from: Option<Vec<DockerCacheOption>>,
    /// The cache to write to.
    pub cache_to: Option<DockerCacheOption>,
    /// Whether nothing is taken from a cache.
    pub cache_disabled: Option<bool>,
    /// What tools call the image. Default: `asset_name`, else the path of the construct within its stack.
    pub display_name: Option<Str>,
}

/// What a [`DockerImageAsset`] needs.
#[props(module = "ecr_assets")]
pub struct DockerImageAssetProps {
    /// The folder with the Dockerfile, from the folder of the script.
    pub directory: Str,
    /// How the image is built.
    #[extends]
    pub options: DockerImageAssetOptions,
}

/// What a [`DockerImageAsset`] keeps.
#[derive(Clone, Debug)]
pub struct ImageState {
    path: Str,
    dockerfile: Option<Str>,
    build_args: Option<Dict<Str>>,
    build_secrets: Option<Dict<Str>>,
    build_ssh: Option<Str>,
    target: Option<Str>,
    outputs: Option<Vec<Str>>,
    hash: Str,
    location: DockerImageAssetLocation,
}

/// What stands for the way in which images are hashed, so that a new way gives new hashes.
const HASH_VERSION: &str = "1.21.0";
const DOCKERFILE: &str = "Dockerfile";
/// The largest `.dockerignore`, in bytes.
const MOST_BYTES: u64 = 1 << 20;
/// The id of the child that is the repository.
pub(super) const REPOSITORY: &str = "Repository";
const IGNORE_FILE: &str = ".dockerignore";

/// An image that is built from a folder of the project and published before the stack is deployed.
///
/// ```rhai
/// let image = ecr_assets.DockerImageAsset(stack, "Image", #{ directory: "image" });
/// CfnOutput(stack, "Uri", #{ value: image.image_uri });
/// ```
///
/// ```lua
/// local image = ecr_assets.DockerImageAsset(stack, "Image", { directory = "image" })
/// CfnOutput(stack, "Uri", { value = image.image_uri })
/// ```
#[construct(module = "ecr_assets", base = Construct, state = ImageState)]
impl DockerImageAsset {
    /// Builds and publishes an image.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: DockerImageAssetProps) -> Result<Self> {
        let stack = cx.stack_of(scope.id())?;
        let source = source(cx, &props)?;
        let staging = stage(cx, scope.id(), source.clone())?;
        let path = staging.path_from(cx, stack);
        let options = props.options;
        let named = options.display_name.clone().or(options.asset_name.clone());
        let display_name = named.unwrap_or_else(|| path_in_stack(cx, scope, &id));
        let image = described(&staging, &path, &options, display_name);
        let location = stack.bound_synthesizer(cx).add_docker_image_asset(cx, image)?;
        let repository_name = location.repository_name.clone();
        let state = ImageState {
            path,
            dockerfile: options.file,
            build_args: options.build_args,
            build_secrets: options.build_secrets,
            build_ssh: options.build_ssh,
            target: options.target,
            outputs: options.outputs,
            hash: staging.hash,
            location,
        };
        let this: DockerImageAsset = cx.create(scope, id, state)?;
        AssetStaging::new(cx, this.into(), "Staging".into(), source)?;
        Repository::from_repository_name(cx, this.into(), REPOSITORY.into(), repository_name)?;
        Ok(this)
    }

    /// The hash of the image.
    #[attribute]
    pub fn asset_hash(self, cx: &Cx) -> Str {
        cx.state(self).hash.clone()
    }

    /// The URI of the image, with its tag.
    #[attribute]
    pub fn image_uri(self, cx: &Cx) -> Text {
        cx.state(self).location.image_uri.clone()
    }

    /// The tag of the image.
    #[attribute]
    pub fn image_tag(self, cx: &Cx) -> Text {
        let state = cx.state(self);
        state.location.image_tag.clone().unwrap_or_else(|| state.hash.clone().into())
    }

    /// The repository of the image.
    #[attribute]
    pub fn repository(self, cx: &Cx) -> Option<Repository> {
        cx.cast(cx.child(self.0, REPOSITORY)?)
    }

    /// Notes in the metadata of a resource which of its properties refers to the image, so that tools can build it
    /// on the spot. Only where `aws:cdk:enable-asset-metadata` is set in the context.
    pub fn add_resource_metadata(self, cx: &mut Cx, resource: CfnResource, resource_property: Str) {
        if !cx.flag(self.0, "aws:cdk:enable-asset-metadata") {
            return;
        }
        let state = cx.state(self);
        let entries = crate::fields! {
            "aws:asset:path": &state.path,
            "aws:asset:dockerfile-path": state.dockerfile.clone(),
            "aws:asset:docker-build-args": texts(&state.build_args),
            "aws:asset:docker-build-secrets": texts(&state.build_secrets),
            "aws:asset:docker-build-ssh": state.build_ssh.clone(),
            "aws:asset:docker-build-target": state.target.clone(),
            "aws:asset:property": resource_property,
            "aws:asset:docker-outputs": state.outputs.clone(),
        };
        for (key, value) in entries {
            resource.add_metadata(cx, key, value);
        }
    }
}

fn texts(it: &Option<Dict<Str>>) -> Data {
    it.as_ref().map_or(Data::Absent, |it| {
        Data::Map(it.0.iter().map(|(key, value)| (key.clone(), value.into())).collect())
    })
}

/// What is taken of the folder, and what the hash is made of.
fn source(cx: &Cx, props: &DockerImageAssetProps) -> Result<AssetStagingProps> {
    let options = &props.options;
    let Some(folder) = plain_path(&props.directory) else {
        bail!(Code::OutsideProject, "cannot read `{}`: it leads outside the project's folder", props.directory;
            hint: "images lie in the folder of the script, or below; their paths start there");
    };
    if cx.files_for(&folder)?.entry(&folder)?.is_none() {
        bail!(Code::Io, "cannot find the image directory `{}`", props.directory;
            hint: "paths of images start at the folder of the script");
    }
    let name = options.file.as_deref().unwrap_or(DOCKERFILE);
    let in_project = plain_path(&child_path(&folder, name));
    let dockerfile = match &in_project {
        Some(path) => exists(cx, path)?,
        None => false,
    };
    if !dockerfile {
        bail!(Code::Io, "cannot find the file `{name}` in `{}`", props.directory;
            hint: "`file` names the Dockerfile, from the directory of the image");
    }
    let mut exclude = vec![Str::new_static("cdk.out")];
    let ignore_file = child_path(&folder, IGNORE_FILE);
    if exists(cx, &ignore_file)? {
        let file = cx.read_text(&ignore_file, MOST_BYTES)?;
        exclude.extend(file.text.split('\n').filter(|line| !line.is_empty()).map(Str::from));
    }
    exclude.extend(options.copy.files.exclude.clone().unwrap_or_default());
    exclude.push(format!("!{name}").into());
    exclude.push(format!("!{IGNORE_FILE}").into());
    let files = FileOptions {
        exclude: Some(exclude),
        ignore_mode: Some(options.copy.files.ignore_mode.unwrap_or(IgnoreMode::DOCKER)),
    };
    Ok(AssetStagingProps {
        source_path: props.directory.clone(),
        fingerprint: FingerprintOptions {
            copy: CopyOptions { files, follow: options.copy.follow_symlinks },
            extra_hash: to_json(&Data::Map(extra_hash(options))).into(),
        },
        options: AssetOptions::default(),
    })
}

fn exists(cx: &Cx, path: &str) -> Result<bool> {
    Ok(matches!(cx.files_for(path)?.entry(path)?, Some(Entry::File | Entry::Link(_))))
}

/// What goes into the hash besides the files.
fn extra_hash(options: &DockerImageAssetOptions) -> Fields {
    let counts = options.invalidation.clone().unwrap_or_default();
    let mode = options.network_mode.as_ref().map(|mode| Data::object("mode", mode.mode()));
    let platform = options.platform.as_ref().map(|it| Data::object("platform", it.platform()));
    let given = crate::fields! {
        "user": options.extra_hash.clone().filter(|text| counts.extra_hash && !text.is_empty()),
        "buildArgs": if counts.build_args { texts(&options.build_args) } else { Data::Absent },
        "buildContexts": if counts.build_contexts { texts(&options.build_contexts) } else { Data::Absent },
        "buildSecrets": if counts.build_secrets { texts(&options.build_secrets) } else { Data::Absent },
        "buildSsh": options.build_ssh.clone().filter(|_| counts.build_ssh),
        "target": options.target.clone().filter(|_| counts.target),
        "file": options.file.clone().filter(|_| counts.file),
        "networkMode": mode.filter(|_| counts.network_mode),
        "platform": platform.filter(|_| counts.platform),
        "outputs": options.outputs.clone().filter(|_| counts.outputs),
        "version": HASH_VERSION,
    };
    given.into_iter().filter(|(_, value)| *value != Data::Absent).collect()
}

/// What the synthesizer is told of the image.
fn described(
    staging: &StagingState,
    path: &Str,
    options: &DockerImageAssetOptions,
    display_name: Str,
) -> DockerImageAssetSource {
    DockerImageAssetSource {
        source_hash: staging.hash.clone(),
        executable: None,
        directory_name: Some(path.clone()),
        docker_build_args: options.build_args.clone(),
        docker_build_contexts: options.build_contexts.clone(),
        docker_build_secrets: options.build_secrets.clone(),
        docker_build_ssh: options.build_ssh.clone(),
        docker_build_target: options.target.clone(),
        docker_file: options.file.clone(),
        network_mode: options.network_mode.as_ref().map(NetworkMode::mode),
        platform: options.platform.as_ref().map(Platform::platform),
        docker_outputs: options.outputs.clone(),
        asset_name: options.asset_name.clone(),
        docker_cache_from: options.cache_from.clone(),
        docker_cache_to: options.cache_to.clone(),
        docker_cache_disabled: options.cache_disabled,
        display_name: Some(display_name),
    }
}
