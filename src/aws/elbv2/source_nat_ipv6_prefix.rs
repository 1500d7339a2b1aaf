//! IPv6 addresses by which a Network Load Balancer reaches targets with UDP.

use crate::bail;
use crate::core::Text;
use crate::declare::class;
use crate::diag::{Code, Result};

/// The IPv6 addresses by which a Network Load Balancer reaches targets with UDP.
#[derive(Clone, Debug)]
pub struct SourceNatIpv6Prefix(Text);

/// The bits of the network part of such a range.
/// Source: the guide to Network Load Balancers, "UDP listeners and IPv6".
const NETMASK: &str = "80";

/// The IPv6 addresses by which a Network Load Balancer reaches targets with UDP.
#[class(module = "elbv2")]
impl SourceNatIpv6Prefix {
    /// A range by its text, or `auto_assigned`.
    pub fn new(
        /// The range: `2001:db8::/80`.
        prefix: Text,
    ) -> Self {
        SourceNatIpv6Prefix(prefix)
    }

    /// AWS chooses the range out of those of the subnet.
    pub fn auto_assigned() -> Self {
        SourceNatIpv6Prefix("auto_assigned".into())
    }

    /// This range, which must be a /80.
    pub fn from_ipv6_prefix(
        /// The range: `2001:db8::/80`.
        prefix: Text,
    ) -> Result<Self> {
        if let Some(text) = prefix.literal()
            && text.rsplit_once('/').map(|(_, mask)| mask) != Some(NETMASK)
        {
            bail!(Code::InvalidValue, "`{text}` is not a range of IPv6 addresses with a netmask of {NETMASK}";
                hint: "such ranges look like `2001:db8::/80`");
        }
        Ok(SourceNatIpv6Prefix(prefix))
    }

    /// The range, as CloudFormation takes it.
    #[attribute]
    pub fn prefix(&self) -> Text {
        self.0.clone()
    }
}
