//! The files that a program may read: those under its project's folder.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;

use super::{Language, hints};
use crate::bail;
use crate::core::{Bundler, Entry, Files, TextFile};
use crate::declare::did_you_mean;
use crate::diag::{Code, Diag, Result, Sources};

/// The folder of a program. Imports are read from it, and nothing outside it.
#[derive(Clone, Debug, Default)]
pub struct Project {
    root: Option<PathBuf>,
    /// Files that are given as text; they go before those of the folder.
    texts: Arc<BTreeMap<String, String>>,
    /// Where bundles are kept, and what makes them, where the program may run commands.
    bundles: Option<(PathBuf, MakesBundler)>,
}

/// Gives what bundles assets, and keeps what is made in a folder.
type MakesBundler = fn(&Path) -> Rc<dyn Bundler>;

impl Project {
    /// A project in a folder.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn at(folder: &Path) -> Result<Project> {
        match folder.canonicalize() {
            Ok(root) => Ok(Project { root: Some(root), ..Project::default() }),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                bail!(Code::Io, "there is no folder `{}`", folder.display())
            }
            Err(error) => bail!(Code::Io, "cannot read the folder `{}`: {}", folder.display(), plain(&error)),
        }
    }

    /// A program without files of its own: imports are refused.
    pub fn none() -> Project {
        Project::default()
    }

    /// The project with files that are given as text, by their names relative to its folder.
    #[must_use]
    pub fn with_texts(self, texts: Arc<BTreeMap<String, String>>) -> Project {
        Project { texts, ..self }
    }

    /// The project, whose programs may run commands that make assets; what they make is kept in a folder.
    #[must_use]
    pub fn with_bundles(self, bundles: Option<(PathBuf, MakesBundler)>) -> Project {
        Project { bundles, ..self }
    }

    /// What bundles assets, where the program may.
    pub(super) fn bundler(&self) -> Option<Rc<dyn Bundler>> {
        self.bundles.as_ref().map(|(folder, bundler)| bundler(folder))
    }

    /// The folder, without links on its way.
    pub(super) fn root(&self) -> Option<&Path> {
        self.root.as_deref()
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
        let wish = Wish { purpose: Purpose::Import, path };
        let relative = normal(&wanted, wish)?;
        let text = self.read(&relative, wish, u64::MAX)?;
        Ok((relative, text))
    }

    /// Reads a file by its name relative to the project's folder.
    fn read(&self, relative: &str, wish: Wish<'_>, limit: u64) -> Result<String> {
        if let Some(text) = self.texts.get(relative) {
            return Ok(text.clone());
        }
        let Some(root) = &self.root else {
            let hint = did_you_mean(relative, self.texts.keys().map(String::as_str));
            return Err(Diag::new(Code::Forbidden, format!("{wish}: this program has no folder"))
                .hints(hint)
                .into());
        };
        let file = root.join(relative);
        let real = match file.canonicalize() {
            Ok(real) => real,
            // Whether a file outside exists is not told.
            Err(_) if leads_outside(root, &file) => return Err(wish.leads_outside()),
            Err(error) if relative == wish.path => {
                bail!(Code::Io, "{wish}: {}", plain(&error); hint: "{}", wish.hint())
            }
            Err(error) => bail!(Code::Io, "{wish}: {relative}: {}", plain(&error); hint: "{}", wish.hint()),
        };
        // A link inside the folder may still lead outside.
        if !real.starts_with(root) {
            return Err(wish.leads_outside());
        }
        if let Ok(metadata) = real.metadata() {
            // Reading a pipe or a device may never end.
            if !metadata.is_file() && !metadata.is_dir() {
                bail!(Code::Io, "{wish}: it is not a file");
            }
            if metadata.len() > limit {
                bail!(Code::Limit, "{wish}: it has {} bytes", metadata.len(); hint: "at most {limit} are allowed");
            }
        }
        match read_text(&real) {
            Ok(text) => Ok(text),
            Err(error) => bail!(Code::Io, "{wish}: {}", plain(&error)),
        }
    }
}

/// The files of a folder, for constructs.
///
/// # Errors
/// When the folder cannot be read.
pub(crate) fn files_of(folder: &Path) -> Result<Rc<dyn Files>> {
    Ok(Rc::new(ProjectFiles { project: Project::at(folder)?, sources: Rc::default() }))
}

/// The files of a project for constructs; what they read becomes a file of the program.
#[derive(Debug)]
pub(super) struct ProjectFiles {
    pub project: Project,
    pub sources: Rc<RefCell<Sources>>,
}

