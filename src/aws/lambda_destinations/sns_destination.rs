//! Topics that get the results of calls.

use crate::aws::lambda::{DestinationConfig, DestinationOptions, FunctionBase};
use crate::aws::sns::Topic;
use crate::core::{Construct, Cx};
use crate::declare::class;
use crate::diag::Result;

/// A topic that gets the results of calls.
#[derive(Clone, Debug)]
pub struct SnsDestination(Topic);

/// A topic that gets the results of calls.
///
/// ```rhai
/// let failed = sns.Topic(stack, "Failed");
/// let works = lambda.Function(stack, "Works", #{
///     runtime: lambda.Runtime.NODEJS_24_X,
///     handler: "index.handler",
///     code: lambda.Code.from_inline("exports.handler = async event => event;"),
///     on_failure: lambda_destinations.SnsDestination(failed),
/// });
/// ```
///
/// ```lua
/// local failed = sns.Topic(stack, "Failed")
/// local works = lambda.Function(stack, "Works", {
///   runtime = lambda.Runtime.NODEJS_24_X,
///   handler = "index.handler",
///   code = lambda.Code.from_inline("exports.handler = async event => event;"),
///   on_failure = lambda_destinations.SnsDestination(failed),
/// })
/// ```
#[class(module = "lambda_destinations")]
impl SnsDestination {
    /// Takes a topic.
    pub fn new(topic: Topic) -> Self {
        SnsDestination(topic)
    }

    /// Lets a function write to the topic.
    pub fn bind(
        &self,
        cx: &mut Cx,
        _scope: Construct,
        /// The function whose results are sent.
        r#fn: FunctionBase,
        _options: Option<DestinationOptions>,
    ) -> Result<DestinationConfig> {
        Ok(DestinationConfig { destination: r#fn.publish_to(cx, self.0)? })
    }
}
