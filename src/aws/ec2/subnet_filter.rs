//! Filters of subnet selections.

use std::net::Ipv4Addr;

use ipnet::Ipv4Net;

use super::Subnet;
use crate::bail;
use crate::core::{Cx, Handle, Str, Text};
use crate::declare::class;
use crate::diag::{Code, Diag, Result};
use crate::net::{self, RangeError};

/// Chooses some subnets of many.
#[derive(Clone, Debug)]
pub struct SubnetFilter(Rule);

#[derive(Clone, Debug)]
enum Rule {
    Ids(Vec<Text>),
    Zones(Vec<Text>),
    OnePerZone,
    Addresses(Vec<Ipv4Addr>),
    Mask(u8),
    Ranges(Vec<Ipv4Net>),
}

/// Chooses some subnets of many, for the `subnet_filters` of a subnet selection.
#[class(module = "ec2")]
impl SubnetFilter {
    /// The subnets with one of these ids.
    pub fn by_ids(subnet_ids: Vec<Text>) -> SubnetFilter {
        SubnetFilter(Rule::Ids(subnet_ids))
    }

    /// The subnets in one of these availability zones.
    pub fn availability_zones(availability_zones: Vec<Text>) -> SubnetFilter {
        SubnetFilter(Rule::Zones(availability_zones))
    }

    /// The first subnet of each availability zone.
    pub fn one_per_az() -> SubnetFilter {
        SubnetFilter(Rule::OnePerZone)
    }

    /// The subnets to which one of these IPv4 addresses belongs.
    pub fn contains_ip_addresses(ipv4addrs: Vec<Str>) -> Result<SubnetFilter> {
        let addresses = ipv4addrs.iter().map(|text| net::parse_address(text).map_err(refused));
        addresses.collect::<Result<_>>().map(|addresses| SubnetFilter(Rule::Addresses(addresses)))
    }

    /// The subnets with this mask: 16 to 28.
    pub fn by_cidr_mask(mask: u8) -> Result<SubnetFilter> {
        if mask > 32 {
            bail!(Code::OutOfRange, "a mask cannot be {mask}"; hint: "masks of subnets are 16 to 28");
        }
        Ok(SubnetFilter(Rule::Mask(mask)))
    }

    /// The subnets that lie within one of these IPv4 ranges.
    pub fn by_cidr_ranges(cidrs: Vec<Str>) -> Result<SubnetFilter> {
        let ranges = cidrs.iter().map(|text| net::parse_range(text).map_err(refused));
        ranges.collect::<Result<_>>().map(|ranges| SubnetFilter(Rule::Ranges(ranges)))
    }

    /// The chosen ones of these subnets, in their order.
    pub fn select_subnets(&self, cx: &Cx, subnets: Vec<Subnet>) -> Result<Vec<Subnet>> {
        let mut seen = Vec::new();
        let mut chosen = Vec::new();
        for subnet in subnets {
            if self.chooses(cx, subnet, &mut seen)? {
                chosen.push(subnet);
            }
        }
        Ok(chosen)
    }
}

impl SubnetFilter {
    fn chooses(&self, cx: &Cx, subnet: Subnet, seen: &mut Vec<Text>) -> Result<bool> {
        Ok(match &self.0 {
            Rule::Ids(ids) => ids.contains(&subnet.subnet_id(cx)),
            Rule::Zones(zones) => zones.contains(&subnet.availability_zone(cx)?),
            Rule::OnePerZone => {
                let zone = subnet.availability_zone(cx)?;
                let first = !seen.contains(&zone);
                seen.push(zone);
                first
            }
            Rule::Addresses(addresses) => {
                let range = range_of(cx, subnet)?;
                addresses.iter().any(|address| range.contains(address))
            }
            Rule::Mask(mask) => range_of(cx, subnet)?.prefix_len() == *mask,
            Rule::Ranges(ranges) => {
                let range = range_of(cx, subnet)?;
                ranges.iter().any(|outer| outer.contains(&range))
            }
        })
    }
}

/// The addresses of a subnet, which a filter must know now.
fn range_of(cx: &Cx, subnet: Subnet) -> Result<Ipv4Net> {
    let text = subnet.ipv4_cidr_block(cx)?;
    let Some(text) = text.literal() else {
        bail!(Code::LateBound, "subnets cannot be chosen by addresses that are not known yet";
            hint: "choose by `subnet_group_name`, `availability_zones` or `subnets`"; on: cx.path(subnet.id()));
    };
    net::parse_range(text).map_err(|error| refused(error).on(&cx.path(subnet.id())))
}

fn refused(error: RangeError) -> crate::diag::Error {
    Diag::new(Code::InvalidCidr, error.message).hint(error.hint).into()
}
