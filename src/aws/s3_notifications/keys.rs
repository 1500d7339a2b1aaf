//! Keys of the topics and queues that hear of the events of buckets.

use crate::aws::iam::{PolicyStatement, PolicyStatementProps, Principal};
use crate::aws::kms::AnyKey;
use crate::core::{Construct, Cx, Handle, Text};
use crate::diag::{Code, Diag, Result};

/// Lets S3 use the key of a topic or a queue; a warning tells of a key whose policy cannot be changed.
/// Source: the S3 user guide, "Granting permissions to publish event notification messages to a destination".
///
/// # Errors
/// When the key stands in no stack.
pub(super) fn allow(
    cx: &mut Cx,
    destination: impl Into<Construct>,
    key: AnyKey,
    service: Principal,
    actions: [&str; 2],
) -> Result<()> {
    let props = PolicyStatementProps {
        actions: Some(actions.map(Text::from).to_vec().into()),
        resources: Some(vec![Text::from("*")].into()),
        principals: Some(vec![service]),
        ..PolicyStatementProps::default()
    };
    let statement = PolicyStatement::new(cx, props)?;
    let added = key.add_to_resource_policy(cx, statement, true)?;
    if !added.statement_added {
        let message = "the policy of the destination's key cannot be changed here, so the bucket may not be able to send";
        let hint = format!("the key must let `s3.amazonaws.com` do `{}` and `{}`", actions[0], actions[1]);
        cx.warn(Diag::warning(Code::Surprise, message).hint(hint).on(cx.path(destination.into().id())));
    }
    Ok(())
}
