//! Which files of a folder are left out of an asset.
//!
//! Three dialects: simple globs, `.gitignore` and `.dockerignore`. Each is turned into expressions that match
//! in linear time, so that no pattern of a script takes forever.

mod docker;
mod git;
mod glob;

use super::{CopyOptions, ObjectHandle, ObjectId, Str};
use crate::bail;
use crate::declare::{Accepts, Class, IntoValue, Value, choice, object};
use crate::diag::{Code, Result};

use docker::DockerPatterns;
use git::GitPatterns;
use glob::GlobPatterns;
pub(super) use glob::matches_whole;

/// How the patterns of `exclude` are read.
#[choice(module = "")]
pub enum IgnoreMode {
    /// Simple globs: a pattern without `/` is compared with names, others with whole paths.
    GLOB,
    /// The rules of `.gitignore`.
    GIT,
    /// The rules of `.dockerignore`.
    DOCKER,
}

impl IgnoreMode {
    /// The word that goes into the hash of an asset.
    pub(crate) fn word(self) -> &'static str {
        match self {
            IgnoreMode::GLOB => "glob",
            IgnoreMode::GIT => "git",
            IgnoreMode::DOCKER => "docker",
        }
    }
}

/// Patterns that tell which files are left out. Paths are relative to the folder of the asset.
#[derive(Clone, Debug)]
pub enum Patterns {
    /// Simple globs.
    Glob(GlobPatterns),
    /// The rules of `.gitignore`.
    Git(GitPatterns),
    /// The rules of `.dockerignore`.
    Docker(DockerPatterns),
}

impl Patterns {
    /// Reads patterns.
    ///
    /// # Errors
    /// When one is not well-formed, for instance a range of characters that runs backwards.
    pub fn new(mode: IgnoreMode, patterns: &[Str]) -> Result<Patterns> {
        let mut all = match mode {
            IgnoreMode::GLOB => Patterns::Glob(GlobPatterns::default()),
            IgnoreMode::GIT => Patterns::Git(GitPatterns::default()),
            IgnoreMode::DOCKER => Patterns::Docker(DockerPatterns::default()),
        };
        for pattern in patterns {
            all.add(pattern)?;
        }
        Ok(all)
    }

    /// Adds a pattern behind the others.
    ///
    /// # Errors
    /// As [`Patterns::new`].
    pub fn add(&mut self, pattern: &str) -> Result<()> {
        let added = match self {
            Patterns::Glob(patterns) => patterns.add(pattern),
            Patterns::Git(patterns) => patterns.add(pattern),
            Patterns::Docker(patterns) => patterns.add(pattern),
        };
        match added {
            Ok(()) => Ok(()),
            Err(_) => bail!(Code::InvalidValue, "`{pattern}` is not a well-formed pattern";
                hint: "is there a range such as `[z-a]`, or a bracket without its other half?"),
        }
    }

    /// Whether a file is left out.
    pub fn ignores(&self, path: &str) -> bool {
        match self {
            Patterns::Glob(patterns) => patterns.ignores(path),
            Patterns::Git(patterns) => patterns.ignores(path),
            Patterns::Docker(patterns) => patterns.ignores(path),
        }
    }

    /// Whether a folder is left out with everything in it.
    pub fn completely_ignores(&self, path: &str) -> bool {
        match self {
            Patterns::Glob(patterns) => patterns.ignores(path),
            Patterns::Git(patterns) => patterns.ignores(&format!("{path}/")),
            Patterns::Docker(patterns) => patterns.completely_ignores(path),
        }
    }
}

/// What an [`IgnoreStrategy`] is.
#[derive(Clone, Debug)]
pub struct StrategyState {
    root: Str,
    patterns: Patterns,
}

/// Tells which files below a folder are left out.
#[object(module = "", state = StrategyState)]
impl IgnoreStrategy {
    /// Reads patterns as simple globs.
    pub fn glob(
        cx: &mut super::Cx,
        /// The folder below which the paths lie.
        absolute_root_path: Str,
        patterns: Vec<Str>,
    ) -> Result<GlobIgnoreStrategy> {
        GlobIgnoreStrategy::new(cx, absolute_root_path, patterns)
    }

    /// Reads patterns as `.gitignore` does.
    pub fn git(
        cx: &mut super::Cx,
        /// The folder below which the paths lie.
        absolute_root_path: Str,
        patterns: Vec<Str>,
    ) -> Result<GitIgnoreStrategy> {
        GitIgnoreStrategy::new(cx, absolute_root_path, patterns)
    }

    /// Reads patterns as `.dockerignore` does.
    pub fn docker(
        cx: &mut super::Cx,
        /// The folder below which the paths lie.
        absolute_root_path: Str,
        patterns: Vec<Str>,
    ) -> Result<DockerIgnoreStrategy> {
        DockerIgnoreStrategy::new(cx, absolute_root_path, patterns)
    }

    /// Reads the patterns of options for copies: `exclude` in the dialect of `ignore_mode`.
    pub fn from_copy_options(
        cx: &mut super::Cx,
        options: CopyOptions,
        /// The folder below which the paths lie.
        absolute_root_path: Str,
    ) -> Result<IgnoreStrategyValue> {
        let mode = options.files.ignore_mode.unwrap_or(IgnoreMode::GLOB);
        let patterns = options.files.exclude.unwrap_or_default();
        let strategy = IgnoreStrategy::at(state(cx, absolute_root_path, mode, &patterns)?);
        Ok(IgnoreStrategyValue { strategy, mode })
    }

