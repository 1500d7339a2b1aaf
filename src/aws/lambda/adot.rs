//! OpenTelemetry: the layers of the AWS Distro for it.

use super::{Architecture, RuntimeFamily};
use crate::aws::region_info::FactName;
use crate::bail;
use crate::core::{Construct, Cx, Handle, Text};
use crate::declare::{choice, class, props};
use crate::diag::{Code, Result};

const JAVA_SDK: &str = "JAVA_SDK";
const JAVA_AUTO: &str = "JAVA_AUTO_INSTRUMENTATION";
const JAVASCRIPT_SDK: &str = "JAVASCRIPT_SDK";
const PYTHON_SDK: &str = "PYTHON_SDK";
const GENERIC: &str = "GENERIC";
/// A region that has all layers: elsewhere only the region in their ARNs differs.
const SOME_REGION: &str = "us-east-1";

/// A version of a layer.
#[derive(Clone, Debug)]
struct Layer {
    kind: &'static str,
    version: &'static str,
}

impl Layer {
    fn arn(&self, cx: &Cx, scope: Construct, architecture: &Architecture) -> Result<Text> {
        let stack = cx.stack_of(scope.id())?;
        let name = FactName::adot_lambda_layer(self.kind.into(), self.version.into(), architecture.name());
        let (_, region) = stack.known_environment(cx);
        let known = cx.facts.find(region.unwrap_or(SOME_REGION), &name);
        let Some(arn) = known else {
            let place = region.map(|region| format!(" in the region `{region}`")).unwrap_or_default();
            bail!(Code::InvalidValue, "there is no layer of OpenTelemetry of the type `{}`, version {}, for `{}`{place}", self.kind, self.version, architecture.name();
                hint: "choose another version"; on: cx.path(scope.id()));
        };
        Ok(match (region, arn.split_once(SOME_REGION)) {
            (None, Some((before, after))) => Text::concat([before.into(), stack.region(cx), after.into()]),
            _ => arn.into(),
        })
    }
}

/// How calls are wrapped.
#[choice(module = "lambda")]
pub enum AdotLambdaExecWrapper {
    /// For handlers of requests.
    #[value = "/opt/otel-handler"]
    REGULAR_HANDLER,
    /// For handlers behind API Gateway.
    #[value = "/opt/otel-proxy-handler"]
    PROXY_HANDLER,
    /// For handlers of streams.
    #[value = "/opt/otel-stream-handler"]
    STREAM_HANDLER,
    /// For Python.
    #[value = "/opt/otel-instrument"]
    INSTRUMENT_HANDLER,
    /// For handlers of messages of SQS.
    #[value = "/opt/otel-sqs-handler"]
    SQS_HANDLER,
}

/// How OpenTelemetry watches a function.
#[props(module = "lambda")]
pub struct AdotInstrumentationConfig {
    /// The layer.
    pub layer_version: AdotLayerVersion,
    /// How calls are wrapped.
    pub exec_wrapper: AdotLambdaExecWrapper,
}

impl AdotInstrumentationConfig {
    /// The ARN of the layer for a function.
    ///
    /// # Errors
    /// When calls cannot be wrapped so, or there is no layer for the function's processor and region.
    pub(super) fn layer_arn(
        &self,
        cx: &Cx,
        function: Construct,
        architecture: &Architecture,
        family: Option<RuntimeFamily>,
    ) -> Result<Text> {
        let wraps_python = self.exec_wrapper == AdotLambdaExecWrapper::INSTRUMENT_HANDLER;
        if family == Some(RuntimeFamily::PYTHON) && !wraps_python {
            bail!(Code::InvalidValue, "functions of Python need another `exec_wrapper`";
                hint: "use `lambda.AdotLambdaExecWrapper.INSTRUMENT_HANDLER`"; on: cx.path(function.id()));
        }
        self.layer_version.0.arn(cx, function, architecture)
    }
}

