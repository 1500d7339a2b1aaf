//! Records.

use super::alias_record_target::AliasRecordTarget;
use super::{
    AliasRecordTargetConfig, CidrRoutingConfig, GeoLocation, HealthCheck, HostedZone, delete_existing,
};
use crate::core::{
    CfnResource, Construct, Cx, Data, Duration, Handle, Names, Number, Resource, Str, Text, TextList,
    UniqueResourceNameOptions, out_of_range,
};
use crate::declare::{Rest, choice, class, construct, props};
use crate::diag::{Code, Diag, Error, Result};
use crate::fields;

/// What a record is.
/// Source: the Route 53 developer guide, "Supported DNS record types".
#[choice(module = "route53")]
pub enum RecordType {
    /// IPv4 addresses.
    A,
    /// IPv6 addresses.
    AAAA,
    /// Who may issue certificates.
    CAA,
    /// Another name.
    CNAME,
    /// The key of a delegated zone.
    DS,
    /// How a web site is reached.
    HTTPS,
    /// Servers for mail.
    MX,
    /// How a value is converted to another.
    NAPTR,
    /// Name servers.
    NS,
    /// The name of an address.
    PTR,
    /// What the zone is.
    SOA,
    /// Who may send mail, once.
    SPF,
    /// Where a service is.
    SRV,
    /// The keys of a server for SSH.
    SSHFP,
    /// How a service is reached.
    SVCB,
    /// The certificate of a server.
    TLSA,
    /// Texts.
    TXT,
}

/// Which of two records is given.
#[choice(module = "route53")]
pub enum Failover {
    /// The one that is given while it is healthy.
    PRIMARY,
    /// The other one.
    SECONDARY,
}

/// What every record needs.
#[props(module = "route53")]
pub struct RecordSetOptions {
    /// The zone.
    pub zone: HostedZone,
    /// Where the clients are that get the record. Default: anywhere.
    pub geo_location: Option<GeoLocation>,
    /// The name, relative to the zone; a dot at the end makes it complete. Default: that of the zone.
    pub record_name: Option<Text>,
    /// How long resolvers keep the record. Default: 30 minutes.
    pub ttl: Option<Duration>,
    /// What the record is for. Default: nothing is said.
    pub comment: Option<Text>,
    /// Whether a record of the same name and type is deleted before. A failed deployment does not bring it back.
    #[default(false)]
    #[deprecated_name = "delete the other record yourself"]
    pub delete_existing: bool,
    /// How often the record is given, beside the weights of others: 0 to 255.
    pub weight: Option<Number>,
    /// The region of what the record leads to: clients get the record of the region that is nearest.
    pub region: Option<Text>,
    /// Whether the record is given beside others of its name.
    pub multi_value_answer: Option<bool>,
    /// By what records of a name are told apart, 1 to 128 characters; beside what chooses among them only. Default: one
    /// that is made of that.
    pub set_identifier: Option<Text>,
    /// The check that must succeed for the record to be given.
    pub health_check: Option<HealthCheck>,
    /// The addresses of the clients that get the record. Default: all.
    pub cidr_routing_config: Option<CidrRoutingConfig>,
    /// Which of two records it is. The primary one needs a `health_check`.
    pub failover: Option<Failover>,
}

/// What a [`RecordSet`] needs.
#[props(module = "route53")]
pub struct RecordSetProps {
    /// What the record is.
    pub record_type: RecordType,
    /// What the record leads to.
    pub target: RecordTarget,
    /// What every record needs.
    #[extends(required)]
    pub options: RecordSetOptions,
}

/// What a record leads to.
#[derive(Clone, Debug)]
pub struct RecordTarget(pub(super) Target);

/// The kinds of what records lead to.
#[derive(Clone, Debug)]
pub(super) enum Target {
    Values(TextList),
    Alias(AliasRecordTarget),
}

/// What a record leads to: values, or a resource of AWS.
#[class(module = "route53")]
impl RecordTarget {
    /// These values, as the type of the record wants them.
    pub fn from_values(values: Rest<Text>) -> Self {
        Self::of(values.0)
    }

    /// A resource of AWS.
    pub fn from_alias(
        /// The resource, of `route53_targets`.
        alias_target: AliasRecordTarget,
    ) -> Self {
        RecordTarget(Target::Alias(alias_target))
    }

    /// These addresses.
    pub fn from_ip_addresses(ip_addresses: Rest<Text>) -> Self {
        Self::from_values(ip_addresses)
    }

