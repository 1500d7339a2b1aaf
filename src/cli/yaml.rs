//! Templates as YAML and JSON, as the CDK's command line shows them.

use std::borrow::Cow;

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use crate::core::Data;
use crate::diag::{Code, Diag, Result};

/// A template as YAML that readers of YAML 1.1 and 1.2 understand alike.
///
/// # Errors
/// When the YAML writer fails, which it has no reason to.
pub(crate) fn template_yaml(template: &Data) -> Result<String> {
    yaml(&Node { data: &shown(template), colon: spare_character(template) })
}

/// A template as JSON, indented by two spaces.
pub(crate) fn template_json(template: &Data) -> String {
    format!("{:#}\n", serde_json::Value::from(&*shown(template)))
}

/// JSON as YAML.
pub(crate) fn json_yaml(value: serde_json::Value) -> Result<String> {
    let data = Data::from(value);
    yaml(&Node { data: &data, colon: spare_character(&data) })
}

fn yaml(node: &Node<'_>) -> Result<String> {
    let options = serde_saphyr::ser_options! { compact_list_indent: false, folded_wrap_chars: usize::MAX };
    let text = serde_saphyr::to_string_with_options(node, options)
        .map_err(|error| Diag::new(Code::Internal, format!("cannot write YAML: {error}")))?;
    Ok(match node.colon {
        Some(colon) => text.replace(colon, ":"),
        None => text,
    })
}

/// The template without the rule that checks the bootstrap version: it says nothing to a reader.
fn shown(template: &Data) -> Cow<'_, Data> {
    let Data::Map(fields) = template else { return Cow::Borrowed(template) };
    if template.get("Rules").and_then(|rules| rules.get("CheckBootstrapVersion")).is_none() {
        return Cow::Borrowed(template);
    }
    let mut fields = fields.clone();
    for (_, value) in fields.iter_mut().filter(|(key, _)| key == "Rules") {
        if let Data::Map(rules) = value {
            rules.retain(|(name, _)| name != "CheckBootstrapVersion");
        }
    }
    fields.retain(|(key, value)| key != "Rules" || !value.is_empty());
    Cow::Owned(Data::Map(fields))
}

/// A character that stands nowhere in the value.
///
/// The YAML writer quotes every key with a colon, so `Fn::Join` too. A colon is harmless between letters;
/// there it is written as a character that the value does not have, and put back afterwards.
fn spare_character(data: &Data) -> Option<char> {
    ('\u{E100}'..'\u{E110}').find(|candidate| !contains(data, *candidate))
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
        json_yaml(json).expect("YAML")
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

    #[test]
    fn the_bootstrap_rule_is_not_shown() {
        let template = Data::from(
            serde_json::json!({ "Parameters": { "P": { "Type": "String" } }, "Rules": { "CheckBootstrapVersion": { "Assertions": [] } } }),
        );
        assert_eq!(template_yaml(&template).expect("YAML"), "Parameters:\n  P:\n    Type: String\n");
    }
}
