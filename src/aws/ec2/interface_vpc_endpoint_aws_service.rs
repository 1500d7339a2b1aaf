//! The services of AWS that have interface endpoints. The constants are written by a script from the CDK's.

use super::{HTTPS, ServiceParts};
use crate::core::{Cx, Str, Text};
use crate::declare::{class, props};

/// How the name of a service of AWS is made.
#[props(module = "ec2")]
pub struct InterfaceVpcEndpointAwsServiceProps {
    /// Whether the name has no region.
    #[default(false)]
    pub global: bool,
}

/// A service of AWS that has interface endpoints.
#[derive(Clone, Debug)]
pub struct InterfaceVpcEndpointAwsService(ServiceParts);

impl InterfaceVpcEndpointAwsService {
    /// What the name is made of.
    pub(super) fn parts(&self) -> &ServiceParts {
        &self.0
    }
}

#[allow(non_snake_case)]
/// A service of AWS that has interface endpoints.
#[class(module = "ec2")]
impl InterfaceVpcEndpointAwsService {
    /// Names a service for which there is no constant.
    pub fn new(
        /// The short name: `ssm`.
        name: Str,
        /// How the whole name begins. Default: `com.amazonaws`, or what the service has in its region.
        prefix: Option<Str>,
        /// The port. Default: 443.
        port: Option<i64>,
        /// How the name is made.
        props: Option<InterfaceVpcEndpointAwsServiceProps>,
    ) -> Self {
        let props = props.unwrap_or_default();
        let prefix = prefix.filter(|prefix| !prefix.is_empty());
        Self(ServiceParts { short: name, prefix, port: port.unwrap_or(HTTPS), global: props.global })
    }

    /// The whole name, as the stack that uses it sees it: `com.amazonaws.eu-west-1.ssm`.
    #[attribute]
    pub fn name(&self, cx: &mut Cx) -> Text {
        self.0.late_name(cx)
    }

    /// The short name: `ssm`.
    #[attribute]
    pub fn short_name(&self) -> Str {
        self.0.short.clone()
    }

    /// The port.
    #[attribute]
    pub fn port(&self) -> i64 {
        self.0.port
    }

    /// Whether the service's own domain names lead to endpoints that do not say it: they do.
    #[attribute]
    pub fn private_dns_default(&self) -> bool {
        true
    }

    /// The service `access-analyzer`.
    #[constant]
    pub fn ACCESS_ANALYZER() -> Self {
        Self(ServiceParts::of("access-analyzer"))
    }

    /// The service `account`.
    #[constant]
    pub fn ACCOUNT_MANAGEMENT() -> Self {
        Self(ServiceParts::of("account"))
    }

    /// The service `airflow.api`.
    #[constant]
    pub fn AIRFLOW_API() -> Self {
        Self(ServiceParts::of("airflow.api"))
    }

    /// The service `airflow.api-fips`.
    #[constant]
    pub fn AIRFLOW_API_FIPS() -> Self {
        Self(ServiceParts::of("airflow.api-fips"))
    }

    /// The service `airflow.env`.
    #[constant]
    pub fn AIRFLOW_ENV() -> Self {
        Self(ServiceParts::of("airflow.env"))
    }

    /// The service `airflow.env-fips`.
    #[constant]
    pub fn AIRFLOW_ENV_FIPS() -> Self {
        Self(ServiceParts::of("airflow.env-fips"))
    }

    /// The service `airflow.ops`.
    #[constant]
    pub fn AIRFLOW_OPS() -> Self {
        Self(ServiceParts::of("airflow.ops"))
    }

    /// The service `execute-api`.
    #[constant]
    pub fn APIGATEWAY() -> Self {
        Self(ServiceParts::of("execute-api"))
    }

    /// The service `appmesh-envoy-management`.
    #[deprecated_name = "use `ec2.InterfaceVpcEndpointAwsService.APP_MESH_ENVOY_MANAGEMENT`"]
    #[constant]
    pub fn APP_MESH() -> Self {
        Self(ServiceParts::of("appmesh-envoy-management"))
    }

    /// The service `appmesh-envoy-management`.
    #[constant]
    pub fn APP_MESH_ENVOY_MANAGEMENT() -> Self {
        Self(ServiceParts::of("appmesh-envoy-management"))
    }

    /// The service `appmesh`.
    #[constant]
    pub fn APP_MESH_OPS() -> Self {
        Self(ServiceParts::of("appmesh"))
    }

    /// The service `apprunner`.
    #[constant]
    pub fn APP_RUNNER() -> Self {
        Self(ServiceParts::of("apprunner"))
    }

    /// The service `apprunner.requests`.
    #[constant]
    pub fn APP_RUNNER_REQUESTS() -> Self {
        Self(ServiceParts::of("apprunner.requests"))
    }

    /// The service `appsync-api`.
    #[constant]
    pub fn APP_SYNC() -> Self {
        Self(ServiceParts::of("appsync-api"))
    }

    /// The service `appconfig`.
    #[constant]
    pub fn APPCONFIG() -> Self {
        Self(ServiceParts::of("appconfig"))
    }

    /// The service `appconfigdata`.
    #[constant]
    pub fn APPCONFIGDATA() -> Self {
        Self(ServiceParts::of("appconfigdata"))
    }

    /// The service `application-autoscaling`.
    #[constant]
    pub fn APPLICATION_AUTOSCALING() -> Self {
        Self(ServiceParts::of("application-autoscaling"))
    }

    /// The service `arsenal-discovery`.
    #[constant]
    pub fn APPLICATION_DISCOVERY_ARSENAL() -> Self {
        Self(ServiceParts::of("arsenal-discovery"))
    }

    /// The service `discovery`.
    #[constant]
    pub fn APPLICATION_DISCOVERY_SERVICE() -> Self {
        Self(ServiceParts::of("discovery"))
    }

    /// The service `mgn`.
    #[constant]
    pub fn APPLICATION_MIGRATION_SERVICE() -> Self {
        Self(ServiceParts::of("mgn"))
    }

    /// The service `appstream.api`.
    #[constant]
    pub fn APPSTREAM_API() -> Self {
        Self(ServiceParts::of("appstream.api"))
    }

    /// The service `appstream.streaming`.
    #[constant]
    pub fn APPSTREAM_STREAMING() -> Self {
        Self(ServiceParts::of("appstream.streaming"))
    }

    /// The service `athena`.
    #[constant]
    pub fn ATHENA() -> Self {
        Self(ServiceParts::of("athena"))
    }

    /// The service `auditmanager`.
    #[constant]
    pub fn AUDIT_MANAGER() -> Self {
        Self(ServiceParts::of("auditmanager"))
    }

    /// The service `autoscaling`.
    #[constant]
    pub fn AUTOSCALING() -> Self {
        Self(ServiceParts::of("autoscaling"))
    }

    /// The service `autoscaling-plans`.
    #[constant]
    pub fn AUTOSCALING_PLANS() -> Self {
        Self(ServiceParts::of("autoscaling-plans"))
    }

    /// The service `b2bi`.
    #[constant]
    pub fn B2B_DATA_INTERCHANGE() -> Self {
        Self(ServiceParts::of("b2bi"))
    }

    /// The service `backup`.
    #[constant]
    pub fn BACKUP() -> Self {
        Self(ServiceParts::of("backup"))
    }

    /// The service `backup-gateway`.
    #[constant]
    pub fn BACKUP_GATEWAY() -> Self {
        Self(ServiceParts::of("backup-gateway"))
    }

    /// The service `batch`.
    #[constant]
    pub fn BATCH() -> Self {
        Self(ServiceParts::of("batch"))
    }

    /// The service `bedrock`.
    #[constant]
    pub fn BEDROCK() -> Self {
        Self(ServiceParts::of("bedrock"))
    }

    /// The service `bedrock-fips`.
    #[constant]
    pub fn BEDROCK_FIPS() -> Self {
        Self(ServiceParts::of("bedrock-fips"))
    }

    /// The service `bedrock-agent`.
    #[constant]
    pub fn BEDROCK_AGENT() -> Self {
        Self(ServiceParts::of("bedrock-agent"))
    }

    /// The service `bedrock-agent-runtime`.
    #[constant]
    pub fn BEDROCK_AGENT_RUNTIME() -> Self {
        Self(ServiceParts::of("bedrock-agent-runtime"))
    }

    /// The service `bedrock-agentcore`.
    #[constant]
    pub fn BEDROCK_AGENTCORE() -> Self {
        Self(ServiceParts::of("bedrock-agentcore"))
    }

    /// The service `bedrock-agentcore.gateway`.
    #[constant]
    pub fn BEDROCK_AGENTCORE_GATEWAY() -> Self {
        Self(ServiceParts::of("bedrock-agentcore.gateway"))
    }

    /// The service `bedrock-runtime`.
    #[constant]
    pub fn BEDROCK_RUNTIME() -> Self {
        Self(ServiceParts::of("bedrock-runtime"))
    }

    /// The service `bedrock-runtime-fips`.
    #[constant]
    pub fn BEDROCK_RUNTIME_FIPS() -> Self {
        Self(ServiceParts::of("bedrock-runtime-fips"))
    }

    /// The service `bedrock-data-automation`.
    #[constant]
    pub fn BEDROCK_DATA_AUTOMATION() -> Self {
        Self(ServiceParts::of("bedrock-data-automation"))
    }

