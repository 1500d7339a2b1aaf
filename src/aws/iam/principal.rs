//! Who is allowed or denied something.

use super::{
    AccountPrincipal, AddToPrincipalPolicyResult, ArnPrincipal, Group, LazyRole, ManagedPolicy, Policy,
    PolicyStatement, PolicyStatementProps, Role, ServicePrincipal, User,
};
use crate::bail;
use crate::core::{Construct, Cx, Data, Dependable, Fields, Handle, NodeId, ObjectHandle, Str, Text};
use crate::declare::{Accepts, Cast, Class, ClassDesc, Dict, FromValue, IntoValue, Value, class, object};
use crate::diag::{Code, Result};

/// The key under which a principal that is a plain string is kept.
pub(super) const LITERAL: &str = "LiteralString";
/// The action that lets most principals take a role.
pub(super) const ASSUME_ROLE: &str = "sts:AssumeRole";

/// The principals of a statement: kinds (`AWS`, `Service`, ...) with their values.
pub(super) type PrincipalMap = Vec<(Str, Vec<Data>)>;

/// Anything that can be granted something or be named in a policy: CDK's `IPrincipal` and `IGrantable`.
#[derive(Clone, Copy, Debug)]
pub enum Principal {
    /// A role.
    Role(Role),
    /// A role that is made when somebody asks for it.
    LazyRole(LazyRole),
    /// A user.
    User(User),
    /// A group; it can be granted something, but not be named in a policy.
    Group(Group),
    /// An inline policy: what is granted is added to it.
    Policy(Policy),
    /// A managed policy: what is granted is added to it.
    ManagedPolicy(ManagedPolicy),
    /// A principal that is not a construct.
    Other(PrincipalBase, &'static ClassDesc),
}

impl PartialEq for Principal {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Principal::Role(a), Principal::Role(b)) => a == b,
            (Principal::LazyRole(a), Principal::LazyRole(b)) => a == b,
            (Principal::User(a), Principal::User(b)) => a == b,
            (Principal::Group(a), Principal::Group(b)) => a == b,
            (Principal::Policy(a), Principal::Policy(b)) => a == b,
            (Principal::ManagedPolicy(a), Principal::ManagedPolicy(b)) => a == b,
            (Principal::Other(a, _), Principal::Other(b, _)) => a == b,
            _ => false,
        }
    }
}

macro_rules! from_constructs {
    ($($ty:ident),*) => {$(
        impl From<$ty> for Principal {
            fn from(it: $ty) -> Self {
                Principal::$ty(it)
            }
        }
    )*};
}
from_constructs!(Role, LazyRole, User, Group, Policy, ManagedPolicy);

impl FromValue for Principal {
    fn accepts() -> Accepts {
        Accepts::Having { interface: "IPrincipal", property: "grant_principal" }
    }
    fn from_value(value: Value, cast: &mut Cast<'_>) -> Option<Self> {
        match &value {
            Value::Object(id, class) if class.is(PrincipalBase::DESC) => {
                let principal = Principal::Other(PrincipalBase::at(*id), class);
                if principal.is_too_large(cast.cx) {
                    cast.problem(Code::Limit, TOO_LARGE, vec![too_large_hint()]);
                    return None;
                }
                return Some(principal);
            }
            Value::Node(node) => {
                if let Some(principal) = construct_principal(cast.cx, *node) {
                    return Some(principal);
                }
            }
            _ => {}
        }
        let makers = [ServicePrincipal::DESC, ArnPrincipal::DESC, AccountPrincipal::DESC];
        cast.interface_made_by(&value, &Self::accepts(), &makers)
    }
}

fn construct_principal(cx: &Cx, node: NodeId) -> Option<Principal> {
    let role = cx.cast::<Role>(node).map(Principal::Role);
    let user = || cx.cast::<User>(node).map(Principal::User);
    let group = || cx.cast::<Group>(node).map(Principal::Group);
    let policy = || cx.cast::<Policy>(node).map(Principal::Policy);
    let managed = || cx.cast::<ManagedPolicy>(node).map(Principal::ManagedPolicy);
    let lazy = || cx.cast::<LazyRole>(node).map(Principal::LazyRole);
    role.or_else(lazy).or_else(user).or_else(group).or_else(policy).or_else(managed)
}

