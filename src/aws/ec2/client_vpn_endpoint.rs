//! Client VPN endpoints: a way into a VPC for people.

use super::peer::check_ipv4_only;
use super::reference::{ILogGroupRef, ILogStreamRef};
use super::security_group::check_groups_of_interface;
use super::{
    ClientVpnAuthorizationRule, ClientVpnAuthorizationRuleOptions, ClientVpnAuthorizationRuleProps,
    ClientVpnRoute, ClientVpnRouteOptions, ClientVpnRouteProps, ClientVpnUserBasedAuthentication,
    Connections, SecurityGroup, SecurityGroupProps, Subnet, SubnetSelection, Vpc,
};
use crate::aws::logs::{LogGroup, LogGroupProps};
use crate::bail;
use crate::core::{
    CfnOutput, CfnOutputProps, CfnResource, Construct, Cx, Data, Dependable, DependencyGroup, Fields, Handle,
    Resource, Str, Text,
};
use crate::declare::{Accepts, Cast, FromValue, Value, choice, construct, props};
use crate::diag::{Code, Diag, Result};
use crate::fields;
use crate::net;

/// The protocols of client VPN sessions.
#[choice(module = "ec2")]
pub enum TransportProtocol {
    /// TCP.
    #[value = "tcp"]
    TCP,
    /// UDP.
    #[value = "udp"]
    UDP,
}

/// The ports of client VPN endpoints.
#[choice(module = "ec2")]
pub enum VpnPort {
    /// 443.
    #[value = 443]
    HTTPS,
    /// 1194.
    #[value = 1194]
    OPENVPN,
}

/// How long client VPN sessions last at most.
#[choice(module = "ec2")]
pub enum ClientVpnSessionTimeout {
    /// 8 hours.
    #[value = 8]
    EIGHT_HOURS,
    /// 10 hours.
    #[value = 10]
    TEN_HOURS,
    /// 12 hours.
    #[value = 12]
    TWELVE_HOURS,
    /// 24 hours.
    #[value = 24]
    TWENTY_FOUR_HOURS,
}

/// Whether devices must keep the routes of the endpoint.
#[props(module = "ec2")]
pub struct ClientRouteEnforcementOptions {
    /// Whether they must.
    pub enforced: bool,
}

/// A Lambda function that decides who may connect; its name begins with `AWSClientVPN-`.
#[derive(Clone, Debug)]
pub struct IClientVpnConnectionHandler {
    arn: Text,
    name: Text,
}

impl FromValue for IClientVpnConnectionHandler {
    fn accepts() -> Accepts {
        Accepts::Having { interface: "IClientVpnConnectionHandler", property: "function_arn" }
    }
    fn from_value(value: Value, cast: &mut Cast<'_>) -> Option<Self> {
        let name = Accepts::Having { interface: "IClientVpnConnectionHandler", property: "function_name" };
        let arn = cast.interface(&value, &Self::accepts())?;
        let name = cast.interface(&value, &name)?;
        Some(IClientVpnConnectionHandler { arn, name })
    }
}

