//! `infra subnets`: the VPCs of a program as they were planned.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::view::{self, columns};
use super::{Outcome, Terminal, ViewArgs};
use crate::core::synth::Assembly;
use crate::diag::Result;
use crate::net::{Route, SubnetPlan, VpcPlan, addresses_of, vpc_plans};

pub(super) fn run(args: ViewArgs, terminal: &Terminal) -> Outcome {
    view::show(args, terminal, subnets_text, subnets_json)
}

/// The plans of the VPCs of these names, or of all, for people.
///
/// # Errors
/// When there is no VPC of a name.
pub(crate) fn subnets_text(assembly: &Assembly, names: &[String]) -> Result<String> {
    let plans = selected(assembly, names)?;
    if plans.is_empty() {
        return Ok("no stack makes a VPC or a subnet\n".to_owned());
    }
    Ok(plans.iter().map(text).collect::<Vec<_>>().join("\n"))
}

fn subnets_json(assembly: &Assembly, names: &[String]) -> Result<Value> {
    Ok(selected(assembly, names)?.iter().map(json).collect())
}

fn selected(assembly: &Assembly, names: &[String]) -> Result<Vec<VpcPlan>> {
    let plans = vpc_plans(assembly);
    view::check_names("VPC", names, plans.iter().map(|plan| plan.name.as_str()))?;
    let is_wanted =
        |plan: &VpcPlan| names.is_empty() || names.iter().any(|name| view::is_meant(&plan.name, name));
    Ok(plans.into_iter().filter(is_wanted).collect())
}

fn text(plan: &VpcPlan) -> String {
    let mut out = plan.name.clone();
    if !plan.is_own {
        out.push_str(", made elsewhere");
    }
    for range in &plan.ranges {
        let _ = write!(out, ", {range} ({} addresses)", addresses_of(range));
    }
    for range in &plan.late_ranges {
        let _ = write!(out, ", {range}");
    }
    if let Some(place) = &plan.place {
        let _ = write!(out, ", {place}");
    }
    out.push('\n');
    out.push_str(&drawing(plan));
    for (name, range) in &plan.reserved {
        let _ = writeln!(out, "  reserved  {range} for {name}");
    }
    if plan.ranges.is_empty() {
        return out;
    }
    let free = plan.free();
    let addresses: u64 = free.iter().map(addresses_of).sum();
    if free.is_empty() {
        out.push_str("  free      nothing\n");
        return out;
    }
    let ranges: Vec<String> = free.iter().map(ToString::to_string).collect();
    let _ = writeln!(out, "  free      {} ({addresses} addresses)", ranges.join(", "));
    let fits: Vec<String> = plan.fits().iter().map(|(mask, count)| format!("{count} x /{mask}")).collect();
    if !fits.is_empty() {
        let _ = writeln!(out, "  fits      {}", fits.join(", or "));
    }
    out
}

/// A column a zone, a row a tier.
fn drawing(plan: &VpcPlan) -> String {
    let zones = each(plan.subnets.iter().map(|subnet| subnet.zone.as_str()));
    let tiers = each(plan.subnets.iter().map(|subnet| subnet.tier.as_str()));
    if zones.is_empty() {
        return "  no subnets\n".to_owned();
    }
    let mut rows = vec![[""].into_iter().chain(zones.iter().copied()).map(str::to_owned).collect()];
    for tier in tiers {
        let cell = |zone: &&str| {
            let here = plan.subnets.iter().filter(|subnet| subnet.tier == tier && subnet.zone == **zone);
            here.map(cell).collect::<Vec<_>>().join("\n")
        };
        rows.push([tier.to_owned()].into_iter().chain(zones.iter().map(cell)).collect::<Vec<String>>());
    }
    columns(rows)
}

fn cell(subnet: &SubnetPlan) -> String {
    let mut lines = vec![match subnet.range_text.as_str() {
        "" => "IPv6 only".to_owned(),
        range => range.to_owned(),
    }];
    lines.extend(subnet.ipv6.clone());
    lines.extend(subnet.usable().map(|usable| format!("{usable} usable")));
    lines.push(match subnet.default_route() {
        Some(route) => format!("-> {}", way(route)),
        None => "no way out".to_owned(),
    });
    let others = subnet.routes.iter().filter(|route| route.destination != "0.0.0.0/0");
    lines.extend(others.map(|route| format!("{} -> {}", route.destination, way(route))));
    lines.join("\n")
}

/// The way of a route; there is one internet gateway, so only others are named.
fn way(route: &Route) -> String {
    match route.via {
        "internet gateway" | "egress-only internet gateway" => route.via.to_owned(),
        via => format!(
            "{via} {}",
            route.target.rsplit('/').nth(usize::from(route.target.ends_with("/NATGateway"))).unwrap_or("")
        ),
    }
}

/// Each text once, in the order in which they come.
fn each<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut found = Vec::new();
    for text in texts {
        if !found.contains(&text) {
            found.push(text);
        }
    }
    found
}

fn json(plan: &VpcPlan) -> Value {
    json!({
        "vpc": plan.name,
        "place": plan.place,
        "made_here": plan.is_own,
        "ranges": plan.ranges.iter().map(ToString::to_string).chain(plan.late_ranges.iter().cloned()).collect::<Vec<_>>(),
        "subnets": plan.subnets.iter().map(subnet_json).collect::<Vec<_>>(),
        "reserved": plan.reserved.iter().map(|(name, range)| json!({ "name": name, "range": range.to_string() })).collect::<Vec<_>>(),
        "free": plan.free().iter().map(ToString::to_string).collect::<Vec<_>>(),
        "fits": plan.fits().iter().map(|(mask, count)| json!({ "mask": mask, "count": count })).collect::<Vec<_>>(),
    })
}

fn subnet_json(subnet: &SubnetPlan) -> Value {
    let routes = subnet
        .routes
        .iter()
        .map(|route| json!({ "destination": route.destination, "via": route.via, "target": route.target }));
    json!({
        "subnet": subnet.name,
        "place": subnet.place,
        "tier": subnet.tier,
        "zone": subnet.zone,
        "range": subnet.range_text,
        "ipv6": subnet.ipv6,
        "usable": subnet.usable(),
        "public_addresses": subnet.has_public_addresses,
        "routes": routes.collect::<Vec<_>>(),
    })
}
