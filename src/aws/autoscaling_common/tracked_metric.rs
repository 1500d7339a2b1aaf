//! How a metric that a capacity follows is written.

use crate::aws::cloudwatch::Metric;
use crate::core::Data;
use crate::fields;

/// A metric of one's own that a capacity follows: its period, and where it is measured, are not said.
pub fn tracked_metric(metric: &Metric) -> Data {
    let dimensions: Vec<Data> = metric
        .dimensions()
        .0
        .into_iter()
        .map(|(name, value)| Data::Map(fields! { "Name": name, "Value": value }))
        .collect();
    Data::Map(fields! {
        "Dimensions": Data::List(dimensions).or_absent(),
        "MetricName": metric.metric_name(),
        "Namespace": metric.namespace(),
        "Statistic": metric.statistic(),
        "Unit": metric.unit().map(|unit| unit.value()),
    })
}
