//! Virtual private clouds.

use ipnet::Ipv4Net;

use super::further_range::FurtherRanges;
use super::{
    ClientVpnEndpoint, ClientVpnEndpointOptions, ClientVpnEndpointProps, ConfigureNatOptions,
    EnableVpnGatewayOptions, FlowLog, FlowLogOptions, FlowLogProps, FlowLogResourceType, GatewayVpcEndpoint,
    GatewayVpcEndpointAwsService, GatewayVpcEndpointOptions, GatewayVpcEndpointProps, InterfaceVpcEndpoint,
    InterfaceVpcEndpointOptions, InterfaceVpcEndpointProps, IpAddresses, IpProtocol, Ipv6Addresses,
    NatGatewayProvider, NatProvider, PrivateSubnet, PublicSubnet, SelectedSubnets, Subnet,
    SubnetConfiguration, SubnetProps, SubnetSelection, SubnetType, VpcAttributes, VpcIpamOptions,
    VpcLookupOptions, VpnConnection, VpnConnectionOptions, VpnConnectionProps, VpnConnectionType, VpnGateway,
    VpnGatewayProps, subnet_selection, vpc_import, vpc_lookup,
};
use crate::bail;
use crate::core::{
    ArnComponents, CfnResource, Construct, Cx, Dependable, DependencyGroup, Handle, Late, LateType, NodeId,
    Note, Resource, Str, Text, TextList,
};
use crate::declare::{Dict, choice, construct, did_you_mean, props};
use crate::diag::{Code, Diag, Result};
use crate::net::{self, Block, RESERVED, Space, Wish};

/// On which hardware the instances of a VPC run.
#[choice(module = "ec2")]
pub enum DefaultInstanceTenancy {
    /// As each instance asks for; mostly hardware shared with other accounts.
    #[value = "default"]
    DEFAULT,
    /// Hardware of your own, for a price.
    #[value = "dedicated"]
    DEDICATED,
    /// Whole hosts of your own, for a price.
    #[value = "host"]
    HOST,
}

/// What a [`Vpc`] can be told.
#[props(module = "ec2")]
pub struct VpcProps {
    /// The kinds of addresses.
    #[default(IpProtocol::IPV4_ONLY)]
    pub ip_protocol: IpProtocol,
    /// Where the IPv6 addresses come from; only with `ip_protocol: ec2.IpProtocol.DUAL_STACK`. Default:
    /// `Ipv6Addresses.amazon_provided()`.
    pub ipv6_addresses: Option<Ipv6Addresses>,
    /// Where the IPv4 addresses come from. Default: `IpAddresses.cidr("10.0.0.0/16")`.
    pub ip_addresses: Option<IpAddresses>,
    /// The IPv4 addresses, as a range: `10.0.0.0/16`.
    #[deprecated_name = "use `ip_addresses: ec2.IpAddresses.cidr(...)`"]
    pub cidr: Option<Str>,
    /// The groups of subnets; each has a subnet in every availability zone. Default: a public and a private
    /// group, which share the addresses; a public and an isolated one where `nat_gateways` is 0.
    pub subnet_configuration: Option<Vec<SubnetConfiguration>>,
    /// How many availability zones are used at most. Default: 3; 2 where the stack's account and region are
    /// not known.
    pub max_azs: Option<u32>,
    /// The availability zones that are used. Default: the first `max_azs` ones of the stack.
    pub availability_zones: Option<Vec<Text>>,
    /// For how many more availability zones addresses are kept. Default: 0.
    pub reserved_azs: Option<u32>,
    /// How many NAT gateways are made, at most one in each zone. Default: one in each zone that has private
    /// subnets.
    pub nat_gateways: Option<u32>,
    /// The public subnets that get the NAT gateways. Default: all.
    pub nat_gateway_subnets: Option<SubnetSelection>,
    /// What lets private subnets reach the internet. Default: `NatProvider.gateway()`.
    pub nat_gateway_provider: Option<NatProvider>,
    /// Whether an internet gateway is made where there are subnets that are not isolated.
    #[default(true)]
    pub create_internet_gateway: bool,
    /// Whether instances with public addresses get public names. Needs `enable_dns_support`.
    #[default(true)]
    pub enable_dns_hostnames: bool,
    /// Whether the DNS server of AWS answers in the VPC.
    #[default(true)]
    pub enable_dns_support: bool,
    /// On which hardware instances run.
    #[default(DefaultInstanceTenancy::DEFAULT)]
    pub default_instance_tenancy: DefaultInstanceTenancy,
    /// The name of the VPC, for its `Name` tag. Default: the path of the construct.
    pub vpc_name: Option<Text>,
    /// Whether a VPN gateway is made and attached. Default: true where `vpn_gateway_asn` or `vpn_connections` are
    /// given.
    pub vpn_gateway: Option<bool>,
    /// The number of the autonomous system on the AWS side of the VPN gateway. Default: 64512, chosen by AWS.
    pub vpn_gateway_asn: Option<i64>,
    /// VPN connections with other networks, by their ids. Default: none.
    pub vpn_connections: Option<Dict<VpnConnectionOptions>>,
    /// The subnets whose route tables learn the routes of VPN connections. Default: all private subnets.
    pub vpn_route_propagation: Option<Vec<SubnetSelection>>,
    /// Whether the rules of the VPC's default security group are taken away, so that it lets nothing through: a
    /// custom resource does it. Default: whether the feature flag `@aws-cdk/aws-ec2:restrictDefaultSecurityGroup`
    /// is on.
    pub restrict_default_security_group: Option<bool>,
    /// Gateway endpoints that the VPC gets, by their ids. Default: none.
    pub gateway_endpoints: Option<Dict<GatewayVpcEndpointOptions>>,
    /// Flow logs that the VPC gets, by their ids. Default: none.
    pub flow_logs: Option<Dict<FlowLogOptions>>,
}

