//! Records by which Amazon alone issues certificates.

use super::{CaaRecord, CaaRecordProps, CaaRecordValue, CaaTag, RecordSetOptions, RecordSetState};
use crate::core::{Construct, Cx, Number, Str};
use crate::declare::{construct, props};
use crate::diag::Result;

/// What a [`CaaAmazonRecord`] needs.
#[props(module = "route53")]
pub struct CaaAmazonRecordProps {
    /// What every record needs.
    #[extends(required)]
    pub options: RecordSetOptions,
}

/// A record by which Amazon alone may issue certificates for a domain.
///
/// ```rhai
/// let zone = route53.HostedZone(stack, "Zone", #{ zone_name: "example.com" });
/// route53.CaaAmazonRecord(stack, "Record", #{ zone: zone });
/// ```
///
/// ```lua
/// local zone = route53.HostedZone(stack, "Zone", { zone_name = "example.com" })
/// route53.CaaAmazonRecord(stack, "Record", { zone = zone })
/// ```
#[construct(module = "route53", base = CaaRecord, state = RecordSetState)]
impl CaaAmazonRecord {
    /// Makes a record.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: CaaAmazonRecordProps) -> Result<Self> {
        let amazon = CaaRecordValue { flag: Number::Int(0), tag: CaaTag::ISSUE, value: "amazon.com".into() };
        CaaRecord::make(cx, scope, id, CaaRecordProps { values: vec![amazon], options: props.options })
    }
}
