//! Where the addresses of a VPC come from.

use ipnet::Ipv4Net;

use crate::bail;
use crate::core::Str;
use crate::declare::class;
use crate::diag::{Code, Diag, Result};
use crate::net::{self, LARGEST_BLOCK, SMALLEST_BLOCK};

/// Where the IPv4 addresses of a VPC come from.
#[derive(Clone, Copy, Debug)]
pub struct IpAddresses {
    range: Ipv4Net,
}

/// Where the IPv4 addresses of a VPC come from.
#[class(module = "ec2")]
impl IpAddresses {
    /// A range of your own, /16 to /28: `10.0.0.0/16`. It is divided among the subnets when the template is made.
    pub fn cidr(cidr_block: Str) -> Result<IpAddresses> {
        let range = net::parse_range(&cidr_block)
            .map_err(|error| Diag::new(Code::InvalidCidr, error.message).hint(error.hint))?;
        if !(LARGEST_BLOCK..=SMALLEST_BLOCK).contains(&range.prefix_len()) {
            let near = range.prefix_len().clamp(LARGEST_BLOCK, SMALLEST_BLOCK);
            let near = Ipv4Net::new(range.addr(), near).map_or(range, |near| near.trunc());
            bail!(Code::InvalidCidr, "a VPC cannot have `{range}`";
                hint: "a VPC is between /{LARGEST_BLOCK} (65536 addresses) and /{SMALLEST_BLOCK} (16 addresses), such as `{near}`");
        }
        Ok(IpAddresses { range })
    }
}

impl IpAddresses {
    /// The range.
    pub(super) fn range(self) -> Ipv4Net {
        self.range
    }
}
