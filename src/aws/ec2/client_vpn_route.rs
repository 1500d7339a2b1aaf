//! Routes of client VPN endpoints.

use super::client_vpn_endpoint::{check_range, one_endpoint};
use super::{ClientVpnEndpoint, Subnet};
use crate::core::{CfnResource, Construct, Cx, Dependable, Resource, Str, Text};
use crate::declare::{class, construct, props};
use crate::diag::Result;
use crate::fields;

/// Where a route of a client VPN endpoint leads.
#[derive(Clone, Debug)]
pub struct ClientVpnRouteTarget(Text);

/// Where a route of a client VPN endpoint leads.
#[class(module = "ec2")]
impl ClientVpnRouteTarget {
    /// Into a subnet with which the endpoint is associated.
    pub fn subnet(cx: &Cx, subnet: Subnet) -> ClientVpnRouteTarget {
        ClientVpnRouteTarget(subnet.subnet_id(cx))
    }

    /// To the other clients.
    pub fn local() -> ClientVpnRouteTarget {
        ClientVpnRouteTarget("local".into())
    }

    /// The id of the subnet; `local` for the other clients.
    #[attribute]
    pub fn subnet_id(&self) -> Text {
        self.0.clone()
    }
}

/// What a route of a client VPN endpoint says.
#[props(module = "ec2")]
pub struct ClientVpnRouteOptions {
    /// The IPv4 addresses that take the route, as a range: `0.0.0.0/0` for the internet, the range of a peered VPC or
    /// of another network, the range of the clients for the clients.
    pub cidr: Text,
    /// What the route is for. Default: nothing.
    pub description: Option<Text>,
    /// Where the route leads.
    pub target: ClientVpnRouteTarget,
}

/// What a [`ClientVpnRoute`] needs.
#[props(module = "ec2")]
pub struct ClientVpnRouteProps {
    #[extends(required)]
    pub(super) options: ClientVpnRouteOptions,
    /// The endpoint; it must be given.
    pub client_vpn_endpoint: Option<ClientVpnEndpoint>,
    /// The endpoint, in an older spelling.
    #[deprecated_name = "use `client_vpn_endpoint`"]
    pub client_vpn_endoint: Option<ClientVpnEndpoint>,
}

/// A route of a client VPN endpoint. It is made when the endpoint is associated with its subnets.
#[construct(module = "ec2", base = Resource, state = ())]
impl ClientVpnRoute {
    /// Makes a route.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: ClientVpnRouteProps) -> Result<Self> {
        let ClientVpnRouteProps { options, client_vpn_endpoint, client_vpn_endoint } = props;
        let endpoint = one_endpoint(client_vpn_endpoint, client_vpn_endoint, "ec2.ClientVpnRoute")?;
        let this: ClientVpnRoute = cx.create(scope, id, ())?;
        check_range(cx, &options.cidr).map_err(|error| error.on(&cx.path(this.0)))?;
        let properties = fields! {
            "ClientVpnEndpointId": endpoint.endpoint_id(cx),
            "Description": options.description,
            "DestinationCidrBlock": options.cidr,
            "TargetVpcSubnetId": options.target.0,
        };
        let route = CfnResource::add(cx, this, "Resource", "AWS::EC2::ClientVpnRoute", properties)?;
        let associated = Dependable::Group(endpoint.target_networks_associated(cx));
        Construct::from(route).node().add_dependency(cx, vec![associated].into());
        Ok(this)
    }
}
