//! The VPCs of an assembly with their subnets: what is taken, where it leads, what is free.

use std::collections::BTreeMap;

use ipnet::Ipv4Net;

use super::templates::{Key, Resource, Target, Templates, construct_of};
use super::{SMALLEST_BLOCK, Space, addresses_of, size_of};
use crate::core::Data;
use crate::core::synth::Assembly;

/// What a note of a VPC is about that tells addresses which are kept for later.
pub const RESERVED: &str = "reserved";
/// The addresses of each subnet that AWS keeps: the network, the router, the DNS server, one for later, the
/// broadcast. Source: the VPC user guide, "Subnet sizing for IPv4".
const KEPT_BY_AWS: u64 = 5;

/// A VPC as it was planned.
#[derive(Debug)]
pub struct VpcPlan {
    /// The path of the construct, or the id of a VPC that was made elsewhere.
    pub name: String,
    /// The place in the script that made it.
    pub place: Option<String>,
    /// Whether this assembly makes the VPC.
    pub is_own: bool,
    /// The address ranges, as far as they are known.
    pub ranges: Vec<Ipv4Net>,
    /// Ranges that are known at deployment only, IPv6 ranges too.
    pub late_ranges: Vec<String>,
    /// The subnets, in the order of the templates.
    pub subnets: Vec<SubnetPlan>,
    /// What is kept for later, by the name of the subnet that it is kept for.
    pub reserved: Vec<(String, Ipv4Net)>,
}

/// A subnet as it was planned.
#[derive(Debug)]
pub struct SubnetPlan {
    /// The path of the construct.
    pub name: String,
    /// The place in the script that made it.
    pub place: Option<String>,
    /// The group that it belongs to.
    pub tier: String,
    /// The availability zone.
    pub zone: String,
    /// The addresses, where they are known.
    pub range: Option<Ipv4Net>,
    /// The addresses as the template has them.
    pub range_text: String,
    /// The IPv6 addresses as the template has them.
    pub ipv6: Option<String>,
    /// Whether instances get a public address.
    pub has_public_addresses: bool,
    /// The routes beyond the VPC: destination and way.
    pub routes: Vec<Route>,
}

/// A route beyond the VPC.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// The addresses that it is about.
    pub destination: String,
    /// The kind of way out: `internet gateway`, `NAT gateway`, ...
    pub via: &'static str,
    /// The construct or the id of what stands there.
    pub target: String,
}

impl SubnetPlan {
    /// How many addresses can be given to network interfaces.
    pub fn usable(&self) -> Option<u64> {
        self.range.map(|range| addresses_of(&range).saturating_sub(KEPT_BY_AWS))
    }

    /// The way that everything takes which no other route is about.
    pub fn default_route(&self) -> Option<&Route> {
        self.routes.iter().find(|route| route.destination == "0.0.0.0/0")
    }
}

impl VpcPlan {
    /// The free ranges of all known addresses, without those that are reserved, in order.
    pub fn free(&self) -> Vec<Ipv4Net> {
        self.spaces().iter().flat_map(Space::free).collect()
    }

    /// How many more subnets of each of some sizes fit into what is free: mask and count. The sizes are the
    /// largest that fits, those of the subnets, and the smallest that AWS allows.
    pub fn fits(&self) -> Vec<(u8, u64)> {
        let free = self.free();
        let Some(largest) = free.iter().map(Ipv4Net::prefix_len).min() else { return Vec::new() };
        let used = self.subnets.iter().filter_map(|subnet| subnet.range).map(|range| range.prefix_len());
        let mut masks: Vec<u8> =
            used.chain([largest, 24, SMALLEST_BLOCK]).filter(|it| *it >= largest).collect();
        masks.sort_unstable();
        masks.dedup();
        let count = |mask: u8| {
            let whole = free.iter().filter(|range| range.prefix_len() <= mask);
            whole.map(|range| addresses_of(range) / size_of(mask)).sum()
        };
        masks.into_iter().filter(|mask| *mask <= SMALLEST_BLOCK).map(|mask| (mask, count(mask))).collect()
    }

    fn spaces(&self) -> Vec<Space> {
        let mut spaces: Vec<Space> = self.ranges.iter().copied().map(Space::new).collect();
        let own = self.subnets.iter().filter_map(|subnet| Some((subnet.name.as_str(), subnet.range?)));
        let kept = self.reserved.iter().map(|(name, range)| (name.as_str(), *range));
        for (name, range) in own.chain(kept) {
            if let Some(space) = spaces.iter_mut().find(|space| space.contains(&range)) {
                // What overlaps is refused by AWS; here it is taken once.
                let _ = space.take(name, range);
            }
        }
        spaces
    }
}

