//! Functions that change records.

use super::processor::{DataProcessorBindOptions, DataProcessorConfig, DataProcessorProps};
use crate::aws::lambda::FunctionBase;
use crate::core::{Construct, Cx, Number, Text};
use crate::declare::class;
use crate::diag::Result;

/// A function that changes records.
#[derive(Clone, Debug)]
pub struct LambdaFunctionProcessor {
    function: FunctionBase,
    props: DataProcessorProps,
}

/// A function that changes records on their way.
///
/// ```rhai
/// let changes = lambda.Function(stack, "Changes", #{
///     runtime: lambda.Runtime.NODEJS_24_X,
///     handler: "index.handler",
///     code: lambda.Code.from_inline("exports.handler = async event => event;"),
/// });
/// kinesisfirehose.DeliveryStream(stack, "Orders", #{
///     destination: kinesisfirehose.S3Bucket(s3.Bucket(stack, "Bucket"), #{
///         processors: [kinesisfirehose.LambdaFunctionProcessor(changes, #{ retries: 5 })],
///     }),
/// });
/// ```
///
/// ```lua
/// local changes = lambda.Function(stack, "Changes", {
///   runtime = lambda.Runtime.NODEJS_24_X,
///   handler = "index.handler",
///   code = lambda.Code.from_inline("exports.handler = async event => event;"),
/// })
/// kinesisfirehose.DeliveryStream(stack, "Orders", {
///   destination = kinesisfirehose.S3Bucket(s3.Bucket(stack, "Bucket"), {
///     processors = { kinesisfirehose.LambdaFunctionProcessor(changes, { retries = 5 }) },
///   }),
/// })
/// ```
#[class(module = "kinesisfirehose")]
impl LambdaFunctionProcessor {
    /// Takes a function.
    pub fn new(lambda_function: FunctionBase, props: Option<DataProcessorProps>) -> Self {
        LambdaFunctionProcessor { function: lambda_function, props: props.unwrap_or_default() }
    }

    /// How the function is called.
    #[attribute]
    pub fn props(&self) -> DataProcessorProps {
        self.props.clone()
    }

    /// Lets the role of the destination call the function; says what CloudFormation is told.
    pub fn bind(
        &self,
        cx: &mut Cx,
        _scope: Construct,
        options: DataProcessorBindOptions,
    ) -> Result<DataProcessorConfig> {
        self.function.grant_invoke(cx, options.role.into())?;
        let seconds = self.props.buffer_interval.as_ref().map(|it| it.to_seconds(None)).transpose()?;
        let mebibytes = self.props.buffer_size.as_ref().map(|it| it.to_mebibytes(None)).transpose()?;
        // Trying nothing again is left out, as aws-cdk-lib 2.276.0 does.
        let retries = self.props.retries.clone().filter(|retries| retries.known() != Some(0.0));
        let optional = |name, value: Option<Number>| value.map(|value| (name, value.into_text()));
        let mut parameters: Vec<(&'static str, Text)> =
            vec![("RoleArn", options.role.role_arn(cx)), ("LambdaArn", self.function.function_arn(cx))];
        parameters.extend(optional("BufferIntervalInSeconds", seconds));
        parameters.extend(optional("BufferSizeInMBs", mebibytes));
        parameters.extend(optional("NumberOfRetries", retries));
        Ok(DataProcessorConfig::of("Lambda", parameters))
    }
}
