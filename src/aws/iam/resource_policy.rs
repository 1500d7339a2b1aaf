//! Grants on resources that have policies of their own.

use super::{Grant, PolicyDocument, PolicyStatement, PolicyStatementProps, Principal};
use crate::bail;
use crate::core::{
    CfnResource, Construct, Cx, Data, Dependable, DependencyGroup, Handle, NodeId, ObjectHandle, Text,
};
use crate::declare::{Dict, IntoValue, Role, Value, call_method, props};
use crate::diag::{Code, Result};

/// What became of a statement that was added to a resource's policy.
#[props(module = "iam", output = true)]
pub struct AddToResourcePolicyResult {
    /// Whether the statement was added.
    pub statement_added: bool,
    /// What must exist for the statement to hold.
    pub policy_dependable: Option<DependencyGroup>,
}

impl AddToResourcePolicyResult {
    /// The result for a script: what must exist for the statement to hold, or that nothing was added.
    pub fn of(cx: &mut Cx, added: Option<NodeId>) -> Self {
        let policy_dependable = added.map(|node| DependencyGroup::of(cx, [Construct::at(node).into()]));
        AddToResourcePolicyResult { statement_added: added.is_some(), policy_dependable }
    }
}

/// A resource whose own policy says who may use it.
pub trait ResourceWithPolicy: Copy {
    /// The account to which the resource belongs.
    fn account(self, cx: &Cx) -> Text;
    /// Adds a statement to the resource's policy. Gives what must exist for it to hold, or nothing where the
    /// policy cannot be changed.
    ///
    /// # Errors
    /// When the policy cannot be made.
    fn add_statement(self, cx: &mut Cx, statement: PolicyStatement) -> Result<Option<NodeId>>;

    /// Adds a statement, as the methods `add_to_resource_policy` of scripts do.
    ///
    /// # Errors
    /// When the policy cannot be made.
    fn add_to_policy(self, cx: &mut Cx, statement: PolicyStatement) -> Result<AddToResourcePolicyResult> {
        let added = self.add_statement(cx, statement)?;
        Ok(AddToResourcePolicyResult::of(cx, added))
    }
}

/// The policy of a resource, where it is a resource of its own.
#[derive(Clone, Copy, Debug)]
pub enum OwnPolicy {
    /// It is there: the construct that it is, and its statements.
    Made(NodeId, PolicyDocument),
    /// It is made with the first statement; for an L1, where the resource is one.
    AtNeed(Option<CfnResource>),
    /// The resource exists already, so it cannot have one here.
    Never,
}

/// A resource whose policy is made with the first statement.
pub trait HasOwnPolicy: Copy {
    /// The account to which the resource belongs.
    fn account(self, cx: &Cx) -> Text;

    /// The policy.
    fn own_policy(self, cx: &mut Cx) -> &mut OwnPolicy;

    /// Makes the policy, for an L1 where the resource is one. Gives the construct that it is, and its statements.
    ///
    /// # Errors
    /// When the policy cannot be made.
    fn make_policy(self, cx: &mut Cx, of: Option<CfnResource>) -> Result<(NodeId, PolicyDocument)>;

    /// A statement as the policy takes it.
    ///
    /// # Errors
    /// When the policy cannot take it.
    fn adapted(self, _cx: &mut Cx, statement: PolicyStatement) -> Result<PolicyStatement> {
        Ok(statement)
    }
}

impl<R: HasOwnPolicy> ResourceWithPolicy for R {
    fn account(self, cx: &Cx) -> Text {
        HasOwnPolicy::account(self, cx)
    }

    fn add_statement(self, cx: &mut Cx, statement: PolicyStatement) -> Result<Option<NodeId>> {
        let statement = self.adapted(cx, statement)?;
        let (node, document) = match *self.own_policy(cx) {
            OwnPolicy::Made(node, document) => (node, document),
            OwnPolicy::Never => return Ok(None),
            OwnPolicy::AtNeed(of) => {
                let (node, document) = self.make_policy(cx, of)?;
                *self.own_policy(cx) = OwnPolicy::Made(node, document);
                (node, document)
            }
        };
        document.add_statements(cx, vec![statement].into());
        Ok(Some(node))
    }
}

/// The method by which a resource's policy is added to.
pub(super) const METHOD: &str = "add_to_resource_policy";

/// A resource of any class that has `add_to_resource_policy`.
#[derive(Clone, Copy, Debug)]
pub struct DeclaredResource(NodeId);

impl DeclaredResource {
    /// A construct as a resource with a policy.
    ///
    /// # Errors
    /// When it has none.
    pub fn of(cx: &Cx, construct: Construct) -> Result<Self> {
        let node = construct.id();
        if cx.node_class(node).member(METHOD, &[Role::Method]).is_some() {
            return Ok(DeclaredResource(node));
        }
        bail!(Code::TypeMismatch, "`{}` is a `{}`, which has no policy of its own", cx.path(node), cx.node_class(node).full_name();
            hint: "`resource` must be a resource with `{METHOD}`: a bucket, a key")
    }
}

