//! What can be granted on buses.

use super::EventBus;
use crate::aws::iam::{Grant, Principal};
use crate::core::{Cx, PermissionsOptions, Text};
use crate::declare::class;
use crate::diag::Result;

/// What can be granted on a bus.
#[derive(Clone, Copy, Debug)]
pub struct EventBusGrants(EventBus);

/// What can be granted on a bus: `bus.grants.all_put_events(role)`.
#[class(module = "events")]
impl EventBusGrants {
    /// What can be granted on a bus.
    pub fn from_event_bus(resource: EventBus) -> Self {
        EventBusGrants(resource)
    }

    /// Lets somebody do something with the bus.
    pub fn actions(
        &self,
        cx: &mut Cx,
        grantee: Principal,
        /// The actions: `events:PutRule`.
        actions: Vec<Text>,
        options: Option<PermissionsOptions>,
    ) -> Result<Grant> {
        let arns = options.and_then(|options| options.resource_arns);
        let arns = arns.unwrap_or_else(|| vec![self.0.event_bus_arn(cx)]);
        Grant::on_principal(cx, grantee, actions, arns)
    }

    /// Lets somebody send events to any bus of the account.
    pub fn all_put_events(&self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        EventBus::grant_all_put_events(cx, grantee)
    }
}
