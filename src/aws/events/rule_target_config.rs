//! What a rule makes of a target.

use super::RuleTargetInput;
use crate::aws::iam::Role;
use crate::core::{Construct, Data, Text};
use crate::declare::{Dict, props};

/// What a rule makes of a target. What is a map is as CloudFormation spells it.
#[props(module = "events", output = true)]
pub struct RuleTargetConfig {
    /// The ARN.
    pub arn: Text,
    /// The role in which EventBridge uses the target. Default: none; the target's own policy lets it.
    pub role: Option<Role>,
    /// The job of AWS Batch that is started.
    pub batch_parameters: Option<Dict<Data>>,
    /// Where events go that could not be delivered. Default: they are lost.
    pub dead_letter_config: Option<Dict<Data>>,
    /// How often, and for how long, delivery is tried again. Default: EventBridge's.
    pub retry_policy: Option<Dict<Data>>,
    /// The operation of AppSync.
    pub app_sync_parameters: Option<Dict<Data>>,
    /// The task of ECS that is started.
    pub ecs_parameters: Option<Dict<Data>>,
    /// What is added to a request.
    pub http_parameters: Option<Dict<Data>>,
    /// How records are spread over the shards of a stream.
    pub kinesis_parameters: Option<Dict<Data>>,
    /// The instances on which Systems Manager runs a command.
    pub run_command_parameters: Option<Dict<Data>>,
    /// The group of messages of a queue.
    pub sqs_parameters: Option<Dict<Data>>,
    /// The query of Redshift.
    pub redshift_data_parameters: Option<Dict<Data>>,
    /// What the target is told. Default: the whole event.
    pub input: Option<RuleTargetInput>,
    /// The construct behind the target. Default: none.
    pub target_resource: Option<Construct>,
}