/// A layer of OpenTelemetry.
#[derive(Clone, Debug)]
pub struct AdotLayerVersion(Layer);

/// A layer of OpenTelemetry, which traces functions.
///
/// ```rhai
/// let traced = lambda.Function(stack, "Traced", #{
///     runtime: lambda.Runtime.NODEJS_24_X,
///     handler: "index.handler",
///     code: lambda.Code.from_inline("exports.handler = async () => 'hello';"),
///     adot_instrumentation: #{
///         layer_version: lambda.AdotLayerVersion.from_java_script_sdk_layer_version(
///             lambda.AdotLambdaLayerJavaScriptSdkVersion.LATEST
///         ),
///         exec_wrapper: lambda.AdotLambdaExecWrapper.REGULAR_HANDLER,
///     },
/// });
/// ```
///
/// ```lua
/// local traced = lambda.Function(stack, "Traced", {
///   runtime = lambda.Runtime.NODEJS_24_X,
///   handler = "index.handler",
///   code = lambda.Code.from_inline("exports.handler = async () => 'hello';"),
///   adot_instrumentation = {
///     layer_version = lambda.AdotLayerVersion.from_java_script_sdk_layer_version(
///       lambda.AdotLambdaLayerJavaScriptSdkVersion.LATEST
///     ),
///     exec_wrapper = lambda.AdotLambdaExecWrapper.REGULAR_HANDLER,
///   },
/// })
/// ```
#[class(module = "lambda")]
impl AdotLayerVersion {
    /// The layer for Java, with the SDK.
    pub fn from_java_sdk_layer_version(version: AdotLambdaLayerJavaSdkVersion) -> Self {
        AdotLayerVersion(version.0)
    }

    /// The layer for Java that needs no change of the code.
    pub fn from_java_auto_instrumentation_layer_version(
        version: AdotLambdaLayerJavaAutoInstrumentationVersion,
    ) -> Self {
        AdotLayerVersion(version.0)
    }

    /// The layer for JavaScript.
    pub fn from_java_script_sdk_layer_version(version: AdotLambdaLayerJavaScriptSdkVersion) -> Self {
        AdotLayerVersion(version.0)
    }

    /// The layer for Python.
    pub fn from_python_sdk_layer_version(version: AdotLambdaLayerPythonSdkVersion) -> Self {
        AdotLayerVersion(version.0)
    }

    /// The layer for any language, with the collector alone.
    pub fn from_generic_layer_version(version: AdotLambdaLayerGenericVersion) -> Self {
        AdotLayerVersion(version.0)
    }
}

/// Versions of the layer of OpenTelemetry for Java, with the SDK.
#[derive(Clone, Debug)]
pub struct AdotLambdaLayerJavaSdkVersion(Layer);

/// Versions of the layer of OpenTelemetry for Java, with the SDK.
#[class(module = "lambda")]
#[allow(non_snake_case)]
impl AdotLambdaLayerJavaSdkVersion {
    /// Version 1.32.0-1.
    #[constant]
    pub fn V1_32_0_1() -> Self {
        AdotLambdaLayerJavaSdkVersion(Layer { kind: JAVA_SDK, version: "1.32.0-1" })
    }

    /// Version 1.32.0.
    #[constant]
    pub fn V1_32_0() -> Self {
        AdotLambdaLayerJavaSdkVersion(Layer { kind: JAVA_SDK, version: "1.32.0" })
    }

    /// Version 1.31.0.
    #[constant]
    pub fn V1_31_0() -> Self {
        AdotLambdaLayerJavaSdkVersion(Layer { kind: JAVA_SDK, version: "1.31.0" })
    }

    /// Version 1.30.0.
    #[constant]
    pub fn V1_30_0() -> Self {
        AdotLambdaLayerJavaSdkVersion(Layer { kind: JAVA_SDK, version: "1.30.0" })
    }

    /// Version 1.28.1.
    #[constant]
    pub fn V1_28_1() -> Self {
        AdotLambdaLayerJavaSdkVersion(Layer { kind: JAVA_SDK, version: "1.28.1" })
    }

