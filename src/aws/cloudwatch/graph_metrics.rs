//! The metrics of a graph, as dashboards write them.

use super::{AnyMetric, Metric};
use crate::bail;
use crate::core::{Cx, Data, Fields, Handle, NodeId, Stack, Str, Text};
use crate::diag::{Code, Result};
use crate::fields;

/// The axis by which a metric is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Axis {
    /// The one on the left.
    Left,
    /// The one on the right.
    Right,
}

/// The metrics of a graph, each once, with those that its expressions need.
pub(super) struct GraphMetrics<'a>(Vec<Entry<'a>>);

/// A metric of a graph.
struct Entry<'a> {
    metric: &'a AnyMetric,
    /// The name by which an expression of the graph knows it.
    id: Option<&'a Str>,
    /// The axis, where it is drawn. Others are there for expressions alone.
    axis: Option<Axis>,
}

/// The interval and the statistic that dashboards take where none is written.
const PERIOD: i64 = 300;
const STATISTIC: &str = "Average";

impl<'a> GraphMetrics<'a> {
    /// Collects the metrics.
    ///
    /// # Errors
    /// When two expressions know two metrics by one name.
    pub(super) fn of(metrics: &'a [(Axis, AnyMetric)]) -> Result<Self> {
        let mut all = GraphMetrics(Vec::with_capacity(metrics.len()));
        for drawn in [Axis::Left, Axis::Right] {
            for (axis, metric) in metrics.iter().filter(|(axis, _)| *axis == drawn) {
                all.add(metric, None, Some(*axis))?;
            }
        }
        Ok(all)
    }

    fn add(&mut self, metric: &'a AnyMetric, id: Option<&'a Str>, axis: Option<Axis>) -> Result<()> {
        match self.find(metric, id)? {
            Some(index) => {
                let entry = &mut self.0[index];
                entry.id = entry.id.or(id);
                entry.axis = entry.axis.or(axis);
            }
            None => self.0.push(Entry { metric, id, axis }),
        }
        if let AnyMetric::Math(math) = metric {
            for (name, inner) in &math.metrics {
                self.add(inner, Some(name), None)?;
            }
        }
        Ok(())
    }

    /// The entry that the metric has already, unless it is known by another name there.
    fn find(&self, metric: &AnyMetric, id: Option<&Str>) -> Result<Option<usize>> {
        let same = self.0.iter().rposition(|entry| is_same(entry.metric, metric));
        let Some(id) = id else { return Ok(same) };
        match self.0.iter().position(|entry| entry.id == Some(id)) {
            Some(index) if is_same(self.0[index].metric, metric) => Ok(Some(index)),
            Some(index) => {
                bail!(Code::InvalidValue, "`{id}` names two metrics of the graph: `{}` and `{}`", self.0[index].metric.name(), metric.name();
                    hint: "give one of them another name in its expression")
            }
            None => Ok(same.filter(|index| self.0[*index].id.is_none())),
        }
    }

    /// The list of metrics, as a dashboard in this stack writes it.
    pub(super) fn write(&self, cx: &Cx, stack: NodeId) -> Data {
        Data::List(self.0.iter().map(|entry| entry.write(cx, Stack::at(stack))).collect())
    }
}

impl Entry<'_> {
    fn write(&self, cx: &Cx, stack: Stack) -> Data {
        let looks = self.metric.looks();
        let visible = if self.axis.is_some() { looks.visible } else { Some(false) };
        let period = looks.period.to_seconds(None).ok().filter(|period| period.literal() != Some(PERIOD));
        let axis = (self.axis == Some(Axis::Right)).then_some("right");
        let color = looks.color.clone();
        let (mut items, options): (Vec<Data>, Fields) = match self.metric {
            AnyMetric::Metric(metric) => (
                metric.name_in_graphs(),
                fields! {
                    "color": color,
                    "label": looks.label.clone(),
                    "id": self.id.cloned().or_else(|| metric.id.clone()),
                    "visible": visible,
                    "accountId": metric.account.clone().or_else(|| elsewhere(metric.stack_account.as_ref(), &stack.account(cx))),
                    "region": metric.region.clone().or_else(|| elsewhere(metric.stack_region.as_ref(), &stack.region(cx))),
                    "period": period,
                    "stat": (metric.statistic != STATISTIC).then(|| metric.statistic.clone()),
                    "yAxis": axis,
                },
            ),
            AnyMetric::Math(_) | AnyMetric::Search(_) => {
                let expression = self.metric.expression();
                let text = expression.map(|expression| expression.text.clone());
                let account = expression.and_then(|expression| expression.search_account.as_ref());
                let region = expression.and_then(|expression| expression.search_region.as_ref());
                let options = fields! {
                    "label": label(looks.label.clone(), text.clone(), visible),
                    "color": color,
                    "visible": visible,
                    "expression": text,
                    "accountId": elsewhere(account, &stack.account(cx)),
                    "region": elsewhere(region, &stack.region(cx)),
                    "period": period,
                    "yAxis": axis,
                    "id": self.id.cloned(),
                };
                (Vec::new(), options)
            }
        };
        items.push(Data::map_if_any(options));
        Data::List(items)
    }
}

impl Metric {
    /// The namespace, the name and the dimensions.
    fn name_in_graphs(&self) -> Vec<Data> {
        let dimensions = self.dimensions.iter().flat_map(|(name, value)| [name.into(), value.into()]);
        [(&self.namespace).into(), (&self.name).into()].into_iter().chain(dimensions).collect()
    }
}

/// The label of an expression. What is drawn is called after the expression, unless its label is empty.
fn label(label: Option<Text>, expression: Option<Str>, visible: Option<bool>) -> Option<Text> {
    if visible == Some(false) {
        return label;
    }
    let label = label.or_else(|| expression.map(Text::from))?;
    (label.literal() != Some("")).then_some(label)
}

/// An account or a region, unless it is known to be the one of the stack.
fn elsewhere(theirs: Option<&Text>, own: &Text) -> Option<Text> {
    theirs.filter(|theirs| theirs.is_late() || *theirs != own).cloned()
}

/// Whether two metrics give the same values, however they are drawn.
fn is_same(a: &AnyMetric, b: &AnyMetric) -> bool {
    match (a, b) {
        (AnyMetric::Metric(a), AnyMetric::Metric(b)) => {
            a.name == b.name
                && a.namespace == b.namespace
                && a.dimensions == b.dimensions
                && a.statistic == b.statistic
                && a.looks.period.to_milliseconds(None).ok() == b.looks.period.to_milliseconds(None).ok()
                && a.account() == b.account()
                && a.region() == b.region()
        }
        _ => match (a.expression(), b.expression()) {
            (Some(one), Some(other)) => {
                let (inner, others) = (a.inner(), b.inner());
                one.text == other.text
                    && one.search_account == other.search_account
                    && one.search_region == other.search_region
                    && inner.len() == others.len()
                    && inner.iter().zip(others).all(|((x, a), (y, b))| x == y && is_same(a, b))
            }
            _ => false,
        },
    }
}
