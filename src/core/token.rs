//! Questions about late-bound values.

use super::{Cx, Data, Late, LateKind, LateType, Number, Str, Text, TextList};
use crate::declare::{Value, choice, class, props};

/// Questions about late-bound values.
#[derive(Clone, Copy, Debug)]
pub struct Token;

/// How a late-bound value is shown.
#[props]
pub struct EncodingOptions {
    /// What stands for a lazy value where it is shown before it is known. Default: `lazy`.
    pub display_hint: Option<Str>,
}

/// How two strings compare of which one may be late-bound.
#[choice(module = "")]
pub enum TokenComparison {
    /// They are the same.
    SAME,
    /// They differ.
    DIFFERENT,
    /// One is late-bound: they may be the same once it is known.
    ONE_UNRESOLVED,
    /// Both are late-bound: they may be the same once they are known.
    BOTH_UNRESOLVED,
}

/// Questions about late-bound values: those that are known only when a stack is deployed.
#[class(module = "")]
impl Token {
    /// Whether a value is late-bound: a string also where a part of it is, a list or a map only as a whole.
    pub fn is_unresolved(obj: Value) -> bool {
        match obj {
            Value::Late(_) => true,
            Value::Text(text) => text.is_late(),
            _ => false,
        }
    }

    /// Whether a value is known now; the items of a list or a map are not looked at.
    pub fn is_resolved(obj: Value) -> bool {
        !Token::is_unresolved(obj)
    }

    /// A value as a string.
    pub fn as_string(cx: &mut Cx, value: Data, options: Option<EncodingOptions>) -> Text {
        show_as(cx, &value, options);
        text_of(value)
    }

    /// A value as a number.
    pub fn as_number(value: Data) -> Number {
        match value {
            Data::Int(it) => Number::Int(it),
            Data::Num(it) => Number::Float(it),
            Data::Late(late) => Number::Late(late),
            other => Number::Late(written_out(other)),
        }
    }

    /// A value as a list of strings.
    pub fn as_list(cx: &mut Cx, value: Data, options: Option<EncodingOptions>) -> TextList {
        show_as(cx, &value, options);
        list_of(value)
    }

    /// A value as one of any type.
    pub fn as_any(value: Data) -> Data {
        match value {
            Data::Late(_) | Data::List(_) | Data::Map(_) => {
                Data::Late(written_out(value).typed(LateType::Other))
            }
            plain => plain,
        }
    }

    /// How two strings compare of which each may be late-bound.
    pub fn compare_strings(possible_token1: Text, possible_token2: Text) -> TokenComparison {
        match (possible_token1, possible_token2) {
            (Text::Literal(one), Text::Literal(other)) if one == other => TokenComparison::SAME,
            (Text::Literal(_), Text::Literal(_)) => TokenComparison::DIFFERENT,
            (Text::Late(_), Text::Late(_)) => TokenComparison::BOTH_UNRESOLVED,
            _ => TokenComparison::ONE_UNRESOLVED,
        }
    }
}

/// A value as a string.
pub(super) fn text_of(value: Data) -> Text {
    match value {
        Data::Str(text) => Text::Literal(text),
        Data::Late(late) if late.is_text() => Text::Late(late),
        other => Text::Late(written_out(other)),
    }
}

/// A value as a list of strings.
pub(super) fn list_of(value: Data) -> TextList {
    match value {
        Data::List(items) => TextList::Items(items.into_iter().map(text_of).collect()),
        Data::Late(late) if late.ty() == LateType::List => TextList::Late(late),
        // Wrapped, so that a reference to a string stays one: only what it is taken for changes.
        other => TextList::Late(written_out(other).typed(LateType::List)),
    }
}

/// Notes what is shown of a lazy value that has no hint of its own.
fn show_as(cx: &mut Cx, value: &Data, options: Option<EncodingOptions>) {
    let Data::Late(late) = value else { return };
    let LateKind::Script(id) = late.kind() else { return };
    if let Some(lazy) = cx.lazies.get_mut(*id as usize) {
        lazy.display_hint = lazy.display_hint.take().or(options.and_then(|options| options.display_hint));
    }
}

/// A value that was written out by hand, where a late-bound one is expected.
fn written_out(value: Data) -> Late {
    Late::new(LateKind::Written(value))
}
