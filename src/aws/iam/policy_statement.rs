//! Statements of policies.

use super::principal::{LITERAL, PrincipalMap, add_condition, merge_principals};
use super::{
    AccountPrincipal, AccountRootPrincipal, AnyPrincipal, ArnPrincipal, CanonicalUserPrincipal,
    FederatedPrincipal, Principal, PrincipalPolicyFragment, ServicePrincipal, ServicePrincipalOpts,
};
use crate::bail;
use crate::core::{Cx, Data, Fields, Str, Text, TextList};
use crate::declare::{Dict, Rest, choice, object, props};
use crate::diag::{Code, Result};

/// Whether a statement allows or denies.
#[choice(module = "iam")]
pub enum Effect {
    /// Allows what the statement says.
    #[value = "Allow"]
    ALLOW,
    /// Denies what the statement says, whatever else allows it.
    #[value = "Deny"]
    DENY,
}

/// How a policy of a resource is looked at for mistakes.
#[props(module = "iam")]
pub struct ResourcePolicyValidationOptions {
    /// Whether statements need no resources, as the policy is about one resource alone: that of a repository.
    #[default(false)]
    pub skip_resource_validation: bool,
}

/// What a [`PolicyStatement`] says.
#[props(module = "iam")]
pub struct PolicyStatementProps {
    /// The id of the statement: letters and digits.
    pub sid: Option<Text>,
    /// What is allowed or denied: `s3:GetObject`, `ec2:Describe*`, `*`.
    pub actions: Option<TextList>,
    /// Everything but these actions.
    pub not_actions: Option<TextList>,
    /// Who is allowed or denied. Only in policies of resources and in trust policies.
    pub principals: Option<Vec<Principal>>,
    /// Everybody but these principals.
    pub not_principals: Option<Vec<Principal>>,
    /// The ARNs that the statement is about; `*` is everything.
    pub resources: Option<TextList>,
    /// Everything but these resources.
    pub not_resources: Option<TextList>,
    /// Operators such as `StringEquals`, each with a map of keys and values.
    pub conditions: Option<Dict<Data>>,
    /// Whether it allows or denies.
    #[default(Effect::ALLOW)]
    pub effect: Effect,
}

/// What a statement says so far.
#[derive(Clone, Debug)]
pub struct StatementState {
    pub(super) sid: Option<Text>,
    pub(super) effect: Effect,
    pub(super) actions: Vec<Data>,
    pub(super) not_actions: Vec<Data>,
    pub(super) resources: Vec<Data>,
    pub(super) not_resources: Vec<Data>,
    pub(super) principals: Vec<Principal>,
    pub(super) not_principals: Vec<Principal>,
    pub(super) principal_json: PrincipalMap,
    pub(super) not_principal_json: PrincipalMap,
    pub(super) conditions: Fields,
    /// The conditions that came with the principals: the same for all.
    principal_conditions: Option<Fields>,
    /// Principals of a statement that was read from JSON.
    raw_principals: bool,
    /// Whether it can no longer be changed.
    frozen: bool,
}

/// A statement of a policy: who may or may not do what, with what, and when.
///
/// ```rhai
/// let statement = iam.PolicyStatement(#{
///     effect: iam.Effect.DENY,
///     actions: ["s3:*"],
///     resources: ["*"],
///     conditions: #{ Bool: #{ "aws:SecureTransport": "false" } },
/// });
/// iam.Group(stack, "Group").add_to_policy(statement);
/// ```
///
/// ```lua
/// local statement = iam.PolicyStatement({
///   effect = iam.Effect.DENY,
///   actions = { "s3:*" },
///   resources = { "*" },
///   conditions = { Bool = { ["aws:SecureTransport"] = "false" } },
/// })
/// iam.Group(stack, "Group"):add_to_policy(statement)
/// ```
#[object(module = "iam", state = StatementState, data = data)]
impl PolicyStatement {
    /// Makes a statement. Without `effect`, it allows.
    pub fn new(cx: &mut Cx, props: PolicyStatementProps) -> Result<Self> {
        let this = Self::empty(cx, props.effect, props.sid);
        this.add(cx, List::Actions, items(props.actions))?;
        this.add(cx, List::NotActions, items(props.not_actions))?;
        this.add_principals(cx, props.principals.unwrap_or_default().into())?;
        this.add_not_principals(cx, props.not_principals.unwrap_or_default().into())?;
        this.add(cx, List::Resources, items(props.resources))?;
        this.add(cx, List::NotResources, items(props.not_resources))?;
        this.add_conditions(cx, props.conditions.unwrap_or_default())?;
        Ok(this)
    }

