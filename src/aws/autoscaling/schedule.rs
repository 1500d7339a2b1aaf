//! When the size of groups changes.

use crate::bail;
use crate::core::{Cx, NodeId, Text};
use crate::declare::{class, props};
use crate::diag::{Code, Diag, Result};

/// When the size of a group changes: like an entry of a crontab.
#[props(module = "autoscaling")]
pub struct CronOptions {
    /// The minutes: `0`, `0-30`. Default: every minute.
    pub minute: Option<Text>,
    /// The hours: `8`, `8-18`. Default: every hour.
    pub hour: Option<Text>,
    /// The days of the month: `1`. Default: every day.
    pub day: Option<Text>,
    /// The months: `1`, `JAN`. Default: every month.
    pub month: Option<Text>,
    /// The days of the week: `MON-FRI`. Not together with `day`. Default: every day.
    pub week_day: Option<Text>,
}

/// When the size of a group changes.
#[derive(Clone, Debug)]
pub struct Schedule {
    expression: Text,
    /// Whether it is every minute without the program having said so.
    surprises: bool,
}

/// When the size of a group changes, in UTC or in the time zone of the action.
///
/// ```rhai
/// let group = autoscaling.AutoScalingGroup.from_auto_scaling_group_name(stack, "Group", "shop");
/// let mornings = autoscaling.Schedule.cron(#{ minute: "0", hour: "8", week_day: "MON-FRI" });
/// group.scale_on_schedule("Mornings", #{ schedule: mornings, min_capacity: 10 });
/// ```
///
/// ```lua
/// local group = autoscaling.AutoScalingGroup.from_auto_scaling_group_name(stack, "Group", "shop")
/// local mornings = autoscaling.Schedule.cron({ minute = "0", hour = "8", week_day = "MON-FRI" })
/// group:scale_on_schedule("Mornings", { schedule = mornings, min_capacity = 10 })
/// ```
#[class(module = "autoscaling")]
impl Schedule {
    /// A schedule as a crontab has it: `0 8 * * MON-FRI`.
    pub fn expression(expression: Text) -> Self {
        Schedule { expression, surprises: false }
    }

    /// At certain times.
    pub fn cron(options: CronOptions) -> Result<Self> {
        if options.day.is_some() && options.week_day.is_some() {
            bail!(Code::InvalidValue, "a schedule has a `day` or a `week_day`, not both");
        }
        let surprises = options.minute.is_none();
        let parts = [options.minute, options.hour, options.day, options.month, options.week_day];
        let mut words = Vec::new();
        for part in parts {
            if !words.is_empty() {
                words.push(Text::from(" "));
            }
            words.push(part.unwrap_or_else(|| "*".into()));
        }
        Ok(Schedule { expression: Text::concat(words), surprises })
    }

    /// The schedule as a crontab has it.
    #[attribute]
    pub fn expression_string(&self) -> Text {
        self.expression.clone()
    }
}

impl Schedule {
    /// Tells of an action that happens every minute, where that was not said.
    pub(super) fn warn(&self, cx: &mut Cx, action: NodeId) {
        if self.surprises {
            let message = "without a `minute` the size changes every minute".to_owned();
            let hint = "give it `minute: \"0\"`, or `minute: \"*\"` if that is meant";
            cx.warn(Diag::warning(Code::Surprise, message).hint(hint).on(cx.path(action)));
        }
    }
}