    /// The service `bedrock-data-automation-fips`.
    #[constant]
    pub fn BEDROCK_DATA_AUTOMATION_FIPS() -> Self {
        Self(ServiceParts::of("bedrock-data-automation-fips"))
    }

    /// The service `bedrock-data-automation-runtime`.
    #[constant]
    pub fn BEDROCK_DATA_AUTOMATION_RUNTIME() -> Self {
        Self(ServiceParts::of("bedrock-data-automation-runtime"))
    }

    /// The service `bedrock-data-automation-runtime-fips`.
    #[constant]
    pub fn BEDROCK_DATA_AUTOMATION_RUNTIME_FIPS() -> Self {
        Self(ServiceParts::of("bedrock-data-automation-runtime-fips"))
    }

    /// The service `billing`.
    #[constant]
    pub fn BILLING() -> Self {
        Self(ServiceParts::of("billing"))
    }

    /// The service `freetier`.
    #[constant]
    pub fn BILLING_AND_COST_MANAGEMENT_FREETIER() -> Self {
        Self(ServiceParts::of("freetier").under("aws.api"))
    }

    /// The service `tax`.
    #[constant]
    pub fn BILLING_AND_COST_MANAGEMENT_TAX() -> Self {
        Self(ServiceParts::of("tax"))
    }

    /// The service `billingconductor`.
    #[constant]
    pub fn BILLING_CONDUCTOR() -> Self {
        Self(ServiceParts::of("billingconductor"))
    }

    /// The service `braket`.
    #[constant]
    pub fn BRAKET() -> Self {
        Self(ServiceParts::of("braket"))
    }

    /// The service `acm`.
    #[constant]
    pub fn CERTIFICATE_MANAGER() -> Self {
        Self(ServiceParts::of("acm"))
    }

    /// The service `acm-fips`.
    #[constant]
    pub fn CERTIFICATE_MANAGER_FIPS() -> Self {
        Self(ServiceParts::of("acm-fips"))
    }

    /// The service `cleanrooms`.
    #[constant]
    pub fn CLEAN_ROOMS() -> Self {
        Self(ServiceParts::of("cleanrooms"))
    }

    /// The service `cleanrooms-ml`.
    #[constant]
    pub fn CLEAN_ROOMS_ML() -> Self {
        Self(ServiceParts::of("cleanrooms-ml"))
    }

    /// The service `cloudcontrolapi`.
    #[constant]
    pub fn CLOUD_CONTROL_API() -> Self {
        Self(ServiceParts::of("cloudcontrolapi"))
    }

    /// The service `cloudcontrolapi-fips`.
    #[constant]
    pub fn CLOUD_CONTROL_API_FIPS() -> Self {
        Self(ServiceParts::of("cloudcontrolapi-fips"))
    }

    /// The service `clouddirectory`.
    #[constant]
    pub fn CLOUD_DIRECTORY() -> Self {
        Self(ServiceParts::of("clouddirectory"))
    }

    /// The service `data-servicediscovery`.
    #[constant]
    pub fn CLOUD_MAP_DATA_SERVICE_DISCOVERY() -> Self {
        Self(ServiceParts::of("data-servicediscovery"))
    }

    /// The service `data-servicediscovery-fips`.
    #[constant]
    pub fn CLOUD_MAP_DATA_SERVICE_DISCOVERY_FIPS() -> Self {
        Self(ServiceParts::of("data-servicediscovery-fips"))
    }

    /// The service `servicediscovery`.
    #[constant]
    pub fn CLOUD_MAP_SERVICE_DISCOVERY() -> Self {
        Self(ServiceParts::of("servicediscovery"))
    }

    /// The service `servicediscovery-fips`.
    #[constant]
    pub fn CLOUD_MAP_SERVICE_DISCOVERY_FIPS() -> Self {
        Self(ServiceParts::of("servicediscovery-fips"))
    }

    /// The service `cloudformation`.
    #[constant]
    pub fn CLOUDFORMATION() -> Self {
        Self(ServiceParts::of("cloudformation"))
    }

    /// The service `cloudhsmv2`.
    #[constant]
    pub fn CLOUDHSM() -> Self {
        Self(ServiceParts::of("cloudhsmv2"))
    }

    /// The service `cloudtrail`.
    #[constant]
    pub fn CLOUDTRAIL() -> Self {
        Self(ServiceParts::of("cloudtrail"))
    }

    /// The service `codewhisperer`.
    #[deprecated_name = "use `ec2.InterfaceVpcEndpointAwsService.Q_DEVELOPER_CODE_WHISPERER`"]
    #[constant]
    pub fn CODEWHISPERER() -> Self {
        Self(ServiceParts::of("codewhisperer"))
    }

    /// The service `monitoring`.
    #[deprecated_name = "use `ec2.InterfaceVpcEndpointAwsService.CLOUDWATCH_MONITORING`"]
    #[constant]
    pub fn CLOUDWATCH() -> Self {
        Self(ServiceParts::of("monitoring"))
    }

    /// The service `applicationinsights`.
    #[constant]
    pub fn CLOUDWATCH_APPLICATION_INSIGHTS() -> Self {
        Self(ServiceParts::of("applicationinsights"))
    }

    /// The service `application-signals`.
    #[constant]
    pub fn CLOUDWATCH_APPLICATION_SIGNALS() -> Self {
        Self(ServiceParts::of("application-signals"))
    }

    /// The service `events`.
    #[deprecated_name = "use `ec2.InterfaceVpcEndpointAwsService.EVENTBRIDGE`"]
    #[constant]
    pub fn CLOUDWATCH_EVENTS() -> Self {
        Self(ServiceParts::of("events"))
    }

    /// The service `evidently`.
    #[constant]
    pub fn CLOUDWATCH_EVIDENTLY() -> Self {
        Self(ServiceParts::of("evidently"))
    }

    /// The service `evidently-dataplane`.
    #[constant]
    pub fn CLOUDWATCH_EVIDENTLY_DATAPLANE() -> Self {
        Self(ServiceParts::of("evidently-dataplane"))
    }

    /// The service `logs`.
    #[constant]
    pub fn CLOUDWATCH_LOGS() -> Self {
        Self(ServiceParts::of("logs"))
    }

    /// The service `monitoring`.
    #[constant]
    pub fn CLOUDWATCH_MONITORING() -> Self {
        Self(ServiceParts::of("monitoring"))
    }

    /// The service `networkmonitor`.
    #[constant]
    pub fn CLOUDWATCH_NETWORK_MONITOR() -> Self {
        Self(ServiceParts::of("networkmonitor"))
    }

    /// The service `rum`.
    #[constant]
    pub fn CLOUDWATCH_RUM() -> Self {
        Self(ServiceParts::of("rum"))
    }

    /// The service `rum-dataplane`.
    #[constant]
    pub fn CLOUDWATCH_RUM_DATAPLANE() -> Self {
        Self(ServiceParts::of("rum-dataplane"))
    }

    /// The service `synthetics`.
    #[constant]
    pub fn CLOUDWATCH_SYNTHETICS() -> Self {
        Self(ServiceParts::of("synthetics"))
    }

    /// The service `synthetics-fips`.
    #[constant]
    pub fn CLOUDWATCH_SYNTHETICS_FIPS() -> Self {
        Self(ServiceParts::of("synthetics-fips"))
    }

    /// The service `codeartifact.api`.
    #[constant]
    pub fn CODEARTIFACT_API() -> Self {
        Self(ServiceParts::of("codeartifact.api"))
    }

    /// The service `codeartifact.repositories`.
    #[constant]
    pub fn CODEARTIFACT_REPOSITORIES() -> Self {
        Self(ServiceParts::of("codeartifact.repositories"))
    }

    /// The service `codebuild`.
    #[constant]
    pub fn CODEBUILD() -> Self {
        Self(ServiceParts::of("codebuild"))
    }

    /// The service `codebuild-fips`.
    #[constant]
    pub fn CODEBUILD_FIPS() -> Self {
        Self(ServiceParts::of("codebuild-fips"))
    }

    /// The service `codecatalyst`.
    #[constant]
    pub fn CODECATALYST() -> Self {
        Self(ServiceParts::of("codecatalyst").under("aws.api.global").everywhere())
    }

    /// The service `codecatalyst.git`.
    #[constant]
    pub fn CODECATALYST_GIT() -> Self {
        Self(ServiceParts::of("codecatalyst.git"))
    }

    /// The service `codecatalyst.packages`.
    #[constant]
    pub fn CODECATALYST_PACKAGES() -> Self {
        Self(ServiceParts::of("codecatalyst.packages"))
    }

    /// The service `codecommit`.
    #[constant]
    pub fn CODECOMMIT() -> Self {
        Self(ServiceParts::of("codecommit"))
    }

    /// The service `codecommit-fips`.
    #[constant]
    pub fn CODECOMMIT_FIPS() -> Self {
        Self(ServiceParts::of("codecommit-fips"))
    }

    /// The service `codedeploy`.
    #[constant]
    pub fn CODEDEPLOY() -> Self {
        Self(ServiceParts::of("codedeploy"))
    }

    /// The service `codedeploy-commands-secure`.
    #[constant]
    pub fn CODEDEPLOY_COMMANDS_SECURE() -> Self {
        Self(ServiceParts::of("codedeploy-commands-secure"))
    }

