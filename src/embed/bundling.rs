//! Running the commands that make assets, where a program may.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::rc::Rc;

use crate::bail;
use crate::core::{Bundler, Files, Str};
use crate::diag::{Code, Diag, Result};
use crate::script::{files_of, plain};

/// The variable that names another command than `docker`. As in the CDK.
const COMMAND: &str = "CDK_DOCKER";

/// Runs Docker, and keeps bundles in a folder.
#[derive(Debug)]
struct Docker {
    folder: PathBuf,
}

/// What bundles assets, and keeps what is made in a folder.
pub(super) fn bundler(folder: &Path) -> Rc<dyn Bundler> {
    Rc::new(Docker { folder: folder.to_owned() })
}

impl Docker {
    fn building(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{name}-building"))
    }
}

fn program() -> std::ffi::OsString {
    std::env::var_os(COMMAND).unwrap_or_else(|| "docker".into())
}

impl Bundler for Docker {
    fn docker(&self, args: &[String]) -> Result<()> {
        let program = program();
        let mut command = Command::new(&program);
        command.args(args);
        let hint = format!("bundling needs Docker; the variable `{COMMAND}` names another command");
        run(command, &format!("{} {}", program.to_string_lossy(), args.join(" ")), Some(hint))
    }

    fn command(&self, command: &[Str], folder: &Path, variables: Option<&[(Str, Str)]>) -> Result<()> {
        let Some((program, args)) = command.split_first() else {
            bail!(Code::MissingArgument, "a command needs the name of a program")
        };
        let mut started = Command::new(program.as_str());
        started.args(args.iter().map(Str::as_str)).current_dir(folder);
        if let Some(variables) = variables {
            started.env_clear().envs(variables.iter().map(|(name, value)| (name.as_str(), value.as_str())));
        }
        run(started, &command.join(" "), None)
    }

    fn has_image(&self, name: &str) -> bool {
        let asked = Command::new(program())
            .args(["image", "inspect", name])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        asked.is_ok_and(|status| status.success())
    }

    fn begin(&self, name: &str, may_be_old: bool) -> Result<Option<PathBuf>> {
        let done = self.folder.join(name);
        if may_be_old && done.exists() {
            return Ok(None);
        }
        let building = self.building(name);
        for folder in [&done, &building] {
            if folder.exists()
                && let Err(error) = std::fs::remove_dir_all(folder)
            {
                return cannot_write(folder, &error);
            }
        }
        match std::fs::create_dir_all(&building) {
            Ok(()) => Ok(Some(building)),
            Err(error) => cannot_write(&building, &error),
        }
    }

    fn finish(&self, name: &str) -> Result<()> {
        let done = self.folder.join(name);
        match std::fs::rename(self.building(name), &done) {
            Ok(()) => Ok(()),
            Err(error) => cannot_write(&done, &error),
        }
    }

    fn bundle(&self, name: &str) -> Result<Rc<dyn Files>> {
        files_of(&self.folder.join(name))
    }

    #[cfg(unix)]
    fn user(&self) -> String {
        use std::os::unix::fs::MetadataExt;
        // The owner of what this process makes.
        let made = std::fs::create_dir_all(&self.folder).and_then(|()| self.folder.metadata());
        made.map_or_else(
            |_| "1000:1000".to_owned(),
            |metadata| format!("{}:{}", metadata.uid(), metadata.gid()),
        )
    }

    #[cfg(not(unix))]
    fn user(&self) -> String {
        "1000:1000".to_owned()
    }
}

/// Runs a command; `words` are the command as people write it.
fn run(mut command: Command, words: &str, hint: Option<String>) -> Result<()> {
    // What the command prints is for people, and nothing of the output of this program.
    let ended = command.stdin(Stdio::null()).stdout(Stdio::null()).output();
    let name = command.get_program().to_string_lossy();
    let output = match ended {
        Ok(output) => output,
        Err(error) => {
            let diag = Diag::new(Code::Io, format!("cannot run `{name}`: {}", plain(&error)));
            return Err(diag.hints(hint).into());
        }
    };
    if !output.status.success() {
        let told = String::from_utf8_lossy(&output.stderr);
        let last = told.trim().lines().last().unwrap_or_default();
        let first: Vec<&str> = words.split(' ').take(2).collect();
        bail!(Code::Io, "`{}` failed: {last}", first.join(" "); hint: "the command was: {words}");
    }
    Ok(())
}

fn cannot_write<T>(folder: &Path, error: &std::io::Error) -> Result<T> {
    bail!(Code::Io, "cannot write the bundle `{}`: {}", folder.display(), plain(error))
}
