//! The network of a build.

use crate::core::Str;
use crate::declare::class;

/// The network of a build.
#[derive(Clone, Debug, PartialEq)]
pub struct NetworkMode(Str);

/// The network that the commands of a build see.
#[class(module = "ecr_assets")]
impl NetworkMode {
    /// A network of its own on Docker's bridge.
    #[constant]
    #[name = "DEFAULT"]
    pub fn default_mode() -> NetworkMode {
        NetworkMode("default".into())
    }

    /// The network of the machine.
    #[constant]
    #[name = "HOST"]
    pub fn host() -> NetworkMode {
        NetworkMode("host".into())
    }

    /// No network.
    #[constant]
    #[name = "NONE"]
    pub fn none() -> NetworkMode {
        NetworkMode("none".into())
    }

    /// The network of another container, by its name or id.
    pub fn from_container(container_id: Str) -> NetworkMode {
        NetworkMode(format!("container:{container_id}").into())
    }

    /// Any other mode, as Docker calls it.
    pub fn custom(mode: Str) -> NetworkMode {
        NetworkMode(mode)
    }

    /// The mode, as Docker calls it.
    #[attribute]
    pub fn mode(&self) -> Str {
        self.0.clone()
    }
}
