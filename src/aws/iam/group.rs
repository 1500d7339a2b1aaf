//! Groups.

use super::role::{arn_of, name_and_arn};
use super::{
    AddToPrincipalPolicyResult, ManagedPolicy, Policy, PolicyProps, PolicyStatement, PrincipalPolicyFragment,
    User,
};
use crate::core::{
    Annotations, Arn, ArnFormat, CfnResource, Construct, Cx, Data, Dependable, Handle, Late, NodeId,
    Resource, Str, Text,
};
use crate::declare::{construct, props};
use crate::diag::Result;

/// What a [`Group`] can be told.
#[props(module = "iam")]
pub struct GroupProps {
    /// The name of the group. Default: CloudFormation makes one.
    pub group_name: Option<Text>,
    /// Managed policies that hold for the group, at most 10.
    pub managed_policies: Option<Vec<ManagedPolicy>>,
    /// The path of the group in IAM. Default: `/`.
    pub path: Option<Text>,
}

/// What a group keeps.
#[derive(Clone, Debug)]
pub struct GroupState {
    arn: Text,
    name: Text,
    account: Option<Text>,
    /// The managed policies of a group that is made here.
    managed_policies: Option<Vec<ManagedPolicy>>,
    default_policy: Option<Policy>,
    attached: Vec<Policy>,
}

/// A group: users for whom the same policies hold.
///
/// ```rhai
/// let readers = iam.Group(stack, "Readers", #{
///     managed_policies: [iam.ManagedPolicy.from_aws_managed_policy_name("ReadOnlyAccess")],
/// });
/// readers.add_user(iam.User(stack, "Ann"));
/// ```
///
/// ```lua
/// local readers = iam.Group(stack, "Readers", {
///   managed_policies = { iam.ManagedPolicy.from_aws_managed_policy_name("ReadOnlyAccess") },
/// })
/// readers:add_user(iam.User(stack, "Ann"))
/// ```
#[construct(module = "iam", base = Resource, state = GroupState, reference = group_ref("AWS::IAM::Group"))]
impl Group {
    /// Makes a group.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: GroupProps) -> Result<Self> {
        let policies = props.managed_policies.unwrap_or_default();
        let this: Group = cx.create(scope, id, GroupState::of("".into(), "".into(), Some(policies)))?;
        let resource = CfnResource::add(
            cx,
            this,
            "Resource",
            "AWS::IAM::Group",
            crate::fields! {
                "GroupName": props.group_name,
                "ManagedPolicyArns": Late::deferred(this.0, managed_policy_arns),
                "Path": props.path,
            },
        )?;
        let account = cx.stack_of(this.0)?.account(cx);
        let (name, arn) = name_and_arn(cx, resource, "GroupName", "group")?;
        let state = cx.state_mut(this);
        state.arn = arn;
        state.name = name;
        state.account = Some(account);
        this.warn_of_many(cx);
        Ok(this)
    }

    /// Takes a group that exists already, by its ARN.
    pub fn from_group_arn(cx: &mut Cx, scope: Construct, id: Str, group_arn: Text) -> Result<Self> {
        let parts = Arn::split(group_arn.clone(), ArnFormat::SLASH_RESOURCE_NAME)?;
        let name = parts.resource_name.unwrap_or_else(|| "".into());
        cx.create(scope, id, GroupState { account: parts.account, ..GroupState::of(group_arn, name, None) })
    }

    /// Takes a group of the stack's account that exists already, by its name.
    pub fn from_group_name(cx: &mut Cx, scope: Construct, id: Str, group_name: Text) -> Result<Self> {
        let arn = arn_of(cx, cx.stack_of(scope.id())?, "group", group_name)?;
        Self::from_group_arn(cx, scope, id, arn)
    }

    /// The ARN of the group.
    #[attribute]
    pub fn group_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }

    /// The name of the group.
    #[attribute]
    pub fn group_name(self, cx: &Cx) -> Text {
        cx.state(self).name.clone()
    }

    /// The principal to which a grant goes: the group.
    #[attribute]
    pub fn grant_principal(self) -> Group {
        self
    }

    /// The account of the group, where it is known.
    #[attribute]
    pub fn principal_account(self, cx: &Cx) -> Option<Text> {
        cx.state(self).account.clone()
    }

    /// The action that lets a principal take a role. A group cannot take one.
    #[attribute]
    pub fn assume_role_action(self) -> Str {
        Str::new_static(super::principal::ASSUME_ROLE)
    }

    /// How the ARN of the group stands in a policy statement. IAM takes no group as a principal.
    #[attribute]
    pub fn policy_fragment(self, cx: &Cx) -> PrincipalPolicyFragment {
        PrincipalPolicyFragment::of("AWS", self.group_arn(cx))
    }

    /// Adds a statement to the group's own policy, the default policy. Gives whether it was added.
    pub fn add_to_policy(self, cx: &mut Cx, statement: PolicyStatement) -> Result<bool> {
        self.add_statement(cx, statement).map(|_| true)
    }

    /// Adds a statement to the group's own policy, the default policy.
    pub fn add_to_principal_policy(
        self,
        cx: &mut Cx,
        statement: PolicyStatement,
    ) -> Result<AddToPrincipalPolicyResult> {
        let added = self.add_statement(cx, statement)?;
        Ok(AddToPrincipalPolicyResult::of(cx, Some(added)))
    }

    /// Makes a user one of the group.
    pub fn add_user(self, cx: &mut Cx, user: User) -> Result<()> {
        user.add_to_group(cx, self)
    }

    /// Makes a managed policy hold for the group. For an imported group it changes nothing.
    pub fn add_managed_policy(self, cx: &mut Cx, policy: ManagedPolicy) {
        let Some(policies) = &mut cx.state_mut(self).managed_policies else { return };
        if policies.contains(&policy) {
            return;
        }
        policies.push(policy);
        self.warn_of_many(cx);
    }

    /// Makes an inline policy hold for the group.
    pub fn attach_inline_policy(self, cx: &mut Cx, policy: Policy) -> Result<()> {
        let attached = cx.state(self).attached.clone();
        if policy.joins(cx, &attached)? {
            cx.state_mut(self).attached.push(policy);
        }
        policy.attach_to_group(cx, self)
    }
}

