//! Application Load Balancers.

use super::load_balancer::{self, Known, LoadBalancerState, Places};
use super::{
    ApplicationListener, ApplicationListenerProps, ApplicationProtocol, BaseApplicationListenerProps,
    BaseLoadBalancer, BaseLoadBalancerLookupOptions, BaseLoadBalancerProps, IpAddressType, ListenerAction,
    RedirectOptions, logging,
};
use crate::aws::cloudwatch::{Metric, MetricOptions};
use crate::aws::ec2::{SecurityGroup, SecurityGroupImportOptions, Vpc};
use crate::aws::s3::Bucket;
use crate::bail;
use crate::core::{Construct, Cx, Duration, Number, Str, Text, out_of_range};
use crate::declare::{choice, construct, props};
use crate::diag::{Code, Diag, Error, Result};
use crate::fields;

/// What happens to requests that could be an attack.
/// Source: the guide to Application Load Balancers, "Desync mitigation mode".
#[choice(module = "elbv2")]
pub enum DesyncMitigationMode {
    /// They are forwarded.
    #[value = "monitor"]
    MONITOR,
    /// Those that endanger targets are not.
    #[value = "defensive"]
    DEFENSIVE,
    /// Only those that comply with RFC 7230 are.
    #[value = "strictest"]
    STRICTEST,
}

/// What happens to the header `X-Forwarded-For`.
#[choice(module = "elbv2")]
pub enum XffHeaderProcessingMode {
    /// The address of the client is added.
    #[value = "append"]
    APPEND,
    /// It stays.
    #[value = "preserve"]
    PRESERVE,
    /// It is removed.
    #[value = "remove"]
    REMOVE,
}

/// Codes of answers that a load balancer gives by itself.
#[choice(module = "elbv2")]
pub enum HttpCodeElb {
    /// Redirects.
    #[value = "HTTPCode_ELB_3XX_Count"]
    ELB_3XX_COUNT,
    /// Errors of clients.
    #[value = "HTTPCode_ELB_4XX_Count"]
    ELB_4XX_COUNT,
    /// Errors of the load balancer.
    #[value = "HTTPCode_ELB_5XX_Count"]
    ELB_5XX_COUNT,
    /// Its errors of the code 500.
    #[value = "HTTPCode_ELB_500_Count"]
    ELB_500_COUNT,
    /// Its errors of the code 502.
    #[value = "HTTPCode_ELB_502_Count"]
    ELB_502_COUNT,
    /// Its errors of the code 503.
    #[value = "HTTPCode_ELB_503_Count"]
    ELB_503_COUNT,
    /// Its errors of the code 504.
    #[value = "HTTPCode_ELB_504_Count"]
    ELB_504_COUNT,
}

/// Codes of answers that targets give.
#[choice(module = "elbv2")]
pub enum HttpCodeTarget {
    /// Successes.
    #[value = "HTTPCode_Target_2XX_Count"]
    TARGET_2XX_COUNT,
    /// Redirects.
    #[value = "HTTPCode_Target_3XX_Count"]
    TARGET_3XX_COUNT,
    /// Errors of clients.
    #[value = "HTTPCode_Target_4XX_Count"]
    TARGET_4XX_COUNT,
    /// Errors of targets.
    #[value = "HTTPCode_Target_5XX_Count"]
    TARGET_5XX_COUNT,
}

/// What an [`ApplicationLoadBalancer`] needs.
#[props(module = "elbv2")]
pub struct ApplicationLoadBalancerProps {
    /// The security group. Default: a new one, which lets nothing out but to targets.
    pub security_group: Option<SecurityGroup>,
    /// The addresses. Default: IPv4.
    pub ip_address_type: Option<IpAddressType>,
    /// Whether clients may use HTTP/2. Default: `true`.
    pub http2_enabled: Option<bool>,
    /// How long a connection may be idle. Default: 60 seconds.
    pub idle_timeout: Option<Duration>,
    /// Whether headers with odd names are removed. Default: `false`.
    pub drop_invalid_header_fields: Option<bool>,
    /// What happens to requests that could be an attack. Default: `DEFENSIVE`.
    pub desync_mitigation_mode: Option<DesyncMitigationMode>,
    /// How long a connection with a client lasts at most, 60 to 604800 seconds. Default: an hour.
    pub client_keep_alive: Option<Duration>,
    /// Whether targets get the header `Host` as it came.
    #[default(false)]
    pub preserve_host_header: bool,
    /// Whether targets are told of the version of TLS and the cipher, in headers.
    #[default(false)]
    pub x_amzn_tls_version_and_cipher_suite_headers: bool,
    /// Whether `X-Forwarded-For` has the port of the client too.
    #[default(false)]
    pub preserve_xff_client_port: bool,
    /// What happens to the header `X-Forwarded-For`. Default: `APPEND`.
    pub xff_header_processing_mode: Option<XffHeaderProcessingMode>,
    /// Whether requests are forwarded that AWS WAF could not look at.
    #[default(false)]
    pub waf_fail_open: bool,
    /// What every load balancer can be told.
    #[extends(required)]
    pub base: BaseLoadBalancerProps,
}

