//! What keys are made of, and what for.

use crate::declare::choice;

/// What a key is used for.
#[choice(module = "kms")]
pub enum KeyUsage {
    /// Encrypting and decrypting.
    ENCRYPT_DECRYPT,
    /// Signing and verifying.
    SIGN_VERIFY,
    /// Making and verifying message authentication codes.
    GENERATE_VERIFY_MAC,
    /// Deriving shared secrets.
    KEY_AGREEMENT,
}

/// What a key is made of.
#[choice(module = "kms")]
pub enum KeySpec {
    /// A symmetric key. For `ENCRYPT_DECRYPT`.
    SYMMETRIC_DEFAULT,
    /// RSA with 2048 bits. For `ENCRYPT_DECRYPT` and `SIGN_VERIFY`.
    RSA_2048,
    /// RSA with 3072 bits. For `ENCRYPT_DECRYPT` and `SIGN_VERIFY`.
    RSA_3072,
    /// RSA with 4096 bits. For `ENCRYPT_DECRYPT` and `SIGN_VERIFY`.
    RSA_4096,
    /// The NIST curve P-256. For `SIGN_VERIFY` and `KEY_AGREEMENT`.
    ECC_NIST_P256,
    /// The NIST curve P-384. For `SIGN_VERIFY` and `KEY_AGREEMENT`.
    ECC_NIST_P384,
    /// The NIST curve P-521. For `SIGN_VERIFY` and `KEY_AGREEMENT`.
    ECC_NIST_P521,
    /// The Koblitz curve secp256k1. For `SIGN_VERIFY`.
    ECC_SECG_P256K1,
    /// HMAC with SHA-224. For `GENERATE_VERIFY_MAC`.
    HMAC_224,
    /// HMAC with SHA-256. For `GENERATE_VERIFY_MAC`.
    HMAC_256,
    /// HMAC with SHA-384. For `GENERATE_VERIFY_MAC`.
    HMAC_384,
    /// HMAC with SHA-512. For `GENERATE_VERIFY_MAC`.
    HMAC_512,
    /// SM2, in regions of China. Not for `GENERATE_VERIFY_MAC`.
    SM2,
    /// ML-DSA-44, based on lattices. For `SIGN_VERIFY`.
    ML_DSA_44,
    /// ML-DSA-65, based on lattices. For `SIGN_VERIFY`.
    ML_DSA_65,
    /// ML-DSA-87, based on lattices. For `SIGN_VERIFY`.
    ML_DSA_87,
    /// The curve Edwards25519. For `SIGN_VERIFY`.
    ECC_NIST_EDWARDS25519,
}

impl KeySpec {
    /// Whether a key of this kind can be used so. Source: what aws-cdk-lib 2.276.0 refuses.
    pub(super) fn allows(self, usage: KeyUsage) -> bool {
        use KeySpec::{
            ECC_NIST_EDWARDS25519, ECC_NIST_P256, ECC_NIST_P384, ECC_NIST_P521, HMAC_224, HMAC_256, HMAC_384,
            HMAC_512, RSA_2048, RSA_3072, RSA_4096, SM2, SYMMETRIC_DEFAULT,
        };
        let is_hmac = matches!(self, HMAC_224 | HMAC_256 | HMAC_384 | HMAC_512);
        match usage {
            KeyUsage::ENCRYPT_DECRYPT => matches!(
                self,
                SYMMETRIC_DEFAULT | RSA_2048 | RSA_3072 | RSA_4096 | SM2 | ECC_NIST_EDWARDS25519
            ),
            KeyUsage::SIGN_VERIFY => self != SYMMETRIC_DEFAULT && !is_hmac,
            KeyUsage::GENERATE_VERIFY_MAC => is_hmac || self == ECC_NIST_EDWARDS25519,
            KeyUsage::KEY_AGREEMENT => {
                matches!(self, ECC_NIST_P256 | ECC_NIST_P384 | ECC_NIST_P521 | SM2 | ECC_NIST_EDWARDS25519)
            }
        }
    }
}
