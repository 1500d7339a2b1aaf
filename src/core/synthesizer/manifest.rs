//! The assets of a stack, as its asset manifest lists them.

use rustc_hash::FxHashMap;

use super::super::{
    Cx, Data, DockerCacheOption, DockerImageAssetSource, Fields, FileAssetSource, Stack, Str, synth,
};
use super::Role;
use crate::bail;
use crate::declare::Dict;
use crate::diag::{Code, Result};

/// The assets of a stack: files and container images, each with where it is published.
#[derive(Clone, Debug, Default)]
pub struct AssetManifest(Vec<Record>);

/// An asset that is published to one place.
#[derive(Clone, Debug)]
pub(crate) struct Record {
    section: Section,
    id: Str,
    display_name: Option<Str>,
    source: Fields,
    key: Str,
    destination: Fields,
}

/// The part of the manifest in which an asset stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Section {
    Files,
    Images,
}

impl Record {
    /// A file asset.
    pub fn file(cx: &Cx, stack: Stack, asset: &FileAssetSource, destination: Fields) -> Record {
        let source = crate::fields! {
            "path": asset.file_name.clone(),
            "executable": asset.executable.clone(),
            "packaging": asset.packaging.map(|packaging| packaging.word()),
        };
        Record {
            section: Section::Files,
            id: asset.source_hash.clone(),
            display_name: asset.display_name.clone(),
            source: present(source),
            key: destination_key(cx, stack, &destination),
            destination,
        }
    }

    /// A container image.
    pub fn image(cx: &Cx, stack: Stack, asset: &DockerImageAssetSource, destination: Fields) -> Record {
        let id = match &asset.asset_name {
            Some(name) => format!("{name}-{}", asset.source_hash).into(),
            None => asset.source_hash.clone(),
        };
        Record {
            section: Section::Images,
            id,
            display_name: asset.display_name.clone(),
            source: present(image_source(asset)),
            key: destination_key(cx, stack, &destination),
            destination,
        }
    }
}

impl AssetManifest {
    /// What was published for a stack so far.
    pub(crate) fn of(cx: &Cx, stack: Stack) -> AssetManifest {
        let synthesizer = stack.bound_synthesizer(cx);
        let own = cx.published.iter().filter(|(publisher, _)| *publisher == synthesizer);
        AssetManifest(own.map(|(_, record)| record.clone()).collect())
    }

    pub(crate) fn add(&mut self, record: Record) {
        self.0.push(record);
    }

    /// The parts of the manifest: `files` and `dockerImages`.
    pub fn to_data(&self) -> Fields {
        crate::fields! { "files": self.section(Section::Files), "dockerImages": self.section(Section::Images) }
    }

    /// The assets of a section. What a hash stands for is told once; it may be published to several places.
    fn section(&self, section: Section) -> Data {
        let mut entries: Vec<Entry> = Vec::new();
        let mut known: FxHashMap<&Str, usize> = FxHashMap::default();
        for record in self.0.iter().filter(|record| record.section == section) {
            let at = *known.entry(&record.id).or_insert_with(|| {
                entries.push(Entry { first: record, destinations: Fields::new() });
                entries.len() - 1
            });
            let destinations = &mut entries[at].destinations;
            if destinations.iter().all(|(key, _)| *key != record.key) {
                destinations.push((record.key.clone(), record.destination.clone().into()));
            }
        }
        Data::Map(entries.into_iter().map(|entry| (entry.first.id.clone(), entry.into_data())).collect())
    }
}

/// An asset with all its places.
struct Entry<'a> {
    first: &'a Record,
    destinations: Fields,
}

impl Entry<'_> {
    fn into_data(self) -> Data {
        Data::Map(present(crate::fields! {
            "displayName": self.first.display_name.clone(),
            "source": self.first.source.clone(),
            "destinations": self.destinations,
        }))
    }
}

/// The key of a destination: its environment, and a part of the destination's own hash.
fn destination_key(cx: &Cx, stack: Stack, destination: &Fields) -> Str {
    let (account, region) = stack.known_environment(cx);
    let text = synth::to_json(&Data::Map(destination.clone()));
    let hash = synth::sha256(text.as_bytes());
    let hash = &hash[..8];
    format!("{}-{}-{hash}", account.unwrap_or("current_account"), region.unwrap_or("current_region")).into()
}

/// The fields that are there.
pub(super) fn present(fields: Fields) -> Fields {
    fields.into_iter().filter(|(_, value)| *value != Data::Absent).collect()
}

