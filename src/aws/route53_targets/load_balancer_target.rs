//! Load balancers.

use super::IAliasRecordTargetProps;
use crate::aws::elbv2::BaseLoadBalancer;
use crate::aws::route53::{AliasRecordTargetConfig, HostedZone, RecordSet};
use crate::core::{Cx, Text};
use crate::declare::class;
use crate::diag::Result;

/// A load balancer that a record leads to.
#[derive(Clone, Debug)]
pub struct LoadBalancerTarget {
    load_balancer: BaseLoadBalancer,
    props: IAliasRecordTargetProps,
}

/// A load balancer that a record leads to: an Application or a Network Load Balancer.
///
/// ```rhai
/// let zone = route53.HostedZone(stack, "Zone", #{ zone_name: "example.com" });
/// let balancer = elbv2.NetworkLoadBalancer(stack, "Balancer", #{ vpc: ec2.Vpc(stack, "Vpc") });
/// route53.ARecord(stack, "Api", #{
///     zone: zone,
///     record_name: "api",
///     target: route53.RecordTarget.from_alias(
///         route53_targets.LoadBalancerTarget(balancer, #{ evaluate_target_health: true }),
///     ),
/// });
/// ```
///
/// ```lua
/// local zone = route53.HostedZone(stack, "Zone", { zone_name = "example.com" })
/// local balancer = elbv2.NetworkLoadBalancer(stack, "Balancer", { vpc = ec2.Vpc(stack, "Vpc") })
/// route53.ARecord(stack, "Api", {
///   zone = zone,
///   record_name = "api",
///   target = route53.RecordTarget.from_alias(
///     route53_targets.LoadBalancerTarget(balancer, { evaluate_target_health = true })
///   ),
/// })
/// ```
#[class(module = "route53_targets")]
impl LoadBalancerTarget {
    /// Takes a load balancer.
    pub fn new(load_balancer: BaseLoadBalancer, props: Option<IAliasRecordTargetProps>) -> Self {
        LoadBalancerTarget { load_balancer, props: props.unwrap_or_default() }
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
            hosted_zone_id: self.load_balancer.load_balancer_canonical_hosted_zone_id(cx)?,
            // Clients with IPv6 find it under this name, too.
            dns_name: Text::concat(["dualstack.".into(), name]),
            evaluate_target_health: self.props.evaluate_target_health,
        })
    }
}
