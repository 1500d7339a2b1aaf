//! How classic load balancers see which targets are well.

use super::load_balancer_listener::LoadBalancingProtocol;
use crate::core::{Data, Duration, Number, Text, out_of_range};
use crate::declare::props;
use crate::diag::{Diag, Result};
use crate::fields;

/// How a load balancer sees which targets are well.
#[props(module = "elb")]
pub struct HealthCheck {
    /// The port of the targets that is tried.
    pub port: Number,
    /// The protocol on that port. Default: that of port 80 or 443, else TCP.
    pub protocol: Option<LoadBalancingProtocol>,
    /// The path that is asked for by HTTP and HTTPS, and answered with 200.
    #[default("/".into(), "`/`")]
    pub path: Text,
    /// How often a try must succeed until a target is well, 2 to 10.
    #[default(Number::Int(2), "2")]
    pub healthy_threshold: Number,
    /// How often a try must fail until a target is not well, 2 to 10.
    #[default(Number::Int(5), "5")]
    pub unhealthy_threshold: Number,
    /// How long there is between two tries, 5 to 300 seconds. Default: 30 seconds.
    pub interval: Option<Duration>,
    /// How long an answer is waited for, 2 to 60 seconds. Default: 5 seconds.
    pub timeout: Option<Duration>,
}

/// Source of the bounds: the Elastic Load Balancing API reference (2012-06-01), `HealthCheck`.
const THRESHOLDS: std::ops::RangeInclusive<i64> = 2..=10;
const INTERVALS: std::ops::RangeInclusive<i64> = 5..=300;
const TIMEOUTS: std::ops::RangeInclusive<i64> = 2..=60;
const DEFAULT_INTERVAL: Number = Number::Int(30);
const DEFAULT_TIMEOUT: Number = Number::Int(5);

impl HealthCheck {
    /// What is wrong with it.
    ///
    /// # Errors
    /// When a time is no whole number of seconds.
    pub(super) fn problems(&self) -> Result<Vec<Diag>> {
        let (interval, timeout) = self.seconds()?;
        let problems = [
            out_of_range("healthy_threshold", Some(&self.healthy_threshold), THRESHOLDS, ""),
            out_of_range("unhealthy_threshold", Some(&self.unhealthy_threshold), THRESHOLDS, ""),
            out_of_range("interval", Some(&interval), INTERVALS, " seconds"),
            out_of_range("timeout", Some(&timeout), TIMEOUTS, " seconds"),
        ];
        Ok(problems.into_iter().flatten().collect())
    }

    /// What CloudFormation is told.
    ///
    /// # Errors
    /// When a time is no whole number of seconds.
    pub(super) fn to_data(&self) -> Result<Data> {
        let (interval, timeout) = self.seconds()?;
        let protocol = self.protocol.or_else(|| LoadBalancingProtocol::of_port(&self.port));
        let protocol = protocol.unwrap_or(LoadBalancingProtocol::TCP);
        let path = if protocol.is_http() { self.path.clone() } else { "".into() };
        let name = Text::from(protocol.value().to_uppercase());
        let target = Text::concat([name, ":".into(), self.port.clone().into_text(), path]);
        Ok(Data::Map(fields! {
            "HealthyThreshold": self.healthy_threshold.clone().into_text(),
            "Interval": interval.into_text(),
            "Target": target,
            "Timeout": timeout.into_text(),
            "UnhealthyThreshold": self.unhealthy_threshold.clone().into_text(),
        }))
    }

    fn seconds(&self) -> Result<(Number, Number)> {
        let seconds = |duration: &Option<Duration>| {
            duration.as_ref().map(|duration| duration.to_seconds(None)).transpose()
        };
        let (interval, timeout) = (seconds(&self.interval)?, seconds(&self.timeout)?);
        Ok((interval.unwrap_or(DEFAULT_INTERVAL), timeout.unwrap_or(DEFAULT_TIMEOUT)))
    }
}
