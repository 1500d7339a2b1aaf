//! Protocols that are agreed on within TLS.

use crate::core::Str;
use crate::declare::class;

/// A protocol that is agreed on within TLS.
#[derive(Clone, Debug)]
pub struct Alpn(Str);

#[allow(non_snake_case)]
/// A protocol that is agreed on within TLS.
#[class(module = "route53")]
impl Alpn {
    /// HTTP/1.1.
    #[constant]
    pub fn HTTP1_1() -> Alpn {
        Alpn(Str::new_static("http1.1"))
    }

    /// HTTP/2.
    #[constant]
    pub fn H2() -> Alpn {
        Alpn(Str::new_static("h2"))
    }

    /// HTTP/3.
    #[constant]
    pub fn H3() -> Alpn {
        Alpn(Str::new_static("h3"))
    }

    /// Another protocol.
    pub fn of(protocol: Str) -> Alpn {
        Alpn(protocol)
    }

    /// The protocol, as it is written.
    #[attribute]
    pub fn protocol(&self) -> Str {
        self.0.clone()
    }
}
