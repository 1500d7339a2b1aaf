//! What is known of parameters that exist already.

use super::{ParameterType, ParameterValueType};
use crate::aws::kms::AnyKey;
use crate::core::{Number, Text};
use crate::declare::props;

/// What names a parameter that exists already.
#[props(module = "ssm")]
pub struct CommonStringParameterAttributes {
    /// The name; with a `/` anywhere it must begin with one.
    pub parameter_name: Text,
    /// Whether the name is without any `/`. Needed where the name is late-bound. Default: what the name shows.
    pub simple_name: Option<bool>,
}

/// A string parameter that exists already.
#[props(module = "ssm")]
pub struct StringParameterAttributes {
    /// Its name.
    #[extends(required)]
    pub common: CommonStringParameterAttributes,
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
    /// Its name.
    #[extends(required)]
    pub common: CommonStringParameterAttributes,
    /// The version of the value. Default: the latest.
    pub version: Option<Number>,
    /// The key with which the value is encrypted. Default: a key of AWS.
    pub encryption_key: Option<AnyKey>,
}

/// A list parameter that exists already.
#[props(module = "ssm")]
pub struct ListParameterAttributes {
    /// Its name.
    #[extends(required)]
    pub common: CommonStringParameterAttributes,
    /// The version of the value. Default: the latest.
    pub version: Option<Number>,
    /// What the strings stand for; CloudFormation checks that the account has them.
    #[default(ParameterValueType::STRING)]
    pub element_type: ParameterValueType,
}
