//! What lets private subnets reach the internet.

use super::nat_instance_provider::NatInstances;
use super::{
    AddRouteOptions, NatGatewayProps, NatGatewayProvider, NatInstanceProps, NatInstanceProvider,
    NatInstanceProviderV2, PublicSubnet, RegionalNatGatewayProvider, RegionalNatGatewayProviderProps,
    RouterType, Subnet, Vpc, regional_nat_gateway_provider,
};
use crate::bail;
use crate::core::{Cx, Duration, Handle, Number, Text};
use crate::declare::{object, props};
use crate::diag::{Code, Result};

/// How a NAT gateway behaves.
#[props(module = "ec2")]
pub struct AddNatGatewayOptions {
    /// How long connections may go on when an address is released: 1 to 4000 seconds. Default: 350 seconds.
    pub max_drain_duration: Option<Duration>,
}

/// A gateway that a provider made.
#[props(module = "ec2", output = true)]
pub struct GatewayConfig {
    /// The availability zone of the gateway; `regional` where it is in all of them.
    pub az: Text,
    /// The id of the gateway.
    pub gateway_id: Text,
}

/// What a provider is given by the VPC.
#[props(module = "ec2")]
pub struct ConfigureNatOptions {
    /// The VPC.
    pub vpc: Vpc,
    /// The public subnets that get the gateways or instances.
    pub nat_subnets: Vec<Subnet>,
    /// The private subnets that get a route to one of them.
    pub private_subnets: Vec<Subnet>,
}

/// What a provider keeps.
#[derive(Clone, Debug)]
pub struct NatProviderState {
    pub(super) kind: NatKind,
    pub(super) gateways: Vec<GatewayConfig>,
    next: usize,
}

/// What a provider makes.
#[derive(Clone, Debug)]
pub(super) enum NatKind {
    /// A NAT gateway in each public subnet.
    Gateways(NatGatewayProps),
    /// One NAT gateway for all zones.
    Regional(RegionalNatGatewayProviderProps),
    /// An instance in each public subnet.
    Instances(Box<NatInstances>),
}

impl NatProviderState {
    /// A provider that has made nothing yet.
    pub(super) fn of(kind: NatKind) -> Self {
        NatProviderState { kind, gateways: Vec::new(), next: 0 }
    }
}

/// What lets the private subnets of a VPC reach the internet, for its `nat_gateway_provider`.
#[object(module = "ec2", state = NatProviderState)]
impl NatProvider {
    /// NAT gateways, which AWS runs.
    pub fn gateway(cx: &mut Cx, props: Option<NatGatewayProps>) -> Result<NatGatewayProvider> {
        NatGatewayProvider::new(cx, props)
    }

    /// One NAT gateway for all availability zones, which AWS runs. It needs no public subnets.
    pub fn regional_gateway(
        cx: &mut Cx,
        props: Option<RegionalNatGatewayProviderProps>,
    ) -> Result<RegionalNatGatewayProvider> {
        RegionalNatGatewayProvider::new(cx, props)
    }

    /// Instances with the NAT image of the first generation, which AWS maintains no more.
    #[deprecated_name = "use `instance_v2`"]
    pub fn instance(cx: &mut Cx, props: NatInstanceProps) -> Result<NatInstanceProvider> {
        NatInstanceProvider::new(cx, props)
    }

    /// Instances with Amazon Linux 2023, which you run yourself: cheaper than gateways where there is little traffic.
    /// An instance that stops is not replaced.
    pub fn instance_v2(cx: &mut Cx, props: NatInstanceProps) -> Result<NatInstanceProviderV2> {
        NatInstanceProviderV2::new(cx, props)
    }

    /// The gateways or instances that were made.
    #[attribute]
    pub fn configured_gateways(self, cx: &Cx) -> Vec<GatewayConfig> {
        cx.object(self).gateways.clone()
    }

    /// Makes gateways or instances in public subnets, and routes to them. VPCs do this with their provider.
    pub fn configure_nat(self, cx: &mut Cx, options: ConfigureNatOptions) -> Result<()> {
        let ConfigureNatOptions { vpc, nat_subnets, private_subnets } = options;
        match cx.object(self).kind.clone() {
            NatKind::Gateways(props) => self.make_gateways(cx, props, &nat_subnets)?,
            NatKind::Regional(props) => {
                let gateway = regional_nat_gateway_provider::make(cx, vpc, props, &private_subnets)?;
                cx.object_mut(self).gateways = vec![gateway];
            }
            NatKind::Instances(instances) => instances.make(cx, self, vpc, &nat_subnets)?,
        }
        private_subnets.into_iter().try_for_each(|subnet| self.configure_subnet(cx, subnet))
    }

    /// Routes a private subnet to the gateway of its zone, or to the next in turn.
    pub fn configure_subnet(self, cx: &mut Cx, subnet: Subnet) -> Result<()> {
        let zone = subnet.availability_zone(cx)?;
        let state = cx.object_mut(self);
        let own = state.gateways.iter().rfind(|gateway| gateway.az == zone);
        let router_id = match own {
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
        let router_type = match state.kind {
            NatKind::Gateways(_) | NatKind::Regional(_) => RouterType::NAT_GATEWAY,
            NatKind::Instances(_) => RouterType::INSTANCE,
        };
        let options = AddRouteOptions {
            enables_internet_connectivity: true,
            ..AddRouteOptions::new(router_type, router_id)
        };
        subnet.add_route(cx, "DefaultRoute".into(), options)
    }
}

impl NatProvider {
    /// Whether one gateway serves all zones, without public subnets.
    pub(super) fn is_regional(self, cx: &Cx) -> bool {
        matches!(cx.object(self).kind, NatKind::Regional(_))
    }

    fn make_gateways(self, cx: &mut Cx, props: NatGatewayProps, public: &[Subnet]) -> Result<()> {
        let NatGatewayProps { eip_allocation_ids, max_drain_duration } = props;
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
        Ok(())
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
