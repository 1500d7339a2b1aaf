//! Processors.

use crate::core::Str;
use crate::declare::class;

/// The processor on which a function runs.
#[derive(Clone, Debug, PartialEq)]
pub struct Architecture {
    name: Str,
    docker_platform: Str,
}

/// The processor on which a function runs.
#[class(module = "lambda")]
#[allow(non_snake_case)]
impl Architecture {
    /// Intel and AMD, 64 bits.
    #[constant]
    pub fn X86_64() -> Self {
        Architecture { name: "x86_64".into(), docker_platform: "linux/amd64".into() }
    }

    /// ARM, 64 bits: AWS's Graviton.
    #[constant]
    pub fn ARM_64() -> Self {
        Architecture { name: "arm64".into(), docker_platform: "linux/arm64".into() }
    }

    /// A processor that has no constant.
    pub fn custom(
        name: Str,
        /// The platform, as Docker knows it.
        #[default("linux/amd64".into(), "`linux/amd64`")]
        docker_platform: Str,
    ) -> Self {
        Architecture { name, docker_platform }
    }

    /// The name, as Lambda knows it: `arm64`.
    #[attribute]
    pub fn name(&self) -> Str {
        self.name.clone()
    }

    /// The platform, as Docker knows it.
    #[attribute]
    pub fn docker_platform(&self) -> Str {
        self.docker_platform.clone()
    }

    /// The name.
    #[name = "to_string"]
    pub fn text(&self) -> Str {
        self.name.clone()
    }
}
