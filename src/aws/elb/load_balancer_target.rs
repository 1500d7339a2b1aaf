//! To what classic load balancers lead.

use super::{InstanceTarget, LoadBalancer};
use crate::aws::autoscaling::AutoScalingGroup;
use crate::aws::ec2::IConnectable;
use crate::core::Cx;
use crate::declare::union;
use crate::diag::Result;

/// To what a classic load balancer leads: CDK's `ILoadBalancerTarget`.
#[derive(Copy)]
#[union]
pub enum LoadBalancerTarget {
    /// An instance.
    Instance(InstanceTarget),
    /// The instances of a group.
    Group(AutoScalingGroup),
}

impl LoadBalancerTarget {
    pub(super) fn attach(self, cx: &mut Cx, balancer: LoadBalancer) -> Result<()> {
        match self {
            LoadBalancerTarget::Instance(instance) => instance.attach_to_classic_lb(cx, balancer),
            LoadBalancerTarget::Group(group) => group.attach_to_classic_lb(cx, balancer),
        }
    }

    pub(super) fn connections(self, cx: &mut Cx) -> Result<IConnectable> {
        Ok(match self {
            LoadBalancerTarget::Instance(instance) => instance.connections(cx)?.into(),
            LoadBalancerTarget::Group(group) => group.connections(cx)?.into(),
        })
    }
}
