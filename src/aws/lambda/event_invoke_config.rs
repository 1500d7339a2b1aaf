//! What becomes of events for which nobody waits.

use super::{Destination, DestinationType, FunctionBase};
use crate::core::{CfnResource, Construct, Cx, Data, Duration, Number, Resource, Str, Text, out_of_range};
use crate::declare::{construct, props};
use crate::diag::{Error, Result};
use crate::fields;

/// What becomes of events for which nobody waits.
#[props(module = "lambda")]
pub struct EventInvokeConfigOptions {
    /// Where the results of calls go that failed. Default: nowhere.
    pub on_failure: Option<Destination>,
    /// Where the results of calls go that succeeded. Default: nowhere.
    pub on_success: Option<Destination>,
    /// How long an event may wait, 60 seconds to 6 hours. Default: Lambda's, 6 hours.
    pub max_event_age: Option<Duration>,
    /// How often a call that failed is tried again, 0 to 2 times. Default: Lambda's, 2.
    pub retry_attempts: Option<i64>,
}

impl EventInvokeConfigOptions {
    /// Whether anything is said.
    pub(super) fn is_given(&self) -> bool {
        self.max_event_age.is_some()
            || self.retry_attempts.is_some()
            || self.on_failure.is_some()
            || self.on_success.is_some()
    }
}

/// What an [`EventInvokeConfig`] needs.
#[props(module = "lambda")]
pub struct EventInvokeConfigProps {
    /// The function.
    pub function: FunctionBase,
    /// The version or the alias. Default: `$LATEST`.
    pub qualifier: Option<Text>,
    /// What becomes of the events.
    #[extends]
    pub options: EventInvokeConfigOptions,
}

/// How long events may wait, in seconds. Source: the Lambda API reference, "PutFunctionEventInvokeConfig".
const AGES: std::ops::RangeInclusive<i64> = 60..=21600;
const ATTEMPTS: std::ops::RangeInclusive<i64> = 0..=2;

/// What becomes of events for which nobody waits, of a function, a version or an alias.
#[construct(module = "lambda", base = Resource)]
impl EventInvokeConfig {
    /// Sets what becomes of the events.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: EventInvokeConfigProps) -> Result<Self> {
        let options = props.options;
        let seconds = options.max_event_age.map(|age| age.to_seconds(None)).transpose()?;
        let attempts = options.retry_attempts.map(Number::Int);
        let problems = [
            out_of_range("max_event_age", seconds.as_ref(), AGES, " seconds"),
            out_of_range("retry_attempts", attempts.as_ref(), ATTEMPTS, ""),
        ];
        Error::from_all(problems.into_iter().flatten().collect())?;
        let this: EventInvokeConfig = cx.create(scope, id, ())?;
        let mut bind = |destination: Option<Destination>, kind| {
            destination.map(|it| it.bind(cx, this.into(), props.function, kind)).transpose()
        };
        let destinations = fields! {
            "OnFailure": bind(options.on_failure, DestinationType::FAILURE)?,
            "OnSuccess": bind(options.on_success, DestinationType::SUCCESS)?,
        };
        let properties = fields! {
            "DestinationConfig": Data::map_if_any(destinations),
            "FunctionName": props.function.function_name(cx),
            "MaximumEventAgeInSeconds": seconds,
            "MaximumRetryAttempts": options.retry_attempts,
            "Qualifier": props.qualifier.unwrap_or_else(|| "$LATEST".into()),
        };
        CfnResource::add(cx, this, "Resource", "AWS::Lambda::EventInvokeConfig", properties)?;
        Ok(this)
    }
}
