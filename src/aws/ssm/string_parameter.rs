//! Parameters that are strings.

use super::parameter::{self, Content, NewParameter, ParameterState};
use super::{
    CommonStringParameterAttributes, ParameterBase, ParameterDataType, ParameterOptions, ParameterType,
    ParameterValueType, SecureStringParameterAttributes, StringParameterAttributes,
};
use crate::core::{Annotations, Construct, Cx, Data, Handle, Number, Str, Text, look_up};
use crate::declare::{construct, props};
use crate::diag::{Code, Result};
use crate::{bail, fields};

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

/// What a lookup can be told.
#[props(module = "ssm")]
pub struct StringParameterLookupOptions {
    /// Tells lookups apart that are kept in the context.
    pub additional_cache_key: Option<Str>,
}

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
#[construct(module = "ssm", base = ParameterBase, state = ParameterState)]
impl StringParameter {
    /// Makes a parameter.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: StringParameterProps) -> Result<Self> {
        let new = NewParameter {
            kind: kind_of_new(props.r#type)?,
            data_type: props.data_type.map(ParameterDataType::value),
            known: parameter::known_parts([&props.string_value]),
            value: props.string_value.into(),
            options: props.options,
        };
        new.make(cx, scope, id)
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
        let Text::Literal(arn) = string_parameter_arn else {
            bail!(Code::LateBound, "the ARN of the parameter must be known now, it cannot be late-bound";
                hint: "use `from_string_parameter_attributes`");
        };
        let ParameterArn { region, name } = ParameterArn::of(&arn)?;
        check_region(cx, scope, region)?;
        let value_type = ParameterValueType::STRING.value().into();
        let content = Content::AtDeployment { cfn_type: value_type, default: arn.clone().into() };
        let name = name.rsplit('/').next().unwrap_or(name).into();
        let state = ParameterState::of_arn(arn, name, ParameterType::STRING.value(), content);
        cx.create(scope, id, state)
    }

    /// Takes a parameter that exists already, by what is known of it.
    pub fn from_string_parameter_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: StringParameterAttributes,
    ) -> Result<Self> {
        let value_type = match attrs.r#type {
            Some(old) => value_type_of(old)?,
            None => attrs.value_type.unwrap_or(ParameterValueType::STRING),
        };
        let name = &attrs.common.parameter_name;
        let content = match attrs.force_dynamic_reference {
            true => Content::Text(parameter::reference("ssm", name, parameter::version_of(attrs.version))),
            false => Content::read(name, attrs.version, value_type.value().into()),
        };
        let kind = ParameterType::STRING.value();
        let state = ParameterState::imported(cx, scope, attrs.common, kind, content)?;
        cx.create(scope, id, state)
    }

    /// Takes an encrypted parameter that exists already, by what is known of it.
    pub fn from_secure_string_parameter_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: SecureStringParameterAttributes,
    ) -> Result<Self> {
        let version = parameter::version_of(attrs.version);
        let content =
            Content::Text(parameter::reference("ssm-secure", &attrs.common.parameter_name, version));
        let kind = ParameterType::SECURE_STRING.value();
        let state = ParameterState::imported(cx, scope, attrs.common, kind, content)?;
        cx.create(scope, id, state.encrypted_with(attrs.encryption_key))
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
    ) -> Result<Str> {
        let query = fields! {
            "ignoreErrorOnMissingContext": default_value.is_some(),
            "additionalCacheKey": options.and_then(|options| options.additional_cache_key),
            "parameterName": &parameter_name,
        };
        let meanwhile = default_value
            .filter(|value| !value.is_empty())
            .unwrap_or_else(|| format!("dummy-value-for-{parameter_name}").into());
        match look_up(cx, scope, "ssm", query, meanwhile.into())? {
            Data::Str(value) => Ok(value),
            _ => {
                bail!(Code::InvalidProject, "the context has no string for the parameter `{parameter_name}`";
                hint: "run `cdk context --clear` and look it up again")
            }
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
        let shared = parameter::shared(cx, scope, parameter_name, |cx, stack, id, names| {
            let mut attrs = StringParameterAttributes::new(names);
            (attrs.value_type, attrs.version) = (r#type, version);
            Self::from_string_parameter_attributes(cx, stack, id, attrs)
        })?;
        shared.string_value(cx)
    }

    /// The value of a parameter at every deployment.
    #[deprecated_name = "use `value_for_typed_string_parameter_v2`"]
    pub fn value_for_typed_string_parameter(
        cx: &mut Cx,
        scope: Construct,
        parameter_name: Text,
        /// The kind of parameter: `STRING` or `AWS_EC2_IMAGE_ID`. Default: `STRING`.
        r#type: Option<ParameterType>,
        /// The version of the value. Default: the latest.
        version: Option<Number>,
    ) -> Result<Text> {
        let value_type = r#type.map(value_type_of).transpose()?;
        Self::value_for_typed_string_parameter_v2(cx, scope, parameter_name, value_type, version)
    }

    /// The value of an encrypted parameter at every deployment.
    #[deprecated_name = "use `SecretValue.ssm_secure`"]
    pub fn value_for_secure_string_parameter(
        cx: &mut Cx,
        scope: Construct,
        parameter_name: Text,
        /// The version of the value.
        version: Number,
    ) -> Result<Text> {
        let shared = parameter::shared(cx, scope, parameter_name, |cx, stack, id, names| {
            let mut attrs = SecureStringParameterAttributes::new(names);
            attrs.version = Some(version);
            Self::from_secure_string_parameter_attributes(cx, stack, id, attrs)
        })?;
        shared.string_value(cx)
    }

    /// The value. Of an imported parameter, the template gets a parameter for it when it is first asked for.
    #[attribute]
    pub fn string_value(self, cx: &mut Cx) -> Result<Text> {
        let base = ParameterBase::from(self);
        match base.content(cx) {
            Content::Text(text) | Content::List(text) => Ok(text),
            Content::AtDeployment { cfn_type, default } => {
                base.template_parameter(cx, cfn_type, default)?.value_as_string(cx)
            }
        }
    }
}

/// What CloudFormation can make of a kind of parameter.
fn kind_of_new(kind: Option<ParameterType>) -> Result<&'static str> {
    match kind.unwrap_or(ParameterType::STRING) {
        kind @ (ParameterType::STRING | ParameterType::STRING_LIST) => Ok(kind.value()),
        ParameterType::AWS_EC2_IMAGE_ID => {
            bail!(Code::InvalidValue, "`AWS_EC2_IMAGE_ID` is for parameters that exist already";
                hint: "use `data_type: ssm.ParameterDataType.AWS_EC2_IMAGE`")
        }
        ParameterType::SECURE_STRING => {
            bail!(Code::InvalidValue, "CloudFormation cannot make a `SECURE_STRING`";
                hint: "make it by hand, and take it with `from_secure_string_parameter_attributes`")
        }
    }
}