impl IntoValue for Principal {
    fn gives() -> Accepts {
        Self::accepts()
    }
    fn into_value(self) -> Value {
        match self {
            Principal::Role(it) => it.into_value(),
            Principal::LazyRole(it) => it.into_value(),
            Principal::User(it) => it.into_value(),
            Principal::Group(it) => it.into_value(),
            Principal::Policy(it) => it.into_value(),
            Principal::ManagedPolicy(it) => it.into_value(),
            Principal::Other(it, class) => Value::Object(it.id(), class),
        }
    }
}

/// How a principal stands in a statement: its JSON, and the conditions that come with it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PrincipalPolicyFragment {
    pub(super) principals: PrincipalMap,
    pub(super) conditions: Fields,
}

/// How a principal stands in a policy statement.
#[class(module = "iam")]
impl PrincipalPolicyFragment {
    /// Says how a principal stands in a statement.
    pub fn new(
        /// Kinds such as `AWS` or `Service`, each with a list.
        principal_json: Dict<Vec<Data>>,
        /// Conditions that must hold.
        conditions: Option<Dict<Data>>,
    ) -> Self {
        PrincipalPolicyFragment { principals: principal_json.0, conditions: conditions.unwrap_or_default().0 }
    }

    /// The JSON of the principal: kinds such as `AWS` or `Service`, each with a list.
    #[attribute]
    pub fn principal_json(&self) -> Dict<Data> {
        Dict(self.principals.iter().map(|(kind, values)| (kind.clone(), values.clone().into())).collect())
    }

    /// The conditions that must hold for the principal.
    #[attribute]
    pub fn conditions(&self) -> Dict<Data> {
        Dict(self.conditions.clone())
    }
}

impl PrincipalPolicyFragment {
    pub(super) fn of(kind: &'static str, value: impl Into<Data>) -> Self {
        PrincipalPolicyFragment {
            principals: vec![(Str::new_static(kind), vec![value.into()])],
            conditions: Fields::new(),
        }
    }
}

/// What a principal that is not a construct is made of.
#[derive(Clone, Debug)]
pub struct PrincipalState {
    pub(super) class: &'static ClassDesc,
    pub(super) source: Source,
    /// The action that lets the principal take a role.
    pub(super) action: Str,
    /// The account, where the principal belongs to one.
    pub(super) account: Option<Text>,
    /// What the principal was made of, as it was given: a service, an ARN, an id.
    pub(super) subject: Text,
    /// The region of a service.
    pub(super) region: Option<Text>,
    /// By what two principals are known to be the same; each for itself where there is none.
    pub(super) same: Option<String>,
}

/// Where a principal's place in a statement comes from.
#[derive(Clone, Debug)]
pub(super) enum Source {
    /// From the principal itself.
    Own(PrincipalPolicyFragment),
    /// From another, under more conditions.
    Conditions(Principal, Fields),
    /// From another, which may also tag its sessions.
    SessionTags(Principal),
    /// From several others.
    Composite(Vec<Principal>),
    /// From nowhere: a construct was imported without its principal.
    Unknown(Construct),
}

/// A principal that is not a construct: a service, an account, an organization, several in one.
#[object(module = "iam", state = PrincipalState)]
impl PrincipalBase {
    /// The principal to which a grant goes: this one.
    #[attribute]
    pub fn grant_principal(self, cx: &Cx) -> Result<Principal> {
        self.principal(cx)
    }

    /// The action that lets this principal take a role: mostly `sts:AssumeRole`.
    #[attribute]
    pub fn assume_role_action(self, cx: &Cx) -> Str {
        cx.object(self).action.clone()
    }

    /// The account to which the principal belongs, where that is known.
    #[attribute]
    pub fn principal_account(self, cx: &Cx) -> Option<Text> {
        cx.object(self).account.clone()
    }

    /// How the principal stands in a policy statement.
    #[attribute]
    pub fn policy_fragment(self, cx: &Cx) -> Result<PrincipalPolicyFragment> {
        self.principal(cx)?.fragment(cx)
    }

    /// Adds a statement to the policy of the principal. Gives whether there was one to add to.
    pub fn add_to_policy(self, cx: &mut Cx, statement: PolicyStatement) -> Result<bool> {
        Ok(self.principal(cx)?.add_to_principal_policy(cx, statement)?.is_some())
    }

    /// Adds a statement to the policy of the principal, where there is one to add to.
    pub fn add_to_principal_policy(
        self,
        cx: &mut Cx,
        statement: PolicyStatement,
    ) -> Result<AddToPrincipalPolicyResult> {
        let added = self.principal(cx)?.add_to_principal_policy(cx, statement)?;
        Ok(AddToPrincipalPolicyResult::of(cx, added))
    }

