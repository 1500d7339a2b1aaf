//! What CloudWatch may not understand of metrics.

use crate::core::{Cx, Str};
use crate::declare::Dict;
use crate::diag::Diag;

/// What is odd about a metric, each with the id by which the CDK knows the warning.
#[derive(Clone, Debug, Default)]
pub struct MetricWarnings(Vec<(&'static str, Diag)>);

impl MetricWarnings {
    /// Adds a warning.
    pub(super) fn add(&mut self, id: &'static str, diag: Diag) {
        self.0.push((id, diag));
    }

    /// Adds those of a part.
    pub(super) fn extend(&mut self, others: MetricWarnings) {
        self.0.extend(others.0);
    }

    /// Warns where the program is now.
    pub(super) fn show(self, cx: &mut Cx) {
        for (_, diag) in self.0 {
            cx.warn(diag);
        }
    }

    /// Warns of what a construct uses.
    pub(super) fn show_on(self, cx: &mut Cx, path: &str) {
        MetricWarnings(self.0.into_iter().map(|(id, diag)| (id, diag.on(path))).collect()).show(cx);
    }

    /// The messages, where there are any.
    pub(super) fn messages(self) -> Option<Vec<String>> {
        let messages: Vec<String> = self.0.into_iter().map(|(_, diag)| diag.message).collect();
        (!messages.is_empty()).then_some(messages)
    }

    /// The messages by their ids, where there are any; the last of an id counts.
    pub(super) fn by_id(self) -> Option<Dict<String>> {
        let mut messages: Vec<(Str, String)> = Vec::new();
        for (id, diag) in self.0 {
            match messages.iter_mut().find(|(known, _)| known == id) {
                Some((_, message)) => *message = diag.message,
                None => messages.push((Str::new_static(id), diag.message)),
            }
        }
        (!messages.is_empty()).then_some(Dict(messages))
    }
}

impl FromIterator<MetricWarnings> for MetricWarnings {
    fn from_iter<I: IntoIterator<Item = MetricWarnings>>(warnings: I) -> Self {
        MetricWarnings(warnings.into_iter().flat_map(|warnings| warnings.0).collect())
    }
}
