//! Parameters of a template.

use super::{CfnElement, Construct, Cx, Data, Fields, Late, LateKind, Number, Str, Text, TextList};
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
#[derive(Clone, Debug)]
pub struct ParameterState {
    /// What the program said.
    pub props: CfnParameterProps,
    /// Entries of an included template in a spelling that the props do not have, such as a number as a string.
    pub spelled: Fields,
}

/// A parameter: a value that is given when the stack is deployed.
///
/// ```rhai
/// let range = CfnParameter(stack, "Range", #{ type: "String", default: "10.0.0.0/16" });
/// ec2.CfnVPC(stack, "Vpc", #{ cidr_block: range.value_as_string });
/// ```
///
/// ```lua
/// local range = CfnParameter(stack, "Range", { type = "String", default = "10.0.0.0/16" })
/// ec2.CfnVPC(stack, "Vpc", { cidr_block = range.value_as_string })
/// ```
#[construct(module = "", base = CfnElement, state = ParameterState, data = value_of)]
impl CfnParameter {
    /// Makes a parameter.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: CfnParameterProps) -> Result<Self> {
        let mut props = props;
        if props.r#type.is_empty() {
            props.r#type = "String".into();
        }
        let this: CfnParameter = cx.create(scope, id, ParameterState { props, spelled: Fields::new() })?;
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

    /// What the parameter is for.
    #[attribute]
    pub fn description(self, cx: &Cx) -> Option<Str> {
        cx.state(self).props.description.clone()
    }

    /// What the parameter is for.
    #[setter]
    #[name = "description"]
    pub fn set_description(self, cx: &mut Cx, value: Option<Str>) {
        cx.state_mut(self).props.description = value;
    }

    /// A regular expression that values must match.
    #[attribute]
    pub fn allowed_pattern(self, cx: &Cx) -> Option<Str> {
        cx.state(self).props.allowed_pattern.clone()
    }

    /// A regular expression that values must match.
    #[setter]
    #[name = "allowed_pattern"]
    pub fn set_allowed_pattern(self, cx: &mut Cx, value: Option<Str>) {
        cx.state_mut(self).props.allowed_pattern = value;
    }

    /// What is said when a value breaks a constraint.
    #[attribute]
    pub fn constraint_description(self, cx: &Cx) -> Option<Str> {
        cx.state(self).props.constraint_description.clone()
    }

    /// What is said when a value breaks a constraint.
    #[setter]
    #[name = "constraint_description"]
    pub fn set_constraint_description(self, cx: &mut Cx, value: Option<Str>) {
        cx.state_mut(self).props.constraint_description = value;
    }

    /// Whether the value is hidden wherever AWS shows parameters.
    #[attribute]
    pub fn no_echo(self, cx: &Cx) -> bool {
        cx.state(self).props.no_echo.unwrap_or(false)
    }

    /// Whether the value is hidden wherever AWS shows parameters.
    #[setter]
    #[name = "no_echo"]
    pub fn set_no_echo(self, cx: &mut Cx, value: bool) {
        cx.state_mut(self).props.no_echo = Some(value);
    }

    /// The fewest characters.
    #[attribute]
    pub fn min_length(self, cx: &Cx) -> Option<Number> {
        cx.state(self).props.min_length.clone()
    }

    /// The fewest characters.
    #[setter]
    #[name = "min_length"]
    pub fn set_min_length(self, cx: &mut Cx, value: Option<Number>) {
        cx.state_mut(self).props.min_length = value;
    }

    /// The most characters.
    #[attribute]
    pub fn max_length(self, cx: &Cx) -> Option<Number> {
        cx.state(self).props.max_length.clone()
    }

    /// The most characters.
    #[setter]
    #[name = "max_length"]
    pub fn set_max_length(self, cx: &mut Cx, value: Option<Number>) {
        cx.state_mut(self).props.max_length = value;
    }

    /// The smallest number.
    #[attribute]
    pub fn min_value(self, cx: &Cx) -> Option<Number> {
        cx.state(self).props.min_value.clone()
    }

    /// The smallest number.
    #[setter]
    #[name = "min_value"]
    pub fn set_min_value(self, cx: &mut Cx, value: Option<Number>) {
        cx.state_mut(self).props.min_value = value;
    }

    /// The largest number.
    #[attribute]
    pub fn max_value(self, cx: &Cx) -> Option<Number> {
        cx.state(self).props.max_value.clone()
    }

    /// The largest number.
    #[setter]
    #[name = "max_value"]
    pub fn set_max_value(self, cx: &mut Cx, value: Option<Number>) {
        cx.state_mut(self).props.max_value = value;
    }

    /// The value where none is given at deployment.
    #[attribute]
    #[name = "default"]
    pub fn default_value(self, cx: &Cx) -> Option<Data> {
        cx.state(self).props.default.clone()
    }

    /// The value where none is given at deployment.
    #[setter]
    #[name = "default"]
    pub fn set_default(self, cx: &mut Cx, value: Option<Data>) {
        cx.state_mut(self).props.default = value;
    }

    /// The values that are allowed.
    #[attribute]
    pub fn allowed_values(self, cx: &Cx) -> Option<Vec<Data>> {
        cx.state(self).props.allowed_values.clone()
    }

    /// The values that are allowed.
    #[setter]
    #[name = "allowed_values"]
    pub fn set_allowed_values(self, cx: &mut Cx, value: Option<Vec<Data>>) {
        cx.state_mut(self).props.allowed_values = value;
    }

    /// The type.
    #[attribute]
    #[name = "type"]
    pub fn type_name(self, cx: &Cx) -> Str {
        cx.state(self).props.r#type.clone()
    }

    /// The type.
    #[setter]
    #[name = "type"]
    pub fn set_type(self, cx: &mut Cx, value: Str) {
        cx.state_mut(self).props.r#type = value;
    }
}

