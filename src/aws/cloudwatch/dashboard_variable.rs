//! Variables of dashboards.

use super::{DefaultValue, Values};
use crate::bail;
use crate::core::{Data, Fields, Text};
use crate::declare::{choice, class, props};
use crate::diag::{Code, Result};
use crate::fields;

/// How the value of a variable is chosen.
#[choice(module = "cloudwatch")]
pub enum VariableInputType {
    /// It is typed.
    #[value = "input"]
    INPUT,
    /// One of several buttons is pressed.
    #[value = "radio"]
    RADIO,
    /// It is taken from a menu.
    #[value = "select"]
    SELECT,
}

/// What a variable changes.
#[choice(module = "cloudwatch")]
pub enum VariableType {
    /// The values of a property, such as `region`, in all widgets.
    #[value = "property"]
    PROPERTY,
    /// What fits a regular expression, anywhere in the dashboard.
    #[value = "pattern"]
    PATTERN,
}

/// What a [`DashboardVariable`] needs.
#[props(module = "cloudwatch")]
pub struct DashboardVariableOptions {
    /// What the variable changes.
    pub r#type: VariableType,
    /// How its value is chosen.
    pub input_type: VariableInputType,
    /// The property, or the pattern, that it changes.
    pub value: Text,
    /// The id, which no other variable of the dashboard has.
    pub id: Text,
    /// What it is called. Default: the property or the pattern.
    pub label: Option<Text>,
    /// The values that can be chosen; needed by `RADIO` and `SELECT`. Default: none.
    pub values: Option<Values>,
    /// The value that it has at first. Default: none.
    pub default_value: Option<DefaultValue>,
    /// Whether it is shown. Default: CloudWatch's, `true`.
    pub visible: Option<bool>,
}

/// A variable of a dashboard: with it, whoever looks at the dashboard changes what it shows.
#[derive(Clone, Debug)]
pub struct DashboardVariable(DashboardVariableOptions);

/// A variable of a dashboard: with it, whoever looks at the dashboard changes what it shows.
///
/// ```rhai
/// let region = cloudwatch.DashboardVariable(#{
///     id: "region",
///     type: cloudwatch.VariableType.PROPERTY,
///     input_type: cloudwatch.VariableInputType.RADIO,
///     value: "region",
///     values: cloudwatch.Values.from_values(#{ value: "us-east-1" }, #{ value: "eu-west-1", label: "Dublin" }),
///     default_value: cloudwatch.DefaultValue.value("us-east-1"),
/// });
/// cloudwatch.Dashboard(stack, "Board").add_variable(region);
/// ```
///
/// ```lua
/// local region = cloudwatch.DashboardVariable({
///   id = "region",
///   type = cloudwatch.VariableType.PROPERTY,
///   input_type = cloudwatch.VariableInputType.RADIO,
///   value = "region",
///   values = cloudwatch.Values.from_values({ value = "us-east-1" }, { value = "eu-west-1", label = "Dublin" }),
///   default_value = cloudwatch.DefaultValue.value("us-east-1"),
/// })
/// cloudwatch.Dashboard(stack, "Board"):add_variable(region)
/// ```
#[class(module = "cloudwatch")]
impl DashboardVariable {
    /// Makes a variable.
    pub fn new(options: DashboardVariableOptions) -> Result<Self> {
        match (options.input_type, &options.values) {
            (VariableInputType::INPUT, Some(_)) => {
                bail!(Code::InvalidValue, "a variable that is typed (`INPUT`) has no `values`";
                    hint: "leave out `values`, or use `VariableInputType.RADIO` or `SELECT`")
            }
            (VariableInputType::RADIO | VariableInputType::SELECT, None) => {
                bail!(Code::InvalidValue, "a variable that is chosen (`RADIO`, `SELECT`) needs `values`";
                    hint: "`cloudwatch.Values.from_values(#{{ value: ... }}, ...)` makes them")
            }
            _ => Ok(DashboardVariable(options)),
        }
    }

    /// The JSON, as dashboards write it.
    pub fn to_json(&self) -> Data {
        let options = &self.0;
        let mut json: Fields = vec![(options.r#type.value().into(), options.value.clone().into())];
        json.extend(fields! {
            "type": options.r#type.value(),
            "inputType": options.input_type.value(),
            "id": options.id.clone(),
            "defaultValue": options.default_value.as_ref().map(DefaultValue::val),
            "visible": options.visible,
            "label": options.label.clone(),
        });
        json.extend(options.values.iter().flat_map(Values::fields));
        Data::Map(json)
    }
}
