//! Certificates.
use crate::core::{Construct, Cx, Resource, Str, Text};
use crate::declare::construct;
use crate::diag::Result;

/// What a certificate keeps.
#[derive(Clone, Debug)]
pub struct CertificateState {
    arn: Text,
}

/// A certificate.
#[construct(module = "acm", base = Resource, state = CertificateState)]
impl Certificate {
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
}
