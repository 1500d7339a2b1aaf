//! Which subnets of a VPC something is placed in.

use super::{Subnet, SubnetFilter, SubnetType, Vpc};
use crate::core::{Cx, Dependable, DependencyGroup, Handle, Str, Text, TextList};
use crate::declare::{class, did_you_mean, props};
use crate::diag::{Code, Diag, Result};

/// Which subnets of a VPC are meant. Give at most one of `subnet_type`, `subnet_group_name` and `subnets`;
/// without any, the private subnets are meant, else the isolated, else the public ones.
#[props(module = "ec2")]
pub struct SubnetSelection {
    /// All subnets of a type.
    pub subnet_type: Option<SubnetType>,
    /// All subnets of a group, by its name in the subnet configuration.
    pub subnet_group_name: Option<Str>,
    /// All subnets of a group, by its name in the subnet configuration.
    #[deprecated_name = "use `subnet_group_name`"]
    pub subnet_name: Option<Str>,
    /// These subnets. The other choices do not apply to them.
    pub subnets: Option<Vec<Subnet>>,
    /// Only subnets in these availability zones. Default: all zones.
    pub availability_zones: Option<Vec<Text>>,
    /// Only the first subnet of each availability zone.
    #[default(false)]
    pub one_per_az: bool,
    /// Only what passes all of these filters.
    pub subnet_filters: Option<Vec<SubnetFilter>>,
}

/// The subnets that a selection means.
#[derive(Clone, Debug)]
pub struct SelectedSubnets {
    /// The subnets.
    pub subnets: Vec<Subnet>,
    /// Whether one of them is public.
    pub has_public: bool,
    /// Whether they are placeholders until the VPC was looked up.
    pub is_pending_lookup: bool,
    connectivity: DependencyGroup,
}

/// The subnets that a selection means.
#[class(module = "ec2")]
impl SelectedSubnets {
    /// The subnets.
    #[attribute]
    pub fn subnets(&self) -> Vec<Subnet> {
        self.subnets.clone()
    }

    /// The ids of the subnets.
    #[attribute]
    pub fn subnet_ids(&self, cx: &Cx) -> TextList {
        self.ids(cx).into()
    }

    /// The availability zone of each subnet.
    #[attribute]
    pub fn availability_zones(&self, cx: &Cx) -> Result<TextList> {
        self.zones(cx).map(TextList::from)
    }

    /// Whether one of the subnets is public.
    #[attribute]
    pub fn has_public(&self) -> bool {
        self.has_public
    }

    /// Whether the subnets are placeholders until the VPC was looked up.
    #[attribute]
    pub fn is_pending_lookup(&self) -> bool {
        self.is_pending_lookup
    }

    /// What must be there before instances of the subnets reach the internet: their routes.
    #[attribute]
    pub fn internet_connectivity_established(&self) -> DependencyGroup {
        self.connectivity
    }
}

impl SelectedSubnets {
    /// The id of each subnet.
    pub(crate) fn ids(&self, cx: &Cx) -> Vec<Text> {
        self.subnets.iter().map(|subnet| subnet.subnet_id(cx)).collect()
    }

    /// The availability zone of each subnet.
    pub(super) fn zones(&self, cx: &Cx) -> Result<Vec<Text>> {
        self.subnets.iter().map(|subnet| subnet.availability_zone(cx)).collect()
    }
}

/// What a selection asks for, by which a VPC's subnets are taken.
enum Choice {
    Type(SubnetType),
    Group(Str),
    These(Vec<Subnet>),
}

/// The subnets of a VPC that a selection means.
pub(super) fn select(cx: &mut Cx, vpc: Vpc, selection: SubnetSelection) -> Result<SelectedSubnets> {
    let public = vpc.public_subnets(cx);
    let subnets = choose(cx, vpc, selection).map_err(|error| error.on(&cx.path(vpc.id())))?;
    let groups: Vec<_> = subnets
        .iter()
        .map(|subnet| Dependable::Group(subnet.internet_connectivity_established(cx)))
        .collect();
    Ok(SelectedSubnets {
        has_public: subnets.iter().any(|subnet| public.contains(subnet)),
        is_pending_lookup: vpc.is_incomplete(cx),
        connectivity: DependencyGroup::of(cx, groups),
        subnets,
    })
}

