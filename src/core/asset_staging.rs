//! Copies of files and folders in the assembly, named by their hash.

use std::path::PathBuf;
use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::builtin_code::{BuiltinCode, BuiltinFile, ENTRY_POINT, hash_with};
use super::bundling::{INPUT, OUTPUT};
use super::docker_image::copy_of;
use super::files::{Entry, plain_path};
use super::fingerprint::{Selection, StagedContent, StagedFile, fingerprint, staged_files};
use super::names::name_of;
use super::synth::sha256;
use super::{
    BundlingOptions, BundlingOutput, Construct, Cx, FileAssetPackaging, Files, Handle, IgnoreMode, NodeId,
    Stack, Str, SymlinkFollowMode,
};
use crate::bail;
use crate::declare::{choice, construct, props};
use crate::diag::{Code, Result};

/// From what the hash of an asset is made.
#[choice(module = "")]
pub enum AssetHashType {
    /// From the source.
    SOURCE,
    /// From what bundling gives.
    #[deprecated_name = "use `OUTPUT`"]
    BUNDLE,
    /// From what bundling gives.
    OUTPUT,
    /// From a text of one's own.
    CUSTOM,
}

/// How the hash of an asset is made.
#[props]
pub struct AssetOptions {
    /// A text from which the hash is made. It must change whenever the asset does.
    pub asset_hash: Option<Str>,
    /// From what the hash is made. Default: `SOURCE`, or `CUSTOM` with `asset_hash`.
    pub asset_hash_type: Option<AssetHashType>,
    /// How the asset is made of its source, by a command in a container. The program needs leave to bundle:
    /// `--allow-bundling`. Default: the source is the asset.
    pub bundling: Option<BundlingOptions>,
}

/// Which files of a folder are taken.
#[props]
pub struct FileOptions {
    /// Patterns of files that are left out. Default: nothing is left out.
    pub exclude: Option<Vec<Str>>,
    /// How the patterns are read. Default: `IgnoreMode.GLOB`.
    pub ignore_mode: Option<IgnoreMode>,
}

/// Which files of a folder are copied, and how.
#[props]
pub struct CopyOptions {
    /// Which files are taken.
    #[extends]
    pub files: FileOptions,
    /// What becomes of symbolic links. Default: `EXTERNAL`.
    pub follow: Option<SymlinkFollowMode>,
}

/// Which files of a folder are copied, and how.
#[props]
pub struct FileCopyOptions {
    /// Which files are taken.
    #[extends]
    pub files: FileOptions,
    /// What becomes of symbolic links. Default: `EXTERNAL`.
    pub follow_symlinks: Option<SymlinkFollowMode>,
}

/// What goes into the hash of a file or a folder.
#[props]
pub struct FingerprintOptions {
    /// Which files are copied, and how.
    #[extends]
    pub copy: CopyOptions,
    /// What goes into the hash besides the files.
    #[default(Str::default(), "nothing")]
    pub extra_hash: Str,
}

impl FingerprintOptions {
    /// What is selected.
    pub(crate) fn selection(self) -> Selection {
        Selection {
            extra: self.extra_hash,
            exclude: self.copy.files.exclude.unwrap_or_default(),
            ignore_mode: self.copy.files.ignore_mode,
            follow: self.copy.follow,
        }
    }
}

/// What an [`AssetStaging`] needs.
#[props]
pub struct AssetStagingProps {
    /// The file or folder, in the project's folder.
    pub source_path: Str,
    /// Which files are taken, and what goes into the hash.
    #[extends]
    pub fingerprint: FingerprintOptions,
    /// How the hash is made, and how the asset is made of its source.
    #[extends]
    pub options: AssetOptions,
}

impl AssetStagingProps {
    /// All of a file or a folder.
    pub(crate) fn of(source_path: Str) -> AssetStagingProps {
        AssetStagingProps { source_path, fingerprint: Default::default(), options: Default::default() }
    }
}

/// What an [`AssetStaging`] keeps.
#[derive(Clone, Debug)]
pub struct StagingState {
    /// The source, as a path of the project.
    pub source: Str,
    /// The hash.
    pub hash: Str,
    /// The path in the assembly; of the source where nothing is copied.
    pub staged: Str,
    /// Whether the source is copied into the assembly.
    pub is_copied: bool,
    /// How it is packed.
    pub packaging: FileAssetPackaging,
    /// Whether it will be an archive.
    pub is_archive: bool,
}

