//! Policies of topics.

use super::Topic;
use crate::aws::iam::{
    Effect, PolicyDocument, PolicyDocumentProps, PolicyStatement, PolicyStatementProps, StarPrincipal,
};
use crate::core::{CfnResource, Construct, Cx, Data, Handle, NodeId, Resource, Str, Text};
use crate::declare::{Dict, construct, props};
use crate::diag::{Diag, Result};
use crate::fields;

/// What a [`TopicPolicy`] needs.
#[props(module = "sns")]
pub struct TopicPolicyProps {
    /// The topics.
    pub topics: Vec<Topic>,
    /// The first statements. Default: none yet.
    pub policy_document: Option<PolicyDocument>,
    /// Whether messages that are sent without TLS are refused.
    #[default(false)]
    pub enforce_ssl: bool,
}

/// What a topic policy keeps.
#[derive(Clone, Debug)]
pub struct TopicPolicyState {
    document: PolicyDocument,
}

/// Who may do what with topics. A topic makes one by itself when a statement is added to it.
///
/// ```rhai
/// let topic = sns.Topic(stack, "Topic");
/// let policy = sns.TopicPolicy(stack, "Policy", #{ topics: [topic], enforce_ssl: true });
/// policy.document.add_statements(iam.PolicyStatement(#{
///     actions: ["sns:Subscribe"],
///     principals: [iam.AccountPrincipal("111111111111")],
///     resources: [topic.topic_arn],
/// }));
/// ```
///
/// ```lua
/// local topic = sns.Topic(stack, "Topic")
/// local policy = sns.TopicPolicy(stack, "Policy", { topics = { topic }, enforce_ssl = true })
/// policy.document:add_statements(iam.PolicyStatement({
///   actions = { "sns:Subscribe" },
///   principals = { iam.AccountPrincipal("111111111111") },
///   resources = { topic.topic_arn },
/// }))
/// ```
#[construct(module = "sns", base = Resource, state = TopicPolicyState)]
impl TopicPolicy {
    /// Makes a policy.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: TopicPolicyProps) -> Result<Self> {
        let document = props.policy_document.unwrap_or_else(|| {
            // SNS wants statements of one policy to have different ids.
            PolicyDocument::new(cx, PolicyDocumentProps { assign_sids: true, ..Default::default() })
        });
        let this: TopicPolicy = cx.create(scope, id, TopicPolicyState { document })?;
        let arns: Vec<Text> = props.topics.iter().map(|topic| topic.topic_arn(cx)).collect();
        CfnResource::add(
            cx,
            this,
            "Resource",
            "AWS::SNS::TopicPolicy",
            fields! { "PolicyDocument": document.late(), "Topics": arns.clone() },
        )?;
        cx.extra_mut(this.0).check = Some(problems);
        if props.enforce_ssl {
            for arn in arns {
                let statement = refusal_of_plain_messages(cx, arn)?;
                document.add_statements(cx, vec![statement].into());
            }
        }
        Ok(this)
    }

    /// The statements.
    #[attribute]
    pub fn document(self, cx: &Cx) -> PolicyDocument {
        cx.state(self).document
    }
}

/// The statement that refuses messages which are sent without TLS.
/// Source: the SNS developer guide, "Security best practices".
fn refusal_of_plain_messages(cx: &mut Cx, topic_arn: Text) -> Result<PolicyStatement> {
    let everybody = StarPrincipal::new(cx).into();
    let is_plain = Data::object("aws:SecureTransport", "false");
    let props = PolicyStatementProps {
        // The CDK's name, which is in templates: the statement denies.
        sid: Some("AllowPublishThroughSSLOnly".into()),
        actions: Some(vec![Text::from("sns:Publish")].into()),
        conditions: Some(Dict(vec![("Bool".into(), is_plain)])),
        effect: Effect::DENY,
        resources: Some(vec![topic_arn].into()),
        principals: Some(vec![everybody]),
        ..PolicyStatementProps::default()
    };
    PolicyStatement::new(cx, props)
}

fn problems(cx: &Cx, node: NodeId) -> Vec<Diag> {
    cx.state(TopicPolicy::at(node)).document.problems_as_policy_of(cx, "topics")
}