    /// By what two principals are known to be the same; nothing where it is the same as itself only.
    pub fn dedupe_string(self, cx: &Cx) -> Result<Option<String>> {
        Ok(self.principal(cx)?.same(cx))
    }

    /// The JSON of the principal: kinds such as `AWS` or `Service`, each with a list.
    pub fn to_json(self, cx: &Cx) -> Result<Dict<Data>> {
        Ok(self.policy_fragment(cx)?.principal_json())
    }

    /// Adds the statements to a trust policy that let the principal take the role.
    pub fn add_to_assume_role_policy(self, cx: &mut Cx, document: super::PolicyDocument) -> Result<()> {
        let statements = self.principal(cx)?.trust_statements(cx)?;
        document.add_statements(cx, statements.into());
        Ok(())
    }

    /// The same principal, allowed only where conditions hold.
    pub fn with_conditions(
        self,
        cx: &mut Cx,
        /// Operators such as `StringEquals`, each with a map of keys and values.
        conditions: Dict<Data>,
    ) -> Result<super::PrincipalWithConditions> {
        let principal = self.principal(cx)?;
        super::PrincipalWithConditions::new(cx, principal, conditions)
    }

    /// The same principal, allowed to tag the sessions of roles that it takes.
    pub fn with_session_tags(self, cx: &mut Cx) -> Result<super::SessionTagsPrincipal> {
        let principal = self.principal(cx)?;
        Ok(super::SessionTagsPrincipal::new(cx, principal))
    }
}

impl PrincipalBase {
    /// Makes it a principal that policies of resources can name, and no more: nothing is added to the policy of the one
    /// under conditions.
    ///
    /// # Errors
    /// When that one cannot be named in a policy.
    pub(crate) fn only_named(self, cx: &mut Cx) -> Result<()> {
        let fragment = self.fragment(cx)?;
        let state = cx.object_mut(self);
        (state.source, state.account, state.same) = (Source::Own(fragment), None, None);
        Ok(())
    }

    pub(super) fn principal(self, cx: &Cx) -> Result<Principal> {
        let principal = Principal::Other(self, cx.object(self).class);
        if principal.is_too_large(cx) {
            bail!(Code::Limit, "the principal {TOO_LARGE}"; hint: "{}", too_large_hint());
        }
        Ok(principal)
    }
}

/// How deep principals can be wrapped in others.
const MOST_LEVELS: u32 = 200;
/// Of how many principals one can be made.
const MOST_PARTS: u32 = 10_000;
const TOO_LARGE: &str = "is made of too many others";

fn too_large_hint() -> String {
    format!("at most {MOST_PARTS} principals on {MOST_LEVELS} levels are allowed; does it contain itself?")
}

impl Principal {
    /// How the principal stands in a policy statement.
    ///
    /// # Errors
    /// For principals that cannot be named in a policy.
    pub(crate) fn fragment(self, cx: &Cx) -> Result<PrincipalPolicyFragment> {
        match self {
            Principal::Role(role) => Ok(PrincipalPolicyFragment::of("AWS", role.role_arn(cx))),
            Principal::LazyRole(lazy) => match lazy.made(cx) {
                Some(role) => Principal::Role(role).fragment(cx),
                None => {
                    bail!(Code::LateBound, "nobody has asked for the lazy role yet"; hint: "ask for its `role_arn` before";
                        on: cx.path(lazy.id()))
                }
            },
            Principal::User(user) => Ok(PrincipalPolicyFragment::of("AWS", user.user_arn(cx))),
            Principal::Group(group) => {
                bail!(Code::InvalidValue, "a group cannot be a principal of a policy";
                    hint: "name the group's users, or a role"; on: cx.path(group.id()))
            }
            Principal::Policy(_) | Principal::ManagedPolicy(_) => {
                bail!(Code::InvalidValue, "a policy cannot be a principal of a policy";
                    hint: "grant it to a role or a user instead")
            }
            Principal::Other(it, _) => it.fragment(cx),
        }
    }

