//! VPCs that were made elsewhere.

use super::{Subnet, SubnetAttributes, SubnetType};
use crate::bail;
use crate::core::{Construct, Cx, Str, Text, TextList};
use crate::declare::props;
use crate::diag::{Code, Result};

/// What is known of a VPC that was made elsewhere.
///
/// Subnets are given group by group, and within a group in the order of the availability zones: for the
/// groups `App` and `Jobs` in two zones, App in the first, App in the second, Jobs in the first, ... Lists that are
/// known when the stack is deployed count as one subnet, which can only be selected as a whole.
#[props(module = "ec2")]
pub struct VpcAttributes {
    /// The id of the VPC.
    pub vpc_id: Text,
    /// The availability zones of the VPC's subnets. A list that is known later, such as `Fn.get_azs()`, counts as one.
    pub availability_zones: TextList,
    /// The IPv4 addresses, as a range. Default: unknown, and an error where they are needed.
    pub vpc_cidr_block: Option<Text>,
    /// The ids of the public subnets. Default: there are none.
    pub public_subnet_ids: Option<TextList>,
    /// The names of the groups of public subnets. Default: one group, `Public`.
    pub public_subnet_names: Option<Vec<Str>>,
    /// The ids of the public subnets' route tables. Default: unknown.
    pub public_subnet_route_table_ids: Option<TextList>,
    /// The IPv4 addresses of the public subnets, as ranges. Default: unknown.
    pub public_subnet_ipv4_cidr_blocks: Option<TextList>,
    /// The ids of the private subnets. Default: there are none.
    pub private_subnet_ids: Option<TextList>,
    /// The names of the groups of private subnets. Default: one group, `Private`.
    pub private_subnet_names: Option<Vec<Str>>,
    /// The ids of the private subnets' route tables. Default: unknown.
    pub private_subnet_route_table_ids: Option<TextList>,
    /// The IPv4 addresses of the private subnets, as ranges. Default: unknown.
    pub private_subnet_ipv4_cidr_blocks: Option<TextList>,
    /// The ids of the isolated subnets. Default: there are none.
    pub isolated_subnet_ids: Option<TextList>,
    /// The names of the groups of isolated subnets. Default: one group, `Isolated`.
    pub isolated_subnet_names: Option<Vec<Str>>,
    /// The ids of the isolated subnets' route tables. Default: unknown.
    pub isolated_subnet_route_table_ids: Option<TextList>,
    /// The IPv4 addresses of the isolated subnets, as ranges. Default: unknown.
    pub isolated_subnet_ipv4_cidr_blocks: Option<TextList>,
    /// The id of the VPN gateway. Default: there is none.
    pub vpn_gateway_id: Option<Text>,
    /// The region of the VPC. Default: that of the stack.
    pub region: Option<Text>,
}

/// The imported subnets of one type.
struct Group<'a> {
    subnet_type: SubnetType,
    zones: &'a [Text],
    ids: Vec<Text>,
    names: Vec<Str>,
    route_tables: Option<Vec<Text>>,
    ranges: Option<Vec<Text>>,
}

/// The imported subnets: public, private, isolated.
pub(super) fn subnets(cx: &mut Cx, vpc: Construct, attrs: VpcAttributes) -> Result<[Vec<Subnet>; 3]> {
    let zones = &attrs.availability_zones.into_items();
    let group = |subnet_type,
                 ids: Option<TextList>,
                 names: Option<Vec<Str>>,
                 route_tables: Option<TextList>,
                 ranges: Option<TextList>| Group {
        subnet_type,
        zones,
        ids: ids.map(TextList::into_items).unwrap_or_default(),
        names: names.unwrap_or_default(),
        route_tables: route_tables.map(TextList::into_items),
        ranges: ranges.map(TextList::into_items),
    };
    let public = group(
        SubnetType::PUBLIC,
        attrs.public_subnet_ids,
        attrs.public_subnet_names,
        attrs.public_subnet_route_table_ids,
        attrs.public_subnet_ipv4_cidr_blocks,
    );
    let private = group(
        SubnetType::PRIVATE_WITH_EGRESS,
        attrs.private_subnet_ids,
        attrs.private_subnet_names,
        attrs.private_subnet_route_table_ids,
        attrs.private_subnet_ipv4_cidr_blocks,
    );
    let isolated = group(
        SubnetType::PRIVATE_ISOLATED,
        attrs.isolated_subnet_ids,
        attrs.isolated_subnet_names,
        attrs.isolated_subnet_route_table_ids,
        attrs.isolated_subnet_ipv4_cidr_blocks,
    );
    let groups = [public, private, isolated];
    groups.iter().try_for_each(Group::check)?;
    let [public, private, isolated] = groups;
    Ok([public.import(cx, vpc)?, private.import(cx, vpc)?, isolated.import(cx, vpc)?])
}

impl Group<'_> {
    /// The prefix of the attributes' names: `public_subnet`.
    fn field(&self) -> String {
        format!("{}_subnet", self.subnet_type.value().to_lowercase())
    }

    fn check(&self) -> Result<()> {
        let (count, zones, field) = (self.ids.len(), self.zones.len(), self.field());
        let groups = match count.checked_rem(zones) {
            Some(0) => count / zones,
            None if count == 0 => 0,
            None => {
                bail!(Code::InvalidValue, "`{field}_ids` has {count} subnets, and there are no `availability_zones`";
                hint: "name the zones of the subnets")
            }
            _ => {
                bail!(Code::InvalidValue, "`{field}_ids` has {count} subnets for {zones} `availability_zones`";
                hint: "every group of subnets has one in each zone, so their number is a multiple of {zones}")
            }
        };
        let named = self.names.len();
        if named != 0 && named != groups {
            bail!(Code::InvalidValue, "the number of `{field}_names` is {named}, it must be {groups}";
                hint: "one name for each group: {count} subnets, divided by the number of zones, {zones}");
        }
        let lists = [("route_table_ids", &self.route_tables), ("ipv4_cidr_blocks", &self.ranges)];
        for (name, list) in lists {
            let Some(list) = list else { continue };
            if list.len() != count {
                bail!(Code::InvalidValue, "`{field}_{name}` has {} entries for {count} subnets", list.len();
                    hint: "give one for each of `{field}_ids`, in the same order");
            }
        }
        Ok(())
    }

    fn import(self, cx: &mut Cx, vpc: Construct) -> Result<Vec<Subnet>> {
        let zones = self.zones.len().max(1);
        let pick =
            |list: &Option<Vec<Text>>, index: usize| list.as_ref().and_then(|list| list.get(index)).cloned();
        let mut subnets = Vec::with_capacity(self.ids.len());
        for (index, subnet_id) in self.ids.iter().enumerate() {
            let name = self.names.get(index / zones).map_or(self.subnet_type.value(), Str::as_str);
            let attrs = SubnetAttributes {
                subnet_id: subnet_id.clone(),
                availability_zone: self.zones.get(index % zones).cloned(),
                ipv4_cidr_block: pick(&self.ranges, index),
                route_table_id: pick(&self.route_tables, index),
            };
            let id = format!("{name}Subnet{}", index + 1).into();
            subnets.push(Subnet::import(cx, vpc, id, attrs)?);
        }
        Ok(subnets)
    }
}
