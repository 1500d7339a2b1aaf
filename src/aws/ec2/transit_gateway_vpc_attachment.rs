//! VPCs at transit gateways, and the routes that lead there.

use super::transit_gateway::switch;
use super::vpc_peering::route_tables;
use super::{SubnetSelection, TransitGateway, TransitGatewayRouteTable, Vpc};
use crate::bail;
use crate::core::{CfnResource, Construct, Cx, Dependable, Handle, Resource, Str, Text};
use crate::declare::{construct, props};
use crate::diag::{Code, Diag, Result};
use crate::net;

/// How a VPC is attached to a transit gateway.
#[props(module = "ec2")]
pub struct TransitGatewayAttachOptions {
    /// The VPC. Its addresses must not overlap those of the VPCs that are attached already.
    pub vpc: Vpc,
    /// The subnets that get a network interface of the gateway, one in each availability zone: only instances
    /// of those zones use the gateway. Default: the private subnets, else the isolated, else the public ones.
    pub subnets: Option<SubnetSelection>,
    /// Whether traffic of one connection always takes the same zone, for firewalls that must see both ways.
    #[default(false)]
    pub appliance_mode_support: bool,
    /// Whether names of instances in other attached VPCs lead to private addresses.
    #[default(true)]
    pub dns_support: bool,
}

/// What a [`TransitGatewayVpcAttachment`] needs.
#[props(module = "ec2")]
pub struct TransitGatewayVpcAttachmentProps {
    #[extends(required)]
    pub(super) options: TransitGatewayAttachOptions,
    /// The gateway.
    pub transit_gateway: TransitGateway,
}

/// A route of a VPC to a transit gateway.
#[props(module = "ec2")]
pub struct TransitGatewayRouteOptions {
    /// The addresses that are reached through the gateway, as a range.
    pub destination_cidr_block: Text,
    /// The subnets that get the route. Default: all subnets of the VPC.
    pub subnets: Option<Vec<SubnetSelection>>,
}

/// What an attachment keeps.
#[derive(Clone, Debug)]
pub struct TransitGatewayVpcAttachmentState {
    gateway: TransitGateway,
    vpc: Vpc,
    resource: Option<CfnResource>,
    /// The route table that it uses, where that is not the default one.
    table: Option<TransitGatewayRouteTable>,
}

/// A VPC at a transit gateway.
#[construct(module = "ec2", base = Resource, state = TransitGatewayVpcAttachmentState)]
impl TransitGatewayVpcAttachment {
    /// Attaches a VPC. Routes to the gateway are added by `add_route`.
    pub fn new(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        props: TransitGatewayVpcAttachmentProps,
    ) -> Result<Self> {
        let (gateway, vpc) = (props.transit_gateway, props.options.vpc);
        let state = TransitGatewayVpcAttachmentState { gateway, vpc, resource: None, table: None };
        let this: TransitGatewayVpcAttachment = cx.create(scope, id, state)?;
        match this.build(cx, props.options) {
            Ok(()) => Ok(this),
            Err(error) => Err(error.on(&cx.path(this.0))),
        }
    }

    /// The id of the attachment: `tgw-attach-0123456789abcdef0`.
    #[attribute]
    pub fn transit_gateway_attachment_id(self, cx: &Cx) -> Option<Text> {
        cx.state(self).resource.map(CfnResource::reference)
    }

    /// The VPC.
    #[attribute]
    pub fn vpc(self, cx: &Cx) -> Vpc {
        cx.state(self).vpc
    }

    /// The gateway.
    #[attribute]
    pub fn transit_gateway(self, cx: &Cx) -> TransitGateway {
        cx.state(self).gateway
    }

    /// Adds a route to the gateway, for subnets of the VPC.
    pub fn add_route(
        self,
        cx: &mut Cx,
        /// The id of the route within the attachment.
        id: Str,
        options: TransitGatewayRouteOptions,
    ) -> Result<()> {
        self.route(cx, &id, options).map_err(|error| error.on(&cx.path(self.0)))
    }
}

