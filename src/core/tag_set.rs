//! Tags of one thing that can be tagged, and the shapes that they have in templates.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::cfn_resource::ResourceState;
use super::{Data, Fields, GivenTags, Str, TagStyle, compare_text};
use crate::bail;
use crate::diag::{Code, Result};

/// The tags of one resource, stack or manager.
#[derive(Clone, Debug, Default)]
pub struct TagSet {
    tags: BTreeMap<Str, TagValue>,
    /// Tags whose keys are known only when the stack is deployed.
    late_keys: Vec<Pair>,
    /// Elements of a list that are known only when the stack is deployed.
    late: Vec<Data>,
}

/// A tag that was set or removed.
#[derive(Clone, Debug)]
pub struct TagValue {
    /// The key.
    pub key: Str,
    /// The value, or nothing where it was removed.
    pub value: Option<Data>,
    /// The priority of what set it.
    pub priority: i64,
    /// Whether instances that a group launches get it.
    pub propagate: bool,
}

/// The priority of tags that something was given when it was made.
const OWN_PRIORITY: i64 = 50;

impl TagValue {
    /// A tag that something was given when it was made.
    pub(crate) fn own(key: Str, value: Data) -> TagValue {
        TagValue { key, value: Some(value), priority: OWN_PRIORITY, propagate: true }
    }
}

/// A tag as it is written.
#[derive(Clone, Debug)]
struct Pair {
    key: Data,
    value: Data,
    propagate: bool,
}

/// How the parts of a tag are called.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TagNames {
    key: &'static str,
    value: &'static str,
    propagate: &'static str,
    /// Where the last of them stands among the others.
    propagate_at: usize,
}

impl TagNames {
    /// As templates have them.
    pub const TEMPLATE: TagNames =
        TagNames { key: "Key", value: "Value", propagate: "PropagateAtLaunch", propagate_at: 1 };
    /// As programs have them.
    pub const PROGRAM: TagNames =
        TagNames { key: "key", value: "value", propagate: "propagateAtLaunch", propagate_at: 2 };

    fn pair(self, pair: Pair) -> Fields {
        vec![(Str::new_static(self.key), pair.key), (Str::new_static(self.value), pair.value)]
    }

    fn propagated(self, pair: Pair) -> Fields {
        let propagate = (Str::new_static(self.propagate), pair.propagate.into());
        let mut fields = self.pair(pair);
        fields.insert(self.propagate_at, propagate);
        fields
    }
}

/// How a late-bound key stands in strings of the CDK, which sorts by them.
const LATE_KEY: &str = "${Token";

impl FromIterator<TagValue> for TagSet {
    fn from_iter<T: IntoIterator<Item = TagValue>>(tags: T) -> Self {
        let mut all = TagSet::default();
        tags.into_iter().for_each(|tag| all.set(tag));
        all
    }
}

impl TagSet {
    /// Sets or removes a tag, unless what is there has the higher priority.
    pub(crate) fn set(&mut self, tag: TagValue) {
        match self.tags.get_mut(&tag.key) {
            Some(known) if known.priority > tag.priority => {}
            Some(known) => *known = tag,
            None => {
                self.tags.insert(tag.key.clone(), tag);
            }
        }
    }

    /// Adds the tags that a property holds, as those of a resource's own. What is known only when the stack is deployed
    /// as a whole is none.
    pub(crate) fn add_given(&mut self, given: &Data) {
        match given {
            Data::List(items) => items.iter().for_each(|item| self.add_item(item)),
            Data::Map(fields) => {
                let own = fields.iter().map(|(key, value)| TagValue::own(key.clone(), value.clone()));
                own.for_each(|tag| self.set(tag));
            }
            _ => {}
        }
    }

    fn add_item(&mut self, item: &Data) {
        let part = |names: &[&str]| names.iter().find_map(|name| item.get(name));
        let Some(key) = part(&["Key", "key"]) else { return self.late.push(item.clone()) };
        let value = part(&["Value", "value"]).cloned();
        let propagate = part(&["PropagateAtLaunch", "propagateAtLaunch", "propagate_at_launch"]);
        let propagate = !matches!(propagate, Some(Data::Bool(false)));
        match key.as_str() {
            Some(key) => {
                self.set(TagValue { propagate, ..TagValue::own(key.into(), value.unwrap_or_default()) })
            }
            None => {
                self.late_keys.push(Pair { key: key.clone(), value: value.unwrap_or_default(), propagate })
            }
        }
    }

    /// Gives the tags to something else as its own.
    pub(crate) fn given_to(self, other: &mut TagSet) {
        let own = self.tags.into_values().filter(|tag| tag.value.is_some());
        own.for_each(|tag| other.set(TagValue { priority: OWN_PRIORITY, ..tag }));
    }

