//! What changes its capacity by itself.

use super::{
    BasicTargetTrackingScalingPolicyProps, ScalingSchedule, TargetTrackingScalingPolicy,
    TargetTrackingScalingPolicyProps,
};
use crate::aws::iam::{PolicyStatement, Role, RoleProps, ServicePrincipal, ServicePrincipalOpts};
use crate::bail;
use crate::core::{CfnResource, Construct, Cx, Data, Handle, Late, NodeId, Number, Resource, Str, Text};
use crate::declare::{choice, construct, props};
use crate::diag::{Code, Diag, Error, Result};
use crate::fields;

/// Services whose capacities can change.
#[choice(module = "appscaling")]
pub enum ServiceNamespace {
    /// Elastic Container Service.
    #[value = "ecs"]
    ECS,
    /// Elastic MapReduce.
    #[value = "elasticmapreduce"]
    ELASTIC_MAP_REDUCE,
    /// EC2.
    #[value = "ec2"]
    EC2,
    /// AppStream.
    #[value = "appstream"]
    APPSTREAM,
    /// DynamoDB.
    #[value = "dynamodb"]
    DYNAMODB,
    /// Relational databases.
    #[value = "rds"]
    RDS,
    /// SageMaker.
    #[value = "sagemaker"]
    SAGEMAKER,
    /// Resources of one's own.
    #[value = "custom-resource"]
    CUSTOM_RESOURCE,
    /// Lambda.
    #[value = "lambda"]
    LAMBDA,
    /// Comprehend.
    #[value = "comprehend"]
    COMPREHEND,
    /// Managed Kafka.
    #[value = "kafka"]
    KAFKA,
    /// ElastiCache.
    #[value = "elasticache"]
    ELASTICACHE,
    /// Neptune.
    #[value = "neptune"]
    NEPTUNE,
    /// Keyspaces.
    #[value = "cassandra"]
    CASSANDRA,
    /// WorkSpaces.
    #[value = "workspaces"]
    WORKSPACES,
}

/// What a [`ScalableTarget`] needs.
#[props(module = "appscaling")]
pub struct ScalableTargetProps {
    /// The least capacity.
    pub min_capacity: Number,
    /// The greatest capacity.
    pub max_capacity: Number,
    /// The role as which capacities are changed. Default: a new one.
    pub role: Option<Role>,
    /// What changes: `service/default/shop`.
    pub resource_id: Text,
    /// What of it changes: `ecs:service:DesiredCount`.
    pub scalable_dimension: Text,
    /// The service to which it belongs.
    pub service_namespace: ServiceNamespace,
}

/// What a target keeps.
#[derive(Clone, Debug)]
pub struct TargetState {
    id: Text,
    role: Option<Role>,
    schedules: Vec<Data>,
}

