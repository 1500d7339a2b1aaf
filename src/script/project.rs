//! The files that a program may read: those under its project's folder.

use std::io::{ErrorKind, Read};
use std::path::{Component, Path, PathBuf};

use crate::bail;
use crate::core::{BLOCK_SIZE, Entry, Files, Link};
use crate::diag::{Code, Diag, Error, Result};

/// The folder of a program. Imports are read from it, and nothing outside it.
#[derive(Clone, Debug)]
pub struct Project {
    root: Option<PathBuf>,
}

impl Project {
    /// A project in a folder.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn at(folder: &Path) -> Result<Project> {
        match folder.canonicalize() {
            Ok(root) => Ok(Project { root: Some(root) }),
            Err(error) => bail!(Code::Io, "cannot read the folder `{}`: {error}", folder.display()),
        }
    }

    /// A program without files of its own: imports are refused.
    pub fn none() -> Project {
        Project { root: None }
    }

    /// Reads a script that another one imports.
    ///
    /// `path` is taken from the folder of `importer`, both relative to the project's folder; gives the name
    /// relative to the project's folder, and the text.
    ///
    /// # Errors
    /// When the path leads outside the project, or the file cannot be read.
    pub fn import(&self, importer: &str, path: &str, extension: &str) -> Result<(String, String)> {
        if path.trim().is_empty() || path.contains(char::is_control) {
            bail!(Code::Io, "`{}` is not the path of a file", path.escape_default();
                hint: "write the path from the folder of the script that imports: `lib/network`");
        }
        let folder = Path::new(importer).parent().unwrap_or(Path::new(""));
        let mut wanted = folder.join(path);
        if wanted.extension().is_none_or(|found| found != extension) {
            wanted.as_mut_os_string().push(format!(".{extension}"));
        }
        let relative = normal(&wanted, path)?;
        let text = self.read(&relative, path)?;
        Ok((relative, text))
    }

    /// Reads a file by its name relative to the project's folder.
    fn read(&self, relative: &str, asked: &str) -> Result<String> {
        let Some(root) = &self.root else {
            bail!(Code::Forbidden, "cannot import `{asked}`: this program has no folder");
        };
        let file = root.join(relative);
        let real = match file.canonicalize() {
            Ok(real) => real,
            // Whether a file outside exists is not told.
            Err(_) if leads_outside(root, &file) => {
                bail!(Code::OutsideProject, "cannot import `{asked}`: it leads outside the project's folder")
            }
            Err(error) => bail!(Code::Io, "cannot import `{asked}`: {}: {}", relative, plain(&error);
                hint: "imports are looked up from the folder of the script that imports"),
        };
        // A link inside the folder may still lead outside.
        if !real.starts_with(root) {
            bail!(Code::OutsideProject, "cannot import `{asked}`: it leads outside the project's folder");
        }
        match std::fs::read(&real) {
            Ok(bytes) => match String::from_utf8(bytes) {
                Ok(text) => Ok(text),
                Err(_) => bail!(Code::Io, "cannot import `{asked}`: it is not UTF-8 text"),
            },
            Err(error) => bail!(Code::Io, "cannot import `{asked}`: {}", plain(&error)),
        }
    }
}

impl Files for Project {
    fn entry(&self, path: &str) -> Result<Option<Entry>> {
        let root = self.root(path)?;
        let file = root.join(path);
        // The folders on the way may be links, too.
        if let Some(folder) = file.parent().filter(|_| !path.is_empty())
            && folder.canonicalize().is_ok_and(|folder| !folder.starts_with(root))
        {
            return Err(outside(path));
        }
        let kind = match file.symlink_metadata() {
            Ok(metadata) => metadata.file_type(),
            Err(_) if leads_outside(root, &file) => return Err(outside(path)),
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(cannot_read(path, &error)),
        };
        match (kind.is_symlink(), kind.is_dir(), kind.is_file()) {
            (true, ..) => link(root, path, &file).map(|link| Some(Entry::Link(link))),
            (_, true, _) => Ok(Some(Entry::Folder)),
            (.., true) => Ok(Some(Entry::File)),
            _ => Ok(Some(Entry::Other)),
        }
    }

    fn list(&self, path: &str) -> Result<Vec<String>> {
        let folder = self.within(path)?;
        let entries = std::fs::read_dir(folder).map_err(|error| cannot_read(path, &error))?;
        let names = entries.map(|entry| match entry {
            Ok(entry) => entry.file_name().into_string().map_err(|name| {
                let message =
                    format!("cannot read `{path}`: the name `{}` is not Unicode", name.to_string_lossy());
                Diag::new(Code::Io, message).into()
            }),
            Err(error) => Err(cannot_read(path, &error)),
        });
        names.collect()
    }

