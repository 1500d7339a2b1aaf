//! Outputs of a template.

use super::{CfnCondition, CfnElement, Construct, Cx, Data, Late, LateKind, Str, Text};
use crate::bail;
use crate::declare::{construct, props};
use crate::diag::{Code, Result};

/// What a [`CfnOutput`] needs.
#[props]
pub struct CfnOutputProps {
    /// The value.
    pub value: Data,
    /// What the value is.
    pub description: Option<Text>,
    /// The name under which other stacks can import the value.
    pub export_name: Option<Text>,
    /// The condition under which the output exists.
    pub condition: Option<CfnCondition>,
    /// The key of the output in the template. Default: from the path.
    pub key: Option<Str>,
}

impl CfnOutputProps {
    /// An output of a value, and nothing else.
    pub(crate) fn of(value: Data) -> Self {
        CfnOutputProps { value, description: None, export_name: None, condition: None, key: None }
    }
}

/// What an output keeps.
#[derive(Clone, Debug)]
pub struct OutputState {
    /// The value.
    pub value: Data,
    /// What the value is.
    pub description: Option<Text>,
    /// The name under which other stacks can import the value.
    pub export_name: Data,
    /// The condition under which the output exists.
    pub condition: Option<CfnCondition>,
}

/// An output of a stack.
///
/// ```rhai
/// let vpc = ec2.CfnVPC(stack, "Vpc", #{ cidr_block: "10.0.0.0/16" });
/// CfnOutput(stack, "VpcId", #{ value: vpc.ref, description: "the network of the team" });
/// ```
///
/// ```lua
/// local vpc = ec2.CfnVPC(stack, "Vpc", { cidr_block = "10.0.0.0/16" })
/// CfnOutput(stack, "VpcId", { value = vpc.ref, description = "the network of the team" })
/// ```
#[construct(module = "", base = CfnElement, state = OutputState)]
impl CfnOutput {
    /// Makes an output.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: CfnOutputProps) -> Result<Self> {
        if let Some(Text::Literal(name)) = &props.export_name
            && name.len() > 255
        {
            bail!(Code::OutOfRange, "the export name has {} characters", name.len(); hint: "at most 255 are allowed");
        }
        let state = OutputState {
            value: props.value,
            description: props.description,
            export_name: props.export_name.into(),
            condition: props.condition,
        };
        let this: CfnOutput = cx.create(scope, id, state)?;
        cx.stack_of(this.0)?;
        if let Some(key) = props.key {
            CfnElement::from(this).override_logical_id(cx, key)?;
        }
        Ok(this)
    }

    /// The value.
    #[attribute]
    pub fn value(self, cx: &Cx) -> Data {
        cx.state(self).value.clone()
    }

    /// Sets the value.
    #[setter]
    #[name = "value"]
    pub fn set_value(self, cx: &mut Cx, value: Data) {
        cx.state_mut(self).value = value;
    }

    /// What the value is.
    #[attribute]
    pub fn description(self, cx: &Cx) -> Option<Text> {
        cx.state(self).description.clone()
    }

    /// Sets what the value is.
    #[setter]
    #[name = "description"]
    pub fn set_description(self, cx: &mut Cx, value: Text) {
        cx.state_mut(self).description = Some(value);
    }

    /// The name under which other stacks can import the value.
    #[attribute]
    pub fn export_name(self, cx: &Cx) -> Data {
        cx.state(self).export_name.clone()
    }

    /// Sets the name under which other stacks can import the value.
    #[setter]
    #[name = "export_name"]
    pub fn set_export_name(self, cx: &mut Cx, value: Text) {
        cx.state_mut(self).export_name = value.into();
    }

    /// Sets the condition under which the output exists.
    #[setter]
    #[name = "condition"]
    pub fn set_condition(self, cx: &mut Cx, value: CfnCondition) {
        cx.state_mut(self).condition = Some(value);
    }

    /// What another stack writes to get the value.
    #[attribute]
    pub fn import_value(self) -> Text {
        Late::new(LateKind::Deferred(self.0, |cx, node| {
            let output = <CfnOutput as super::Handle>::at(node);
            Data::object("Fn::ImportValue", cx.state(output).export_name.clone())
        }))
        .into()
    }
}
