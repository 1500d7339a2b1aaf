//! Roles.

use super::customized_roles::{self, Customized, Reported};
use super::{
    CustomizeRolesOptions, Grant, ManagedPolicy, ManagedPolicyProps, Policy, PolicyDocument,
    PolicyDocumentProps, PolicyProps, PolicyStatement, Principal, RoleGrants,
};
use crate::bail;
use crate::core::{
    Annotations, ArnComponents, ArnFormat, AspectPriority, Aspects, CfnResource, Construct, Cx, Data,
    Dependable, DependencyGroup, Duration, Handle, Late, Names, NodeId, Resource, Stack, Str, Text, look_up,
    out_of_range,
};
use crate::declare::{Dict, Rest, construct, props};
use crate::diag::{Code, Diag, Error, Result};

/// What a [`Role`] needs.
#[props(module = "iam")]
pub struct RoleProps {
    /// Who may take the role: mostly an `iam.ServicePrincipal`.
    pub assumed_by: Principal,
    /// The id that whoever takes the role must present.
    #[deprecated_name = "use `external_ids`"]
    pub external_id: Option<Text>,
    /// The ids of which whoever takes the role must present one.
    pub external_ids: Option<Vec<Text>>,
    /// Managed policies that hold for the role.
    pub managed_policies: Option<Vec<ManagedPolicy>>,
    /// Policies of the role itself, by their names.
    pub inline_policies: Option<Dict<PolicyDocument>>,
    /// The path of the role in IAM. Default: `/`.
    pub path: Option<Text>,
    /// The policy that bounds what the role may be allowed at all.
    pub permissions_boundary: Option<ManagedPolicy>,
    /// The name of the role, up to 64 letters, digits and `_+=,.@-`. Default: CloudFormation makes one.
    pub role_name: Option<Text>,
    /// How long a session may last, from 1 to 12 hours. Default: CloudFormation's, 1 hour.
    pub max_session_duration: Option<Duration>,
    /// What the role is for, up to 1000 characters.
    pub description: Option<Text>,
}

/// How [`Role::from_role_name`] takes a role.
#[props(module = "iam")]
pub struct FromRoleNameOptions {
    /// Whether policies may be attached to the role.
    pub mutable: Option<bool>,
    /// Whether grants to a role that cannot be changed go to the resources instead.
    pub add_grants_to_resources: Option<bool>,
    /// The id of the policy that holds what is granted to the role. Default: `Policy`.
    pub default_policy_name: Option<Str>,
}

/// How [`Role::from_role_arn`] takes a role.
#[props(module = "iam")]
pub struct FromRoleArnOptions {
    /// Whether policies may be attached to the role.
    pub mutable: Option<bool>,
    /// Whether grants to a role that cannot be changed go to the resources instead.
    pub add_grants_to_resources: Option<bool>,
    /// The id of the policy that holds what is granted to the role. Default: `Policy`.
    pub default_policy_name: Option<Str>,
}

/// How [`Role::from_lookup`] finds and takes a role.
#[props(module = "iam")]
pub struct RoleLookupOptions {
    /// The name of the role.
    pub role_name: Text,
    /// How the role is taken.
    #[extends]
    pub import: FromRoleArnOptions,
}

/// How [`Role::without_policy_updates`] gives a role.
#[props(module = "iam")]
pub struct WithoutPolicyUpdatesOptions {
    /// Whether grants to the role go to the resources instead.
    #[default(false)]
    pub add_grants_to_resources: bool,
}

/// What a role keeps.
#[derive(Clone, Debug)]
pub struct RoleState {
    kind: Kind,
    arn: Text,
    name: Text,
    default_policy: Option<Policy>,
    /// The statements of the default policy, each with the policy in which it stands in the end.
    homes: Vec<(PolicyStatement, DependencyGroup)>,
    attached: Vec<Policy>,
    frozen: Option<Role>,
    /// What is reported of the role, where somebody else makes it.
    reported: Option<Box<Reported>>,
}

/// Where a role comes from.
#[derive(Clone, Debug)]
enum Kind {
    /// It is made here.
    Own(Own),
    /// It exists already.
    Imported { account: Option<Text>, default_policy_name: Option<Str> },
    /// It is another role, which cannot be changed through this one.
    Frozen { role: Role, add_grants_to_resources: bool },
}

