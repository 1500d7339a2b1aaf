//! Custom resources that make values of JSON texts, and JSON texts of lists, when a stack is deployed.

use super::builtin_code::ENTRY_POINT;
use super::resolve::local_reference;
use super::{
    BuiltinCode, BuiltinFile, Construct, CustomResource, CustomResourceProviderBase,
    CustomResourceProviderOptions, Cx, Data, Handle, Late, Resolver, Stack, Str, json, unique_id,
};
use crate::diag::Result;
use crate::fields;

static CODE: BuiltinCode = BuiltinCode {
    files: &[
        ENTRY_POINT,
        BuiltinFile { name: "index.js", text: include_str!("../../handlers/json/index.js") },
    ],
};

/// The function that manages the custom resources of a stack.
pub(super) fn provider(cx: &mut Cx, scope: Construct) -> Result<CustomResourceProviderBase> {
    let options = CustomResourceProviderOptions::default();
    CustomResourceProviderBase::builtin(cx, scope, "AWSCDKCfnUtilsProvider", &CODE, options)
}

/// The attribute with the result.
const RESULT: &str = "Value";

/// The JSON text of a late-bound list, which a custom resource of the stack makes. Templates have no function for that.
pub(super) fn list_text(cx: &Cx, stack: super::NodeId, list: &Data) -> Data {
    let id = id_of(list);
    match cx.child(stack, &id).and_then(|known| cx.cast::<CustomResource>(known)) {
        Some(known) => local_reference(cx, known.resource(cx).id(), Some(&Str::new_static(RESULT))),
        None => Data::object("Fn::GetAtt", Data::List(vec![id.into(), RESULT.into()])),
    }
}

/// Makes the custom resources for the lists within a JSON text, each once a stack.
pub(super) fn add_for(cx: &mut Cx, stack: Stack, text: &Late) -> Result<()> {
    let resolver = Resolver::template(cx, stack.id());
    resolver.resolve(&text.clone().into())?;
    for list in resolver.into_json_lists() {
        let id = id_of(&list);
        if cx.child(stack.id(), &id).is_some() {
            continue;
        }
        let provider = provider(cx, stack.into())?;
        let told = fields! { "Value": list };
        CustomResource::managed_by(cx, provider, stack, id, "Custom::AWSCDKCfnJsonStringify", told)?;
    }
    Ok(())
}

/// The id of the resource for a list, which tells the list.
fn id_of(list: &Data) -> Str {
    unique_id(&["CdkJsonStringify", &json::write(list, false)]).into()
}
