//! Records that tell how a service is reached.

use super::{Alpn, RecordSet, RecordSetOptions, RecordSetProps, RecordSetState, RecordTarget, RecordType};
use crate::core::{Construct, Cx, Number, Str, Text};
use crate::declare::{class, construct, props};
use crate::diag::Result;

/// How a service is reached at a place.
#[props(module = "route53")]
pub struct SvcbRecordServiceModeProps {
    /// Which places are tried first: those with the lowest number. Default: 1.
    pub priority: Option<Number>,
    /// The host. Default: the name of the record.
    pub target_name: Option<Text>,
    /// The keys that clients must know. Default: none.
    pub mandatory: Option<Vec<Text>>,
    /// The protocols. Default: those that are usual.
    pub alpn: Option<Vec<Alpn>>,
    /// Whether the usual protocols are not spoken. Default: `false`.
    pub no_default_alpn: Option<bool>,
    /// The port. Default: that which is usual.
    pub port: Option<Number>,
    /// IPv4 addresses that clients may try at once. Default: none.
    pub ipv4hint: Option<Vec<Text>>,
    /// IPv6 addresses that clients may try at once. Default: none.
    pub ipv6hint: Option<Vec<Text>>,
}

/// A value of a record that tells how a service is reached.
#[derive(Clone, Debug)]
pub struct SvcbRecordValue(Text);

/// A value of a record that tells how a service is reached.
#[class(module = "route53")]
impl SvcbRecordValue {
    /// Another name has the service.
    pub fn alias(target_name: Text) -> Self {
        SvcbRecordValue(alias(target_name))
    }

    /// How the service is reached at a place.
    pub fn service(props: Option<SvcbRecordServiceModeProps>) -> Self {
        SvcbRecordValue(service(props.unwrap_or_default()))
    }

    /// The value, as records have it.
    #[name = "to_string"]
    pub fn text(&self) -> Text {
        self.0.clone()
    }
}

/// What a [`SvcbRecord`] needs.
#[props(module = "route53")]
pub struct SvcbRecordProps {
    /// How the service is reached.
    pub values: Vec<SvcbRecordValue>,
    /// What every record needs.
    #[extends(required)]
    pub options: RecordSetOptions,
}

/// A record that tells how a service is reached.
///
/// ```rhai
/// let zone = route53.HostedZone(stack, "Zone", #{ zone_name: "example.com" });
/// let value = route53.SvcbRecordValue.service(#{ alpn: [route53.Alpn.H2, route53.Alpn.H3], port: 8443 });
/// route53.SvcbRecord(stack, "Record", #{ zone: zone, record_name: "_api", values: [value] });
/// ```
///
/// ```lua
/// local zone = route53.HostedZone(stack, "Zone", { zone_name = "example.com" })
/// local value = route53.SvcbRecordValue.service({ alpn = { route53.Alpn.H2, route53.Alpn.H3 }, port = 8443 })
/// route53.SvcbRecord(stack, "Record", { zone = zone, record_name = "_api", values = { value } })
/// ```
#[construct(module = "route53", base = RecordSet, state = RecordSetState)]
impl SvcbRecord {
    /// Makes a record.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: SvcbRecordProps) -> Result<Self> {
        let values: Vec<Text> = props.values.into_iter().map(|it| it.0).collect();
        let (record_type, target) = (RecordType::SVCB, RecordTarget::of(values));
        RecordSet::make(cx, scope, id, RecordSetProps { record_type, target, options: props.options })
    }
}

/// Another name has the service.
pub(super) fn alias(target_name: Text) -> Text {
    Text::concat(["0 ".into(), target_name])
}

/// How a service is reached at a place.
pub(super) fn service(props: SvcbRecordServiceModeProps) -> Text {
    let list = |key: &str, values: Option<Vec<Text>>| {
        values.map(|values| {
            let mut parts = vec![Text::from(format!(" {key}=\""))];
            for (index, value) in values.into_iter().enumerate() {
                parts.extend((index > 0).then(|| Text::from(",")));
                parts.push(value);
            }
            parts.push("\"".into());
            Text::concat(parts)
        })
    };
    let alpn = props.alpn.map(|all| all.iter().map(|it| it.protocol().into()).collect());
    let priority = props.priority.unwrap_or(Number::Int(1)).into_text();
    let mut parts = vec![priority, " ".into(), props.target_name.unwrap_or_else(|| ".".into())];
    parts.extend(list("mandatory", props.mandatory));
    parts.extend(list("alpn", alpn));
    parts.extend(props.no_default_alpn.unwrap_or_default().then(|| Text::from(" no-default-alpn")));
    parts.extend(props.port.map(|port| Text::concat([" port=".into(), port.into_text()])));
    parts.extend(list("ipv4hint", props.ipv4hint));
    parts.extend(list("ipv6hint", props.ipv6hint));
    Text::concat(parts)
}
