//! Secrets of image builds.

use super::Str;
use crate::declare::class;

/// Secrets of image builds.
#[derive(Clone, Copy, Debug)]
pub struct DockerBuildSecret;

/// Tells where the secrets of an image's build come from. They do not become part of the image.
#[class(module = "")]
impl DockerBuildSecret {
    /// A secret that is read from a file, by its path from the folder of the build.
    pub fn from_src(src: Str) -> String {
        format!("src={src}")
    }
}
