//! When composite alarms are raised.

use super::AlarmBase;
use crate::bail;
use crate::core::{Cx, Data, LateKind, Text};
use crate::declare::{Rest, choice, class, props, union};
use crate::diag::{Code, Result};

/// How an alarm stands.
#[choice(module = "cloudwatch")]
pub enum AlarmState {
    /// It is raised.
    ALARM,
    /// All is well.
    OK,
    /// It is not known.
    INSUFFICIENT_DATA,
}

/// A rule: when a composite alarm is raised.
#[derive(Clone, Debug, PartialEq)]
pub struct IAlarmRule(Text);

/// A rule: when a composite alarm is raised. [`AlarmRule`] makes them; an alarm is one, too: that it is raised.
#[class(module = "cloudwatch")]
impl IAlarmRule {
    /// The text of the rule.
    pub fn render_alarm_rule(&self) -> Text {
        self.0.clone()
    }
}

/// The most characters of a rule.
/// Source: the CloudWatch API reference, `PutCompositeAlarm`.
const MOST_CHARACTERS: usize = 10_240;

/// How deep rules can be nested: each level has an ARN, and so many of them are too many characters.
const MOST_LEVELS: u32 = 200;

impl IAlarmRule {
    fn checked(text: Text) -> Result<IAlarmRule> {
        check_length(&text)?;
        if let Text::Late(late) = &text
            && late.depth() > MOST_LEVELS
        {
            bail!(Code::Limit, "alarm rules are nested too deeply"; hint: "at most {MOST_LEVELS} levels are allowed")
        }
        Ok(IAlarmRule(text))
    }
}

/// Refuses rules that are too long, as far as they are known.
pub(super) fn check_length(rule: &Text) -> Result<()> {
    let length = known_length(rule);
    if length > MOST_CHARACTERS {
        bail!(Code::OutOfRange, "an `alarm_rule` has at most {MOST_CHARACTERS} characters, {length} were given";
            hint: "split it into several composite alarms");
    }
    Ok(())
}

/// A rule, or an alarm, which stands for the rule that it is raised.
#[union]
pub enum AnyAlarmRule {
    /// That an alarm is raised.
    Alarm(AlarmBase),
    /// A rule.
    Rule(IAlarmRule),
}

impl AnyAlarmRule {
    /// The text of the rule.
    pub fn text(&self, cx: &Cx) -> Text {
        match self {
            AnyAlarmRule::Alarm(alarm) => alarm.render_alarm_rule(cx),
            AnyAlarmRule::Rule(rule) => rule.0.clone(),
        }
    }
}

/// How many alarms are enough.
#[derive(Clone, Debug, PartialEq)]
pub enum AtLeastThreshold {
    /// So many.
    Count(i64),
    /// So many percent.
    Percentage(i64),
}

/// How many alarms are enough.
#[class(module = "cloudwatch")]
impl AtLeastThreshold {
    /// So many alarms.
    pub fn count(count: i64) -> Self {
        AtLeastThreshold::Count(count)
    }

    /// So many percent of the alarms, 1 to 100.
    pub fn percentage(percentage: i64) -> Self {
        AtLeastThreshold::Percentage(percentage)
    }
}

impl AtLeastThreshold {
    /// The threshold of so many alarms.
    fn text(&self, alarms: usize) -> Result<String> {
        let most = i64::try_from(alarms).unwrap_or(i64::MAX);
        match *self {
            AtLeastThreshold::Count(count) if (1..=most).contains(&count) => Ok(count.to_string()),
            AtLeastThreshold::Count(count) => {
                bail!(
                    Code::OutOfRange,
                    "the count must be 1 to {most}, the number of `operands`, not {count}"
                )
            }
            AtLeastThreshold::Percentage(percentage) if (1..=100).contains(&percentage) => {
                Ok(format!("{percentage}%"))
            }
            AtLeastThreshold::Percentage(percentage) => {
                bail!(Code::OutOfRange, "the percentage must be 1 to 100, not {percentage}")
            }
        }
    }
}

