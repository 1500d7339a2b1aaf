//! What is known of one region.

use super::FactName;
use crate::core::{Cx, Data, Str, partition_of};
use crate::declare::{Dict, class};

/// What is known of a region.
#[derive(Clone, Debug)]
pub struct RegionInfo(Str);

/// What is known of a region. What is not known is nothing; `region_info.Fact.register(...)` adds it.
///
/// ```rhai
/// let region = region_info.RegionInfo.get("eu-west-1");
/// CfnOutput(stack, "Suffix", #{ value: region.domain_suffix });
/// ```
///
/// ```lua
/// local region = region_info.RegionInfo.get("eu-west-1")
/// CfnOutput(stack, "Suffix", { value = region.domain_suffix })
/// ```
#[class(module = "region_info")]
impl RegionInfo {
    /// A region by its name, known or not.
    pub fn get(
        /// The name: `eu-west-1`.
        name: Str,
    ) -> Self {
        RegionInfo(name)
    }

    /// All regions of which something is known.
    #[constant]
    pub fn regions(cx: &Cx) -> Vec<RegionInfo> {
        cx.facts.regions().into_iter().map(|region| RegionInfo(region.into())).collect()
    }

    /// The value of a fact in every region that has it, by the names of the regions.
    pub fn region_map(
        cx: &Cx,
        /// The name of the fact, from `region_info.FactName`.
        fact_name: Str,
    ) -> Dict<Data> {
        dict(cx.facts.by_region(&fact_name))
    }

    /// The value of a fact in every region of some partitions, by the names of the regions.
    pub fn limited_region_map(
        cx: &Cx,
        /// The name of the fact, from `region_info.FactName`.
        fact_name: Str,
        /// The partitions: `aws`, `aws-cn`, `aws-us-gov`.
        partitions: Vec<Str>,
    ) -> Dict<Data> {
        let all = cx.facts.by_region(&fact_name).into_iter();
        dict(all.filter(|(region, _)| partitions.iter().any(|it| it == partition_of(region))).collect())
    }

    /// The name of the region.
    #[attribute]
    pub fn name(&self) -> Str {
        self.0.clone()
    }

    /// Whether the resource type `AWS::CDK::Metadata` is there.
    #[attribute]
    pub fn cdk_metadata_resource_available(&self, cx: &Cx) -> bool {
        self.says_yes(cx, &FactName::CDK_METADATA_RESOURCE_AVAILABLE())
    }

    /// Whether accounts must switch the region on before they can use it.
    #[attribute]
    pub fn is_opt_in_region(&self, cx: &Cx) -> bool {
        self.says_yes(cx, &FactName::IS_OPT_IN_REGION())
    }

    /// The suffix of domain names: `amazonaws.com`.
    #[attribute]
    pub fn domain_suffix(&self, cx: &Cx) -> Option<Str> {
        self.fact(cx, &FactName::DOMAIN_SUFFIX())
    }

    /// The partition: `aws`.
    #[attribute]
    pub fn partition(&self, cx: &Cx) -> Option<Str> {
        self.fact(cx, &FactName::PARTITION())
    }

    /// The domain of static websites on S3: `s3-website-eu-west-1.amazonaws.com`.
    #[attribute]
    pub fn s3_static_website_endpoint(&self, cx: &Cx) -> Option<Str> {
        self.fact(cx, &FactName::S3_STATIC_WEBSITE_ENDPOINT())
    }

    /// The hosted zone to which Route 53 aliases of static websites on S3 lead.
    #[attribute]
    pub fn s3_static_website_hosted_zone_id(&self, cx: &Cx) -> Option<Str> {
        self.fact(cx, &FactName::S3_STATIC_WEBSITE_ZONE_53_HOSTED_ZONE_ID())
    }

    /// The hosted zone to which Route 53 aliases of Elastic Beanstalk environments lead.
    #[attribute]
    pub fn ebs_env_endpoint_hosted_zone_id(&self, cx: &Cx) -> Option<Str> {
        self.fact(cx, &FactName::EBS_ENV_ENDPOINT_HOSTED_ZONE_ID())
    }