/// An Application Load Balancer that exists already.
#[props(module = "elbv2")]
pub struct ApplicationLoadBalancerAttributes {
    /// The ARN.
    pub load_balancer_arn: Text,
    /// The id of its security group.
    pub security_group_id: Text,
    /// The hosted zone of its name in the DNS; aliases need it.
    pub load_balancer_canonical_hosted_zone_id: Option<Text>,
    /// Its name in the DNS; aliases need it.
    pub load_balancer_dns_name: Option<Text>,
    /// Whether its security group lets everything out; else it gets rules for targets.
    #[default(true)]
    pub security_group_allows_all_outbound: bool,
    /// The VPC; `add_targets` of its listeners needs it.
    pub vpc: Option<Vpc>,
}

/// By what an Application Load Balancer is looked up.
#[props(module = "elbv2")]
pub struct ApplicationLoadBalancerLookupOptions {
    /// By what every load balancer is looked up.
    #[extends]
    pub base: BaseLoadBalancerLookupOptions,
}

/// Clients who are sent from one port to another.
#[props(module = "elbv2")]
pub struct ApplicationLoadBalancerRedirectConfig {
    /// The protocol with which clients come.
    #[default(ApplicationProtocol::HTTP)]
    pub source_protocol: ApplicationProtocol,
    /// The port to which clients come. Default: 80.
    pub source_port: Option<Number>,
    /// The protocol with which they go on.
    #[default(ApplicationProtocol::HTTPS)]
    pub target_protocol: ApplicationProtocol,
    /// The port to which they go on. Default: 443.
    pub target_port: Option<Number>,
    /// Whether everybody may connect.
    #[default(true)]
    pub open: bool,
}

const NAMESPACE: &str = "AWS/ApplicationELB";
/// How many seconds a connection with a client lasts at most.
/// Source: the guide to Application Load Balancers, "HTTP client keepalive duration".
const KEEP_ALIVE: std::ops::RangeInclusive<i64> = 60..=604_800;
/// The least capacity that can be reserved.
/// Source: the guide to Application Load Balancers, "Capacity reservations".
const LEAST_CAPACITY: f64 = 100.0;

