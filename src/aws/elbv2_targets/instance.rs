//! Instances.

use crate::aws::ec2::Instance;
use crate::aws::elbv2::{ApplicationTargetGroup, LoadBalancerTargetProps, NetworkTargetGroup, TargetType};
use crate::core::{Cx, Number, Text};
use crate::declare::class;
use crate::diag::Result;
use crate::fields;

/// An instance that gets requests, by its id.
#[derive(Clone, Debug)]
pub struct InstanceIdTarget {
    id: Text,
    port: Option<Number>,
}

/// An instance that gets requests, by its id. Its security group must let the load balancer in.
///
/// ```rhai
/// let balancer = elbv2.NetworkLoadBalancer(stack, "Balancer", #{ vpc: ec2.Vpc(stack, "Vpc") });
/// let listener = balancer.add_listener("Listener", #{ port: 80 });
/// listener.add_targets("Server", #{ port: 80, targets: [elbv2_targets.InstanceIdTarget("i-1234567890abcdef0")] });
/// ```
///
/// ```lua
/// local balancer = elbv2.NetworkLoadBalancer(stack, "Balancer", { vpc = ec2.Vpc(stack, "Vpc") })
/// local listener = balancer:add_listener("Listener", { port = 80 })
/// listener:add_targets("Server", { port = 80, targets = { elbv2_targets.InstanceIdTarget("i-1234567890abcdef0") } })
/// ```
#[class(module = "elbv2_targets")]
impl InstanceIdTarget {
    /// Takes an instance.
    pub fn new(
        /// The id of the instance.
        instance_id: Text,
        /// The port on which it gets requests. Default: that of the target group.
        port: Option<Number>,
    ) -> Self {
        InstanceIdTarget { id: instance_id, port }
    }

    /// What a target group of an Application Load Balancer makes of it.
    pub fn attach_to_application_target_group(
        &self,
        _target_group: ApplicationTargetGroup,
    ) -> LoadBalancerTargetProps {
        self.target()
    }

    /// What a target group of a Network Load Balancer makes of it.
    pub fn attach_to_network_target_group(
        &self,
        _target_group: NetworkTargetGroup,
    ) -> LoadBalancerTargetProps {
        self.target()
    }
}

impl InstanceIdTarget {
    fn target(&self) -> LoadBalancerTargetProps {
        let fields = fields! { "Id": &self.id, "Port": self.port.clone() };
        LoadBalancerTargetProps::by_id(TargetType::INSTANCE, fields)
    }
}

/// An instance that gets requests.
#[derive(Clone, Copy, Debug)]
pub struct InstanceTarget;

/// An instance that gets requests. Its security group must let the load balancer in:
/// `instance.connections.allow_from(balancer, ...)`.
///
/// ```rhai
/// let vpc = ec2.Vpc(stack, "Vpc");
/// let server = ec2.Instance(stack, "Server", #{
///     vpc: vpc,
///     instance_type: ec2.InstanceType("t3.micro"),
///     machine_image: ec2.MachineImage.latest_amazon_linux2023(),
/// });
/// let balancer = elbv2.ApplicationLoadBalancer(stack, "Balancer", #{ vpc: vpc });
/// let listener = balancer.add_listener("Listener", #{ port: 80 });
/// listener.add_targets("Servers", #{ port: 80, targets: [elbv2_targets.InstanceTarget(server)] });
/// server.connections.allow_from(balancer, ec2.Port.tcp(80));
/// ```
///
/// ```lua
/// local vpc = ec2.Vpc(stack, "Vpc")
/// local server = ec2.Instance(stack, "Server", {
///   vpc = vpc,
///   instance_type = ec2.InstanceType("t3.micro"),
///   machine_image = ec2.MachineImage.latest_amazon_linux2023(),
/// })
/// local balancer = elbv2.ApplicationLoadBalancer(stack, "Balancer", { vpc = vpc })
/// local listener = balancer:add_listener("Listener", { port = 80 })
/// listener:add_targets("Servers", { port = 80, targets = { elbv2_targets.InstanceTarget(server) } })
/// server.connections:allow_from(balancer, ec2.Port.tcp(80))
/// ```
#[class(module = "elbv2_targets", base = InstanceIdTarget)]
impl InstanceTarget {
    /// Takes an instance.
    #[allow(clippy::new_ret_no_self)]
    pub fn new(
        cx: &Cx,
        /// The instance.
        instance: Instance,
        /// The port on which it gets requests. Default: that of the target group.
        port: Option<Number>,
    ) -> Result<InstanceIdTarget> {
        Ok(InstanceIdTarget::new(instance.instance_id(cx)?, port))
    }
}
