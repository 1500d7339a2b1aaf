//! What mixins of the library are for: resources of one type.

use crate::bail;
use crate::core::{CfnResource, Construct, Cx, Handle};
use crate::diag::{Code, Result};

/// The resource of a type that a construct is, where it is one.
pub(super) fn resource_of_type(cx: &Cx, construct: Construct, cfn_type: &str) -> Option<CfnResource> {
    cx.cast::<CfnResource>(construct.id()).filter(|resource| cx.state(*resource).cfn_type == cfn_type)
}

/// The L1 that a construct must be.
///
/// # Errors
/// When it is something else.
pub(super) fn expect(cx: &Cx, construct: Construct, cfn_type: &str, class: &str) -> Result<CfnResource> {
    match resource_of_type(cx, construct, cfn_type) {
        Some(resource) => Ok(resource),
        None => {
            bail!(Code::TypeMismatch, "the mixin is for `{class}`, not for `{}`", cx.path(construct.id());
                hint: "`supports` tells whether a mixin is for a construct; `with` asks it first"; on: cx.path(construct.id()))
        }
    }
}
