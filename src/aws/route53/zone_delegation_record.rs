//! Records that delegate parts of a zone.

use super::{RecordSet, RecordSetOptions, RecordSetProps, RecordSetState, RecordTarget, RecordType};
use crate::core::{Construct, Cx, Duration, Number, Str, Text, TextList};
use crate::declare::{construct, props};
use crate::diag::Result;

/// What a [`ZoneDelegationRecord`] needs.
#[props(module = "route53")]
pub struct ZoneDelegationRecordProps {
    /// The name servers of the other zone.
    pub name_servers: TextList,
    /// What every record needs.
    #[extends(required)]
    pub options: RecordSetOptions,
}

/// How many days resolvers keep such a record.
const DAYS: i64 = 2;

/// A record that delegates a part of a zone to other name servers.
///
/// ```rhai
/// let zone = route53.HostedZone(stack, "Zone", #{ zone_name: "example.com" });
/// route53.ZoneDelegationRecord(stack, "Shop", #{
///     zone: zone,
///     record_name: "shop",
///     name_servers: ["ns-1.example.net", "ns-2.example.net"],
/// });
/// ```
///
/// ```lua
/// local zone = route53.HostedZone(stack, "Zone", { zone_name = "example.com" })
/// route53.ZoneDelegationRecord(stack, "Shop", {
///   zone = zone,
///   record_name = "shop",
///   name_servers = { "ns-1.example.net", "ns-2.example.net" },
/// })
/// ```
#[construct(module = "route53", base = RecordSet, state = RecordSetState)]
impl ZoneDelegationRecord {
    /// Makes a record.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: ZoneDelegationRecordProps) -> Result<Self> {
        let ZoneDelegationRecordProps { name_servers, mut options } = props;
        if options.ttl.is_none() {
            options.ttl = Some(Duration::days(Number::Int(DAYS))?);
        }
        let values = match name_servers {
            TextList::Items(servers) => TextList::Items(servers.into_iter().map(complete).collect()),
            late => late,
        };
        let target = RecordTarget::of(values);
        RecordSet::make(cx, scope, id, RecordSetProps { record_type: RecordType::NS, target, options })
    }
}

/// The name of a server, with a dot at the end.
fn complete(server: Text) -> Text {
    match server.literal() {
        Some(name) if !name.ends_with('.') => format!("{name}.").into(),
        _ => server,
    }
}