/// What a VPC keeps.
#[derive(Clone, Debug)]
pub struct VpcState {
    id: Text,
    cidr_block: Option<Text>,
    /// The VPC's own resource; none where it was made elsewhere.
    resource: Option<CfnResource>,
    zones: Vec<Text>,
    public: Vec<Subnet>,
    private: Vec<Subnet>,
    isolated: Vec<Subnet>,
    internet_gateway: Option<CfnResource>,
    connectivity: DependencyGroup,
    vpn_gateway: Option<Text>,
    /// How many subnets this app makes in it.
    subnets: usize,
    /// The account and the region, where they are not those of the stack.
    account: Option<Text>,
    region: Option<Text>,
    /// Whether it stands in for a VPC that has yet to be looked up.
    is_placeholder: bool,
    dns_hostnames: bool,
    dns_support: bool,
    /// The addresses, with the subnets that this app makes in them.
    space: Option<Space>,
    /// Further addresses, which resources of their own add.
    further: FurtherRanges,
    /// The addresses that are kept for later.
    reserved: Vec<Block>,
    /// The Instance Connect endpoint of the VPC: there can be one only.
    instance_connect_endpoint: Option<NodeId>,
}

const DEFAULT_RANGE: &str = "10.0.0.0/16";
const DEFAULT_ZONES: u32 = 3;
/// More subnets than this cannot fit: the largest VPC has 4096 of the smallest subnets.
const MOST_SUBNETS: u64 = 4096;
/// How many subnets of /64 the IPv6 addresses of a VPC hold.
const MOST_IPV6_SUBNETS: usize = 256;
/// The feature flag under which the default security groups of VPCs let nothing through.
const RESTRICT_FLAG: &str = "@aws-cdk/aws-ec2:restrictDefaultSecurityGroup";
/// The feature flag under which VPCs without private subnets get no egress-only internet gateway.
const EGRESS_ONLY_FLAG: &str = "@aws-cdk/aws-ec2:requirePrivateSubnetsForEgressOnlyInternetGateway";
/// Stands for a zone for which addresses are kept.
const RESERVED_ZONE: &str = "fake-az";
/// Zones that stand for those of an environment that was not looked up.
const PLACEHOLDER_ZONES: [&str; 3] = ["dummy1a", "dummy1b", "dummy1c"];

