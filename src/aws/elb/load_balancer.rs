//! Classic load balancers.

use super::{HealthCheck, ListenerPort, LoadBalancerListener, LoadBalancerTarget};
use crate::aws::ec2::{
    Connections, Peer, Port, SecurityGroup, SecurityGroupProps, SubnetSelection, SubnetType, Vpc,
};
use crate::bail;
use crate::core::{CfnResource, Construct, Cx, Data, Handle, Late, NodeId, Number, Resource, Str, Text};
use crate::declare::{construct, props};
use crate::diag::{Code, Error, Result};
use crate::fields;

/// Where a load balancer writes what it was asked.
#[props(module = "elb")]
pub struct AccessLoggingPolicyProperty {
    /// Whether it writes.
    pub enabled: bool,
    /// The name of the bucket.
    pub s3_bucket_name: Text,
    /// How often it writes, in minutes: 5 or 60. Default: 60.
    pub emit_interval: Option<Number>,
    /// What stands before the names of files. Default: nothing.
    pub s3_bucket_prefix: Option<Text>,
}

/// What a [`LoadBalancer`] needs.
#[props(module = "elb")]
pub struct LoadBalancerProps {
    /// The VPC.
    pub vpc: Vpc,
    /// Whether it is reached from the internet.
    #[default(false)]
    pub internet_facing: bool,
    /// What it listens to. Default: nothing yet.
    pub listeners: Option<Vec<LoadBalancerListener>>,
    /// To what it leads. Default: to nothing yet.
    pub targets: Option<Vec<LoadBalancerTarget>>,
    /// How it sees which targets are well. Default: as Elastic Load Balancing does.
    pub health_check: Option<HealthCheck>,
    /// Whether it leads to targets in all availability zones alike.
    #[default(true)]
    pub cross_zone: bool,
    /// The subnets. Default: the public ones where it is reached from the internet, else the private ones.
    pub subnet_selection: Option<SubnetSelection>,
    /// Where it writes what it was asked. Default: nowhere.
    pub access_logging_policy: Option<AccessLoggingPolicyProperty>,
}

/// What a load balancer keeps.
#[derive(Clone, Debug)]
pub struct LoadBalancerState {
    /// What there is once the group is made.
    parts: Option<Parts>,
    ports: Vec<ListenerPort>,
    listeners: Vec<Data>,
    instance_ports: Vec<Number>,
    targets: Vec<LoadBalancerTarget>,
    instances: Vec<Data>,
}

#[derive(Clone, Copy, Debug)]
struct Parts {
    group: SecurityGroup,
    connections: Connections,
    resource: CfnResource,
}

/// A classic load balancer. `elbv2.ApplicationLoadBalancer` is newer.
///
/// ```rhai
/// let vpc = ec2.Vpc(stack, "Vpc");
/// let group = autoscaling.AutoScalingGroup(stack, "Group", #{
///     vpc: vpc,
///     instance_type: ec2.InstanceType("t3.micro"),
///     machine_image: ec2.MachineImage.latest_amazon_linux2023(),
/// });
/// let balancer = elb.LoadBalancer(stack, "Balancer", #{
///     vpc: vpc, internet_facing: true, health_check: #{ port: 80 },
/// });
/// balancer.add_target(group);
/// balancer.add_listener(#{ external_port: 80 });
/// ```
///
/// ```lua
/// local vpc = ec2.Vpc(stack, "Vpc")
/// local group = autoscaling.AutoScalingGroup(stack, "Group", {
///   vpc = vpc,
///   instance_type = ec2.InstanceType("t3.micro"),
///   machine_image = ec2.MachineImage.latest_amazon_linux2023(),
/// })
/// local balancer = elb.LoadBalancer(stack, "Balancer", {
///   vpc = vpc, internet_facing = true, health_check = { port = 80 },
/// })
/// balancer:add_target(group)
/// balancer:add_listener({ external_port = 80 })
/// ```
#[construct(module = "elb", base = Resource, state = LoadBalancerState,
    reference = load_balancer_ref("AWS::ElasticLoadBalancing::LoadBalancer"))]
