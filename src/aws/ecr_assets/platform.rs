//! What an image is built for.

use crate::core::Str;
use crate::declare::class;

/// What an image is built for.
#[derive(Clone, Debug, PartialEq)]
pub struct Platform(Str);

/// The system and the processor for which an image is built.
#[class(module = "ecr_assets")]
impl Platform {
    /// Linux on Intel and AMD.
    #[constant]
    #[name = "LINUX_AMD64"]
    pub fn linux_amd64() -> Platform {
        Platform("linux/amd64".into())
    }

    /// Linux on ARM.
    #[constant]
    #[name = "LINUX_ARM64"]
    pub fn linux_arm64() -> Platform {
        Platform("linux/arm64".into())
    }

    /// Any other platform, as Docker calls it.
    pub fn custom(platform: Str) -> Platform {
        Platform(platform)
    }

    /// The name, as Docker calls it.
    #[attribute]
    pub fn platform(&self) -> Str {
        self.0.clone()
    }
}
