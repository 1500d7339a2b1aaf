//! Principals that can be compared.

use super::Principal;
use crate::core::Cx;
use crate::declare::class;

/// Whether principals can be compared, and by what.
#[derive(Clone, Copy, Debug)]
pub struct ComparablePrincipal;

/// Whether principals can be compared, and by what: `iam.ArnPrincipal(arn)` made twice is one principal.
#[class(module = "iam")]
impl ComparablePrincipal {
    /// Whether a principal can be compared: those can that are no constructs, and imported roles.
    pub fn is_comparable_principal(cx: &Cx, x: Principal) -> bool {
        matches!(x, Principal::Other(..)) || x.same(cx).is_some()
    }

    /// By what a principal is compared; nothing where it is the same as itself only.
    pub fn dedupe_string_for(cx: &Cx, x: Principal) -> Option<String> {
        x.same(cx)
    }
}
