//! Keys.

use super::key_grants::ADMIN;
use super::{Alias, AliasProps, AnyKey, KeyGrants, KeySpec, KeyUsage};
use crate::aws::iam::{
    AccountPrincipal, AccountRootPrincipal, AddToResourcePolicyResult, Grant, PolicyDocument,
    PolicyDocumentProps, PolicyStatement, PolicyStatementProps, Principal, ResourceGrant, ResourceWithPolicy,
    add_by_program,
};
use crate::bail;
use crate::core::{
    ArnComponents, ArnFormat, CfnResource, Construct, Cx, Data, Duration, Handle, Late, NodeId, Number,
    RemovalPolicy, Resource, Stack, Str, Text, look_up, out_of_range,
};
use crate::declare::{Dict, Rest, construct, props};
use crate::diag::{Code, Diag, Result};
use crate::fields;

/// The feature flag under which the account and region of an imported key count as well as those of its stack.
const OWN_ENVIRONMENT_FLAG: &str = "@aws-cdk/aws-kms:reduceCrossAccountRegionPolicyScope";

/// What a [`Key`] can be told.
#[props(module = "kms")]
pub struct KeyProps {
    /// What the key is for.
    pub description: Option<Text>,
    /// A first alias: `alias/my-key`, with or without `alias/`.
    pub alias: Option<Text>,
    /// Whether policies of the account's users and roles may grant use of the key. They always may.
    #[deprecated_name = "leave it out: keys always trust the policies of their account"]
    pub trust_account_identities: Option<bool>,
    /// Whether AWS makes new key material at intervals. Only for symmetric keys. Default: `false`, or `true`
    /// where a `rotation_period` is given.
    pub enable_key_rotation: Option<bool>,
    /// The interval between rotations, 90 to 2560 days. Default: CloudFormation's, 365 days.
    pub rotation_period: Option<Duration>,
    /// Whether the key can be used. Default: CloudFormation's, `true`.
    pub enabled: Option<bool>,
    /// What the key is made of. Default: CloudFormation's, `SYMMETRIC_DEFAULT`.
    pub key_spec: Option<KeySpec>,
    /// What the key is used for. Default: CloudFormation's, `ENCRYPT_DECRYPT`.
    pub key_usage: Option<KeyUsage>,
    /// Whether the key can be copied to other regions. Default: CloudFormation's, `false`.
    pub multi_region: Option<bool>,
    /// The policy of the key, instead of the default one. Default: the account may do everything.
    pub policy: Option<PolicyDocument>,
    /// Who may administer the key, but not use it.
    pub admins: Option<Vec<Principal>>,
    /// What happens to the key when it leaves the stack.
    #[default(RemovalPolicy::RETAIN)]
    pub removal_policy: RemovalPolicy,
    /// How long AWS waits before it deletes a key that was removed, 7 to 30 days. Default: CloudFormation's,
    /// 30 days.
    pub pending_window: Option<Duration>,
}

/// How [`Key::from_lookup`] finds a key.
#[props(module = "kms")]
pub struct KeyLookupOptions {
    /// An alias of the key: `alias/my-key`.
    pub alias_name: Str,
    /// Whether a key that is not found is no error, but the key `Key.DEFAULT_DUMMY_KEY_ID`.
    #[default(false)]
    pub return_dummy_key_on_missing: bool,
}

/// What a key keeps.
#[derive(Clone, Debug)]
pub struct KeyState {
    arn: Text,
    id: Text,
    /// The policy, where it can be changed.
    policy: Option<PolicyDocument>,
    account: Text,
    /// Whether the policy lets the account's own policies decide. That of an L1 is not asked, as in the CDK.
    trusts_account: bool,
    has_aliases: bool,
}

