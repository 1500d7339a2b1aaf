//! Topics of clusters of Kafka that a program looks after itself.

use super::KafkaEventSourceProps;
use super::mapped::{Mapped, MappedState};
use crate::aws::ec2::{SecurityGroup, SubnetSelection, Vpc};
use crate::aws::lambda::{
    EventSourceMappingOptions, FunctionBase, SourceAccessConfiguration, SourceAccessConfigurationType, md5,
};
use crate::aws::secretsmanager::Secret;
use crate::core::{Cx, Text};
use crate::declare::{choice, object, props};
use crate::diag::{Code, Diag, Error, Result};

/// How Lambda logs in to a cluster.
#[choice(module = "lambda_event_sources")]
pub enum AuthenticationMethod {
    /// SASL/SCRAM with SHA-512.
    SASL_SCRAM_512_AUTH,
    /// SASL/SCRAM with SHA-256.
    SASL_SCRAM_256_AUTH,
    /// SASL/PLAIN.
    BASIC_AUTH,
    /// A certificate of Lambda's own.
    CLIENT_CERTIFICATE_TLS_AUTH,
}

/// What a [`SelfManagedKafkaEventSource`] needs.
#[props(module = "lambda_event_sources")]
pub struct SelfManagedKafkaEventSourceProps {
    /// How Lambda reads the topic.
    #[extends(required)]
    pub kafka: KafkaEventSourceProps,
    /// The addresses of brokers: `kafka-1.example.com:9092`.
    pub bootstrap_servers: Vec<Text>,
    /// The VPC of the brokers, with `vpc_subnets` and a `security_group`. Default: they are reached over the internet.
    pub vpc: Option<Vpc>,
    /// The subnets from which Lambda reaches the brokers.
    pub vpc_subnets: Option<SubnetSelection>,
    /// The security group with which Lambda reaches the brokers.
    pub security_group: Option<SecurityGroup>,
    /// How Lambda logs in with the `secret`.
    #[default(AuthenticationMethod::SASL_SCRAM_512_AUTH)]
    pub authentication_method: AuthenticationMethod,
    /// The secret with the certificate by which that of the brokers is known. Default: it is a public one.
    #[name = "root_ca_certificate"]
    pub root_ca_certificate: Option<Secret>,
}

/// What the source keeps, besides how Lambda reads it.
#[derive(Clone, Debug)]
pub struct Cluster {
    props: SelfManagedKafkaEventSourceProps,
}

/// A topic of a cluster of Kafka of one's own whose messages call a function.
///
/// ```rhai
/// let works = lambda.Function(stack, "Works", #{
///     runtime: lambda.Runtime.NODEJS_24_X,
///     handler: "index.handler",
///     code: lambda.Code.from_inline("exports.handler = async event => console.log(event);"),
/// });
/// works.add_event_source(lambda_event_sources.SelfManagedKafkaEventSource(#{
///     bootstrap_servers: ["kafka-1.example.com:9092"],
///     topic: "orders",
///     secret: secretsmanager.Secret(stack, "Credentials"),
///     starting_position: lambda.StartingPosition.TRIM_HORIZON,
/// }));
/// ```
///
/// ```lua
/// local works = lambda.Function(stack, "Works", {
///   runtime = lambda.Runtime.NODEJS_24_X,
///   handler = "index.handler",
///   code = lambda.Code.from_inline("exports.handler = async event => console.log(event);"),
/// })
/// works:add_event_source(lambda_event_sources.SelfManagedKafkaEventSource({
///   bootstrap_servers = { "kafka-1.example.com:9092" },
///   topic = "orders",
///   secret = secretsmanager.Secret(stack, "Credentials"),
///   starting_position = lambda.StartingPosition.TRIM_HORIZON,
/// }))
/// ```
#[object(module = "lambda_event_sources", state = MappedState<Cluster>)]
impl SelfManagedKafkaEventSource {
    /// Takes a topic.
    pub fn new(cx: &mut Cx, props: SelfManagedKafkaEventSourceProps) -> Result<Self> {
        Error::from_all(props.problems())?;
        let options = EventSourceMappingOptions {
            kafka_bootstrap_servers: Some(props.bootstrap_servers.clone()),
            source_access_configurations: Some(props.access(cx)?),
            ..props.kafka.clone().mapping_options()
        };
        Ok(cx.make(MappedState::new(Cluster { props }, options)))
    }

    /// Lets Lambda read the topic for a function.
    pub fn bind(self, cx: &mut Cx, target: FunctionBase) -> Result<()> {
        let props = cx.object(self).source.props.clone();
        self.map(cx, target, props.mapping_id())?;
        if let Some(secret) = props.kafka.secret {
            secret.grant_read(cx, target.grant_principal(cx)?.into(), None)?;
        }
        Ok(())
    }
}

impl SelfManagedKafkaEventSourceProps {
    fn problems(&self) -> Vec<Diag> {
        let mut problems = Vec::new();
        let mut missing = |message: &str, hint: &str| {
            problems.push(Diag::new(Code::MissingArgument, message).hint(hint));
        };
        if self.vpc.is_none() && self.kafka.secret.is_none() {
            missing(
                "brokers that are reached over the internet need a `secret`",
                "give the source a `secret: secretsmanager.Secret(...)`, or the `vpc` of the brokers",
            );
        }
        if self.vpc.is_some() && self.vpc_subnets.is_none() {
            missing("a `vpc` needs `vpc_subnets` beside it", "`vpc_subnets: #{}` takes the private ones");
        }
        if self.vpc.is_some() && self.security_group.is_none() {
            missing("a `vpc` needs a `security_group` beside it", "pass an `ec2.SecurityGroup`");
        }
        problems
    }

    /// How Lambda gets at the brokers.
    fn access(&self, cx: &mut Cx) -> Result<Vec<SourceAccessConfiguration>> {
        let of = |r#type, uri| SourceAccessConfiguration { r#type, uri };
        let mut access = Vec::new();
        if let Some(secret) = self.kafka.secret {
            let method = SourceAccessConfigurationType::of(self.authentication_method.value().into());
            access.push(of(method, secret.secret_arn(cx)));
        }
        if let Some(certificate) = self.root_ca_certificate {
            let kind = SourceAccessConfigurationType::SERVER_ROOT_CA_CERTIFICATE();
            access.push(of(kind, certificate.secret_arn(cx)));
        }
        if let Some(group) = self.security_group {
            let kind = SourceAccessConfigurationType::VPC_SECURITY_GROUP();
            access.push(of(kind, group.security_group_id(cx)));
        }
        if let Some(vpc) = self.vpc {
            for subnet in vpc.select_subnets(cx, self.vpc_subnets.clone())?.subnets {
                access.push(of(SourceAccessConfigurationType::VPC_SUBNET(), subnet.subnet_id(cx)));
            }
        }
        Ok(access)
    }

    /// The id of the mapping: a function may read several clusters and topics.
    fn mapping_id(&self) -> String {
        let text = |text: &Text| text.literal().unwrap_or("(late-bound)").to_owned();
        let servers: Vec<String> = self.bootstrap_servers.iter().map(text).collect();
        let hash = md5(&serde_json::json!(servers).to_string());
        format!("KafkaEventSource:{hash}:{}", text(&self.kafka.topic))
    }
}
