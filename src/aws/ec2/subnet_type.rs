//! Kinds of subnets, and how the subnets of a VPC are configured.

use crate::core::Str;
use crate::declare::{choice, props};

/// How the instances in a subnet reach the internet, and are reached from it.
#[choice(module = "ec2")]
pub enum SubnetType {
    /// No route to the internet at all: for databases and everything that must not talk to the outside.
    #[value = "Isolated"]
    PRIVATE_ISOLATED,
    /// No route to the internet at all.
    #[value = "Isolated"]
    #[deprecated_name = "use `SubnetType.PRIVATE_ISOLATED`"]
    ISOLATED,
    /// Reaches the internet through a NAT gateway, cannot be reached from it. The VPC makes the gateways
    /// unless `nat_gateways` is 0; then the way out is yours to make.
    #[value = "Private"]
    PRIVATE_WITH_EGRESS,
    /// Reaches the internet through a NAT gateway, which the VPC must have.
    #[value = "Private"]
    #[deprecated_name = "use `SubnetType.PRIVATE_WITH_EGRESS`"]
    PRIVATE_WITH_NAT,
    /// Reaches the internet through a NAT gateway, which the VPC must have.
    #[value = "Private"]
    #[deprecated_name = "use `SubnetType.PRIVATE_WITH_EGRESS`"]
    PRIVATE,
    /// Reaches the internet through the internet gateway, and is reached from it.
    #[value = "Public"]
    PUBLIC,
}

impl SubnetType {
    /// The types under their lasting names.
    pub(super) const LASTING: [SubnetType; 3] =
        [SubnetType::PUBLIC, SubnetType::PRIVATE_WITH_EGRESS, SubnetType::PRIVATE_ISOLATED];

    /// The same type under its lasting name.
    pub(super) fn lasting(self) -> SubnetType {
        match self {
            SubnetType::PRIVATE_ISOLATED | SubnetType::ISOLATED => SubnetType::PRIVATE_ISOLATED,
            SubnetType::PRIVATE_WITH_EGRESS | SubnetType::PRIVATE_WITH_NAT | SubnetType::PRIVATE => {
                SubnetType::PRIVATE_WITH_EGRESS
            }
            SubnetType::PUBLIC => SubnetType::PUBLIC,
        }
    }

    /// The name as scripts write it.
    pub(super) fn script_name(self) -> &'static str {
        match self {
            SubnetType::PRIVATE_ISOLATED => "PRIVATE_ISOLATED",
            SubnetType::ISOLATED => "ISOLATED",
            SubnetType::PRIVATE_WITH_EGRESS => "PRIVATE_WITH_EGRESS",
            SubnetType::PRIVATE_WITH_NAT => "PRIVATE_WITH_NAT",
            SubnetType::PRIVATE => "PRIVATE",
            SubnetType::PUBLIC => "PUBLIC",
        }
    }
}

/// One group of subnets of a VPC: a subnet in each availability zone.
#[props(module = "ec2", output = true)]
pub struct SubnetConfiguration {
    /// The name of the group. The subnets are called after it: `<name>Subnet1`, `<name>Subnet2`, ...
    pub name: Str,
    /// How the subnets reach the internet.
    pub subnet_type: SubnetType,
    /// The mask of each subnet: 16 (65536 addresses) to 28 (16 addresses). Default: all groups without a
    /// mask share what the others leave, in equal parts.
    pub cidr_mask: Option<u8>,
    /// Whether to keep the addresses for later: they are counted, no subnets are made.
    #[default(false)]
    pub reserved: bool,
    /// Whether instances get a public IPv4 address; only for public subnets. Default: true in public subnets of VPCs
    /// without IPv6.
    pub map_public_ip_on_launch: Option<bool>,
    /// Whether instances get an IPv6 address; only in VPCs with IPv6. Default: true there.
    pub ipv6_assign_address_on_creation: Option<bool>,
}

impl SubnetConfiguration {
    /// A group of a type, called after it, without a mask.
    pub(super) fn of(subnet_type: SubnetType) -> SubnetConfiguration {
        SubnetConfiguration {
            name: Str::new_static(subnet_type.value()),
            subnet_type,
            cidr_mask: None,
            reserved: false,
            map_public_ip_on_launch: None,
            ipv6_assign_address_on_creation: None,
        }
    }

    /// Whether it makes subnets of a type.
    pub(super) fn makes(&self, subnet_type: SubnetType) -> bool {
        !self.reserved && self.subnet_type.lasting() == subnet_type
    }
}
