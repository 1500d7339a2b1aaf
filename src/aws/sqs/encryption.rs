//! How messages are encrypted.

use super::Queue;
use crate::aws::kms::{AnyKey, Key, KeyProps};
use crate::bail;
use crate::core::{Cx, Duration, Handle, Number, Text};
use crate::declare::choice;
use crate::diag::{Code, Result};

/// How messages are encrypted.
#[choice(module = "sqs")]
pub enum QueueEncryption {
    /// Not at all.
    #[value = "NONE"]
    UNENCRYPTED,
    /// With the key of KMS that AWS holds for SQS.
    KMS_MANAGED,
    /// With a key of KMS.
    KMS,
    /// With keys of SQS.
    SQS_MANAGED,
}

/// The key of KMS that AWS holds for SQS.
const KEY_OF_SQS: &str = "alias/aws/sqs";

/// What is asked of a queue's encryption.
pub(super) struct Encryption {
    pub kind: Option<QueueEncryption>,
    pub key: Option<AnyKey>,
    pub data_key_reuse: Option<Duration>,
}

/// What a queue needs of it.
#[derive(Default)]
pub(super) struct Encrypted {
    pub key: Option<AnyKey>,
    pub key_id: Option<Text>,
    pub data_key_reuse: Option<Number>,
    pub sqs_managed: Option<bool>,
}

impl Encryption {
    /// The encryption there will be: a key that is given stands for `KMS`.
    ///
    /// # Errors
    /// When a key is given for keys of SQS.
    pub fn kind(&self) -> Result<Option<QueueEncryption>> {
        match (self.kind, &self.key) {
            (Some(QueueEncryption::SQS_MANAGED), Some(_)) => bail!(
                Code::InvalidValue,
                "an `encryption_master_key` goes with the `encryption` `KMS`, not with `SQS_MANAGED`"
            ),
            (_, Some(_)) => Ok(Some(QueueEncryption::KMS)),
            (kind, None) => Ok(kind),
        }
    }

    /// Makes a key where one is needed.
    pub fn apply(self, cx: &mut Cx, queue: Queue) -> Result<Encrypted> {
        let kind = self.kind()?;
        let reuse = self.data_key_reuse.map(|reuse| reuse.to_seconds(None)).transpose()?;
        let encrypted = Encrypted::default();
        Ok(match kind {
            None => encrypted,
            Some(QueueEncryption::UNENCRYPTED) => Encrypted { sqs_managed: Some(false), ..encrypted },
            Some(QueueEncryption::SQS_MANAGED) => Encrypted { sqs_managed: Some(true), ..encrypted },
            Some(QueueEncryption::KMS_MANAGED) => {
                Encrypted { key_id: Some(KEY_OF_SQS.into()), data_key_reuse: reuse, ..encrypted }
            }
            Some(QueueEncryption::KMS) => {
                let key = match self.key {
                    Some(key) => key,
                    None => own_key(cx, queue)?.into(),
                };
                let key_id = Some(key.key_arn(cx)?);
                Encrypted { key: Some(key), key_id, data_key_reuse: reuse, ..encrypted }
            }
        })
    }
}

fn own_key(cx: &mut Cx, queue: Queue) -> Result<Key> {
    let description = format!("Created by {}", cx.path(queue.id()));
    let props = KeyProps { description: Some(description.into()), ..KeyProps::default() };
    Key::new(cx, queue.into(), "Key".into(), props)
}
