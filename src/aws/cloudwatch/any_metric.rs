//! Whatever can be drawn or watched.

use super::expression::Expression;
use super::looks::Looks;
use super::{MathExpression, Metric, MetricWarnings, SearchExpression};
use crate::core::{Duration, Str};
use crate::declare::{Accepts, FromValue, IntoValue, Value, union};

/// A metric, or what is computed from metrics: CDK's `IMetric`.
#[derive(PartialEq)]
#[union]
pub enum AnyMetric {
    /// Measured values.
    Metric(Metric),
    /// What is computed from metrics.
    Math(MathExpression),
    /// All metrics that a search finds.
    Search(SearchExpression),
}

impl IntoValue for AnyMetric {
    fn gives() -> Accepts {
        Self::accepts()
    }
    fn into_value(self) -> Value {
        match self {
            AnyMetric::Metric(it) => it.into_value(),
            AnyMetric::Math(it) => it.into_value(),
            AnyMetric::Search(it) => it.into_value(),
        }
    }
}

impl AnyMetric {
    /// How it is drawn, and the interval over which values are summed up.
    pub(super) fn looks(&self) -> &Looks {
        match self {
            AnyMetric::Metric(it) => it.looks(),
            AnyMetric::Math(it) => it.looks(),
            AnyMetric::Search(it) => it.looks(),
        }
    }

    /// The expression, where it is one.
    pub(super) fn expression(&self) -> Option<&Expression> {
        match self {
            AnyMetric::Metric(_) => None,
            AnyMetric::Math(it) => Some(&it.base),
            AnyMetric::Search(it) => Some(&it.base),
        }
    }

    /// The metrics with which it computes.
    pub(super) fn inner(&self) -> &[(Str, AnyMetric)] {
        match self {
            AnyMetric::Math(it) => &it.metrics,
            AnyMetric::Metric(_) | AnyMetric::Search(_) => &[],
        }
    }

    /// The same with another interval, all the way down.
    pub(super) fn with_period(self, period: &Duration) -> Self {
        match self {
            AnyMetric::Metric(it) => it.with_period(period).into(),
            AnyMetric::Math(it) => it.with_period(period).into(),
            AnyMetric::Search(it) => it.with_period(period).into(),
        }
    }

    /// What it is called where nothing else names it.
    pub(super) fn name(&self) -> String {
        match self {
            AnyMetric::Metric(it) => it.describe().literal().unwrap_or("${...}").to_owned(),
            AnyMetric::Math(it) => it.describe(),
            AnyMetric::Search(it) => it.describe(),
        }
    }

    /// What CloudWatch may not understand of it.
    pub(super) fn warnings(&self) -> MetricWarnings {
        match self {
            AnyMetric::Metric(it) => it.oddities(),
            AnyMetric::Math(it) => it.oddities(),
            AnyMetric::Search(_) => MetricWarnings::default(),
        }
    }
}
