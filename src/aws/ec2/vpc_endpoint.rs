//! What VPC endpoints of all kinds share.

use super::{Connections, IpAddressType};
use crate::aws::iam::{PolicyDocument, PolicyDocumentProps, PolicyStatement};
use crate::bail;
use crate::core::{CfnResource, Cx, Data, Handle, Late, LateType, NodeId, Resource, Text, TextList};
use crate::declare::{choice, construct, union};
use crate::diag::{Code, Result};

/// The kinds of VPC endpoints.
#[choice(module = "ec2")]
pub enum VpcEndpointType {
    /// Network interfaces with private addresses, by which a service is reached.
    #[value = "Interface"]
    INTERFACE,
    /// A target of routes, by which a service is reached.
    #[value = "Gateway"]
    GATEWAY,
    /// A target of routes that leads traffic through the appliances behind a Gateway Load Balancer.
    #[value = "GatewayLoadBalancer"]
    GATEWAYLOADBALANCER,
    /// A way to a service network of Amazon VPC Lattice.
    #[value = "ServiceNetwork"]
    SERVICENETWORK,
    /// A way to a resource that another account shares.
    #[value = "Resource"]
    RESOURCE,
}

/// The kinds of addresses that a VPC endpoint has.
#[choice(module = "ec2")]
pub enum VpcEndpointIpAddressType {
    /// IPv4 addresses. All subnets of the endpoint must have IPv4 addresses.
    #[value = "ipv4"]
    IPV4,
    /// IPv6 addresses. All subnets of the endpoint must have IPv6 addresses only.
    #[value = "ipv6"]
    IPV6,
    /// Both. All subnets of the endpoint must have both.
    #[value = "dualstack"]
    DUALSTACK,
}

/// The kinds of addresses of an endpoint. As with the CDK, those of `IpAddressType` say the same.
#[union]
pub enum EndpointAddresses {
    /// As endpoints have them.
    Endpoint(VpcEndpointIpAddressType),
    /// As services of endpoints have them.
    Service(IpAddressType),
}

impl EndpointAddresses {
    /// As CloudFormation writes it.
    pub(super) fn value(self) -> &'static str {
        match self {
            EndpointAddresses::Endpoint(kind) => kind.value(),
            EndpointAddresses::Service(kind) => kind.value(),
        }
    }
}

/// The kinds of DNS records that are made for a VPC endpoint.
#[choice(module = "ec2")]
pub enum VpcEndpointDnsRecordIpType {
    /// A records.
    #[value = "ipv4"]
    IPV4,
    /// AAAA records.
    #[value = "ipv6"]
    IPV6,
    /// A and AAAA records.
    #[value = "dualstack"]
    DUALSTACK,
    /// A records for the private names, and AAAA records for the names of the region and the zones.
    #[value = "service-defined"]
    SERVICE_DEFINED,
}

/// Whose questions private DNS answers, for services that have both kinds of endpoints.
#[choice(module = "ec2")]
pub enum VpcEndpointPrivateDnsOnlyForInboundResolverEndpoint {
    /// All resolvers: all traffic takes the interface endpoint.
    #[value = "AllResolvers"]
    ALL_RESOLVERS,
    /// The inbound resolver only: traffic from outside takes the interface endpoint, that of the VPC the
    /// gateway endpoint.
    #[value = "OnlyInboundResolver"]
    ONLY_INBOUND_RESOLVER,
}

/// What a VPC endpoint keeps.
#[derive(Clone, Debug)]
pub struct VpcEndpointState {
    id: Text,
    /// The endpoint's own resource; none where it was made elsewhere.
    resource: Option<CfnResource>,
    policy: Option<PolicyDocument>,
    /// Who may use the endpoint, where it is an interface.
    pub(super) connections: Option<Connections>,
}

/// A way from a VPC to a service that does not lead over the internet.
#[construct(module = "ec2", base = Resource, state = VpcEndpointState, reference = vpc_endpoint_ref("AWS::EC2::VPCEndpoint"))]
impl VpcEndpoint {
    /// The id of the endpoint: `vpce-0123456789abcdef0`.
    #[attribute]
    pub fn vpc_endpoint_id(self, cx: &Cx) -> Text {
        cx.state(self).id.clone()
    }