impl LoadBalancer {
    /// Makes a load balancer.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: LoadBalancerProps) -> Result<Self> {
        let mut problems = match &props.health_check {
            Some(check) => check.problems()?,
            None => Vec::new(),
        };
        let listeners = props.listeners.clone().unwrap_or_default();
        let unclear = listeners.iter().filter_map(|listener| listener.protocol().err());
        problems.extend(unclear.flat_map(Error::into_diags));
        Error::from_all(problems)?;
        let state = LoadBalancerState {
            parts: None,
            ports: Vec::new(),
            listeners: Vec::new(),
            instance_ports: Vec::new(),
            targets: Vec::new(),
            instances: Vec::new(),
        };
        let this: LoadBalancer = cx.create(scope, id, state)?;
        this.make(cx, &props)?;
        for listener in listeners {
            this.add_listener(cx, listener)?;
        }
        for target in props.targets.unwrap_or_default() {
            this.add_target(cx, target)?;
        }
        Ok(this)
    }

    /// Listens to another port.
    pub fn add_listener(self, cx: &mut Cx, listener: LoadBalancerListener) -> Result<ListenerPort> {
        let protocol = listener.protocol()?;
        let parts = self.parts(cx)?;
        let port = ListenerPort::new(cx, parts.group, Port::tcp(listener.external_port.clone())?);
        let shown = shown(&listener.external_port);
        let from = match &listener.allow_connections_from {
            Some(from) => from.clone(),
            None => vec![Peer::any_ipv4(cx).connections(cx).into()],
        };
        for peer in from {
            let description = Some(Str::from(format!("Default rule allow on {shown}")));
            port.connections().allow_default_port_from(cx, peer, description)?;
        }
        let inside = listener.target_port();
        for target in cx.state(self).targets.clone() {
            self.connect(cx, &inside, target)?;
        }
        let state = cx.state_mut(self);
        state.listeners.push(listener.to_data(protocol));
        state.instance_ports.push(inside);
        state.ports.push(port);
        Ok(port)
    }

    /// Leads to another target, too.
    pub fn add_target(
        self,
        cx: &mut Cx,
        /// An `elb.InstanceTarget` or an `autoscaling.AutoScalingGroup`.
        target: LoadBalancerTarget,
    ) -> Result<()> {
        target.attach(cx, self)?;
        for port in cx.state(self).instance_ports.clone() {
            self.connect(cx, &port, target)?;
        }
        cx.state_mut(self).targets.push(target);
        Ok(())
    }

    /// What it connects to.
    #[attribute]
    pub fn connections(self, cx: &Cx) -> Result<Connections> {
        Ok(self.parts(cx)?.connections)
    }

    /// The ports to which it listens.
    #[attribute]
    pub fn listener_ports(self, cx: &Cx) -> Vec<ListenerPort> {
        cx.state(self).ports.clone()
    }

    /// The name.
    #[attribute]
    pub fn load_balancer_name(self, cx: &Cx) -> Result<Text> {
        Ok(self.parts(cx)?.resource.reference())
    }

    /// The id of the zone in which the load balancer has its name.
    #[attribute]
    pub fn load_balancer_canonical_hosted_zone_name_id(self, cx: &Cx) -> Result<Text> {
        self.told(cx, "CanonicalHostedZoneNameID")
    }

    /// The name of that zone.
    #[attribute]
    pub fn load_balancer_canonical_hosted_zone_name(self, cx: &Cx) -> Result<Text> {
        self.told(cx, "CanonicalHostedZoneName")
    }

    /// The name under which it is reached.
    #[attribute]
    pub fn load_balancer_dns_name(self, cx: &Cx) -> Result<Text> {
        self.told(cx, "DNSName")
    }

    /// The name of the security group from which it connects to targets.
    #[attribute]
    pub fn load_balancer_source_security_group_group_name(self, cx: &Cx) -> Result<Text> {
        self.told(cx, "SourceSecurityGroup.GroupName")
    }

    /// The owner of that security group.
    #[attribute]
    pub fn load_balancer_source_security_group_owner_alias(self, cx: &Cx) -> Result<Text> {
        self.told(cx, "SourceSecurityGroup.OwnerAlias")
    }
}

