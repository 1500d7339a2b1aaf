//! Times at which alarms do nothing.

use super::{AlarmBase, CalendarDateTime, ScheduleExpression};
use crate::bail;
use crate::core::{
    Arn, ArnComponents, ArnFormat, CfnResource, Construct, Cx, Data, Duration, Handle, Late, NodeId,
    Resource, Str, TagManager, Text,
};
use crate::declare::{Dict, construct, props};
use crate::diag::{Code, Result};
use crate::fields;

/// When alarms are muted.
#[props(module = "cloudwatch")]
pub struct AlarmMuteRuleOptions {
    /// The name, 1 to 255 characters. Default: CloudFormation makes one.
    pub alarm_mute_rule_name: Option<Text>,
    /// What the rule is for. Default: nothing.
    pub description: Option<Text>,
    /// When the alarms fall silent.
    pub schedule: ScheduleExpression,
    /// How long they are silent: whole minutes, at most 15 days.
    pub duration: Duration,
    /// Since when the rule holds, in the time zone of the schedule. Default: at once.
    pub start: Option<CalendarDateTime>,
    /// Until when the rule holds, in the time zone of the schedule. Default: for ever.
    pub expire: Option<CalendarDateTime>,
    /// The tags of the rule. Default: none.
    pub tags: Option<Dict<Text>>,
}

/// What an [`AlarmMuteRule`] needs.
#[props(module = "cloudwatch")]
pub struct AlarmMuteRuleProps {
    /// The alarms, at most 100. Default: none.
    pub alarms: Option<Vec<AlarmBase>>,
    /// Those of rules that alarms make.
    #[extends(required)]
    pub options: AlarmMuteRuleOptions,
}

/// What a rule keeps.
#[derive(Clone, Debug)]
pub struct AlarmMuteRuleState {
    name: Text,
    arn: Text,
    alarms: Vec<AlarmBase>,
}

/// The most alarms of a rule.
/// Source: the CloudWatch API reference, `PutAlarmMuteRule`.
const MOST_ALARMS: usize = 100;
/// The longest silence, in minutes: 15 days.
/// Source: the CloudWatch API reference, `PutAlarmMuteRule`.
const LONGEST: i64 = 15 * 24 * 60;
/// The most characters of a name.
const MOST_NAME: usize = 255;

