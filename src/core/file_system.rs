//! Looking at files of the project.

use super::asset_staging::Source;
use super::files::Entry;
use super::fingerprint::fingerprint;
use super::{Cx, FingerprintOptions, Str};
use crate::bail;
use crate::declare::class;
use crate::diag::{Code, Result};

/// Looks at files of the project.
#[derive(Clone, Copy, Debug)]
pub struct FileSystem;

/// Looks at files of the project. Scripts cannot change files.
#[class(module = "")]
impl FileSystem {
    /// The hash of a file or a folder, as assets have it. Line ends of text do not matter.
    pub fn fingerprint(
        cx: &Cx,
        /// The path, from the folder of the script.
        file_or_directory: Str,
        options: FingerprintOptions,
    ) -> Result<String> {
        let Source { path, files, .. } = Source::of(cx, &file_or_directory)?;
        if files.entry(&path)?.is_none() {
            bail!(Code::Io, "cannot read `{file_or_directory}`: there is no such file");
        }
        fingerprint(&*files, &path, &options.selection())
    }

    /// Whether a folder holds nothing.
    pub fn is_empty(cx: &Cx, dir: Str) -> Result<bool> {
        let Source { path, files, .. } = Source::of(cx, &dir)?;
        match files.entry(&path)? {
            Some(Entry::Folder) => Ok(files.list(&path)?.is_empty()),
            _ => bail!(Code::Io, "`{dir}` is not a folder"),
        }
    }
}
