//! What differs between regions: partitions, domain suffixes, accounts that AWS owns, ARNs of layers.
//!
//! The built-in facts are text that is searched in place: programs that ask for none pay nothing. What a
//! program registers is kept in its own [`Cx`].

use super::{CfnMapping, CfnMappingProps, Cx, Data, Handle, Late, NodeId, Stack, Str, Text};
use crate::bail;
use crate::declare::did_you_mean;
use crate::diag::{Code, Diag, Result};

/// The facts of aws-cdk-lib 2.276.0, written by `xtask/region-facts.js`, which describes the format.
const TABLE: &str = include_str!("facts.txt");

/// The name of the fact that tells a region's partition.
pub const PARTITION: &str = "partition";
/// The name of the fact that tells a region's domain suffix.
pub const DOMAIN_SUFFIX: &str = "domainSuffix";

/// How the names of regions outside the partition `aws` begin.
const PARTITIONS: [(&str, &str); 7] = [
    ("cn-", "aws-cn"),
    ("us-gov-", "aws-us-gov"),
    ("us-iso-", "aws-iso"),
    ("us-isob-", "aws-iso-b"),
    ("us-isof-", "aws-iso-f"),
    ("eu-isoe-", "aws-iso-e"),
    ("eusc-de-", "aws-eusc"),
];

/// The facts that a program sees: the built-in ones, and what it registered itself.
#[derive(Debug, Default)]
pub struct Facts {
    own: Vec<OwnFact>,
}

/// A fact that a program registered or removed.
#[derive(Debug)]
struct OwnFact {
    region: Str,
    name: Str,
    /// Nothing where it was removed, or registered without a value.
    value: Option<Str>,
}

/// The values of a fact, each with the regions that have it.
struct Block {
    name: &'static str,
    lines: &'static str,
}

impl Facts {
    /// The value of a fact for a region.
    pub fn find(&self, region: &str, name: &str) -> Option<Str> {
        match self.own.iter().find(|fact| fact.region == region && fact.name == name) {
            Some(fact) => fact.value.clone(),
            None => built_in(region, name),
        }
    }

    /// The regions that have facts: the built-in ones, then those that the program added.
    pub fn regions(&self) -> Vec<&str> {
        let mut regions: Vec<&str> = built_in_regions().collect();
        for fact in &self.own {
            if !regions.contains(&fact.region.as_str()) {
                regions.push(&fact.region);
            }
        }
        regions
    }

    /// All pairs of a region and a fact that it has.
    pub fn defined(&self) -> Vec<(Str, Str)> {
        let blocks: Vec<Block> = blocks().collect();
        let places: Vec<Vec<(usize, &str)>> = blocks.iter().map(|block| block.values().collect()).collect();
        let mut pairs = Vec::new();
        for (place, region) in self.regions().into_iter().enumerate() {
            let mine = |name: &str| self.own.iter().find(|fact| fact.region == region && fact.name == name);
            for (block, places) in blocks.iter().zip(&places) {
                let is_built_in = places.iter().any(|(index, _)| *index == place);
                let is_there = mine(block.name).map_or(is_built_in, |fact| fact.value.is_some());
                if is_there {
                    pairs.push((region.into(), Str::new_static(block.name)));
                }
            }
            let own = self.own.iter().filter(|fact| fact.region == region && fact.value.is_some());
            let new = own.filter(|fact| blocks.iter().all(|block| block.name != fact.name));
            pairs.extend(new.map(|fact| (fact.region.clone(), fact.name.clone())));
        }
        pairs
    }

    /// The names of all facts, each once.
    pub fn names(&self) -> Vec<Str> {
        let mut names = Vec::new();
        let mut known = rustc_hash::FxHashSet::default();
        for (_, name) in self.defined() {
            if known.insert(name.clone()) {
                names.push(name);
            }
        }
        names
    }

    /// The value of a fact in every region that has one; an empty value counts as none, as in the CDK.
    pub fn by_region(&self, name: &str) -> Vec<(Str, Str)> {
        let regions = self.regions().into_iter();
        let all = regions.filter_map(|region| Some((region.into(), self.find(region, name)?)));
        all.filter(|(_, value): &(Str, Str)| !value.is_empty()).collect()
    }

