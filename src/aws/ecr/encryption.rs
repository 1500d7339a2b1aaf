//! How images are encrypted.

use crate::aws::kms::AnyKey;
use crate::bail;
use crate::core::{Cx, Data};
use crate::declare::class;
use crate::diag::{Code, Result};
use crate::fields;

/// How the images of a repository are encrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RepositoryEncryption(&'static str);

#[allow(non_snake_case)]
/// How the images of a repository are encrypted.
#[class(module = "ecr")]
impl RepositoryEncryption {
    /// With keys of S3, at no cost.
    #[constant]
    pub fn AES_256() -> Self {
        RepositoryEncryption("AES256")
    }

    /// With a key of KMS: that of ECR, or an `encryption_key`.
    #[constant]
    pub fn KMS() -> Self {
        RepositoryEncryption("KMS")
    }

    /// With a key of KMS, in two layers.
    #[constant]
    pub fn KMS_DSSE() -> Self {
        RepositoryEncryption("KMS_DSSE")
    }

    /// The word in templates.
    #[attribute]
    pub fn value(self) -> &'static str {
        self.0
    }
}

/// The property of a repository; nothing for what ECR does by itself.
///
/// # Errors
/// When a key is given for keys of S3.
pub(super) fn render(cx: &Cx, encryption: Option<RepositoryEncryption>, key: Option<AnyKey>) -> Result<Data> {
    let chosen = match (encryption, &key) {
        (None, None) => return Ok(Data::Absent),
        (None, Some(_)) => RepositoryEncryption::KMS(),
        (Some(chosen), _) => chosen,
    };
    if chosen == RepositoryEncryption::AES_256() {
        if key.is_some() {
            bail!(Code::InvalidValue, "an `encryption_key` goes with the `encryption` `KMS`, not with `AES_256`"; hint: "leave out `encryption`");
        }
        return Ok(Data::Absent);
    }
    let key = key.map(|key| key.key_arn(cx)).transpose()?;
    Ok(Data::map_if_any(fields! { "EncryptionType": chosen.0, "KmsKey": key }))
}