#[allow(non_snake_case)]
/// A virtual private cloud: a network of your own, with subnets in several availability zones, an internet
/// gateway, NAT gateways, and the routes between them.
///
/// ```rhai
/// let vpc = ec2.Vpc(stack, "Vpc", #{
///     ip_addresses: ec2.IpAddresses.cidr("10.0.0.0/16"),
///     max_azs: 2,
///     nat_gateways: 1,
///     subnet_configuration: [
///         #{ name: "web", subnet_type: ec2.SubnetType.PUBLIC, cidr_mask: 24 },
///         #{ name: "app", subnet_type: ec2.SubnetType.PRIVATE_WITH_EGRESS, cidr_mask: 22 },
///     ],
/// });
/// let web = vpc.select_subnets(#{ subnet_group_name: "web" });
/// CfnOutput(stack, "Web", #{ value: Fn.join(",", web.subnet_ids) });
/// ```
///
/// ```lua
/// local vpc = ec2.Vpc(stack, "Vpc", {
///   ip_addresses = ec2.IpAddresses.cidr("10.0.0.0/16"),
///   max_azs = 2,
///   nat_gateways = 1,
///   subnet_configuration = {
///     { name = "web", subnet_type = ec2.SubnetType.PUBLIC, cidr_mask = 24 },
///     { name = "app", subnet_type = ec2.SubnetType.PRIVATE_WITH_EGRESS, cidr_mask = 22 },
///   },
/// })
/// local web = vpc:select_subnets({ subnet_group_name = "web" })
/// CfnOutput(stack, "Web", { value = Fn.join(",", web.subnet_ids) })
/// ```
#[construct(module = "ec2", base = Resource, state = VpcState, reference = vpc_ref("AWS::EC2::VPC"))]
impl Vpc {
    /// Makes a VPC with its subnets, gateways and routes.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: VpcProps) -> Result<Self> {
        let connectivity = DependencyGroup::of(cx, []);
        let this: Vpc = cx.create(scope, id, VpcState::empty(connectivity))?;
        match this.build(cx, props) {
            Ok(()) => Ok(this),
            Err(error) => Err(error.on(&cx.path(this.0))),
        }
    }

    /// A VPC that was made elsewhere, by what is known of it.
    pub fn from_vpc_attributes(cx: &mut Cx, scope: Construct, id: Str, attrs: VpcAttributes) -> Result<Vpc> {
        let connectivity = DependencyGroup::of(cx, []);
        let state = VpcState {
            id: attrs.vpc_id.clone(),
            cidr_block: attrs.vpc_cidr_block.clone(),
            zones: attrs.availability_zones.clone().into_items(),
            vpn_gateway: attrs.vpn_gateway_id.clone(),
            ..VpcState::empty(connectivity)
        };
        let this: Vpc = cx.create(scope, id, state)?;
        Resource::from(this).set_env(cx, None, attrs.region.clone());
        let [public, private, isolated] =
            vpc_import::subnets(cx, this.into(), attrs).map_err(|error| error.on(&cx.path(this.0)))?;
        let state = cx.state_mut(this);
        (state.public, state.private, state.isolated) = (public, private, isolated);
        Ok(this)
    }

    /// A VPC that was made elsewhere, looked up in the account by the command line. What it found is kept in
    /// `cdk.context.json`; until then a placeholder stands in. The stack's account and region must be known.
    pub fn from_lookup(cx: &mut Cx, scope: Construct, id: Str, options: VpcLookupOptions) -> Result<Vpc> {
        let found = vpc_lookup::find(cx, scope, options)?;
        let connectivity = DependencyGroup::of(cx, []);
        let state = VpcState {
            id: found.vpc_id,
            cidr_block: found.cidr_block,
            zones: found.zones,
            vpn_gateway: found.vpn_gateway,
            account: found.account,
            region: found.region,
            is_placeholder: found.is_placeholder,
            ..VpcState::empty(connectivity)
        };
        let this: Vpc = cx.create(scope, id, state)?;
        let [public, private, isolated] = vpc_lookup::subnets(cx, this.into(), found.groups)?;
        let state = cx.state_mut(this);
        (state.public, state.private, state.isolated) = (public, private, isolated);
        Ok(this)
    }

    /// The range of a VPC that asks for none: `10.0.0.0/16`.
    #[constant]
    pub fn DEFAULT_CIDR_RANGE() -> Str {
        Str::new_static(DEFAULT_RANGE)
    }

    /// The groups of subnets of a VPC that asks for none: public and private.
    #[constant]
    pub fn DEFAULT_SUBNETS() -> Vec<SubnetConfiguration> {
        [SubnetType::PUBLIC, SubnetType::PRIVATE_WITH_EGRESS].map(SubnetConfiguration::of).to_vec()
    }

    /// The groups of subnets of a VPC that asks for none, and for no NAT gateways: public and isolated.
    #[constant]
    pub fn DEFAULT_SUBNETS_NO_NAT() -> Vec<SubnetConfiguration> {
        [SubnetType::PUBLIC, SubnetType::PRIVATE_ISOLATED].map(SubnetConfiguration::of).to_vec()
    }

    /// The id of the VPC.
    #[attribute]
    pub fn vpc_id(self, cx: &Cx) -> Text {
        cx.state(self).id.clone()
    }

    /// The ARN of the VPC.
    #[attribute]
    pub fn vpc_arn(self, cx: &Cx) -> Result<Text> {
        let components = ArnComponents {
            region: cx.state(self).region.clone(),
            account: cx.state(self).account.clone(),
            ..ArnComponents::slash("ec2", "vpc", self.vpc_id(cx))
        };
        cx.stack_of(self.0)?.format_arn(cx, components)
    }

    /// The IPv4 addresses of the VPC, as a range.
    #[attribute]
    pub fn vpc_cidr_block(self, cx: &Cx) -> Result<Text> {
        match &cx.state(self).cidr_block {
            Some(text) => Ok(text.clone()),
            None => bail!(Code::InvalidValue, "the `vpc_cidr_block` of the imported VPC is not known";
                hint: "give `vpc_cidr_block` to `ec2.Vpc.from_vpc_attributes`"; on: cx.path(self.0)),
        }
    }

    /// The id of the network access control list that AWS makes with the VPC.
    #[attribute]
    pub fn vpc_default_network_acl(self, cx: &Cx) -> Result<Text> {
        self.told(cx, "vpc_default_network_acl", "DefaultNetworkAcl").map(Text::from)
    }

    /// The id of the security group that AWS makes with the VPC.
    #[attribute]
    pub fn vpc_default_security_group(self, cx: &Cx) -> Result<Text> {
        self.told(cx, "vpc_default_security_group", "DefaultSecurityGroup").map(Text::from)
    }

    /// The ids of the associations with further IPv4 ranges.
    #[attribute]
    pub fn vpc_cidr_block_associations(self, cx: &Cx) -> Result<TextList> {
        let late = self.told(cx, "vpc_cidr_block_associations", "CidrBlockAssociations")?;
        Ok(TextList::Late(late.typed(LateType::List)))
    }

    /// The IPv6 addresses of the VPC, as ranges.
    #[attribute]
    pub fn vpc_ipv6_cidr_blocks(self, cx: &Cx) -> Result<TextList> {
        let late = self.told(cx, "vpc_ipv6_cidr_blocks", "Ipv6CidrBlocks")?;
        Ok(TextList::Late(late.typed(LateType::List)))
    }

    /// The availability zones of the subnets; zones that are only kept for later show as `fake-az`.
    #[attribute]
    pub fn availability_zones(self, cx: &Cx) -> TextList {
        cx.state(self).zones.clone().into()
    }

    /// The public subnets.
    #[attribute]
    pub fn public_subnets(self, cx: &Cx) -> Vec<Subnet> {
        cx.state(self).public.clone()
    }

    /// The private subnets, those that reach the internet.
    #[attribute]
    pub fn private_subnets(self, cx: &Cx) -> Vec<Subnet> {
        cx.state(self).private.clone()
    }

    /// The isolated subnets, those that do not reach the internet.
    #[attribute]
    pub fn isolated_subnets(self, cx: &Cx) -> Vec<Subnet> {
        cx.state(self).isolated.clone()
    }

    /// The id of the internet gateway; nothing where there is none.
    #[attribute]
    pub fn internet_gateway_id(self, cx: &Cx) -> Option<Text> {
        cx.state(self).internet_gateway.map(CfnResource::reference)
    }

    /// What must be there before anything in the VPC reaches the internet.
    #[attribute]
    pub fn internet_connectivity_established(self, cx: &Cx) -> DependencyGroup {
        cx.state(self).connectivity
    }

    /// The id of the VPN gateway; nothing where there is none.
    #[attribute]
    pub fn vpn_gateway_id(self, cx: &Cx) -> Option<Text> {
        cx.state(self).vpn_gateway.clone()
    }

    /// Whether instances with public addresses get public names.
    #[attribute]
    pub fn dns_hostnames_enabled(self, cx: &Cx) -> Result<bool> {
        self.own(cx, "dns_hostnames_enabled").map(|_| cx.state(self).dns_hostnames)
    }

    /// Whether the DNS server of AWS answers in the VPC.
    #[attribute]
    pub fn dns_support_enabled(self, cx: &Cx) -> Result<bool> {
        self.own(cx, "dns_support_enabled").map(|_| cx.state(self).dns_support)
    }

    /// The subnets that a selection means.
    pub fn select_subnets(
        self,
        cx: &mut Cx,
        /// Which subnets. Default: the private ones, else the isolated, else the public ones.
        selection: Option<SubnetSelection>,
    ) -> Result<SelectedSubnets> {
        subnet_selection::select(cx, self, selection.unwrap_or_default())
    }

    /// Makes a gateway endpoint, by which a service is reached without the internet.
    pub fn add_gateway_endpoint(
        self,
        cx: &mut Cx,
        id: Str,
        options: GatewayVpcEndpointOptions,
    ) -> Result<GatewayVpcEndpoint> {
        GatewayVpcEndpoint::new(cx, self.into(), id, GatewayVpcEndpointProps { options, vpc: self })
    }

    /// Makes a gateway endpoint for Amazon S3.
    #[deprecated_name = "use `add_gateway_endpoint`"]
    pub fn add_s3_endpoint(
        self,
        cx: &mut Cx,
        id: Str,
        /// The subnets that get a route to the endpoint. Default: all.
        subnets: Option<Vec<SubnetSelection>>,
    ) -> Result<GatewayVpcEndpoint> {
        self.add_gateway_endpoint(
            cx,
            id,
            GatewayVpcEndpointOptions::of(GatewayVpcEndpointAwsService::S3(), subnets),
        )
    }

    /// Makes a gateway endpoint for Amazon DynamoDB.
    #[deprecated_name = "use `add_gateway_endpoint`"]
    pub fn add_dynamo_db_endpoint(
        self,
        cx: &mut Cx,
        id: Str,
        /// The subnets that get a route to the endpoint. Default: all.
        subnets: Option<Vec<SubnetSelection>>,
    ) -> Result<GatewayVpcEndpoint> {
        let service = GatewayVpcEndpointAwsService::DYNAMODB();
        self.add_gateway_endpoint(cx, id, GatewayVpcEndpointOptions::of(service, subnets))
    }

    /// Makes an interface endpoint, by which a service is reached without the internet.
    pub fn add_interface_endpoint(
        self,
        cx: &mut Cx,
        id: Str,
        options: InterfaceVpcEndpointOptions,
    ) -> Result<InterfaceVpcEndpoint> {
        InterfaceVpcEndpoint::new(cx, self.into(), id, InterfaceVpcEndpointProps { options, vpc: self })
    }

    /// Makes a VPN connection with another network. The VPC gets a VPN gateway if it has none.
    pub fn add_vpn_connection(
        self,
        cx: &mut Cx,
        /// The id of the connection within the VPC.
        id: Str,
        options: VpnConnectionOptions,
    ) -> Result<VpnConnection> {
        VpnConnection::new(cx, self.into(), id, VpnConnectionProps { options, vpc: self })
    }

    /// Makes a client VPN endpoint: a way into the VPC for people.
    pub fn add_client_vpn_endpoint(
        self,
        cx: &mut Cx,
        /// The id of the endpoint within the VPC.
        id: Str,
        options: ClientVpnEndpointOptions,
    ) -> Result<ClientVpnEndpoint> {
        ClientVpnEndpoint::new(cx, self.into(), id, ClientVpnEndpointProps { options, vpc: self })
    }

    /// Makes a flow log: a record of the traffic in the VPC.
    pub fn add_flow_log(
        self,
        cx: &mut Cx,
        /// The id of the flow log within the VPC.
        id: Str,
        /// Which traffic is recorded, and where to. Default: all of it, to CloudWatch Logs.
        options: Option<FlowLogOptions>,
    ) -> Result<FlowLog> {
        let resource_type = FlowLogResourceType::from_vpc(cx, self);
        let props = FlowLogProps { options: options.unwrap_or_default(), flow_log_name: None, resource_type };
        FlowLog::new(cx, self.into(), id, props)
    }

    /// Makes a VPN gateway and attaches it.
    pub fn enable_vpn_gateway(self, cx: &mut Cx, options: Option<EnableVpnGatewayOptions>) -> Result<()> {
        let options = options.unwrap_or_default();
        if cx.state(self).vpn_gateway.is_some() {
            bail!(Code::InvalidValue, "the VPC has a VPN gateway already"; hint: "its id is `vpn_gateway_id`"; on: cx.path(self.0));
        }
        let props = VpnGatewayProps {
            r#type: VpnConnectionType::IPSEC_1.into(),
            amazon_side_asn: options.amazon_side_asn,
        };
        let gateway = VpnGateway::new(cx, self.into(), "VpnGateway".into(), props)?.gateway_id(cx);
        let properties = crate::fields! { "VpcId": self.vpc_id(cx), "VpnGatewayId": &gateway };
        let cfn_type = "AWS::EC2::VPCGatewayAttachment";
        let attachment = CfnResource::add(cx, self, "VPCVPNGW", cfn_type, properties)?;
        let tables = self.route_tables(cx, options.vpn_route_propagation)?;
        let properties = crate::fields! { "RouteTableIds": tables, "VpnGatewayId": &gateway };
        let cfn_type = "AWS::EC2::VPNGatewayRoutePropagation";
        let propagation = CfnResource::add(cx, self, "RoutePropagation", cfn_type, properties)?;
        let waits_for = Dependable::Construct(attachment.into());
        Construct::from(propagation).node().add_dependency(cx, vec![waits_for].into());
        cx.state_mut(self).vpn_gateway = Some(gateway);
        Ok(())
    }
}

