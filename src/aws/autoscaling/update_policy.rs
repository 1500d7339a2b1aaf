//! What becomes of instances when their group changes.

use super::InstanceRefreshOptions;
use super::signals::check_percentage;
use crate::core::{
    CfnAutoScalingReplacingUpdate, CfnAutoScalingRollingUpdate, CfnCreationPolicy, CfnUpdatePolicy, Cx,
    Duration, Number, Text,
};
use crate::declare::{choice, class, props};
use crate::diag::Result;

/// What a group does by itself.
#[choice(module = "autoscaling")]
pub enum ScalingProcess {
    /// It starts instances.
    #[value = "Launch"]
    LAUNCH,
    /// It ends instances.
    #[value = "Terminate"]
    TERMINATE,
    /// It looks whether instances work.
    #[value = "HealthCheck"]
    HEALTH_CHECK,
    /// It replaces those that do not work.
    #[value = "ReplaceUnhealthy"]
    REPLACE_UNHEALTHY,
    /// It spreads instances evenly over the availability zones.
    #[value = "AZRebalance"]
    AZ_REBALANCE,
    /// It hears of alarms.
    #[value = "AlarmNotification"]
    ALARM_NOTIFICATION,
    /// It does what is scheduled.
    #[value = "ScheduledActions"]
    SCHEDULED_ACTIONS,
    /// It makes new instances known to the load balancer.
    #[value = "AddToLoadBalancer"]
    ADD_TO_LOAD_BALANCER,
    /// It refreshes instances.
    #[value = "InstanceRefresh"]
    INSTANCE_REFRESH,
}

/// How instances are replaced in batches.
#[props(module = "autoscaling")]
pub struct RollingUpdateOptions {
    /// The most instances of a batch. Default: CloudFormation's, 1.
    pub max_batch_size: Option<Number>,
    /// How many instances serve meanwhile at least. Default: CloudFormation's, 0.
    pub min_instances_in_service: Option<Number>,
    /// What the group does not do meanwhile. Default: everything but starting and ending instances, and making them
    /// known to the load balancer.
    pub suspend_processes: Option<Vec<ScalingProcess>>,
    /// Whether signals of new instances are waited for. Default: whether the group has `signals`.
    pub wait_on_resource_signals: Option<bool>,
    /// The pause behind each batch. Default: the `timeout` of the `signals`.
    pub pause_time: Option<Duration>,
    /// The percentage of instances that must tell of a success. Default: that of the `signals`.
    pub min_success_percentage: Option<Number>,
}

/// What becomes of instances when their group changes.
#[derive(Clone, Debug)]
pub struct UpdatePolicy(Kind);

#[derive(Clone, Debug)]
enum Kind {
    Replacing,
    Rolling(RollingUpdateOptions),
    Refresh(InstanceRefreshOptions),
}

/// What rests during a rolling update, where the program does not say it.
const RESTING: [ScalingProcess; 6] = [
    ScalingProcess::HEALTH_CHECK,
    ScalingProcess::REPLACE_UNHEALTHY,
    ScalingProcess::AZ_REBALANCE,
    ScalingProcess::ALARM_NOTIFICATION,
    ScalingProcess::SCHEDULED_ACTIONS,
    ScalingProcess::INSTANCE_REFRESH,
];

/// What becomes of running instances when the way in which they are made changes. Without a policy they stay.
///
/// ```rhai
/// let policy = autoscaling.UpdatePolicy.rolling_update(#{ max_batch_size: 2, min_instances_in_service: 1 });
/// ```
///
/// ```lua
/// local policy = autoscaling.UpdatePolicy.rolling_update({ max_batch_size = 2, min_instances_in_service = 1 })
/// ```
#[class(module = "autoscaling")]
impl UpdatePolicy {
    /// A new group takes the place of the old one.
    pub fn replacing_update() -> Self {
        UpdatePolicy(Kind::Replacing)
    }

    /// CloudFormation replaces them in batches.
    pub fn rolling_update(options: RollingUpdateOptions) -> Result<Self> {
        check_percentage("min_success_percentage", options.min_success_percentage.as_ref())?;
        Ok(UpdatePolicy(Kind::Rolling(options)))
    }

    /// The group replaces them by itself.
    pub fn instance_refresh(options: InstanceRefreshOptions) -> Result<Self> {
        options.check()?;
        Ok(UpdatePolicy(Kind::Refresh(options)))
    }
}

impl UpdatePolicy {
    /// Whether CloudFormation replaces instances in batches.
    pub(super) fn is_rolling(&self) -> bool {
        matches!(self.0, Kind::Rolling(_))
    }

    /// Whether the group replaces instances by itself.
    pub(super) fn is_refresh(&self) -> bool {
        matches!(self.0, Kind::Refresh(_))
    }

    /// The policy of a resource that is created by another.
    pub(super) fn render(&self, cx: &Cx, created: Option<&CfnCreationPolicy>) -> Result<CfnUpdatePolicy> {
        let none = CfnUpdatePolicy::default();
        Ok(match &self.0 {
            Kind::Replacing => CfnUpdatePolicy {
                auto_scaling_replacing_update: Some(CfnAutoScalingReplacingUpdate {
                    will_replace: Some(true),
                }),
                ..none
            },
            Kind::Rolling(options) => {
                CfnUpdatePolicy { auto_scaling_rolling_update: Some(options.render(created)?), ..none }
            }
            Kind::Refresh(options) => {
                CfnUpdatePolicy { auto_scaling_instance_refresh: Some(options.render(cx)?), ..none }
            }
        })
    }
}

impl RollingUpdateOptions {
    fn render(&self, created: Option<&CfnCreationPolicy>) -> Result<CfnAutoScalingRollingUpdate> {
        let signal = created.and_then(|created| created.resource_signal.as_ref());
        let successes = created
            .and_then(|created| created.auto_scaling_creation_policy.as_ref())
            .and_then(|policy| policy.min_successful_instances_percent.clone());
        let waits = self.wait_on_resource_signals.unwrap_or(signal.is_some());
        let pause = match &self.pause_time {
            Some(pause) => Some(Text::from(pause.to_iso_string()?)),
            None => signal.and_then(|signal| signal.timeout.clone()),
        };
        let resting = self.suspend_processes.as_deref().unwrap_or(&RESTING);
        let resting: Vec<Text> = resting.iter().map(|process| process.value().into()).collect();
        Ok(CfnAutoScalingRollingUpdate {
            max_batch_size: self.max_batch_size.clone(),
            min_instances_in_service: self.min_instances_in_service.clone(),
            min_successful_instances_percent: self.min_success_percentage.clone().or(successes),
            min_active_instances_percent: None,
            pause_time: pause,
            suspend_processes: Some(resting.into()),
            wait_on_resource_signals: waits.then_some(true),
        })
    }
}
