//! Queries of Amazon Redshift.

use super::base::dead_letter_config;
use super::permissions;
use crate::aws::events::{Rule, RuleTargetConfig, RuleTargetInput};
use crate::aws::iam::{PolicyStatement, Principal, Role};
use crate::aws::secretsmanager::Secret;
use crate::aws::sqs::Queue;
use crate::bail;
use crate::core::{Cx, Data, Text};
use crate::declare::{Dict, class, props};
use crate::diag::{Code, Result};
use crate::fields;

/// What a [`RedshiftQuery`] needs.
#[props(module = "events_targets")]
pub struct RedshiftQueryProps {
    /// The database.
    pub database: Text,
    /// The secret with the user and the password of the database. Default: none.
    pub secret: Option<Secret>,
    /// The user of the database as which the query is run. Default: none is named.
    pub db_user: Option<Text>,
    /// The statements. Several are run one after the other, all of them or none.
    pub sql: Vec<Text>,
    /// The name of the statement; one that starts with `QS2-` is shown by Redshift with the rule. Default: none.
    pub statement_name: Option<Text>,
    /// Whether EventBridge is told when the statement has run. Default: EventBridge's, `false`.
    pub send_event_bridge_event: Option<bool>,
    /// The queue for events that could not be delivered. Default: they are lost.
    pub dead_letter_queue: Option<Queue>,
    /// The role as which the statements are run. Default: one for the rule.
    pub role: Option<Role>,
    /// What the target is told. Default: the whole event.
    pub input: Option<RuleTargetInput>,
}

/// Statements that are run for events.
#[derive(Clone, Debug)]
pub struct RedshiftQuery {
    cluster_arn: Text,
    props: RedshiftQueryProps,
}

/// Statements that are run by Amazon Redshift for events.
///
/// ```rhai
/// let workgroup = redshiftserverless.CfnWorkgroup(stack, "Workgroup", #{ workgroup_name: "reports" });
/// let rule = events.Rule(stack, "Rule", #{ schedule: events.Schedule.rate(Duration.hours(1)) });
/// rule.add_target(events_targets.RedshiftQuery(workgroup.attr_workgroup_workgroup_arn, #{
///     database: "dev",
///     sql: ["SELECT * FROM foo", "SELECT * FROM bar"],
/// }));
/// ```
///
/// ```lua
/// local workgroup = redshiftserverless.CfnWorkgroup(stack, "Workgroup", { workgroup_name = "reports" })
/// local rule = events.Rule(stack, "Rule", { schedule = events.Schedule.rate(Duration.hours(1)) })
/// rule:add_target(events_targets.RedshiftQuery(workgroup.attr_workgroup_workgroup_arn, {
///   database = "dev",
///   sql = { "SELECT * FROM foo", "SELECT * FROM bar" },
/// }))
/// ```
#[class(module = "events_targets")]
impl RedshiftQuery {
    /// Takes a cluster or a workgroup.
    pub fn new(
        /// The ARN.
        cluster_arn: Text,
        props: RedshiftQueryProps,
    ) -> Result<Self> {
        if props.sql.is_empty() {
            bail!(Code::InvalidValue, "`sql` needs at least one statement");
        }
        Ok(RedshiftQuery { cluster_arn, props })
    }

    /// Lets EventBridge run the statements; gives what a rule makes of it.
    pub fn bind(&self, cx: &mut Cx, rule: Rule) -> Result<RuleTargetConfig> {
        let props = &self.props;
        let role = match props.role {
            Some(role) => role,
            None => permissions::shared_role(cx, rule.into())?,
        };
        let (action, one, several) = match props.sql.as_slice() {
            [one] => ("redshift-data:ExecuteStatement", Some(one.clone()), None),
            several => ("redshift-data:BatchExecuteStatement", None, Some(Data::from(several.to_vec()))),
        };
        let statement = PolicyStatement::allow(cx, &[action], vec![self.cluster_arn.clone()])?;
        Principal::from(role).add_to_principal_policy(cx, statement)?;
        let query = fields! {
            "Database": props.database.clone(),
            "DbUser": props.db_user.clone(),
            "SecretManagerArn": props.secret.map(|secret| secret.secret_arn(cx)),
            "Sql": one,
            "Sqls": several,
            "StatementName": props.statement_name.clone(),
            "WithEvent": props.send_event_bridge_event,
        };
        Ok(RuleTargetConfig {
            role: Some(role),
            input: props.input.clone(),
            // As in the CDK, the queue is not told of it.
            dead_letter_config: props.dead_letter_queue.map(|queue| dead_letter_config(cx, queue)),
            redshift_data_parameters: Some(Dict(query)),
            ..RuleTargetConfig::new(self.cluster_arn.clone())
        })
    }
}