    /// The values, where they are not those of a resource.
    #[attribute]
    pub fn values(&self) -> Option<TextList> {
        match &self.0 {
            Target::Values(values) => Some(values.clone()),
            Target::Alias(_) => None,
        }
    }
}

/// What a record keeps.
#[derive(Clone, Debug)]
pub struct RecordSetState {
    domain_name: Text,
}

/// How long resolvers keep a record, in seconds.
const TTL: i64 = 1800;
/// The most characters of an identifier, and of one that is made here.
/// Source: the Route 53 API reference, `ResourceRecordSet`.
const MOST_CHARACTERS: usize = 128;
const MOST_OWN_CHARACTERS: usize = 64;
/// What stands before the name of the record in its identifier.
const ID: &str = "_ID_";
/// The characters that a late-bound weight and region are taken to have. The CDK takes the greatest weight, and its own
/// marker of a value, which grows with the program.
const LATE_WEIGHT: usize = 3;
const LATE_REGION: usize = 23;

/// A record of a hosted zone, of any type.
///
/// ```rhai
/// let zone = route53.HostedZone(stack, "Zone", #{ zone_name: "example.com" });
/// route53.RecordSet(stack, "Pointer", #{
///     zone: zone,
///     record_name: "10",
///     record_type: route53.RecordType.PTR,
///     target: route53.RecordTarget.from_values("host.example.com"),
/// });
/// ```
///
/// ```lua
/// local zone = route53.HostedZone(stack, "Zone", { zone_name = "example.com" })
/// route53.RecordSet(stack, "Pointer", {
///   zone = zone,
///   record_name = "10",
///   record_type = route53.RecordType.PTR,
///   target = route53.RecordTarget.from_values("host.example.com"),
/// })
/// ```
#[construct(module = "route53", base = Resource, state = RecordSetState, reference = record_set_ref("AWS::Route53::RecordSet"))]
impl RecordSet {
    /// Makes a record.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: RecordSetProps) -> Result<Self> {
        Self::make(cx, scope, id, props)
    }

    /// The name, as CloudFormation tells it.
    #[attribute]
    pub fn domain_name(self, cx: &Cx) -> Text {
        cx.state(self).domain_name.clone()
    }
}

impl RecordTarget {
    /// These values, which may not be known now.
    pub(super) fn of(values: impl Into<TextList>) -> Self {
        RecordTarget(Target::Values(values.into()))
    }
}

impl RecordSet {
    /// Makes a record of any class.
    pub(super) fn make<R>(cx: &mut Cx, scope: Construct, id: Str, props: RecordSetProps) -> Result<R>
    where
        R: Handle<State = RecordSetState> + crate::declare::Class,
    {
        let RecordSetProps { record_type, target, options } = props;
        check(&options, &target)?;
        let made: R = cx.create(scope, id, RecordSetState { domain_name: "".into() })?;
        let this = RecordSet(made.id());
        let zone = options.zone;
        let ttl = options.ttl.as_ref().map(|it| it.to_seconds(None)).transpose()?;
        let (alias, values) = match target.0 {
            Target::Values(values) => (None, Some(values)),
            Target::Alias(alias) => (Some(alias.bind(cx, this, zone)?), None),
        };
        let ttl = alias.is_none().then(|| ttl.unwrap_or(Number::Int(TTL)).into_text());
        let name = full_name(cx, options.record_name.clone(), zone)?;
        let identifier = options
            .set_identifier
            .clone()
            .map_or_else(|| this.identifier(cx, &options), |it| Ok(Some(it)))?;
        let properties = fields! {
            "AliasTarget": alias.map(|it: AliasRecordTargetConfig| it.to_data()),
            "CidrRoutingConfig": options.cidr_routing_config.map(|it| it.to_data()),
            "Comment": options.comment,
            "Failover": options.failover.map(Failover::value),
            "GeoLocation": options.geo_location.map(|it| it.to_data()),
            "HealthCheckId": options.health_check.map(|it| it.health_check_id(cx)),
            "HostedZoneId": zone.hosted_zone_id(cx),
            "MultiValueAnswer": options.multi_value_answer,
            "Name": name.clone(),
            "Region": options.region,
            "ResourceRecords": values.map(Data::from),
            "SetIdentifier": identifier,
            "TTL": ttl,
            "Type": record_type.value(),
            "Weight": options.weight,
        };
        let resource = CfnResource::add(cx, this, "Resource", "AWS::Route53::RecordSet", properties)?;
        cx.state_mut(this).domain_name = resource.reference();
        if options.delete_existing {
            delete_existing::before(cx, this, resource, zone, name, record_type)?;
        }
        Ok(made)
    }

