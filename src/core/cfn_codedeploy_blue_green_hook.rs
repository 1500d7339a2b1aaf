//! The hook that deploys ECS services blue and green.

use super::cfn_hook::entry;
use super::{CfnElement, Construct, Cx, Data, Number, Str, Text, TextList};
use crate::declare::{choice, construct, props};
use crate::diag::Result;

/// How traffic is moved to the new version.
#[choice(module = "")]
pub enum CfnTrafficRoutingType {
    /// All at once.
    #[value = "AllAtOnce"]
    ALL_AT_ONCE,
    /// A part first, the rest later.
    #[value = "TimeBasedCanary"]
    TIME_BASED_CANARY,
    /// Equal parts, one after the other.
    #[value = "TimeBasedLinear"]
    TIME_BASED_LINEAR,
}

/// How traffic is moved in two steps.
#[props(output = true)]
pub struct CfnTrafficRoutingTimeBasedCanary {
    /// The percentage that is moved first. Default: CloudFormation's, 15.
    pub step_percentage: Option<Number>,
    /// The minutes between the steps. Default: CloudFormation's, 5.
    pub bake_time_mins: Option<Number>,
}

/// How traffic is moved in equal steps.
#[props(output = true)]
pub struct CfnTrafficRoutingTimeBasedLinear {
    /// The percentage that each step moves. Default: CloudFormation's, 15.
    pub step_percentage: Option<Number>,
    /// The minutes between the steps. Default: CloudFormation's, 5.
    pub bake_time_mins: Option<Number>,
}

/// How traffic is moved.
#[props(output = true)]
pub struct CfnTrafficRoutingConfig {
    /// The way.
    pub r#type: CfnTrafficRoutingType,
    /// The two steps of `TIME_BASED_CANARY`.
    pub time_based_canary: Option<CfnTrafficRoutingTimeBasedCanary>,
    /// The steps of `TIME_BASED_LINEAR`.
    pub time_based_linear: Option<CfnTrafficRoutingTimeBasedLinear>,
}

/// What else is said about the deployment.
#[props(output = true)]
pub struct CfnCodeDeployBlueGreenAdditionalOptions {
    /// The minutes after which the old version ends. Default: CloudFormation's, 5.
    pub termination_wait_time_in_minutes: Option<Number>,
}

/// Lambda functions that are called during the deployment, by name or ARN.
#[props(output = true)]
pub struct CfnCodeDeployBlueGreenLifecycleEventHooks {
    /// Called before the new tasks are made.
    pub before_install: Option<Text>,
    /// Called when the new tasks are made.
    pub after_install: Option<Text>,
    /// Called when test traffic reaches the new tasks.
    pub after_allow_test_traffic: Option<Text>,
    /// Called before traffic is moved.
    pub before_allow_traffic: Option<Text>,
    /// Called when traffic was moved.
    pub after_allow_traffic: Option<Text>,
}

/// What is deployed.
#[props(output = true)]
pub struct CfnCodeDeployBlueGreenApplicationTarget {
    /// The resource type: `AWS::ECS::Service`.
    pub r#type: Text,
    /// The logical id.
    pub logical_id: Text,
}

/// A listener that routes traffic.
#[props(output = true)]
pub struct CfnTrafficRoute {
    /// The resource type: `AWS::ElasticLoadBalancingV2::Listener`.
    pub r#type: Text,
    /// The logical id.
    pub logical_id: Text,
}

/// What routes traffic.
#[props(output = true)]
pub struct CfnTrafficRouting {
    /// The listener of the users.
    pub prod_traffic_route: CfnTrafficRoute,
    /// The listener of the tests.
    pub test_traffic_route: CfnTrafficRoute,
    /// The logical ids of the two target groups.
    pub target_groups: TextList,
}

/// The parts of the ECS service, by logical id.
#[props(output = true)]
pub struct CfnCodeDeployBlueGreenEcsAttributes {
    /// The old and the new task definition.
    pub task_definitions: TextList,
    /// The old and the new task set.
    pub task_sets: TextList,
    /// What routes traffic.
    pub traffic_routing: CfnTrafficRouting,
}

