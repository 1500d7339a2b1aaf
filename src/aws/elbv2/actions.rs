//! What the actions of listeners and rules have in common.

use crate::core::{Data, Duration, Fields, Number, Str, Text};
use crate::diag::{Code, Result};
use crate::{bail, fields};

/// A target group of an action, with its part of the requests.
pub(super) type Weighted = (Text, Option<Number>);

/// How the weights of target groups are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// A single target group stands alone.
    Short,
    /// Every target group stands in a list.
    Full,
}

/// Forwards to target groups.
///
/// # Errors
/// When there is none.
pub(super) fn forward(
    groups: Vec<Weighted>,
    stickiness: Option<Duration>,
    form: Form,
    function: &str,
) -> Result<Fields> {
    if groups.is_empty() {
        bail!(Code::InvalidValue, "`{function}` needs at least one target group")
    }
    if let (Form::Short, [(arn, _)], None) = (form, &groups[..], &stickiness) {
        return Ok(fields! { "Type": "forward", "TargetGroupArn": arn });
    }
    let stickiness = stickiness.map(|duration| duration.to_seconds(None)).transpose()?;
    let stickiness =
        stickiness.map(|seconds| Data::Map(fields! { "DurationSeconds": seconds, "Enabled": true }));
    let group = |(arn, weight): Weighted| Data::Map(fields! { "TargetGroupArn": arn, "Weight": weight });
    let groups: Vec<Data> = groups.into_iter().map(group).collect();
    let config = fields! { "TargetGroupStickinessConfig": stickiness, "TargetGroups": groups };
    Ok(fields! { "Type": "forward", "ForwardConfig": config })
}

/// Actions in their order, numbered where there are several; their keys are sorted, as the CDK writes them.
pub(super) fn numbered(actions: Vec<Fields>) -> Vec<Data> {
    let count = actions.len();
    let number = |(index, mut action): (usize, Fields)| {
        if count > 1 {
            let order = i64::try_from(index + 1).unwrap_or(i64::MAX);
            action.push((Str::new_static("Order"), order.into()));
        }
        action.sort_by(|(a, _), (b, _)| a.cmp(b));
        Data::Map(action)
    };
    actions.into_iter().enumerate().map(number).collect()
}

/// Actions and conditions with the keys of L1s: `TargetGroupArn` is `target_group_arn`.
pub(super) fn for_l1(data: Data) -> Data {
    /// Its keys are the program's.
    const FREE: &str = "AuthenticationRequestExtraParams";
    match data {
        Data::Map(fields) => {
            let written = fields.into_iter().filter(|(_, value)| *value != Data::Absent);
            let spell = |(key, value): (Str, Data)| {
                let value = if key == FREE { value } else { for_l1(value) };
                (Str::from(crate::cfn::snake(&key)), value)
            };
            Data::Map(written.map(spell).collect())
        }
        Data::List(items) => Data::List(items.into_iter().map(for_l1).collect()),
        other => other,
    }
}