    /// Makes a statement from its JSON.
    pub fn from_json(cx: &mut Cx, obj: Dict<Data>) -> Result<Self> {
        let json = Data::Map(obj.0);
        let effect = match json.get("Effect") {
            None => Effect::ALLOW,
            Some(Data::Str(text)) if text == "Allow" => Effect::ALLOW,
            Some(Data::Str(text)) if text == "Deny" => Effect::DENY,
            Some(_) => bail!(Code::InvalidValue, "the `Effect` of a statement must be `Allow` or `Deny`"),
        };
        let sid = json.get("Sid").map(|sid| string("Sid", sid)).transpose()?;
        let this = Self::empty(cx, effect, sid);
        for (list, name) in LISTS {
            let Some(value) = json.get(name) else { continue };
            this.add(cx, list, strings(name, value)?)?;
        }
        for name in ["Principal", "NotPrincipal"] {
            let Some(value) = json.get(name) else { continue };
            let principals = principals_of(name, value)?;
            let state = cx.object_mut(this);
            state.raw_principals = true;
            match name {
                "Principal" => state.principal_json = principals,
                _ => state.not_principal_json = principals,
            }
        }
        match json.get("Condition") {
            None => {}
            Some(Data::Map(conditions)) => this.add_conditions(cx, Dict(conditions.clone()))?,
            Some(_) => bail!(Code::InvalidValue, "the `Condition` of a statement must be a map"),
        }
        if let Some(problem) = this.validate_for_any_policy(cx).into_iter().next() {
            bail!(Code::InvalidValue, "{problem}"; hint: "add `Action` or `NotAction`");
        }
        Ok(this)
    }

    /// The id of the statement.
    #[attribute]
    pub fn sid(self, cx: &Cx) -> Option<Text> {
        cx.object(self).sid.clone()
    }

    /// Sets the id of the statement.
    #[setter]
    #[name = "sid"]
    pub fn set_sid(self, cx: &mut Cx, value: Text) -> Result<()> {
        self.open(cx)?.sid = Some(value);
        Ok(())
    }

    /// Whether it allows or denies.
    #[attribute]
    pub fn effect(self, cx: &Cx) -> Effect {
        cx.object(self).effect
    }

    /// Sets whether it allows or denies.
    #[setter]
    #[name = "effect"]
    pub fn set_effect(self, cx: &mut Cx, value: Effect) -> Result<()> {
        self.open(cx)?.effect = value;
        Ok(())
    }

    /// The actions.
    #[attribute]
    pub fn actions(self, cx: &Cx) -> Data {
        cx.object(self).actions.clone().into()
    }

    /// The actions that are left out.
    #[attribute]
    pub fn not_actions(self, cx: &Cx) -> Data {
        cx.object(self).not_actions.clone().into()
    }

    /// The resources.
    #[attribute]
    pub fn resources(self, cx: &Cx) -> Data {
        cx.object(self).resources.clone().into()
    }

    /// The resources that are left out.
    #[attribute]
    pub fn not_resources(self, cx: &Cx) -> Data {
        cx.object(self).not_resources.clone().into()
    }

    /// The principals.
    #[attribute]
    pub fn principals(self, cx: &Cx) -> Vec<Principal> {
        cx.object(self).principals.clone()
    }

