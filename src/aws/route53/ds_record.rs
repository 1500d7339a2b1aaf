//! Records with the keys of a delegated zone.

use super::{RecordSet, RecordSetOptions, RecordSetProps, RecordSetState, RecordTarget, RecordType};
use crate::core::{Construct, Cx, Str, TextList};
use crate::declare::{construct, props};
use crate::diag::Result;

/// What a [`DsRecord`] needs.
#[props(module = "route53")]
pub struct DsRecordProps {
    /// The keys: tag, algorithm, type of digest, digest.
    pub values: TextList,
    /// What every record needs.
    #[extends(required)]
    pub options: RecordSetOptions,
}

/// A record with the keys of a delegated zone.
///
/// ```rhai
/// let zone = route53.HostedZone(stack, "Zone", #{ zone_name: "example.com" });
/// route53.DsRecord(stack, "Record", #{ zone: zone, record_name: "shop", values: ["12345 3 1 123456789abcdef67890123456789abcdef67890"] });
/// ```
///
/// ```lua
/// local zone = route53.HostedZone(stack, "Zone", { zone_name = "example.com" })
/// route53.DsRecord(stack, "Record", { zone = zone, record_name = "shop", values = { "12345 3 1 123456789abcdef67890123456789abcdef67890" } })
/// ```
#[construct(module = "route53", base = RecordSet, state = RecordSetState)]
impl DsRecord {
    /// Makes a record.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: DsRecordProps) -> Result<Self> {
        let values: TextList = props.values;
        let props = RecordSetProps {
            record_type: RecordType::DS,
            target: RecordTarget::of(values),
            options: props.options,
        };
        RecordSet::make(cx, scope, id, props)
    }
}
