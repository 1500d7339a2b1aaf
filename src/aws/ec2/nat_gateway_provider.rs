//! NAT gateways, one in each public subnet.

use super::nat_provider::{NatKind, drain_seconds};
use super::{NatProvider, NatProviderState};
use crate::core::{Cx, Duration, Text};
use crate::declare::{object, props};
use crate::diag::Result;

/// How NAT gateways are made.
#[props(module = "ec2")]
pub struct NatGatewayProps {
    /// The allocation ids of the elastic IP addresses that the gateways take, at least as many as there are
    /// gateways. Default: every gateway gets a new address.
    pub eip_allocation_ids: Option<Vec<Text>>,
    /// How long connections may go on when an address is released: 1 to 4000 seconds. Default: 350 seconds.
    pub max_drain_duration: Option<Duration>,
}

/// NAT gateways, which AWS runs, one in each public subnet that is chosen for them.
#[object(module = "ec2", base = NatProvider, state = NatProviderState)]
impl NatGatewayProvider {
    /// Makes a provider, for the `nat_gateway_provider` of a VPC.
    pub fn new(cx: &mut Cx, props: Option<NatGatewayProps>) -> Result<Self> {
        let props = props.unwrap_or_default();
        drain_seconds(props.max_drain_duration.as_ref())?;
        Ok(cx.make(NatProviderState::of(NatKind::Gateways(props))))
    }
}