/// How a client VPN endpoint of a VPC is made.
#[props(module = "ec2")]
pub struct ClientVpnEndpointOptions {
    /// The IPv4 addresses that clients get, a range from /12 to /22 apart from the VPC's.
    pub cidr: Text,
    /// The ARN of the certificate in ACM by which clients are known. Default: `user_based_authentication` says who
    /// they are.
    pub client_certificate_arn: Option<Text>,
    /// How users are known. Default: `client_certificate_arn` says who they are.
    pub user_based_authentication: Option<ClientVpnUserBasedAuthentication>,
    /// Whether connections are logged.
    #[default(true)]
    pub logging: bool,
    /// The log group. Default: a new one.
    pub log_group: Option<ILogGroupRef>,
    /// The log stream. Default: a new one.
    pub log_stream: Option<ILogStreamRef>,
    /// A Lambda function that decides who may connect; its name begins with `AWSClientVPN-`. Default: all who are
    /// known.
    pub client_connection_handler: Option<IClientVpnConnectionHandler>,
    /// What the endpoint is for. Default: nothing.
    pub description: Option<Text>,
    /// The security groups of the endpoint in the VPC. Default: a new one.
    pub security_groups: Option<Vec<SecurityGroup>>,
    /// Whether users get their configuration at a portal; only for known users. Default: true.
    pub self_service_portal: Option<bool>,
    /// The ARN of the certificate in ACM by which clients know the endpoint.
    pub server_certificate_arn: Text,
    /// Whether only traffic for the routes of the endpoint goes through it. Default: what AWS does, all traffic does.
    pub split_tunnel: Option<bool>,
    /// The protocol. Default: UDP.
    pub transport_protocol: Option<TransportProtocol>,
    /// The port. Default: 443.
    pub port: Option<VpnPort>,
    /// The addresses of up to two DNS servers. Default: those of the device.
    pub dns_servers: Option<Vec<Text>>,
    /// The subnets into which the endpoint leads, at most one in each availability zone. Default: the private
    /// subnets, else the isolated, else the public ones.
    pub vpc_subnets: Option<SubnetSelection>,
    /// Whether all users may reach all addresses of the VPC.
    #[default(true)]
    pub authorize_all_users_to_vpc_cidr: bool,
    /// How long sessions last at most. Default: 24 hours.
    pub session_timeout: Option<ClientVpnSessionTimeout>,
    /// Whether users must connect again after the longest session. Default: what AWS does, they must.
    pub disconnect_on_session_timeout: Option<bool>,
    /// A text that users see when they connect, up to 1400 characters. Default: none.
    pub client_login_banner: Option<Text>,
    /// Whether devices must keep the routes of the endpoint; not with `split_tunnel`. Default: they need not.
    pub client_route_enforcement_options: Option<ClientRouteEnforcementOptions>,
}

/// What a [`ClientVpnEndpoint`] needs.
#[props(module = "ec2")]
pub struct ClientVpnEndpointProps {
    #[extends(required)]
    pub(super) options: ClientVpnEndpointOptions,
    /// The VPC into which the endpoint leads.
    pub vpc: Vpc,
}

/// What is known of a [`ClientVpnEndpoint`] that was made elsewhere.
#[props(module = "ec2")]
pub struct ClientVpnEndpointAttributes {
    /// The id of the endpoint: `cvpn-endpoint-0123456789abcdef0`.
    pub endpoint_id: Text,
    /// The security groups of the endpoint in the VPC.
    pub security_groups: Vec<SecurityGroup>,
}

/// What a client VPN endpoint keeps.
#[derive(Clone, Debug)]
pub struct ClientVpnEndpointState {
    id: Text,
    connections: Connections,
    associated: DependencyGroup,
}

/// What names of handlers begin with. Source: the Client VPN administrator guide, "Client connect handler".
const HANDLER_PREFIX: &str = "AWSClientVPN-";
const LONGEST_BANNER: usize = 1400;
const MOST_DNS_SERVERS: usize = 2;
/// The masks of the addresses of clients. Source: the Client VPN administrator guide, "Rules and best practices".
const CLIENT_MASKS: std::ops::RangeInclusive<u8> = 12..=22;

