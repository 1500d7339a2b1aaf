//! Policies of queues.

use super::Queue;
use crate::aws::iam::{PolicyDocument, PolicyDocumentProps};
use crate::core::{CfnResource, Construct, Cx, Data, Handle, NodeId, Resource, Str};
use crate::declare::{construct, props};
use crate::diag::{Diag, Result};
use crate::fields;

/// What a [`QueuePolicy`] needs.
#[props(module = "sqs")]
pub struct QueuePolicyProps {
    /// The queues.
    pub queues: Vec<Queue>,
}

/// What a queue policy keeps.
#[derive(Clone, Debug)]
pub struct QueuePolicyState {
    document: PolicyDocument,
}

/// Who may do what with queues. A queue makes one by itself when a statement is added to it.
///
/// ```rhai
/// let queue = sqs.Queue(stack, "Queue");
/// let policy = sqs.QueuePolicy(stack, "Policy", #{ queues: [queue] });
/// policy.document.add_statements(iam.PolicyStatement(#{
///     actions: ["sqs:SendMessage"],
///     principals: [iam.ServicePrincipal("events.amazonaws.com")],
///     resources: [queue.queue_arn],
/// }));
/// ```
///
/// ```lua
/// local queue = sqs.Queue(stack, "Queue")
/// local policy = sqs.QueuePolicy(stack, "Policy", { queues = { queue } })
/// policy.document:add_statements(iam.PolicyStatement({
///   actions = { "sqs:SendMessage" },
///   principals = { iam.ServicePrincipal("events.amazonaws.com") },
///   resources = { queue.queue_arn },
/// }))
/// ```
#[construct(module = "sqs", base = Resource, state = QueuePolicyState)]
impl QueuePolicy {
    /// Makes a policy.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: QueuePolicyProps) -> Result<Self> {
        let document = PolicyDocument::new(cx, PolicyDocumentProps::default());
        let this: QueuePolicy = cx.create(scope, id, QueuePolicyState { document })?;
        let urls: Vec<Data> = props.queues.iter().map(|queue| queue.queue_url(cx).into()).collect();
        CfnResource::add(
            cx,
            this,
            "Resource",
            "AWS::SQS::QueuePolicy",
            fields! { "PolicyDocument": document.late(), "Queues": urls },
        )?;
        cx.extra_mut(this.0).check = Some(problems);
        Ok(this)
    }

    /// The statements.
    #[attribute]
    pub fn document(self, cx: &Cx) -> PolicyDocument {
        cx.state(self).document
    }
}

fn problems(cx: &Cx, node: NodeId) -> Vec<Diag> {
    cx.state(QueuePolicy::at(node)).document.problems_as_policy_of(cx, "queues")
}