    /// Adds a pattern behind the others.
    pub fn add(self, cx: &mut super::Cx, pattern: Str) -> Result<()> {
        cx.object_mut(self).patterns.add(&pattern)
    }

    /// Whether a file is left out.
    pub fn ignores(self, cx: &super::Cx, absolute_file_path: Str) -> bool {
        let state = cx.object(self);
        state.patterns.ignores(below(&state.root, &absolute_file_path))
    }

    /// Whether a folder is left out with everything in it.
    pub fn completely_ignores(self, cx: &super::Cx, absolute_directory_path: Str) -> bool {
        let state = cx.object(self);
        state.patterns.completely_ignores(below(&state.root, &absolute_directory_path))
    }
}

/// Makes what a strategy keeps.
fn state(cx: &mut super::Cx, root: Str, mode: IgnoreMode, patterns: &[Str]) -> Result<ObjectId> {
    let patterns = Patterns::new(mode, patterns)?;
    Ok(cx.make::<IgnoreStrategy>(StrategyState { root, patterns }).id())
}

macro_rules! dialects {
    ($($(#[doc = $docs:literal])+ $name:ident $mode:ident;)+) => {$(
        $(#[doc = $docs])+
        #[object(module = "", base = IgnoreStrategy, state = StrategyState)]
        impl $name {
            /// Reads patterns.
            pub fn new(
                cx: &mut super::Cx,
                /// The folder below which the paths lie.
                absolute_root_path: Str,
                patterns: Vec<Str>,
            ) -> Result<Self> {
                state(cx, absolute_root_path, IgnoreMode::$mode, &patterns).map(Self::at)
            }
        }
    )+};
}
dialects! {
    /// Tells which files below a folder are left out, by simple globs.
    GlobIgnoreStrategy GLOB;
    /// Tells which files below a folder are left out, as `.gitignore` does.
    GitIgnoreStrategy GIT;
    /// Tells which files below a folder are left out, as `.dockerignore` does.
    DockerIgnoreStrategy DOCKER;
}

/// A strategy as scripts get it: an instance of the class of its dialect.
#[derive(Clone, Copy, Debug)]
pub struct IgnoreStrategyValue {
    strategy: IgnoreStrategy,
    mode: IgnoreMode,
}

impl IntoValue for IgnoreStrategyValue {
    fn gives() -> Accepts {
        Accepts::Class(IgnoreStrategy::DESC)
    }
    fn into_value(self) -> Value {
        let class = match self.mode {
            IgnoreMode::GLOB => GlobIgnoreStrategy::DESC,
            IgnoreMode::GIT => GitIgnoreStrategy::DESC,
            IgnoreMode::DOCKER => DockerIgnoreStrategy::DESC,
        };
        Value::Object(self.strategy.id(), class)
    }
}

/// The path as it is seen from a folder.
fn below<'a>(root: &str, path: &'a str) -> &'a str {
    let root = root.trim_end_matches('/');
    path.strip_prefix(root).map_or(path, |rest| rest.trim_start_matches('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ignores(mode: IgnoreMode, patterns: &[&str], path: &str) -> bool {
        let patterns: Vec<Str> = patterns.iter().copied().map(Str::from).collect();
        Patterns::new(mode, &patterns).expect("patterns").ignores(path)
    }

    /// Cases that the CDK answered: dialect, patterns, path, whether it is left out, and whether with all
    /// below it.
    #[test]
    fn the_cdk_leaves_out_the_same_files() {
        let mut wrong = Vec::new();
        for line in include_str!("cases.txt").lines() {
            let [mode, patterns, path, file, folder]: [&str; 5] =
                line.split('\t').collect::<Vec<_>>().try_into().expect("five columns");
            let mode = match mode {
                "glob" => IgnoreMode::GLOB,
                "git" => IgnoreMode::GIT,
                _ => IgnoreMode::DOCKER,
            };
            let texts: Vec<Str> = patterns.split(" ; ").map(Str::from).collect();
            let patterns = Patterns::new(mode, &texts).expect("patterns");
            let given = (patterns.ignores(path), patterns.completely_ignores(path));
            if given != (file == "y", folder == "y") {
                wrong.push(format!("{line}: {given:?}"));
            }
        }
        assert!(wrong.is_empty(), "{} cases:\n{}", wrong.len(), wrong[..wrong.len().min(40)].join("\n"));
    }

    #[test]
    fn no_pattern_takes_forever() {
        let pattern = "*a".repeat(60);
        let name = "a".repeat(250) + "b";
        for mode in [IgnoreMode::GLOB, IgnoreMode::GIT, IgnoreMode::DOCKER] {
            assert!(!ignores(mode, &[&pattern], &name));
            let folders = "**/a/".repeat(40) + "b";
            assert!(!ignores(mode, &[&folders], &"a/".repeat(100)));
        }
    }

    #[test]
    fn what_is_not_well_formed_is_refused() {
        for mode in [IgnoreMode::GIT, IgnoreMode::DOCKER] {
            assert!(Patterns::new(mode, &["[z-a]".into()]).is_err());
        }
    }
}
