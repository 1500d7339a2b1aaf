//! How messages are delivered to addresses of the web.
//! Source: the SNS developer guide, "Creating an HTTP/S delivery policy".

use crate::core::{Data, Duration, Number, Text, out_of_range};
use crate::declare::{choice, props};
use crate::diag::{Code, Diag, Error, Result};
use crate::fields;

/// How the delay between attempts grows.
#[choice(module = "sns")]
pub enum BackoffFunction {
    /// Arithmetically.
    ARITHMETIC,
    /// Exponentially.
    EXPONENTIAL,
    /// Geometrically.
    GEOMETRIC,
    /// By the same amount each time.
    LINEAR,
}

/// How often an address is told of messages.
#[props(module = "sns", output = true)]
pub struct ThrottlePolicy {
    /// The most deliveries a second, at least 1. Default: no limit.
    pub max_receives_per_second: Option<Number>,
}

/// What requests to an address look like.
#[props(module = "sns", output = true)]
pub struct RequestPolicy {
    /// The content type. Default: `text/plain; charset=UTF-8`.
    pub header_content_type: Option<Text>,
}

/// How a delivery that failed is tried again.
#[props(module = "sns", output = true)]
pub struct HealthyRetryPolicy {
    /// The least delay before another attempt, whole seconds from 1 to 3600. Default: 20 seconds.
    pub min_delay_target: Option<Duration>,
    /// The most delay before another attempt, whole seconds from 1 to 3600. Default: 20 seconds.
    pub max_delay_target: Option<Duration>,
    /// How often it is tried again in all, 0 to 100. Default: 3.
    pub num_retries: Option<Number>,
    /// How often it is tried again at once. Default: 0.
    pub num_no_delay_retries: Option<Number>,
    /// How often it is tried again with the least delay. Default: 0.
    pub num_min_delay_retries: Option<Number>,
    /// How often it is tried again with the most delay, in the end. Default: 0.
    pub num_max_delay_retries: Option<Number>,
    /// How the delay grows in between. Default: `LINEAR`.
    pub backoff_function: Option<BackoffFunction>,
}

/// How messages are delivered to an address of the web.
#[props(module = "sns", output = true)]
pub struct DeliveryPolicy {
    /// How a delivery that failed is tried again. Default: 3 times, every 20 seconds.
    pub healthy_retry_policy: Option<HealthyRetryPolicy>,
    /// How often the address is told of messages. Default: no limit.
    pub throttle_policy: Option<ThrottlePolicy>,
    /// What requests look like. Default: plain text.
    pub request_policy: Option<RequestPolicy>,
}

/// The delay before another attempt where none is given, in seconds.
const DEFAULT_DELAY: i64 = 20;
/// How often a delivery is tried again where it is not said.
const DEFAULT_RETRIES: i64 = 3;
/// The seconds of a delay.
const DELAYS: std::ops::RangeInclusive<i64> = 1..=3600;
/// How often a delivery may be tried again.
const RETRIES: std::ops::RangeInclusive<i64> = 0..=100;

impl DeliveryPolicy {
    /// The policy as SNS writes it.
    pub(super) fn to_data(&self) -> Result<Data> {
        let retry = self.healthy_retry_policy.as_ref().map(HealthyRetryPolicy::to_data).transpose()?;
        let throttle = self.throttle_policy.as_ref().map(ThrottlePolicy::to_data).transpose()?;
        let request = self
            .request_policy
            .as_ref()
            .map(|request| Data::Map(fields! { "headerContentType": request.header_content_type.clone() }));
        Ok(Data::Map(fields! {
            "healthyRetryPolicy": retry,
            "throttlePolicy": throttle,
            "requestPolicy": request,
        }))
    }
}

impl ThrottlePolicy {
    fn to_data(&self) -> Result<Data> {
        let most = self.max_receives_per_second.clone();
        if let Some(count) = most.as_ref().and_then(Number::known).filter(|it| *it < 1.0 || it.fract() != 0.0)
        {
            let message = format!("`max_receives_per_second` must be a whole number from 1, not {count}");
            return Err(Diag::new(Code::OutOfRange, message).into());
        }
        Ok(Data::Map(fields! { "maxReceivesPerSecond": most }))
    }
}

impl HealthyRetryPolicy {
    fn to_data(&self) -> Result<Data> {
        let seconds = |delay: &Option<Duration>| delay.as_ref().map(|it| it.to_seconds(None)).transpose();
        let (least, most) = (seconds(&self.min_delay_target)?, seconds(&self.max_delay_target)?);
        self.check(least.as_ref(), most.as_ref())?;
        Ok(Data::Map(fields! {
            "minDelayTarget": least.unwrap_or(Number::Int(DEFAULT_DELAY)),
            "maxDelayTarget": most.unwrap_or(Number::Int(DEFAULT_DELAY)),
            "numRetries": self.num_retries.clone().unwrap_or(Number::Int(DEFAULT_RETRIES)),
            "numNoDelayRetries": self.num_no_delay_retries.clone(),
            "numMinDelayRetries": self.num_min_delay_retries.clone(),
            "numMaxDelayRetries": self.num_max_delay_retries.clone(),
            "backoffFunction": self.backoff_function.map(BackoffFunction::value),
        }))
    }

    fn check(&self, least: Option<&Number>, most: Option<&Number>) -> Result<()> {
        let mut problems = Vec::new();
        for (name, delay) in [("min_delay_target", least), ("max_delay_target", most)] {
            problems.extend(out_of_range(name, delay, DELAYS, " seconds"));
        }
        if let (Some(least), Some(most)) = (least.and_then(Number::known), most.and_then(Number::known))
            && least > most
        {
            let message =
                format!("`min_delay_target`, {least} seconds, is above `max_delay_target`, {most} seconds");
            problems.push(Diag::new(Code::InvalidValue, message));
        }
        problems.extend(out_of_range("num_retries", self.num_retries.as_ref(), RETRIES, ""));
        let counts = [
            ("num_no_delay_retries", &self.num_no_delay_retries),
            ("num_min_delay_retries", &self.num_min_delay_retries),
            ("num_max_delay_retries", &self.num_max_delay_retries),
        ];
        for (name, count) in counts {
            let count = count.as_ref().and_then(Number::known);
            if let Some(count) = count.filter(|count| *count < 0.0 || count.fract() != 0.0) {
                let message = format!("`{name}` must be a whole number from 0, not {count}");
                problems.push(Diag::new(Code::OutOfRange, message));
            }
        }
        Error::from_all(problems)
    }
}
