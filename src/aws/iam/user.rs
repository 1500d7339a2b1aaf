//! Users.

use super::role::{arn_of, last_segment, name_and_arn};
use super::{
    AddToPrincipalPolicyResult, Group, ManagedPolicy, Policy, PolicyProps, PolicyStatement, Principal,
};
use crate::bail;
use crate::core::{
    Arn, ArnFormat, CfnResource, Construct, Cx, Data, Dependable, Handle, Late, NodeId, Resource,
    SecretValue, Str, Text,
};
use crate::declare::{construct, props};
use crate::diag::{Code, Result};

/// What a [`User`] can be told.
#[props(module = "iam")]
pub struct UserProps {
    /// Groups to which the user belongs.
    pub groups: Option<Vec<Group>>,
    /// Managed policies that hold for the user.
    pub managed_policies: Option<Vec<ManagedPolicy>>,
    /// The path of the user in IAM. Default: `/`.
    pub path: Option<Text>,
    /// The policy that bounds what the user may be allowed at all.
    pub permissions_boundary: Option<ManagedPolicy>,
    /// The name of the user. Default: CloudFormation makes one.
    pub user_name: Option<Text>,
    /// The password with which the user signs in to the console. Default: the user cannot sign in.
    pub password: Option<SecretValue>,
    /// Whether the user must choose another password when signing in for the first time. Goes with `password`.
    /// Default: they need not.
    pub password_reset_required: Option<bool>,
}

/// A user that exists already.
#[props(module = "iam")]
pub struct UserAttributes {
    /// The ARN of the user.
    pub user_arn: Text,
}

/// What a user keeps.
#[derive(Clone, Debug)]
pub struct UserState {
    arn: Text,
    name: Text,
    own: Option<Own>,
    account: Option<Text>,
    default_policy: Option<Policy>,
    attached: Vec<Policy>,
    /// How many groups an imported user was added to.
    additions: u32,
}

/// What is known of a user that is made here.
#[derive(Clone, Debug)]
struct Own {
    groups: Vec<Text>,
    managed_policies: Vec<ManagedPolicy>,
    boundary: Option<ManagedPolicy>,
}

/// A user: somebody who has keys or a password of the account.
///
/// ```rhai
/// let admins = iam.Group(stack, "Admins");
/// let ann = iam.User(stack, "Ann", #{ user_name: "ann", groups: [admins] });
/// ```
///
/// ```lua
/// local admins = iam.Group(stack, "Admins")
/// local ann = iam.User(stack, "Ann", { user_name = "ann", groups = { admins } })
/// ```
#[construct(module = "iam", base = Resource, state = UserState, reference = user_ref("AWS::IAM::User"))]
impl User {
    /// Makes a user.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: UserProps) -> Result<Self> {
        let own = Own {
            groups: Vec::new(),
            managed_policies: props.managed_policies.unwrap_or_default(),
            boundary: props.permissions_boundary,
        };
        let boundary = own.boundary.map(|policy| policy.managed_policy_arn(cx));
        let login = login_profile(props.password, props.password_reset_required)?;
        let this: User = cx.create(scope, id, UserState::of("".into(), "".into(), Some(own)))?;
        let resource = CfnResource::add(
            cx,
            this,
            "Resource",
            "AWS::IAM::User",
            crate::fields! {
                "UserName": props.user_name,
                "Groups": Late::deferred(this.0, groups),
                "ManagedPolicyArns": Late::deferred(this.0, managed_policy_arns),
                "Path": props.path,
                "PermissionsBoundary": boundary,
                "LoginProfile": login,
            },
        )?;
        let account = cx.stack_of(this.0)?.account(cx);
        let (name, arn) = name_and_arn(cx, resource, "UserName", "user")?;
        let state = cx.state_mut(this);
        state.arn = arn;
        state.name = name;
        state.account = Some(account);
        for group in props.groups.unwrap_or_default() {
            this.add_to_group(cx, group)?;
        }
        Ok(this)
    }

    /// Takes a user of the stack's account that exists already, by its name.
    pub fn from_user_name(cx: &mut Cx, scope: Construct, id: Str, user_name: Text) -> Result<Self> {
        let user_arn = arn_of(cx, cx.stack_of(scope.id())?, "user", user_name)?;
        Self::from_user_attributes(cx, scope, id, UserAttributes { user_arn })
    }

    /// Takes a user that exists already, by its ARN.
    pub fn from_user_arn(cx: &mut Cx, scope: Construct, id: Str, user_arn: Text) -> Result<Self> {
        Self::from_user_attributes(cx, scope, id, UserAttributes { user_arn })
    }

    /// Takes a user that exists already.
    pub fn from_user_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: UserAttributes,
    ) -> Result<Self> {
        let parts = Arn::split(attrs.user_arn.clone(), ArnFormat::SLASH_RESOURCE_NAME)?;
        let name = last_segment(Arn::extract_resource_name(attrs.user_arn.clone(), "user".into())?);
        let state = UserState { account: parts.account, ..UserState::of(attrs.user_arn, name, None) };
        cx.create(scope, id, state)
    }

    /// The ARN of the user.
    #[attribute]
    pub fn user_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }

    /// The name of the user.
    #[attribute]
    pub fn user_name(self, cx: &Cx) -> Text {
        cx.state(self).name.clone()
    }

    /// The policy that bounds what the user may be allowed at all.
    #[attribute]
    pub fn permissions_boundary(self, cx: &Cx) -> Option<ManagedPolicy> {
        cx.state(self).own.as_ref().and_then(|own| own.boundary)
    }

    /// The principal to which a grant goes: the user.
    #[attribute]
    pub fn grant_principal(self) -> User {
        self
    }

    /// The account of the user, where it is known.
    #[attribute]
    pub fn principal_account(self, cx: &Cx) -> Option<Text> {
        cx.state(self).account.clone()
    }

    /// The action that lets a user take a role: `sts:AssumeRole`.
    #[attribute]
    pub fn assume_role_action(self) -> Str {
        Str::new_static(super::principal::ASSUME_ROLE)
    }

    /// How the user stands in a policy statement, as a principal.
    #[attribute]
    pub fn policy_fragment(self, cx: &Cx) -> Result<super::PrincipalPolicyFragment> {
        Principal::User(self).fragment(cx)
    }

    /// Adds a statement to the user's own policy, the default policy. Gives whether it was added.
    pub fn add_to_policy(self, cx: &mut Cx, statement: PolicyStatement) -> Result<bool> {
        self.add_statement(cx, statement).map(|_| true)
    }

    /// Adds a statement to the user's own policy, the default policy.
    pub fn add_to_principal_policy(
        self,
        cx: &mut Cx,
        statement: PolicyStatement,
    ) -> Result<AddToPrincipalPolicyResult> {
        let added = self.add_statement(cx, statement)?;
        Ok(AddToPrincipalPolicyResult::of(cx, Some(added)))
    }

    /// Makes the user one of a group.
    pub fn add_to_group(self, cx: &mut Cx, group: Group) -> Result<()> {
        let name = group.group_name(cx);
        if let Some(own) = &mut cx.state_mut(self).own {
            own.groups.push(name);
            return Ok(());
        }
        let user = self.user_name(cx);
        let Some(user_name) = user.literal() else {
            bail!(Code::LateBound, "a user whose name is late-bound cannot be added to a group";
                hint: "import the user by a name that is known now"; on: cx.path(self.0));
        };
        let number = cx.state(self).additions;
        let id = format!("{user_name}Group{number}");
        let stack = cx.stack_of(group.id())?;
        CfnResource::add(
            cx,
            stack,
            &id,
            "AWS::IAM::UserToGroupAddition",
            crate::fields! {
                "GroupName": name,
                "Users": vec![Data::from(user)],
            },
        )?;
        cx.state_mut(self).additions += 1;
        Ok(())
    }

    /// Makes a managed policy hold for the user. Only for one that is made here.
    pub fn add_managed_policy(self, cx: &mut Cx, policy: ManagedPolicy) -> Result<()> {
        let Some(own) = &mut cx.state_mut(self).own else {
            bail!(Code::InvalidValue, "a managed policy cannot be added to an imported user";
                hint: "use the policy's `attach_to_user`"; on: cx.path(self.0));
        };
        if !own.managed_policies.contains(&policy) {
            own.managed_policies.push(policy);
        }
        Ok(())
    }

    /// Makes an inline policy hold for the user.
    pub fn attach_inline_policy(self, cx: &mut Cx, policy: Policy) -> Result<()> {
        let attached = cx.state(self).attached.clone();
        if policy.joins(cx, &attached)? {
            cx.state_mut(self).attached.push(policy);
        }
        policy.attach_to_user(cx, self)
    }
}

