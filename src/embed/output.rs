//! Writing an assembly, or another folder of made files: whole or not at all.
//!
//! The files go into a new folder beside the target, which then takes the target's place by renaming; the
//! old folder stays as it is until then. Nothing is deleted but files that were made.

#[cfg(feature = "cli")]
use std::ffi::OsStr;
use std::ffi::OsString;
use std::fs;
use std::io::{self, ErrorKind};
#[cfg(feature = "cli")]
use std::path::Component;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::bail;
use crate::core::REPORT_FILE;
#[cfg(feature = "cli")]
use crate::core::ValidationReport;
use crate::core::synth::{Assembly, File, StagedAsset, StagedContent};
use crate::diag::{Code, Result};
use crate::script::plain;

/// How often the swap is tried when another process writes to the same folder.
const ATTEMPTS: usize = 16;
/// How long another process is given to finish its swap.
const PAUSE: Duration = Duration::from_millis(1);

impl Assembly {
    /// Writes all files into a folder, whole or not at all; what was there of an older assembly is gone afterwards.
    /// The folder is made where it is not there.
    ///
    /// # Errors
    /// When the folder holds something else than an assembly, and when it cannot be written.
    pub fn write_to(&self, folder: impl AsRef<Path>) -> Result<()> {
        write_parts(&ASSEMBLY, &self.files, &self.assets, folder.as_ref())
    }
}

/// A kind of folder that is made as a whole.
pub(crate) struct Kind {
    /// What such a folder is.
    pub what: &'static str,
    /// What tells it from others, in words.
    pub mark: &'static str,
    /// What to do where the folder is something else.
    pub hint: &'static str,
    /// Whether a folder is of this kind.
    pub is_one: fn(&Path) -> bool,
    /// Whether something of this name in such a folder was made.
    pub is_part: fn(&str) -> bool,
}

const ASSEMBLY: Kind = Kind {
    what: "a cloud assembly",
    mark: "cdk.out",
    hint: "nothing was written; name a new folder with `--output`, or empty this one",
    is_one: is_assembly,
    is_part,
};

/// Writes the files of a folder of this kind.
///
/// # Errors
/// When the folder holds something else, and when it cannot be written.
#[cfg(feature = "cli")]
pub(crate) fn write_as(kind: &Kind, files: &[File], target: &Path) -> Result<()> {
    write_parts(kind, files, &[], target)
}

/// Writes the report of validations that failed into the folder of an assembly; the assembly that is there stays.
///
/// # Errors
/// When the folder holds something else, and when it cannot be written.
#[cfg(feature = "cli")]
pub(crate) fn write_report(report: &ValidationReport, target: &Path) -> Result<PathBuf> {
    let place = Place::of(&ASSEMBLY, target)?;
    let folder = place.parent.join(&place.name);
    let file = target.join(REPORT_FILE);
    let fresh = folder.join(format!(".{REPORT_FILE}.{}", std::process::id()));
    let written = fs::create_dir_all(&folder)
        .and_then(|()| fs::write(&fresh, &report.text))
        .and_then(|()| fs::rename(&fresh, folder.join(REPORT_FILE)));
    match written {
        Ok(()) => Ok(file),
        Err(error) => {
            // What is left of it harms nobody.
            let _ = fs::remove_file(&fresh);
            Err(cannot_write(&file, &error))
        }
    }
}

fn write_parts(kind: &Kind, files: &[File], assets: &[StagedAsset], target: &Path) -> Result<()> {
    let place = Place::of(kind, target)?;
    let fresh = place.fresh("new").map_err(|error| cannot_write(target, &error))?;
    let written = fill(&fresh, files)
        .and_then(|()| assets.iter().try_for_each(|asset| copy(&fresh, asset)))
        .map_err(|error| cannot_write(target, &error))
        .and_then(|()| place.swap(&fresh, target));
    if written.is_err() {
        // What is left of it harms nobody.
        let _ = fs::remove_dir_all(&fresh);
    }
    written
}

