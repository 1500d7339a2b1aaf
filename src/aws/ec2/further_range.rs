//! Addresses that resources of their own add to a VPC.

use ipnet::Ipv4Net;

use super::Vpc;
use super::subnet::vpc_of;
use crate::bail;
use crate::core::{CfnResource, Cx, Data, Handle, Text};
use crate::diag::{Code, Diag, Result};
use crate::net::{self, Block, LARGEST_BLOCK, SMALLEST_BLOCK, Space};

/// How many IPv4 ranges a VPC has without a raised quota, and the most with one.
/// Source: the VPC user guide, "Amazon VPC quotas".
const USUAL_RANGES: usize = 5;
const MOST_RANGES: usize = 50;

/// The IPv4 ranges of a VPC beyond its first.
#[derive(Clone, Debug, Default)]
pub(super) struct FurtherRanges {
    known: Vec<(String, Space)>,
    /// How many are known at deployment only.
    late: usize,
}

impl FurtherRanges {
    fn count(&self) -> usize {
        self.known.len() + self.late
    }

    /// Whether a range may lie in one of these.
    pub(super) fn may_hold(&self, range: &Ipv4Net) -> bool {
        self.late > 0 || self.known.iter().any(|(_, space)| space.contains(range))
    }

    /// Takes addresses for a subnet, unless another has them: that is given.
    pub(super) fn take(&mut self, name: &str, range: Ipv4Net) -> Option<Block> {
        let (_, space) = self.known.iter_mut().find(|(_, space)| space.contains(&range))?;
        space.take(name, range).err()
    }

    fn overlapping(&self, range: &Ipv4Net) -> Option<(String, Ipv4Net)> {
        let mut all = self.known.iter().map(|(name, space)| (name, space.network()));
        let (name, other) = all.find(|(_, other)| other.contains(range) || range.contains(other))?;
        Some((format!("`{name}`"), other))
    }
}

/// Tells VPCs of the ranges that an `AWS::EC2::VPCCidrBlock` adds to them; refuses those that AWS would refuse.
///
/// # Errors
/// When a range overlaps another of the VPC, has a size that VPCs cannot have, or is one too many.
pub(crate) fn resource_made(cx: &mut Cx, resource: CfnResource) -> Result<()> {
    if cx.state(resource).cfn_type != "AWS::EC2::VPCCidrBlock" {
        return Ok(());
    }
    let text = |name: &str| match resource.property(cx, name)? {
        Data::Str(text) => Some(Text::from(text)),
        Data::Late(late) => Some(late.into()),
        _ => None,
    };
    let (range, pool) = (text("CidrBlock"), text("Ipv4IpamPoolId"));
    let Some(vpc) = text("VpcId").and_then(|vpc| vpc_of(cx, &vpc)) else { return Ok(()) };
    let added = match (range.as_ref().map(Text::literal), pool) {
        (Some(Some(range)), _) => add(cx, vpc, resource, range),
        (Some(None), _) | (None, Some(_)) => {
            vpc.further_ranges(cx).late += 1;
            Ok(())
        }
        (None, None) => return Ok(()),
    };
    added.and_then(|()| check_count(cx, vpc, resource)).map_err(|error| error.on(&cx.path(resource.id())))
}

fn add(cx: &mut Cx, vpc: Vpc, resource: CfnResource, text: &str) -> Result<()> {
    let range = net::parse_range(text)
        .map_err(|error| Diag::new(Code::InvalidCidr, error.message).hint(error.hint))?;
    if !(LARGEST_BLOCK..=SMALLEST_BLOCK).contains(&range.prefix_len()) {
        bail!(Code::InvalidCidr, "a VPC cannot have `{range}`";
            hint: "its ranges are between /{LARGEST_BLOCK} (65536 addresses) and /{SMALLEST_BLOCK} (16 addresses)");
    }
    let first = vpc.space(cx).map(Space::network);
    let first = first.filter(|first| first.contains(&range) || range.contains(first));
    let other = match first {
        Some(first) => Some((format!("`{}`", cx.path(vpc.id())), first)),
        None => vpc.further_ranges(cx).overlapping(&range),
    };
    if let Some((name, other)) = other {
        bail!(Code::InvalidCidr, "`{range}` overlaps `{other}`, which {name} has already";
            hint: "the ranges of a VPC must lie apart from each other");
    }
    let name = cx.path(resource.id());
    vpc.further_ranges(cx).known.push((name, Space::new(range)));
    Ok(())
}

fn check_count(cx: &mut Cx, vpc: Vpc, resource: CfnResource) -> Result<()> {
    let count = 1 + vpc.further_ranges(cx).count();
    if count > MOST_RANGES {
        bail!(Code::OutOfRange, "a VPC cannot have {count} IPv4 ranges";
            hint: "the most is {MOST_RANGES}, with a raised quota; without, it is {USUAL_RANGES}");
    }
    if count == USUAL_RANGES + 1 {
        let message = format!("the VPC `{}` has more than {USUAL_RANGES} IPv4 ranges", cx.path(vpc.id()));
        let diag = Diag::warning(Code::Surprise, message).hint("more need a raised quota of the account");
        let diag = diag.on(cx.path(resource.id()));
        cx.warn(diag);
    }
    Ok(())
}
