//! CloudWatch Lambda Insights.

use super::Architecture;
use crate::aws::region_info::FactName;
use crate::bail;
use crate::core::{Construct, Cx, Handle, Str, Text};
use crate::declare::class;
use crate::diag::{Code, Result};

/// A version of CloudWatch Lambda Insights.
#[derive(Clone, Debug)]
pub enum LambdaInsightsVersion {
    /// By its number.
    Number(&'static str),
    /// By the ARN of the layer.
    Arn(Text),
}

/// A version of CloudWatch Lambda Insights, which watches how functions use the machine.
///
/// ```rhai
/// let watched = lambda.Function(stack, "Watched", #{
///     runtime: lambda.Runtime.NODEJS_24_X,
///     handler: "index.handler",
///     code: lambda.Code.from_inline("exports.handler = async () => 'hello';"),
///     insights_version: lambda.LambdaInsightsVersion.VERSION_1_0_498_0,
/// });
/// ```
///
/// ```lua
/// local watched = lambda.Function(stack, "Watched", {
///   runtime = lambda.Runtime.NODEJS_24_X,
///   handler = "index.handler",
///   code = lambda.Code.from_inline("exports.handler = async () => 'hello';"),
///   insights_version = lambda.LambdaInsightsVersion.VERSION_1_0_498_0,
/// })
/// ```
#[class(module = "lambda")]
#[allow(non_snake_case)]
impl LambdaInsightsVersion {
    /// Version 1.0.54.0.
    #[constant]
    pub fn VERSION_1_0_54_0() -> Self {
        LambdaInsightsVersion::Number("1.0.54.0")
    }

    /// Version 1.0.86.0.
    #[constant]
    pub fn VERSION_1_0_86_0() -> Self {
        LambdaInsightsVersion::Number("1.0.86.0")
    }

    /// Version 1.0.89.0.
    #[constant]
    pub fn VERSION_1_0_89_0() -> Self {
        LambdaInsightsVersion::Number("1.0.89.0")
    }

    /// Version 1.0.98.0.
    #[constant]
    pub fn VERSION_1_0_98_0() -> Self {
        LambdaInsightsVersion::Number("1.0.98.0")
    }

    /// Version 1.0.119.0.
    #[constant]
    pub fn VERSION_1_0_119_0() -> Self {
        LambdaInsightsVersion::Number("1.0.119.0")
    }

    /// Version 1.0.135.0.
    #[constant]
    pub fn VERSION_1_0_135_0() -> Self {
        LambdaInsightsVersion::Number("1.0.135.0")
    }

    /// Version 1.0.143.0.
    #[constant]
    pub fn VERSION_1_0_143_0() -> Self {
        LambdaInsightsVersion::Number("1.0.143.0")
    }

    /// Version 1.0.178.0.
    #[constant]
    pub fn VERSION_1_0_178_0() -> Self {
        LambdaInsightsVersion::Number("1.0.178.0")
    }

    /// Version 1.0.229.0.
    #[constant]
    pub fn VERSION_1_0_229_0() -> Self {
        LambdaInsightsVersion::Number("1.0.229.0")
    }

    /// Version 1.0.273.0.
    #[constant]
    pub fn VERSION_1_0_273_0() -> Self {
        LambdaInsightsVersion::Number("1.0.273.0")
    }

    /// Version 1.0.275.0.
    #[constant]
    pub fn VERSION_1_0_275_0() -> Self {
        LambdaInsightsVersion::Number("1.0.275.0")
    }

    /// Version 1.0.295.0.
    #[constant]
    pub fn VERSION_1_0_295_0() -> Self {
        LambdaInsightsVersion::Number("1.0.295.0")
    }

    /// Version 1.0.317.0.
    #[constant]
    pub fn VERSION_1_0_317_0() -> Self {
        LambdaInsightsVersion::Number("1.0.317.0")
    }

    /// Version 1.0.333.0.
    #[constant]
    pub fn VERSION_1_0_333_0() -> Self {
        LambdaInsightsVersion::Number("1.0.333.0")
    }

    /// Version 1.0.391.0.
    #[constant]
    pub fn VERSION_1_0_391_0() -> Self {
        LambdaInsightsVersion::Number("1.0.391.0")
    }

    /// Version 1.0.404.0.
    #[constant]
    pub fn VERSION_1_0_404_0() -> Self {
        LambdaInsightsVersion::Number("1.0.404.0")
    }

    /// Version 1.0.498.0.
    #[constant]
    pub fn VERSION_1_0_498_0() -> Self {
        LambdaInsightsVersion::Number("1.0.498.0")
    }

    /// A version by the ARN of its layer.
    pub fn from_insight_version_arn(arn: Text) -> Self {
        LambdaInsightsVersion::Arn(arn)
    }

    /// The ARN of the layer, where the version is known by it.
    #[attribute]
    pub fn layer_version_arn(&self) -> Option<Text> {
        match self {
            LambdaInsightsVersion::Number(_) => None,
            LambdaInsightsVersion::Arn(arn) => Some(arn.clone()),
        }
    }
}

impl LambdaInsightsVersion {
    /// The ARN of the layer for a function.
    ///
    /// # Errors
    /// When there is no layer for the function's processor, or none in its region.
    pub(super) fn layer_arn(
        &self,
        cx: &mut Cx,
        function: Construct,
        architecture: &Architecture,
    ) -> Result<Text> {
        let number = match self {
            LambdaInsightsVersion::Arn(arn) => return Ok(arn.clone()),
            LambdaInsightsVersion::Number(number) => *number,
        };
        let processor = architecture.name();
        let name: Str =
            FactName::cloudwatch_lambda_insights_version(number.into(), Some(processor.clone())).into();
        if !cx.facts.names().contains(&name) {
            bail!(Code::InvalidValue, "version {number} of Lambda Insights does not exist for `{processor}`";
                hint: "choose a newer version: the newest is `LambdaInsightsVersion.VERSION_1_0_498_0`"; on: cx.path(function.id()));
        }
        let stack = cx.stack_of(function.id())?;
        if let (_, Some(region)) = stack.known_environment(cx)
            && cx.facts.find(region, &name).is_none()
        {
            bail!(Code::InvalidValue, "version {number} of Lambda Insights is not in the region `{region}`";
                hint: "choose a newer version, or give its ARN: `LambdaInsightsVersion.from_insight_version_arn(...)`"; on: cx.path(function.id()));
        }
        stack.regional_fact(cx, name, None)
    }
}