    /// The service `codeguru-profiler`.
    #[constant]
    pub fn CODEGURU_PROFILER() -> Self {
        Self(ServiceParts::of("codeguru-profiler"))
    }

    /// The service `codeguru-reviewer`.
    #[constant]
    pub fn CODEGURU_REVIEWER() -> Self {
        Self(ServiceParts::of("codeguru-reviewer"))
    }

    /// The service `codepipeline`.
    #[constant]
    pub fn CODEPIPELINE() -> Self {
        Self(ServiceParts::of("codepipeline"))
    }

    /// The service `codestar-connections.api`.
    #[constant]
    pub fn CODESTAR_CONNECTIONS() -> Self {
        Self(ServiceParts::of("codestar-connections.api"))
    }

    /// The service `codeconnections.api`.
    #[constant]
    pub fn CODE_CONNECTIONS() -> Self {
        Self(ServiceParts::of("codeconnections.api"))
    }

    /// The service `cognito-idp`.
    #[constant]
    pub fn COGNITO_IDP() -> Self {
        Self(ServiceParts::of("cognito-idp"))
    }

    /// The service `cognito-idp-fips`.
    #[constant]
    pub fn COGNITO_IDP_FIPS() -> Self {
        Self(ServiceParts::of("cognito-idp-fips"))
    }

    /// The service `cognito-identity`.
    #[constant]
    pub fn COGNITO_IDENTITY() -> Self {
        Self(ServiceParts::of("cognito-identity"))
    }

    /// The service `cognito-identity-fips`.
    #[constant]
    pub fn COGNITO_IDENTITY_FIPS() -> Self {
        Self(ServiceParts::of("cognito-identity-fips"))
    }

    /// The service `comprehend`.
    #[constant]
    pub fn COMPREHEND() -> Self {
        Self(ServiceParts::of("comprehend"))
    }

    /// The service `comprehendmedical`.
    #[constant]
    pub fn COMPREHEND_MEDICAL() -> Self {
        Self(ServiceParts::of("comprehendmedical"))
    }

    /// The service `compute-optimizer`.
    #[constant]
    pub fn COMPUTE_OPTIMIZER() -> Self {
        Self(ServiceParts::of("compute-optimizer"))
    }

    /// The service `config`.
    #[constant]
    pub fn CONFIG() -> Self {
        Self(ServiceParts::of("config"))
    }

    /// The service `app-integrations`.
    #[constant]
    pub fn CONNECT_APP_INTEGRATIONS() -> Self {
        Self(ServiceParts::of("app-integrations"))
    }

    /// The service `cases`.
    #[constant]
    pub fn CONNECT_CASES() -> Self {
        Self(ServiceParts::of("cases"))
    }

    /// The service `connect-campaigns`.
    #[constant]
    pub fn CONNECT_CONNECT_CAMPAIGNS() -> Self {
        Self(ServiceParts::of("connect-campaigns"))
    }

    /// The service `profile`.
    #[constant]
    pub fn CONNECT_PROFILE() -> Self {
        Self(ServiceParts::of("profile"))
    }

    /// The service `voiceid`.
    #[constant]
    pub fn CONNECT_VOICEID() -> Self {
        Self(ServiceParts::of("voiceid"))
    }

    /// The service `wisdom`.
    #[constant]
    pub fn CONNECT_WISDOM() -> Self {
        Self(ServiceParts::of("wisdom"))
    }

    /// The service `controlcatalog`.
    #[constant]
    pub fn CONTROL_CATALOG() -> Self {
        Self(ServiceParts::of("controlcatalog"))
    }

    /// The service `ce`.
    #[constant]
    pub fn COST_EXPLORER() -> Self {
        Self(ServiceParts::of("ce"))
    }

    /// The service `cost-optimization-hub`.
    #[constant]
    pub fn COST_OPTIMIZATION_HUB() -> Self {
        Self(ServiceParts::of("cost-optimization-hub"))
    }

    /// The service `dataexchange`.
    #[constant]
    pub fn DATA_EXCHANGE() -> Self {
        Self(ServiceParts::of("dataexchange"))
    }

    /// The service `bcm-data-exports`.
    #[constant]
    pub fn DATA_EXPORTS() -> Self {
        Self(ServiceParts::of("bcm-data-exports").under("aws.api"))
    }

    /// The service `datasync`.
    #[constant]
    pub fn DATASYNC() -> Self {
        Self(ServiceParts::of("datasync"))
    }

    /// The service `datazone`.
    #[constant]
    pub fn DATAZONE() -> Self {
        Self(ServiceParts::of("datazone"))
    }

    /// The service `dms`.
    #[constant]
    pub fn DATABASE_MIGRATION_SERVICE() -> Self {
        Self(ServiceParts::of("dms"))
    }

    /// The service `dms-fips`.
    #[constant]
    pub fn DATABASE_MIGRATION_SERVICE_FIPS() -> Self {
        Self(ServiceParts::of("dms-fips"))
    }

    /// The service `deadline.management`.
    #[constant]
    pub fn DEADLINE_CLOUD_MANAGEMENT() -> Self {
        Self(ServiceParts::of("deadline.management"))
    }

    /// The service `deadline.scheduling`.
    #[constant]
    pub fn DEADLINE_CLOUD_SCHEDULING() -> Self {
        Self(ServiceParts::of("deadline.scheduling"))
    }

    /// The service `devops-guru`.
    #[constant]
    pub fn DEVOPS_GURU() -> Self {
        Self(ServiceParts::of("devops-guru"))
    }

    /// The service `ds`.
    #[constant]
    pub fn DIRECTORY_SERVICE() -> Self {
        Self(ServiceParts::of("ds"))
    }

    /// The service `ds-data`.
    #[constant]
    pub fn DIRECTORY_SERVICE_DATA() -> Self {
        Self(ServiceParts::of("ds-data"))
    }

    /// The service `dsql`.
    #[constant]
    pub fn DSQL_MANAGEMENT() -> Self {
        Self(ServiceParts::of("dsql"))
    }

    /// The service `dynamodb`.
    #[constant]
    pub fn DYNAMODB() -> Self {
        Self(ServiceParts::of("dynamodb"))
    }

    /// The service `dynamodb-fips`.
    #[constant]
    pub fn DYNAMODB_FIPS() -> Self {
        Self(ServiceParts::of("dynamodb-fips"))
    }

    /// The service `dynamodb-streams`.
    #[constant]
    pub fn DYNAMODB_STREAMS() -> Self {
        Self(ServiceParts::of("dynamodb-streams"))
    }

    /// The service `ebs`.
    #[constant]
    pub fn EBS_DIRECT() -> Self {
        Self(ServiceParts::of("ebs"))
    }

    /// The service `ec2`.
    #[constant]
    pub fn EC2() -> Self {
        Self(ServiceParts::of("ec2"))
    }

    /// The service `ec2messages`.
    #[constant]
    pub fn EC2_MESSAGES() -> Self {
        Self(ServiceParts::of("ec2messages"))
    }

    /// The service `ecr.api`.
    #[constant]
    pub fn ECR() -> Self {
        Self(ServiceParts::of("ecr.api"))
    }

    /// The service `ecr.dkr`.
    #[constant]
    pub fn ECR_DOCKER() -> Self {
        Self(ServiceParts::of("ecr.dkr"))
    }

    /// The service `ecr-public.api`.
    #[constant]
    pub fn ECR_PUBLIC() -> Self {
        Self(ServiceParts::of("ecr-public.api"))
    }

    /// The service `ecs`.
    #[constant]
    pub fn ECS() -> Self {
        Self(ServiceParts::of("ecs"))
    }

    /// The service `ecs-agent`.
    #[constant]
    pub fn ECS_AGENT() -> Self {
        Self(ServiceParts::of("ecs-agent"))
    }

    /// The service `ecs-telemetry`.
    #[constant]
    pub fn ECS_TELEMETRY() -> Self {
        Self(ServiceParts::of("ecs-telemetry"))
    }

    /// The service `eks`.
    #[constant]
    pub fn EKS() -> Self {
        Self(ServiceParts::of("eks"))
    }

    /// The service `eks-auth`.
    #[constant]
    pub fn EKS_AUTH() -> Self {
        Self(ServiceParts::of("eks-auth"))
    }

    /// The service `eks-proxy`.
    #[constant]
    pub fn EKS_PROXY() -> Self {
        Self(ServiceParts::of("eks-proxy"))
    }

    /// The service `elasticbeanstalk`.
    #[constant]
    pub fn ELASTIC_BEANSTALK() -> Self {
        Self(ServiceParts::of("elasticbeanstalk"))
    }

    /// The service `elasticbeanstalk-health`.
    #[constant]
    pub fn ELASTIC_BEANSTALK_HEALTH() -> Self {
        Self(ServiceParts::of("elasticbeanstalk-health"))
    }

    /// The service `drs`.
    #[constant]
    pub fn ELASTIC_DISASTER_RECOVERY() -> Self {
        Self(ServiceParts::of("drs"))
    }

    /// The service `elasticfilesystem`.
    #[constant]
    pub fn ELASTIC_FILESYSTEM() -> Self {
        Self(ServiceParts::of("elasticfilesystem"))
    }

    /// The service `elasticfilesystem-fips`.
    #[constant]
    pub fn ELASTIC_FILESYSTEM_FIPS() -> Self {
        Self(ServiceParts::of("elasticfilesystem-fips"))
    }

