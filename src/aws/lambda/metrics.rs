//! Metrics of functions.

use super::function_base::Kind;
use super::{Alias, FunctionBase};
use crate::aws::cloudwatch::{Canned, Metric, MetricOptions, MetricProps};
use crate::core::{Cx, Handle, Str, Text};
use crate::diag::Result;

const NAMESPACE: &str = "AWS/Lambda";

/// A metric of all functions together.
pub(super) fn of_all(name: Text, statistic: &'static str, options: Option<MetricOptions>) -> Result<Metric> {
    let mut options = options.unwrap_or_default();
    if options.statistic.is_none() {
        options.statistic = Some(Str::new_static(statistic));
    }
    Metric::new(MetricProps { namespace: NAMESPACE.into(), metric_name: name, options })
}

impl FunctionBase {
    /// A metric of the function, the version or the alias.
    pub(super) fn canned(
        self,
        cx: &Cx,
        name: Text,
        statistic: &'static str,
        options: Option<MetricOptions>,
    ) -> Result<Metric> {
        let canned = Canned { namespace: NAMESPACE, name, dimensions: self.dimensions(cx), statistic };
        Metric::of(cx, self, canned, options)
    }

    fn dimensions(self, cx: &Cx) -> Vec<(&'static str, Text)> {
        let own_name = vec![("FunctionName", self.function_name(cx))];
        match &cx.state(self).kind {
            // Aliases that are made here are a resource of the function; others are known by their whole name.
            Kind::Qualified { lambda, leads_to: Some(_), .. }
                if cx.child(self.id(), "Resource").is_some() =>
            {
                let name = lambda.function_name(cx);
                let alias = Alias::at(self.id()).alias_name(cx).unwrap_or_else(|_| "".into());
                vec![("FunctionName", name.clone()), ("Resource", Text::concat([name, ":".into(), alias]))]
            }
            _ => own_name,
        }
    }
}