    /// The principals that are left out.
    #[attribute]
    pub fn not_principals(self, cx: &Cx) -> Vec<Principal> {
        cx.object(self).not_principals.clone()
    }

    /// The conditions.
    #[attribute]
    pub fn conditions(self, cx: &Cx) -> Dict<Data> {
        Dict(cx.object(self).conditions.clone())
    }

    /// Whether the statement names principals.
    #[attribute]
    pub fn has_principal(self, cx: &Cx) -> bool {
        cx.object(self).has_principal()
    }

    /// Whether the statement names resources.
    #[attribute]
    pub fn has_resource(self, cx: &Cx) -> bool {
        !cx.object(self).resources.is_empty()
    }

    /// Adds actions.
    pub fn add_actions(self, cx: &mut Cx, actions: Rest<Text>) -> Result<()> {
        self.add(cx, List::Actions, data_of(actions))
    }

    /// Adds actions that are left out.
    pub fn add_not_actions(self, cx: &mut Cx, not_actions: Rest<Text>) -> Result<()> {
        self.add(cx, List::NotActions, data_of(not_actions))
    }

    /// Adds resources by their ARNs.
    pub fn add_resources(self, cx: &mut Cx, arns: Rest<Text>) -> Result<()> {
        self.add(cx, List::Resources, data_of(arns))
    }

    /// Adds resources that are left out.
    pub fn add_not_resources(self, cx: &mut Cx, arns: Rest<Text>) -> Result<()> {
        self.add(cx, List::NotResources, data_of(arns))
    }

    /// Makes the statement one about all resources: adds `*`.
    pub fn add_all_resources(self, cx: &mut Cx) -> Result<()> {
        self.add(cx, List::Resources, vec!["*".into()])
    }

    /// Adds principals.
    pub fn add_principals(self, cx: &mut Cx, principals: Rest<Principal>) -> Result<()> {
        let state = cx.object(self);
        if !principals.0.is_empty() && !state.not_principal_json.is_empty() {
            bail!(Code::InvalidValue, "a statement cannot have both `principals` and `not_principals`";
                hint: "use two statements");
        }
        for principal in principals {
            if cx.object(self).principals.contains(&principal) {
                continue;
            }
            principal.ask(cx)?;
            let fragment = principal.fragment(cx)?;
            self.add_fragment(cx, fragment, |state| &mut state.principal_json)?;
            cx.object_mut(self).principals.push(principal);
        }
        Ok(())
    }

    /// Adds principals that are left out.
    pub fn add_not_principals(self, cx: &mut Cx, not_principals: Rest<Principal>) -> Result<()> {
        let state = cx.object(self);
        if !not_principals.0.is_empty() && !state.principal_json.is_empty() {
            bail!(Code::InvalidValue, "a statement cannot have both `principals` and `not_principals`";
                hint: "use two statements");
        }
        for principal in not_principals {
            if cx.object(self).not_principals.contains(&principal) {
                continue;
            }
            principal.ask(cx)?;
            let fragment = principal.fragment(cx)?;
            self.add_fragment(cx, fragment, |state| &mut state.not_principal_json)?;
            cx.object_mut(self).not_principals.push(principal);
        }
        Ok(())
    }

    /// Adds an account as a principal.
    pub fn add_aws_account_principal(self, cx: &mut Cx, account_id: Text) -> Result<()> {
        let principal = AccountPrincipal::new(cx, account_id);
        self.add_principal(cx, principal)
    }

    /// Adds a principal by its ARN.
    pub fn add_arn_principal(self, cx: &mut Cx, arn: Text) -> Result<()> {
        let principal = ArnPrincipal::new(cx, arn);
        self.add_principal(cx, principal)
    }

    /// Adds the principal of an ARN.
    #[deprecated_name = "use `add_arn_principal`"]
    pub fn add_aws_principal(self, cx: &mut Cx, arn: Text) -> Result<()> {
        self.add_arn_principal(cx, arn)
    }

