//! VPCs that the command line looks up in the account.

use super::{Subnet, SubnetAttributes, SubnetType};
use crate::bail;
use crate::core::{Construct, Cx, Data, Fields, Str, Text, compare_text, look_up};
use crate::declare::{Dict, props};
use crate::diag::{Code, Result};

/// Which VPC of the account is meant. Exactly one must answer.
#[props(module = "ec2")]
pub struct VpcLookupOptions {
    /// The id of the VPC. Default: any.
    pub vpc_id: Option<Str>,
    /// The name of the VPC, its `Name` tag. Default: any.
    pub vpc_name: Option<Str>,
    /// Tags of the VPC. Default: any.
    pub tags: Option<Dict<Str>>,
    /// Whether it is the default VPC of the region. Default: does not matter.
    pub is_default: Option<bool>,
    /// The account that owns the VPC. Default: that of the stack.
    pub owner_account_id: Option<Str>,
    /// The region of the VPC. Default: that of the stack.
    pub region: Option<Str>,
    /// The tag of subnets that names their group. Default: `aws-cdk:subnet-name`.
    pub subnet_group_name_tag: Option<Str>,
    /// Whether to look for the VPN gateway as well. Default: true.
    pub return_vpn_gateways: Option<bool>,
}

/// What a lookup found.
pub(super) struct Found {
    pub(super) vpc_id: Text,
    pub(super) cidr_block: Option<Text>,
    pub(super) vpn_gateway: Option<Text>,
    pub(super) account: Option<Text>,
    pub(super) region: Option<Text>,
    pub(super) zones: Vec<Text>,
    pub(super) groups: Vec<Group>,
    /// Whether all this stands in for a VPC that has yet to be looked up.
    pub(super) is_placeholder: bool,
}

/// A group of subnets.
pub(super) struct Group {
    name: Str,
    subnet_type: SubnetType,
    subnets: Vec<SubnetAttributes>,
}

/// Looks a VPC up; where that has yet to be done, a placeholder stands in.
pub(super) fn find(cx: &mut Cx, scope: Construct, options: VpcLookupOptions) -> Result<Found> {
    let region = options.region.clone();
    let mut query = Fields::new();
    if let Some(region) = region {
        query.push(("region".into(), region.into()));
    }
    query.push(("filter".into(), filter(&options).into()));
    query.push(("returnAsymmetricSubnets".into(), true.into()));
    query.push(("returnVpnGateways".into(), options.return_vpn_gateways.into()));
    query.push(("subnetGroupNameTag".into(), options.subnet_group_name_tag.into()));
    match look_up(cx, scope, "vpc-provider", query, Data::Absent)? {
        Data::Absent => Ok(placeholder()),
        found => read(&found),
    }
}

/// What the VPC must be, in the words of the EC2 API.
fn filter(options: &VpcLookupOptions) -> Fields {
    let mut filter = Fields::new();
    for (name, value) in options.tags.iter().flat_map(|tags| &tags.0) {
        filter.push((format!("tag:{name}").into(), value.into()));
    }
    let mut add = |name: &'static str, value: Option<Str>| {
        if let Some(value) = value {
            filter.retain(|(known, _)| known != name);
            filter.push((Str::new_static(name), value.into()));
        }
    };
    add("vpc-id", options.vpc_id.clone());
    add("tag:Name", options.vpc_name.clone());
    add("owner-id", options.owner_account_id.clone());
    add("isDefault", options.is_default.map(|is| is.to_string().into()));
    filter
}