/// A service that is deployed.
#[props(output = true)]
pub struct CfnCodeDeployBlueGreenApplication {
    /// The service.
    pub target: CfnCodeDeployBlueGreenApplicationTarget,
    /// Its parts.
    pub ecs_attributes: CfnCodeDeployBlueGreenEcsAttributes,
}

/// What a [`CfnCodeDeployBlueGreenHook`] needs.
#[props]
pub struct CfnCodeDeployBlueGreenHookProps {
    /// The role with which CodeDeploy works, by name or ARN.
    pub service_role: Text,
    /// What is deployed.
    pub applications: Vec<CfnCodeDeployBlueGreenApplication>,
    /// How traffic is moved. Default: CloudFormation's, a canary.
    pub traffic_routing_config: Option<CfnTrafficRoutingConfig>,
    /// What else is said about the deployment.
    pub additional_options: Option<CfnCodeDeployBlueGreenAdditionalOptions>,
    /// Lambda functions that are called during the deployment.
    pub lifecycle_event_hooks: Option<CfnCodeDeployBlueGreenLifecycleEventHooks>,
}

/// The hook with which CloudFormation deploys ECS services blue and green. Source: the CloudFormation user
/// guide, "Perform ECS blue/green deployments through CodeDeploy".
#[construct(module = "", base = CfnElement, state = CfnCodeDeployBlueGreenHookProps)]
impl CfnCodeDeployBlueGreenHook {
    /// Makes a hook.
    pub fn new(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        props: CfnCodeDeployBlueGreenHookProps,
    ) -> Result<Self> {
        let this: CfnCodeDeployBlueGreenHook = cx.create(scope, id, props)?;
        cx.stack_of(this.0)?;
        Ok(this)
    }

    /// The type of the hook.
    #[attribute]
    #[name = "type"]
    pub fn hook_type(self) -> Str {
        TYPE
    }

    /// The role with which CodeDeploy works.
    #[attribute]
    pub fn service_role(self, cx: &Cx) -> Text {
        cx.state(self).service_role.clone()
    }

    /// Sets the role with which CodeDeploy works.
    #[setter]
    #[name = "service_role"]
    pub fn set_service_role(self, cx: &mut Cx, value: Text) {
        cx.state_mut(self).service_role = value;
    }

    /// What is deployed.
    #[attribute]
    pub fn applications(self, cx: &Cx) -> Vec<CfnCodeDeployBlueGreenApplication> {
        cx.state(self).applications.clone()
    }

    /// Sets what is deployed.
    #[setter]
    #[name = "applications"]
    pub fn set_applications(self, cx: &mut Cx, value: Vec<CfnCodeDeployBlueGreenApplication>) {
        cx.state_mut(self).applications = value;
    }

    /// How traffic is moved.
    #[attribute]
    pub fn traffic_routing_config(self, cx: &Cx) -> Option<CfnTrafficRoutingConfig> {
        cx.state(self).traffic_routing_config.clone()
    }

    /// Sets how traffic is moved.
    #[setter]
    #[name = "traffic_routing_config"]
    pub fn set_traffic_routing_config(self, cx: &mut Cx, value: Option<CfnTrafficRoutingConfig>) {
        cx.state_mut(self).traffic_routing_config = value;
    }

    /// What else is said about the deployment.
    #[attribute]
    pub fn additional_options(self, cx: &Cx) -> Option<CfnCodeDeployBlueGreenAdditionalOptions> {
        cx.state(self).additional_options.clone()
    }

    /// Sets what else is said about the deployment.
    #[setter]
    #[name = "additional_options"]
    pub fn set_additional_options(self, cx: &mut Cx, value: Option<CfnCodeDeployBlueGreenAdditionalOptions>) {
        cx.state_mut(self).additional_options = value;
    }

