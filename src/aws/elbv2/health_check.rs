//! How the health of targets is checked, and what follows from it.

use std::ops::RangeInclusive;

use super::Protocol;
use super::attributes::Attributes;
use crate::bail;
use crate::core::{Data, Duration, Fields, Number, Text, out_of_range};
use crate::declare::props;
use crate::diag::{Code, Diag, Result};
use crate::fields;

/// How the health of targets is checked.
#[props(module = "elbv2", output = true)]
pub struct HealthCheck {
    /// Whether there are checks. Those of instances and addresses cannot be switched off. Default: `false` for
    /// functions, else `true`.
    pub enabled: Option<bool>,
    /// How long it is from one check to the next, 5 to 300 seconds. Default: 35 seconds for functions, else 30.
    pub interval: Option<Duration>,
    /// The path that is asked for. Default: `/`.
    pub path: Option<Text>,
    /// The port of the target. Default: `traffic-port`, on which it gets requests.
    pub port: Option<Text>,
    /// The protocol: HTTP, HTTPS, or TCP for Network Load Balancers. Default: HTTP for Application Load Balancers, TCP
    /// for Network Load Balancers.
    pub protocol: Option<Protocol>,
    /// How long an answer may take, 2 to 120 seconds. Default: that of AWS, by the protocol.
    pub timeout: Option<Duration>,
    /// After how many good answers a target is healthy. Default: 5 for Application Load Balancers, 3 for Network Load
    /// Balancers.
    pub healthy_threshold_count: Option<Number>,
    /// After how many missing or bad answers a target is unhealthy. Default: 2.
    pub unhealthy_threshold_count: Option<Number>,
    /// The codes of gRPC that are good, 0 to 99: `0,1` or `0-5`. Default: 12.
    pub healthy_grpc_codes: Option<Text>,
    /// The codes of HTTP that are good, 200 to 499: `200,202` or `200-299`. Default: 200.
    pub healthy_http_codes: Option<Text>,
}

/// How healthy a target group must be. Zero switches a percentage or a count off where AWS allows that.
#[props(module = "elbv2")]
pub struct TargetGroupHealth {
    /// How many targets of a zone must be healthy, else the zone leaves the DNS. Default: 1.
    pub dns_minimum_healthy_target_count: Option<i64>,
    /// What percentage of the targets of a zone must be healthy, else the zone leaves the DNS. Default: 0, off.
    pub dns_minimum_healthy_target_percentage: Option<i64>,
    /// How many targets must be healthy, else all targets get requests. Default: 1.
    pub routing_minimum_healthy_target_count: Option<i64>,
    /// What percentage of the targets must be healthy, else all targets get requests. Default: 0, off.
    pub routing_minimum_healthy_target_percentage: Option<i64>,
}

/// What a value of zero stands for.
const OFF: &str = "off";

impl TargetGroupHealth {
    /// The attributes of a target group that say it.
    ///
    /// # Errors
    /// When a count or a percentage is not allowed.
    pub(super) fn apply(&self, attributes: &mut Attributes) -> Result<()> {
        const DNS: &str = "target_group_health.dns_failover.minimum_healthy_targets";
        const ROUTING: &str = "target_group_health.unhealthy_state_routing.minimum_healthy_targets";
        let levels = [
            (
                DNS,
                "count",
                "dns_minimum_healthy_target_count",
                self.dns_minimum_healthy_target_count,
                0..=i64::MAX,
            ),
            (
                DNS,
                "percentage",
                "dns_minimum_healthy_target_percentage",
                self.dns_minimum_healthy_target_percentage,
                0..=100,
            ),
            (
                ROUTING,
                "count",
                "routing_minimum_healthy_target_count",
                self.routing_minimum_healthy_target_count,
                1..=i64::MAX,
            ),
            (
                ROUTING,
                "percentage",
                "routing_minimum_healthy_target_percentage",
                self.routing_minimum_healthy_target_percentage,
                0..=100,
            ),
        ];
        for (key, unit, prop, value, allowed) in levels {
            let Some(value) = value else { continue };
            if !allowed.contains(&value) {
                let least = allowed.start();
                let range = match *allowed.end() {
                    i64::MAX => format!("{least} or more"),
                    most => format!("{least} to {most}"),
                };
                bail!(Code::OutOfRange, "`{prop}` must be {range}, not {value}")
            }
            attributes.set(format!("{key}.{unit}"), Some(level(value).into()));
        }
        Ok(())
    }
}