/// The fields that say with which role something is done.
pub(super) fn assumed(role: Option<Role>) -> Fields {
    let Some(role) = role else { return Fields::new() };
    present(crate::fields! {
        "assumeRoleArn": role.arn,
        "assumeRoleExternalId": role.external_id,
        "assumeRoleAdditionalOptions": Data::Map(role.options).or_absent(),
    })
}

fn texts(it: &Option<Dict<Str>>) -> Data {
    it.as_ref().map_or(Data::Absent, |it| {
        Data::Map(it.0.iter().map(|(key, value)| (key.clone(), value.into())).collect())
    })
}

fn cache(it: &DockerCacheOption) -> Data {
    Data::Map(present(crate::fields! { "type": &it.r#type, "params": texts(&it.params) }))
}

fn image_source(asset: &DockerImageAssetSource) -> Fields {
    crate::fields! {
        "executable": asset.executable.clone(),
        "directory": asset.directory_name.clone(),
        "dockerBuildArgs": texts(&asset.docker_build_args),
        "dockerBuildContexts": texts(&asset.docker_build_contexts),
        "dockerBuildSecrets": texts(&asset.docker_build_secrets),
        "dockerBuildSsh": asset.docker_build_ssh.clone(),
        "dockerBuildTarget": asset.docker_build_target.clone(),
        "dockerFile": asset.docker_file.clone(),
        "networkMode": asset.network_mode.clone(),
        "platform": asset.platform.clone(),
        "dockerOutputs": asset.docker_outputs.clone(),
        "cacheFrom": asset.docker_cache_from.as_ref().map(|all| all.iter().map(cache).collect::<Vec<_>>()),
        "cacheTo": asset.docker_cache_to.as_ref().map(cache),
        "cacheDisabled": asset.docker_cache_disabled,
    }
}

/// The fields that the metadata of a stack without an asset manifest says of an image.
pub(super) fn legacy_image(asset: &DockerImageAssetSource) -> Fields {
    crate::fields! {
        "buildArgs": texts(&asset.docker_build_args),
        "buildContexts": texts(&asset.docker_build_contexts),
        "buildSecrets": texts(&asset.docker_build_secrets),
        "buildSsh": asset.docker_build_ssh.clone(),
        "target": asset.docker_build_target.clone(),
        "file": asset.docker_file.clone(),
        "networkMode": asset.network_mode.clone(),
        "platform": asset.platform.clone(),
        "outputs": asset.docker_outputs.clone(),
        "cacheFrom": asset.docker_cache_from.as_ref().map(|all| all.iter().map(cache).collect::<Vec<_>>()),
        "cacheTo": asset.docker_cache_to.as_ref().map(cache),
        "cacheDisabled": asset.docker_cache_disabled,
    }
}

/// Refuses a description of a file asset that contradicts itself.
///
/// # Errors
/// When not exactly one of `file_name` and `executable` is there, or `packaging` does not go with them.
pub(super) fn check_file(asset: &FileAssetSource) -> Result<()> {
    if asset.executable.is_some() == asset.file_name.is_some() {
        bail!(Code::InvalidValue, "a file asset has either `file_name` or `executable`");
    }
    if asset.packaging.is_some() != asset.file_name.is_some() {
        bail!(Code::InvalidValue, "`packaging` goes with `file_name`";
            hint: "use `FileAssetPackaging.FILE` or `FileAssetPackaging.ZIP_DIRECTORY`");
    }
    Ok(())
}

/// Refuses a description of an image that contradicts itself.
///
/// # Errors
/// When not exactly one of `directory_name` and `executable` is there, or a command gets what a build does.
pub(super) fn check_image(asset: &DockerImageAssetSource) -> Result<()> {
    if asset.executable.is_some() == asset.directory_name.is_some() {
        bail!(Code::InvalidValue, "an image has either `directory_name` or `executable`");
    }
    let of_builds = [
        ("docker_build_args", asset.docker_build_args.is_some()),
        ("docker_build_contexts", asset.docker_build_contexts.is_some()),
        ("docker_build_target", asset.docker_build_target.is_some()),
        ("docker_outputs", asset.docker_outputs.is_some()),
        ("docker_file", asset.docker_file.is_some()),
    ];
    match of_builds.iter().find(|(_, given)| *given && asset.directory_name.is_none()) {
        Some((name, _)) => bail!(Code::InvalidValue, "`{name}` goes with `directory_name`"),
        None => Ok(()),
    }
}
