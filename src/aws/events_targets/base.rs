//! What all targets can be told.

use super::permissions;
use crate::aws::events::{Rule, RuleTargetConfig};
use crate::aws::sqs::Queue;
use crate::core::{Cx, Data, Duration, Number, Text, out_of_range};
use crate::declare::{Dict, props};
use crate::diag::{Error, Result};
use crate::fields;

/// What targets can be told about events that cannot be delivered.
#[props(module = "events_targets")]
pub struct TargetBaseProps {
    /// The queue for events that could not be delivered. Default: they are lost.
    pub dead_letter_queue: Option<Queue>,
    /// How old an event can be that is delivered, 60 seconds to 24 hours. Default: EventBridge's, 24 hours.
    pub max_event_age: Option<Duration>,
    /// How often delivery is tried again, 0 to 185. Default: EventBridge's, 185.
    pub retry_attempts: Option<Number>,
}

/// How old an event can be, in seconds.
/// Source: the EventBridge API reference, `RetryPolicy`.
const AGES: std::ops::RangeInclusive<i64> = 60..=86_400;
/// How often delivery can be tried again.
/// Source: the EventBridge API reference, `RetryPolicy`.
const ATTEMPTS: std::ops::RangeInclusive<i64> = 0..=185;

impl TargetBaseProps {
    /// What a rule makes of a target with this ARN; lets it send to the queue for events that could not be delivered.
    ///
    /// # Errors
    /// When EventBridge would refuse it.
    pub(super) fn config(&self, cx: &mut Cx, rule: Rule, arn: Text) -> Result<RuleTargetConfig> {
        if let Some(queue) = self.dead_letter_queue {
            permissions::dead_letters(cx, rule, queue)?;
        }
        self.config_alone(cx, arn)
    }

    /// What a rule makes of a target with this ARN.
    ///
    /// # Errors
    /// When EventBridge would refuse it.
    pub(super) fn config_alone(&self, cx: &Cx, arn: Text) -> Result<RuleTargetConfig> {
        let age = self.max_event_age.as_ref().map(|age| age.to_seconds(None)).transpose()?;
        self.check(age.as_ref())?;
        let retry = (age.is_some() || self.retry_attempts.is_some()).then(|| {
            Dict(fields! {
                "MaximumEventAgeInSeconds": age,
                "MaximumRetryAttempts": self.retry_attempts.clone(),
            })
        });
        Ok(RuleTargetConfig {
            dead_letter_config: self.dead_letter_queue.map(|queue| dead_letter_config(cx, queue)),
            retry_policy: retry,
            ..RuleTargetConfig::new(arn)
        })
    }

    fn check(&self, age: Option<&Number>) -> Result<()> {
        let problems = [
            out_of_range("max_event_age", age, AGES, " seconds"),
            out_of_range("retry_attempts", self.retry_attempts.as_ref(), ATTEMPTS, ""),
        ];
        Error::from_all(problems.into_iter().flatten().collect())
    }
}

/// The map of a queue for events that could not be delivered.
pub(super) fn dead_letter_config(cx: &Cx, queue: Queue) -> Dict<Data> {
    Dict(fields! { "Arn": queue.queue_arn(cx) })
}
