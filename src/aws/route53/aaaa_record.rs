//! Records with IPv6 addresses.

use super::{RecordSet, RecordSetOptions, RecordSetProps, RecordSetState, RecordTarget, RecordType};
use crate::core::{Construct, Cx, Str};
use crate::declare::{construct, props};
use crate::diag::Result;

/// What an [`AaaaRecord`] needs.
#[props(module = "route53")]
pub struct AaaaRecordProps {
    /// What the record leads to.
    pub target: RecordTarget,
    /// What every record needs.
    #[extends(required)]
    pub options: RecordSetOptions,
}

/// A record with IPv6 addresses, or an alias.
///
/// ```rhai
/// let zone = route53.HostedZone(stack, "Zone", #{ zone_name: "example.com" });
/// route53.AaaaRecord(stack, "Web", #{ zone: zone, target: route53.RecordTarget.from_ip_addresses("2001:db8::1") });
/// ```
///
/// ```lua
/// local zone = route53.HostedZone(stack, "Zone", { zone_name = "example.com" })
/// route53.AaaaRecord(stack, "Web", { zone = zone, target = route53.RecordTarget.from_ip_addresses("2001:db8::1") })
/// ```
#[construct(module = "route53", base = RecordSet, state = RecordSetState)]
impl AaaaRecord {
    /// Makes a record.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: AaaaRecordProps) -> Result<Self> {
        let AaaaRecordProps { target, options } = props;
        RecordSet::make(cx, scope, id, RecordSetProps { record_type: RecordType::AAAA, target, options })
    }
}
