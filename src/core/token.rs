//! Questions about late-bound values.

use super::{Data, Late, LateKind, LateType, Number, Text, TextList};
use crate::declare::{Value, class};

/// Questions about late-bound values.
#[derive(Clone, Copy, Debug)]
pub struct Token;

/// Questions about late-bound values: those that are known only when a stack is deployed.
#[class(module = "")]
impl Token {
    /// Whether a value is, or holds, something late-bound.
    pub fn is_unresolved(obj: Value) -> bool {
        match obj {
            Value::Late(_) => true,
            Value::Text(text) => text.is_late(),
            Value::List(items) => items.into_iter().any(Token::is_unresolved),
            Value::Map(entries) => entries.into_iter().any(|(_, value)| Token::is_unresolved(value)),
            _ => false,
        }
    }

    /// A value as a string.
    pub fn as_string(value: Data) -> Text {
        match value {
            Data::Str(text) => Text::Literal(text),
            Data::Late(late) if late.is_text() => Text::Late(late),
            other => Text::concat_data(other),
        }
    }

    /// A value as a number.
    pub fn as_number(value: Number) -> Number {
        value
    }

    /// A value as a list of strings.
    pub fn as_list(value: Data) -> TextList {
        match value {
            Data::List(items) => TextList::Items(items.into_iter().map(Token::as_string).collect()),
            Data::Late(late) if late.ty() == LateType::List => TextList::Late(late),
            // Wrapped, so that a reference to a string stays one: only what it is taken for changes.
            Data::Late(late) => TextList::Late(Late::list(LateKind::Concat(vec![late.into()]))),
            other => TextList::Items(vec![Token::as_string(other)]),
        }
    }
}

impl Text {
    /// A template value where a string is expected: an intrinsic written out by hand.
    fn concat_data(value: Data) -> Text {
        Text::Late(Late::new(LateKind::Concat(vec![value])))
    }
}
