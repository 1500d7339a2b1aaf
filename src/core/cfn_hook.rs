//! Hooks of a template.

use super::{CfnElement, Construct, Cx, Data, Fields, Str};
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

/// What a hook keeps.
#[derive(Debug)]
pub struct HookState {
    /// The type of the hook.
    pub hook_type: Str,
    /// The properties, by their CloudFormation names.
    pub properties: Fields,
}

/// A hook: something that CloudFormation does when the stack is updated.
#[construct(module = "", base = CfnElement, state = HookState)]
impl CfnHook {
    /// Makes a hook.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: CfnHookProps) -> Result<Self> {
        let properties = props.properties.unwrap_or_default().0;
        let this: CfnHook = cx.create(scope, id, HookState { hook_type: props.r#type, properties })?;
        cx.stack_of(this.0)?;
        Ok(this)
    }

    /// The type of the hook.
    #[attribute]
    #[name = "type"]
    pub fn type_name(self, cx: &Cx) -> Str {
        cx.state(self).hook_type.clone()
    }
}

impl CfnHook {
    /// The entry of the template.
    pub(crate) fn to_data(self, cx: &Cx) -> Data {
        let state = cx.state(self);
        Data::Map(crate::fields! {
            "Type": &state.hook_type,
            "Properties": Data::Map(state.properties.clone()).or_absent(),
        })
    }
}
