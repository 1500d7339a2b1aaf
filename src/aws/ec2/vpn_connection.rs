//! VPN connections between a VPC and another network.

use super::{EnableVpnGatewayOptions, Vpc, VpnConnectionType};
use crate::aws::cloudwatch::{Canned, Metric, MetricOptions};
use crate::bail;
use crate::core::{CfnResource, Construct, Cx, Data, Resource, SecretValue, Str, Text};
use crate::declare::{construct, props};
use crate::diag::{Code, Diag, Result};
use crate::fields;
use crate::net;

/// How one of the two tunnels of a connection is made.
#[props(module = "ec2")]
pub struct VpnTunnelOption {
    /// The key that both sides know: 8 to 64 letters, digits, `.` and `_`, not beginning with 0. It is in the program
    /// and in the template.
    #[deprecated_name = "use `pre_shared_key_secret`"]
    pub pre_shared_key: Option<Text>,
    /// The key that both sides know: 8 to 64 letters, digits, `.` and `_`, not beginning with 0. Default: AWS makes
    /// one.
    pub pre_shared_key_secret: Option<SecretValue>,
    /// The addresses within the tunnel: a /30 of `169.254.0.0/16`, each used by one tunnel only. Default: AWS
    /// chooses.
    pub tunnel_inside_cidr: Option<Text>,
}

/// How a connection of a VPC is made.
#[props(module = "ec2")]
pub struct VpnConnectionOptions {
    /// The public IPv4 address of the other side: `192.0.2.1`.
    pub ip: Text,
    /// The number of the autonomous system on the other side, for BGP. A VPN gateway that is made for the connection gets it,
    /// too. Default: 65000.
    pub asn: Option<i64>,
    /// The IPv4 addresses on the other side, as ranges. Default: the other side tells them by BGP.
    pub static_routes: Option<Vec<Text>>,
    /// How the two tunnels are made. Default: as AWS chooses.
    pub tunnel_options: Option<Vec<VpnTunnelOption>>,
}

/// What a [`VpnConnection`] needs.
#[props(module = "ec2")]
pub struct VpnConnectionProps {
    #[extends(required)]
    pub(super) options: VpnConnectionOptions,
    /// The VPC. It gets a VPN gateway if it has none.
    pub vpc: Vpc,
}

/// What is known of a [`VpnConnection`] that was made elsewhere.
#[props(module = "ec2")]
pub struct VpnConnectionAttributes {
    /// The id of the connection: `vpn-0123456789abcdef0`.
    pub vpn_id: Text,
    /// The id of the customer gateway: `cgw-0123456789abcdef0`.
    pub customer_gateway_id: Text,
    /// The public IPv4 address of the other side.
    pub customer_gateway_ip: Text,
    /// The number of the autonomous system on the other side.
    pub customer_gateway_asn: i64,
}

/// The ranges within tunnels that AWS keeps for itself.
/// Source: the Site-to-Site VPN user guide, "Tunnel options".
const RESERVED: [&str; 7] = [
    "169.254.0.0/30",
    "169.254.1.0/30",
    "169.254.2.0/30",
    "169.254.3.0/30",
    "169.254.4.0/30",
    "169.254.5.0/30",
    "169.254.169.252/30",
];
const TUNNEL_NETWORK: &str = "169.254.0.0/16";
const TUNNEL_MASK: u8 = 30;
/// How many tunnels a connection has.
const TUNNELS: usize = 2;
const KEY_LENGTHS: std::ops::RangeInclusive<usize> = 8..=64;
/// The numbers of autonomous systems, in 4 bytes; 0 stands for none.
const ASNS: std::ops::RangeInclusive<i64> = 1..=4_294_967_295;

/// The number of the autonomous system on the other side, where nothing else is said.
const USUAL_ASN: i64 = 65000;

impl VpnConnectionOptions {
    fn asn(&self) -> i64 {
        self.asn.unwrap_or(USUAL_ASN)
    }
}