impl TransitGatewayVpcAttachment {
    /// Keeps the route table that the attachment uses: there is one only.
    pub(super) fn take_table(self, cx: &mut Cx, table: TransitGatewayRouteTable) -> Result<()> {
        if let Some(other) = cx.state(self).table {
            bail!(Code::InvalidValue, "`{}` uses the route table `{}` already", cx.path(self.0), cx.path(other.id());
                hint: "an attachment uses one route table; others may learn its addresses with `propagate`");
        }
        cx.state_mut(self).table = Some(table);
        Ok(())
    }

    fn build(self, cx: &mut Cx, options: TransitGatewayAttachOptions) -> Result<()> {
        let (gateway, vpc) = (self.transit_gateway(cx), options.vpc);
        refuse_overlap(cx, gateway, vpc)?;
        let selection = SubnetSelection { one_per_az: true, ..options.subnets.unwrap_or_default() };
        let subnets = vpc.select_subnets(cx, Some(selection))?.subnets;
        if subnets.is_empty() {
            bail!(Code::NoSubnets, "an attachment needs a subnet, and the selection means none";
                hint: "select others with `subnets`");
        }
        let subnets: Vec<Text> = subnets.iter().map(|subnet| subnet.subnet_id(cx)).collect();
        let path = cx.path(self.0);
        Construct::from(self).tags().set(cx, Str::new_static("Name"), path.into());
        let switches = crate::fields! {
            "ApplianceModeSupport": switch(options.appliance_mode_support),
            "DnsSupport": switch(options.dns_support),
        };
        let properties = crate::fields! {
            "Options": switches,
            "SubnetIds": subnets,
            "TransitGatewayId": gateway.transit_gateway_id(cx),
            "VpcId": vpc.vpc_id(cx),
        };
        let cfn_type = "AWS::EC2::TransitGatewayVpcAttachment";
        let resource = CfnResource::add(cx, self, "Resource", cfn_type, properties)?;
        cx.state_mut(self).resource = Some(resource);
        gateway.add_attachment(cx, self);
        Ok(())
    }

    fn route(self, cx: &mut Cx, id: &str, options: TransitGatewayRouteOptions) -> Result<()> {
        let vpc = self.vpc(cx);
        let destination = options.destination_cidr_block;
        if let Some(text) = destination.literal() {
            let range = net::parse_range(text)
                .map_err(|error| Diag::new(Code::InvalidCidr, error.message).hint(error.hint))?;
            if vpc.space(cx).is_some_and(|space| space.network().contains(&range)) {
                bail!(Code::InvalidCidr, "`{range}` belongs to `{}` itself", cx.path(vpc.id());
                    hint: "a VPC routes its own addresses itself; name those of the other VPC");
            }
        }
        let gateway = self.transit_gateway(cx).transit_gateway_id(cx);
        for (number, table) in route_tables(cx, vpc, options.subnets)?.into_iter().enumerate() {
            let properties = crate::fields! {
                "DestinationCidrBlock": &destination,
                "RouteTableId": table,
                "TransitGatewayId": &gateway,
            };
            let id = format!("{id}{}", number + 1);
            let route = CfnResource::add(cx, self, &id, "AWS::EC2::Route", properties)?;
            // A route to a gateway is refused until the VPC is attached.
            if let Some(attachment) = cx.state(self).resource {
                let waits_for = Dependable::Construct(attachment.into());
                Construct::from(route).node().add_dependency(cx, vec![waits_for].into());
            }
        }
        Ok(())
    }
}

fn refuse_overlap(cx: &Cx, gateway: TransitGateway, vpc: Vpc) -> Result<()> {
    let Some(range) = vpc.space(cx).map(net::Space::network) else { return Ok(()) };
    for attachment in gateway.attachments(cx) {
        let other = attachment.vpc(cx);
        if other == vpc {
            bail!(Code::InvalidValue, "`{}` is attached already: `{}`", cx.path(vpc.id()), cx.path(attachment.id());
                hint: "a VPC is attached to a transit gateway once");
        }
        let Some(taken) = other.space(cx).map(net::Space::network) else { continue };
        if taken.contains(&range) || range.contains(&taken) {
            bail!(Code::InvalidCidr, "the addresses of `{}` ({range}) and `{}` ({taken}) overlap", cx.path(vpc.id()), cx.path(other.id());
                hint: "VPCs that are connected need addresses of their own: change the `ip_addresses` of one of them");
        }
    }
    Ok(())
}