impl Files for ProjectFiles {
    fn read_text(&self, path: &str, limit: u64) -> Result<TextFile> {
        let wish = Wish { purpose: Purpose::Read, path };
        if path.trim().is_empty() || path.contains(char::is_control) {
            bail!(Code::Io, "`{}` is not the path of a file", path.escape_default();
                hint: "write the path from {}: `templates/network.yaml`", wish.start());
        }
        let name = normal(Path::new(path), wish)?;
        let text = self.project.read(&name, wish, limit)?;
        let id = self.sources.borrow_mut().add(&name, &text);
        Ok(TextFile { id, name, text: text.into() })
    }

    fn entry(&self, path: &str) -> Result<Option<Entry>> {
        self.project.entry(path)
    }

    fn list(&self, path: &str) -> Result<Vec<String>> {
        self.project.list(path)
    }

    fn read(&self, path: &str, each: &mut dyn FnMut(&[u8])) -> Result<()> {
        self.project.read_blocks(path, each)
    }

    fn real(&self, path: &str) -> Result<String> {
        self.project.real(path)
    }

    fn location(&self, path: &str) -> PathBuf {
        self.project.location(path)
    }
}

/// What a file is read for.
#[derive(Clone, Copy)]
enum Purpose {
    /// It is a script that another one imports.
    Import,
    /// A construct is made from it.
    Read,
}

/// What a program wants of a path, for messages.
#[derive(Clone, Copy)]
struct Wish<'a> {
    purpose: Purpose,
    path: &'a str,
}

impl std::fmt::Display for Wish<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let verb = match self.purpose {
            Purpose::Import => "import",
            Purpose::Read => "read",
        };
        write!(f, "cannot {verb} `{}`", self.path)
    }
}

impl Wish<'_> {
    /// What such paths are called.
    fn what(self) -> &'static str {
        match self.purpose {
            Purpose::Import => "imports",
            Purpose::Read => "files",
        }
    }

    /// Where such paths start.
    fn start(self) -> &'static str {
        match self.purpose {
            Purpose::Import => "the folder of the script that imports",
            Purpose::Read => "the folder of the main script",
        }
    }

    /// What to do when there is no such file.
    fn hint(self) -> String {
        let library =
            matches!(self.purpose, Purpose::Import).then(|| hints::for_library(self.path)).flatten();
        library.map_or_else(|| format!("{} are looked up from {}", self.what(), self.start()), str::to_owned)
    }

    fn leads_outside(self) -> crate::diag::Error {
        Diag::new(Code::OutsideProject, format!("{self}: it leads outside the project's folder")).into()
    }
}

/// Whether the folders of a file that cannot be read lead out of a folder by a link.
pub(super) fn leads_outside(root: &Path, file: &Path) -> bool {
    let known = file.ancestors().skip(1).find_map(|folder| folder.canonicalize().ok());
    known.is_some_and(|folder| !folder.starts_with(root))
}

/// The path without `.` and `..`, with `/` as separator.
fn normal(path: &Path, wish: Wish<'_>) -> Result<String> {
    let mut parts: Vec<String> = Vec::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::Normal(part) => parts.push(part.to_string_lossy().into_owned()),
            Component::ParentDir => {
                if parts.pop().is_none() {
                    return Err(wish.leads_outside());
                }
            }
            Component::RootDir | Component::Prefix(_) => {
                bail!(Code::OutsideProject, "{wish}: absolute paths are not allowed";
                    hint: "paths start at {}", wish.start())
            }
        }
    }
    Ok(parts.join("/"))
}

/// What some editors put in front of a text.
const BYTE_ORDER_MARK: char = '\u{FEFF}';

/// The text of a file that people write, without the mark that some editors put in front of it.
///
/// # Errors
/// When the file cannot be read, or is not UTF-8.
pub(crate) fn read_text(file: &Path) -> std::io::Result<String> {
    let text = std::fs::read_to_string(file)?;
    Ok(text.strip_prefix(BYTE_ORDER_MARK).map(str::to_owned).unwrap_or(text))
}

/// The text of a file that is run itself. A first line that tells the system what runs it (`#!/usr/bin/env ...`)
/// becomes a comment.
///
/// # Errors
/// When the file cannot be read, or is not UTF-8.
pub(crate) fn read_main(file: &Path, language: Language) -> std::io::Result<String> {
    let mut text = read_text(file)?;
    if text.starts_with("#!") {
        text.replace_range(..2, language.comment());
    }
    Ok(text)
}

/// What the operating system says, in our words where there are some.
pub(crate) fn plain(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => "there is no such file".to_owned(),
        std::io::ErrorKind::PermissionDenied => "it may not be read".to_owned(),
        std::io::ErrorKind::IsADirectory => "it is a folder".to_owned(),
        std::io::ErrorKind::InvalidData => "it is not UTF-8 text".to_owned(),
        std::io::ErrorKind::StorageFull => "no space is left".to_owned(),
        _ => error.to_string(),
    }
}
