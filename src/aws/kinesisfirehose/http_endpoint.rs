//! Endpoints of HTTP to which delivery streams bring records.

use super::destination::{CommonDestinationProps, DestinationBindOptions, DestinationConfig};
use super::logging_config;
use super::processor::{self, DataProcessorBindOptions};
use super::s3_backup::DestinationS3BackupProps;
use super::s3_files::{self, BufferNeeds};
use crate::aws::iam::{Role, RoleProps, ServicePrincipal, ServicePrincipalOpts};
use crate::aws::secretsmanager::Secret;
use crate::core::{
    ArnComponents, Construct, Cx, Data, Duration, Handle, SecretValue, Size, Text, out_of_range,
};
use crate::declare::{Dict, choice, class, props};
use crate::diag::{Diag, Error, Result};
use crate::fields;

/// How requests are compressed.
#[choice(module = "kinesisfirehose")]
pub enum HttpCompression {
    /// With gzip.
    GZIP,
    /// Not at all.
    NONE,
}

/// Which records are copied into a bucket.
#[choice(module = "kinesisfirehose")]
pub enum HttpBackupMode {
    /// Those that could not be delivered.
    #[value = "FailedDataOnly"]
    FAILED,
    /// All of them.
    #[value = "AllData"]
    ALL,
}

/// How much is gathered for a request.
#[props(module = "kinesisfirehose")]
pub struct HttpBufferingHints {
    /// How long records are gathered, up to 900 seconds. Default: 300 seconds.
    pub interval: Option<Duration>,
    /// How much is gathered, 1 MiB at least. Default: 5 MiB.
    pub size: Option<Size>,
}

/// How long a delivery is tried again.
#[props(module = "kinesisfirehose")]
pub struct HttpRetryOptions {
    /// How long, up to 7200 seconds.
    pub duration: Duration,
}

/// The endpoint.
#[props(module = "kinesisfirehose")]
pub struct HttpEndpointConfig {
    /// The URL.
    pub url: Text,
    /// The key by which the endpoint knows the delivery stream. It stands in the template. Default: none.
    pub access_key: Option<SecretValue>,
    /// The secret that holds the key; Firehose takes it before an `access_key`. Default: none.
    pub secret: Option<Secret>,
    /// The name of the endpoint. Default: none.
    pub name: Option<Text>,
}

/// Something that each request tells the endpoint.
#[props(module = "kinesisfirehose")]
pub struct HttpAttribute {
    /// Its name.
    pub name: Text,
    /// Its value.
    pub value: Text,
}

/// What an [`HttpEndpoint`] needs.
#[props(module = "kinesisfirehose")]
pub struct HttpEndpointProps {
    /// The endpoint.
    pub endpoint_config: HttpEndpointConfig,
    /// Which records are copied into a bucket.
    #[default(HttpBackupMode::FAILED)]
    pub backup_mode: HttpBackupMode,
    /// How requests are compressed.
    #[default(HttpCompression::NONE)]
    pub request_compression: HttpCompression,
    /// How much is gathered for a request. Default: as Firehose does.
    pub buffering_hints: Option<HttpBufferingHints>,
    /// How long a delivery is tried again. Default: as Firehose does.
    pub retry_options: Option<HttpRetryOptions>,
    /// What each request tells the endpoint. Default: nothing.
    pub attributes: Option<Vec<HttpAttribute>>,
    /// Those of [`CommonDestinationProps`].
    #[extends]
    pub common: CommonDestinationProps,
}

/// An endpoint of HTTP to which a delivery stream brings records.
#[derive(Clone, Debug)]
pub struct HttpEndpoint {
    props: HttpEndpointProps,
}

/// Source of the bounds: the Firehose API reference, `HttpEndpointBufferingHints` and `HttpEndpointRetryOptions`.
const INTERVAL: std::ops::RangeInclusive<i64> = 0..=900;
const RETRY: std::ops::RangeInclusive<i64> = 0..=7_200;
const LEAST_SIZE: i64 = 1;
/// How much is gathered where only an interval is given, in MiB.
const DEFAULT_SIZE: i64 = 5;
const SERVICE: &str = "firehose.amazonaws.com";

/// An endpoint of HTTP to which a delivery stream brings records. What it cannot bring goes into a bucket.
///
/// ```rhai
/// kinesisfirehose.DeliveryStream(stack, "Orders", #{
///     destination: kinesisfirehose.HttpEndpoint(#{
///         endpoint_config: #{ url: "https://example.com/orders", name: "example" },
///         request_compression: kinesisfirehose.HttpCompression.GZIP,
///     }),
/// });
/// ```
///
/// ```lua
/// kinesisfirehose.DeliveryStream(stack, "Orders", {
///   destination = kinesisfirehose.HttpEndpoint({
///     endpoint_config = { url = "https://example.com/orders", name = "example" },
///     request_compression = kinesisfirehose.HttpCompression.GZIP,
///   }),
/// })
/// ```
#[class(module = "kinesisfirehose")]
impl HttpEndpoint {
    /// Takes an endpoint.
    pub fn new(props: HttpEndpointProps) -> Result<Self> {
        Error::from_all(props.problems()?)?;
        Ok(HttpEndpoint { props })
    }

