//! Metrics of requests.

use crate::core::{Data, Text};
use crate::declare::{Dict, props};
use crate::fields;

/// Which requests are counted by CloudWatch.
#[props(module = "s3")]
pub struct BucketMetrics {
    /// The name of the metrics.
    pub id: Text,
    /// The start of the keys of the objects.
    pub prefix: Option<Text>,
    /// The tags that the objects have.
    pub tag_filters: Option<Dict<Data>>,
}

impl BucketMetrics {
    pub(super) fn to_data(&self) -> Data {
        Data::Map(fields! {
            "Id": self.id.clone(),
            "Prefix": self.prefix.clone(),
            "TagFilters": tag_filters(self.tag_filters.as_ref()),
        })
    }
}

/// A map of tags as CloudFormation writes filters.
pub(super) fn tag_filters(tags: Option<&Dict<Data>>) -> Data {
    let Some(tags) = tags else { return Data::Absent };
    let filters = tags.0.iter().map(|(key, value)| Data::Map(fields! { "Key": key, "Value": value.clone() }));
    Data::List(filters.collect())
}
