//! A NAT gateway for all availability zones of a VPC.

use super::nat_provider::{NatKind, drain_seconds};
use super::{GatewayConfig, NatProvider, NatProviderState, Subnet, Vpc};
use crate::bail;
use crate::core::{CfnResource, Construct, Cx, Data, Dependable, Duration, Handle, Late, Text};
use crate::declare::{Accepts, Cast, FromValue, Value, object, props};
use crate::diag::{Code, Result};

/// The addresses of a regional NAT gateway in an availability zone.
#[props(module = "ec2")]
pub struct AvailabilityZoneAddress {
    /// The allocation ids of the elastic IP addresses.
    pub allocation_ids: Vec<Text>,
    /// The name of the zone: `us-east-1a`. Default: `availability_zone_id` says which.
    pub availability_zone: Option<Text>,
    /// The id of the zone: `use1-az1`. Default: `availability_zone` says which.
    pub availability_zone_id: Option<Text>,
}

/// Anything that has an `attr_allocation_id`: a `CfnEIP`.
#[derive(Clone, Debug)]
pub struct IEIPRef(Text);

impl FromValue for IEIPRef {
    fn accepts() -> Accepts {
        Accepts::Having { interface: "IEIPRef", property: "attr_allocation_id" }
    }
    fn from_value(value: Value, cast: &mut Cast<'_>) -> Option<Self> {
        cast.interface(&value, &Self::accepts()).map(IEIPRef)
    }
}

/// How a regional NAT gateway is made.
#[props(module = "ec2")]
pub struct RegionalNatGatewayProviderProps {
    /// How long connections may go on when an address is released: 1 to 4000 seconds. Default: 350 seconds.
    pub max_drain_duration: Option<Duration>,
    /// The allocation id of the elastic IP address. Default: the gateway gets a new one.
    pub allocation_id: Option<Text>,
    /// The elastic IP address, in place of `allocation_id`. Default: the gateway gets a new one.
    pub eip: Option<IEIPRef>,
    /// The availability zones that the gateway serves, with its addresses there; then `allocation_id` and `eip` have
    /// no effect. Zones of private subnets must all be among them. Default: all zones, with addresses that AWS
    /// chooses.
    pub availability_zone_addresses: Option<Vec<AvailabilityZoneAddress>>,
}

/// One NAT gateway, which AWS runs, for all availability zones of a VPC. It needs no public subnets.
#[object(module = "ec2", base = NatProvider, state = NatProviderState)]
impl RegionalNatGatewayProvider {
    /// Makes a provider, for the `nat_gateway_provider` of a VPC.
    pub fn new(cx: &mut Cx, props: Option<RegionalNatGatewayProviderProps>) -> Result<Self> {
        let props = props.unwrap_or_default();
        drain_seconds(props.max_drain_duration.as_ref())?;
        if props.allocation_id.is_some() && props.eip.is_some() {
            bail!(Code::InvalidValue, "`allocation_id` and `eip` cannot both be given"; hint: "leave out one of them");
        }
        if let Some(addresses) = &props.availability_zone_addresses {
            check_addresses(addresses)?;
        }
        Ok(cx.make(NatProviderState::of(NatKind::Regional(props))))
    }
}

fn check_addresses(addresses: &[AvailabilityZoneAddress]) -> Result<()> {
    if addresses.is_empty() {
        bail!(Code::InvalidValue, "`availability_zone_addresses` is empty";
            hint: "leave it out: AWS then serves all zones");
    }
    if addresses.iter().any(|it| it.availability_zone.is_none() && it.availability_zone_id.is_none()) {
        bail!(Code::MissingArgument, "one of the `availability_zone_addresses` does not say which zone it is for";
            hint: "give `availability_zone` or `availability_zone_id`");
    }
    Ok(())
}

/// Makes the gateway of a VPC.
pub(super) fn make(
    cx: &mut Cx,
    vpc: Vpc,
    props: RegionalNatGatewayProviderProps,
    private: &[Subnet],
) -> Result<GatewayConfig> {
    let drain = drain_seconds(props.max_drain_duration.as_ref())?;
    if let Some(addresses) = &props.availability_zone_addresses {
        check_zones(cx, addresses, private)?;
    }
    let allocation = match &props.availability_zone_addresses {
        Some(_) => None,
        None => props.allocation_id.or(props.eip.map(|eip| eip.0)),
    };
    let zones = props.availability_zone_addresses.map(|addresses| {
        let zone = |address: AvailabilityZoneAddress| {
            Data::Map(crate::fields! {
                "AllocationIds": address.allocation_ids,
                "AvailabilityZone": address.availability_zone,
                "AvailabilityZoneId": address.availability_zone_id,
            })
        };
        Data::List(addresses.into_iter().map(zone).collect())
    });
    let properties = crate::fields! {
        "AllocationId": allocation,
        "AvailabilityMode": "regional",
        "AvailabilityZoneAddresses": zones.unwrap_or(Data::Absent),
        "ConnectivityType": "public",
        "MaxDrainDurationSeconds": drain,
        "VpcId": vpc.vpc_id(cx),
    };
    let gateway = CfnResource::add(cx, vpc, "RegionalNatGateway", "AWS::EC2::NatGateway", properties)?;
    let internet = Dependable::Group(vpc.internet_connectivity_established(cx));
    Construct::from(gateway).node().add_dependency(cx, vec![internet].into());
    let gateway_id = Late::attribute(gateway.id(), "NatGatewayId").into();
    Ok(GatewayConfig { az: "regional".into(), gateway_id })
}

/// Refuses private subnets in zones that the gateway does not serve, where the zones are known by name.
fn check_zones(cx: &Cx, addresses: &[AvailabilityZoneAddress], private: &[Subnet]) -> Result<()> {
    let names = addresses.iter().map(|it| it.availability_zone.as_ref().and_then(Text::literal));
    let Some(served) = names.collect::<Option<Vec<&str>>>() else { return Ok(()) };
    for subnet in private {
        let zone = subnet.availability_zone(cx)?;
        let Some(zone) = zone.literal() else { continue };
        if !served.contains(&zone) {
            bail!(Code::InvalidValue, "the regional NAT gateway does not serve the zone `{zone}` of `{}`", cx.path(subnet.id());
                hint: "it serves the zones of `availability_zone_addresses`: {}", served.join(", ");
                hint: "add an entry for the zone, or leave out `availability_zone_addresses`");
        }
    }
    Ok(())
}