/// What is known of a role that is made here.
#[derive(Clone, Debug)]
struct Own {
    trust: PolicyDocument,
    managed_policies: Vec<ManagedPolicy>,
    inline_policies: Vec<(Str, PolicyDocument)>,
    boundary: Option<ManagedPolicy>,
    /// Nothing for a role that somebody else makes.
    id: Option<Text>,
}

/// A role: what services, users or accounts may do while they act as it.
///
/// ```rhai
/// let role = iam.Role(stack, "Role", #{
///     assumed_by: iam.ServicePrincipal("ec2.amazonaws.com"),
///     managed_policies: [iam.ManagedPolicy.from_aws_managed_policy_name("AmazonSSMManagedInstanceCore")],
/// });
/// role.add_to_policy(iam.PolicyStatement(#{
///     actions: ["s3:GetObject"],
///     resources: ["arn:aws:s3:::releases/*"],
/// }));
/// ```
///
/// ```lua
/// local role = iam.Role(stack, "Role", {
///   assumed_by = iam.ServicePrincipal("ec2.amazonaws.com"),
///   managed_policies = { iam.ManagedPolicy.from_aws_managed_policy_name("AmazonSSMManagedInstanceCore") },
/// })
/// role:add_to_policy(iam.PolicyStatement({
///   actions = { "s3:GetObject" },
///   resources = { "arn:aws:s3:::releases/*" },
/// }))
/// ```
#[construct(module = "iam", base = Resource, state = RoleState, reference = role_ref("AWS::IAM::Role"))]
impl Role {
    /// Makes a role.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: RoleProps) -> Result<Self> {
        check(&props)?;
        let trust = trust_policy(cx, props.assumed_by, props.external_id, props.external_ids)?;
        let own = Own {
            trust,
            managed_policies: props.managed_policies.unwrap_or_default(),
            inline_policies: props.inline_policies.unwrap_or_default().0,
            boundary: props.permissions_boundary,
            id: None,
        };
        let boundary = own.boundary.map(|policy| policy.managed_policy_arn(cx));
        let inline: Vec<_> = own.inline_policies.iter().flat_map(|(_, it)| it.statements(cx)).collect();
        let managed = own.managed_policies.clone();
        let this: Role = cx.create(scope, id, RoleState::of(Kind::Own(own), "".into(), "".into()))?;
        cx.extra_mut(this.0).check = Some(problems);
        let customized = Customized::of(cx, this.0);
        if let Some(customized) = &customized {
            let (name, arn) = customized.name_and_arn(cx, this.0)?;
            let state = cx.state_mut(this);
            (state.name, state.arn) = (name, arn);
            let reported = Reported {
                name: customized.name.clone().map(Text::from),
                trust: Some(trust),
                statements: inline,
                ..Reported::default()
            };
            this.report(cx, reported, managed);
            customized.warn_of_missing(cx, this.0);
            if customized.prevents {
                return Ok(this);
            }
        }
        let seconds = props.max_session_duration.map(|duration| duration.to_seconds(None)).transpose()?;
        let resource = CfnResource::add(
            cx,
            this,
            "Resource",
            "AWS::IAM::Role",
            crate::fields! {
                "AssumeRolePolicyDocument": trust.late(),
                "ManagedPolicyArns": Late::deferred(this.0, managed_policy_arns),
                "Policies": this.inline_policies(cx),
                "Path": props.path,
                "PermissionsBoundary": boundary,
                "RoleName": props.role_name,
                "MaxSessionDuration": seconds,
                "Description": props.description.filter(|text| text.literal() != Some("")),
            },
        )?;
        let role_id = Late::attribute(resource.id(), "RoleId").into();
        if let Kind::Own(own) = &mut cx.state_mut(this).kind {
            own.id = Some(role_id);
        }
        if customized.is_none() {
            let (name, arn) = name_and_arn(cx, resource, "RoleName", "role")?;
            let state = cx.state_mut(this);
            (state.name, state.arn) = (name, arn);
        }
        Ok(this)
    }

    /// Has the roles below a construct made by somebody else: neither they nor their policies are written. What they
    /// need is reported in the assembly, in `iam-policy-report.txt` and `iam-policy-report.json`; once the roles are
    /// there, their names go into `use_precreated_roles`. Call it before the construct gets children.
    pub fn customize_roles(cx: &mut Cx, scope: Construct, options: CustomizeRolesOptions) -> Result<()> {
        customized_roles::customize(cx, scope, options)
    }

    /// Takes a role that exists already, by its ARN. Of a role of another account nothing can be changed.
    pub fn from_role_arn(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        role_arn: Text,
        options: Option<FromRoleArnOptions>,
    ) -> Result<Self> {
        let options = options.unwrap_or_default();
        let stack = cx.stack_of(scope.id())?;
        let parts = stack.split_arn(role_arn.clone(), ArnFormat::SLASH_RESOURCE_NAME)?;
        let name = last_segment(parts.resource_name.unwrap_or_else(|| "".into()));
        let is_mutable = options.mutable != Some(false);
        if options.add_grants_to_resources.is_some() && is_mutable {
            bail!(Code::InvalidValue, "`add_grants_to_resources` goes only with `mutable: false`"; on: cx.path(scope.id()));
        }
        let account = parts.account;
        if Customized::of(cx, scope.id()).is_some() {
            return Self::report_imported(cx, scope, id, (role_arn, name), account);
        }
        let is_mutable = is_mutable && may_be_same(account.as_ref(), Some(&stack.account(cx)));
        let kind =
            Kind::Imported { account: account.clone(), default_policy_name: options.default_policy_name };
        let imported_id = if is_mutable { id.clone() } else { format!("MutableRole{id}").into() };
        let imported: Role = cx.create(scope, imported_id, RoleState::of(kind, role_arn, name))?;
        Resource::from(imported).set_env(cx, account, None);
        if is_mutable {
            return Ok(imported);
        }
        Self::freeze(cx, scope, id, imported, options.add_grants_to_resources.unwrap_or(false))
    }

    /// Takes a role of the stack's account that exists already, by its name.
    pub fn from_role_name(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        role_name: Text,
        options: Option<FromRoleNameOptions>,
    ) -> Result<Self> {
        let options = options.unwrap_or_default();
        let arn = arn_of(cx, cx.stack_of(scope.id())?, "role", role_name)?;
        let options = FromRoleArnOptions {
            mutable: options.mutable,
            add_grants_to_resources: options.add_grants_to_resources,
            default_policy_name: options.default_policy_name,
        };
        Self::from_role_arn(cx, scope, id, arn, Some(options))
    }

    /// Whether a construct is a role that is made here. As in the CDK, an imported one is not.
    pub fn is_role(cx: &Cx, construct: Construct) -> bool {
        cx.cast::<Role>(construct.id()).is_some_and(|role| matches!(cx.state(role).kind, Kind::Own(_)))
    }

    /// What can be granted on the role.
    #[attribute]
    pub fn grants(self) -> RoleGrants {
        RoleGrants::from_role(self)
    }

    /// Takes a role of the stack's account that exists already, looked up by its name when the project's context is
    /// filled.
    pub fn from_lookup(cx: &mut Cx, scope: Construct, id: Str, options: RoleLookupOptions) -> Result<Self> {
        let Some(name) = options.role_name.literal().map(Str::from) else {
            bail!(Code::LateBound, "the name of a role that is looked up must be known now"; hint: "use `from_role_name`");
        };
        let stack = cx.stack_of(scope.id())?;
        let unknown = ArnComponents::slash("iam", "role", "DUMMY_ARN");
        let unknown = stack.format_arn(cx, unknown)?;
        let query = crate::fields! {
            "typeName": "AWS::IAM::Role",
            "exactIdentifier": name.clone(),
            "propertiesToReturn": vec![Str::new_static("Arn")],
        };
        let dummy = Data::List(vec![Data::object("Arn", unknown.clone())]);
        let found = match look_up(cx, scope, "cc-api-provider", query, dummy)? {
            Data::List(roles) => roles.into_iter().next(),
            _ => None,
        };
        let arn = found.as_ref().and_then(|role| role.get("Arn")).and_then(Data::as_str).map(Text::from);
        let role = Self::from_role_arn(cx, scope, id, arn.unwrap_or(unknown), Some(options.import))?;
        role.rename(cx, name.into());
        Ok(role)
    }

    /// The ARN of the role.
    #[attribute]
    pub fn role_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }

    /// The name of the role.
    #[attribute]
    pub fn role_name(self, cx: &Cx) -> Text {
        cx.state(self).name.clone()
    }

    /// The id of the role. Only of a role that is made here.
    #[attribute]
    pub fn role_id(self, cx: &Cx) -> Result<Text> {
        match &cx.state(self).kind {
            Kind::Own(Own { id: Some(id), .. }) => Ok(id.clone()),
            Kind::Own(_) => {
                bail!(Code::InvalidValue, "the id of a role that somebody else makes is not known"; on: cx.path(self.0))
            }
            _ => bail!(Code::InvalidValue, "the id of an imported role is not known"; on: cx.path(self.0)),
        }
    }

    /// The policy that says who may take the role. Only of a role that is made here.
    #[attribute]
    pub fn assume_role_policy(self, cx: &Cx) -> Option<PolicyDocument> {
        match &cx.state(self).kind {
            Kind::Own(own) => Some(own.trust),
            _ => None,
        }
    }

    /// The policy that bounds what the role may be allowed at all.
    #[attribute]
    pub fn permissions_boundary(self, cx: &Cx) -> Option<ManagedPolicy> {
        match &cx.state(self).kind {
            Kind::Own(own) => own.boundary,
            _ => None,
        }
    }

    /// The principal to which a grant goes: the role.
    #[attribute]
    pub fn grant_principal(self) -> Role {
        self
    }

    /// The account of the role, where it is known.
    #[attribute]
    pub fn principal_account(self, cx: &Cx) -> Option<Text> {
        match &cx.state(self).kind {
            Kind::Own(_) => cx.stack(self.0).map(|stack| stack.account(cx)),
            Kind::Imported { account, .. } => account.clone(),
            Kind::Frozen { role, .. } => role.principal_account(cx),
        }
    }

    /// The action that lets a role take another: `sts:AssumeRole`.
    #[attribute]
    pub fn assume_role_action(self) -> Str {
        Str::new_static(super::principal::ASSUME_ROLE)
    }

    /// How the role stands in a policy statement, as a principal.
    #[attribute]
    pub fn policy_fragment(self, cx: &Cx) -> Result<super::PrincipalPolicyFragment> {
        Principal::Role(self).fragment(cx)
    }

    /// Adds a statement to the role's own policy, the default policy. Gives whether it was added.
    pub fn add_to_policy(self, cx: &mut Cx, statement: PolicyStatement) -> Result<bool> {
        Ok(self.add_statement(cx, statement)?.is_some())
    }

    /// Adds a statement to the role's own policy, the default policy.
    pub fn add_to_principal_policy(
        self,
        cx: &mut Cx,
        statement: PolicyStatement,
    ) -> Result<super::AddToPrincipalPolicyResult> {
        let added = self.add_statement(cx, statement)?;
        Ok(super::AddToPrincipalPolicyResult::of(cx, added))
    }

    /// Makes a managed policy hold for the role.
    pub fn add_managed_policy(self, cx: &mut Cx, policy: ManagedPolicy) -> Result<()> {
        if cx.state(self).reported.is_some() {
            self.report_managed_policy(cx, policy);
        }
        let arn = policy.managed_policy_arn(cx);
        match &cx.state(self).kind {
            Kind::Own(own)
                if own.managed_policies.iter().any(|known| known.managed_policy_arn(cx) == arn) =>
            {
                Ok(())
            }
            Kind::Own(_) => {
                if let Kind::Own(own) = &mut cx.state_mut(self).kind {
                    own.managed_policies.push(policy);
                }
                Ok(())
            }
            Kind::Imported { .. } if policy.is_own(cx) => policy.attach_to_role(cx, self),
            Kind::Imported { .. } => {
                let message = "an imported managed policy cannot be attached to an imported role";
                let id = "@aws-cdk/aws-iam:IRoleCantBeUsedWithIManagedPolicy";
                Annotations::of(self.into()).add_warning_v2(cx, id.into(), message.into());
                Ok(())
            }
            Kind::Frozen { .. } => Ok(()),
        }
    }

    /// Makes an inline policy hold for the role.
    pub fn attach_inline_policy(self, cx: &mut Cx, policy: Policy) -> Result<()> {
        if cx.state(self).reported.is_some() {
            let statements = policy.document(cx).statements(cx);
            self.report_statements(cx, statements);
            return Ok(());
        }
        match &cx.state(self).kind {
            Kind::Frozen { .. } => return Ok(()),
            Kind::Imported { account, .. } => {
                let theirs = cx.stack(policy.id()).map(|stack| stack.account(cx));
                if !may_be_same(account.as_ref(), theirs.as_ref()) {
                    return Ok(());
                }
            }
            Kind::Own(_) => {}
        }
        let attached = cx.state(self).attached.clone();
        if policy.joins(cx, &attached)? {
            cx.state_mut(self).attached.push(policy);
        }
        policy.attach_to_role(cx, self)
    }

    /// Lets somebody do something with the role: `role.grant(user, "iam:GetRole")`.
    pub fn grant(
        self,
        cx: &mut Cx,
        grantee: Principal,
        /// The actions.
        actions: Rest<Text>,
    ) -> Result<Grant> {
        let arn = self.underlying(cx).role_arn(cx);
        Grant::on_principal(cx, grantee, actions.0, vec![arn])
    }

    /// Lets somebody pass the role to services: `iam:PassRole`.
    pub fn grant_pass_role(self, cx: &mut Cx, identity: Principal) -> Result<Grant> {
        self.grant(cx, identity, vec!["iam:PassRole".into()].into())
    }

    /// Lets somebody take the role: `sts:AssumeRole`. The role's `assume_role_policy` must let them, too.
    pub fn grant_assume_role(self, cx: &mut Cx, identity: Principal) -> Result<Grant> {
        let is_own = matches!(cx.state(self.underlying(cx)).kind, Kind::Own(_));
        if is_own && super::principals::is_service_or_account(identity) {
            bail!(Code::InvalidValue, "a service or an account cannot be granted to take a role";
                hint: "add a statement to the role's `assume_role_policy`"; on: cx.path(self.0));
        }
        self.grant(cx, identity, vec!["sts:AssumeRole".into()].into())
    }

    /// The same role, but nothing can be added to it.
    pub fn without_policy_updates(self, cx: &mut Cx, options: WithoutPolicyUpdatesOptions) -> Result<Role> {
        if let Some(frozen) = cx.state(self).frozen {
            return Ok(frozen);
        }
        let Some(scope) = cx.parent(self.0) else { return Ok(self) };
        let id = format!("ImmutableRole{}", cx.id(self.0)).into();
        let frozen = Self::freeze(cx, Construct::at(scope), id, self, options.add_grants_to_resources)?;
        cx.state_mut(self).frozen = Some(frozen);
        Ok(frozen)
    }
}

