//! L1 delivery streams of Amazon Data Firehose.

use super::permissions;
use crate::aws::events::{Rule, RuleTargetConfig, RuleTargetInput};
use crate::aws::iam::{PolicyStatement, Principal};
use crate::bail;
use crate::core::{CfnResource, Cx, Handle, Late, Text};
use crate::declare::{class, props};
use crate::diag::{Code, Result};

/// What a [`KinesisFirehoseStream`] can be told.
#[props(module = "events_targets")]
pub struct KinesisFirehoseStreamProps {
    /// What the records say. Default: the whole event.
    pub message: Option<RuleTargetInput>,
}

/// An L1 delivery stream that gets events.
#[derive(Clone, Debug)]
pub struct KinesisFirehoseStream {
    stream: CfnResource,
    message: Option<RuleTargetInput>,
}

const RESOURCE_TYPE: &str = "AWS::KinesisFirehose::DeliveryStream";
const PUT_RECORDS: [&str; 2] = ["firehose:PutRecord", "firehose:PutRecordBatch"];

/// An L1 delivery stream that gets events. A `kinesisfirehose.DeliveryStream` is for
/// `events_targets.FirehoseDeliveryStream`.
#[class(module = "events_targets")]
impl KinesisFirehoseStream {
    /// Takes a delivery stream.
    pub fn new(
        cx: &Cx,
        /// The stream: a `kinesisfirehose.CfnDeliveryStream`.
        stream: CfnResource,
        props: Option<KinesisFirehoseStreamProps>,
    ) -> Result<Self> {
        let cfn_type = stream.cfn_resource_type(cx);
        if cfn_type != RESOURCE_TYPE {
            bail!(Code::TypeMismatch, "`stream` must be a `kinesisfirehose.CfnDeliveryStream`, not a resource of the type `{cfn_type}`";
                hint: "`events_targets.FirehoseDeliveryStream` takes a `kinesisfirehose.DeliveryStream`"; on: cx.path(stream.id()));
        }
        Ok(KinesisFirehoseStream { stream, message: props.unwrap_or_default().message })
    }

    /// Lets EventBridge write to the stream; gives what a rule makes of it.
    pub fn bind(&self, cx: &mut Cx, _rule: Rule) -> Result<RuleTargetConfig> {
        let role = permissions::shared_role(cx, self.stream.into())?;
        let arn = Text::from(Late::attribute(self.stream.id(), "Arn"));
        let statement = PolicyStatement::allow(cx, &PUT_RECORDS, vec![arn.clone()])?;
        Principal::from(role).add_to_principal_policy(cx, statement)?;
        Ok(RuleTargetConfig {
            role: Some(role),
            input: self.message.clone(),
            target_resource: Some(self.stream.into()),
            ..RuleTargetConfig::new(arn)
        })
    }
}