/// The folder that an app asks for; an app is not trusted, so it stays inside the project's folder.
///
/// # Errors
/// When it leads outside the project's folder, or is that folder.
#[cfg(feature = "cli")]
pub(crate) fn inside(project: &Path, outdir: &str) -> Result<PathBuf> {
    let mut parts: Vec<&OsStr> = Vec::new();
    for component in Path::new(outdir).components() {
        match component {
            Component::CurDir => {}
            Component::Normal(part) => parts.push(part),
            Component::ParentDir if parts.pop().is_some() => {}
            _ => return outside(outdir),
        }
    }
    if parts.is_empty() {
        bail!(Code::OutsideProject, "`outdir` of the app must be a folder of its own, not `{outdir}`";
            hint: "such as `outdir: \"cdk.out\"`");
    }
    let folder = project.join(parts.iter().collect::<PathBuf>());
    let root = if project.as_os_str().is_empty() { Path::new(".") } else { project };
    // A link inside the project may still lead outside.
    let real = folder.ancestors().find_map(|ancestor| ancestor.canonicalize().ok());
    match (real, root.canonicalize()) {
        (Some(real), Ok(root)) if !real.starts_with(&root) => outside(outdir),
        _ => Ok(folder),
    }
}

#[cfg(feature = "cli")]
fn outside(outdir: &str) -> Result<PathBuf> {
    bail!(Code::OutsideProject, "`outdir` of the app leads outside the project's folder: `{outdir}`";
        hint: "only `--output` may name a folder elsewhere")
}

/// Where an assembly goes.
struct Place {
    parent: PathBuf,
    name: OsString,
    /// What the target holds besides an assembly, where it exists.
    strangers: Option<Vec<OsString>>,
}

impl Place {
    fn of(kind: &Kind, target: &Path) -> Result<Place> {
        // Through links, so that the link itself stays.
        let real = target.canonicalize().unwrap_or_else(|_| target.to_owned());
        let Some(name) = real.file_name() else {
            bail!(Code::Io, "cannot write to `{}`: it is not the name of a folder", target.display());
        };
        if std::env::current_dir()
            .and_then(|folder| folder.canonicalize())
            .is_ok_and(|folder| folder.starts_with(&real))
        {
            bail!(Code::Io, "cannot write to `{}`: the current folder lies in it", target.display();
                hint: "name a folder for it alone");
        }
        let parent = match real.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
            _ => PathBuf::from("."),
        };
        Ok(Place { parent, name: name.to_owned(), strangers: strangers(kind, &real, target)? })
    }

    /// A new folder beside the target, on the same file system.
    fn fresh(&self, purpose: &str) -> io::Result<PathBuf> {
        fs::create_dir_all(&self.parent)?;
        let mut number = std::process::id();
        loop {
            let folder = self.beside(number, purpose);
            match fs::create_dir(&folder) {
                Err(error) if error.kind() == ErrorKind::AlreadyExists => number = number.wrapping_add(1),
                result => return result.map(|()| folder),
            }
        }
    }

    fn beside(&self, number: u32, purpose: &str) -> PathBuf {
        let mut name = OsString::from(".");
        name.push(&self.name);
        name.push(format!(".{number}.{purpose}"));
        self.parent.join(name)
    }

    /// Puts the new folder into the target's place.
    fn swap(&self, fresh: &Path, shown: &Path) -> Result<()> {
        let target = self.parent.join(&self.name);
        for _ in 0..ATTEMPTS {
            // An empty folder of this name is replaced by the rename, so nobody else can take the name.
            let old = self.fresh("old").map_err(|error| cannot_write(shown, &error))?;
            let was_there = match fs::rename(&target, &old) {
                Ok(()) => true,
                Err(error) => {
                    let _ = fs::remove_dir(&old);
                    if error.kind() != ErrorKind::NotFound {
                        return Err(cannot_write(shown, &error));
                    }
                    false
                }
            };
            let Err(error) = fs::rename(fresh, &target) else {
                return if was_there { self.clear(&old, &target) } else { Ok(()) };
            };
            let is_taken = matches!(error.kind(), ErrorKind::AlreadyExists | ErrorKind::DirectoryNotEmpty);
            let is_restored = was_there && fs::rename(&old, &target).is_ok();
            if !is_taken {
                return Err(cannot_write(shown, &error));
            }
            // Another process was faster; its assembly is the old one now.
            if was_there && !is_restored {
                self.clear(&old, &target)?;
            }
        }
        bail!(Code::Io, "cannot write to `{}`: other processes write to it all the time", shown.display())
    }

    /// Deletes the old assembly; what is no part of it moves into the new one.
    fn clear(&self, old: &Path, target: &Path) -> Result<()> {
        for name in self.strangers.iter().flatten() {
            if let Err(error) = fs::rename(old.join(name), target.join(name))
                && error.kind() != ErrorKind::NotFound
            {
                bail!(Code::Io, "cannot keep `{}`: {error}", name.to_string_lossy();
                    hint: "it is in `{}` now", old.display());
            }
        }
        // The new assembly stands; what is left of the old one harms nobody.
        let _ = fs::remove_dir_all(old);
        Ok(())
    }
}

