//! What methods that make rules can be told.

use super::{EventCommonOptions, EventPattern, Rule, RuleProps, RuleTarget};
use crate::core::{Construct, Cx, Data, Fields, Str, Text};
use crate::declare::{Dict, props};
use crate::diag::Result;

/// What methods that make rules can be told: `bucket.on_cloud_trail_event(...)`.
#[props(module = "events")]
pub struct OnEventOptions {
    /// What is told of the events. Default: nothing yet; `rule.add_target(...)` adds one.
    pub target: Option<RuleTarget>,
    /// What all rules can be told.
    #[extends]
    pub common: EventCommonOptions,
}

/// What happens, as a rule that a resource makes tells of it.
pub(crate) struct Happening {
    /// Where it happens: `aws.s3`.
    pub source: &'static str,
    /// What happens. Default: anything.
    pub detail_type: Option<&'static str>,
    /// What else is said of it.
    pub detail: Fields,
}

/// What CloudTrail calls a call of an API of AWS.
pub(crate) const API_CALL: &str = "AWS API Call via CloudTrail";

impl OnEventOptions {
    /// Makes a rule that tells of something that happens.
    ///
    /// # Errors
    /// When the id is taken, or the pattern that is given does not go together with what happens.
    pub(crate) fn rule(self, cx: &mut Cx, scope: Construct, id: Str, of: Happening) -> Result<Rule> {
        let rule = Rule::new(cx, scope, id, RuleProps { common: self.common, ..RuleProps::default() })?;
        let texts = |text: &'static str| vec![Text::from(text)].into();
        let pattern = EventPattern {
            source: Some(texts(of.source)),
            detail_type: of.detail_type.map(texts),
            detail: Some(Dict(of.detail)),
            ..EventPattern::default()
        };
        rule.add_event_pattern(cx, Some(pattern))?;
        rule.add_target(cx, self.target)?;
        Ok(rule)
    }
}

/// A list of one value, as patterns have it.
pub(crate) fn only(value: impl Into<Data>) -> Data {
    vec![value.into()].into()
}
