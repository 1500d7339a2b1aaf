//! Values whose keys are known only when the stack is deployed.

use super::{Construct, CustomResource, Cx, Data, Late, LateKind, LateType, Str, json_resources};
use crate::declare::{construct, props};
use crate::diag::Result;
use crate::fields;

/// What a [`CfnJson`] needs.
#[props]
pub struct CfnJsonProps {
    /// The value. Its keys, too, may be late-bound.
    pub value: Data,
}

/// A value whose keys may be late-bound: CloudFormation alone takes only plain strings as keys. A custom resource
/// reads it when the stack is deployed, so it can stand where CloudFormation wants a map, such as in the
/// condition of a policy.
#[construct(module = "", base = Construct, state = Data, data = as_data)]
impl CfnJson {
    /// Takes a value.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: CfnJsonProps) -> Result<Self> {
        let this: CfnJson = cx.create(scope, id, Data::Absent)?;
        let provider = json_resources::provider(cx, this.into())?;
        let text = Data::from(Late::new(LateKind::Json(props.value, 0)));
        let kind = "Custom::AWSCDKCfnJson";
        let told = fields! { "Value": text };
        let resource = CustomResource::managed_by(cx, provider, this, "Resource", kind, told)?;
        *cx.state_mut(this) = resource.attribute(cx, "Value").typed(LateType::Other).into();
        Ok(this)
    }

    /// The value, as it will be when the stack is deployed. The construct itself stands for it, too.
    #[attribute]
    pub fn value(self, cx: &Cx) -> Data {
        cx.state(self).clone()
    }

    /// The value as JSON text has it.
    #[name = "to_json"]
    pub fn json(self, cx: &Cx) -> Data {
        cx.state(self).clone()
    }
}

fn as_data(cx: &Cx, json: CfnJson) -> Data {
    json.value(cx)
}
