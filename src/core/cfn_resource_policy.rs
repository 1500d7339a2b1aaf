//! When CloudFormation takes a resource for created, and how it updates one.

use super::{Data, Number, Text, TextList};
use crate::declare::props;

/// Makes the fields of a policy: an entry for each that is there.
macro_rules! policy {
    ($($key:literal : $value:expr),* $(,)?) => {
        Data::map(crate::fields! { $($key: $value),* })
    };
}

/// When CloudFormation takes a resource for created.
#[props(output = true)]
pub struct CfnCreationPolicy {
    /// For a group of a blue and green deployment: how many of its instances must be up.
    pub auto_scaling_creation_policy: Option<CfnResourceAutoScalingCreationPolicy>,
    /// The signals that the resource must send.
    pub resource_signal: Option<CfnResourceSignal>,
    /// For an AppStream fleet: whether it is started.
    pub start_fleet: Option<bool>,
}

/// How many instances of a group must be up.
#[props(output = true)]
pub struct CfnResourceAutoScalingCreationPolicy {
    /// The percentage of instances that must have told of their success.
    pub min_successful_instances_percent: Option<Number>,
}

/// The signals that a resource must send.
#[props(output = true)]
pub struct CfnResourceSignal {
    /// How many.
    pub count: Option<Number>,
    /// How long they are waited for, in ISO 8601: `PT5M`.
    pub timeout: Option<Text>,
}

/// How CloudFormation updates a resource.
#[props]
pub struct CfnUpdatePolicy {
    /// Whether a new group takes the place of the old one.
    pub auto_scaling_replacing_update: Option<CfnAutoScalingReplacingUpdate>,
    /// How the instances of a group are replaced in batches.
    pub auto_scaling_rolling_update: Option<CfnAutoScalingRollingUpdate>,
    /// How an instance refresh replaces the instances of a group.
    pub auto_scaling_instance_refresh: Option<CfnAutoScalingInstanceRefresh>,
    /// What happens to sizes of a group that a scheduled action changed.
    pub auto_scaling_scheduled_action: Option<CfnAutoScalingScheduledAction>,
    /// How CodeDeploy moves an alias of a Lambda function to another version.
    pub code_deploy_lambda_alias_update: Option<CfnCodeDeployLambdaAliasUpdate>,
    /// Whether shards of a replication group are added and removed instead of making a new group.
    pub use_online_resharding: Option<bool>,
    /// Whether an OpenSearch domain is upgraded instead of being replaced.
    pub enable_version_upgrade: Option<bool>,
}

/// How the instances of a group are replaced in batches.
#[props]
pub struct CfnAutoScalingRollingUpdate {
    /// The most instances of a batch.
    pub max_batch_size: Option<Number>,
    /// The fewest instances that stay in service.
    pub min_instances_in_service: Option<Number>,
    /// The percentage of instances that must tell of their success.
    pub min_successful_instances_percent: Option<Number>,
    /// The percentage of the wished size that must be in service.
    pub min_active_instances_percent: Option<Number>,
    /// The pause behind each batch, in ISO 8601.
    pub pause_time: Option<Text>,
    /// The processes of the group that rest meanwhile.
    pub suspend_processes: Option<TextList>,
    /// Whether signals of the instances are waited for.
    pub wait_on_resource_signals: Option<bool>,
}

/// Whether a new group takes the place of the old one.
#[props]
pub struct CfnAutoScalingReplacingUpdate {
    /// Whether it does.
    pub will_replace: Option<bool>,
}

/// What happens to sizes of a group that a scheduled action changed.
#[props]
pub struct CfnAutoScalingScheduledAction {
    /// Whether sizes that the template does not change stay as they are.
    pub ignore_unmodified_group_size_properties: Option<bool>,
}

/// How CodeDeploy moves an alias to another version.
#[props]
pub struct CfnCodeDeployLambdaAliasUpdate {
    /// The CodeDeploy application.
    pub application_name: Text,
    /// The deployment group.
    pub deployment_group_name: Text,
    /// The function that is called before traffic moves.
    pub before_allow_traffic_hook: Option<Text>,
    /// The function that is called when traffic has moved.
    pub after_allow_traffic_hook: Option<Text>,
}

/// How an instance refresh replaces the instances of a group.
#[props]
pub struct CfnAutoScalingInstanceRefresh {
    /// The strategy: `Rolling` or `ReplaceRootVolume`.
    pub strategy: Text,
    /// The details.
    pub preferences: Option<CfnAutoScalingInstanceRefreshPreferences>,
}