    /// Takes away the tags whose values are known only when the stack is deployed, and gives their keys.
    pub(crate) fn remove_late(&mut self) -> Vec<Str> {
        let is_late = |tag: &TagValue| matches!(tag.value, Some(Data::Late(_)));
        let mut late: Vec<Str> =
            self.tags.values().filter(|tag| is_late(tag)).map(|tag| tag.key.clone()).collect();
        late.sort_by(|a, b| compare_text(a, b));
        late.iter().for_each(|key| drop(self.tags.remove(key)));
        late
    }

    /// Whether there is nothing to write.
    pub(crate) fn is_empty(&self) -> bool {
        self.late_keys.is_empty() && self.late.is_empty() && self.tags.values().all(|tag| tag.value.is_none())
    }

    /// The tags, sorted by their keys.
    fn pairs(&self) -> Vec<Pair> {
        let mut set: Vec<&TagValue> = self.tags.values().filter(|tag| tag.value.is_some()).collect();
        set.sort_by(|a, b| compare_text(&a.key, &b.key));
        let before_late = set.partition_point(|tag| compare_text(&tag.key, LATE_KEY).is_lt());
        let mut pairs: Vec<Pair> = set
            .into_iter()
            .map(|tag| Pair {
                key: tag.key.clone().into(),
                value: tag.value.clone().unwrap_or_default(),
                propagate: tag.propagate,
            })
            .collect();
        pairs.splice(before_late..before_late, self.late_keys.iter().cloned());
        pairs
    }

    /// The value of the property that holds the tags.
    pub(crate) fn render(&self, style: TagStyle, names: TagNames) -> Data {
        if self.is_empty() {
            return Data::Absent;
        }
        match style {
            TagStyle::Map => self.to_map(),
            TagStyle::Standard => self.list(|pair| names.pair(pair)),
            TagStyle::AutoScalingGroup => self.list(|pair| names.propagated(pair)),
            TagStyle::Specifications(kind) => {
                let tags = self.list(|pair| names.pair(pair));
                Data::List(vec![Data::Map(crate::fields! { "ResourceType": kind, "Tags": tags })])
            }
        }
    }

    /// The tags whose keys are known, as a map.
    pub(crate) fn to_map(&self) -> Data {
        let named = self.pairs().into_iter().filter_map(|pair| Some((pair.key.as_str()?.into(), pair.value)));
        Data::Map(named.collect())
    }

    fn list(&self, write: impl Fn(Pair) -> Fields) -> Data {
        let pairs = self.pairs().into_iter().map(|pair| Data::Map(write(pair)));
        Data::List(pairs.chain(self.late.iter().cloned()).collect())
    }
}

impl ResourceState {
    /// The tags that the resource begins with.
    pub(crate) fn begin_tags(&mut self) {
        let Some(spec) = self.tag_spec.filter(|spec| spec.given == GivenTags::Managed) else { return };
        if let Some(given) = self.given(spec.property).cloned() {
            self.tags.add_given(&given);
        }
    }

    /// The tags as the template has them.
    ///
    /// # Errors
    /// When there are tags besides a property that is known only when the stack is deployed.
    pub(crate) fn written_tags(&self) -> Result<Data> {
        let Some(spec) = self.tag_spec else { return Ok(Data::Absent) };
        match self.given(spec.property) {
            Some(late @ Data::Late(_)) if self.tags.is_empty() => Ok(late.clone()),
            Some(Data::Late(_)) => {
                bail!(Code::InvalidValue, "tags cannot join `{}`, whose value is known only when the stack is deployed", spec.property;
                    hint: "give the tags as a list whose elements are late-bound, or leave the others away")
            }
            _ => Ok(self.all_tags().render(spec.style, TagNames::TEMPLATE)),
        }
    }

    /// The tags in the end, with those of a property.
    pub(crate) fn all_tags(&self) -> Cow<'_, TagSet> {
        let beside = self.tag_spec.filter(|spec| spec.given == GivenTags::Property);
        match beside.and_then(|spec| self.given(spec.property)) {
            Some(given) => {
                let mut all = self.tags.clone();
                all.add_given(given);
                Cow::Owned(all)
            }
            None => Cow::Borrowed(&self.tags),
        }
    }

    fn given(&self, property: &str) -> Option<&Data> {
        self.properties.iter().find(|(key, _)| key == property).map(|(_, value)| value)
    }

    /// The properties, without the one that holds tags.
    pub(crate) fn untagged(&self) -> impl Iterator<Item = &(Str, Data)> {
        let tags = self.tag_spec.map(|spec| spec.property);
        self.properties.iter().filter(move |(key, _)| Some(key.as_str()) != tags)
    }
}
