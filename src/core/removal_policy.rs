//! What happens to resources that leave a stack.

use crate::declare::choice;

/// What happens to a resource that leaves its stack.
#[choice(module = "")]
pub enum RemovalPolicy {
    /// The resource is destroyed.
    DESTROY,
    /// The resource stays in the account, without a stack.
    RETAIN,
    /// The resource is destroyed, after a snapshot of its data.
    SNAPSHOT,
    /// The resource stays, unless the creation of the stack failed.
    RETAIN_ON_UPDATE_OR_DELETE,
}
