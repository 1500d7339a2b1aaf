//! Making assets by commands: which, and with what. The commands are run by whoever gives the core a [`Bundler`].

use std::fmt::Debug;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use super::files::{Files, child, plain_path};
use super::fingerprint::{Selection, fingerprint};
use super::json;
use super::synth::sha256;
use super::{Cx, Data, DockerCacheOption, Fields, Str};
use crate::bail;
use crate::declare::{Dict, Value, choice, class, props};
use crate::diag::{Code, Result};
use crate::fields;

/// Runs the commands that make assets, where a program may.
pub trait Bundler: Debug {
    /// Runs `docker` with arguments.
    ///
    /// # Errors
    /// When it cannot be run, or fails.
    fn docker(&self, args: &[String]) -> Result<()>;

    /// Whether there is an image of this name.
    fn has_image(&self, name: &str) -> bool;

    /// An empty folder in which a bundle is made; nothing where the bundle is there from before, and may be used.
    ///
    /// # Errors
    /// When the folder cannot be made.
    fn begin(&self, name: &str, may_be_old: bool) -> Result<Option<PathBuf>>;

    /// Keeps the bundle that was made.
    ///
    /// # Errors
    /// When it cannot be moved to its place.
    fn finish(&self, name: &str) -> Result<()>;

    /// The files of a bundle.
    ///
    /// # Errors
    /// When they cannot be read.
    fn bundle(&self, name: &str) -> Result<Rc<dyn Files>>;

    /// The user and the group of this process, as `docker run` takes them.
    fn user(&self) -> String;
}

/// What a bundling gives.
#[choice(module = "")]
pub enum BundlingOutput {
    /// One archive, which is published as it is.
    ARCHIVED,
    /// Files, which are published as an archive.
    NOT_ARCHIVED,
    /// An archive where there is nothing but one, else files.
    AUTO_DISCOVER,
    /// One file that is no archive.
    SINGLE_FILE,
}

impl BundlingOutput {
    fn word(self) -> &'static str {
        match self {
            BundlingOutput::ARCHIVED => "archived",
            BundlingOutput::NOT_ARCHIVED => "not-archived",
            BundlingOutput::AUTO_DISCOVER => "auto-discover",
            BundlingOutput::SINGLE_FILE => "single-file",
        }
    }
}

/// How a bundling container gets the source, and gives back what it made.
#[choice(module = "")]
pub enum BundlingFileAccess {
    /// By volumes to which the files are copied: slower, but it works with a distant Docker.
    VOLUME_COPY,
    /// By the folders themselves.
    BIND_MOUNT,
}

/// How exactly a container sees a folder of the machine. It matters on macOS only.
#[choice(module = "")]
pub enum DockerVolumeConsistency {
    /// Both see the same at all times.
    CONSISTENT,
    /// What the container writes may reach the machine later.
    DELEGATED,
    /// What the machine writes may reach the container later.
    CACHED,
}

impl DockerVolumeConsistency {
    fn word(self) -> &'static str {
        match self {
            DockerVolumeConsistency::CONSISTENT => "consistent",
            DockerVolumeConsistency::DELEGATED => "delegated",
            DockerVolumeConsistency::CACHED => "cached",
        }
    }
}

/// A folder of the machine that a container sees.
#[props]
pub struct DockerVolume {
    /// The folder or file on the machine.
    pub host_path: Str,
    /// Where the container sees it.
    pub container_path: Str,
    /// How exactly. Default: `DELEGATED`.
    pub consistency: Option<DockerVolumeConsistency>,
}

/// How an asset is made of its source.
#[props]
pub struct BundlingOptions {
    /// The image in which the command runs.
    pub image: DockerImage,
    /// The entry point of the container. Default: that of the image.
    pub entrypoint: Option<Vec<Str>>,
    /// The command. Default: that of the image.
    pub command: Option<Vec<Str>>,
    /// Folders of the machine that the container sees besides.
    pub volumes: Option<Vec<DockerVolume>>,
    /// Containers whose volumes the container sees besides.
    pub volumes_from: Option<Vec<Str>>,
    /// Environment variables of the container.
    pub environment: Option<Dict<Str>>,
    /// The folder in which the command runs. Default: `/asset-input`, where the source is.
    pub working_directory: Option<Str>,
    /// The user, and the group behind `:`. Default: those of this process.
    pub user: Option<Str>,
    /// What is tried before a container: a map with `try_bundle`, a function of the Rust program that runs the script.
    /// It takes the folder into which it writes, and tells whether it made the bundle. Scripts write no files, so their
    /// own functions cannot.
    pub local: Option<Value>,
    /// What comes out. Default: `AUTO_DISCOVER`.
    pub output_type: Option<BundlingOutput>,
    /// Security options of the container.
    pub security_opt: Option<Str>,
    /// The network of the container.
    pub network: Option<Str>,
    /// How the container gets the source. Default: `BIND_MOUNT`.
    pub bundling_file_access: Option<BundlingFileAccess>,
    /// The platform of the container: `linux/amd64`.
    pub platform: Option<Str>,
}

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

