//! Values that must not be seen in templates.

use super::token::text_of;
use super::tokenization::Tokenization;
use super::{
    CfnDynamicReference, CfnDynamicReferenceService, CfnParameter, CfnResource, Cx, Data, Intrinsic,
    IntrinsicProps, Late, LateKind, Str, Text,
};
use crate::bail;
use crate::declare::{Class, Value, class, props};
use crate::diag::{Code, Result};

/// Which secret of Secrets Manager is meant, and what of it.
#[props]
pub struct SecretsManagerSecretOptions {
    /// The label of the version. Not together with `version_id`. Default: `AWSCURRENT`.
    pub version_stage: Option<Text>,
    /// The id of the version. Not together with `version_stage`. Default: the one of `AWSCURRENT`.
    pub version_id: Option<Text>,
    /// The field of a secret that is a JSON object. Default: the whole secret.
    pub json_field: Option<Text>,
}

/// A value that must not be seen in templates.
#[derive(Clone, Debug, PartialEq)]
pub struct SecretValue(Text);

/// A value that must not be seen in templates: a password, a token. Pass it to props that take one. Where the
/// flag `@aws-cdk/core:checkSecretUsage` is on, every other place is an error.
#[class(module = "", data = guarded)]
impl SecretValue {
    /// A secret that is written out as it stands in templates.
    pub fn new(protected_value: Data, options: Option<IntrinsicProps>) -> SecretValue {
        let hint = options.unwrap_or_default().type_hint;
        SecretValue(text_of(Intrinsic::written(protected_value, hint)))
    }

    /// Whether something is a secret.
    pub fn is_secret_value(x: Value) -> bool {
        matches!(x, Value::Instance(_, class) if class.is(SecretValue::DESC))
    }

    /// A secret that is written in the program.
    #[deprecated_name = "use `unsafe_plain_text`: the secret is in the program and in the template"]
    pub fn plain_text(secret: Text) -> SecretValue {
        SecretValue(secret)
    }

    /// A secret that is written in the program, and so in the template: whoever reads those knows it.
    pub fn unsafe_plain_text(secret: Text) -> SecretValue {
        SecretValue(secret)
    }

    /// A secret of Secrets Manager, by its name or ARN.
    pub fn secrets_manager(
        secret_id: Text,
        options: Option<SecretsManagerSecretOptions>,
    ) -> Result<SecretValue> {
        let key = SecretValue::cfn_dynamic_reference_key(secret_id, options)?;
        let reference = CfnDynamicReference::new(CfnDynamicReferenceService::SECRETS_MANAGER, key);
        Ok(SecretValue(reference.text()))
    }

    /// The key of a dynamic reference to a secret of Secrets Manager.
    pub fn cfn_dynamic_reference_key(
        secret_id: Text,
        options: Option<SecretsManagerSecretOptions>,
    ) -> Result<Text> {
        check_secret_id(&secret_id)?;
        let options = options.unwrap_or_default();
        if let (Some(stage), Some(id)) = (&options.version_stage, &options.version_id) {
            let shown = |text: &Text| text.literal().unwrap_or("${...}").to_owned();
            bail!(Code::InvalidValue, "`version_stage` `{}` and `version_id` `{}` were both given", shown(stage), shown(id);
                hint: "leave one of them out");
        }
        let or_empty = |text: Option<Text>| text.unwrap_or_else(|| "".into());
        Ok(Text::concat([
            secret_id,
            ":SecretString:".into(),
            or_empty(options.json_field),
            ":".into(),
            or_empty(options.version_stage),
            ":".into(),
            or_empty(options.version_id),
        ]))
    }

    /// A secure string of the Parameter Store; its latest version where none is given.
    pub fn ssm_secure(parameter_name: Text, version: Option<Text>) -> SecretValue {
        let key = match version {
            Some(version) => Text::concat([parameter_name, ":".into(), version]),
            None => parameter_name,
        };
        SecretValue(CfnDynamicReference::new(CfnDynamicReferenceService::SSM_SECURE, key).text())
    }

    /// A secret that CloudFormation reads from another service.
    pub fn cfn_dynamic_reference(r#ref: CfnDynamicReference) -> SecretValue {
        SecretValue(r#ref.text())
    }

    /// A secret that is given when the stack is deployed. The parameter must be one with `no_echo`.
    pub fn cfn_parameter(cx: &Cx, param: CfnParameter) -> Result<SecretValue> {
        if !param.no_echo(cx) {
            bail!(Code::InvalidValue, "a parameter that holds a secret needs `no_echo`";
                hint: "set `no_echo: true` on the parameter, so that AWS does not show its value");
        }
        Ok(SecretValue(param.as_text()))
    }

    /// A secret that a resource gives.
    pub fn resource_attribute(cx: &Cx, attr: Text) -> Result<SecretValue> {
        let of_resource = match Tokenization::reverse_complete_string(attr.clone()) {
            Ok(Some(Text::Late(late))) => match late.kind() {
                LateKind::Ref(node) | LateKind::GetAtt(node, _) => cx.cast::<CfnResource>(*node).is_some(),
                _ => false,
            },
            _ => false,
        };
        if !of_resource {
            bail!(Code::InvalidValue, "`SecretValue.resource_attribute` takes an attribute of a resource";
                hint: "pass something like `resource.get_att(\"Password\")`");
        }
        Ok(SecretValue(attr))
    }

    /// The secret as an ordinary string, without any guard.
    pub fn unsafe_unwrap(&self) -> Text {
        self.0.clone()
    }

    /// The secret as a string that is still guarded.
    #[name = "to_string"]
    pub fn text(&self) -> Text {
        Late::new(LateKind::Secret(self.0.clone().into())).into()
    }
}

/// What stands for the secret in templates, as long as nobody forbids it.
fn guarded(_: &Cx, secret: SecretValue) -> Data {
    Late::new(LateKind::Secret(secret.0.into())).into()
}

fn check_secret_id(secret_id: &Text) -> Result<()> {
    let Text::Literal(id) = secret_id else { return Ok(()) };
    let id: &Str = id;
    if id.is_empty() {
        bail!(Code::InvalidValue, "the id of a secret cannot be empty"; hint: "give the name or the ARN of a secret");
    }
    if id.contains(':') && !id.starts_with("arn:") {
        bail!(Code::InvalidValue, "`{id}` is not the name of a secret, nor an ARN";
            hint: "names of secrets have no `:`; ARNs begin with `arn:`");
    }
    Ok(())
}
