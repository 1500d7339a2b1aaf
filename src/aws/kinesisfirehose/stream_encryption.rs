//! How delivery streams encrypt the records that they hold.

use crate::aws::kms::AnyKey;
use crate::declare::{choice, class};

/// How a delivery stream encrypts the records that it holds.
#[choice(module = "kinesisfirehose")]
pub enum StreamEncryptionType {
    /// It does not.
    #[value = 0]
    UNENCRYPTED,
    /// With a key of the account.
    #[value = 1]
    CUSTOMER_MANAGED,
    /// With a key of AWS, which nobody sees.
    #[value = 2]
    AWS_OWNED,
}

/// How a delivery stream encrypts the records that it holds.
#[derive(Clone, Debug)]
pub struct StreamEncryption {
    kind: StreamEncryptionType,
    key: Option<AnyKey>,
}

/// How a delivery stream encrypts the records that it holds. A stream that reads from Kinesis leaves that to Kinesis.
///
/// ```rhai
/// kinesisfirehose.DeliveryStream(stack, "Orders", #{
///     destination: kinesisfirehose.S3Bucket(s3.Bucket(stack, "Bucket")),
///     encryption: kinesisfirehose.StreamEncryption.aws_owned_key(),
/// });
/// ```
///
/// ```lua
/// kinesisfirehose.DeliveryStream(stack, "Orders", {
///   destination = kinesisfirehose.S3Bucket(s3.Bucket(stack, "Bucket")),
///   encryption = kinesisfirehose.StreamEncryption.aws_owned_key(),
/// })
/// ```
#[class(module = "kinesisfirehose")]
impl StreamEncryption {
    /// No encryption.
    pub fn unencrypted() -> Self {
        StreamEncryption { kind: StreamEncryptionType::UNENCRYPTED, key: None }
    }

    /// With a key of AWS, which nobody sees.
    pub fn aws_owned_key() -> Self {
        StreamEncryption { kind: StreamEncryptionType::AWS_OWNED, key: None }
    }

    /// With a key of the account.
    pub fn customer_managed_key(
        /// The key. Default: a new one.
        encryption_key: Option<AnyKey>,
    ) -> Self {
        StreamEncryption { kind: StreamEncryptionType::CUSTOMER_MANAGED, key: encryption_key }
    }

    /// The kind of encryption.
    #[attribute]
    pub fn r#type(&self) -> StreamEncryptionType {
        self.kind
    }

    /// The key that was given.
    #[attribute]
    pub fn encryption_key(&self) -> Option<AnyKey> {
        self.key
    }
}
