//! Which events a rule tells of.

use super::pattern_match::alternatives;
use crate::bail;
use crate::core::synth::to_json;
use crate::core::{Data, Fields, TextList};
use crate::declare::{Dict, props};
use crate::diag::{Code, Result};

/// Which events a rule tells of. All that is said must hold; of the values of a list, one.
/// Source: the EventBridge user guide, "Amazon EventBridge event patterns".
#[props(module = "events")]
pub struct EventPattern {
    /// The versions of events. Default: any.
    pub version: Option<TextList>,
    /// The ids. Default: any.
    pub id: Option<TextList>,
    /// What happened: `EC2 Instance State-change Notification`. Default: anything.
    pub detail_type: Option<TextList>,
    /// Where it happened: `aws.ec2`, or a source of one's own. Default: anywhere.
    pub source: Option<TextList>,
    /// The accounts. Default: any.
    pub account: Option<TextList>,
    /// The times. Default: any.
    pub time: Option<TextList>,
    /// The regions. Default: any.
    pub region: Option<TextList>,
    /// The ARNs of what the event is about. Default: any.
    pub resources: Option<TextList>,
    /// What else the event says: names with lists of values, or with more names. Default: anything.
    pub detail: Option<Dict<Data>>,
}

impl EventPattern {
    /// The pattern as EventBridge writes it.
    pub(crate) fn to_fields(&self) -> Fields {
        let texts =
            |name: &str, list: &Option<TextList>| list.clone().map(|list| (name.into(), Data::from(list)));
        let parts = [
            texts("version", &self.version),
            texts("id", &self.id),
            texts("detail-type", &self.detail_type),
            texts("source", &self.source),
            texts("account", &self.account),
            texts("time", &self.time),
            texts("region", &self.region),
            texts("resources", &self.resources),
            self.detail.clone().map(|detail| ("detail".into(), Data::Map(detail.0))),
        ];
        parts.into_iter().flatten().collect()
    }
}

/// Narrows a pattern by another: lists of the same name become one.
///
/// # Errors
/// When one of both has a list where the other has names.
pub(super) fn merge(into: &mut Fields, from: Fields) -> Result<()> {
    for (name, added) in from {
        let Some((_, there)) = into.iter_mut().find(|(known, _)| *known == name) else {
            into.push((name, added));
            continue;
        };
        match (std::mem::take(there), added) {
            (Data::Map(mut fields), Data::Map(more)) => {
                let merged = merge(&mut fields, more);
                *there = Data::Map(fields);
                merged?;
            }
            (old, new) if is_list(&old) && is_list(&new) => *there = together(old, new),
            (old, new) => {
                let shown = (to_json(&old), to_json(&new));
                *there = old;
                bail!(Code::TypeMismatch, "`{name}` of an event pattern is `{}` already, and cannot be `{}` too", shown.0, shown.1;
                    hint: "values of patterns are lists; those of the same name become one")
            }
        }
    }
    Ok(())
}

fn is_list(data: &Data) -> bool {
    matches!(data, Data::List(_) | Data::Late(_))
}

/// Two lists as one, each value once.
fn together(old: Data, new: Data) -> Data {
    let mut all: Vec<Data> = Vec::new();
    for value in alternatives(old).into_iter().chain(alternatives(new)) {
        if !all.contains(&value) {
            all.push(value);
        }
    }
    all.into()
}
