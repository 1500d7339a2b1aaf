//! Parameters of a template.

use super::{CfnElement, Construct, Cx, Data, Late, LateKind, Number, Str, Text, TextList};
use crate::bail;
use crate::declare::{construct, props};
use crate::diag::{Code, Result};

/// What a [`CfnParameter`] can be told.
#[props]
pub struct CfnParameterProps {
    /// The type: `String`, `Number`, `CommaDelimitedList`, `List<Number>` or an AWS-specific one.
    #[default("String".into(), "`String`")]
    pub r#type: Str,
    /// The value where none is given at deployment.
    pub default: Option<Data>,
    /// A regular expression that values must match.
    pub allowed_pattern: Option<Str>,
    /// The values that are allowed.
    pub allowed_values: Option<Vec<Data>>,
    /// What is said when a value breaks a constraint.
    pub constraint_description: Option<Str>,
    /// What the parameter is for.
    pub description: Option<Str>,
    /// The most characters.
    pub max_length: Option<Number>,
    /// The largest number.
    pub max_value: Option<Number>,
    /// The fewest characters.
    pub min_length: Option<Number>,
    /// The smallest number.
    pub min_value: Option<Number>,
    /// Whether the value is hidden wherever AWS shows parameters.
    pub no_echo: Option<bool>,
}

/// What a parameter keeps.
#[derive(Debug)]
pub struct ParameterState {
    /// What the program said.
    pub props: CfnParameterProps,
}

/// A parameter: a value that is given when the stack is deployed.
#[construct(module = "", base = CfnElement, state = ParameterState)]
impl CfnParameter {
    /// Makes a parameter.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: CfnParameterProps) -> Result<Self> {
        let this: CfnParameter = cx.create(scope, id, ParameterState { props })?;
        cx.stack_of(this.0)?;
        Ok(this)
    }

    /// The value, whatever its type.
    #[attribute]
    pub fn value(self, cx: &Cx) -> Data {
        if self.is_list(cx) {
            return Late::list(LateKind::Ref(self.0)).into();
        }
        Late::reference(self.0).into()
    }

    /// The value of a parameter that is a string.
    #[attribute]
    pub fn value_as_string(self, cx: &Cx) -> Result<Text> {
        let ty = &cx.state(self).props.r#type;
        if self.is_list(cx) {
            bail!(Code::TypeMismatch, "the parameter is of type `{ty}`, its value is not a string";
                hint: "use `value_as_list`"; on: cx.path(self.0));
        }
        Ok(Late::reference(self.0).into())
    }

    /// The value of a parameter that is a list.
    #[attribute]
    pub fn value_as_list(self, cx: &Cx) -> Result<TextList> {
        if !self.is_list(cx) {
            let ty = &cx.state(self).props.r#type;
            bail!(Code::TypeMismatch, "the parameter is of type `{ty}`, its value is not a list";
                hint: "use `value_as_string` or `value_as_number`"; on: cx.path(self.0));
        }
        Ok(TextList::Late(Late::list(LateKind::Ref(self.0))))
    }

    /// The value of a parameter that is a number.
    #[attribute]
    pub fn value_as_number(self, cx: &Cx) -> Result<Number> {
        let ty = &cx.state(self).props.r#type;
        if ty != "Number" {
            bail!(Code::TypeMismatch, "the parameter is of type `{ty}`, its value is not a number";
                hint: "use `value_as_string`"; on: cx.path(self.0));
        }
        Ok(Number::Late(Late::other(LateKind::Ref(self.0))))
    }
}

impl CfnParameter {
    fn is_list(self, cx: &Cx) -> bool {
        let ty = &cx.state(self).props.r#type;
        ty == "CommaDelimitedList" || ty.starts_with("List<") || ty.contains("Value<List<")
    }

    /// The entry of the template.
    pub(crate) fn to_data(self, cx: &Cx) -> Data {
        let props = &cx.state(self).props;
        Data::Map(crate::fields! {
            "Type": props.r#type.clone(),
            "Default": props.default.clone(),
            "AllowedPattern": props.allowed_pattern.clone(),
            "AllowedValues": props.allowed_values.clone(),
            "ConstraintDescription": props.constraint_description.clone(),
            "Description": props.description.clone(),
            "MaxLength": props.max_length.clone(),
            "MaxValue": props.max_value.clone(),
            "MinLength": props.min_length.clone(),
            "MinValue": props.min_value.clone(),
            "NoEcho": props.no_echo,
        })
    }
}
