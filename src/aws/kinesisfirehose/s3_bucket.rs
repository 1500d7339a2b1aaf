//! Buckets to which delivery streams bring records.

use std::rc::Rc;

use super::destination::{CommonDestinationProps, DestinationBindOptions, DestinationConfig};
use super::formats::{IInputFormat, IOutputFormat};
use super::logging_config;
use super::partitions;
use super::processor::{self, DataProcessorBindOptions};
use super::s3_backup::BackupMode;
use super::s3_files::{BufferNeeds, CommonDestinationS3Props};
use super::schema_configuration::{SchemaConfiguration, SchemaConfigurationBindOptions};
use crate::aws::iam::Role;
use crate::aws::s3::Bucket;
use crate::core::{Construct, Cx, Data, Duration, Str, TimeZone, out_of_range};
use crate::declare::{class, props};
use crate::diag::{Code, Diag, Error, Result};
use crate::fields;

/// How records of JSON become files of columns.
#[props(module = "kinesisfirehose")]
pub struct DataFormatConversionProps {
    /// Whether records are converted.
    #[default(true)]
    pub enabled: bool,
    /// The table of Glue that has the columns.
    pub schema_configuration: SchemaConfiguration,
    /// How records are read.
    pub input_format: IInputFormat,
    /// How files are written.
    pub output_format: IOutputFormat,
}

/// How files are partitioned by keys of records.
#[props(module = "kinesisfirehose")]
pub struct DynamicPartitioningProps {
    /// Whether files are partitioned. A delivery stream that was made without cannot get it later.
    pub enabled: bool,
    /// How long is tried again, 0 to 7200 seconds. Default: 300 seconds.
    pub retry_duration: Option<Duration>,
}

/// What an [`S3Bucket`] can be told.
#[props(module = "kinesisfirehose")]
pub struct S3BucketProps {
    /// How the names of files end: a period, then `0-9a-z!-_.*'()`. Default: as format and compression say.
    pub file_extension: Option<Str>,
    /// The time zone of prefixes. Default: UTC.
    pub time_zone: Option<TimeZone>,
    /// How records of JSON become files of columns. Default: they do not.
    pub data_format_conversion: Option<DataFormatConversionProps>,
    /// How files are partitioned by keys of records. Default: they are not.
    pub dynamic_partitioning: Option<DynamicPartitioningProps>,
    /// Those of [`CommonDestinationS3Props`].
    #[extends]
    pub files: CommonDestinationS3Props,
    /// Those of [`CommonDestinationProps`].
    #[extends]
    pub common: CommonDestinationProps,
}

/// A bucket to which a delivery stream brings records.
#[derive(Clone, Debug)]
pub struct S3Bucket {
    bucket: Bucket,
    /// Shared, since they are many and the bucket is handed on.
    props: Rc<S3BucketProps>,
}

/// How long writing into partitions is tried again, in seconds.
/// Source: the Firehose API reference, `RetryOptions`.
const RETRY: std::ops::RangeInclusive<i64> = 0..=7_200;

/// A bucket to which a delivery stream brings records.
///
/// ```rhai
/// let bucket = s3.Bucket(stack, "Bucket");
/// kinesisfirehose.DeliveryStream(stack, "Orders", #{
///     destination: kinesisfirehose.S3Bucket(bucket, #{
///         compression: kinesisfirehose.Compression.GZIP,
///         data_output_prefix: "orders/",
///     }),
/// });
/// ```
///
/// ```lua
/// local bucket = s3.Bucket(stack, "Bucket")
/// kinesisfirehose.DeliveryStream(stack, "Orders", {
///   destination = kinesisfirehose.S3Bucket(bucket, {
///     compression = kinesisfirehose.Compression.GZIP,
///     data_output_prefix = "orders/",
///   }),
/// })
/// ```
#[class(module = "kinesisfirehose")]
impl S3Bucket {
    /// Takes a bucket.
    pub fn new(bucket: Bucket, props: Option<S3BucketProps>) -> Result<Self> {
        let props = props.unwrap_or_default();
        Error::from_all(props.problems()?)?;
        Ok(S3Bucket { bucket, props: Rc::new(props) })
    }