    /// Adds a service as a principal.
    pub fn add_service_principal(
        self,
        cx: &mut Cx,
        service: Text,
        opts: Option<ServicePrincipalOpts>,
    ) -> Result<()> {
        let principal = ServicePrincipal::new(cx, service, opts.unwrap_or_default());
        self.add_principal(cx, principal)
    }

    /// Adds the users of an identity provider as principals.
    pub fn add_federated_principal(self, cx: &mut Cx, federated: Text, conditions: Dict<Data>) -> Result<()> {
        let principal = FederatedPrincipal::new(cx, federated, Some(conditions), None);
        self.add_principal(cx, principal)
    }

    /// Adds the account of the stack as a principal.
    pub fn add_account_root_principal(self, cx: &mut Cx) -> Result<()> {
        let principal = AccountRootPrincipal::new(cx);
        self.add_principal(cx, principal)
    }

    /// Adds a user as a principal, by its canonical id.
    pub fn add_canonical_user_principal(self, cx: &mut Cx, canonical_user_id: Text) -> Result<()> {
        let principal = CanonicalUserPrincipal::new(cx, canonical_user_id);
        self.add_principal(cx, principal)
    }

    /// Adds everybody as a principal.
    pub fn add_any_principal(self, cx: &mut Cx) -> Result<()> {
        let principal = AnyPrincipal::new(cx);
        self.add_principal(cx, principal)
    }

    /// Adds a condition; keys of an operator that is there already are added to it.
    pub fn add_condition(
        self,
        cx: &mut Cx,
        /// The operator: `StringEquals`.
        key: Str,
        /// Keys and values: `#{ "aws:SourceAccount": "123456789012" }`.
        value: Data,
    ) -> Result<()> {
        add_condition(&mut self.open(cx)?.conditions, &key, value)
    }

    /// Adds conditions.
    pub fn add_conditions(self, cx: &mut Cx, conditions: Dict<Data>) -> Result<()> {
        conditions.0.into_iter().try_for_each(|(key, value)| self.add_condition(cx, key, value))
    }

    /// Adds the condition that `sts:ExternalId` is an account.
    pub fn add_account_condition(self, cx: &mut Cx, account_id: Text) -> Result<()> {
        self.add_condition(cx, "StringEquals".into(), Data::object("sts:ExternalId", account_id))
    }

    /// Adds the condition that the request comes from a resource of an account.
    pub fn add_source_account_condition(self, cx: &mut Cx, account_id: Text) -> Result<()> {
        self.add_condition(cx, "StringEquals".into(), Data::object("aws:SourceAccount", account_id))
    }

    /// Adds the condition that the request comes from a resource.
    pub fn add_source_arn_condition(self, cx: &mut Cx, arn: Text) -> Result<()> {
        self.add_condition(cx, "ArnEquals".into(), Data::object("aws:SourceArn", arn))
    }

    /// A statement that says the same. It can be changed, even where this one cannot.
    pub fn copy(self, cx: &mut Cx) -> Self {
        let state = StatementState { frozen: false, ..cx.object(self).clone() };
        cx.make(state)
    }

    /// Closes the statement: it can no longer be changed.
    pub fn freeze(self, cx: &mut Cx) -> PolicyStatement {
        cx.object_mut(self).frozen = true;
        self
    }

    /// Whether the statement can no longer be changed.
    #[attribute]
    pub fn frozen(self, cx: &Cx) -> bool {
        cx.object(self).frozen
    }

    /// The JSON of the statement.
    pub fn to_statement_json(self, cx: &Cx) -> Data {
        cx.object(self).to_json()
    }

    /// The JSON of the statement.
    pub fn to_json(self, cx: &Cx) -> Data {
        cx.object(self).to_json()
    }

    /// What is wrong with the statement in any policy.
    pub fn validate_for_any_policy(self, cx: &Cx) -> Vec<String> {
        let state = cx.object(self);
        problems(&[(
            state.has_actions(),
            "a policy statement must specify at least one of `actions` and `not_actions`",
        )])
    }

