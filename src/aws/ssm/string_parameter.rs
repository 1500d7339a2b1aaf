//! Parameters that are a string.

use super::parameter::{
    self, ParameterFacts, ParameterValue, TemplateParameter, dynamic_reference, version_of,
};
use super::{
    CommonStringParameterAttributes, ParameterDataType, ParameterOptions, ParameterType, ParameterValueType,
};
use crate::aws::iam::{Grant, Principal};
use crate::aws::kms::AnyKey;
use crate::bail;
use crate::core::{
    Annotations, CfnDynamicReferenceService, CfnResource, Construct, Cx, Data, Handle, Late, LateKind,
    Number, Resource, Str, Text, look_up,
};
use crate::declare::{construct, props};
use crate::diag::{Code, Result};
use crate::fields;

/// What a [`StringParameter`] needs.
#[props(module = "ssm")]
pub struct StringParameterProps {
    /// What every parameter can be told.
    #[extends]
    pub options: ParameterOptions,
    /// The value. It cannot refer to another parameter with `{{...}}`.
    pub string_value: Text,
    /// The kind of parameter. Default: `STRING`.
    #[deprecated_name = "leave it out, or use a `StringListParameter`"]
    pub r#type: Option<ParameterType>,
    /// What the value must be. Default: AWS's, `TEXT`.
    pub data_type: Option<ParameterDataType>,
}

/// A string parameter that exists already.
#[props(module = "ssm")]
pub struct StringParameterAttributes {
    /// What names it.
    #[extends(required)]
    pub names: CommonStringParameterAttributes,
    /// The version of the value. Default: the latest.
    pub version: Option<Number>,
    /// The kind of parameter: `STRING` or `AWS_EC2_IMAGE_ID`. Default: `STRING`.
    #[deprecated_name = "use `value_type`"]
    pub r#type: Option<ParameterType>,
    /// What the value stands for; CloudFormation checks that the account has it. Default: `STRING`.
    pub value_type: Option<ParameterValueType>,
    /// Whether the template has a dynamic reference in any case, and no parameter of its own.
    #[default(false)]
    pub force_dynamic_reference: bool,
}

/// An encrypted parameter that exists already.
#[props(module = "ssm")]
pub struct SecureStringParameterAttributes {
    /// What names it.
    #[extends(required)]
    pub names: CommonStringParameterAttributes,
    /// The version of the value. Default: the latest.
    pub version: Option<Number>,
    /// The key with which the value is encrypted. Default: a key of AWS.
    pub encryption_key: Option<AnyKey>,
}

/// What a lookup can be told.
#[props(module = "ssm")]
pub struct StringParameterLookupOptions {
    /// Tells lookups apart that are kept in the context.
    pub additional_cache_key: Option<Str>,
}

/// What a string parameter keeps.
#[derive(Clone, Debug)]
pub struct StringParameterState {
    facts: ParameterFacts,
    value: ParameterValue<Text>,
}

/// How many parts the ARN of a parameter has.
const ARN_PARTS: usize = 6;
const REGION_WARNING: &str = "aws-cdk-lib/aws-ssm:crossAccountReferenceSameRegion";