fn read(found: &Data) -> Result<Found> {
    let text = |data: &Data, name: &str| data.get(name).and_then(Data::as_str).map(Text::from);
    let Some(vpc_id) = text(found, "vpcId") else {
        bail!(Code::InvalidProject, "what `cdk.context.json` knows of the VPC has no `vpcId`";
            hint: "remove the entry; it is looked up again");
    };
    let groups = list(found, "subnetGroups").iter().map(|group| Group {
        name: group.get("name").and_then(Data::as_str).unwrap_or_default().into(),
        subnet_type: match group.get("type").and_then(Data::as_str) {
            Some("Public") => SubnetType::PUBLIC,
            Some("Isolated") => SubnetType::PRIVATE_ISOLATED,
            _ => SubnetType::PRIVATE_WITH_EGRESS,
        },
        subnets: list(group, "subnets")
            .iter()
            .map(|subnet| SubnetAttributes {
                subnet_id: text(subnet, "subnetId").unwrap_or_else(|| "".into()),
                availability_zone: text(subnet, "availabilityZone"),
                ipv4_cidr_block: text(subnet, "cidr"),
                route_table_id: text(subnet, "routeTableId"),
            })
            .collect(),
    });
    let groups: Vec<Group> = groups.collect();
    Ok(Found {
        vpc_id,
        cidr_block: text(found, "vpcCidrBlock"),
        vpn_gateway: text(found, "vpnGatewayId"),
        account: text(found, "ownerAccountId"),
        region: text(found, "region"),
        zones: zones(&groups),
        groups,
        is_placeholder: false,
    })
}

fn list<'a>(data: &'a Data, name: &str) -> &'a [Data] {
    match data.get(name) {
        Some(Data::List(items)) => items,
        _ => &[],
    }
}

/// The zones of all subnets, each once, in order.
fn zones(groups: &[Group]) -> Vec<Text> {
    let mut zones: Vec<&str> = Vec::new();
    for subnet in groups.iter().flat_map(|group| &group.subnets) {
        if let Some(zone) = subnet.availability_zone.as_ref().and_then(Text::literal)
            && !zones.contains(&zone)
        {
            zones.push(zone);
        }
    }
    zones.sort_by(|a, b| compare_text(a, b));
    zones.into_iter().map(Text::from).collect()
}

/// Two zones with a public, a private and an isolated subnet each, with the CDK's placeholder ids.
fn placeholder() -> Found {
    let group = |subnet_type: SubnetType, subnets: [(&str, &str); 2]| Group {
        name: Str::new_static(subnet_type.value()),
        subnet_type,
        subnets: ["dummy1a", "dummy1b"]
            .into_iter()
            .zip(subnets)
            .map(|(zone, (subnet_id, route_table_id))| SubnetAttributes {
                subnet_id: subnet_id.into(),
                availability_zone: Some(zone.into()),
                ipv4_cidr_block: Some(PLACEHOLDER_RANGE.into()),
                route_table_id: Some(route_table_id.into()),
            })
            .collect(),
    };
    let inner = [("p-12345", "rtb-12345p"), ("p-67890", "rtb-57890p")];
    let groups = vec![
        group(SubnetType::PUBLIC, [("s-12345", "rtb-12345s"), ("s-67890", "rtb-67890s")]),
        group(SubnetType::PRIVATE_WITH_EGRESS, inner),
        group(SubnetType::PRIVATE_ISOLATED, inner),
    ];
    Found {
        vpc_id: "vpc-12345".into(),
        cidr_block: Some(PLACEHOLDER_RANGE.into()),
        vpn_gateway: None,
        account: None,
        region: None,
        zones: zones(&groups),
        groups,
        is_placeholder: true,
    }
}

const PLACEHOLDER_RANGE: &str = "1.2.3.4/5";

/// The found subnets: public, private, isolated.
pub(super) fn subnets(cx: &mut Cx, vpc: Construct, groups: Vec<Group>) -> Result<[Vec<Subnet>; 3]> {
    let mut found = [Vec::new(), Vec::new(), Vec::new()];
    for (subnet_type, subnets) in SubnetType::LASTING.into_iter().zip(&mut found) {
        for group in groups.iter().filter(|group| group.subnet_type == subnet_type) {
            for (index, attrs) in group.subnets.iter().enumerate() {
                let id = format!("{}Subnet{}", group.name, index + 1).into();
                subnets.push(Subnet::import(cx, vpc, id, attrs.clone())?);
            }
        }
    }
    Ok(found)
}