impl VpcState {
    fn empty(connectivity: DependencyGroup) -> VpcState {
        VpcState {
            id: Text::from(""),
            cidr_block: None,
            resource: None,
            zones: Vec::new(),
            public: Vec::new(),
            private: Vec::new(),
            isolated: Vec::new(),
            internet_gateway: None,
            connectivity,
            vpn_gateway: None,
            subnets: 0,
            account: None,
            region: None,
            is_placeholder: false,
            dns_hostnames: true,
            dns_support: true,
            space: None,
            further: FurtherRanges::default(),
            reserved: Vec::new(),
            instance_connect_endpoint: None,
        }
    }
}

/// What Rust code asks a VPC.
impl Vpc {
    /// The subnets of a type, old or new.
    pub fn subnets_of(self, cx: &Cx, subnet_type: SubnetType) -> Vec<Subnet> {
        match subnet_type.lasting() {
            SubnetType::PUBLIC => self.public_subnets(cx),
            SubnetType::PRIVATE_ISOLATED => self.isolated_subnets(cx),
            _ => self.private_subnets(cx),
        }
    }

    /// The addresses of the VPC with the subnets that this app makes in them; nothing where the VPC was made
    /// elsewhere.
    pub fn space(self, cx: &Cx) -> Option<&Space> {
        cx.state(self).space.as_ref()
    }

    /// The Instance Connect endpoint that this app made in the VPC.
    pub(super) fn instance_connect_endpoint(self, cx: &Cx) -> Option<NodeId> {
        cx.state(self).instance_connect_endpoint
    }

    /// Keeps the Instance Connect endpoint of the VPC.
    pub(super) fn set_instance_connect_endpoint(self, cx: &mut Cx, endpoint: NodeId) {
        cx.state_mut(self).instance_connect_endpoint = Some(endpoint);
    }

    /// The addresses that resources of their own add.
    pub(super) fn further_ranges(self, cx: &mut Cx) -> &mut FurtherRanges {
        &mut cx.state_mut(self).further
    }

