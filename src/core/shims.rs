//! Aspects as mixins, and mixins as aspects.

use super::aspects::Visitor;
use super::mixins::Mixin;
use super::{Cx, IAspect, IMixin};
use crate::declare::{Value, class};
use crate::diag::Result;

/// Aspects as mixins, and mixins as aspects.
#[derive(Clone, Copy, Debug)]
pub struct Shims;

/// Aspects as mixins, and mixins as aspects: both change constructs, mixins at once, aspects when the program has ended.
///
/// ```rhai
/// let seen = Shims.as_mixin(|node| Tags.of(node).add("Seen", "yes"));
/// Mixins.of(s3.Bucket(stack, "Data")).apply(seen);
/// ```
///
/// ```lua
/// local seen = Shims.as_mixin(function(node) Tags.of(node):add("Seen", "yes") end)
/// Mixins.of(s3.Bucket(stack, "Data")):apply(seen)
/// ```
#[class(module = "")]
impl Shims {
    /// A mixin that has an aspect visit constructs at once.
    pub fn as_mixin(
        /// A function that takes a construct, a map whose `visit` is one, or an aspect of the library.
        aspect: Value,
    ) -> Result<IMixin> {
        Visitor::read(&aspect, "Shims.as_mixin").map(IMixin)
    }

    /// An aspect that applies a mixin when the program has ended, to the constructs that it is for.
    pub fn as_aspect(
        cx: &Cx,
        /// A map with a function `apply_to`, or a mixin of the library.
        mixin: Value,
    ) -> Result<IAspect> {
        Mixin::read(cx, mixin).map(IAspect::of_mixin)
    }
}
