//! The extension that gives functions parameters and secrets.

use super::Architecture;
use crate::aws::region_info::FactName;
use crate::core::{Construct, Cx, Duration, Handle, Number, Str, Text};
use crate::declare::{choice, class, props};
use crate::diag::{Code, Diag, Error, Result};

/// Versions of the extension.
#[choice(module = "lambda")]
#[allow(non_camel_case_types)]
pub enum ParamsAndSecretsVersions {
    /// Version 1.0.103.
    #[value = "1.0.103"]
    V1_0_103,
}

/// Which messages of the extension are logged.
#[choice(module = "lambda")]
pub enum ParamsAndSecretsLogLevel {
    /// Details and worse.
    #[value = "debug"]
    DEBUG,
    /// News and worse.
    #[value = "info"]
    INFO,
    /// Warnings and worse.
    #[value = "warn"]
    WARN,
    /// Errors.
    #[value = "error"]
    ERROR,
    /// None.
    #[value = "none"]
    NONE,
}

/// What the extension can be told.
#[props(module = "lambda")]
pub struct ParamsAndSecretsOptions {
    /// Whether values are kept for the next call.
    #[default(true)]
    pub cache_enabled: bool,
    /// How many values are kept, 0 to 1000.
    #[default(1000)]
    pub cache_size: i64,
    /// The port of the extension, 1 to 65535.
    #[default(2773)]
    pub http_port: i64,
    /// Which messages are logged.
    #[default(ParamsAndSecretsLogLevel::INFO)]
    pub log_level: ParamsAndSecretsLogLevel,
    /// How many connections the extension has at most, 1 or more.
    #[default(3)]
    pub max_connections: i64,
    /// How long Secrets Manager may take. Default: as long as it needs.
    pub secrets_manager_timeout: Option<Duration>,
    /// How long a secret is kept, up to 300 seconds. Default: 300 seconds.
    pub secrets_manager_ttl: Option<Duration>,
    /// How long the parameter store may take. Default: as long as it needs.
    pub parameter_store_timeout: Option<Duration>,
    /// How long a parameter is kept, up to 300 seconds. Default: 300 seconds.
    pub parameter_store_ttl: Option<Duration>,
}

#[derive(Clone, Debug)]
enum Source {
    Version(ParamsAndSecretsVersions),
    Arn(Text),
}

/// The extension that gives functions parameters and secrets.
#[derive(Clone, Debug)]
pub struct ParamsAndSecretsLayerVersion {
    source: Source,
    variables: Vec<(&'static str, Text)>,
}

/// The extension that gives functions parameters of Systems Manager and secrets of Secrets Manager, and keeps them for
/// the next call.
///
/// ```rhai
/// let reads = lambda.Function(stack, "Reads", #{
///     runtime: lambda.Runtime.NODEJS_24_X,
///     handler: "index.handler",
///     code: lambda.Code.from_inline("exports.handler = async () => 'hello';"),
///     params_and_secrets: lambda.ParamsAndSecretsLayerVersion.from_version(
///         lambda.ParamsAndSecretsVersions.V1_0_103, #{ cache_size: 500 }
///     ),
/// });
/// ```
///
/// ```lua
/// local reads = lambda.Function(stack, "Reads", {
///   runtime = lambda.Runtime.NODEJS_24_X,
///   handler = "index.handler",
///   code = lambda.Code.from_inline("exports.handler = async () => 'hello';"),
///   params_and_secrets = lambda.ParamsAndSecretsLayerVersion.from_version(
///     lambda.ParamsAndSecretsVersions.V1_0_103, { cache_size = 500 }
///   ),
/// })
/// ```
#[class(module = "lambda")]
impl ParamsAndSecretsLayerVersion {
    /// The extension by its version.
    pub fn from_version(
        version: ParamsAndSecretsVersions,
        options: Option<ParamsAndSecretsOptions>,
    ) -> Result<Self> {
        let variables = variables(options.unwrap_or_default())?;
        Ok(ParamsAndSecretsLayerVersion { source: Source::Version(version), variables })
    }

