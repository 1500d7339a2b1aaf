//! Functions.

use super::{TargetBaseProps, permissions};
use crate::aws::events::{Rule, RuleTargetConfig, RuleTargetInput};
use crate::aws::lambda::FunctionBase;
use crate::core::Cx;
use crate::declare::{class, props};
use crate::diag::Result;

/// What a [`LambdaFunction`] can be told.
#[props(module = "events_targets")]
pub struct LambdaFunctionProps {
    /// What the function is told. Default: the whole event.
    pub event: Option<RuleTargetInput>,
    /// What all targets can be told.
    #[extends]
    pub base: TargetBaseProps,
}

/// A function that is called with events.
#[derive(Clone, Debug)]
pub struct LambdaFunction {
    handler: FunctionBase,
    props: LambdaFunctionProps,
}

/// A function that is called with events.
///
/// ```rhai
/// let hears = lambda.Function(stack, "Hears", #{
///     runtime: lambda.Runtime.NODEJS_24_X,
///     handler: "index.handler",
///     code: lambda.Code.from_inline("exports.handler = async event => console.log(event);"),
/// });
/// let nightly = events.Rule(stack, "Nightly", #{ schedule: events.Schedule.rate(Duration.days(1)) });
/// nightly.add_target(events_targets.LambdaFunction(hears, #{ retry_attempts: 2 }));
/// ```
///
/// ```lua
/// local hears = lambda.Function(stack, "Hears", {
///   runtime = lambda.Runtime.NODEJS_24_X,
///   handler = "index.handler",
///   code = lambda.Code.from_inline("exports.handler = async event => console.log(event);"),
/// })
/// local nightly = events.Rule(stack, "Nightly", { schedule = events.Schedule.rate(Duration.days(1)) })
/// nightly:add_target(events_targets.LambdaFunction(hears, { retry_attempts = 2 }))
/// ```
#[class(module = "events_targets")]
impl LambdaFunction {
    /// Takes a function.
    pub fn new(handler: FunctionBase, props: Option<LambdaFunctionProps>) -> Self {
        LambdaFunction { handler, props: props.unwrap_or_default() }
    }

    /// Lets a rule call the function; gives what the rule makes of it.
    pub fn bind(&self, cx: &mut Cx, rule: Rule) -> Result<RuleTargetConfig> {
        permissions::allow_call(cx, rule, self.handler)?;
        let arn = self.handler.function_arn(cx);
        Ok(RuleTargetConfig {
            input: self.props.event.clone(),
            target_resource: Some(self.handler.into()),
            ..self.props.base.config(cx, rule, arn)?
        })
    }
}
