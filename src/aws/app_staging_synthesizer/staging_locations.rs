//! Places for assets that exist, or that another stack of the app makes.

use super::DefaultStagingStack;
use crate::core::{Stack, Str};
use crate::declare::{props, union};

/// Where files go.
#[props(module = "app_staging_synthesizer_alpha", output = true)]
pub struct FileStagingLocation {
    /// The bucket, in whose name `${AWS::Partition}`, `${AWS::AccountId}` and `${AWS::Region}` are replaced.
    pub bucket_name: Str,
    /// What the keys of files start with. Default: nothing.
    pub prefix: Option<Str>,
    /// The ARN of the role that uploads files. Default: who deploys does.
    pub assume_role_arn: Option<Str>,
    /// The stack that makes the bucket: it is deployed first. Default: the bucket exists.
    pub dependency_stack: Option<Stack>,
}

/// Where container images go.
#[props(module = "app_staging_synthesizer_alpha", output = true)]
pub struct ImageStagingLocation {
    /// The repository.
    pub repo_name: Str,
    /// The ARN of the role that pushes images. Default: who deploys does.
    pub assume_role_arn: Option<Str>,
    /// The stack that makes the repository: it is deployed first. Default: the repository exists.
    pub dependency_stack: Option<Stack>,
}

/// Places that are the same for all assets. They are values, since functions of the program cannot be asked while an
/// asset is made.
#[props(module = "app_staging_synthesizer_alpha")]
pub struct StagingLocations {
    /// Where files go. Default: nowhere, so that files are an error.
    pub add_file: Option<FileStagingLocation>,
    /// Where container images go. Default: nowhere, so that images are an error.
    pub add_docker_image: Option<ImageStagingLocation>,
}

/// What holds the assets of stacks.
#[union]
pub enum StagingResources {
    /// A stack of the app, which makes the places.
    Stack(DefaultStagingStack),
    /// Places that are the same for all assets.
    Locations(StagingLocations),
}
