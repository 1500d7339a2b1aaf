//! EC2 Instance Connect endpoints: a way to instances without public addresses, bastions and agents.

use super::security_group::check_groups_of_interface;
use super::{Connections, SecurityGroup, SecurityGroupProps, SubnetSelection, Vpc};
use crate::aws::iam::{Grant, GrantOnPrincipalOptions, Principal};
use crate::bail;
use crate::core::{ArnComponents, CfnResource, Construct, Cx, Data, Duration, Handle, Resource, Str, Text};
use crate::declare::{Dict, construct, props};
use crate::diag::{Code, Result};

/// What an [`InstanceConnectEndpoint`] needs.
#[props(module = "ec2")]
pub struct InstanceConnectEndpointProps {
    /// The VPC whose instances are reached. It can have one endpoint only.
    pub vpc: Vpc,
    /// The subnet that gets the network interface: the first of the selection. Default: the first private
    /// subnet, else the first isolated, else the first public one.
    pub subnets: Option<SubnetSelection>,
    /// The security groups of the network interface. Default: a new one, which lets nothing out until
    /// `connections.allow_to(...)` says where to.
    pub security_groups: Option<Vec<SecurityGroup>>,
    /// Whether instances see the address of the client instead of that of the endpoint. Their security groups
    /// must then let the addresses of clients in.
    #[default(false)]
    pub preserve_client_ip: bool,
}

/// What somebody may open a tunnel to.
#[props(module = "ec2")]
pub struct OpenTunnelOptions {
    /// The ports of instances. Default: every port that the endpoint allows.
    pub remote_ports: Option<Vec<u16>>,
    /// The private addresses of instances, as ranges: `10.0.1.0/24`. Default: all.
    pub private_ip_addresses: Option<Vec<Text>>,
    /// How long a tunnel may stay open, from 1 second to 1 hour. Default: an hour.
    pub max_tunnel_duration: Option<Duration>,
}

/// What an endpoint keeps.
#[derive(Clone, Debug)]
pub struct InstanceConnectEndpointState {
    resource: Option<CfnResource>,
    subnet_id: Text,
    group_ids: Vec<Text>,
    connections: Connections,
}

/// The longest tunnel, in seconds.
/// Source: the EC2 user guide, "Permissions to use an EC2 Instance Connect Endpoint".
const LONGEST_TUNNEL: i64 = 3600;

/// A way from outside to the instances of a VPC that needs no internet gateway, public addresses, bastion host
/// or agent: who may open a tunnel is a matter of IAM, where it leads one of security groups.
#[construct(module = "ec2", base = Resource, state = InstanceConnectEndpointState)]
impl InstanceConnectEndpoint {
    /// Makes an endpoint.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: InstanceConnectEndpointProps) -> Result<Self> {
        let connections = Connections::of_groups(cx, Vec::new());
        let state = InstanceConnectEndpointState {
            resource: None,
            subnet_id: "".into(),
            group_ids: Vec::new(),
            connections,
        };
        let this: InstanceConnectEndpoint = cx.create(scope, id, state)?;
        match this.build(cx, props) {
            Ok(()) => Ok(this),
            Err(error) => Err(error.on(&cx.path(this.0))),
        }
    }

    /// The id of the endpoint: `eice-0123456789abcdef0`.
    #[attribute]
    pub fn instance_connect_endpoint_id(self, cx: &Cx) -> Option<Text> {
        cx.state(self).resource.map(CfnResource::reference)
    }

    /// The ARN of the endpoint.
    #[attribute]
    pub fn instance_connect_endpoint_arn(self, cx: &Cx) -> Result<Text> {
        self.arn(cx, "instance-connect-endpoint", self.instance_connect_endpoint_id(cx))
    }

    /// Where the endpoint leads: `connections.allow_to(instance, ec2.Port.SSH)` makes the rules of both sides.
    #[attribute]
    pub fn connections(self, cx: &Cx) -> Connections {
        cx.state(self).connections
    }

    /// Lets somebody open tunnels through the endpoint, and find it by its instances as the command line does.
    pub fn grant_open_tunnel(
        self,
        cx: &mut Cx,
        /// Who may open tunnels.
        grantee: Principal,
        /// What tunnels may lead to.
        options: Option<OpenTunnelOptions>,
    ) -> Result<Grant> {
        let conditions =
            conditions(options.unwrap_or_default()).map_err(|error| error.on(&cx.path(self.0)))?;
        let arn = self.instance_connect_endpoint_arn(cx)?;
        let tunnel = grant(cx, grantee, &["ec2-instance-connect:OpenTunnel"], vec![arn], conditions)?;
        let find = ["ec2:DescribeInstances", "ec2:DescribeInstanceConnectEndpoints"];
        grant(cx, grantee, &find, vec!["*".into()], None)?;
        Ok(tunnel)
    }

    /// Lets somebody make, change and delete the endpoint. That alone does not let them open tunnels.
    pub fn grant_manage(
        self,
        cx: &mut Cx,
        /// Who may manage the endpoint.
        grantee: Principal,
    ) -> Result<Grant> {
        let endpoints = self.arn(cx, "instance-connect-endpoint", Some("*".into()))?;
        let interfaces = self.arn(cx, "network-interface", Some("*".into()))?;
        let subnet = self.arn(cx, "subnet", Some(cx.state(self).subnet_id.clone()))?;
        let mut resources = vec![endpoints, interfaces, subnet];
        for group in cx.state(self).group_ids.clone() {
            resources.push(self.arn(cx, "security-group", Some(group))?);
        }
        let actions = [
            "ec2:CreateInstanceConnectEndpoint",
            "ec2:ModifyInstanceConnectEndpoint",
            "ec2:DeleteInstanceConnectEndpoint",
            "ec2:CreateNetworkInterface",
            "ec2:CreateTags",
        ];
        let manage = grant(cx, grantee, &actions, resources, None)?;
        grant(cx, grantee, &["ec2:DescribeInstanceConnectEndpoints"], vec!["*".into()], None)?;
        // The first endpoint of an account makes the role by which AWS makes the network interfaces.
        let service = crate::fields! {
            "StringLike": Data::object("iam:AWSServiceName", "ec2-instance-connect.amazonaws.com")
        };
        grant(cx, grantee, &["iam:CreateServiceLinkedRole"], vec!["*".into()], Some(Dict(service)))?;
        Ok(manage)
    }
}

