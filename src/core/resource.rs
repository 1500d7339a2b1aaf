//! What all constructs of AWS resources share.

use super::{
    CfnResource, Construct, CrossStackReferences, Cx, Environment, Node, ReferenceStrength, RemovalPolicy,
    Stack,
};
use crate::bail;
use crate::declare::{Class, Value, construct};
use crate::diag::{Code, Result};

/// A construct that stands for an AWS resource.
#[construct(module = "", base = Construct)]
impl Resource {
    /// Whether something stands for an AWS resource.
    pub fn is_resource(cx: &Cx, construct: Value) -> bool {
        super::is_a(cx, &construct, Self::DESC)
    }

    /// The stack in which the resource is.
    #[attribute]
    pub fn stack(self, cx: &Cx) -> Result<Stack> {
        cx.stack_of(self.0)
    }

    /// The account and region in which the resource is.
    #[attribute]
    pub fn env(self, cx: &Cx) -> Result<Environment> {
        let stack = cx.stack_of(self.0)?;
        Ok(Environment { account: Some(stack.account(cx)), region: Some(stack.region(cx)) })
    }

    /// What happens to the resource when it leaves the stack.
    pub fn apply_removal_policy(self, cx: &mut Cx, policy: RemovalPolicy) -> Result<()> {
        let main = Node::of(self.0).main_child(cx).and_then(|child| cx.cast::<CfnResource>(child));
        match main {
            Some(resource) => resource.apply_removal_policy(cx, Some(policy), None),
            None => bail!(Code::InvalidValue, "`{}` has no resource of its own", cx.path(self.0);
                hint: "an imported resource is removed by the stack that made it"; on: cx.path(self.0)),
        }
    }

    /// Sets how other stacks refer to the resource.
    pub fn apply_cross_stack_reference_strength(
        self,
        cx: &mut Cx,
        strength: ReferenceStrength,
    ) -> Result<()> {
        CrossStackReferences::of(self.into()).produce(cx, strength)
    }
}
