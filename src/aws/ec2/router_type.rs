//! Where routes lead.

use crate::core::Text;
use crate::declare::{choice, props};

/// What a route leads to.
#[choice(module = "ec2")]
pub enum RouterType {
    /// A carrier gateway, in a Wavelength zone.
    #[value = "CarrierGatewayId"]
    CARRIER_GATEWAY,
    /// An egress-only internet gateway, for IPv6.
    #[value = "EgressOnlyInternetGatewayId"]
    EGRESS_ONLY_INTERNET_GATEWAY,
    /// An internet gateway or a virtual private gateway.
    #[value = "GatewayId"]
    GATEWAY,
    /// An instance.
    #[value = "InstanceId"]
    INSTANCE,
    /// A local gateway, on an Outpost.
    #[value = "LocalGatewayId"]
    LOCAL_GATEWAY,
    /// A NAT gateway.
    #[value = "NatGatewayId"]
    NAT_GATEWAY,
    /// A network interface.
    #[value = "NetworkInterfaceId"]
    NETWORK_INTERFACE,
    /// A transit gateway.
    #[value = "TransitGatewayId"]
    TRANSIT_GATEWAY,
    /// A peering connection with another VPC.
    #[value = "VpcPeeringConnectionId"]
    VPC_PEERING_CONNECTION,
    /// A VPC endpoint, for a Gateway Load Balancer.
    #[value = "VpcEndpointId"]
    VPC_ENDPOINT,
    /// The core network of a Cloud WAN, by its ARN.
    #[value = "CoreNetworkArn"]
    CORE_NETWORK,
}

/// Where a route leads.
#[props(module = "ec2")]
pub struct AddRouteOptions {
    /// What the route leads to.
    pub router_type: RouterType,
    /// The id of what the route leads to; the ARN of a core network.
    pub router_id: Text,
    /// The IPv4 addresses that take the route, as a range. Default: all, `0.0.0.0/0`, unless IPv6 addresses
    /// are given.
    pub destination_cidr_block: Option<Text>,
    /// The IPv6 addresses that take the route, as a range. Default: none.
    pub destination_ipv6_cidr_block: Option<Text>,
    /// Whether the route gives access to the internet: what needs the internet then waits for the route.
    #[default(false)]
    pub enables_internet_connectivity: bool,
}
