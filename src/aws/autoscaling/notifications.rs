//! Who hears of what happens in a group.

use crate::aws::sns::Topic;
use crate::core::{Cx, Data};
use crate::declare::{Rest, choice, class, props};
use crate::fields;

/// What happens in a group.
#[choice(module = "autoscaling")]
pub enum ScalingEvent {
    /// An instance has started.
    #[value = "autoscaling:EC2_INSTANCE_LAUNCH"]
    INSTANCE_LAUNCH,
    /// An instance has ended.
    #[value = "autoscaling:EC2_INSTANCE_TERMINATE"]
    INSTANCE_TERMINATE,
    /// An instance could not end.
    #[value = "autoscaling:EC2_INSTANCE_TERMINATE_ERROR"]
    INSTANCE_TERMINATE_ERROR,
    /// An instance could not start.
    #[value = "autoscaling:EC2_INSTANCE_LAUNCH_ERROR"]
    INSTANCE_LAUNCH_ERROR,
    /// Nothing: a message to try the topic.
    #[value = "autoscaling:TEST_NOTIFICATION"]
    TEST_NOTIFICATION,
}

/// Some of what happens in a group.
#[derive(Clone, Debug)]
pub struct ScalingEvents(Vec<ScalingEvent>);

/// Some of what happens in a group.
///
/// ```rhai
/// let bad = autoscaling.ScalingEvents.ERRORS;
/// let some = autoscaling.ScalingEvents(autoscaling.ScalingEvent.INSTANCE_LAUNCH);
/// ```
///
/// ```lua
/// local bad = autoscaling.ScalingEvents.ERRORS
/// local some = autoscaling.ScalingEvents(autoscaling.ScalingEvent.INSTANCE_LAUNCH)
/// ```
#[class(module = "autoscaling")]
impl ScalingEvents {
    /// These.
    pub fn new(types: Rest<ScalingEvent>) -> Self {
        ScalingEvents(types.0)
    }

    /// Instances that could not start or end.
    #[constant]
    #[name = "ERRORS"]
    pub fn errors() -> Self {
        use ScalingEvent::{INSTANCE_LAUNCH_ERROR, INSTANCE_TERMINATE_ERROR};
        ScalingEvents(vec![INSTANCE_LAUNCH_ERROR, INSTANCE_TERMINATE_ERROR])
    }

    /// Everything that happens to instances.
    #[constant]
    #[name = "ALL"]
    pub fn all() -> Self {
        ScalingEvents([Self::launch_events().0, Self::termination_events().0].concat())
    }

    /// Instances that have started, or could not.
    #[constant]
    #[name = "LAUNCH_EVENTS"]
    pub fn launch_events() -> Self {
        ScalingEvents(vec![ScalingEvent::INSTANCE_LAUNCH, ScalingEvent::INSTANCE_LAUNCH_ERROR])
    }

    /// Instances that have ended, or could not.
    #[constant]
    #[name = "TERMINATION_EVENTS"]
    pub fn termination_events() -> Self {
        ScalingEvents(vec![ScalingEvent::INSTANCE_TERMINATE, ScalingEvent::INSTANCE_TERMINATE_ERROR])
    }
}

/// Who hears of what happens in a group.
#[props(module = "autoscaling")]
pub struct NotificationConfiguration {
    /// The topic.
    pub topic: Topic,
    /// Of what it hears.
    #[default(ScalingEvents::all(), "`ScalingEvents.ALL`")]
    pub scaling_events: ScalingEvents,
}

impl NotificationConfiguration {
    /// The property of a group.
    pub(super) fn to_data(&self, cx: &Cx) -> Data {
        let types = self.scaling_events.0.iter().map(|event| event.value().into()).collect();
        Data::Map(fields! { "NotificationTypes": Data::List(types), "TopicARN": self.topic.topic_arn(cx) })
    }
}
