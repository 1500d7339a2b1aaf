//! Application Auto Scaling.

crate::module! {
    /// Application Auto Scaling: capacities that follow schedules and metrics.
    "appscaling" {
        schedule: Schedule, CronOptions, ScalingSchedule;
        scalable_target: ScalableTarget, ScalableTargetProps, ServiceNamespace;
        target_tracking_scaling_policy: TargetTrackingScalingPolicy, TargetTrackingScalingPolicyProps,
            BasicTargetTrackingScalingPolicyProps, BaseTargetTrackingProps, PredefinedMetric;
    }
}
