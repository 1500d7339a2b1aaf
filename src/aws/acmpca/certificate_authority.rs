//! Certificate authorities.

use crate::core::{CfnResource, Construct, Cx, Handle, Late, Resource, Str, Text};
use crate::declare::construct;
use crate::diag::Result;

/// What an authority keeps.
#[derive(Clone, Debug)]
pub struct CertificateAuthorityState {
    arn: Text,
}

/// An authority that certifies names within an organization. `acmpca.CfnCertificateAuthority` makes new ones.
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
#[construct(module = "acmpca", base = Resource, state = CertificateAuthorityState,
    reference = certificate_authority_ref("AWS::ACMPCA::CertificateAuthority"))]
impl CertificateAuthority {
    /// Takes an authority that exists already, by its ARN.
    pub fn from_certificate_authority_arn(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        certificate_authority_arn: Text,
    ) -> Result<Self> {
        cx.create(scope, id, CertificateAuthorityState { arn: certificate_authority_arn })
    }

    /// The ARN.
    #[attribute]
    pub fn certificate_authority_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }
}

impl CertificateAuthority {
    /// An L1 where an authority is asked for.
    ///
    /// # Errors
    /// When the id is taken.
    pub(crate) fn of_resource(cx: &mut Cx, resource: CfnResource) -> Result<Self> {
        const ID: &str = "@OfCfnCertificateAuthority";
        if let Some(known) =
            cx.child(resource.id(), ID).and_then(|child| cx.cast::<CertificateAuthority>(child))
        {
            return Ok(known);
        }
        let arn = Late::reference(resource.id()).into();
        cx.create(resource, ID, CertificateAuthorityState { arn })
    }
}