impl ResourceWithPolicy for DeclaredResource {
    fn account(self, cx: &Cx) -> Text {
        cx.stack(self.0).map_or_else(|| "".into(), |stack| stack.account(cx))
    }

    fn add_statement(self, cx: &mut Cx, statement: PolicyStatement) -> Result<Option<NodeId>> {
        let result = call_method(cx, &Value::Node(self.0), METHOD, vec![statement.into_value()]);
        let Some(result) = result.transpose()? else { return Ok(None) };
        if !matches!(result.get("statement_added"), Some(Value::Bool(true))) {
            return Ok(None);
        }
        let group = match result.get("policy_dependable") {
            Some(Value::Object(id, _)) => Some(Dependable::Group(DependencyGroup::at(*id))),
            _ => None,
        };
        let root = group.and_then(|group| group.roots(cx).first().copied());
        Ok(Some(root.unwrap_or(self.0)))
    }
}

/// What is granted on a resource.
#[derive(Clone, Debug)]
pub struct ResourceGrant {
    /// Who is granted something.
    pub grantee: Principal,
    /// The actions.
    pub actions: Vec<Text>,
    /// Those of the actions that the resource's policy can grant. Default: all.
    pub resource_actions: Option<Vec<Text>>,
    /// What a principal's policy calls the resource.
    pub resource_arns: Vec<Text>,
    /// What the resource's policy calls the resource. Default: as a principal's policy does.
    pub resource_self_arns: Option<Vec<Text>>,
    /// Whom the resource's policy names. Default: the grantee.
    pub resource_policy_principal: Option<Principal>,
    /// Conditions that must hold, in both policies.
    pub conditions: Option<Dict<Data>>,
}

impl ResourceGrant {
    /// A grant of actions on a resource under these ARNs.
    pub fn new(grantee: Principal, actions: Vec<Text>, resource_arns: Vec<Text>) -> Self {
        ResourceGrant {
            grantee,
            actions,
            resource_actions: None,
            resource_arns,
            resource_self_arns: None,
            resource_policy_principal: None,
            conditions: None,
        }
    }

    /// Grants through the principal's policy, and through the resource's where that does not do: the principal
    /// has no policy, or belongs to another account.
    ///
    /// # Errors
    /// When an action is malformed.
    pub fn to_principal_or_resource(self, cx: &mut Cx, resource: impl ResourceWithPolicy) -> Result<Grant> {
        let granted = self.to_principal(cx)?;
        let own_account =
            self.grantee.account(cx).is_some_and(|account| is_same(&account, &resource.account(cx)));
        if granted.success() && own_account {
            return Ok(granted);
        }
        self.to_resource(cx, resource)
    }

    /// Grants through both policies.
    ///
    /// # Errors
    /// When an action is malformed.
    pub fn to_principal_and_resource(self, cx: &mut Cx, resource: impl ResourceWithPolicy) -> Result<Grant> {
        let to_principal = self.to_principal(cx)?;
        let to_resource = self.to_resource(cx, resource)?;
        Ok(to_principal.combine(to_resource))
    }

    fn to_principal(&self, cx: &mut Cx) -> Result<Grant> {
        let statement = self.statement(cx, self.actions.clone(), self.resource_arns.clone(), None)?;
        let added = self.grantee.add_to_principal_policy(cx, statement)?;
        Ok(Grant::of_principal(added.is_some().then_some(statement), added.unwrap_or_default(), self))
    }

    fn to_resource(&self, cx: &mut Cx, resource: impl ResourceWithPolicy) -> Result<Grant> {
        let actions = self.resource_actions.as_ref().unwrap_or(&self.actions).clone();
        if actions.is_empty() {
            return Ok(Grant::of_principal(None, Vec::new(), self));
        }
        let arns = self.resource_self_arns.as_ref().unwrap_or(&self.resource_arns).clone();
        let principal = self.resource_policy_principal.unwrap_or(self.grantee);
        let statement = self.statement(cx, actions, arns, Some(principal))?;
        let added = resource.add_statement(cx, statement)?;
        Ok(Grant::of_resource(statement, added, self))
    }

    fn statement(
        &self,
        cx: &mut Cx,
        actions: Vec<Text>,
        arns: Vec<Text>,
        principal: Option<Principal>,
    ) -> Result<PolicyStatement> {
        let props = PolicyStatementProps {
            actions: Some(actions.into()),
            resources: Some(arns.into()),
            principals: principal.map(|principal| vec![principal]),
            conditions: self.conditions.clone(),
            ..PolicyStatementProps::default()
        };
        PolicyStatement::new(cx, props)
    }
}

/// Whether two accounts are the same; two that are not known yet are taken for one.
fn is_same(a: &Text, b: &Text) -> bool {
    match (a.literal(), b.literal()) {
        (Some(a), Some(b)) => a == b,
        (None, None) => true,
        _ => false,
    }
}