/// What a folder holds besides an assembly; nothing where there is no folder.
///
/// A refusal is looked at again: another process may be putting its assembly there just now.
fn strangers(kind: &Kind, folder: &Path, shown: &Path) -> Result<Option<Vec<OsString>>> {
    for _ in 1..ATTEMPTS {
        match look(kind, folder, shown) {
            Err(_) => std::thread::sleep(PAUSE),
            found => return found,
        }
    }
    look(kind, folder, shown)
}

/// What a folder holds besides an assembly at this moment.
fn look(kind: &Kind, folder: &Path, shown: &Path) -> Result<Option<Vec<OsString>>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(_) if folder.is_symlink() => {
            bail!(Code::Io, "cannot write to `{}`: it is a link that leads nowhere", shown.display())
        }
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) if error.kind() == ErrorKind::NotADirectory => {
            bail!(Code::Io, "cannot write to `{}`: it is a file", shown.display(); hint: "name a folder")
        }
        Err(error) => return Err(cannot_write(shown, &error)),
    };
    let names: io::Result<Vec<OsString>> =
        entries.map(|entry| entry.map(|entry| entry.file_name())).collect();
    let names = names.map_err(|error| cannot_write(shown, &error))?;
    let strangers: Vec<OsString> =
        names.iter().filter(|name| !(kind.is_part)(&name.to_string_lossy())).cloned().collect();
    let stranger = strangers.iter().find(|name| !name.to_string_lossy().ends_with(".lock"));
    match stranger {
        Some(stranger) if !(kind.is_one)(folder) => {
            bail!(Code::Io, "`{}` is not {}: it holds `{}`", shown.display(), kind.what, stranger.to_string_lossy();
                hint: "{}", kind.hint)
        }
        None if !names.is_empty() && names.len() > strangers.len() && !(kind.is_one)(folder) => {
            bail!(Code::Io, "`{}` is not {}: it has no `{}`", shown.display(), kind.what, kind.mark;
                hint: "{}", kind.hint)
        }
        _ => Ok(Some(strangers)),
    }
}

fn is_assembly(folder: &Path) -> bool {
    let has =
        |file: &str, word: &str| fs::read_to_string(folder.join(file)).is_ok_and(|text| text.contains(word));
    folder.join("cdk.out").is_file()
        || has("manifest.json", "\"artifacts\"")
        || has(REPORT_FILE, "\"pluginReports\"")
}

/// Whether a name is one that the CDK gives to parts of an assembly.
fn is_part(name: &str) -> bool {
    const NAMES: [&str; 5] = ["cdk.out", "manifest.json", "tree.json", REPORT_FILE, ".cache"];
    const ENDINGS: [&str; 3] = [".template.json", ".assets.json", ".metadata.json"];
    NAMES.contains(&name)
        || ENDINGS.iter().any(|ending| name.ends_with(ending))
        || name.starts_with("asset.")
        || name.starts_with("assembly-")
}

fn fill(folder: &Path, files: &[File]) -> io::Result<()> {
    for file in files {
        let path = folder.join(&file.name);
        if let Some(parent) = path.parent()
            && parent != folder
        {
            fs::create_dir_all(parent)?;
        }
        fs::write(path, file.contents())?;
    }
    Ok(())
}

/// Copies an asset into the assembly.
fn copy(folder: &Path, asset: &StagedAsset) -> io::Result<()> {
    let root = folder.join(&asset.name);
    if asset.files.iter().all(|file| !file.path.is_empty()) {
        fs::create_dir(&root)?;
    }
    for file in &asset.files {
        let path = if file.path.is_empty() { root.clone() } else { root.join(&file.path) };
        match &file.content {
            StagedContent::Folder => fs::create_dir(path)?,
            StagedContent::File(from) => fs::copy(from, path).map(|_| ())?,
            StagedContent::Embedded(text) => fs::write(path, text)?,
            StagedContent::Link(target) => link(target, &path)?,
        }
    }
    Ok(())
}