/// The details of an instance refresh.
#[props]
pub struct CfnAutoScalingInstanceRefreshPreferences {
    /// The lowest percentage of healthy instances.
    pub min_healthy_percentage: Option<Number>,
    /// The highest percentage of healthy instances.
    pub max_healthy_percentage: Option<Number>,
    /// The seconds until a new instance counts.
    pub instance_warmup: Option<Number>,
    /// Whether instances that match already stay.
    pub skip_matching: Option<bool>,
    /// The percentages at which the refresh pauses.
    pub checkpoint_percentages: Option<Vec<Number>>,
    /// The seconds of a pause.
    pub checkpoint_delay: Option<Number>,
    /// The seconds that are waited at the end.
    pub bake_time: Option<Number>,
    /// The alarms that stop the refresh.
    pub alarm_specification: Option<CfnAutoScalingInstanceRefreshAlarmSpecification>,
    /// What happens to instances that are protected from scaling in.
    pub scale_in_protected_instances: Option<Text>,
    /// What happens to instances in standby.
    pub standby_instances: Option<Text>,
}

/// The alarms that stop an instance refresh.
#[props]
pub struct CfnAutoScalingInstanceRefreshAlarmSpecification {
    /// Their names.
    pub alarms: Option<TextList>,
}

impl From<CfnCreationPolicy> for Data {
    fn from(it: CfnCreationPolicy) -> Data {
        policy! {
            "AutoScalingCreationPolicy": it.auto_scaling_creation_policy.map(|it| policy! {
                "MinSuccessfulInstancesPercent": it.min_successful_instances_percent,
            }),
            "ResourceSignal": it.resource_signal.map(|it| policy! { "Count": it.count, "Timeout": it.timeout }),
            "StartFleet": it.start_fleet,
        }
    }
}

impl From<CfnUpdatePolicy> for Data {
    fn from(it: CfnUpdatePolicy) -> Data {
        policy! {
            "AutoScalingReplacingUpdate": it.auto_scaling_replacing_update.map(|it| policy! {
                "WillReplace": it.will_replace,
            }),
            "AutoScalingRollingUpdate": it.auto_scaling_rolling_update.map(rolling_update),
            "AutoScalingInstanceRefresh": it.auto_scaling_instance_refresh.map(|it| policy! {
                "Strategy": it.strategy,
                "Preferences": it.preferences.map(preferences),
            }),
            "AutoScalingScheduledAction": it.auto_scaling_scheduled_action.map(|it| policy! {
                "IgnoreUnmodifiedGroupSizeProperties": it.ignore_unmodified_group_size_properties,
            }),
            "CodeDeployLambdaAliasUpdate": it.code_deploy_lambda_alias_update.map(|it| policy! {
                "ApplicationName": it.application_name,
                "DeploymentGroupName": it.deployment_group_name,
                "BeforeAllowTrafficHook": it.before_allow_traffic_hook,
                "AfterAllowTrafficHook": it.after_allow_traffic_hook,
            }),
            "UseOnlineResharding": it.use_online_resharding,
            "EnableVersionUpgrade": it.enable_version_upgrade,
        }
    }
}

fn rolling_update(it: CfnAutoScalingRollingUpdate) -> Data {
    policy! {
        "MaxBatchSize": it.max_batch_size,
        "MinInstancesInService": it.min_instances_in_service,
        "MinSuccessfulInstancesPercent": it.min_successful_instances_percent,
        "MinActiveInstancesPercent": it.min_active_instances_percent,
        "PauseTime": it.pause_time,
        "SuspendProcesses": it.suspend_processes,
        "WaitOnResourceSignals": it.wait_on_resource_signals,
    }
}

fn preferences(it: CfnAutoScalingInstanceRefreshPreferences) -> Data {
    let percentages = it.checkpoint_percentages;
    policy! {
        "MinHealthyPercentage": it.min_healthy_percentage,
        "MaxHealthyPercentage": it.max_healthy_percentage,
        "InstanceWarmup": it.instance_warmup,
        "SkipMatching": it.skip_matching,
        "CheckpointPercentages": percentages.map(|all| all.into_iter().map(Data::from).collect::<Vec<_>>()),
        "CheckpointDelay": it.checkpoint_delay,
        "BakeTime": it.bake_time,
        "AlarmSpecification": it.alarm_specification.map(|it| policy! { "Alarms": it.alarms }),
        "ScaleInProtectedInstances": it.scale_in_protected_instances,
        "StandbyInstances": it.standby_instances,
    }
}
