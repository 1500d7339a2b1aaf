//! How Lambda gets at brokers and clusters.

use crate::core::{Data, Str, Text};
use crate::declare::{class, props};
use crate::fields;

/// What kind of access it is.
#[derive(Clone, Debug)]
pub struct SourceAccessConfigurationType(Str);

/// What kind of access to a broker or a cluster it is.
#[class(module = "lambda")]
#[allow(non_snake_case)]
impl SourceAccessConfigurationType {
    /// A user and a password, in a secret.
    #[constant]
    pub fn BASIC_AUTH() -> Self {
        SourceAccessConfigurationType("BASIC_AUTH".into())
    }

    /// A subnet of the VPC.
    #[constant]
    pub fn VPC_SUBNET() -> Self {
        SourceAccessConfigurationType("VPC_SUBNET".into())
    }

    /// A security group of the VPC.
    #[constant]
    pub fn VPC_SECURITY_GROUP() -> Self {
        SourceAccessConfigurationType("VPC_SECURITY_GROUP".into())
    }

    /// A secret for SASL with SCRAM-256.
    #[constant]
    pub fn SASL_SCRAM_256_AUTH() -> Self {
        SourceAccessConfigurationType("SASL_SCRAM_256_AUTH".into())
    }

    /// A secret for SASL with SCRAM-512.
    #[constant]
    pub fn SASL_SCRAM_512_AUTH() -> Self {
        SourceAccessConfigurationType("SASL_SCRAM_512_AUTH".into())
    }

    /// A secret with the certificate of a client.
    #[constant]
    pub fn CLIENT_CERTIFICATE_TLS_AUTH() -> Self {
        SourceAccessConfigurationType("CLIENT_CERTIFICATE_TLS_AUTH".into())
    }

    /// A secret with the root certificate of the brokers.
    #[constant]
    pub fn SERVER_ROOT_CA_CERTIFICATE() -> Self {
        SourceAccessConfigurationType("SERVER_ROOT_CA_CERTIFICATE".into())
    }

    /// A virtual host of RabbitMQ.
    #[constant]
    pub fn VIRTUAL_HOST() -> Self {
        SourceAccessConfigurationType("VIRTUAL_HOST".into())
    }

    /// A kind that has no constant.
    pub fn of(name: Str) -> Self {
        SourceAccessConfigurationType(name)
    }

    /// The name of the kind.
    #[attribute]
    pub fn r#type(&self) -> Str {
        self.0.clone()
    }
}

/// How Lambda gets at a broker or a cluster.
#[props(module = "lambda")]
pub struct SourceAccessConfiguration {
    /// What kind of access it is.
    pub r#type: SourceAccessConfigurationType,
    /// The ARN of a secret, the id of a subnet or a group, or the name of a host.
    pub uri: Text,
}

impl SourceAccessConfiguration {
    pub(super) fn to_data(&self) -> Data {
        Data::Map(fields! { "Type": self.r#type.0.clone(), "URI": self.uri.clone() })
    }
}