    /// What is wrong with the statement in the policy of a resource.
    pub fn validate_for_resource_policy(
        self,
        cx: &Cx,
        options: Option<ResourcePolicyValidationOptions>,
    ) -> Vec<String> {
        let state = cx.object(self);
        let mut found = self.validate_for_any_policy(cx);
        found.extend(problems(&[(
            state.has_principal(),
            "a policy statement of a resource must specify at least one of `principals` and `not_principals`",
        )]));
        if options.is_some_and(|options| options.skip_resource_validation) {
            return found;
        }
        found.extend(problems(&[(
            state.has_resources(),
            "a policy statement of a resource must specify at least one of `resources` and `not_resources`",
        )]));
        found
    }

    /// What is wrong with the statement in the trust policy of a role.
    pub fn validate_for_trust_policy(self, cx: &Cx) -> Vec<String> {
        let state = cx.object(self);
        let mut found = self.validate_for_any_policy(cx);
        found.extend(problems(&[(state.has_principal(), "a policy statement of a trust policy must specify at least one of `principals` and `not_principals`")]));
        found
    }

    /// What is wrong with the statement in a policy of a role, a user or a group.
    pub fn validate_for_identity_policy(self, cx: &Cx) -> Vec<String> {
        let state = cx.object(self);
        let mut found = self.validate_for_any_policy(cx);
        found.extend(problems(&[
            (!state.has_principal(), "a policy statement of a role, user or group cannot specify principals: they are whom it is attached to"),
            (state.has_resources(), "a policy statement of a role, user or group must specify at least one of `resources` and `not_resources`"),
        ]));
        if let Some(Text::Literal(sid)) = &state.sid
            && !sid.chars().all(|c| c.is_ascii_alphanumeric())
        {
            found.push(format!("the `sid` `{sid}` of a policy statement of a role, user or group must have letters and digits only"));
        }
        found
    }
}

/// The lists of a statement.
#[derive(Clone, Copy, PartialEq)]
enum List {
    Actions,
    NotActions,
    Resources,
    NotResources,
}

const LISTS: [(List, &str); 4] = [
    (List::Actions, "Action"),
    (List::NotActions, "NotAction"),
    (List::Resources, "Resource"),
    (List::NotResources, "NotResource"),
];

impl PolicyStatement {
    /// A statement that allows actions on resources.
    ///
    /// # Errors
    /// When an action is malformed.
    pub fn allow(cx: &mut Cx, actions: &[&str], resources: Vec<Text>) -> Result<Self> {
        let actions: Vec<Text> = actions.iter().map(|action| Text::from(*action)).collect();
        let props = PolicyStatementProps {
            actions: Some(actions.into()),
            resources: Some(resources.into()),
            ..PolicyStatementProps::default()
        };
        Self::new(cx, props)
    }

    /// A statement that says the same of other principals.
    ///
    /// # Errors
    /// When the principals have different conditions.
    pub fn with_principals(self, cx: &mut Cx, principals: Vec<Principal>) -> Result<Self> {
        let mut state = cx.object(self).clone();
        if state.principals.is_empty() {
            return Ok(cx.make(state));
        }
        state.principals.clear();
        state.principal_json.clear();
        state.principal_conditions = None;
        let copy: PolicyStatement = cx.make(state);
        copy.add_principals(cx, principals.into())?;
        Ok(copy)
    }

    fn empty(cx: &mut Cx, effect: Effect, sid: Option<Text>) -> Self {
        cx.make(StatementState {
            sid,
            effect,
            actions: Vec::new(),
            not_actions: Vec::new(),
            resources: Vec::new(),
            not_resources: Vec::new(),
            principals: Vec::new(),
            not_principals: Vec::new(),
            principal_json: PrincipalMap::new(),
            not_principal_json: PrincipalMap::new(),
            conditions: Fields::new(),
            principal_conditions: None,
            raw_principals: false,
            frozen: false,
        })
    }

