//! Target groups of Network Load Balancers.

use super::attributes::Attributes;
use super::health_check::Kind;
use super::{
    BaseTargetGroupProps, NetworkListener, NetworkLoadBalancerTarget, Protocol, TargetGroupAttributes,
    TargetGroupBase, TargetGroupState,
};
use crate::aws::cloudwatch::{Metric, MetricOptions};
use crate::core::{Construct, Cx, Number, Str, Text};
use crate::declare::{Rest, construct, props};
use crate::diag::Result;
use crate::fields;

/// What a [`NetworkTargetGroup`] needs.
#[props(module = "elbv2")]
pub struct NetworkTargetGroupProps {
    /// The port on which targets get connections.
    pub port: Number,
    /// The protocol: `TCP`, `TLS`, `UDP` or `TCP_UDP`. Default: `TCP`.
    pub protocol: Option<Protocol>,
    /// Whether targets are told of clients by version 2 of the proxy protocol. Default: `false`.
    pub proxy_protocol_v2: Option<bool>,
    /// Whether targets see the addresses of clients. Default: that of AWS, `false` for addresses with TCP or TLS.
    pub preserve_client_ip: Option<bool>,
    /// The targets, all of one type. Default: none.
    pub targets: Option<Vec<NetworkLoadBalancerTarget>>,
    /// Whether connections are closed when the delay of a target that leaves ends. Default: `false`.
    pub connection_termination: Option<bool>,
    /// What every target group can be told.
    #[extends]
    pub base: BaseTargetGroupProps,
}

const NAMESPACE: &str = "AWS/NetworkELB";

/// Who gets the connections of a Network Load Balancer.
///
/// ```rhai
/// let vpc = ec2.Vpc(stack, "Vpc");
/// let group = elbv2.NetworkTargetGroup(stack, "Group", #{
///     vpc: vpc,
///     port: 443,
///     targets: [elbv2_targets.IpTarget("10.0.1.5")],
/// });
/// let balancer = elbv2.NetworkLoadBalancer(stack, "Balancer", #{ vpc: vpc });
/// balancer.add_listener("Listener", #{ port: 443, default_target_groups: [group] });
/// ```
///
/// ```lua
/// local vpc = ec2.Vpc(stack, "Vpc")
/// local group = elbv2.NetworkTargetGroup(stack, "Group", {
///   vpc = vpc,
///   port = 443,
///   targets = { elbv2_targets.IpTarget("10.0.1.5") },
/// })
/// local balancer = elbv2.NetworkLoadBalancer(stack, "Balancer", { vpc = vpc })
/// balancer:add_listener("Listener", { port = 443, default_target_groups = { group } })
/// ```
#[construct(module = "elbv2", base = TargetGroupBase, state = TargetGroupState, metrics = NetworkTargetGroupMetrics)]
impl NetworkTargetGroup {
    /// Makes a target group.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: NetworkTargetGroupProps) -> Result<Self> {
        let protocol = props.protocol.unwrap_or(Protocol::TCP);
        protocol.check_network()?;
        let more = fields! { "Port": props.port.clone(), "Protocol": protocol.value() };
        let kind = (Kind::Network, Some(props.port));
        let this: NetworkTargetGroup = TargetGroupBase::make(cx, scope, id, props.base, kind, more)?;
        let attributes: &mut Attributes = &mut cx.state_mut(this).attributes;
        attributes.switch_if_given("proxy_protocol_v2.enabled", props.proxy_protocol_v2);
        attributes.switch_if_given("preserve_client_ip.enabled", props.preserve_client_ip);
        attributes.switch_if_given(
            "deregistration_delay.connection_termination.enabled",
            props.connection_termination,
        );
        this.add_target(cx, props.targets.unwrap_or_default().into())?;
        Ok(this)
    }

    /// Takes a target group that exists already.
    pub fn from_target_group_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: TargetGroupAttributes,
    ) -> Result<NetworkTargetGroup> {
        TargetGroupBase::import(cx, scope, id, attrs, Kind::Network)
    }

    /// That it is a target group of a Network Load Balancer: always `true`.
    #[attribute]
    pub fn is_network_target_group(self) -> bool {
        true
    }

    /// Adds targets.
    pub fn add_target(self, cx: &mut Cx, targets: Rest<NetworkLoadBalancerTarget>) -> Result<()> {
        for target in targets.0 {
            let target = target.attach(cx, self)?;
            TargetGroupBase::from(self).add(cx, target)?;
        }
        Ok(())
    }

    /// Tells the group of a listener that sends connections to it. Listeners do that by themselves.
    pub fn register_listener(self, cx: &mut Cx, listener: NetworkListener) -> Result<()> {
        let arn = super::BaseListener::from(listener).listener_arn(cx);
        TargetGroupBase::from(self).attach(cx, arn, crate::core::Dependable::Construct(listener.into()))
    }

    /// A metric by its name: the average of 5 minutes.
    #[hidden]
    pub fn metric(self, cx: &Cx, metric_name: Text, props: Option<MetricOptions>) -> Result<Metric> {
        self.measured(cx, metric_name, "Average", props)
    }

    #[each(
        /// How many targets are healthy: the average of 5 minutes.
        metric_healthy_host_count("HealthyHostCount", "Average"),
        /// How many targets are not healthy: the average of 5 minutes.
        metric_un_healthy_host_count("UnHealthyHostCount", "Average"),
    )]
    fn measured(
        self,
        cx: &Cx,
        name: impl Into<Text>,
        statistic: &'static str,
        props: Option<MetricOptions>,
    ) -> Result<Metric> {
        TargetGroupBase::from(self).metric_of(cx, NAMESPACE, name.into(), statistic, props)
    }
}
