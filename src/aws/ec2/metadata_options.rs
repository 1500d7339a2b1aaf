//! The metadata service of instances, as instances and launch templates have it.

use crate::bail;
use crate::core::Data;
use crate::diag::{Code, Result};
use crate::fields;

/// What the metadata service is told.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct MetadataOptions {
    /// Whether there is one.
    pub endpoint: Option<bool>,
    /// Whether it has an IPv6 address.
    pub protocol_ipv6: Option<bool>,
    /// How many hops answers may make.
    pub hop_limit: Option<i64>,
    /// Whether requests need a session token.
    pub tokens: Option<&'static str>,
    /// Whether it tells the tags of the instance.
    pub tags: Option<bool>,
}

const MAX_HOP_LIMIT: i64 = 64;

impl MetadataOptions {
    /// Refuses a hop limit that EC2 does not take.
    ///
    /// # Errors
    /// When it is out of range.
    pub(super) fn check(&self) -> Result<()> {
        match self.hop_limit {
            Some(limit) if !(1..=MAX_HOP_LIMIT).contains(&limit) => {
                bail!(Code::OutOfRange, "`http_put_response_hop_limit` cannot be {limit}"; hint: "allowed are 1 to {MAX_HOP_LIMIT}")
            }
            _ => Ok(()),
        }
    }

    /// Whether anything is said.
    pub(super) fn is_some(&self) -> bool {
        self.endpoint.is_some()
            || self.protocol_ipv6.is_some()
            || self.hop_limit.is_some()
            || self.tokens.is_some()
            || self.tags.is_some()
    }

    /// The property of a resource; nothing where nothing is said.
    pub(super) fn to_data(self) -> Data {
        let word = |on: Option<bool>| on.map(|on| if on { "enabled" } else { "disabled" });
        Data::map_if_any(fields! {
            "HttpEndpoint": word(self.endpoint),
            "HttpProtocolIpv6": word(self.protocol_ipv6),
            "HttpPutResponseHopLimit": self.hop_limit,
            "HttpTokens": self.tokens,
            "InstanceMetadataTags": word(self.tags),
        })
    }
}
