//! Roles that are made only when somebody asks for them.

use super::{
    AddToPrincipalPolicyResult, Grant, ManagedPolicy, Policy, PolicyStatement, Principal,
    PrincipalPolicyFragment, Role, RoleProps,
};
use crate::core::{Construct, Cx, Dependable, Resource, Str, Text};
use crate::declare::{Rest, construct, props};
use crate::diag::Result;

/// What a [`LazyRole`] needs: what a role needs.
#[props(module = "iam")]
pub struct LazyRoleProps {
    /// What the role needs, once it is made.
    #[extends(required)]
    pub role: RoleProps,
}

/// What a lazy role keeps.
#[derive(Clone, Debug)]
pub struct LazyRoleState {
    props: RoleProps,
    /// The role, once somebody has asked for it.
    role: Option<Role>,
    statements: Vec<PolicyStatement>,
    policies: Vec<Policy>,
    managed_policies: Vec<ManagedPolicy>,
}

/// A role that is made only when somebody asks for its name, its ARN or its id, names it in a policy or is granted
/// something on it.
///
/// ```rhai
/// let role = iam.LazyRole(stack, "Role", #{ assumed_by: iam.ServicePrincipal("ec2.amazonaws.com") });
/// role.add_to_policy(iam.PolicyStatement(#{ actions: ["sns:Publish"], resources: ["*"] }));
/// CfnOutput(stack, "Arn", #{ value: role.role_arn });
/// ```
///
/// ```lua
/// local role = iam.LazyRole(stack, "Role", { assumed_by = iam.ServicePrincipal("ec2.amazonaws.com") })
/// role:add_to_policy(iam.PolicyStatement({ actions = { "sns:Publish" }, resources = { "*" } }))
/// CfnOutput(stack, "Arn", { value = role.role_arn })
/// ```
#[construct(module = "iam", base = Resource, state = LazyRoleState, becomes = Role, reference = role_ref("AWS::IAM::Role"))]
impl LazyRole {
    /// Promises a role.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: LazyRoleProps) -> Result<Self> {
        let state = LazyRoleState {
            props: props.role,
            role: None,
            statements: Vec::new(),
            policies: Vec::new(),
            managed_policies: Vec::new(),
        };
        cx.create(scope, id, state)
    }

    /// The ARN of the role.
    #[attribute]
    pub fn role_arn(self, cx: &mut Cx) -> Result<Text> {
        Ok(self.role(cx)?.role_arn(cx))
    }

    /// The name of the role.
    #[attribute]
    pub fn role_name(self, cx: &mut Cx) -> Result<Text> {
        Ok(self.role(cx)?.role_name(cx))
    }

    /// The id of the role.
    #[attribute]
    pub fn role_id(self, cx: &mut Cx) -> Result<Text> {
        self.role(cx)?.role_id(cx)
    }

    /// The principal to which a grant goes: the role.
    #[attribute]
    pub fn grant_principal(self) -> LazyRole {
        self
    }

    /// The account of the role.
    #[attribute]
    pub fn principal_account(self, cx: &Cx) -> Option<Text> {
        cx.stack(self.0).map(|stack| stack.account(cx))
    }

    /// The action that lets a role take another: `sts:AssumeRole`.
    #[attribute]
    pub fn assume_role_action(self) -> Str {
        Str::new_static(super::principal::ASSUME_ROLE)
    }

    /// How the role stands in a policy statement, as a principal.
    #[attribute]
    pub fn policy_fragment(self, cx: &mut Cx) -> Result<PrincipalPolicyFragment> {
        self.role(cx)?.policy_fragment(cx)
    }

    /// Adds a statement to the role's own policy. Gives whether it was added: it always is.
    pub fn add_to_policy(self, cx: &mut Cx, statement: PolicyStatement) -> Result<bool> {
        self.add_statement(cx, statement).map(|added| added.is_some())
    }

    /// Adds a statement to the role's own policy.
    pub fn add_to_principal_policy(
        self,
        cx: &mut Cx,
        statement: PolicyStatement,
    ) -> Result<AddToPrincipalPolicyResult> {
        let added = self.add_statement(cx, statement)?;
        Ok(AddToPrincipalPolicyResult::of(cx, added))
    }

    /// Makes an inline policy hold for the role.
    pub fn attach_inline_policy(self, cx: &mut Cx, policy: Policy) -> Result<()> {
        if let Some(role) = cx.state(self).role {
            return role.attach_inline_policy(cx, policy);
        }
        cx.state_mut(self).policies.push(policy);
        Ok(())
    }

    /// Makes a managed policy hold for the role.
    pub fn add_managed_policy(self, cx: &mut Cx, policy: ManagedPolicy) -> Result<()> {
        if let Some(role) = cx.state(self).role {
            return role.add_managed_policy(cx, policy);
        }
        cx.state_mut(self).managed_policies.push(policy);
        Ok(())
    }

    /// Lets somebody do something with the role: `role.grant(user, "iam:GetRole")`.
    pub fn grant(
        self,
        cx: &mut Cx,
        identity: Principal,
        /// The actions.
        actions: Rest<Text>,
    ) -> Result<Grant> {
        self.role(cx)?.grant(cx, identity, actions)
    }

    /// Lets somebody pass the role to services: `iam:PassRole`.
    pub fn grant_pass_role(self, cx: &mut Cx, identity: Principal) -> Result<Grant> {
        self.role(cx)?.grant_pass_role(cx, identity)
    }

    /// Lets somebody take the role: `sts:AssumeRole`.
    pub fn grant_assume_role(self, cx: &mut Cx, identity: Principal) -> Result<Grant> {
        self.role(cx)?.grant_assume_role(cx, identity)
    }
}

impl LazyRole {
    /// The role: it is made at the first time.
    pub(super) fn role(self, cx: &mut Cx) -> Result<Role> {
        if let Some(role) = cx.state(self).role {
            return Ok(role);
        }
        let kept = cx.state(self).clone();
        let role = Role::new(cx, self.into(), "Default".into(), kept.props)?;
        cx.state_mut(self).role = Some(role);
        for statement in kept.statements {
            role.add_statement(cx, statement)?;
        }
        for policy in kept.policies {
            role.attach_inline_policy(cx, policy)?;
        }
        for policy in kept.managed_policies {
            role.add_managed_policy(cx, policy)?;
        }
        Ok(role)
    }

    /// The role, for whoever asks for one.
    fn becomes(self, cx: &mut Cx) -> Result<Role> {
        self.role(cx)
    }

    /// The role, where somebody has asked for it already.
    pub(super) fn made(self, cx: &Cx) -> Option<Role> {
        cx.state(self).role
    }

    /// Adds a statement, now or when the role is made. Gives what must exist for it to hold.
    pub(super) fn add_statement(
        self,
        cx: &mut Cx,
        statement: PolicyStatement,
    ) -> Result<Option<Vec<Dependable>>> {
        if let Some(role) = cx.state(self).role {
            return role.add_statement(cx, statement);
        }
        cx.state_mut(self).statements.push(statement);
        Ok(Some(vec![Construct::from(self).into()]))
    }
}
