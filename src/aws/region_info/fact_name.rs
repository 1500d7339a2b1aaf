//! The names of facts.

use crate::core::{DOMAIN_SUFFIX, PARTITION, Str};
use crate::declare::class;

/// The names of the facts that the library knows.
#[derive(Clone, Copy, Debug)]
pub struct FactName;

#[allow(non_snake_case)]
/// The names of the facts that the library knows.
#[class(module = "region_info")]
impl FactName {
    /// The partition: `aws`.
    #[constant]
    pub fn PARTITION() -> Str {
        Str::new_static(PARTITION)
    }

    /// The suffix of domain names: `amazonaws.com`.
    #[constant]
    pub fn DOMAIN_SUFFIX() -> Str {
        Str::new_static(DOMAIN_SUFFIX)
    }

    /// Whether the resource type `AWS::CDK::Metadata` is there: `YES` or `NO`.
    #[constant]
    pub fn CDK_METADATA_RESOURCE_AVAILABLE() -> Str {
        Str::new_static("cdk:metadata-resource:available")
    }

    /// Whether accounts must switch the region on: `YES` or `NO`.
    #[constant]
    pub fn IS_OPT_IN_REGION() -> Str {
        Str::new_static("aws:is-opt-in-region")
    }

    /// The domain of static websites on S3.
    #[constant]
    pub fn S3_STATIC_WEBSITE_ENDPOINT() -> Str {
        Str::new_static("s3-static-website:endpoint")
    }

    /// The hosted zone to which Route 53 aliases of static websites on S3 lead.
    #[constant]
    pub fn S3_STATIC_WEBSITE_ZONE_53_HOSTED_ZONE_ID() -> Str {
        Str::new_static("s3-static-website:route-53-hosted-zone-id")
    }

    /// The hosted zone to which Route 53 aliases of Elastic Beanstalk environments lead.
    #[constant]
    pub fn EBS_ENV_ENDPOINT_HOSTED_ZONE_ID() -> Str {
        Str::new_static("ebs-environment:route-53-hosted-zone-id")
    }

    /// How the names of VPC endpoint services begin.
    #[constant]
    pub fn VPC_ENDPOINT_SERVICE_NAME_PREFIX() -> Str {
        Str::new_static("vpcEndpointServiceNamePrefix")
    }

    /// The account from which load balancers write their logs.
    #[constant]
    pub fn ELBV2_ACCOUNT() -> Str {
        Str::new_static("elbv2Account")
    }

    /// The account that owns the images of the AWS Deep Learning Containers.
    #[constant]
    pub fn DLC_REPOSITORY_ACCOUNT() -> Str {
        Str::new_static("dlcRepositoryAccount")
    }

    /// The account that owns the images of the App Mesh Envoy proxy.
    #[constant]
    pub fn APPMESH_ECR_ACCOUNT() -> Str {
        Str::new_static("appMeshRepositoryAccount")
    }

    /// The addresses from which Amazon Data Firehose comes.
    #[constant]
    pub fn FIREHOSE_CIDR_BLOCK() -> Str {
        Str::new_static("firehoseCidrBlock")
    }

    /// Where users of a SAML provider sign on.
    #[constant]
    pub fn SAML_SIGN_ON_URL() -> Str {
        Str::new_static("samlSignOnUrl")
    }

    /// The newest Node.js runtime of Lambda.
    #[constant]
    pub fn LATEST_NODE_RUNTIME() -> Str {
        Str::new_static("latestNodeRuntime")
    }

    /// The ARN of a version of the CloudWatch Lambda Insights layer.
    pub fn cloudwatch_lambda_insights_version(
        /// The version: `1.0.98.0`.
        version: Str,
        /// The architecture of the function. Default: `x86_64`.
        arch: Option<Str>,
    ) -> String {
        layer("cloudwatch-lambda-insights-version:", &version, arch.as_deref())
    }

    /// The ARN of a version of the AppConfig layer.
    pub fn app_config_lambda_layer_version(
        /// The version: `2.0.181`.
        version: Str,
        /// The architecture of the function. Default: `x86_64`.
        arch: Option<Str>,
    ) -> String {
        layer("appconfig-lambda-layer:", &version, arch.as_deref())
    }

    /// The name of a service as a principal.
    #[deprecated_name = "use `iam.ServicePrincipal.service_principal_name(...)`"]
    pub fn service_principal(
        /// The service: `s3`, or `s3.amazonaws.com`.
        service: Str,
    ) -> String {
        let stem = service.strip_suffix(".cn").unwrap_or(&service);
        let stem = stem.strip_suffix(".amazonaws.com").unwrap_or(&service);
        format!("{stem}.amazonaws.com")
    }

    /// The ARN of a layer of the AWS Distro for OpenTelemetry.
    pub fn adot_lambda_layer(
        /// The kind: `JAVA_SDK`, `GENERIC`.
        r#type: Str,
        /// The version: `1.30.0`.
        version: Str,
        /// The architecture of the function: `x86_64` or `arm64`.
        architecture: Str,
    ) -> String {
        layer(&format!("adot-lambda-layer:{type}_"), &version, Some(&architecture))
    }

    /// The ARN of a version of the Parameters and Secrets layer.
    pub fn params_and_secrets_lambda_layer(
        /// The version: `1.0.103`.
        version: Str,
        /// The architecture of the function: `x86_64` or `arm64`.
        architecture: Str,
    ) -> String {
        layer("params-and-secrets-layer:", &version, Some(&architecture))
    }
}

/// The name of a fact about a version of a layer. Names have `_` for dots, since keys of mappings cannot
/// have dots.
fn layer(prefix: &str, version: &str, architecture: Option<&str>) -> String {
    format!("{prefix}{}_{}", version.replace('.', "_"), architecture.unwrap_or("x86_64"))
}
