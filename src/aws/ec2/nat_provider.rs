//! What lets private subnets reach the internet.

use super::{AddRouteOptions, PublicSubnet, RouterType, Subnet};
use crate::bail;
use crate::core::{Cx, Duration, Handle, Number, Text};
use crate::declare::{object, props};
use crate::diag::{Code, Result};

/// How NAT gateways are made.
#[props(module = "ec2")]
pub struct NatGatewayProps {
    /// The allocation ids of the elastic IP addresses that the gateways take, at least as many as there are
    /// gateways. Default: every gateway gets a new address.
    pub eip_allocation_ids: Option<Vec<Text>>,
    /// How long connections may go on when an address is released: 1 to 4000 seconds. Default: 350 seconds.
    pub max_drain_duration: Option<Duration>,
}

/// How a NAT gateway behaves.
#[props(module = "ec2")]
pub struct AddNatGatewayOptions {
    /// How long connections may go on when an address is released: 1 to 4000 seconds. Default: 350 seconds.
    pub max_drain_duration: Option<Duration>,
}

/// A gateway that a provider made.
#[props(module = "ec2", output = true)]
pub struct GatewayConfig {
    /// The availability zone of the gateway.
    pub az: Text,
    /// The id of the gateway.
    pub gateway_id: Text,
}

/// What a provider keeps.
#[derive(Debug, Default)]
pub struct NatProviderState {
    props: NatGatewayProps,
    gateways: Vec<GatewayConfig>,
    next: usize,
}

/// What lets the private subnets of a VPC reach the internet, for its `nat_gateway_provider`.
#[object(module = "ec2", state = NatProviderState)]
impl NatProvider {
    /// NAT gateways, which AWS runs.
    pub fn gateway(cx: &mut Cx, props: Option<NatGatewayProps>) -> Result<NatProvider> {
        let props = props.unwrap_or_default();
        drain_seconds(props.max_drain_duration.as_ref())?;
        Ok(cx.make(NatProviderState { props, ..NatProviderState::default() }))
    }

    /// The gateways that were made for the VPC.
    #[attribute]
    pub fn configured_gateways(self, cx: &Cx) -> Vec<GatewayConfig> {
        cx.object(self).gateways.clone()
    }
}

impl NatProvider {
    /// Makes a gateway in each public subnet, and a route to one of them from each private subnet.
    pub(super) fn configure(self, cx: &mut Cx, public: &[Subnet], private: &[Subnet]) -> Result<()> {
        let NatGatewayProps { eip_allocation_ids, max_drain_duration } = cx.object(self).props.clone();
        if let Some(ids) = &eip_allocation_ids
            && ids.len() < public.len()
        {
            bail!(Code::InvalidValue, "{} NAT gateways need as many `eip_allocation_ids`, {} are given", public.len(), ids.len();
                hint: "give more, or set `nat_gateways: {}` on the VPC", ids.len());
        }
        for (index, subnet) in public.iter().enumerate() {
            let eip = eip_allocation_ids.as_ref().and_then(|ids| ids.get(index)).cloned();
            let options = AddNatGatewayOptions { max_drain_duration: max_drain_duration.clone() };
            let gateway = PublicSubnet::at(subnet.id()).add_nat_gateway(cx, eip, Some(options))?;
            let made = GatewayConfig { az: subnet.availability_zone(cx)?, gateway_id: gateway.reference() };
            cx.object_mut(self).gateways.push(made);
        }
        private.iter().try_for_each(|subnet| self.connect(cx, *subnet))
    }

    /// Routes a private subnet to the gateway of its zone, or to the next in turn.
    fn connect(self, cx: &mut Cx, subnet: Subnet) -> Result<()> {
        let zone = subnet.availability_zone(cx)?;
        let state = cx.object_mut(self);
        let own = state.gateways.iter().rfind(|gateway| gateway.az == zone);
        let gateway_id = match own {
            Some(gateway) => gateway.gateway_id.clone(),
            None => {
                let index = state.next.checked_rem(state.gateways.len());
                state.next += 1;
                match index.and_then(|index| state.gateways.get(index)) {
                    Some(gateway) => gateway.gateway_id.clone(),
                    None => bail!(Code::NoSubnets, "there is no NAT gateway for the private subnets";
                        hint: "`nat_gateway_subnets` chose no public subnet"),
                }
            }
        };
        let options = AddRouteOptions {
            router_type: RouterType::NAT_GATEWAY,
            router_id: gateway_id,
            destination_cidr_block: None,
            destination_ipv6_cidr_block: None,
            enables_internet_connectivity: true,
        };
        subnet.add_route(cx, "DefaultRoute".into(), options)
    }
}

/// A drain duration as a template has it.
pub(super) fn drain_seconds(duration: Option<&Duration>) -> Result<Option<Number>> {
    const MOST: i64 = 4000;
    let Some(duration) = duration else { return Ok(None) };
    let seconds = duration.to_seconds(None)?;
    if let Some(seconds) = seconds.literal()
        && !(1..=MOST).contains(&seconds)
    {
        bail!(Code::OutOfRange, "`max_drain_duration` cannot be {seconds} seconds"; hint: "it is 1 to {MOST} seconds");
    }
    Ok(Some(seconds))
}
