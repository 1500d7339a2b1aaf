//! Streams of Kinesis.

use super::{TargetBaseProps, permissions};
use crate::aws::events::{Rule, RuleTargetConfig, RuleTargetInput};
use crate::aws::kinesis::Stream;
use crate::core::{Cx, Text};
use crate::declare::{Dict, class, props};
use crate::diag::Result;
use crate::fields;

/// What a [`KinesisStream`] can be told.
#[props(module = "events_targets")]
pub struct KinesisStreamProps {
    /// The part of the event by which records are spread over the shards: `$.detail.id`. Default: the id of the event.
    pub partition_key_path: Option<Text>,
    /// What the records say. Default: the whole event.
    pub message: Option<RuleTargetInput>,
    /// What all targets can be told.
    #[extends]
    pub base: TargetBaseProps,
}

/// A stream that gets events.
#[derive(Clone, Debug)]
pub struct KinesisStream {
    stream: Stream,
    props: KinesisStreamProps,
}

/// A stream that gets events.
///
/// ```rhai
/// let orders = kinesis.Stream(stack, "Orders");
/// let rule = events.Rule(stack, "Rule", #{ event_pattern: #{ source: ["shop.orders"] } });
/// rule.add_target(events_targets.KinesisStream(orders, #{ partition_key_path: "$.detail.id" }));
/// ```
///
/// ```lua
/// local orders = kinesis.Stream(stack, "Orders")
/// local rule = events.Rule(stack, "Rule", { event_pattern = { source = { "shop.orders" } } })
/// rule:add_target(events_targets.KinesisStream(orders, { partition_key_path = "$.detail.id" }))
/// ```
#[class(module = "events_targets")]
impl KinesisStream {
    /// Takes a stream.
    pub fn new(stream: Stream, props: Option<KinesisStreamProps>) -> Self {
        KinesisStream { stream, props: props.unwrap_or_default() }
    }

    /// Lets EventBridge write to the stream; gives what a rule makes of it.
    pub fn bind(&self, cx: &mut Cx, _rule: Rule) -> Result<RuleTargetConfig> {
        let role = permissions::shared_role(cx, self.stream.into())?;
        self.stream.grant_write(cx, role.into())?;
        let arn = self.stream.stream_arn(cx);
        let path = self.props.partition_key_path.clone();
        Ok(RuleTargetConfig {
            role: Some(role),
            input: self.props.message.clone(),
            kinesis_parameters: path.map(|path| Dict(fields! { "PartitionKeyPath": path })),
            target_resource: Some(self.stream.into()),
            // As in the CDK, the queue for events that could not be delivered is not told of it.
            ..self.props.base.config_alone(cx, arn)?
        })
    }
}
