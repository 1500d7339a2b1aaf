//! Late-bound strings inside the strings of a script.
//!
//! Scripts handle late-bound strings as ordinary ones: they concatenate and interpolate them. For that a
//! late-bound part stands in the string as a marker: two characters of the private use area around a number.
//! A marker has letters of both cases, so that a string function which changed it is noticed.

use std::cell::RefCell;
use std::fmt::Write as _;

use rustc_hash::FxHashMap;

use crate::core::{Late, LateKind, LateType, NodeId, Str, Text};
use crate::diag::{Code, Diag, Result};

const OPEN: char = '\u{E000}';
const CLOSE: char = '\u{E001}';
const TAG: &str = "tK";

/// The late-bound values that stand in strings of a script.
#[derive(Debug, Default)]
pub(super) struct Markers {
    known: RefCell<Vec<Late>>,
    /// Where the simple ones are, so that the same value is the same string.
    numbers: RefCell<FxHashMap<Name, usize>>,
}

/// What tells a simple late-bound value from all others.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Name {
    Node(NodeId, Option<Str>, LateType),
    Pseudo(&'static str, Option<NodeId>),
}

fn name_of(late: &Late) -> Option<Name> {
    match late.kind() {
        LateKind::Ref(node) => Some(Name::Node(*node, None, late.ty())),
        LateKind::GetAtt(node, attribute) => Some(Name::Node(*node, Some(attribute.clone()), late.ty())),
        LateKind::Pseudo(name) => Some(Name::Pseudo(name, None)),
        LateKind::StackPseudo(stack, name) => Some(Name::Pseudo(name, Some(*stack))),
        _ => None,
    }
}

impl Markers {
    /// The text with its late-bound parts as markers.
    pub fn encode(&self, text: &Text) -> Str {
        match text {
            Text::Literal(text) => text.clone(),
            Text::Late(late) => format!("{OPEN}{TAG}{}{CLOSE}", self.number(late)).into(),
        }
    }

    fn number(&self, late: &Late) -> usize {
        let mut known = self.known.borrow_mut();
        let next = known.len();
        let number = match name_of(late) {
            Some(name) => *self.numbers.borrow_mut().entry(name).or_insert(next),
            None if known.last() == Some(late) => next - 1,
            None => next,
        };
        if number == next {
            known.push(late.clone());
        }
        number
    }

    /// The text of a script's string.
    ///
    /// # Errors
    /// When a string function cut or changed a late-bound part.
    pub fn decode(&self, text: &str) -> Result<Text> {
        if !has_marker(text) {
            return Ok(Text::Literal(text.into()));
        }
        let mut parts = Vec::new();
        self.scan(text, |part| parts.push(part))?;
        match <[Text; 1]>::try_from(parts) {
            Ok([only]) => Ok(only),
            Err(parts) if parts.iter().any(is_list) => {
                Err(Diag::new(Code::LateBound, "a late-bound list cannot be part of a string")
                    .hint("join it first: `Fn.join(\",\", list)`")
                    .into())
            }
            Err(parts) => Ok(Text::concat(parts)),
        }
    }

    /// The string for people: late-bound parts as `show` words them.
    pub fn display(&self, text: &str, show: impl Fn(&Late) -> String) -> String {
        if !has_marker(text) {
            return text.to_owned();
        }
        let mut shown = String::new();
        let scanned = self.scan(text, |part| match part {
            Text::Literal(text) => shown.push_str(&text),
            Text::Late(late) => {
                let _ = write!(shown, "{}", show(&late));
            }
        });
        match scanned {
            Ok(()) => shown,
            Err(_) => text.replace([OPEN, CLOSE], ""),
        }
    }

    fn scan(&self, text: &str, mut each: impl FnMut(Text)) -> Result<()> {
        let mut rest = text;
        while let Some(start) = rest.find([OPEN, CLOSE]) {
            let (before, marked) = rest.split_at(start);
            if !before.is_empty() {
                each(Text::Literal(before.into()));
            }
            let inner = marked.strip_prefix(OPEN).and_then(|inner| inner.strip_prefix(TAG));
            let (number, after) = inner.and_then(|inner| inner.split_once(CLOSE)).ok_or_else(broken)?;
            let index: usize = number.parse().map_err(|_| broken())?;
            let late = self.known.borrow().get(index).cloned().ok_or_else(broken)?;
            each(Text::Late(late));
            rest = after;
        }
        if !rest.is_empty() {
            each(Text::Literal(rest.into()));
        }
        Ok(())
    }
}

/// A string with quotes, as it stands in a list that is shown. Its late-bound parts stay what they are.
#[cfg(feature = "rhai")]
pub(super) fn quoted(text: &str) -> String {
    let quoted = format!("{text:?}");
    match has_marker(text) {
        false => quoted,
        true => [OPEN, CLOSE].into_iter().fold(quoted, |text, sign| {
            text.replace(&sign.escape_unicode().to_string(), sign.encode_utf8(&mut [0; 4]))
        }),
    }
}

fn is_list(part: &Text) -> bool {
    matches!(part, Text::Late(late) if late.ty() == LateType::List)
}

fn has_marker(text: &str) -> bool {
    // One sign at a time: that is a search for bytes, and most strings have neither.
    text.contains(OPEN) || text.contains(CLOSE)
}

fn broken() -> crate::diag::Error {
    Diag::new(Code::BrokenLateBound, "a string function cut or changed a late-bound value")
        .hint("late-bound values can be concatenated and interpolated; use `Fn.select`, `Fn.split` or `Fn.sub` to take them apart when the stack is deployed")
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_marker_inside_a_string_comes_back() {
        let markers = Markers::default();
        let region = Text::Late(Late::pseudo("AWS::Region"));
        let encoded = format!("in {}!", markers.encode(&region));
        let expected = Text::concat(["in ".into(), region, "!".into()]);
        assert_eq!(markers.decode(&encoded).unwrap(), expected);
    }

    #[test]
    fn a_changed_marker_is_an_error() {
        let markers = Markers::default();
        let encoded = markers.encode(&Text::Late(Late::pseudo("AWS::Region")));
        assert!(markers.decode(&encoded.to_lowercase()).is_err());
        assert!(markers.decode(&encoded[..encoded.len() - 3]).is_err());
        assert!(markers.decode("\u{E000}tK99\u{E001}").is_err());
    }
}
