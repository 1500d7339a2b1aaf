//! The files of a project, as the core asks for them: it reads none itself.

use std::fmt::Debug;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;

use super::Cx;
use crate::bail;
use crate::diag::{Code, FileId, Result};

/// A text file of the project.
#[derive(Clone, Debug)]
pub struct TextFile {
    /// Its number among the files of the program: places in it can be told.
    pub id: FileId,
    /// Its path from the project's folder.
    pub name: String,
    /// Its text.
    pub text: Arc<str>,
}

/// What lies under a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A file.
    File,
    /// A folder.
    Folder,
    /// A symbolic link.
    Link(Link),
    /// A device, a socket and the like.
    Other,
}

/// A symbolic link within the project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Where it points, as it was written.
    pub target: String,
    /// Where it points, as a path of the project.
    pub leads_to: String,
    /// Whether something is there.
    pub exists: bool,
}

/// How many bytes of a file are handed over at a time.
pub const BLOCK_SIZE: usize = 8192;

/// Reads the files of a project, and nothing outside it. Paths are relative to the project's folder, with `/`
/// between their parts and without `.` and `..`; the folder itself is the empty path.
pub trait Files: Debug {
    /// Reads a text file by its path from the project's folder, as the script wrote it.
    ///
    /// # Errors
    /// When the path leads outside the project, the file has more than `limit` bytes, it cannot be read, or it
    /// is not text.
    fn read_text(&self, path: &str, limit: u64) -> Result<TextFile>;

    /// What lies under a path, links not followed; nothing where there is nothing.
    ///
    /// # Errors
    /// When it cannot be looked at, or a link leads outside the project.
    fn entry(&self, path: &str) -> Result<Option<Entry>>;

    /// The names in a folder, in any order.
    ///
    /// # Errors
    /// When the folder cannot be read, or a name is no Unicode text.
    fn list(&self, path: &str) -> Result<Vec<String>>;

    /// Hands over a file in blocks of [`BLOCK_SIZE`] bytes; the last may be shorter.
    ///
    /// # Errors
    /// When the file cannot be read.
    fn read(&self, path: &str, each: &mut dyn FnMut(&[u8])) -> Result<()>;

    /// The path without links on its way.
    ///
    /// # Errors
    /// When there is nothing, or it lies outside the project.
    fn real(&self, path: &str) -> Result<String>;

    /// Where a path is for other programs.
    fn location(&self, path: &str) -> PathBuf;
}

impl Cx {
    /// Reads a text file by its path from the project's folder.
    ///
    /// # Errors
    /// When the program has no folder, the path leads outside of it, or the file is too large or no text.
    pub fn read_text(&self, path: &str, limit: u64) -> Result<TextFile> {
        self.files_for(path)?.read_text(path, limit)
    }

    /// The files of the project, to read one.
    ///
    /// # Errors
    /// When the program has no folder.
    pub fn files_for(&self, path: &str) -> Result<Rc<dyn Files>> {
        match &self.files {
            Some(files) => Ok(files.clone()),
            None => bail!(Code::Forbidden, "cannot read `{path}`: this program has no folder"),
        }
    }
}

/// A path of a script as a path of the project; nothing where it leads outside.
pub(crate) fn plain_path(path: &str) -> Option<String> {
    join("", path)
}

/// A path as it is written in a folder; nothing where it leads outside the project.
pub(crate) fn join(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    (!path.starts_with('/')).then(|| parts.join("/"))
}

/// The folder in which a path lies.
pub(crate) fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// A name in a folder, which may be the empty path.
pub(crate) fn child(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

/// Whether a path lies in a folder, or is that folder.
pub(crate) fn is_within(folder: &str, path: &str) -> bool {
    folder.is_empty()
        || path.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
