//! The addresses that a rule of a network ACL is about.

use super::peer::{check_ipv4, check_ipv6};
use crate::core::{Cx, Text};
use crate::declare::{class, props};
use crate::diag::Result;

/// The addresses of a rule, as CloudFormation spells them: one of the two.
#[props(module = "ec2", output = true)]
pub struct AclCidrConfig {
    /// The IPv4 addresses, as a range.
    pub cidr_block: Option<Text>,
    /// The IPv6 addresses, as a range.
    pub ipv6_cidr_block: Option<Text>,
}

/// The addresses that a rule of a network ACL is about.
#[derive(Clone, Debug)]
pub enum AclCidr {
    /// IPv4 addresses.
    Ipv4(Text),
    /// IPv6 addresses.
    Ipv6(Text),
}

/// The addresses that a rule of a network ACL is about.
#[class(module = "ec2")]
impl AclCidr {
    /// A range of IPv4 addresses: `10.0.0.0/8`. One address has the mask `/32`.
    pub fn ipv4(cx: &mut Cx, ipv4_cidr: Text) -> Result<AclCidr> {
        if let Text::Literal(cidr) = &ipv4_cidr {
            check_ipv4(cx, cidr, "ec2.AclCidr")?;
        }
        Ok(AclCidr::Ipv4(ipv4_cidr))
    }

    /// All IPv4 addresses.
    pub fn any_ipv4() -> AclCidr {
        AclCidr::Ipv4("0.0.0.0/0".into())
    }

    /// A range of IPv6 addresses: `2001:db8::/48`. One address has the mask `/128`.
    pub fn ipv6(cx: &mut Cx, ipv6_cidr: Text) -> Result<AclCidr> {
        if let Text::Literal(cidr) = &ipv6_cidr {
            check_ipv6(cx, cidr, "ec2.AclCidr")?;
        }
        Ok(AclCidr::Ipv6(ipv6_cidr))
    }

    /// All IPv6 addresses.
    pub fn any_ipv6() -> AclCidr {
        AclCidr::Ipv6("::/0".into())
    }

    /// The addresses as CloudFormation spells them.
    pub fn to_cidr_config(&self) -> AclCidrConfig {
        match self.clone() {
            AclCidr::Ipv4(cidr) => AclCidrConfig { cidr_block: Some(cidr), ipv6_cidr_block: None },
            AclCidr::Ipv6(cidr) => AclCidrConfig { cidr_block: None, ipv6_cidr_block: Some(cidr) },
        }
    }
}
