//! The hook by which CodeDeploy replaces tasks of Amazon ECS, blue by green.

use super::cfn_hook::HookState;
use super::{CfnHook, Construct, Cx, Data, Fields, Number, Str, Text};
use crate::declare::{choice, construct, props};
use crate::diag::Result;

/// How traffic is moved to the new tasks.
#[choice(module = "")]
pub enum CfnTrafficRoutingType {
    /// All of it at once.
    #[value = "AllAtOnce"]
    ALL_AT_ONCE,
    /// In two steps.
    #[value = "TimeBasedCanary"]
    TIME_BASED_CANARY,
    /// In equal steps.
    #[value = "TimeBasedLinear"]
    TIME_BASED_LINEAR,
}

/// Moving traffic in two steps.
#[props]
pub struct CfnTrafficRoutingTimeBasedCanary {
    /// The percentage of the first step; the second takes the rest. Default: 15.
    pub step_percentage: Option<Number>,
    /// The minutes between the steps. Default: 5.
    pub bake_time_mins: Option<Number>,
}

/// Moving traffic in equal steps.
#[props]
pub struct CfnTrafficRoutingTimeBasedLinear {
    /// The percentage of each step. Default: 15.
    pub step_percentage: Option<Number>,
    /// The minutes between two steps. Default: 5.
    pub bake_time_mins: Option<Number>,
}

/// How traffic is moved.
#[props]
pub struct CfnTrafficRoutingConfig {
    /// In how many steps.
    pub r#type: CfnTrafficRoutingType,
    /// The steps of `CfnTrafficRoutingType.TIME_BASED_CANARY`.
    pub time_based_canary: Option<CfnTrafficRoutingTimeBasedCanary>,
    /// The steps of `CfnTrafficRoutingType.TIME_BASED_LINEAR`.
    pub time_based_linear: Option<CfnTrafficRoutingTimeBasedLinear>,
}

/// What else can be told.
#[props]
pub struct CfnCodeDeployBlueGreenAdditionalOptions {
    /// How many minutes the old tasks stay.
    pub termination_wait_time_in_minutes: Option<Number>,
}

/// Lambda functions that are called while traffic is moved.
#[props]
pub struct CfnCodeDeployBlueGreenLifecycleEventHooks {
    /// Called before the new task set is made.
    pub before_install: Option<Text>,
    /// Called when the new task set is there.
    pub after_install: Option<Text>,
    /// Called when the test listener serves the new task set.
    pub after_allow_test_traffic: Option<Text>,
    /// Called before traffic is moved.
    pub before_allow_traffic: Option<Text>,
    /// Called when traffic is moved.
    pub after_allow_traffic: Option<Text>,
}

/// The service whose tasks are replaced.
#[props]
pub struct CfnCodeDeployBlueGreenApplicationTarget {
    /// The resource type: `AWS::ECS::Service`.
    pub r#type: Text,
    /// The logical id of the service.
    pub logical_id: Text,
}

/// A listener that moves traffic.
#[props]
pub struct CfnTrafficRoute {
    /// The resource type: `AWS::ElasticLoadBalancingV2::Listener`.
    pub r#type: Text,
    /// The logical id of the listener.
    pub logical_id: Text,
}

/// Between what traffic is moved.
#[props]
pub struct CfnTrafficRouting {
    /// The listener for production.
    pub prod_traffic_route: CfnTrafficRoute,
    /// The listener for tests.
    pub test_traffic_route: CfnTrafficRoute,
    /// The logical ids of the two target groups.
    pub target_groups: Vec<Text>,
}

/// The parts of a service that are replaced.
#[props]
pub struct CfnCodeDeployBlueGreenEcsAttributes {
    /// The logical ids of the two task definitions: blue and green.
    pub task_definitions: Vec<Text>,
    /// The logical ids of the two task sets: blue and green.
    pub task_sets: Vec<Text>,
    /// Between what traffic is moved.
    pub traffic_routing: CfnTrafficRouting,
}

/// A service with its parts.
#[props]
pub struct CfnCodeDeployBlueGreenApplication {
    /// The service.
    pub target: CfnCodeDeployBlueGreenApplicationTarget,
    /// The parts that are replaced.
    pub ecs_attributes: CfnCodeDeployBlueGreenEcsAttributes,
}

