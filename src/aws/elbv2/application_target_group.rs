//! Target groups of Application Load Balancers.

use super::health_check::Kind;
use super::{
    ApplicationListener, ApplicationLoadBalancerTarget, ApplicationProtocol, ApplicationProtocolVersion,
    BaseTargetGroupProps, HttpCodeTarget, TargetGroupAttributes, TargetGroupBase, TargetGroupState,
    TargetType, protocol,
};
use crate::aws::cloudwatch::{Metric, MetricOptions};
use crate::aws::ec2::{IConnectable, Port};
use crate::bail;
use crate::core::{Construct, Cx, Dependable, Duration, Number, Str, Text, out_of_range};
use crate::declare::{Rest, choice, construct, props};
use crate::diag::{Code, Diag, Error, Result};
use crate::fields;

/// How a target is chosen for a request.
/// Source: the guide to Application Load Balancers, "Routing algorithms".
#[choice(module = "elbv2")]
pub enum TargetGroupLoadBalancingAlgorithmType {
    /// One after the other.
    #[value = "round_robin"]
    ROUND_ROBIN,
    /// The one with the fewest requests that have no answer yet.
    #[value = "least_outstanding_requests"]
    LEAST_OUTSTANDING_REQUESTS,
    /// Any, by weights that AWS can change.
    #[value = "weighted_random"]
    WEIGHTED_RANDOM,
}

/// What an [`ApplicationTargetGroup`] can be told.
#[props(module = "elbv2")]
pub struct ApplicationTargetGroupProps {
    /// The protocol that targets speak. Default: that of the `port`, where it is a usual one.
    pub protocol: Option<ApplicationProtocol>,
    /// The version of HTTP. Default: HTTP/1.1.
    pub protocol_version: Option<ApplicationProtocolVersion>,
    /// The port on which targets get requests. Default: that of the `protocol`.
    pub port: Option<Number>,
    /// How long a new target gets fewer requests, 30 to 900 seconds, or 0. Default: 0.
    pub slow_start: Option<Duration>,
    /// How long a client stays with a target, by a cookie: 1 second to 7 days. Default: it does not.
    pub stickiness_cookie_duration: Option<Duration>,
    /// The name of the cookie that targets set, by which clients stay. Default: a cookie of the load balancer.
    pub stickiness_cookie_name: Option<Text>,
    /// How a target is chosen for a request. Default: that of AWS, `ROUND_ROBIN`.
    pub load_balancing_algorithm_type: Option<TargetGroupLoadBalancingAlgorithmType>,
    /// The targets, all of one type. Default: none.
    pub targets: Option<Vec<ApplicationLoadBalancerTarget>>,
    /// Whether targets that answer oddly get fewer requests; with `WEIGHTED_RANDOM` only. Default: `false`.
    pub enable_anomaly_mitigation: Option<bool>,
    /// Whether a function gets headers as lists of values. Default: `false`.
    pub multi_value_headers_enabled: Option<bool>,
    /// What every target group can be told.
    #[extends]
    pub base: BaseTargetGroupProps,
}

const NAMESPACE: &str = "AWS/ApplicationELB";
/// How many seconds a new target gets fewer requests.
/// Source: the guide to Application Load Balancers, "Slow start mode".
const SLOW_START: std::ops::RangeInclusive<i64> = 30..=900;
/// How many seconds a client can stay with a target.
/// Source: the guide to Application Load Balancers, "Sticky sessions".
const STICKINESS: std::ops::RangeInclusive<i64> = 1..=604_800;
/// With what the names of cookies of load balancers begin.
/// Source: the guide to Application Load Balancers, "Sticky sessions".
const RESERVED_COOKIES: &str = "AWSALB";