impl KeyState {
    /// What is known of a key that an L1 makes. Its policy becomes one that can be added to.
    fn of_resource(cx: &mut Cx, cfn_key: CfnResource) -> Result<Self> {
        let policy = match cfn_key.property(cx, "KeyPolicy") {
            Some(Data::Map(document)) => PolicyDocument::from_json(cx, Dict(document))?,
            None | Some(Data::Absent) => PolicyDocument::new(cx, PolicyDocumentProps::default()),
            Some(_) => {
                bail!(Code::LateBound, "the `key_policy` of the L1 is late-bound, so it cannot be added to"; on: cx.path(cfn_key.id()))
            }
        };
        policy.keep_as_given(cx);
        cfn_key.set_property(cx, "KeyPolicy", policy.late());
        Ok(KeyState {
            arn: Late::attribute(cfn_key.id(), "Arn").into(),
            id: cfn_key.reference(),
            policy: Some(policy),
            account: cx.stack_of(cfn_key.id())?.account(cx),
            trusts_account: false,
            has_aliases: false,
        })
    }
}

/// The key that stands in for one that is not found.
const DUMMY_KEY_ID: &str = "1234abcd-12ab-34cd-56ef-1234567890ab";
/// The days that AWS may wait before it deletes a key.
/// Source: the CloudFormation reference of `AWS::KMS::Key`.
const PENDING_DAYS: std::ops::RangeInclusive<i64> = 7..=30;
/// The days between rotations.
/// Source: the CloudFormation reference of `AWS::KMS::Key`.
const ROTATION_DAYS: std::ops::RangeInclusive<i64> = 90..=2560;