    /// Whether a placeholder stands in for a VPC that has yet to be looked up.
    pub(super) fn is_incomplete(self, cx: &Cx) -> bool {
        cx.state(self).is_placeholder
    }

    /// Counts a subnet; says when there are more than AWS allows without a raised quota.
    pub(super) fn count_subnet(self, cx: &mut Cx) {
        /// Source: the VPC user guide, "Amazon VPC quotas".
        const USUAL_SUBNETS: usize = 200;
        let state = cx.state_mut(self);
        state.subnets += 1;
        if state.subnets == USUAL_SUBNETS + 1 {
            let message = format!("the VPC has more than {USUAL_SUBNETS} subnets");
            let hint = "more need a raised quota of the account";
            let diag = Diag::warning(Code::Surprise, message).hint(hint).on(cx.path(self.0));
            cx.warn(diag);
        }
    }

    /// Takes addresses for a subnet.
    pub(super) fn take(self, cx: &mut Cx, subnet: NodeId, range: Ipv4Net) -> Result<()> {
        let name = cx.path(subnet);
        let vpc = cx.path(self.0);
        let Some(network) = self.space(cx).map(Space::network) else { return Ok(()) };
        if !network.contains(&range) && cx.state(self).further.may_hold(&range) {
            return match cx.state_mut(self).further.take(&name, range) {
                Some(other) => Err(overlap(range, &other).into()),
                None => Ok(()),
            };
        }
        if !network.contains(&range) {
            let message =
                format!("the subnet's `{range}` lies outside of `{network}`, the addresses of `{vpc}`");
            let hint = "a VPC takes it only if the range is added by a `CfnVPCCidrBlock`";
            let diag = Diag::warning(Code::Surprise, message).hint(hint).on(name);
            cx.warn(diag);
            return Ok(());
        }
        let Some(space) = &mut cx.state_mut(self).space else { return Ok(()) };
        let Err(other) = space.take(&name, range) else { return Ok(()) };
        let free = space.free();
        let left: u64 = free.iter().map(net::addresses_of).sum();
        let mut hints = Vec::new();
        if let Some(fits) = space.first_free(range.prefix_len()) {
            hints.push(format!("the first free range of this size is `{fits}`"));
        }
        hints.push(format!("free in `{network}`: {} ({left} addresses)", net::describe_ranges(&free)));
        Err(overlap(range, &other).hints(hints).into())
    }

    /// The addresses that are kept for later.
    fn notes(cx: &Cx, node: NodeId) -> Vec<Note> {
        let reserved = cx.state(Vpc(node)).reserved.iter();
        let note = |block: &Block| Note {
            about: RESERVED.into(),
            text: format!("{} {}", block.range, block.name),
            span: None,
        };
        reserved.map(note).collect()
    }

    /// The VPC's resource, where this app makes it.
    fn own(self, cx: &Cx, name: &str) -> Result<CfnResource> {
        match cx.state(self).resource {
            Some(resource) => Ok(resource),
            None => bail!(Code::InvalidValue, "the `{name}` of an imported VPC is not known";
                hint: "only VPCs that this app makes know it"; on: cx.path(self.0)),
        }
    }

    /// An attribute of the VPC's resource.
    fn told(self, cx: &Cx, name: &str, attribute: &'static str) -> Result<Late> {
        self.own(cx, name).map(|resource| Late::attribute(resource.id(), attribute))
    }

    /// The route tables of selected subnets, each once, for a VPN gateway.
    fn route_tables(self, cx: &mut Cx, selections: Option<Vec<SubnetSelection>>) -> Result<Vec<Text>> {
        let selections = selections.unwrap_or_else(|| vec![SubnetSelection::default()]);
        let tables = subnet_selection::route_tables(cx, self, Some(selections))?;
        if tables.is_empty() {
            bail!(Code::NoSubnets, "no subnet with a route table is selected for the routes of the VPN gateway";
                hint: "select others with `vpn_route_propagation`"; on: cx.path(self.0));
        }
        Ok(tables)
    }
}

/// How a VPC is made, step by step.
impl Vpc {
    fn build(self, cx: &mut Cx, props: VpcProps) -> Result<()> {
        check(&props)?;
        let addresses = addresses_of(cx, &props)?;
        self.add_resource(cx, &props, &addresses)?;
        let ipv6 = match props.ip_protocol {
            IpProtocol::IPV4_ONLY => None,
            IpProtocol::DUAL_STACK => {
                let addresses = props.ipv6_addresses.unwrap_or_else(Ipv6Addresses::amazon_provided);
                Some((addresses, addresses.allocate(cx, self)?))
            }
        };
        let zones = self.choose_zones(cx, &props)?;
        cx.state_mut(self).zones = zones.clone();
        let groups = match (&props.subnet_configuration, props.nat_gateways) {
            (Some(groups), _) => groups.clone(),
            (None, Some(0)) => Vpc::DEFAULT_SUBNETS_NO_NAT(),
            (None, _) => Vpc::DEFAULT_SUBNETS(),
        };
        if zones.is_empty() && !groups.is_empty() {
            self.warn_of_no_zones(cx);
        }
        let is_regional = props.nat_gateway_provider.is_some_and(|provider| provider.is_regional(cx));
        let gateways = match is_regional {
            true => self.count_regional(cx, &props)?,
            false => count_nat_gateways(props.nat_gateways, &groups, zones.len())?,
        };
        self.add_subnets(cx, &addresses, ipv6, &groups, &zones)?;
        let open = groups
            .iter()
            .any(|group| !group.reserved && group.subnet_type.lasting() != SubnetType::PRIVATE_ISOLATED);
        let gateway = match open && props.create_internet_gateway {
            true => Some(self.add_internet_gateway(cx, ipv6.is_some())?),
            false => None,
        };
        if ipv6.is_some() {
            self.add_egress_only_gateway(cx)?;
        }
        if gateway.is_some() && gateways > 0 {
            let provider = props.nat_gateway_provider;
            self.add_nat_gateways(cx, gateways, props.nat_gateway_subnets.clone(), provider)?;
        }
        self.add_attachments(cx, props)
    }

