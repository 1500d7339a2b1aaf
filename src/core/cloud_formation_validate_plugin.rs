//! The CDK's own validation plugin.

use super::{Cx, PolicyValidationPluginReport, Str};
use crate::declare::{Dict, Value, class, props};
use crate::diag::{Code, Diag};

/// Rules in a language for rules.
#[props]
pub struct ValidationRuleSource {
    /// What the rules are called.
    pub name: Str,
    /// The rules.
    pub content: Str,
}

/// What a [`CloudFormationValidatePlugin`] is given.
#[props]
pub struct CloudFormationValidatePluginProps {
    /// Rules in Rego. They are not checked here; a warning says so.
    pub rego_rules: Option<Vec<ValidationRuleSource>>,
    /// Rules in the language of CloudFormation Guard. They are not checked here; a warning says so.
    pub guard_rules: Option<Vec<ValidationRuleSource>>,
    /// Whether the CDK's own rules are checked. What infra checks is checked in any case.
    #[default(true)]
    pub include_default_rules: bool,
}

/// The CDK's own validation plugin.
#[derive(Clone, Copy, Debug)]
pub struct CloudFormationValidatePlugin;

#[allow(non_snake_case)]
/// The CDK's own validation plugin, so that programs that name it run. Every property of a resource is checked in any
/// case; rules of the program's own are those of plugins that it writes (see `Validations`).
#[class(module = "")]
impl CloudFormationValidatePlugin {
    /// Makes the plugin.
    pub fn new(cx: &mut Cx, props: CloudFormationValidatePluginProps) -> CloudFormationValidatePlugin {
        let given = [("Rego", props.rego_rules), ("Guard", props.guard_rules)];
        for (language, rules) in given {
            for rule in rules.unwrap_or_default() {
                let message =
                    format!("the rules `{}` are not checked: they are written in {language}", rule.name);
                let diag = Diag::warning(Code::Validation, message)
                    .hint("check the written templates with the tool for such rules, or add a plugin with a function");
                cx.warn(diag);
            }
        }
        CloudFormationValidatePlugin
    }

    /// The name of the plugin.
    #[constant]
    pub fn PLUGIN_NAME() -> Str {
        Str::new_static(NAME)
    }

    /// The name of the plugin.
    #[attribute]
    pub fn name(self) -> Str {
        Str::new_static(NAME)
    }

    /// The version of the engine that checks the rules: this program's.
    #[attribute]
    pub fn version(self) -> Str {
        Str::new_static(env!("CARGO_PKG_VERSION"))
    }

    /// The rules that the plugin has. There is none: properties are checked when their resource is made.
    #[attribute]
    pub fn rule_ids(self) -> Vec<Str> {
        Vec::new()
    }

    /// Checks templates. What could be found was found before, when the resources were made, so nothing is found here.
    pub fn validate(
        self,
        /// The templates, as a plugin gets them.
        context: Dict<Value>,
    ) -> PolicyValidationPluginReport {
        drop(context);
        PolicyValidationPluginReport {
            plugin_version: Some(self.version()),
            ..PolicyValidationPluginReport::new(true, Vec::new())
        }
    }
}

const NAME: &str = "CloudFormation Validate";
