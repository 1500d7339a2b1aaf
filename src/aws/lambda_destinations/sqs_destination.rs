//! Queues that get the results of calls.

use crate::aws::lambda::{DestinationConfig, DestinationOptions, FunctionBase};
use crate::aws::sqs::Queue;
use crate::core::{Construct, Cx};
use crate::declare::class;
use crate::diag::Result;

/// A queue that gets the results of calls.
#[derive(Clone, Debug)]
pub struct SqsDestination(Queue);

/// A queue that gets the results of calls.
///
/// ```rhai
/// let failed = sqs.Queue(stack, "Failed");
/// let works = lambda.Function(stack, "Works", #{
///     runtime: lambda.Runtime.NODEJS_24_X,
///     handler: "index.handler",
///     code: lambda.Code.from_inline("exports.handler = async event => event;"),
///     on_failure: lambda_destinations.SqsDestination(failed),
/// });
/// ```
///
/// ```lua
/// local failed = sqs.Queue(stack, "Failed")
/// local works = lambda.Function(stack, "Works", {
///   runtime = lambda.Runtime.NODEJS_24_X,
///   handler = "index.handler",
///   code = lambda.Code.from_inline("exports.handler = async event => event;"),
///   on_failure = lambda_destinations.SqsDestination(failed),
/// })
/// ```
#[class(module = "lambda_destinations")]
impl SqsDestination {
    /// Takes a queue.
    pub fn new(queue: Queue) -> Self {
        SqsDestination(queue)
    }

    /// Lets a function write to the queue.
    pub fn bind(
        &self,
        cx: &mut Cx,
        _scope: Construct,
        /// The function whose results are sent.
        r#fn: FunctionBase,
        _options: Option<DestinationOptions>,
    ) -> Result<DestinationConfig> {
        Ok(DestinationConfig { destination: r#fn.send_to(cx, self.0)? })
    }
}
