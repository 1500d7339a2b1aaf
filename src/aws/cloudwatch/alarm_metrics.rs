//! How alarms write what they watch.

use super::{AnyMetric, MathExpression, Metric, Unit};
use crate::bail;
use crate::core::{Construct, Cx, Data, Fields, Handle, Stack, Str, Text};
use crate::diag::{Code, Result};
use crate::fields;

/// What an alarm watches, as CloudFormation writes it.
pub(super) enum Watched {
    /// Properties of the alarm itself.
    Simple(Fields),
    /// A list of metrics and expressions, and the id of the one that counts.
    Several { metrics: Vec<Data>, top: Str },
}

/// The most metrics of an alarm's expression.
/// Source: the CloudWatch user guide, "Creating an alarm based on a math expression".
const MOST_METRICS: usize = 10;

/// What an alarm watches.
pub(super) fn watched(cx: &Cx, alarm: Construct, metric: &AnyMetric) -> Result<Watched> {
    let stack = cx.stack_of(alarm.id())?;
    match metric {
        AnyMetric::Metric(metric) => {
            check_region(cx, stack, metric)?;
            if metric.looks.label.is_none() && foreign_account(cx, stack, metric).is_none() {
                return Ok(Watched::Simple(simple(metric)?));
            }
            let top = Str::new_static("m1");
            let metrics = vec![measured(cx, stack, &top, metric, true)?];
            Ok(Watched::Several { metrics, top })
        }
        AnyMetric::Math(math) => {
            if math.measured().len() > MOST_METRICS {
                bail!(
                    Code::OutOfRange,
                    "an alarm watches at most {MOST_METRICS} metrics, the expression has {}",
                    math.measured().len()
                );
            }
            let top = Str::new_static("expr_1");
            let mut list = List { metrics: Vec::new(), written: Vec::new() };
            list.add_math(cx, stack, &top, math, true)?;
            Ok(Watched::Several { metrics: list.metrics, top })
        }
        AnyMetric::Search(_) => no_search(),
    }
}

fn no_search<T>() -> Result<T> {
    bail!(Code::InvalidValue, "an alarm cannot watch a `SearchExpression`";
        hint: "searches are for graphs of dashboards")
}

/// The list of an alarm's metrics, and the ids that are in it.
struct List {
    metrics: Vec<Data>,
    written: Vec<Str>,
}

impl List {
    fn add_math(
        &mut self,
        cx: &Cx,
        stack: Stack,
        id: &Str,
        math: &MathExpression,
        returns: bool,
    ) -> Result<()> {
        if math.base.search_account.is_some() || math.base.search_region.is_some() {
            bail!(Code::InvalidValue, "an alarm cannot watch an expression with a `search_account` or a `search_region`";
                hint: "metrics of other accounts have an `account` of their own");
        }
        self.written.push(id.clone());
        let period = match math.metrics.is_empty() {
            true => Some(math.base.looks.period.to_seconds(None)?),
            false => None,
        };
        self.metrics.push(Data::Map(fields! {
            "Expression": &math.base.text,
            "Id": id,
            "Label": math.base.looks.label.clone(),
            "Period": period,
            "ReturnData": returns,
        }));
        // A band is compared with the metric that it is of.
        let inner_returns = returns && math.base.text.contains("ANOMALY_DETECTION_BAND");
        for (id, metric) in &math.metrics {
            if self.written.contains(id) {
                continue;
            }
            match metric {
                AnyMetric::Metric(metric) => {
                    check_region(cx, stack, metric)?;
                    self.written.push(id.clone());
                    self.metrics.push(measured(cx, stack, id, metric, inner_returns)?);
                }
                AnyMetric::Math(math) => self.add_math(cx, stack, id, math, inner_returns)?,
                AnyMetric::Search(_) => return no_search(),
            }
        }
        Ok(())
    }
}

/// A metric as an item of the list.
fn measured(cx: &Cx, stack: Stack, id: &Str, metric: &Metric, returns: bool) -> Result<Data> {
    let stat = Data::Map(fields! {
        "Metric": Data::Map(fields! {
            "Dimensions": dimensions(metric),
            "MetricName": &metric.name,
            "Namespace": &metric.namespace,
        }),
        "Period": metric.looks.period.to_seconds(None)?,
        "Stat": metric.statistic.clone(),
        "Unit": metric.unit.map(Unit::value),
    });
    Ok(Data::Map(fields! {
        "AccountId": foreign_account(cx, stack, metric),
        "Id": id,
        "Label": metric.looks.label.clone(),
        "MetricStat": stat,
        "ReturnData": returns,
    }))
}

/// A metric as properties of the alarm.
fn simple(metric: &Metric) -> Result<Fields> {
    let statistic = match metric.is_simple() {
        true => "Statistic",
        false => "ExtendedStatistic",
    };
    let mut properties = fields! {
        "Dimensions": dimensions(metric),
        "MetricName": &metric.name,
        "Namespace": &metric.namespace,
        "Period": metric.looks.period.to_seconds(None)?,
        "Unit": metric.unit.map(Unit::value),
    };
    properties.push((Str::new_static(statistic), metric.statistic.clone().into()));
    Ok(properties)
}

/// What a metric is of, as CloudFormation writes it.
fn dimensions(metric: &Metric) -> Data {
    let items =
        metric.dimensions.iter().map(|(name, value)| Data::Map(fields! { "Name": name, "Value": value }));
    Data::List(items.collect()).or_absent()
}

/// The account of a metric of another account than the stack's.
fn foreign_account(cx: &Cx, stack: Stack, metric: &Metric) -> Option<Text> {
    metric.account().filter(|account| *account != stack.account(cx))
}

fn check_region(cx: &Cx, stack: Stack, metric: &Metric) -> Result<()> {
    let own = stack.region(cx);
    let (Some(own), Some(theirs)) = (own.literal(), metric.region()) else { return Ok(()) };
    match theirs.literal() {
        Some(theirs) if theirs != own => {
            bail!(Code::InvalidValue, "an alarm in `{own}` cannot watch the metric `{}` of `{theirs}`", metric.describe().literal().unwrap_or("${...}");
                hint: "make the alarm in a stack of that region")
        }
        _ => Ok(()),
    }
}
