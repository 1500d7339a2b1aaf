//! What constructs tell of themselves.

use super::{Cx, Data, Fields, Str};
use crate::declare::{Dict, object};

/// Takes what constructs tell of themselves: `inspect` of an L1 fills it.
///
/// ```rhai
/// let inspector = TreeInspector();
/// s3.CfnBucket(stack, "Data").inspect(inspector);
/// print(inspector.attributes["aws:cdk:cloudformation:type"]);
/// ```
///
/// ```lua
/// local inspector = TreeInspector()
/// s3.CfnBucket(stack, "Data"):inspect(inspector)
/// print(inspector.attributes["aws:cdk:cloudformation:type"])
/// ```
#[object(module = "", state = Fields)]
impl TreeInspector {
    /// An inspector to which nothing was told.
    pub fn new(cx: &mut Cx) -> TreeInspector {
        cx.make(Fields::new())
    }

    /// What was told, by its keys.
    #[attribute]
    pub fn attributes(self, cx: &Cx) -> Dict<Data> {
        Dict(cx.object(self).clone())
    }

    /// Tells something. What was told under the key is forgotten.
    pub fn add_attribute(
        self,
        cx: &mut Cx,
        /// The key; those of L1s begin with `aws:cdk:cloudformation:`.
        key: Str,
        value: Data,
    ) {
        let attributes = cx.object_mut(self);
        match attributes.iter_mut().find(|(known, _)| *known == key) {
            Some((_, old)) => *old = value,
            None => attributes.push((key, value)),
        }
    }
}
