//! Addresses.

use crate::aws::elbv2::{ApplicationTargetGroup, LoadBalancerTargetProps, NetworkTargetGroup, TargetType};
use crate::core::{Number, Text};
use crate::declare::class;
use crate::fields;

/// An address that gets requests.
#[derive(Clone, Debug)]
pub struct IpTarget {
    address: Text,
    port: Option<Number>,
    zone: Option<Text>,
}

/// A private address that gets requests: of the VPC, or of a network that it reaches.
///
/// ```rhai
/// let balancer = elbv2.ApplicationLoadBalancer(stack, "Balancer", #{ vpc: ec2.Vpc(stack, "Vpc") });
/// let listener = balancer.add_listener("Listener", #{ port: 80 });
/// listener.add_targets("Office", #{ port: 80, targets: [elbv2_targets.IpTarget("192.168.1.10", 8080, "all")] });
/// ```
///
/// ```lua
/// local balancer = elbv2.ApplicationLoadBalancer(stack, "Balancer", { vpc = ec2.Vpc(stack, "Vpc") })
/// local listener = balancer:add_listener("Listener", { port = 80 })
/// listener:add_targets("Office", { port = 80, targets = { elbv2_targets.IpTarget("192.168.1.10", 8080, "all") } })
/// ```
#[class(module = "elbv2_targets")]
impl IpTarget {
    /// Takes an address.
    pub fn new(
        /// The address.
        ip_address: Text,
        /// The port on which it gets requests. Default: that of the target group.
        port: Option<Number>,
        /// The zone from which it gets requests; `all` for addresses outside the VPC. Default: that of its subnet.
        availability_zone: Option<Text>,
    ) -> Self {
        IpTarget { address: ip_address, port, zone: availability_zone }
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

impl IpTarget {
    fn target(&self) -> LoadBalancerTargetProps {
        let fields = fields! {
            "AvailabilityZone": self.zone.clone(),
            "Id": &self.address,
            "Port": self.port.clone(),
        };
        LoadBalancerTargetProps::by_id(TargetType::IP, fields)
    }
}
