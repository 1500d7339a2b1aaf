//! Amazon EC2 Auto Scaling.

mod launch;

crate::module! {
    /// Amazon EC2 Auto Scaling: groups of instances whose size follows schedules and metrics, and how their instances
    /// come and go.
    "autoscaling" {
        auto_scaling_group: AutoScalingGroup, AutoScalingGroupProps, CommonAutoScalingGroupProps,
            ApplyCloudFormationInitOptions, Monitoring, DeletionProtection, CapacityDistributionStrategy;
        block_device: BlockDevice, BlockDeviceVolume, EbsDeviceVolumeType, EbsDeviceOptionsBase, EbsDeviceOptions,
            EbsDeviceSnapshotOptions, EbsDeviceProps;
        mixed_instances_policy: MixedInstancesPolicy, InstancesDistribution, LaunchTemplateOverrides,
            OnDemandAllocationStrategy, SpotAllocationStrategy;
        health_checks: HealthChecks, Ec2HealthChecksOptions, AdditionalHealthChecksOptions, AdditionalHealthCheckType;
        health_check: HealthCheck, Ec2HealthCheckOptions, ElbHealthCheckOptions;
        group_metrics: GroupMetrics, GroupMetric;
        notifications: NotificationConfiguration, ScalingEvents, ScalingEvent;
        instance_lifecycle_policy: InstanceLifecyclePolicy, RetentionTriggers, TerminateHookAbandonAction;
        termination_policy: TerminationPolicy;
        signals: Signals, SignalsOptions, RenderSignalsOptions;
        update_policy: UpdatePolicy, RollingUpdateOptions, ScalingProcess;
        instance_refresh: InstanceRefreshOptions, InstanceRefreshStrategy, ScaleInProtectedInstances, StandbyInstances;
        require_imdsv2_aspect: AutoScalingGroupRequireImdsv2Aspect;
        scaling: CpuUtilizationScalingProps, NetworkUtilizationScalingProps, RequestCountScalingProps,
            MetricTargetTrackingProps;
        target_tracking_scaling_policy: TargetTrackingScalingPolicy, TargetTrackingScalingPolicyProps,
            BasicTargetTrackingScalingPolicyProps, BaseTargetTrackingProps, PredefinedMetric;
        step_scaling: AdjustmentType, MetricAggregationType, AdjustmentTier, ScalingInterval;
        step_scaling_action: StepScalingAction, StepScalingActionProps;
        step_scaling_policy: StepScalingPolicy, StepScalingPolicyProps, BasicStepScalingPolicyProps;
        schedule: Schedule, CronOptions;
        scheduled_action: ScheduledAction, ScheduledActionProps, BasicScheduledActionProps;
        lifecycle_hook: LifecycleHook, LifecycleHookProps, BasicLifecycleHookProps, DefaultResult, LifecycleTransition;
        lifecycle_hook_target: LifecycleHookTargetConfig, BindHookTargetOptions;
        warm_pool: WarmPool, WarmPoolProps, WarmPoolOptions, PoolState;
    }
}
