//! Templates as YAML and JSON, as the CDK's command line shows them.

use std::borrow::Cow;

use crate::core::{Data, write_yaml};
use crate::diag::Result;

/// A template as YAML that readers of YAML 1.1 and 1.2 understand alike.
///
/// # Errors
/// When the YAML writer fails, which it has no reason to.
pub(crate) fn template_yaml(template: &Data) -> Result<String> {
    write_yaml(&shown(template))
}

/// A template as JSON, indented by two spaces.
pub(crate) fn template_json(template: &Data) -> String {
    format!("{:#}\n", serde_json::Value::from(&*shown(template)))
}

/// JSON as YAML.
pub(crate) fn json_yaml(value: serde_json::Value) -> Result<String> {
    write_yaml(&Data::from(value))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bootstrap_rule_is_not_shown() {
        let template = Data::from(
            serde_json::json!({ "Parameters": { "P": { "Type": "String" } }, "Rules": { "CheckBootstrapVersion": { "Assertions": [] } } }),
        );
        assert_eq!(template_yaml(&template).expect("YAML"), "Parameters:\n  P:\n    Type: String\n");
    }
}
