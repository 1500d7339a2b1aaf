//! Where Datadog takes records.

use crate::core::Str;
use crate::declare::class;

/// Where Datadog takes records.
#[derive(Clone, Debug)]
pub struct DatadogEndpoint(Str);

macro_rules! endpoints {
    ($($constant:ident = $url:literal, $docs:literal;)+) => {
        #[allow(non_snake_case)]
        /// Where Datadog takes records: of what, and at which of its sites.
        #[class(module = "kinesisfirehose")]
        impl DatadogEndpoint {
            /// An endpoint that has no constant here.
            pub fn of(url: Str) -> Self {
                DatadogEndpoint(url)
            }

            /// The URL.
            #[attribute]
            pub fn url(&self) -> Str {
                self.0.clone()
            }

            $(#[doc = $docs]
            #[constant]
            pub fn $constant() -> Self {
                DatadogEndpoint(Str::new_static($url))
            })+
        }
    };
}

endpoints! {
    LOGS_US1 = "https://aws-kinesis-http-intake.logs.datadoghq.com/v1/input", "Logs, US1.";
    LOGS_US3 = "https://aws-kinesis-http-intake.logs.us3.datadoghq.com/api/v2/logs?dd-protocol=aws-kinesis-firehose", "Logs, US3.";
    LOGS_US5 = "https://aws-kinesis-http-intake.logs.us5.datadoghq.com/api/v2/logs?dd-protocol=aws-kinesis-firehose", "Logs, US5.";
    LOGS_AP1 = "https://aws-kinesis-http-intake.logs.ap1.datadoghq.com/api/v2/logs?dd-protocol=aws-kinesis-firehose", "Logs, AP1.";
    LOGS_EU = "https://aws-kinesis-http-intake.logs.datadoghq.eu/v1/input", "Logs, EU.";
    LOGS_GOV = "https://aws-kinesis-http-intake.logs.ddog-gov.com/v1/input", "Logs, US government.";
    METRICS_US = "https://awsmetrics-intake.datadoghq.com/v1/input", "Metrics, US.";
    METRICS_US5 = "https://event-platform-intake.us5.datadoghq.com/api/v2/awsmetrics?dd-protocol=aws-kinesis-firehose", "Metrics, US5.";
    METRICS_AP1 = "https://event-platform-intake.ap1.datadoghq.com/api/v2/awsmetrics?dd-protocol=aws-kinesis-firehose", "Metrics, AP1.";
    METRICS_EU = "https://awsmetrics-intake.datadoghq.eu/v1/input", "Metrics, EU.";
    CONFIGURATION_US1 = "https://cloudplatform-intake.datadoghq.com/api/v2/cloudchanges?dd-protocol=aws-kinesis-firehose", "Configurations, US1.";
    CONFIGURATION_US3 = "https://cloudplatform-intake.us3.datadoghq.com/api/v2/cloudchanges?dd-protocol=aws-kinesis-firehose", "Configurations, US3.";
    CONFIGURATION_US5 = "https://cloudplatform-intake.us5.datadoghq.com/api/v2/cloudchanges?dd-protocol=aws-kinesis-firehose", "Configurations, US5.";
    CONFIGURATION_AP1 = "https://cloudplatform-intake.ap1.datadoghq.com/api/v2/cloudchanges?dd-protocol=aws-kinesis-firehose", "Configurations, AP1.";
    CONFIGURATION_EU = "https://cloudplatform-intake.datadoghq.eu/api/v2/cloudchanges?dd-protocol=aws-kinesis-firehose", "Configurations, EU.";
    CONFIGURATION_US_GOV = "https://cloudplatform-intake.ddog-gov.com/api/v2/cloudchanges?dd-protocol=aws-kinesis-firehose", "Configurations, US government.";
}