fn choose(cx: &Cx, vpc: Vpc, selection: SubnetSelection) -> Result<Vec<Subnet>> {
    let mut filters = selection.subnet_filters.unwrap_or_default();
    filters.extend(selection.availability_zones.map(SubnetFilter::availability_zones));
    filters.extend(selection.one_per_az.then(SubnetFilter::one_per_az));
    let name = one_name(selection.subnet_group_name, selection.subnet_name)?;
    let choices = [
        selection.subnets.map(Choice::These),
        selection.subnet_type.map(Choice::Type),
        name.map(Choice::Group),
    ];
    let mut choices = choices.into_iter().flatten();
    let choice = choices.next().unwrap_or_else(|| Choice::Type(default_type(cx, vpc)));
    if choices.next().is_some() {
        let message = "a subnet selection takes only one of `subnet_type`, `subnet_group_name` and `subnets`";
        let hint = "narrow a selection with `availability_zones`, `one_per_az` or `subnet_filters`";
        return Err(Diag::new(Code::InvalidValue, message).hint(hint).into());
    }
    let subnets = match choice {
        Choice::These(subnets) => return Ok(subnets),
        Choice::Type(subnet_type) => of_type(cx, vpc, subnet_type)?,
        Choice::Group(name) => of_group(cx, vpc, &name)?,
    };
    filters.iter().try_fold(subnets, |subnets, filter| filter.select_subnets(cx, subnets))
}

fn one_name(name: Option<Str>, old: Option<Str>) -> Result<Option<Str>> {
    if name.is_some() && old.is_some() {
        let message = "a subnet selection takes only one of `subnet_group_name` and `subnet_name`";
        return Err(Diag::new(Code::InvalidValue, message).hint("use `subnet_group_name`").into());
    }
    Ok(name.or(old))
}

/// The type that is meant where a selection names none: the least exposed that can still reach something.
fn default_type(cx: &Cx, vpc: Vpc) -> SubnetType {
    let preferred = [SubnetType::PRIVATE_WITH_EGRESS, SubnetType::PRIVATE_ISOLATED];
    preferred.into_iter().find(|it| !vpc.subnets_of(cx, *it).is_empty()).unwrap_or(SubnetType::PUBLIC)
}

fn of_type(cx: &Cx, vpc: Vpc, subnet_type: SubnetType) -> Result<Vec<Subnet>> {
    let subnets = vpc.subnets_of(cx, subnet_type);
    if !subnets.is_empty() || vpc.is_incomplete(cx) {
        return Ok(subnets);
    }
    let message = format!("the VPC has no subnets of the type `{}`", subnet_type.script_name());
    let there = SubnetType::LASTING.into_iter().filter(|it| !vpc.subnets_of(cx, *it).is_empty());
    let there: Vec<String> = there.map(|it| format!("`ec2.SubnetType.{}`", it.script_name())).collect();
    let hint = match there.is_empty() {
        true => "the VPC has no subnets at all".to_owned(),
        false => format!("it has subnets of: {}", there.join(", ")),
    };
    Err(Diag::new(Code::NoSubnets, message).hint(hint).into())
}

fn of_group(cx: &Cx, vpc: Vpc, name: &str) -> Result<Vec<Subnet>> {
    let all: Vec<Subnet> = SubnetType::LASTING.into_iter().flat_map(|it| vpc.subnets_of(cx, it)).collect();
    // The names come from ids, which cannot have slashes.
    let id = name.replace('/', "--");
    let subnets: Vec<Subnet> = all.iter().copied().filter(|subnet| subnet.group_name(cx) == id).collect();
    if !subnets.is_empty() || vpc.is_incomplete(cx) {
        return Ok(subnets);
    }
    let mut names: Vec<&str> = Vec::new();
    for subnet in &all {
        let group = subnet.group_name(cx);
        if !names.contains(&group) {
            names.push(group);
        }
    }
    let hint = did_you_mean(name, names).unwrap_or_else(|| "the VPC has no subnets at all".to_owned());
    Err(Diag::new(Code::NoSubnets, format!("the VPC has no subnet group `{name}`")).hint(hint).into())
}

/// The route tables of selected subnets, each once, as far as they are known; those of all subnets of the VPC
/// where nothing is selected: of the private ones, then the public, then the isolated ones.
pub(super) fn route_tables(
    cx: &mut Cx,
    vpc: Vpc,
    selections: Option<Vec<SubnetSelection>>,
) -> Result<Vec<Text>> {
    const ORDER: [SubnetType; 3] =
        [SubnetType::PRIVATE_WITH_EGRESS, SubnetType::PUBLIC, SubnetType::PRIVATE_ISOLATED];
    let mut subnets: Vec<Subnet> = Vec::new();
    match selections {
        None => subnets.extend(ORDER.into_iter().flat_map(|kind| vpc.subnets_of(cx, kind))),
        Some(selections) => {
            for selection in selections {
                subnets.extend(vpc.select_subnets(cx, Some(selection))?.subnets);
            }
        }
    }
    let mut tables: Vec<Text> = Vec::new();
    for table in subnets.into_iter().filter_map(|subnet| subnet.known_route_table(cx)) {
        if !tables.contains(table) {
            tables.push(table.clone());
        }
    }
    Ok(tables)
}
