//! Topics.

use super::{TargetBaseProps, permissions};
use crate::aws::events::{Rule, RuleTargetConfig, RuleTargetInput};
use crate::aws::iam::Role;
use crate::aws::sns::Topic;
use crate::bail;
use crate::core::Cx;
use crate::declare::{class, props};
use crate::diag::{Code, Result};

/// What a [`SnsTopic`] can be told.
#[props(module = "events_targets")]
pub struct SnsTopicProps {
    /// What the messages say. Default: the whole event.
    pub message: Option<RuleTargetInput>,
    /// Whether EventBridge sends in a role, and not by the policy of the topic. Default: whether there is a `role`.
    pub authorize_using_role: Option<bool>,
    /// The role in which EventBridge sends. Default: a new one, with `authorize_using_role`.
    pub role: Option<Role>,
    /// What all targets can be told.
    #[extends]
    pub base: TargetBaseProps,
}

/// A topic that gets events.
#[derive(Clone, Debug)]
pub struct SnsTopic {
    topic: Topic,
    props: SnsTopicProps,
}

/// A topic that gets events.
///
/// ```rhai
/// let topic = sns.Topic(stack, "Topic");
/// let started = events.Rule(stack, "Started", #{ event_pattern: #{ source: ["aws.ec2"] } });
/// let message = events.RuleTargetInput.from_text(`something started at ${events.EventField.time}`);
/// started.add_target(events_targets.SnsTopic(topic, #{ message: message }));
/// ```
///
/// ```lua
/// local topic = sns.Topic(stack, "Topic")
/// local started = events.Rule(stack, "Started", { event_pattern = { source = { "aws.ec2" } } })
/// local message = events.RuleTargetInput.from_text("something started at " .. events.EventField.time)
/// started:add_target(events_targets.SnsTopic(topic, { message = message }))
/// ```
#[class(module = "events_targets")]
impl SnsTopic {
    /// Takes a topic.
    pub fn new(topic: Topic, props: Option<SnsTopicProps>) -> Result<Self> {
        let props = props.unwrap_or_default();
        if props.role.is_some() && props.authorize_using_role == Some(false) {
            bail!(Code::InvalidValue, "there is a `role`, though `authorize_using_role` is `false`");
        }
        Ok(SnsTopic { topic, props })
    }

    /// The topic.
    #[attribute]
    pub fn topic(&self) -> Topic {
        self.topic
    }

    /// Lets a rule send to the topic; gives what the rule makes of it.
    pub fn bind(&self, cx: &mut Cx, rule: Rule) -> Result<RuleTargetConfig> {
        let topic = self.topic;
        let role = match (self.props.role, self.props.authorize_using_role) {
            (Some(role), _) => Some(role),
            (None, Some(true)) => Some(permissions::shared_role(cx, rule.into())?),
            (None, _) => None,
        };
        let sender = match role {
            Some(role) => role.into(),
            None => permissions::service(cx).into(),
        };
        topic.grant_publish(cx, sender)?;
        let arn = topic.topic_arn(cx);
        Ok(RuleTargetConfig {
            role,
            input: self.props.message.clone(),
            target_resource: Some(topic.into()),
            ..self.props.base.config(cx, rule, arn)?
        })
    }
}
