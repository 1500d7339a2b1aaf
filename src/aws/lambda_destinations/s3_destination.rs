//! Buckets that get the results of calls.

use crate::aws::lambda::{DestinationConfig, DestinationOptions, FunctionBase};
use crate::aws::s3::Bucket;
use crate::core::{Construct, Cx};
use crate::declare::class;
use crate::diag::Result;

/// A bucket that gets the results of calls.
#[derive(Clone, Debug)]
pub struct S3Destination(Bucket);

/// A bucket that gets the results of calls.
///
/// ```rhai
/// let failed = s3.Bucket(stack, "Failed");
/// let works = lambda.Function(stack, "Works", #{
///     runtime: lambda.Runtime.NODEJS_24_X,
///     handler: "index.handler",
///     code: lambda.Code.from_inline("exports.handler = async event => event;"),
///     on_failure: lambda_destinations.S3Destination(failed),
/// });
/// ```
///
/// ```lua
/// local failed = s3.Bucket(stack, "Failed")
/// local works = lambda.Function(stack, "Works", {
///   runtime = lambda.Runtime.NODEJS_24_X,
///   handler = "index.handler",
///   code = lambda.Code.from_inline("exports.handler = async event => event;"),
///   on_failure = lambda_destinations.S3Destination(failed),
/// })
/// ```
#[class(module = "lambda_destinations")]
impl S3Destination {
    /// Takes a bucket.
    pub fn new(bucket: Bucket) -> Self {
        S3Destination(bucket)
    }

    /// Lets a function write to the bucket.
    pub fn bind(
        &self,
        cx: &mut Cx,
        _scope: Construct,
        /// The function whose results are sent.
        r#fn: FunctionBase,
        _options: Option<DestinationOptions>,
    ) -> Result<DestinationConfig> {
        let writer = r#fn.grant_principal(cx)?;
        self.0.grant_read(cx, writer.into(), None)?;
        self.0.grant_put(cx, writer.into(), None)?;
        Ok(DestinationConfig { destination: self.0.bucket_arn(cx) })
    }
}
