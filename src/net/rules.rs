//! The security group rules of an assembly: who may reach whom, and which line of the script says so.

use std::collections::{BTreeMap, BTreeSet};

use super::templates::{Key, Resource, Target, Templates, construct_of};
use crate::core::Data;
use crate::core::synth::Assembly;

/// The rules of an assembly, group by group.
#[derive(Debug)]
pub struct RuleBook {
    /// The groups, in the order of the templates; those that were made elsewhere are behind the others.
    pub groups: Vec<Group>,
}

/// A security group.
#[derive(Debug)]
pub struct Group {
    /// The path of the construct, or the id of a group that was made elsewhere.
    pub name: String,
    /// The place in the script that made it.
    pub place: Option<String>,
    /// Whether this assembly makes the group.
    pub is_own: bool,
    /// The constructs that are members, by their paths.
    pub members: Vec<String>,
    /// The rules, inbound ones first.
    pub rules: Vec<Rule>,
}

/// A rule.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Whether it lets traffic in; else it lets traffic out.
    pub is_inbound: bool,
    /// The other side, for people.
    pub peer: String,
    /// The group on the other side, by its number in the book.
    pub peer_group: Option<usize>,
    /// The traffic: `tcp 443`, `all traffic`.
    pub traffic: String,
    /// What the rule says that it is for.
    pub description: Option<String>,
    /// Where it stands.
    pub standing: Standing,
    /// The place in the script that asked for it.
    pub place: Option<String>,
}

impl Rule {
    /// Whether no traffic can ever match: the rule is about the broadcast address alone, which VPCs do not support
    /// (source: the VPC FAQ). A group has such a rule so that AWS adds none that lets everything out.
    pub fn matches_nothing(&self) -> bool {
        self.peer == "255.255.255.255/32"
    }
}

/// Where a rule stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// In the properties of its group.
    Inline,
    /// In a resource of its own.
    Alone,
    /// Nowhere: AWS adds it to a group without outbound rules.
    ByAws,
}

impl Standing {
    /// The word for people and tools.
    pub fn word(self) -> &'static str {
        match self {
            Standing::Inline => "inline",
            Standing::Alone => "alone",
            Standing::ByAws => "by AWS",
        }
    }
}

const GROUP: &str = "AWS::EC2::SecurityGroup";
/// Both directions: the property of a group, the type of a rule of its own, and the words for the peer there.
const DIRECTIONS: [(bool, &str, &str, &str); 2] = [
    (true, "SecurityGroupIngress", "AWS::EC2::SecurityGroupIngress", "Source"),
    (false, "SecurityGroupEgress", "AWS::EC2::SecurityGroupEgress", "Destination"),
];

/// Reads the rules of an assembly.
pub fn rule_book(assembly: &Assembly) -> RuleBook {
    let templates = Templates::of(assembly);
    let mut reader = Reader {
        templates: &templates,
        groups: Vec::new(),
        numbers: BTreeMap::new(),
        members: BTreeSet::new(),
    };
    for group in templates.of_type(GROUP) {
        reader.number_of(&templates_group(&group.key));
    }
    let places: BTreeMap<(&str, &str), Option<&String>> = assembly
        .notes
        .iter()
        .map(|note| ((note.path.as_str(), note.about.as_str()), note.place.as_ref()))
        .collect();
    for group in templates.of_type(GROUP) {
        reader.read_inline(&group, &places);
    }
    for resource in templates.resources() {
        match DIRECTIONS.iter().find(|(_, _, cfn_type, _)| *cfn_type == resource.cfn_type) {
            Some((is_inbound, _, _, peer)) => reader.read_alone(&resource, *is_inbound, peer),
            None if has_interfaces(resource.cfn_type) => reader.read_members(&resource),
            None => {}
        }
    }
    for group in &mut reader.groups {
        if group.is_own && group.rules.iter().all(|rule| rule.is_inbound) {
            group.rules.push(open_to_everyone());
        }
        group.rules.sort_by_key(|rule| !rule.is_inbound);
    }
    RuleBook { groups: reader.groups }
}

/// Whether a resource of a type may be a member of a group. Custom resources are told of groups to change them.
fn has_interfaces(cfn_type: &str) -> bool {
    cfn_type != GROUP
        && cfn_type != "AWS::CloudFormation::CustomResource"
        && !cfn_type.starts_with("Custom::")
}

fn templates_group(key: &Key) -> Target {
    Target::Resource { key: key.clone(), attribute: "GroupId".to_owned() }
}

