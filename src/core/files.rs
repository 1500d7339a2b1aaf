//! Files of the project, for constructs that are made from one.

use std::fmt;
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

/// Reads the files of a project: the core has no I/O of its own.
pub trait Files: fmt::Debug {
    /// Reads a text file by its path from the project's folder.
    ///
    /// # Errors
    /// When the path leads outside the project, the file has more than `limit` bytes, it cannot be read, or it
    /// is not text.
    fn read_text(&self, path: &str, limit: u64) -> Result<TextFile>;
}

impl Cx {
    /// Reads a text file by its path from the project's folder.
    ///
    /// # Errors
    /// When the program has no folder, the path leads outside of it, or the file is too large or no text.
    pub fn read_text(&self, path: &str, limit: u64) -> Result<TextFile> {
        match &self.files {
            Some(files) => files.read_text(path, limit),
            None => bail!(Code::Forbidden, "cannot read `{path}`: this program has no folder"),
        }
    }
}