    /// How the names of VPC endpoint services begin: `com.amazonaws.vpce`.
    #[attribute]
    pub fn vpc_endpoint_service_name_prefix(&self, cx: &Cx) -> Option<Str> {
        self.fact(cx, &FactName::VPC_ENDPOINT_SERVICE_NAME_PREFIX())
    }

    /// The account from which load balancers write their logs.
    #[attribute]
    pub fn elbv2_account(&self, cx: &Cx) -> Option<Str> {
        self.fact(cx, &FactName::ELBV2_ACCOUNT())
    }

    /// The account that owns the images of the AWS Deep Learning Containers.
    #[attribute]
    pub fn dlc_repository_account(&self, cx: &Cx) -> Option<Str> {
        self.fact(cx, &FactName::DLC_REPOSITORY_ACCOUNT())
    }

    /// The account that owns the images of the App Mesh Envoy proxy.
    #[attribute]
    pub fn app_mesh_repository_account(&self, cx: &Cx) -> Option<Str> {
        self.fact(cx, &FactName::APPMESH_ECR_ACCOUNT())
    }

    /// The addresses from which Amazon Data Firehose comes, as a range.
    #[attribute]
    pub fn firehose_cidr_block(&self, cx: &Cx) -> Option<Str> {
        self.fact(cx, &FactName::FIREHOSE_CIDR_BLOCK())
    }

    /// Where users of a SAML provider sign on.
    #[attribute]
    pub fn saml_sign_on_url(&self, cx: &Cx) -> Option<Str> {
        self.fact(cx, &FactName::SAML_SIGN_ON_URL())
    }

    /// The name of a service as a principal: `s3` is `s3.amazonaws.com`.
    #[deprecated_name = "use `iam.ServicePrincipal.service_principal_name(...)`"]
    pub fn service_principal(
        &self,
        /// The service: `s3`, or `s3.amazonaws.com`.
        service: Str,
    ) -> String {
        FactName::service_principal(service)
    }

    /// The ARN of the CloudWatch Lambda Insights layer.
    pub fn cloudwatch_lambda_insights_arn(
        &self,
        cx: &Cx,
        /// The version: `1.0.98.0`.
        insights_version: Str,
        /// The architecture of the function: `x86_64` or `arm64`. Default: `x86_64`.
        architecture: Option<Str>,
    ) -> Option<Str> {
        self.fact(cx, &FactName::cloudwatch_lambda_insights_version(insights_version, architecture))
    }

    /// The ARN of the AppConfig layer.
    pub fn app_config_lambda_arn(
        &self,
        cx: &Cx,
        /// The version: `2.0.181`.
        layer_version: Str,
        /// The architecture of the function: `x86_64` or `arm64`. Default: `x86_64`.
        architecture: Option<Str>,
    ) -> Option<Str> {
        self.fact(cx, &FactName::app_config_lambda_layer_version(layer_version, architecture))
    }

    /// The ARN of a layer of the AWS Distro for OpenTelemetry.
    pub fn adot_lambda_layer_arn(
        &self,
        cx: &Cx,
        /// The kind: `JAVA_SDK`, `GENERIC`.
        r#type: Str,
        /// The version: `1.30.0`.
        version: Str,
        /// The architecture of the function: `x86_64` or `arm64`.
        architecture: Str,
    ) -> Option<Str> {
        self.fact(cx, &FactName::adot_lambda_layer(r#type, version, architecture))
    }

    /// The ARN of the Parameters and Secrets layer.
    pub fn params_and_secrets_lambda_layer_arn(
        &self,
        cx: &Cx,
        /// The version: `1.0.103`.
        version: Str,
        /// The architecture of the function: `x86_64` or `arm64`.
        architecture: Str,
    ) -> Option<Str> {
        self.fact(cx, &FactName::params_and_secrets_lambda_layer(version, architecture))
    }
}

impl RegionInfo {
    fn fact(&self, cx: &Cx, name: &str) -> Option<Str> {
        cx.facts.find(&self.0, name)
    }

    fn says_yes(&self, cx: &Cx, name: &str) -> bool {
        self.fact(cx, name).is_some_and(|value| value == "YES")
    }
}

fn dict(values: Vec<(Str, Str)>) -> Dict<Data> {
    Dict(values.into_iter().map(|(region, value)| (region, value.into())).collect())
}
