//! Records that tell how a web site is reached.

use super::{
    RecordSet, RecordSetOptions, RecordSetProps, RecordSetState, RecordTarget, RecordType,
    SvcbRecordServiceModeProps, svcb_record,
};
use crate::bail;
use crate::core::{Construct, Cx, Str, Text};
use crate::declare::{class, construct, props};
use crate::diag::{Code, Result};

/// How a web site is reached at a place.
#[props(module = "route53")]
pub struct HttpsRecordServiceModeProps {
    /// How a service is reached at a place.
    #[extends]
    pub service: SvcbRecordServiceModeProps,
}

/// A value of a record that tells how a web site is reached.
#[derive(Clone, Debug)]
pub struct HttpsRecordValue(Text);

/// A value of a record that tells how a web site is reached.
#[class(module = "route53")]
impl HttpsRecordValue {
    /// Another name has the web site.
    pub fn alias(target_name: Text) -> Self {
        HttpsRecordValue(svcb_record::alias(target_name))
    }

    /// How the web site is reached at a place.
    pub fn service(props: Option<HttpsRecordServiceModeProps>) -> Self {
        HttpsRecordValue(svcb_record::service(props.unwrap_or_default().service))
    }

    /// The value, as records have it.
    #[name = "to_string"]
    pub fn text(&self) -> Text {
        self.0.clone()
    }
}

/// What an [`HttpsRecord`] needs: `values` or a `target`.
#[props(module = "route53")]
pub struct HttpsRecordProps {
    /// How the web site is reached.
    pub values: Option<Vec<HttpsRecordValue>>,
    /// What the record leads to.
    pub target: Option<RecordTarget>,
    /// What every record needs.
    #[extends(required)]
    pub options: RecordSetOptions,
}

/// A record that tells how a web site is reached.
///
/// ```rhai
/// let zone = route53.HostedZone(stack, "Zone", #{ zone_name: "example.com" });
/// let value = route53.HttpsRecordValue.service(#{ alpn: [route53.Alpn.H3, route53.Alpn.H2] });
/// route53.HttpsRecord(stack, "Record", #{ zone: zone, values: [value] });
/// ```
///
/// ```lua
/// local zone = route53.HostedZone(stack, "Zone", { zone_name = "example.com" })
/// local value = route53.HttpsRecordValue.service({ alpn = { route53.Alpn.H3, route53.Alpn.H2 } })
/// route53.HttpsRecord(stack, "Record", { zone = zone, values = { value } })
/// ```
#[construct(module = "route53", base = RecordSet, state = RecordSetState)]
impl HttpsRecord {
    /// Makes a record.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: HttpsRecordProps) -> Result<Self> {
        let target = match (props.values, props.target) {
            (Some(values), None) => {
                let values: Vec<Text> = values.into_iter().map(|it| it.0).collect();
                RecordTarget::of(values)
            }
            (None, Some(target)) => target,
            _ => bail!(Code::InvalidValue, "an `HttpsRecord` needs either `values` or a `target`"),
        };
        let record_type = RecordType::HTTPS;
        RecordSet::make(cx, scope, id, RecordSetProps { record_type, target, options: props.options })
    }
}
