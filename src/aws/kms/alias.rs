//! Aliases: names of keys.

use super::{AnyKey, Key, KeyGrants};
use crate::aws::iam::{
    AddToResourcePolicyResult, Grant, GrantOnPrincipalOptions, PolicyStatement, Principal,
};
use crate::bail;
use crate::core::{
    ArnComponents, CfnResource, Construct, Cx, Data, Handle, Late, LateKind, RemovalPolicy, Resource, Str,
    Text,
};
use crate::declare::{Dict, Rest, construct, props};
use crate::diag::{Code, Result};
use crate::fields;

/// With what the names of aliases start.
pub(super) const PREFIX: &str = "alias/";
/// With what the names of AWS's own aliases start.
const RESERVED: &str = "alias/aws/";
/// The feature flag under which the name of an alias that is made here is a reference, so that who uses it waits for it.
const NAME_BY_REFERENCE_FLAG: &str = "@aws-cdk/aws-kms:aliasNameRef";
/// The feature flag under which grants on an alias that was taken by its name go to the principal.
const GRANT_BY_ALIAS_FLAG: &str = "@aws-cdk/aws-kms:applyImportedAliasPermissionsToPrincipal";
/// The feature flag under which the name of an alias is a reference to it, so that what uses the name waits for it.
const NAME_AS_REFERENCE_FLAG: &str = "@aws-cdk/aws-kms:aliasNameRef";

/// What an [`Alias`] needs.
#[props(module = "kms")]
pub struct AliasProps {
    /// The name: `alias/my-key`.
    pub alias_name: Text,
    /// The key.
    pub target_key: AnyKey,
    /// What happens to the alias when it leaves the stack. Default: it is deleted.
    pub removal_policy: Option<RemovalPolicy>,
}

/// An alias that exists already.
#[props(module = "kms")]
pub struct AliasAttributes {
    /// The name: `alias/my-key`.
    pub alias_name: Text,
    /// The key.
    pub alias_target_key: AnyKey,
}

/// What an alias keeps.
#[derive(Clone, Debug)]
pub struct AliasState {
    name: Text,
    /// The key, where it is known.
    target: Option<AnyKey>,
}

