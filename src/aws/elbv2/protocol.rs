//! Protocols of load balancers, listeners and targets.

use crate::bail;
use crate::core::Number;
use crate::declare::choice;
use crate::diag::{Code, Result};

/// The protocols of Network Load Balancers and of health checks.
#[choice(module = "elbv2")]
pub enum Protocol {
    /// HTTP, for health checks.
    HTTP,
    /// HTTPS, for health checks.
    HTTPS,
    /// TCP, for Network Load Balancers and their health checks.
    TCP,
    /// TLS, for Network Load Balancers.
    TLS,
    /// UDP, for Network Load Balancers.
    UDP,
    /// TCP and UDP on the same port, for Network Load Balancers.
    TCP_UDP,
}

impl Protocol {
    /// Refuses what Network Load Balancers cannot speak.
    ///
    /// # Errors
    /// When it is HTTP or HTTPS.
    pub(super) fn check_network(self) -> Result<()> {
        if matches!(self, Protocol::HTTP | Protocol::HTTPS) {
            bail!(Code::InvalidValue, "a Network Load Balancer does not speak `{}`", self.value();
                hint: "their protocols are `TCP`, `TLS`, `UDP` and `TCP_UDP`");
        }
        Ok(())
    }
}

/// The protocols of Application Load Balancers.
#[choice(module = "elbv2")]
pub enum ApplicationProtocol {
    /// HTTP.
    HTTP,
    /// HTTPS.
    HTTPS,
}

/// Which protocol and which port are meant, where at least one of both is given.
///
/// # Errors
/// When the protocol of the port is not known.
pub(super) fn complete(
    protocol: Option<ApplicationProtocol>,
    port: Option<Number>,
) -> Result<Option<(ApplicationProtocol, Number)>> {
    Ok(match (protocol, port) {
        (None, None) => None,
        (Some(protocol), Some(port)) => Some((protocol, port)),
        (Some(protocol), None) => Some((protocol, Number::Int(protocol.usual_port()))),
        (None, Some(port)) => Some((ApplicationProtocol::of_port(&port)?, port)),
    })
}

impl ApplicationProtocol {
    /// The port on which the protocol is usually spoken.
    fn usual_port(self) -> i64 {
        match self {
            ApplicationProtocol::HTTP => 80,
            ApplicationProtocol::HTTPS => 443,
        }
    }

    /// The protocol that is usually spoken on a port.
    fn of_port(port: &Number) -> Result<Self> {
        match port.literal() {
            Some(80 | 8000 | 8008 | 8080) => Ok(ApplicationProtocol::HTTP),
            Some(443 | 8443) => Ok(ApplicationProtocol::HTTPS),
            Some(other) => {
                bail!(Code::MissingArgument, "no protocol is usual on port {other}";
                    hint: "give a `protocol`: `elbv2.ApplicationProtocol.HTTP`")
            }
            None => {
                bail!(Code::MissingArgument, "the protocol of a late-bound port is not known";
                    hint: "give a `protocol`: `elbv2.ApplicationProtocol.HTTP`")
            }
        }
    }
}

/// The versions of HTTP that an Application Load Balancer speaks with targets.
#[choice(module = "elbv2")]
pub enum ApplicationProtocolVersion {
    /// gRPC.
    GRPC,
    /// HTTP/1.1.
    HTTP1,
    /// HTTP/2.
    HTTP2,
}

/// Which protocol a Network Load Balancer agrees on with clients within TLS.
/// Source: the guide to Network Load Balancers, "ALPN policies".
#[choice(module = "elbv2")]
pub enum AlpnPolicy {
    /// HTTP/1 only.
    #[value = "HTTP1Only"]
    HTTP1_ONLY,
    /// HTTP/2 only.
    #[value = "HTTP2Only"]
    HTTP2_ONLY,
    /// HTTP/1 rather than HTTP/2.
    #[value = "HTTP2Optional"]
    HTTP2_OPTIONAL,
    /// HTTP/2 rather than HTTP/1.
    #[value = "HTTP2Preferred"]
    HTTP2_PREFERRED,
    /// None: nothing is agreed on.
    #[value = "None"]
    NONE,
}
