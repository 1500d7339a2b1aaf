//! Metrics of what logs say.

use super::LogGroup;
use super::filter_pattern::PatternText;
use crate::aws::cloudwatch::{Metric, MetricOptions, MetricProps, Unit};
use crate::bail;
use crate::core::{CfnResource, Construct, Cx, Data, Number, Resource, Str, Text};
use crate::declare::{Dict, construct, props};
use crate::diag::{Code, Result};
use crate::fields;

/// What a filter needs that a log group makes.
#[props(module = "logs")]
pub struct MetricFilterOptions {
    /// Which events are counted; see [`FilterPattern`](super::FilterPattern).
    pub filter_pattern: PatternText,
    /// The namespace of the metric.
    pub metric_namespace: Text,
    /// The name of the metric.
    pub metric_name: Text,
    /// The value for each event: a number, or a field such as `$.latency`.
    #[default("1".into(), "`1`")]
    pub metric_value: Text,
    /// The value where no event comes. Default: no value.
    pub default_value: Option<Number>,
    /// What the values are of, at most three: names and fields of events. Default: none.
    pub dimensions: Option<Dict<Text>>,
    /// The unit of the values. Default: none.
    pub unit: Option<Unit>,
    /// The name of the filter. Default: CloudFormation makes one.
    pub filter_name: Option<Text>,
    /// Whether events are looked at as a transformer leaves them. Default: CloudFormation's, `false`.
    pub apply_on_transformed_logs: Option<bool>,
}

/// What a [`MetricFilter`] needs.
#[props(module = "logs")]
pub struct MetricFilterProps {
    /// The group whose events are counted.
    pub log_group: LogGroup,
    /// Those of [`MetricFilterOptions`].
    #[extends(required)]
    pub options: MetricFilterOptions,
}

/// What a filter keeps.
#[derive(Clone, Debug)]
pub struct MetricFilterState {
    namespace: Text,
    name: Text,
}

/// The most dimensions of a filter's metric.
/// Source: the CloudWatch Logs API reference, `MetricTransformation`.
const MOST_DIMENSIONS: usize = 3;

/// Counts events of a log group, or what they say, as a metric.
#[construct(module = "logs", base = Resource, state = MetricFilterState)]
impl MetricFilter {
    /// Makes a filter.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: MetricFilterProps) -> Result<Self> {
        let options = props.options;
        let dimensions = dimensions(options.dimensions)?;
        let state = MetricFilterState {
            namespace: options.metric_namespace.clone(),
            name: options.metric_name.clone(),
        };
        let this: MetricFilter = cx.create(scope, id, state)?;
        let group = props.log_group.log_group_name(cx);
        let transformation = Data::Map(fields! {
            "DefaultValue": options.default_value,
            "Dimensions": dimensions,
            "MetricName": options.metric_name,
            "MetricNamespace": options.metric_namespace,
            "MetricValue": options.metric_value,
            "Unit": options.unit.map(Unit::value),
        });
        CfnResource::add(
            cx,
            this,
            "Resource",
            "AWS::Logs::MetricFilter",
            fields! {
                "ApplyOnTransformedLogs": options.apply_on_transformed_logs,
                "FilterName": options.filter_name,
                "FilterPattern": options.filter_pattern.0,
                "LogGroupName": group,
                "MetricTransformations": vec![transformation],
            },
        )?;
        Ok(this)
    }

    /// The metric that the filter writes.
    pub fn metric(self, cx: &Cx, props: Option<MetricOptions>) -> Result<Metric> {
        let state = cx.state(self);
        let props = MetricProps {
            namespace: state.namespace.clone(),
            metric_name: state.name.clone(),
            options: props.unwrap_or_default(),
        };
        Metric::new(props)?.attach_to(cx, self.into())
    }
}

fn dimensions(dimensions: Option<Dict<Text>>) -> Result<Data> {
    let Some(Dict(dimensions)) = dimensions else { return Ok(Data::Absent) };
    if dimensions.len() > MOST_DIMENSIONS {
        bail!(
            Code::OutOfRange,
            "a metric of logs has at most {MOST_DIMENSIONS} dimensions, {} were given",
            dimensions.len()
        );
    }
    let items: Vec<Data> = dimensions
        .into_iter()
        .map(|(key, value)| Data::Map(fields! { "Key": key, "Value": value }))
        .collect();
    Ok(items.into())
}
