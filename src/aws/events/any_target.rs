//! Whatever a rule can tell of events.

use super::{Rule, RuleTargetConfig};
use crate::aws::events_targets::{
    ApiDestination, AwsApi, BatchJob, CloudWatchLogGroup, EventBus, FirehoseDeliveryStream,
    KinesisFirehoseStream, KinesisFirehoseStreamV2, KinesisStream, LambdaFunction, RedshiftQuery, SnsTopic,
    SqsQueue,
};
use crate::core::Cx;
use crate::declare::union;
use crate::diag::Result;

/// Whatever a rule can tell of events: CDK's `IRuleTarget`.
#[union]
pub enum RuleTarget {
    /// A function.
    Lambda(LambdaFunction),
    /// A queue.
    Sqs(SqsQueue),
    /// A topic.
    Sns(SnsTopic),
    /// A log group.
    LogGroup(CloudWatchLogGroup),
    /// Another bus.
    Bus(EventBus),
    /// An address of the web.
    ApiDestination(ApiDestination),
    /// A stream.
    Stream(KinesisStream),
    /// A delivery stream.
    Delivery(FirehoseDeliveryStream),
    /// A delivery stream, by an older name.
    DeliveryV2(KinesisFirehoseStreamV2),
    /// A delivery stream that is an L1.
    CfnDelivery(KinesisFirehoseStream),
    /// A job of AWS Batch.
    Batch(BatchJob),
    /// A query of Redshift.
    Redshift(RedshiftQuery),
    /// A call of the AWS SDK.
    AwsApi(AwsApi),
}

impl RuleTarget {
    /// Prepares the target for a rule.
    ///
    /// # Errors
    /// When the target cannot be told of events so.
    pub(super) fn bind(&self, cx: &mut Cx, rule: Rule, id: &str) -> Result<RuleTargetConfig> {
        match self {
            RuleTarget::Lambda(it) => it.bind(cx, rule),
            RuleTarget::Sqs(it) => it.bind(cx, rule),
            RuleTarget::Sns(it) => it.bind(cx, rule),
            RuleTarget::LogGroup(it) => it.bind(cx, rule),
            RuleTarget::Bus(it) => it.bind(cx, rule),
            RuleTarget::ApiDestination(it) => it.bind(cx, rule),
            RuleTarget::Stream(it) => it.bind(cx, rule),
            RuleTarget::Delivery(it) => it.bind(cx, rule),
            RuleTarget::DeliveryV2(it) => it.bind(cx, rule),
            RuleTarget::CfnDelivery(it) => it.bind(cx, rule),
            RuleTarget::Batch(it) => it.bind(cx, rule),
            RuleTarget::Redshift(it) => it.bind(cx, rule),
            RuleTarget::AwsApi(it) => it.bind(cx, rule, Some(id.into())),
        }
    }
}
