//! The permissions boundary of everything below a construct.

use super::ManagedPolicy;
use crate::core::{AspectPriority, Construct, Cx, Data, Handle, NodeId, bound_below};
use crate::declare::class;

/// The permissions boundary of everything below a construct.
#[derive(Clone, Debug)]
pub struct PermissionsBoundary {
    scope: NodeId,
}

/// The permissions boundary of the roles and users below a construct: what is applied last counts, and what is applied
/// further down counts more.
#[class(module = "iam")]
impl PermissionsBoundary {
    /// The boundary of a construct and everything below it.
    pub fn of(scope: Construct) -> PermissionsBoundary {
        PermissionsBoundary { scope: scope.id() }
    }

    /// Bounds what roles and users may be allowed at all.
    pub fn apply(&self, cx: &mut Cx, boundary_policy: ManagedPolicy) {
        let arn = boundary_policy.managed_policy_arn(cx);
        self.set(cx, arn.into());
    }

    /// Takes the boundary of roles and users away.
    pub fn clear(&self, cx: &mut Cx) {
        self.set(cx, Data::Absent);
    }
}

impl PermissionsBoundary {
    fn set(&self, cx: &mut Cx, boundary: Data) {
        let priority = AspectPriority::of_changes(cx, self.scope);
        bound_below(cx, self.scope, priority, boundary);
    }
}