/// A way into a VPC for people: their devices connect with OpenVPN and get an address.
#[construct(module = "ec2", base = Resource, state = ClientVpnEndpointState, reference = client_vpn_endpoint_ref("AWS::EC2::ClientVpnEndpoint"))]
impl ClientVpnEndpoint {
    /// Makes an endpoint, and associates it with subnets.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: ClientVpnEndpointProps) -> Result<Self> {
        let ClientVpnEndpointProps { options, vpc } = props;
        let this = Self::with_groups(cx, scope, id, "".into(), Vec::new())?;
        match this.build(cx, vpc, options) {
            Ok(()) => Ok(this),
            Err(error) => Err(error.on(&cx.path(this.0))),
        }
    }

    /// An endpoint that was made elsewhere, by what is known of it.
    pub fn from_endpoint_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: ClientVpnEndpointAttributes,
    ) -> Result<ClientVpnEndpoint> {
        Self::with_groups(cx, scope, id, attrs.endpoint_id, attrs.security_groups)
    }

    /// The id of the endpoint: `cvpn-endpoint-0123456789abcdef0`.
    #[attribute]
    pub fn endpoint_id(self, cx: &Cx) -> Text {
        cx.state(self).id.clone()
    }

    /// Who may talk to the endpoint, and to whom its clients may talk.
    #[attribute]
    pub fn connections(self, cx: &Cx) -> Connections {
        cx.state(self).connections
    }

    /// What must be there before routes lead anywhere: the associations with subnets.
    #[attribute]
    pub fn target_networks_associated(self, cx: &Cx) -> DependencyGroup {
        cx.state(self).associated
    }

    /// Lets users reach addresses.
    pub fn add_authorization_rule(
        self,
        cx: &mut Cx,
        /// The id of the rule within the endpoint.
        id: Str,
        props: ClientVpnAuthorizationRuleOptions,
    ) -> Result<ClientVpnAuthorizationRule> {
        let props = ClientVpnAuthorizationRuleProps {
            options: props,
            client_vpn_endpoint: Some(self),
            client_vpn_endoint: None,
        };
        ClientVpnAuthorizationRule::new(cx, self.into(), id, props)
    }

    /// Adds a route.
    pub fn add_route(
        self,
        cx: &mut Cx,
        /// The id of the route within the endpoint.
        id: Str,
        props: ClientVpnRouteOptions,
    ) -> Result<ClientVpnRoute> {
        let props =
            ClientVpnRouteProps { options: props, client_vpn_endpoint: Some(self), client_vpn_endoint: None };
        ClientVpnRoute::new(cx, self.into(), id, props)
    }
}

impl ClientVpnEndpoint {
    /// The endpoint that an L1 makes.
    ///
    /// # Errors
    /// When it cannot be made.
    pub(crate) fn of_resource(cx: &mut Cx, resource: CfnResource) -> Result<Self> {
        cx.create_once(resource, "@FromCfnClientVpnEndpoint", |cx| {
            Ok(ClientVpnEndpointState {
                id: resource.reference(),
                connections: Connections::of_groups(cx, Vec::new()),
                associated: DependencyGroup::of(cx, []),
            })
        })
    }

    fn with_groups(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        endpoint_id: Text,
        groups: Vec<SecurityGroup>,
    ) -> Result<ClientVpnEndpoint> {
        let connections = Connections::of_groups(cx, groups);
        let associated = DependencyGroup::of(cx, []);
        cx.create(scope, id, ClientVpnEndpointState { id: endpoint_id, connections, associated })
    }

    fn build(self, cx: &mut Cx, vpc: Vpc, mut options: ClientVpnEndpointOptions) -> Result<()> {
        check(cx, vpc, &options)?;
        let log_group = match (options.logging, options.log_group.take()) {
            (false, _) => None,
            (true, Some(group)) => Some(group.0),
            (true, None) => {
                let group = LogGroup::new(cx, self.into(), "LogGroup".into(), LogGroupProps::default())?;
                Some(group.log_group_name(cx))
            }
        };
        let groups = match options.security_groups.take() {
            Some(groups) => groups,
            None => {
                let props = SecurityGroupProps::in_vpc(vpc);
                vec![SecurityGroup::new(cx, self.into(), "SecurityGroup".into(), props)?]
            }
        };
        check_groups_of_interface(cx, self.0, groups.len())?;
        let group_ids: Vec<Text> = groups.iter().map(|group| group.security_group_id(cx)).collect();
        cx.state_mut(self).connections = Connections::of_groups(cx, groups);
        let has_users = options.user_based_authentication.is_some();
        let tells_portal = has_users && options.self_service_portal != Some(false);
        let (vpc_subnets, authorizes_all) =
            (options.vpc_subnets.clone(), options.authorize_all_users_to_vpc_cidr);
        let mut properties = properties(options, log_group);
        properties.extend(fields! { "SecurityGroupIds": group_ids, "VpcId": vpc.vpc_id(cx) });
        let resource = CfnResource::add(cx, self, "Resource", "AWS::EC2::ClientVpnEndpoint", properties)?;
        cx.state_mut(self).id = resource.reference();
        if tells_portal {
            self.tell_portal(cx)?;
        }
        let subnets = vpc.select_subnets(cx, vpc_subnets)?.subnets;
        self.associate(cx, &subnets)?;
        if authorizes_all {
            let options = ClientVpnAuthorizationRuleOptions::new(vpc.vpc_cidr_block(cx)?);
            self.add_authorization_rule(cx, "AuthorizeAll".into(), options)?;
        }
        Ok(())
    }

