//! Where the IPv6 addresses of a VPC come from.

use super::{AllocatedSubnet, SubnetIpamOptions, Vpc};
use crate::core::{CfnResource, Construct, Cx, Fn, Number, Text, TextList};
use crate::declare::{choice, class, props};
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

/// How many bits of the addresses of a subnet are not fixed.
const HOST_BITS: &str = "64";

/// A VPC that is to get IPv6 addresses.
#[props(module = "ec2")]
pub struct AllocateVpcIpv6CidrRequest {
    /// Below which construct the resource of the range is made.
    pub scope: Construct,
    /// The id of the VPC.
    pub vpc_id: Text,
}

/// A range of IPv6 addresses that is to be divided.
#[props(module = "ec2")]
pub struct CreateIpv6CidrBlocksRequest {
    /// The range.
    pub ipv6_selected_cidr: Text,
    /// Into how many pieces.
    pub subnet_count: i64,
    /// How many bits of a piece are not fixed.
    #[default(HOST_BITS.into(), "`64`")]
    pub size_mask: Text,
}

/// Subnets that are to get IPv6 addresses.
#[props(module = "ec2")]
pub struct AllocateIpv6CidrRequest {
    /// The subnets with their IPv4 addresses.
    pub allocated_subnets: Vec<AllocatedSubnet>,
    /// The IPv6 addresses of the subnets, as ranges.
    pub ipv6_cidrs: Vec<Text>,
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

    /// Gives a VPC a range: an `ec2.CfnVPCCidrBlock`.
    pub fn allocate_vpc_ipv6_cidr(
        self,
        cx: &mut Cx,
        input: AllocateVpcIpv6CidrRequest,
    ) -> Result<CfnResource> {
        let properties = crate::fields! { "AmazonProvidedIpv6CidrBlock": true, "VpcId": input.vpc_id };
        CfnResource::add(cx, input.scope, "ipv6cidr", "AWS::EC2::VPCCidrBlock", properties)
    }

    /// Divides a range, when the stack is deployed.
    pub fn create_ipv6_cidr_blocks(self, input: CreateIpv6CidrBlocksRequest) -> Result<TextList> {
        Fn::cidr(input.ipv6_selected_cidr, input.subnet_count, Some(input.size_mask))
    }

    /// Gives subnets their IPv6 addresses, one after the other.
    pub fn allocate_subnets_ipv6_cidr(self, input: AllocateIpv6CidrRequest) -> SubnetIpamOptions {
        let mut ranges = input.ipv6_cidrs.into_iter();
        let subnets = input.allocated_subnets.into_iter();
        let allocated = subnets.map(|subnet| AllocatedSubnet { ipv6_cidr: ranges.next(), ..subnet });
        SubnetIpamOptions { allocated_subnets: allocated.collect() }
    }
}

impl Ipv6Addresses {
    /// Gives the VPC a range.
    pub(super) fn allocate(self, cx: &mut Cx, vpc: Vpc) -> Result<CfnResource> {
        let vpc_id = vpc.vpc_id(cx);
        self.allocate_vpc_ipv6_cidr(cx, AllocateVpcIpv6CidrRequest { scope: vpc.into(), vpc_id })
    }

    /// The range of a subnet, by its number among `count`.
    pub(super) fn of_subnet(self, cx: &Cx, vpc: Vpc, index: usize, count: usize) -> Result<Text> {
        let whole = Fn::select(Number::Int(0), vpc.vpc_ipv6_cidr_blocks(cx)?)?;
        let pieces = Fn::cidr(whole, i64::try_from(count).unwrap_or(i64::MAX), Some(HOST_BITS.into()))?;
        Fn::select(Number::Int(i64::try_from(index).unwrap_or(i64::MAX)), pieces)
    }
}
