//! Virtual private gateways: the AWS end of VPN connections.

use super::SubnetSelection;
use crate::core::{CfnResource, Construct, Cx, Resource, Str, Text};
use crate::declare::{choice, construct, props, union};
use crate::diag::Result;

/// The kind of VPN connections.
#[choice(module = "ec2")]
pub enum VpnConnectionType {
    /// IPsec VPN connections.
    #[value = "ipsec.1"]
    IPSEC_1,
    /// No kind at all, for tests.
    #[value = "dummy"]
    DUMMY,
}

/// The kind of VPN connections, as a member of `VpnConnectionType` or as text.
#[union]
pub enum VpnKind {
    /// A member.
    Member(VpnConnectionType),
    /// A text: `ipsec.1`.
    Text(Text),
}

impl From<VpnKind> for Text {
    fn from(kind: VpnKind) -> Text {
        match kind {
            VpnKind::Member(member) => member.value().into(),
            VpnKind::Text(text) => text,
        }
    }
}

/// What a [`VpnGateway`] needs.
#[props(module = "ec2")]
pub struct VpnGatewayProps {
    /// The kind of connections: `ipsec.1`.
    pub r#type: VpnKind,
    /// The number of the autonomous system on the AWS side, for BGP. Default: 64512, chosen by AWS.
    pub amazon_side_asn: Option<i64>,
}

/// How a VPC gets a VPN gateway.
#[props(module = "ec2")]
pub struct EnableVpnGatewayOptions {
    /// The kind of connections; it is always `ipsec.1`.
    pub r#type: Option<VpnKind>,
    /// The number of the autonomous system on the AWS side, for BGP. Default: 64512, chosen by AWS.
    pub amazon_side_asn: Option<i64>,
    /// The subnets whose route tables learn the routes of the connections. Default: all private subnets.
    pub vpn_route_propagation: Option<Vec<SubnetSelection>>,
}

/// A virtual private gateway: the AWS end of VPN connections.
#[construct(module = "ec2", base = Resource, state = Text, reference = vpn_gateway_ref("AWS::EC2::VPNGateway"))]
impl VpnGateway {
    /// Makes a gateway. It is attached to no VPC yet; `enable_vpn_gateway` of a `Vpc` makes and attaches one.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: VpnGatewayProps) -> Result<Self> {
        let this: VpnGateway = cx.create(scope, id, Text::from(""))?;
        let properties = crate::fields! {
            "AmazonSideAsn": props.amazon_side_asn,
            "Type": Text::from(props.r#type),
        };
        let resource = CfnResource::add(cx, this, "Default", "AWS::EC2::VPNGateway", properties)?;
        *cx.state_mut(this) = resource.reference();
        Ok(this)
    }

    /// The id of the gateway.
    #[attribute]
    pub fn gateway_id(self, cx: &Cx) -> Text {
        cx.state(self).clone()
    }
}