/// What [`AlarmRule::at_least`] needs.
#[props(module = "cloudwatch")]
pub struct AtLeastOptions {
    /// The alarms.
    pub operands: Vec<AlarmBase>,
    /// How many are enough.
    pub threshold: AtLeastThreshold,
}

/// Makes rules.
#[derive(Clone, Copy, Debug)]
pub struct AlarmRule;

/// Makes rules: when a composite alarm is raised.
#[class(module = "cloudwatch")]
impl AlarmRule {
    /// When all rules hold.
    pub fn all_of(cx: &Cx, operands: Rest<AnyAlarmRule>) -> Result<IAlarmRule> {
        joined(cx, "AND", "all_of", &operands.0)
    }

    /// When at least one of the rules holds.
    pub fn any_of(cx: &Cx, operands: Rest<AnyAlarmRule>) -> Result<IAlarmRule> {
        joined(cx, "OR", "any_of", &operands.0)
    }

    /// When a rule does not hold.
    pub fn not(cx: &Cx, operand: AnyAlarmRule) -> Result<IAlarmRule> {
        IAlarmRule::checked(Text::concat(["(NOT (".into(), operand.text(cx), "))".into()]))
    }

    /// When enough alarms stand so.
    pub fn at_least(cx: &Cx, alarm_state: AlarmState, options: AtLeastOptions) -> Result<IAlarmRule> {
        at_least(cx, alarm_state.value(), &options)
    }

    /// When enough alarms do not stand so.
    pub fn at_least_not(cx: &Cx, alarm_state: AlarmState, options: AtLeastOptions) -> Result<IAlarmRule> {
        at_least(cx, &format!("NOT {}", alarm_state.value()), &options)
    }

    /// Always, or never.
    pub fn from_boolean(value: bool) -> IAlarmRule {
        IAlarmRule(if value { "TRUE" } else { "FALSE" }.into())
    }

    /// When an alarm stands so.
    pub fn from_alarm(cx: &Cx, alarm: AlarmBase, alarm_state: AlarmState) -> IAlarmRule {
        let start = format!("{}(\"", alarm_state.value());
        IAlarmRule(Text::concat([start.into(), alarm.alarm_arn(cx), "\")".into()]))
    }

    /// A rule as CloudWatch writes it.
    pub fn from_string(alarm_rule: Text) -> IAlarmRule {
        IAlarmRule(alarm_rule)
    }
}

fn joined(cx: &Cx, operator: &str, name: &str, operands: &[AnyAlarmRule]) -> Result<IAlarmRule> {
    if operands.is_empty() {
        bail!(Code::InvalidValue, "`AlarmRule.{name}` needs at least one rule");
    }
    let rules = operands.iter().map(|rule| rule.text(cx)).collect();
    IAlarmRule::checked(list("(", rules, &format!(" {operator} "), ")"))
}

fn at_least(cx: &Cx, state: &str, options: &AtLeastOptions) -> Result<IAlarmRule> {
    if options.operands.is_empty() {
        bail!(Code::InvalidValue, "a rule of at least so many alarms needs alarms in `operands`");
    }
    let threshold = options.threshold.text(options.operands.len())?;
    let quoted = |alarm: &AlarmBase| Text::concat(["\"".into(), alarm.alarm_arn(cx), "\"".into()]);
    let alarms = options.operands.iter().map(quoted).collect();
    IAlarmRule::checked(list(&format!("AT_LEAST({threshold}, {state}, ("), alarms, ", ", "))"))
}

fn list(start: &str, items: Vec<Text>, between: &str, end: &str) -> Text {
    let mut parts: Vec<Text> = vec![start.into()];
    for (index, item) in items.into_iter().enumerate() {
        if index > 0 {
            parts.push(between.into());
        }
        parts.push(item);
    }
    parts.push(end.into());
    Text::concat(parts)
}

/// How many characters of a text are known now.
fn known_length(text: &Text) -> usize {
    fn length(data: &Data) -> usize {
        match data {
            Data::Str(text) => text.chars().count(),
            Data::Late(late) => match late.kind() {
                LateKind::Concat(parts) => parts.iter().map(length).sum(),
                _ => 0,
            },
            _ => 0,
        }
    }
    length(&text.into())
}