/// What a [`CfnCodeDeployBlueGreenHook`] needs.
#[props]
pub struct CfnCodeDeployBlueGreenHookProps {
    /// The role in which CodeDeploy acts.
    pub service_role: Text,
    /// The services whose tasks are replaced.
    pub applications: Vec<CfnCodeDeployBlueGreenApplication>,
    /// How traffic is moved. Default: in two steps, 15 percent for 5 minutes.
    pub traffic_routing_config: Option<CfnTrafficRoutingConfig>,
    /// What else can be told.
    pub additional_options: Option<CfnCodeDeployBlueGreenAdditionalOptions>,
    /// Lambda functions that are called on the way.
    pub lifecycle_event_hooks: Option<CfnCodeDeployBlueGreenLifecycleEventHooks>,
}

/// The hook by which CodeDeploy replaces tasks of Amazon ECS, blue by green.
#[construct(module = "", base = CfnHook, state = HookState)]
impl CfnCodeDeployBlueGreenHook {
    /// Makes the hook.
    pub fn new(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        props: CfnCodeDeployBlueGreenHookProps,
    ) -> Result<Self> {
        let properties = crate::fields! {
            "ServiceRole": props.service_role,
            "Applications": applications(props.applications),
            "TrafficRoutingConfig": props.traffic_routing_config.map(routing_config),
            "AdditionalOptions": props.additional_options.map(additional_options),
            "LifecycleEventHooks": props.lifecycle_event_hooks.map(lifecycle_event_hooks),
        };
        Self::of_template(cx, scope, id, properties)
    }

    /// The role in which CodeDeploy acts.
    #[attribute]
    pub fn service_role(self, cx: &Cx) -> Data {
        self.property(cx, "ServiceRole")
    }

    /// Sets the role in which CodeDeploy acts.
    #[setter]
    #[name = "service_role"]
    pub fn set_service_role(self, cx: &mut Cx, value: Text) {
        self.set_property(cx, "ServiceRole", value.into());
    }

    /// The services whose tasks are replaced.
    #[attribute]
    pub fn applications(self, cx: &Cx) -> Data {
        in_snake_case(self.property(cx, "Applications"))
    }

    /// Sets the services whose tasks are replaced.
    #[setter]
    #[name = "applications"]
    pub fn set_applications(self, cx: &mut Cx, value: Vec<CfnCodeDeployBlueGreenApplication>) {
        self.set_property(cx, "Applications", applications(value));
    }

    /// How traffic is moved.
    #[attribute]
    pub fn traffic_routing_config(self, cx: &Cx) -> Data {
        in_snake_case(self.property(cx, "TrafficRoutingConfig"))
    }

    /// Sets how traffic is moved.
    #[setter]
    #[name = "traffic_routing_config"]
    pub fn set_traffic_routing_config(self, cx: &mut Cx, value: CfnTrafficRoutingConfig) {
        self.set_property(cx, "TrafficRoutingConfig", routing_config(value));
    }

    /// What else was told.
    #[attribute]
    pub fn additional_options(self, cx: &Cx) -> Data {
        in_snake_case(self.property(cx, "AdditionalOptions"))
    }

    /// Sets what else is told.
    #[setter]
    #[name = "additional_options"]
    pub fn set_additional_options(self, cx: &mut Cx, value: CfnCodeDeployBlueGreenAdditionalOptions) {
        self.set_property(cx, "AdditionalOptions", additional_options(value));
    }

    /// Lambda functions that are called on the way.
    #[attribute]
    pub fn lifecycle_event_hooks(self, cx: &Cx) -> Data {
        in_snake_case(self.property(cx, "LifecycleEventHooks"))
    }

    /// Sets the Lambda functions that are called on the way.
    #[setter]
    #[name = "lifecycle_event_hooks"]
    pub fn set_lifecycle_event_hooks(self, cx: &mut Cx, value: CfnCodeDeployBlueGreenLifecycleEventHooks) {
        self.set_property(cx, "LifecycleEventHooks", lifecycle_event_hooks(value));
    }
}

impl CfnCodeDeployBlueGreenHook {
    /// The type of the hook.
    pub const TYPE: &'static str = "AWS::CodeDeploy::BlueGreen";

