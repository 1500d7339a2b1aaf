//! How strongly a stack holds on to another's values.

use super::{Cx, Data, Stack};
use crate::declare::choice;

/// How a stack reads a value of another stack.
#[choice(module = "")]
pub enum ReferenceStrength {
    /// The value is exported and imported: while a stack uses it, the other cannot remove it.
    STRONG,
    /// The value is read from an output: the other stack can remove it at any time.
    WEAK,
    /// The value is exported, but read from an output: a step on the way from strong to weak.
    BOTH,
}

/// The context value that says how strong references are that do not say so themselves.
pub(crate) const DEFAULT_STRENGTH: &str = "@aws-cdk/core:defaultCrossStackReferences";

impl ReferenceStrength {
    /// The strength as context values spell it.
    pub(crate) fn context_value(self) -> &'static str {
        match self {
            ReferenceStrength::STRONG => "strong",
            ReferenceStrength::WEAK => "weak",
            ReferenceStrength::BOTH => "both",
        }
    }

    /// The strength of what a stack uses, unless the reference or the resource says otherwise.
    pub(crate) fn of_consumer(cx: &Cx, consumer: Stack) -> ReferenceStrength {
        Self::configured(cx, consumer).unwrap_or(ReferenceStrength::STRONG)
    }

    /// The strength that the context of a stack asks for.
    pub(crate) fn configured(cx: &Cx, consumer: Stack) -> Option<ReferenceStrength> {
        let known = [ReferenceStrength::STRONG, ReferenceStrength::WEAK, ReferenceStrength::BOTH];
        let wanted = cx.context(super::Handle::id(consumer), DEFAULT_STRENGTH).and_then(Data::as_str);
        known.into_iter().find(|strength| wanted == Some(strength.context_value()))
    }
}