/// The VPCs of an assembly: its own, and those made elsewhere in which it makes subnets.
pub fn vpc_plans(assembly: &Assembly) -> Vec<VpcPlan> {
    let templates = Templates::of(assembly);
    let mut plans: BTreeMap<Target, VpcPlan> = BTreeMap::new();
    let mut order: Vec<Target> = Vec::new();
    let mut reserved = reserved_ranges(assembly);
    for vpc in templates.of_type("AWS::EC2::VPC") {
        let target = Target::Resource { key: vpc.key.clone(), attribute: "Ref".to_owned() };
        order.push(target.clone());
        plans.insert(target, own_plan(&templates, &vpc, &mut reserved));
    }
    for block in templates.of_type("AWS::EC2::VPCCidrBlock") {
        let Some(plan) = templates.target(&block, "VpcId").and_then(|vpc| plans.get_mut(&vpc)) else {
            continue;
        };
        add_range(plan, templates.target(&block, "CidrBlock"));
        if matches!(block.property("AmazonProvidedIpv6CidrBlock"), Some(Data::Bool(true))) {
            plan.late_ranges.push("IPv6 from Amazon".to_owned());
        }
    }
    let routes = Routes::of(&templates);
    for subnet in templates.of_type("AWS::EC2::Subnet") {
        let Some(vpc) = templates.target(&subnet, "VpcId") else { continue };
        let plan = plans.entry(vpc.clone()).or_insert_with(|| {
            order.push(vpc.clone());
            elsewhere(&templates, &vpc)
        });
        plan.subnets.push(subnet_plan(&templates, &subnet, &routes));
    }
    order.into_iter().filter_map(|vpc| plans.remove(&vpc)).collect()
}

/// Ranges that are kept for later, with the names of the subnets for which they are kept.
type Reserved = Vec<(String, Ipv4Net)>;

/// What VPCs keep for later, by their paths.
fn reserved_ranges(assembly: &Assembly) -> BTreeMap<&str, Reserved> {
    let mut reserved: BTreeMap<&str, Reserved> = BTreeMap::new();
    for note in assembly.notes.iter().filter(|note| note.about == RESERVED) {
        if let Some((range, name)) = note.text.split_once(' ')
            && let Ok(range) = range.parse()
        {
            reserved.entry(&note.path).or_default().push((name.to_owned(), range));
        }
    }
    reserved
}

fn own_plan(templates: &Templates, vpc: &Resource<'_>, reserved: &mut BTreeMap<&str, Reserved>) -> VpcPlan {
    let name = construct_of(&vpc.path).to_owned();
    let mut plan = VpcPlan {
        reserved: reserved.remove(name.as_str()).unwrap_or_default(),
        name,
        place: vpc.place.clone(),
        is_own: true,
        ranges: Vec::new(),
        late_ranges: Vec::new(),
        subnets: Vec::new(),
    };
    add_range(&mut plan, templates.target(vpc, "CidrBlock"));
    if vpc.property("Ipv4IpamPoolId").is_some() {
        plan.late_ranges.push("IPv4 from IPAM".to_owned());
    }
    plan
}

fn elsewhere(templates: &Templates, vpc: &Target) -> VpcPlan {
    VpcPlan {
        name: templates.show(vpc),
        place: None,
        is_own: false,
        ranges: Vec::new(),
        late_ranges: Vec::new(),
        subnets: Vec::new(),
        reserved: Vec::new(),
    }
}

fn add_range(plan: &mut VpcPlan, range: Option<Target>) {
    match range {
        Some(Target::Literal(text)) => match text.parse() {
            Ok(range) => plan.ranges.push(range),
            Err(_) => plan.late_ranges.push(text),
        },
        Some(Target::Late(text)) => plan.late_ranges.push(text),
        Some(Target::Resource { .. }) | None => {}
    }
}

