//! Rules of listeners.

use super::{ApplicationListener, ApplicationTargetGroup, BaseListener, ListenerAction, ListenerCondition};
use crate::core::{CfnResource, Construct, Cx, Data, Late, NodeId, Number, Str, Text};
use crate::declare::{construct, props};
use crate::diag::{Code, Diag, Error, Result};
use crate::fields;

/// What a rule of a listener needs.
#[props(module = "elbv2")]
pub struct BaseApplicationListenerRuleProps {
    /// The place among the rules, from 1: the lowest that fits counts.
    pub priority: Number,
    /// The target groups that get the requests, each as many. Not beside `action`.
    pub target_groups: Option<Vec<ApplicationTargetGroup>>,
    /// What happens to the requests. Not beside `target_groups`.
    pub action: Option<ListenerAction>,
    /// Which requests are meant, at least one condition.
    pub conditions: Option<Vec<ListenerCondition>>,
}

/// What an [`ApplicationListenerRule`] needs.
#[props(module = "elbv2")]
pub struct ApplicationListenerRuleProps {
    /// The listener.
    pub listener: ApplicationListener,
    /// What every rule needs.
    #[extends(required)]
    pub base: BaseApplicationListenerRuleProps,
}

/// What a rule keeps.
#[derive(Clone, Debug)]
pub struct ApplicationListenerRuleState {
    listener: ApplicationListener,
    arn: Text,
    conditions: Vec<ListenerCondition>,
    actions: Vec<Data>,
}

/// A rule of a listener: what happens to requests that fulfil conditions.
///
/// ```rhai
/// let vpc = ec2.Vpc(stack, "Vpc");
/// let balancer = elbv2.ApplicationLoadBalancer(stack, "Balancer", #{ vpc: vpc });
/// let listener = balancer.add_listener("Listener", #{ port: 80, default_action: elbv2.ListenerAction.fixed_response(404) });
/// elbv2.ApplicationListenerRule(stack, "Rule", #{
///     listener: listener,
///     priority: 10,
///     conditions: [elbv2.ListenerCondition.host_headers(["*.example.com"])],
///     action: elbv2.ListenerAction.fixed_response(200),
/// });
/// ```
///
/// ```lua
/// local vpc = ec2.Vpc(stack, "Vpc")
/// local balancer = elbv2.ApplicationLoadBalancer(stack, "Balancer", { vpc = vpc })
/// local listener = balancer:add_listener("Listener", { port = 80, default_action = elbv2.ListenerAction.fixed_response(404) })
/// elbv2.ApplicationListenerRule(stack, "Rule", {
///   listener = listener,
///   priority = 10,
///   conditions = { elbv2.ListenerCondition.host_headers({ "*.example.com" }) },
///   action = elbv2.ListenerAction.fixed_response(200),
/// })
/// ```
#[construct(module = "elbv2", base = Construct, state = ApplicationListenerRuleState)]
impl ApplicationListenerRule {
    /// Makes a rule.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: ApplicationListenerRuleProps) -> Result<Self> {
        let ApplicationListenerRuleProps { listener, base } = props;
        check(&base)?;
        let state = ApplicationListenerRuleState {
            listener,
            arn: "".into(),
            conditions: base.conditions.unwrap_or_default(),
            actions: Vec::new(),
        };
        let this: ApplicationListenerRule = cx.create(scope, id, state)?;
        let listener_arn = BaseListener::from(listener).listener_arn(cx);
        let properties = fields! {
            "Actions": Late::deferred(this.0, |cx, node| Data::List(cx.state(ApplicationListenerRule(node)).actions.clone())),
            "Conditions": Late::deferred(this.0, conditions),
            "ListenerArn": listener_arn,
            "Priority": base.priority,
        };
        let cfn_type = "AWS::ElasticLoadBalancingV2::ListenerRule";
        let resource = CfnResource::add(cx, this, "Resource", cfn_type, properties)?;
        cx.state_mut(this).arn = resource.reference();
        cx.extra_mut(this.0).check = Some(problems);
        let action = match (base.action, base.target_groups) {
            (Some(action), _) => Some(action),
            (None, Some(groups)) => Some(ListenerAction::forward(cx, groups, None)?),
            (None, None) => None,
        };
        action.map_or(Ok(()), |action| this.configure_action(cx, action))?;
        Ok(this)
    }

    /// The ARN.
    #[attribute]
    pub fn listener_rule_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }

    /// Adds a condition: requests must fulfil all of them.
    pub fn add_condition(self, cx: &mut Cx, condition: ListenerCondition) {
        cx.state_mut(self).conditions.push(condition);
    }

    /// Sets what happens to the requests.
    pub fn configure_action(self, cx: &mut Cx, action: ListenerAction) -> Result<()> {
        let listener = cx.state(self).listener;
        action.bind(cx, self.into(), listener, Some(self.into()))?;
        if !cx.state(self).actions.is_empty() {
            let message = "the rule had an action already, which this one replaces";
            let diag = Diag::warning(Code::Surprise, message).hint("give a rule one action only");
            cx.warn(diag.on(cx.path(self.0)));
        }
        cx.state_mut(self).actions = action.to_rule_data();
        Ok(())
    }
}

fn conditions(cx: &Cx, node: NodeId) -> Data {
    let conditions = &cx.state(ApplicationListenerRule(node)).conditions;
    Data::List(conditions.iter().map(ListenerCondition::to_data).collect())
}

/// What is wrong with a rule once the program has ended.
fn problems(cx: &Cx, node: NodeId) -> Vec<Diag> {
    if !cx.state(ApplicationListenerRule(node)).actions.is_empty() {
        return Vec::new();
    }
    let message = "a rule needs an action";
    vec![Diag::new(Code::MissingArgument, message).hint("give it an `action` or `target_groups`")]
}

/// Reports everything that AWS would refuse.
fn check(props: &BaseApplicationListenerRuleProps) -> Result<()> {
    let mut problems = Vec::new();
    if props.conditions.as_ref().is_none_or(Vec::is_empty) {
        let message = "a rule needs at least one condition";
        let hint = "give it `conditions`: `[elbv2.ListenerCondition.path_patterns([\"/images/*\"])]`";
        problems.push(Diag::new(Code::MissingArgument, message).hint(hint));
    }
    if props.action.is_some() && props.target_groups.is_some() {
        problems.push(Diag::new(Code::InvalidValue, "`action` and `target_groups` cannot both be given"));
    }
    if let Some(priority) = props.priority.literal().filter(|it| *it < 1) {
        problems.push(Diag::new(Code::OutOfRange, format!("`priority` must be 1 or more, not {priority}")));
    }
    Error::from_all(problems)
}
