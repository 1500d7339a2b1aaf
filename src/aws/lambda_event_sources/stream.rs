//! How Lambda reads streams of records.

use super::BaseStreamEventSourceProps;
use crate::aws::kms::AnyKey;
use crate::aws::lambda::{EventSourceDlq, EventSourceMappingOptions, MetricsConfig};
use crate::core::{Data, Duration, Number, out_of_range};
use crate::declare::{Dict, props};
use crate::diag::{Error, Result};

/// How Lambda reads a stream of shards.
#[props(module = "lambda_event_sources")]
pub struct StreamEventSourceProps {
    /// How it reads any stream.
    #[extends(required)]
    pub stream: BaseStreamEventSourceProps,
    /// Whether a batch that failed is tried again in two halves. Default: Lambda's, `false`.
    pub bisect_batch_on_error: Option<bool>,
    /// How old a record may be, 1 minute to 7 days. Default: Lambda's, any age.
    pub max_record_age: Option<Duration>,
    /// How often a batch is tried again, 0 to 10000, or -1 for no end. Default: Lambda's, no end.
    pub retry_attempts: Option<Number>,
    /// How many batches of a shard are processed at once, 1 to 10. Default: Lambda's, 1.
    pub parallelization_factor: Option<Number>,
    /// Whether the function says which records of a batch failed. Default: Lambda's, `false`.
    pub report_batch_item_failures: Option<bool>,
    /// The length of the windows over which the function sums up, up to 15 minutes. Default: there are none.
    pub tumbling_window: Option<Duration>,
    /// Where records go that could not be processed. Default: nowhere.
    pub on_failure: Option<EventSourceDlq>,
    /// Which records call the function; see `lambda.FilterCriteria`. Default: all.
    pub filters: Option<Vec<Dict<Data>>>,
    /// The key with which the filters are encrypted. Default: AWS's.
    pub filter_encryption: Option<AnyKey>,
    /// Which metrics are written. Default: none.
    pub metrics_config: Option<MetricsConfig>,
}

const MOST_RECORDS: i64 = 10_000;

impl StreamEventSourceProps {
    /// Reports what Lambda would refuse of any stream of shards.
    pub(super) fn check(&self) -> Result<()> {
        let size = out_of_range("batch_size", Some(&self.stream.batch_size), 1..=MOST_RECORDS, "");
        Error::from_all(size.into_iter().collect())
    }

    /// What the mapping is told.
    pub(super) fn mapping_options(self) -> EventSourceMappingOptions {
        EventSourceMappingOptions {
            batch_size: Some(self.stream.batch_size),
            starting_position: Some(self.stream.starting_position),
            max_batching_window: self.stream.max_batching_window,
            enabled: self.stream.enabled,
            provisioned_poller_config: self.stream.provisioned_poller_config,
            bisect_batch_on_error: self.bisect_batch_on_error,
            max_record_age: self.max_record_age,
            retry_attempts: self.retry_attempts,
            parallelization_factor: self.parallelization_factor,
            report_batch_item_failures: self.report_batch_item_failures,
            tumbling_window: self.tumbling_window,
            on_failure: self.on_failure,
            filters: self.filters,
            filter_encryption: self.filter_encryption,
            metrics_config: self.metrics_config,
            ..EventSourceMappingOptions::default()
        }
    }
}
