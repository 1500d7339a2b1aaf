//! Archives that are unpacked when an instance is configured.

use super::init_element::{Binding, Bound, Element};
use super::init_file::{publish, read_asset};
use super::{InitElement, InitServiceRestartHandle};
use crate::aws::s3::Bucket;
use crate::aws::s3_assets::{Asset, AssetOptions};
use crate::core::{Cx, Str, Text};
use crate::declare::{class, props};
use crate::diag::Result;

/// What an archive can be told.
#[props(module = "ec2")]
pub struct InitSourceOptions {
    /// The services that restart when the archive changes.
    pub service_restart_handles: Option<Vec<InitServiceRestartHandle>>,
}

/// What an archive can be told that is published as an asset.
#[props(module = "ec2")]
pub struct InitSourceAssetOptions {
    /// What all archives can be told.
    #[extends]
    pub source: InitSourceOptions,
    /// How the asset is made.
    #[extends]
    pub asset: AssetOptions,
}

/// An archive as an element.
#[derive(Clone, Debug)]
pub(super) struct SourceElement {
    folder: Str,
    from: From,
    options: InitSourceOptions,
}

/// Where an archive comes from.
#[derive(Clone, Debug)]
enum From {
    Url(Text),
    S3Object(Bucket, Text),
    Asset(Str, Box<AssetOptions>),
    ExistingAsset(Asset),
}

/// An archive that is unpacked into a folder when an instance is configured.
#[derive(Clone, Copy, Debug)]
pub struct InitSource;

/// An archive that is unpacked into a folder when an instance is configured: tar, tar+gzip, tar+bz2 or zip.
#[class(module = "ec2", base = InitElement)]
impl InitSource {
    /// An archive that is downloaded from a URL.
    pub fn from_url(target_directory: Str, url: Text, options: Option<InitSourceOptions>) -> InitElement {
        element(target_directory, From::Url(url), options)
    }

    /// The files of a repository on GitHub.
    pub fn from_git_hub(
        target_directory: Str,
        /// The owner of the repository.
        owner: Str,
        /// The repository.
        repo: Str,
        /// The branch, tag or commit. Default: `master`.
        ref_spec: Option<Str>,
        options: Option<InitSourceOptions>,
    ) -> InitElement {
        let version = ref_spec.unwrap_or(Str::new_static("master"));
        let url = format!("https://github.com/{owner}/{repo}/tarball/{version}").into();
        element(target_directory, From::Url(url), options)
    }

    /// An archive that is an object of a bucket. The role of the instance may read it.
    pub fn from_s3_object(
        target_directory: Str,
        bucket: Bucket,
        key: Text,
        options: Option<InitSourceOptions>,
    ) -> InitElement {
        element(target_directory, From::S3Object(bucket, key), options)
    }

    /// A folder or an archive of the project, published as an asset. The role of the instance may read it.
    pub fn from_asset(
        target_directory: Str,
        path: Str,
        options: Option<InitSourceAssetOptions>,
    ) -> InitElement {
        let options = options.unwrap_or_default();
        element(target_directory, From::Asset(path, Box::new(options.asset)), Some(options.source))
    }

    /// A folder or an archive that is published as an asset already. The role of the instance may read it.
    pub fn from_existing_asset(
        target_directory: Str,
        asset: Asset,
        options: Option<InitSourceOptions>,
    ) -> InitElement {
        element(target_directory, From::ExistingAsset(asset), options)
    }
}

fn element(folder: Str, from: From, options: Option<InitSourceOptions>) -> InitElement {
    let options = options.unwrap_or_default();
    InitElement(Element::Source(SourceElement { folder, from, options }))
}

impl SourceElement {
    pub(super) fn bind(&self, cx: &mut Cx, binding: Binding) -> Result<Bound> {
        for handle in self.options.service_restart_handles.iter().flatten() {
            handle.add_source(cx, &self.folder);
        }
        let mut bound = Bound::default();
        let url = match &self.from {
            From::Url(url) => url.clone(),
            From::S3Object(bucket, key) => {
                let url = bucket.url_for_object(cx, Some(key.clone()))?;
                bucket.grant_read(cx, binding.role.into(), Some(key.clone()))?;
                bound.bucket = Some(bucket.bucket_name(cx));
                url
            }
            From::Asset(path, options) => {
                let asset = publish(cx, binding, &self.folder, path, options)?;
                bound = read_asset(cx, binding, asset)?;
                asset.http_url(cx)
            }
            From::ExistingAsset(asset) => {
                bound = read_asset(cx, binding, *asset)?;
                asset.http_url(cx)
            }
        };
        bound.config = vec![(self.folder.clone(), url.into())];
        Ok(bound)
    }
}