    /// Adds resources, those again that are there already.
    pub(crate) fn repeat_resources(self, cx: &mut Cx, arns: &[Text]) {
        cx.object_mut(self).resources.extend(arns.iter().map(Data::from));
    }

    /// The statement, which can be changed.
    fn open(self, cx: &mut Cx) -> Result<&mut StatementState> {
        let state = cx.object_mut(self);
        if state.frozen {
            bail!(Code::InvalidValue, "the statement is frozen, so it cannot be changed";
                hint: "change a `copy()` of it");
        }
        Ok(state)
    }

    fn add(self, cx: &mut Cx, list: List, values: Vec<Data>) -> Result<()> {
        let state = self.open(cx)?;
        let (target, opposite, name, other) = match list {
            List::Actions => (&mut state.actions, &state.not_actions, "actions", "not_actions"),
            List::NotActions => (&mut state.not_actions, &state.actions, "not_actions", "actions"),
            List::Resources => (&mut state.resources, &state.not_resources, "resources", "not_resources"),
            List::NotResources => (&mut state.not_resources, &state.resources, "not_resources", "resources"),
        };
        if !values.is_empty() && !opposite.is_empty() {
            bail!(Code::InvalidValue, "a statement cannot have both `{name}` and `{other}`"; hint: "use two statements");
        }
        if matches!(list, List::Actions | List::NotActions) {
            values.iter().filter_map(Data::as_str).try_for_each(check_action)?;
        }
        for value in values {
            if !target.contains(&value) {
                target.push(value);
            }
        }
        Ok(())
    }

    fn add_principal(self, cx: &mut Cx, principal: impl Into<Principal>) -> Result<()> {
        self.add_principals(cx, vec![principal.into()].into())
    }

    fn add_fragment(
        self,
        cx: &mut Cx,
        fragment: PrincipalPolicyFragment,
        target: fn(&mut StatementState) -> &mut PrincipalMap,
    ) -> Result<()> {
        let state = self.open(cx)?;
        merge_principals(target(state), fragment.principals)?;
        match &state.principal_conditions {
            Some(known) if *known != fragment.conditions => {
                bail!(Code::InvalidValue, "all principals of a statement must have the same conditions";
                    hint: "use several statements, one for each principal")
            }
            _ => state.principal_conditions = Some(fragment.conditions.clone()),
        }
        self.add_conditions(cx, Dict(fragment.conditions))
    }
}

impl StatementState {
    fn has_principal(&self) -> bool {
        self.raw_principals || !self.principals.is_empty() || !self.not_principals.is_empty()
    }

    fn has_actions(&self) -> bool {
        !self.actions.is_empty() || !self.not_actions.is_empty()
    }

    fn has_resources(&self) -> bool {
        !self.resources.is_empty() || !self.not_resources.is_empty()
    }

    /// Whether it names everybody as `"*"`.
    pub(super) fn is_literal(&self) -> bool {
        self.principal_json.iter().any(|(kind, _)| kind == LITERAL)
    }

    /// About how many characters the statement has, where a late-bound ARN has `arn`. As the CDK counts them.
    pub(super) fn estimated_size(&self, arn: usize) -> usize {
        const LATE_ACTION: usize = 20;
        let effect = match self.effect {
            Effect::ALLOW => "Allow",
            Effect::DENY => "Deny",
        };
        let of = |key: &str, values: &[Data], late: usize| match values.is_empty() {
            true => 0,
            false => {
                let lengths = values.iter().map(|value| value.as_str().map_or(late, str::len) + 3);
                key.len() + 5 + lengths.sum::<usize>()
            }
        };
        format!("\"Effect\": \"{effect}\",").len()
            + of("Action", &self.actions, LATE_ACTION)
            + of("NotAction", &self.not_actions, LATE_ACTION)
            + of("Resource", &self.resources, arn)
            + of("NotResource", &self.not_resources, arn)
            + (self.principals.len() + self.not_principals.len()) * arn
            + crate::core::synth::to_json(&Data::Map(self.conditions.clone())).len()
    }