/// A parameter that is a string: settings that stacks and programs read.
///
/// ```rhai
/// let limit = ssm.StringParameter(stack, "Limit", #{
///     parameter_name: "/app/limit",
///     string_value: "20",
///     allowed_pattern: "^[0-9]+$",
/// });
/// let role = iam.Role(stack, "Role", #{ assumed_by: iam.ServicePrincipal("ec2.amazonaws.com") });
/// limit.grant_read(role);
/// ```
///
/// ```lua
/// local limit = ssm.StringParameter(stack, "Limit", {
///   parameter_name = "/app/limit",
///   string_value = "20",
///   allowed_pattern = "^[0-9]+$",
/// })
/// local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("ec2.amazonaws.com") })
/// limit:grant_read(role)
/// ```
#[construct(module = "ssm", base = Resource, state = StringParameterState)]
impl StringParameter {
    /// Makes a parameter.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: StringParameterProps) -> Result<Self> {
        let options = props.options;
        options.check()?;
        options.check_value(&props.string_value)?;
        if props.r#type == Some(ParameterType::AWS_EC2_IMAGE_ID) {
            bail!(Code::InvalidValue, "`AWS_EC2_IMAGE_ID` is for parameters that exist already";
                hint: "use `data_type: ssm.ParameterDataType.AWS_EC2_IMAGE`");
        }
        let state =
            StringParameterState { facts: ParameterFacts::none(), value: ParameterValue::Known("".into()) };
        let this: StringParameter = cx.create(scope, id, state)?;
        let resource = CfnResource::add(
            cx,
            this,
            "Resource",
            "AWS::SSM::Parameter",
            fields! {
                "AllowedPattern": options.allowed_pattern,
                "DataType": props.data_type.map(ParameterDataType::value),
                "Description": options.description,
                "Name": options.parameter_name.clone(),
                "Tier": options.tier.map(super::ParameterTier::value),
                "Type": props.r#type.unwrap_or(ParameterType::STRING).value(),
                "Value": props.string_value,
            },
        )?;
        let facts = ParameterFacts::made(cx, resource, options.parameter_name.as_ref(), options.simple_name)?;
        let value = ParameterValue::Known(Late::attribute(resource.id(), "Value").into());
        *cx.state_mut(this) = StringParameterState { facts, value };
        Ok(this)
    }

    /// Takes a parameter that exists already, by its name.
    pub fn from_string_parameter_name(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        string_parameter_name: Text,
    ) -> Result<Self> {
        let names = CommonStringParameterAttributes::new(string_parameter_name);
        Self::from_string_parameter_attributes(cx, scope, id, StringParameterAttributes::new(names))
    }

    /// Takes a parameter that exists already, by its ARN, which may be in another account. It must be in the region
    /// of the stack.
    pub fn from_string_parameter_arn(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        string_parameter_arn: Text,
    ) -> Result<Self> {
        let Some(arn) = string_parameter_arn.literal() else {
            bail!(Code::LateBound, "the ARN of the parameter must be known now, it cannot be late-bound";
                hint: "use `from_string_parameter_attributes`");
        };
        let parts: Vec<&str> = arn.split(':').collect();
        if parts.len() != ARN_PARTS {
            bail!(Code::InvalidValue, "`{arn}` is not the ARN of a parameter";
                hint: "ARNs of parameters look like `arn:aws:ssm:us-east-1:123456789012:parameter/name`");
        }
        match cx.stack_of(scope.id())?.region(cx) {
            Text::Late(_) => {
                let message = "Cross-account references will only work within the same region";
                Annotations::of(scope).add_warning_v2(cx, REGION_WARNING.into(), message.into());
            }
            Text::Literal(region) if region == parts[3] => {}
            Text::Literal(region) => {
                bail!(Code::InvalidValue, "the parameter is in `{}`, and the stack in `{region}`", parts[3];
                    hint: "stacks read parameters of their own region only")
            }
        }
        // The last part of a path alone, as aws-cdk-lib 2.276.0 tells it.
        let name = arn.rsplit('/').next().unwrap_or(arn).into();
        let facts = ParameterFacts {
            name,
            arn: string_parameter_arn.clone(),
            kind: ParameterType::STRING.value().into(),
            key: None,
        };
        let asked =
            TemplateParameter::of(scope, &id, ParameterValueType::STRING.value(), string_parameter_arn);
        cx.create(scope, id, StringParameterState { facts, value: ParameterValue::Asked(asked) })
    }

    /// Takes a parameter that exists already, by what is known of it.
    pub fn from_string_parameter_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: StringParameterAttributes,
    ) -> Result<Self> {
        let name = &attrs.names.parameter_name;
        let facts = ParameterFacts::imported(
            cx,
            scope,
            name,
            attrs.names.simple_name,
            ParameterType::STRING.value(),
        )?;
        let kind = attrs.kind()?;
        let version = version_of(attrs.version);
        let is_dynamic = version.is_some() || attrs.force_dynamic_reference || begins_with_call(name);
        let value = match is_dynamic {
            true => ParameterValue::Known(dynamic_reference(CfnDynamicReferenceService::SSM, name, version)),
            false => ParameterValue::Asked(TemplateParameter::of(scope, &id, kind, name.clone())),
        };
        cx.create(scope, id, StringParameterState { facts, value })
    }

    /// Takes an encrypted parameter that exists already, by what is known of it.
    pub fn from_secure_string_parameter_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: SecureStringParameterAttributes,
    ) -> Result<Self> {
        let name = &attrs.names.parameter_name;
        let kind = ParameterType::SECURE_STRING.value();
        let facts = ParameterFacts::imported(cx, scope, name, attrs.names.simple_name, kind)?;
        let value =
            dynamic_reference(CfnDynamicReferenceService::SSM_SECURE, name, version_of(attrs.version));
        let facts = ParameterFacts { key: attrs.encryption_key, ..facts };
        cx.create(scope, id, StringParameterState { facts, value: ParameterValue::Known(value) })
    }

    /// The value of a parameter as it is when the project's context is filled. Until then it is `default_value`, or
    /// `dummy-value-for-` with the name. The stack needs an account and a region.
    pub fn value_from_lookup(
        cx: &mut Cx,
        scope: Construct,
        parameter_name: Str,
        /// What stands for the value of a parameter that does not exist. Default: then the lookup fails.
        default_value: Option<Str>,
        options: Option<StringParameterLookupOptions>,
    ) -> Result<Text> {
        let dummy = match default_value.as_ref().filter(|value| !value.is_empty()) {
            Some(value) => value.clone(),
            None => format!("dummy-value-for-{parameter_name}").into(),
        };
        let query = fields! {
            "ignoreErrorOnMissingContext": default_value.is_some(),
            "additionalCacheKey": options.and_then(|options| options.additional_cache_key),
            "parameterName": parameter_name,
        };
        match look_up(cx, scope, "ssm", query, dummy.into())? {
            Data::Str(value) => Ok(value.into()),
            _ => bail!(Code::InvalidProject, "the context has no string under the lookup of a parameter";
                hint: "run `cdk context --clear` and look it up again"),
        }
    }

    /// The value of a parameter at every deployment; the stack has one import for all that read it.
    pub fn value_for_string_parameter(
        cx: &mut Cx,
        scope: Construct,
        parameter_name: Text,
        /// The version of the value. Default: the latest.
        version: Option<Number>,
    ) -> Result<Text> {
        Self::value_for_typed_string_parameter_v2(cx, scope, parameter_name, None, version)
    }

    /// The value of a parameter at every deployment; the stack has one import for all that read it, of the type and
    /// the version that the first of them names.
    pub fn value_for_typed_string_parameter_v2(
        cx: &mut Cx,
        scope: Construct,
        parameter_name: Text,
        /// What the value stands for. Default: `STRING`.
        r#type: Option<ParameterValueType>,
        /// The version of the value. Default: the latest.
        version: Option<Number>,
    ) -> Result<Text> {
        Self::read_once(cx, scope, &parameter_name, |cx, stack, id, names| {
            let attrs = StringParameterAttributes {
                version,
                value_type: r#type,
                ..StringParameterAttributes::new(names)
            };
            Self::from_string_parameter_attributes(cx, stack, id, attrs)
        })
    }

    /// The value of a parameter at every deployment.
    #[deprecated_name = "use `value_for_typed_string_parameter_v2`"]
    pub fn value_for_typed_string_parameter(
        cx: &mut Cx,
        scope: Construct,
        parameter_name: Text,
        /// `STRING` or `AWS_EC2_IMAGE_ID`. Default: `STRING`.
        r#type: Option<ParameterType>,
        /// The version of the value. Default: the latest.
        version: Option<Number>,
    ) -> Result<Text> {
        Self::read_once(cx, scope, &parameter_name, |cx, stack, id, names| {
            let attrs =
                StringParameterAttributes { version, r#type, ..StringParameterAttributes::new(names) };
            Self::from_string_parameter_attributes(cx, stack, id, attrs)
        })
    }

    /// The value of an encrypted parameter at every deployment.
    #[deprecated_name = "use `SecretValue.ssm_secure`"]
    pub fn value_for_secure_string_parameter(
        cx: &mut Cx,
        scope: Construct,
        parameter_name: Text,
        version: Number,
    ) -> Result<Text> {
        Self::read_once(cx, scope, &parameter_name, |cx, stack, id, names| {
            let attrs = SecureStringParameterAttributes {
                version: Some(version),
                ..SecureStringParameterAttributes::new(names)
            };
            Self::from_secure_string_parameter_attributes(cx, stack, id, attrs)
        })
    }

    /// The value. Of an imported parameter, the template gets a parameter for it when it is first asked for.
    #[attribute]
    pub fn string_value(self, cx: &mut Cx) -> Result<Text> {
        let asked = match &cx.state(self).value {
            ParameterValue::Known(value) => return Ok(value.clone()),
            ParameterValue::Asked(asked) => asked.clone(),
        };
        let value = asked.make(cx)?.value_as_string(cx)?;
        cx.state_mut(self).value = ParameterValue::Known(value.clone());
        Ok(value)
    }

    /// The name.
    #[attribute]
    pub fn parameter_name(self, cx: &Cx) -> Text {
        cx.state(self).facts.name.clone()
    }

    /// The ARN.
    #[attribute]
    pub fn parameter_arn(self, cx: &Cx) -> Text {
        cx.state(self).facts.arn.clone()
    }

    /// The kind of parameter.
    #[attribute]
    pub fn parameter_type(self, cx: &Cx) -> Text {
        cx.state(self).facts.kind.clone()
    }

    /// The key with which the value is encrypted, where it is known.
    #[attribute]
    pub fn encryption_key(self, cx: &Cx) -> Option<AnyKey> {
        cx.state(self).facts.key
    }

    /// Lets somebody read the value.
    pub fn grant_read(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        cx.state(self).facts.clone().grant_read(cx, grantee)
    }

    /// Lets somebody change the value.
    pub fn grant_write(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        cx.state(self).facts.clone().grant_write(cx, grantee)
    }
}

