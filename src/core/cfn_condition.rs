//! Conditions of a template.

use super::{CfnElement, Construct, Cx, Data, Handle, Late, LateKind, NodeId, Str};
use crate::declare::{construct, props};
use crate::diag::Result;

/// What a [`CfnCondition`] can be told.
#[props]
pub struct CfnConditionProps {
    /// The expression: one of the `Fn.condition_...` functions.
    pub expression: Option<Data>,
}

/// A condition: resources and outputs can exist only where it holds.
///
/// ```rhai
/// let in_paris = CfnCondition(stack, "InParis", #{
///     expression: Fn.condition_equals(Aws.REGION, "eu-west-3"),
/// });
/// let vpc = ec2.CfnVPC(stack, "Vpc", #{ cidr_block: "10.0.0.0/16" });
/// vpc.cfn_options.condition = in_paris;
/// ```
///
/// ```lua
/// local in_paris = CfnCondition(stack, "InParis", {
///   expression = Fn.condition_equals(Aws.REGION, "eu-west-3"),
/// })
/// local vpc = ec2.CfnVPC(stack, "Vpc", { cidr_block = "10.0.0.0/16" })
/// vpc.cfn_options.condition = in_paris
/// ```
#[construct(module = "", base = CfnElement, state = Data, data = as_expression)]
impl CfnCondition {
    /// Makes a condition.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: CfnConditionProps) -> Result<Self> {
        let this: CfnCondition = cx.create(scope, id, props.expression.unwrap_or_default())?;
        cx.stack_of(this.0)?;
        Ok(this)
    }

    /// The expression.
    #[attribute]
    pub fn expression(self, cx: &Cx) -> Data {
        cx.state(self).clone()
    }

    /// Sets the expression.
    #[setter]
    #[name = "expression"]
    pub fn set_expression(self, cx: &mut Cx, value: Data) {
        *cx.state_mut(self) = value;
    }
}

/// The condition as a part of another condition's expression.
fn as_expression(_: &Cx, condition: CfnCondition) -> Data {
    let name =
        |cx: &Cx, node: NodeId| Data::object("Condition", CfnElement::at(node).resolved_logical_id(cx));
    Late::other(LateKind::Deferred(condition.id(), name)).into()
}