    /// The service `elastic-inference.runtime`.
    #[constant]
    pub fn ELASTIC_INFERENCE_RUNTIME() -> Self {
        Self(ServiceParts::of("elastic-inference.runtime"))
    }

    /// The service `elasticloadbalancing`.
    #[constant]
    pub fn ELASTIC_LOAD_BALANCING() -> Self {
        Self(ServiceParts::of("elasticloadbalancing"))
    }

    /// The service `elasticache`.
    #[constant]
    pub fn ELASTICACHE() -> Self {
        Self(ServiceParts::of("elasticache"))
    }

    /// The service `elasticache-fips`.
    #[constant]
    pub fn ELASTICACHE_FIPS() -> Self {
        Self(ServiceParts::of("elasticache-fips"))
    }

    /// The service `mediaconnect`.
    #[constant]
    pub fn ELEMENTAL_MEDIACONNECT() -> Self {
        Self(ServiceParts::of("mediaconnect"))
    }

    /// The service `email-smtp`.
    #[constant]
    pub fn EMAIL_SMTP() -> Self {
        Self(ServiceParts::of("email-smtp"))
    }

    /// The service `email`.
    #[constant]
    pub fn EMAIL() -> Self {
        Self(ServiceParts::of("email"))
    }

    /// The service `email-fips`.
    #[constant]
    pub fn EMAIL_FIPS() -> Self {
        Self(ServiceParts::of("email-fips"))
    }

    /// The service `elasticmapreduce`.
    #[constant]
    pub fn EMR() -> Self {
        Self(ServiceParts::of("elasticmapreduce"))
    }

    /// The service `emr-containers`.
    #[constant]
    pub fn EMR_EKS() -> Self {
        Self(ServiceParts::of("emr-containers"))
    }

    /// The service `emr-serverless`.
    #[constant]
    pub fn EMR_SERVERLESS() -> Self {
        Self(ServiceParts::of("emr-serverless"))
    }

    /// The service `emr-serverless-services.livy`.
    #[constant]
    pub fn EMR_SERVERLESS_LIVY() -> Self {
        Self(ServiceParts::of("emr-serverless-services.livy"))
    }

    /// The service `emr-serverless.dashboard`.
    #[constant]
    pub fn EMR_SERVERLESS_DASHBOARD() -> Self {
        Self(ServiceParts::of("emr-serverless.dashboard"))
    }

    /// The service `emrwal.prod`.
    #[constant]
    pub fn EMR_WAL() -> Self {
        Self(ServiceParts::of("emrwal.prod"))
    }

    /// The service `social-messaging`.
    #[constant]
    pub fn END_USER_MESSAGING_SOCIAL() -> Self {
        Self(ServiceParts::of("social-messaging"))
    }

    /// The service `entityresolution`.
    #[constant]
    pub fn ENTITY_RESOLUTION() -> Self {
        Self(ServiceParts::of("entityresolution"))
    }

    /// The service `events`.
    #[constant]
    pub fn EVENTBRIDGE() -> Self {
        Self(ServiceParts::of("events"))
    }

    /// The service `schemas`.
    #[constant]
    pub fn EVENTBRIDGE_SCHEMA_REGISTRY() -> Self {
        Self(ServiceParts::of("schemas"))
    }

    /// The service `fis`.
    #[constant]
    pub fn FAULT_INJECTION_SIMULATOR() -> Self {
        Self(ServiceParts::of("fis"))
    }

    /// The service `finspace`.
    #[constant]
    pub fn FINSPACE() -> Self {
        Self(ServiceParts::of("finspace"))
    }

    /// The service `finspace-api`.
    #[constant]
    pub fn FINSPACE_API() -> Self {
        Self(ServiceParts::of("finspace-api"))
    }

    /// The service `forecast`.
    #[constant]
    pub fn FORECAST() -> Self {
        Self(ServiceParts::of("forecast"))
    }

    /// The service `forecastquery`.
    #[constant]
    pub fn FORECAST_QUERY() -> Self {
        Self(ServiceParts::of("forecastquery"))
    }

    /// The service `forecast-fips`.
    #[constant]
    pub fn FORECAST_FIPS() -> Self {
        Self(ServiceParts::of("forecast-fips"))
    }

    /// The service `forecastquery-fips`.
    #[constant]
    pub fn FORECAST_QUERY_FIPS() -> Self {
        Self(ServiceParts::of("forecastquery-fips"))
    }

    /// The service `frauddetector`.
    #[constant]
    pub fn FRAUD_DETECTOR() -> Self {
        Self(ServiceParts::of("frauddetector"))
    }

    /// The service `fsx`.
    #[constant]
    pub fn FSX() -> Self {
        Self(ServiceParts::of("fsx"))
    }

    /// The service `fsx-fips`.
    #[constant]
    pub fn FSX_FIPS() -> Self {
        Self(ServiceParts::of("fsx-fips"))
    }

    /// The service `git-codecommit`.
    #[constant]
    pub fn CODECOMMIT_GIT() -> Self {
        Self(ServiceParts::of("git-codecommit"))
    }

    /// The service `git-codecommit-fips`.
    #[constant]
    pub fn CODECOMMIT_GIT_FIPS() -> Self {
        Self(ServiceParts::of("git-codecommit-fips"))
    }

    /// The service `glue`.
    #[constant]
    pub fn GLUE() -> Self {
        Self(ServiceParts::of("glue"))
    }

    /// The service `databrew`.
    #[constant]
    pub fn GLUE_DATABREW() -> Self {
        Self(ServiceParts::of("databrew"))
    }

    /// The service `glue.dashboard`.
    #[constant]
    pub fn GLUE_DASHBOARD() -> Self {
        Self(ServiceParts::of("glue.dashboard"))
    }

    /// The service `grafana`.
    #[constant]
    pub fn GRAFANA() -> Self {
        Self(ServiceParts::of("grafana"))
    }

    /// The service `grafana-workspace`.
    #[constant]
    pub fn GRAFANA_WORKSPACE() -> Self {
        Self(ServiceParts::of("grafana-workspace"))
    }

    /// The service `groundstation`.
    #[constant]
    pub fn GROUNDSTATION() -> Self {
        Self(ServiceParts::of("groundstation"))
    }

    /// The service `guardduty`.
    #[constant]
    pub fn GUARDDUTY() -> Self {
        Self(ServiceParts::of("guardduty"))
    }

    /// The service `guardduty-fips`.
    #[constant]
    pub fn GUARDDUTY_FIPS() -> Self {
        Self(ServiceParts::of("guardduty-fips"))
    }

    /// The service `guardduty-data`.
    #[constant]
    pub fn GUARDDUTY_DATA() -> Self {
        Self(ServiceParts::of("guardduty-data"))
    }

    /// The service `guardduty-data-fips`.
    #[constant]
    pub fn GUARDDUTY_DATA_FIPS() -> Self {
        Self(ServiceParts::of("guardduty-data-fips"))
    }

    /// The service `medical-imaging`.
    #[constant]
    pub fn HEALTH_IMAGING() -> Self {
        Self(ServiceParts::of("medical-imaging"))
    }

    /// The service `runtime-medical-imaging`.
    #[constant]
    pub fn HEALTH_IMAGING_RUNTIME() -> Self {
        Self(ServiceParts::of("runtime-medical-imaging"))
    }

    /// The service `dicom-medical-imaging`.
    #[constant]
    pub fn HEALTH_IMAGING_DICOM() -> Self {
        Self(ServiceParts::of("dicom-medical-imaging"))
    }

    /// The service `healthlake`.
    #[constant]
    pub fn HEALTHLAKE() -> Self {
        Self(ServiceParts::of("healthlake"))
    }

    /// The service `iam`.
    #[constant]
    pub fn IAM() -> Self {
        Self(ServiceParts::of("iam").everywhere())
    }

    /// The service `identitystore`.
    #[constant]
    pub fn IAM_IDENTITY_CENTER() -> Self {
        Self(ServiceParts::of("identitystore"))
    }

    /// The service `rolesanywhere`.
    #[constant]
    pub fn IAM_ROLES_ANYWHERE() -> Self {
        Self(ServiceParts::of("rolesanywhere"))
    }

    /// The service `imagebuilder`.
    #[constant]
    pub fn IMAGE_BUILDER() -> Self {
        Self(ServiceParts::of("imagebuilder"))
    }

    /// The service `inspector2`.
    #[constant]
    pub fn INSPECTOR() -> Self {
        Self(ServiceParts::of("inspector2"))
    }

    /// The service `inspector-scan`.
    #[constant]
    pub fn INSPECTOR_SCAN() -> Self {
        Self(ServiceParts::of("inspector-scan"))
    }

    /// The service `internetmonitor`.
    #[constant]
    pub fn INTERNET_MONITOR() -> Self {
        Self(ServiceParts::of("internetmonitor"))
    }

    /// The service `internetmonitor-fips`.
    #[constant]
    pub fn INTERNET_MONITOR_FIPS() -> Self {
        Self(ServiceParts::of("internetmonitor-fips"))
    }

    /// The service `invoicing`.
    #[constant]
    pub fn INVOICING() -> Self {
        Self(ServiceParts::of("invoicing"))
    }

