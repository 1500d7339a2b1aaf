//! Other buses.

use super::base::dead_letter_config;
use super::permissions;
use crate::aws::events::{self, Rule, RuleTargetConfig};
use crate::aws::iam::{PolicyStatement, Principal, Role};
use crate::aws::sqs::Queue;
use crate::core::Cx;
use crate::declare::{class, props};
use crate::diag::Result;

/// What an [`EventBus`] can be told.
#[props(module = "events_targets")]
pub struct EventBusProps {
    /// The role in which EventBridge sends. Default: a new one.
    pub role: Option<Role>,
    /// The queue for events that could not be delivered. Default: they are lost.
    pub dead_letter_queue: Option<Queue>,
}

/// A bus that gets events of another.
#[derive(Clone, Debug)]
pub struct EventBus {
    bus: events::EventBus,
    props: EventBusProps,
}

/// A bus that gets events of another, perhaps in another account or region.
///
/// ```rhai
/// let central = events.EventBus.from_event_bus_arn(stack, "Central",
///     "arn:aws:events:eu-west-1:111111111111:event-bus/central");
/// let all = events.Rule(stack, "All", #{ event_pattern: #{ source: ["shop.orders"] } });
/// all.add_target(events_targets.EventBus(central));
/// ```
///
/// ```lua
/// local central = events.EventBus.from_event_bus_arn(stack, "Central",
///   "arn:aws:events:eu-west-1:111111111111:event-bus/central")
/// local all = events.Rule(stack, "All", { event_pattern = { source = { "shop.orders" } } })
/// all:add_target(events_targets.EventBus(central))
/// ```
#[class(module = "events_targets")]
impl EventBus {
    /// Takes a bus.
    pub fn new(event_bus: events::EventBus, props: Option<EventBusProps>) -> Self {
        EventBus { bus: event_bus, props: props.unwrap_or_default() }
    }

    /// Lets a rule send to the bus; gives what the rule makes of it.
    pub fn bind(&self, cx: &mut Cx, rule: Rule) -> Result<RuleTargetConfig> {
        let arn = self.bus.event_bus_arn(cx);
        let role = match self.props.role {
            Some(role) => role,
            None => permissions::shared_role(cx, rule.into())?,
        };
        let statement = PolicyStatement::allow(cx, &["events:PutEvents"], vec![arn.clone()])?;
        Principal::from(role).add_to_principal_policy(cx, statement)?;
        if let Some(queue) = self.props.dead_letter_queue {
            permissions::dead_letters(cx, rule, queue)?;
        }
        Ok(RuleTargetConfig {
            role: Some(role),
            dead_letter_config: self.props.dead_letter_queue.map(|queue| dead_letter_config(cx, queue)),
            ..RuleTargetConfig::new(arn)
        })
    }
}