    /// Adds a fact, or replaces one where that is allowed.
    ///
    /// # Errors
    /// When the region has the fact with another value already.
    pub fn register(&mut self, region: Str, name: Str, value: Option<Str>, replace: bool) -> Result<()> {
        if let (Some(known), false) = (self.find(&region, &name), replace)
            && value.as_ref() != Some(&known)
        {
            bail!(Code::InvalidValue, "the region `{region}` has the fact `{name}` already: `{known}`";
                hint: "to replace it, give `true` as the second argument");
        }
        self.set(region, name, value);
        Ok(())
    }

    /// Removes a fact, if it has the given value where one is given.
    ///
    /// # Errors
    /// When the fact has another value.
    pub fn unregister(&mut self, region: Str, name: Str, value: Option<&str>) -> Result<()> {
        let Some(known) = self.find(&region, &name) else { return Ok(()) };
        if let Some(value) = value
            && value != known
        {
            bail!(Code::InvalidValue, "the fact `{name}` of the region `{region}` is not `{value}`, it is `{known}`";
                hint: "leave the value out to remove the fact whatever it is");
        }
        self.set(region, name, None);
        Ok(())
    }

    fn set(&mut self, region: Str, name: Str, value: Option<Str>) {
        match self.own.iter_mut().find(|fact| fact.region == region && fact.name == name) {
            Some(fact) => fact.value = value,
            None => self.own.push(OwnFact { region, name, value }),
        }
    }
}

/// The partition of a region, known or not, by its name.
pub fn partition_of(region: &str) -> &'static str {
    PARTITIONS.iter().find(|(prefix, _)| region.starts_with(prefix)).map_or("aws", |(_, name)| name)
}

fn built_in_regions() -> impl Iterator<Item = &'static str> {
    TABLE.lines().next().unwrap_or_default().split(' ')
}

fn blocks() -> impl Iterator<Item = Block> {
    TABLE.split("\n=").skip(1).filter_map(|text| {
        let (name, lines) = text.split_once('\n')?;
        Some(Block { name, lines })
    })
}

impl Block {
    /// The values as they are written, with the places of their regions.
    fn values(&self) -> impl Iterator<Item = (usize, &'static str)> {
        let lines = self.lines.lines().filter_map(|line| line.split_once('\t'));
        lines.flat_map(|(value, places)| {
            places.split(' ').filter_map(move |place| Some((place.parse().ok()?, value)))
        })
    }
}

/// What the table says, with the region put in.
fn built_in(region: &str, name: &str) -> Option<Str> {
    let place = built_in_regions().position(|known| known == region)?;
    let value = written(place, name)?;
    if !value.contains('{') {
        return Some(Str::new_static(value));
    }
    let fill = |text: &str, mark: &str, name: &str| match text.contains(mark) {
        true => text.replace(mark, written(place, name).unwrap_or_default()),
        false => text.to_owned(),
    };
    let text = value.replace("{r}", region);
    let text = fill(&fill(&text, "{p}", PARTITION), "{d}", DOMAIN_SUFFIX);
    Some(text.into())
}

/// What the table says of the region at a place.
fn written(place: usize, name: &str) -> Option<&'static str> {
    let start = TABLE.find(&format!("\n={name}\n"))? + name.len() + 3;
    let lines = TABLE.get(start..)?;
    let lines = lines.split("\n=").next().unwrap_or(lines);
    Block { name: "", lines }.values().find(|(known, _)| *known == place).map(|(_, value)| value)
}

/// The context value that lists the partitions to which an app may be deployed.
const TARGET_PARTITIONS: &str = "@aws-cdk/core:target-partitions";

