//! Services that are reached through interface endpoints, and their names in all regions.

use super::InterfaceVpcEndpointAwsService;
use crate::core::{
    Cx, Handle, Late, LateType, ObjectHandle, ObjectId, Rendering, Stack, Str, Text, partition_of,
};
use crate::declare::{class, props, union};

/// A service that has interface endpoints, by its name.
#[props(module = "ec2")]
pub struct IInterfaceVpcEndpointService {
    /// The name: `com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0`.
    pub name: Text,
    /// The port.
    pub port: i64,
    /// Whether the service's own domain names lead to the endpoint where the endpoint does not say it.
    #[default(true)]
    pub private_dns_default: bool,
}

/// A service that has interface endpoints.
#[union]
pub enum InterfaceService {
    /// A service of AWS.
    Aws(InterfaceVpcEndpointAwsService),
    /// A service of your own, or of somebody else.
    Own(InterfaceVpcEndpointService),
    /// Any service.
    Named(IInterfaceVpcEndpointService),
}

/// A service of your own, or of somebody else, that has interface endpoints.
#[derive(Clone, Debug)]
pub struct InterfaceVpcEndpointService {
    name: Text,
    port: i64,
}

/// The port of most services.
pub(super) const HTTPS: i64 = 443;

/// A service of your own, or of somebody else, that has interface endpoints.
#[class(module = "ec2")]
impl InterfaceVpcEndpointService {
    /// Names a service.
    pub fn new(
        /// The name: `com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0`.
        name: Text,
        /// The port.
        #[default(443)]
        port: i64,
    ) -> Self {
        InterfaceVpcEndpointService { name, port }
    }

    /// The name.
    #[attribute]
    pub fn name(&self) -> Text {
        self.name.clone()
    }

    /// The port.
    #[attribute]
    pub fn port(&self) -> i64 {
        self.port
    }

    /// Whether the service's own domain names lead to endpoints that do not say it: they do not.
    #[attribute]
    pub fn private_dns_default(&self) -> bool {
        false
    }
}

impl InterfaceService {
    /// The name, as a stack sees it.
    pub(super) fn name(&self, cx: &Cx, stack: Stack) -> Text {
        match self {
            InterfaceService::Aws(service) => service.parts().name(cx, stack),
            InterfaceService::Own(service) => service.name.clone(),
            InterfaceService::Named(service) => service.name.clone(),
        }
    }

    pub(super) fn port(&self) -> i64 {
        match self {
            InterfaceService::Aws(service) => service.parts().port,
            InterfaceService::Own(service) => service.port,
            InterfaceService::Named(service) => service.port,
        }
    }

    pub(super) fn has_private_dns(&self) -> bool {
        match self {
            InterfaceService::Aws(_) => true,
            InterfaceService::Own(_) => false,
            InterfaceService::Named(service) => service.private_dns_default,
        }
    }
}

/// What the name of a service of AWS is made of.
#[derive(Clone, Debug)]
pub struct ServiceParts {
    /// `ssm`
    pub short: Str,
    /// How the name begins, where it does not follow from the region.
    pub prefix: Option<Str>,
    /// The port.
    pub port: i64,
    /// Whether the name has no region.
    pub global: bool,
}

impl ServiceParts {
    /// A service under the prefix that its region gives it.
    pub(super) fn of(short: &'static str) -> Self {
        ServiceParts { short: Str::new_static(short), prefix: None, port: HTTPS, global: false }
    }

    /// The service under a prefix of its own.
    pub(super) fn under(self, prefix: &'static str) -> Self {
        ServiceParts { prefix: Some(Str::new_static(prefix)), ..self }
    }

    /// The service on a port of its own.
    pub(super) fn on(self, port: i64) -> Self {
        ServiceParts { port, ..self }
    }

    /// The service without a region in its name.
    pub(super) fn everywhere(self) -> Self {
        ServiceParts { global: true, ..self }
    }

    /// The name, as a stack sees it.
    pub(super) fn name(&self, cx: &Cx, stack: Stack) -> Text {
        let region = stack.region(cx);
        let known = region.literal().unwrap_or_default();
        let prefix = self.prefix.as_deref().unwrap_or_else(|| prefix(&self.short, known));
        let china = self.short == "transcribe" && partition_of(known) == "aws-cn";
        let end = format!(".{}{}", self.short, if china { ".cn" } else { "" });
        match self.global {
            true => format!("{prefix}{end}").into(),
            false => Text::concat([format!("{prefix}.").into(), region, end.into()]),
        }
    }

    /// The name, as every stack that uses it will see it.
    pub(super) fn late_name(&self, cx: &mut Cx) -> Text {
        let kept: LateName = cx.make(self.clone());
        Late::object(kept.0, &NAME).typed(LateType::Text).into()
    }
}

