//! Alarms on alarms.

use super::AlarmBase;
use super::alarm_base::{AlarmBaseState, generated_name};
use super::alarm_rule::AnyAlarmRule;
use super::alarm_rule::check_length;
use crate::bail;
use crate::core::{CfnResource, Construct, Cx, Duration, Number, Str, Text};
use crate::declare::{construct, props};
use crate::diag::{Code, Result};
use crate::fields;

/// What a [`CompositeAlarm`] needs.
#[props(module = "cloudwatch")]
pub struct CompositeAlarmProps {
    /// Whether the actions are done. Default: CloudWatch's, `true`.
    pub actions_enabled: Option<bool>,
    /// What the alarm is for. Default: nothing.
    pub alarm_description: Option<Text>,
    /// The name. Default: from the path.
    pub composite_alarm_name: Option<Text>,
    /// When the alarm is raised; see [`AlarmRule`](super::AlarmRule).
    pub alarm_rule: AnyAlarmRule,
    /// An alarm that keeps the actions from being done while it is raised. Default: none.
    pub actions_suppressor: Option<AlarmBase>,
    /// How long actions wait after the suppressor is over. Default: 1 minute.
    pub actions_suppressor_extension_period: Option<Duration>,
    /// How long actions wait for the suppressor. Default: 1 minute.
    pub actions_suppressor_wait_period: Option<Duration>,
}

/// How long actions wait where nobody says it, in seconds.
const WAIT: i64 = 60;

/// An alarm that is raised when a rule over other alarms holds.
#[construct(module = "cloudwatch", base = AlarmBase, state = AlarmBaseState)]
impl CompositeAlarm {
    /// Makes an alarm.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: CompositeAlarmProps) -> Result<Self> {
        let rule = props.alarm_rule.text(cx);
        check_length(&rule)?;
        let (extension, wait) =
            (&props.actions_suppressor_extension_period, &props.actions_suppressor_wait_period);
        if props.actions_suppressor.is_none() && (extension.is_some() || wait.is_some()) {
            bail!(Code::InvalidValue, "the periods of a suppressor need an `actions_suppressor`");
        }
        let seconds = |period: &Option<Duration>| match (props.actions_suppressor, period) {
            (None, _) => Ok(None),
            (Some(_), None) => Ok(Some(Number::Int(WAIT))),
            (Some(_), Some(period)) => period.to_seconds(None).map(Some),
        };
        let (extension, wait) = (seconds(extension)?, seconds(wait)?);
        let this: CompositeAlarm = cx.create(scope, id, AlarmBaseState::default())?;
        let name = match &props.composite_alarm_name {
            Some(name) => name.clone(),
            None => generated_name(cx, this.into()).into(),
        };
        let suppressor = props.actions_suppressor.map(|alarm| alarm.alarm_arn(cx));
        let resource = CfnResource::add(
            cx,
            this,
            "Resource",
            "AWS::CloudWatch::CompositeAlarm",
            fields! {
                "ActionsEnabled": props.actions_enabled,
                "ActionsSuppressor": suppressor,
                "ActionsSuppressorExtensionPeriod": extension,
                "ActionsSuppressorWaitPeriod": wait,
                "AlarmDescription": props.alarm_description,
                "AlarmName": name.clone(),
                "AlarmRule": rule,
            },
        )?;
        AlarmBase::from(this).complete(cx, resource)?;
        Ok(this)
    }

    /// Takes an alarm of the stack's account and region that exists already, by its name.
    pub fn from_composite_alarm_name(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        composite_alarm_name: Text,
    ) -> Result<Self> {
        let state = AlarmBase::by_name(cx, scope, composite_alarm_name)?;
        cx.create(scope, id, state)
    }

    /// Takes an alarm that exists already, by its ARN.
    pub fn from_composite_alarm_arn(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        composite_alarm_arn: Text,
    ) -> Result<Self> {
        cx.create(scope, id, AlarmBase::by_arn(composite_alarm_arn)?)
    }
}
