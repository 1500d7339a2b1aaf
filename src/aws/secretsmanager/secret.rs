//! Secrets.

use super::secret_string_generator::SecretStringGenerator;
use super::{
    AttachmentTarget, ResourcePolicy, ResourcePolicyProps, RotationSchedule, RotationScheduleOptions,
    RotationScheduleProps, SecretStringValueBeta1, SecretTargetAttachment,
};
use crate::aws::iam::{
    AccountRootPrincipal, AddToResourcePolicyResult, Effect, Grant, HasOwnPolicy, OwnPolicy, PolicyDocument,
    PolicyStatement, PolicyStatementProps, Principal, ResourceGrant, ResourceWithPolicy,
};
use crate::aws::kms::{AnyKey, ViaServicePrincipal};
use crate::bail;
use crate::core::{
    ArnComponents, ArnFormat, CfnResource, Construct, Cx, Data, Fn, Handle, Late, NodeId, Number,
    RemovalPolicy, Resource, SecretValue, SecretsManagerSecretOptions, Stack, Str, Text, TextList,
};
use crate::declare::{Dict, Value, construct, props};
use crate::diag::{Code, Diag, Error, Result};
use crate::fields;

/// A region to which a secret is copied.
#[props(module = "secretsmanager")]
pub struct ReplicaRegion {
    /// The region: `eu-west-1`.
    pub region: Str,
    /// The key for the copy. Default: the key of Secrets Manager in that region.
    pub encryption_key: Option<AnyKey>,
}

/// What a [`Secret`] can be told.
#[props(module = "secretsmanager")]
pub struct SecretProps {
    /// A description. Default: none.
    pub description: Option<Text>,
    /// The key with which the secret is encrypted. Default: the key of Secrets Manager.
    pub encryption_key: Option<AnyKey>,
    /// How Secrets Manager makes the value. Default: 32 characters of every kind.
    pub generate_secret_string: Option<SecretStringGenerator>,
    /// The name. Default: CloudFormation makes one.
    pub secret_name: Option<Text>,
    /// The first value. Older than `secret_string_value`. Default: Secrets Manager makes it.
    pub secret_string_beta1: Option<SecretStringValueBeta1>,
    /// The first value. Default: Secrets Manager makes it.
    pub secret_string_value: Option<SecretValue>,
    /// The first value, as the fields of an object of JSON. Default: Secrets Manager makes it.
    pub secret_object_value: Option<Dict<SecretValue>>,
    /// What happens to the secret when it leaves the stack. Default: it is deleted.
    pub removal_policy: Option<RemovalPolicy>,
    /// The regions to which the secret is copied. Default: none.
    pub replica_regions: Option<Vec<ReplicaRegion>>,
}

/// A secret that exists already: one of the two ARNs.
#[props(module = "secretsmanager")]
pub struct SecretAttributes {
    /// The key with which the secret is encrypted. Default: the key of Secrets Manager.
    pub encryption_key: Option<AnyKey>,
    /// The whole ARN, with the six characters that Secrets Manager puts behind the name.
    pub secret_complete_arn: Option<Text>,
    /// The ARN without these characters.
    pub secret_partial_arn: Option<Text>,
}

/// What a secret keeps.
#[derive(Clone, Debug)]
pub struct SecretState {
    pub(super) arn: Text,
    pub(super) has_full_arn: bool,
    pub(super) name: Text,
    pub(super) account: Text,
    pub(super) key: Option<AnyKey>,
    pub(super) exclude_characters: Option<Text>,
    pub(super) replicas: Vec<Data>,
    pub(super) policy: OwnPolicy,
    pub(super) kind: Kind,
}

/// What a secret is.
#[derive(Clone, Debug)]
pub(super) enum Kind {
    Made,
    Imported,
    /// A secret together with a database; its policy may be that of the secret itself.
    Attached(Secret),
}

