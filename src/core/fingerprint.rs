//! The hash of an asset's source, and the files of which it consists.
//!
//! Hash and selection are those of the CDK: an asset that was published before is not published again.

use std::fmt::Write as _;
use std::path::PathBuf;

use sha2::{Digest, Sha256};

use super::files::{Entry, Files, Link, child, folder_of, is_within};
use super::ignore::Patterns;
use super::{IgnoreMode, Str};
use crate::bail;
use crate::declare::choice;
use crate::diag::{Code, Result};

/// What becomes of symbolic links in an asset.
#[choice(module = "")]
pub enum SymlinkFollowMode {
    /// Links stay links.
    NEVER,
    /// What a link points to takes its place.
    ALWAYS,
    /// What a link points to takes its place if it lies outside the asset's folder.
    EXTERNAL,
    /// What a link points to takes its place; it must lie in the asset's folder.
    BLOCK_EXTERNAL,
}

impl SymlinkFollowMode {
    fn word(self) -> &'static str {
        match self {
            SymlinkFollowMode::NEVER => "never",
            SymlinkFollowMode::ALWAYS => "always",
            SymlinkFollowMode::EXTERNAL => "external",
            SymlinkFollowMode::BLOCK_EXTERNAL => "internal-only",
        }
    }

    /// Whether a link of a folder is followed.
    fn follows(self, folder: &str, link: &Link) -> bool {
        let is_inside = is_within(folder, &link.leads_to);
        let is_due = match self {
            SymlinkFollowMode::NEVER => false,
            SymlinkFollowMode::ALWAYS => true,
            SymlinkFollowMode::EXTERNAL => !is_inside,
            SymlinkFollowMode::BLOCK_EXTERNAL => is_inside,
        };
        is_due && link.exists
    }
}

/// What is taken of a file or a folder, and how.
#[derive(Clone, Debug, Default)]
pub(crate) struct Selection {
    /// What goes into the hash besides the files.
    pub extra: Str,
    /// Patterns of what is left out.
    pub exclude: Vec<Str>,
    /// How the patterns are read.
    pub ignore_mode: Option<IgnoreMode>,
    /// What becomes of links.
    pub follow: Option<SymlinkFollowMode>,
}

impl Selection {
    fn patterns(&self) -> Result<Patterns> {
        Patterns::new(self.ignore_mode.unwrap_or(IgnoreMode::GLOB), &self.exclude)
    }

    fn follow(&self) -> SymlinkFollowMode {
        self.follow.unwrap_or(SymlinkFollowMode::EXTERNAL)
    }
}

/// A part of a staged folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StagedFile {
    /// The path in the folder; empty for an asset that is a single file.
    pub path: String,
    /// What it is.
    pub content: StagedContent,
}

/// What a part of a staged folder is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StagedContent {
    /// A folder.
    Folder,
    /// A file, and where it is copied from.
    File(PathBuf),
    /// A file that the library brings along.
    Embedded(&'static str),
    /// A symbolic link with its target.
    Link(String),
}

/// How many files and folders an asset may have.
const MOST_FILES: usize = 1_000_000;
/// How deep folders may be nested.
const MOST_DEPTH: usize = 200;

fn too_large<T>(path: &str) -> Result<T> {
    bail!(Code::Limit, "`{path}` has too many files or folders"; hint: "does a link lead back to a folder above it?")
}

/// The hash of a file or a folder.
///
/// # Errors
/// When something cannot be read, or a pattern is not well-formed.
pub(crate) fn fingerprint(files: &dyn Files, path: &str, selection: &Selection) -> Result<String> {
    let root = files.real(path)?;
    let is_folder = files.entry(&root)? == Some(Entry::Folder);
    let mut hash = Hash(Sha256::new());
    hash.field("options.extra", &selection.extra);
    hash.field("options.follow", selection.follow().word());
    if let Some(mode) = selection.ignore_mode.filter(|mode| *mode != IgnoreMode::GLOB) {
        hash.field("options.ignoreMode", mode.word());
    }
    let mut walk = Hashing {
        files,
        patterns: selection.patterns()?,
        follow: selection.follow(),
        folder: if is_folder { root.clone() } else { folder_of(&root).to_owned() },
        root: root.clone(),
        left: MOST_FILES,
        hash,
    };
    walk.visit("", &root, is_folder, 0)?;
    Ok(hex(&walk.hash.0.finalize()))
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        let _ = write!(text, "{byte:02x}");
    }
    text
}

struct Hash(Sha256);

impl Hash {
    /// Adds a field so that no two lists of fields look the same.
    fn field(&mut self, name: &str, value: &str) {
        self.0.update(b"\x01");
        self.0.update(name.as_bytes());
        self.0.update(b"\x02");
        self.0.update(value.as_bytes());
        self.0.update(b"\x03");
    }
}

struct Hashing<'a> {
    files: &'a dyn Files,
    patterns: Patterns,
    follow: SymlinkFollowMode,
    /// The folder of the asset: links that leave it are external.
    folder: String,
    root: String,
    left: usize,
    hash: Hash,
}