/// What a parameter stands for in a template: its value.
fn value_of(cx: &Cx, parameter: CfnParameter) -> Data {
    parameter.value(cx)
}

impl CfnParameter {
    /// The value as a string, whatever its type.
    pub(crate) fn as_text(self) -> Text {
        Late::reference(self.0).into()
    }

    /// Makes a parameter from what a template says; keys that no parameter has are left out.
    ///
    /// # Errors
    /// When the id is taken.
    pub(crate) fn of_template(cx: &mut Cx, scope: Construct, id: Str, entry: Fields) -> Result<Self> {
        const KEYS: [&str; 10] = [
            "AllowedPattern",
            "AllowedValues",
            "ConstraintDescription",
            "Default",
            "Description",
            "MaxLength",
            "MaxValue",
            "MinLength",
            "MinValue",
            "NoEcho",
        ];
        let mut props = CfnParameterProps::default();
        let mut spelled = Fields::new();
        for (key, value) in entry {
            match (key.as_str(), value) {
                ("Type", Data::Str(text)) => props.r#type = text,
                ("Default", value) => props.default = Some(value).filter(|value| *value != Data::Absent),
                ("AllowedPattern", Data::Str(text)) => props.allowed_pattern = Some(text),
                ("AllowedValues", Data::List(values)) => props.allowed_values = Some(values),
                ("ConstraintDescription", Data::Str(text)) => props.constraint_description = Some(text),
                ("Description", Data::Str(text)) => props.description = Some(text),
                ("MaxLength", Data::Int(it)) => props.max_length = Some(it.into()),
                ("MaxValue", Data::Int(it)) => props.max_value = Some(it.into()),
                ("MinLength", Data::Int(it)) => props.min_length = Some(it.into()),
                ("MinValue", Data::Int(it)) => props.min_value = Some(it.into()),
                ("NoEcho", Data::Bool(it)) => props.no_echo = Some(it),
                (name, value) if KEYS.contains(&name) && value != Data::Absent => spelled.push((key, value)),
                _ => {}
            }
        }
        let this: CfnParameter = cx.create(scope, id, ParameterState { props, spelled })?;
        cx.stack_of(this.0)?;
        Ok(this)
    }

    fn is_list(self, cx: &Cx) -> bool {
        let ty = &cx.state(self).props.r#type;
        ty.contains("List<") || ty.contains("CommaDelimitedList")
    }

    /// The entry of the template.
    pub(crate) fn to_data(self, cx: &Cx) -> Data {
        let ParameterState { props, spelled } = cx.state(self);
        let mut fields = crate::fields! {
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
        };
        fields.retain(|(_, value)| *value != Data::Absent);
        for (key, value) in spelled {
            if fields.iter().all(|(known, _)| known != key) {
                fields.push((key.clone(), value.clone()));
            }
        }
        Data::Map(fields)
    }
}
