//! AWS Certificate Manager.

crate::module! {
    /// AWS Certificate Manager: certificates for HTTPS.
    "acm" {
        certificate: Certificate;
    }
}