    /// The principal for ids of what belongs to it: its class and what it was made of, as the CDK words it.
    pub(crate) fn describe(self, cx: &Cx) -> String {
        let Principal::Other(it, class) = self else {
            return self.construct().map_or_else(String::new, |node| cx.path(node));
        };
        let state = cx.object(it);
        match &state.source {
            Source::Conditions(inner, _) | Source::SessionTags(inner) => inner.describe(cx),
            Source::Composite(parts) => {
                let parts: Vec<String> = parts.iter().map(|part| part.describe(cx)).collect();
                format!("{}({})", class.name, parts.join(","))
            }
            Source::Own(_) | Source::Unknown(_) => {
                let nameless = [
                    super::AccountRootPrincipal::DESC,
                    super::AnyPrincipal::DESC,
                    super::StarPrincipal::DESC,
                ];
                let made_of = match self.account_id(cx) {
                    _ if nameless.iter().any(|nameless| std::ptr::eq(*nameless, class)) => None,
                    Some(account) => Some(account),
                    None => Some(state.subject.clone()),
                };
                let made_of = made_of.as_ref().map(|text| text.literal().unwrap_or("${Token}"));
                format!("{}({})", class.name, made_of.unwrap_or_default())
            }
        }
    }

    /// Whether it is made of more principals than can be looked at one after the other; also where it holds itself.
    pub(super) fn is_too_large(self, cx: &Cx) -> bool {
        let mut left = vec![(self, 0)];
        let mut count = 0;
        while let Some((principal, level)) = left.pop() {
            count += 1;
            if count > MOST_PARTS || level > MOST_LEVELS {
                return true;
            }
            let Principal::Other(it, _) = principal else { continue };
            match &cx.object(it).source {
                Source::Conditions(inner, _) | Source::SessionTags(inner) => left.push((*inner, level + 1)),
                Source::Composite(parts) => left.extend(parts.iter().map(|part| (*part, level + 1))),
                Source::Own(_) | Source::Unknown(_) => {}
            }
        }
        false
    }

    /// The account, where the principal is one.
    pub(crate) fn account_id(self, cx: &Cx) -> Option<Text> {
        let state = self.own_state(cx, super::AccountPrincipal::DESC)?;
        state.account.clone()
    }

    /// The service as the program called it, where the principal is one.
    pub(crate) fn service(self, cx: &Cx) -> Option<Text> {
        let state = self.own_state(cx, super::ServicePrincipal::DESC)?;
        Some(state.subject.clone())
    }

    /// What a principal of a class keeps, whatever conditions it is under.
    fn own_state<'a>(self, cx: &'a Cx, wanted: &'static ClassDesc) -> Option<&'a PrincipalState> {
        let Principal::Other(it, class) = self else { return None };
        match &cx.object(it).source {
            Source::Own(_) if class.is(wanted) => Some(cx.object(it)),
            Source::Conditions(inner, _) | Source::SessionTags(inner) => inner.own_state(cx, wanted),
            _ => None,
        }
    }

    /// The principals of which it is made, or itself.
    pub(crate) fn parts(self, cx: &Cx) -> Vec<Principal> {
        match self {
            Principal::Other(it, _) => match &cx.object(it).source {
                Source::Composite(parts) => parts.clone(),
                _ => vec![self],
            },
            _ => vec![self],
        }
    }

    /// The action that lets the principal take a role.
    pub(super) fn assume_role_action(self, cx: &Cx) -> Str {
        match self {
            Principal::Other(it, _) => cx.object(it).action.clone(),
            _ => Str::new_static(ASSUME_ROLE),
        }
    }

    /// The account to which the principal belongs, where that is known.
    pub fn account(self, cx: &Cx) -> Option<Text> {
        match self {
            Principal::Role(it) => it.principal_account(cx),
            Principal::LazyRole(it) => it.principal_account(cx),
            Principal::User(it) => it.principal_account(cx),
            Principal::Group(it) => it.principal_account(cx),
            Principal::Policy(_) | Principal::ManagedPolicy(_) => {
                self.stack(cx).map(|stack| stack.account(cx))
            }
            Principal::Other(it, _) => cx.object(it).account.clone(),
        }
    }

    /// The stack of a principal that is a construct.
    pub fn stack(self, cx: &Cx) -> Option<crate::core::Stack> {
        cx.stack(self.construct()?)
    }

    /// The construct that the principal is, where it is one.
    fn construct(self) -> Option<NodeId> {
        match self {
            Principal::Role(it) => Some(it.id()),
            Principal::LazyRole(it) => Some(it.id()),
            Principal::User(it) => Some(it.id()),
            Principal::Group(it) => Some(it.id()),
            Principal::Policy(it) => Some(it.id()),
            Principal::ManagedPolicy(it) => Some(it.id()),
            Principal::Other(..) => None,
        }
    }

