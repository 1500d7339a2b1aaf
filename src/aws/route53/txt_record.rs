//! Records with texts.

use super::{RecordSet, RecordSetOptions, RecordSetProps, RecordSetState, RecordTarget, RecordType};
use crate::core::{Construct, Cx, Str, Text};
use crate::declare::{construct, props};
use crate::diag::Result;

/// What a [`TxtRecord`] needs.
#[props(module = "route53")]
pub struct TxtRecordProps {
    /// The texts. Those of more than 255 characters are cut into several strings.
    pub values: Vec<Text>,
    /// What every record needs.
    #[extends(required)]
    pub options: RecordSetOptions,
}

/// A record with texts.
///
/// ```rhai
/// let zone = route53.HostedZone(stack, "Zone", #{ zone_name: "example.com" });
/// route53.TxtRecord(stack, "Record", #{ zone: zone, values: ["v=spf1 -all"] });
/// ```
///
/// ```lua
/// local zone = route53.HostedZone(stack, "Zone", { zone_name = "example.com" })
/// route53.TxtRecord(stack, "Record", { zone = zone, values = { "v=spf1 -all" } })
/// ```
#[construct(module = "route53", base = RecordSet, state = RecordSetState)]
impl TxtRecord {
    /// Makes a record.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: TxtRecordProps) -> Result<Self> {
        let values: Vec<Text> = props.values.into_iter().map(quoted).collect();
        let props = RecordSetProps {
            record_type: RecordType::TXT,
            target: RecordTarget::of(values),
            options: props.options,
        };
        RecordSet::make(cx, scope, id, props)
    }
}

/// The most characters of a string of a text.
/// Source: RFC 1035, section 3.3.
const MOST_CHARACTERS: usize = 255;

/// A text as records have it: in quotation marks, cut where it is too long.
fn quoted(value: Text) -> Text {
    let Text::Literal(value) = value else {
        return Text::concat(["\"".into(), value, "\"".into()]);
    };
    let escaped: Vec<char> = value.replace('"', "\\\"").chars().collect();
    if escaped.is_empty() {
        return "\"\"".into();
    }
    let parts =
        escaped.chunks(MOST_CHARACTERS).map(|part| format!("\"{}\"", part.iter().collect::<String>()));
    parts.collect::<String>().into()
}
