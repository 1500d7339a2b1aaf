//! JSON, written as JavaScript's `JSON.stringify` writes it.

use std::fmt::Write as _;

use super::{Data, LateKind, Str, join_strings};

/// Writes a resolved value with one space of indentation a level, or on one line.
pub fn write(data: &Data, indent: bool) -> String {
    let mut out = String::with_capacity(4096);
    Writer { out: &mut out, indent, depth: 0 }.value(data);
    out
}

/// Writes a resolved value on one line, behind what is there.
pub(crate) fn write_into(out: &mut String, data: &Data) {
    Writer { out, indent: false, depth: 0 }.value(data);
}

struct Writer<'a> {
    out: &'a mut String,
    indent: bool,
    depth: usize,
}

impl Writer<'_> {
    fn value(&mut self, data: &Data) {
        match data {
            Data::Absent | Data::Null | Data::Late(_) => self.out.push_str("null"),
            Data::Bool(it) => self.out.push_str(if *it { "true" } else { "false" }),
            Data::Int(it) => {
                let _ = write!(self.out, "{it}");
            }
            Data::Num(it) => number(self.out, *it),
            Data::Str(text) => string(self.out, text),
            Data::List(items) => self.block('[', ']', items, |this, item| this.value(item)),
            Data::Map(fields) => self.block('{', '}', fields, |this, (key, value)| {
                string(this.out, key);
                this.out.push_str(if this.indent { ": " } else { ":" });
                this.value(value);
            }),
        }
    }

    fn block<T>(&mut self, open: char, close: char, items: &[T], mut each: impl FnMut(&mut Self, &T)) {
        self.out.push(open);
        if items.is_empty() {
            self.out.push(close);
            return;
        }
        self.depth += 1;
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                self.out.push(',');
            }
            self.line();
            each(self, item);
        }
        self.depth -= 1;
        self.line();
        self.out.push(close);
    }

    fn line(&mut self) {
        if !self.indent {
            return;
        }
        const SPACES: &str = "                                ";
        self.out.push('\n');
        let mut depth = self.depth;
        while depth > SPACES.len() {
            self.out.push_str(SPACES);
            depth -= SPACES.len();
        }
        self.out.push_str(&SPACES[..depth]);
    }
}

/// A number as JavaScript writes it.
fn number(out: &mut String, it: f64) {
    if !it.is_finite() {
        out.push_str("null");
    } else if it.fract() == 0.0 && it.abs() < 1e15 {
        let _ = write!(out, "{it:.0}");
    } else {
        let _ = write!(out, "{it}");
    }
}

/// Writes a string with its quotes.
pub(crate) fn string(out: &mut String, text: &str) {
    out.push('"');
    if is_plain(text) {
        out.push_str(text);
    } else {
        escape(out, text);
    }
    out.push('"');
}

/// Whether no character needs an escape. It looks at all of them, so that many are looked at in one step.
fn is_plain(text: &str) -> bool {
    let is_plain = |byte: u8| (byte >= 0x20) & (byte != b'"') & (byte != b'\\');
    text.bytes().fold(true, |plain, byte| plain & is_plain(byte))
}

fn escape(out: &mut String, text: &str) {
    let mut start = 0;
    for (at, byte) in text.bytes().enumerate() {
        let escape = match byte {
            b'"' => "\\\"",
            b'\\' => "\\\\",
            b'\n' => "\\n",
            b'\r' => "\\r",
            b'\t' => "\\t",
            0x08 => "\\b",
            0x0c => "\\f",
            0..0x20 => "",
            _ => continue,
        };
        out.push_str(&text[start..at]);
        if escape.is_empty() {
            let _ = write!(out, "\\u{byte:04x}");
        } else {
            out.push_str(escape);
        }
        start = at + 1;
    }
    out.push_str(&text[start..]);
}

