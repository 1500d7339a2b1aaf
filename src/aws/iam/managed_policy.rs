//! Managed policies.

use super::customized_roles::Customized;
use super::policy::names;
use super::role::{arn_of, components};
use super::{Group, PolicyDocument, PolicyDocumentProps, PolicyStatement, Role, User};
use crate::bail;
use crate::core::{
    ArnComponents, ArnFormat, CfnResource, Construct, Cx, Handle, Late, NodeId, Resource, Str, Text,
};
use crate::declare::{Rest, construct, props};
use crate::diag::{Code, Diag, Result};

/// What a [`ManagedPolicy`] can be told.
#[props(module = "iam")]
pub struct ManagedPolicyProps {
    /// The name of the policy. Default: CloudFormation makes one.
    pub managed_policy_name: Option<Text>,
    /// What the policy is for.
    pub description: Option<Text>,
    /// The path of the policy in IAM. Default: `/`.
    pub path: Option<Text>,
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
}

/// What a managed policy keeps.
#[derive(Clone, Debug)]
pub struct ManagedPolicyState {
    arn: Text,
    own: Option<Own>,
}

/// What is known of a managed policy that is made here.
#[derive(Clone, Debug)]
struct Own {
    document: PolicyDocument,
    description: Text,
    path: Text,
    users: Vec<User>,
    roles: Vec<Role>,
    groups: Vec<Group>,
}

/// A policy that stands by itself and holds for whom it is attached to.
///
/// ```rhai
/// let policy = iam.ManagedPolicy(stack, "Policy", #{
///     description: "may publish news",
///     statements: [iam.PolicyStatement(#{ actions: ["sns:Publish"], resources: ["*"] })],
/// });
/// iam.Group(stack, "Writers", #{ managed_policies: [policy] });
/// ```
///
/// ```lua
/// local policy = iam.ManagedPolicy(stack, "Policy", {
///   description = "may publish news",
///   statements = { iam.PolicyStatement({ actions = { "sns:Publish" }, resources = { "*" } }) },
/// })
/// iam.Group(stack, "Writers", { managed_policies = { policy } })
/// ```
#[construct(module = "iam", base = Resource, state = ManagedPolicyState, reference = managed_policy_ref("AWS::IAM::ManagedPolicy"))]
impl ManagedPolicy {
    /// Makes a managed policy.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: ManagedPolicyProps) -> Result<Self> {
        let document = match props.document {
            Some(document) => document,
            None => PolicyDocument::new(cx, PolicyDocumentProps::default()),
        };
        let or = |text: Option<Text>, other: &str| {
            text.filter(|text| text.literal() != Some("")).unwrap_or_else(|| other.into())
        };
        let own = Own {
            document,
            description: or(props.description, ""),
            path: or(props.path, "/"),
            users: Vec::new(),
            roles: Vec::new(),
            groups: Vec::new(),
        };
        let (description, path) = (own.description.clone(), own.path.clone());
        let this: ManagedPolicy =
            cx.create(scope, id, ManagedPolicyState { arn: "".into(), own: Some(own) })?;
        let customized = Customized::of(cx, this.0);
        if customized.is_some() {
            let name = cx.id(this.0).to_string().into();
            cx.state_mut(this).arn = arn_of(cx, cx.stack_of(this.0)?, "policy", name)?;
        }
        if customized.as_ref().is_none_or(|customized| !customized.prevents) {
            let name = props.managed_policy_name;
            let arn = this.add_resource(cx, name, description, path)?;
            if customized.is_none() {
                cx.state_mut(this).arn = arn;
            }
        }
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
        this.add_statements(cx, props.statements.unwrap_or_default().into())?;
        Ok(this)
    }

    /// Takes a policy that AWS keeps: `AmazonSSMManagedInstanceCore`, `service-role/AWSLambdaBasicExecutionRole`.
    pub fn from_aws_managed_policy_name(cx: &mut Cx, managed_policy_name: Text) -> Result<Self> {
        let components = ArnComponents {
            partition: Some(crate::core::partition()),
            region: Some("".into()),
            account: Some("aws".into()),
            ..ArnComponents::slash("iam", "policy", managed_policy_name)
        };
        let arn = crate::core::Arn::format(cx, components, None)?;
        Ok(cx.create_root("".into(), ManagedPolicyState { arn, own: None }))
    }

    /// Takes a policy that exists already, by its ARN.
    pub fn from_managed_policy_arn(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        managed_policy_arn: Text,
    ) -> Result<Self> {
        cx.create(scope, id, ManagedPolicyState { arn: managed_policy_arn, own: None })
    }

    /// Takes a policy of the stack's account that exists already, by its name.
    pub fn from_managed_policy_name(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        managed_policy_name: Text,
    ) -> Result<Self> {
        let arn = arn_of(cx, cx.stack_of(scope.id())?, "policy", managed_policy_name)?;
        cx.create(scope, id, ManagedPolicyState { arn, own: None })
    }

    /// The ARN of the policy.
    #[attribute]
    pub fn managed_policy_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }

    /// The name of the policy. Only of one that is made here.
    #[attribute]
    pub fn managed_policy_name(self, cx: &Cx) -> Result<Text> {
        self.own(cx, "managed_policy_name")?;
        let parts = crate::core::Arn::split(self.managed_policy_arn(cx), ArnFormat::SLASH_RESOURCE_NAME)?;
        Ok(parts.resource_name.unwrap_or_else(|| "".into()))
    }

    /// What the policy says. Only of one that is made here.
    #[attribute]
    pub fn document(self, cx: &Cx) -> Result<PolicyDocument> {
        self.own(cx, "document").map(|own| own.document)
    }

    /// What the policy is for. Only of one that is made here.
    #[attribute]
    pub fn description(self, cx: &Cx) -> Result<Text> {
        self.own(cx, "description").map(|own| own.description.clone())
    }

    /// The path of the policy in IAM. Only of one that is made here.
    #[attribute]
    pub fn path(self, cx: &Cx) -> Result<Text> {
        self.own(cx, "path").map(|own| own.path.clone())
    }

    /// The principal to which a grant goes: the policy, and with it whom it holds for.
    #[attribute]
    pub fn grant_principal(self) -> ManagedPolicy {
        self
    }

    /// Adds statements.
    pub fn add_statements(self, cx: &mut Cx, statement: Rest<PolicyStatement>) -> Result<()> {
        let document = self.own(cx, "add_statements")?.document;
        document.add_statements(cx, statement);
        Ok(())
    }

    /// Makes the policy hold for a user.
    pub fn attach_to_user(self, cx: &mut Cx, user: User) -> Result<()> {
        let arn = user.user_arn(cx);
        let known = self.own(cx, "attach_to_user")?.users.iter().any(|known| known.user_arn(cx) == arn);
        self.attach(cx, known, |own| own.users.push(user));
        Ok(())
    }

    /// Makes the policy hold for a role.
    pub fn attach_to_role(self, cx: &mut Cx, role: Role) -> Result<()> {
        let arn = role.role_arn(cx);
        let known = self.own(cx, "attach_to_role")?.roles.iter().any(|known| known.role_arn(cx) == arn);
        if !known && role.reported(cx).is_some() && self.customized_document(cx).is_some() {
            role.report_managed_policy(cx, self);
        }
        self.attach(cx, known, |own| own.roles.push(role));
        Ok(())
    }

    /// Makes the policy hold for a group.
    pub fn attach_to_group(self, cx: &mut Cx, group: Group) -> Result<()> {
        let arn = group.group_arn(cx);
        let known = self.own(cx, "attach_to_group")?.groups.iter().any(|known| known.group_arn(cx) == arn);
        self.attach(cx, known, |own| own.groups.push(group));
        Ok(())
    }
}

