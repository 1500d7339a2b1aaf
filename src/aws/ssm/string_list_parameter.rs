//! Parameters that are a list of strings.

use super::parameter::{
    self, ParameterFacts, ParameterValue, TemplateParameter, dynamic_reference, version_of,
};
use super::{CommonStringParameterAttributes, ParameterOptions, ParameterType, ParameterValueType};
use crate::aws::iam::{Grant, Principal};
use crate::bail;
use crate::core::{
    CfnDynamicReferenceService, CfnResource, Construct, Cx, Data, Fn, Handle, Late, LateKind, Number,
    Resource, Str, Text, TextList,
};
use crate::declare::{construct, props};
use crate::diag::{Code, Result};
use crate::fields;

/// What a [`StringListParameter`] needs.
#[props(module = "ssm")]
pub struct StringListParameterProps {
    /// What every parameter can be told.
    #[extends]
    pub options: ParameterOptions,
    /// The strings, without commas. They cannot refer to another parameter with `{{...}}`.
    pub string_list_value: TextList,
}

/// A list parameter that exists already.
#[props(module = "ssm")]
pub struct ListParameterAttributes {
    /// What names it.
    #[extends(required)]
    pub names: CommonStringParameterAttributes,
    /// The version of the value. Default: the latest.
    pub version: Option<Number>,
    /// What the strings stand for; CloudFormation checks that the account has them.
    #[default(ParameterValueType::STRING)]
    pub element_type: ParameterValueType,
}

/// What a list parameter keeps.
#[derive(Clone, Debug)]
pub struct StringListParameterState {
    facts: ParameterFacts,
    value: ParameterValue<TextList>,
}

/// What stands between the strings.
const COMMA: &str = ",";

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
#[construct(module = "ssm", base = Resource, state = StringListParameterState)]
impl StringListParameter {
    /// Makes a parameter.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: StringListParameterProps) -> Result<Self> {
        let options = props.options;
        options.check()?;
        check_items(&options, &props.string_list_value)?;
        let value = Fn::join(COMMA.into(), props.string_list_value)?;
        let state = StringListParameterState {
            facts: ParameterFacts::none(),
            value: ParameterValue::Known(Vec::new().into()),
        };
        let this: StringListParameter = cx.create(scope, id, state)?;
        let resource = CfnResource::add(
            cx,
            this,
            "Resource",
            "AWS::SSM::Parameter",
            fields! {
                "AllowedPattern": options.allowed_pattern,
                "Description": options.description,
                "Name": options.parameter_name.clone(),
                "Tier": options.tier.map(super::ParameterTier::value),
                "Type": ParameterType::STRING_LIST.value(),
                "Value": value,
            },
        )?;
        let facts = ParameterFacts::made(cx, resource, options.parameter_name.as_ref(), options.simple_name)?;
        let value = split(Late::attribute(resource.id(), "Value").into());
        *cx.state_mut(this) = StringListParameterState { facts, value: ParameterValue::Known(value) };
        Ok(this)
    }

    /// Takes a parameter that exists already, by its name.
    pub fn from_string_list_parameter_name(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        string_list_parameter_name: Text,
    ) -> Result<Self> {
        let name = &string_list_parameter_name;
        let facts = ParameterFacts::imported(cx, scope, name, None, ParameterType::STRING_LIST.value())?;
        let value = split(dynamic_reference(CfnDynamicReferenceService::SSM, name, None));
        cx.create(scope, id, StringListParameterState { facts, value: ParameterValue::Known(value) })
    }

    /// Takes a parameter that exists already, by what is known of it.
    pub fn from_list_parameter_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: ListParameterAttributes,
    ) -> Result<Self> {
        let name = &attrs.names.parameter_name;
        let kind = format!("List<{}>", attrs.element_type.value());
        let facts = ParameterFacts::imported(cx, scope, name, attrs.names.simple_name, kind.clone())?;
        let value = match version_of(attrs.version) {
            None => ParameterValue::Asked(TemplateParameter::of(scope, &id, &kind, name.clone())),
            version => {
                let reference = dynamic_reference(CfnDynamicReferenceService::SSM, name, version);
                ParameterValue::Known(parameter::as_list(reference))
            }
        };
        cx.create(scope, id, StringListParameterState { facts, value })
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
        let stack: Construct = cx.stack_of(scope.id())?.into();
        let id = parameter::read_once_id(&parameter_name)?;
        let imported = match parameter::known_import::<StringListParameter>(cx, stack, &id)? {
            Some(known) => known,
            None => {
                let names = CommonStringParameterAttributes::new(parameter_name);
                let attrs = ListParameterAttributes { names, version, element_type: r#type };
                Self::from_list_parameter_attributes(cx, stack, id, attrs)?
            }
        };
        imported.string_list_value(cx)
    }

    /// The strings. Of an imported parameter, the template gets a parameter for them when they are first asked for.
    #[attribute]
    pub fn string_list_value(self, cx: &mut Cx) -> Result<TextList> {
        let asked = match &cx.state(self).value {
            ParameterValue::Known(value) => return Ok(value.clone()),
            ParameterValue::Asked(asked) => asked.clone(),
        };
        let value = asked.make(cx)?.value_as_list(cx)?;
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

    /// Lets somebody read the value.
    pub fn grant_read(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        cx.state(self).facts.clone().grant_read(cx, grantee)
    }

    /// Lets somebody change the value.
    pub fn grant_write(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        cx.state(self).facts.clone().grant_write(cx, grantee)
    }
}

fn check_items(options: &ParameterOptions, items: &TextList) -> Result<()> {
    let TextList::Items(items) = items else { return Ok(()) };
    if items.is_empty() {
        bail!(Code::InvalidValue, "`string_list_value` needs at least one string");
    }
    if let Some(odd) = items.iter().filter_map(Text::literal).find(|item| item.contains(COMMA)) {
        bail!(Code::InvalidValue, "`{odd}` has a comma, which stands between the strings of a list";
            hint: "use a `ssm.StringParameter`");
    }
    items.iter().try_for_each(|item| options.check_value(item))
}

/// The strings between the commas, when the stack is deployed.
fn split(text: Text) -> TextList {
    let arguments = Data::List(vec![COMMA.into(), text.into()]);
    TextList::Late(Late::list(LateKind::Call("Fn::Split", arguments)))
}
