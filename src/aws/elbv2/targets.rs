//! What gets the requests of load balancers.

use super::{ApplicationTargetGroup, NetworkTargetGroup};
use crate::aws::autoscaling::AutoScalingGroup;
use crate::aws::elbv2_targets::{AlbArnTarget, InstanceIdTarget, IpTarget, LambdaTarget};
use crate::core::{Cx, Data};
use crate::declare::{choice, props, union};
use crate::diag::Result;

/// What targets are.
#[choice(module = "elbv2")]
pub enum TargetType {
    /// Instances, by their ids.
    #[value = "instance"]
    INSTANCE,
    /// IP addresses.
    #[value = "ip"]
    IP,
    /// A function.
    #[value = "lambda"]
    LAMBDA,
    /// An Application Load Balancer.
    #[value = "alb"]
    ALB,
}

/// What a target group makes of a target.
#[props(module = "elbv2", output = true)]
pub struct LoadBalancerTargetProps {
    /// What the target is.
    pub target_type: TargetType,
    /// The target as an item of `targets` of `elbv2.CfnTargetGroup`. Default: the target joins the group by itself.
    pub target_json: Option<Data>,
}

impl LoadBalancerTargetProps {
    /// A target by its id, as CloudFormation writes it.
    pub(crate) fn by_id(target_type: TargetType, fields: crate::core::Fields) -> Self {
        let written = fields.into_iter().filter(|(_, value)| *value != Data::Absent).collect();
        LoadBalancerTargetProps { target_type, target_json: Some(Data::Map(written)) }
    }
}

/// Whatever gets the requests of an Application Load Balancer: CDK's `IApplicationLoadBalancerTarget`.
#[union]
pub enum ApplicationLoadBalancerTarget {
    /// An instance.
    Instance(InstanceIdTarget),
    /// An address.
    Ip(IpTarget),
    /// A function.
    Lambda(LambdaTarget),
    /// All instances of a group.
    Group(AutoScalingGroup),
}

impl ApplicationLoadBalancerTarget {
    /// Prepares the target for the requests of a group.
    pub(super) fn attach(
        &self,
        cx: &mut Cx,
        group: ApplicationTargetGroup,
    ) -> Result<LoadBalancerTargetProps> {
        match self {
            Self::Instance(it) => Ok(it.attach_to_application_target_group(group)),
            Self::Ip(it) => Ok(it.attach_to_application_target_group(group)),
            Self::Lambda(it) => it.attach_to_application_target_group(cx, group),
            Self::Group(it) => it.attach_to_application_target_group(cx, group),
        }
    }
}

/// Whatever gets the connections of a Network Load Balancer: CDK's `INetworkLoadBalancerTarget`.
#[union]
pub enum NetworkLoadBalancerTarget {
    /// An instance.
    Instance(InstanceIdTarget),
    /// An address.
    Ip(IpTarget),
    /// An Application Load Balancer.
    Alb(AlbArnTarget),
    /// All instances of a group.
    Group(AutoScalingGroup),
}

impl NetworkLoadBalancerTarget {
    /// Prepares the target for the connections of a group.
    pub(super) fn attach(&self, cx: &mut Cx, group: NetworkTargetGroup) -> Result<LoadBalancerTargetProps> {
        match self {
            Self::Instance(it) => Ok(it.attach_to_network_target_group(group)),
            Self::Ip(it) => Ok(it.attach_to_network_target_group(group)),
            Self::Alb(it) => it.attach_to_network_target_group(cx, group),
            Self::Group(it) => it.attach_to_network_target_group(cx, group),
        }
    }
}
