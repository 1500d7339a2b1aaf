//! Inline policies.

use super::{Group, PolicyDocument, PolicyDocumentProps, PolicyStatement, Role, User};
use crate::bail;
use crate::core::{
    CfnElement, CfnResource, Construct, Cx, Data, Handle, Late, LateType, NodeId, Resource, Str, Text,
};
use crate::declare::{Dict, Rest, construct, props};
use crate::diag::{Code, Diag, Result};

/// What a [`Policy`] can be told.
#[props(module = "iam")]
pub struct PolicyProps {
    /// The name of the policy, different from those of all other inline policies of whom it holds for.
    /// Default: the logical id.
    pub policy_name: Option<Text>,
    /// Users for whom it holds.
    pub users: Option<Vec<User>>,
    /// Roles for which it holds.
    pub roles: Option<Vec<Role>>,
    /// Groups for which it holds.
    pub groups: Option<Vec<Group>>,
    /// The first statements.
    pub statements: Option<Vec<PolicyStatement>>,
    /// The document to start with, instead of an empty one.
    pub document: Option<PolicyDocument>,
    /// Whether it is an error that the policy holds for nobody or says nothing. Otherwise it is not written.
    #[default(false)]
    pub force: bool,
}

/// What an inline policy keeps.
#[derive(Clone, Debug)]
pub struct PolicyState {
    document: PolicyDocument,
    name: Text,
    users: Vec<User>,
    roles: Vec<Role>,
    groups: Vec<Group>,
    force: bool,
    /// Whether something asked for the name, so that the policy must exist.
    referenced: bool,
}

/// A policy that belongs to the roles, users and groups to which it is attached.
///
/// ```rhai
/// let group = iam.Group(stack, "Group");
/// let policy = iam.Policy(stack, "Policy", #{
///     statements: [iam.PolicyStatement(#{ actions: ["sns:Publish"], resources: ["*"] })],
/// });
/// policy.attach_to_group(group);
/// ```
///
/// ```lua
/// local group = iam.Group(stack, "Group")
/// local policy = iam.Policy(stack, "Policy", {
///   statements = { iam.PolicyStatement({ actions = { "sns:Publish" }, resources = { "*" } }) },
/// })
/// policy:attach_to_group(group)
/// ```
#[construct(module = "iam", base = Resource, state = PolicyState)]
impl Policy {
    /// Makes a policy. It is written once it has statements and holds for somebody.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: PolicyProps) -> Result<Self> {
        let document = match props.document {
            Some(document) => document,
            None => PolicyDocument::new(cx, PolicyDocumentProps::default()),
        };
        let this: Policy = cx.create(scope, id, PolicyState::of(document, props.force))?;
        let resource = CfnResource::add(
            cx,
            this,
            "Resource",
            "AWS::IAM::Policy",
            crate::fields! {
                "PolicyDocument": document.late(),
                "Roles": Late::deferred(this.0, |cx, node| names(&cx.state(Policy::at(node)).roles, |it| it.role_name(cx))),
                "Users": Late::deferred(this.0, |cx, node| names(&cx.state(Policy::at(node)).users, |it| it.user_name(cx))),
                "Groups": Late::deferred(this.0, |cx, node| names(&cx.state(Policy::at(node)).groups, |it| it.group_name(cx))),
            },
        )?;
        let name = match props.policy_name {
            Some(name) => name,
            None => Late::deferred(resource.id(), generated_name).typed(LateType::Text).into(),
        };
        resource.set_property(cx, "PolicyName", name.clone());
        cx.state_mut(this).name = name;
        resource
            .exists_if(cx, |cx, node| cx.parent(node).is_none_or(|policy| exists(cx, Policy::at(policy))));
        cx.extra_mut(this.0).check = Some(problems);
        for user in props.users.unwrap_or_default() {
            this.attach_to_user(cx, user)?;
        }
        for group in props.groups.unwrap_or_default() {
            this.attach_to_group(cx, group)?;
        }
        for role in props.roles.unwrap_or_default() {
            this.attach_to_role(cx, role)?;
        }
        this.add_statements(cx, props.statements.unwrap_or_default().into());
        Ok(this)
    }

    /// An inline policy that exists already, by its name.
    pub fn from_policy_name(cx: &mut Cx, scope: Construct, id: Str, policy_name: Text) -> Result<Self> {
        let document = PolicyDocument::new(cx, PolicyDocumentProps::default());
        let state = PolicyState { name: policy_name, ..PolicyState::of(document, false) };
        cx.create(scope, id, state)
    }

    /// What the policy says.
    #[attribute]
    pub fn document(self, cx: &Cx) -> PolicyDocument {
        cx.state(self).document
    }

    /// The name of the policy. Whoever asks for it needs the policy to exist: it must have statements then, and
    /// hold for somebody.
    #[attribute]
    pub fn policy_name(self, cx: &mut Cx) -> Text {
        cx.state_mut(self).referenced = true;
        cx.state(self).name.clone()
    }

    /// The parts by which others refer to the resource: its `policy_id`.
    #[attribute]
    pub fn policy_ref(self, cx: &Cx) -> Result<Dict<Text>> {
        match Construct::from(self).node().default_child(cx) {
            Some(own) => Ok(Dict(vec![("policy_id".into(), Late::attribute(own.id(), "Id").into())])),
            None => {
                bail!(Code::InvalidValue, "the `policy_id` of `{}` is not known: it was made elsewhere", cx.path(self.0);
                on: cx.path(self.0))
            }
        }
    }

    /// The principal to which a grant goes: the policy, and with it whom it holds for.
    #[attribute]
    pub fn grant_principal(self) -> Policy {
        self
    }

    /// Adds statements.
    pub fn add_statements(self, cx: &mut Cx, statement: Rest<PolicyStatement>) {
        let document = cx.state(self).document;
        document.add_statements(cx, statement);
    }

    /// Makes the policy hold for a user.
    pub fn attach_to_user(self, cx: &mut Cx, user: User) -> Result<()> {
        let arn = user.user_arn(cx);
        if cx.state(self).users.iter().any(|known| known.user_arn(cx) == arn) {
            return Ok(());
        }
        cx.state_mut(self).users.push(user);
        user.attach_inline_policy(cx, self)
    }

    /// Makes the policy hold for a role.
    pub fn attach_to_role(self, cx: &mut Cx, role: Role) -> Result<()> {
        let arn = role.role_arn(cx);
        if cx.state(self).roles.iter().any(|known| known.role_arn(cx) == arn) {
            return Ok(());
        }
        cx.state_mut(self).roles.push(role);
        role.attach_inline_policy(cx, self)
    }

    /// Makes the policy hold for a group.
    pub fn attach_to_group(self, cx: &mut Cx, group: Group) -> Result<()> {
        let arn = group.group_arn(cx);
        if cx.state(self).groups.iter().any(|known| known.group_arn(cx) == arn) {
            return Ok(());
        }
        cx.state_mut(self).groups.push(group);
        group.attach_inline_policy(cx, self)
    }
}