/// How many characters the policies in a role, and a managed policy, may have.
/// Source: the IAM user guide, "IAM and AWS STS quotas", with some room as in the CDK.
const MOST_OF_INLINE_POLICY: usize = 10_000;
const MOST_OF_MANAGED_POLICY: usize = 6_000;

impl RoleState {
    fn of(kind: Kind, arn: Text, name: Text) -> Self {
        RoleState {
            kind,
            arn,
            name,
            default_policy: None,
            homes: Vec::new(),
            attached: Vec::new(),
            frozen: None,
            reported: None,
        }
    }
}

impl Role {
    /// The role that an L1 makes.
    ///
    /// # Errors
    /// When it cannot be made.
    pub(crate) fn of_resource(cx: &mut Cx, resource: CfnResource) -> Result<Self> {
        cx.create_once(resource, "@FromCfnRole", |cx| {
            Ok(RoleState::of(
                Kind::Imported {
                    account: Some(cx.stack_of(resource.id())?.account(cx)),
                    default_policy_name: None,
                },
                Late::attribute(resource.id(), "Arn").into(),
                resource.reference(),
            ))
        })
    }

    /// A role that a construct of this library makes for a service.
    ///
    /// # Errors
    /// When the id is taken.
    pub fn for_service(cx: &mut Cx, scope: impl Into<Construct>, id: &str, service: &str) -> Result<Self> {
        let principal =
            super::ServicePrincipal::new(cx, service.into(), super::ServicePrincipalOpts::default());
        Self::new(cx, scope.into(), id.into(), RoleProps::of(principal.into()))
    }

