//! How objects are encrypted.

use super::Bucket;
use crate::aws::kms::{AnyKey, Key, KeyProps};
use crate::bail;
use crate::core::{Cx, Data, Handle, Str};
use crate::declare::{choice, class};
use crate::diag::{Code, Result};
use crate::fields;

/// How objects are encrypted.
#[choice(module = "s3")]
pub enum BucketEncryption {
    /// As S3 does by itself.
    UNENCRYPTED,
    /// With the key of KMS that AWS holds for S3.
    KMS_MANAGED,
    /// With keys of S3.
    S3_MANAGED,
    /// With a key of KMS.
    KMS,
    /// Twice, with the key of KMS that AWS holds for S3.
    DSSE_MANAGED,
    /// Twice, with a key of KMS.
    DSSE,
}

/// A kind of encryption that a bucket refuses.
#[derive(Clone, Debug, PartialEq)]
pub struct BlockedEncryptionType(Str);

/// A kind of encryption that a bucket refuses.
#[class(module = "s3")]
#[allow(non_snake_case)]
impl BlockedEncryptionType {
    /// None is refused.
    #[constant]
    pub fn NONE() -> Self {
        BlockedEncryptionType(Str::new_static("NONE"))
    }

    /// Keys that those who write objects bring along.
    #[constant]
    pub fn SSE_C() -> Self {
        BlockedEncryptionType(Str::new_static("SSE-C"))
    }

    /// Any other kind, by its name.
    pub fn custom(name: Str) -> Self {
        BlockedEncryptionType(name)
    }

    /// The name.
    #[attribute]
    pub fn name(&self) -> Str {
        self.0.clone()
    }
}

/// What is asked of a bucket's encryption.
pub(super) struct Encryption {
    pub kind: Option<BucketEncryption>,
    pub key: Option<AnyKey>,
    pub bucket_key: Option<bool>,
    pub blocked: Option<Vec<BlockedEncryptionType>>,
}

/// What a bucket needs of it.
pub(super) struct Encrypted {
    pub property: Data,
    pub key: Option<AnyKey>,
}

impl Encryption {
    /// Checks what is asked, and makes a key where one is needed.
    pub fn apply(self, cx: &mut Cx, bucket: Bucket) -> Result<Encrypted> {
        use BucketEncryption::{DSSE, DSSE_MANAGED, KMS, KMS_MANAGED, S3_MANAGED, UNENCRYPTED};
        let default = if self.key.is_some() { KMS } else { UNENCRYPTED };
        let kind = self.kind.unwrap_or(default);
        if self.key.is_some() && !matches!(kind, KMS | DSSE) {
            bail!(
                Code::InvalidValue,
                "an `encryption_key` goes with the `encryption` `KMS` or `DSSE`, not with `{}`",
                kind.value()
            );
        }
        if self.bucket_key == Some(true) && kind == UNENCRYPTED {
            bail!(Code::InvalidValue, "`bucket_key_enabled` needs an `encryption` other than `UNENCRYPTED`");
        }
        self.check_blocked()?;
        let key = match self.key {
            None if matches!(kind, KMS | DSSE) => Some(own_key(cx, bucket, kind)?.into()),
            given => given,
        };
        let algorithm = match kind {
            UNENCRYPTED => None,
            KMS | KMS_MANAGED => Some("aws:kms"),
            S3_MANAGED => Some("AES256"),
            DSSE | DSSE_MANAGED => Some("aws:kms:dsse"),
        };
        let key_arn = key.map(|key: AnyKey| key.key_arn(cx)).transpose()?;
        let by_default = algorithm
            .map(|algorithm| Data::Map(fields! { "KMSMasterKeyID": key_arn, "SSEAlgorithm": algorithm }));
        let blocked = self.blocked.map(|types| {
            let names: Vec<Data> = types.into_iter().map(|kind| kind.0.into()).collect();
            Data::object("EncryptionType", names)
        });
        if by_default.is_none() && blocked.is_none() {
            return Ok(Encrypted { property: Data::Absent, key });
        }
        let rule = Data::Map(fields! {
            "BlockedEncryptionTypes": blocked,
            "BucketKeyEnabled": self.bucket_key,
            "ServerSideEncryptionByDefault": by_default,
        });
        Ok(Encrypted { property: Data::object("ServerSideEncryptionConfiguration", vec![rule]), key })
    }

    fn check_blocked(&self) -> Result<()> {
        let Some(blocked) = &self.blocked else { return Ok(()) };
        if blocked.is_empty() {
            bail!(Code::InvalidValue, "`blocked_encryption_types` is empty"; hint: "leave it out, or name a type");
        }
        if blocked.len() > 1 && blocked.contains(&BlockedEncryptionType::NONE()) {
            bail!(Code::InvalidValue, "`BlockedEncryptionType.NONE` stands alone"; hint: "leave it out, or the other types");
        }
        Ok(())
    }
}

fn own_key(cx: &mut Cx, bucket: Bucket, kind: BucketEncryption) -> Result<Key> {
    let props = KeyProps {
        description: Some(format!("Created by {}", cx.path(bucket.id())).into()),
        enable_key_rotation: (kind == BucketEncryption::KMS).then_some(true),
        ..KeyProps::default()
    };
    Key::new(cx, bucket.into(), "Key".into(), props)
}
