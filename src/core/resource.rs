//! What all constructs of AWS resources share.

use super::{
    ArnFormat, CfnResource, Construct, CrossStackReferences, Cx, Environment, Handle, Node,
    ReferenceStrength, RemovalPolicy, Stack, Text,
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

    /// Whether a resource is made here, and does not exist already.
    pub fn is_owned_resource(cx: &Cx, construct: Construct) -> bool {
        Node::of(construct.id()).main_child(cx).is_some_and(|child| cx.cast::<CfnResource>(child).is_some())
    }

    /// The stack in which the resource is.
    #[attribute]
    pub fn stack(self, cx: &Cx) -> Result<Stack> {
        cx.stack_of(self.0)
    }

    /// The account and region in which the resource is: those of the stack, unless it was made elsewhere.
    #[attribute]
    pub fn env(self, cx: &Cx) -> Result<Environment> {
        let of_stack = cx.stack_of(self.0)?.env(cx);
        let own = cx.extra(self.0).and_then(|extra| extra.environment.clone()).unwrap_or_default();
        Ok(Environment { account: own.account.or(of_stack.account), region: own.region.or(of_stack.region) })
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

impl Resource {
    /// Notes where a resource is that was made elsewhere.
    pub fn set_env(self, cx: &mut Cx, account: Option<Text>, region: Option<Text>) {
        cx.extra_mut(self.0).environment = Some(Environment { account, region });
    }

    /// Notes that a resource that was made elsewhere is where its ARN says.
    ///
    /// # Errors
    /// When the ARN is malformed.
    pub fn set_env_from_arn(self, cx: &mut Cx, arn: Text) -> Result<()> {
        let parts = cx.stack_of(self.0)?.split_arn(arn, ArnFormat::NO_RESOURCE_NAME)?;
        self.set_env(cx, parts.account, parts.region);
        Ok(())
    }
}
