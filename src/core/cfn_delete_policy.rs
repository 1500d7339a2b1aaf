//! What CloudFormation does with resources that leave a stack.

use crate::declare::choice;

/// What CloudFormation does with a resource that leaves its stack.
#[choice(module = "")]
pub enum CfnDeletionPolicy {
    /// The resource is deleted.
    #[value = "Delete"]
    DELETE,
    /// The resource stays.
    #[value = "Retain"]
    RETAIN,
    /// The resource stays, unless the creation of the stack failed.
    #[value = "RetainExceptOnCreate"]
    RETAIN_EXCEPT_ON_CREATE,
    /// A snapshot is made before the resource is deleted.
    #[value = "Snapshot"]
    SNAPSHOT,
}

impl From<CfnDeletionPolicy> for super::Data {
    fn from(it: CfnDeletionPolicy) -> Self {
        it.value().into()
    }
}