    /// The service `iot.data`.
    #[constant]
    pub fn IOT_CORE() -> Self {
        Self(ServiceParts::of("iot.data"))
    }

    /// The service `iot.credentials`.
    #[constant]
    pub fn IOT_CORE_CREDENTIALS() -> Self {
        Self(ServiceParts::of("iot.credentials"))
    }

    /// The service `deviceadvisor.iot`.
    #[constant]
    pub fn IOT_CORE_DEVICE_ADVISOR() -> Self {
        Self(ServiceParts::of("deviceadvisor.iot"))
    }

    /// The service `iot.fleethub.api`.
    #[constant]
    pub fn IOT_CORE_FLEETHUB_API() -> Self {
        Self(ServiceParts::of("iot.fleethub.api"))
    }

    /// The service `iotwireless.api`.
    #[constant]
    pub fn IOT_CORE_FOR_LORAWAN() -> Self {
        Self(ServiceParts::of("iotwireless.api"))
    }

    /// The service `iotfleetwise`.
    #[constant]
    pub fn IOT_FLEETWISE() -> Self {
        Self(ServiceParts::of("iotfleetwise"))
    }

    /// The service `lorawan.cups`.
    #[constant]
    pub fn IOT_LORAWAN_CUPS() -> Self {
        Self(ServiceParts::of("lorawan.cups"))
    }

    /// The service `lorawan.lns`.
    #[constant]
    pub fn IOT_LORAWAN_LNS() -> Self {
        Self(ServiceParts::of("lorawan.lns"))
    }

    /// The service `greengrass`.
    #[constant]
    pub fn IOT_GREENGRASS() -> Self {
        Self(ServiceParts::of("greengrass"))
    }

    /// The service `iotroborunner`.
    #[constant]
    pub fn IOT_ROBORUNNER() -> Self {
        Self(ServiceParts::of("iotroborunner"))
    }

    /// The service `iotsitewise.api`.
    #[constant]
    pub fn IOT_SITEWISE_API() -> Self {
        Self(ServiceParts::of("iotsitewise.api"))
    }

    /// The service `iotsitewise.data`.
    #[constant]
    pub fn IOT_SITEWISE_DATA() -> Self {
        Self(ServiceParts::of("iotsitewise.data"))
    }

    /// The service `iottwinmaker.api`.
    #[constant]
    pub fn IOT_TWINMAKER_API() -> Self {
        Self(ServiceParts::of("iottwinmaker.api"))
    }

    /// The service `iottwinmaker.data`.
    #[constant]
    pub fn IOT_TWINMAKER_DATA() -> Self {
        Self(ServiceParts::of("iottwinmaker.data"))
    }

    /// The service `kafka`.
    #[constant]
    pub fn KAFKA() -> Self {
        Self(ServiceParts::of("kafka"))
    }

    /// The service `kafkaconnect`.
    #[constant]
    pub fn KAFKA_CONNECT() -> Self {
        Self(ServiceParts::of("kafkaconnect"))
    }

    /// The service `kafka-fips`.
    #[constant]
    pub fn KAFKA_FIPS() -> Self {
        Self(ServiceParts::of("kafka-fips"))
    }

    /// The service `kendra`.
    #[constant]
    pub fn KENDRA() -> Self {
        Self(ServiceParts::of("kendra"))
    }

    /// The service `kendra-ranking`.
    #[constant]
    pub fn KENDRA_RANKING() -> Self {
        Self(ServiceParts::of("kendra-ranking").under("aws.api"))
    }

    /// The service `cassandra`.
    #[constant]
    pub fn KEYSPACES() -> Self {
        Self(ServiceParts::of("cassandra").on(9142))
    }

    /// The service `cassandra-fips`.
    #[constant]
    pub fn KEYSPACES_FIPS() -> Self {
        Self(ServiceParts::of("cassandra-fips").on(9142))
    }

    /// The service `kinesis-streams`.
    #[constant]
    pub fn KINESIS_STREAMS() -> Self {
        Self(ServiceParts::of("kinesis-streams"))
    }

    /// The service `kinesis-streams-fips`.
    #[constant]
    pub fn KINESIS_STREAMS_FIPS() -> Self {
        Self(ServiceParts::of("kinesis-streams-fips"))
    }

    /// The service `kinesis-firehose`.
    #[constant]
    pub fn KINESIS_FIREHOSE() -> Self {
        Self(ServiceParts::of("kinesis-firehose"))
    }

    /// The service `kms`.
    #[constant]
    pub fn KMS() -> Self {
        Self(ServiceParts::of("kms"))
    }

    /// The service `kms-fips`.
    #[constant]
    pub fn KMS_FIPS() -> Self {
        Self(ServiceParts::of("kms-fips"))
    }

    /// The service `lakeformation`.
    #[constant]
    pub fn LAKE_FORMATION() -> Self {
        Self(ServiceParts::of("lakeformation"))
    }

    /// The service `launchwizard`.
    #[constant]
    pub fn LAUNCH_WIZARD() -> Self {
        Self(ServiceParts::of("launchwizard"))
    }

    /// The service `lambda`.
    #[constant]
    pub fn LAMBDA() -> Self {
        Self(ServiceParts::of("lambda"))
    }

    /// The service `models-v2-lex`.
    #[constant]
    pub fn LEX_MODELS() -> Self {
        Self(ServiceParts::of("models-v2-lex"))
    }

    /// The service `runtime-v2-lex`.
    #[constant]
    pub fn LEX_RUNTIME() -> Self {
        Self(ServiceParts::of("runtime-v2-lex"))
    }

    /// The service `license-manager`.
    #[constant]
    pub fn LICENSE_MANAGER() -> Self {
        Self(ServiceParts::of("license-manager"))
    }

    /// The service `license-manager-fips`.
    #[constant]
    pub fn LICENSE_MANAGER_FIPS() -> Self {
        Self(ServiceParts::of("license-manager-fips"))
    }

    /// The service `license-manager-linux-subscriptions`.
    #[constant]
    pub fn LICENSE_MANAGER_LINUX_SUBSCRIPTIONS() -> Self {
        Self(ServiceParts::of("license-manager-linux-subscriptions"))
    }

    /// The service `license-manager-linux-subscriptions-fips`.
    #[constant]
    pub fn LICENSE_MANAGER_LINUX_SUBSCRIPTIONS_FIPS() -> Self {
        Self(ServiceParts::of("license-manager-linux-subscriptions-fips"))
    }

    /// The service `license-manager-user-subscriptions`.
    #[constant]
    pub fn LICENSE_MANAGER_USER_SUBSCRIPTIONS() -> Self {
        Self(ServiceParts::of("license-manager-user-subscriptions"))
    }

    /// The service `geo.geofencing`.
    #[constant]
    pub fn LOCATION_SERVICE_GEOFENCING() -> Self {
        Self(ServiceParts::of("geo.geofencing"))
    }

    /// The service `geo.maps`.
    #[constant]
    pub fn LOCATION_SERVICE_MAPS() -> Self {
        Self(ServiceParts::of("geo.maps"))
    }

    /// The service `geo.metadata`.
    #[constant]
    pub fn LOCATION_SERVICE_METADATA() -> Self {
        Self(ServiceParts::of("geo.metadata"))
    }

    /// The service `geo.places`.
    #[constant]
    pub fn LOCATION_SERVICE_PLACES() -> Self {
        Self(ServiceParts::of("geo.places"))
    }

    /// The service `geo.routes`.
    #[constant]
    pub fn LOCATION_SERVICE_ROUTE() -> Self {
        Self(ServiceParts::of("geo.routes"))
    }

    /// The service `geo.tracking`.
    #[constant]
    pub fn LOCATION_SERVICE_TRACKING() -> Self {
        Self(ServiceParts::of("geo.tracking"))
    }

    /// The service `lookoutequipment`.
    #[constant]
    pub fn LOOKOUT_EQUIPMENT() -> Self {
        Self(ServiceParts::of("lookoutequipment"))
    }

    /// The service `lookoutmetrics`.
    #[constant]
    pub fn LOOKOUT_METRICS() -> Self {
        Self(ServiceParts::of("lookoutmetrics"))
    }

    /// The service `lookoutvision`.
    #[constant]
    pub fn LOOKOUT_VISION() -> Self {
        Self(ServiceParts::of("lookoutvision"))
    }

    /// The service `mail-manager`.
    #[constant]
    pub fn MAILMANAGER() -> Self {
        Self(ServiceParts::of("mail-manager"))
    }

    /// The service `mail-manager-fips`.
    #[constant]
    pub fn MAILMANAGER_FIPS() -> Self {
        Self(ServiceParts::of("mail-manager-fips"))
    }

    /// The service `m2`.
    #[constant]
    pub fn MAINFRAME_MODERNIZATION() -> Self {
        Self(ServiceParts::of("m2"))
    }

    /// The service `apptest`.
    #[constant]
    pub fn MAINFRAME_MODERNIZATION_APP_TEST() -> Self {
        Self(ServiceParts::of("apptest"))
    }

    /// The service `macie2`.
    #[constant]
    pub fn MACIE() -> Self {
        Self(ServiceParts::of("macie2"))
    }

    /// The service `console`.
    #[constant]
    pub fn MANAGEMENT_CONSOLE() -> Self {
        Self(ServiceParts::of("console"))
    }

