//! Policies that let AWS services and other accounts use logs.

use crate::aws::iam::{PolicyDocument, PolicyDocumentProps, PolicyStatement};
use crate::core::{CfnResource, Construct, Cx, Handle, Late, LateKind, Names, NodeId, Resource, Str, Text};
use crate::declare::{construct, props};
use crate::diag::{Diag, Result};
use crate::fields;

/// What a [`ResourcePolicy`] can be told.
#[props(module = "logs")]
pub struct ResourcePolicyProps {
    /// The name. Default: from the path.
    pub resource_policy_name: Option<Text>,
    /// The first statements. Default: none.
    pub policy_statements: Option<Vec<PolicyStatement>>,
}

/// What a policy keeps.
#[derive(Clone, Debug)]
pub struct ResourcePolicyState {
    document: PolicyDocument,
}

/// Lets AWS services and other accounts use the logs of the account. A log group makes one by itself when it is
/// needed; an account has at most ten in a region.
#[construct(module = "logs", base = Resource, state = ResourcePolicyState)]
impl ResourcePolicy {
    /// Makes a policy.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: ResourcePolicyProps) -> Result<Self> {
        let document =
            PolicyDocumentProps { statements: props.policy_statements, ..PolicyDocumentProps::default() };
        let document = PolicyDocument::new(cx, document);
        document.keep_as_given(cx);
        let this: ResourcePolicy = cx.create(scope, id, ResourcePolicyState { document })?;
        let name = props.resource_policy_name.unwrap_or_else(|| Names::unique_id(cx, this.into()).into());
        CfnResource::add_default(
            cx,
            this,
            "ResourcePolicy",
            "AWS::Logs::ResourcePolicy",
            fields! { "PolicyDocument": Late::new(LateKind::Json(document.late(), 0)), "PolicyName": name },
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
    cx.state(ResourcePolicy::at(node)).document.problems_as_plain_policy_of(cx, "logs")
}