    /// Takes a role that exists already, where policies of roles are not written.
    fn report_imported(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        (arn, name): (Text, Text),
        account: Option<Text>,
    ) -> Result<Self> {
        let kind = Kind::Imported { account: account.clone(), default_policy_name: None };
        let reported = Reported { name: Some(name.clone()), imported: true, ..Reported::default() };
        let state = RoleState { reported: Some(Box::new(reported)), ..RoleState::of(kind, arn, name) };
        let this: Role = cx.create(scope, id, state)?;
        Resource::from(this).set_env(cx, account, None);
        Ok(this)
    }

    /// What is reported of the role, where somebody else makes it.
    pub(super) fn reported(self, cx: &Cx) -> Option<&Reported> {
        cx.state(self).reported.as_deref()
    }

    /// Reports statements instead of writing them, where somebody else makes the role. Gives whether it is so.
    fn report_statements(self, cx: &mut Cx, statements: Vec<PolicyStatement>) -> bool {
        if cx.state(self).reported.is_none() {
            return false;
        }
        if let Some(reported) = &mut cx.state_mut(self).reported {
            reported.statements.extend(statements);
        }
        true
    }

    /// Keeps what is reported of a role that somebody else makes.
    fn report(self, cx: &mut Cx, reported: Reported, managed_policies: Vec<ManagedPolicy>) {
        cx.state_mut(self).reported = Some(Box::new(reported));
        managed_policies.into_iter().for_each(|policy| self.report_managed_policy(cx, policy));
    }