/// Who gets the requests of an Application Load Balancer.
///
/// ```rhai
/// let vpc = ec2.Vpc(stack, "Vpc");
/// let group = elbv2.ApplicationTargetGroup(stack, "Group", #{
///     vpc: vpc,
///     port: 80,
///     targets: [elbv2_targets.IpTarget("10.0.1.5")],
///     health_check: #{ path: "/health", interval: Duration.seconds(60) },
/// });
/// let balancer = elbv2.ApplicationLoadBalancer(stack, "Balancer", #{ vpc: vpc });
/// balancer.add_listener("Listener", #{ port: 80, default_target_groups: [group] });
/// ```
///
/// ```lua
/// local vpc = ec2.Vpc(stack, "Vpc")
/// local group = elbv2.ApplicationTargetGroup(stack, "Group", {
///   vpc = vpc,
///   port = 80,
///   targets = { elbv2_targets.IpTarget("10.0.1.5") },
///   health_check = { path = "/health", interval = Duration.seconds(60) },
/// })
/// local balancer = elbv2.ApplicationLoadBalancer(stack, "Balancer", { vpc = vpc })
/// balancer:add_listener("Listener", { port = 80, default_target_groups = { group } })
/// ```
#[construct(module = "elbv2", base = TargetGroupBase, state = TargetGroupState, metrics = ApplicationTargetGroupMetrics)]
impl ApplicationTargetGroup {
    /// Makes a target group.
    pub fn new(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        props: Option<ApplicationTargetGroupProps>,
    ) -> Result<Self> {
        let props = props.unwrap_or_default();
        check(&props)?;
        let known = protocol::complete(props.protocol, props.port)?;
        let is_for_functions = props.base.target_type == Some(TargetType::LAMBDA);
        let (protocol, port) = known.unzip();
        let more = fields! {
            "Port": port.clone(),
            "Protocol": protocol.map(ApplicationProtocol::value),
            "ProtocolVersion": props.protocol_version.map(ApplicationProtocolVersion::value),
        };
        let kind = (Kind::Application, port);
        let this: ApplicationTargetGroup = TargetGroupBase::make(cx, scope, id, props.base, kind, more)?;
        if let Some(slow_start) = props.slow_start {
            let seconds = slow_start.to_seconds(None)?.into_text();
            cx.state_mut(this).attributes.set("slow_start.duration_seconds", Some(seconds));
        }
        match props.stickiness_cookie_duration {
            Some(duration) => this.enable_cookie_stickiness(cx, duration, props.stickiness_cookie_name)?,
            None if is_for_functions => {}
            None => cx.state_mut(this).attributes.set("stickiness.enabled", Some("false".into())),
        }
        let attributes = &mut cx.state_mut(this).attributes;
        let algorithm = props.load_balancing_algorithm_type.map(TargetGroupLoadBalancingAlgorithmType::value);
        attributes.set_if_given("load_balancing.algorithm.type", algorithm);
        let mitigation = props.enable_anomaly_mitigation.map(super::attributes::on_or_off);
        attributes.set_if_given("load_balancing.algorithm.anomaly_mitigation", mitigation);
        let multi_value = props.multi_value_headers_enabled.filter(|it| *it);
        attributes.switch_if_given("lambda.multi_value_headers.enabled", multi_value);
        this.add_target(cx, props.targets.unwrap_or_default().into())?;
        Ok(this)
    }

