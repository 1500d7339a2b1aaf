//! What all parts of a template share: a logical id.

use super::{Construct, Cx, Late, LateKind, Stack, Str, Text};
use crate::bail;
use crate::declare::{Class, Value, construct};
use crate::diag::{Code, Result};

/// A part of a template: a resource, a parameter, an output, a condition, a mapping.
#[construct(module = "", base = Construct)]
impl CfnElement {
    /// Whether something is a part of a template.
    pub fn is_cfn_element(cx: &Cx, x: Value) -> bool {
        super::is_a(cx, &x, Self::DESC)
    }

    /// The name within the template.
    #[attribute]
    pub fn logical_id(self) -> Text {
        Late::new(LateKind::LogicalId(self.0)).into()
    }

    /// The stack that holds the part.
    #[attribute]
    pub fn stack(self, cx: &Cx) -> Result<Stack> {
        cx.stack_of(self.0)
    }

    /// Gives the part a name of your own within the template.
    pub fn override_logical_id(self, cx: &mut Cx, new_logical_id: Str) -> Result<()> {
        let well_formed = !new_logical_id.is_empty()
            && new_logical_id.len() <= 255
            && new_logical_id.chars().all(|c| c.is_ascii_alphanumeric());
        if !well_formed {
            bail!(Code::InvalidId, "the logical id `{new_logical_id}` is not allowed";
                hint: "a logical id has letters and digits only, at most 255"; on: cx.path(self.0));
        }
        cx.set_logical_id(self.0, new_logical_id);
        Ok(())
    }
}
