//! Route tables of transit gateways.

use super::{TransitGateway, TransitGatewayVpcAttachment};
use crate::bail;
use crate::core::{CfnResource, Construct, Cx, Handle, Resource, Str, Text, name_of};
use crate::declare::{construct, props};
use crate::diag::{Code, Diag, Result};
use crate::fields;
use crate::net;

/// What a [`TransitGatewayRouteTable`] needs.
#[props(module = "ec2")]
pub struct TransitGatewayRouteTableProps {
    /// The gateway.
    pub transit_gateway: TransitGateway,
}

/// A route in a route table of a transit gateway.
#[props(module = "ec2")]
pub struct TransitGatewayTableRouteOptions {
    /// The addresses that take the route, as a range.
    pub destination_cidr_block: Text,
    /// Where the route leads. Default: nowhere, the traffic is dropped.
    pub attachment: Option<TransitGatewayVpcAttachment>,
}

/// What a route table keeps.
#[derive(Clone, Debug)]
pub struct TransitGatewayRouteTableState {
    gateway: TransitGateway,
    id: Text,
}

/// A route table of a transit gateway: it says where traffic goes that comes from the attachments that use it. With
/// several of them, some VPCs reach each other and others do not.
///
/// ```rhai
/// let gateway = ec2.TransitGateway(stack, "Gateway", #{
///     default_route_table_association: false,
///     default_route_table_propagation: false,
/// });
/// let shared = ec2.Vpc(stack, "Shared", #{ ip_addresses: ec2.IpAddresses.cidr("10.0.0.0/16") });
/// let team = ec2.Vpc(stack, "Team", #{ ip_addresses: ec2.IpAddresses.cidr("10.1.0.0/16") });
/// let to_shared = gateway.attach_vpc("ToShared", #{ vpc: shared });
/// let to_team = gateway.attach_vpc("ToTeam", #{ vpc: team });
/// let table = gateway.add_route_table("Teams");
/// table.associate(to_team);
/// table.propagate(to_shared);
/// ```
///
/// ```lua
/// local gateway = ec2.TransitGateway(stack, "Gateway", {
///   default_route_table_association = false,
///   default_route_table_propagation = false,
/// })
/// local shared = ec2.Vpc(stack, "Shared", { ip_addresses = ec2.IpAddresses.cidr("10.0.0.0/16") })
/// local team = ec2.Vpc(stack, "Team", { ip_addresses = ec2.IpAddresses.cidr("10.1.0.0/16") })
/// local to_shared = gateway:attach_vpc("ToShared", { vpc = shared })
/// local to_team = gateway:attach_vpc("ToTeam", { vpc = team })
/// local table = gateway:add_route_table("Teams")
/// table:associate(to_team)
/// table:propagate(to_shared)
/// ```
#[construct(module = "ec2", base = Resource, state = TransitGatewayRouteTableState)]
impl TransitGatewayRouteTable {
    /// Makes a route table.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: TransitGatewayRouteTableProps) -> Result<Self> {
        let gateway = props.transit_gateway;
        let state = TransitGatewayRouteTableState { gateway, id: "".into() };
        let this: TransitGatewayRouteTable = cx.create(scope, id, state)?;
        let path = cx.path(this.0);
        Construct::from(this).tags().set(cx, Str::new_static("Name"), path.into());
        let properties = fields! { "TransitGatewayId": gateway.transit_gateway_id(cx) };
        let cfn_type = "AWS::EC2::TransitGatewayRouteTable";
        let resource = CfnResource::add(cx, this, "Resource", cfn_type, properties)?;
        cx.state_mut(this).id = resource.reference();
        Ok(this)
    }

    /// The id of the table: `tgw-rtb-0123456789abcdef0`.
    #[attribute]
    pub fn transit_gateway_route_table_id(self, cx: &Cx) -> Text {
        cx.state(self).id.clone()
    }

    /// The gateway.
    #[attribute]
    pub fn transit_gateway(self, cx: &Cx) -> TransitGateway {
        cx.state(self).gateway
    }

    /// Lets the traffic that comes from an attachment go by this table. Each attachment uses one table.
    pub fn associate(self, cx: &mut Cx, attachment: TransitGatewayVpcAttachment) -> Result<()> {
        self.check_gateway(cx, attachment)?;
        if self.transit_gateway(cx).associates_by_default(cx) {
            bail!(Code::InvalidValue, "`{}` uses the default route table of the gateway", cx.path(attachment.id());
                hint: "set `default_route_table_association: false` on the transit gateway"; on: cx.path(self.0));
        }
        attachment.take_table(cx, self).map_err(|error| error.on(&cx.path(self.0)))?;
        self.link(cx, "Association", "AWS::EC2::TransitGatewayRouteTableAssociation", attachment)
    }

    /// Lets the table learn the addresses of an attachment's VPC.
    pub fn propagate(self, cx: &mut Cx, attachment: TransitGatewayVpcAttachment) -> Result<()> {
        self.check_gateway(cx, attachment)?;
        self.link(cx, "Propagation", "AWS::EC2::TransitGatewayRouteTablePropagation", attachment)
    }

    /// Adds a route to an attachment, or one that drops traffic.
    pub fn add_route(
        self,
        cx: &mut Cx,
        /// The id of the route within the table.
        id: Str,
        options: TransitGatewayTableRouteOptions,
    ) -> Result<()> {
        if let Some(attachment) = options.attachment {
            self.check_gateway(cx, attachment)?;
        }
        if let Some(text) = options.destination_cidr_block.literal() {
            net::parse_range(text).map_err(|error| {
                Diag::new(Code::InvalidCidr, error.message).hint(error.hint).on(cx.path(self.0))
            })?;
        }
        let properties = fields! {
            "Blackhole": options.attachment.is_none().then_some(true),
            "DestinationCidrBlock": options.destination_cidr_block,
            "TransitGatewayAttachmentId": options
                .attachment
                .and_then(|attachment| attachment.transit_gateway_attachment_id(cx)),
            "TransitGatewayRouteTableId": self.transit_gateway_route_table_id(cx),
        };
        CfnResource::add(cx, self, &id, "AWS::EC2::TransitGatewayRoute", properties)?;
        Ok(())
    }
}

impl TransitGatewayRouteTable {
    fn link(
        self,
        cx: &mut Cx,
        word: &str,
        cfn_type: &'static str,
        attachment: TransitGatewayVpcAttachment,
    ) -> Result<()> {
        let id = format!("{word}{}", name_of(cx, attachment.into()));
        let properties = fields! {
            "TransitGatewayAttachmentId": attachment.transit_gateway_attachment_id(cx),
            "TransitGatewayRouteTableId": self.transit_gateway_route_table_id(cx),
        };
        CfnResource::add(cx, self, &id, cfn_type, properties)?;
        Ok(())
    }

    fn check_gateway(self, cx: &Cx, attachment: TransitGatewayVpcAttachment) -> Result<()> {
        let (own, other) = (self.transit_gateway(cx), attachment.transit_gateway(cx));
        if own == other {
            return Ok(());
        }
        bail!(Code::InvalidValue, "`{}` is attached to `{}`, and the route table belongs to `{}`",
            cx.path(attachment.id()), cx.path(other.id()), cx.path(own.id());
            hint: "make the table with `add_route_table` of the gateway to which the VPC is attached"; on: cx.path(self.0))
    }
}
