//! What can be granted on keys.

use super::AnyKey;
use crate::aws::iam::{Grant, Principal};
use crate::core::{Cx, Text};
use crate::declare::{Rest, class};
use crate::diag::Result;

/// What lets a principal administer a key.
pub(super) const ADMIN: &[&str] = &[
    "kms:Create*",
    "kms:Describe*",
    "kms:Enable*",
    "kms:List*",
    "kms:Put*",
    "kms:Update*",
    "kms:Revoke*",
    "kms:Disable*",
    "kms:Get*",
    "kms:Delete*",
    "kms:TagResource",
    "kms:UntagResource",
    "kms:ScheduleKeyDeletion",
    "kms:CancelKeyDeletion",
];
/// What lets a principal decrypt.
pub const DECRYPT: &[&str] = &["kms:Decrypt"];
/// What lets a principal encrypt.
pub const ENCRYPT: &[&str] = &["kms:Encrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*"];
/// What lets a principal do both.
pub const ENCRYPT_DECRYPT: &[&str] =
    &["kms:Decrypt", "kms:Encrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*"];

/// What can be granted on a key.
#[derive(Clone, Copy, Debug)]
pub struct KeyGrants(pub(super) AnyKey);

/// What can be granted on a key: `key.grants.decrypt(role)`.
#[class(module = "kms")]
impl KeyGrants {
    /// What can be granted on a key.
    pub fn from_key(resource: AnyKey) -> Self {
        KeyGrants(resource)
    }

    /// Lets somebody do something with the key.
    pub fn actions(
        &self,
        cx: &mut Cx,
        grantee: Principal,
        /// The actions: `kms:DescribeKey`.
        actions: Rest<Text>,
    ) -> Result<Grant> {
        match self.0 {
            AnyKey::Key(key) => key.grant(cx, grantee, actions),
            AnyKey::Alias(alias) => alias.grant(cx, grantee, actions),
        }
    }

    /// Lets somebody administer the key, but not use it.
    pub fn admin(&self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.0.grant_actions(cx, grantee, ADMIN)
    }

    /// Lets somebody decrypt with the key.
    pub fn decrypt(&self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.0.grant_actions(cx, grantee, DECRYPT)
    }

    /// Lets somebody encrypt with the key.
    pub fn encrypt(&self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.0.grant_actions(cx, grantee, ENCRYPT)
    }

    /// Lets somebody encrypt and decrypt with the key.
    pub fn encrypt_decrypt(&self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.0.grant_actions(cx, grantee, ENCRYPT_DECRYPT)
    }

    /// Lets somebody sign with the key.
    pub fn sign(&self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.0.grant_actions(cx, grantee, &["kms:Sign"])
    }

    /// Lets somebody verify signatures with the key.
    pub fn verify(&self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.0.grant_actions(cx, grantee, &["kms:Verify"])
    }

    /// Lets somebody sign, and verify signatures, with the key.
    pub fn sign_verify(&self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.0.grant_actions(cx, grantee, &["kms:Sign", "kms:Verify"])
    }

    /// Lets somebody make message authentication codes with the key.
    pub fn generate_mac(&self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.0.grant_actions(cx, grantee, &["kms:GenerateMac"])
    }

    /// Lets somebody verify message authentication codes with the key.
    pub fn verify_mac(&self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.0.grant_actions(cx, grantee, &["kms:VerifyMac"])
    }
}
