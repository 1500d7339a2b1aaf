//! Computing with metrics.

use std::collections::HashMap;

use super::expression::{Expression, expression_class};
use super::looks::Looks;
use super::metric::check_period;
use super::{Alarm, AnyMetric, CreateAlarmOptions, Metric, MetricWarnings};
use crate::bail;
use crate::core::{Construct, Cx, Duration, Str, Text};
use crate::declare::{Dict, did_you_mean, props};
use crate::diag::{Code, Diag, Result};

/// What a [`MathExpression`] can be told besides what it computes.
#[props(module = "cloudwatch")]
pub struct MathExpressionOptions {
    /// What it is called where it is drawn. Default: the expression.
    pub label: Option<Text>,
    /// The colour where it is drawn. Default: CloudWatch finds one.
    pub color: Option<Str>,
    /// Whether it is drawn. Default: CloudWatch's, `true`.
    pub visible: Option<bool>,
    /// The interval over which values are summed up, of all metrics in it. Default: 5 minutes.
    pub period: Option<Duration>,
    /// The account in which searches look. Default: the account of what shows or watches it.
    pub search_account: Option<Text>,
    /// The region in which searches look. Default: the region of what shows or watches it.
    pub search_region: Option<Text>,
}

/// What a [`MathExpression`] needs.
#[props(module = "cloudwatch")]
pub struct MathExpressionProps {
    /// What is computed: `errors / requests * 100`.
    pub expression: Str,
    /// The metrics by their names in the expression. Names start with a lowercase letter.
    pub using_metrics: Option<Dict<AnyMetric>>,
    /// Those of [`MathExpressionOptions`].
    #[extends]
    pub options: MathExpressionOptions,
}

/// What is computed from metrics.
#[derive(Clone, Debug, PartialEq)]
pub struct MathExpression {
    pub(super) base: Expression,
    pub(super) metrics: Vec<(Str, AnyMetric)>,
}

expression_class! {
    /// What is computed from metrics: `errors / requests`.
    ///
    /// ```rhai
    /// let of = |name| cloudwatch.Metric(#{ namespace: "App", metric_name: name, statistic: "Sum" });
    /// let rate = cloudwatch.MathExpression(#{
    ///     expression: "100 * errors / requests",
    ///     using_metrics: #{ errors: of.call("Errors"), requests: of.call("Requests") },
    /// });
    /// rate.create_alarm(stack, "Rate", #{ threshold: 1, evaluation_periods: 3 });
    /// ```
    ///
    /// ```lua
    /// local of = function(name)
    ///   return cloudwatch.Metric({ namespace = "App", metric_name = name, statistic = "Sum" })
    /// end
    /// local rate = cloudwatch.MathExpression({
    ///   expression = "100 * errors / requests",
    ///   using_metrics = { errors = of("Errors"), requests = of("Requests") },
    /// })
    /// rate:create_alarm(stack, "Rate", { threshold = 1, evaluation_periods = 3 })
    /// ```
    impl MathExpression {
        /// Computes with metrics. Their periods become the one of the expression.
        pub fn new(props: MathExpressionProps) -> Result<Self> {
            let base = Expression::new(props.expression, props.options)?;
            let mut metrics = props.using_metrics.unwrap_or_default().0;
            if let Some((odd, _)) = metrics.iter().find(|(name, _)| !is_name(name)) {
                bail!(Code::InvalidValue, "`{odd}` cannot be the name of a metric in an expression";
                    hint: "names start with a lowercase letter and have letters, digits and `_`");
            }
            // Maps of scripts have no order, so they are written in the one in which the expression names them.
            let names = names_in(&base.text);
            metrics.sort_by_key(|(name, _)| names.iter().position(|it| it == name).unwrap_or(usize::MAX));
            let period = &base.looks.period;
            if !metrics.is_empty() {
                check_period(period)?;
            }
            let metrics = metrics.into_iter().map(|(name, metric)| (name, metric.with_period(period))).collect();
            let this = MathExpression { base, metrics };
            let size = this.size();
            if size > MOST_PARTS {
                bail!(Code::OutOfRange, "an expression computes with at most {MOST_PARTS} metrics and expressions, this one with {size}";
                    hint: "those of expressions within count as well");
            }
            this.check_names(&mut HashMap::new())?;
            Ok(this)
        }

        /// The metrics by their names in the expression.
        #[attribute]
        pub fn using_metrics(&self) -> Dict<AnyMetric> {
            Dict(self.metrics.clone())
        }

        /// The same expression, with what is given told otherwise.
        pub fn with(&self, props: MathExpressionOptions) -> Result<MathExpression> {
            MathExpression::new(MathExpressionProps {
                expression: self.base.text.clone(),
                using_metrics: Some(Dict(self.metrics.clone())),
                options: self.base.changed(props),
            })
        }

        /// Makes an alarm on it.
        pub fn create_alarm(
            &self,
            cx: &mut Cx,
            scope: Construct,
            id: Str,
            props: CreateAlarmOptions,
        ) -> Result<Alarm> {
            Metric::alarm(self.clone().into(), cx, scope, id, props)
        }
    }
}