    /// Version 1.19.0.
    #[constant]
    pub fn V1_19_0() -> Self {
        AdotLambdaLayerJavaSdkVersion(Layer { kind: JAVA_SDK, version: "1.19.0" })
    }

    /// The newest version that is known.
    #[constant]
    pub fn LATEST() -> Self {
        AdotLambdaLayerJavaSdkVersion(Layer { kind: JAVA_SDK, version: "1.32.0-1" })
    }

    /// The ARN of the layer in the region of a construct's stack.
    pub fn layer_arn(&self, cx: &mut Cx, scope: Construct, architecture: Architecture) -> Result<Text> {
        self.0.arn(cx, scope, &architecture)
    }
}

/// Versions of the layer of OpenTelemetry for Java that needs no change of the code.
#[derive(Clone, Debug)]
pub struct AdotLambdaLayerJavaAutoInstrumentationVersion(Layer);

/// Versions of the layer of OpenTelemetry for Java that needs no change of the code.
#[class(module = "lambda")]
#[allow(non_snake_case)]
impl AdotLambdaLayerJavaAutoInstrumentationVersion {
    /// Version 1.32.0-1.
    #[constant]
    pub fn V1_32_0_1() -> Self {
        AdotLambdaLayerJavaAutoInstrumentationVersion(Layer { kind: JAVA_AUTO, version: "1.32.0-1" })
    }

    /// Version 1.32.0.
    #[constant]
    pub fn V1_32_0() -> Self {
        AdotLambdaLayerJavaAutoInstrumentationVersion(Layer { kind: JAVA_AUTO, version: "1.32.0" })
    }

    /// Version 1.31.0.
    #[constant]
    pub fn V1_31_0() -> Self {
        AdotLambdaLayerJavaAutoInstrumentationVersion(Layer { kind: JAVA_AUTO, version: "1.31.0" })
    }

    /// Version 1.30.0.
    #[constant]
    pub fn V1_30_0() -> Self {
        AdotLambdaLayerJavaAutoInstrumentationVersion(Layer { kind: JAVA_AUTO, version: "1.30.0" })
    }

    /// Version 1.28.1.
    #[constant]
    pub fn V1_28_1() -> Self {
        AdotLambdaLayerJavaAutoInstrumentationVersion(Layer { kind: JAVA_AUTO, version: "1.28.1" })
    }

    /// Version 1.19.2.
    #[constant]
    pub fn V1_19_2() -> Self {
        AdotLambdaLayerJavaAutoInstrumentationVersion(Layer { kind: JAVA_AUTO, version: "1.19.2" })
    }

    /// The newest version that is known.
    #[constant]
    pub fn LATEST() -> Self {
        AdotLambdaLayerJavaAutoInstrumentationVersion(Layer { kind: JAVA_AUTO, version: "1.32.0-1" })
    }

    /// The ARN of the layer in the region of a construct's stack.
    pub fn layer_arn(&self, cx: &mut Cx, scope: Construct, architecture: Architecture) -> Result<Text> {
        self.0.arn(cx, scope, &architecture)
    }
}

/// Versions of the layer of OpenTelemetry for Python.
#[derive(Clone, Debug)]
pub struct AdotLambdaLayerPythonSdkVersion(Layer);

/// Versions of the layer of OpenTelemetry for Python.
#[class(module = "lambda")]
#[allow(non_snake_case)]
impl AdotLambdaLayerPythonSdkVersion {
    /// Version 1.29.0.
    #[constant]
    pub fn V1_29_0() -> Self {
        AdotLambdaLayerPythonSdkVersion(Layer { kind: PYTHON_SDK, version: "1.29.0" })
    }

    /// Version 1.25.0.
    #[constant]
    pub fn V1_25_0() -> Self {
        AdotLambdaLayerPythonSdkVersion(Layer { kind: PYTHON_SDK, version: "1.25.0" })
    }