    /// Lambda functions that are called during the deployment.
    #[attribute]
    pub fn lifecycle_event_hooks(self, cx: &Cx) -> Option<CfnCodeDeployBlueGreenLifecycleEventHooks> {
        cx.state(self).lifecycle_event_hooks.clone()
    }

    /// Sets the Lambda functions that are called during the deployment.
    #[setter]
    #[name = "lifecycle_event_hooks"]
    pub fn set_lifecycle_event_hooks(
        self,
        cx: &mut Cx,
        value: Option<CfnCodeDeployBlueGreenLifecycleEventHooks>,
    ) {
        cx.state_mut(self).lifecycle_event_hooks = value;
    }
}

const TYPE: Str = Str::new_static("AWS::CodeDeploy::BlueGreen");

impl CfnCodeDeployBlueGreenHook {
    /// The entry of the template.
    pub(crate) fn to_data(self, cx: &Cx) -> Data {
        let props = cx.state(self);
        let properties = crate::fields! {
            "ServiceRole": &props.service_role,
            "Applications": props.applications.iter().map(application).collect::<Vec<_>>(),
            "TrafficRoutingConfig": props.traffic_routing_config.as_ref().map(routing_config),
            "AdditionalOptions": props.additional_options.as_ref().map(additional_options),
            "LifecycleEventHooks": props.lifecycle_event_hooks.as_ref().map(event_hooks),
        };
        entry(&TYPE, Data::Map(properties))
    }
}

fn additional_options(options: &CfnCodeDeployBlueGreenAdditionalOptions) -> Data {
    match &options.termination_wait_time_in_minutes {
        Some(minutes) => Data::object("TerminationWaitTimeInMinutes", minutes.clone()),
        None => Data::Absent,
    }
}

fn event_hooks(hooks: &CfnCodeDeployBlueGreenLifecycleEventHooks) -> Data {
    let mut fields = crate::fields! {
        "BeforeInstall": hooks.before_install.clone(),
        "AfterInstall": hooks.after_install.clone(),
        "AfterAllowTestTraffic": hooks.after_allow_test_traffic.clone(),
        "BeforeAllowTraffic": hooks.before_allow_traffic.clone(),
        "AfterAllowTraffic": hooks.after_allow_traffic.clone(),
    };
    fields.retain(|(_, value)| *value != Data::Absent);
    Data::Map(fields).or_absent()
}

fn application(application: &CfnCodeDeployBlueGreenApplication) -> Data {
    let ecs = &application.ecs_attributes;
    let routing = &ecs.traffic_routing;
    let target = &application.target;
    Data::Map(crate::fields! {
        "Target": element(&target.r#type, &target.logical_id),
        "ECSAttributes": Data::Map(crate::fields! {
            "TaskDefinitions": ecs.task_definitions.clone(),
            "TaskSets": ecs.task_sets.clone(),
            "TrafficRouting": Data::Map(crate::fields! {
                "ProdTrafficRoute": element(&routing.prod_traffic_route.r#type, &routing.prod_traffic_route.logical_id),
                "TestTrafficRoute": element(&routing.test_traffic_route.r#type, &routing.test_traffic_route.logical_id),
                "TargetGroups": routing.target_groups.clone(),
            }),
        }),
    })
}

fn element(cfn_type: &Text, logical_id: &Text) -> Data {
    Data::Map(crate::fields! { "Type": cfn_type, "LogicalID": logical_id })
}

fn routing_config(config: &CfnTrafficRoutingConfig) -> Data {
    let steps = |percentage: &Option<Number>, minutes: &Option<Number>| {
        Data::Map(crate::fields! { "StepPercentage": percentage.clone(), "BakeTimeMins": minutes.clone() })
    };
    Data::Map(crate::fields! {
        "Type": config.r#type.value(),
        "TimeBasedCanary": config.time_based_canary.as_ref().map(|it| steps(&it.step_percentage, &it.bake_time_mins)),
        "TimeBasedLinear": config.time_based_linear.as_ref().map(|it| steps(&it.step_percentage, &it.bake_time_mins)),
    })
}