    fn warn_of_no_zones(self, cx: &mut Cx) {
        let message = "the VPC has no availability zones, so it gets no subnets";
        let diag =
            Diag::warning(Code::Surprise, message).hint("set `max_azs` to 1 or more").on(cx.path(self.0));
        cx.warn(diag);
    }

    /// Adds what the program wants of a VPC besides its subnets and their gateways.
    fn add_attachments(self, cx: &mut Cx, props: VpcProps) -> Result<()> {
        let connected = props.vpn_gateway_asn.is_some() || props.vpn_connections.is_some();
        if props.vpn_gateway == Some(true) || connected {
            let options = EnableVpnGatewayOptions {
                r#type: None,
                amazon_side_asn: props.vpn_gateway_asn,
                vpn_route_propagation: props.vpn_route_propagation,
            };
            self.enable_vpn_gateway(cx, Some(options))?;
        }
        for (id, options) in props.vpn_connections.unwrap_or_default().0 {
            self.add_vpn_connection(cx, id, options)?;
        }
        for (id, options) in props.gateway_endpoints.unwrap_or_default().0 {
            self.add_gateway_endpoint(cx, id, options)?;
        }
        for (id, options) in props.flow_logs.unwrap_or_default().0 {
            self.add_flow_log(cx, id, Some(options))?;
        }
        if props.restrict_default_security_group.unwrap_or_else(|| cx.flag(self.0, RESTRICT_FLAG)) {
            self.restrict_default_security_group(cx)?;
        }
        Ok(())
    }

    fn add_resource(self, cx: &mut Cx, props: &VpcProps, addresses: &IpAddresses) -> Result<()> {
        let VpcIpamOptions { cidr_block, ipv4_netmask_length, ipv4_ipam_pool_id } =
            addresses.allocate_vpc_cidr();
        let properties = crate::fields! {
            "CidrBlock": cidr_block,
            "EnableDnsHostnames": props.enable_dns_hostnames,
            "EnableDnsSupport": props.enable_dns_support,
            "InstanceTenancy": props.default_instance_tenancy.value(),
            "Ipv4IpamPoolId": ipv4_ipam_pool_id,
            "Ipv4NetmaskLength": ipv4_netmask_length,
        };
        let resource = CfnResource::add(cx, self, "Resource", "AWS::EC2::VPC", properties)?;
        let name = props.vpc_name.clone().unwrap_or_else(|| cx.path(self.0).into());
        Construct::from(self).tags().set(cx, Str::new_static("Name"), name);
        let state = cx.state_mut(self);
        state.id = resource.reference();
        state.cidr_block = Some(Late::attribute(resource.id(), "CidrBlock").into());
        state.resource = Some(resource);
        state.dns_hostnames = props.enable_dns_hostnames;
        state.dns_support = props.enable_dns_support;
        state.space = match addresses {
            IpAddresses::Range(range) => Some(Space::new(*range)),
            IpAddresses::Pool(_) => None,
        };
        cx.extra_mut(self.0).notes = Some(Vpc::notes);
        Ok(())
    }

    /// The zones of the subnets: the given ones, or the first of the stack; and those that are kept for later.
    fn choose_zones(self, cx: &mut Cx, props: &VpcProps) -> Result<Vec<Text>> {
        let known = cx.stack_of(self.0)?.availability_zones(cx)?;
        let mut zones = match &props.availability_zones {
            Some(zones) => {
                check_zones(zones, &known)?;
                zones.clone()
            }
            None => {
                let most = props.max_azs.unwrap_or(DEFAULT_ZONES);
                known.into_iter().take(usize::try_from(most).unwrap_or(usize::MAX)).collect()
            }
        };
        let reserved = u64::from(props.reserved_azs.unwrap_or(0));
        if reserved > MOST_SUBNETS {
            bail!(Code::OutOfRange, "`reserved_azs` cannot be {reserved}"; hint: "a VPC holds at most {MOST_SUBNETS} subnets");
        }
        zones.extend((0..reserved).map(|_| Text::from(RESERVED_ZONE)));
        Ok(zones)
    }

    /// Lays out the subnets and makes those that are not kept for later: group by group, zone by zone.
    fn add_subnets(
        self,
        cx: &mut Cx,
        addresses: &IpAddresses,
        ipv6: Option<(Ipv6Addresses, CfnResource)>,
        groups: &[SubnetConfiguration],
        zones: &[Text],
    ) -> Result<()> {
        let count = groups.len().saturating_mul(zones.len());
        if count as u64 > MOST_SUBNETS {
            bail!(Code::CidrExhausted, "{} groups in {} zones are {count} subnets", groups.len(), zones.len();
                hint: "a VPC holds at most {MOST_SUBNETS} subnets");
        }
        if ipv6.is_some() && count > MOST_IPV6_SUBNETS {
            bail!(Code::CidrExhausted, "{count} subnets do not fit into the IPv6 addresses of a VPC";
                hint: "a VPC has /56 of them, and each subnet gets /64: {MOST_IPV6_SUBNETS} subnets");
        }
        let wishes: Vec<Wish> = groups.iter().flat_map(|group| wishes(group, zones.len())).collect();
        let key = Str::new_static("subnet_configuration");
        let ranges = addresses
            .lay_out(&self.vpc_cidr_block(cx)?, &wishes)
            .map_err(|error| error.map(|diag| diag.at_key(key.clone())))?;
        let places = groups.iter().flat_map(|group| zones.iter().map(move |zone| (group, zone)));
        for (index, (((group, zone), wish), range)) in places.zip(&wishes).zip(ranges).enumerate() {
            let map_public_ip = map_public_ip(group, ipv6.is_some())?;
            if group.reserved || zone.literal() == Some(RESERVED_ZONE) {
                if let Some(range) = range.literal().and_then(|range| range.parse().ok()) {
                    cx.state_mut(self).reserved.push(Block { name: wish.name.clone(), range });
                }
                continue;
            }
            let ipv6_range = match ipv6 {
                Some((addresses, _)) => Some(addresses.of_subnet(cx, self, index, count)?),
                None => None,
            };
            let props = SubnetProps {
                availability_zone: zone.clone(),
                vpc_id: self.vpc_id(cx),
                cidr_block: range,
                map_public_ip_on_launch: Some(map_public_ip),
                ipv6_cidr_block: ipv6_range,
                assign_ipv6_address_on_creation: ipv6
                    .map(|_| group.ipv6_assign_address_on_creation.unwrap_or(true)),
            };
            let subnet = self.add_subnet(cx, group, wish.name.as_str().into(), props)?;
            if let Some((_, block)) = ipv6 {
                let waits_for = Dependable::Construct(block.into());
                Construct::from(subnet).node().add_dependency(cx, vec![waits_for].into());
            }
        }
        Ok(())
    }