    /// Reports a managed policy: what it says, where it is not written either, else its ARN.
    pub(super) fn report_managed_policy(self, cx: &mut Cx, policy: ManagedPolicy) {
        let document = policy.customized_document(cx);
        let arn = policy.managed_policy_arn(cx);
        if let Some(reported) = &mut cx.state_mut(self).reported {
            match document {
                Some(document) => reported.managed.push(document),
                None => reported.managed_arns.push(arn),
            }
        }
    }

    fn freeze(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        role: Role,
        add_grants_to_resources: bool,
    ) -> Result<Self> {
        let (arn, name) = (role.role_arn(cx), role.role_name(cx));
        let kind = Kind::Frozen { role, add_grants_to_resources };
        let env = Resource::from(role).env(cx)?;
        let this: Role = cx.create(scope, id, RoleState::of(kind, arn, name))?;
        Resource::from(this).set_env(cx, env.account, env.region);
        let child = Construct::from(role).node().default_child(cx).map(Handle::id);
        let extra = cx.extra_mut(this.0);
        extra.stands_for = Some(role.0);
        extra.default_child = child;
        Ok(this)
    }

    /// Gives an imported role the name by which it was looked up.
    fn rename(self, cx: &mut Cx, name: Text) {
        let under = self.underlying(cx);
        cx.state_mut(under).name = name.clone();
        cx.state_mut(self).name = name;
    }

