//! Health checks.

use crate::core::{CfnResource, Construct, Cx, Data, Duration, Number, Resource, Str, Text};
use crate::declare::{choice, construct, props};
use crate::diag::{Code, Result};
use crate::{bail, fields};

/// What is checked.
#[choice(module = "route53")]
pub enum HealthCheckType {
    /// That a request with HTTP succeeds.
    HTTP,
    /// That a request with HTTPS succeeds.
    HTTPS,
    /// That the answer of a request with HTTP has a text.
    HTTP_STR_MATCH,
    /// That the answer of a request with HTTPS has a text.
    HTTPS_STR_MATCH,
    /// That a connection with TCP succeeds.
    TCP,
    /// The state of an alarm of CloudWatch.
    CLOUDWATCH_METRIC,
    /// How many other checks succeed.
    CALCULATED,
    /// A routing control of the Application Recovery Controller.
    RECOVERY_CONTROL,
}

/// What a check says while its alarm lacks data.
#[choice(module = "route53")]
pub enum InsufficientDataHealthStatusEnum {
    /// That all is well.
    #[value = "Healthy"]
    HEALTHY,
    /// That it is not.
    #[value = "Unhealthy"]
    UNHEALTHY,
    /// What it said before.
    #[value = "LastKnownStatus"]
    LAST_KNOWN_STATUS,
}

/// An alarm of CloudWatch.
#[props(module = "route53")]
pub struct AlarmIdentifier {
    /// Its region.
    pub region: Text,
    /// Its name.
    pub name: Text,
}

/// What a [`HealthCheck`] needs.
#[props(module = "route53")]
pub struct HealthCheckProps {
    /// What is checked.
    pub r#type: HealthCheckType,
    /// The alarm, for `CLOUDWATCH_METRIC`.
    pub alarm_identifier: Option<AlarmIdentifier>,
    /// The other checks, for `CALCULATED`.
    pub child_health_checks: Option<Vec<HealthCheck>>,
    /// Whether the name of the host is told while TLS is agreed on. Default: `true` with HTTPS.
    pub enable_sni: Option<bool>,
    /// After how many results in a row the state changes, 1 to 10. Default: 3.
    pub failure_threshold: Option<Number>,
    /// The name of the host.
    pub fqdn: Option<Text>,
    /// How many of the other checks must succeed, for `CALCULATED`. Default: all.
    pub health_threshold: Option<Number>,
    /// What the check says while its alarm lacks data, for `CLOUDWATCH_METRIC`. Default: `LAST_KNOWN_STATUS`.
    pub insufficient_data_health_status: Option<InsufficientDataHealthStatusEnum>,
    /// Whether success means failure.
    #[default(false)]
    pub inverted: bool,
    /// The address. Default: what the DNS says of `fqdn`.
    pub ip_address: Option<Text>,
    /// Whether CloudWatch shows how long answers take. Default: `false`.
    pub measure_latency: Option<bool>,
    /// The port. Default: 80 with HTTP, 443 with HTTPS.
    pub port: Option<Number>,
    /// The regions from which it is checked, at least three. Default: all.
    pub regions: Option<Vec<Text>>,
    /// How long it is from one request to the next, 10 or 30 seconds. Default: 30 seconds.
    pub request_interval: Option<Duration>,
    /// The path that is asked for. Default: none.
    pub resource_path: Option<Text>,
    /// The ARN of the routing control, for `RECOVERY_CONTROL`.
    pub routing_control: Option<Text>,
    /// The text that answers must have, for `HTTP_STR_MATCH` and `HTTPS_STR_MATCH`.
    pub search_string: Option<Text>,
}

/// What a health check keeps.
#[derive(Clone, Debug)]
pub struct HealthCheckState {
    id: Text,
}

