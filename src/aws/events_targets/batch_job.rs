//! Jobs of AWS Batch.

use super::{TargetBaseProps, permissions};
use crate::aws::events::{Rule, RuleTargetConfig, RuleTargetInput};
use crate::aws::iam::{PolicyStatement, Principal};
use crate::core::{Construct, Cx, Data, Names, Number, Text, out_of_range};
use crate::declare::{Dict, class, props};
use crate::diag::{Error, Result};
use crate::fields;

/// What a [`BatchJob`] can be told.
#[props(module = "events_targets")]
pub struct BatchJobProps {
    /// What the job is told. Default: the whole event.
    pub event: Option<RuleTargetInput>,
    /// How many jobs are started at once, 2 to 10000. Default: one.
    pub size: Option<Number>,
    /// How often a job that fails is tried, 1 to 10. Default: as its definition says.
    pub attempts: Option<Number>,
    /// The name of the job. Default: from the path of the rule.
    pub job_name: Option<Text>,
    /// What all targets can be told.
    #[extends]
    pub base: TargetBaseProps,
}

/// A job that is started for events.
#[derive(Clone, Debug)]
pub struct BatchJob {
    queue_arn: Text,
    queue: Construct,
    definition_arn: Text,
    definition: Construct,
    props: BatchJobProps,
}

/// How many jobs can be started at once.
/// Source: the EventBridge API reference, `BatchArrayProperties`.
const SIZES: std::ops::RangeInclusive<i64> = 2..=10_000;
/// How often a job can be tried.
/// Source: the EventBridge API reference, `BatchRetryStrategy`.
const ATTEMPTS: std::ops::RangeInclusive<i64> = 1..=10;

/// A job of AWS Batch that is started for events.
///
/// ```rhai
/// let jobs = batch.CfnJobQueue(stack, "Queue", #{ priority: 1, service_environment_order: [] });
/// let job = batch.CfnJobDefinition(stack, "Job", #{ type: "container" });
/// let rule = events.Rule(stack, "Rule", #{ schedule: events.Schedule.rate(Duration.hours(1)) });
/// rule.add_target(events_targets.BatchJob(jobs.attr_job_queue_arn, jobs, job.ref, job, #{ attempts: 3 }));
/// ```
///
/// ```lua
/// local jobs = batch.CfnJobQueue(stack, "Queue", { priority = 1, service_environment_order = {} })
/// local job = batch.CfnJobDefinition(stack, "Job", { type = "container" })
/// local rule = events.Rule(stack, "Rule", { schedule = events.Schedule.rate(Duration.hours(1)) })
/// rule:add_target(events_targets.BatchJob(jobs.attr_job_queue_arn, jobs, job.ref, job, { attempts = 3 }))
/// ```
#[class(module = "events_targets")]
impl BatchJob {
    /// Takes a queue and a definition of jobs.
    pub fn new(
        job_queue_arn: Text,
        job_queue_scope: Construct,
        job_definition_arn: Text,
        /// The definition. The role as which EventBridge starts jobs is made below it.
        job_definition_scope: Construct,
        props: Option<BatchJobProps>,
    ) -> Result<Self> {
        let props = props.unwrap_or_default();
        let problems = [
            out_of_range("size", props.size.as_ref(), SIZES, ""),
            out_of_range("attempts", props.attempts.as_ref(), ATTEMPTS, ""),
        ];
        Error::from_all(problems.into_iter().flatten().collect())?;
        Ok(BatchJob {
            queue_arn: job_queue_arn,
            queue: job_queue_scope,
            definition_arn: job_definition_arn,
            definition: job_definition_scope,
            props,
        })
    }

    /// Lets EventBridge start jobs; gives what a rule makes of it.
    pub fn bind(&self, cx: &mut Cx, rule: Rule) -> Result<RuleTargetConfig> {
        let role = permissions::shared_role(cx, self.definition)?;
        let arns = vec![self.definition_arn.clone(), self.queue_arn.clone()];
        let statement = PolicyStatement::allow(cx, &["batch:SubmitJob"], arns)?;
        Principal::from(role).add_to_principal_policy(cx, statement)?;
        let name = match &self.props.job_name {
            Some(name) => name.clone(),
            None => Names::unique_id(cx, rule.into()).into(),
        };
        let job = fields! {
            "ArrayProperties": self.props.size.clone().map(|size| Data::object("Size", size)),
            "JobDefinition": self.definition_arn.clone(),
            "JobName": name,
            "RetryStrategy": self.props.attempts.clone().map(|attempts| Data::object("Attempts", attempts)),
        };
        Ok(RuleTargetConfig {
            role: Some(role),
            input: self.props.event.clone(),
            batch_parameters: Some(Dict(job)),
            target_resource: Some(self.queue),
            ..self.props.base.config(cx, rule, self.queue_arn.clone())?
        })
    }
}
