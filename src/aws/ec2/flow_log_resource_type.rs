//! Whose traffic a flow log records.

use super::{Subnet, Vpc};
use crate::core::{Cx, Text};
use crate::declare::class;

/// What can have a flow log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Vpc,
    Subnet,
    NetworkInterface,
    TransitGateway,
    TransitGatewayAttachment,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Kind::Vpc => "VPC",
            Kind::Subnet => "Subnet",
            Kind::NetworkInterface => "NetworkInterface",
            Kind::TransitGateway => "TransitGateway",
            Kind::TransitGatewayAttachment => "TransitGatewayAttachment",
        }
    }
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
    /// All network interfaces of a subnet.
    pub fn from_subnet(cx: &Cx, subnet: Subnet) -> FlowLogResourceType {
        FlowLogResourceType { kind: Kind::Subnet, id: subnet.subnet_id(cx) }
    }

    /// All network interfaces of a VPC.
    pub fn from_vpc(cx: &Cx, vpc: Vpc) -> FlowLogResourceType {
        FlowLogResourceType { kind: Kind::Vpc, id: vpc.vpc_id(cx) }
    }

    /// One network interface: `eni-0123456789abcdef0`.
    pub fn from_network_interface_id(id: Text) -> FlowLogResourceType {
        FlowLogResourceType { kind: Kind::NetworkInterface, id }
    }

    /// A transit gateway: `tgw-0123456789abcdef0`.
    pub fn from_transit_gateway_id(id: Text) -> FlowLogResourceType {
        FlowLogResourceType { kind: Kind::TransitGateway, id }
    }

    /// What a transit gateway is attached to: `tgw-attach-0123456789abcdef0`.
    pub fn from_transit_gateway_attachment_id(id: Text) -> FlowLogResourceType {
        FlowLogResourceType { kind: Kind::TransitGatewayAttachment, id }
    }

    /// The kind as CloudFormation spells it: `VPC`, `Subnet`, `NetworkInterface`, `TransitGateway` or
    /// `TransitGatewayAttachment`.
    #[attribute]
    pub fn resource_type(&self) -> &'static str {
        self.kind.name()
    }

    /// The id of that whose traffic is recorded.
    #[attribute]
    pub fn resource_id(&self) -> Text {
        self.id.clone()
    }
}

impl FlowLogResourceType {
    /// Whether it is about a transit gateway: those record everything, each minute.
    /// Source: the transit gateway guide, "Transit Gateway Flow Logs".
    pub(super) fn is_of_transit_gateway(&self) -> bool {
        matches!(self.kind, Kind::TransitGateway | Kind::TransitGatewayAttachment)
    }
}