/// The value of a fact for a stack, from a mapping where the stack's region is not known.
///
/// # Errors
/// When the fact is not known and there is no default.
pub(super) fn of_stack(cx: &mut Cx, stack: Stack, name: &str, default: Option<Text>) -> Result<Text> {
    if let (_, Some(region)) = stack.known_environment(cx) {
        let Some(value) = cx.facts.find(region, name).map(Text::from).or(default) else {
            bail!(Code::UnknownName, "nothing is known of the fact `{name}` for the region `{region}`";
                hint: "give a default as the second argument, or add the fact with `region_info.Fact.register(...)`";
                on: cx.path(stack.id()));
        };
        return Ok(value);
    }
    let values = for_targets(cx, stack.id(), name)?;
    let Some((_, first)) = values.first() else {
        let Some(default) = default else { return Err(unknown_anywhere(cx, stack, name).into()) };
        return Ok(default);
    };
    if values.iter().all(|(_, value)| value == first) {
        return Ok(first.clone().into());
    }
    if let Some(value) = with_region(&values) {
        return Ok(value);
    }
    let (table, key) = mapping_keys(name);
    let mapping = match cx.child(stack.id(), &table) {
        Some(child) => match cx.cast::<CfnMapping>(child) {
            Some(mapping) => mapping,
            None => {
                bail!(Code::DuplicateId, "the mapping of the fact `{name}` needs the id `{table}`, which something else has";
                hint: "give that another id"; on: cx.path(child))
            }
        },
        None => CfnMapping::new(cx, stack.into(), table.into(), CfnMappingProps::default())?,
    };
    for (region, value) in values {
        mapping.set_value(cx, region, key.clone(), value.into())?;
    }
    Ok(mapping.late_value(cx, Late::pseudo("AWS::Region").into(), key.into(), None))
}

/// The value that all regions share but for their own names in it.
fn with_region(values: &[(Str, Str)]) -> Option<Text> {
    let around =
        |(region, value): &(Str, Str)| -> Vec<Str> { value.split(&**region).map(Str::from).collect() };
    let first = around(values.first()?);
    if first.len() < 2 || !values.iter().all(|value| around(value) == first) {
        return None;
    }
    let mut parts = Vec::new();
    for part in first {
        if !parts.is_empty() {
            parts.push(Late::pseudo("AWS::Region").into());
        }
        parts.push(Text::from(part));
    }
    Some(Text::concat(parts))
}

/// The id of the mapping that holds a fact, and the fact's key in it: `s3-static-website:endpoint` is
/// `endpoint` of `S3-static-websiteMap`.
fn mapping_keys(name: &str) -> (String, Str) {
    let mut parts = name.split(':');
    let family = parts.next().unwrap_or_default();
    let key = parts.next().unwrap_or("value");
    let mut letters = family.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
    // Keys of mappings have letters and digits only.
    let key: String = key.chars().map(|it| if it.is_ascii_alphanumeric() { it } else { 'x' }).collect();
    (format!("{first}{}Map", letters.as_str()), key.into())
}

fn unknown_anywhere(cx: &Cx, stack: Stack, name: &str) -> Diag {
    let names = cx.facts.names();
    let hint = match names.iter().any(|known| known == name) {
        true => Some(format!("the context value `{TARGET_PARTITIONS}` leaves no region that has it")),
        false => did_you_mean(name, names.iter().map(Str::as_str)),
    };
    Diag::new(Code::UnknownName, format!("nothing is known of the fact `{name}`"))
        .hints(hint)
        .hint("give a default as the second argument, or add the fact with `region_info.Fact.register(...)`")
        .on(cx.path(stack.id()))
}

/// The value of a fact in every region to which a construct may be deployed.
fn for_targets(cx: &Cx, node: NodeId, name: &str) -> Result<Vec<(Str, Str)>> {
    let all = cx.facts.by_region(name);
    let Some(targets) = cx.context(node, TARGET_PARTITIONS) else { return Ok(all) };
    let partitions: Option<Vec<&str>> = match targets {
        Data::List(items) => items.iter().map(Data::as_str).collect(),
        _ => None,
    };
    let Some(partitions) = partitions else {
        bail!(Code::InvalidValue, "the context value `{TARGET_PARTITIONS}` must be a list of strings";
            hint: "for instance `[\"aws\", \"aws-cn\"]`"; on: cx.path(node));
    };
    Ok(all.into_iter().filter(|(region, _)| partitions.contains(&partition_of(region))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_built_in_fact_is_found() {
        let facts = Facts::default();
        let defined = facts.defined();
        assert_eq!(defined.len(), 3773);
        for (region, name) in defined {
            let value = facts.find(&region, &name);
            assert!(value.is_some_and(|value| !value.contains(['{', '}', '\t'])), "{region} {name}");
        }
    }

    #[test]
    fn the_partitions_of_known_regions_follow_from_their_names() {
        let facts = Facts::default();
        for region in facts.regions() {
            assert_eq!(facts.find(region, PARTITION).as_deref(), Some(partition_of(region)), "{region}");
        }
    }
}
