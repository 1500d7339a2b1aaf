//! Records with servers for mail.

use super::{RecordSet, RecordSetOptions, RecordSetProps, RecordSetState, RecordTarget, RecordType};
use crate::core::{Construct, Cx, Number, Str, Text};
use crate::declare::{construct, props};
use crate::diag::Result;

/// A server for mail.
#[props(module = "route53")]
pub struct MxRecordValue {
    /// Which servers are tried first: those with the lowest number.
    pub priority: Number,
    /// The host.
    pub host_name: Text,
}

/// What an [`MxRecord`] needs.
#[props(module = "route53")]
pub struct MxRecordProps {
    /// The servers.
    pub values: Vec<MxRecordValue>,
    /// What every record needs.
    #[extends(required)]
    pub options: RecordSetOptions,
}

/// A record with servers for mail.
///
/// ```rhai
/// let zone = route53.HostedZone(stack, "Zone", #{ zone_name: "example.com" });
/// route53.MxRecord(stack, "Record", #{ zone: zone, values: [#{ priority: 10, host_name: "mail.example.com" }] });
/// ```
///
/// ```lua
/// local zone = route53.HostedZone(stack, "Zone", { zone_name = "example.com" })
/// route53.MxRecord(stack, "Record", { zone = zone, values = { { priority = 10, host_name = "mail.example.com" } } })
/// ```
#[construct(module = "route53", base = RecordSet, state = RecordSetState)]
impl MxRecord {
    /// Makes a record.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: MxRecordProps) -> Result<Self> {
        let values: Vec<Text> = props.values.into_iter().map(MxRecordValue::text).collect();
        let props = RecordSetProps {
            record_type: RecordType::MX,
            target: RecordTarget::of(values),
            options: props.options,
        };
        RecordSet::make(cx, scope, id, props)
    }
}

impl MxRecordValue {
    fn text(self) -> Text {
        Text::concat([self.priority.into_text(), " ".into(), self.host_name])
    }
}