    fn add_subnet(
        self,
        cx: &mut Cx,
        group: &SubnetConfiguration,
        id: Str,
        props: SubnetProps,
    ) -> Result<Subnet> {
        const CFN_TYPE: &str = "AWS::EC2::Subnet";
        let subnet_type = group.subnet_type.lasting();
        let subnet: Subnet = match subnet_type {
            SubnetType::PUBLIC => Subnet::make::<PublicSubnet>(cx, self.into(), id, props)?.into(),
            _ => Subnet::make::<PrivateSubnet>(cx, self.into(), id, props)?.into(),
        };
        let state = cx.state_mut(self);
        match subnet_type {
            SubnetType::PUBLIC => state.public.push(subnet),
            SubnetType::PRIVATE_ISOLATED => state.isolated.push(subnet),
            _ => state.private.push(subnet),
        }
        let tags = Construct::from(subnet).tags();
        tags.set_on(cx, "aws-cdk:subnet-name", group.name.clone().into(), CFN_TYPE);
        tags.set_on(cx, "aws-cdk:subnet-type", subnet_type.value().into(), CFN_TYPE);
        Ok(subnet)
    }

    fn add_internet_gateway(self, cx: &mut Cx, has_ipv6: bool) -> Result<CfnResource> {
        let gateway = CfnResource::add(cx, self, "IGW", "AWS::EC2::InternetGateway", Vec::new())?;
        let connectivity = cx.state(self).connectivity;
        connectivity.add(cx, vec![Dependable::Construct(gateway.into())].into());
        let gateway_id = gateway.reference();
        let properties = crate::fields! { "InternetGatewayId": &gateway_id, "VpcId": self.vpc_id(cx) };
        let cfn_type = "AWS::EC2::VPCGatewayAttachment";
        let attachment = CfnResource::add(cx, self, "VPCGW", cfn_type, properties)?;
        for subnet in self.public_subnets(cx) {
            let attached = Dependable::Construct(attachment.into());
            subnet.add_default_internet_route(cx, gateway_id.clone(), attached.clone())?;
            if has_ipv6 {
                subnet.add_ipv6_default_internet_route(cx, gateway_id.clone(), Some(attached))?;
            }
        }
        cx.state_mut(self).internet_gateway = Some(gateway);
        Ok(gateway)
    }

    /// Lets private subnets reach IPv6 addresses.
    fn add_egress_only_gateway(self, cx: &mut Cx) -> Result<()> {
        let private = self.private_subnets(cx);
        if private.is_empty() && cx.flag(self.0, EGRESS_ONLY_FLAG) {
            return Ok(());
        }
        let properties = crate::fields! { "VpcId": self.vpc_id(cx) };
        let cfn_type = "AWS::EC2::EgressOnlyInternetGateway";
        let gateway = CfnResource::add(cx, self, "EIGW6", cfn_type, properties)?;
        for subnet in private {
            subnet.add_ipv6_default_egress_only_internet_route(cx, gateway.reference())?;
        }
        Ok(())
    }

    /// The number of regional NAT gateways: one. Says which props have no effect then.
    fn count_regional(self, cx: &mut Cx, props: &VpcProps) -> Result<usize> {
        if props.nat_gateways == Some(0) {
            bail!(Code::InvalidValue, "`nat_gateways` cannot be 0 with a regional NAT gateway";
                hint: "leave out `nat_gateway_provider` if no NAT gateway is wanted");
        }
        let ignored = [
            ("nat_gateways", props.nat_gateways.is_some_and(|count| count > 1)),
            ("nat_gateway_subnets", props.nat_gateway_subnets.is_some()),
        ];
        for (name, _) in ignored.into_iter().filter(|(_, given)| *given) {
            let message = format!("`{name}` has no effect: one regional NAT gateway serves all zones");
            let diag = Diag::warning(Code::Surprise, message).hint("leave it out").on(cx.path(self.0));
            cx.warn(diag);
        }
        Ok(1)
    }

    fn add_nat_gateways(
        self,
        cx: &mut Cx,
        count: usize,
        placement: Option<SubnetSelection>,
        provider: Option<NatProvider>,
    ) -> Result<()> {
        let provider = match provider {
            Some(provider) => provider,
            None => NatGatewayProvider::new(cx, None)?.into(),
        };
        let nat_subnets = match provider.is_regional(cx) {
            true => Vec::new(),
            false => self.places_of_nat_gateways(cx, count, placement)?,
        };
        let private_subnets = self.private_subnets(cx);
        provider.configure_nat(cx, ConfigureNatOptions { vpc: self, nat_subnets, private_subnets })
    }

    fn places_of_nat_gateways(
        self,
        cx: &mut Cx,
        count: usize,
        placement: Option<SubnetSelection>,
    ) -> Result<Vec<Subnet>> {
        let public_only =
            || SubnetSelection { subnet_type: Some(SubnetType::PUBLIC), ..SubnetSelection::default() };
        let mut places = self.select_subnets(cx, Some(placement.unwrap_or_else(public_only)))?.subnets;
        let public = self.public_subnets(cx);
        if let Some(place) = places.iter().find(|subnet| !public.contains(subnet)) {
            bail!(Code::InvalidValue, "`nat_gateway_subnets` chooses `{}`, which is not a public subnet of the VPC", cx.path(place.id());
                hint: "NAT gateways need a route to the internet gateway; the public groups are: {}", group_names(cx, &public));
        }
        places.truncate(count);
        Ok(places)
    }
}

fn overlap(range: Ipv4Net, other: &Block) -> Diag {
    let message = format!(
        "`{range}` ({} addresses) overlaps `{}`, which the subnet `{}` has",
        net::addresses_of(&range),
        other.range,
        other.name
    );
    Diag::new(Code::InvalidCidr, message)
}

