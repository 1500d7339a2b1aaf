//! How many instances of an alias are kept ready, by schedules and by how busy they are.

use super::{Alias, FunctionBase};
use crate::aws::appscaling::{
    BaseTargetTrackingProps, BasicTargetTrackingScalingPolicyProps, PredefinedMetric, ScalableTarget,
    ScalableTargetProps, ScalingSchedule, ServiceNamespace,
};
use crate::aws::iam::{FromRoleArnOptions, Role};
use crate::bail;
use crate::core::{ArnComponents, ArnFormat, Construct, Cx, Handle, Number, Str, Text};
use crate::declare::{construct, props};
use crate::diag::{Code, Result};

/// How many instances of an alias are kept ready.
#[props(module = "lambda")]
pub struct AutoScalingOptions {
    /// At least.
    #[default(Number::Int(1), "1")]
    pub min_capacity: Number,
    /// At most.
    pub max_capacity: Number,
}

/// How busy the instances of an alias shall be.
#[props(module = "lambda")]
pub struct UtilizationScalingOptions {
    /// How their number follows.
    #[extends]
    pub base: BaseTargetTrackingProps,
    /// Which part of them shall be busy, from 0.1 to 0.9.
    pub utilization_target: f64,
}

/// How busy instances may be. Source: the Lambda developer guide, "Configuring provisioned concurrency".
const TARGETS: std::ops::RangeInclusive<f64> = 0.1..=0.9;

/// How many instances of an alias are kept ready, by schedules and by how busy they are. `alias.add_auto_scaling` makes
/// one: CDK's `IScalableFunctionAttribute`.
#[construct(module = "lambda", base = Construct, state = ScalableTarget)]
impl ScalableFunctionAttribute {
    /// Changes their number so that a part of them is busy.
    pub fn scale_on_utilization(self, cx: &mut Cx, options: UtilizationScalingOptions) -> Result<()> {
        if !TARGETS.contains(&options.utilization_target) {
            bail!(
                Code::OutOfRange,
                "`utilization_target` must be between {} and {}, not {}",
                TARGETS.start(),
                TARGETS.end(),
                options.utilization_target
            );
        }
        let tracking = BasicTargetTrackingScalingPolicyProps {
            base: options.base,
            predefined_metric: Some(PredefinedMetric::LAMBDA_PROVISIONED_CONCURRENCY_UTILIZATION),
            ..BasicTargetTrackingScalingPolicyProps::new(Number::Float(options.utilization_target))
        };
        let target = *cx.state(self);
        target.scale_to_track_metric(cx, "Tracking".into(), tracking)?;
        Ok(())
    }

    /// Changes their number at certain times.
    pub fn scale_on_schedule(self, cx: &mut Cx, id: Str, actions: ScalingSchedule) -> Result<()> {
        let target = *cx.state(self);
        target.scale_on_schedule(cx, id, actions)
    }
}

/// The id of what changes the number of an alias.
const ID: &str = "AliasScaling";

impl ScalableFunctionAttribute {
    pub(super) fn of_alias(cx: &mut Cx, alias: Alias, options: AutoScalingOptions) -> Result<Self> {
        if cx.child(alias.id(), ID).is_some() {
            bail!(Code::InvalidValue, "the number of instances of the alias changes by itself already"; on: cx.path(alias.id()));
        }
        let role = service_role(cx, alias)?;
        let name = FunctionBase::from(alias).function_name(cx);
        let target = ScalableTargetProps {
            min_capacity: options.min_capacity,
            max_capacity: options.max_capacity,
            role: Some(role),
            resource_id: Text::concat(["function:".into(), name]),
            scalable_dimension: "lambda:function:ProvisionedConcurrency".into(),
            service_namespace: ServiceNamespace::LAMBDA,
        };
        let unknown = ScalableTarget::at(alias.id());
        let this: ScalableFunctionAttribute = cx.create(alias, ID, unknown)?;
        let target = ScalableTarget::new(cx, this.into(), "Target".into(), target)?;
        *cx.state_mut(this) = target;
        Ok(this)
    }
}

/// The role that Application Auto Scaling has for functions in every account.
fn service_role(cx: &mut Cx, alias: Alias) -> Result<Role> {
    let path = "aws-service-role/lambda.application-autoscaling.amazonaws.com";
    let components = ArnComponents {
        service: "iam".into(),
        resource: Text::from(format!("role/{path}")),
        resource_name: Some("AWSServiceRoleForApplicationAutoScaling_LambdaConcurrency".into()),
        region: Some("".into()),
        partition: None,
        account: None,
        arn_format: ArnFormat::SLASH_RESOURCE_NAME,
    };
    let arn = cx.stack_of(alias.id())?.format_arn(cx, components)?;
    let options = FromRoleArnOptions { mutable: Some(false), ..FromRoleArnOptions::default() };
    Role::from_role_arn(cx, alias.into(), "ScalingRole".into(), arn, Some(options))
}
