//! What a late-bound value will be.

use super::LateType;
use crate::declare::choice;

/// What a late-bound value will be once the stack is deployed.
#[choice(module = "")]
pub enum ResolutionTypeHint {
    /// A string.
    STRING,
    /// A number.
    NUMBER,
    /// A list of strings.
    STRING_LIST,
}

impl From<ResolutionTypeHint> for LateType {
    fn from(hint: ResolutionTypeHint) -> Self {
        match hint {
            ResolutionTypeHint::STRING => LateType::Text,
            ResolutionTypeHint::NUMBER => LateType::Other,
            ResolutionTypeHint::STRING_LIST => LateType::List,
        }
    }
}
