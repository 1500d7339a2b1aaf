//! What all alarms share.

use super::{AlarmMuteRule, AlarmMuteRuleOptions, AlarmMuteRuleProps, AnyMetric, HorizontalAnnotation};
use crate::aws::cloudwatch_actions::AlarmAction;
use crate::bail;
use crate::core::{
    Arn, ArnComponents, ArnFormat, CfnResource, Construct, Cx, Data, Handle, Late, NodeId, Resource, Str,
    Text,
};
use crate::declare::{Rest, construct};
use crate::diag::{Code, Result};

/// What an alarm keeps.
#[derive(Clone, Debug, Default)]
pub struct AlarmBaseState {
    /// The ARN and the name; nothing until the resource is made.
    pub(super) names: Option<(Text, Text)>,
    /// What is done when the alarm is raised.
    alarm_actions: Vec<Text>,
    /// What is done when all is well.
    ok_actions: Vec<Text>,
    /// What is done when it is not known.
    insufficient_data_actions: Vec<Text>,
    /// What is watched, where the alarm watches a metric.
    pub(super) metric: Option<AnyMetric>,
    /// The line that stands for the alarm in graphs.
    pub(super) annotation: Option<HorizontalAnnotation>,
}

/// An alarm of any kind.
#[construct(module = "cloudwatch", base = Resource, state = AlarmBaseState, reference = alarm_ref("AWS::CloudWatch::Alarm"))]
impl AlarmBase {
    /// The ARN of the alarm.
    #[attribute]
    pub fn alarm_arn(self, cx: &Cx) -> Text {
        cx.state(self).names.as_ref().map_or_else(|| "".into(), |(_, arn)| arn.clone())
    }

    /// The name of the alarm.
    #[attribute]
    pub fn alarm_name(self, cx: &Cx) -> Text {
        cx.state(self).names.as_ref().map_or_else(|| "".into(), |(name, _)| name.clone())
    }

    /// The alarm in a rule of a composite alarm: that it is raised.
    pub fn render_alarm_rule(self, cx: &Cx) -> Text {
        Text::concat(["ALARM(\"".into(), self.alarm_arn(cx), "\")".into()])
    }

    /// Adds what is done when the alarm is raised.
    pub fn add_alarm_action(self, cx: &mut Cx, actions: Rest<AlarmAction>) -> Result<()> {
        self.check_instance_actions(cx, &actions)?;
        let arns = self.bind(cx, actions)?;
        cx.state_mut(self).alarm_actions.extend(arns);
        Ok(())
    }

    /// Adds what is done when it is not known whether the alarm should be raised.
    pub fn add_insufficient_data_action(self, cx: &mut Cx, actions: Rest<AlarmAction>) -> Result<()> {
        let arns = self.bind(cx, actions)?;
        cx.state_mut(self).insufficient_data_actions.extend(arns);
        Ok(())
    }

    /// Adds what is done when the alarm is over.
    pub fn add_ok_action(self, cx: &mut Cx, actions: Rest<AlarmAction>) -> Result<()> {
        let arns = self.bind(cx, actions)?;
        cx.state_mut(self).ok_actions.extend(arns);
        Ok(())
    }

    /// Makes a rule that mutes the alarm.
    pub fn add_alarm_mute_rule(
        self,
        cx: &mut Cx,
        id: Str,
        options: AlarmMuteRuleOptions,
    ) -> Result<AlarmMuteRule> {
        AlarmMuteRule::new(cx, self.into(), id, AlarmMuteRuleProps { alarms: Some(vec![self]), options })
    }
}

impl AlarmBase {
    fn bind(self, cx: &mut Cx, actions: Rest<AlarmAction>) -> Result<Vec<Text>> {
        actions.into_iter().map(|action| action.arn(cx, self)).collect()
    }

