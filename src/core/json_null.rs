//! JSON's null.

use super::{Cx, Data, Str};
use crate::declare::class;

/// JSON's null.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JsonNull;

#[allow(non_snake_case)]
/// JSON's null, as a value that stays in templates and in JSON text. What the languages have for nothing leaves a
/// property out instead.
///
/// ```rhai
/// CfnOutput(stack, "Text", #{ value: stack.to_json_string(#{ parent: JsonNull.INSTANCE }) });
/// ```
///
/// ```lua
/// CfnOutput(stack, "Text", { value = stack:to_json_string({ parent = JsonNull.INSTANCE }) })
/// ```
#[class(module = "", data = data)]
impl JsonNull {
    /// The null.
    #[constant]
    pub fn INSTANCE() -> Self {
        JsonNull
    }

    /// What the languages have for nothing.
    pub fn to_json(self) -> Option<Str> {
        None
    }

    /// `null`.
    #[name = "to_string"]
    pub fn text(self) -> &'static str {
        "null"
    }
}

fn data(_: &Cx, _: JsonNull) -> Data {
    Data::Null
}
