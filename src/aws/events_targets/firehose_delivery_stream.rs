//! Delivery streams of Amazon Data Firehose.

use super::{KinesisFirehoseStreamProps, permissions};
use crate::aws::events::{Rule, RuleTargetConfig, RuleTargetInput};
use crate::aws::kinesisfirehose::DeliveryStream;
use crate::core::Cx;
use crate::declare::{class, props};
use crate::diag::Result;

/// What a [`FirehoseDeliveryStream`] can be told.
#[props(module = "events_targets")]
pub struct FirehoseDeliveryStreamProps {
    /// What the records say. Default: the whole event.
    pub message: Option<RuleTargetInput>,
}

/// A delivery stream that gets events.
#[derive(Clone, Debug)]
pub struct FirehoseDeliveryStream {
    stream: DeliveryStream,
    message: Option<RuleTargetInput>,
}

/// A delivery stream that gets events.
///
/// ```rhai
/// let orders = kinesisfirehose.DeliveryStream(stack, "Orders", #{
///     destination: kinesisfirehose.S3Bucket(s3.Bucket(stack, "Bucket")),
/// });
/// let rule = events.Rule(stack, "Rule", #{ event_pattern: #{ source: ["shop.orders"] } });
/// rule.add_target(events_targets.FirehoseDeliveryStream(orders));
/// ```
///
/// ```lua
/// local orders = kinesisfirehose.DeliveryStream(stack, "Orders", {
///   destination = kinesisfirehose.S3Bucket(s3.Bucket(stack, "Bucket")),
/// })
/// local rule = events.Rule(stack, "Rule", { event_pattern = { source = { "shop.orders" } } })
/// rule:add_target(events_targets.FirehoseDeliveryStream(orders))
/// ```
#[class(module = "events_targets")]
impl FirehoseDeliveryStream {
    /// Takes a delivery stream.
    pub fn new(delivery_stream: DeliveryStream, props: Option<FirehoseDeliveryStreamProps>) -> Self {
        FirehoseDeliveryStream { stream: delivery_stream, message: props.unwrap_or_default().message }
    }

    /// Lets EventBridge write to the stream; gives what a rule makes of it.
    pub fn bind(&self, cx: &mut Cx, _rule: Rule) -> Result<RuleTargetConfig> {
        config(cx, self.stream, self.message.clone())
    }
}

/// A delivery stream that gets events.
#[derive(Clone, Debug)]
pub struct KinesisFirehoseStreamV2 {
    stream: DeliveryStream,
    message: Option<RuleTargetInput>,
}

/// A delivery stream that gets events. Older than `events_targets.FirehoseDeliveryStream`, and the same.
#[class(module = "events_targets")]
impl KinesisFirehoseStreamV2 {
    /// Takes a delivery stream.
    pub fn new(stream: DeliveryStream, props: Option<KinesisFirehoseStreamProps>) -> Self {
        KinesisFirehoseStreamV2 { stream, message: props.unwrap_or_default().message }
    }

    /// Lets EventBridge write to the stream; gives what a rule makes of it.
    pub fn bind(&self, cx: &mut Cx, _rule: Rule) -> Result<RuleTargetConfig> {
        config(cx, self.stream, self.message.clone())
    }
}

fn config(cx: &mut Cx, stream: DeliveryStream, message: Option<RuleTargetInput>) -> Result<RuleTargetConfig> {
    let role = permissions::shared_role(cx, stream.into())?;
    stream.grant_put_records(cx, role.into())?;
    Ok(RuleTargetConfig {
        role: Some(role),
        input: message,
        target_resource: Some(stream.into()),
        ..RuleTargetConfig::new(stream.delivery_stream_arn(cx))
    })
}
