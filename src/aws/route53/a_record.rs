//! Records with addresses.

use super::alias_record_target::AliasRecordTarget;
use super::record_set::Target;
use super::{
    AliasRecordTargetConfig, RecordSet, RecordSetOptions, RecordSetProps, RecordSetState, RecordTarget,
    RecordType,
};
use crate::core::{Construct, Cx, Str, Text};
use crate::declare::{construct, props};
use crate::diag::Result;

/// What an [`ARecord`] needs.
#[props(module = "route53")]
pub struct ARecordProps {
    /// What the record leads to.
    pub target: RecordTarget,
    /// What every record needs.
    #[extends(required)]
    pub options: RecordSetOptions,
}

/// A record that leads to one that exists already.
#[props(module = "route53")]
pub struct ARecordAttrs {
    /// The name of the other record, of the same zone.
    pub target_dns: Text,
    /// What every record needs.
    #[extends(required)]
    pub options: RecordSetOptions,
}

/// A record with IPv4 addresses, or an alias.
///
/// ```rhai
/// let zone = route53.HostedZone(stack, "Zone", #{ zone_name: "example.com" });
/// let balancer = elbv2.ApplicationLoadBalancer(stack, "Balancer", #{ vpc: ec2.Vpc(stack, "Vpc") });
/// route53.ARecord(stack, "Web", #{
///     zone: zone,
///     record_name: "www",
///     target: route53.RecordTarget.from_alias(route53_targets.LoadBalancerTarget(balancer)),
/// });
/// ```
///
/// ```lua
/// local zone = route53.HostedZone(stack, "Zone", { zone_name = "example.com" })
/// local balancer = elbv2.ApplicationLoadBalancer(stack, "Balancer", { vpc = ec2.Vpc(stack, "Vpc") })
/// route53.ARecord(stack, "Web", {
///   zone = zone,
///   record_name = "www",
///   target = route53.RecordTarget.from_alias(route53_targets.LoadBalancerTarget(balancer)),
/// })
/// ```
#[construct(module = "route53", base = RecordSet, state = RecordSetState)]
impl ARecord {
    /// Makes a record.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: ARecordProps) -> Result<Self> {
        let ARecordProps { target, options } = props;
        RecordSet::make(cx, scope, id, RecordSetProps { record_type: RecordType::A, target, options })
    }

    /// Makes an alias of a record of the same zone that exists already.
    pub fn from_a_record_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: ARecordAttrs,
    ) -> Result<ARecord> {
        let ARecordAttrs { target_dns, options } = attrs;
        let alias = AliasRecordTargetConfig::new(options.zone.hosted_zone_id(cx), target_dns);
        let target = RecordTarget(Target::Alias(AliasRecordTarget::Known(alias)));
        Self::new(cx, scope, id, ARecordProps { target, options })
    }
}
