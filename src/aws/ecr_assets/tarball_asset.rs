//! Images that are there already, saved as an archive.

use super::image_asset::REPOSITORY;
use crate::aws::ecr::Repository;
use crate::bail;
use crate::core::{
    AssetOptions, AssetStaging, AssetStagingProps, Construct, Cx, DockerImageAssetLocation,
    DockerImageAssetSource, FingerprintOptions, Handle, Str, Text, path_in_stack, stage,
};
use crate::declare::{construct, props};
use crate::diag::{Code, Result};

/// What a [`TarballImageAsset`] needs.
#[props(module = "ecr_assets")]
pub struct TarballImageAssetProps {
    /// The archive, from the folder of the script: what `docker save` writes.
    pub tarball_file: Str,
    /// What tools call the image. Default: the path of the construct within its stack.
    pub display_name: Option<Str>,
}

/// What a [`TarballImageAsset`] keeps.
#[derive(Clone, Debug)]
pub struct TarballState {
    hash: Str,
    location: DockerImageAssetLocation,
}

/// The command that loads an archive and prints the name of the image.
const LOAD: &str = "docker load -i \"$1\" | tail -n 1 | sed \"s/Loaded image[^:]*: //g\"";

/// An image that was saved as an archive, published before the stack is deployed.
#[construct(module = "ecr_assets", base = Construct, state = TarballState)]
impl TarballImageAsset {
    /// Publishes an image.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: TarballImageAssetProps) -> Result<Self> {
        let stack = cx.stack_of(scope.id())?;
        if props.tarball_file.is_empty() {
            bail!(Code::InvalidValue, "the path of an image must not be empty");
        }
        let source = AssetStagingProps {
            source_path: props.tarball_file,
            fingerprint: FingerprintOptions::default(),
            options: AssetOptions::default(),
        };
        let staging = stage(cx, scope.id(), source.clone())?;
        let path = staging.path_from(cx, stack);
        let image = DockerImageAssetSource {
            executable: Some(vec![
                "sh".into(),
                "-c".into(),
                Str::new_static(LOAD),
                "cdk-tarball-image-asset".into(),
                path,
            ]),
            display_name: Some(props.display_name.unwrap_or_else(|| path_in_stack(cx, scope, &id))),
            ..DockerImageAssetSource::of(staging.hash.clone())
        };
        let location = stack.bound_synthesizer(cx).add_docker_image_asset(cx, image)?;
        let repository_name = location.repository_name.clone();
        let state = TarballState { hash: staging.hash, location };
        let this: TarballImageAsset = cx.create(scope, id, state)?;
        AssetStaging::new(cx, this.into(), "Staging".into(), source)?;
        Repository::from_repository_name(cx, this.into(), REPOSITORY.into(), repository_name)?;
        Ok(this)
    }

    /// The hash of the image.
    #[attribute]
    pub fn asset_hash(self, cx: &Cx) -> Str {
        cx.state(self).hash.clone()
    }

    /// The URI of the image, with its tag.
    #[attribute]
    pub fn image_uri(self, cx: &Cx) -> Text {
        cx.state(self).location.image_uri.clone()
    }

    /// The tag of the image.
    #[attribute]
    pub fn image_tag(self, cx: &Cx) -> Text {
        let state = cx.state(self);
        state.location.image_tag.clone().unwrap_or_else(|| state.hash.clone().into())
    }

    /// The repository of the image.
    #[attribute]
    pub fn repository(self, cx: &Cx) -> Option<Repository> {
        cx.cast(cx.child(self.0, REPOSITORY)?)
    }
}
