//! AWS Private Certificate Authority.

crate::module! {
    /// AWS Private Certificate Authority: authorities that certify names within an organization.
    "acmpca" {
        certificate_authority: CertificateAuthority;
    }
}
