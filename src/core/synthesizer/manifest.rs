//! The assets of a stack, as its asset manifest lists them.

use super::super::{
    Cx, Data, DockerCacheOption, DockerImageAssetSource, Fields, FileAssetSource, Stack, Str, synth,
};
use super::Role;
use crate::bail;
use crate::declare::Dict;
use crate::diag::{Code, Result};

/// The assets of a stack: files and container images, each with where it is published.
#[derive(Clone, Debug, Default)]
pub struct AssetManifest {
    files: Vec<Entry>,
    images: Vec<Entry>,
}

/// An asset. What one hash stands for is told once; it may be published to several places.
#[derive(Clone, Debug)]
struct Entry {
    id: Str,
    display_name: Option<Str>,
    source: Fields,
    destinations: Fields,
}

impl AssetManifest {
    /// Lists a file asset.
    pub fn add_file(&mut self, cx: &Cx, stack: Stack, asset: &FileAssetSource, destination: Fields) {
        let source = crate::fields! {
            "path": asset.file_name.clone(),
            "executable": asset.executable.clone(),
            "packaging": asset.packaging.map(|packaging| packaging.word()),
        };
        let key = destination_key(cx, stack, &destination);
        add(&mut self.files, asset.source_hash.clone(), asset.display_name.clone(), source, key, destination);
    }

    /// Lists a container image.
    pub fn add_image(&mut self, cx: &Cx, stack: Stack, asset: &DockerImageAssetSource, destination: Fields) {
        let id = match &asset.asset_name {
            Some(name) => format!("{name}-{}", asset.source_hash).into(),
            None => asset.source_hash.clone(),
        };
        let key = destination_key(cx, stack, &destination);
        add(&mut self.images, id, asset.display_name.clone(), image_source(asset), key, destination);
    }

    /// The parts of the manifest: `files` and `dockerImages`.
    pub fn to_data(&self) -> Fields {
        crate::fields! { "files": entries(&self.files), "dockerImages": entries(&self.images) }
    }
}

fn add(
    entries: &mut Vec<Entry>,
    id: Str,
    display_name: Option<Str>,
    source: Fields,
    key: Str,
    destination: Fields,
) {
    let at = entries.iter().position(|entry| entry.id == id).unwrap_or_else(|| {
        entries.push(Entry { id, display_name, source: present(source), destinations: Fields::new() });
        entries.len() - 1
    });
    let destinations = &mut entries[at].destinations;
    if destinations.iter().all(|(known, _)| *known != key) {
        destinations.push((key, Data::Map(destination)));
    }
}

fn entries(entries: &[Entry]) -> Data {
    let written = entries.iter().map(|entry| {
        let fields = crate::fields! {
            "displayName": entry.display_name.clone(),
            "source": entry.source.clone(),
            "destinations": entry.destinations.clone(),
        };
        (entry.id.clone(), Data::Map(present(fields)))
    });
    Data::Map(written.collect())
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
