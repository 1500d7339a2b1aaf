//! VPC endpoints that are network interfaces in subnets.

use super::security_group::check_groups_of_interface;
use super::{
    Connections, ConnectionsProps, EndpointAddresses, InterfaceService, Peer, Port, SecurityGroup,
    SecurityGroupProps, Subnet, SubnetSelection, Vpc, VpcEndpoint, VpcEndpointDnsRecordIpType,
    VpcEndpointPrivateDnsOnlyForInboundResolverEndpoint, VpcEndpointState, VpcEndpointType,
};
use crate::bail;
use crate::core::{Construct, Cx, Data, Handle, Number, Str, Text, look_up};
use crate::declare::{construct, props};
use crate::diag::{Code, Result};

/// How an interface endpoint of a VPC is made.
#[props(module = "ec2")]
pub struct InterfaceVpcEndpointOptions {
    /// The service.
    pub service: InterfaceService,
    /// Whether the service's own domain names lead to the endpoint, in the whole VPC. Default: true for
    /// services of AWS, false for others.
    pub private_dns_enabled: Option<bool>,
    /// The subnets that get a network interface, at most one in each availability zone. Default: the private
    /// subnets, else the isolated, else the public ones.
    pub subnets: Option<SubnetSelection>,
    /// The security groups of the network interfaces. Default: a new one.
    pub security_groups: Option<Vec<SecurityGroup>>,
    /// Whether all addresses of the VPC may use the endpoint.
    #[default(true)]
    pub open: bool,
    /// Whether subnets in zones in which the service is not offered are left out. The zones are looked up in
    /// the account, so the stack's account and region must be known.
    #[default(false)]
    pub lookup_supported_azs: bool,
    /// The kind of addresses. Default: as AWS chooses.
    pub ip_address_type: Option<EndpointAddresses>,
    /// The kind of DNS records. Default: as AWS chooses.
    pub dns_record_ip_type: Option<VpcEndpointDnsRecordIpType>,
    /// Whose questions private DNS answers. Default: all resolvers'.
    pub private_dns_only_for_inbound_resolver_endpoint:
        Option<VpcEndpointPrivateDnsOnlyForInboundResolverEndpoint>,
    /// The region of the service. Default: that of the endpoint.
    pub service_region: Option<Text>,
}

/// What an [`InterfaceVpcEndpoint`] needs.
#[props(module = "ec2")]
pub struct InterfaceVpcEndpointProps {
    #[extends(required)]
    pub(super) options: InterfaceVpcEndpointOptions,
    /// The VPC from which the service is reached.
    pub vpc: Vpc,
}

/// What is known of an [`InterfaceVpcEndpoint`] that was made elsewhere.
#[props(module = "ec2")]
pub struct InterfaceVpcEndpointAttributes {
    /// The id of the endpoint.
    pub vpc_endpoint_id: Text,
    /// The security groups of the network interfaces. Default: none, so no rules are made.
    pub security_groups: Option<Vec<SecurityGroup>>,
    /// The id of the security group of the network interfaces.
    #[deprecated_name = "use `security_groups`"]
    pub security_group_id: Option<Text>,
    /// The port of the service.
    pub port: i64,
}

/// A way from a VPC to a service, by network interfaces with private addresses in subnets.
#[construct(module = "ec2", base = VpcEndpoint, state = VpcEndpointState)]
impl InterfaceVpcEndpoint {
    /// Makes an endpoint.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: InterfaceVpcEndpointProps) -> Result<Self> {
        let this: InterfaceVpcEndpoint = cx.create(scope, id, VpcEndpointState::unmade())?;
        match this.build(cx, props) {
            Ok(()) => Ok(this),
            Err(error) => Err(error.on(&cx.path(this.0))),
        }
    }

    /// An endpoint that was made elsewhere, by what is known of it.
    pub fn from_interface_vpc_endpoint_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: InterfaceVpcEndpointAttributes,
    ) -> Result<InterfaceVpcEndpoint> {
        let state = VpcEndpointState::imported(attrs.vpc_endpoint_id);
        let this: InterfaceVpcEndpoint = cx.create(scope, id, state)?;
        let groups = match (attrs.security_groups, attrs.security_group_id) {
            (Some(groups), _) => groups,
            (None, Some(group)) => {
                vec![SecurityGroup::from_security_group_id(cx, scope, "SecurityGroup".into(), group, None)?]
            }
            (None, None) => Vec::new(),
        };
        this.connect(cx, groups, attrs.port).map_err(|error| error.on(&cx.path(this.0)))?;
        Ok(this)
    }

    /// Who may use the endpoint. The default port is that of the service.
    #[attribute]
    pub fn connections(self, cx: &mut Cx) -> Connections {
        match cx.state(self).connections {
            Some(connections) => connections,
            None => Connections::of_groups(cx, Vec::new()),
        }
    }

    /// The id of the first security group of the network interfaces.
    #[attribute]
    #[deprecated_name = "use `connections`"]
    pub fn security_group_id(self, cx: &mut Cx) -> Option<Text> {
        let groups = self.connections(cx).security_groups(cx);
        groups.first().map(|group| group.security_group_id(cx))
    }
}