    /// Takes a target group that exists already.
    pub fn from_target_group_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: TargetGroupAttributes,
    ) -> Result<ApplicationTargetGroup> {
        TargetGroupBase::import(cx, scope, id, attrs, Kind::Application)
    }

    /// Adds targets.
    pub fn add_target(self, cx: &mut Cx, targets: Rest<ApplicationLoadBalancerTarget>) -> Result<()> {
        for target in targets.0 {
            let target = target.attach(cx, self)?;
            let is_function = target.target_type == TargetType::LAMBDA;
            TargetGroupBase::from(self).add(cx, target)?;
            if is_function {
                // Functions have no sessions, and AWS refuses even to be told so.
                self.forget_stickiness(cx);
            }
        }
        Ok(())
    }

    /// Keeps clients with a target for a while, by a cookie.
    pub fn enable_cookie_stickiness(
        self,
        cx: &mut Cx,
        /// How long a client stays, 1 second to 7 days.
        duration: Duration,
        /// The name of the cookie that targets set. Default: a cookie of the load balancer.
        cookie_name: Option<Text>,
    ) -> Result<()> {
        Error::from_all(stickiness_problems(&duration, cookie_name.as_ref())?)?;
        let seconds = duration.to_seconds(None)?.into_text();
        let attributes = &mut cx.state_mut(self).attributes;
        attributes.set("stickiness.enabled", Some("true".into()));
        let seconds_key = match cookie_name {
            Some(name) => {
                attributes.set("stickiness.type", Some("app_cookie".into()));
                attributes.set("stickiness.app_cookie.cookie_name", Some(name));
                "stickiness.app_cookie.duration_seconds"
            }
            None => {
                attributes.set("stickiness.type", Some("lb_cookie".into()));
                "stickiness.lb_cookie.duration_seconds"
            }
        };
        attributes.set(seconds_key, Some(seconds));
        Ok(())
    }

    /// Lets the listeners of the group reach something that gets its requests, on a port. Targets do that by
    /// themselves.
    pub fn register_connectable(
        self,
        cx: &mut Cx,
        /// What gets requests.
        connectable: IConnectable,
        /// On which port. Default: that of the group.
        port_range: Option<Port>,
    ) -> Result<()> {
        if self.warns_of_unknown_groups(cx) {
            return Ok(());
        }
        let port = match (port_range, cx.state(self).port.clone()) {
            (Some(port), _) => port,
            (None, Some(port)) => Port::tcp(port)?,
            (None, None) => {
                bail!(Code::MissingArgument, "the target group has no port"; hint: "give a `port_range`"; on: cx.path(self.0))
            }
        };
        TargetGroupBase::from(self).add_member(cx, connectable.0, port)
    }

    /// Tells the group of a listener that sends requests to it. Listeners do that by themselves.
    pub fn register_listener(
        self,
        cx: &mut Cx,
        /// The listener.
        listener: ApplicationListener,
        /// What sends requests: a rule. Default: the listener.
        associating_construct: Option<Construct>,
    ) -> Result<()> {
        if self.warns_of_unknown_groups(cx) {
            return Ok(());
        }
        let group = TargetGroupBase::from(self);
        let arn = super::BaseListener::from(listener).listener_arn(cx);
        let sender = associating_construct.unwrap_or_else(|| listener.into());
        group.attach(cx, arn, Dependable::Construct(sender))?;
        group.attach_application(cx, listener)
    }

    /// A metric of the group, by its name: the average of 5 minutes.
    pub fn metric(self, cx: &Cx, metric_name: Text, props: Option<MetricOptions>) -> Result<Metric> {
        self.measured(cx, metric_name, "Average", props)
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
        /// How many requests come by IPv6: the sum of 5 minutes.
        metric_ipv6_request_count("IPv6RequestCount", "Sum"),
        /// How many requests are answered by a target: the sum of 5 minutes.
        metric_request_count("RequestCount", "Sum"),
        /// How many targets are healthy: the average of 5 minutes.
        metric_healthy_host_count("HealthyHostCount", "Average"),
        /// How many targets are not healthy: the average of 5 minutes.
        metric_unhealthy_host_count("UnHealthyHostCount", "Average"),
        /// How many requests a target gets on the average: the sum of 5 minutes.
        metric_request_count_per_target("RequestCountPerTarget", "Sum"),
        /// How many connections with targets failed: the sum of 5 minutes.
        metric_target_connection_error_count("TargetConnectionErrorCount", "Sum"),
        /// How many seconds targets take to answer: the average of 5 minutes.
        metric_target_response_time("TargetResponseTime", "Average"),
        /// How often TLS could not be agreed on with targets: the sum of 5 minutes.
        metric_target_tls_negotiation_error_count("TargetTLSNegotiationErrorCount", "Sum"),
    )]
    fn measured(
        self,
        cx: &Cx,
        name: impl Into<Text>,
        statistic: &'static str,
        props: Option<MetricOptions>,
    ) -> Result<Metric> {
        TargetGroupBase::from(self).metric_of(cx, NAMESPACE, name.into(), statistic, props)
    }
}