/// The JSON text of a resolved value as a template value: intrinsics inside are joined in. It is on one line, or
/// indented by so many spaces a level. Maps with late-bound keys are still [`LateKind::Entries`], and what gets no quotes
/// is [`LateKind::Bare`].
pub(crate) fn to_text(data: &Data, spaces: u8) -> Data {
    let mut parts = Vec::new();
    let mut text = String::new();
    pieces(data, Indent { spaces: usize::from(spaces), depth: 0 }, &mut text, &mut parts);
    parts.push(text.into());
    join_strings("", parts.into_iter().filter(|part| part.as_str() != Some("")).collect())
}

/// Where in an indented text the writer is.
#[derive(Clone, Copy)]
struct Indent {
    spaces: usize,
    depth: usize,
}

impl Indent {
    fn deeper(self) -> Indent {
        Indent { depth: self.depth + 1, ..self }
    }

    fn line(self, text: &mut String) {
        if self.spaces > 0 {
            text.push('\n');
            text.extend(std::iter::repeat_n(' ', self.spaces * self.depth));
        }
    }
}

fn pieces(data: &Data, indent: Indent, text: &mut String, parts: &mut Vec<Data>) {
    match data {
        Data::Map(fields) if intrinsic(fields) => {
            text.push('"');
            parts.push(std::mem::take(text).into());
            parts.push(escaped(data));
            text.push('"');
        }
        Data::Map(fields) if fields.is_empty() => text.push_str("{}"),
        Data::Map(fields) => {
            let entries = fields.iter().map(|(key, value)| (Data::Str(key.clone()), value));
            entry_pieces(entries, indent, text, parts);
        }
        Data::Late(late) => match late.kind() {
            LateKind::Entries(entries) => {
                entry_pieces(entries.iter().map(|(key, value)| (key.clone(), value)), indent, text, parts);
            }
            LateKind::Bare(value) => {
                parts.push(std::mem::take(text).into());
                parts.push(value.clone());
            }
            _ => {}
        },
        Data::List(items) if items.is_empty() => text.push_str("[]"),
        Data::List(items) => {
            text.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    text.push(',');
                }
                indent.deeper().line(text);
                pieces(item, indent.deeper(), text, parts);
            }
            indent.line(text);
            text.push(']');
        }
        plain => Writer { out: text, indent: false, depth: 0 }.value(plain),
    }
}

/// An intrinsic function within a string of JSON: the strings that it is made of are escaped.
fn escaped(data: &Data) -> Data {
    match data {
        Data::Str(text) => {
            let mut quoted = String::with_capacity(text.len() + 2);
            string(&mut quoted, text);
            quoted[1..quoted.len() - 1].into()
        }
        Data::List(items) => Data::List(items.iter().map(escaped).collect()),
        Data::Map(fields) => {
            Data::Map(fields.iter().map(|(key, value)| (key.clone(), escaped(value))).collect())
        }
        plain => plain.clone(),
    }
}

fn entry_pieces<'a>(
    entries: impl Iterator<Item = (Data, &'a Data)>,
    indent: Indent,
    text: &mut String,
    parts: &mut Vec<Data>,
) {
    text.push('{');
    for (index, (key, value)) in entries.enumerate() {
        if index > 0 {
            text.push(',');
        }
        indent.deeper().line(text);
        pieces(&key, indent, text, parts);
        text.push_str(if indent.spaces > 0 { ": " } else { ":" });
        pieces(value, indent.deeper(), text, parts);
    }
    indent.line(text);
    text.push('}');
}

/// Whether a resolved value is an intrinsic function.
pub(super) fn is_intrinsic(data: &Data) -> bool {
    matches!(data, Data::Map(fields) if intrinsic(fields))
}

pub(super) fn intrinsic(fields: &[(Str, Data)]) -> bool {
    matches!(fields, [(key, _)] if key == "Ref" || key.starts_with("Fn::"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_javascript_writes_it() {
        let data = Data::Map(vec![
            ("a".into(), vec![Data::Int(1), "x\"\u{1}é".into()].into()),
            ("b".into(), Data::Map(vec![])),
        ]);
        assert_eq!(write(&data, true), "{\n \"a\": [\n  1,\n  \"x\\\"\\u0001é\"\n ],\n \"b\": {}\n}");
        assert_eq!(write(&data, false), "{\"a\":[1,\"x\\\"\\u0001é\"],\"b\":{}}");
    }
}