impl PolicyState {
    fn of(document: PolicyDocument, force: bool) -> Self {
        PolicyState {
            document,
            name: "".into(),
            users: Vec::new(),
            roles: Vec::new(),
            groups: Vec::new(),
            force,
            referenced: false,
        }
    }
}

impl Policy {
    /// Whether the policy is new among those of a principal. As in the CDK, comparing the names of several
    /// policies asks for them, so that all of them must exist.
    ///
    /// # Errors
    /// When another policy of the principal has the same name.
    pub(super) fn joins(self, cx: &mut Cx, attached: &[Policy]) -> Result<bool> {
        if attached.contains(&self) {
            return Ok(false);
        }
        for other in attached {
            let (theirs, own) = (other.policy_name(cx), self.policy_name(cx));
            if theirs == own {
                bail!(Code::InvalidValue, "a policy with the name `{}` is attached already", own.literal().unwrap_or("");
                    hint: "the other one is `{}`", cx.path(other.0); on: cx.path(self.0));
            }
        }
        Ok(true)
    }

    fn is_attached(self, cx: &Cx) -> bool {
        let state = cx.state(self);
        !state.users.is_empty() || !state.roles.is_empty() || !state.groups.is_empty()
    }
}

fn exists(cx: &Cx, policy: Policy) -> bool {
    let state = cx.state(policy);
    state.force || state.referenced || (!state.document.is_empty(cx) && policy.is_attached(cx))
}

fn problems(cx: &Cx, node: NodeId) -> Vec<Diag> {
    let policy = Policy::at(node);
    let state = cx.state(policy);
    let mut found = Vec::new();
    let reason = match (state.force, state.referenced) {
        (true, _) => Some("is made with `force`"),
        (false, true) => Some("is referred to, or stands beside another one of the same role, user or group"),
        (false, false) => None,
    };
    if let Some(reason) = reason {
        if state.document.is_empty(cx) {
            let diag = Diag::new(Code::Validation, format!("the policy {reason}, but has no statement"));
            found.push(diag.hint("add one with `add_statements`"));
        }
        if !policy.is_attached(cx) {
            let diag = Diag::new(Code::Validation, format!("the policy {reason}, but holds for nobody"));
            found.push(diag.hint("attach it to a role, a user or a group"));
        }
    }
    let wrong = state.document.validate_for_identity_policy(cx);
    found.extend(wrong.into_iter().map(|problem| Diag::new(Code::Validation, problem)));
    found
}

/// The names of those to whom a policy is attached.
pub(super) fn names<T: Copy>(items: &[T], name: impl Fn(T) -> Text) -> Data {
    Data::List(items.iter().map(|item| name(*item).into()).collect()).or_absent()
}

const LONGEST_NAME: usize = 128;

/// The logical id; of a long one the last characters.
fn generated_name(cx: &Cx, resource: NodeId) -> Data {
    let id = CfnElement::at(resource).resolved_logical_id(cx);
    let from = id.len().saturating_sub(LONGEST_NAME);
    id.get(from..).unwrap_or(&id).into()
}
