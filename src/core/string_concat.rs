//! Strings in a row.

use super::{Data, Text};
use crate::declare::class;

/// Strings in a row.
#[derive(Clone, Copy, Debug, Default)]
pub struct StringConcat;

/// Joins the parts of a string.
#[class(module = "")]
impl StringConcat {
    /// What joins.
    pub fn new() -> Self {
        StringConcat
    }

    /// Two parts in a row; nothing where both are nothing.
    pub fn join(self, left: Option<Data>, right: Option<Data>) -> Option<Text> {
        let parts: Vec<Text> = left.into_iter().chain(right).filter_map(text).collect();
        (!parts.is_empty()).then(|| Text::concat(parts))
    }
}

fn text(part: Data) -> Option<Text> {
    match part {
        Data::Absent | Data::Null => None,
        part => Some(piece(part)),
    }
}

/// A part of a string; numbers and truth values as programs write them.
pub(super) fn piece(part: Data) -> Text {
    match part {
        Data::Int(it) => it.to_string().into(),
        Data::Num(it) => it.to_string().into(),
        Data::Bool(it) => it.to_string().into(),
        other => super::token::text_of(other),
    }
}
