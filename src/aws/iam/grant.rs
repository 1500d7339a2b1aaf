//! Grants.

use super::{
    DeclaredResource, PolicyStatement, PolicyStatementProps, Principal, ResourceGrant, ResourceWithPolicy,
};
use crate::bail;
use crate::core::{Construct, Cx, Data, Dependable, DependencyGroup, Handle, NodeId, Text};
use crate::declare::{Dict, Rest, class, props};
use crate::diag::{Code, Result};

/// What [`Grant::add_to_principal`] grants.
#[props(module = "iam")]
pub struct GrantOnPrincipalOptions {
    /// Who is granted something.
    pub grantee: Principal,
    /// The actions.
    pub actions: Vec<Text>,
    /// The ARNs of what the actions may be done with.
    pub resource_arns: Vec<Text>,
    /// Conditions that must hold.
    pub conditions: Option<Dict<Data>>,
    /// The construct that grants; for messages.
    pub scope: Option<Construct>,
}

/// What [`Grant::add_to_principal_or_resource`] grants.
#[props(module = "iam")]
pub struct GrantWithResourceOptions {
    /// Who is granted something.
    pub grantee: Principal,
    /// The actions.
    pub actions: Vec<Text>,
    /// The ARNs of what the actions may be done with, as the principal's policy names it.
    pub resource_arns: Vec<Text>,
    /// Conditions that must hold.
    pub conditions: Option<Dict<Data>>,
    /// The resource with a policy of its own: a bucket, a key.
    pub resource: Construct,
    /// The ARNs as the resource's policy names it. Default: as the principal's policy does.
    pub resource_self_arns: Option<Vec<Text>>,
}

/// What [`Grant::add_to_principal_and_resource`] grants.
#[props(module = "iam")]
pub struct GrantOnPrincipalAndResourceOptions {
    /// What is granted, on which resource.
    #[extends(required)]
    pub grant: GrantWithResourceOptions,
    /// Whom the resource's policy names. Default: the grantee.
    pub resource_policy_principal: Option<Principal>,
}

/// What [`Grant::add_statement_to_resource_policy`] grants.
#[props(module = "iam")]
pub struct GrantPolicyWithResourceOptions {
    /// What is granted, on which resource.
    #[extends(required)]
    pub grant: GrantWithResourceOptions,
    /// The statement that is added to the resource's policy.
    pub statement: PolicyStatement,
}

/// What became of a statement that was added to a principal's policy.
#[props(module = "iam", output = true)]
pub struct AddToPrincipalPolicyResult {
    /// Whether the statement was added.
    pub statement_added: bool,
    /// What must exist for the statement to hold.
    pub policy_dependable: Option<DependencyGroup>,
}

impl AddToPrincipalPolicyResult {
    pub(super) fn of(cx: &mut Cx, added: Option<Vec<Dependable>>) -> Self {
        let statement_added = added.is_some();
        let policy_dependable = added.map(|needed| DependencyGroup::of(cx, needed));
        AddToPrincipalPolicyResult { statement_added, policy_dependable }
    }
}

/// What came of granting something to somebody.
#[derive(Clone, Debug)]
pub struct Grant {
    principal_statements: Vec<PolicyStatement>,
    resource_statements: Vec<PolicyStatement>,
    dependables: Vec<Dependable>,
    intent: String,
}

/// What came of granting something: the statements that were added, and what must exist for them to hold.
#[class(module = "iam")]
impl Grant {
    /// Adds a statement that allows actions to the policy of a principal. Principals without a policy of
    /// their own, such as accounts, get nothing: `success` is false then.
    pub fn add_to_principal(cx: &mut Cx, options: GrantOnPrincipalOptions) -> Result<Self> {
        let intent = intent(&options.actions, &options.resource_arns);
        let statement = PolicyStatement::new(
            cx,
            PolicyStatementProps {
                actions: Some(options.actions.into()),
                resources: Some(options.resource_arns.into()),
                conditions: options.conditions,
                ..PolicyStatementProps::default()
            },
        )?;
        let added = options.grantee.add_to_principal_policy(cx, statement)?;
        let principal_statements = if added.is_some() { vec![statement] } else { Vec::new() };
        let dependables = added.unwrap_or_default();
        Ok(Grant { principal_statements, resource_statements: Vec::new(), dependables, intent })
    }

    /// Allows actions through the policy of a principal, and through that of a resource where it does not do: the
    /// principal has no policy, or belongs to another account.
    pub fn add_to_principal_or_resource(cx: &mut Cx, options: GrantWithResourceOptions) -> Result<Self> {
        let resource = DeclaredResource::of(cx, options.resource)?;
        ResourceGrant::from(options).to_principal_or_resource(cx, resource)
    }

    /// Allows actions through the policy of a principal and through that of a resource.
    pub fn add_to_principal_and_resource(
        cx: &mut Cx,
        options: GrantOnPrincipalAndResourceOptions,
    ) -> Result<Self> {
        let resource = DeclaredResource::of(cx, options.grant.resource)?;
        let mut grant = ResourceGrant::from(options.grant);
        grant.resource_policy_principal = options.resource_policy_principal;
        grant.to_principal_and_resource(cx, resource)
    }

