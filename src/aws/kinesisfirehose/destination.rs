//! Where delivery streams bring records.

use super::logging_config::LoggingConfig;
use super::processor::DataProcessor;
use super::s3_backup::DestinationS3BackupProps;
use super::{Datadog, HttpEndpoint, S3Bucket};
use crate::aws::iam::Role;
use crate::core::{Construct, Cx, Data, Dependable, Fields};
use crate::declare::{props, union};
use crate::diag::{Code, Diag, Result};

/// What every destination can be told.
#[props(module = "kinesisfirehose")]
pub struct CommonDestinationProps {
    /// Whether what fails is logged, and where. Default: it is, in a new group.
    pub logging_config: Option<LoggingConfig>,
    /// The role in which functions are called and records written. Default: a new one.
    pub role: Option<Role>,
    /// What becomes of records on their way. Default: nothing. Older than `processors`.
    pub processor: Option<DataProcessor>,
    /// What becomes of records on their way, one after the other. Default: nothing.
    pub processors: Option<Vec<DataProcessor>>,
    /// The bucket that gets a copy of what comes in. Default: none.
    pub s3_backup: Option<DestinationS3BackupProps>,
}

/// What a destination may be told where it is bound: nothing.
#[props(module = "kinesisfirehose")]
pub struct DestinationBindOptions {}

/// What a delivery stream is told of its destination.
#[props(module = "kinesisfirehose", output = true)]
pub struct DestinationConfig {
    /// A bucket, as CloudFormation is told. Default: no bucket.
    pub extended_s3_destination_configuration: Option<Data>,
    /// An endpoint of HTTP, as CloudFormation is told. Default: no endpoint.
    pub http_endpoint_destination_configuration: Option<Data>,
    /// What must be there before the delivery stream. Default: nothing.
    pub dependables: Option<Vec<Dependable>>,
}

/// Where a delivery stream brings records: CDK's `IDestination`.
#[union]
pub enum Destination {
    /// A bucket.
    Bucket(S3Bucket),
    /// An endpoint of HTTP.
    Http(HttpEndpoint),
    /// Datadog.
    Datadog(Datadog),
}

/// A part of a destination, as CloudFormation is told, and what must be there before the delivery stream.
pub(super) struct Part {
    pub properties: Fields,
    pub dependables: Vec<Dependable>,
}

impl Destination {
    pub(super) fn bind(&self, cx: &mut Cx, scope: Construct) -> Result<DestinationConfig> {
        match self {
            Destination::Bucket(bucket) => bucket.bind(cx, scope, None),
            Destination::Http(endpoint) => endpoint.bind(cx, scope, None),
            Destination::Datadog(datadog) => datadog.bind(cx, scope, None),
        }
    }
}

impl CommonDestinationProps {
    /// The steps that records go through.
    pub(super) fn steps(&self) -> Vec<DataProcessor> {
        match &self.processors {
            Some(processors) => processors.clone(),
            None => self.processor.iter().cloned().collect(),
        }
    }

    /// What is wrong with the steps.
    pub(super) fn problems(&self) -> Vec<Diag> {
        let mut problems = Vec::new();
        if self.processor.is_some() && self.processors.is_some() {
            let message = "a destination takes a `processor` or `processors`, not both";
            problems.push(Diag::new(Code::InvalidValue, message).hint("add the processor to `processors`"));
        }
        let steps = self.steps();
        let extracts = steps.iter().any(|step| matches!(step, DataProcessor::Messages(_)));
        let decompresses = steps.iter().any(|step| matches!(step, DataProcessor::Decompression(_)));
        if extracts && !decompresses {
            let message = "a `CloudWatchLogProcessor` needs a `DecompressionProcessor` beside it";
            let hint = "add `kinesisfirehose.DecompressionProcessor()` to `processors`";
            problems.push(Diag::new(Code::InvalidValue, message).hint(hint));
        }
        problems
    }
}
