//! Certificates of listeners.

use crate::aws::acm::Certificate;
use crate::core::{CfnResource, Construct, Cx, Data, Str, Text};
use crate::declare::{Accepts, Cast, FromValue, IntoValue, Value, class};
use crate::diag::Result;
use crate::fields;

/// Anything that has a `certificate_arn`: a certificate of ACM, or a [`ListenerCertificate`].
#[derive(Clone, Debug)]
pub struct IListenerCertificate(pub(super) Text);

impl FromValue for IListenerCertificate {
    fn accepts() -> Accepts {
        Accepts::Having { interface: "IListenerCertificate", property: "certificate_arn" }
    }
    fn from_value(value: Value, cast: &mut Cast<'_>) -> Option<Self> {
        cast.interface(&value, &Self::accepts()).map(IListenerCertificate)
    }
}

impl IntoValue for IListenerCertificate {
    fn gives() -> Accepts {
        Text::gives()
    }
    fn into_value(self) -> Value {
        self.0.into_value()
    }
}

/// A certificate of a listener.
#[derive(Clone, Debug)]
pub struct ListenerCertificate(Text);

/// A certificate of a listener. Certificates of ACM can be given as they are.
///
/// ```rhai
/// let vpc = ec2.Vpc(stack, "Vpc");
/// let balancer = elbv2.ApplicationLoadBalancer(stack, "Balancer", #{ vpc: vpc });
/// balancer.add_listener("Listener", #{
///     port: 443,
///     certificates: [elbv2.ListenerCertificate.from_arn("arn:aws:acm:eu-west-1:111111111111:certificate/abc")],
///     default_action: elbv2.ListenerAction.fixed_response(200),
/// });
/// ```
///
/// ```lua
/// local vpc = ec2.Vpc(stack, "Vpc")
/// local balancer = elbv2.ApplicationLoadBalancer(stack, "Balancer", { vpc = vpc })
/// balancer:add_listener("Listener", {
///   port = 443,
///   certificates = { elbv2.ListenerCertificate.from_arn("arn:aws:acm:eu-west-1:111111111111:certificate/abc") },
///   default_action = elbv2.ListenerAction.fixed_response(200),
/// })
/// ```
#[class(module = "elbv2")]
impl ListenerCertificate {
    /// A certificate of ACM.
    pub fn from_certificate_manager(cx: &Cx, acm_certificate: Certificate) -> Self {
        ListenerCertificate(acm_certificate.certificate_arn(cx))
    }

    /// A certificate by its ARN.
    pub fn from_arn(certificate_arn: Text) -> Self {
        ListenerCertificate(certificate_arn)
    }

    /// The ARN.
    #[attribute]
    pub fn certificate_arn(&self) -> Text {
        self.0.clone()
    }
}

/// Certificates as listeners take them.
pub(super) fn list(arns: impl IntoIterator<Item = Text>) -> Data {
    Data::List(arns.into_iter().map(|arn| Data::object("CertificateArn", arn)).collect())
}

/// Makes a construct that adds certificates to a listener.
pub(super) fn add(
    cx: &mut Cx,
    scope: Construct,
    id: Str,
    listener_arn: Text,
    certificates: Vec<IListenerCertificate>,
) -> Result<Construct> {
    let this = Construct::new(cx, scope, id)?;
    resource(cx, this, listener_arn, certificates)?;
    Ok(this)
}

/// The resource that adds certificates to a listener.
pub(super) fn resource(
    cx: &mut Cx,
    scope: Construct,
    listener_arn: Text,
    certificates: Vec<IListenerCertificate>,
) -> Result<CfnResource> {
    let certificates = list(certificates.into_iter().map(|it| it.0));
    let properties = fields! { "Certificates": certificates, "ListenerArn": listener_arn };
    let cfn_type = "AWS::ElasticLoadBalancingV2::ListenerCertificate";
    CfnResource::add(cx, scope, "Resource", cfn_type, properties)
}
