//! What can be granted through a resource.

use super::resource_policy::METHOD;
use crate::core::{Construct, Cx, Handle};
use crate::declare::{Role, class};

/// The method by which a resource grants the use of its key.
const ON_KEY: &str = "grant_on_key";

/// What can be granted through a resource.
#[derive(Clone, Copy, Debug)]
pub struct GrantableResources;

/// What can be granted through a resource itself, not only through the policies of principals.
#[class(module = "iam")]
impl GrantableResources {
    /// Whether a resource has a policy of its own, to which statements can be added.
    pub fn is_resource_with_policy(cx: &Cx, resource: Construct) -> bool {
        cx.node_class(resource.id()).member(METHOD, &[Role::Method]).is_some()
    }

    /// Whether a resource is encrypted with a key that it can grant.
    pub fn is_encrypted_resource(cx: &Cx, resource: Construct) -> bool {
        cx.node_class(resource.id()).member(ON_KEY, &[Role::Method]).is_some()
    }
}
