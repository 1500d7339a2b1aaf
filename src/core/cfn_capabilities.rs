//! What a template may do, as those say who deploy it.

use crate::declare::choice;

/// What a template may do, as those say who deploy it.
#[choice(module = "")]
pub enum CfnCapabilities {
    /// Nothing special.
    #[value = ""]
    NONE,
    /// It may make IAM resources.
    #[value = "CAPABILITY_IAM"]
    ANONYMOUS_IAM,
    /// It may make IAM resources with names of their own.
    #[value = "CAPABILITY_NAMED_IAM"]
    NAMED_IAM,
    /// It may use macros and nested stacks.
    #[value = "CAPABILITY_AUTO_EXPAND"]
    AUTO_EXPAND,
}