    /// The service `signin`.
    #[constant]
    pub fn MANAGEMENT_CONSOLE_SIGNIN() -> Self {
        Self(ServiceParts::of("signin"))
    }

    /// The service `managedblockchain-query`.
    #[constant]
    pub fn MANAGED_BLOCKCHAIN_QUERY() -> Self {
        Self(ServiceParts::of("managedblockchain-query"))
    }

    /// The service `managedblockchain.bitcoin.mainnet`.
    #[constant]
    pub fn MANAGED_BLOCKCHAIN_BITCOIN_MAINNET() -> Self {
        Self(ServiceParts::of("managedblockchain.bitcoin.mainnet"))
    }

    /// The service `managedblockchain.bitcoin.testnet`.
    #[constant]
    pub fn MANAGED_BLOCKCHAIN_BITCOIN_TESTNET() -> Self {
        Self(ServiceParts::of("managedblockchain.bitcoin.testnet"))
    }

    /// The service `memory-db`.
    #[constant]
    pub fn MEMORY_DB() -> Self {
        Self(ServiceParts::of("memory-db"))
    }

    /// The service `memorydb-fips`.
    #[constant]
    pub fn MEMORY_DB_FIPS() -> Self {
        Self(ServiceParts::of("memorydb-fips"))
    }

    /// The service `migrationhub-orchestrator`.
    #[constant]
    pub fn MIGRATIONHUB_ORCHESTRATOR() -> Self {
        Self(ServiceParts::of("migrationhub-orchestrator"))
    }

    /// The service `refactor-spaces`.
    #[constant]
    pub fn MIGRATIONHUB_REFACTOR_SPACES() -> Self {
        Self(ServiceParts::of("refactor-spaces"))
    }

    /// The service `migrationhub-strategy`.
    #[constant]
    pub fn MIGRATIONHUB_STRATEGY() -> Self {
        Self(ServiceParts::of("migrationhub-strategy"))
    }

    /// The service `mq`.
    #[constant]
    pub fn MQ() -> Self {
        Self(ServiceParts::of("mq"))
    }

    /// The service `neptune-graph`.
    #[constant]
    pub fn NEPTUNE_ANALYTICS() -> Self {
        Self(ServiceParts::of("neptune-graph"))
    }

    /// The service `neptune-graph-data`.
    #[constant]
    pub fn NEPTUNE_ANALYTICS_DATA() -> Self {
        Self(ServiceParts::of("neptune-graph-data"))
    }

    /// The service `neptune-graph-fips`.
    #[constant]
    pub fn NEPTUNE_ANALYTICS_FIPS() -> Self {
        Self(ServiceParts::of("neptune-graph-fips"))
    }

    /// The service `network-firewall`.
    #[constant]
    pub fn NETWORK_FIREWALL() -> Self {
        Self(ServiceParts::of("network-firewall"))
    }

    /// The service `network-firewall-fips`.
    #[constant]
    pub fn NETWORK_FIREWALL_FIPS() -> Self {
        Self(ServiceParts::of("network-firewall-fips"))
    }

    /// The service `networkflowmonitor`.
    #[constant]
    pub fn NETWORK_FLOW_MONITOR() -> Self {
        Self(ServiceParts::of("networkflowmonitor"))
    }

    /// The service `networkflowmonitorreports`.
    #[constant]
    pub fn NETWORK_FLOW_MONITOR_REPORTS() -> Self {
        Self(ServiceParts::of("networkflowmonitorreports"))
    }

    /// The service `nimble`.
    #[constant]
    pub fn NIMBLE_STUDIO() -> Self {
        Self(ServiceParts::of("nimble"))
    }

    /// The service `observabilityadmin`.
    #[constant]
    pub fn OBSERVABILITY_ADMIN() -> Self {
        Self(ServiceParts::of("observabilityadmin"))
    }

    /// The service `outposts`.
    #[constant]
    pub fn OUTPOSTS() -> Self {
        Self(ServiceParts::of("outposts"))
    }

    /// The service `organizations`.
    #[constant]
    pub fn ORGANIZATIONS() -> Self {
        Self(ServiceParts::of("organizations"))
    }

    /// The service `organizations-fips`.
    #[constant]
    pub fn ORGANIZATIONS_FIPS() -> Self {
        Self(ServiceParts::of("organizations-fips"))
    }

    /// The service `analytics-omics`.
    #[constant]
    pub fn OMICS_ANALYTICS() -> Self {
        Self(ServiceParts::of("analytics-omics"))
    }

    /// The service `control-storage-omics`.
    #[constant]
    pub fn OMICS_CONTROL_STORAGE() -> Self {
        Self(ServiceParts::of("control-storage-omics"))
    }

    /// The service `storage-omics`.
    #[constant]
    pub fn OMICS_STORAGE() -> Self {
        Self(ServiceParts::of("storage-omics"))
    }

    /// The service `tags-omics`.
    #[constant]
    pub fn OMICS_TAGS() -> Self {
        Self(ServiceParts::of("tags-omics"))
    }

    /// The service `workflows-omics`.
    #[constant]
    pub fn OMICS_WORKFLOWS() -> Self {
        Self(ServiceParts::of("workflows-omics"))
    }

    /// The service `panorama`.
    #[constant]
    pub fn PANORAMA() -> Self {
        Self(ServiceParts::of("panorama"))
    }

    /// The service `pcs`.
    #[constant]
    pub fn PARALLEL_COMPUTING_SERVICE() -> Self {
        Self(ServiceParts::of("pcs"))
    }

    /// The service `pcs-fips`.
    #[constant]
    pub fn PARALLEL_COMPUTING_SERVICE_FIPS() -> Self {
        Self(ServiceParts::of("pcs-fips"))
    }

    /// The service `payment-cryptography.controlplane`.
    #[constant]
    pub fn PAYMENT_CRYPTOGRAPHY_CONTROLPLANE() -> Self {
        Self(ServiceParts::of("payment-cryptography.controlplane"))
    }

    /// The service `payment-cryptography.dataplane`.
    #[deprecated_name = "use `ec2.InterfaceVpcEndpointAwsService.PAYMENT_CRYPTOGRAPHY_DATAPLANE`"]
    #[constant]
    pub fn PAYMENT_CRYTOGRAPHY_DATAPLANE() -> Self {
        Self(ServiceParts::of("payment-cryptography.dataplane"))
    }

    /// The service `payment-cryptography.dataplane`.
    #[constant]
    pub fn PAYMENT_CRYPTOGRAPHY_DATAPLANE() -> Self {
        Self(ServiceParts::of("payment-cryptography.dataplane"))
    }

    /// The service `personalize`.
    #[constant]
    pub fn PERSONALIZE() -> Self {
        Self(ServiceParts::of("personalize"))
    }

    /// The service `personalize-events`.
    #[constant]
    pub fn PERSONALIZE_EVENTS() -> Self {
        Self(ServiceParts::of("personalize-events"))
    }

    /// The service `personalize-runtime`.
    #[constant]
    pub fn PERSONALIZE_RUNTIME() -> Self {
        Self(ServiceParts::of("personalize-runtime"))
    }

    /// The service `pinpoint`.
    #[constant]
    pub fn PINPOINT_V1() -> Self {
        Self(ServiceParts::of("pinpoint"))
    }

    /// The service `pinpoint-sms-voice-v2`.
    #[deprecated_name = "use `ec2.InterfaceVpcEndpointAwsService.PINPOINT_SMS_VOICE_V2`"]
    #[constant]
    pub fn PINPOINT() -> Self {
        Self(ServiceParts::of("pinpoint-sms-voice-v2"))
    }

    /// The service `pinpoint-sms-voice-v2`.
    #[constant]
    pub fn PINPOINT_SMS_VOICE_V2() -> Self {
        Self(ServiceParts::of("pinpoint-sms-voice-v2"))
    }

    /// The service `pipes`.
    #[constant]
    pub fn PIPES() -> Self {
        Self(ServiceParts::of("pipes"))
    }

    /// The service `pipes-data`.
    #[constant]
    pub fn PIPES_DATA() -> Self {
        Self(ServiceParts::of("pipes-data"))
    }

    /// The service `pipes-fips`.
    #[constant]
    pub fn PIPES_FIPS() -> Self {
        Self(ServiceParts::of("pipes-fips"))
    }

    /// The service `pricing.api`.
    #[constant]
    pub fn PRICE_LIST() -> Self {
        Self(ServiceParts::of("pricing.api"))
    }

    /// The service `bcm-pricing-calculator`.
    #[constant]
    pub fn PRICING_CALCULATOR() -> Self {
        Self(ServiceParts::of("bcm-pricing-calculator"))
    }

    /// The service `polly`.
    #[constant]
    pub fn POLLY() -> Self {
        Self(ServiceParts::of("polly"))
    }

    /// The service `private-networks`.
    #[constant]
    pub fn PRIVATE_5G() -> Self {
        Self(ServiceParts::of("private-networks"))
    }

    /// The service `acm-pca`.
    #[constant]
    pub fn PRIVATE_CERTIFICATE_AUTHORITY() -> Self {
        Self(ServiceParts::of("acm-pca"))
    }

    /// The service `acm-pca-fips`.
    #[constant]
    pub fn PRIVATE_CERTIFICATE_AUTHORITY_FIPS() -> Self {
        Self(ServiceParts::of("acm-pca-fips"))
    }

