//! AWS Certificate Manager.

crate::module! {
    /// AWS Certificate Manager: certificates for HTTPS.
    "acm" {
        certificate: Certificate, CertificateProps;
        certificate_validation: CertificateValidation, CertificationValidationProps, ValidationMethod;
        key_algorithm: KeyAlgorithm;
    }
}
