//! Where the addresses of a VPC come from.

use ipnet::Ipv4Net;

use super::SubnetConfiguration;
use crate::bail;
use crate::core::{Cx, Fn, Number, Str, Text};
use crate::declare::{class, props};
use crate::diag::{Code, Diag, Result};
use crate::net::{self, LARGEST_BLOCK, Obstacle, SMALLEST_BLOCK, Space, Wish};

/// How addresses are taken from an IPAM pool.
#[props(module = "ec2")]
pub struct AwsIpamProps {
    /// The mask of the VPC: 16 (65536 addresses) to 28 (16 addresses).
    pub ipv4_netmask_length: u8,
    /// The id of the pool: `ipam-pool-0123456789abcdef0`.
    pub ipv4_ipam_pool_id: Text,
    /// The mask of the subnets whose group has none: 16 to 28. Default: every group must have a `cidr_mask`.
    pub default_subnet_ipv4_netmask_length: Option<u8>,
}

/// What the resource of a VPC is told of its addresses: a range, or a pool and a mask.
#[props(module = "ec2", output = true)]
pub struct VpcIpamOptions {
    /// The range. Default: it comes from the pool.
    pub cidr_block: Option<Text>,
    /// The mask of the range from the pool.
    pub ipv4_netmask_length: Option<u8>,
    /// The id of the pool. Default: no pool.
    pub ipv4_ipam_pool_id: Option<Text>,
}

/// A subnet that is to get addresses.
#[props(module = "ec2")]
pub struct RequestedSubnet {
    /// The availability zone.
    pub availability_zone: Text,
    /// The group of the subnet.
    pub configuration: SubnetConfiguration,
    /// The id of the subnet's construct.
    pub subnet_construct_id: Str,
}

/// Subnets that are to get addresses.
#[props(module = "ec2")]
pub struct AllocateCidrRequest {
    /// The range of the VPC.
    pub vpc_cidr: Text,
    /// The subnets.
    pub requested_subnets: Vec<RequestedSubnet>,
}

/// The addresses of a subnet.
#[props(module = "ec2", output = true)]
pub struct AllocatedSubnet {
    /// The IPv4 addresses, as a range.
    pub cidr: Text,
    /// The IPv6 addresses, as a range. Default: none.
    pub ipv6_cidr: Option<Text>,
}

/// The addresses of subnets.
#[props(module = "ec2", output = true)]
pub struct SubnetIpamOptions {
    /// Those of each subnet, in the order in which they were asked for.
    pub allocated_subnets: Vec<AllocatedSubnet>,
}

/// Where the IPv4 addresses of a VPC come from.
#[derive(Clone, Debug)]
pub enum IpAddresses {
    /// A range that is known now.
    Range(Ipv4Net),
    /// A pool, which gives a range when the stack is deployed.
    Pool(AwsIpamProps),
}

/// Where the IPv4 addresses of a VPC come from.
#[class(module = "ec2")]
impl IpAddresses {
    /// A range of your own, /16 to /28: `10.0.0.0/16`. It is divided among the subnets when the template is made.
    /// An address in the middle of a range means the next range of the size, as in the CDK; a warning says so.
    pub fn cidr(cx: &mut Cx, cidr_block: Str) -> Result<IpAddresses> {
        let loose = net::parse_loose_range(&cidr_block)
            .map_err(|error| Diag::new(Code::InvalidCidr, error.message).hint(error.hint))?;
        let Some(range) = net::next_range(loose) else {
            bail!(Code::InvalidCidr, "behind `{cidr_block}` starts no range of its size"; hint: "did you mean `{}`?", loose.trunc());
        };
        if range != loose {
            let message = format!(
                "`{cidr_block}` is not the start of a range, so the VPC gets the next one: `{range}`"
            );
            cx.warn(
                Diag::warning(Code::Surprise, message).hint(format!("did you mean `{}`?", loose.trunc())),
            );
        }
        if !(LARGEST_BLOCK..=SMALLEST_BLOCK).contains(&range.prefix_len()) {
            let near = range.prefix_len().clamp(LARGEST_BLOCK, SMALLEST_BLOCK);
            let near = Ipv4Net::new(range.addr(), near).map_or(range, |near| near.trunc());
            bail!(Code::InvalidCidr, "a VPC cannot have `{range}`";
                hint: "a VPC is between /{LARGEST_BLOCK} (65536 addresses) and /{SMALLEST_BLOCK} (16 addresses), such as `{near}`");
        }
        Ok(IpAddresses::Range(range))
    }

    /// A range from an IPAM pool, chosen when the stack is deployed. The template says how it is divided among the
    /// subnets.
    pub fn aws_ipam_allocation(props: AwsIpamProps) -> Result<IpAddresses> {
        let bounds = LARGEST_BLOCK..=SMALLEST_BLOCK;
        let masks = [
            ("ipv4_netmask_length", Some(props.ipv4_netmask_length)),
            ("default_subnet_ipv4_netmask_length", props.default_subnet_ipv4_netmask_length),
        ];
        for (name, mask) in masks {
            if let Some(mask) = mask
                && !bounds.contains(&mask)
            {
                bail!(Code::OutOfRange, "`{name}` cannot be {mask}";
                    hint: "masks of VPCs and subnets are {LARGEST_BLOCK} (65536 addresses) to {SMALLEST_BLOCK} (16 addresses)");
            }
        }
        Ok(IpAddresses::Pool(props))
    }