struct Reader<'a> {
    templates: &'a Templates,
    groups: Vec<Group>,
    numbers: BTreeMap<Target, usize>,
    /// Which constructs are known as members of which groups.
    members: BTreeSet<(usize, String)>,
}

impl Reader<'_> {
    /// The number of a group; one that is not known yet was made elsewhere.
    fn number_of(&mut self, target: &Target) -> usize {
        // `Ref` of a group in a VPC gives its id, too.
        let target = match target {
            Target::Resource { key, attribute } if attribute == "Ref" => &templates_group(key),
            other => other,
        };
        if let Some(number) = self.numbers.get(target) {
            return *number;
        }
        let resource = target.key().and_then(|key| self.templates.resource(key));
        let own = resource.filter(|it| it.cfn_type == GROUP);
        let name = match (&own, target) {
            (Some(group), _) => construct_of(&group.path).to_owned(),
            (None, Target::Resource { key, attribute }) if attribute == "DefaultSecurityGroup" => {
                let vpc = self
                    .templates
                    .resource(key)
                    .map_or_else(String::new, |it| construct_of(&it.path).to_owned());
                format!("the default group of {vpc}")
            }
            (None, other) => self.templates.show(other),
        };
        self.groups.push(Group {
            name,
            place: own.as_ref().and_then(|group| group.place.clone()),
            is_own: own.is_some(),
            members: Vec::new(),
            rules: Vec::new(),
        });
        self.numbers.insert(target.clone(), self.groups.len() - 1);
        self.groups.len() - 1
    }

    fn read_inline(&mut self, group: &Resource<'_>, places: &BTreeMap<(&str, &str), Option<&String>>) {
        let number = self.number_of(&templates_group(&group.key));
        let construct = construct_of(&group.path);
        for (is_inbound, property, _, peer) in DIRECTIONS {
            for (index, item) in group.items(property).iter().enumerate() {
                let about = format!("{property}/{index}");
                let asked = places.get(&(construct, about.as_str())).copied().flatten();
                let place = asked.or(group.place.as_ref()).cloned();
                let rule = self.rule(&group.key, item, is_inbound, peer, Standing::Inline, place);
                self.groups[number].rules.push(rule);
            }
        }
    }

    fn read_alone(&mut self, rule: &Resource<'_>, is_inbound: bool, peer: &str) {
        let Some(group) = self.templates.target(rule, "GroupId") else { return };
        let number = self.number_of(&group);
        let rule =
            self.rule(&rule.key, rule.properties(), is_inbound, peer, Standing::Alone, rule.place.clone());
        self.groups[number].rules.push(rule);
    }

    fn rule(
        &mut self,
        of: &Key,
        item: &Data,
        is_inbound: bool,
        peer: &str,
        standing: Standing,
        place: Option<String>,
    ) -> Rule {
        let value = |name: &str| item.get(name).map(|value| self.templates.lead(of, value));
        let text = |name: &str| value(name).map(|target| self.templates.show(&target));
        let traffic = traffic(text("IpProtocol"), text("FromPort"), text("ToPort"));
        let description = text("Description");
        let plain = text("CidrIp")
            .or_else(|| text("CidrIpv6"))
            .or_else(|| text(&format!("{peer}PrefixListId")).map(|it| format!("prefix list {it}")))
            .or_else(|| text(&format!("{peer}SecurityGroupName")));
        let group = value(&format!("{peer}SecurityGroupId"));
        let peer_group = group.map(|group| self.number_of(&group));
        let peer = match peer_group {
            Some(number) => self.groups[number].name.clone(),
            None => plain.unwrap_or_default(),
        };
        Rule { is_inbound, peer, peer_group, traffic, description, standing, place }
    }

    /// Notes a resource as a member of the groups that its properties name.
    fn read_members(&mut self, resource: &Resource<'_>) {
        let mut found = Vec::new();
        groups_in(resource.properties(), false, &mut found);
        for value in found {
            let target = self.templates.lead(&resource.key, value);
            let is_group = match &target {
                Target::Literal(text) => text.starts_with("sg-"),
                Target::Resource { key, attribute } => {
                    attribute == "DefaultSecurityGroup"
                        || self.templates.resource(key).is_some_and(|it| it.cfn_type == GROUP)
                }
                Target::Late(_) => false,
            };
            if is_group {
                let number = self.number_of(&target);
                let member = construct_of(&resource.path).to_owned();
                if self.members.insert((number, member.clone())) {
                    self.groups[number].members.push(member);
                }
            }
        }
    }
}

