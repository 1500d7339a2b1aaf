//! Alarms on queries in PromQL.

use super::AlarmBase;
use super::alarm_base::AlarmBaseState;
use crate::core::{CfnResource, Construct, Cx, Data, Duration, Number, Str, Text};
use crate::declare::{construct, props};
use crate::diag::{Code, Diag, Error, Result};
use crate::fields;

/// What a [`PromQLAlarm`] needs.
#[props(module = "cloudwatch")]
pub struct PromQLAlarmProps {
    /// The name. Default: CloudFormation makes one.
    pub alarm_name: Option<Text>,
    /// What the alarm is for. Default: nothing.
    pub alarm_description: Option<Text>,
    /// How long a series must be found before the alarm is raised for it, up to a day. Default: CloudWatch's, none.
    pub pending_period: Option<Duration>,
    /// How long a series must not be found before the alarm is over for it, up to a day. Default: CloudWatch's, none.
    pub recovery_period: Option<Duration>,
    /// The query, 1 to 10000 characters. The alarm is raised for each series that it finds.
    pub query: Text,
    /// How often it is asked: 10 seconds to an hour.
    pub evaluation_interval: Duration,
    /// Whether the actions are done. Default: CloudWatch's, `true`.
    pub actions_enabled: Option<bool>,
}

/// The characters of a query, how often it is asked, and how long alarms wait, in seconds.
/// Source: the CloudWatch API reference, `AlarmPromQLCriteria`.
const QUERY: std::ops::RangeInclusive<usize> = 1..=10_000;
const INTERVAL: (i64, i64) = (10, 3600);
const WAIT: (i64, i64) = (0, 86_400);

/// An alarm on a query in PromQL, over metrics that came in by OpenTelemetry.
///
/// ```rhai
/// let alarm = cloudwatch.PromQLAlarm(stack, "Load", #{
///     query: "avg(cpu_utilization_percent) > 80",
///     evaluation_interval: Duration.minutes(1),
///     pending_period: Duration.minutes(5),
/// });
/// alarm.add_alarm_action(cloudwatch_actions.SsmAction(cloudwatch_actions.OpsItemSeverity.HIGH));
/// ```
///
/// ```lua
/// local alarm = cloudwatch.PromQLAlarm(stack, "Load", {
///   query = "avg(cpu_utilization_percent) > 80",
///   evaluation_interval = Duration.minutes(1),
///   pending_period = Duration.minutes(5),
/// })
/// alarm:add_alarm_action(cloudwatch_actions.SsmAction(cloudwatch_actions.OpsItemSeverity.HIGH))
/// ```
#[construct(module = "cloudwatch", base = AlarmBase, state = AlarmBaseState)]
impl PromQLAlarm {
    /// Makes an alarm.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: PromQLAlarmProps) -> Result<Self> {
        let mut problems = Vec::new();
        if let Some(length) = props.query.literal().map(|query| query.chars().count())
            && !QUERY.contains(&length)
        {
            let message =
                format!("a `query` has {} to {} characters, not {length}", QUERY.start(), QUERY.end());
            problems.push(Diag::new(Code::OutOfRange, message));
        }
        let interval =
            seconds("evaluation_interval", Some(&props.evaluation_interval), INTERVAL, &mut problems)?;
        let pending = seconds("pending_period", props.pending_period.as_ref(), WAIT, &mut problems)?;
        let recovery = seconds("recovery_period", props.recovery_period.as_ref(), WAIT, &mut problems)?;
        Error::from_all(problems)?;
        let this: PromQLAlarm = cx.create(scope, id, AlarmBaseState::default())?;
        let criteria = fields! { "PendingPeriod": pending, "Query": props.query, "RecoveryPeriod": recovery };
        let resource = CfnResource::add(
            cx,
            this,
            "Resource",
            "AWS::CloudWatch::Alarm",
            fields! {
                "ActionsEnabled": props.actions_enabled,
                "AlarmDescription": props.alarm_description,
                "AlarmName": props.alarm_name,
                "EvaluationCriteria": Data::object("PromQLCriteria", Data::Map(criteria)),
                "EvaluationInterval": interval,
            },
        )?;
        AlarmBase::from(this).complete(cx, resource)?;
        Ok(this)
    }

    /// Takes an alarm that exists already, by its ARN.
    #[name = "from_prom_ql_alarm_arn"]
    pub fn from_arn(cx: &mut Cx, scope: Construct, id: Str, alarm_arn: Text) -> Result<Self> {
        cx.create(scope, id, AlarmBase::by_arn(alarm_arn)?)
    }

    /// Takes an alarm of the stack's account and region that exists already, by its name.
    #[name = "from_prom_ql_alarm_name"]
    pub fn from_name(cx: &mut Cx, scope: Construct, id: Str, alarm_name: Text) -> Result<Self> {
        let state = AlarmBase::by_name(cx, scope, alarm_name)?;
        cx.create(scope, id, state)
    }
}

/// A length of time in seconds; records where it is out of its range.
fn seconds(
    name: &str,
    period: Option<&Duration>,
    (least, most): (i64, i64),
    problems: &mut Vec<Diag>,
) -> Result<Option<Number>> {
    let seconds = period.map(|period| period.to_seconds(None)).transpose()?;
    if let Some(given) = seconds.as_ref().and_then(Number::literal)
        && !(least..=most).contains(&given)
    {
        let message = format!("`{name}` is {least} to {most} seconds, not {given}");
        problems.push(Diag::new(Code::OutOfRange, message));
    }
    Ok(seconds)
}