const READ: [&str; 2] = ["secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret"];
const WRITE: [&str; 3] = [
    "secretsmanager:PutSecretValue",
    "secretsmanager:UpdateSecret",
    "secretsmanager:UpdateSecretVersionStage",
];
/// How many characters Secrets Manager puts behind the name of a secret, behind a hyphen.
/// Source: the Secrets Manager user guide, "Secret ARN".
const SUFFIX: usize = 6;
/// What stands for these characters in policies.
const ANY_SUFFIX: &str = "-??????";

/// A secret.
///
/// ```rhai
/// let secret = secretsmanager.Secret(stack, "Secret", #{
///     generate_secret_string: #{
///         secret_string_template: "{\"username\":\"admin\"}",
///         generate_string_key: "password",
///     },
/// });
/// secret.grant_read(iam.Role(stack, "Role", #{ assumed_by: iam.ServicePrincipal("lambda.amazonaws.com") }));
/// ```
///
/// ```lua
/// local secret = secretsmanager.Secret(stack, "Secret", {
///   generate_secret_string = {
///     secret_string_template = '{"username":"admin"}',
///     generate_string_key = "password",
///   },
/// })
/// secret:grant_read(iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("lambda.amazonaws.com") }))
/// ```
#[construct(module = "secretsmanager", base = Resource, state = SecretState,
    reference = secret_ref("AWS::SecretsManager::Secret"))]
