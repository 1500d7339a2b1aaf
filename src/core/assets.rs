//! What synthesizers are told of assets, and what they tell back.

use super::{Str, Text};
use crate::declare::{Dict, choice, props};

/// How a file asset is packed before it is uploaded.
#[choice(module = "")]
pub enum FileAssetPackaging {
    /// A folder, uploaded as a ZIP archive.
    ZIP_DIRECTORY,
    /// A single file, uploaded as it is.
    FILE,
}

impl FileAssetPackaging {
    /// The word of the asset manifest.
    pub(crate) fn word(self) -> &'static str {
        match self {
            FileAssetPackaging::ZIP_DIRECTORY => "zip",
            FileAssetPackaging::FILE => "file",
        }
    }
}

/// A file or a folder to upload. Either `file_name` with `packaging`, or `executable`.
#[props]
pub struct FileAssetSource {
    /// The hash of the contents; the same hash is not uploaded twice.
    pub source_hash: Str,
    /// A command that makes the package and prints its path.
    pub executable: Option<Vec<Str>>,
    /// The path of the file or folder, relative to the assembly.
    pub file_name: Option<Str>,
    /// How it is packed. Required with `file_name`.
    pub packaging: Option<FileAssetPackaging>,
    /// Whether the asset is needed only while the stack is deployed.
    #[default(false)]
    pub deploy_time: bool,
    /// What tools call the asset. Default: its hash.
    pub display_name: Option<Str>,
}

/// Where a file asset will be.
#[props(output = true)]
pub struct FileAssetLocation {
    /// The name of the bucket.
    pub bucket_name: Text,
    /// The key of the object.
    pub object_key: Text,
    /// The HTTP URL of the object.
    pub http_url: Text,
    /// The S3 URL of the object: `s3://bucket/key`.
    pub s3_object_url: Text,
    /// The ARN of the key that encrypts the bucket. Default: none is needed.
    pub kms_key_arn: Option<Text>,
    /// The S3 URL with `${AWS::AccountId}` and the like unreplaced, for the assembly's manifest.
    pub s3_object_url_with_placeholders: Option<Str>,
}

/// A place where layers of images are kept between builds.
#[props(output = true)]
pub struct DockerCacheOption {
    /// The kind of place: `registry`, `local`, `gha`, ...
    pub r#type: Str,
    /// Its settings.
    pub params: Option<Dict<Str>>,
}

/// A container image to build and to push. Either `directory_name` or `executable`.
#[props]
pub struct DockerImageAssetSource {
    /// The hash of the contents; the same hash is not pushed twice.
    pub source_hash: Str,
    /// A command that makes the image and prints its name.
    pub executable: Option<Vec<Str>>,
    /// The folder of the Dockerfile, relative to the assembly.
    pub directory_name: Option<Str>,
    /// Arguments of the build.
    pub docker_build_args: Option<Dict<Str>>,
    /// Further folders, URLs or images that the build may read, by name.
    pub docker_build_contexts: Option<Dict<Str>>,
    /// Secrets of the build, as `src=FILE` or `type=env,id=NAME`.
    pub docker_build_secrets: Option<Dict<Str>>,
    /// The SSH agent or keys that the build may use.
    pub docker_build_ssh: Option<Str>,
    /// The stage to build.
    pub docker_build_target: Option<Str>,
    /// The path of the Dockerfile in the folder.
    pub docker_file: Option<Str>,
    /// The network of the build's commands.
    pub network_mode: Option<Str>,
    /// The platform to build for: `linux/arm64`.
    pub platform: Option<Str>,
    /// Where the result of the build goes.
    pub docker_outputs: Option<Vec<Str>>,
    /// A name for the asset through its revisions.
    pub asset_name: Option<Str>,
    /// Caches to read from.
    pub docker_cache_from: Option<Vec<DockerCacheOption>>,
    /// The cache to write to.
    pub docker_cache_to: Option<DockerCacheOption>,
    /// Whether nothing is taken from a cache.
    pub docker_cache_disabled: Option<bool>,
    /// What tools call the asset. Default: its hash.
    pub display_name: Option<Str>,
}

impl DockerImageAssetSource {
    /// An image of which only the hash is known.
    pub(crate) fn of(source_hash: Str) -> DockerImageAssetSource {
        DockerImageAssetSource {
            source_hash,
            executable: None,
            directory_name: None,
            docker_build_args: None,
            docker_build_contexts: None,
            docker_build_secrets: None,
            docker_build_ssh: None,
            docker_build_target: None,
            docker_file: None,
            network_mode: None,
            platform: None,
            docker_outputs: None,
            asset_name: None,
            docker_cache_from: None,
            docker_cache_to: None,
            docker_cache_disabled: None,
            display_name: None,
        }
    }
}

/// Where a container image will be.
#[props(output = true)]
pub struct DockerImageAssetLocation {
    /// The URI of the image, with its tag.
    pub image_uri: Text,
    /// The name of the repository.
    pub repository_name: Text,
    /// The tag of the image.
    pub image_tag: Option<Text>,
}
