//! Policies of buses.

use super::EventBus;
use crate::aws::iam::PolicyStatement;
use crate::core::{CfnResource, Construct, Cx, Resource, Str, Text};
use crate::declare::{construct, props};
use crate::diag::Result;
use crate::fields;

/// What an [`EventBusPolicy`] needs.
#[props(module = "events")]
pub struct EventBusPolicyProps {
    /// The bus.
    pub event_bus: EventBus,
    /// The statement.
    pub statement: PolicyStatement,
    /// The id of the statement among those of the bus.
    pub statement_id: Text,
}

/// A statement of the policy of a bus. `bus.add_to_resource_policy(...)` makes one by itself.
///
/// ```rhai
/// let bus = events.EventBus(stack, "Shop");
/// bus.add_to_resource_policy(iam.PolicyStatement(#{
///     sid: "FriendsMaySend",
///     actions: ["events:PutEvents"],
///     principals: [iam.AccountPrincipal("111111111111")],
///     resources: [bus.event_bus_arn],
/// }));
/// ```
///
/// ```lua
/// local bus = events.EventBus(stack, "Shop")
/// bus:add_to_resource_policy(iam.PolicyStatement({
///   sid = "FriendsMaySend",
///   actions = { "events:PutEvents" },
///   principals = { iam.AccountPrincipal("111111111111") },
///   resources = { bus.event_bus_arn },
/// }))
/// ```
#[construct(module = "events", base = Resource)]
impl EventBusPolicy {
    /// Makes a statement.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: EventBusPolicyProps) -> Result<Self> {
        let this: EventBusPolicy = cx.create(scope, id, ())?;
        CfnResource::add(
            cx,
            this,
            "Resource",
            "AWS::Events::EventBusPolicy",
            fields! {
                "EventBusName": props.event_bus.event_bus_name(cx),
                "Statement": props.statement.to_statement_json(cx),
                "StatementId": props.statement_id,
            },
        )?;
        Ok(this)
    }
}
