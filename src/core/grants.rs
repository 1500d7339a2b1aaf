//! What grants can be told besides their actions.

use super::Text;
use crate::declare::props;

/// What a grant can be told besides its actions.
#[props]
pub struct PermissionsOptions {
    /// The ARNs that the actions are granted on. Default: that of the resource itself.
    pub resource_arns: Option<Vec<Text>>,
}

/// What a grant on something that is encrypted can be told besides its actions.
#[props]
pub struct EncryptedPermissionsOptions {
    /// What is allowed with the key, where there is one: `kms:Decrypt`. Default: nothing.
    pub key_actions: Option<Vec<Text>>,
    /// Those of all grants.
    #[extends]
    pub permissions: PermissionsOptions,
}
