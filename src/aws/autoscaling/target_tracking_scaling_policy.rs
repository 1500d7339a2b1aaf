//! Sizes of groups that hold a metric at a value.

use super::AutoScalingGroup;
use crate::aws::autoscaling_common::tracked_metric;
use crate::aws::cloudwatch::Metric;
use crate::bail;
use crate::core::{CfnResource, Construct, Cx, Data, Duration, Number, Str, Text};
use crate::declare::{choice, construct, props};
use crate::diag::{Code, Result};
use crate::fields;

/// Metrics that are measured of every group.
#[choice(module = "autoscaling")]
pub enum PredefinedMetric {
    /// How busy the processors are, in percent.
    #[value = "ASGAverageCPUUtilization"]
    ASG_AVERAGE_CPU_UTILIZATION,
    /// The bytes that an instance receives.
    #[value = "ASGAverageNetworkIn"]
    ASG_AVERAGE_NETWORK_IN,
    /// The bytes that an instance sends.
    #[value = "ASGAverageNetworkOut"]
    ASG_AVERAGE_NETWORK_OUT,
    /// The requests of a load balancer that an instance answers. It needs a `resource_label`.
    #[value = "ALBRequestCountPerTarget"]
    ALB_REQUEST_COUNT_PER_TARGET,
}

/// How the size of a group follows a metric.
#[props(module = "autoscaling")]
pub struct BaseTargetTrackingProps {
    /// Whether the group is never made smaller by the policy. Default: `false`.
    pub disable_scale_in: Option<bool>,
    /// How long nothing is changed again. Default: the cooldown of the group.
    pub cooldown: Option<Duration>,
    /// How long a new instance takes until it counts. Default: the warm-up of the group.
    pub estimated_instance_warmup: Option<Duration>,
}

/// Which metric the size of a group follows. It needs a `predefined_metric` or a `custom_metric`.
#[props(module = "autoscaling")]
pub struct BasicTargetTrackingScalingPolicyProps {
    /// How the size follows.
    #[extends]
    pub base: BaseTargetTrackingProps,
    /// The value that the metric shall have.
    pub target_value: Number,
    /// A metric that is measured of every group.
    pub predefined_metric: Option<PredefinedMetric>,
    /// A metric of one's own: the more of it, the more instances are needed.
    pub custom_metric: Option<Metric>,
    /// Which load balancer it is about, with `ALB_REQUEST_COUNT_PER_TARGET`:
    /// `app/NAME/ID/targetgroup/NAME/ID`.
    pub resource_label: Option<Text>,
}

/// What a [`TargetTrackingScalingPolicy`] needs.
#[props(module = "autoscaling")]
pub struct TargetTrackingScalingPolicyProps {
    /// The group whose size changes.
    pub auto_scaling_group: AutoScalingGroup,
    /// Which metric it follows.
    #[extends(required)]
    pub tracking: BasicTargetTrackingScalingPolicyProps,
}

/// A policy that changes the size of a group so that a metric keeps a value.
///
/// ```rhai
/// let group = autoscaling.AutoScalingGroup.from_auto_scaling_group_name(stack, "Group", "shop");
/// autoscaling.TargetTrackingScalingPolicy(stack, "Busy", #{
///     auto_scaling_group: group,
///     predefined_metric: autoscaling.PredefinedMetric.ASG_AVERAGE_CPU_UTILIZATION,
///     target_value: 50,
/// });
/// ```
///
/// ```lua
/// local group = autoscaling.AutoScalingGroup.from_auto_scaling_group_name(stack, "Group", "shop")
/// autoscaling.TargetTrackingScalingPolicy(stack, "Busy", {
///   auto_scaling_group = group,
///   predefined_metric = autoscaling.PredefinedMetric.ASG_AVERAGE_CPU_UTILIZATION,
///   target_value = 50,
/// })
/// ```
#[construct(module = "autoscaling", base = Construct, state = Text)]
impl TargetTrackingScalingPolicy {
    /// Makes a policy.
    pub fn new(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        props: TargetTrackingScalingPolicyProps,
    ) -> Result<Self> {
        props.tracking.check()?;
        let this: TargetTrackingScalingPolicy = cx.create(scope, id, "".into())?;
        let BasicTargetTrackingScalingPolicyProps { base, predefined_metric, custom_metric, .. } =
            props.tracking;
        let cooldown = base.cooldown.map(|span| span.to_seconds(None)).transpose()?;
        let label = props.tracking.resource_label;
        let predefined = predefined_metric.map(|metric| {
            Data::Map(fields! { "PredefinedMetricType": metric.value(), "ResourceLabel": label })
        });
        let configuration = fields! {
            "CustomizedMetricSpecification": custom_metric.as_ref().map(tracked_metric),
            "DisableScaleIn": base.disable_scale_in,
            "PredefinedMetricSpecification": predefined,
            "TargetValue": props.tracking.target_value,
        };
        let warmup = base.estimated_instance_warmup;
        let properties = fields! {
            "AutoScalingGroupName": props.auto_scaling_group.auto_scaling_group_name(cx),
            "Cooldown": cooldown.map(Number::into_text),
            "EstimatedInstanceWarmup": warmup.map(|span| span.to_seconds(None)).transpose()?,
            "PolicyType": "TargetTrackingScaling",
            "TargetTrackingConfiguration": Data::Map(configuration),
        };
        let resource = CfnResource::add(cx, this, "Resource", "AWS::AutoScaling::ScalingPolicy", properties)?;
        *cx.state_mut(this) = resource.reference();
        Ok(this)
    }

    /// The ARN.
    #[attribute]
    pub fn scaling_policy_arn(self, cx: &Cx) -> Text {
        cx.state(self).clone()
    }
}

impl BasicTargetTrackingScalingPolicyProps {
    fn check(&self) -> Result<()> {
        if self.predefined_metric.is_some() == self.custom_metric.is_some() {
            bail!(Code::InvalidValue, "a policy follows a `predefined_metric` or a `custom_metric`";
                hint: "give exactly one of them");
        }
        match self.predefined_metric {
            Some(PredefinedMetric::ALB_REQUEST_COUNT_PER_TARGET) if self.resource_label.is_none() => {
                bail!(Code::MissingArgument, "`resource_label` is missing: it says which load balancer's requests are counted";
                    hint: "`scale_on_request_count` finds it by itself")
            }
            _ => Ok(()),
        }
    }
}
