//! The role of a resource that was imported without one.

use super::PrincipalBase;
use super::principal::{PrincipalState, Source};
use crate::core::{Construct, Cx, Handle, Str};
use crate::declare::{Class, object, props};

/// What an [`UnknownPrincipal`] needs.
#[props(module = "iam")]
pub struct UnknownPrincipalProps {
    /// The resource whose role is not known.
    pub resource: Construct,
}

/// The role of a resource that was imported without one. What is granted to it cannot be written: a warning tells of
/// it.
#[object(module = "iam", base = PrincipalBase, state = PrincipalState)]
impl UnknownPrincipal {
    /// Stands for the role of a resource.
    pub fn new(cx: &mut Cx, props: UnknownPrincipalProps) -> Self {
        cx.make(PrincipalState {
            class: UnknownPrincipal::DESC,
            source: Source::Unknown(props.resource.id()),
            action: Str::new_static(super::principal::ASSUME_ROLE),
            account: None,
            subject: "".into(),
            region: None,
            same: None,
        })
    }
}