    /// By what the record is told apart from others of its name, where something chooses among them.
    fn identifier(self, cx: &Cx, options: &RecordSetOptions) -> Result<Option<Text>> {
        if let Some(geo) = &options.geo_location {
            return Ok(Some(geo.identifier().into()));
        }
        let (kind, given) = if let Some(weight) = &options.weight {
            ("WEIGHT", Some((weight.clone().into_text(), LATE_WEIGHT)))
        } else if let Some(region) = &options.region {
            ("REGION", Some((region.clone(), LATE_REGION)))
        } else if options.multi_value_answer == Some(true) {
            ("MVA", None)
        } else if let Some(failover) = options.failover {
            ("FAILOVER", Some((failover.value().into(), 0)))
        } else {
            return Ok(None);
        };
        let mut parts = vec![Text::from(kind)];
        let mut characters = kind.len() + ID.len();
        if let Some((text, late)) = given {
            characters += 1 + text.literal().map_or(late, str::len);
            parts.extend(["_".into(), text]);
        }
        let rest = MOST_OWN_CHARACTERS.saturating_sub(characters);
        let max_length = u32::try_from(rest).unwrap_or_default();
        let name = UniqueResourceNameOptions { max_length, ..UniqueResourceNameOptions::default() };
        parts.extend([ID.into(), Names::unique_resource_name(cx, self.into(), name)?.into()]);
        Ok(Some(Text::concat(parts)))
    }
}

/// The complete name of a record.
pub(super) fn full_name(cx: &Cx, name: Option<Text>, zone: HostedZone) -> Result<Text> {
    let dot = || Text::from(".");
    let zone_name = zone.zone_name(cx)?;
    let Some(name) = name.filter(|it| it.literal() != Some("")) else {
        return Ok(Text::concat([zone_name, dot()]));
    };
    if name.literal().is_some_and(|it| it.ends_with('.')) {
        return Ok(name);
    }
    let is_in_zone = match (name.literal(), zone_name.literal()) {
        (Some(name), Some(zone)) => name == zone || name.ends_with(&format!(".{zone}")),
        _ => name == zone_name,
    };
    Ok(match is_in_zone {
        true => Text::concat([name, dot()]),
        false => Text::concat([name, dot(), zone_name, dot()]),
    })
}

/// Reports everything that Route 53 would refuse.
fn check(options: &RecordSetOptions, target: &RecordTarget) -> Result<()> {
    let weight = out_of_range("weight", options.weight.as_ref(), 0..=255, "");
    let mut problems: Vec<Diag> = weight.into_iter().collect();
    let mut refuse = |code: Code, message: String| problems.push(Diag::new(code, message));
    let is_multi = options.multi_value_answer == Some(true);
    let chosen = [
        ("region", options.region.is_some()),
        ("weight", options.weight.is_some()),
        ("multi_value_answer", is_multi),
        ("geo_location", options.geo_location.is_some()),
        ("cidr_routing_config", options.cidr_routing_config.is_some()),
        ("failover", options.failover.is_some()),
    ];
    let chosen: Vec<String> =
        chosen.iter().filter(|(_, is_given)| *is_given).map(|(name, _)| format!("`{name}`")).collect();
    if chosen.len() > 1 {
        refuse(
            Code::InvalidValue,
            format!("{} choose among records of a name: only one of them can", chosen.join(" and ")),
        );
    }
    if let Some(identifier) = &options.set_identifier {
        let length = identifier.literal().map(|it| it.chars().count());
        if let Some(length) = length.filter(|it| *it > MOST_CHARACTERS) {
            refuse(
                Code::OutOfRange,
                format!("`set_identifier` has at most {MOST_CHARACTERS} characters, not {length}"),
            );
        }
        if chosen.is_empty() {
            let message =
                "`set_identifier` is for records of a name among which something chooses, such as `weight`";
            refuse(Code::InvalidValue, message.to_owned());
        }
    }
    if options.failover == Some(Failover::PRIMARY) && options.health_check.is_none() {
        refuse(Code::MissingArgument, "the primary of two records needs a `health_check`".to_owned());
    }
    if is_multi && matches!(target.0, Target::Alias(_)) {
        refuse(
            Code::InvalidValue,
            "`multi_value_answer` is for records with values, not for aliases".to_owned(),
        );
    }
    Error::from_all(problems)
}