    /// The role behind one that cannot be changed.
    fn underlying(self, cx: &Cx) -> Role {
        match cx.state(self).kind {
            Kind::Frozen { role, .. } => role,
            _ => self,
        }
    }

    /// The ARN, where the role was imported and can be changed.
    pub(super) fn imported_arn(self, cx: &Cx) -> Option<Text> {
        match cx.state(self).kind {
            Kind::Imported { .. } => Some(self.role_arn(cx)),
            _ => None,
        }
    }

    /// Adds a statement to the default policy. Gives what must exist for it to hold, or nothing where grants
    /// go to resources instead.
    pub(super) fn add_statement(
        self,
        cx: &mut Cx,
        statement: PolicyStatement,
    ) -> Result<Option<Vec<Dependable>>> {
        if self.report_statements(cx, vec![statement]) {
            return Ok(Some(Vec::new()));
        }
        if let Kind::Frozen { add_grants_to_resources, .. } = cx.state(self).kind {
            return Ok((!add_grants_to_resources).then(Vec::new));
        }
        let policy = match cx.state(self).default_policy {
            Some(policy) => policy,
            None => self.make_default_policy(cx)?,
        };
        policy.add_statements(cx, vec![statement].into());
        let home = DependencyGroup::of(cx, [Construct::from(policy).into()]);
        cx.state_mut(self).homes.push((statement, home));
        Ok(Some(vec![home.into()]))
    }

    fn make_default_policy(self, cx: &mut Cx) -> Result<Policy> {
        let (id, props) = match &cx.state(self).kind {
            Kind::Imported { default_policy_name, .. } => {
                self.imported_policy(cx, default_policy_name.clone())
            }
            _ => (Str::new_static("DefaultPolicy"), PolicyProps::default()),
        };
        let policy = Policy::new(cx, self.into(), id, props)?;
        if matches!(cx.state(self).kind, Kind::Own(_)) {
            policy.document(cx).collapse(cx);
            let priority = AspectPriority::of_changes(cx, self.0);
            let role = self;
            Aspects::add_native(cx, self.0, priority, move |cx, node| match node == role.0 {
                true => role.split_default_policy(cx, policy),
                false => Ok(()),
            });
        }
        cx.state_mut(self).default_policy = Some(policy);
        self.attach_inline_policy(cx, policy)?;
        Ok(policy)
    }

