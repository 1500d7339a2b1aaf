//! Policies of secrets.

use super::Secret;
use crate::aws::iam::{PolicyDocument, PolicyDocumentProps};
use crate::core::{CfnResource, Construct, Cx, Handle, NodeId, Resource, Str};
use crate::declare::{construct, props};
use crate::diag::{Diag, Result};
use crate::fields;

/// What a [`ResourcePolicy`] needs.
#[props(module = "secretsmanager")]
pub struct ResourcePolicyProps {
    /// The secret.
    pub secret: Secret,
}

/// What a policy keeps.
#[derive(Clone, Debug)]
pub struct ResourcePolicyState {
    document: PolicyDocument,
}

/// Who may do what with a secret. Secrets make one by themselves when a statement is added to them.
///
/// ```rhai
/// let secret = secretsmanager.Secret(stack, "Secret");
/// let policy = secretsmanager.ResourcePolicy(stack, "Policy", #{ secret: secret });
/// policy.document.add_statements(iam.PolicyStatement(#{
///     actions: ["secretsmanager:GetSecretValue"],
///     principals: [iam.AccountPrincipal("111111111111")],
///     resources: ["*"],
/// }));
/// ```
///
/// ```lua
/// local secret = secretsmanager.Secret(stack, "Secret")
/// local policy = secretsmanager.ResourcePolicy(stack, "Policy", { secret = secret })
/// policy.document:add_statements(iam.PolicyStatement({
///   actions = { "secretsmanager:GetSecretValue" },
///   principals = { iam.AccountPrincipal("111111111111") },
///   resources = { "*" },
/// }))
/// ```
#[construct(module = "secretsmanager", base = Resource, state = ResourcePolicyState)]
impl ResourcePolicy {
    /// Makes a policy.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: ResourcePolicyProps) -> Result<Self> {
        let document = PolicyDocument::new(cx, PolicyDocumentProps::default());
        let this: ResourcePolicy = cx.create(scope, id, ResourcePolicyState { document })?;
        let secret = props.secret.secret_arn(cx);
        CfnResource::add(
            cx,
            this,
            "Resource",
            "AWS::SecretsManager::ResourcePolicy",
            fields! { "ResourcePolicy": document.late(), "SecretId": secret },
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
    cx.state(ResourcePolicy::at(node)).document.problems_as_policy_of(cx, "a secret")
}
