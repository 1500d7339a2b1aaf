//! What metrics consist of, for programs that look at them.

use super::expression::Expression;
use super::{AnyMetric, Metric, Unit};
use crate::core::{Data, Duration, Fields, Number, Str, Text};
use crate::declare::{Dict, props};
use crate::diag::Result;
use crate::fields;

/// A dimension of a metric.
#[props(module = "cloudwatch", output = true)]
pub struct Dimension {
    /// The name.
    pub name: Str,
    /// The value.
    pub value: Text,
}

/// Measured values: what they are of, and how they are summed up.
#[props(module = "cloudwatch", output = true)]
pub struct MetricStatConfig {
    /// What the values are of. Default: nothing.
    pub dimensions: Option<Vec<Dimension>>,
    /// The namespace.
    pub namespace: Text,
    /// The name.
    pub metric_name: Text,
    /// The interval over which values are summed up.
    pub period: Duration,
    /// How the values of an interval become one.
    pub statistic: Str,
    /// The unit of the values that are meant. Default: all.
    pub unit_filter: Option<Unit>,
    /// The account. Default: that of what shows or watches the metric.
    pub account: Option<Text>,
    /// The account, where the metric itself says it. Default: nothing.
    pub account_override: Option<Text>,
    /// The region. Default: that of what shows or watches the metric.
    pub region: Option<Text>,
    /// The region, where the metric itself says it. Default: nothing.
    pub region_override: Option<Text>,
}

/// What is computed, or searched.
#[props(module = "cloudwatch", output = true)]
pub struct MetricExpressionConfig {
    /// The expression.
    pub expression: Str,
    /// The metrics by their names in the expression.
    pub using_metrics: Dict<AnyMetric>,
    /// The interval over which values are summed up, in seconds.
    pub period: Number,
    /// The account in which searches look. Default: that of what shows or watches the metric.
    pub search_account: Option<Text>,
    /// The region in which searches look. Default: that of what shows or watches the metric.
    pub search_region: Option<Text>,
}

/// What a metric consists of: one of three, and how it is drawn.
#[props(module = "cloudwatch", output = true)]
pub struct MetricConfig {
    /// Measured values, where it is those.
    pub metric_stat: Option<MetricStatConfig>,
    /// What is computed, where it is computed.
    pub math_expression: Option<MetricExpressionConfig>,
    /// What is searched, where it is found by a search.
    pub search_expression: Option<MetricExpressionConfig>,
    /// How it is drawn: `label`, `color`, `id`, `visible`.
    pub rendering_properties: Option<Dict<Data>>,
}

impl MetricConfig {
    /// What a metric consists of.
    pub(super) fn of(metric: &AnyMetric) -> Result<Self> {
        let expression = |base: &Expression| MetricExpressionConfig::of(base, metric);
        let (metric_stat, math_expression, search_expression) = match metric {
            AnyMetric::Metric(it) => (Some(it.config()), None, None),
            AnyMetric::Math(it) => (None, Some(expression(&it.base)?), None),
            AnyMetric::Search(it) => (None, None, Some(expression(&it.base)?)),
        };
        let rendering_properties = Some(Dict(rendering_properties(metric)));
        Ok(MetricConfig { metric_stat, math_expression, search_expression, rendering_properties })
    }
}

impl MetricExpressionConfig {
    fn of(base: &Expression, metric: &AnyMetric) -> Result<Self> {
        Ok(MetricExpressionConfig {
            expression: base.text.clone(),
            using_metrics: Dict(metric.inner().to_vec()),
            period: base.looks.period.to_seconds(None)?,
            search_account: base.search_account.clone(),
            search_region: base.search_region.clone(),
        })
    }
}

impl Metric {
    fn config(&self) -> MetricStatConfig {
        let dimension = |(name, value): &(Str, Text)| Dimension { name: name.clone(), value: value.clone() };
        let dimensions: Vec<Dimension> = self.dimensions.iter().map(dimension).collect();
        MetricStatConfig {
            dimensions: (!dimensions.is_empty()).then_some(dimensions),
            namespace: self.namespace.clone(),
            metric_name: self.name.clone(),
            period: self.looks.period.clone(),
            statistic: self.statistic.clone(),
            unit_filter: self.unit,
            account: self.account(),
            account_override: self.account.clone(),
            region: self.region(),
            region_override: self.region.clone(),
        }
    }
}

fn rendering_properties(metric: &AnyMetric) -> Fields {
    let looks = metric.looks();
    let id = match metric {
        AnyMetric::Metric(metric) => metric.id.clone(),
        AnyMetric::Math(_) | AnyMetric::Search(_) => None,
    };
    let mut fields = fields! {
        "color": looks.color.clone(),
        "label": looks.label.clone(),
        "id": id,
        "visible": looks.visible,
    };
    fields.retain(|(_, value)| *value != Data::Absent);
    fields
}
