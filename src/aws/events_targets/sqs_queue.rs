//! Queues.

use super::{TargetBaseProps, permissions};
use crate::aws::events::{Rule, RuleTargetConfig, RuleTargetInput};
use crate::aws::iam::{Principal, PrincipalWithConditions};
use crate::aws::sqs::Queue;
use crate::core::{Cx, Data, Handle, Text};
use crate::declare::{Dict, class, props};
use crate::diag::Result;
use crate::fields;

/// What a [`SqsQueue`] can be told.
#[props(module = "events_targets")]
pub struct SqsQueueProps {
    /// The group of the messages; FIFO queues need one. Default: none.
    pub message_group_id: Option<Text>,
    /// What the messages say. Default: the whole event.
    pub message: Option<RuleTargetInput>,
    /// What all targets can be told.
    #[extends]
    pub base: TargetBaseProps,
}

/// A queue that gets events.
#[derive(Clone, Debug)]
pub struct SqsQueue {
    queue: Queue,
    props: SqsQueueProps,
}

/// The feature flag under which encrypted queues get events of the own account only.
const SAME_ACCOUNT_FLAG: &str = "@aws-cdk/aws-events:eventsTargetQueueSameAccount";

/// A queue that gets events.
///
/// ```rhai
/// let queue = sqs.Queue(stack, "Queue");
/// let started = events.Rule(stack, "Started", #{ event_pattern: #{ source: ["aws.ec2"] } });
/// started.add_target(events_targets.SqsQueue(queue, #{
///     message: events.RuleTargetInput.from_object(#{ id: events.EventField.event_id }),
/// }));
/// ```
///
/// ```lua
/// local queue = sqs.Queue(stack, "Queue")
/// local started = events.Rule(stack, "Started", { event_pattern = { source = { "aws.ec2" } } })
/// started:add_target(events_targets.SqsQueue(queue, {
///   message = events.RuleTargetInput.from_object({ id = events.EventField.event_id }),
/// }))
/// ```
#[class(module = "events_targets")]
impl SqsQueue {
    /// Takes a queue.
    pub fn new(queue: Queue, props: Option<SqsQueueProps>) -> Self {
        SqsQueue { queue, props: props.unwrap_or_default() }
    }

    /// The queue.
    #[attribute]
    pub fn queue(&self) -> Queue {
        self.queue
    }

    /// Lets a rule send to the queue; gives what the rule makes of it.
    pub fn bind(&self, cx: &mut Cx, rule: Rule) -> Result<RuleTargetConfig> {
        let queue = self.queue;
        let sender = self.sender(cx, rule)?;
        queue.grant_send_messages(cx, sender)?;
        let arn = queue.queue_arn(cx);
        let group = self.props.message_group_id.clone();
        Ok(RuleTargetConfig {
            input: self.props.message.clone(),
            sqs_parameters: group.map(|group| Dict(fields! { "MessageGroupId": group })),
            target_resource: Some(queue.into()),
            ..self.props.base.config(cx, rule, arn)?
        })
    }
}

impl SqsQueue {
    /// Who may send. The policy of a key cannot name the rule: the rule would wait for the key, and the key for it.
    fn sender(&self, cx: &mut Cx, rule: Rule) -> Result<Principal> {
        let service = permissions::service(cx);
        let conditions = match self.queue.encryption_master_key(cx) {
            None => permissions::comes_from(cx, rule),
            Some(_) if cx.flag(rule.id(), SAME_ACCOUNT_FLAG) => {
                let account = cx.stack_of(rule.id())?.account(cx);
                Dict(vec![("StringEquals".into(), Data::object("aws:SourceAccount", account))])
            }
            Some(_) => return Ok(service.into()),
        };
        Ok(PrincipalWithConditions::new(cx, service.into(), conditions)?.into())
    }
}