    /// Puts what the role's own policy has no room for into managed policies.
    fn split_default_policy(self, cx: &mut Cx, policy: Policy) -> Result<()> {
        let split = policy.document(cx).split(cx, self.0, MOST_OF_INLINE_POLICY, MOST_OF_MANAGED_POLICY);
        let of_program = match &cx.state(self).kind {
            Kind::Own(own) => own.managed_policies.len(),
            _ => 0,
        };
        let count = split.len() + of_program;
        let warning = match count {
            21.. if !split.is_empty() => Some((
                "@aws-cdk/aws-iam:rolePolicyTooLarge",
                format!("the role has {count} managed policies, more than the 20 that a role can have"),
            )),
            11..=20 if !split.is_empty() => Some((
                "@aws-cdk/aws-iam:rolePolicyLarge",
                format!("the role has {count} managed policies; more than 10 need a higher quota"),
            )),
            _ => None,
        };
        if let Some((id, message)) = warning {
            Annotations::of(self.into()).add_warning_v2(cx, id.into(), message.into());
        }
        for (index, part) in split.into_iter().enumerate() {
            let props = ManagedPolicyProps {
                description: Some(format!("Part of the policies for {}", cx.path(self.0)).into()),
                document: Some(part.document),
                roles: Some(vec![self]),
                ..ManagedPolicyProps::default()
            };
            let policy =
                ManagedPolicy::new(cx, self.into(), format!("OverflowPolicy{}", index + 1).into(), props)?;
            let moved = |(statement, _): &&(PolicyStatement, _)| part.statements.contains(statement);
            let homes: Vec<_> = cx.state(self).homes.iter().filter(moved).map(|(_, home)| *home).collect();
            for home in homes {
                home.replace(cx, [Construct::from(policy).into()]);
            }
        }
        Ok(())
    }

    /// The id and the props of an imported role's default policy.
    fn imported_policy(self, cx: &Cx, given: Option<Str>) -> (Str, PolicyProps) {
        if !cx.flag(self.0, UNIQUE_POLICY_NAME_FLAG) {
            return (given.unwrap_or(Str::new_static("Policy")), PolicyProps::default());
        }
        let id: Str = given.unwrap_or_else(|| format!("Policy{}", Names::unique_id(cx, self.into())).into());
        let props = PolicyProps { policy_name: Some(id.clone().into()), ..PolicyProps::default() };
        (id, props)
    }

    /// The `Policies` property: the inline policies that were given to the role.
    fn inline_policies(self, cx: &Cx) -> Data {
        let Kind::Own(own) = &cx.state(self).kind else { return Data::Absent };
        let policies = own.inline_policies.iter().map(|(name, document)| {
            Data::Map(crate::fields! { "PolicyDocument": document.late(), "PolicyName": name })
        });
        Data::List(policies.collect()).or_absent()
    }
}

impl RoleProps {
    /// The props of a role that a principal may take.
    pub fn of(assumed_by: Principal) -> Self {
        RoleProps {
            assumed_by,
            external_id: None,
            external_ids: None,
            managed_policies: None,
            inline_policies: None,
            path: None,
            permissions_boundary: None,
            role_name: None,
            max_session_duration: None,
            description: None,
        }
    }
}

/// The feature flag under which default policies of imported roles have unique names.
const UNIQUE_POLICY_NAME_FLAG: &str = "@aws-cdk/aws-iam:importedRoleStackSafeDefaultPolicyName";

fn managed_policy_arns(cx: &Cx, node: NodeId) -> Data {
    let Kind::Own(own) = &cx.state(Role::at(node)).kind else { return Data::Absent };
    let mut arns: Vec<Data> = Vec::new();
    for policy in &own.managed_policies {
        let arn = policy.managed_policy_arn(cx).into();
        if !arns.contains(&arn) {
            arns.push(arn);
        }
    }
    Data::List(arns).or_absent()
}

fn problems(cx: &Cx, node: NodeId) -> Vec<Diag> {
    let Kind::Own(own) = &cx.state(Role::at(node)).kind else { return Vec::new() };
    let mut found = own.trust.validate_for_trust_policy(cx);
    found.extend(
        own.inline_policies.iter().flat_map(|(_, document)| document.validate_for_identity_policy(cx)),
    );
    found.into_iter().map(|problem| Diag::new(Code::Validation, problem)).collect()
}

fn trust_policy(
    cx: &mut Cx,
    principal: Principal,
    external_id: Option<Text>,
    external_ids: Option<Vec<Text>>,
) -> Result<PolicyDocument> {
    let mut ids = external_ids.unwrap_or_default();
    ids.extend(external_id.filter(|id| id.literal() != Some("")));
    let condition: Data = match &ids[..] {
        [] => Data::Absent,
        [one] => one.into(),
        _ => ids.clone().into(),
    };
    let statements = principal.trust_statements(cx)?;
    if condition != Data::Absent {
        for statement in &statements {
            statement.add_condition(
                cx,
                "StringEquals".into(),
                Data::object("sts:ExternalId", condition.clone()),
            )?;
        }
    }
    let props = PolicyDocumentProps { statements: Some(statements), ..PolicyDocumentProps::default() };
    Ok(PolicyDocument::new(cx, props))
}

