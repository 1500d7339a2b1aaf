//! The keys of certificates.

use crate::core::Str;
use crate::declare::class;

/// The kind of key of a certificate.
#[derive(Clone, Debug)]
pub struct KeyAlgorithm(Str);

#[allow(non_snake_case)]
/// The kind of key of a certificate.
/// Source: the ACM user guide, "Supported key algorithms".
#[class(module = "acm")]
impl KeyAlgorithm {
    /// Another kind, by its name.
    pub fn new(name: Str) -> Self {
        KeyAlgorithm(name)
    }

    /// RSA with 1024 bits.
    #[constant]
    pub fn RSA_1024() -> Self {
        KeyAlgorithm(Str::new_static("RSA_1024"))
    }

    /// RSA with 2048 bits.
    #[constant]
    pub fn RSA_2048() -> Self {
        KeyAlgorithm(Str::new_static("RSA_2048"))
    }

    /// RSA with 3072 bits.
    #[constant]
    pub fn RSA_3072() -> Self {
        KeyAlgorithm(Str::new_static("RSA_3072"))
    }

    /// RSA with 4096 bits.
    #[constant]
    pub fn RSA_4096() -> Self {
        KeyAlgorithm(Str::new_static("RSA_4096"))
    }

    /// The elliptic curve P-256.
    #[constant]
    pub fn EC_PRIME256V1() -> Self {
        KeyAlgorithm(Str::new_static("EC_prime256v1"))
    }

    /// The elliptic curve P-384.
    #[constant]
    pub fn EC_SECP384R1() -> Self {
        KeyAlgorithm(Str::new_static("EC_secp384r1"))
    }

    /// The elliptic curve P-521.
    #[constant]
    pub fn EC_SECP521R1() -> Self {
        KeyAlgorithm(Str::new_static("EC_secp521r1"))
    }

    /// The name.
    #[attribute]
    pub fn name(&self) -> Str {
        self.0.clone()
    }
}