    /// Makes the hook from the properties of a template.
    ///
    /// # Errors
    /// When the id is taken.
    pub(crate) fn of_template(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        mut properties: Fields,
    ) -> Result<Self> {
        properties.retain(|(_, value)| *value != Data::Absent);
        let state = HookState { hook_type: Str::new_static(Self::TYPE), properties };
        let this: CfnCodeDeployBlueGreenHook = cx.create(scope, id, state)?;
        cx.stack_of(this.0)?;
        Ok(this)
    }

    fn property(self, cx: &Cx, name: &str) -> Data {
        let properties = &cx.state(self).properties;
        properties.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone()).unwrap_or_default()
    }

    fn set_property(self, cx: &mut Cx, name: &'static str, value: Data) {
        let properties = &mut cx.state_mut(self).properties;
        match properties.iter_mut().find(|(key, _)| key == name) {
            Some((_, old)) => *old = value,
            None => properties.push((Str::new_static(name), value)),
        }
    }
}

fn applications(all: Vec<CfnCodeDeployBlueGreenApplication>) -> Data {
    Data::List(all.into_iter().map(application).collect())
}

fn application(it: CfnCodeDeployBlueGreenApplication) -> Data {
    let parts = it.ecs_attributes;
    let routing = parts.traffic_routing;
    Data::Map(crate::fields! {
        "Target": Data::Map(crate::fields! {
            "Type": it.target.r#type,
            "LogicalID": it.target.logical_id,
        }),
        "ECSAttributes": Data::Map(crate::fields! {
            "TaskDefinitions": parts.task_definitions,
            "TaskSets": parts.task_sets,
            "TrafficRouting": Data::Map(crate::fields! {
                "ProdTrafficRoute": route(routing.prod_traffic_route),
                "TestTrafficRoute": route(routing.test_traffic_route),
                "TargetGroups": routing.target_groups,
            }),
        }),
    })
}

fn route(it: CfnTrafficRoute) -> Data {
    Data::Map(crate::fields! { "Type": it.r#type, "LogicalID": it.logical_id })
}

fn steps(percentage: Option<Number>, minutes: Option<Number>) -> Data {
    Data::Map(crate::fields! { "StepPercentage": percentage, "BakeTimeMins": minutes })
}

fn routing_config(it: CfnTrafficRoutingConfig) -> Data {
    Data::Map(crate::fields! {
        "Type": it.r#type.value(),
        "TimeBasedCanary": it.time_based_canary.map(|it| steps(it.step_percentage, it.bake_time_mins)),
        "TimeBasedLinear": it.time_based_linear.map(|it| steps(it.step_percentage, it.bake_time_mins)),
    })
}

fn additional_options(it: CfnCodeDeployBlueGreenAdditionalOptions) -> Data {
    Data::Map(crate::fields! { "TerminationWaitTimeInMinutes": it.termination_wait_time_in_minutes })
}

fn lifecycle_event_hooks(it: CfnCodeDeployBlueGreenLifecycleEventHooks) -> Data {
    Data::Map(crate::fields! {
        "BeforeInstall": it.before_install,
        "AfterInstall": it.after_install,
        "AfterAllowTestTraffic": it.after_allow_test_traffic,
        "BeforeAllowTraffic": it.before_allow_traffic,
        "AfterAllowTraffic": it.after_allow_traffic,
    })
}

/// A value with the keys that scripts write: `LogicalID` is `logical_id`.
fn in_snake_case(data: Data) -> Data {
    match data {
        Data::Map(fields) => {
            Data::Map(fields.into_iter().map(|(key, value)| (snake(&key), in_snake_case(value))).collect())
        }
        Data::List(items) => Data::List(items.into_iter().map(in_snake_case).collect()),
        other => other,
    }
}

fn snake(key: &str) -> Str {
    let mut out = String::with_capacity(key.len() + 4);
    let chars: Vec<char> = key.chars().collect();
    for (index, c) in chars.iter().enumerate() {
        let starts_word = c.is_uppercase()
            && index > 0
            && (chars[index - 1].is_lowercase()
                || chars.get(index + 1).is_some_and(|next| next.is_lowercase()));
        if starts_word {
            out.push('_');
        }
        out.extend(c.to_lowercase());
    }
    out.into()
}

#[cfg(test)]
mod tests {
    #[test]
    fn keys_are_those_of_the_props() {
        for (key, name) in
            [("LogicalID", "logical_id"), ("ECSAttributes", "ecs_attributes"), ("Type", "type")]
        {
            assert_eq!(super::snake(key), name);
        }
    }
}