/// A load balancer for requests: HTTP and HTTPS.
///
/// ```rhai
/// let vpc = ec2.Vpc(stack, "Vpc");
/// let balancer = elbv2.ApplicationLoadBalancer(stack, "Balancer", #{ vpc: vpc, internet_facing: true });
/// let listener = balancer.add_listener("Listener", #{ port: 80 });
/// listener.add_targets("Servers", #{
///     port: 8080,
///     targets: [elbv2_targets.IpTarget("10.0.1.5")],
///     health_check: #{ path: "/health" },
/// });
/// ```
///
/// ```lua
/// local vpc = ec2.Vpc(stack, "Vpc")
/// local balancer = elbv2.ApplicationLoadBalancer(stack, "Balancer", { vpc = vpc, internet_facing = true })
/// local listener = balancer:add_listener("Listener", { port = 80 })
/// listener:add_targets("Servers", {
///   port = 8080,
///   targets = { elbv2_targets.IpTarget("10.0.1.5") },
///   health_check = { path = "/health" },
/// })
/// ```
#[construct(module = "elbv2", base = BaseLoadBalancer, state = LoadBalancerState, metrics = ApplicationLoadBalancerMetrics)]
impl ApplicationLoadBalancer {
    /// Makes a load balancer.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: ApplicationLoadBalancerProps) -> Result<Self> {
        Error::from_all(problems(&props)?)?;
        let places = Places::selected(cx, &props.base)?;
        let mut state = LoadBalancerState::of_props(cx, &props.base, props.ip_address_type);
        set_attributes(&mut state, &props)?;
        let this: ApplicationLoadBalancer = cx.create(scope, id, state)?;
        let balancer = BaseLoadBalancer::from(this);
        let vpc = props.base.vpc;
        let more = fields! {
            "IpAddressType": props.ip_address_type.map(IpAddressType::value),
            "Type": "application",
        };
        balancer.build(cx, props.base, places, more)?;
        let group = match props.security_group {
            Some(group) => group,
            None => balancer.own_group(cx, vpc)?,
        };
        balancer.add_security_group(cx, group)?;
        Ok(this)
    }

    /// Takes a load balancer that exists already, looked up in the account by the command line.
    pub fn from_lookup(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        options: ApplicationLoadBalancerLookupOptions,
    ) -> Result<ApplicationLoadBalancer> {
        let group_id = |_, group: &str| format!("SecurityGroup-{group}");
        load_balancer::from_lookup(cx, scope, id, "application", options.base, group_id)
    }

    /// Takes a load balancer that exists already.
    pub fn from_application_load_balancer_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: ApplicationLoadBalancerAttributes,
    ) -> Result<ApplicationLoadBalancer> {
        let known = Known {
            arn: attrs.load_balancer_arn,
            dns_name: attrs.load_balancer_dns_name,
            hosted_zone_id: attrs.load_balancer_canonical_hosted_zone_id,
            vpc: attrs.vpc,
        };
        let this: ApplicationLoadBalancer = known.import(cx, scope, id)?;
        let options = SecurityGroupImportOptions {
            allow_all_outbound: attrs.security_group_allows_all_outbound,
            ..SecurityGroupImportOptions::default()
        };
        let (id, group) = ("SecurityGroup".into(), attrs.security_group_id);
        let group = SecurityGroup::from_security_group_id(cx, this.into(), id, group, Some(options))?;
        BaseLoadBalancer::from(this).add_security_group(cx, group)?;
        Ok(this)
    }

    /// The listeners, of a load balancer that this app makes.
    #[attribute]
    pub fn listeners(self, cx: &Cx) -> Result<Vec<ApplicationListener>> {
        let state = cx.state(self);
        if state.resource.is_none() {
            bail!(Code::InvalidValue, "the listeners of a load balancer that was made elsewhere are not known"; on: cx.path(self.0))
        }
        Ok(state.listeners.clone())
    }

    /// That it is an Application Load Balancer: always `true`.
    #[attribute]
    pub fn is_application_load_balancer(self) -> bool {
        true
    }

    /// Adds a listener.
    pub fn add_listener(
        self,
        cx: &mut Cx,
        /// The id of the listener.
        id: Str,
        props: BaseApplicationListenerProps,
    ) -> Result<ApplicationListener> {
        let props = ApplicationListenerProps { load_balancer: self, base: props };
        let listener = ApplicationListener::new(cx, self.into(), id, props)?;
        cx.state_mut(self).listeners.push(listener);
        Ok(listener)
    }

    /// Adds a listener that sends clients from one port to another: from 80 to 443 with HTTPS, where nothing else is
    /// said.
    pub fn add_redirect(
        self,
        cx: &mut Cx,
        props: Option<ApplicationLoadBalancerRedirectConfig>,
    ) -> Result<ApplicationListener> {
        let props = props.unwrap_or_default();
        let source_port = props.source_port.unwrap_or(Number::Int(80));
        let target_port = props.target_port.unwrap_or(Number::Int(443)).into_text();
        let words = [source_port.clone().into_text(), target_port.clone()];
        let [Some(source), Some(target)] = [words[0].literal(), words[1].literal()] else {
            bail!(Code::LateBound, "the ports of a redirect must be known now: the id of its listener has them"; on: cx.path(self.0))
        };
        let id = format!("Redirect{source}To{target}");
        let options = RedirectOptions {
            port: Some(target_port),
            protocol: Some(props.target_protocol.value().into()),
            permanent: true,
            ..RedirectOptions::default()
        };
        let listener = BaseApplicationListenerProps {
            protocol: Some(props.source_protocol),
            port: Some(source_port),
            open: props.open,
            default_action: Some(ListenerAction::redirect(options)?),
            ..BaseApplicationListenerProps::default()
        };
        self.add_listener(cx, id.into(), listener)
    }

    /// Keeps logs of requests in a bucket, whose policy lets the load balancer write them. The region of the stack
    /// must be known, and the bucket must not be encrypted with a key of KMS.
    pub fn log_access_logs(
        self,
        cx: &mut Cx,
        /// The bucket.
        bucket: Bucket,
        /// What the keys of logs begin with. Default: `AWSLogs/` and the account.
        prefix: Option<Text>,
    ) -> Result<()> {
        self.log(cx, "access_logs", bucket, prefix)
    }

    /// Keeps logs of connections in a bucket, whose policy lets the load balancer write them. The region of the stack
    /// must be known, and the bucket must not be encrypted with a key of KMS.
    pub fn log_connection_logs(
        self,
        cx: &mut Cx,
        /// The bucket.
        bucket: Bucket,
        /// What the keys of logs begin with. Default: `AWSLogs/` and the account.
        prefix: Option<Text>,
    ) -> Result<()> {
        self.log(cx, "connection_logs", bucket, prefix)
    }

    /// A metric of the load balancer, by its name: the average of 5 minutes.
    pub fn metric(self, cx: &Cx, metric_name: Text, props: Option<MetricOptions>) -> Result<Metric> {
        self.measured(cx, metric_name, "Average", props)
    }

    /// How many answers of the load balancer itself have a code of this kind: the sum of 5 minutes.
    pub fn metric_http_code_elb(
        self,
        cx: &Cx,
        code: HttpCodeElb,
        props: Option<MetricOptions>,
    ) -> Result<Metric> {
        self.measured(cx, code.value(), "Sum", props)
    }

    /// How many answers of targets have a code of this kind: the sum of 5 minutes.
    pub fn metric_http_code_target(
        self,
        cx: &Cx,
        code: HttpCodeTarget,
        props: Option<MetricOptions>,
    ) -> Result<Metric> {
        self.measured(cx, code.value(), "Sum", props)
    }

    #[each(
        /// How many connections there are, with clients and with targets: the sum of 5 minutes.
        metric_active_connection_count("ActiveConnectionCount", "Sum"),
        /// How often TLS could not be agreed on with clients: the sum of 5 minutes.
        metric_client_tls_negotiation_error_count("ClientTLSNegotiationErrorCount", "Sum"),
        /// How many capacity units are used: the sum of 5 minutes.
        metric_consumed_lc_us("ConsumedLCUs", "Sum"),
        /// How many fixed responses were given: the sum of 5 minutes.
        metric_http_fixed_response_count("HTTP_Fixed_Response_Count", "Sum"),
        /// How many redirects were given: the sum of 5 minutes.
        metric_http_redirect_count("HTTP_Redirect_Count", "Sum"),
        /// How many redirects failed since the address was too long: the sum of 5 minutes.
        metric_http_redirect_url_limit_exceeded_count("HTTP_Redirect_Url_Limit_Exceeded_Count", "Sum"),
        /// The bytes that came by IPv6: the sum of 5 minutes.
        metric_ipv6_processed_bytes("IPv6ProcessedBytes", "Sum"),
        /// How many requests come by IPv6: the sum of 5 minutes.
        metric_ipv6_request_count("IPv6RequestCount", "Sum"),
        /// How many connections are new, with clients and with targets: the sum of 5 minutes.
        metric_new_connection_count("NewConnectionCount", "Sum"),
        /// The bytes of all requests and answers: the sum of 5 minutes.
        metric_processed_bytes("ProcessedBytes", "Sum"),
        /// How many connections were too many: the sum of 5 minutes.
        metric_rejected_connection_count("RejectedConnectionCount", "Sum"),
        /// How many requests are answered by a target: the sum of 5 minutes.
        metric_request_count("RequestCount", "Sum"),
        /// How many rules were looked at: the sum of 5 minutes.
        metric_rule_evaluations("RuleEvaluations", "Sum"),
        /// How many connections with targets failed: the sum of 5 minutes.
        metric_target_connection_error_count("TargetConnectionErrorCount", "Sum"),
        /// How many seconds targets take to answer: the average of 5 minutes.
        metric_target_response_time("TargetResponseTime", "Average"),
        /// How often TLS could not be agreed on with targets: the sum of 5 minutes.
        metric_target_tls_negotiation_error_count("TargetTLSNegotiationErrorCount", "Sum"),
        /// How many authentications failed by an error: the sum of 5 minutes.
        metric_elb_auth_error("ELBAuthError", "Sum"),
        /// How many authentications were refused: the sum of 5 minutes.
        metric_elb_auth_failure("ELBAuthFailure", "Sum"),
        /// How many milliseconds the identity provider takes: the average of 5 minutes.
        metric_elb_auth_latency("ELBAuthLatency", "Average"),
        /// How many authentications succeeded: the sum of 5 minutes.
        metric_elb_auth_success("ELBAuthSuccess", "Sum"),
    )]
    fn measured(
        self,
        cx: &Cx,
        name: impl Into<Text>,
        statistic: &'static str,
        props: Option<MetricOptions>,
    ) -> Result<Metric> {
        BaseLoadBalancer::from(self).metric_of(cx, NAMESPACE, name.into(), statistic, props)
    }
}

