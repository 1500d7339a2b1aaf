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
        check_logical_id(&new_logical_id).map_err(|error| error.on(&cx.path(self.0)))?;
        if let Some(user) = cx.extra(self.0).and_then(|extra| extra.logical_id_used_by) {
            bail!(Code::InvalidValue, "the logical id of `{}` is used by `{user}`, it can no longer change", cx.path(self.0);
                hint: "call `override_logical_id` before `{user}`"; on: cx.path(self.0));
        }
        cx.set_logical_id(self.0, new_logical_id);
        Ok(())
    }
}

/// Refuses what CloudFormation does not take as a logical id.
pub(crate) fn check_logical_id(id: &str) -> Result<()> {
    let well_formed = !id.is_empty() && id.len() <= 255 && id.chars().all(|c| c.is_ascii_alphanumeric());
    if !well_formed {
        bail!(Code::InvalidId, "the logical id `{id}` is not allowed";
            hint: "a logical id has letters and digits only, at most 255");
    }
    Ok(())
}
