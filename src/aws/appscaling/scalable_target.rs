//! What changes its capacity by itself.

use super::{
    BasicStepScalingPolicyProps, BasicTargetTrackingScalingPolicyProps, ScalingSchedule, StepScalingPolicy,
    StepScalingPolicyProps, TargetTrackingScalingPolicy, TargetTrackingScalingPolicyProps,
};
use crate::aws::autoscaling_common::not_above;
use crate::aws::iam::{PolicyStatement, Role, RoleProps, ServicePrincipal, ServicePrincipalOpts};
use crate::bail;
use crate::core::{CfnResource, Construct, Cx, Data, Fn, Handle, Late, NodeId, Number, Resource, Str, Text};
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

/// A target that exists already.
#[props(module = "appscaling")]
pub struct ScalableTargetAttributes {
    /// The id: `service/default/shop|ecs:service:DesiredCount|ecs`.
    pub scalable_target_id: Text,
    /// What of it changes: `ecs:service:DesiredCount`.
    pub scalable_dimension: Text,
    /// The service to which it belongs: `ecs`.
    pub service_namespace: Text,
}

/// What a target keeps.
#[derive(Clone, Debug)]
pub struct TargetState {
    id: Text,
    role: Option<Role>,
    schedules: Vec<Data>,
    /// What of it changes, and of which service; not known of a target of which only the id is.
    what: Option<(Text, Text)>,
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
        let what = (props.scalable_dimension.clone(), Text::from(props.service_namespace.value()));
        let state = TargetState { id: "".into(), role: None, schedules: Vec::new(), what: Some(what) };
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
        let state = TargetState { id: scalable_target_id, role: None, schedules: Vec::new(), what: None };
        cx.create(scope, id, state)
    }

    /// Takes a target that exists already.
    pub fn from_scalable_target_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: ScalableTargetAttributes,
    ) -> Result<Self> {
        let what = Some((attrs.scalable_dimension, attrs.service_namespace));
        let state = TargetState { id: attrs.scalable_target_id, role: None, schedules: Vec::new(), what };
        cx.create(scope, id, state)
    }

    /// The id.
    #[attribute]
    pub fn scalable_target_id(self, cx: &Cx) -> Text {
        cx.state(self).id.clone()
    }

    /// What of it changes, where it is known: `ecs:service:DesiredCount`.
    #[attribute]
    pub fn scalable_dimension(self, cx: &Cx) -> Option<Text> {
        cx.state(self).what.as_ref().map(|(dimension, _)| dimension.clone())
    }

    /// The service to which it belongs, where it is known: `ecs`.
    #[attribute]
    pub fn service_namespace(self, cx: &Cx) -> Option<Text> {
        cx.state(self).what.as_ref().map(|(_, namespace)| namespace.clone())
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

    /// Changes the capacity in steps, by how far a metric is from what it should be.
    pub fn scale_on_metric(
        self,
        cx: &mut Cx,
        id: Str,
        props: BasicStepScalingPolicyProps,
    ) -> Result<StepScalingPolicy> {
        let props = StepScalingPolicyProps { scaling_target: self, scaling: props };
        StepScalingPolicy::new(cx, self.into(), id, props)
    }
}

impl ScalableTarget {
    /// The target that an L1 stands for.
    ///
    /// # Errors
    /// When the L1 stands in no stack.
    pub(crate) fn of_resource(cx: &mut Cx, resource: CfnResource) -> Result<Self> {
        cx.create_once(resource, "@FromCfnScalableTarget", |_| {
            // The CDK takes the part of the reference that names what changes.
            let id = Fn::select(Number::Int(0), Fn::split("|".into(), resource.reference(), None))?;
            Ok(TargetState { id, role: None, schedules: Vec::new(), what: None })
        })
    }
}

fn schedules(cx: &Cx, node: NodeId) -> Data {
    Data::List(cx.state(ScalableTarget::at(node)).schedules.clone()).or_absent()
}

/// Reports everything that Application Auto Scaling would refuse.
fn check(props: &ScalableTargetProps) -> Result<()> {
    let (least, most) = (props.min_capacity.known(), props.max_capacity.known());
    let negative = |name: &str, number: Option<f64>| {
        let number = number.filter(|number| *number < 0.0)?;
        Some(Diag::new(Code::OutOfRange, format!("`{name}` must not be negative, but is {number}")))
    };
    let crossed = not_above(("min_capacity", least), ("max_capacity", most));
    let problems = [negative("min_capacity", least), negative("max_capacity", most), crossed];
    Error::from_all(problems.into_iter().flatten().collect())
}