impl Hashing<'_> {
    /// `shown` is the path below the root as it is hashed, `path` where the file really is.
    fn visit(&mut self, shown: &str, path: &str, is_root_folder: bool, depth: usize) -> Result<()> {
        let Some(left) = self.left.checked_sub(1).filter(|_| depth < MOST_DEPTH) else {
            return too_large(&self.root);
        };
        self.left = left;
        let Some(entry) = self.files.entry(path)? else {
            bail!(Code::Io, "cannot read `{path}`: there is no such file");
        };
        let is_left_out = match entry {
            Entry::Folder => self.patterns.completely_ignores(shown),
            _ => self.patterns.ignores(shown),
        };
        if !is_root_folder && is_left_out {
            return Ok(());
        }
        match entry {
            Entry::Link(link) if self.follow.follows(&self.folder, &link) => {
                self.visit(shown, &link.leads_to, false, depth + 1)
            }
            Entry::Link(link) => {
                self.hash.field(&format!("link:{shown}"), &link.target);
                Ok(())
            }
            Entry::File => {
                let content = content_hash(self.files, path)?;
                self.hash.field(&format!("file:{shown}"), &content);
                Ok(())
            }
            Entry::Folder => {
                for name in sorted(self.files.list(path)?) {
                    self.visit(&child(shown, &name), &child(path, &name), false, depth + 1)?;
                }
                Ok(())
            }
            Entry::Other => bail!(Code::Io, "cannot read `{path}`: it is neither a file nor a folder"),
        }
    }
}

/// Names in the order of JavaScript, which compares UTF-16.
fn sorted(mut names: Vec<String>) -> Vec<String> {
    names.sort_by(|a, b| a.encode_utf16().cmp(b.encode_utf16()));
    names
}

/// The size and the hash of a file's contents. Line ends of text are unified, so that the hash does not depend on
/// the system; a file whose first block holds a zero is no text.
fn content_hash(files: &dyn Files, path: &str) -> Result<String> {
    let mut hash = Sha256::new();
    let mut size = 0;
    let mut is_binary = false;
    // Text that ends in the first half of a line end waits for the second.
    let mut waiting = String::new();
    files.read(path, &mut |block| {
        if size == 0 {
            is_binary = block.contains(&0);
        }
        if is_binary {
            size += block.len();
            hash.update(block);
            return;
        }
        // As in the CDK, characters that are cut by the end of a block are replaced.
        waiting.push_str(&String::from_utf8_lossy(block));
        if waiting.ends_with('\r') {
            return;
        }
        let text = std::mem::take(&mut waiting).replace("\r\n", "\n");
        size += text.len();
        hash.update(text.as_bytes());
    })?;
    hash.update(waiting.as_bytes());
    Ok(format!("{size}:{}", hex(&hash.finalize())))
}

/// The files of an asset's folder, each with where it is copied from.
///
/// # Errors
/// As [`fingerprint`], and when a link is not allowed.
pub(crate) fn staged_files(
    files: &dyn Files,
    folder: &str,
    selection: &Selection,
) -> Result<Vec<StagedFile>> {
    let mut walk = Staging {
        files,
        patterns: selection.patterns()?,
        follow: selection.follow(),
        root: folder,
        all: Vec::new(),
    };
    walk.visit(folder, "", 0)?;
    Ok(walk.all)
}

struct Staging<'a> {
    files: &'a dyn Files,
    patterns: Patterns,
    follow: SymlinkFollowMode,
    root: &'a str,
    all: Vec<StagedFile>,
}

impl Staging<'_> {
    fn visit(&mut self, folder: &str, inside: &str, depth: usize) -> Result<()> {
        if depth > MOST_DEPTH || self.all.len() > MOST_FILES {
            return too_large(self.root);
        }
        for name in sorted(self.files.list(folder)?) {
            let (path, inside) = (child(folder, &name), child(inside, &name));
            let mut entry = self.files.entry(&path)?;
            if let Some(Entry::Link(link)) = &entry
                && self.follow == SymlinkFollowMode::ALWAYS
            {
                entry = self.behind(&path, link)?;
            }
            let is_left_out = match entry {
                Some(Entry::Folder) => self.patterns.completely_ignores(&inside),
                _ => self.patterns.ignores(&inside),
            };
            if is_left_out {
                continue;
            }
            if let Some(Entry::Link(link)) = &entry {
                if self.follow == SymlinkFollowMode::BLOCK_EXTERNAL && !is_within(self.root, &link.leads_to) {
                    bail!(Code::Forbidden, "the link `{path}` leads out of the asset's folder, which `BLOCK_EXTERNAL` forbids";
                        hint: "use another `SymlinkFollowMode`, or exclude it");
                }
                if self.follow.follows(self.root, link) {
                    entry = self.behind(&path, link)?;
                }
            }
            match entry {
                Some(Entry::Folder) => {
                    let before = self.all.len();
                    self.push(inside.clone(), StagedContent::Folder);
                    self.visit(&path, &inside, depth + 1)?;
                    // A folder that is left out itself is there only for what is taken back in.
                    if self.all.len() == before + 1 && self.patterns.ignores(&inside) {
                        self.all.pop();
                    }
                }
                Some(Entry::File) => {
                    let from = self.files.location(&self.files.real(&path)?);
                    self.push(inside, StagedContent::File(from));
                }
                Some(Entry::Link(link)) => self.push(inside, StagedContent::Link(link.target)),
                Some(Entry::Other) | None => {
                    bail!(Code::Io, "cannot read `{path}`: it is neither a file nor a folder")
                }
            }
        }
        Ok(())
    }

    fn push(&mut self, path: String, content: StagedContent) {
        self.all.push(StagedFile { path, content });
    }

    /// What is behind a link, and behind the links to which it leads.
    fn behind(&self, path: &str, link: &Link) -> Result<Option<Entry>> {
        if !link.exists {
            bail!(Code::Io, "the link `{path}` leads nowhere"; hint: "it points to `{}`", link.target);
        }
        self.files.entry(&self.files.real(path)?)
    }
}
