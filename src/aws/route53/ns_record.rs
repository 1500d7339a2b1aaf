//! Records with name servers.

use super::{RecordSet, RecordSetOptions, RecordSetProps, RecordSetState, RecordTarget, RecordType};
use crate::core::{Construct, Cx, Str, TextList};
use crate::declare::{construct, props};
use crate::diag::Result;

/// What an [`NsRecord`] needs.
#[props(module = "route53")]
pub struct NsRecordProps {
    /// The name servers.
    pub values: TextList,
    /// What every record needs.
    #[extends(required)]
    pub options: RecordSetOptions,
}

/// A record with name servers.
///
/// ```rhai
/// let zone = route53.HostedZone(stack, "Zone", #{ zone_name: "example.com" });
/// route53.NsRecord(stack, "Record", #{ zone: zone, record_name: "shop", values: ["ns-1.example.net", "ns-2.example.net"] });
/// ```
///
/// ```lua
/// local zone = route53.HostedZone(stack, "Zone", { zone_name = "example.com" })
/// route53.NsRecord(stack, "Record", { zone = zone, record_name = "shop", values = { "ns-1.example.net", "ns-2.example.net" } })
/// ```
#[construct(module = "route53", base = RecordSet, state = RecordSetState)]
impl NsRecord {
    /// Makes a record.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: NsRecordProps) -> Result<Self> {
        let values: TextList = props.values;
        let props = RecordSetProps {
            record_type: RecordType::NS,
            target: RecordTarget::of(values),
            options: props.options,
        };
        RecordSet::make(cx, scope, id, props)
    }
}