fn group_names(cx: &Cx, subnets: &[Subnet]) -> String {
    let mut names: Vec<String> =
        subnets.iter().map(|subnet| format!("`{}`", subnet.group_name(cx))).collect();
    names.dedup();
    names.join(", ")
}

/// The addresses that the props ask for.
fn addresses_of(cx: &mut Cx, props: &VpcProps) -> Result<IpAddresses> {
    if let Some(addresses) = &props.ip_addresses {
        return Ok(addresses.clone());
    }
    let text = props.cidr.clone().unwrap_or(Str::new_static(DEFAULT_RANGE));
    IpAddresses::cidr(cx, text).map_err(|error| error.map(|diag| diag.at_key(Str::new_static("cidr"))))
}

/// Refuses props that contradict each other.
fn check(props: &VpcProps) -> Result<()> {
    if props.enable_dns_hostnames && !props.enable_dns_support {
        bail!(Code::InvalidValue, "DNS hostnames need DNS support, which `enable_dns_support: false` switches off";
            hint: "set `enable_dns_hostnames: false` as well");
    }
    if props.availability_zones.is_some() && props.max_azs.is_some() {
        bail!(Code::InvalidValue, "a VPC takes `availability_zones` or `max_azs`, not both"; hint: "leave out `max_azs`");
    }
    if props.ip_addresses.is_some() && props.cidr.is_some() {
        bail!(Code::InvalidValue, "a VPC takes `ip_addresses` or `cidr`, not both"; hint: "leave out `cidr`, it is deprecated");
    }
    if props.vpn_gateway == Some(false)
        && let Some(name) = [
            ("vpn_gateway_asn", props.vpn_gateway_asn.is_some()),
            ("vpn_connections", props.vpn_connections.is_some()),
        ]
        .into_iter()
        .find_map(|(name, given)| given.then_some(name))
    {
        bail!(Code::InvalidValue, "`{name}` needs a VPN gateway, which `vpn_gateway: false` switches off";
            hint: "leave out one of them");
    }
    let groups = props.subnet_configuration.as_deref().unwrap_or_default();
    if props.ip_protocol == IpProtocol::IPV4_ONLY {
        let dual = "set `ip_protocol: ec2.IpProtocol.DUAL_STACK`, or leave it out";
        if props.ipv6_addresses.is_some() {
            bail!(Code::InvalidValue, "`ipv6_addresses` needs a VPC with IPv6"; hint: "{dual}");
        }
        if let Some(group) = groups.iter().find(|group| group.ipv6_assign_address_on_creation.is_some()) {
            bail!(Code::InvalidValue, "`ipv6_assign_address_on_creation` of the group `{}` needs a VPC with IPv6", group.name; hint: "{dual}");
        }
    }
    for (index, group) in groups.iter().enumerate() {
        if groups[..index].iter().any(|other| other.name == group.name && !other.reserved && !group.reserved)
        {
            bail!(Code::DuplicateId, "two groups of `subnet_configuration` have the name `{}`", group.name;
                hint: "subnets are called after their group, so every group needs a name of its own");
        }
    }
    Ok(())
}

/// Refuses zones that the stack does not have, where it is known which it has.
fn check_zones(zones: &[Text], known: &[Text]) -> Result<()> {
    let known: Vec<&str> =
        known.iter().filter_map(Text::literal).filter(|it| !PLACEHOLDER_ZONES.contains(it)).collect();
    if known.is_empty() {
        return Ok(());
    }
    let unknown = zones.iter().filter_map(Text::literal).find(|zone| !known.contains(zone));
    let Some(zone) = unknown else { return Ok(()) };
    let message = format!("the stack has no availability zone `{zone}`");
    let all = known.iter().map(|zone| format!("`{zone}`")).collect::<Vec<_>>().join(", ");
    let hint = did_you_mean(zone, known);
    Err(Diag::new(Code::InvalidValue, message).hints(hint).hint(format!("its zones are: {all}")).into())
}

/// How many NAT gateways are wanted.
fn count_nat_gateways(asked: Option<u32>, groups: &[SubnetConfiguration], zones: usize) -> Result<usize> {
    let private = groups.iter().find(|group| group.makes(SubnetType::PRIVATE_WITH_EGRESS));
    let own_way_out = groups.iter().any(|group| group.subnet_type == SubnetType::PRIVATE_WITH_EGRESS);
    let count = match asked {
        Some(asked) => zones.min(usize::try_from(asked).unwrap_or(usize::MAX)),
        None if private.is_some() => zones,
        None => 0,
    };
    if let Some(group) = private
        && count == 0
        && !own_way_out
    {
        bail!(Code::InvalidValue, "the group `{}` is of the type `{}`, which needs NAT gateways, and there are none",
            group.name, group.subnet_type.script_name();
            hint: "use `ec2.SubnetType.PRIVATE_ISOLATED`, or `PRIVATE_WITH_EGRESS` to make a way out yourself, or set `nat_gateways`");
    }
    if count > 0 && !groups.iter().any(|group| group.makes(SubnetType::PUBLIC)) {
        bail!(Code::InvalidValue, "there are no public subnets for the {count} NAT gateways";
            hint: "add a group of the type `ec2.SubnetType.PUBLIC`, or set `nat_gateways: 0`, or use `PRIVATE_ISOLATED`");
    }
    Ok(count)
}

/// The subnets of a group that are to be laid out.
fn wishes(group: &SubnetConfiguration, zones: usize) -> impl Iterator<Item = Wish> {
    (1..=zones).map(|number| Wish {
        name: format!("{}Subnet{number}", group.name),
        group: group.name.to_string(),
        prefix: group.cidr_mask,
    })
}

/// Whether instances in the subnets of a group get a public address.
fn map_public_ip(group: &SubnetConfiguration, has_ipv6: bool) -> Result<bool> {
    let public = group.subnet_type == SubnetType::PUBLIC;
    if !public && group.map_public_ip_on_launch.is_some() {
        bail!(Code::InvalidValue, "the group `{}` is not public, it cannot have `map_public_ip_on_launch`", group.name;
            hint: "leave it out, or use `ec2.SubnetType.PUBLIC`");
    }
    Ok(group.map_public_ip_on_launch.unwrap_or(public && !has_ipv6))
}
