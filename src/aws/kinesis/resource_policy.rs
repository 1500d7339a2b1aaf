//! Policies of streams and of their consumers.

use super::{Stream, StreamConsumer};
use crate::aws::iam::{PolicyDocument, PolicyDocumentProps};
use crate::bail;
use crate::core::{CfnResource, Construct, Cx, Handle, NodeId, Resource, Str};
use crate::declare::{construct, props};
use crate::diag::{Code, Diag, Result};
use crate::fields;

/// What a [`ResourcePolicy`] needs: a stream or a consumer.
#[props(module = "kinesis")]
pub struct ResourcePolicyProps {
    /// The stream.
    pub stream: Option<Stream>,
    /// The consumer.
    pub stream_consumer: Option<StreamConsumer>,
    /// The first statements. Default: none yet.
    pub policy_document: Option<PolicyDocument>,
}

/// What a policy keeps.
#[derive(Clone, Debug)]
pub struct ResourcePolicyState {
    document: PolicyDocument,
}

/// Who may do what with a stream or a consumer of one. They make one by themselves when a statement is added to them.
///
/// ```rhai
/// let orders = kinesis.Stream(stack, "Orders");
/// let policy = kinesis.ResourcePolicy(stack, "Policy", #{ stream: orders });
/// policy.document.add_statements(iam.PolicyStatement(#{
///     actions: ["kinesis:GetRecords"],
///     principals: [iam.AccountPrincipal("111111111111")],
///     resources: [orders.stream_arn],
/// }));
/// ```
///
/// ```lua
/// local orders = kinesis.Stream(stack, "Orders")
/// local policy = kinesis.ResourcePolicy(stack, "Policy", { stream = orders })
/// policy.document:add_statements(iam.PolicyStatement({
///   actions = { "kinesis:GetRecords" },
///   principals = { iam.AccountPrincipal("111111111111") },
///   resources = { orders.stream_arn },
/// }))
/// ```
#[construct(module = "kinesis", base = Resource, state = ResourcePolicyState)]
impl ResourcePolicy {
    /// Makes a policy.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: ResourcePolicyProps) -> Result<Self> {
        let arn = match (props.stream, props.stream_consumer) {
            (Some(stream), None) => stream.stream_arn(cx),
            (None, Some(consumer)) => consumer.stream_consumer_arn(cx),
            (Some(_), Some(_)) => {
                bail!(Code::InvalidValue, "a policy is for a `stream` or a `stream_consumer`, not for both")
            }
            (None, None) => bail!(Code::MissingArgument, "a policy needs a `stream` or a `stream_consumer`"),
        };
        let document = match props.policy_document {
            Some(document) => document,
            None => PolicyDocument::new(cx, PolicyDocumentProps::default()),
        };
        let this: ResourcePolicy = cx.create(scope, id, ResourcePolicyState { document })?;
        CfnResource::add(
            cx,
            this,
            "Resource",
            "AWS::Kinesis::ResourcePolicy",
            fields! { "ResourceArn": arn, "ResourcePolicy": document.late() },
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
    cx.state(ResourcePolicy::at(node)).document.problems_as_policy_of(cx, "a stream")
}
