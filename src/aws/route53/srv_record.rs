//! Records with places of a service.

use super::{RecordSet, RecordSetOptions, RecordSetProps, RecordSetState, RecordTarget, RecordType};
use crate::core::{Construct, Cx, Number, Str, Text};
use crate::declare::{construct, props};
use crate::diag::Result;

/// A place of a service.
#[props(module = "route53")]
pub struct SrvRecordValue {
    /// Which places are tried first: those with the lowest number.
    pub priority: Number,
    /// How often the place is tried, beside others of the same priority.
    pub weight: Number,
    /// The port.
    pub port: Number,
    /// The host.
    pub host_name: Text,
}

/// What a [`SrvRecord`] needs.
#[props(module = "route53")]
pub struct SrvRecordProps {
    /// The places.
    pub values: Vec<SrvRecordValue>,
    /// What every record needs.
    #[extends(required)]
    pub options: RecordSetOptions,
}

/// A record with places of a service.
///
/// ```rhai
/// let zone = route53.HostedZone(stack, "Zone", #{ zone_name: "example.com" });
/// route53.SrvRecord(stack, "Record", #{ zone: zone, record_name: "_sip._tcp", values: [#{ priority: 10, weight: 5, port: 5060, host_name: "sip.example.com" }] });
/// ```
///
/// ```lua
/// local zone = route53.HostedZone(stack, "Zone", { zone_name = "example.com" })
/// route53.SrvRecord(stack, "Record", { zone = zone, record_name = "_sip._tcp", values = { { priority = 10, weight = 5, port = 5060, host_name = "sip.example.com" } } })
/// ```
#[construct(module = "route53", base = RecordSet, state = RecordSetState)]
impl SrvRecord {
    /// Makes a record.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: SrvRecordProps) -> Result<Self> {
        let values: Vec<Text> = props.values.into_iter().map(SrvRecordValue::text).collect();
        let props = RecordSetProps {
            record_type: RecordType::SRV,
            target: RecordTarget::of(values),
            options: props.options,
        };
        RecordSet::make(cx, scope, id, props)
    }
}

impl SrvRecordValue {
    fn text(self) -> Text {
        let space = || Text::from(" ");
        let numbers = [self.priority, self.weight, self.port].map(Number::into_text);
        let [priority, weight, port] = numbers;
        Text::concat([priority, space(), weight, space(), port, space(), self.host_name])
    }
}