impl StagingState {
    /// A folder that is copied into the assembly, and packed there.
    fn of_folder(source: Str, hash: &str) -> StagingState {
        StagingState {
            source,
            hash: hash.into(),
            staged: format!("asset.{hash}").into(),
            is_copied: true,
            packaging: FileAssetPackaging::ZIP_DIRECTORY,
            is_archive: true,
        }
    }

    /// The path of the copy, from the folder in which the stack's own files are.
    pub(crate) fn path_from(&self, cx: &Cx, stack: Stack) -> Str {
        match self.is_copied {
            true => stack.path_to_assembly(cx, &self.staged).into(),
            false => self.staged.clone(),
        }
    }
}

/// A file or a folder of the assembly, to be copied when it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StagedAsset {
    /// The name in the assembly: `asset.` and the hash.
    pub name: String,
    /// Its files. The only file of an asset that is a file has an empty path.
    pub files: Vec<StagedFile>,
}

/// What was staged in an app.
#[derive(Debug, Default)]
pub(crate) struct Staged {
    /// What was asked for, with the number under which it was.
    known: FxHashMap<String, (usize, StagingState)>,
    names: FxHashMap<String, usize>,
    pub assets: Vec<StagedAsset>,
}

impl Staged {
    pub fn mark(&self) -> (usize, usize) {
        (self.known.len(), self.assets.len())
    }

    pub fn rollback(&mut self, (known, assets): (usize, usize)) {
        self.known.retain(|_, (number, _)| *number < known);
        self.names.retain(|_, number| *number < assets);
        self.assets.truncate(assets);
    }

    fn add(&mut self, asset: StagedAsset) {
        self.names.insert(asset.name.clone(), self.assets.len());
        self.assets.push(asset);
    }
}

/// A file or a folder that is copied into the assembly, under a name made of its hash.
#[construct(module = "", base = Construct, state = StagingState)]
impl AssetStaging {
    /// Takes up a file or a folder.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: AssetStagingProps) -> Result<Self> {
        let state = stage(cx, scope.id(), props)?;
        cx.create(scope, id, state)
    }

    /// Forgets which files were hashed already, so that assets made from now on are hashed again.
    pub fn clear_asset_hash_cache(cx: &mut Cx) {
        cx.staged.known.clear();
    }

    /// The hash of the asset.
    #[attribute]
    pub fn asset_hash(self, cx: &Cx) -> Str {
        cx.state(self).hash.clone()
    }

    /// The path of the copy in the assembly. Where `aws:cdk:disable-asset-staging` is set in the context, the
    /// path of the source.
    #[attribute]
    pub fn absolute_staged_path(self, cx: &Cx) -> Str {
        cx.state(self).staged.clone()
    }

    /// The path of the source in the project's folder.
    #[attribute]
    pub fn source_path(self, cx: &Cx) -> Str {
        cx.state(self).source.clone()
    }

    /// How the asset is packed.
    #[attribute]
    pub fn packaging(self, cx: &Cx) -> FileAssetPackaging {
        cx.state(self).packaging
    }

    /// Whether the asset is an archive, or a folder that will be one.
    #[attribute]
    pub fn is_archive(self, cx: &Cx) -> bool {
        cx.state(self).is_archive
    }

    /// The path of the copy, from the folder in which the stack's own files are.
    pub fn relative_staged_path(self, cx: &Cx, stack: Stack) -> Str {
        let state = cx.state(self);
        state.path_from(cx, stack)
    }

    /// The folder in which a bundling container finds the source.
    #[constant]
    #[name = "BUNDLING_INPUT_DIR"]
    pub fn bundling_input_dir() -> Str {
        Str::new_static(INPUT)
    }

    /// The folder into which a bundling container writes.
    #[constant]
    #[name = "BUNDLING_OUTPUT_DIR"]
    pub fn bundling_output_dir() -> Str {
        Str::new_static(OUTPUT)
    }
}

/// Files that are archives, by their endings.
const ARCHIVES: [&str; 5] = [".tar.gz", ".zip", ".jar", ".tar", ".tgz"];

/// A file or a folder of which an asset is made.
pub(super) struct Source {
    /// The path, as messages and the assembly's metadata have it.
    shown: Str,
    /// The path among the files.
    pub path: String,
    /// The files of the project, or what was copied out of an image.
    pub files: Rc<dyn Files>,
}