/// A key of AWS Key Management Service.
///
/// ```rhai
/// let key = kms.Key(stack, "Key", #{ alias: "alias/orders", enable_key_rotation: true });
/// let role = iam.Role(stack, "Role", #{ assumed_by: iam.ServicePrincipal("ec2.amazonaws.com") });
/// key.grant_encrypt_decrypt(role);
/// ```
///
/// ```lua
/// local key = kms.Key(stack, "Key", { alias = "alias/orders", enable_key_rotation = true })
/// local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("ec2.amazonaws.com") })
/// key:grant_encrypt_decrypt(role)
/// ```
#[construct(module = "kms", base = Resource, state = KeyState, reference = key_ref("AWS::KMS::Key"))]
impl Key {
    /// Makes a key.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: KeyProps) -> Result<Self> {
        check_usage(props.key_spec, props.key_usage)?;
        if props.trust_account_identities == Some(false) {
            bail!(Code::InvalidValue, "`trust_account_identities` cannot be `false`"; hint: "give the key a `policy` of its own");
        }
        let rotation = rotation(&props)?;
        let pending = days(props.pending_window.as_ref(), "pending_window", PENDING_DAYS)?;
        let policy = match props.policy {
            Some(policy) => policy,
            None => default_policy(cx)?,
        };
        let stack = cx.stack_of(scope.id())?;
        let state = KeyState {
            arn: "".into(),
            id: "".into(),
            policy: Some(policy),
            account: stack.account(cx),
            trusts_account: true,
            has_aliases: false,
        };
        let this: Key = cx.create(scope, id, state)?;
        let resource = CfnResource::add(
            cx,
            this,
            "Resource",
            "AWS::KMS::Key",
            fields! {
                "Description": props.description,
                "EnableKeyRotation": rotation.enabled,
                "Enabled": props.enabled,
                "KeyPolicy": policy.late(),
                "KeySpec": props.key_spec.map(KeySpec::value),
                "KeyUsage": props.key_usage.map(KeyUsage::value),
                "MultiRegion": props.multi_region,
                "PendingWindowInDays": pending,
                "RotationPeriodInDays": rotation.days,
            },
        )?;
        let state = cx.state_mut(this);
        state.arn = Late::attribute(resource.id(), "Arn").into();
        state.id = Late::reference(resource.id()).into();
        resource.apply_removal_policy(cx, Some(props.removal_policy), None)?;
        for admin in props.admins.unwrap_or_default() {
            this.grant_admin(cx, admin)?;
        }
        if let Some(alias) = props.alias {
            this.add_alias(cx, alias)?;
        }
        cx.extra_mut(this.0).check = Some(problems);
        Ok(this)
    }

    /// The id that stands in for a key that is not found.
    #[constant]
    #[name = "DEFAULT_DUMMY_KEY_ID"]
    pub fn default_dummy_key_id() -> Str {
        Str::new_static(DUMMY_KEY_ID)
    }

    /// Takes a key that exists already, by its ARN. Its policy cannot be changed.
    pub fn from_key_arn(cx: &mut Cx, scope: Construct, id: Str, key_arn: Text) -> Result<Self> {
        let stack = cx.stack_of(scope.id())?;
        let parts = stack.split_arn(key_arn.clone(), ArnFormat::SLASH_RESOURCE_NAME)?;
        let Some(key_id) = parts.resource_name else {
            bail!(Code::InvalidValue, "the ARN `{}` names no key", key_arn.literal().unwrap_or("${...}");
                hint: "ARNs of keys look like `arn:aws:kms:us-east-1:123456789012:key/1234abcd-...`");
        };
        let state = KeyState {
            arn: key_arn,
            id: key_id,
            policy: None,
            account: parts.account.unwrap_or_else(|| stack.account(cx)),
            trusts_account: true,
            has_aliases: false,
        };
        let arn = state.arn.clone();
        let this: Key = cx.create(scope, id, state)?;
        Resource::from(this).set_env_from_arn(cx, arn)?;
        Ok(this)
    }

    /// The key that an L1 makes: what is granted changes the L1's policy.
    pub fn from_cfn_key(cx: &mut Cx, cfn_key: CfnResource) -> Result<Self> {
        let cfn_type = cfn_key.cfn_resource_type(cx);
        if cfn_type != "AWS::KMS::Key" {
            bail!(Code::TypeMismatch, "`cfn_key` must be a `kms.CfnKey`, not a resource of type `{cfn_type}`"; on: cx.path(cfn_key.id()));
        }
        cx.create_once(cfn_key, "@FromCfnKey", |cx| KeyState::of_resource(cx, cfn_key))
    }

    /// A key that exists already, looked up by an alias when the project's context is filled.
    pub fn from_lookup(cx: &mut Cx, scope: Construct, id: Str, options: KeyLookupOptions) -> Result<Self> {
        let query = fields! {
            "ignoreErrorOnMissingContext": options.return_dummy_key_on_missing,
            "aliasName": options.alias_name,
        };
        let dummy = Data::object("keyId", DUMMY_KEY_ID);
        let found = look_up(cx, scope, "key-provider", query, dummy)?;
        let key_id = found.get("keyId").and_then(Data::as_str).unwrap_or(DUMMY_KEY_ID).to_owned();
        let stack = cx.stack_of(scope.id())?;
        let components = ArnComponents::slash("kms", "key", key_id.as_str());
        let state = KeyState {
            arn: stack.format_arn(cx, components)?,
            id: key_id.into(),
            policy: None,
            account: stack.account(cx),
            trusts_account: true,
            has_aliases: false,
        };
        cx.create(scope, id, state)
    }

    /// Whether a key stands in for one that was not found.
    pub fn is_lookup_dummy(cx: &Cx, key: Key) -> bool {
        cx.state(key).id.literal() == Some(DUMMY_KEY_ID)
    }

    /// The ARN of the key.
    #[attribute]
    pub fn key_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }

    /// The id of the key: `1234abcd-12ab-34cd-56ef-1234567890ab`.
    #[attribute]
    pub fn key_id(self, cx: &Cx) -> Text {
        cx.state(self).id.clone()
    }

    /// What can be granted on the key.
    #[attribute]
    pub fn grants(self) -> KeyGrants {
        KeyGrants(self.into())
    }

    /// Makes an alias of the key.
    pub fn add_alias(
        self,
        cx: &mut Cx,
        /// The name: `alias/my-key`, with or without `alias/`.
        alias_name: Text,
    ) -> Result<Alias> {
        let is_first = !std::mem::replace(&mut cx.state_mut(self).has_aliases, true);
        let id = match alias_name.literal() {
            _ if is_first => Str::new_static("Alias"),
            Some(name) => format!("Alias{name}").into(),
            None => bail!(Code::LateBound, "the name of a second alias must be known now";
                hint: "make it with `kms.Alias(scope, id, ...)`"; on: cx.path(self.0)),
        };
        Alias::new(
            cx,
            self.into(),
            id,
            AliasProps { alias_name, target_key: self.into(), removal_policy: None },
        )
    }

    /// Adds a statement to the key's policy. The policy of an imported key cannot be changed: then nothing
    /// happens, or an error where `allow_no_op` is `false`.
    pub fn add_to_resource_policy(
        self,
        cx: &mut Cx,
        statement: PolicyStatement,
        #[default(true)] allow_no_op: bool,
    ) -> Result<AddToResourcePolicyResult> {
        let added = self.add_statement(cx, statement)?;
        if added.is_none() && !allow_no_op {
            bail!(Code::InvalidValue, "the policy of the imported key `{}` cannot be changed", cx.path(self.0);
                hint: "change it where the key is made"; on: cx.path(self.0));
        }
        Ok(AddToResourcePolicyResult::of(cx, added))
    }

    /// Lets somebody do something with the key.
    pub fn grant(
        self,
        cx: &mut Cx,
        grantee: Principal,
        /// The actions: `kms:DescribeKey`.
        actions: Rest<Text>,
    ) -> Result<Grant> {
        let mut grant = ResourceGrant::new(grantee, actions.0, vec![self.key_arn(cx)]);
        if !self.is_elsewhere(cx, grantee) {
            grant.resource_self_arns = Some(vec!["*".into()]);
            return match cx.state(self).trusts_account {
                true => grant.to_principal_or_resource(cx, self),
                false => grant.to_principal_and_resource(cx, self),
            };
        }
        grant.resource_arns = vec!["*".into()];
        grant.resource_policy_principal = self.account_that_waits(cx, grantee);
        grant.to_principal_and_resource(cx, self)
    }

    /// Lets somebody administer the key, but not use it.
    pub fn grant_admin(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        AnyKey::from(self).grant_actions(cx, grantee, ADMIN)
    }

    /// Lets somebody decrypt with the key.
    pub fn grant_decrypt(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.grants().decrypt(cx, grantee)
    }

    /// Lets somebody encrypt with the key.
    pub fn grant_encrypt(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.grants().encrypt(cx, grantee)
    }

    /// Lets somebody encrypt and decrypt with the key.
    pub fn grant_encrypt_decrypt(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.grants().encrypt_decrypt(cx, grantee)
    }

    /// Lets somebody sign with the key.
    pub fn grant_sign(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.grants().sign(cx, grantee)
    }

    /// Lets somebody verify signatures with the key.
    pub fn grant_verify(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.grants().verify(cx, grantee)
    }

    /// Lets somebody sign, and verify signatures, with the key.
    pub fn grant_sign_verify(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.grants().sign_verify(cx, grantee)
    }

    /// Lets somebody make message authentication codes with the key.
    pub fn grant_generate_mac(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.grants().generate_mac(cx, grantee)
    }

    /// Lets somebody verify message authentication codes with the key.
    pub fn grant_verify_mac(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.grants().verify_mac(cx, grantee)
    }
}