    /// When the endpoint was made.
    #[attribute]
    pub fn vpc_endpoint_creation_timestamp(self, cx: &Cx) -> Result<Text> {
        self.told(cx, "vpc_endpoint_creation_timestamp", "CreationTimestamp").map(Text::from)
    }

    /// The ids of the network interfaces of the endpoint.
    #[attribute]
    pub fn vpc_endpoint_network_interface_ids(self, cx: &Cx) -> Result<TextList> {
        let late = self.told(cx, "vpc_endpoint_network_interface_ids", "NetworkInterfaceIds")?;
        Ok(TextList::Late(late.typed(LateType::List)))
    }

    /// The DNS names of the endpoint, each behind its hosted zone: `Z7HUB22UULQXV:vpce-...`.
    #[attribute]
    pub fn vpc_endpoint_dns_entries(self, cx: &Cx) -> Result<TextList> {
        let late = self.told(cx, "vpc_endpoint_dns_entries", "DnsEntries")?;
        Ok(TextList::Late(late.typed(LateType::List)))
    }

    /// Adds a statement to the policy of the endpoint. Without any, the endpoint lets everything through.
    /// Not all services look at the policy.
    pub fn add_to_policy(
        self,
        cx: &mut Cx,
        /// The statement; it must name principals.
        statement: PolicyStatement,
    ) -> Result<()> {
        if cx.state(self).resource.is_none() {
            bail!(Code::InvalidValue, "the policy of an imported endpoint cannot be changed";
                hint: "change it where the endpoint is made"; on: cx.path(self.0));
        }
        if !statement.has_principal(cx) {
            bail!(Code::InvalidValue, "the statement has no principal, which the policy of an endpoint needs";
                hint: "for everybody: `principals: [iam.AnyPrincipal()]`"; on: cx.path(self.0));
        }
        let policy = match cx.state(self).policy {
            Some(policy) => policy,
            None => PolicyDocument::new(cx, PolicyDocumentProps::default()),
        };
        cx.state_mut(self).policy = Some(policy);
        policy.add_statements(cx, vec![statement].into());
        Ok(())
    }
}

impl VpcEndpointState {
    /// An endpoint whose resource is yet to be made.
    pub(super) fn unmade() -> Self {
        VpcEndpointState::imported("".into())
    }

    /// An endpoint that was made elsewhere.
    pub(super) fn imported(id: Text) -> Self {
        VpcEndpointState { id, resource: None, policy: None, connections: None }
    }
}

impl VpcEndpoint {
    /// Makes the endpoint's resource.
    pub(super) fn make(
        self,
        cx: &mut Cx,
        kind: VpcEndpointType,
        mut properties: Vec<(crate::core::Str, Data)>,
    ) -> Result<()> {
        properties.extend(crate::fields! {
            "PolicyDocument": Late::deferred(self.0, policy),
            "VpcEndpointType": kind.value(),
        });
        let resource = CfnResource::add(cx, self, "Resource", "AWS::EC2::VPCEndpoint", properties)?;
        let state = cx.state_mut(self);
        state.id = resource.reference();
        state.resource = Some(resource);
        Ok(())
    }

    fn own(self, cx: &Cx, name: &str) -> Result<CfnResource> {
        match cx.state(self).resource {
            Some(resource) => Ok(resource),
            None => bail!(Code::InvalidValue, "the `{name}` of an imported endpoint is not known";
                hint: "only endpoints that this app makes know it"; on: cx.path(self.0)),
        }
    }

    fn told(self, cx: &Cx, name: &str, attribute: &'static str) -> Result<Late> {
        self.own(cx, name).map(|resource| Late::attribute(resource.id(), attribute))
    }
}

fn policy(cx: &Cx, node: NodeId) -> Data {
    match cx.state(VpcEndpoint::at(node)).policy {
        Some(policy) => policy.late(),
        None => Data::Absent,
    }
}