impl LoadBalancer {
    /// Leads to an instance, too.
    pub(super) fn add_instance_id(self, cx: &mut Cx, id: Text) {
        cx.state_mut(self).instances.push(id.into());
    }

    /// An attribute of the resource.
    fn told(self, cx: &Cx, attribute: &'static str) -> Result<Text> {
        Ok(Late::attribute(self.parts(cx)?.resource.id(), attribute).into())
    }

    fn parts(self, cx: &Cx) -> Result<Parts> {
        match cx.state(self).parts {
            Some(parts) => Ok(parts),
            None => bail!(Code::Internal, "a load balancer has no resource"; on: cx.path(self.0)),
        }
    }

    /// Makes the security group and the resource.
    fn make(self, cx: &mut Cx, props: &LoadBalancerProps) -> Result<()> {
        let in_vpc = SecurityGroupProps { allow_all_outbound: false, ..SecurityGroupProps::new(props.vpc) };
        let group = SecurityGroup::new(cx, self.into(), "SecurityGroup".into(), in_vpc)?;
        let connections = Connections::of_groups(cx, vec![group]);
        let kind = if props.internet_facing { SubnetType::PUBLIC } else { SubnetType::PRIVATE_WITH_EGRESS };
        let usual = SubnetSelection { subnet_type: Some(kind), ..SubnetSelection::default() };
        let selected = props.vpc.select_subnets(cx, Some(props.subnet_selection.clone().unwrap_or(usual)))?;
        let subnets: Vec<Text> = selected.subnets.iter().map(|subnet| subnet.subnet_id(cx)).collect();
        let logging = props.access_logging_policy.as_ref().map(|policy| {
            Data::map(fields! {
                "EmitInterval": policy.emit_interval.clone(),
                "Enabled": policy.enabled,
                "S3BucketName": policy.s3_bucket_name.clone(),
                "S3BucketPrefix": policy.s3_bucket_prefix.clone(),
            })
        });
        let check = props.health_check.as_ref().map(HealthCheck::to_data).transpose()?;
        let resource = CfnResource::add(
            cx,
            self,
            "Resource",
            "AWS::ElasticLoadBalancing::LoadBalancer",
            fields! {
                "AccessLoggingPolicy": logging,
                "CrossZone": props.cross_zone,
                "HealthCheck": check,
                "Instances": Late::deferred(self.0, instances),
                "Listeners": Late::deferred(self.0, listeners),
                "Scheme": if props.internet_facing { "internet-facing" } else { "internal" },
                "SecurityGroups": vec![group.security_group_id(cx)],
                "Subnets": subnets,
            },
        )?;
        if props.internet_facing {
            let reachable = selected.internet_connectivity_established().into();
            cx.extra_mut(resource.id()).dependencies.push(reachable);
        }
        cx.state_mut(self).parts = Some(Parts { group, connections, resource });
        Ok(())
    }

    /// Lets the load balancer connect to a port of a target.
    fn connect(self, cx: &mut Cx, port: &Number, target: LoadBalancerTarget) -> Result<()> {
        let own = self.parts(cx)?.connections;
        let other = target.connections(cx)?;
        let description = format!("Port {} LB to fleet", shown(port));
        own.allow_to(cx, other, Port::tcp(port.clone())?, Some(description.into()))
    }
}

fn listeners(cx: &Cx, node: NodeId) -> Data {
    Data::List(cx.state(LoadBalancer::at(node)).listeners.clone())
}

fn instances(cx: &Cx, node: NodeId) -> Data {
    let instances = cx.state(LoadBalancer::at(node)).instances.clone();
    if instances.is_empty() { Data::Absent } else { Data::List(instances) }
}

/// A port in a description.
fn shown(port: &Number) -> Str {
    let port = port.clone().into_text();
    port.literal().unwrap_or("(late-bound)").into()
}
