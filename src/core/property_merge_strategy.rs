//! How properties of resources are merged.

use super::array_merge_strategy::ArrayMergeStrategy;
use super::{CfnResource, Cx, Data, Fields, Handle, Str};
use crate::declare::{Dict, Value, class, props, set_property};
use crate::diag::Result;

/// How [`PropertyMergeStrategy::combine`] merges.
#[props]
pub struct CombineStrategyOptions {
    /// How lists are merged. Default: `ArrayMergeStrategy.replace()`.
    pub arrays: Option<ArrayMergeStrategy>,
}

/// How new properties of a resource meet those that it has.
#[derive(Clone, Debug)]
pub enum PropertyMergeStrategy {
    /// The new value of a property alone.
    Override,
    /// Maps within a property are merged.
    Combine(ArrayMergeStrategy),
}

/// How new properties of a resource meet those that it has.
///
/// ```rhai
/// let bucket = s3.CfnBucket(stack, "Data", #{ public_access_block_configuration: #{ block_public_acls: true } });
/// let more = #{ public_access_block_configuration: #{ ignore_public_acls: true } };
/// PropertyMergeStrategy.combine().apply(bucket, more, ["public_access_block_configuration"]);
/// ```
///
/// ```lua
/// local bucket = s3.CfnBucket(stack, "Data", { public_access_block_configuration = { block_public_acls = true } })
/// local more = { public_access_block_configuration = { ignore_public_acls = true } }
/// PropertyMergeStrategy.combine():apply(bucket, more, { "public_access_block_configuration" })
/// ```
#[class(module = "")]
impl PropertyMergeStrategy {
    /// Takes the new value of every property.
    #[name = "override"]
    pub fn overriding() -> PropertyMergeStrategy {
        PropertyMergeStrategy::Override
    }

    /// Merges maps, and the maps in them; other new values take the place of the old ones.
    pub fn combine(options: Option<CombineStrategyOptions>) -> PropertyMergeStrategy {
        let arrays = options.unwrap_or_default().arrays;
        PropertyMergeStrategy::Combine(arrays.unwrap_or(ArrayMergeStrategy::Replace))
    }

    /// Sets properties of a resource.
    pub fn apply(
        self,
        cx: &mut Cx,
        /// The resource: an L1.
        target: CfnResource,
        /// The properties by the names that scripts use.
        source: Dict<Value>,
        /// Which of them are taken.
        allowed_keys: Vec<Str>,
    ) -> Result<()> {
        let taken = source.0.into_iter().filter(|(key, _)| allowed_keys.contains(key));
        taken.into_iter().try_for_each(|(key, value)| self.set(cx, target, &key, value))
    }
}

impl PropertyMergeStrategy {
    fn set(&self, cx: &mut Cx, target: CfnResource, key: &str, value: Value) -> Result<()> {
        let name = (cx.schema.property_name)(&cx.state(target).cfn_type, key);
        let old = name.and_then(|name| target.property(cx, name));
        set_property(cx, &Value::Node(target.id()), key, value)?;
        let (PropertyMergeStrategy::Combine(arrays), Some(name)) = (self, name) else { return Ok(()) };
        if let (Some(old), Some(new)) = (old, target.property(cx, name)) {
            target.set_property(cx, name, merged(arrays, old, new));
        }
        Ok(())
    }
}

fn merged(arrays: &ArrayMergeStrategy, old: Data, new: Data) -> Data {
    match (old, new) {
        (Data::Map(old), Data::Map(new)) => Data::Map(merged_maps(arrays, old, new)),
        (Data::List(old), Data::List(new)) => Data::List(arrays.merged(old, new)),
        (_, new) => new,
    }
}

fn merged_maps(arrays: &ArrayMergeStrategy, mut old: Fields, new: Fields) -> Fields {
    for (key, value) in new {
        match old.iter_mut().find(|(known, _)| *known == key) {
            Some((_, known)) => *known = merged(arrays, std::mem::take(known), value),
            None => old.push((key, value)),
        }
    }
    old
}
