//! What can be granted on a role.

use super::{Grant, Principal, Role};
use crate::core::Cx;
use crate::declare::class;
use crate::diag::Result;

/// What can be granted on a role.
#[derive(Clone, Debug)]
pub struct RoleGrants {
    role: Role,
}

/// What can be granted on a role: to take it, and to pass it on.
#[class(module = "iam")]
impl RoleGrants {
    /// What can be granted on a role.
    pub fn from_role(role: Role) -> RoleGrants {
        RoleGrants { role }
    }

    /// Lets somebody take the role: `sts:AssumeRole`. The role's `assume_role_policy` must let them, too.
    pub fn assume_role(&self, cx: &mut Cx, identity: Principal) -> Result<Grant> {
        self.role.grant_assume_role(cx, identity)
    }

    /// Lets somebody pass the role to services: `iam:PassRole`.
    pub fn pass_role(&self, cx: &mut Cx, identity: Principal) -> Result<Grant> {
        self.role.grant_pass_role(cx, identity)
    }
}