impl ApplicationLoadBalancer {
    fn log(self, cx: &mut Cx, kind: &str, bucket: Bucket, prefix: Option<Text>) -> Result<()> {
        if bucket.encryption_key(cx).is_some() {
            bail!(Code::InvalidValue, "the bucket is encrypted with a key of KMS, so Application Load Balancers cannot write logs there";
                hint: "use `s3.BucketEncryption.S3_MANAGED`"; on: cx.path(self.0))
        }
        logging::enable(cx, self.into(), kind, bucket, prefix)
    }
}

/// Adds the attributes of a new load balancer.
fn set_attributes(state: &mut LoadBalancerState, props: &ApplicationLoadBalancerProps) -> Result<()> {
    let attributes = &mut state.attributes;
    let seconds = |duration: &Option<Duration>| -> Result<Option<Text>> {
        let seconds = duration.as_ref().map(|it| it.to_seconds(None)).transpose()?;
        Ok(seconds.map(Number::into_text))
    };
    let if_on = |is_on: bool| is_on.then_some(true);
    attributes.switch_if_given("routing.http2.enabled", props.http2_enabled);
    attributes.set_if_given("idle_timeout.timeout_seconds", seconds(&props.idle_timeout)?);
    let drops = props.drop_invalid_header_fields;
    attributes.switch_if_given("routing.http.drop_invalid_header_fields.enabled", drops);
    let mode = props.desync_mitigation_mode.map(DesyncMitigationMode::value);
    attributes.set_if_given("routing.http.desync_mitigation_mode", mode);
    attributes
        .switch_if_given("routing.http.preserve_host_header.enabled", if_on(props.preserve_host_header));
    let headers = if_on(props.x_amzn_tls_version_and_cipher_suite_headers);
    attributes.switch_if_given("routing.http.x_amzn_tls_version_and_cipher_suite.enabled", headers);
    attributes.switch_if_given("routing.http.xff_client_port.enabled", if_on(props.preserve_xff_client_port));
    let mode = props.xff_header_processing_mode.map(XffHeaderProcessingMode::value);
    attributes.set_if_given("routing.http.xff_header_processing.mode", mode);
    attributes.switch_if_given("waf.fail_open.enabled", if_on(props.waf_fail_open));
    attributes.set_if_given("client_keep_alive.seconds", seconds(&props.client_keep_alive)?);
    Ok(())
}

