//! Records with another name.

use super::{RecordSet, RecordSetOptions, RecordSetProps, RecordSetState, RecordTarget, RecordType};
use crate::core::{Construct, Cx, Str, Text};
use crate::declare::{construct, props};
use crate::diag::Result;

/// What a [`CnameRecord`] needs.
#[props(module = "route53")]
pub struct CnameRecordProps {
    /// The other name.
    pub domain_name: Text,
    /// What every record needs.
    #[extends(required)]
    pub options: RecordSetOptions,
}

/// A record with another name.
///
/// ```rhai
/// let zone = route53.HostedZone(stack, "Zone", #{ zone_name: "example.com" });
/// route53.CnameRecord(stack, "Record", #{ zone: zone, record_name: "www", domain_name: "web.example.net" });
/// ```
///
/// ```lua
/// local zone = route53.HostedZone(stack, "Zone", { zone_name = "example.com" })
/// route53.CnameRecord(stack, "Record", { zone = zone, record_name = "www", domain_name = "web.example.net" })
/// ```
#[construct(module = "route53", base = RecordSet, state = RecordSetState)]
impl CnameRecord {
    /// Makes a record.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: CnameRecordProps) -> Result<Self> {
        let values: Vec<Text> = vec![props.domain_name];
        let props = RecordSetProps {
            record_type: RecordType::CNAME,
            target: RecordTarget::of(values),
            options: props.options,
        };
        RecordSet::make(cx, scope, id, props)
    }
}
