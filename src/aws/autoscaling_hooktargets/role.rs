//! The role as which a group tells of its hooks.

use crate::aws::iam::Role;
use crate::core::{Construct, Cx, Handle};
use crate::diag::Result;

const ID: &str = "Role";

/// The role that is given, else the one that stands below the hook already, else a new one.
///
/// # Errors
/// When something else has the id of the role.
pub(super) fn role_of(cx: &mut Cx, scope: Construct, given: Option<Role>) -> Result<Role> {
    let known = given.or_else(|| cx.child(scope.id(), ID).and_then(|child| cx.cast::<Role>(child)));
    known.map_or_else(|| Role::for_service(cx, scope, ID, "autoscaling.amazonaws.com"), Ok)
}