/// A VPN connection between a VPC and another network, over the internet, in two encrypted tunnels.
///
/// ```rhai
/// let vpc = ec2.Vpc(stack, "Vpc", #{ vpn_gateway: true });
/// let office = vpc.add_vpn_connection("Office", #{
///     ip: "192.0.2.1",
///     static_routes: ["192.168.10.0/24"],
/// });
/// CfnOutput(stack, "Id", #{ value: office.vpn_id });
/// ```
///
/// ```lua
/// local vpc = ec2.Vpc(stack, "Vpc", { vpn_gateway = true })
/// local office = vpc:add_vpn_connection("Office", {
///   ip = "192.0.2.1",
///   static_routes = { "192.168.10.0/24" },
/// })
/// CfnOutput(stack, "Id", { value = office.vpn_id })
/// ```
#[construct(module = "ec2", base = Resource, state = VpnConnectionAttributes, reference = vpn_connection_ref("AWS::EC2::VPNConnection"))]
impl VpnConnection {
    /// Makes a connection, with a customer gateway that stands for the other side.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: VpnConnectionProps) -> Result<Self> {
        let VpnConnectionProps { options, vpc } = props;
        if vpc.vpn_gateway_id(cx).is_none() {
            let gateway = EnableVpnGatewayOptions {
                r#type: Some(VpnConnectionType::IPSEC_1.into()),
                amazon_side_asn: options.asn,
                ..Default::default()
            };
            vpc.enable_vpn_gateway(cx, Some(gateway))?;
        }
        let state = VpnConnectionAttributes {
            vpn_id: "".into(),
            customer_gateway_id: "".into(),
            customer_gateway_ip: options.ip.clone(),
            customer_gateway_asn: options.asn(),
        };
        let this: VpnConnection = cx.create(scope, id, state)?;
        match this.build(cx, vpc, options) {
            Ok(()) => Ok(this),
            Err(error) => Err(error.on(&cx.path(this.0))),
        }
    }

    /// A connection that was made elsewhere, by what is known of it.
    pub fn from_vpn_connection_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: VpnConnectionAttributes,
    ) -> Result<VpnConnection> {
        cx.create(scope, id, attrs)
    }

    /// The id of the connection: `vpn-0123456789abcdef0`.
    #[attribute]
    pub fn vpn_id(self, cx: &Cx) -> Text {
        cx.state(self).vpn_id.clone()
    }

    /// The id of the customer gateway, which stands for the other side: `cgw-0123456789abcdef0`.
    #[attribute]
    pub fn customer_gateway_id(self, cx: &Cx) -> Text {
        cx.state(self).customer_gateway_id.clone()
    }

    /// The public IPv4 address of the other side.
    #[attribute]
    pub fn customer_gateway_ip(self, cx: &Cx) -> Text {
        cx.state(self).customer_gateway_ip.clone()
    }

    /// The number of the autonomous system on the other side.
    #[attribute]
    pub fn customer_gateway_asn(self, cx: &Cx) -> i64 {
        cx.state(self).customer_gateway_asn
    }

    /// A metric of the connection.
    pub fn metric(self, cx: &Cx, metric_name: Text, props: Option<MetricOptions>) -> Result<Metric> {
        self.measured(cx, metric_name, "Average", props)
    }

    /// A metric of all VPN connections of the account and region.
    pub fn metric_all(metric_name: Text, props: Option<MetricOptions>) -> Result<Metric> {
        Self::all_measured(metric_name, "Average", props)
    }

    #[each(
        /// The state of the tunnels of the connection: 1 is up, 0 is down.
        metric_tunnel_state("TunnelState", "Average"),
        /// How many bytes come in through the tunnels of the connection.
        metric_tunnel_data_in("TunnelDataIn", "Sum"),
        /// How many bytes go out through the tunnels of the connection.
        metric_tunnel_data_out("TunnelDataOut", "Sum"),
    )]
    fn measured(
        self,
        cx: &Cx,
        name: impl Into<Text>,
        statistic: &'static str,
        props: Option<MetricOptions>,
    ) -> Result<Metric> {
        let dimensions = vec![("VpnId", self.vpn_id(cx))];
        Metric::of(cx, self, Canned { namespace: NAMESPACE, name: name.into(), dimensions, statistic }, props)
    }

    #[each(
        /// The state of the tunnels: 1 is up, 0 is down.
        metric_all_tunnel_state("TunnelState", "Average"),
        /// How many bytes come in through the tunnels.
        metric_all_tunnel_data_in("TunnelDataIn", "Sum"),
        /// How many bytes go out through the tunnels.
        metric_all_tunnel_data_out("TunnelDataOut", "Sum"),
    )]
    fn all_measured(
        name: impl Into<Text>,
        statistic: &'static str,
        props: Option<MetricOptions>,
    ) -> Result<Metric> {
        let canned = Canned { namespace: NAMESPACE, name: name.into(), dimensions: Vec::new(), statistic };
        Metric::of_all(canned, props)
    }
}

/// Where the metrics of VPN connections are.
const NAMESPACE: &str = "AWS/VPN";

impl VpnConnection {
    fn build(self, cx: &mut Cx, vpc: Vpc, options: VpnConnectionOptions) -> Result<()> {
        check(&options)?;
        let kind = VpnConnectionType::IPSEC_1.value();
        let properties = fields! { "BgpAsn": options.asn(), "IpAddress": options.ip, "Type": kind };
        let cfn_type = "AWS::EC2::CustomerGateway";
        let gateway = CfnResource::add(cx, self, "CustomerGateway", cfn_type, properties)?.reference();
        let tunnels = options.tunnel_options.map(|tunnels| Data::List(tunnels.iter().map(tunnel).collect()));
        let properties = fields! {
            "CustomerGatewayId": &gateway,
            "StaticRoutesOnly": options.static_routes.is_some(),
            "Type": kind,
            "VpnGatewayId": vpc.vpn_gateway_id(cx),
            "VpnTunnelOptionsSpecifications": tunnels.unwrap_or(Data::Absent),
        };
        let connection = CfnResource::add(cx, self, "Resource", "AWS::EC2::VPNConnection", properties)?;
        let state = cx.state_mut(self);
        (state.vpn_id, state.customer_gateway_id) = (connection.reference(), gateway);
        for route in options.static_routes.unwrap_or_default() {
            self.add_static_route(cx, connection, route)?;
        }
        Ok(())
    }

