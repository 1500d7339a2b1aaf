//! Docker images in which assets are made.

use std::path::Path;

use super::bundling::{Bundler, shown, without_absent};
use super::files::{Files, child, plain_path};
use super::fingerprint::{Selection, fingerprint};
use super::json;
use super::synth::sha256;
use super::{Cx, Data, DockerCacheOption, DockerVolume, DockerVolumeConsistency, Str};
use crate::bail;
use crate::declare::{Dict, class, props};
use crate::diag::{Code, Result};
use crate::fields;

/// How a [`DockerImage`] is built.
#[props]
pub struct DockerBuildOptions {
    /// Arguments of the build.
    pub build_args: Option<Dict<Str>>,
    /// Folders, images or URLs that the build can name.
    pub build_contexts: Option<Dict<Str>>,
    /// The Dockerfile, in the folder. Default: `Dockerfile`.
    pub file: Option<Str>,
    /// The network of the build.
    pub network: Option<Str>,
    /// The platform: `linux/amd64`.
    pub platform: Option<Str>,
    /// The stage of the Dockerfile that is built. Default: the last.
    pub target_stage: Option<Str>,
    /// The caches to read from.
    pub cache_from: Option<Vec<DockerCacheOption>>,
    /// The cache to write to.
    pub cache_to: Option<DockerCacheOption>,
    /// Whether nothing is taken from a cache.
    #[default(false)]
    pub cache_disabled: bool,
}

/// How a command is run in a [`DockerImage`].
#[props]
pub struct DockerRunOptions {
    /// The entry point of the container. Default: that of the image.
    pub entrypoint: Option<Vec<Str>>,
    /// The command. Default: that of the image.
    pub command: Option<Vec<Str>>,
    /// Folders of the machine that the container sees.
    pub volumes: Option<Vec<DockerVolume>>,
    /// Containers whose volumes the container sees.
    pub volumes_from: Option<Vec<Str>>,
    /// Environment variables of the container.
    pub environment: Option<Dict<Str>>,
    /// The folder in which the command runs. Default: that of the image; `/asset-input` in bundling, where the source is.
    pub working_directory: Option<Str>,
    /// The user, and the group behind `:`. Default: those of the image; in bundling, those of this process.
    pub user: Option<Str>,
    /// Security options of the container.
    pub security_opt: Option<Str>,
    /// The network of the container.
    pub network: Option<Str>,
    /// The platform of the container: `linux/amd64`.
    pub platform: Option<Str>,
}

/// A Docker image.
#[derive(Clone, Debug, PartialEq)]
pub struct DockerImage {
    name: Str,
    /// The hash of what it was built from.
    hash: Option<Str>,
}

/// A Docker image, in which assets are bundled.
#[class(module = "")]
impl DockerImage {
    /// Takes an image by its name.
    pub fn new(
        image: Str,
        /// What stands for the image in hashes. Default: its name.
        image_hash: Option<Str>,
    ) -> DockerImage {
        DockerImage { name: image, hash: image_hash }
    }

    /// Takes an image of a registry: `node:22`.
    pub fn from_registry(image: Str) -> DockerImage {
        DockerImage { name: image, hash: None }
    }

    /// Builds an image from a folder of the project with a Dockerfile. The program needs leave to bundle.
    pub fn from_build(
        cx: &mut Cx,
        /// The folder, from the folder of the script.
        path: Str,
        options: Option<DockerBuildOptions>,
    ) -> Result<DockerImage> {
        let options = options.unwrap_or_default();
        let bundler = cx.bundler("an image")?;
        if options.file.as_ref().is_some_and(|file| file.starts_with('/')) {
            bail!(Code::OutsideProject, "`file` must be a path in the folder that is built");
        }
        let Some(source) = plain_path(&path) else {
            bail!(Code::OutsideProject, "cannot build `{path}`: it leads outside the project's folder");
        };
        let files = cx.files_for(&path)?;
        let selection =
            Selection { extra: json::write(&options.to_data(), false).into(), ..Selection::default() };
        let hash = fingerprint(&*files, &source, &selection)?;
        let name = format!("cdk-{hash}");
        if options.build_contexts.is_some() || !bundler.has_image(&name) {
            bundler.docker(&options.arguments(&name, &*files, &source))?;
        }
        Ok(DockerImage { name: name.into(), hash: Some(hash.into()) })
    }

    /// Runs a command in a container of the image. The program needs leave to bundle.
    pub fn run(self, cx: &mut Cx, options: Option<DockerRunOptions>) -> Result<()> {
        let bundler = cx.bundler("the run of an image")?;
        bundler.docker(&self.command(&options.unwrap_or_default()))
    }

    /// Copies a file or a folder out of the image; gives the path of the copy, as assets take it. The program needs leave
    /// to bundle.
    pub fn cp(
        self,
        cx: &mut Cx,
        /// The path in the image. With `/.` at its end, what is in the folder is copied, else the folder itself.
        image_path: Str,
        /// Where to, in the project's folder. Default: a place in the cache of bundles.
        output_path: Option<Str>,
    ) -> Result<Str> {
        let bundler = cx.bundler("a copy out of an image")?;
        let name = copy_name(&self.name, &image_path);
        if let Some(path) = output_path {
            let Some(target) = plain_path(&path) else {
                bail!(Code::OutsideProject, "cannot copy to `{path}`: it leads outside the project's folder");
            };
            let target = cx.files_for(&path)?.location(&target);
            self.copy_out(&*bundler, &name, &image_path, &target)?;
            return Ok(path);
        }
        // What a tag of a registry means may change.
        let may_be_old = self.hash.is_some();
        if let Some(folder) = bundler.begin(&name, may_be_old)? {
            self.copy_out(&*bundler, &name, &image_path, &folder)?;
            bundler.finish(&name)?;
        }
        Ok(format!("{COPIES}{name}").into())
    }