/// Looks after something that records lead to: those with a check that fails are not given.
///
/// ```rhai
/// let zone = route53.HostedZone(stack, "Zone", #{ zone_name: "example.com" });
/// let check = route53.HealthCheck(stack, "Check", #{
///     type: route53.HealthCheckType.HTTPS,
///     fqdn: "www.example.com",
///     resource_path: "/health",
/// });
/// route53.ARecord(stack, "Web", #{
///     zone: zone,
///     target: route53.RecordTarget.from_ip_addresses("192.0.2.10"),
///     weight: 100,
///     health_check: check,
/// });
/// ```
///
/// ```lua
/// local zone = route53.HostedZone(stack, "Zone", { zone_name = "example.com" })
/// local check = route53.HealthCheck(stack, "Check", {
///   type = route53.HealthCheckType.HTTPS,
///   fqdn = "www.example.com",
///   resource_path = "/health",
/// })
/// route53.ARecord(stack, "Web", {
///   zone = zone,
///   target = route53.RecordTarget.from_ip_addresses("192.0.2.10"),
///   weight = 100,
///   health_check = check,
/// })
/// ```
#[construct(module = "route53", base = Resource, state = HealthCheckState, reference = health_check_ref("AWS::Route53::HealthCheck"))]
impl HealthCheck {
    /// Makes a health check.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: HealthCheckProps) -> Result<Self> {
        if props.r#type == HealthCheckType::CALCULATED && props.child_health_checks.is_none() {
            bail!(Code::MissingArgument, "a calculated health check needs `child_health_checks`")
        }
        let this: HealthCheck = cx.create(scope, id, HealthCheckState { id: "".into() })?;
        let config = config(cx, props)?;
        let properties = fields! { "HealthCheckConfig": config };
        let resource = CfnResource::add(cx, this, "Resource", "AWS::Route53::HealthCheck", properties)?;
        cx.state_mut(this).id = resource.reference();
        Ok(this)
    }

    /// Takes a health check that exists already, by its id.
    pub fn from_health_check_id(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        health_check_id: Text,
    ) -> Result<HealthCheck> {
        cx.create(scope, id, HealthCheckState { id: health_check_id })
    }

    /// The id.
    #[attribute]
    pub fn health_check_id(self, cx: &Cx) -> Text {
        cx.state(self).id.clone()
    }
}

/// What Route 53 is told of a health check.
fn config(cx: &Cx, props: HealthCheckProps) -> Result<Data> {
    use HealthCheckType::{
        CALCULATED, CLOUDWATCH_METRIC, HTTP, HTTP_STR_MATCH, HTTPS, HTTPS_STR_MATCH, RECOVERY_CONTROL,
    };
    let kind = props.r#type;
    let is_request = !matches!(kind, CALCULATED | CLOUDWATCH_METRIC | RECOVERY_CONTROL);
    let is_https = matches!(kind, HTTPS | HTTPS_STR_MATCH);
    let is_http = is_https || matches!(kind, HTTP | HTTP_STR_MATCH);
    let usual = |is_usual: bool, value: i64| is_usual.then_some(Number::Int(value));
    let port = if is_https { 443 } else { 80 };
    let children = props.child_health_checks.as_ref();
    let count = children.and_then(|it| i64::try_from(it.len()).ok()).unwrap_or_default();
    let ids: Option<Vec<Text>> = children.map(|it| it.iter().map(|it| it.health_check_id(cx)).collect());
    let interval = props.request_interval.map(|it| it.to_seconds(None)).transpose()?;
    let unknown = InsufficientDataHealthStatusEnum::LAST_KNOWN_STATUS;
    let unknown = (kind == CLOUDWATCH_METRIC).then_some(unknown);
    Ok(Data::Map(fields! {
        "AlarmIdentifier": props.alarm_identifier.map(|it| fields! { "Name": it.name, "Region": it.region }),
        "ChildHealthChecks": ids,
        "EnableSNI": props.enable_sni.or(is_https.then_some(true)),
        "FailureThreshold": props.failure_threshold.or(usual(is_request, 3)),
        "FullyQualifiedDomainName": props.fqdn,
        "HealthThreshold": props.health_threshold.or(usual(kind == CALCULATED, count)),
        "IPAddress": props.ip_address,
        "InsufficientDataHealthStatus": props.insufficient_data_health_status.or(unknown).map(InsufficientDataHealthStatusEnum::value),
        "Inverted": props.inverted,
        "MeasureLatency": props.measure_latency.or(is_request.then_some(false)),
        "Port": props.port.or(usual(is_http, port)),
        "Regions": props.regions,
        "RequestInterval": interval.or(usual(is_request, 30)),
        "ResourcePath": props.resource_path.or(is_http.then(|| "".into())),
        "RoutingControlArn": props.routing_control,
        "SearchString": props.search_string,
        "Type": kind.value(),
    }))
}