impl ManagedPolicy {
    fn add_resource(self, cx: &mut Cx, name: Option<Text>, description: Text, path: Text) -> Result<Text> {
        let document = self.own(cx, "document")?.document;
        let resource = CfnResource::add(
            cx,
            self,
            "Resource",
            "AWS::IAM::ManagedPolicy",
            crate::fields! {
                "PolicyDocument": document.late(),
                "ManagedPolicyName": name,
                "Description": description,
                "Path": path,
                "Roles": Late::deferred(self.0, |cx, node| attached(cx, node, |own| names(&own.roles, |it| it.role_name(cx)))),
                "Users": Late::deferred(self.0, |cx, node| attached(cx, node, |own| names(&own.users, |it| it.user_name(cx)))),
                "Groups": Late::deferred(self.0, |cx, node| attached(cx, node, |own| names(&own.groups, |it| it.group_name(cx)))),
            },
        )?;
        let arn = Late::reference(resource.id());
        resource.arn_attribute(cx, arn, "ManagedPolicyName", |name| components("policy", name))
    }

    /// What the policy says, where its roles and their policies are made by somebody else.
    pub(super) fn customized_document(self, cx: &Cx) -> Option<PolicyDocument> {
        Customized::of(cx, self.0)?;
        cx.state(self).own.as_ref().map(|own| own.document)
    }

    /// Whether the policy is made here, not imported.
    pub(super) fn is_own(self, cx: &Cx) -> bool {
        cx.state(self).own.is_some()
    }

    fn own<'a>(self, cx: &'a Cx, what: &str) -> Result<&'a Own> {
        match &cx.state(self).own {
            Some(own) => Ok(own),
            None => bail!(Code::InvalidValue, "an imported managed policy has no `{what}`";
                hint: "only its `managed_policy_arn` is known"; on: cx.path(self.0)),
        }
    }

    fn attach(self, cx: &mut Cx, known: bool, push: impl FnOnce(&mut Own)) {
        if let (false, Some(own)) = (known, &mut cx.state_mut(self).own) {
            push(own);
        }
    }
}

fn attached(cx: &Cx, node: NodeId, list: impl Fn(&Own) -> crate::core::Data) -> crate::core::Data {
    cx.state(ManagedPolicy::at(node)).own.as_ref().map_or(crate::core::Data::Absent, list)
}

fn problems(cx: &Cx, node: NodeId) -> Vec<Diag> {
    let Some(own) = &cx.state(ManagedPolicy::at(node)).own else { return Vec::new() };
    let mut found = Vec::new();
    if own.document.is_empty(cx) {
        let diag = Diag::new(Code::Validation, "the managed policy has no statement");
        found.push(diag.hint("add one with `statements` or `add_statements`"));
    }
    let wrong = own.document.validate_for_identity_policy(cx);
    found.extend(wrong.into_iter().map(|problem| Diag::new(Code::Validation, problem)));
    found
}