impl ApplicationTargetGroup {
    /// Tells of a group that was made elsewhere, whose load balancer cannot be let to targets; whether it is one.
    fn warns_of_unknown_groups(self, cx: &mut Cx) -> bool {
        let is_imported = TargetGroupBase::from(self).is_imported(cx);
        if is_imported {
            let message = "the security groups of a target group that was made elsewhere are not known";
            let hint = "let the load balancer reach its targets by rules of your own";
            cx.warn(Diag::warning(Code::Surprise, message).hint(hint).on(cx.path(self.0)));
        }
        is_imported
    }

    fn forget_stickiness(self, cx: &mut Cx) {
        cx.state_mut(self).attributes.remove_if("stickiness.enabled", "false");
    }
}

/// Reports everything that AWS would refuse.
fn check(props: &ApplicationTargetGroupProps) -> Result<()> {
    use TargetGroupLoadBalancingAlgorithmType::WEIGHTED_RANDOM;
    let mut problems = Vec::new();
    let mut refuse = |code: Code, message: String| problems.push(Diag::new(code, message));
    let is_random = props.load_balancing_algorithm_type == Some(WEIGHTED_RANDOM);
    let slow_start = props.slow_start.as_ref().map(|it| it.to_seconds(None)).transpose()?;
    if slow_start.is_some() && is_random {
        refuse(
            Code::InvalidValue,
            "`slow_start` and the algorithm `WEIGHTED_RANDOM` exclude each other".to_owned(),
        );
    }
    if props.enable_anomaly_mitigation == Some(true) && !is_random {
        let message =
            "`enable_anomaly_mitigation` is for the `load_balancing_algorithm_type` `WEIGHTED_RANDOM`";
        refuse(Code::InvalidValue, message.to_owned());
    }
    if props.multi_value_headers_enabled == Some(true)
        && props.base.target_type.is_some_and(|it| it != TargetType::LAMBDA)
    {
        refuse(Code::InvalidValue, "`multi_value_headers_enabled` is for functions".to_owned());
    }
    let slow_start = slow_start.filter(|it| it.literal() != Some(0));
    let slow_start = out_of_range("slow_start", slow_start.as_ref(), SLOW_START, " seconds");
    problems.extend(slow_start.map(|it| it.hint("0 turns it off")));
    if let Some(duration) = &props.stickiness_cookie_duration {
        problems.extend(stickiness_problems(duration, props.stickiness_cookie_name.as_ref())?);
    }
    Error::from_all(problems)
}

/// What is wrong with a cookie by which clients stay with targets.
fn stickiness_problems(duration: &Duration, name: Option<&Text>) -> Result<Vec<Diag>> {
    let mut problems = Vec::new();
    let seconds = duration.to_seconds(None)?;
    problems.extend(out_of_range("stickiness_cookie_duration", Some(&seconds), STICKINESS, " seconds"));
    let name = name.and_then(Text::literal);
    if name == Some("") {
        problems.push(Diag::new(Code::InvalidValue, "the name of a cookie cannot be empty"));
    }
    if let Some(name) = name.filter(|it| it.starts_with(RESERVED_COOKIES)) {
        let message = format!(
            "the cookie `{name}` is one of the load balancer: names cannot begin with `{RESERVED_COOKIES}`"
        );
        problems.push(Diag::new(Code::InvalidValue, message));
    }
    Ok(problems)
}
