//! Datadog as the place to which delivery streams bring records.

use super::DatadogEndpoint;
use super::destination::{CommonDestinationProps, DestinationBindOptions, DestinationConfig};
use super::http_endpoint::{
    HttpAttribute, HttpBackupMode, HttpBufferingHints, HttpCompression, HttpEndpoint, HttpEndpointConfig,
    HttpEndpointProps, HttpRetryOptions,
};
use crate::aws::secretsmanager::Secret;
use crate::core::{Construct, Cx, Duration, Number, Size};
use crate::declare::{class, props};
use crate::diag::Result;

/// What a [`Datadog`] needs.
#[props(module = "kinesisfirehose")]
pub struct DatadogProps {
    /// The secret that holds the key of Datadog's API.
    pub api_key: Secret,
    /// Where Datadog takes the records.
    pub endpoint: DatadogEndpoint,
    /// The tags of Datadog that the records get. Default: none.
    pub tags: Option<Vec<HttpAttribute>>,
    /// Which records are copied into a bucket.
    #[default(HttpBackupMode::FAILED)]
    pub backup_mode: HttpBackupMode,
    /// How much is gathered for a request. Default: 4 MiB, or for 60 seconds.
    pub buffering_hints: Option<HttpBufferingHints>,
    /// How long a delivery is tried again. Default: 60 seconds.
    pub retry_options: Option<HttpRetryOptions>,
    /// How requests are compressed.
    #[default(HttpCompression::GZIP)]
    pub request_compression: HttpCompression,
    /// Those of [`CommonDestinationProps`].
    #[extends]
    pub common: CommonDestinationProps,
}

/// Datadog as the place to which a delivery stream brings records.
#[derive(Clone, Debug)]
pub struct Datadog(HttpEndpoint);

/// How long records are gathered, and how long a delivery is tried again, in seconds; how much is gathered, in MiB.
/// Source: the Datadog documentation, "Send AWS services logs with the Datadog Amazon Data Firehose destination".
const SECONDS: i64 = 60;
const MEBIBYTES: i64 = 4;

/// Datadog as the place to which a delivery stream brings records.
///
/// ```rhai
/// kinesisfirehose.DeliveryStream(stack, "Logs", #{
///     destination: kinesisfirehose.Datadog(#{
///         api_key: secretsmanager.Secret.from_secret_name_v2(stack, "ApiKey", "datadog"),
///         endpoint: kinesisfirehose.DatadogEndpoint.LOGS_EU,
///         tags: [#{ name: "team", value: "data" }],
///     }),
/// });
/// ```
///
/// ```lua
/// kinesisfirehose.DeliveryStream(stack, "Logs", {
///   destination = kinesisfirehose.Datadog({
///     api_key = secretsmanager.Secret.from_secret_name_v2(stack, "ApiKey", "datadog"),
///     endpoint = kinesisfirehose.DatadogEndpoint.LOGS_EU,
///     tags = { { name = "team", value = "data" } },
///   }),
/// })
/// ```
#[class(module = "kinesisfirehose")]
impl Datadog {
    /// Takes what Datadog needs.
    pub fn new(props: DatadogProps) -> Result<Self> {
        let hints = HttpBufferingHints {
            interval: Some(Duration::seconds(Number::Int(SECONDS))?),
            size: Some(Size::mebibytes(Number::Int(MEBIBYTES))?),
        };
        let retry = HttpRetryOptions { duration: Duration::seconds(Number::Int(SECONDS))? };
        let endpoint = HttpEndpointProps {
            backup_mode: props.backup_mode,
            request_compression: props.request_compression,
            buffering_hints: Some(props.buffering_hints.unwrap_or(hints)),
            retry_options: Some(props.retry_options.unwrap_or(retry)),
            attributes: Some(props.tags.unwrap_or_default()),
            common: props.common,
            ..HttpEndpointProps::new(HttpEndpointConfig {
                secret: Some(props.api_key),
                ..HttpEndpointConfig::new(props.endpoint.url().into())
            })
        };
        Ok(Datadog(HttpEndpoint::new(endpoint)?))
    }

    /// Makes what Datadog needs below a delivery stream; says what CloudFormation is told.
    pub fn bind(
        &self,
        cx: &mut Cx,
        scope: Construct,
        options: Option<DestinationBindOptions>,
    ) -> Result<DestinationConfig> {
        self.0.bind(cx, scope, options)
    }
}