/// How many seconds a session lasts at most: 1 to 12 hours.
const SESSIONS: std::ops::RangeInclusive<i64> = 3600..=43_200;
const LONGEST_DESCRIPTION: usize = 1000;
const LONGEST_PATH: usize = 512;
const LONGEST_NAME: usize = 64;

fn check(props: &RoleProps) -> Result<()> {
    if let Some(name) = props.role_name.as_ref().and_then(Text::literal) {
        let well_formed = (1..=LONGEST_NAME).contains(&name.len())
            && name.chars().all(|c| c.is_ascii_alphanumeric() || "_+=,.@-".contains(c));
        if !well_formed {
            bail!(Code::InvalidValue, "`{name}` is not a name for a role";
                hint: "names have 1 to {LONGEST_NAME} letters, digits and `_+=,.@-`");
        }
    }
    if let Some(duration) = &props.max_session_duration {
        let seconds = duration.to_seconds(None)?;
        let problem = out_of_range("max_session_duration", Some(&seconds), SESSIONS, " seconds");
        Error::from_all(problem.into_iter().collect())?;
    }
    if let Some(description) = props.description.as_ref().and_then(Text::literal) {
        let length = description.encode_utf16().count();
        if length > LONGEST_DESCRIPTION {
            bail!(Code::OutOfRange, "the `description` of a role has {length} characters";
                hint: "it may have at most {LONGEST_DESCRIPTION}");
        }
    }
    props.path.as_ref().and_then(Text::literal).map_or(Ok(()), check_path)
}

fn check_path(path: &str) -> Result<()> {
    if !(1..=LONGEST_PATH).contains(&path.len()) {
        bail!(Code::OutOfRange, "the `path` of a role has {} characters", path.len();
            hint: "it must have from 1 to {LONGEST_PATH}");
    }
    let inner = path.strip_prefix('/').and_then(|rest| rest.strip_suffix('/'));
    let well_formed = path == "/"
        || inner.is_some_and(|inner| {
            !inner.is_empty() && inner.chars().all(|c| ('\u{21}'..='\u{7f}').contains(&c))
        });
    if well_formed {
        return Ok(());
    }
    bail!(Code::InvalidValue, "`{path}` is not the path of a role"; hint: "paths start and end with a slash: `/service/`")
}

/// The ARN of an IAM resource of a stack's account.
pub(super) fn arn_of(cx: &Cx, stack: Stack, resource: &str, name: Text) -> Result<Text> {
    stack.format_arn(cx, components(resource, name))
}

/// The parts of the ARN of an IAM resource.
pub(super) fn components(resource: &str, name: Text) -> ArnComponents {
    ArnComponents { region: Some("".into()), ..ArnComponents::slash("iam", resource, name) }
}

/// The name and the ARN of a resource that is made here; other environments see those that are made of the name
/// that the program gave it.
pub(super) fn name_and_arn(
    cx: &Cx,
    resource: CfnResource,
    name_property: &str,
    kind: &str,
) -> Result<(Text, Text)> {
    let node = resource.id();
    let (name, arn) = (Late::reference(node), Late::attribute(node, "Arn"));
    let path = match resource.property(cx, "Path") {
        Some(Data::Str(path)) => path,
        _ => Str::default(),
    };
    let path = path.strip_prefix('/').unwrap_or(&path);
    let arn = resource
        .arn_attribute(cx, arn, name_property, |own| components(kind, Text::concat([path.into(), own])))?;
    Ok((resource.name_attribute(cx, name, name_property), arn))
}

/// The name behind the path: `me` of `people/me`.
pub(super) fn last_segment(name: Text) -> Text {
    match name.literal().and_then(|name| name.rsplit_once('/')) {
        Some((_, last)) => last.into(),
        None => name,
    }
}

/// Whether two accounts may be the same: only known ones can be told apart.
fn may_be_same(a: Option<&Text>, b: Option<&Text>) -> bool {
    match (a.map_or(Some(""), Text::literal), b.map_or(Some(""), Text::literal)) {
        (Some(a), Some(b)) => a == b,
        _ => true,
    }
}
