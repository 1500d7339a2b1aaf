//! What classic load balancers listen to.

use crate::aws::ec2::IConnectable;
use crate::core::{Data, Number, Text};
use crate::declare::{choice, props};
use crate::diag::{Code, Result};
use crate::{bail, fields};

/// A protocol.
#[choice(module = "elb")]
pub enum LoadBalancingProtocol {
    /// TCP.
    #[value = "tcp"]
    TCP,
    /// TLS.
    #[value = "ssl"]
    SSL,
    /// HTTP.
    #[value = "http"]
    HTTP,
    /// HTTPS.
    #[value = "https"]
    HTTPS,
}

impl LoadBalancingProtocol {
    /// The protocol that a port stands for.
    pub(super) fn of_port(port: &Number) -> Option<Self> {
        match port.literal() {
            Some(80) => Some(LoadBalancingProtocol::HTTP),
            Some(443) => Some(LoadBalancingProtocol::HTTPS),
            _ => None,
        }
    }

    pub(super) fn is_http(self) -> bool {
        matches!(self, LoadBalancingProtocol::HTTP | LoadBalancingProtocol::HTTPS)
    }
}

/// What a load balancer listens to, and what becomes of it.
#[props(module = "elb")]
pub struct LoadBalancerListener {
    /// The port of the load balancer.
    pub external_port: Number,
    /// The protocol on that port. Default: that of port 80 or 443.
    pub external_protocol: Option<LoadBalancingProtocol>,
    /// The port of the targets. Default: `external_port`.
    pub internal_port: Option<Number>,
    /// The protocol on that port. Default: that of port 80 or 443, else HTTP for HTTP and HTTPS outside, else TCP.
    pub internal_protocol: Option<LoadBalancingProtocol>,
    /// The names of policies. Default: none.
    pub policy_names: Option<Vec<Text>>,
    /// The ARN of the certificate, for TLS. Default: none.
    pub ssl_certificate_arn: Option<Text>,
    /// Who may connect. Default: everybody; nobody where the list is empty.
    pub allow_connections_from: Option<Vec<IConnectable>>,
}

impl LoadBalancerListener {
    /// The protocol outside.
    ///
    /// # Errors
    /// When it is not given, and the port stands for none.
    pub(super) fn protocol(&self) -> Result<LoadBalancingProtocol> {
        let known = self.external_protocol.or_else(|| LoadBalancingProtocol::of_port(&self.external_port));
        let Some(protocol) = known else {
            let port = self.external_port.clone().into_text();
            let port = port.literal().unwrap_or("(late-bound)");
            bail!(Code::MissingArgument, "the port {port} stands for no protocol";
                hint: "add `external_protocol: elb.LoadBalancingProtocol.TCP`, or another");
        };
        Ok(protocol)
    }

    /// The port of the targets.
    pub(super) fn target_port(&self) -> Number {
        self.internal_port.clone().unwrap_or_else(|| self.external_port.clone())
    }

    pub(super) fn to_data(&self, protocol: LoadBalancingProtocol) -> Data {
        let port = self.target_port();
        let fallback = match protocol.is_http() {
            true => LoadBalancingProtocol::HTTP,
            false => LoadBalancingProtocol::TCP,
        };
        let inside = self.internal_protocol.or_else(|| LoadBalancingProtocol::of_port(&port));
        Data::map(fields! {
            "InstancePort": port.into_text(),
            "InstanceProtocol": inside.unwrap_or(fallback).value(),
            "LoadBalancerPort": self.external_port.clone().into_text(),
            "PolicyNames": self.policy_names.clone(),
            "Protocol": protocol.value(),
            "SSLCertificateId": self.ssl_certificate_arn.clone(),
        })
    }
}