    /// The extension by the ARN of its layer.
    pub fn from_version_arn(arn: Text, options: Option<ParamsAndSecretsOptions>) -> Result<Self> {
        let variables = variables(options.unwrap_or_default())?;
        Ok(ParamsAndSecretsLayerVersion { source: Source::Arn(arn), variables })
    }
}

impl ParamsAndSecretsLayerVersion {
    /// The environment variables that the extension reads.
    pub(super) fn variables(&self) -> &[(&'static str, Text)] {
        &self.variables
    }

    /// The ARN of the layer for a function.
    ///
    /// # Errors
    /// When there is no layer for the function's processor in its region.
    pub(super) fn layer_arn(
        &self,
        cx: &mut Cx,
        function: Construct,
        architecture: &Architecture,
    ) -> Result<Text> {
        match &self.source {
            Source::Arn(arn) => Ok(arn.clone()),
            Source::Version(version) => {
                let name = FactName::params_and_secrets_lambda_layer(
                    Str::new_static(version.value()),
                    architecture.name(),
                );
                cx.stack_of(function.id())?.regional_fact(cx, name.into(), None)
            }
        }
    }
}

/// The longest time that a value is kept, in seconds.
const MOST_SECONDS: i64 = 300;

/// The environment variables that the extension reads; all problems are told together.
/// Source: the Secrets Manager user guide, "Parameters and secrets Lambda extension".
fn variables(options: ParamsAndSecretsOptions) -> Result<Vec<(&'static str, Text)>> {
    let secret_seconds = seconds(options.secrets_manager_ttl.as_ref())?;
    let parameter_seconds = seconds(options.parameter_store_ttl.as_ref())?;
    let known = |number: &Number| number.literal().unwrap_or(MOST_SECONDS);
    let problems = [
        outside("cache_size", options.cache_size, 0..=1000),
        outside("http_port", options.http_port, 1..=65535),
        outside("max_connections", options.max_connections, 1..=i64::MAX),
        outside("secrets_manager_ttl", known(&secret_seconds), 0..=MOST_SECONDS),
        outside("parameter_store_ttl", known(&parameter_seconds), 0..=MOST_SECONDS),
    ];
    Error::from_all(problems.into_iter().flatten().collect())?;
    let text = |number: i64| Text::from(number.to_string());
    Ok(vec![
        ("PARAMETERS_SECRETS_EXTENSION_CACHE_ENABLED", options.cache_enabled.to_string().into()),
        ("PARAMETERS_SECRETS_EXTENSION_CACHE_SIZE", text(options.cache_size)),
        ("PARAMETERS_SECRETS_EXTENSION_HTTP_PORT", text(options.http_port)),
        ("PARAMETERS_SECRETS_EXTENSION_LOG_LEVEL", options.log_level.value().into()),
        ("PARAMETERS_SECRETS_EXTENSION_MAX_CONNECTIONS", text(options.max_connections)),
        ("SECRETS_MANAGER_TIMEOUT_MILLIS", milliseconds(options.secrets_manager_timeout.as_ref())?),
        ("SECRETS_MANAGER_TTL", secret_seconds.into_text()),
        ("SSM_PARAMETER_STORE_TIMEOUT_MILLIS", milliseconds(options.parameter_store_timeout.as_ref())?),
        ("SSM_PARAMETER_STORE_TTL", parameter_seconds.into_text()),
    ])
}

fn seconds(given: Option<&Duration>) -> Result<Number> {
    given.map_or(Ok(MOST_SECONDS.into()), |given| given.to_seconds(None))
}

fn milliseconds(given: Option<&Duration>) -> Result<Text> {
    Ok(given.map_or(Ok(0.into()), |given| given.to_milliseconds(None))?.into_text())
}

fn outside(name: &str, value: i64, range: std::ops::RangeInclusive<i64>) -> Option<Diag> {
    let (least, most) = range.clone().into_inner();
    let allowed = match most {
        i64::MAX => format!("at least {least}"),
        _ => format!("between {least} and {most}"),
    };
    (!range.contains(&value))
        .then(|| Diag::new(Code::OutOfRange, format!("`{name}` must be {allowed}, not {value}")))
}
