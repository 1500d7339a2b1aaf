//! Application Auto Scaling.

crate::module! {
    /// Application Auto Scaling: capacities that follow schedules and metrics.
    "appscaling" {
        schedule: Schedule, CronOptions, ScalingSchedule;
        scalable_target: ScalableTarget, ScalableTargetProps, ScalableTargetAttributes, ServiceNamespace;
        target_tracking_scaling_policy: TargetTrackingScalingPolicy, TargetTrackingScalingPolicyProps,
            BasicTargetTrackingScalingPolicyProps, BaseTargetTrackingProps, PredefinedMetric;
        step_scaling: AdjustmentType, MetricAggregationType, AdjustmentTier, ScalingInterval;
        step_scaling_action: StepScalingAction, StepScalingActionProps;
        step_scaling_policy: StepScalingPolicy, StepScalingPolicyProps, BasicStepScalingPolicyProps;
    }
}