/// A service whose name is told to a stack.
#[derive(Clone, Copy)]
struct LateName(ObjectId);

impl ObjectHandle for LateName {
    type State = ServiceParts;
    fn at(id: ObjectId) -> Self {
        LateName(id)
    }
    fn id(self) -> ObjectId {
        self.0
    }
}

static NAME: Rendering =
    Rendering::new(|cx, id, stack| cx.object(LateName::at(id)).name(cx, Stack::at(stack)).into());

/// How the name of a service begins in a region. Outside the partition `aws`, some services have names that
/// begin with the reversed domain of the partition; which ones is different from region to region.
/// Source: what aws-cdk-lib 2.276.0 gives for each service in each region.
fn prefix(service: &str, region: &str) -> &'static str {
    const STANDARD: &str = "com.amazonaws";
    let own = match partition_of(region) {
        "aws-cn" => "cn.com.amazonaws",
        "aws-iso" => "gov.ic.c2s",
        "aws-iso-b" => "gov.sgov.sc2s",
        "aws-iso-f" => "gov.ic.hci.csp",
        "aws-iso-e" => "uk.adc-e.cloud",
        "aws-eusc" => "eu.amazonaws",
        _ => return STANDARD,
    };
    let is_own =
        |(services, regions): &(&[&str], &[&str])| services.contains(&service) && regions.contains(&region);
    if OWN_PREFIXES.iter().any(is_own) { own } else { STANDARD }
}

/// Services, and the regions in which their names begin with the reversed domain of the partition.
const OWN_PREFIXES: &[(&[&str], &[&str])] = &[
    (&["account", "polly"], &["cn-northwest-1"]),
    (
        &["execute-api", "ecr.api", "ecr.dkr"],
        &[
            "cn-north-1",
            "cn-northwest-1",
            "eu-isoe-west-1",
            "eusc-de-east-1",
            "us-iso-east-1",
            "us-iso-west-1",
            "us-isob-east-1",
            "us-isob-west-1",
            "us-isof-east-1",
            "us-isof-south-1",
        ],
    ),
    (
        &[
            "appmesh-envoy-management",
            "backup",
            "batch",
            "cloudcontrolapi",
            "cloudformation",
            "synthetics",
            "codedeploy-commands-secure",
            "dms",
            "eks",
            "elasticbeanstalk",
            "elasticache",
            "emr-containers",
            "fsx",
            "databrew",
            "imagebuilder",
            "iot.data",
            "cassandra",
            "kinesis-streams",
            "lambda",
            "license-manager",
            "rds",
            "redshift",
            "redshift-data",
            "s3",
            "sagemaker.featurestore-runtime",
            "servicecatalog",
            "sms",
            "awsconnector",
            "states",
            "sync-states",
            "sts",
            "transcribestreaming",
            "transfer",
            "xray",
        ],
        &["cn-north-1", "cn-northwest-1"],
    ),
    (
        &["application-autoscaling", "sagemaker.api", "sagemaker.runtime"],
        &["cn-north-1", "cn-northwest-1", "us-iso-east-1", "us-isob-east-1"],
    ),
    (&["athena", "transcribe"], &["cn-north-1", "cn-northwest-1", "us-iso-east-1"]),
    (
        &["autoscaling", "ec2", "elasticfilesystem", "sqs"],
        &["cn-north-1", "cn-northwest-1", "us-iso-east-1", "us-iso-west-1", "us-isob-east-1"],
    ),
    (&["monitoring"], &["cn-north-1", "cn-northwest-1", "us-iso-west-1"]),
    (&["comprehend", "textract", "textract-fips"], &["us-iso-east-1"]),
    (
        &["ebs"],
        &[
            "cn-north-1",
            "cn-northwest-1",
            "eu-isoe-west-1",
            "us-iso-east-1",
            "us-iso-west-1",
            "us-isob-east-1",
            "us-isof-east-1",
            "us-isof-south-1",
        ],
    ),
    (
        &["elasticfilesystem-fips"],
        &[
            "cn-north-1",
            "cn-northwest-1",
            "us-iso-east-1",
            "us-iso-west-1",
            "us-isob-east-1",
            "us-isob-west-1",
        ],
    ),
    (&["iotsitewise.api", "iotsitewise.data"], &["cn-north-1"]),
    (&["securityhub"], &["cn-north-1", "cn-northwest-1", "eusc-de-east-1"]),
    (&["sns"], &["us-iso-east-1", "us-iso-west-1", "us-isob-east-1"]),
    (&["workspaces"], &["cn-northwest-1", "us-iso-east-1", "us-iso-west-1", "us-isob-east-1"]),
];