/// A name of a key. It can stand wherever a key can.
#[construct(module = "kms", base = Resource, state = AliasState, reference = [alias_ref("AWS::KMS::Alias"), key_ref("AWS::KMS::Key")])]
impl Alias {
    /// Makes an alias.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: AliasProps) -> Result<Self> {
        let alias_name = checked(props.alias_name)?;
        let state = AliasState { name: alias_name.clone(), target: Some(props.target_key) };
        let this: Alias = cx.create(scope, id, state)?;
        let target = props.target_key.key_arn(cx)?;
        let resource = CfnResource::add(
            cx,
            this,
            "Resource",
            "AWS::KMS::Alias",
            fields! { "AliasName": alias_name, "TargetKeyId": target },
        )?;
        if cx.flag(this.0, NAME_AS_REFERENCE_FLAG) {
            let name = Late::reference(resource.id());
            cx.state_mut(this).name = resource.name_attribute(cx, name, "AliasName");
        }
        if props.removal_policy.is_some() {
            resource.apply_removal_policy(cx, props.removal_policy, None)?;
        }
        if cx.flag(this.0, NAME_BY_REFERENCE_FLAG) {
            let name = resource.name_attribute(cx, Late::reference(resource.id()), "AliasName");
            cx.state_mut(this).name = name;
        }
        Ok(this)
    }

    /// Takes an alias that exists already.
    pub fn from_alias_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: AliasAttributes,
    ) -> Result<Self> {
        cx.create(scope, id, AliasState { name: attrs.alias_name, target: Some(attrs.alias_target_key) })
    }

    /// Takes an alias that exists already, by its name alone: `alias/aws/s3`. What is granted on it is
    /// dropped, unless the feature flag `@aws-cdk/aws-kms:applyImportedAliasPermissionsToPrincipal` is on.
    pub fn from_alias_name(cx: &mut Cx, scope: Construct, id: Str, alias_name: Text) -> Result<Self> {
        cx.create(scope, id, AliasState { name: alias_name, target: None })
    }

    /// The name: `alias/my-key`.
    #[attribute]
    pub fn alias_name(self, cx: &Cx) -> Text {
        cx.state(self).name.clone()
    }

    /// The key. Not known of an alias that was taken by its name.
    #[attribute]
    pub fn alias_target_key(self, cx: &Cx) -> Result<AnyKey> {
        self.target(cx, "alias_target_key")
    }

    /// The ARN of the alias.
    #[attribute]
    pub fn alias_arn(self, cx: &Cx) -> Result<Text> {
        let components = ArnComponents::alone("kms", self.alias_name(cx));
        cx.stack_of(self.0)?.format_arn(cx, components)
    }

    /// The ARN of the alias.
    #[attribute]
    pub fn key_arn(self, cx: &Cx) -> Result<Text> {
        self.alias_arn(cx)
    }

    /// The name of the alias, which stands wherever the id of a key can.
    #[attribute]
    pub fn key_id(self, cx: &Cx) -> Text {
        self.alias_name(cx)
    }

    /// What can be granted on the key.
    #[attribute]
    pub fn grants(self) -> KeyGrants {
        KeyGrants(self.into())
    }

    /// Makes another alias of the key.
    pub fn add_alias(self, cx: &mut Cx, alias: Text) -> Result<Alias> {
        self.key(cx, "add_alias")?.add_alias(cx, alias)
    }

    /// Adds a statement to the key's policy.
    pub fn add_to_resource_policy(
        self,
        cx: &mut Cx,
        statement: PolicyStatement,
        #[default(true)] allow_no_op: bool,
    ) -> Result<AddToResourcePolicyResult> {
        match cx.state(self).target {
            Some(target) => target.add_to_resource_policy(cx, statement, allow_no_op),
            None => Ok(AddToResourcePolicyResult::of(cx, None)),
        }
    }

    /// Lets somebody do something with the key.
    pub fn grant(
        self,
        cx: &mut Cx,
        grantee: Principal,
        /// The actions: `kms:DescribeKey`.
        actions: Rest<Text>,
    ) -> Result<Grant> {
        match cx.state(self).target {
            Some(AnyKey::Key(key)) => key.grant(cx, grantee, actions),
            Some(AnyKey::Alias(alias)) => alias.grant(cx, grantee, actions),
            None if cx.flag(self.0, GRANT_BY_ALIAS_FLAG) => self.grant_by_name(cx, grantee, actions),
            None => Ok(Grant::drop(grantee, "".into())),
        }
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

impl Alias {
    fn target(self, cx: &Cx, member: &str) -> Result<AnyKey> {
        match cx.state(self).target {
            Some(target) => Ok(target),
            None => {
                bail!(Code::InvalidValue, "the key of an alias that was taken by its name is not known, so it has no `{member}`";
                hint: "take it with `kms.Alias.from_alias_attributes(...)`, or by `kms.Key.from_lookup(...)`"; on: cx.path(self.0))
            }
        }
    }

    /// The key itself, behind aliases of aliases.
    fn key(self, cx: &Cx, member: &str) -> Result<Key> {
        match self.target(cx, member)? {
            AnyKey::Key(key) => Ok(key),
            AnyKey::Alias(alias) => alias.key(cx, member),
        }
    }

    /// Grants through the principal's policy alone, under the condition that the key has this alias.
    fn grant_by_name(self, cx: &mut Cx, grantee: Principal, actions: Rest<Text>) -> Result<Grant> {
        let components = ArnComponents::slash("kms", "key", "*");
        let arn = cx.stack_of(self.0)?.format_arn(cx, components)?;
        let name = Data::object("kms:ResourceAliases", self.alias_name(cx));
        let options = GrantOnPrincipalOptions {
            grantee,
            actions: actions.0,
            resource_arns: vec![arn],
            conditions: Some(Dict(vec![("ForAnyValue:StringEquals".into(), name)])),
            scope: None,
        };
        Grant::add_to_principal(cx, options)
    }
}

/// The name with its prefix, as AWS allows it.
/// Source: the KMS API reference, `CreateAlias`.
fn checked(name: Text) -> Result<Text> {
    let Some(text) = name.literal() else { return Ok(with_prefix(name)) };
    let full = if text.starts_with(PREFIX) { text.to_owned() } else { format!("{PREFIX}{text}") };
    if full == PREFIX {
        bail!(Code::InvalidValue, "an alias needs a name behind `{PREFIX}`");
    }
    if full.to_lowercase().starts_with(RESERVED) {
        bail!(Code::InvalidValue, "the alias `{full}` starts with `{RESERVED}`, which AWS keeps for itself");
    }
    let is_fitting = |c: char| c.is_ascii_alphanumeric() || ":/_-".contains(c);
    if full.len() > 256 || !full.chars().all(is_fitting) {
        bail!(Code::InvalidValue, "`{full}` cannot be the name of an alias";
            hint: "aliases have 1 to 256 letters, digits and `:/_-`");
    }
    Ok(full.into())
}

/// A late-bound name has its prefix already where it starts with a known part.
fn with_prefix(name: Text) -> Text {
    let starts_so = match &name {
        Text::Late(late) => match late.kind() {
            LateKind::Concat(parts) => {
                parts.first().and_then(Data::as_str).map(|first| first.starts_with(PREFIX))
            }
            _ => None,
        },
        Text::Literal(_) => None,
    };
    match starts_so {
        Some(false) => Text::concat([PREFIX.into(), name]),
        _ => name,
    }
}