#[cfg(unix)]
fn link(target: &str, path: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(target, path)
}

#[cfg(windows)]
fn link(target: &str, path: &Path) -> io::Result<()> {
    std::os::windows::fs::symlink_file(target, path)
}

fn cannot_write(target: &Path, error: &io::Error) -> crate::diag::Error {
    let reason = match error.kind() {
        ErrorKind::PermissionDenied => "it may not be written".to_owned(),
        _ => plain(error),
    };
    crate::diag::Diag::new(Code::Io, format!("cannot write to `{}`: {reason}", target.display())).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(contents: &str) -> Vec<File> {
        ["cdk.out", "manifest.json", "A.template.json"]
            .map(|name| File { name: name.to_owned(), contents: contents.to_owned().into() })
            .to_vec()
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).expect("a folder");
        let mut names: Vec<String> = entries
            .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn an_old_assembly_is_replaced_and_strangers_stay() {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path();
        let target = root.join("cdk.out");
        write_as(&ASSEMBLY, &files("old"), &target).expect("written");
        fs::write(target.join("B.template.json"), "old").expect("written");
        fs::write(target.join("notes.txt"), "mine").expect("written");
        write_as(&ASSEMBLY, &files("new"), &target).expect("written");
        assert_eq!(names(&target), ["A.template.json", "cdk.out", "manifest.json", "notes.txt"]);
        assert_eq!(fs::read_to_string(target.join("A.template.json")).expect("read"), "new");
        assert_eq!(names(root), ["cdk.out"]);
    }

    #[test]
    fn a_folder_of_something_else_is_left_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path();
        fs::write(root.join("notes.txt"), "mine").expect("written");
        let error = write_as(&ASSEMBLY, &files("new"), root).expect_err("refused");
        assert!(error.to_string().contains("is not a cloud assembly: it holds `notes.txt`"), "{error}");
        assert_eq!(names(root), ["notes.txt"]);
        fs::write(root.join("file"), "mine").expect("written");
        assert!(write_as(&ASSEMBLY, &files("new"), &root.join("file")).is_err());
        assert_eq!(names(root), ["file", "notes.txt"]);
    }

    #[test]
    fn a_failure_leaves_the_old_assembly_whole() {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path();
        let target = root.join("out");
        write_as(&ASSEMBLY, &files("old"), &target).expect("written");
        let mut broken = files("new");
        broken.push(File { name: "A.template.json/x".to_owned(), contents: std::sync::Arc::default() });
        assert!(write_as(&ASSEMBLY, &broken, &target).is_err());
        assert_eq!(fs::read_to_string(target.join("A.template.json")).expect("read"), "old");
        assert_eq!(names(root), ["out"]);
    }

    #[test]
    fn an_app_stays_inside_its_project() {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path();
        assert_eq!(inside(root, "./build/../out").expect("allowed"), root.join("out"));
        assert_eq!(inside(root, "a/b").expect("allowed"), root.join("a/b"));
        for outdir in ["..", "../x", "/tmp/x", "a/../../x", "", ".", "a/.."] {
            assert!(inside(root, outdir).is_err(), "{outdir}");
        }
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink("/tmp", root.join("link")).expect("a link");
            assert!(inside(root, "link/x").is_err());
            assert!(inside(root, "link").is_err());
        }
    }

    #[test]
    fn many_writers_leave_one_whole_assembly() {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path();
        let target = root.join("cdk.out");
        std::thread::scope(|scope| {
            for number in 0..8 {
                let target = &target;
                scope.spawn(move || {
                    write_as(&ASSEMBLY, &files(&number.to_string()), target).expect("written")
                });
            }
        });
        assert_eq!(names(&target), ["A.template.json", "cdk.out", "manifest.json"]);
        let contents: Vec<String> =
            names(&target).iter().map(|name| fs::read_to_string(target.join(name)).expect("read")).collect();
        assert!(contents.iter().all(|text| *text == contents[0]), "{contents:?}");
        assert_eq!(names(root), ["cdk.out"]);
    }
}
