//! YAML that readers of YAML 1.1 and 1.2 understand alike.

use std::borrow::Cow;

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use super::json::intrinsic;
use super::{Data, Str, join_strings};
use crate::diag::{Code, Diag, Result};

/// Writes a resolved value.
///
/// # Errors
/// When the YAML writer fails, which it has no reason to.
pub(crate) fn write(data: &Data) -> Result<String> {
    let node = Node { data, colon: spare_characters(data).next() };
    let options = serde_saphyr::ser_options! { compact_list_indent: false, folded_wrap_chars: usize::MAX };
    let text = serde_saphyr::to_string_with_options(&node, options)
        .map_err(|error| Diag::new(Code::Internal, format!("cannot write YAML: {error}")))?;
    Ok(match node.colon {
        Some(colon) => text.replace(colon, ":"),
        None => text,
    })
}

/// The YAML text of a resolved value as a template value: intrinsics inside are joined in.
///
/// # Errors
/// As [`write`].
pub(super) fn to_text(data: &Data) -> Result<Data> {
    let Some(mark) = spare_characters(data).nth(1) else { return write(data).map(Data::from) };
    let mut late = Vec::new();
    let text = write(&without_intrinsics(data, mark, &mut late))?;
    let mut late = late.into_iter();
    let mut parts = Vec::new();
    for (index, known) in text.split(mark).enumerate() {
        if index > 0 {
            parts.extend(late.next());
        }
        parts.push(known.into());
    }
    Ok(join_strings("", parts.into_iter().filter(|part: &Data| part.as_str() != Some("")).collect()))
}

/// The value with a mark in the place of each intrinsic function, which are put into the list.
fn without_intrinsics(data: &Data, mark: char, late: &mut Vec<Data>) -> Data {
    match data {
        Data::Map(fields) if intrinsic(fields) => {
            late.push(data.clone());
            mark.to_string().into()
        }
        Data::Map(fields) => {
            let fields =
                fields.iter().map(|(key, value)| (key.clone(), without_intrinsics(value, mark, late)));
            Data::Map(fields.collect::<Vec<(Str, Data)>>())
        }
        Data::List(items) => {
            Data::List(items.iter().map(|item| without_intrinsics(item, mark, late)).collect())
        }
        plain => plain.clone(),
    }
}

/// Characters that stand nowhere in the value.
///
/// The YAML writer quotes every key with a colon, so `Fn::Join` too. A colon is harmless between letters;
/// there it is written as a character that the value does not have, and put back afterwards.
fn spare_characters(data: &Data) -> impl Iterator<Item = char> {
    ('\u{E100}'..'\u{E110}').filter(|candidate| !contains(data, *candidate))
}

fn contains(data: &Data, wanted: char) -> bool {
    match data {
        Data::Str(text) => text.contains(wanted),
        Data::List(items) => items.iter().any(|item| contains(item, wanted)),
        Data::Map(fields) => {
            fields.iter().any(|(key, value)| key.contains(wanted) || contains(value, wanted))
        }
        _ => false,
    }
}

struct Node<'a> {
    data: &'a Data,
    colon: Option<char>,
}

impl Node<'_> {
    fn key<'k>(&self, key: &'k str) -> Cow<'k, str> {
        match self.colon {
            Some(colon) if key.contains(':') && is_plain(key) => {
                Cow::Owned(key.replace(':', colon.encode_utf8(&mut [0; 4])))
            }
            _ => Cow::Borrowed(key),
        }
    }
}

/// Whether a key with colons needs no quotes: a word that a colon neither starts nor ends.
fn is_plain(key: &str) -> bool {
    key.starts_with(|c: char| c.is_ascii_alphabetic())
        && key.ends_with(|c: char| c.is_ascii_alphanumeric())
        && key.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, ':' | '-' | '_' | '/' | '.'))
}

impl Serialize for Node<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        match self.data {
            Data::Absent | Data::Null | Data::Late(_) => serializer.serialize_unit(),
            Data::Bool(it) => serializer.serialize_bool(*it),
            Data::Int(it) => serializer.serialize_i64(*it),
            Data::Num(_) => serde_json::Value::from(self.data).serialize(serializer),
            Data::Str(it) => serializer.serialize_str(it),
            Data::List(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                for data in items {
                    list.serialize_element(&Node { data, colon: self.colon })?;
                }
                list.end()
            }
            Data::Map(fields) => {
                let mut map = serializer.serialize_map(Some(fields.len()))?;
                for (key, data) in fields {
                    map.serialize_entry(&*self.key(key), &Node { data, colon: self.colon })?;
                }
                map.end()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(json: serde_json::Value) -> String {
        write(&Data::from(json)).expect("YAML")
    }

    #[test]
    fn strings_that_look_like_something_else_are_quoted() {
        let text = of(serde_json::json!({
            "Version": "2012-10-17", "a": "yes", "b": "0777", "c": "12:30", "d": "1e3", "e": "null", "f": "10.0.0.0/16", "g": "", "on": 1,
        }));
        assert_eq!(
            text,
            "Version: \"2012-10-17\"\na: \"yes\"\nb: \"0777\"\nc: \"12:30\"\nd: \"1e3\"\ne: \"null\"\nf: 10.0.0.0/16\ng: \"\"\n\"on\": 1\n"
        );
    }

    #[test]
    fn intrinsic_functions_read_as_in_the_cdk() {
        let text =
            of(serde_json::json!({ "Fn::Join": ["", ["a", { "Ref": "AWS::Region" }]], "x: y": 1, "::": 2 }));
        assert_eq!(text, "Fn::Join:\n  - \"\"\n  - - a\n    - Ref: AWS::Region\n\"x: y\": 1\n\"::\": 2\n");
    }

    #[test]
    fn long_lines_stay_whole_and_scripts_are_blocks() {
        let long = "word ".repeat(40);
        assert_eq!(of(serde_json::json!({ "a": long.trim_end() })), format!("a: {}\n", long.trim_end()));
        assert_eq!(of(serde_json::json!({ "a": "#!/bin/sh\necho\n" })), "a: |\n  #!/bin/sh\n  echo\n");
    }
}