/// With how many metrics and expressions one can compute, those of expressions within among them.
/// Source: the CloudWatch API reference, `GetMetricData`.
const MOST_PARTS: usize = 500;
/// Functions that name their metrics themselves.
const FINDING: [&str; 4] = ["INSIGHT_RULE_METRIC", "SELECT", "SEARCH", "METRICS"];

impl MathExpression {
    pub(super) fn with_period(self, period: &Duration) -> Self {
        let metrics = self.metrics.into_iter().map(|(name, metric)| (name, metric.with_period(period)));
        let looks = Looks { period: period.clone(), ..self.base.looks };
        MathExpression { metrics: metrics.collect(), base: Expression { looks, ..self.base } }
    }

    /// With how many metrics and expressions it computes, all in all.
    fn size(&self) -> usize {
        let size = |metric: &AnyMetric| match metric {
            AnyMetric::Math(inner) => 1 + inner.size(),
            AnyMetric::Metric(_) | AnyMetric::Search(_) => 1,
        };
        self.metrics.iter().map(|(_, metric)| size(metric)).sum()
    }

    /// A name stands for one metric, in all expressions within one.
    fn check_names<'a>(&'a self, seen: &mut HashMap<&'a str, &'a AnyMetric>) -> Result<()> {
        for (name, metric) in &self.metrics {
            match seen.insert(name, metric) {
                Some(other) if other != metric => {
                    bail!(Code::InvalidValue, "`{name}` names two metrics in the expression: `{}` and `{}`", metric.name(), other.name();
                        hint: "give one of them another name")
                }
                _ => {}
            }
            if let AnyMetric::Math(inner) = metric {
                inner.check_names(seen)?;
            }
        }
        Ok(())
    }

    /// Names that stand for nothing, and what is odd about its metrics.
    pub(super) fn oddities(&self) -> MetricWarnings {
        let mut all = MetricWarnings::default();
        if !FINDING.iter().any(|function| self.base.text.to_uppercase().contains(function)) {
            let known: Vec<&str> = self.metrics.iter().map(|(name, _)| name.as_str()).collect();
            for unknown in names_in(&self.base.text).into_iter().filter(|name| !known.contains(name)) {
                let message =
                    format!("the expression `{}` uses `{unknown}`, which names no metric", self.base.text);
                let diag = Diag::warning(Code::Surprise, message)
                    .hints(did_you_mean(unknown, known.iter().copied()));
                all.add("CloudWatch:Math:UnknownIdentifier", diag);
            }
        }
        for (_, metric) in &self.metrics {
            all.extend(metric.warnings());
        }
        all
    }

    /// The metrics that are measured, in all expressions within.
    pub(super) fn measured(&self) -> Vec<&Metric> {
        let mut all = Vec::new();
        for (_, metric) in &self.metrics {
            match metric {
                AnyMetric::Metric(metric) => all.push(metric),
                AnyMetric::Math(inner) => all.extend(inner.measured()),
                AnyMetric::Search(_) => {}
            }
        }
        all
    }
}

fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

/// The words of an expression that can be names of metrics, outside quotes.
fn names_in(expression: &str) -> Vec<&str> {
    let unquoted = expression.split(['"', '\'']).step_by(2);
    let words = unquoted.flat_map(|part| part.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_')));
    let mut names: Vec<&str> = Vec::new();
    for word in words.filter(|word| is_name(word)) {
        if !names.contains(&word) {
            names.push(word);
        }
    }
    names
}