impl InstanceConnectEndpoint {
    fn build(self, cx: &mut Cx, props: InstanceConnectEndpointProps) -> Result<()> {
        let vpc = props.vpc;
        if let Some(other) = vpc.instance_connect_endpoint(cx) {
            bail!(Code::InvalidValue, "the VPC `{}` has an Instance Connect endpoint already: `{}`", cx.path(vpc.id()), cx.path(other);
                hint: "a VPC can have one only; it reaches the instances of all subnets");
        }
        let Some(subnet) = vpc.select_subnets(cx, props.subnets)?.subnets.first().copied() else {
            bail!(Code::NoSubnets, "an Instance Connect endpoint needs a subnet, and the selection means none";
                hint: "select others with `subnets`");
        };
        let groups = match props.security_groups {
            Some(groups) => groups,
            None => {
                let props =
                    SecurityGroupProps { allow_all_outbound: false, ..SecurityGroupProps::in_vpc(vpc) };
                vec![SecurityGroup::new(cx, self.into(), "SecurityGroup".into(), props)?]
            }
        };
        if groups.is_empty() {
            bail!(Code::InvalidValue, "an Instance Connect endpoint needs a security group, and `security_groups` is empty";
                hint: "leave it out: the endpoint makes a group of its own");
        }
        check_groups_of_interface(cx, self.0, groups.len())?;
        let group_ids: Vec<Text> = groups.iter().map(|group| group.security_group_id(cx)).collect();
        let path = cx.path(self.0);
        Construct::from(self).tags().set(cx, Str::new_static("Name"), path.into());
        let subnet_id = subnet.subnet_id(cx);
        let properties = crate::fields! {
            "PreserveClientIp": props.preserve_client_ip,
            "SecurityGroupIds": group_ids.clone(),
            "SubnetId": &subnet_id,
        };
        let cfn_type = "AWS::EC2::InstanceConnectEndpoint";
        let resource = CfnResource::add(cx, self, "Resource", cfn_type, properties)?;
        let connections = Connections::of_groups(cx, groups);
        *cx.state_mut(self) =
            InstanceConnectEndpointState { resource: Some(resource), subnet_id, group_ids, connections };
        vpc.set_instance_connect_endpoint(cx, self.0);
        Ok(())
    }

    fn arn(self, cx: &Cx, kind: &'static str, name: Option<Text>) -> Result<Text> {
        let components =
            ArnComponents { resource_name: name, ..ArnComponents::new("ec2".into(), kind.into()) };
        cx.stack_of(self.0)?.format_arn(cx, components)
    }
}

/// The condition keys of tunnels.
fn conditions(options: OpenTunnelOptions) -> Result<Option<Dict<Data>>> {
    let mut conditions = Vec::new();
    if let Some(ports) = options.remote_ports {
        let ports: Vec<Data> = ports.into_iter().map(|port| port.to_string().into()).collect();
        let value = Data::object("ec2-instance-connect:remotePort", ports);
        conditions.push((Str::new_static("NumericEquals"), value));
    }
    if let Some(ranges) = options.private_ip_addresses {
        let value = Data::object("ec2-instance-connect:privateIpAddress", ranges);
        conditions.push((Str::new_static("IpAddress"), value));
    }
    if let Some(duration) = options.max_tunnel_duration {
        let seconds = duration.to_seconds(None)?;
        if let Some(seconds) = seconds.literal()
            && !(1..=LONGEST_TUNNEL).contains(&seconds)
        {
            bail!(Code::OutOfRange, "`max_tunnel_duration` is {seconds} seconds";
                hint: "a tunnel stays open from 1 second to 1 hour");
        }
        let value = Data::object("ec2-instance-connect:maxTunnelDuration", seconds.into_text());
        conditions.push((Str::new_static("NumericLessThanEquals"), value));
    }
    Ok((!conditions.is_empty()).then_some(Dict(conditions)))
}

fn grant(
    cx: &mut Cx,
    grantee: Principal,
    actions: &[&'static str],
    resource_arns: Vec<Text>,
    conditions: Option<Dict<Data>>,
) -> Result<Grant> {
    let actions = actions.iter().map(|action| Text::from(*action)).collect();
    Grant::add_to_principal(
        cx,
        GrantOnPrincipalOptions { grantee, actions, resource_arns, conditions, scope: None },
    )
}
