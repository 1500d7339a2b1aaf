//! AWS Certificate Manager.

crate::module! {
    /// AWS Certificate Manager: certificates for HTTPS.
    "acm" {
        certificate: Certificate, CertificateProps;
        certificate_validation: CertificateValidation, CertificationValidationProps, ValidationMethod;
        private_certificate: PrivateCertificate, PrivateCertificateProps;
        key_algorithm: KeyAlgorithm;
    }
}