    /// Makes what the bucket needs below a delivery stream; says what CloudFormation is told.
    pub fn bind(
        &self,
        cx: &mut Cx,
        scope: Construct,
        _options: Option<DestinationBindOptions>,
    ) -> Result<DestinationConfig> {
        let S3BucketProps { files, common, .. } = &*self.props;
        let role = match common.role {
            Some(role) => role,
            None => Role::for_service(cx, scope, "S3 Destination Role", "firehose.amazonaws.com")?,
        };
        let grant = self.bucket.grant_read_write(cx, role.into(), None)?;
        let logging = logging_config::make(cx, scope, common.logging_config.clone(), role, "S3Destination")?;
        let mut dependables = grant.dependency_roots();
        dependables.extend(logging.dependables);
        let (mut backup, mut backup_mode) = (Data::Absent, None);
        if let Some(copies) = common.s3_backup.clone().filter(|it| it.mode.is_some() || it.bucket.is_some()) {
            let part = copies.make(cx, scope, role)?;
            dependables.extend(part.dependables);
            (backup, backup_mode) = (Data::map(part.properties), Some("Enabled"));
        }
        let conversion = self.conversion(cx, scope, role)?;
        let options = DataProcessorBindOptions {
            role,
            dynamic_partitioning_enabled: self.props.needs().partitioned,
            prefix: files.data_output_prefix.clone(),
        };
        let processing = processor::bind_all(cx, scope, &common.steps(), &options)?;
        let mut properties = files.properties(self.props.needs())?;
        properties.extend(fields! {
            "BucketARN": self.bucket.bucket_arn(cx),
            "CloudWatchLoggingOptions": logging.options,
            "CustomTimeZone": self.props.time_zone.as_ref().map(TimeZone::timezone_name),
            "DataFormatConversionConfiguration": conversion,
            "DynamicPartitioningConfiguration": self.partitioning()?,
            "EncryptionConfiguration": files.encryption(cx, role)?,
            "FileExtension": self.props.file_extension.clone(),
            "ProcessingConfiguration": processing,
            "RoleARN": role.role_arn(cx),
            "S3BackupConfiguration": backup,
            "S3BackupMode": backup_mode,
        });
        Ok(DestinationConfig {
            extended_s3_destination_configuration: Some(Data::map(properties)),
            dependables: Some(dependables),
            ..DestinationConfig::default()
        })
    }
}

impl S3Bucket {
    fn conversion(&self, cx: &mut Cx, scope: Construct, role: Role) -> Result<Data> {
        let Some(conversion) = &self.props.data_format_conversion else { return Ok(Data::Absent) };
        let options = SchemaConfigurationBindOptions { role };
        let schema = conversion.schema_configuration.bind(cx, scope, options)?;
        Ok(Data::Map(fields! {
            "Enabled": conversion.enabled,
            "InputFormatConfiguration": conversion.input_format.configuration(),
            "OutputFormatConfiguration": conversion.output_format.configuration()?,
            "SchemaConfiguration": Data::Map(schema.0),
        }))
    }

    fn partitioning(&self) -> Result<Data> {
        let Some(partitioning) = &self.props.dynamic_partitioning else { return Ok(Data::Absent) };
        let seconds = partitioning.retry_duration.as_ref().map(|it| it.to_seconds(None)).transpose()?;
        Ok(Data::map(fields! {
            "Enabled": partitioning.enabled,
            "RetryOptions": seconds.map(|seconds| Data::object("DurationInSeconds", seconds)),
        }))
    }
}

impl S3BucketProps {
    fn needs(&self) -> BufferNeeds {
        BufferNeeds {
            partitioned: self.dynamic_partitioning.as_ref().is_some_and(|it| it.enabled),
            converted: self.data_format_conversion.as_ref().is_some_and(|it| it.enabled),
        }
    }

    fn problems(&self) -> Result<Vec<Diag>> {
        let (files, needs) = (&self.files, self.needs());
        let mut problems = files.problems(needs)?;
        problems.extend(self.common.problems());
        problems.extend(self.problem_of_extension());
        problems.extend(partitions::problems_of_prefixes(
            files.data_output_prefix.as_ref(),
            files.error_output_prefix.as_ref(),
        ));
        problems.extend(match needs.partitioned {
            true => partitions::problems_with(files.data_output_prefix.as_ref(), &self.common.steps()),
            false => partitions::problems_without(files.data_output_prefix.as_ref()),
        });
        let retry = self.dynamic_partitioning.as_ref().and_then(|it| it.retry_duration.as_ref());
        let seconds = retry.map(|retry| retry.to_seconds(None)).transpose()?;
        problems.extend(out_of_range("retry_duration", seconds.as_ref(), RETRY, " seconds"));
        if self.data_format_conversion.is_some() && files.compression.is_some() {
            let message = "files of records that are converted have no `compression` of their own";
            let hint = "give the `output_format` a `compression`; it is `SNAPPY` by itself";
            problems.push(Diag::new(Code::InvalidValue, message).hint(hint));
        }
        if let Some(backup) = &self.common.s3_backup {
            problems.extend(backup.files.problems(BufferNeeds::NONE)?);
            if backup.mode == Some(BackupMode::FAILED) {
                let message = "a destination in S3 copies all records or none, not those that failed";
                let hint = "`kinesisfirehose.BackupMode.ALL` copies all";
                problems.push(Diag::new(Code::InvalidValue, message).hint(hint));
            }
        }
        Ok(problems)
    }

    fn problem_of_extension(&self) -> Option<Diag> {
        let extension = self.file_extension.as_deref().filter(|it| !it.is_empty())?;
        // The class of the Firehose API reference, in which `!-_` is a range.
        let is_allowed =
            |it: char| ('!'..='_').contains(&it) && !it.is_ascii_uppercase() || it.is_ascii_lowercase();
        match extension.starts_with('.') && extension.chars().all(is_allowed) {
            true => None,
            false => {
                let message = format!(
                    "`file_extension` must be a period and then some of `0-9a-z!-_.*'()`, not `{extension}`"
                );
                Some(Diag::new(Code::InvalidValue, message))
            }
        }
    }
}
