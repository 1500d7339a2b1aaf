//! Hooks of a template.

use super::{CfnElement, Construct, Cx, Data, Str};
use crate::declare::{Dict, construct, props};
use crate::diag::Result;

/// What a [`CfnHook`] needs.
#[props]
pub struct CfnHookProps {
    /// The type of the hook: `AWS::CodeDeploy::BlueGreen`.
    pub r#type: Str,
    /// The properties, spelled as CloudFormation spells them.
    pub properties: Option<Dict<Data>>,
}

/// What a hook keeps: its type and its properties, as CloudFormation spells them.
#[derive(Debug)]
pub struct HookState {
    /// The type.
    pub hook_type: Str,
    /// The properties.
    pub properties: Data,
}

/// A hook of a template: something that CloudFormation does while it deploys the stack.
#[construct(module = "", base = CfnElement, state = HookState)]
impl CfnHook {
    /// Makes a hook from its type and its raw properties.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: CfnHookProps) -> Result<Self> {
        let properties = props.properties.map_or(Data::Absent, |properties| Data::Map(properties.0));
        let state = HookState { hook_type: props.r#type, properties };
        let this: CfnHook = cx.create(scope, id, state)?;
        cx.stack_of(this.0)?;
        Ok(this)
    }

    /// The type of the hook.
    #[attribute]
    #[name = "type"]
    pub fn hook_type(self, cx: &Cx) -> Str {
        cx.state(self).hook_type.clone()
    }
}

/// The entry of the template.
pub(crate) fn entry(hook_type: &Str, properties: Data) -> Data {
    let mut fields = crate::fields! { "Type": hook_type, "Properties": properties };
    fields.retain(|(_, value)| *value != Data::Absent);
    Data::Map(fields)
}

impl CfnHook {
    /// The entry of the template.
    pub(crate) fn to_data(self, cx: &Cx) -> Data {
        let state = cx.state(self);
        entry(&state.hook_type, state.properties.clone())
    }
}