    /// Version 1.24.0.
    #[constant]
    pub fn V1_24_0() -> Self {
        AdotLambdaLayerPythonSdkVersion(Layer { kind: PYTHON_SDK, version: "1.24.0" })
    }

    /// Version 1.21.0.
    #[constant]
    pub fn V1_21_0() -> Self {
        AdotLambdaLayerPythonSdkVersion(Layer { kind: PYTHON_SDK, version: "1.21.0" })
    }

    /// Version 1.20.0-1.
    #[constant]
    pub fn V1_20_0_1() -> Self {
        AdotLambdaLayerPythonSdkVersion(Layer { kind: PYTHON_SDK, version: "1.20.0-1" })
    }

    /// Version 1.20.0.
    #[constant]
    pub fn V1_20_0() -> Self {
        AdotLambdaLayerPythonSdkVersion(Layer { kind: PYTHON_SDK, version: "1.20.0" })
    }

    /// Version 1.19.0-1.
    #[constant]
    pub fn V1_19_0_1() -> Self {
        AdotLambdaLayerPythonSdkVersion(Layer { kind: PYTHON_SDK, version: "1.19.0-1" })
    }

    /// Version 1.18.0.
    #[constant]
    pub fn V1_18_0() -> Self {
        AdotLambdaLayerPythonSdkVersion(Layer { kind: PYTHON_SDK, version: "1.18.0" })
    }

    /// Version 1.17.0.
    #[constant]
    pub fn V1_17_0() -> Self {
        AdotLambdaLayerPythonSdkVersion(Layer { kind: PYTHON_SDK, version: "1.17.0" })
    }

    /// Version 1.16.0.
    #[constant]
    pub fn V1_16_0() -> Self {
        AdotLambdaLayerPythonSdkVersion(Layer { kind: PYTHON_SDK, version: "1.16.0" })
    }

    /// Version 1.15.0.
    #[constant]
    pub fn V1_15_0() -> Self {
        AdotLambdaLayerPythonSdkVersion(Layer { kind: PYTHON_SDK, version: "1.15.0" })
    }

    /// Version 1.14.0.
    #[constant]
    pub fn V1_14_0() -> Self {
        AdotLambdaLayerPythonSdkVersion(Layer { kind: PYTHON_SDK, version: "1.14.0" })
    }

    /// Version 1.13.0.
    #[constant]
    pub fn V1_13_0() -> Self {
        AdotLambdaLayerPythonSdkVersion(Layer { kind: PYTHON_SDK, version: "1.13.0" })
    }

    /// The newest version that is known.
    #[constant]
    pub fn LATEST() -> Self {
        AdotLambdaLayerPythonSdkVersion(Layer { kind: PYTHON_SDK, version: "1.29.0" })
    }

    /// The ARN of the layer in the region of a construct's stack.
    pub fn layer_arn(&self, cx: &mut Cx, scope: Construct, architecture: Architecture) -> Result<Text> {
        self.0.arn(cx, scope, &architecture)
    }
}

/// Versions of the layer of OpenTelemetry for JavaScript.
#[derive(Clone, Debug)]
pub struct AdotLambdaLayerJavaScriptSdkVersion(Layer);

/// Versions of the layer of OpenTelemetry for JavaScript.
#[class(module = "lambda")]
#[allow(non_snake_case)]
impl AdotLambdaLayerJavaScriptSdkVersion {
    /// Version 1.30.0.
    #[constant]
    pub fn V1_30_0() -> Self {
        AdotLambdaLayerJavaScriptSdkVersion(Layer { kind: JAVASCRIPT_SDK, version: "1.30.0" })
    }

    /// Version 1.18.1.
    #[constant]
    pub fn V1_18_1() -> Self {
        AdotLambdaLayerJavaScriptSdkVersion(Layer { kind: JAVASCRIPT_SDK, version: "1.18.1" })
    }

