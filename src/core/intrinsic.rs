//! Values that are written out by hand.

use super::token::{list_of, text_of};
use super::{Cx, Data, Late, LateKind, LateType, ResolutionTypeHint, Str, Text, TextList};
use crate::declare::{class, props};

/// What an [`Intrinsic`] can be told.
#[props]
pub struct IntrinsicProps {
    /// What the value will be.
    #[default(ResolutionTypeHint::STRING)]
    pub type_hint: ResolutionTypeHint,
    /// Whether the CDK keeps where the value was made. Messages tell the line that uses the value in any case.
    #[default(true)]
    pub stack_trace: bool,
}

/// A value that is written out by hand.
#[derive(Clone, Debug, PartialEq)]
pub struct Intrinsic {
    value: Data,
    type_hint: ResolutionTypeHint,
}

/// A value that is written out by hand as it stands in templates: an intrinsic function for instance.
///
/// ```rhai
/// let zone = Intrinsic(#{ "Fn::Select": [0, #{ "Fn::GetAZs": "" }] });
/// CfnOutput(stack, "Zone", #{ value: zone.to_string() });
/// ```
///
/// ```lua
/// local zone = Intrinsic({ ["Fn::Select"] = { 0, { ["Fn::GetAZs"] = "" } } })
/// CfnOutput(stack, "Zone", { value = zone:to_string() })
/// ```
#[class(module = "", data = data)]
impl Intrinsic {
    /// A value, with the keys of templates.
    pub fn new(value: Data, options: Option<IntrinsicProps>) -> Self {
        Intrinsic { value, type_hint: options.unwrap_or_default().type_hint }
    }

    /// What the value will be.
    #[attribute]
    pub fn type_hint(&self) -> ResolutionTypeHint {
        self.type_hint
    }

    /// The value as a string.
    #[name = "to_string"]
    pub fn text(&self) -> Text {
        text_of(self.value.clone())
    }

    /// What stands for the value where a program writes JSON itself, as it is not known then.
    pub fn to_json(&self) -> Str {
        Str::new_static("<unresolved-token>")
    }

    /// The value as a list of strings.
    pub fn to_string_list(&self) -> TextList {
        list_of(self.value.clone())
    }
}

impl Intrinsic {
    /// A value that is written out by hand, as the template has it.
    pub(super) fn written(value: Data, hint: ResolutionTypeHint) -> Data {
        match value {
            value @ (Data::Map(_) | Data::List(_)) => {
                Late::new(LateKind::Written(value)).typed(LateType::from(hint)).into()
            }
            plain => plain,
        }
    }
}

/// The value in a template.
fn data(_: &Cx, it: Intrinsic) -> Data {
    Intrinsic::written(it.value, it.type_hint)
}
