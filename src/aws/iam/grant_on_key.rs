//! Grants on the keys of other resources.

use super::Grant;
use crate::declare::props;

/// What came of granting something on the key with which a resource is encrypted.
#[props(module = "iam", output = true)]
pub struct GrantOnKeyResult {
    /// What was granted. Default: nothing, since there is no key.
    pub grant: Option<Grant>,
}