impl GroupState {
    fn of(arn: Text, name: Text, managed_policies: Option<Vec<ManagedPolicy>>) -> Self {
        GroupState { arn, name, account: None, managed_policies, default_policy: None, attached: Vec::new() }
    }
}

/// How many managed policies IAM takes for a group.
const MOST_POLICIES: usize = 10;

impl Group {
    /// The group that an L1 makes.
    ///
    /// # Errors
    /// When it cannot be made.
    pub(crate) fn of_resource(cx: &mut Cx, resource: CfnResource) -> Result<Self> {
        cx.create_once(resource, "@FromCfnGroup", |cx| {
            Ok(GroupState {
                account: Some(cx.stack_of(resource.id())?.account(cx)),
                ..GroupState::of(Late::attribute(resource.id(), "Arn").into(), resource.reference(), None)
            })
        })
    }

    /// Adds a statement to the default policy. Gives what must exist for it to hold.
    pub(super) fn add_statement(self, cx: &mut Cx, statement: PolicyStatement) -> Result<Vec<Dependable>> {
        let policy = match cx.state(self).default_policy {
            Some(policy) => policy,
            None => {
                let policy = Policy::new(cx, self.into(), "DefaultPolicy".into(), PolicyProps::default())?;
                cx.state_mut(self).default_policy = Some(policy);
                policy.attach_to_group(cx, self)?;
                policy
            }
        };
        policy.add_statements(cx, vec![statement].into());
        Ok(vec![Construct::from(policy).into()])
    }

    fn warn_of_many(self, cx: &mut Cx) {
        let count = cx.state(self).managed_policies.as_ref().map_or(0, Vec::len);
        if count > MOST_POLICIES {
            let message =
                format!("the group has {count} managed policies, IAM takes at most {MOST_POLICIES}");
            let id = "@aws-cdk/aws-iam:groupMaxPoliciesExceeded";
            Annotations::of(self.into()).add_warning_v2(cx, id.into(), message.into());
        }
    }
}

fn managed_policy_arns(cx: &Cx, node: NodeId) -> Data {
    let policies = cx.state(Group::at(node)).managed_policies.as_ref();
    policies.map_or(Data::Absent, |policies| super::policy::names(policies, |it| it.managed_policy_arn(cx)))
}
