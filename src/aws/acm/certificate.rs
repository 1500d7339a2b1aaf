//! Certificates.

use super::{CertificateValidation, KeyAlgorithm};
use crate::aws::cloudwatch::{Canned, Metric, MetricOptions};
use crate::bail;
use crate::core::{CfnResource, Construct, Cx, Duration, Number, Resource, Str, Text};
use crate::declare::{construct, props};
use crate::diag::{Code, Result};
use crate::fields;

/// What a [`Certificate`] needs.
#[props(module = "acm")]
pub struct CertificateProps {
    /// The domain: `example.com`, `*.example.com`.
    pub domain_name: Text,
    /// Further domains. Default: none.
    pub subject_alternative_names: Option<Vec<Text>>,
    /// How it is shown whose the domains are. Default: by mail.
    pub validation: Option<CertificateValidation>,
    /// Whether the certificate can be exported; costs extra. Default: `false`.
    pub allow_export: Option<bool>,
    /// Whether the certificate is in public logs. Default: that of AWS, `true`.
    pub transparency_logging_enabled: Option<bool>,
    /// The value of the tag `Name`. Default: the path of the construct.
    pub certificate_name: Option<Text>,
    /// The kind of key. Default: that of AWS, `RSA_2048`.
    pub key_algorithm: Option<KeyAlgorithm>,
}

/// What a certificate keeps.
#[derive(Clone, Debug)]
pub struct CertificateState {
    pub(super) arn: Text,
}

/// The most characters of the first domain.
/// Source: the ACM API reference, `RequestCertificate`.
const MOST_CHARACTERS: usize = 64;

/// A certificate for HTTPS.
///
/// ```rhai
/// let zone = route53.HostedZone(stack, "Zone", #{ zone_name: "example.com" });
/// let certificate = acm.Certificate(stack, "Certificate", #{
///     domain_name: "www.example.com",
///     validation: acm.CertificateValidation.from_dns(zone),
/// });
/// let balancer = elbv2.ApplicationLoadBalancer(stack, "Balancer", #{ vpc: ec2.Vpc(stack, "Vpc") });
/// balancer.add_listener("Https", #{
///     port: 443,
///     certificates: [certificate],
///     default_action: elbv2.ListenerAction.fixed_response(200),
/// });
/// ```
///
/// ```lua
/// local zone = route53.HostedZone(stack, "Zone", { zone_name = "example.com" })
/// local certificate = acm.Certificate(stack, "Certificate", {
///   domain_name = "www.example.com",
///   validation = acm.CertificateValidation.from_dns(zone),
/// })
/// local balancer = elbv2.ApplicationLoadBalancer(stack, "Balancer", { vpc = ec2.Vpc(stack, "Vpc") })
/// balancer:add_listener("Https", {
///   port = 443,
///   certificates = { certificate },
///   default_action = elbv2.ListenerAction.fixed_response(200),
/// })
/// ```
#[construct(module = "acm", base = Resource, state = CertificateState, reference = certificate_ref("AWS::CertificateManager::Certificate"))]
impl Certificate {
    /// Makes a certificate.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: CertificateProps) -> Result<Self> {
        let length = props.domain_name.literal().map_or(0, |it| it.chars().count());
        if length > MOST_CHARACTERS {
            bail!(Code::OutOfRange, "`domain_name` has at most {MOST_CHARACTERS} characters, this one has {length}";
                hint: "give the longer ones as `subject_alternative_names`")
        }
        let this: Certificate = cx.create(scope, id, CertificateState { arn: "".into() })?;
        let validation = props.validation.unwrap_or_else(|| CertificateValidation::from_email(None));
        let others = props.subject_alternative_names;
        let domains: Vec<Text> =
            std::iter::once(props.domain_name.clone()).chain(others.iter().flatten().cloned()).collect();
        let options = validation.to_data(cx, &domains)?;
        let name = props.certificate_name.filter(|it| it.literal() != Some(""));
        let name = name.unwrap_or_else(|| cx.path(this.0).into());
        Construct::from(this).tags().set(cx, Str::new_static("Name"), name);
        let preference = |is_on: bool| if is_on { "ENABLED" } else { "DISABLED" };
        let properties = fields! {
            "CertificateExport": props.allow_export.map(preference),
            "CertificateTransparencyLoggingPreference": props.transparency_logging_enabled.map(preference),
            "DomainName": props.domain_name,
            "DomainValidationOptions": options,
            "KeyAlgorithm": props.key_algorithm.map(|it| it.name()),
            "SubjectAlternativeNames": others,
            "ValidationMethod": validation.method().value(),
        };
        let cfn_type = "AWS::CertificateManager::Certificate";
        let resource = CfnResource::add(cx, this, "Resource", cfn_type, properties)?;
        cx.state_mut(this).arn = resource.reference();
        Ok(this)
    }

    /// Takes a certificate that exists already, by its ARN.
    pub fn from_certificate_arn(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        certificate_arn: Text,
    ) -> Result<Certificate> {
        cx.create(scope, id, CertificateState { arn: certificate_arn })
    }

    /// The ARN.
    #[attribute]
    pub fn certificate_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }

    /// How many days the certificate holds: the least of a day.
    pub fn metric_days_to_expiry(self, cx: &Cx, props: Option<MetricOptions>) -> Result<Metric> {
        let mut props = props.unwrap_or_default();
        if props.period.is_none() {
            props.period = Some(Duration::days(Number::Int(1))?);
        }
        let canned = Canned {
            namespace: "AWS/CertificateManager",
            name: "DaysToExpiry".into(),
            dimensions: vec![("CertificateArn", self.certificate_arn(cx))],
            statistic: "Minimum",
        };
        Metric::of(cx, self, canned, Some(props))
    }
}

impl Certificate {
    /// The certificate that an L1 makes.
    ///
    /// # Errors
    /// When it cannot be made.
    pub(crate) fn of_resource(cx: &mut Cx, resource: CfnResource) -> Result<Self> {
        cx.create_once(resource, "@FromCfnCertificate", |_| {
            Ok(CertificateState { arn: resource.reference() })
        })
    }
}
