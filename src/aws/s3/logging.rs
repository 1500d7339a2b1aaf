//! Logs of who asked a bucket for what.

use crate::core::{Data, Fields};
use crate::declare::{choice, class};

/// By which date logs are sorted into folders.
#[choice(module = "s3")]
pub enum PartitionDateSource {
    /// The date of the request.
    #[value = "EventTime"]
    EVENT_TIME,
    /// The date at which the log is written.
    #[value = "DeliveryTime"]
    DELIVERY_TIME,
}

/// How the keys of logs are made.
#[derive(Clone, Debug)]
pub struct TargetObjectKeyFormat(Data);

/// How the keys of access logs are made.
#[class(module = "s3")]
impl TargetObjectKeyFormat {
    /// Folders by account, region, bucket and date.
    pub fn partitioned_prefix(
        /// The date by which logs are sorted. Default: that of S3, the date of delivery.
        date_source: Option<PartitionDateSource>,
    ) -> Self {
        let source = match date_source {
            Some(source) => vec![("PartitionDateSource".into(), source.value().into())],
            None => Fields::new(),
        };
        TargetObjectKeyFormat(Data::object("PartitionedPrefix", source))
    }

    /// The prefix and the date.
    pub fn simple_prefix() -> Self {
        TargetObjectKeyFormat(Data::object("SimplePrefix", Fields::new()))
    }
}

impl TargetObjectKeyFormat {
    pub(super) fn to_data(&self) -> Data {
        self.0.clone()
    }
}