    fn tell_portal(self, cx: &mut Cx) -> Result<()> {
        let start = Text::from("https://self-service.clientvpn.amazonaws.com/endpoints/");
        let url = Text::concat([start, self.endpoint_id(cx)]);
        CfnOutput::new(cx, self.into(), "SelfServicePortalUrl".into(), CfnOutputProps::of(url.into()))?;
        Ok(())
    }

    fn associate(self, cx: &mut Cx, subnets: &[Subnet]) -> Result<()> {
        let mut zones: Vec<Text> = Vec::with_capacity(subnets.len());
        for (index, subnet) in subnets.iter().enumerate() {
            if let Ok(zone) = subnet.availability_zone(cx) {
                if zones.contains(&zone) {
                    bail!(Code::InvalidValue, "`{}` is in the same availability zone as another subnet of the endpoint", cx.path(subnet.id());
                        hint: "AWS takes one subnet of each zone: add `one_per_az: true` to `vpc_subnets`");
                }
                zones.push(zone);
            }
            let properties = fields! {
                "ClientVpnEndpointId": self.endpoint_id(cx),
                "SubnetId": subnet.subnet_id(cx),
            };
            let cfn_type = "AWS::EC2::ClientVpnTargetNetworkAssociation";
            let association =
                CfnResource::add(cx, self, &format!("Association{index}"), cfn_type, properties)?;
            let associated = cx.state(self).associated;
            associated.add(cx, vec![Dependable::Construct(association.into())].into());
        }
        Ok(())
    }
}

impl ClientVpnSessionTimeout {
    fn hours(self) -> i64 {
        match self {
            ClientVpnSessionTimeout::EIGHT_HOURS => 8,
            ClientVpnSessionTimeout::TEN_HOURS => 10,
            ClientVpnSessionTimeout::TWELVE_HOURS => 12,
            ClientVpnSessionTimeout::TWENTY_FOUR_HOURS => 24,
        }
    }
}

impl VpnPort {
    fn number(self) -> i64 {
        match self {
            VpnPort::HTTPS => 443,
            VpnPort::OPENVPN => 1194,
        }
    }
}

fn check(cx: &mut Cx, vpc: Vpc, options: &ClientVpnEndpointOptions) -> Result<()> {
    if options.client_certificate_arn.is_none() && options.user_based_authentication.is_none() {
        bail!(Code::MissingArgument, "a client VPN endpoint must know its clients";
            hint: "give `client_certificate_arn`, `user_based_authentication` or both");
    }
    if !options.logging && (options.log_group.is_some() || options.log_stream.is_some()) {
        bail!(Code::InvalidValue, "`log_group` and `log_stream` need the logging that `logging: false` switches off";
            hint: "leave out `logging`");
    }
    let enforced = options.client_route_enforcement_options.as_ref().is_some_and(|options| options.enforced);
    if enforced && options.split_tunnel == Some(true) {
        bail!(Code::InvalidValue, "routes cannot be enforced with `split_tunnel: true`"; hint: "leave out one of them");
    }
    if let Some(handler) = &options.client_connection_handler
        && let Some(name) = handler.name.literal()
        && !name.starts_with(HANDLER_PREFIX)
    {
        bail!(Code::InvalidValue, "the function `{name}` cannot be a connection handler";
            hint: "the name of a handler begins with `{HANDLER_PREFIX}`");
    }
    if let Some(banner) = options.client_login_banner.as_ref().and_then(Text::literal) {
        let length = banner.chars().count();
        if length > LONGEST_BANNER {
            bail!(Code::OutOfRange, "`client_login_banner` has {length} characters"; hint: "the most is {LONGEST_BANNER}");
        }
    }
    check_dns_servers(options.dns_servers.as_deref().unwrap_or_default())?;
    check_clients(cx, vpc, &options.cidr)
}

