//! Certificates of private authorities.

use super::KeyAlgorithm;
use super::certificate::{Certificate, CertificateState};
use crate::aws::acmpca::CertificateAuthority;
use crate::core::{CfnResource, Construct, Cx, Str, Text};
use crate::declare::{construct, props};
use crate::diag::Result;
use crate::fields;

/// What a [`PrivateCertificate`] needs.
#[props(module = "acm")]
pub struct PrivateCertificateProps {
    /// The domain: `www.example.com`, or `*.example.com` for all below it.
    pub domain_name: Text,
    /// More domains. Default: none.
    pub subject_alternative_names: Option<Vec<Text>>,
    /// The authority that certifies the domains.
    pub certificate_authority: CertificateAuthority,
    /// The algorithm of the keys, of the same family as that of the authority. Default: RSA with 2048 bits.
    pub key_algorithm: Option<KeyAlgorithm>,
    /// Whether the certificate can be used outside of AWS.
    #[default(false)]
    pub allow_export: bool,
}

/// A certificate for HTTPS, of a private authority.
///
/// ```rhai
/// let authority = acmpca.CertificateAuthority.from_certificate_authority_arn(
///     stack, "Authority", "arn:aws:acm-pca:us-east-1:111111111111:certificate-authority/023077d8-2bfa-4eb0",
/// );
/// acm.PrivateCertificate(stack, "Certificate", #{ domain_name: "shop.internal", certificate_authority: authority });
/// ```
///
/// ```lua
/// local authority = acmpca.CertificateAuthority.from_certificate_authority_arn(
///   stack, "Authority", "arn:aws:acm-pca:us-east-1:111111111111:certificate-authority/023077d8-2bfa-4eb0"
/// )
/// acm.PrivateCertificate(stack, "Certificate", { domain_name = "shop.internal", certificate_authority = authority })
/// ```
#[construct(module = "acm", base = Certificate, state = CertificateState,
    reference = certificate_ref("AWS::CertificateManager::Certificate"))]
impl PrivateCertificate {
    /// Makes a certificate.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: PrivateCertificateProps) -> Result<Self> {
        let this: PrivateCertificate = cx.create(scope, id, CertificateState { arn: "".into() })?;
        let authority = props.certificate_authority.certificate_authority_arn(cx);
        let resource = CfnResource::add(
            cx,
            this,
            "Resource",
            "AWS::CertificateManager::Certificate",
            fields! {
                "CertificateAuthorityArn": authority,
                "CertificateExport": props.allow_export.then_some("ENABLED"),
                "DomainName": props.domain_name,
                "KeyAlgorithm": props.key_algorithm.map(|it| it.name()),
                "SubjectAlternativeNames": props.subject_alternative_names,
            },
        )?;
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
        Certificate::from_certificate_arn(cx, scope, id, certificate_arn)
    }
}
