//! Rules of a template.

use super::{CfnElement, Construct, Cx, Data, Late, Str, Text};
use crate::declare::{construct, props};
use crate::diag::Result;

/// What a rule demands.
#[props]
pub struct CfnRuleAssertion {
    /// The condition that must hold.
    pub assert: Data,
    /// What is said when it does not.
    pub assert_description: Str,
}

/// What a [`CfnRule`] can be told.
#[props]
pub struct CfnRuleProps {
    /// When the rule is looked at. Default: always.
    pub rule_condition: Option<Data>,
    /// What the rule demands.
    pub assertions: Option<Vec<CfnRuleAssertion>>,
}

/// A rule on the parameters of a template, checked before anything is made.
#[construct(module = "", base = CfnElement, state = CfnRuleProps)]
impl CfnRule {
    /// Makes a rule.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: CfnRuleProps) -> Result<Self> {
        let this: CfnRule = cx.create(scope, id, props)?;
        cx.stack_of(this.0)?;
        Ok(this)
    }

    /// `Ref` of the rule.
    #[attribute]
    #[name = "ref"]
    pub fn reference(self) -> Text {
        Late::reference(self.0).into()
    }

    /// Adds a demand.
    pub fn add_assertion(self, cx: &mut Cx, condition: Data, description: Str) {
        let assertion = CfnRuleAssertion { assert: condition, assert_description: description };
        cx.state_mut(self).assertions.get_or_insert_default().push(assertion);
    }
}

impl CfnRule {
    /// The entry of the template.
    pub(crate) fn to_data(self, cx: &Cx) -> Data {
        let props = cx.state(self);
        let assertions = props.assertions.as_ref().map(|all| {
            all.iter()
                .map(|one| {
                    Data::Map(crate::fields! {
                        "Assert": one.assert.clone(),
                        "AssertDescription": one.assert_description.clone(),
                    })
                })
                .collect::<Vec<_>>()
        });
        Data::Map(crate::fields! {
            "RuleCondition": props.rule_condition.clone(),
            "Assertions": assertions,
        })
    }
}