fn subnet_plan(templates: &Templates, subnet: &Resource<'_>, routes: &Routes) -> SubnetPlan {
    let name = construct_of(&subnet.path).to_owned();
    let range_text = templates.target(subnet, "CidrBlock").map_or_else(String::new, |it| templates.show(&it));
    SubnetPlan {
        tier: subnet.tag("aws-cdk:subnet-name").map_or_else(|| last_part(&name).to_owned(), str::to_owned),
        zone: zone(templates, subnet),
        range: range_text.parse().ok(),
        range_text,
        ipv6: templates.target(subnet, "Ipv6CidrBlock").map(|it| templates.show(&it)),
        has_public_addresses: subnet.property("MapPublicIpOnLaunch") == Some(&Data::Bool(true)),
        routes: routes.of_subnet(&subnet.key),
        place: subnet.place.clone(),
        name,
    }
}

/// The zone: `eu-west-1a`, or `AZ 1` for the first of the region, whichever that is.
fn zone(templates: &Templates, subnet: &Resource<'_>) -> String {
    let Some(value) = subnet.property("AvailabilityZone") else {
        return match templates.target(subnet, "AvailabilityZoneId") {
            Some(id) => templates.show(&id),
            None => "any zone".to_owned(),
        };
    };
    let selected = value.get("Fn::Select").and_then(|select| match select {
        Data::List(parts) => match &parts[..] {
            [Data::Int(index), zones] if zones.get("Fn::GetAZs").is_some() => Some(index + 1),
            _ => None,
        },
        _ => None,
    });
    match selected {
        Some(number) => format!("AZ {number}"),
        None => templates.show(&templates.lead(&subnet.key, value)),
    }
}

/// The routes of all route tables, and which subnet has which table.
struct Routes {
    tables: BTreeMap<Key, Target>,
    routes: BTreeMap<Target, Vec<Route>>,
}

/// The properties that say where a route leads, and what stands there.
const WAYS: [(&str, &str); 12] = [
    ("GatewayId", "gateway"),
    ("NatGatewayId", "NAT gateway"),
    ("EgressOnlyInternetGatewayId", "egress-only internet gateway"),
    ("TransitGatewayId", "transit gateway"),
    ("VpcPeeringConnectionId", "peering connection"),
    ("InstanceId", "instance"),
    ("NetworkInterfaceId", "network interface"),
    ("VpcEndpointId", "endpoint"),
    ("CarrierGatewayId", "carrier gateway"),
    ("LocalGatewayId", "local gateway"),
    ("CoreNetworkArn", "core network"),
    ("OdbNetworkArn", "database network"),
];

impl Routes {
    fn of(templates: &Templates) -> Routes {
        let associations = templates.of_type("AWS::EC2::SubnetRouteTableAssociation");
        let tables = associations
            .filter_map(|it| {
                let subnet = templates.target(&it, "SubnetId")?.key()?.clone();
                Some((subnet, templates.target(&it, "RouteTableId")?))
            })
            .collect();
        let mut routes: BTreeMap<Target, Vec<Route>> = BTreeMap::new();
        for it in templates.of_type("AWS::EC2::Route") {
            if let Some(table) = templates.target(&it, "RouteTableId")
                && let Some(route) = route(templates, &it)
            {
                routes.entry(table).or_default().push(route);
            }
        }
        Routes { tables, routes }
    }

    fn of_subnet(&self, subnet: &Key) -> Vec<Route> {
        let own = self.tables.get(subnet).and_then(|table| self.routes.get(table));
        own.cloned().unwrap_or_default()
    }
}

fn route(templates: &Templates, route: &Resource<'_>) -> Option<Route> {
    let destinations = ["DestinationCidrBlock", "DestinationIpv6CidrBlock", "DestinationPrefixListId"];
    let destination = destinations.iter().find_map(|name| templates.target(route, name))?;
    let (via, target) = WAYS.iter().find_map(|(name, via)| Some((*via, templates.target(route, name)?)))?;
    let cfn_type = target.key().and_then(|key| templates.resource(key)).map(|it| it.cfn_type);
    let literal = target.literal().unwrap_or_default();
    let via = match (via, cfn_type) {
        ("gateway", Some("AWS::EC2::InternetGateway")) => "internet gateway",
        ("gateway", Some("AWS::EC2::VPNGateway")) => "VPN gateway",
        ("gateway", _) if literal.starts_with("igw-") => "internet gateway",
        ("gateway", _) if literal.starts_with("vgw-") => "VPN gateway",
        ("instance", _) => "NAT instance",
        (via, _) => via,
    };
    Some(Route { destination: templates.show(&destination), via, target: templates.show(&target) })
}

fn last_part(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}