impl Secret {
    /// Makes a secret.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: SecretProps) -> Result<Self> {
        Error::from_all(props.problems())?;
        let stack = cx.stack_of(scope.id())?;
        let exclude = props.generate_secret_string.as_ref().and_then(|it| it.exclude_characters.clone());
        let state = SecretState {
            arn: "".into(),
            has_full_arn: true,
            name: "".into(),
            account: stack.account(cx),
            key: props.encryption_key,
            exclude_characters: exclude,
            replicas: Vec::new(),
            policy: OwnPolicy::AtNeed(None),
            kind: Kind::Made,
        };
        let this: Secret = cx.create(scope, id, state)?;
        let resource = this.resource(cx, &props)?;
        let removal = props.removal_policy.unwrap_or(RemovalPolicy::DESTROY);
        resource.apply_removal_policy(cx, Some(removal), None)?;
        let arn = Text::from(Late::reference(resource.id()));
        let name = own_name(&arn, props.secret_name)?;
        let state = cx.state_mut(this);
        (state.arn, state.name) = (arn, name);
        for replica in props.replica_regions.unwrap_or_default() {
            this.add_replica_region(cx, replica.region, replica.encryption_key)?;
        }
        if let Some(key) = props.encryption_key {
            let root = AccountRootPrincipal::new(cx);
            let principal = this.through_service(cx, root.into())?;
            key.grants().encrypt_decrypt(cx, principal)?;
            key.grant_actions(cx, principal, &["kms:CreateGrant", "kms:DescribeKey"])?;
        }
        Ok(this)
    }

    /// Whether something is a secret that was made here.
    pub fn is_secret(cx: &Cx, x: Value) -> bool {
        match x {
            Value::Node(node) => {
                cx.cast::<Secret>(node).is_some_and(|secret| matches!(cx.state(secret).kind, Kind::Made))
            }
            _ => false,
        }
    }

    /// Takes a secret that exists already, by its whole ARN.
    pub fn from_secret_complete_arn(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        secret_complete_arn: Text,
    ) -> Result<Self> {
        let secret_complete_arn = Some(secret_complete_arn);
        let attributes = SecretAttributes { secret_complete_arn, ..SecretAttributes::default() };
        Self::from_secret_attributes(cx, scope, id, attributes)
    }

    /// Takes a secret that exists already, by its ARN without the characters behind the name.
    pub fn from_secret_partial_arn(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        secret_partial_arn: Text,
    ) -> Result<Self> {
        let secret_partial_arn = Some(secret_partial_arn);
        let attributes = SecretAttributes { secret_partial_arn, ..SecretAttributes::default() };
        Self::from_secret_attributes(cx, scope, id, attributes)
    }

    /// Takes a secret that exists already in the account and region of the stack, by its name.
    #[name = "from_secret_name_v2"]
    pub fn from_secret_name_v2(cx: &mut Cx, scope: Construct, id: Str, secret_name: Text) -> Result<Self> {
        let stack = cx.stack_of(scope.id())?;
        let arn = ArnComponents {
            arn_format: ArnFormat::COLON_RESOURCE_NAME,
            ..ArnComponents::slash("secretsmanager", "secret", secret_name.clone())
        };
        let arn = stack.format_arn(cx, arn)?;
        let state = SecretState { name: secret_name, ..imported(stack.account(cx), arn, false) };
        cx.create(scope, id, state)
    }

    /// Takes a secret that exists already.
    pub fn from_secret_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: SecretAttributes,
    ) -> Result<Self> {
        let (arn, is_complete) = match (attrs.secret_complete_arn, attrs.secret_partial_arn) {
            (Some(arn), None) => (arn, true),
            (None, Some(arn)) => (arn, false),
            _ => bail!(
                Code::InvalidValue,
                "a secret that exists already needs either a `secret_complete_arn` or a `secret_partial_arn`"
            ),
        };
        if is_complete && arn.literal().is_some_and(|arn| without_suffix(arn).is_none()) {
            bail!(Code::InvalidValue, "the ARN is not complete: it does not end with a hyphen and {SUFFIX} characters";
                hint: "pass it as `secret_partial_arn`, or to `secretsmanager.Secret.from_secret_partial_arn`");
        }
        let stack = cx.stack_of(scope.id())?;
        let state = SecretState {
            name: name_in(stack, arn.clone())?,
            key: attrs.encryption_key,
            ..imported(stack.account(cx), arn.clone(), is_complete)
        };
        let this: Secret = cx.create(scope, id, state)?;
        Resource::from(this).set_env_from_arn(cx, arn)?;
        Ok(this)
    }

    /// The ARN; of a secret that exists already as it was given.
    #[attribute]
    pub fn secret_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }

    /// The whole ARN, where it is known.
    #[attribute]
    pub fn secret_full_arn(self, cx: &Cx) -> Option<Text> {
        let state = cx.state(self);
        state.has_full_arn.then(|| state.arn.clone())
    }

    /// The name.
    #[attribute]
    pub fn secret_name(self, cx: &Cx) -> Text {
        cx.state(self).name.clone()
    }

    /// The key with which the secret is encrypted, where it is not that of Secrets Manager.
    #[attribute]
    pub fn encryption_key(self, cx: &Cx) -> Option<AnyKey> {
        cx.state(self).key
    }

    /// The characters that are not used where Secrets Manager makes the value.
    #[attribute]
    pub fn exclude_characters(self, cx: &Cx) -> Option<Text> {
        cx.state(self).exclude_characters.clone()
    }

    /// The value.
    #[attribute]
    pub fn secret_value(self, cx: &Cx) -> Result<SecretValue> {
        SecretValue::secrets_manager(self.secret_arn(cx), None)
    }

    /// The value of a field, where the secret is an object of JSON.
    pub fn secret_value_from_json(
        self,
        cx: &Cx,
        /// The name of the field.
        key: Text,
    ) -> Result<SecretValue> {
        let json_field = Some(key);
        let options = SecretsManagerSecretOptions { json_field, ..SecretsManagerSecretOptions::default() };
        SecretValue::secrets_manager(self.secret_arn(cx), Some(options))
    }

    /// The key of a dynamic reference to the secret.
    pub fn cfn_dynamic_reference_key(
        self,
        cx: &Cx,
        options: Option<SecretsManagerSecretOptions>,
    ) -> Result<Text> {
        SecretValue::cfn_dynamic_reference_key(self.secret_arn(cx), options)
    }

    /// Lets somebody read the secret, and decrypt with its key.
    pub fn grant_read(
        self,
        cx: &mut Cx,
        grantee: Principal,
        /// The labels of the versions that can be read: `AWSCURRENT`. Default: all.
        version_stages: Option<Vec<Text>>,
    ) -> Result<Grant> {
        let mut grant = ResourceGrant::new(grantee, READ.map(Text::from).to_vec(), vec![self.policy_arn(cx)]);
        grant.conditions = version_stages.map(|stages| {
            let stages: Vec<Data> = stages.into_iter().map(Data::from).collect();
            Dict(vec![(
                "ForAnyValue:StringEquals".into(),
                Data::object("secretsmanager:VersionStage", stages),
            )])
        });
        let granted = self.granted(cx, grant)?;
        if let Some(key) = self.encryption_key(cx) {
            let principal = self.through_service(cx, grantee)?;
            key.grants().decrypt(cx, principal)?;
        }
        Ok(granted)
    }

    /// Lets somebody change the secret, and encrypt with its key.
    pub fn grant_write(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        let grant = ResourceGrant::new(grantee, WRITE.map(Text::from).to_vec(), vec![self.policy_arn(cx)]);
        let granted = self.granted(cx, grant)?;
        if let Some(key) = self.encryption_key(cx) {
            let principal = self.through_service(cx, grantee)?;
            key.grants().encrypt(cx, principal)?;
        }
        Ok(granted)
    }

    /// Has the secret changed again and again.
    pub fn add_rotation_schedule(
        self,
        cx: &mut Cx,
        id: Str,
        options: RotationScheduleOptions,
    ) -> Result<RotationSchedule> {
        RotationSchedule::new(cx, self.into(), id, RotationScheduleProps { secret: self, options })
    }

    /// Adds a statement to the secret's policy. Nothing happens to a secret that exists already.
    pub fn add_to_resource_policy(
        self,
        cx: &mut Cx,
        statement: PolicyStatement,
    ) -> Result<AddToResourcePolicyResult> {
        self.policy_holder(cx).add_to_policy(cx, statement)
    }

    /// Keeps everybody of the account from deleting the secret.
    pub fn deny_account_root_delete(self, cx: &mut Cx) -> Result<()> {
        let root = AccountRootPrincipal::new(cx);
        let props = PolicyStatementProps {
            actions: Some(vec![Text::from("secretsmanager:DeleteSecret")].into()),
            effect: Effect::DENY,
            principals: Some(vec![root.into()]),
            resources: Some(vec![Text::from("*")].into()),
            ..PolicyStatementProps::default()
        };
        let statement = PolicyStatement::new(cx, props)?;
        self.add_to_resource_policy(cx, statement)?;
        Ok(())
    }

    /// Adds to the secret how a database is reached; gives the secret with that.
    pub fn attach(
        self,
        cx: &mut Cx,
        /// The database: a map with a function `as_secret_attachment_target`, or what that gives.
        target: AttachmentTarget,
    ) -> Result<SecretTargetAttachment> {
        const ID: &str = "Attachment";
        if cx.child(self.0, ID).is_some() {
            bail!(Code::InvalidValue, "the secret `{}` is attached already", cx.path(self.0); on: cx.path(self.0));
        }
        SecretTargetAttachment::of(cx, self.into(), ID.into(), self, target)
    }

    /// Copies the secret to another region.
    pub fn add_replica_region(
        self,
        cx: &mut Cx,
        /// The region: `eu-west-1`.
        region: Str,
        /// The key for the copy. Default: the key of Secrets Manager in that region.
        encryption_key: Option<AnyKey>,
    ) -> Result<()> {
        if cx.stack_of(self.0)?.region(cx).literal() == Some(region.as_str()) {
            bail!(Code::InvalidValue, "the secret is in `{region}` already: it can be copied to other regions only";
                on: cx.path(self.0));
        }
        let key = encryption_key.map(|key| key.key_arn(cx)).transpose()?;
        let replica = Data::map(fields! { "KmsKeyId": key, "Region": region });
        cx.state_mut(self).replicas.push(replica);
        Ok(())
    }
}