    /// Version 1.17.1.
    #[constant]
    pub fn V1_17_1() -> Self {
        AdotLambdaLayerJavaScriptSdkVersion(Layer { kind: JAVASCRIPT_SDK, version: "1.17.1" })
    }

    /// Version 1.16.0.
    #[constant]
    pub fn V1_16_0() -> Self {
        AdotLambdaLayerJavaScriptSdkVersion(Layer { kind: JAVASCRIPT_SDK, version: "1.16.0" })
    }

    /// Version 1.15.0-1.
    #[constant]
    pub fn V1_15_0_1() -> Self {
        AdotLambdaLayerJavaScriptSdkVersion(Layer { kind: JAVASCRIPT_SDK, version: "1.15.0-1" })
    }

    /// Version 1.7.0.
    #[constant]
    pub fn V1_7_0() -> Self {
        AdotLambdaLayerJavaScriptSdkVersion(Layer { kind: JAVASCRIPT_SDK, version: "1.7.0" })
    }

    /// The newest version that is known.
    #[constant]
    pub fn LATEST() -> Self {
        AdotLambdaLayerJavaScriptSdkVersion(Layer { kind: JAVASCRIPT_SDK, version: "1.30.0" })
    }

    /// The ARN of the layer in the region of a construct's stack.
    pub fn layer_arn(&self, cx: &mut Cx, scope: Construct, architecture: Architecture) -> Result<Text> {
        self.0.arn(cx, scope, &architecture)
    }
}

/// Versions of the layer of OpenTelemetry for any language.
#[derive(Clone, Debug)]
pub struct AdotLambdaLayerGenericVersion(Layer);

/// Versions of the layer of OpenTelemetry for any language.
#[class(module = "lambda")]
#[allow(non_snake_case)]
impl AdotLambdaLayerGenericVersion {
    /// Version 0.115.0.
    #[constant]
    pub fn V0_115_0() -> Self {
        AdotLambdaLayerGenericVersion(Layer { kind: GENERIC, version: "0.115.0" })
    }

    /// Version 0.102.1.
    #[constant]
    pub fn V0_102_1() -> Self {
        AdotLambdaLayerGenericVersion(Layer { kind: GENERIC, version: "0.102.1" })
    }

    /// Version 0.98.0.
    #[constant]
    pub fn V0_98_0() -> Self {
        AdotLambdaLayerGenericVersion(Layer { kind: GENERIC, version: "0.98.0" })
    }

    /// Version 0.90.1.
    #[constant]
    pub fn V0_90_1() -> Self {
        AdotLambdaLayerGenericVersion(Layer { kind: GENERIC, version: "0.90.1" })
    }

    /// Version 0.88.0.
    #[constant]
    pub fn V0_88_0() -> Self {
        AdotLambdaLayerGenericVersion(Layer { kind: GENERIC, version: "0.88.0" })
    }

    /// Version 0.84.0.
    #[constant]
    pub fn V0_84_0() -> Self {
        AdotLambdaLayerGenericVersion(Layer { kind: GENERIC, version: "0.84.0" })
    }

    /// Version 0.82.0.
    #[constant]
    pub fn V0_82_0() -> Self {
        AdotLambdaLayerGenericVersion(Layer { kind: GENERIC, version: "0.82.0" })
    }

    /// Version 0.62.1.
    #[constant]
    pub fn V0_62_1() -> Self {
        AdotLambdaLayerGenericVersion(Layer { kind: GENERIC, version: "0.62.1" })
    }

    /// The newest version that is known.
    #[constant]
    pub fn LATEST() -> Self {
        AdotLambdaLayerGenericVersion(Layer { kind: GENERIC, version: "0.115.0" })
    }

    /// The ARN of the layer in the region of a construct's stack.
    pub fn layer_arn(&self, cx: &mut Cx, scope: Construct, architecture: Architecture) -> Result<Text> {
        self.0.arn(cx, scope, &architecture)
    }
}
