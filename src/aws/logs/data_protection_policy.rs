//! Which sensitive data is found in logs and masked.

use super::{CustomDataIdentifier, DataIdentifier, LogGroup};
use crate::aws::s3::Bucket;
use crate::bail;
use crate::core::{Cx, Data, Stack, Text};
use crate::declare::{class, props, union};
use crate::diag::{Code, Result};
use crate::fields;

/// Sensitive data: of a kind that AWS knows, or of a program's own.
#[union]
pub enum AnyDataIdentifier {
    /// A kind that AWS knows.
    Known(DataIdentifier),
    /// What a regular expression finds.
    Custom(CustomDataIdentifier),
}

/// What a [`DataProtectionPolicy`] needs.
#[props(module = "logs")]
pub struct DataProtectionPolicyProps {
    /// The name.
    #[default("data-protection-policy-cdk".into(), "`data-protection-policy-cdk`")]
    pub name: Text,
    /// What the policy is for.
    #[default("cdk generated data protection policy".into(), "`cdk generated data protection policy`")]
    pub description: Text,
    /// What is found and masked. At least one.
    pub identifiers: Vec<AnyDataIdentifier>,
    /// The log group that is told what was found. Its name must start with `/aws/vendedlogs/`. Default: none.
    pub log_group_audit_destination: Option<LogGroup>,
    /// The bucket that is told what was found. Default: none.
    pub s3_bucket_audit_destination: Option<Bucket>,
    /// The name of the Firehose stream that is told what was found. Default: none.
    pub delivery_stream_name_audit_destination: Option<Text>,
}

/// Which sensitive data is found in the events of a log group and masked.
#[derive(Clone, Debug)]
pub struct DataProtectionPolicy(DataProtectionPolicyProps);

/// Which sensitive data is found in the events of a log group and masked.
#[class(module = "logs")]
impl DataProtectionPolicy {
    /// Says what is found.
    pub fn new(props: DataProtectionPolicyProps) -> Result<Self> {
        if props.identifiers.is_empty() {
            bail!(Code::InvalidValue, "a data protection policy needs at least one of `identifiers`";
                hint: "such as `logs.DataIdentifier.EMAILADDRESS`");
        }
        Ok(DataProtectionPolicy(props))
    }
}

/// The version of the policy language.
const VERSION: &str = "2021-06-01";

impl DataProtectionPolicy {
    /// The property of a log group of this stack.
    pub(super) fn to_data(&self, cx: &Cx, stack: Stack) -> Data {
        let props = &self.0;
        let identifiers: Vec<Data> =
            props.identifiers.iter().map(|identifier| identifier.to_data(cx, stack)).collect();
        let destinations = self.destinations(cx);
        let statement = |sid: &str, operation: Data| {
            Data::Map(fields! { "Sid": sid, "DataIdentifier": identifiers.clone(), "Operation": operation })
        };
        let audit = Data::object("Audit", Data::object("FindingsDestination", destinations));
        let mask = Data::object("Deidentify", Data::object("MaskConfig", Data::Map(Vec::new())));
        let custom: Vec<Data> = props.identifiers.iter().filter_map(AnyDataIdentifier::definition).collect();
        Data::Map(fields! {
            "Name": props.name.clone(),
            "Description": props.description.clone(),
            "Version": VERSION,
            "Statement": vec![statement("audit-statement-cdk", audit), statement("redact-statement-cdk", mask)],
            "Configuration": Data::object("CustomDataIdentifier", custom),
        })
    }

    /// Who is told what was found.
    fn destinations(&self, cx: &Cx) -> Data {
        let props = &self.0;
        let group = props.log_group_audit_destination.map(|group| group.log_group_name(cx));
        let bucket = props.s3_bucket_audit_destination.map(|bucket| bucket.bucket_name(cx));
        let stream = props.delivery_stream_name_audit_destination.clone();
        Data::Map(fields! {
            "CloudWatchLogs": group.map(|name| Data::object("LogGroup", name)),
            "S3": bucket.map(|name| Data::object("Bucket", name)),
            "Firehose": stream.map(|name| Data::object("DeliveryStream", name)),
        })
    }
}

impl AnyDataIdentifier {
    /// How statements name it.
    fn to_data(&self, cx: &Cx, stack: Stack) -> Data {
        match self {
            AnyDataIdentifier::Known(known) => Text::concat([
                "arn:".into(),
                stack.partition(cx),
                format!(":dataprotection::aws:data-identifier/{}", known.name()).into(),
            ])
            .into(),
            AnyDataIdentifier::Custom(custom) => (&custom.name).into(),
        }
    }

    /// What is to be known of one that AWS does not know.
    fn definition(&self) -> Option<Data> {
        match self {
            AnyDataIdentifier::Known(_) => None,
            AnyDataIdentifier::Custom(custom) => {
                Some(Data::Map(fields! { "Name": &custom.name, "Regex": &custom.regex }))
            }
        }
    }
}
