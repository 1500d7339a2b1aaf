//! How records become files of a bucket.

use std::ops::RangeInclusive;

use crate::aws::iam::Role;
use crate::aws::kms::AnyKey;
use crate::core::{Cx, Data, Duration, Fields, Number, Size, Str, Text, out_of_range};
use crate::declare::{class, props};
use crate::diag::{Diag, Result};
use crate::fields;

/// How files are compressed.
#[derive(Clone, Debug, PartialEq)]
pub struct Compression(Str);

#[allow(non_snake_case)]
/// How the files are compressed in which records arrive.
#[class(module = "kinesisfirehose")]
impl Compression {
    /// gzip.
    #[constant]
    pub fn GZIP() -> Self {
        Compression("GZIP".into())
    }
    /// Snappy, as Hadoop reads it.
    #[constant]
    pub fn HADOOP_SNAPPY() -> Self {
        Compression("HADOOP_SNAPPY".into())
    }
    /// Snappy.
    #[constant]
    pub fn SNAPPY() -> Self {
        Compression("Snappy".into())
    }
    /// ZIP.
    #[constant]
    pub fn ZIP() -> Self {
        Compression("ZIP".into())
    }
    /// Not at all.
    #[constant]
    pub fn UNCOMPRESSED() -> Self {
        Compression("UNCOMPRESSED".into())
    }

    /// A compression that has no constant here, by its name in CloudFormation.
    pub fn of(value: Str) -> Self {
        Compression(value)
    }

    /// The name in CloudFormation.
    #[attribute]
    pub fn value(&self) -> Str {
        self.0.clone()
    }
}

/// How records become files of a bucket.
#[props(module = "kinesisfirehose")]
pub struct CommonDestinationS3Props {
    /// How long records are gathered, up to 900 seconds; 60 at least where files are partitioned. Default: 300 seconds.
    pub buffering_interval: Option<Duration>,
    /// How much is gathered, 1 to 128 MiB; 64 at least where records are converted or files partitioned. Default: 5
    /// MiB, and 128 where records are converted or files partitioned.
    pub buffering_size: Option<Size>,
    /// How files are compressed. Default: not at all.
    pub compression: Option<Compression>,
    /// The key with which files are encrypted. Default: as the bucket says.
    pub encryption_key: Option<AnyKey>,
    /// What stands before the names of files with records that failed. Default: none.
    pub error_output_prefix: Option<Text>,
    /// What stands before the names of files. Default: `YYYY/MM/DD/HH/`.
    pub data_output_prefix: Option<Text>,
}

/// What the rest of a destination asks of the buffer.
#[derive(Clone, Copy, Debug)]
pub(super) struct BufferNeeds {
    /// Files are partitioned.
    pub partitioned: bool,
    /// Records are converted.
    pub converted: bool,
}

/// Source of the bounds: the Firehose API reference, `BufferingHints`.
const INTERVAL: RangeInclusive<i64> = 0..=900;
const INTERVAL_OF_PARTITIONS: RangeInclusive<i64> = 60..=900;
const SIZE: RangeInclusive<i64> = 1..=128;
const LARGE_SIZE: RangeInclusive<i64> = 64..=128;
/// What holds where only the other half of the hints is given.
const DEFAULT_INTERVAL: i64 = 300;
const DEFAULT_SIZE: i64 = 5;

impl BufferNeeds {
    pub(super) const NONE: BufferNeeds = BufferNeeds { partitioned: false, converted: false };

    fn is_large(self) -> bool {
        self.partitioned || self.converted
    }
}

impl CommonDestinationS3Props {
    /// What is wrong with the buffer.
    ///
    /// # Errors
    /// When an amount is no whole number of seconds or mebibytes.
    pub(super) fn problems(&self, needs: BufferNeeds) -> Result<Vec<Diag>> {
        let (interval, size) = amounts(self.buffering_interval.as_ref(), self.buffering_size.as_ref())?;
        let intervals = if needs.partitioned { INTERVAL_OF_PARTITIONS } else { INTERVAL };
        let sizes = if needs.is_large() { LARGE_SIZE } else { SIZE };
        let interval = out_of_range("buffering_interval", interval.as_ref(), intervals, " seconds");
        let size = out_of_range("buffering_size", size.as_ref(), sizes, " MiB");
        Ok(interval.into_iter().chain(size).collect())
    }

    /// What CloudFormation is told of the files, but for the key.
    ///
    /// # Errors
    /// When an amount is no whole number of seconds or mebibytes.
    pub(super) fn properties(&self, needs: BufferNeeds) -> Result<Fields> {
        let (interval, size) = amounts(self.buffering_interval.as_ref(), self.buffering_size.as_ref())?;
        let default_size = if needs.is_large() { *LARGE_SIZE.end() } else { DEFAULT_SIZE };
        let hints = match interval.is_some() || size.is_some() || needs.is_large() {
            true => buffering_hints(interval, size, default_size),
            false => Data::Absent,
        };
        Ok(fields! {
            "BufferingHints": hints,
            "CompressionFormat": self.compression.as_ref().map(Compression::value),
            "ErrorOutputPrefix": self.error_output_prefix.clone(),
            "Prefix": self.data_output_prefix.clone(),
        })
    }

    /// Lets a role encrypt with the key, and says so to CloudFormation.
    ///
    /// # Errors
    /// When the policy of the key cannot be changed.
    pub(super) fn encryption(&self, cx: &mut Cx, writes: Role) -> Result<Data> {
        let Some(key) = self.encryption_key else { return Ok(Data::Absent) };
        key.grants().encrypt_decrypt(cx, writes.into())?;
        Ok(Data::object("KMSEncryptionConfig", Data::object("AWSKMSKeyARN", key.key_arn(cx)?)))
    }
}

/// Seconds and mebibytes.
pub(super) fn amounts(
    interval: Option<&Duration>,
    size: Option<&Size>,
) -> Result<(Option<Number>, Option<Number>)> {
    let seconds = interval.map(|interval| interval.to_seconds(None)).transpose()?;
    Ok((seconds, size.map(|size| size.to_mebibytes(None)).transpose()?))
}

/// How much is gathered and for how long, where one of both is given.
pub(super) fn buffering_hints(interval: Option<Number>, size: Option<Number>, default_size: i64) -> Data {
    Data::Map(fields! {
        "IntervalInSeconds": interval.unwrap_or(Number::Int(DEFAULT_INTERVAL)),
        "SizeInMBs": size.unwrap_or(Number::Int(default_size)),
    })
}