fn level(value: i64) -> String {
    if value == 0 { OFF.to_owned() } else { value.to_string() }
}

/// The kinds of load balancers, as far as their targets are concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Application Load Balancers.
    Application,
    /// Network Load Balancers.
    Network,
}

impl HealthCheck {
    /// The property of a target group of that name.
    pub(super) fn property(&self, name: &str) -> Data {
        let seconds = |duration: &Option<Duration>| {
            Data::from(duration.as_ref().and_then(|it| it.to_seconds(None).ok()))
        };
        match name {
            "HealthCheckEnabled" => self.enabled.into(),
            "HealthCheckIntervalSeconds" => seconds(&self.interval),
            "HealthCheckPath" => self.path.clone().into(),
            "HealthCheckPort" => self.port.clone().into(),
            "HealthCheckProtocol" => self.protocol.map(Protocol::value).into(),
            "HealthCheckTimeoutSeconds" => seconds(&self.timeout),
            "HealthyThresholdCount" => self.healthy_threshold_count.clone().into(),
            "UnhealthyThresholdCount" => self.unhealthy_threshold_count.clone().into(),
            _ => self.matcher(),
        }
    }

    fn matcher(&self) -> Data {
        let codes: Fields = fields! {
            "GrpcCode": self.healthy_grpc_codes.clone(),
            "HttpCode": self.healthy_http_codes.clone(),
        };
        Data::map_if_any(codes)
    }

    /// Refuses durations that are no whole seconds.
    pub(super) fn check_durations(&self) -> Result<()> {
        for duration in [&self.interval, &self.timeout].into_iter().flatten() {
            duration.to_seconds(None)?;
        }
        Ok(())
    }

    /// What is wrong with the checks of targets.
    pub(super) fn problems(&self, kind: Kind) -> Vec<Diag> {
        let seconds = |duration: &Option<Duration>| duration.as_ref().and_then(|it| it.to_seconds(None).ok());
        let (interval, timeout) = (seconds(&self.interval), seconds(&self.timeout));
        let known = |number: &Option<Number>| number.as_ref().and_then(Number::known);
        let mut problems = Vec::new();
        if let (Some(interval), Some(timeout)) = (known(&interval), known(&timeout)) {
            let (is_wrong, word) = match kind {
                Kind::Application => (interval <= timeout, "longer than"),
                Kind::Network => (interval < timeout, "at least as long as"),
            };
            if is_wrong {
                let message = format!(
                    "the `interval` of a health check must be {word} the `timeout`: {interval} and {timeout} seconds"
                );
                problems.push(Diag::new(Code::OutOfRange, message));
            }
        }
        let allowed: &[Protocol] = match kind {
            Kind::Application => &[Protocol::HTTP, Protocol::HTTPS],
            Kind::Network => &[Protocol::HTTP, Protocol::HTTPS, Protocol::TCP],
        };
        if let Some(protocol) = self.protocol {
            if !allowed.contains(&protocol) {
                let names: Vec<String> = allowed.iter().map(|it| format!("`{}`", it.value())).collect();
                let message = format!("a health check cannot use `{}`", protocol.value());
                let hint = format!("its protocols are {}", names.join(", "));
                problems.push(Diag::new(Code::InvalidValue, message).hint(hint));
            } else if protocol == Protocol::TCP && self.path.is_some() {
                let message = "a health check with TCP has no `path`";
                let hint = "set its `protocol` to `HTTP` or `HTTPS`, or leave out the path";
                problems.push(Diag::new(Code::InvalidValue, message).hint(hint));
            }
        }
        if kind == Kind::Network {
            problems.extend(self.network_problems(interval.as_ref()));
        }
        problems
    }

    /// What only Network Load Balancers refuse.
    /// Source: the API reference of Elastic Load Balancing, `CreateTargetGroup`.
    fn network_problems(&self, interval: Option<&Number>) -> impl Iterator<Item = Diag> {
        const INTERVALS: RangeInclusive<i64> = 5..=300;
        const THRESHOLDS: RangeInclusive<i64> = 2..=10;
        let (healthy, unhealthy) = (&self.healthy_threshold_count, &self.unhealthy_threshold_count);
        let problems = [
            out_of_range("interval", interval, INTERVALS, " seconds"),
            out_of_range("healthy_threshold_count", healthy.as_ref(), THRESHOLDS, ""),
            out_of_range("unhealthy_threshold_count", unhealthy.as_ref(), THRESHOLDS, ""),
        ];
        problems.into_iter().flatten()
    }
}