    /// The name of the image.
    #[attribute]
    pub fn image(self) -> Str {
        self.name
    }

    /// What stands for the image in hashes: the hash of what it was built from, else its name.
    #[name = "to_json"]
    pub fn as_json(self) -> Str {
        self.hash.unwrap_or(self.name)
    }
}

/// How the paths of copies out of images begin. No path of a project does.
pub(super) const COPIES: &str = "docker-cp:";

/// The name of a container and of a folder for what is copied out of an image.
fn copy_name(image: &str, path: &str) -> String {
    format!("cdk-docker-cp-{}", &sha256(format!("{image}\n{path}").as_bytes())[..24])
}

/// The name and the path within it, of a path that [`DockerImage.cp`] gave.
pub(super) fn copy_of(path: &str) -> Option<(&str, &str)> {
    let rest = path.strip_prefix(COPIES)?;
    let (name, inner) = rest.split_once('/').unwrap_or((rest, ""));
    let hash = name.strip_prefix("cdk-docker-cp-")?;
    hash.chars().all(|c| c.is_ascii_hexdigit()).then_some((name, inner))
}

impl DockerImage {
    /// The arguments of `docker` that run a command in the image.
    pub(super) fn command(&self, run: &DockerRunOptions) -> Vec<String> {
        let mut args = vec!["run".to_owned(), "--rm".to_owned()];
        flag(&mut args, "--security-opt", &run.security_opt);
        flag(&mut args, "--network", &run.network);
        flag(&mut args, "--platform", &run.platform);
        flag(&mut args, "-u", &run.user);
        flag(&mut args, "--volumes-from", run.volumes_from.iter().flatten());
        for volume in run.volumes.iter().flatten() {
            let consistency = volume.consistency.unwrap_or(DockerVolumeConsistency::DELEGATED);
            let folder = format!("{}:{}:{}", volume.host_path, volume.container_path, consistency.word());
            args.extend(["-v".to_owned(), folder]);
        }
        pairs(&mut args, "--env", run.environment.as_ref());
        flag(&mut args, "-w", &run.working_directory);
        let mut entrypoint = run.entrypoint.iter().flatten();
        flag(&mut args, "--entrypoint", entrypoint.next());
        args.push(self.name.to_string());
        args.extend(entrypoint.chain(run.command.iter().flatten()).map(Str::to_string));
        args
    }

    /// Copies out of a container of the image that is never started.
    fn copy_out(&self, bundler: &dyn Bundler, container: &str, path: &str, target: &Path) -> Result<()> {
        let docker =
            |args: &[&str]| bundler.docker(&args.iter().map(|arg| (*arg).to_owned()).collect::<Vec<_>>());
        docker(&["create", "--name", container, &self.name])?;
        let copied = docker(&["cp", &format!("{container}:{path}"), &shown(target)]);
        docker(&["rm", "-v", container])?;
        copied
    }
}

/// Puts what is there behind a flag.
fn flag<'a>(args: &mut Vec<String>, name: &str, values: impl IntoIterator<Item = &'a Str>) {
    for value in values {
        args.extend([name.to_owned(), value.to_string()]);
    }
}

fn pairs(args: &mut Vec<String>, name: &str, map: Option<&Dict<Str>>) {
    for (key, value) in map.iter().flat_map(|map| &map.0) {
        args.extend([name.to_owned(), format!("{key}={value}")]);
    }
}

fn cache_flag(cache: &DockerCacheOption) -> String {
    let params = cache.params.iter().flat_map(|params| &params.0);
    let params: String = params.map(|(key, value)| format!(",{key}={value}")).collect();
    format!("type={}{params}", cache.r#type)
}

impl DockerBuildOptions {
    fn to_data(&self) -> Data {
        let cache = |cache: &DockerCacheOption| {
            Data::Map(fields! { "type": cache.r#type.clone(), "params": cache.params.as_ref() })
        };
        without_absent(fields! {
            "buildArgs": self.build_args.as_ref(),
            "buildContexts": self.build_contexts.as_ref(),
            "file": self.file.clone(),
            "network": self.network.clone(),
            "platform": self.platform.clone(),
            "targetStage": self.target_stage.clone(),
            "cacheFrom": self.cache_from.as_ref().map(|all| all.iter().map(cache).collect::<Vec<Data>>()),
            "cacheTo": self.cache_to.as_ref().map(cache),
            "cacheDisabled": self.cache_disabled.then_some(true),
        })
    }

    fn arguments(&self, name: &str, files: &dyn Files, source: &str) -> Vec<String> {
        let mut args = vec!["build".to_owned(), "-t".to_owned(), name.to_owned()];
        if let Some(file) = &self.file {
            args.extend(["-f".to_owned(), shown(&files.location(&child(source, file)))]);
        }
        flag(&mut args, "--platform", &self.platform);
        flag(&mut args, "--network", &self.network);
        flag(&mut args, "--target", &self.target_stage);
        for cache in self.cache_from.iter().flatten() {
            args.extend(["--cache-from".to_owned(), cache_flag(cache)]);
        }
        if let Some(cache) = &self.cache_to {
            args.extend(["--cache-to".to_owned(), cache_flag(cache)]);
        }
        if self.cache_disabled {
            args.push("--no-cache".to_owned());
        }
        pairs(&mut args, "--build-arg", self.build_args.as_ref());
        pairs(&mut args, "--build-context", self.build_contexts.as_ref());
        args.push(shown(&files.location(source)));
        args
    }
}