impl ResourceWithPolicy for Key {
    fn account(self, cx: &Cx) -> Text {
        cx.state(self).account.clone()
    }

    fn add_statement(self, cx: &mut Cx, statement: PolicyStatement) -> Result<Option<NodeId>> {
        if let Some(by_program) = add_by_program(cx, self.0, statement) {
            return Ok(Some(by_program));
        }
        let Some(policy) = cx.state(self).policy else { return Ok(None) };
        policy.add_statements(cx, vec![statement].into());
        Ok(Some(self.0))
    }
}

impl Key {
    /// Whether a principal belongs to another account or region than the key's stack; then both policies must
    /// say what is granted.
    fn is_elsewhere(self, cx: &Cx, grantee: Principal) -> bool {
        let (Some(theirs), Some(stack)) = (grantee.stack(cx), cx.stack(self.0)) else { return false };
        let theirs = theirs.env(cx);
        let mut homes = vec![stack.env(cx)];
        if cx.flag(self.0, OWN_ENVIRONMENT_FLAG) {
            homes.extend(Resource::from(self).env(cx));
        }
        let is_here = homes.iter().any(|home| home.region == theirs.region)
            && homes.iter().any(|home| home.account == theirs.account);
        !is_here
    }

    /// The account of a principal whose stack waits for the key's: the key's policy cannot name the principal
    /// itself then, which is made later.
    fn account_that_waits(self, cx: &mut Cx, grantee: Principal) -> Option<Principal> {
        let (theirs, own) = (grantee.stack(cx)?, cx.stack(self.0)?);
        let waits = theirs != own && theirs.dependencies(cx).contains(&own);
        waits.then(|| AccountPrincipal::new(cx, Stack::account(theirs, cx)).into())
    }
}

