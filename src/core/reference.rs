//! Late-bound values that lead to a part of a template.

use super::{LateKind, Text};
use crate::declare::{Value, class};

/// Late-bound values that lead to a part of a template.
#[derive(Clone, Copy, Debug)]
pub struct Reference;

/// Late-bound values that lead to a part of a template: `Ref` and attributes.
#[class(module = "")]
impl Reference {
    /// Whether something is such a value as a whole.
    pub fn is_reference(x: Value) -> bool {
        let late = match x {
            Value::Late(late) | Value::Text(Text::Late(late)) => late,
            _ => return false,
        };
        matches!(late.kind(), LateKind::Ref(_) | LateKind::GetAtt(..) | LateKind::Spelled(..))
    }
}