    fn read(&self, path: &str, each: &mut dyn FnMut(&[u8])) -> Result<()> {
        let file = self.within(path)?;
        let mut file = std::fs::File::open(file).map_err(|error| cannot_read(path, &error))?;
        let mut block = [0; BLOCK_SIZE];
        loop {
            let mut filled = 0;
            while filled < BLOCK_SIZE {
                match file.read(&mut block[filled..]) {
                    Ok(0) => break,
                    Ok(count) => filled += count,
                    Err(error) if error.kind() == ErrorKind::Interrupted => {}
                    Err(error) => return Err(cannot_read(path, &error)),
                }
            }
            if filled > 0 {
                each(&block[..filled]);
            }
            if filled < BLOCK_SIZE {
                return Ok(());
            }
        }
    }

    fn real(&self, path: &str) -> Result<String> {
        let root = self.root(path)?;
        let real = self.within(path)?;
        Ok(relative(root, &real).unwrap_or_default())
    }

    fn location(&self, path: &str) -> PathBuf {
        match &self.root {
            Some(root) => root.join(path),
            None => PathBuf::from(path),
        }
    }
}

impl Project {
    fn root(&self, path: &str) -> Result<&Path> {
        match &self.root {
            Some(root) => Ok(root),
            None => bail!(Code::Forbidden, "cannot read `{path}`: this program has no folder";
                hint: "programs that are run from a file may read the files of its folder"),
        }
    }

    /// Where a path leads in the end; always inside the project.
    fn within(&self, path: &str) -> Result<PathBuf> {
        let root = self.root(path)?;
        let file = root.join(path);
        match file.canonicalize() {
            Ok(real) if real.starts_with(root) => Ok(real),
            Ok(_) => Err(outside(path)),
            Err(_) if leads_outside(root, &file) => Err(outside(path)),
            Err(error) => Err(cannot_read(path, &error)),
        }
    }
}

/// What a link says, and where it leads. Links may not lead out of the project, whether or not something is there.
fn link(root: &Path, path: &str, file: &Path) -> Result<Link> {
    let target = std::fs::read_link(file).map_err(|error| cannot_read(path, &error))?;
    let Some(text) = target.to_str() else {
        bail!(Code::Io, "cannot read `{path}`: the target of the link is not Unicode");
    };
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let leads_to = match target.is_absolute() {
        true => relative(root, &target),
        false => crate::core::join_paths(folder, text),
    };
    let real = file.canonicalize();
    let leads_out = real.as_ref().is_ok_and(|real| !real.starts_with(root));
    match leads_to {
        Some(leads_to) if !leads_out && (real.is_ok() || !leads_outside(root, &root.join(&leads_to))) => {
            Ok(Link { target: text.to_owned(), leads_to, exists: real.is_ok() })
        }
        _ => Err(outside(path)),
    }
}

/// A path below a folder with `/` between its parts.
fn relative(root: &Path, path: &Path) -> Option<String> {
    let rest = path.strip_prefix(root).ok()?;
    let mut parts: Vec<&str> = Vec::new();
    for component in rest.components() {
        match component {
            Component::Normal(part) => parts.push(part.to_str()?),
            Component::ParentDir => {
                parts.pop()?;
            }
            _ => {}
        }
    }
    Some(parts.join("/"))
}

fn outside(path: &str) -> Error {
    Diag::new(Code::OutsideProject, format!("cannot read `{path}`: it leads outside the project's folder"))
        .hint("scripts read files in their own folder only; links must not leave it either")
        .into()
}

fn cannot_read(path: &str, error: &std::io::Error) -> Error {
    Diag::new(Code::Io, format!("cannot read `{path}`: {}", plain(error))).into()
}

/// Whether the folders of a file that cannot be read lead out of a folder by a link.
fn leads_outside(root: &Path, file: &Path) -> bool {
    let known = file.ancestors().skip(1).find_map(|folder| folder.canonicalize().ok());
    known.is_some_and(|folder| !folder.starts_with(root))
}

/// The path without `.` and `..`, with `/` as separator.
fn normal(path: &Path, asked: &str) -> Result<String> {
    let mut parts: Vec<String> = Vec::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::Normal(part) => parts.push(part.to_string_lossy().into_owned()),
            Component::ParentDir => {
                if parts.pop().is_none() {
                    bail!(
                        Code::OutsideProject,
                        "cannot import `{asked}`: it leads outside the project's folder"
                    );
                }
            }
            Component::RootDir | Component::Prefix(_) => {
                bail!(Code::OutsideProject, "cannot import `{asked}`: absolute paths are not allowed";
                    hint: "paths start at the folder of the script that imports")
            }
        }
    }
    Ok(parts.join("/"))
}

/// What the operating system says, without its error number.
pub(crate) fn plain(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => "there is no such file".to_owned(),
        std::io::ErrorKind::PermissionDenied => "it may not be read".to_owned(),
        std::io::ErrorKind::IsADirectory => "it is a folder".to_owned(),
        _ => error.to_string(),
    }
}