impl Source {
    /// The file or folder that a path of a script means.
    ///
    /// # Errors
    /// When it lies outside the project, or the program has no files.
    pub fn of(cx: &Cx, path: &str) -> Result<Source> {
        if let Some((name, inner)) = copy_of(path) {
            let Some(inside) = plain_path(inner) else { return outside(path) };
            let files = cx.bundler("a copy out of an image")?.bundle(name)?;
            return Ok(Source { shown: path.into(), path: inside, files });
        }
        let Some(plain) = plain_path(path) else { return outside(path) };
        Ok(Source { shown: plain.as_str().into(), files: cx.files_for(path)?, path: plain })
    }

    /// Whether it is a folder.
    ///
    /// # Errors
    /// When nothing is there, or neither a file nor a folder.
    fn is_folder(&self) -> Result<bool> {
        let Some(kind) = self.files.entry(&self.path)? else {
            bail!(Code::Io, "cannot find the asset `{}`", self.shown;
                hint: "paths of assets start at the folder of the script");
        };
        let real = match kind {
            Entry::Link(_) => self.files.entry(&self.files.real(&self.path)?)?,
            kind => Some(kind),
        };
        match real {
            Some(Entry::Folder) => Ok(true),
            Some(Entry::File) => Ok(false),
            _ => bail!(Code::Io, "the asset `{}` is neither a file nor a folder", self.shown),
        }
    }
}

/// Takes up a file or a folder for the assembly. What was taken up before is known.
///
/// # Errors
/// When it cannot be read, or lies outside the project.
pub(crate) fn stage(cx: &mut Cx, scope: NodeId, props: AssetStagingProps) -> Result<StagingState> {
    let source = Source::of(cx, &props.source_path)?;
    let custom = custom_hash(&props.options)?;
    let selection = props.fingerprint.selection();
    let is_copied = !cx.flag(scope, "aws:cdk:disable-asset-staging");
    let bundling = props.options.bundling;
    let is_required = bundling.is_some() && cx.stack_of(scope)?.bundling_required(cx);
    // As in the CDK, what becomes of links is not asked: the first to take up a folder decides.
    let key = format!(
        "{}\n{custom:?}\n{:?}\n{:?}\n{:?}\n{is_copied}\n{is_required}\n{:?}\n{:?}",
        source.shown,
        selection.extra,
        selection.exclude,
        selection.ignore_mode,
        props.options.asset_hash_type,
        bundling.as_ref().map(BundlingOptions::hashed)
    );
    if let Some((_, known)) = cx.staged.known.get(&key) {
        return Ok(known.clone());
    }
    let state = match bundling {
        None => take_up(cx, &source, custom, &selection, is_copied)?,
        Some(_) if !source.is_folder()? => {
            bail!(Code::InvalidValue, "the asset `{}` is bundled, so it must be a folder", source.shown)
        }
        Some(options) => {
            let is_of_output =
                matches!(props.options.asset_hash_type, Some(AssetHashType::OUTPUT | AssetHashType::BUNDLE));
            let job = Bundling { options, source: &source, custom, is_of_output, selection: &selection };
            if is_required { job.stage(cx)? } else { job.skip(cx, scope)? }
        }
    };
    let number = cx.staged.known.len();
    cx.staged.known.insert(key, (number, state.clone()));
    Ok(state)
}

/// Takes up a file or a folder as it is.
fn take_up(
    cx: &mut Cx,
    source: &Source,
    custom: Option<Str>,
    selection: &Selection,
    is_copied: bool,
) -> Result<StagingState> {
    let is_folder = source.is_folder()?;
    let files = &*source.files;
    let hash = match custom {
        Some(text) => sha256(text.as_bytes()),
        None => fingerprint(files, &source.path, selection)?,
    };
    let ending = if is_folder { String::new() } else { ending(&source.path) };
    let name = format!("asset.{hash}{ending}");
    let state = StagingState {
        hash: hash.into(),
        staged: match is_copied {
            true => name.as_str().into(),
            false => files.location(&source.path).to_string_lossy().into(),
        },
        source: source.shown.clone(),
        is_copied,
        packaging: if is_folder { FileAssetPackaging::ZIP_DIRECTORY } else { FileAssetPackaging::FILE },
        is_archive: is_folder || ARCHIVES.contains(&ending.as_str()),
    };
    if is_copied && !cx.staged.names.contains_key(&name) {
        let files = match is_folder {
            true => staged_files(files, &source.path, selection)?,
            false => vec![StagedFile {
                path: String::new(),
                content: StagedContent::File(files.location(&files.real(&source.path)?)),
            }],
        };
        cx.staged.add(StagedAsset { name, files });
    }
    Ok(state)
}