/// The values of the properties that name security groups: `SecurityGroupIds`, `GroupSet`, `SecurityGroups`.
fn groups_in<'a>(value: &'a Data, is_named: bool, found: &mut Vec<&'a Data>) {
    match value {
        Data::List(items) => items.iter().for_each(|item| groups_in(item, is_named, found)),
        Data::Map(fields) if is_named && fields.len() == 1 => found.push(value),
        Data::Map(fields) => {
            for (key, value) in fields {
                let names_groups = key.contains("SecurityGroup") || key == "GroupSet" || key == "Groups";
                groups_in(value, names_groups, found);
            }
        }
        Data::Str(_) if is_named => found.push(value),
        _ => {}
    }
}

/// The rule that AWS adds to a group without outbound rules.
fn open_to_everyone() -> Rule {
    Rule {
        is_inbound: false,
        peer: "0.0.0.0/0".to_owned(),
        peer_group: None,
        traffic: traffic(Some("-1".to_owned()), None, None),
        description: None,
        standing: Standing::ByAws,
        place: None,
    }
}

/// The traffic of a rule for people.
fn traffic(protocol: Option<String>, from: Option<String>, to: Option<String>) -> String {
    let protocol = protocol.unwrap_or_default();
    let name = match protocol.as_str() {
        "-1" => return "all traffic".to_owned(),
        "6" => "tcp",
        "17" => "udp",
        "1" => "icmp",
        "58" | "icmpv6" => "icmpv6",
        "50" => "esp",
        "51" => "ah",
        other => other,
    };
    let (from, to) = (from.as_deref(), to.as_deref());
    if name.starts_with("icmp") {
        return match (from, to) {
            (None | Some("-1"), _) => format!("{name}, all types"),
            (Some("8"), Some("-1")) if name == "icmp" => "icmp ping".to_owned(),
            (Some(kind), None | Some("-1")) => format!("{name} type {kind}"),
            (Some(kind), Some(code)) => format!("{name} type {kind} code {code}"),
        };
    }
    match (from, to) {
        (None | Some("-1"), _) | (Some("0"), Some("65535")) => format!("{name}, all ports"),
        (Some(from), Some(to)) if from != to => format!("{name} {from}-{to}"),
        (Some(from), _) => format!("{name} {from}"),
    }
}

impl RuleBook {
    /// The groups that a construct is, or is a member of: by its whole path or the end of it.
    pub fn groups_of(&self, name: &str) -> Vec<usize> {
        let is_meant = |path: &str| {
            path == name
                || path.strip_suffix(name).is_some_and(|before| before.ends_with('/'))
                || path.starts_with(&format!("{name}/"))
        };
        let numbers = 0..self.groups.len();
        numbers
            .filter(|number| {
                let group = &self.groups[*number];
                is_meant(&group.name) || group.members.iter().any(|member| is_meant(member))
            })
            .collect()
    }

    /// Everything that can be asked about: groups and their members.
    pub fn names(&self) -> Vec<&str> {
        let groups = self.groups.iter();
        let mut names: Vec<&str> =
            groups.flat_map(|group| group.members.iter().chain([&group.name]).map(String::as_str)).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    /// The rules of some groups in a direction, with the groups that have them; those that no traffic can match are
    /// left out.
    pub fn rules_of(&self, groups: &[usize], is_inbound: bool) -> Vec<(&Group, &Rule)> {
        let own = groups.iter().map(|number| &self.groups[*number]);
        own.flat_map(|group| group.rules.iter().map(move |rule| (group, rule)))
            .filter(|(_, rule)| rule.is_inbound == is_inbound && !rule.matches_nothing())
            .collect()
    }

    /// The rules of other groups that name some groups, in a direction as those others have it.
    pub fn rules_naming(&self, groups: &[usize], is_inbound: bool) -> Vec<(&Group, &Rule)> {
        let groups: BTreeSet<usize> = groups.iter().copied().collect();
        let others = self.groups.iter().enumerate().filter(|(number, _)| !groups.contains(number));
        others
            .flat_map(|(_, group)| group.rules.iter().map(move |rule| (group, rule)))
            .filter(|(_, rule)| rule.is_inbound == is_inbound)
            .filter(|(_, rule)| rule.peer_group.is_some_and(|peer| groups.contains(&peer)))
            .collect()
    }
}
