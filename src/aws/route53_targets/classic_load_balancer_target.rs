//! Classic load balancers.

use super::IAliasRecordTargetProps;
use crate::aws::elb::LoadBalancer;
use crate::aws::route53::{AliasRecordTargetConfig, HostedZone, RecordSet};
use crate::core::{Cx, Text};
use crate::declare::class;
use crate::diag::Result;

/// A classic load balancer that a record leads to.
#[derive(Clone, Debug)]
pub struct ClassicLoadBalancerTarget {
    load_balancer: LoadBalancer,
    props: IAliasRecordTargetProps,
}

/// A classic load balancer that a record leads to.
///
/// ```rhai
/// let zone = route53.HostedZone(stack, "Zone", #{ zone_name: "example.com" });
/// let balancer = elb.LoadBalancer(stack, "Balancer", #{ vpc: ec2.Vpc(stack, "Vpc") });
/// route53.ARecord(stack, "Shop", #{
///     zone: zone,
///     record_name: "shop",
///     target: route53.RecordTarget.from_alias(route53_targets.ClassicLoadBalancerTarget(balancer)),
/// });
/// ```
///
/// ```lua
/// local zone = route53.HostedZone(stack, "Zone", { zone_name = "example.com" })
/// local balancer = elb.LoadBalancer(stack, "Balancer", { vpc = ec2.Vpc(stack, "Vpc") })
/// route53.ARecord(stack, "Shop", {
///   zone = zone,
///   record_name = "shop",
///   target = route53.RecordTarget.from_alias(route53_targets.ClassicLoadBalancerTarget(balancer)),
/// })
/// ```
#[class(module = "route53_targets")]
impl ClassicLoadBalancerTarget {
    /// Takes a load balancer.
    pub fn new(load_balancer: LoadBalancer, props: Option<IAliasRecordTargetProps>) -> Self {
        ClassicLoadBalancerTarget { load_balancer, props: props.unwrap_or_default() }
    }

    /// What a record is told of it.
    pub fn bind(
        &self,
        cx: &Cx,
        _record: RecordSet,
        _zone: Option<HostedZone>,
    ) -> Result<AliasRecordTargetConfig> {
        let name = self.load_balancer.load_balancer_dns_name(cx)?;
        Ok(AliasRecordTargetConfig {
            hosted_zone_id: self.load_balancer.load_balancer_canonical_hosted_zone_name_id(cx)?,
            // Clients with IPv6 find it under this name, too.
            dns_name: Text::concat(["dualstack.".into(), name]),
            evaluate_target_health: self.props.evaluate_target_health,
        })
    }
}
