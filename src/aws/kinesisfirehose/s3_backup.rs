//! Buckets that get a copy of what comes in.

use super::destination::Part;
use super::logging_config::{self, LoggingConfig};
use super::s3_files::{BufferNeeds, CommonDestinationS3Props};
use crate::aws::iam::Role;
use crate::aws::s3::{Bucket, BucketProps};
use crate::core::{Construct, Cx};
use crate::declare::{choice, props};
use crate::diag::Result;
use crate::fields;

/// Which records are copied into a bucket.
#[choice(module = "kinesisfirehose")]
pub enum BackupMode {
    /// All of them.
    #[value = 0]
    ALL,
    /// Those that cannot be transformed or delivered; not for destinations in S3.
    #[value = 1]
    FAILED,
}

/// A bucket that gets a copy of what comes in.
#[props(module = "kinesisfirehose")]
pub struct DestinationS3BackupProps {
    /// The bucket. Default: a new one, where there is a `mode`.
    pub bucket: Option<Bucket>,
    /// Which records are copied. Default: `ALL` with a `bucket`, else none.
    pub mode: Option<BackupMode>,
    /// Whether what fails is logged, and where. Default: it is, in the group of the delivery stream.
    pub logging_config: Option<LoggingConfig>,
    /// Those of [`CommonDestinationS3Props`].
    #[extends]
    pub files: CommonDestinationS3Props,
}

impl DestinationS3BackupProps {
    /// Makes what the copies need.
    ///
    /// # Errors
    /// When a log group is used for two destinations.
    pub(super) fn make(self, cx: &mut Cx, scope: Construct, writes: Role) -> Result<Part> {
        let bucket = match self.bucket {
            Some(bucket) => bucket,
            None => Bucket::new(cx, scope, "BackupBucket".into(), BucketProps::default())?,
        };
        let grant = bucket.grant_read_write(cx, writes.into(), None)?;
        let logging = logging_config::make(cx, scope, self.logging_config, writes, "S3Backup")?;
        let mut properties = self.files.properties(BufferNeeds::NONE)?;
        properties.extend(fields! {
            "BucketARN": bucket.bucket_arn(cx),
            "CloudWatchLoggingOptions": logging.options,
            "EncryptionConfiguration": self.files.encryption(cx, writes)?,
            "RoleARN": writes.role_arn(cx),
        });
        let mut dependables = grant.dependency_roots();
        dependables.extend(logging.dependables);
        Ok(Part { properties, dependables })
    }
}
