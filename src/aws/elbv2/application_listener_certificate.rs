//! Certificates that listeners get besides their own.

use super::{BaseListener, IListenerCertificate, listener_certificate};
use crate::core::{Construct, Cx, Handle, Str};
use crate::declare::{construct, props};
use crate::diag::Result;

/// What an [`ApplicationListenerCertificate`] needs.
#[props(module = "elbv2")]
pub struct ApplicationListenerCertificateProps {
    /// The listener.
    pub listener: BaseListener,
    /// The certificates, each once.
    pub certificates: Vec<IListenerCertificate>,
}

/// Certificates that a listener gets besides its own.
///
/// ```rhai
/// let vpc = ec2.Vpc(stack, "Vpc");
/// let balancer = elbv2.ApplicationLoadBalancer(stack, "Balancer", #{ vpc: vpc });
/// let listener = balancer.add_listener("Listener", #{
///     port: 443,
///     certificates: [elbv2.ListenerCertificate.from_arn("arn:aws:acm:eu-west-1:111111111111:certificate/abc")],
///     default_action: elbv2.ListenerAction.fixed_response(200),
/// });
/// elbv2.ApplicationListenerCertificate(stack, "More", #{
///     listener: listener,
///     certificates: [elbv2.ListenerCertificate.from_arn("arn:aws:acm:eu-west-1:111111111111:certificate/def")],
/// });
/// ```
///
/// ```lua
/// local vpc = ec2.Vpc(stack, "Vpc")
/// local balancer = elbv2.ApplicationLoadBalancer(stack, "Balancer", { vpc = vpc })
/// local listener = balancer:add_listener("Listener", {
///   port = 443,
///   certificates = { elbv2.ListenerCertificate.from_arn("arn:aws:acm:eu-west-1:111111111111:certificate/abc") },
///   default_action = elbv2.ListenerAction.fixed_response(200),
/// })
/// elbv2.ApplicationListenerCertificate(stack, "More", {
///   listener = listener,
///   certificates = { elbv2.ListenerCertificate.from_arn("arn:aws:acm:eu-west-1:111111111111:certificate/def") },
/// })
/// ```
#[construct(module = "elbv2", base = Construct)]
impl ApplicationListenerCertificate {
    /// Adds certificates to a listener.
    pub fn new(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        props: ApplicationListenerCertificateProps,
    ) -> Result<Self> {
        let arn = props.listener.listener_arn(cx);
        let this: ApplicationListenerCertificate = cx.create(scope, id, ())?;
        listener_certificate::resource(cx, Construct::at(this.0), arn, props.certificates)?;
        Ok(this)
    }
}