/// What is wrong with the props of an Application Load Balancer.
fn problems(props: &ApplicationLoadBalancerProps) -> Result<Vec<Diag>> {
    let mut problems = load_balancer::problems(&props.base, props.ip_address_type);
    if props.base.cross_zone_enabled == Some(false) {
        let message = "Application Load Balancers always send requests to targets of all zones";
        problems.push(Diag::new(
            Code::InvalidValue,
            format!("`cross_zone_enabled` cannot be `false`: {message}"),
        ));
    }
    if props.ip_address_type == Some(IpAddressType::DUAL_STACK_WITHOUT_PUBLIC_IPV4)
        && !props.base.internet_facing
    {
        let message = "`DUAL_STACK_WITHOUT_PUBLIC_IPV4` is for load balancers that face the internet";
        problems.push(Diag::new(Code::InvalidValue, message).hint("set `internet_facing: true`"));
    }
    let units = props.base.minimum_capacity_unit.as_ref().and_then(Number::known);
    if let Some(units) = units.filter(|it| *it != 0.0 && (*it < LEAST_CAPACITY || it.fract() != 0.0)) {
        let message =
            format!("`minimum_capacity_unit` must be a whole number from {LEAST_CAPACITY}, not {units}");
        problems.push(Diag::new(Code::OutOfRange, message));
    }
    let keep_alive = props.client_keep_alive.as_ref().map(|it| it.to_seconds(None)).transpose()?;
    problems.extend(out_of_range("client_keep_alive", keep_alive.as_ref(), KEEP_ALIVE, " seconds"));
    Ok(problems)
}