impl HasOwnPolicy for Secret {
    fn account(self, cx: &Cx) -> Text {
        cx.state(self).account.clone()
    }

    fn own_policy(self, cx: &mut Cx) -> &mut OwnPolicy {
        &mut cx.state_mut(self).policy
    }

    fn make_policy(self, cx: &mut Cx, _of: Option<CfnResource>) -> Result<(NodeId, PolicyDocument)> {
        let props = ResourcePolicyProps { secret: self };
        let policy = ResourcePolicy::new(cx, self.into(), "Policy".into(), props)?;
        Ok((policy.id(), policy.document(cx)))
    }
}

/// The feature flag under which a secret with a database has no policy of its own.
const ATTACHED_POLICY_FLAG: &str =
    "@aws-cdk/aws-secretsmanager:useAttachedSecretResourcePolicyForSecretTargetAttachments";

impl Secret {
    /// An L1 where a secret is asked for.
    ///
    /// # Errors
    /// When the L1 stands in no stack.
    pub(crate) fn of_resource(cx: &mut Cx, resource: CfnResource) -> Result<Self> {
        const ID: &str = "@OfCfnSecret";
        if let Some(known) = cx.child(resource.id(), ID).and_then(|child| cx.cast::<Secret>(child)) {
            return Ok(known);
        }
        let account = cx.stack_of(resource.id())?.account(cx);
        let arn = Late::reference(resource.id()).into();
        let state = SecretState { name: own_name(&arn, None)?, ..imported(account, arn, true) };
        cx.create(resource, ID, state)
    }