    /// Adds a statement to the principal's own policy. Gives what must exist for it to hold, or nothing where
    /// the principal has no policy to add to.
    ///
    /// # Errors
    /// When the policy cannot be made.
    pub fn add_to_principal_policy(
        self,
        cx: &mut Cx,
        statement: PolicyStatement,
    ) -> Result<Option<Vec<Dependable>>> {
        match self {
            Principal::Role(it) => it.add_statement(cx, statement),
            Principal::LazyRole(it) => it.add_statement(cx, statement),
            Principal::User(it) => it.add_statement(cx, statement).map(Some),
            Principal::Group(it) => it.add_statement(cx, statement).map(Some),
            Principal::Policy(it) => {
                it.add_statements(cx, vec![statement].into());
                Ok(Some(vec![Construct::from(it).into()]))
            }
            Principal::ManagedPolicy(it) => {
                it.add_statements(cx, vec![statement].into())?;
                Ok(Some(vec![Construct::from(it).into()]))
            }
            Principal::Other(it, _) => match cx.object(it).source {
                Source::Conditions(inner, _) | Source::SessionTags(inner) => {
                    inner.add_to_principal_policy(cx, statement)
                }
                Source::Own(_) | Source::Composite(_) => Ok(None),
                Source::Unknown(construct) => {
                    warn_of_unknown(cx, construct, statement)?;
                    Ok(Some(Vec::new()))
                }
            },
        }
    }

    /// The statements of a role's trust policy that let the principal take the role.
    ///
    /// # Errors
    /// For principals that cannot be named in a policy.
    pub(super) fn trust_statements(self, cx: &mut Cx) -> Result<Vec<PolicyStatement>> {
        self.ask(cx)?;
        let Principal::Other(it, _) = self else { return self.own_trust_statement(cx) };
        match &cx.object(it).source {
            Source::Own(_) | Source::Unknown(_) => self.own_trust_statement(cx),
            Source::Conditions(inner, _) => {
                let inner = *inner;
                let conditions = it.fragment(cx)?.conditions;
                let action = Text::Literal(self.assume_role_action(cx));
                let statements = inner.trust_statements(cx)?;
                for statement in &statements {
                    statement.add_actions(cx, vec![action.clone()].into())?;
                    statement.add_conditions(cx, Dict(conditions.clone()))?;
                }
                Ok(statements)
            }
            Source::SessionTags(inner) => {
                let statements = inner.trust_statements(cx)?;
                for statement in &statements {
                    statement.add_actions(cx, vec!["sts:TagSession".into()].into())?;
                }
                Ok(statements)
            }
            Source::Composite(principals) => {
                let mut statements = Vec::new();
                for principal in principals.clone() {
                    statements.extend(principal.trust_statements(cx)?);
                }
                Ok(statements)
            }
        }
    }

    /// Makes the lazy roles that the principal stands for: it is about to be named in a policy.
    ///
    /// # Errors
    /// When one cannot be made.
    pub(super) fn ask(self, cx: &mut Cx) -> Result<()> {
        match self {
            Principal::LazyRole(lazy) => lazy.role(cx).map(|_| ()),
            Principal::Other(it, _) => match cx.object(it).source.clone() {
                Source::Conditions(inner, _) | Source::SessionTags(inner) => inner.ask(cx),
                Source::Composite(parts) => parts.into_iter().try_for_each(|part| part.ask(cx)),
                Source::Own(_) | Source::Unknown(_) => Ok(()),
            },
            _ => Ok(()),
        }
    }

    fn own_trust_statement(self, cx: &mut Cx) -> Result<Vec<PolicyStatement>> {
        let actions = vec![Text::Literal(self.assume_role_action(cx))];
        let props = PolicyStatementProps {
            actions: Some(actions.into()),
            principals: Some(vec![self]),
            ..PolicyStatementProps::default()
        };
        Ok(vec![PolicyStatement::new(cx, props)?])
    }

    /// By what two principals are known to be the same.
    pub(super) fn same(self, cx: &Cx) -> Option<String> {
        match self {
            Principal::Role(it) => {
                let word = |arn: Text| arn.literal().map_or_else(|| format!("{arn:?}"), str::to_owned);
                it.imported_arn(cx).map(|arn| format!("ImportedRole:{}", word(arn)))
            }
            Principal::Other(it, _) => it.same(cx),
            _ => None,
        }
    }
}