    /// Makes what the endpoint needs below a delivery stream; says what CloudFormation is told.
    pub fn bind(
        &self,
        cx: &mut Cx,
        scope: Construct,
        _options: Option<DestinationBindOptions>,
    ) -> Result<DestinationConfig> {
        let common = &self.props.common;
        let role = match common.role {
            Some(role) => role,
            None => own_role(cx, scope)?,
        };
        let logging =
            logging_config::make(cx, scope, common.logging_config.clone(), role, "HttpDestination")?;
        let backup = common.s3_backup.clone().unwrap_or_default().make(cx, scope, role)?;
        let secret = self.secret(cx, role)?;
        let options = DataProcessorBindOptions::new(role);
        let processing = processor::bind_all(cx, scope, &common.steps(), &options)?;
        let properties = fields! {
            "BufferingHints": self.buffering_hints()?,
            "CloudWatchLoggingOptions": logging.options,
            "EndpointConfiguration": self.endpoint(),
            "ProcessingConfiguration": processing,
            "RequestConfiguration": self.request(),
            "RetryOptions": self.retry()?,
            "RoleARN": role.role_arn(cx),
            "S3BackupMode": self.props.backup_mode.value(),
            "S3Configuration": Data::map(backup.properties),
            "SecretsManagerConfiguration": secret,
        };
        let dependables = logging.dependables.into_iter().chain(backup.dependables).collect();
        Ok(DestinationConfig {
            http_endpoint_destination_configuration: Some(Data::map(properties)),
            dependables: Some(dependables),
            ..DestinationConfig::default()
        })
    }
}

impl HttpEndpoint {
    /// Lets the role read the key of the endpoint, where a secret holds it.
    fn secret(&self, cx: &mut Cx, role: Role) -> Result<Data> {
        let Some(secret) = self.props.endpoint_config.secret else { return Ok(Data::Absent) };
        secret.grant_read(cx, role.into(), None)?;
        Ok(Data::Map(fields! {
            "Enabled": true,
            "RoleARN": role.role_arn(cx),
            "SecretARN": secret.secret_arn(cx),
        }))
    }

    fn endpoint(&self) -> Data {
        let config = &self.props.endpoint_config;
        Data::map(fields! {
            "AccessKey": config.access_key.as_ref().map(SecretValue::text),
            "Name": config.name.clone(),
            "Url": config.url.clone(),
        })
    }

    fn request(&self) -> Data {
        let attribute = |it: &HttpAttribute| {
            Data::Map(fields! { "AttributeName": it.name.clone(), "AttributeValue": it.value.clone() })
        };
        let attributes = self.props.attributes.as_ref();
        let attributes = attributes.map(|all| all.iter().map(attribute).collect::<Vec<Data>>());
        Data::map(fields! {
            "CommonAttributes": attributes,
            "ContentEncoding": self.props.request_compression.value(),
        })
    }

    fn buffering_hints(&self) -> Result<Data> {
        let Some(hints) = &self.props.buffering_hints else { return Ok(Data::Absent) };
        let (interval, size) = s3_files::amounts(hints.interval.as_ref(), hints.size.as_ref())?;
        match interval.is_some() || size.is_some() {
            true => Ok(s3_files::buffering_hints(interval, size, DEFAULT_SIZE)),
            false => Ok(Data::Absent),
        }
    }

    fn retry(&self) -> Result<Data> {
        let Some(retry) = &self.props.retry_options else { return Ok(Data::Absent) };
        Ok(Data::object("DurationInSeconds", retry.duration.to_seconds(None)?))
    }
}

impl HttpEndpointProps {
    fn problems(&self) -> Result<Vec<Diag>> {
        let mut problems = self.common.problems();
        if let Some(hints) = &self.buffering_hints {
            let (interval, size) = s3_files::amounts(hints.interval.as_ref(), hints.size.as_ref())?;
            problems.extend(out_of_range("interval", interval.as_ref(), INTERVAL, " seconds"));
            problems.extend(out_of_range("size", size.as_ref(), LEAST_SIZE..=i64::MAX, " MiB"));
        }
        let retry = self.retry_options.as_ref().map(|it| it.duration.to_seconds(None)).transpose()?;
        problems.extend(out_of_range("duration", retry.as_ref(), RETRY, " seconds"));
        if let Some(DestinationS3BackupProps { files, .. }) = &self.common.s3_backup {
            problems.extend(files.problems(BufferNeeds::NONE)?);
        }
        Ok(problems)
    }
}

/// A role that only delivery streams of the account can take.
fn own_role(cx: &mut Cx, scope: Construct) -> Result<Role> {
    let stack = cx.stack_of(scope.id())?;
    let streams = ArnComponents::slash("firehose", "deliverystream", Text::from("*"));
    let source = stack.format_arn(cx, streams)?;
    let account = stack.account(cx);
    let conditions = Dict(fields! {
        "StringEquals": Data::object("aws:SourceAccount", account),
        "ArnLike": Data::object("aws:SourceArn", source),
    });
    let options = ServicePrincipalOpts { conditions: Some(conditions), ..ServicePrincipalOpts::default() };
    let service = ServicePrincipal::new(cx, SERVICE.into(), options);
    Role::new(cx, scope, "Http Destination Role".into(), RoleProps::new(service.into()))
}