    /// What policies call the secret.
    pub(super) fn policy_arn(self, cx: &Cx) -> Text {
        let state = cx.state(self);
        match state.has_full_arn {
            true => state.arn.clone(),
            false => Text::concat([state.arn.clone(), ANY_SUFFIX.into()]),
        }
    }

    /// Somebody who uses the key of the secret through Secrets Manager.
    pub(super) fn through_service(self, cx: &mut Cx, base: Principal) -> Result<Principal> {
        let region = cx.stack_of(self.0)?.region(cx);
        let service = Text::concat(["secretsmanager.".into(), region, ".amazonaws.com".into()]);
        Ok(ViaServicePrincipal::new(cx, service, Some(base))?.into())
    }

    /// The secret whose policy is that of this one.
    fn policy_holder(self, cx: &Cx) -> Secret {
        match cx.state(self).kind {
            Kind::Attached(secret) if cx.flag(self.0, ATTACHED_POLICY_FLAG) => secret,
            _ => self,
        }
    }

    /// Grants something. Other accounts cannot use the key of Secrets Manager, so that the secret needs one of its own.
    fn granted(self, cx: &mut Cx, grant: ResourceGrant) -> Result<Grant> {
        let grantee = grant.grantee;
        let granted = grant.to_principal_or_resource(cx, self.policy_holder(cx))?;
        let own = cx.stack_of(self.0)?.account(cx);
        let other = grantee.account(cx);
        let is_elsewhere = match (own.literal(), other.as_ref().map(Text::literal)) {
            (Some(own), Some(Some(other))) => own != other,
            (Some(_), None) => true,
            _ => false,
        };
        if is_elsewhere && self.encryption_key(cx).is_none() && granted.resource_statement().is_some() {
            bail!(Code::InvalidValue, "the secret has no key that other accounts can use";
                hint: "give the secret an `encryption_key: kms.Key(...)`"; on: cx.path(self.0));
        }
        Ok(granted)
    }

