//! Accelerators.

use super::IAliasRecordTargetProps;
use crate::aws::route53::{AliasRecordTargetConfig, HostedZone, RecordSet};
use crate::core::{CfnResource, Handle, Late, Str, Text};
use crate::declare::class;

/// An accelerator that a record leads to.
#[derive(Clone, Debug)]
pub struct GlobalAcceleratorDomainTarget {
    name: Text,
    props: IAliasRecordTargetProps,
}

/// The zone of all accelerators.
/// Source: the AWS General Reference, "AWS Global Accelerator endpoints and quotas".
const ZONE: &str = "Z2BJ6XQ5FK7U4H";

#[allow(non_snake_case)]
/// An accelerator that a record leads to, by its name in the DNS.
///
/// ```rhai
/// let zone = route53.HostedZone(stack, "Zone", #{ zone_name: "example.com" });
/// let fast = route53_targets.GlobalAcceleratorDomainTarget("a1234567890abcdef.awsglobalaccelerator.com");
/// route53.ARecord(stack, "Fast", #{ zone: zone, target: route53.RecordTarget.from_alias(fast) });
/// ```
///
/// ```lua
/// local zone = route53.HostedZone(stack, "Zone", { zone_name = "example.com" })
/// local fast = route53_targets.GlobalAcceleratorDomainTarget("a1234567890abcdef.awsglobalaccelerator.com")
/// route53.ARecord(stack, "Fast", { zone = zone, target = route53.RecordTarget.from_alias(fast) })
/// ```
#[class(module = "route53_targets")]
impl GlobalAcceleratorDomainTarget {
    /// Takes an accelerator.
    pub fn new(
        /// Its name in the DNS.
        accelerator_domain_name: Text,
        props: Option<IAliasRecordTargetProps>,
    ) -> Self {
        GlobalAcceleratorDomainTarget { name: accelerator_domain_name, props: props.unwrap_or_default() }
    }

    /// The zone of all accelerators.
    #[constant]
    pub fn GLOBAL_ACCELERATOR_ZONE_ID() -> Str {
        Str::new_static(ZONE)
    }

    /// What a record is told of it.
    pub fn bind(&self, _record: RecordSet, _zone: Option<HostedZone>) -> AliasRecordTargetConfig {
        AliasRecordTargetConfig {
            evaluate_target_health: self.props.evaluate_target_health,
            ..AliasRecordTargetConfig::new(ZONE.into(), self.name.clone())
        }
    }
}

/// An accelerator that a record leads to.
#[derive(Clone, Copy, Debug)]
pub struct GlobalAcceleratorTarget;

/// An accelerator that a record leads to.
///
/// ```rhai
/// let zone = route53.HostedZone(stack, "Zone", #{ zone_name: "example.com" });
/// let accelerator = globalaccelerator.CfnAccelerator(stack, "Accelerator", #{ name: "fast" });
/// let fast = route53_targets.GlobalAcceleratorTarget(accelerator);
/// route53.ARecord(stack, "Fast", #{ zone: zone, target: route53.RecordTarget.from_alias(fast) });
/// ```
///
/// ```lua
/// local zone = route53.HostedZone(stack, "Zone", { zone_name = "example.com" })
/// local accelerator = globalaccelerator.CfnAccelerator(stack, "Accelerator", { name = "fast" })
/// local fast = route53_targets.GlobalAcceleratorTarget(accelerator)
/// route53.ARecord(stack, "Fast", { zone = zone, target = route53.RecordTarget.from_alias(fast) })
/// ```
#[class(module = "route53_targets", base = GlobalAcceleratorDomainTarget)]
impl GlobalAcceleratorTarget {
    /// Takes an accelerator.
    #[allow(clippy::new_ret_no_self)]
    pub fn new(
        /// The `globalaccelerator.CfnAccelerator`.
        accelerator: CfnResource,
        props: Option<IAliasRecordTargetProps>,
    ) -> GlobalAcceleratorDomainTarget {
        let name = Late::attribute(accelerator.id(), "DnsName").into();
        GlobalAcceleratorDomainTarget::new(name, props)
    }
}
