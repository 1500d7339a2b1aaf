//! Functions.

use crate::aws::elbv2::{
    ApplicationTargetGroup, LoadBalancerTargetProps, NetworkTargetGroup, TargetGroupBase, TargetType,
};
use crate::aws::iam::{ServicePrincipal, ServicePrincipalOpts};
use crate::aws::lambda::FunctionBase;
use crate::core::Cx;
use crate::declare::class;
use crate::diag::Result;
use crate::fields;

/// A function that gets requests.
#[derive(Clone, Copy, Debug)]
pub struct LambdaTarget(FunctionBase);

/// The service that calls functions.
const SERVICE: &str = "elasticloadbalancing.amazonaws.com";

/// A function that gets the requests of an Application Load Balancer, alone in its target group.
///
/// ```rhai
/// let answers = lambda.Function(stack, "Answers", #{
///     runtime: lambda.Runtime.NODEJS_24_X,
///     handler: "index.handler",
///     code: lambda.Code.from_inline("exports.handler = async () => ({ statusCode: 200, body: 'hello' });"),
/// });
/// let balancer = elbv2.ApplicationLoadBalancer(stack, "Balancer", #{ vpc: ec2.Vpc(stack, "Vpc") });
/// let listener = balancer.add_listener("Listener", #{ port: 80 });
/// listener.add_targets("Answers", #{ targets: [elbv2_targets.LambdaTarget(answers)] });
/// ```
///
/// ```lua
/// local answers = lambda.Function(stack, "Answers", {
///   runtime = lambda.Runtime.NODEJS_24_X,
///   handler = "index.handler",
///   code = lambda.Code.from_inline("exports.handler = async () => ({ statusCode: 200, body: 'hello' });"),
/// })
/// local balancer = elbv2.ApplicationLoadBalancer(stack, "Balancer", { vpc = ec2.Vpc(stack, "Vpc") })
/// local listener = balancer:add_listener("Listener", { port = 80 })
/// listener:add_targets("Answers", { targets = { elbv2_targets.LambdaTarget(answers) } })
/// ```
#[class(module = "elbv2_targets")]
impl LambdaTarget {
    /// Takes a function.
    pub fn new(r#fn: FunctionBase) -> Self {
        LambdaTarget(r#fn)
    }

    /// Lets the load balancer call the function; gives what a target group of an Application Load Balancer makes of
    /// it.
    pub fn attach_to_application_target_group(
        &self,
        cx: &mut Cx,
        target_group: ApplicationTargetGroup,
    ) -> Result<LoadBalancerTargetProps> {
        self.attach(cx, target_group.into())
    }

    /// Lets the load balancer call the function; gives what a target group of a Network Load Balancer makes of it.
    pub fn attach_to_network_target_group(
        &self,
        cx: &mut Cx,
        target_group: NetworkTargetGroup,
    ) -> Result<LoadBalancerTargetProps> {
        self.attach(cx, target_group.into())
    }
}

impl LambdaTarget {
    fn attach(&self, cx: &mut Cx, group: TargetGroupBase) -> Result<LoadBalancerTargetProps> {
        let service = ServicePrincipal::new(cx, SERVICE.into(), ServicePrincipalOpts::default());
        let grant = self.0.grant_invoke(cx, service.into())?;
        for root in grant.dependency_roots() {
            group.wait_for(cx, root);
        }
        let fields = fields! { "Id": self.0.function_arn(cx) };
        Ok(LoadBalancerTargetProps::by_id(TargetType::LAMBDA, fields))
    }
}