    /// The service `pca-connector-ad`.
    #[constant]
    pub fn PRIVATE_CERTIFICATE_AUTHORITY_CONNECTOR_AD() -> Self {
        Self(ServiceParts::of("pca-connector-ad"))
    }

    /// The service `pca-connector-scep`.
    #[constant]
    pub fn PRIVATE_CERTIFICATE_AUTHORITY_CONNECTOR_SCEP() -> Self {
        Self(ServiceParts::of("pca-connector-scep"))
    }

    /// The service `aps`.
    #[constant]
    pub fn PROMETHEUS() -> Self {
        Self(ServiceParts::of("aps"))
    }

    /// The service `aps-workspaces`.
    #[constant]
    pub fn PROMETHEUS_WORKSPACES() -> Self {
        Self(ServiceParts::of("aps-workspaces"))
    }

    /// The service `proton`.
    #[constant]
    pub fn PROTON() -> Self {
        Self(ServiceParts::of("proton"))
    }

    /// The service `qbusiness`.
    #[constant]
    pub fn Q_BUSSINESS() -> Self {
        Self(ServiceParts::of("qbusiness").under("aws.api"))
    }

    /// The service `q`.
    #[constant]
    pub fn Q_DEVELOPER() -> Self {
        Self(ServiceParts::of("q"))
    }

    /// The service `codewhisperer`.
    #[constant]
    pub fn Q_DEVELOPER_CODE_WHISPERER() -> Self {
        Self(ServiceParts::of("codewhisperer"))
    }

    /// The service `qapps`.
    #[constant]
    pub fn Q_DEVELOPER_QAPPS() -> Self {
        Self(ServiceParts::of("qapps"))
    }

    /// The service `service.user-subscriptions`.
    #[constant]
    pub fn Q_USER_SUBSCRIPTIONS() -> Self {
        Self(ServiceParts::of("service.user-subscriptions"))
    }

    /// The service `qldb.session`.
    #[constant]
    pub fn QLDB() -> Self {
        Self(ServiceParts::of("qldb.session"))
    }

    /// The service `quicksight-website`.
    #[constant]
    pub fn QUICKSIGHT_WEBSITE() -> Self {
        Self(ServiceParts::of("quicksight-website"))
    }

    /// The service `rds`.
    #[constant]
    pub fn RDS() -> Self {
        Self(ServiceParts::of("rds"))
    }

    /// The service `rds-data`.
    #[constant]
    pub fn RDS_DATA() -> Self {
        Self(ServiceParts::of("rds-data"))
    }

    /// The service `pi`.
    #[constant]
    pub fn RDS_PERFORMANCE_INSIGHTS() -> Self {
        Self(ServiceParts::of("pi"))
    }

    /// The service `pi-fips`.
    #[constant]
    pub fn RDS_PERFORMANCE_INSIGHTS_FIPS() -> Self {
        Self(ServiceParts::of("pi-fips"))
    }

    /// The service `redshift`.
    #[constant]
    pub fn REDSHIFT() -> Self {
        Self(ServiceParts::of("redshift"))
    }

    /// The service `redshift-fips`.
    #[constant]
    pub fn REDSHIFT_FIPS() -> Self {
        Self(ServiceParts::of("redshift-fips"))
    }

    /// The service `redshift-data`.
    #[constant]
    pub fn REDSHIFT_DATA() -> Self {
        Self(ServiceParts::of("redshift-data"))
    }

    /// The service `redshift-data-fips`.
    #[constant]
    pub fn REDSHIFT_DATA_FIPS() -> Self {
        Self(ServiceParts::of("redshift-data-fips"))
    }

    /// The service `redshift-serverless`.
    #[constant]
    pub fn REDSHIFT_SERVERLESS() -> Self {
        Self(ServiceParts::of("redshift-serverless"))
    }

    /// The service `redshift-serverless-fips`.
    #[constant]
    pub fn REDSHIFT_SERVERLESS_FIPS() -> Self {
        Self(ServiceParts::of("redshift-serverless-fips"))
    }

    /// The service `rekognition`.
    #[constant]
    pub fn REKOGNITION() -> Self {
        Self(ServiceParts::of("rekognition"))
    }

    /// The service `rekognition-fips`.
    #[constant]
    pub fn REKOGNITION_FIPS() -> Self {
        Self(ServiceParts::of("rekognition-fips"))
    }

    /// The service `streaming-rekognition`.
    #[constant]
    pub fn REKOGNITION_STREAMING() -> Self {
        Self(ServiceParts::of("streaming-rekognition"))
    }

    /// The service `streaming-rekognition-fips`.
    #[constant]
    pub fn REKOGNITION_STREAMING_FIPS() -> Self {
        Self(ServiceParts::of("streaming-rekognition-fips"))
    }

    /// The service `repostspace`.
    #[constant]
    pub fn REPOST_SPACE() -> Self {
        Self(ServiceParts::of("repostspace"))
    }

    /// The service `ram`.
    #[constant]
    pub fn RESOURCE_ACCESS_MANAGER() -> Self {
        Self(ServiceParts::of("ram"))
    }

    /// The service `resource-groups`.
    #[constant]
    pub fn RESOURCE_GROUPS() -> Self {
        Self(ServiceParts::of("resource-groups"))
    }

    /// The service `resource-groups-fips`.
    #[constant]
    pub fn RESOURCE_GROUPS_FIPS() -> Self {
        Self(ServiceParts::of("resource-groups-fips"))
    }

    /// The service `robomaker`.
    #[constant]
    pub fn ROBOMAKER() -> Self {
        Self(ServiceParts::of("robomaker"))
    }

    /// The service `rbin`.
    #[constant]
    pub fn RECYCLE_BIN() -> Self {
        Self(ServiceParts::of("rbin"))
    }

    /// The service `s3`.
    #[constant]
    pub fn S3() -> Self {
        Self(ServiceParts::of("s3"))
    }

    /// The service `s3-outposts`.
    #[constant]
    pub fn S3_OUTPOSTS() -> Self {
        Self(ServiceParts::of("s3-outposts"))
    }

    /// The service `s3-global.accesspoint`.
    #[constant]
    pub fn S3_MULTI_REGION_ACCESS_POINTS() -> Self {
        Self(ServiceParts::of("s3-global.accesspoint").everywhere())
    }

    /// The service `s3tables`.
    #[constant]
    pub fn S3_TABLES() -> Self {
        Self(ServiceParts::of("s3tables"))
    }

    /// The service `s3vectors`.
    #[constant]
    pub fn S3_VECTORS() -> Self {
        Self(ServiceParts::of("s3vectors"))
    }

    /// The service `savingsplans`.
    #[constant]
    pub fn SAVINGS_PLANS() -> Self {
        Self(ServiceParts::of("savingsplans").everywhere())
    }

    /// The service `sagemaker.api`.
    #[constant]
    pub fn SAGEMAKER_API() -> Self {
        Self(ServiceParts::of("sagemaker.api"))
    }

    /// The service `sagemaker.api-fips`.
    #[constant]
    pub fn SAGEMAKER_API_FIPS() -> Self {
        Self(ServiceParts::of("sagemaker.api-fips"))
    }

    /// The service `sagemaker-data-science-assistant`.
    #[constant]
    pub fn SAGEMAKER_DATA_SCIENCE_ASSISTANT() -> Self {
        Self(ServiceParts::of("sagemaker-data-science-assistant"))
    }

    /// The service `experiments`.
    #[constant]
    pub fn SAGEMAKER_EXPERIMENTS() -> Self {
        Self(ServiceParts::of("experiments").under("aws.sagemaker"))
    }

    /// The service `sagemaker.featurestore-runtime`.
    #[constant]
    pub fn SAGEMAKER_FEATURESTORE_RUNTIME() -> Self {
        Self(ServiceParts::of("sagemaker.featurestore-runtime"))
    }

    /// The service `sagemaker-geospatial`.
    #[constant]
    pub fn SAGEMAKER_GEOSPATIAL() -> Self {
        Self(ServiceParts::of("sagemaker-geospatial"))
    }

    /// The service `sagemaker.metrics`.
    #[constant]
    pub fn SAGEMAKER_METRICS() -> Self {
        Self(ServiceParts::of("sagemaker.metrics"))
    }

    /// The service `notebook`.
    #[constant]
    pub fn SAGEMAKER_NOTEBOOK() -> Self {
        Self(ServiceParts::of("notebook").under("aws.sagemaker"))
    }

    /// The service `partner-app`.
    #[constant]
    pub fn SAGEMAKER_PARTNER_APP() -> Self {
        Self(ServiceParts::of("partner-app").under("aws.sagemaker"))
    }

    /// The service `sagemaker.runtime`.
    #[constant]
    pub fn SAGEMAKER_RUNTIME() -> Self {
        Self(ServiceParts::of("sagemaker.runtime"))
    }

    /// The service `sagemaker.runtime-fips`.
    #[constant]
    pub fn SAGEMAKER_RUNTIME_FIPS() -> Self {
        Self(ServiceParts::of("sagemaker.runtime-fips"))
    }

    /// The service `studio`.
    #[constant]
    pub fn SAGEMAKER_STUDIO() -> Self {
        Self(ServiceParts::of("studio").under("aws.sagemaker"))
    }

    /// The service `secretsmanager`.
    #[constant]
    pub fn SECRETS_MANAGER() -> Self {
        Self(ServiceParts::of("secretsmanager"))
    }

