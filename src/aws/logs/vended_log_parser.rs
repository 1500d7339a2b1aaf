//! Taking events of AWS services apart.

use super::processor::Step;
use crate::core::{Fields, Text};
use crate::declare::{choice, class, props};

/// The service of which the events are.
#[choice(module = "logs")]
pub enum VendedLogType {
    /// Amazon CloudFront.
    CLOUDFRONT,
    /// Flow logs of a VPC.
    VPC,
    /// AWS WAF.
    WAF,
    /// Amazon Route 53.
    ROUTE53,
    /// Amazon RDS for PostgreSQL.
    POSTGRES,
}

/// What a [`VendedLogParser`] needs.
#[props(module = "logs")]
pub struct VendedLogParserProps {
    /// The service of which the events are.
    pub log_type: VendedLogType,
    /// The field that is taken apart. CloudWatch Logs takes only `@message`. Default: `@message`.
    pub source: Option<Text>,
}

/// Takes events of an AWS service apart.
#[derive(Clone, Debug)]
pub struct VendedLogParser {
    pub(super) step: Step,
    log_type: VendedLogType,
}

/// Takes events of an AWS service apart. It must be the first step of a transformer.
#[class(module = "logs")]
impl VendedLogParser {
    /// Makes the step.
    pub fn new(props: VendedLogParserProps) -> Self {
        let name = match props.log_type {
            VendedLogType::CLOUDFRONT => "ParseCloudfront",
            VendedLogType::VPC => "ParseVPC",
            VendedLogType::WAF => "ParseWAF",
            VendedLogType::ROUTE53 => "ParseRoute53",
            VendedLogType::POSTGRES => "ParsePostgres",
        };
        VendedLogParser { step: Step { name, options: Fields::new() }, log_type: props.log_type }
    }

    /// The service of which the events are.
    #[attribute]
    pub fn log_type(&self) -> VendedLogType {
        self.log_type
    }
}