fn problems(cx: &Cx, node: NodeId) -> Vec<Diag> {
    let policy = cx.state(Key::at(node)).policy;
    policy.map_or_else(Vec::new, |policy| policy.problems_of_statements(cx))
}

fn check_usage(spec: Option<KeySpec>, usage: Option<KeyUsage>) -> Result<()> {
    let spec = spec.unwrap_or(KeySpec::SYMMETRIC_DEFAULT);
    let usage = usage.unwrap_or(KeyUsage::ENCRYPT_DECRYPT);
    if spec.allows(usage) {
        return Ok(());
    }
    let fitting = |usage: KeyUsage| -> Vec<String> {
        let specs = KeySpec::all().iter().filter(|spec| spec.allows(usage));
        specs.map(|spec| format!("`{}`", spec.value())).collect()
    };
    bail!(Code::InvalidValue, "a key of the kind `{}` cannot be used for `{}`", spec.value(), usage.value();
        hint: "`key_spec` can be {} for `{}`", fitting(usage).join(", "), usage.value())
}

/// What becomes of the rotation of a key.
struct Rotation {
    enabled: Option<bool>,
    days: Option<Number>,
}

fn rotation(props: &KeyProps) -> Result<Rotation> {
    let is_symmetric = props.key_spec.is_none_or(|spec| spec == KeySpec::SYMMETRIC_DEFAULT);
    if props.enable_key_rotation == Some(true) && !is_symmetric {
        bail!(Code::InvalidValue, "asymmetric keys cannot be rotated"; hint: "leave out `enable_key_rotation`, or `key_spec`");
    }
    if props.rotation_period.is_some() && props.enable_key_rotation == Some(false) {
        bail!(Code::InvalidValue, "a key that is not rotated has no `rotation_period`";
            hint: "leave out `rotation_period`, or set `enable_key_rotation` to `true`");
    }
    let days = days(props.rotation_period.as_ref(), "rotation_period", ROTATION_DAYS)?;
    Ok(Rotation { enabled: props.enable_key_rotation.or(days.is_some().then_some(true)), days })
}

/// A duration in whole days within a range.
fn days(
    duration: Option<&Duration>,
    name: &str,
    range: std::ops::RangeInclusive<i64>,
) -> Result<Option<Number>> {
    let Some(duration) = duration else { return Ok(None) };
    // Whole days: anything else cannot be converted.
    let whole = duration.to_days(None)?;
    match out_of_range(name, Some(&whole), range, " days") {
        Some(problem) => Err(problem.into()),
        None => Ok(Some(whole)),
    }
}

/// The account may do everything, so that its own policies decide.
/// Source: the KMS developer guide, "Default key policy".
fn default_policy(cx: &mut Cx) -> Result<PolicyDocument> {
    let principal = AccountRootPrincipal::new(cx).into();
    let props = PolicyStatementProps {
        actions: Some(vec![Text::from("kms:*")].into()),
        resources: Some(vec![Text::from("*")].into()),
        principals: Some(vec![principal]),
        ..PolicyStatementProps::default()
    };
    let statement = PolicyStatement::new(cx, props)?;
    let props = PolicyDocumentProps { statements: Some(vec![statement]), ..PolicyDocumentProps::default() };
    Ok(PolicyDocument::new(cx, props))
}