/// Times at which alarms do nothing: they go on to watch, but their actions are not done.
///
/// ```rhai
/// let errors = cloudwatch.Metric(#{ namespace: "App", metric_name: "Errors", statistic: "Sum" });
/// let alarm = errors.create_alarm(stack, "Errors", #{ threshold: 5, evaluation_periods: 2 });
/// cloudwatch.AlarmMuteRule(stack, "Nights", #{
///     alarms: [alarm],
///     schedule: cloudwatch.ScheduleExpression.cron(#{ minute: "0", hour: "22" }),
///     duration: Duration.hours(8),
/// });
/// ```
///
/// ```lua
/// local errors = cloudwatch.Metric({ namespace = "App", metric_name = "Errors", statistic = "Sum" })
/// local alarm = errors:create_alarm(stack, "Errors", { threshold = 5, evaluation_periods = 2 })
/// cloudwatch.AlarmMuteRule(stack, "Nights", {
///   alarms = { alarm },
///   schedule = cloudwatch.ScheduleExpression.cron({ minute = "0", hour = "22" }),
///   duration = Duration.hours(8),
/// })
/// ```
#[construct(module = "cloudwatch", base = Resource, state = AlarmMuteRuleState, reference = alarm_mute_rule_ref("AWS::CloudWatch::AlarmMuteRule"))]
impl AlarmMuteRule {
    /// Makes a rule.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: AlarmMuteRuleProps) -> Result<Self> {
        let options = props.options;
        check(&options)?;
        let date = |date: &Option<CalendarDateTime>| date.as_ref().map(CalendarDateTime::write).transpose();
        let (start, expire) = (date(&options.start)?, date(&options.expire)?);
        let schedule = fields! {
            "Duration": options.duration.to_iso_string()?,
            "Expression": options.schedule.expression_string(),
            "Timezone": options.schedule.time_zone().map(|zone| zone.timezone_name()),
        };
        let state = AlarmMuteRuleState { name: "".into(), arn: "".into(), alarms: Vec::new() };
        let this: AlarmMuteRule = cx.create(scope, id, state)?;
        let resource = CfnResource::add(
            cx,
            this,
            "Resource",
            "AWS::CloudWatch::AlarmMuteRule",
            fields! {
                "Description": options.description,
                "ExpireDate": expire,
                "MuteTargets": Late::deferred(this.0, targets),
                "Name": options.alarm_mute_rule_name,
                "Rule": Data::object("Schedule", Data::Map(schedule)),
                "StartDate": start,
            },
        )?;
        this.tag(cx, resource, options.tags);
        let (name, arn) = resource.name_and_arn(cx, "Name", components)?;
        let state = cx.state_mut(this);
        (state.name, state.arn) = (name, arn);
        for alarm in props.alarms.unwrap_or_default() {
            this.add_alarm(cx, alarm)?;
        }
        Ok(this)
    }

    /// Takes a rule of the stack's account and region that exists already, by its name.
    pub fn from_alarm_mute_rule_name(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        alarm_mute_rule_name: Text,
    ) -> Result<Self> {
        let arn = cx.stack_of(scope.id())?.format_arn(cx, components(alarm_mute_rule_name.clone()))?;
        cx.create(scope, id, AlarmMuteRuleState { name: alarm_mute_rule_name, arn, alarms: Vec::new() })
    }

    /// Takes a rule that exists already, by its ARN.
    pub fn from_alarm_mute_rule_arn(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        alarm_mute_rule_arn: Text,
    ) -> Result<Self> {
        let parts = Arn::split(alarm_mute_rule_arn.clone(), ArnFormat::COLON_RESOURCE_NAME)?;
        let name = parts.resource_name.unwrap_or(parts.resource);
        cx.create(scope, id, AlarmMuteRuleState { name, arn: alarm_mute_rule_arn, alarms: Vec::new() })
    }

    /// The ARN.
    #[attribute]
    pub fn alarm_mute_rule_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }

    /// The name.
    #[attribute]
    pub fn alarm_mute_rule_name(self, cx: &Cx) -> Text {
        cx.state(self).name.clone()
    }

    /// Mutes an alarm more.
    pub fn add_alarm(self, cx: &mut Cx, alarm: AlarmBase) -> Result<()> {
        let alarms = &mut cx.state_mut(self).alarms;
        alarms.push(alarm);
        if alarms.len() > MOST_ALARMS {
            bail!(Code::OutOfRange, "a rule mutes at most {MOST_ALARMS} alarms"; on: cx.path(self.0));
        }
        Ok(())
    }
}

impl AlarmMuteRule {
    fn tag(self, cx: &mut Cx, resource: CfnResource, tags: Option<Dict<Text>>) {
        /// The priority of the tags that a program gives to a resource itself.
        const PRIORITY: i64 = 50;
        let Some(manager) = TagManager::of(cx, Construct::at(resource.id())) else { return };
        for (key, value) in tags.unwrap_or_default().0 {
            manager.set_tag(cx, key, value, PRIORITY, true);
        }
    }
}

fn check(options: &AlarmMuteRuleOptions) -> Result<()> {
    let name = options.alarm_mute_rule_name.as_ref().and_then(Text::literal);
    if let Some(length) = name.map(|name| name.chars().count())
        && !(1..=MOST_NAME).contains(&length)
    {
        bail!(Code::OutOfRange, "an `alarm_mute_rule_name` has 1 to {MOST_NAME} characters, not {length}");
    }
    match options.duration.to_minutes(None)?.literal() {
        Some(minutes) if !(1..=LONGEST).contains(&minutes) => {
            bail!(
                Code::OutOfRange,
                "the `duration` of a rule is 1 minute to 15 days, not {}",
                options.duration.to_human_string()?
            )
        }
        _ => Ok(()),
    }
}

fn components(name: Text) -> ArnComponents {
    ArnComponents::colon("cloudwatch", "alarm-mute-rule", name)
}

fn targets(cx: &Cx, node: NodeId) -> Data {
    let alarms = &cx.state(AlarmMuteRule::at(node)).alarms;
    let names: Vec<Data> = alarms.iter().map(|alarm| alarm.alarm_name(cx).into()).collect();
    match names.is_empty() {
        true => Data::Absent,
        false => Data::object("AlarmNames", Data::List(names)),
    }
}
