//! Who of a client VPN's users may reach which addresses.

use super::ClientVpnEndpoint;
use super::client_vpn_endpoint::{check_range, one_endpoint};
use crate::core::{CfnResource, Construct, Cx, Resource, Str, Text};
use crate::declare::{construct, props};
use crate::diag::Result;
use crate::fields;

/// What a rule of a client VPN endpoint says.
#[props(module = "ec2")]
pub struct ClientVpnAuthorizationRuleOptions {
    /// The IPv4 addresses that may be reached, as a range; `0.0.0.0/0` for all.
    pub cidr: Text,
    /// The group of users who may, by its id in the directory or at the provider of identities. Default: all users.
    pub group_id: Option<Text>,
    /// What the rule is for. Default: nothing.
    pub description: Option<Text>,
}

/// What a [`ClientVpnAuthorizationRule`] needs.
#[props(module = "ec2")]
pub struct ClientVpnAuthorizationRuleProps {
    #[extends(required)]
    pub(super) options: ClientVpnAuthorizationRuleOptions,
    /// The endpoint; it must be given.
    pub client_vpn_endpoint: Option<ClientVpnEndpoint>,
    /// The endpoint, in an older spelling.
    #[deprecated_name = "use `client_vpn_endpoint`"]
    pub client_vpn_endoint: Option<ClientVpnEndpoint>,
}

/// Lets users of a client VPN endpoint reach addresses.
#[construct(module = "ec2", base = Resource, state = ())]
impl ClientVpnAuthorizationRule {
    /// Makes a rule.
    pub fn new(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        props: ClientVpnAuthorizationRuleProps,
    ) -> Result<Self> {
        let ClientVpnAuthorizationRuleProps { options, client_vpn_endpoint, client_vpn_endoint } = props;
        let endpoint =
            one_endpoint(client_vpn_endpoint, client_vpn_endoint, "ec2.ClientVpnAuthorizationRule")?;
        let this: ClientVpnAuthorizationRule = cx.create(scope, id, ())?;
        check_range(cx, &options.cidr).map_err(|error| error.on(&cx.path(this.0)))?;
        let properties = fields! {
            "AccessGroupId": options.group_id.clone(),
            "AuthorizeAllGroups": options.group_id.is_none(),
            "ClientVpnEndpointId": endpoint.endpoint_id(cx),
            "Description": options.description,
            "TargetNetworkCidr": options.cidr,
        };
        let cfn_type = "AWS::EC2::ClientVpnAuthorizationRule";
        CfnResource::add(cx, this, "Resource", cfn_type, properties)?;
        Ok(this)
    }
}
