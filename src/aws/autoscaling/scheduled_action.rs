//! Sizes of groups that change at certain times.

use super::{AutoScalingGroup, Schedule};
use crate::bail;
use crate::core::{CfnResource, Construct, Cx, Expiration, Handle, Late, Number, Resource, Str, Text};
use crate::declare::{construct, props};
use crate::diag::{Code, Diag, Result};
use crate::fields;

/// How the size of a group changes at certain times. It needs a `min_capacity`, a `max_capacity` or a
/// `desired_capacity`.
#[props(module = "autoscaling")]
pub struct BasicScheduledActionProps {
    /// The time zone of the schedule, by its name in the database of the IANA: `Europe/Berlin`. Default: UTC.
    pub time_zone: Option<Text>,
    /// When.
    pub schedule: Schedule,
    /// From when on: `2030-01-01T00:00:00Z`. Default: at once.
    pub start_time: Option<Str>,
    /// Until when. The service deletes the action then, and CloudFormation does not know of it. Default: for ever.
    pub end_time: Option<Str>,
    /// The least size from then on. Default: it stays.
    pub min_capacity: Option<Number>,
    /// The greatest size from then on. Default: it stays.
    pub max_capacity: Option<Number>,
    /// The size that is wished. Default: it stays.
    pub desired_capacity: Option<Number>,
}

/// What a [`ScheduledAction`] needs.
#[props(module = "autoscaling")]
pub struct ScheduledActionProps {
    /// The group whose size changes.
    pub auto_scaling_group: AutoScalingGroup,
    /// When, and how.
    #[extends(required)]
    pub action: BasicScheduledActionProps,
}

/// The size of a group that changes at certain times.
///
/// ```rhai
/// let group = autoscaling.AutoScalingGroup.from_auto_scaling_group_name(stack, "Group", "shop");
/// autoscaling.ScheduledAction(stack, "Nights", #{
///     auto_scaling_group: group,
///     schedule: autoscaling.Schedule.cron(#{ hour: "20", minute: "0" }),
///     min_capacity: 1,
///     time_zone: "Europe/Berlin",
/// });
/// ```
///
/// ```lua
/// local group = autoscaling.AutoScalingGroup.from_auto_scaling_group_name(stack, "Group", "shop")
/// autoscaling.ScheduledAction(stack, "Nights", {
///   auto_scaling_group = group,
///   schedule = autoscaling.Schedule.cron({ hour = "20", minute = "0" }),
///   min_capacity = 1,
///   time_zone = "Europe/Berlin",
/// })
/// ```
#[construct(module = "autoscaling", base = Resource, state = Text, reference = scheduled_action_ref("AWS::AutoScaling::ScheduledAction"))]
impl ScheduledAction {
    /// Makes an action.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: ScheduledActionProps) -> Result<Self> {
        let action = props.action;
        if action.min_capacity.is_none() && action.max_capacity.is_none() && action.desired_capacity.is_none()
        {
            bail!(Code::MissingArgument, "the action `{id}` changes nothing";
                hint: "give it a `min_capacity`, a `max_capacity` or a `desired_capacity`");
        }
        let this: ScheduledAction = cx.create(scope, id, "".into())?;
        if action.end_time.is_some() {
            let message =
                "the service deletes the action at its `end_time`, and CloudFormation does not know of it";
            let hint = "leave `end_time` out, and remove the action when it is not needed any more";
            cx.warn(Diag::warning(Code::Surprise, message.to_owned()).hint(hint).on(cx.path(this.0)));
        }
        action.schedule.warn(cx, this.0);
        let moment = |text: Option<Str>| {
            text.map(|text| Ok::<_, crate::diag::Error>(Expiration::from_string(text)?.to_iso())).transpose()
        };
        let properties = fields! {
            "AutoScalingGroupName": props.auto_scaling_group.auto_scaling_group_name(cx),
            "DesiredCapacity": action.desired_capacity,
            "EndTime": moment(action.end_time)?,
            "MaxSize": action.max_capacity,
            "MinSize": action.min_capacity,
            "Recurrence": action.schedule.expression_string(),
            "StartTime": moment(action.start_time)?,
            "TimeZone": action.time_zone,
        };
        let resource =
            CfnResource::add(cx, this, "Resource", "AWS::AutoScaling::ScheduledAction", properties)?;
        *cx.state_mut(this) = Late::attribute(resource.id(), "ScheduledActionName").into();
        Ok(this)
    }

    /// The name of the action.
    #[attribute]
    pub fn scheduled_action_name(self, cx: &Cx) -> Text {
        cx.state(self).clone()
    }
}