    fn add_static_route(self, cx: &mut Cx, connection: CfnResource, range: Text) -> Result<()> {
        let Some(text) = range.literal().map(Str::new) else {
            bail!(Code::LateBound, "the range of a static route must be known now: the id of the route is made of it";
                hint: "make the route yourself, with `ec2.CfnVPNConnectionRoute`");
        };
        net::parse_range(&text)
            .map_err(|error| Diag::new(Code::InvalidCidr, error.message).hint(error.hint))?;
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let properties = fields! { "DestinationCidrBlock": range, "VpnConnectionId": connection.reference() };
        let cfn_type = "AWS::EC2::VPNConnectionRoute";
        CfnResource::add(cx, self, &format!("Route{digits}"), cfn_type, properties)?;
        Ok(())
    }
}

/// A tunnel as CloudFormation spells it.
fn tunnel(option: &VpnTunnelOption) -> Data {
    let secret = option.pre_shared_key_secret.as_ref().map(SecretValue::unsafe_unwrap);
    Data::Map(fields! {
        "PreSharedKey": secret.or(option.pre_shared_key.clone()),
        "TunnelInsideCidr": option.tunnel_inside_cidr.clone(),
    })
}

fn check(options: &VpnConnectionOptions) -> Result<()> {
    if let Some(ip) = options.ip.literal() {
        net::parse_address(ip)
            .map_err(|error| Diag::new(Code::InvalidCidr, error.message).hint(error.hint))?;
    }
    if !ASNS.contains(&options.asn()) {
        bail!(Code::OutOfRange, "`asn` cannot be {}", options.asn(); hint: "it is {} to {}", ASNS.start(), ASNS.end());
    }
    let tunnels = options.tunnel_options.as_deref().unwrap_or_default();
    if tunnels.len() > TUNNELS {
        bail!(Code::OutOfRange, "`tunnel_options` has {} entries", tunnels.len(); hint: "a connection has {TUNNELS} tunnels");
    }
    for (index, tunnel) in tunnels.iter().enumerate() {
        check_tunnel(tunnel, index + 1)?;
    }
    if let [Some(first), Some(second)] = [tunnels.first(), tunnels.get(1)]
        && first.tunnel_inside_cidr.is_some()
        && first.tunnel_inside_cidr == second.tunnel_inside_cidr
    {
        bail!(Code::InvalidValue, "both tunnels have the same `tunnel_inside_cidr`"; hint: "give each a range of its own");
    }
    Ok(())
}

fn check_tunnel(tunnel: &VpnTunnelOption, number: usize) -> Result<()> {
    if tunnel.pre_shared_key.is_some() && tunnel.pre_shared_key_secret.is_some() {
        bail!(Code::InvalidValue, "tunnel {number} has both `pre_shared_key` and `pre_shared_key_secret`";
            hint: "use `pre_shared_key_secret`");
    }
    let secret = tunnel.pre_shared_key_secret.as_ref().map(SecretValue::unsafe_unwrap);
    if let Some(Text::Literal(key)) = secret.or(tunnel.pre_shared_key.clone())
        && !key.starts_with("{{resolve:")
    {
        check_key(&key, number)?;
    }
    let Some(text) = tunnel.tunnel_inside_cidr.as_ref().and_then(Text::literal) else { return Ok(()) };
    if RESERVED.contains(&text) {
        bail!(Code::InvalidCidr, "the `tunnel_inside_cidr` of tunnel {number}, `{text}`, is kept for AWS";
            hint: "so are: {}", RESERVED.iter().filter(|it| **it != text).copied().collect::<Vec<_>>().join(", "));
    }
    let range = net::parse_range(text);
    let network = net::parse_range(TUNNEL_NETWORK);
    let fits = matches!((&range, &network), (Ok(range), Ok(network)) if range.prefix_len() == TUNNEL_MASK && network.contains(range));
    if !fits {
        bail!(Code::InvalidCidr, "the `tunnel_inside_cidr` of tunnel {number} cannot be `{text}`";
            hint: "it is a /{TUNNEL_MASK} of `{TUNNEL_NETWORK}`, such as `169.254.10.0/30`");
    }
    Ok(())
}

/// Refuses keys that AWS would refuse. The key itself is a secret, the message does not tell it.
fn check_key(key: &str, number: usize) -> Result<()> {
    let allowed = |c: char| c.is_ascii_alphanumeric() || c == '.' || c == '_';
    if !KEY_LENGTHS.contains(&key.len()) || key.starts_with('0') || !key.chars().all(allowed) {
        bail!(Code::InvalidValue, "the pre-shared key of tunnel {number} is not allowed";
            hint: "a key has {} to {} letters, digits, `.` and `_`, and does not begin with 0", KEY_LENGTHS.start(), KEY_LENGTHS.end());
    }
    Ok(())
}