impl InterfaceVpcEndpoint {
    fn build(self, cx: &mut Cx, props: InterfaceVpcEndpointProps) -> Result<()> {
        let InterfaceVpcEndpointProps { options, vpc } = props;
        let groups = match options.security_groups {
            Some(groups) => groups,
            None => {
                let props = SecurityGroupProps::in_vpc(vpc);
                vec![SecurityGroup::new(cx, self.into(), "SecurityGroup".into(), props)?]
            }
        };
        if groups.is_empty() {
            bail!(Code::InvalidValue, "an interface endpoint needs a security group, and `security_groups` is empty";
                hint: "leave it out: the endpoint makes a group of its own");
        }
        check_groups_of_interface(cx, self.0, groups.len())?;
        let group_ids: Vec<Text> = groups.iter().map(|group| group.security_group_id(cx)).collect();
        let connections = self.connect(cx, groups, options.service.port())?;
        if options.open {
            let range = vpc.vpc_cidr_block(cx).map_err(|error| {
                error.map(|diag| {
                    diag.hint("or set `open: false`, and allow who may use the endpoint yourself")
                })
            })?;
            let everybody = Peer::ipv4(cx, range)?.connections(cx).into();
            connections.allow_default_port_from(cx, everybody, None)?;
        }
        let stack = cx.stack_of(self.0)?;
        let service = options.service.name(cx, stack);
        let selection = SubnetSelection { one_per_az: true, ..options.subnets.unwrap_or_default() };
        let mut subnets = vpc.select_subnets(cx, Some(selection))?.subnets;
        if options.lookup_supported_azs {
            subnets = self.supported(cx, subnets, &service)?;
        }
        if subnets.is_empty() {
            bail!(Code::NoSubnets, "an interface endpoint needs a subnet, and the selection means none";
                hint: "select others with `subnets`");
        }
        let subnets: Vec<Text> = subnets.iter().map(|subnet| subnet.subnet_id(cx)).collect();
        let private_dns = options.private_dns_enabled.unwrap_or_else(|| options.service.has_private_dns());
        let dns = crate::fields! {
            "DnsRecordIpType": options.dns_record_ip_type.map(VpcEndpointDnsRecordIpType::value),
            "PrivateDnsOnlyForInboundResolverEndpoint": options
                .private_dns_only_for_inbound_resolver_endpoint
                .map(VpcEndpointPrivateDnsOnlyForInboundResolverEndpoint::value),
        };
        let has_dns = dns.iter().any(|(_, value)| *value != Data::Absent);
        let properties = crate::fields! {
            "DnsOptions": has_dns.then_some(dns),
            "IpAddressType": options.ip_address_type.map(EndpointAddresses::value),
            "PrivateDnsEnabled": private_dns,
            "SecurityGroupIds": group_ids,
            "ServiceName": service,
            "ServiceRegion": options.service_region,
            "SubnetIds": subnets,
            "VpcId": vpc.vpc_id(cx),
        };
        VpcEndpoint::from(self).make(cx, VpcEndpointType::INTERFACE, properties)
    }

    fn connect(self, cx: &mut Cx, groups: Vec<SecurityGroup>, port: i64) -> Result<Connections> {
        let props = ConnectionsProps {
            security_groups: Some(groups),
            default_port: Some(Port::tcp(Number::Int(port))?),
            ..ConnectionsProps::default()
        };
        let connections = Connections::new(cx, props);
        cx.state_mut(self).connections = Some(connections);
        Ok(connections)
    }

    /// The subnets in zones in which the service is offered.
    fn supported(self, cx: &mut Cx, subnets: Vec<Subnet>, service: &Text) -> Result<Vec<Subnet>> {
        let Some(service) = service.literal() else {
            bail!(Code::LateBound, "the zones of a service can be looked up only where its name is known now";
                hint: "leave out `lookup_supported_azs`, or give the stack an `env` with an `account` and a `region`");
        };
        let mut zones = Vec::with_capacity(subnets.len());
        for subnet in &subnets {
            match subnet.availability_zone(cx)?.literal() {
                Some(zone) => zones.push(Str::new(zone)),
                None => {
                    bail!(Code::LateBound, "the availability zone of `{}` is not known now", cx.path(subnet.id());
                    hint: "leave out `lookup_supported_azs`, or give the VPC availability zones that are known")
                }
            }
        }
        let query = crate::fields! { "serviceName": service };
        // As in the CDK, the zones of the stack stand in until those of the service were looked up.
        let stand_in = Data::from(cx.stack_of(self.0)?.availability_zones(cx)?);
        let found = look_up(cx, self.into(), "endpoint-service-availability-zones", query, stand_in.clone())?;
        let is_known = found != stand_in;
        let Data::List(found) = found else {
            bail!(Code::InvalidProject, "the context has no list of availability zones for `{service}`";
                hint: "run `cdk context --clear` and look them up again");
        };
        let is_supported = |zone: &Str| found.iter().any(|it| it.as_str() == Some(zone.as_str()));
        let offered = subnets.iter().zip(&zones).filter(|(_, zone)| is_supported(zone));
        let kept: Vec<Subnet> = offered.map(|(subnet, _)| *subnet).collect();
        if kept.is_empty() && !is_known {
            return Ok(subnets);
        }
        if kept.is_empty() {
            let offered: Vec<&str> = found.iter().filter_map(Data::as_str).collect();
            bail!(Code::NoSubnets, "`{service}` is not offered in the zones of the subnets: {}", zones.join(", ");
                hint: "it is offered in: {}", offered.join(", "));
        }
        Ok(kept)
    }
}
