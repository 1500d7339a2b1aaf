//! Parameters that are lists of strings.

use super::parameter::{self, Content, NewParameter, ParameterState};
use super::{
    CommonStringParameterAttributes, ListParameterAttributes, ParameterBase, ParameterOptions, ParameterType,
    ParameterValueType,
};
use crate::bail;
use crate::core::{Construct, Cx, Data, Fn, Late, LateKind, Number, Str, Text, TextList};
use crate::declare::{construct, props};
use crate::diag::{Code, Result};

/// What a [`StringListParameter`] needs.
#[props(module = "ssm")]
pub struct StringListParameterProps {
    /// What every parameter can be told.
    #[extends]
    pub options: ParameterOptions,
    /// The strings, without commas. They cannot refer to another parameter with `{{...}}`.
    pub string_list_value: TextList,
}

/// What stands between the strings of a list.
const SEPARATOR: &str = ",";

/// A parameter that is a list of strings.
///
/// ```rhai
/// let zones = ssm.StringListParameter(stack, "Zones", #{ string_list_value: ["a", "b"] });
/// CfnOutput(stack, "First", #{ value: Fn.select(0, zones.string_list_value) });
/// ```
///
/// ```lua
/// local zones = ssm.StringListParameter(stack, "Zones", { string_list_value = { "a", "b" } })
/// CfnOutput(stack, "First", { value = Fn.select(0, zones.string_list_value) })
/// ```
#[construct(module = "ssm", base = ParameterBase, state = ParameterState)]
impl StringListParameter {
    /// Makes a parameter.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: StringListParameterProps) -> Result<Self> {
        let known = match &props.string_list_value {
            TextList::Items(items) => parameter::known_parts(items),
            TextList::Late(_) => Vec::new(),
        };
        check_strings(&props.string_list_value, &known)?;
        let new = NewParameter {
            options: props.options,
            kind: ParameterType::STRING_LIST.value(),
            data_type: None,
            value: Data::from(Fn::join(SEPARATOR.into(), props.string_list_value)?),
            known,
        };
        new.make(cx, scope, id)
    }

    /// Takes a parameter that exists already, by its name.
    pub fn from_string_list_parameter_name(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        string_list_parameter_name: Text,
    ) -> Result<Self> {
        let content = Content::Text(parameter::reference("ssm", &string_list_parameter_name, None));
        let names = CommonStringParameterAttributes::new(string_list_parameter_name);
        let kind = ParameterType::STRING_LIST.value();
        let state = ParameterState::imported(cx, scope, names, kind, content)?;
        cx.create(scope, id, state)
    }

    /// Takes a parameter that exists already, by what is known of it.
    pub fn from_list_parameter_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: ListParameterAttributes,
    ) -> Result<Self> {
        let list_type = format!("List<{}>", attrs.element_type.value());
        let name = &attrs.common.parameter_name;
        let content = match parameter::version_of(attrs.version) {
            Some(version) => Content::List(parameter::reference("ssm", name, Some(version))),
            None => Content::AtDeployment { cfn_type: list_type.as_str().into(), default: name.clone() },
        };
        let state = ParameterState::imported(cx, scope, attrs.common, list_type, content)?;
        cx.create(scope, id, state)
    }

    /// The value of a parameter at every deployment; the stack has one import for all that read it, of the type and
    /// the version that the first of them names.
    pub fn value_for_typed_list_parameter(
        cx: &mut Cx,
        scope: Construct,
        parameter_name: Text,
        /// What the strings stand for.
        #[default(ParameterValueType::STRING)]
        r#type: ParameterValueType,
        /// The version of the value. Default: the latest.
        version: Option<Number>,
    ) -> Result<TextList> {
        let shared = parameter::shared(cx, scope, parameter_name, |cx, stack, id, names| {
            let mut attrs = ListParameterAttributes::new(names);
            (attrs.element_type, attrs.version) = (r#type, version);
            Self::from_list_parameter_attributes(cx, stack, id, attrs)
        })?;
        shared.string_list_value(cx)
    }

    /// The strings. Of an imported parameter, the template gets a parameter for them when they are first asked for.
    #[attribute]
    pub fn string_list_value(self, cx: &mut Cx) -> Result<TextList> {
        let base = ParameterBase::from(self);
        match base.content(cx) {
            Content::Text(text) => Ok(TextList::Late(split(text))),
            Content::List(text) => Ok(TextList::Late(Late::list(LateKind::Concat(vec![text.into()])))),
            Content::AtDeployment { cfn_type, default } => {
                base.template_parameter(cx, cfn_type, default)?.value_as_list(cx)
            }
        }
    }
}

/// The strings of a text that is not known now, even where it is written out: it may be a dynamic reference.
fn split(text: Text) -> Late {
    Late::list(LateKind::Call("Fn::Split", Data::List(vec![SEPARATOR.into(), text.into()])))
}

fn check_strings(strings: &TextList, known: &[Str]) -> Result<()> {
    if matches!(strings, TextList::Items(items) if items.is_empty()) {
        bail!(Code::InvalidValue, "`string_list_value` needs at least one string");
    }
    match known.iter().find(|value| value.contains(SEPARATOR)) {
        Some(value) => {
            bail!(Code::InvalidValue, "`{value}` has a comma, which stands between the strings of a list";
            hint: "use a `ssm.StringParameter`")
        }
        None => Ok(()),
    }
}