    /// The service `securityhub`.
    #[constant]
    pub fn SECURITYHUB() -> Self {
        Self(ServiceParts::of("securityhub"))
    }

    /// The service `securitylake`.
    #[constant]
    pub fn SECURITYLAKE() -> Self {
        Self(ServiceParts::of("securitylake"))
    }

    /// The service `securitylake-fips`.
    #[constant]
    pub fn SECURITYLAKE_FIPS() -> Self {
        Self(ServiceParts::of("securitylake-fips"))
    }

    /// The service `servicecatalog`.
    #[constant]
    pub fn SERVICE_CATALOG() -> Self {
        Self(ServiceParts::of("servicecatalog"))
    }

    /// The service `servicecatalog-appregistry`.
    #[constant]
    pub fn SERVICE_CATALOG_APPREGISTRY() -> Self {
        Self(ServiceParts::of("servicecatalog-appregistry"))
    }

    /// The service `sms`.
    #[constant]
    pub fn SERVER_MIGRATION_SERVICE() -> Self {
        Self(ServiceParts::of("sms"))
    }

    /// The service `sms-fips`.
    #[constant]
    pub fn SERVER_MIGRATION_SERVICE_FIPS() -> Self {
        Self(ServiceParts::of("sms-fips"))
    }

    /// The service `awsconnector`.
    #[constant]
    pub fn SERVER_MIGRATION_SERVICE_AWSCONNECTOR() -> Self {
        Self(ServiceParts::of("awsconnector"))
    }

    /// The service `serverlessrepo`.
    #[constant]
    pub fn SERVERLESS_APPLICATION_REPOSITORY() -> Self {
        Self(ServiceParts::of("serverlessrepo"))
    }

    /// The service `email-smtp`.
    #[deprecated_name = "use `ec2.InterfaceVpcEndpointAwsService.EMAIL_SMTP`"]
    #[constant]
    pub fn SES() -> Self {
        Self(ServiceParts::of("email-smtp"))
    }

    /// The service `shield`.
    #[constant]
    pub fn SHIELD() -> Self {
        Self(ServiceParts::of("shield"))
    }

    /// The service `shield-fips`.
    #[constant]
    pub fn SHIELD_FIPS() -> Self {
        Self(ServiceParts::of("shield-fips"))
    }

    /// The service `simspaceweaver`.
    #[constant]
    pub fn SIMSPACE_WEAVER() -> Self {
        Self(ServiceParts::of("simspaceweaver"))
    }

    /// The service `snow-device-management`.
    #[constant]
    pub fn SNOW_DEVICE_MANAGEMENT() -> Self {
        Self(ServiceParts::of("snow-device-management"))
    }

    /// The service `sns`.
    #[constant]
    pub fn SNS() -> Self {
        Self(ServiceParts::of("sns"))
    }

    /// The service `sqs`.
    #[constant]
    pub fn SQS() -> Self {
        Self(ServiceParts::of("sqs"))
    }

    /// The service `sqs-fips`.
    #[constant]
    pub fn SQS_FIPS() -> Self {
        Self(ServiceParts::of("sqs-fips"))
    }

    /// The service `ssm`.
    #[constant]
    pub fn SSM() -> Self {
        Self(ServiceParts::of("ssm"))
    }

    /// The service `ssm-fips`.
    #[constant]
    pub fn SSM_FIPS() -> Self {
        Self(ServiceParts::of("ssm-fips"))
    }

    /// The service `ssmmessages`.
    #[constant]
    pub fn SSM_MESSAGES() -> Self {
        Self(ServiceParts::of("ssmmessages"))
    }

    /// The service `ssm-contacts`.
    #[constant]
    pub fn SSM_CONTACTS() -> Self {
        Self(ServiceParts::of("ssm-contacts"))
    }

    /// The service `ssm-incidents`.
    #[constant]
    pub fn SSM_INCIDENTS() -> Self {
        Self(ServiceParts::of("ssm-incidents"))
    }

    /// The service `ssm-quicksetup`.
    #[constant]
    pub fn SSM_QUICK_SETUP() -> Self {
        Self(ServiceParts::of("ssm-quicksetup"))
    }

    /// The service `states`.
    #[constant]
    pub fn STEP_FUNCTIONS() -> Self {
        Self(ServiceParts::of("states"))
    }

    /// The service `sync-states`.
    #[constant]
    pub fn STEP_FUNCTIONS_SYNC() -> Self {
        Self(ServiceParts::of("sync-states"))
    }

    /// The service `storagegateway`.
    #[constant]
    pub fn STORAGE_GATEWAY() -> Self {
        Self(ServiceParts::of("storagegateway"))
    }

    /// The service `sts`.
    #[constant]
    pub fn STS() -> Self {
        Self(ServiceParts::of("sts"))
    }

    /// The service `sts-fips`.
    #[constant]
    pub fn STS_FIPS() -> Self {
        Self(ServiceParts::of("sts-fips"))
    }

    /// The service `scn`.
    #[constant]
    pub fn SUPPLY_CHAIN() -> Self {
        Self(ServiceParts::of("scn"))
    }

    /// The service `swf`.
    #[constant]
    pub fn SWF() -> Self {
        Self(ServiceParts::of("swf"))
    }

    /// The service `swf-fips`.
    #[constant]
    pub fn SWF_FIPS() -> Self {
        Self(ServiceParts::of("swf-fips"))
    }

    /// The service `tagging`.
    #[constant]
    pub fn TAGGING() -> Self {
        Self(ServiceParts::of("tagging"))
    }

    /// The service `tnb`.
    #[constant]
    pub fn TELCO_NETWORK_BUILDER() -> Self {
        Self(ServiceParts::of("tnb"))
    }

    /// The service `textract`.
    #[constant]
    pub fn TEXTRACT() -> Self {
        Self(ServiceParts::of("textract"))
    }

    /// The service `textract-fips`.
    #[constant]
    pub fn TEXTRACT_FIPS() -> Self {
        Self(ServiceParts::of("textract-fips"))
    }

    /// The service `timestream-influxdb`.
    #[constant]
    pub fn TIMESTREAM_INFLUXDB() -> Self {
        Self(ServiceParts::of("timestream-influxdb"))
    }

    /// The service `timestream-influxdb-fips`.
    #[constant]
    pub fn TIMESTREAM_INFLUXDB_FIPS() -> Self {
        Self(ServiceParts::of("timestream-influxdb-fips"))
    }

    /// The service `transcribe`.
    #[constant]
    pub fn TRANSCRIBE() -> Self {
        Self(ServiceParts::of("transcribe"))
    }

    /// The service `transcribestreaming`.
    #[constant]
    pub fn TRANSCRIBE_STREAMING() -> Self {
        Self(ServiceParts::of("transcribestreaming"))
    }

    /// The service `transfer`.
    #[constant]
    pub fn TRANSFER() -> Self {
        Self(ServiceParts::of("transfer"))
    }

    /// The service `transfer.server`.
    #[constant]
    pub fn TRANSFER_SERVER() -> Self {
        Self(ServiceParts::of("transfer.server"))
    }

    /// The service `translate`.
    #[constant]
    pub fn TRANSLATE() -> Self {
        Self(ServiceParts::of("translate"))
    }

    /// The service `trustedadvisor`.
    #[constant]
    pub fn TRUSTED_ADVISOR() -> Self {
        Self(ServiceParts::of("trustedadvisor"))
    }

    /// The service `wafv2`.
    #[constant]
    pub fn WAFV2() -> Self {
        Self(ServiceParts::of("wafv2"))
    }

    /// The service `wafv2-fips`.
    #[constant]
    pub fn WAFV2_FIPS() -> Self {
        Self(ServiceParts::of("wafv2-fips"))
    }

    /// The service `wellarchitected`.
    #[constant]
    pub fn WELL_ARCHITECTED_TOOL() -> Self {
        Self(ServiceParts::of("wellarchitected"))
    }

    /// The service `workmail`.
    #[constant]
    pub fn WORKMAIL() -> Self {
        Self(ServiceParts::of("workmail"))
    }

    /// The service `workspaces`.
    #[constant]
    pub fn WORKSPACES() -> Self {
        Self(ServiceParts::of("workspaces"))
    }

    /// The service `thinclient.api`.
    #[constant]
    pub fn WORKSPACES_THIN_CLIENT() -> Self {
        Self(ServiceParts::of("thinclient.api"))
    }

    /// The service `workspaces-web`.
    #[constant]
    pub fn WORKSPACES_WEB() -> Self {
        Self(ServiceParts::of("workspaces-web"))
    }

    /// The service `workspaces-web-fips`.
    #[constant]
    pub fn WORKSPACES_WEB_FIPS() -> Self {
        Self(ServiceParts::of("workspaces-web-fips"))
    }

    /// The service `xray`.
    #[constant]
    pub fn XRAY() -> Self {
        Self(ServiceParts::of("xray"))
    }

    /// The service `verifiedpermissions`.
    #[constant]
    pub fn VERIFIED_PERMISSIONS() -> Self {
        Self(ServiceParts::of("verifiedpermissions"))
    }

    /// The service `vpc-lattice`.
    #[constant]
    pub fn VPC_LATTICE() -> Self {
        Self(ServiceParts::of("vpc-lattice"))
    }
}
