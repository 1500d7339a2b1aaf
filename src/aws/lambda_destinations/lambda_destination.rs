//! Functions that get the results of calls.

use crate::aws::events::{EventCommonOptions, EventPattern, Rule, RuleProps, RuleTarget, RuleTargetInput};
use crate::aws::events_targets::{LambdaFunction, LambdaFunctionProps};
use crate::aws::lambda::{DestinationConfig, DestinationOptions, FunctionBase};
use crate::bail;
use crate::core::{Construct, Cx, Text};
use crate::declare::{class, props};
use crate::diag::{Code, Result};

/// What a [`LambdaDestination`] can be told.
#[props(module = "lambda_destinations")]
pub struct LambdaDestinationOptions {
    /// Whether the function gets only what the other one answered, and not the whole record of the call. A rule of
    /// EventBridge hands it on then.
    #[default(false)]
    pub response_only: bool,
}

/// A function that gets the results of calls.
#[derive(Clone, Debug)]
pub struct LambdaDestination {
    function: FunctionBase,
    response_only: bool,
}

/// A function that gets the results of calls.
///
/// ```rhai
/// let code = lambda.Code.from_inline("exports.handler = async event => event;");
/// let runtime = lambda.Runtime.NODEJS_24_X;
/// let next = lambda.Function(stack, "Next", #{ runtime: runtime, handler: "index.handler", code: code });
/// let works = lambda.Function(stack, "Works", #{
///     runtime: runtime,
///     handler: "index.handler",
///     code: code,
///     on_success: lambda_destinations.LambdaDestination(next, #{ response_only: true }),
/// });
/// ```
///
/// ```lua
/// local code = lambda.Code.from_inline("exports.handler = async event => event;")
/// local runtime = lambda.Runtime.NODEJS_24_X
/// local next = lambda.Function(stack, "Next", { runtime = runtime, handler = "index.handler", code = code })
/// local works = lambda.Function(stack, "Works", {
///   runtime = runtime,
///   handler = "index.handler",
///   code = code,
///   on_success = lambda_destinations.LambdaDestination(next, { response_only = true }),
/// })
/// ```
#[class(module = "lambda_destinations")]
impl LambdaDestination {
    /// Takes a function.
    pub fn new(r#fn: FunctionBase, options: Option<LambdaDestinationOptions>) -> Self {
        LambdaDestination {
            function: r#fn,
            response_only: options.is_some_and(|options| options.response_only),
        }
    }

    /// Lets another function call this one.
    pub fn bind(
        &self,
        cx: &mut Cx,
        /// The construct below which a rule is made, where it takes one.
        scope: Construct,
        /// The function whose results are sent.
        r#fn: FunctionBase,
        options: Option<DestinationOptions>,
    ) -> Result<DestinationConfig> {
        if !self.response_only {
            let caller = r#fn.grant_principal(cx)?;
            self.function.grant_invoke(cx, caller.into())?;
            return Ok(DestinationConfig { destination: self.function.function_arn(cx) });
        }
        let Some(options) = options else {
            bail!(
                Code::MissingArgument,
                "a destination with `response_only` needs the options with the `type`"
            );
        };
        self.hand_on(cx, scope, r#fn, options.r#type.value())?;
        super::EventBridgeDestination::new(None).bind(cx, scope, r#fn, None)
    }
}

impl LambdaDestination {
    /// A rule that hands on what the other function answered.
    fn hand_on(&self, cx: &mut Cx, scope: Construct, source: FunctionBase, kind: &'static str) -> Result<()> {
        // Records of functions that are made here end with their version.
        let arn = source.function_arn(cx);
        let arn = match source.is_qualified(cx) {
            true => arn,
            false => Text::concat([arn, ":$LATEST".into()]),
        };
        let answer = RuleTargetInput::from_event_path("$.detail.responsePayload".into());
        let target = LambdaFunctionProps { event: Some(answer), ..LambdaFunctionProps::default() };
        let pattern = EventPattern {
            detail_type: Some(vec![format!("Lambda Function Invocation Result - {kind}").into()].into()),
            resources: Some(vec![arn].into()),
            source: Some(vec![Text::from("lambda")].into()),
            ..EventPattern::default()
        };
        let props = RuleProps {
            targets: Some(vec![RuleTarget::Lambda(LambdaFunction::new(self.function, Some(target)))]),
            common: EventCommonOptions { event_pattern: Some(pattern), ..EventCommonOptions::default() },
            ..RuleProps::default()
        };
        Rule::new(cx, scope, kind.into(), props)?;
        Ok(())
    }
}