/// What changes its capacity by itself, on schedules or by metrics.
///
/// ```rhai
/// let target = appscaling.ScalableTarget(stack, "Target", #{
///     service_namespace: appscaling.ServiceNamespace.ECS,
///     resource_id: "service/default/shop",
///     scalable_dimension: "ecs:service:DesiredCount",
///     min_capacity: 1,
///     max_capacity: 10,
/// });
/// target.scale_on_schedule("Mornings", #{
///     schedule: appscaling.Schedule.cron(#{ hour: "8", minute: "0" }),
///     min_capacity: 4,
/// });
/// ```
///
/// ```lua
/// local target = appscaling.ScalableTarget(stack, "Target", {
///   service_namespace = appscaling.ServiceNamespace.ECS,
///   resource_id = "service/default/shop",
///   scalable_dimension = "ecs:service:DesiredCount",
///   min_capacity = 1,
///   max_capacity = 10,
/// })
/// target:scale_on_schedule("Mornings", {
///   schedule = appscaling.Schedule.cron({ hour = "8", minute = "0" }),
///   min_capacity = 4,
/// })
/// ```
#[construct(module = "appscaling", base = Resource, state = TargetState, reference = scalable_target_ref("AWS::ApplicationAutoScaling::ScalableTarget"))]
impl ScalableTarget {
    /// Makes a target.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: ScalableTargetProps) -> Result<Self> {
        check(&props)?;
        let state = TargetState { id: "".into(), role: None, schedules: Vec::new() };
        let this: ScalableTarget = cx.create(scope, id, state)?;
        let role = match props.role {
            Some(role) => role,
            None => {
                let service = ServicePrincipal::new(
                    cx,
                    "application-autoscaling.amazonaws.com".into(),
                    ServicePrincipalOpts::default(),
                );
                Role::new(cx, this.into(), "Role".into(), RoleProps::new(service.into()))?
            }
        };
        let properties = fields! {
            "MaxCapacity": props.max_capacity,
            "MinCapacity": props.min_capacity,
            "ResourceId": props.resource_id,
            "RoleARN": role.role_arn(cx),
            "ScalableDimension": props.scalable_dimension,
            "ScheduledActions": Late::deferred(this.0, schedules),
            "ServiceNamespace": props.service_namespace.value(),
        };
        let resource = CfnResource::add(
            cx,
            this,
            "Resource",
            "AWS::ApplicationAutoScaling::ScalableTarget",
            properties,
        )?;
        let state = cx.state_mut(this);
        (state.id, state.role) = (resource.reference(), Some(role));
        Ok(this)
    }

    /// Takes a target that exists already.
    pub fn from_scalable_target_id(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        /// The id: `service/default/shop|ecs:service:DesiredCount|ecs`.
        scalable_target_id: Text,
    ) -> Result<Self> {
        cx.create(scope, id, TargetState { id: scalable_target_id, role: None, schedules: Vec::new() })
    }

    /// The id.
    #[attribute]
    pub fn scalable_target_id(self, cx: &Cx) -> Text {
        cx.state(self).id.clone()
    }

    /// The role as which capacities are changed, where it is known.
    #[attribute]
    pub fn role(self, cx: &Cx) -> Option<Role> {
        cx.state(self).role
    }

    /// Allows something to the role.
    pub fn add_to_role_policy(self, cx: &mut Cx, statement: PolicyStatement) -> Result<()> {
        if let Some(role) = cx.state(self).role {
            role.add_to_principal_policy(cx, statement)?;
        }
        Ok(())
    }

    /// Changes the capacity at certain times.
    pub fn scale_on_schedule(self, cx: &mut Cx, id: Str, action: ScalingSchedule) -> Result<()> {
        if action.min_capacity.is_none() && action.max_capacity.is_none() {
            bail!(Code::MissingArgument, "the schedule `{id}` changes nothing";
                hint: "give it a `min_capacity` or a `max_capacity`"; on: cx.path(self.0));
        }
        let action = action.to_data(&id)?;
        cx.state_mut(self).schedules.push(action);
        Ok(())
    }

    /// Changes the capacity so that a metric keeps a value.
    pub fn scale_to_track_metric(
        self,
        cx: &mut Cx,
        id: Str,
        props: BasicTargetTrackingScalingPolicyProps,
    ) -> Result<TargetTrackingScalingPolicy> {
        let props = TargetTrackingScalingPolicyProps { scaling_target: self, tracking: props };
        TargetTrackingScalingPolicy::new(cx, self.into(), id, props)
    }
}

fn schedules(cx: &Cx, node: NodeId) -> Data {
    Data::List(cx.state(ScalableTarget::at(node)).schedules.clone()).or_absent()
}

/// Reports everything that Application Auto Scaling would refuse.
fn check(props: &ScalableTargetProps) -> Result<()> {
    let (least, most) = (props.min_capacity.literal(), props.max_capacity.literal());
    let negative = |name: &str, number: Option<i64>| {
        let number = number.filter(|number| *number < 0)?;
        Some(Diag::new(Code::OutOfRange, format!("`{name}` must not be negative, but is {number}")))
    };
    let crossed = match (least, most) {
        (Some(least), Some(most)) if least > most => {
            let message = format!("`min_capacity` is {least}, more than `max_capacity`, {most}");
            Some(Diag::new(Code::OutOfRange, message))
        }
        _ => None,
    };
    let problems = [negative("min_capacity", least), negative("max_capacity", most), crossed];
    Error::from_all(problems.into_iter().flatten().collect())
}
