//! Application Load Balancers.

use crate::aws::elbv2::{
    ApplicationListener, ApplicationLoadBalancer, BaseLoadBalancer, LoadBalancerTargetProps,
    NetworkTargetGroup, TargetGroupBase, TargetType,
};
use crate::bail;
use crate::core::{Cx, Dependable, Handle, Number, Text};
use crate::declare::class;
use crate::diag::{Code, Result};
use crate::fields;

/// An Application Load Balancer that gets the connections of a Network Load Balancer.
#[derive(Clone, Debug)]
pub struct AlbArnTarget {
    arn: Text,
    port: Number,
    listener: Option<ApplicationListener>,
}

/// An Application Load Balancer that gets the connections of a Network Load Balancer, by its ARN. It must have a listener
/// on the port.
///
/// ```rhai
/// let balancer = elbv2.NetworkLoadBalancer(stack, "Balancer", #{ vpc: ec2.Vpc(stack, "Vpc") });
/// let listener = balancer.add_listener("Listener", #{ port: 80 });
/// let arn = "arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/app/web/50dc6c495c0c9188";
/// listener.add_targets("Web", #{ port: 80, targets: [elbv2_targets.AlbArnTarget(arn, 80)] });
/// ```
///
/// ```lua
/// local balancer = elbv2.NetworkLoadBalancer(stack, "Balancer", { vpc = ec2.Vpc(stack, "Vpc") })
/// local listener = balancer:add_listener("Listener", { port = 80 })
/// local arn = "arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/app/web/50dc6c495c0c9188"
/// listener:add_targets("Web", { port = 80, targets = { elbv2_targets.AlbArnTarget(arn, 80) } })
/// ```
#[class(module = "elbv2_targets")]
impl AlbArnTarget {
    /// Takes an Application Load Balancer.
    #[allow(clippy::new_ret_no_self)]
    pub fn new(
        /// Its ARN.
        alb_arn: Text,
        /// The port of its listener.
        port: Number,
    ) -> Self {
        AlbArnTarget { arn: alb_arn, port, listener: None }
    }

    /// What a target group of a Network Load Balancer makes of it.
    pub fn attach_to_network_target_group(
        &self,
        cx: &mut Cx,
        target_group: NetworkTargetGroup,
    ) -> Result<LoadBalancerTargetProps> {
        if let Some(listener) = self.listener {
            TargetGroupBase::from(target_group).wait_for(cx, Dependable::Construct(listener.into()));
        }
        let fields = fields! { "Id": &self.arn, "Port": self.port.clone() };
        Ok(LoadBalancerTargetProps::by_id(TargetType::ALB, fields))
    }
}

/// An Application Load Balancer that gets the connections of a Network Load Balancer.
#[derive(Clone, Copy, Debug)]
pub struct AlbTarget;

/// An Application Load Balancer that gets the connections of a Network Load Balancer. It must have a listener on the port;
/// `AlbListenerTarget` waits for it.
#[class(module = "elbv2_targets", base = AlbArnTarget)]
impl AlbTarget {
    /// Takes an Application Load Balancer.
    #[allow(clippy::new_ret_no_self)]
    pub fn new(
        cx: &Cx,
        /// The load balancer.
        alb: ApplicationLoadBalancer,
        /// The port of its listener.
        port: Number,
    ) -> AlbArnTarget {
        AlbArnTarget::new(BaseLoadBalancer::from(alb).load_balancer_arn(cx), port)
    }
}

/// A listener of an Application Load Balancer that gets the connections of a Network Load Balancer.
#[derive(Clone, Copy, Debug)]
pub struct AlbListenerTarget;

/// A listener of an Application Load Balancer that gets the connections of a Network Load Balancer.
///
/// ```rhai
/// let vpc = ec2.Vpc(stack, "Vpc");
/// let web = elbv2.ApplicationLoadBalancer(stack, "Web", #{ vpc: vpc });
/// let listener = web.add_listener("Listener", #{ port: 80, default_action: elbv2.ListenerAction.fixed_response(200) });
/// let balancer = elbv2.NetworkLoadBalancer(stack, "Balancer", #{ vpc: vpc });
/// balancer.add_listener("Listener", #{ port: 80 }).add_targets("Web", #{
///     port: 80,
///     targets: [elbv2_targets.AlbListenerTarget(listener)],
/// });
/// ```
///
/// ```lua
/// local vpc = ec2.Vpc(stack, "Vpc")
/// local web = elbv2.ApplicationLoadBalancer(stack, "Web", { vpc = vpc })
/// local listener = web:add_listener("Listener", { port = 80, default_action = elbv2.ListenerAction.fixed_response(200) })
/// local balancer = elbv2.NetworkLoadBalancer(stack, "Balancer", { vpc = vpc })
/// balancer:add_listener("Listener", { port = 80 }):add_targets("Web", {
///   port = 80,
///   targets = { elbv2_targets.AlbListenerTarget(listener) },
/// })
/// ```
#[class(module = "elbv2_targets", base = AlbArnTarget)]
impl AlbListenerTarget {
    /// Takes a listener that this app makes.
    #[allow(clippy::new_ret_no_self)]
    pub fn new(cx: &Cx, alb_listener: ApplicationListener) -> Result<AlbArnTarget> {
        let (Some(balancer), Some(port)) = (alb_listener.load_balancer(cx), alb_listener.port(cx)) else {
            bail!(Code::InvalidValue, "the load balancer of a listener that was made elsewhere is not known";
                hint: "use `elbv2_targets.AlbArnTarget`"; on: cx.path(alb_listener.id()))
        };
        let arn = BaseLoadBalancer::from(balancer).load_balancer_arn(cx);
        Ok(AlbArnTarget { arn, port, listener: Some(alb_listener) })
    }
}