/// What the value of a parameter of an older kind stands for.
fn value_type_of(kind: ParameterType) -> Result<ParameterValueType> {
    match kind {
        ParameterType::STRING => Ok(ParameterValueType::STRING),
        ParameterType::AWS_EC2_IMAGE_ID => Ok(ParameterValueType::AWS_EC2_IMAGE_ID),
        ParameterType::STRING_LIST => {
            bail!(Code::InvalidValue, "a `STRING_LIST` is not a string"; hint: "use `ssm.StringListParameter`")
        }
        ParameterType::SECURE_STRING => {
            bail!(Code::InvalidValue, "a `SECURE_STRING` cannot be read as a plain string";
                hint: "use `from_secure_string_parameter_attributes`")
        }
    }
}

/// What the ARN of a parameter says.
struct ParameterArn<'a> {
    region: &'a str,
    name: &'a str,
}

impl<'a> ParameterArn<'a> {
    fn of(arn: &'a str) -> Result<Self> {
        let parts: Vec<&str> = arn.splitn(6, ':').collect();
        if let ["arn", _, "ssm", region, _, resource] = parts[..]
            && let Some(name) = resource.strip_prefix("parameter/")
            && !name.is_empty()
        {
            return Ok(ParameterArn { region, name });
        }
        bail!(Code::InvalidValue, "`{arn}` is not the ARN of a parameter";
            hint: "ARNs of parameters look like `arn:aws:ssm:us-east-1:123456789012:parameter/name`")
    }
}

/// Parameters of other accounts can be read, those of other regions cannot.
fn check_region(cx: &mut Cx, scope: Construct, region: &str) -> Result<()> {
    let stack = cx.stack_of(scope.id())?;
    match stack.region(cx) {
        Text::Literal(own) if own == region => Ok(()),
        Text::Literal(own) => {
            bail!(Code::InvalidValue, "the parameter is in `{region}`, and the stack in `{own}`";
                hint: "stacks read parameters of their own region only")
        }
        Text::Late(_) => {
            Annotations::of(scope).add_warning_v2(
                cx,
                "aws-cdk-lib/aws-ssm:crossAccountReferenceSameRegion".into(),
                "Cross-account references will only work within the same region".into(),
            );
            Ok(())
        }
    }
}