/// An asset that is made of its source by a command.
struct Bundling<'a> {
    options: BundlingOptions,
    source: &'a Source,
    custom: Option<Str>,
    /// Whether the hash is made from what comes out.
    is_of_output: bool,
    selection: &'a Selection,
}

/// What comes out of a bundling.
struct Bundled {
    /// The path in the bundle; empty for all of it.
    path: String,
    ending: String,
    packaging: FileAssetPackaging,
}

impl Bundling<'_> {
    /// Where the source is for other programs.
    fn location(&self) -> PathBuf {
        self.source.files.location(&self.source.path)
    }

    /// The hash from the source and the options.
    fn source_hash(&self) -> Result<String> {
        let source = match &self.custom {
            Some(text) => text.to_string(),
            None => fingerprint(&*self.source.files, &self.source.path, self.selection)?,
        };
        Ok(sha256(format!("{source}{}", self.options.hashed()).as_bytes()))
    }

    /// The source in the place of the bundle, of a stack whose assets are not needed now.
    fn skip(mut self, cx: &Cx, scope: NodeId) -> Result<StagingState> {
        if self.is_of_output {
            self.custom = Some(name_of(cx, Construct::at(scope)).into());
        }
        Ok(StagingState {
            hash: self.source_hash()?.into(),
            staged: self.location().to_string_lossy().into(),
            source: self.source.shown.clone(),
            is_copied: false,
            packaging: FileAssetPackaging::ZIP_DIRECTORY,
            is_archive: true,
        })
    }

    fn stage(self, cx: &mut Cx) -> Result<StagingState> {
        let bundler = cx.bundler(&format!("the asset `{}`", self.source.shown))?;
        let source_hash = self.source_hash()?;
        let name =
            if self.is_of_output { format!("temp.{source_hash}") } else { format!("asset.{source_hash}") };
        if let Some(folder) = bundler.begin(&name, !self.is_of_output)? {
            self.options.make(cx, &*bundler, &self.location(), &folder)?;
            bundler.finish(&name)?;
        }
        let bundle = bundler.bundle(&name)?;
        let bundled = self.bundled(&*bundle)?;
        let hash = if self.is_of_output {
            fingerprint(&*bundle, &bundled.path, self.selection)?
        } else {
            source_hash
        };
        let is_file = bundled.packaging == FileAssetPackaging::FILE;
        // As in the CDK, the folder of the bundle has the name already.
        let is_taken = is_file && bundled.ending.is_empty() && !self.is_of_output;
        let staged = format!("asset.{hash}{}{}", bundled.ending, if is_taken { "_noext" } else { "" });
        if !cx.staged.names.contains_key(&staged) {
            let files = match is_file {
                true => {
                    let content = StagedContent::File(bundle.location(&bundled.path));
                    vec![StagedFile { path: String::new(), content }]
                }
                false => staged_files(
                    &*bundle,
                    "",
                    &Selection { follow: self.selection.follow, ..Selection::default() },
                )?,
            };
            cx.staged.add(StagedAsset { name: staged.clone(), files });
        }
        Ok(StagingState {
            hash: hash.into(),
            staged: staged.into(),
            source: self.source.shown.clone(),
            is_copied: true,
            packaging: bundled.packaging,
            is_archive: self.options.output_type != Some(BundlingOutput::SINGLE_FILE),
        })
    }

    /// What came out.
    fn bundled(&self, bundle: &dyn Files) -> Result<Bundled> {
        let names = bundle.list("")?;
        if names.is_empty() {
            bail!(Code::Io, "bundling the asset `{}` gave nothing", self.source.shown; hint: "the command must write into `{OUTPUT}`");
        }
        let wanted = self.options.output_type.unwrap_or(BundlingOutput::AUTO_DISCOVER);
        let only = match &names[..] {
            [only] if bundle.entry(only)? == Some(Entry::File) => Some(only),
            _ => None,
        };
        let is_fitting = |name: &&String| {
            wanted == BundlingOutput::SINGLE_FILE || ARCHIVES.contains(&ending(name).to_lowercase().as_str())
        };
        match (wanted, only.filter(is_fitting)) {
            (BundlingOutput::NOT_ARCHIVED, _) | (BundlingOutput::AUTO_DISCOVER, None) => Ok(Bundled {
                path: String::new(),
                ending: String::new(),
                packaging: FileAssetPackaging::ZIP_DIRECTORY,
            }),
            (_, Some(name)) => {
                Ok(Bundled { path: name.clone(), ending: ending(name), packaging: FileAssetPackaging::FILE })
            }
            (_, None) => {
                bail!(Code::Io, "bundling the asset `{}` did not give a single file", self.source.shown;
                hint: "`ARCHIVED` takes one archive, `SINGLE_FILE` one file; `NOT_ARCHIVED` takes anything")
            }
        }
    }
}

