//! What listeners of Network Load Balancers do with connections.

use super::actions::{self, Form};
use super::{NetworkListener, NetworkTargetGroup, TargetGroupBase};
use crate::core::{Construct, Cx, Data, Duration, Fields, Number};
use crate::declare::{class, props};
use crate::diag::Result;

/// How connections are forwarded.
#[props(module = "elbv2")]
pub struct NetworkForwardOptions {
    /// How long a client stays with a target group, 1 second to 7 days. Default: it does not.
    pub stickiness_duration: Option<Duration>,
}

/// A target group with its part of the connections.
#[props(module = "elbv2")]
pub struct NetworkWeightedTargetGroup {
    /// The target group.
    pub target_group: NetworkTargetGroup,
    /// Its part, beside the weights of the others: 0 to 999. Default: 1.
    pub weight: Option<Number>,
}

/// What a listener of a Network Load Balancer does with connections.
#[derive(Clone, Debug)]
pub struct NetworkListenerAction {
    action: Fields,
    groups: Vec<NetworkTargetGroup>,
}

/// What a listener of a Network Load Balancer does with connections.
///
/// ```rhai
/// let vpc = ec2.Vpc(stack, "Vpc");
/// let old = elbv2.NetworkTargetGroup(stack, "Old", #{ vpc: vpc, port: 80, target_type: elbv2.TargetType.IP });
/// let new_ones = elbv2.NetworkTargetGroup(stack, "New", #{ vpc: vpc, port: 80, target_type: elbv2.TargetType.IP });
/// let balancer = elbv2.NetworkLoadBalancer(stack, "Balancer", #{ vpc: vpc });
/// balancer.add_listener("Listener", #{
///     port: 80,
///     default_action: elbv2.NetworkListenerAction.weighted_forward([
///         #{ target_group: old, weight: 9 },
///         #{ target_group: new_ones, weight: 1 },
///     ]),
/// });
/// ```
///
/// ```lua
/// local vpc = ec2.Vpc(stack, "Vpc")
/// local old = elbv2.NetworkTargetGroup(stack, "Old", { vpc = vpc, port = 80, target_type = elbv2.TargetType.IP })
/// local new_ones = elbv2.NetworkTargetGroup(stack, "New", { vpc = vpc, port = 80, target_type = elbv2.TargetType.IP })
/// local balancer = elbv2.NetworkLoadBalancer(stack, "Balancer", { vpc = vpc })
/// balancer:add_listener("Listener", {
///   port = 80,
///   default_action = elbv2.NetworkListenerAction.weighted_forward({
///     { target_group = old, weight = 9 },
///     { target_group = new_ones, weight = 1 },
///   }),
/// })
/// ```
#[class(module = "elbv2")]
impl NetworkListenerAction {
    /// Forwards connections to target groups, to each as many.
    pub fn forward(
        cx: &Cx,
        target_groups: Vec<NetworkTargetGroup>,
        options: Option<NetworkForwardOptions>,
    ) -> Result<Self> {
        let groups = target_groups.into_iter().map(|group| (group, None)).collect();
        Self::make(cx, groups, options, Form::Short, "NetworkListenerAction.forward")
    }

    /// Forwards connections to target groups by their weights.
    pub fn weighted_forward(
        cx: &Cx,
        target_groups: Vec<NetworkWeightedTargetGroup>,
        options: Option<NetworkForwardOptions>,
    ) -> Result<Self> {
        let groups = target_groups.into_iter().map(|it| (it.target_group, it.weight)).collect();
        Self::make(cx, groups, options, Form::Full, "NetworkListenerAction.weighted_forward")
    }

    /// The actions as the L1 `elbv2.CfnListener` takes them.
    pub fn render_actions(&self) -> Vec<Data> {
        self.to_data().into_iter().map(actions::for_l1).collect()
    }

    /// The actions as the L1 `elbv2.CfnListenerRule` takes them.
    pub fn render_rule_actions(&self) -> Vec<Data> {
        self.render_actions()
    }

    /// Tells the target groups of a listener that forwards to them. Listeners do that by themselves.
    pub fn bind(&self, cx: &mut Cx, _scope: Construct, listener: NetworkListener) -> Result<()> {
        self.groups.iter().try_for_each(|group| group.register_listener(cx, listener))
    }
}

impl NetworkListenerAction {
    fn make(
        cx: &Cx,
        groups: Vec<(NetworkTargetGroup, Option<Number>)>,
        options: Option<NetworkForwardOptions>,
        form: Form,
        function: &str,
    ) -> Result<Self> {
        let arn = |group: NetworkTargetGroup| TargetGroupBase::from(group).target_group_arn(cx);
        let weighted = groups.iter().map(|(group, weight)| (arn(*group), weight.clone())).collect();
        let stickiness = options.and_then(|options| options.stickiness_duration);
        let action = actions::forward(weighted, stickiness, form, function)?;
        Ok(NetworkListenerAction { action, groups: groups.into_iter().map(|(group, _)| group).collect() })
    }

    pub(super) fn to_data(&self) -> Vec<Data> {
        actions::numbered(vec![self.action.clone()])
    }
}