impl UserState {
    fn of(arn: Text, name: Text, own: Option<Own>) -> Self {
        UserState { arn, name, own, account: None, default_policy: None, attached: Vec::new(), additions: 0 }
    }
}

impl User {
    /// The user that an L1 makes.
    ///
    /// # Errors
    /// When it cannot be made.
    pub(crate) fn of_resource(cx: &mut Cx, resource: CfnResource) -> Result<Self> {
        cx.create_once(resource, "@FromCfnUser", |cx| {
            Ok(UserState {
                account: Some(cx.stack_of(resource.id())?.account(cx)),
                ..UserState::of(Late::attribute(resource.id(), "Arn").into(), resource.reference(), None)
            })
        })
    }

    /// Adds a statement to the default policy. Gives what must exist for it to hold.
    pub(super) fn add_statement(self, cx: &mut Cx, statement: PolicyStatement) -> Result<Vec<Dependable>> {
        let policy = match cx.state(self).default_policy {
            Some(policy) => policy,
            None => {
                let id = if cx.state(self).own.is_some() { "DefaultPolicy" } else { "Policy" };
                let policy = Policy::new(cx, self.into(), id.into(), PolicyProps::default())?;
                cx.state_mut(self).default_policy = Some(policy);
                policy.attach_to_user(cx, self)?;
                policy
            }
        };
        policy.add_statements(cx, vec![statement].into());
        Ok(vec![Construct::from(policy).into()])
    }
}

fn login_profile(password: Option<SecretValue>, must_reset: Option<bool>) -> Result<Data> {
    let Some(password) = password else {
        if must_reset == Some(true) {
            bail!(Code::InvalidValue, "`password_reset_required` needs a `password`";
                hint: "set the first password, too, or leave it out");
        }
        return Ok(Data::Absent);
    };
    Ok(Data::Map(crate::fields! {
        "Password": password.unsafe_unwrap(),
        "PasswordResetRequired": must_reset,
    }))
}

fn groups(cx: &Cx, node: NodeId) -> Data {
    let own = cx.state(User::at(node)).own.as_ref();
    own.map_or(Data::Absent, |own| Data::from(own.groups.clone()).or_absent())
}

fn managed_policy_arns(cx: &Cx, node: NodeId) -> Data {
    let own = cx.state(User::at(node)).own.as_ref();
    own.map_or(Data::Absent, |own| {
        super::policy::names(&own.managed_policies, |it| it.managed_policy_arn(cx))
    })
}