    /// What the resource of a VPC is told of its addresses.
    pub fn allocate_vpc_cidr(&self) -> VpcIpamOptions {
        match self {
            IpAddresses::Range(range) => {
                VpcIpamOptions { cidr_block: Some(range.to_string().into()), ..VpcIpamOptions::default() }
            }
            IpAddresses::Pool(pool) => VpcIpamOptions {
                cidr_block: None,
                ipv4_netmask_length: Some(pool.ipv4_netmask_length),
                ipv4_ipam_pool_id: Some(pool.ipv4_ipam_pool_id.clone()),
            },
        }
    }

    /// The addresses that subnets of a VPC get. Every call starts with the whole range.
    pub fn allocate_subnets_cidr(&self, input: AllocateCidrRequest) -> Result<SubnetIpamOptions> {
        let wishes: Vec<Wish> = input.requested_subnets.into_iter().map(RequestedSubnet::wish).collect();
        let ranges = self.lay_out(&input.vpc_cidr, &wishes)?;
        let allocated = ranges.into_iter().map(|cidr| AllocatedSubnet { cidr, ipv6_cidr: None });
        Ok(SubnetIpamOptions { allocated_subnets: allocated.collect() })
    }
}

impl RequestedSubnet {
    fn wish(self) -> Wish {
        Wish {
            name: self.subnet_construct_id.to_string(),
            group: self.configuration.name.to_string(),
            prefix: self.configuration.cidr_mask,
        }
    }
}

impl IpAddresses {
    /// The ranges of the wished subnets, in their order.
    pub(super) fn lay_out(&self, vpc_range: &Text, wishes: &[Wish]) -> Result<Vec<Text>> {
        let range = match self {
            IpAddresses::Pool(pool) => return pool.lay_out(vpc_range, wishes),
            IpAddresses::Range(range) => *range,
        };
        let ranges = net::lay_out(range, wishes).map_err(|misfit| {
            let code = match misfit.obstacle {
                Obstacle::Mask => Code::OutOfRange,
                Obstacle::Space => Code::CidrExhausted,
            };
            Diag::new(code, misfit.message).hints(misfit.hints)
        })?;
        Ok(ranges.into_iter().map(|range| range.to_string().into()).collect())
    }
}

impl AwsIpamProps {
    /// The ranges of subnets, computed out of the VPC's own range when the stack is deployed. They are cut off one
    /// behind the other, in the order of the wishes.
    fn lay_out(&self, vpc_range: &Text, wishes: &[Wish]) -> Result<Vec<Text>> {
        let network = Ipv4Net::new(std::net::Ipv4Addr::UNSPECIFIED, self.ipv4_netmask_length)
            .map_err(|error| Diag::new(Code::Internal, error.to_string()))?;
        let mut space = Space::new(network);
        let mut ranges = Vec::with_capacity(wishes.len());
        for wish in wishes {
            let mask = self.mask_of(wish)?;
            let Some(range) = space.place(&wish.name, mask) else {
                bail!(Code::CidrExhausted, "subnet `{}` (/{mask}, {} addresses) does not fit into the /{} that the pool gives",
                    wish.name, net::size_of(mask), self.ipv4_netmask_length;
                    hint: "ask the pool for more with a smaller `ipv4_netmask_length`, or for smaller subnets");
            };
            let index = u64::from(u32::from(range.network())) / net::size_of(mask);
            ranges.push(piece(vpc_range.clone(), self.ipv4_netmask_length, mask, index)?);
        }
        Ok(ranges)
    }

    fn mask_of(&self, wish: &Wish) -> Result<u8> {
        let Some(mask) = wish.prefix.or(self.default_subnet_ipv4_netmask_length) else {
            bail!(Code::MissingArgument, "the subnets of `{}` have no mask, which addresses from a pool need", wish.group;
                hint: "give the group a `cidr_mask`, or the pool a `default_subnet_ipv4_netmask_length`");
        };
        if !(LARGEST_BLOCK..=SMALLEST_BLOCK).contains(&mask) {
            bail!(Code::OutOfRange, "the subnets of `{}` cannot be /{mask}", wish.group;
                hint: "a subnet is between /{LARGEST_BLOCK} (65536 addresses) and /{SMALLEST_BLOCK} (16 addresses)");
        }
        Ok(mask)
    }
}

/// The most bits that one `Fn::Cidr` can divide by: it gives 256 pieces at most.
const MOST_BITS: u8 = 8;

/// A piece of a range as CloudFormation computes it, in several steps where there are too many pieces for one.
fn piece(range: Text, from: u8, to: u8, index: u64) -> Result<Text> {
    let bits = to - from;
    if bits == 0 {
        return Ok(range);
    }
    let last = bits.min(MOST_BITS);
    let count = 1_u64 << last;
    let outer = piece(range, from, to - last, index / count)?;
    let pieces =
        Fn::cidr(outer, i64::try_from(count).unwrap_or(i64::MAX), Some((32 - to).to_string().into()))?;
    Fn::select(Number::Int(i64::try_from(index % count).unwrap_or(i64::MAX)), pieces)
}
