//! Values that are written out by hand.

use super::{Cx, Data, Late, LateKind, LateType, ResolutionTypeHint, Text, TextList, Token};
use crate::declare::{class, props};

/// What an [`Intrinsic`] can be told.
#[props]
pub struct IntrinsicProps {
    /// What the value will be.
    #[default(ResolutionTypeHint::STRING)]
    pub type_hint: ResolutionTypeHint,
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
        Token::as_string(self.value.clone())
    }

    /// The value as a list of strings.
    pub fn to_string_list(&self) -> TextList {
        Token::as_list(self.value.clone())
    }
}

/// The value in a template.
fn data(_: &Cx, it: Intrinsic) -> Data {
    match it.value {
        value @ (Data::Map(_) | Data::List(_)) => {
            Late::new(LateKind::Written(value)).typed(LateType::from(it.type_hint)).into()
        }
        plain => plain,
    }
}