fn own_map(map: Option<&Dict<Str>>) -> Data {
    map.map_or(Data::Absent, |map| {
        Data::Map(map.0.iter().map(|(key, value)| (key.clone(), value.into())).collect())
    })
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
            Data::Map(fields! { "type": cache.r#type.clone(), "params": own_map(cache.params.as_ref()) })
        };
        without_absent(fields! {
            "buildArgs": own_map(self.build_args.as_ref()),
            "buildContexts": own_map(self.build_contexts.as_ref()),
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

fn shown(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

/// Fields as JavaScript writes them: what is not there is left out.
fn without_absent(fields: Fields) -> Data {
    let known = fields.into_iter().filter(|(_, value)| *value != Data::Absent);
    let of_item = |item: Data| match item {
        Data::Map(inner) => without_absent(inner),
        plain => plain,
    };
    let cleared = known.map(|(key, value)| match value {
        Data::List(items) => (key, Data::List(items.into_iter().map(of_item).collect())),
        plain => (key, plain),
    });
    Data::Map(cleared.collect::<Fields>())
}

/// Where a bundling container finds the source, and where it writes.
pub(super) const INPUT: &str = "/asset-input";
pub(super) const OUTPUT: &str = "/asset-output";
/// The image of the container that holds the volumes of `VOLUME_COPY`. As in the CDK.
const COPY_IMAGE: &str = "public.ecr.aws/docker/library/alpine";

impl BundlingOptions {
    /// What goes into the hash of the asset, as the CDK writes it of options in the order of its documentation.
    pub(super) fn hashed(&self) -> String {
        let volume = |volume: &DockerVolume| {
            Data::Map(fields! {
                "hostPath": volume.host_path.clone(),
                "containerPath": volume.container_path.clone(),
                "consistency": volume.consistency.map(DockerVolumeConsistency::word),
            })
        };
        let texts = |texts: &Option<Vec<Str>>| Data::from(texts.clone());
        let fields = fields! {
            "image": self.image.clone().as_json(),
            "entrypoint": texts(&self.entrypoint),
            "command": texts(&self.command),
            "volumes": self.volumes.as_ref().map(|all| all.iter().map(volume).collect::<Vec<Data>>()),
            "volumesFrom": texts(&self.volumes_from),
            "environment": own_map(self.environment.as_ref()),
            "workingDirectory": self.working_directory.clone(),
            "user": self.user.clone(),
            "local": self.local.as_ref().map(|_| Data::Map(Vec::new())),
            "outputType": self.output_type.map(BundlingOutput::word),
            "securityOpt": self.security_opt.clone(),
            "network": self.network.clone(),
            "bundlingFileAccess": self.bundling_file_access.map(|access| match access {
                BundlingFileAccess::VOLUME_COPY => "VOLUME_COPY",
                BundlingFileAccess::BIND_MOUNT => "BIND_MOUNT",
            }),
            "platform": self.platform.clone(),
        };
        json::write(&without_absent(fields), false)
    }

    /// Makes a bundle of a folder.
    ///
    /// # Errors
    /// When a command fails, or the function of the program.
    pub(super) fn make(
        &self,
        cx: &mut Cx,
        bundler: &dyn Bundler,
        source: &Path,
        target: &Path,
    ) -> Result<()> {
        if self.try_local(cx, target)? {
            return Ok(());
        }
        match self.bundling_file_access {
            Some(BundlingFileAccess::VOLUME_COPY) => self.copy(bundler, source, target),
            _ => {
                let folders = [
                    format!("{}:{INPUT}:delegated", shown(source)),
                    format!("{}:{OUTPUT}:delegated", shown(target)),
                ];
                bundler.docker(&self.run(bundler, &folders, None, self.network.as_ref()))
            }
        }
    }

    /// Asks the function of the program; gives whether it made the bundle.
    fn try_local(&self, cx: &mut Cx, target: &Path) -> Result<bool> {
        let Some(local) = &self.local else { return Ok(false) };
        match local.get("try_bundle") {
            Some(Value::Function(function)) => {
                let made = function.call(cx, vec![Value::text(shown(target))])?;
                Ok(!matches!(made, Value::Null | Value::Bool(false)))
            }
            _ => {
                bail!(Code::TypeMismatch, "`local` is a map with `try_bundle`, a function of the Rust program that runs the script";
                hint: "scripts write no files, so a function of the script cannot bundle; leave `local` out, or see `Engine::with_function`")
            }
        }
    }

    /// The arguments of `docker run`.
    fn run(
        &self,
        bundler: &dyn Bundler,
        folders: &[String],
        copies: Option<&Str>,
        network: Option<&Str>,
    ) -> Vec<String> {
        let mut args = vec!["run".to_owned(), "--rm".to_owned()];
        flag(&mut args, "--security-opt", &self.security_opt);
        flag(&mut args, "--network", network);
        flag(&mut args, "--platform", &self.platform);
        args.extend(["-u".to_owned(), self.user_of(bundler)]);
        flag(&mut args, "--volumes-from", copies.into_iter().chain(self.volumes_from.iter().flatten()));
        let own = self.volumes.iter().flatten().map(|volume| {
            let consistency = volume.consistency.unwrap_or(DockerVolumeConsistency::DELEGATED);
            format!("{}:{}:{}", volume.host_path, volume.container_path, consistency.word())
        });
        for folder in folders.iter().cloned().chain(own) {
            args.extend(["-v".to_owned(), folder]);
        }
        pairs(&mut args, "--env", self.environment.as_ref());
        args.extend(["-w".to_owned(), self.working_directory.as_deref().unwrap_or(INPUT).to_owned()]);
        let mut entrypoint = self.entrypoint.iter().flatten();
        flag(&mut args, "--entrypoint", entrypoint.next());
        args.push(self.image.name.to_string());
        args.extend(entrypoint.chain(self.command.iter().flatten()).map(Str::to_string));
        args
    }

    fn user_of(&self, bundler: &dyn Bundler) -> String {
        self.user.as_ref().map_or_else(|| bundler.user(), Str::to_string)
    }

    /// Makes a bundle with volumes to which the files are copied.
    fn copy(&self, bundler: &dyn Bundler, source: &Path, target: &Path) -> Result<()> {
        // Names that no other bundle has.
        let suffix = &sha256(shown(target).as_bytes())[..24];
        let (input, output) = (format!("assetInput{suffix}"), format!("assetOutput{suffix}"));
        let container: Str = format!("copyContainer{suffix}").into();
        let docker =
            |args: &[&str]| bundler.docker(&args.iter().map(|arg| (*arg).to_owned()).collect::<Vec<_>>());
        let user = self.user_of(bundler);
        docker(&["volume", "create", &input])?;
        docker(&["volume", "create", &output])?;
        let (in_volume, out_volume) = (format!("{input}:{INPUT}"), format!("{output}:{OUTPUT}"));
        let prepare = format!("mkdir -p {INPUT} && chown -R {user} {OUTPUT} && chown -R {user} {INPUT}");
        docker(&[
            "run",
            "--name",
            &container,
            "-v",
            &in_volume,
            "-v",
            &out_volume,
            COPY_IMAGE,
            "sh",
            "-c",
            &prepare,
        ])?;
        docker(&["cp", &format!("{}/.", shown(source)), &format!("{container}:{INPUT}")])?;
        // As in the CDK, the network is not told here.
        bundler.docker(&self.run(bundler, &[], Some(&container), None))?;
        docker(&["cp", &format!("{container}:{OUTPUT}/."), &shown(target)])?;
        docker(&["rm", &container])?;
        docker(&["volume", "rm", &input])?;
        docker(&["volume", "rm", &output])
    }
}

impl Cx {
    /// What runs the commands of the program.
    ///
    /// # Errors
    /// When the program may not run any.
    pub(super) fn bundler(&self, what: &str) -> Result<Rc<dyn Bundler>> {
        match &self.bundler {
            Some(bundler) => Ok(Rc::clone(bundler)),
            None => bail!(Code::Forbidden, "{what} cannot be made: the program may not run commands";
                hint: "run it with `--allow-bundling`; Rust programs call `Engine::with_bundling`";
                hint: "the context value `aws:cdk:bundling-stacks` names the stacks that are bundled: `[]` for none"),
        }
    }
}