    /// Refuses to do something with an instance where no instance is watched. As in the CDK, that is asked only where
    /// the ARN of the action is known: in a known region, under `@aws-cdk/core:enablePartitionLiterals`.
    fn check_instance_actions(self, cx: &Cx, actions: &Rest<AlarmAction>) -> Result<()> {
        let Some(metric) = &cx.state(self).metric else { return Ok(()) };
        let watches_instance = match metric {
            AnyMetric::Metric(metric) => metric.dimensions.iter().any(|(name, _)| name == "InstanceId"),
            _ => false,
        };
        let is_asked = actions.0.iter().any(|action| matches!(action, AlarmAction::Ec2(_)));
        let stack = cx.stack_of(self.0)?;
        let is_known = stack.partition(cx).literal().is_some() && stack.region(cx).literal().is_some();
        if watches_instance || !is_asked || !is_known {
            return Ok(());
        }
        bail!(Code::InvalidValue, "the action is done with an instance, but the metric has no dimension `InstanceId`";
            hint: "take a metric of one instance: `dimensions_map` with `InstanceId`"; on: cx.path(self.0))
    }

    /// Takes an alarm that exists already, by its ARN: its state.
    pub(super) fn by_arn(arn: Text) -> Result<AlarmBaseState> {
        let parts = Arn::split(arn.clone(), ArnFormat::COLON_RESOURCE_NAME)?;
        let name = parts.resource_name.unwrap_or(parts.resource);
        Ok(AlarmBaseState { names: Some((name, arn)), ..AlarmBaseState::default() })
    }

    /// Takes an alarm of the stack's account and region that exists already, by its name: its state.
    pub(super) fn by_name(cx: &Cx, scope: Construct, name: Text) -> Result<AlarmBaseState> {
        let arn = cx.stack_of(scope.id())?.format_arn(cx, components(name.clone()))?;
        Ok(AlarmBaseState { names: Some((name, arn)), ..AlarmBaseState::default() })
    }

    /// The alarm that an L1 makes.
    ///
    /// # Errors
    /// When it cannot be made.
    pub(crate) fn of_resource(cx: &mut Cx, resource: CfnResource) -> Result<Self> {
        cx.create_once(resource, "@FromCfnAlarm", |_| {
            let names = (resource.reference(), Late::attribute(resource.id(), "Arn").into());
            Ok(AlarmBaseState { names: Some(names), ..AlarmBaseState::default() })
        })
    }

    /// Gives the resource of the alarm its actions, and the alarm its names.
    pub(super) fn complete(self, cx: &mut Cx, resource: CfnResource) -> Result<()> {
        resource.set_property(cx, "AlarmActions", Late::deferred(self.0, alarm_actions));
        resource.set_property(
            cx,
            "InsufficientDataActions",
            Late::deferred(self.0, insufficient_data_actions),
        );
        resource.set_property(cx, "OKActions", Late::deferred(self.0, ok_actions));
        let names = resource.name_and_arn(cx, "AlarmName", components)?;
        cx.state_mut(self).names = Some(names);
        Ok(())
    }
}

fn components(name: Text) -> ArnComponents {
    ArnComponents::colon("cloudwatch", "alarm", name)
}

fn state(cx: &Cx, node: NodeId) -> &AlarmBaseState {
    cx.state(AlarmBase::at(node))
}

fn alarm_actions(cx: &Cx, node: NodeId) -> Data {
    Data::from(state(cx, node).alarm_actions.clone()).or_absent()
}

fn insufficient_data_actions(cx: &Cx, node: NodeId) -> Data {
    Data::from(state(cx, node).insufficient_data_actions.clone()).or_absent()
}

fn ok_actions(cx: &Cx, node: NodeId) -> Data {
    Data::from(state(cx, node).ok_actions.clone()).or_absent()
}

/// The name of an alarm by its path, where it is too long for CloudWatch without its middle.
pub(super) fn generated_name(cx: &Cx, this: Construct) -> Str {
    /// The most characters of a name, as aws-cdk-lib 2.276.0 cuts it.
    const MOST: usize = 240;
    let name = crate::core::Names::unique_id(cx, this);
    match name.len() > MOST {
        true => format!("{}{}", &name[..MOST / 2], &name[name.len() - MOST / 2..]).into(),
        false => name.into(),
    }
}
