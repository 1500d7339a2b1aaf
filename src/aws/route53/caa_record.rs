//! Records with who may issue certificates.

use super::{RecordSet, RecordSetOptions, RecordSetProps, RecordSetState, RecordTarget, RecordType};
use crate::core::{Construct, Cx, Handle, Number, Str, Text};
use crate::declare::{Class, choice, construct, props};
use crate::diag::Result;

/// What a certificate authority may do.
#[choice(module = "route53")]
pub enum CaaTag {
    /// It may issue certificates.
    #[value = "issue"]
    ISSUE,
    /// It may issue certificates with a wildcard.
    #[value = "issuewild"]
    ISSUEWILD,
    /// It reports violations to an address.
    #[value = "iodef"]
    IODEF,
}

/// Who may issue certificates.
#[props(module = "route53")]
pub struct CaaRecordValue {
    /// Whether authorities that do not know the tag must refuse: 128, else 0.
    pub flag: Number,
    /// What may be done.
    pub tag: CaaTag,
    /// By whom, or the address for reports.
    pub value: Text,
}

/// What a [`CaaRecord`] needs.
#[props(module = "route53")]
pub struct CaaRecordProps {
    /// Who may.
    pub values: Vec<CaaRecordValue>,
    /// What every record needs.
    #[extends(required)]
    pub options: RecordSetOptions,
}

/// A record with who may issue certificates.
///
/// ```rhai
/// let zone = route53.HostedZone(stack, "Zone", #{ zone_name: "example.com" });
/// route53.CaaRecord(stack, "Record", #{ zone: zone, values: [#{ flag: 0, tag: route53.CaaTag.ISSUE, value: "ca.example.net" }] });
/// ```
///
/// ```lua
/// local zone = route53.HostedZone(stack, "Zone", { zone_name = "example.com" })
/// route53.CaaRecord(stack, "Record", { zone = zone, values = { { flag = 0, tag = route53.CaaTag.ISSUE, value = "ca.example.net" } } })
/// ```
#[construct(module = "route53", base = RecordSet, state = RecordSetState)]
impl CaaRecord {
    /// Makes a record.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: CaaRecordProps) -> Result<Self> {
        Self::make(cx, scope, id, props)
    }
}

impl CaaRecord {
    /// Makes a record of any class.
    pub(super) fn make<R>(cx: &mut Cx, scope: Construct, id: Str, props: CaaRecordProps) -> Result<R>
    where
        R: Handle<State = RecordSetState> + Class,
    {
        let values: Vec<Text> = props.values.into_iter().map(CaaRecordValue::text).collect();
        let props = RecordSetProps {
            record_type: RecordType::CAA,
            target: RecordTarget::of(values),
            options: props.options,
        };
        RecordSet::make(cx, scope, id, props)
    }
}

impl CaaRecordValue {
    /// The value, as records have it.
    fn text(self) -> Text {
        let tag = format!(" {} \"", self.tag.value());
        Text::concat([self.flag.into_text(), tag.into(), self.value, "\"".into()])
    }
}