    fn resource(self, cx: &mut Cx, props: &SecretProps) -> Result<CfnResource> {
        let stack = cx.stack_of(self.0)?;
        let object = props.secret_object_value.as_ref().map(|object| {
            let field = |(key, value): &(Str, SecretValue)| (key.clone(), Data::from(value.unsafe_unwrap()));
            stack.to_json_string(Data::Map(object.0.iter().map(field).collect()), None)
        });
        let value = props.secret_string_value.as_ref().map(SecretValue::unsafe_unwrap);
        let older = props.secret_string_beta1.as_ref().map(SecretStringValueBeta1::secret_value);
        let given = object.or(value).or(older);
        let generate = match (&props.generate_secret_string, &given) {
            (Some(generator), _) => generator.to_data(),
            (None, Some(_)) => Data::Absent,
            (None, None) => Data::Map(Vec::new()),
        };
        let key = props.encryption_key.map(|key| key.key_arn(cx)).transpose()?;
        CfnResource::add(
            cx,
            self,
            "Resource",
            "AWS::SecretsManager::Secret",
            fields! {
                "Description": props.description.clone(),
                "GenerateSecretString": generate,
                "KmsKeyId": key,
                "Name": props.secret_name.clone(),
                "ReplicaRegions": Late::deferred(self.0, |cx, node| {
                    let replicas = cx.state(Secret::at(node)).replicas.clone();
                    if replicas.is_empty() { Data::Absent } else { Data::List(replicas) }
                }),
                "SecretString": given,
            },
        )
    }
}

impl SecretProps {
    fn problems(&self) -> Vec<Diag> {
        let given = [
            ("generate_secret_string", self.generate_secret_string.is_some()),
            ("secret_string_beta1", self.secret_string_beta1.is_some()),
            ("secret_string_value", self.secret_string_value.is_some()),
            ("secret_object_value", self.secret_object_value.is_some()),
        ];
        let given: Vec<String> =
            given.iter().filter(|(_, is_given)| *is_given).map(|(name, _)| format!("`{name}`")).collect();
        let twice = (given.len() > 1).then(|| {
            let message = format!("a secret has one first value, but {} were given", given.join(" and "));
            Diag::new(Code::InvalidValue, message)
        });
        let generator = self.generate_secret_string.as_ref().and_then(SecretStringGenerator::problem);
        twice.into_iter().chain(generator).collect()
    }
}

/// What a secret keeps that exists already.
pub(super) fn imported(account: Text, arn: Text, has_full_arn: bool) -> SecretState {
    SecretState {
        arn,
        has_full_arn,
        name: "".into(),
        account,
        key: None,
        exclude_characters: None,
        replicas: Vec::new(),
        policy: OwnPolicy::Never,
        kind: Kind::Imported,
    }
}

/// The name of a secret that the stack makes: its ARN ends with the name, a hyphen and six characters.
fn own_name(arn: &Text, given: Option<Text>) -> Result<Text> {
    let parts = match &given {
        Some(Text::Late(_)) => return Ok(given.unwrap_or_else(|| "".into())),
        Some(Text::Literal(name)) => name.split('-').count(),
        // CloudFormation makes names of the logical id and random characters, with a hyphen between them.
        None => 2,
    };
    let resource = Fn::select(Number::Int(6), Fn::split(":".into(), arn.clone(), None))?;
    let split = Fn::split("-".into(), resource, None);
    let parts: Vec<Text> = (0..parts)
        .map(|part| Fn::select(Number::Int(i64::try_from(part).unwrap_or(i64::MAX)), split.clone()))
        .collect::<Result<_>>()?;
    match <[Text; 1]>::try_from(parts) {
        Ok([name]) => Ok(name),
        Err(parts) => Fn::join("-".into(), TextList::from(parts)),
    }
}

/// The name in the ARN of a secret.
pub(super) fn name_in(stack: Stack, arn: Text) -> Result<Text> {
    let parts = stack.split_arn(arn, ArnFormat::COLON_RESOURCE_NAME)?;
    match parts.resource_name {
        Some(Text::Literal(name)) => {
            Ok(without_suffix(&name).map_or_else(|| name.clone().into(), Text::from))
        }
        Some(name) => Ok(name),
        None => bail!(Code::InvalidValue, "the ARN names no secret";
            hint: "ARNs of secrets look like `arn:aws:secretsmanager:us-east-1:123456789012:secret:name-a1b2c3`"),
    }
}

/// What stands before the hyphen and the characters of Secrets Manager, where they are there.
fn without_suffix(arn: &str) -> Option<&str> {
    let (name, suffix) = arn.rsplit_once('-')?;
    (suffix.len() == SUFFIX && suffix.chars().all(|it| it.is_ascii_alphanumeric())).then_some(name)
}
