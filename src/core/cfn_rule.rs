//! Rules of a template.

use super::{CfnElement, Construct, Cx, Data, Str};
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

/// What a rule keeps.
#[derive(Debug, Default)]
pub struct RuleState {
    /// When the rule is looked at.
    pub condition: Data,
    /// What the rule demands, and what is said when it does not hold.
    pub assertions: Vec<(Data, Data)>,
}

/// A rule on the parameters of a template, checked before anything is made.
#[construct(module = "", base = CfnElement, state = RuleState)]
impl CfnRule {
    /// Makes a rule.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: CfnRuleProps) -> Result<Self> {
        let assertions = props.assertions.into_iter().flatten();
        let state = RuleState {
            condition: props.rule_condition.unwrap_or_default(),
            assertions: assertions.map(|one| (one.assert, one.assert_description.into())).collect(),
        };
        Self::of_template(cx, scope, id, state)
    }

    /// Adds a demand.
    pub fn add_assertion(self, cx: &mut Cx, condition: Data, description: Str) {
        cx.state_mut(self).assertions.push((condition, description.into()));
    }
}

impl CfnRule {
    /// Makes a rule from what a template says.
    ///
    /// # Errors
    /// When the id is taken.
    pub(crate) fn of_template(cx: &mut Cx, scope: Construct, id: Str, state: RuleState) -> Result<Self> {
        let this: CfnRule = cx.create(scope, id, state)?;
        cx.stack_of(this.0)?;
        Ok(this)
    }

    /// The entry of the template.
    pub(crate) fn to_data(self, cx: &Cx) -> Data {
        let state = cx.state(self);
        let assertions = state.assertions.iter().map(|(assert, description)| {
            Data::Map(crate::fields! {
                "Assert": assert.clone(),
                "AssertDescription": description.clone(),
            })
        });
        Data::Map(crate::fields! {
            "RuleCondition": state.condition.clone(),
            "Assertions": assertions.collect::<Vec<_>>(),
        })
    }
}
