//! Looking at the files of a project, for constructs that take up files and folders.

use std::io::{ErrorKind, Read};
use std::path::{Component, Path, PathBuf};

use super::project::{Project, leads_outside, plain};
use crate::bail;
use crate::core::{BLOCK_SIZE, Entry, Link};
use crate::diag::{Code, Diag, Error, Result};

impl Project {
    pub(super) fn entry(&self, path: &str) -> Result<Option<Entry>> {
        let root = self.root_for(path)?;
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

    pub(super) fn list(&self, path: &str) -> Result<Vec<String>> {
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

    pub(super) fn read_blocks(&self, path: &str, each: &mut dyn FnMut(&[u8])) -> Result<()> {
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

    pub(super) fn real(&self, path: &str) -> Result<String> {
        let root = self.root_for(path)?;
        let real = self.within(path)?;
        Ok(relative(root, &real).unwrap_or_default())
    }

    pub(super) fn location(&self, path: &str) -> PathBuf {
        match self.root() {
            Some(root) => root.join(path),
            None => PathBuf::from(path),
        }
    }
}

impl Project {
    fn root_for(&self, path: &str) -> Result<&Path> {
        match self.root() {
            Some(root) => Ok(root),
            None => bail!(Code::Forbidden, "cannot read `{path}`: this program has no folder";
                hint: "programs that are run from a file may read the files of its folder"),
        }
    }

    /// Where a path leads in the end; always inside the project.
    fn within(&self, path: &str) -> Result<PathBuf> {
        let root = self.root_for(path)?;
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
