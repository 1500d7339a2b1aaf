//! How strong the references from and to a construct are.

use super::reference_strength::DEFAULT_STRENGTH;
use super::{CfnResource, Construct, Cx, Handle, Node, NodeId, ReferenceStrength};
use crate::bail;
use crate::declare::class;
use crate::diag::{Code, Result};

/// How strong the references from and to a construct are.
#[derive(Clone, Copy, Debug)]
pub struct CrossStackReferences(NodeId);

/// How strong the references from and to a construct are, where they lead from stack to stack.
#[class(module = "")]
impl CrossStackReferences {
    /// The references from and to a construct.
    pub fn of(scope: Construct) -> CrossStackReferences {
        CrossStackReferences(scope.id())
    }

    /// Sets how other stacks refer to this resource.
    pub fn produce(self, cx: &mut Cx, strength: ReferenceStrength) -> Result<()> {
        let own = cx.cast::<CfnResource>(self.0).map(Handle::id);
        let main =
            || Node::of(self.0).main_child(cx).filter(|child| cx.cast::<CfnResource>(*child).is_some());
        let Some(resource) = own.or_else(main) else {
            bail!(Code::InvalidValue, "`{}` is no resource and has no resource of its own", cx.path(self.0);
                hint: "`produce` is for what other stacks refer to; use `consume` for a stack that refers to others";
                on: cx.path(self.0));
        };
        cx.extra_mut(resource).reference_strength = Some(strength);
        Ok(())
    }

    /// Sets how the stacks below refer to other stacks. Only before the construct has children.
    pub fn consume(self, cx: &mut Cx, strength: ReferenceStrength) -> Result<()> {
        let value = strength.context_value().into();
        Node::of(self.0).set_context(cx, DEFAULT_STRENGTH.into(), value)
    }
}
