//! Transit gateways: a router between VPCs.

use super::transit_gateway_vpc_attachment::{TransitGatewayAttachOptions, TransitGatewayVpcAttachmentProps};
use super::{TransitGatewayRouteTable, TransitGatewayRouteTableProps, TransitGatewayVpcAttachment};
use crate::bail;
use crate::core::{CfnResource, Construct, Cx, Handle, Late, Resource, Str, Text};
use crate::declare::{construct, props};
use crate::diag::{Code, Result};

/// What a [`TransitGateway`] can be told.
#[props(module = "ec2")]
pub struct TransitGatewayProps {
    /// What the gateway is for. Default: the path of the construct.
    pub description: Option<Text>,
    /// The number of the autonomous system on the AWS side, for BGP: 64512 to 65534, or 4200000000 to
    /// 4294967294. Default: 64512, chosen by AWS.
    pub amazon_side_asn: Option<i64>,
    /// Whether attachments that other accounts make are accepted at once.
    #[default(false)]
    pub auto_accept_shared_attachments: bool,
    /// Whether attachments use the default route table.
    #[default(true)]
    pub default_route_table_association: bool,
    /// Whether the default route table learns the addresses of attachments.
    #[default(true)]
    pub default_route_table_propagation: bool,
    /// Whether names of instances in other attached VPCs lead to private addresses.
    #[default(true)]
    pub dns_support: bool,
    /// Whether traffic is spread over several VPN tunnels.
    #[default(true)]
    pub vpn_ecmp_support: bool,
}

/// What a transit gateway keeps.
#[derive(Clone, Debug)]
pub struct TransitGatewayState {
    resource: Option<CfnResource>,
    id: Text,
    /// Whether attachments use the default route table; of gateways that were made elsewhere it is not known.
    default_association: bool,
    attachments: Vec<TransitGatewayVpcAttachment>,
}

/// A router between VPCs: all that are attached reach each other, as far as their route tables say so.
#[construct(module = "ec2", base = Resource, state = TransitGatewayState)]
impl TransitGateway {
    /// Makes a gateway.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: TransitGatewayProps) -> Result<Self> {
        if let Some(asn) = props.amazon_side_asn
            && !(64_512..=65_534).contains(&asn)
            && !(4_200_000_000..=4_294_967_294).contains(&asn)
        {
            bail!(Code::OutOfRange, "`amazon_side_asn` cannot be {asn}";
                hint: "private numbers are 64512 to 65534, and 4200000000 to 4294967294");
        }
        let default_association = props.default_route_table_association;
        let state = TransitGatewayState {
            resource: None,
            id: "".into(),
            default_association,
            attachments: Vec::new(),
        };
        let this: TransitGateway = cx.create(scope, id, state)?;
        let path = cx.path(this.0);
        Construct::from(this).tags().set(cx, Str::new_static("Name"), path.clone().into());
        let properties = crate::fields! {
            "AmazonSideAsn": props.amazon_side_asn,
            "AutoAcceptSharedAttachments": switch(props.auto_accept_shared_attachments),
            "DefaultRouteTableAssociation": switch(props.default_route_table_association),
            "DefaultRouteTablePropagation": switch(props.default_route_table_propagation),
            "Description": props.description.unwrap_or_else(|| path.into()),
            "DnsSupport": switch(props.dns_support),
            "VpnEcmpSupport": switch(props.vpn_ecmp_support),
        };
        let resource = CfnResource::add(cx, this, "Resource", "AWS::EC2::TransitGateway", properties)?;
        let state = cx.state_mut(this);
        (state.resource, state.id) = (Some(resource), resource.reference());
        Ok(this)
    }

    /// A gateway that was made elsewhere, by its id: `tgw-0123456789abcdef0`.
    pub fn from_transit_gateway_id(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        transit_gateway_id: Text,
    ) -> Result<TransitGateway> {
        cx.create(
            scope,
            id,
            TransitGatewayState {
                resource: None,
                id: transit_gateway_id,
                default_association: false,
                attachments: Vec::new(),
            },
        )
    }

    /// The id of the gateway: `tgw-0123456789abcdef0`.
    #[attribute]
    pub fn transit_gateway_id(self, cx: &Cx) -> Text {
        cx.state(self).id.clone()
    }

    /// The ARN of the gateway.
    #[attribute]
    pub fn transit_gateway_arn(self, cx: &Cx) -> Result<Text> {
        match cx.state(self).resource {
            Some(resource) => Ok(Late::attribute(resource.id(), "TransitGatewayArn").into()),
            None => {
                bail!(Code::InvalidValue, "the `transit_gateway_arn` of an imported transit gateway is not known";
                hint: "only gateways that this app makes know it"; on: cx.path(self.0))
            }
        }
    }

    /// The attachments that this app made.
    #[attribute]
    pub fn attachments(self, cx: &Cx) -> Vec<TransitGatewayVpcAttachment> {
        cx.state(self).attachments.clone()
    }

    /// Attaches a VPC.
    pub fn attach_vpc(
        self,
        cx: &mut Cx,
        /// The id of the attachment within the gateway.
        id: Str,
        options: TransitGatewayAttachOptions,
    ) -> Result<TransitGatewayVpcAttachment> {
        let props = TransitGatewayVpcAttachmentProps { options, transit_gateway: self };
        TransitGatewayVpcAttachment::new(cx, self.into(), id, props)
    }

    /// Makes a further route table.
    pub fn add_route_table(
        self,
        cx: &mut Cx,
        /// The id of the table within the gateway.
        id: Str,
    ) -> Result<TransitGatewayRouteTable> {
        let props = TransitGatewayRouteTableProps { transit_gateway: self };
        TransitGatewayRouteTable::new(cx, self.into(), id, props)
    }
}

impl TransitGateway {
    /// Whether attachments are known to use the default route table.
    pub(super) fn associates_by_default(self, cx: &Cx) -> bool {
        cx.state(self).default_association
    }

    pub(super) fn add_attachment(self, cx: &mut Cx, attachment: TransitGatewayVpcAttachment) {
        cx.state_mut(self).attachments.push(attachment);
    }
}

/// How CloudFormation spells an option of a transit gateway.
pub(super) fn switch(on: bool) -> &'static str {
    if on { "enable" } else { "disable" }
}