impl PrincipalBase {
    fn fragment(self, cx: &Cx) -> Result<PrincipalPolicyFragment> {
        match &cx.object(self).source {
            Source::Own(fragment) => Ok(fragment.clone()),
            Source::Unknown(construct) => {
                bail!(Code::InvalidValue, "the principal of `{}` is not known", cx.path(construct.id());
                    hint: "import it with its role to name it in a policy")
            }
            Source::SessionTags(inner) => inner.fragment(cx),
            Source::Conditions(inner, more) => {
                let PrincipalPolicyFragment { principals, mut conditions } = inner.fragment(cx)?;
                for (operator, condition) in more {
                    add_condition(&mut conditions, operator, condition.clone())?;
                }
                Ok(PrincipalPolicyFragment { principals, conditions })
            }
            Source::Composite(parts) => {
                let mut principals = PrincipalMap::new();
                for part in parts {
                    let fragment = part.fragment(cx)?;
                    if !fragment.conditions.is_empty() {
                        bail!(Code::InvalidValue, "parts of a `CompositePrincipal` in one statement cannot have conditions";
                            hint: "use several statements, one for each principal");
                    }
                    merge_principals(&mut principals, fragment.principals)?;
                }
                Ok(PrincipalPolicyFragment { principals, conditions: Fields::new() })
            }
        }
    }

    fn same(self, cx: &Cx) -> Option<String> {
        let state = cx.object(self);
        match &state.source {
            Source::Own(_) | Source::Unknown(_) => state.same.clone(),
            Source::Conditions(inner, conditions) => {
                let conditions = super::principals::json(conditions);
                Some(format!("PrincipalWithConditions:{}:{conditions}", inner.same(cx)?))
            }
            Source::SessionTags(inner) => Some(format!("SessionTagsPrincipal:{}:", inner.same(cx)?)),
            Source::Composite(parts) => {
                let parts = parts.iter().map(|part| part.same(cx)).collect::<Option<Vec<_>>>()?;
                Some(format!("CompositePrincipal[{}]", parts.join(",")))
            }
        }
    }
}

/// Tells that a grant has no effect, and what would have been granted.
fn warn_of_unknown(cx: &mut Cx, construct: Construct, statement: PolicyStatement) -> Result<()> {
    let stack = cx.stack_of(construct.id())?;
    let repr = crate::core::synth::to_json(&stack.resolve(cx, statement.to_statement_json(cx))?);
    let path = cx.path(construct.id());
    let message = format!("the role of `{path}` is not known, add the statement to it yourself: {repr}");
    let id = "@aws-cdk/aws-iam:unknownPrincipalAddStatement";
    crate::core::Annotations::of(construct).add_warning_v2(cx, id.into(), message.into());
    Ok(())
}

/// Adds principals to others of one statement.
pub(super) fn merge_principals(target: &mut PrincipalMap, source: PrincipalMap) -> Result<()> {
    let is_literal = |(kind, _): &(Str, Vec<Data>)| kind == LITERAL;
    let mixed = !target.is_empty()
        && !source.is_empty()
        && target.iter().any(is_literal) != source.iter().any(is_literal);
    if mixed {
        bail!(Code::InvalidValue, "`\"*\"` cannot stand beside other principals of one statement";
            hint: "use several statements, or `iam.AnyPrincipal()` instead of `iam.StarPrincipal()`");
    }
    for (kind, values) in source {
        match target.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, known)) => known.extend(values),
            None => target.push((kind, values)),
        }
    }
    Ok(())
}

/// Adds a condition; keys of an operator that is there already are added to it.
pub(super) fn add_condition(conditions: &mut Fields, operator: &Str, condition: Data) -> Result<()> {
    let Some((_, known)) = conditions.iter_mut().find(|(name, _)| name == operator) else {
        check_condition(operator, &condition)?;
        conditions.push((operator.clone(), condition));
        return Ok(());
    };
    match (known, condition) {
        (Data::Map(known), Data::Map(more)) => {
            for (key, value) in more {
                match known.iter_mut().find(|(name, _)| *name == key) {
                    Some((_, old)) => *old = value,
                    None => known.push((key, value)),
                }
            }
            Ok(())
        }
        (Data::Late(_), _) | (_, Data::Late(_)) => {
            bail!(
                Code::LateBound,
                "several `{operator}` conditions cannot be merged when one of them is late-bound"
            )
        }
        (_, other) => check_condition(operator, &other),
    }
}

fn check_condition(operator: &str, condition: &Data) -> Result<()> {
    if matches!(condition, Data::Map(_) | Data::Late(_)) {
        return Ok(());
    }
    bail!(Code::InvalidValue, "the condition `{operator}` must be a map of keys and values";
        hint: "conditions look like `{operator}: #{{ \"aws:SourceAccount\": \"123456789012\" }}`");
}
