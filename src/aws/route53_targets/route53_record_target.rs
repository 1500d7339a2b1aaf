//! Other records.

use crate::aws::route53::{AliasRecordTargetConfig, HostedZone, RecordSet};
use crate::bail;
use crate::core::{Cx, Handle};
use crate::declare::class;
use crate::diag::{Code, Result};

/// A record that another record leads to.
#[derive(Clone, Copy, Debug)]
pub struct Route53RecordTarget(RecordSet);

/// A record that another record of the same zone leads to.
///
/// ```rhai
/// let zone = route53.HostedZone(stack, "Zone", #{ zone_name: "example.com" });
/// let web = route53.ARecord(stack, "Web", #{
///     zone: zone,
///     record_name: "web",
///     target: route53.RecordTarget.from_ip_addresses("192.0.2.10"),
/// });
/// route53.ARecord(stack, "Www", #{
///     zone: zone,
///     record_name: "www",
///     target: route53.RecordTarget.from_alias(route53_targets.Route53RecordTarget(web)),
/// });
/// ```
///
/// ```lua
/// local zone = route53.HostedZone(stack, "Zone", { zone_name = "example.com" })
/// local web = route53.ARecord(stack, "Web", {
///   zone = zone,
///   record_name = "web",
///   target = route53.RecordTarget.from_ip_addresses("192.0.2.10"),
/// })
/// route53.ARecord(stack, "Www", {
///   zone = zone,
///   record_name = "www",
///   target = route53.RecordTarget.from_alias(route53_targets.Route53RecordTarget(web)),
/// })
/// ```
#[class(module = "route53_targets")]
impl Route53RecordTarget {
    /// Takes a record.
    pub fn new(record: RecordSet) -> Self {
        Route53RecordTarget(record)
    }

    /// What a record is told of it.
    pub fn bind(
        &self,
        cx: &Cx,
        record: RecordSet,
        zone: Option<HostedZone>,
    ) -> Result<AliasRecordTargetConfig> {
        let Some(zone) = zone else {
            bail!(Code::MissingArgument, "an alias of another record needs the zone of both"; on: cx.path(record.id()))
        };
        Ok(AliasRecordTargetConfig::new(zone.hosted_zone_id(cx), self.0.domain_name(cx)))
    }
}
