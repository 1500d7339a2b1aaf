//! Making assets by commands: which, and with what. The commands are run by whoever gives the core a [`Bundler`].

use std::fmt::Debug;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use super::files::{Files, plain_path};
use super::json;
use super::synth::sha256;
use super::{Cx, Data, DockerImage, DockerRunOptions, Fields, Str};
use crate::bail;
use crate::declare::{Value, choice, props};
use crate::diag::{Code, Result};
use crate::fields;

/// Runs the commands that make assets, where a program may.
pub trait Bundler: Debug {
    /// Runs `docker` with arguments.
    ///
    /// # Errors
    /// When it cannot be run, or fails.
    fn docker(&self, args: &[String]) -> Result<()>;

    /// Runs a command in a folder: the program, then its arguments. The variables, where there are some, are all of its
    /// environment.
    ///
    /// # Errors
    /// When it cannot be run, or fails.
    fn command(&self, command: &[Str], folder: &Path, variables: Option<&[(Str, Str)]>) -> Result<()>;

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
    pub(super) fn word(self) -> &'static str {
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
    /// How the command is run. Default: by the user of this process, in `/asset-input`, where the source is.
    #[extends]
    pub run: DockerRunOptions,
    /// What is tried before a container: a map with `try_bundle`, a function of the Rust program that runs the script.
    /// It takes the folder into which it writes, and tells whether it made the bundle. Scripts write no files, so their
    /// own functions cannot.
    pub local: Option<Value>,
    /// What comes out. Default: `AUTO_DISCOVER`.
    pub output_type: Option<BundlingOutput>,
    /// How the container gets the source. Default: `BIND_MOUNT`.
    pub bundling_file_access: Option<BundlingFileAccess>,
}

pub(super) fn shown(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

/// Fields as JavaScript writes them: what is not there is left out.
pub(super) fn without_absent(fields: Fields) -> Data {
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
            "entrypoint": texts(&self.run.entrypoint),
            "command": texts(&self.run.command),
            "volumes": self.run.volumes.as_ref().map(|all| all.iter().map(volume).collect::<Vec<Data>>()),
            "volumesFrom": texts(&self.run.volumes_from),
            "environment": self.run.environment.as_ref(),
            "workingDirectory": self.run.working_directory.clone(),
            "user": self.run.user.clone(),
            "local": self.local.as_ref().map(|_| Data::Map(Vec::new())),
            "outputType": self.output_type.map(BundlingOutput::word),
            "securityOpt": self.run.security_opt.clone(),
            "network": self.run.network.clone(),
            "bundlingFileAccess": self.bundling_file_access.map(|access| match access {
                BundlingFileAccess::VOLUME_COPY => "VOLUME_COPY",
                BundlingFileAccess::BIND_MOUNT => "BIND_MOUNT",
            }),
            "platform": self.run.platform.clone(),
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
                let folders = [(source, INPUT), (target, OUTPUT)].map(|(folder, place)| DockerVolume {
                    host_path: shown(folder).into(),
                    container_path: Str::new_static(place),
                    consistency: None,
                });
                let command = DockerRunOptions {
                    volumes: Some(
                        folders.into_iter().chain(self.run.volumes.clone().unwrap_or_default()).collect(),
                    ),
                    ..self.run.clone()
                };
                bundler.docker(&self.command(bundler, command))
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

    /// The arguments of `docker` that run the command with the user and in the folder of bundling.
    fn command(&self, bundler: &dyn Bundler, run: DockerRunOptions) -> Vec<String> {
        let run = DockerRunOptions {
            user: Some(self.user_of(bundler).into()),
            working_directory: run.working_directory.or(Some(Str::new_static(INPUT))),
            ..run
        };
        self.image.command(&run)
    }

    fn user_of(&self, bundler: &dyn Bundler) -> String {
        self.run.user.as_ref().map_or_else(|| bundler.user(), Str::to_string)
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
        let others = self.run.volumes_from.clone().unwrap_or_default();
        let command = DockerRunOptions {
            // As in the CDK, the network is not told here.
            network: None,
            volumes_from: Some(std::iter::once(container.clone()).chain(others).collect()),
            ..self.run.clone()
        };
        bundler.docker(&self.command(bundler, command))?;
        docker(&["cp", &format!("{container}:{OUTPUT}/."), &shown(target)])?;
        docker(&["rm", &container])?;
        docker(&["volume", "rm", &input])?;
        docker(&["volume", "rm", &output])
    }
}

/// How a command of the program is run.
#[derive(Clone, Debug, Default)]
pub struct CommandOptions {
    /// The folder, from the folder of the script. Default: that.
    pub folder: Option<Str>,
    /// All variables of its environment. Default: those of this process.
    pub variables: Option<Vec<(Str, Str)>>,
}

impl Cx {
    /// Runs a command that makes something. The program needs leave for it.
    ///
    /// # Errors
    /// When the program may not run any, or the command fails.
    pub(crate) fn run_command(&self, what: &str, command: &[Str], options: &CommandOptions) -> Result<()> {
        let bundler = self.bundler(what)?;
        let path = options.folder.as_deref().unwrap_or(".");
        let Some(folder) = plain_path(path) else {
            bail!(
                Code::OutsideProject,
                "cannot run a command in `{path}`: it leads outside the project's folder"
            );
        };
        let folder = self.files_for(path)?.location(&folder);
        bundler.command(command, &folder, options.variables.as_deref())
    }

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
