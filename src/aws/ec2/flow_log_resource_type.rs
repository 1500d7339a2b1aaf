//! Whose traffic a flow log records.

use super::{Subnet, Vpc};
use crate::core::{Cx, Str, Text};
use crate::declare::class;

/// The kinds of things whose traffic is recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    NetworkInterface,
    Subnet,
    TransitGateway,
    TransitGatewayAttachment,
    Vpc,
}

/// Whose traffic a flow log records.
#[derive(Clone, Debug)]
pub struct FlowLogResourceType {
    kind: Kind,
    id: Text,
}

/// Whose traffic a flow log records.
#[class(module = "ec2")]
impl FlowLogResourceType {
    /// All network interfaces in a subnet.
    pub fn from_subnet(cx: &Cx, subnet: Subnet) -> FlowLogResourceType {
        FlowLogResourceType { kind: Kind::Subnet, id: subnet.subnet_id(cx) }
    }

    /// All network interfaces in a VPC.
    pub fn from_vpc(cx: &Cx, vpc: Vpc) -> FlowLogResourceType {
        FlowLogResourceType { kind: Kind::Vpc, id: vpc.vpc_id(cx) }
    }

    /// A network interface, by its id: `eni-0123456789abcdef0`.
    pub fn from_network_interface_id(id: Text) -> FlowLogResourceType {
        FlowLogResourceType { kind: Kind::NetworkInterface, id }
    }

    /// A transit gateway, by its id: `tgw-0123456789abcdef0`.
    pub fn from_transit_gateway_id(id: Text) -> FlowLogResourceType {
        FlowLogResourceType { kind: Kind::TransitGateway, id }
    }

    /// An attachment of a transit gateway, by its id: `tgw-attach-0123456789abcdef0`.
    pub fn from_transit_gateway_attachment_id(id: Text) -> FlowLogResourceType {
        FlowLogResourceType { kind: Kind::TransitGatewayAttachment, id }
    }

    /// The kind as CloudFormation spells it: `VPC`, `Subnet`, `NetworkInterface`, `TransitGateway` or
    /// `TransitGatewayAttachment`.
    #[attribute]
    pub fn resource_type(&self) -> Str {
        Str::new_static(match self.kind {
            Kind::NetworkInterface => "NetworkInterface",
            Kind::Subnet => "Subnet",
            Kind::TransitGateway => "TransitGateway",
            Kind::TransitGatewayAttachment => "TransitGatewayAttachment",
            Kind::Vpc => "VPC",
        })
    }

    /// The id of that whose traffic is recorded.
    #[attribute]
    pub fn resource_id(&self) -> Text {
        self.id.clone()
    }
}

impl FlowLogResourceType {
    /// Whether it is a transit gateway or an attachment of one: their traffic is neither accepted nor rejected.
    pub(super) fn is_of_transit_gateway(&self) -> bool {
        matches!(self.kind, Kind::TransitGateway | Kind::TransitGatewayAttachment)
    }
}