fn check_dns_servers(servers: &[Text]) -> Result<()> {
    if servers.len() > MOST_DNS_SERVERS {
        bail!(Code::OutOfRange, "`dns_servers` has {} entries", servers.len(); hint: "the most is {MOST_DNS_SERVERS}");
    }
    for server in servers.iter().filter_map(Text::literal) {
        net::parse_address(server)
            .map_err(|error| Diag::new(Code::InvalidCidr, error.message).hint(error.hint))?;
    }
    Ok(())
}

/// Refuses addresses of clients that AWS would refuse.
fn check_clients(cx: &mut Cx, vpc: Vpc, cidr: &Text) -> Result<()> {
    let Some(text) = cidr.literal() else { return Ok(()) };
    let range = net::parse_range(text)
        .map_err(|error| Diag::new(Code::InvalidCidr, error.message).hint(error.hint))?;
    if !CLIENT_MASKS.contains(&range.prefix_len()) {
        bail!(Code::InvalidCidr, "the addresses of clients cannot be `{range}`";
            hint: "they are a range from /{} to /{}", CLIENT_MASKS.start(), CLIENT_MASKS.end());
    }
    let Some(network) = vpc.space(cx).map(net::Space::network) else { return Ok(()) };
    if network.contains(&range) || range.contains(&network) {
        bail!(Code::InvalidCidr, "the addresses of clients, `{range}`, overlap those of the VPC, `{network}`";
            hint: "choose a range apart from the VPC's");
    }
    Ok(())
}

/// Refuses what is no range of IPv4 addresses, in rules and routes.
pub(super) fn check_range(cx: &mut Cx, cidr: &Text) -> Result<()> {
    match cidr.literal() {
        Some(text) => check_ipv4_only(cx, text),
        None => Ok(()),
    }
}

/// The endpoint of a rule or route, which may have been given under an older name.
pub(super) fn one_endpoint(
    endpoint: Option<ClientVpnEndpoint>,
    old: Option<ClientVpnEndpoint>,
    class: &str,
) -> Result<ClientVpnEndpoint> {
    match endpoint.or(old) {
        Some(endpoint) => Ok(endpoint),
        None => {
            bail!(Code::MissingArgument, "`client_vpn_endpoint` of `{class}` is missing: it must be `ec2.ClientVpnEndpoint`";
            hint: "or use the method of the endpoint: `endpoint.add_authorization_rule(...)`, `endpoint.add_route(...)`")
        }
    }
}

/// The properties that the options alone tell.
fn properties(options: ClientVpnEndpointOptions, log_group: Option<Text>) -> Fields {
    let certificate = options.client_certificate_arn.map(|arn| {
        Data::Map(fields! {
            "MutualAuthentication": Data::object("ClientRootCertificateChainArn", arn),
            "Type": "certificate-authentication",
        })
    });
    let users = options.user_based_authentication.map(ClientVpnUserBasedAuthentication::property);
    fields! {
        "AuthenticationOptions": Data::List(certificate.into_iter().chain(users).collect()),
        "ClientCidrBlock": options.cidr,
        "ClientConnectOptions": options.client_connection_handler.map(|handler| fields! {
            "Enabled": true,
            "LambdaFunctionArn": handler.arn,
        }),
        "ClientLoginBannerOptions": options.client_login_banner.map(|text| fields! {
            "BannerText": text,
            "Enabled": true,
        }),
        "ClientRouteEnforcementOptions": options
            .client_route_enforcement_options
            .map(|options| fields! { "Enforced": options.enforced }),
        "ConnectionLogOptions": fields! {
            "CloudwatchLogGroup": log_group,
            "CloudwatchLogStream": options.log_stream.map(|stream| stream.0),
            "Enabled": options.logging,
        },
        "Description": options.description,
        "DisconnectOnSessionTimeout": options.disconnect_on_session_timeout,
        "DnsServers": options.dns_servers,
        "SelfServicePortal": options.self_service_portal.map(|on| if on { "enabled" } else { "disabled" }),
        "ServerCertificateArn": options.server_certificate_arn,
        "SessionTimeoutHours": options.session_timeout.map(ClientVpnSessionTimeout::hours),
        "SplitTunnel": options.split_tunnel,
        "TransportProtocol": options.transport_protocol.map(TransportProtocol::value),
        "VpnPort": options.port.map(VpnPort::number),
    }
}
