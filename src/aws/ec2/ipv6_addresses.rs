//! Where the IPv6 addresses of a VPC come from.

use super::Vpc;
use crate::core::{CfnResource, Cx, Fn, Number, Text};
use crate::declare::{choice, class};
use crate::diag::Result;

/// The kinds of addresses of a VPC.
#[choice(module = "ec2")]
pub enum IpProtocol {
    /// IPv4 addresses.
    #[value = "Ipv4_Only"]
    IPV4_ONLY,
    /// IPv4 and IPv6 addresses. Instances in public subnets get no public IPv4 address by themselves then, and
    /// private subnets reach IPv6 addresses through an egress-only internet gateway.
    #[value = "Dual_Stack"]
    DUAL_STACK,
}

/// Where the IPv6 addresses of a VPC come from.
#[derive(Clone, Copy, Debug)]
pub struct Ipv6Addresses;

/// Where the IPv6 addresses of a VPC come from.
#[class(module = "ec2")]
impl Ipv6Addresses {
    /// A range of /56 that Amazon chooses; each subnet gets /64 of it.
    pub fn amazon_provided() -> Ipv6Addresses {
        Ipv6Addresses
    }
}

impl Ipv6Addresses {
    /// Gives the VPC a range.
    pub(super) fn allocate(self, cx: &mut Cx, vpc: Vpc) -> Result<CfnResource> {
        let properties = crate::fields! { "AmazonProvidedIpv6CidrBlock": true, "VpcId": vpc.vpc_id(cx) };
        CfnResource::add(cx, vpc, "ipv6cidr", "AWS::EC2::VPCCidrBlock", properties)
    }

    /// The range of a subnet, by its number among `count`.
    pub(super) fn of_subnet(self, cx: &Cx, vpc: Vpc, index: usize, count: usize) -> Result<Text> {
        const HOST_BITS: &str = "64";
        let whole = Fn::select(Number::Int(0), vpc.vpc_ipv6_cidr_blocks(cx)?)?;
        let pieces = Fn::cidr(whole, i64::try_from(count).unwrap_or(i64::MAX), Some(HOST_BITS.into()))?;
        Fn::select(Number::Int(i64::try_from(index).unwrap_or(i64::MAX)), pieces)
    }
}