impl StringParameter {
    /// The value of the stack's one import of a parameter; `import` makes it where there is none.
    fn read_once(
        cx: &mut Cx,
        scope: Construct,
        name: &Text,
        import: impl FnOnce(&mut Cx, Construct, Str, CommonStringParameterAttributes) -> Result<Self>,
    ) -> Result<Text> {
        let stack: Construct = cx.stack_of(scope.id())?.into();
        let id = parameter::read_once_id(name)?;
        let imported = match parameter::known_import::<StringParameter>(cx, stack, &id)? {
            Some(known) => known,
            None => import(cx, stack, id, CommonStringParameterAttributes::new(name.clone()))?,
        };
        imported.string_value(cx)
    }
}

impl StringParameterAttributes {
    /// The type of the value, as CloudFormation writes it.
    fn kind(&self) -> Result<&'static str> {
        match self.r#type {
            None => Ok(self.value_type.unwrap_or(ParameterValueType::STRING).value()),
            Some(kind @ (ParameterType::STRING | ParameterType::AWS_EC2_IMAGE_ID)) => Ok(kind.value()),
            Some(ParameterType::STRING_LIST) => {
                bail!(Code::InvalidValue, "a `STRING_LIST` is not a string"; hint: "use `ssm.StringListParameter`")
            }
            Some(ParameterType::SECURE_STRING) => {
                bail!(Code::InvalidValue, "a `SECURE_STRING` cannot be read as a plain string";
                    hint: "use `from_secure_string_parameter_attributes`")
            }
        }
    }
}

/// Whether a name begins with what an intrinsic function gives. The defaults of template parameters cannot hold
/// that, so the value is read by a dynamic reference.
fn begins_with_call(name: &Text) -> bool {
    let Text::Late(late) = name else { return false };
    match late.kind() {
        LateKind::Call(..) => true,
        LateKind::Concat(parts) => match parts.first() {
            Some(Data::Late(first)) => begins_with_call(&Text::Late(first.clone())),
            _ => false,
        },
        _ => false,
    }
}