    /// The statement as it stands in a template.
    pub(super) fn to_json(&self) -> Data {
        let fields = crate::fields! {
            "Action": one_or_many(&self.actions),
            "NotAction": one_or_many(&self.not_actions),
            "Condition": Data::Map(self.conditions.clone()).or_absent(),
            "Effect": self.effect.value(),
            "Principal": principal_data(&self.principal_json),
            "NotPrincipal": principal_data(&self.not_principal_json),
            "Resource": one_or_many(&self.resources),
            "NotResource": one_or_many(&self.not_resources),
            "Sid": self.sid.clone(),
        };
        Data::map(fields)
    }
}

fn one_or_many(items: &[Data]) -> Data {
    match items {
        [] => Data::Absent,
        [one] => one.clone(),
        many => many.to_vec().into(),
    }
}

fn principal_data(principals: &PrincipalMap) -> Data {
    if let Some((_, values)) = principals.iter().find(|(kind, _)| kind == LITERAL) {
        return values.first().cloned().unwrap_or_default();
    }
    let fields: Fields =
        principals.iter().map(|(kind, values)| (kind.clone(), one_or_many(values))).collect();
    Data::Map(fields).or_absent()
}

fn data(cx: &Cx, statement: PolicyStatement) -> Data {
    cx.object(statement).to_json()
}

fn problems(rules: &[(bool, &str)]) -> Vec<String> {
    rules.iter().filter(|(holds, _)| !holds).map(|(_, problem)| (*problem).to_owned()).collect()
}

fn check_action(action: &str) -> Result<()> {
    let well_formed = action == "*"
        || action.split_once(':').is_some_and(|(service, name)| {
            !service.is_empty()
                && !name.is_empty()
                && service.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
                && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '*')
        });
    if well_formed {
        return Ok(());
    }
    bail!(Code::InvalidValue, "`{action}` is not an action";
        hint: "an action is a service, a colon and a name, which may hold `*`: `s3:GetObject`, `ec2:Describe*`")
}

fn items(list: Option<TextList>) -> Vec<Data> {
    match list {
        None => Vec::new(),
        Some(TextList::Items(items)) => items.into_iter().map(Data::from).collect(),
        Some(TextList::Late(late)) => vec![Data::Late(late)],
    }
}

fn data_of(items: Rest<Text>) -> Vec<Data> {
    items.into_iter().map(Data::from).collect()
}

fn string(name: &str, value: &Data) -> Result<Text> {
    match value {
        Data::Str(text) => Ok(Text::Literal(text.clone())),
        Data::Late(late) => Ok(Text::Late(late.clone())),
        _ => bail!(Code::InvalidValue, "the `{name}` of a statement must be a string"),
    }
}

/// A string, or a list of strings.
fn strings(name: &str, value: &Data) -> Result<Vec<Data>> {
    match value {
        Data::List(items) => items.iter().map(|item| string(name, item).map(Data::from)).collect(),
        single => match string(name, single) {
            Ok(text) => Ok(vec![text.into()]),
            Err(_) => {
                bail!(Code::InvalidValue, "the `{name}` of a statement must be a string or a list of strings")
            }
        },
    }
}

/// The principals of a statement that is read from JSON.
fn principals_of(name: &str, value: &Data) -> Result<PrincipalMap> {
    let values = |value: &Data| match value {
        Data::List(items) => items.clone(),
        single => vec![single.clone()],
    };
    match value {
        Data::Str(text) => Ok(vec![(LITERAL.into(), vec![text.into()])]),
        Data::Map(kinds) => Ok(kinds.iter().map(|(kind, value)| (kind.clone(), values(value))).collect()),
        _ => bail!(Code::InvalidValue, "the `{name}` of a statement must be `\"*\"` or a map";
            hint: "principals look like `#{{ Service: \"ec2.amazonaws.com\" }}`"),
    }
}
