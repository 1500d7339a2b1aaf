//! The files that a program may read: those under its project's folder.

use std::path::{Component, Path, PathBuf};

use crate::bail;
use crate::diag::{Code, Result};

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