fn outside<T>(path: &str) -> Result<T> {
    bail!(Code::OutsideProject, "cannot read `{path}`: it leads outside the project's folder";
        hint: "assets lie in the folder of the script, or below; their paths start there")
}

/// Takes up code that the library brings along. It has no source in the project, so it is always copied.
pub(crate) fn stage_builtin(cx: &mut Cx, code: &BuiltinCode) -> StagingState {
    let state = StagingState::of_folder(Str::default(), &code.hash());
    if !cx.staged.names.contains_key(state.staged.as_str()) {
        cx.staged.add(StagedAsset { name: state.staged.to_string(), files: embedded(code.files).collect() });
    }
    state
}

/// Takes up a folder with the entry point for handlers of custom resources beside its files.
///
/// # Errors
/// As [`stage`].
pub(crate) fn stage_with_entry_point(cx: &mut Cx, folder: &str) -> Result<StagingState> {
    // As in the CDK: sources in TypeScript stay behind.
    let selection = Selection { exclude: vec!["**/*.ts".into(), "*.ts".into()], ..Selection::default() };
    let Some(source) = plain_path(folder) else { return outside(folder) };
    let files = cx.files_for(folder)?;
    let added = [ENTRY_POINT];
    let hash = hash_with(&fingerprint(&*files, &source, &selection)?, &added);
    let state = StagingState::of_folder(source.as_str().into(), &hash);
    if !cx.staged.names.contains_key(state.staged.as_str()) {
        let mut staged = staged_files(&*files, &source, &selection)?;
        staged.retain(|file| added.iter().all(|added| file.path != added.name));
        staged.extend(embedded(&added));
        cx.staged.add(StagedAsset { name: state.staged.to_string(), files: staged });
    }
    Ok(state)
}

fn embedded(files: &[BuiltinFile]) -> impl Iterator<Item = StagedFile> {
    files
        .iter()
        .map(|file| StagedFile { path: file.name.to_owned(), content: StagedContent::Embedded(file.text) })
}

/// The text from which the hash is made, where it is not made from the files.
fn custom_hash(options: &AssetOptions) -> Result<Option<Str>> {
    let given = options.asset_hash.clone().filter(|text| !text.is_empty());
    match (given, options.asset_hash_type) {
        (Some(text), None | Some(AssetHashType::CUSTOM)) => Ok(Some(text)),
        (Some(_), Some(_)) => bail!(Code::InvalidValue, "`asset_hash` goes with `AssetHashType.CUSTOM` only";
            hint: "leave out `asset_hash_type`"),
        (None, Some(AssetHashType::CUSTOM)) => {
            bail!(Code::InvalidValue, "`AssetHashType.CUSTOM` needs an `asset_hash`")
        }
        (None, Some(AssetHashType::OUTPUT | AssetHashType::BUNDLE)) if options.bundling.is_some() => Ok(None),
        (None, Some(AssetHashType::OUTPUT | AssetHashType::BUNDLE)) => {
            bail!(Code::InvalidValue, "`AssetHashType.OUTPUT` goes with `bundling` only"; hint: "use `AssetHashType.SOURCE`")
        }
        (None, None | Some(AssetHashType::SOURCE)) => Ok(None),
    }
}

/// The path that a construct will have within its top-level stack.
pub(crate) fn path_in_stack(cx: &Cx, scope: Construct, id: &str) -> Str {
    let stack = cx.stack(scope.id()).map(|stack| stack.top_level(cx));
    let outside = stack.map_or(0, |stack| cx.path_ids(stack.id()).len());
    let ids = cx.path_ids(scope.id());
    let inside = ids[outside..].iter().map(|id| id.as_str()).chain([id]);
    inside.collect::<Vec<_>>().join("/").into()
}

/// The ending of a file's name, of archives as a whole: `.tar.gz`.
pub(crate) fn ending(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    let lower = name.to_lowercase();
    if let Some(archive) = ARCHIVES.iter().find(|archive| lower.ends_with(*archive)) {
        return (*archive).to_owned();
    }
    match name.rfind('.') {
        Some(at) if at > 0 => name[at..].to_owned(),
        _ => String::new(),
    }
}