    /// Adds a statement of your own to the policy of a resource.
    pub fn add_statement_to_resource_policy(
        cx: &mut Cx,
        options: GrantPolicyWithResourceOptions,
    ) -> Result<Self> {
        let resource = DeclaredResource::of(cx, options.grant.resource)?;
        let added = resource.add_statement(cx, options.statement)?;
        Ok(Grant::of_resource(options.statement, added, &ResourceGrant::from(options.grant)))
    }

    /// A grant that grants nothing.
    pub fn drop(_grantee: Principal, intent: Text) -> Self {
        let intent = intent.literal().unwrap_or_default().to_owned();
        Grant {
            principal_statements: Vec::new(),
            resource_statements: Vec::new(),
            dependables: Vec::new(),
            intent,
        }
    }

    /// Whether a statement was added anywhere.
    #[attribute]
    pub fn success(&self) -> bool {
        !self.principal_statements.is_empty() || !self.resource_statements.is_empty()
    }

    /// The statement in the principal's policy.
    #[attribute]
    pub fn principal_statement(&self) -> Option<PolicyStatement> {
        self.principal_statements.first().copied()
    }

    /// The statements in the policies of principals.
    #[attribute]
    pub fn principal_statements(&self) -> Vec<PolicyStatement> {
        self.principal_statements.clone()
    }

    /// The statement in the resource's policy.
    #[attribute]
    pub fn resource_statement(&self) -> Option<PolicyStatement> {
        self.resource_statements.first().copied()
    }

    /// The statements in the policies of resources.
    #[attribute]
    pub fn resource_statements(&self) -> Vec<PolicyStatement> {
        self.resource_statements.clone()
    }

    /// What must exist for the grant to hold.
    #[attribute]
    pub fn dependency_roots(&self) -> Vec<Dependable> {
        self.dependables.clone()
    }

    /// Fails unless a statement was added.
    pub fn assert_success(&self) -> Result<()> {
        if self.success() {
            return Ok(());
        }
        bail!(
            Code::InvalidValue,
            "{} could not be granted: neither the principal nor the resource has a policy to add to",
            self.intent
        )
    }

    /// Makes constructs wait until the grant holds.
    pub fn apply_before(&self, cx: &mut Cx, constructs: Rest<Construct>) {
        for construct in constructs {
            cx.extra_mut(construct.id()).dependencies.extend(self.dependables.iter().cloned());
        }
    }

    /// Two grants as one.
    pub fn combine(&self, rhs: Grant) -> Grant {
        let mut both = self.clone();
        both.principal_statements.extend(rhs.principal_statements);
        both.resource_statements.extend(rhs.resource_statements);
        both.dependables.extend(rhs.dependables);
        both
    }
}

impl Grant {
    /// Lets a principal do something with something.
    ///
    /// # Errors
    /// When an action is malformed.
    pub fn on_principal(
        cx: &mut Cx,
        grantee: Principal,
        actions: Vec<Text>,
        resource_arns: Vec<Text>,
    ) -> Result<Self> {
        let options =
            GrantOnPrincipalOptions { grantee, actions, resource_arns, conditions: None, scope: None };
        Self::add_to_principal(cx, options)
    }
}

impl Grant {
    /// A grant through the policy of a principal.
    pub(super) fn of_principal(
        statement: Option<PolicyStatement>,
        dependables: Vec<Dependable>,
        grant: &ResourceGrant,
    ) -> Self {
        Grant {
            principal_statements: statement.into_iter().collect(),
            resource_statements: Vec::new(),
            dependables,
            intent: intent(&grant.actions, &grant.resource_arns),
        }
    }

    /// A grant through the policy of a resource.
    pub(super) fn of_resource(
        statement: PolicyStatement,
        dependable: Option<NodeId>,
        grant: &ResourceGrant,
    ) -> Self {
        Grant {
            principal_statements: Vec::new(),
            resource_statements: dependable.map(|_| statement).into_iter().collect(),
            dependables: dependable.map(|node| Construct::at(node).into()).into_iter().collect(),
            intent: intent(&grant.actions, &grant.resource_arns),
        }
    }
}

impl From<GrantWithResourceOptions> for ResourceGrant {
    fn from(options: GrantWithResourceOptions) -> Self {
        ResourceGrant {
            grantee: options.grantee,
            actions: options.actions,
            resource_actions: None,
            resource_arns: options.resource_arns,
            resource_self_arns: options.resource_self_arns,
            resource_policy_principal: None,
            conditions: options.conditions,
        }
    }
}

fn intent(actions: &[Text], arns: &[Text]) -> String {
    let words = |items: &[Text]| {
        let words: Vec<String> =
            items.iter().map(|item| format!("`{}`", item.literal().unwrap_or("${...}"))).collect();
        words.join(", ")
    };
    format!("{} on {}", words(actions), words(arns))
}
