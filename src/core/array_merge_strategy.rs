//! How lists are merged.

use super::{Data, Str};
use crate::declare::class;

/// How a list is merged into another.
#[derive(Clone, Debug, PartialEq)]
pub enum ArrayMergeStrategy {
    /// The new list alone.
    Replace,
    /// The new items behind the old ones.
    Append,
    /// The new items in front of the old ones.
    Prepend,
    /// The new items in the places of the old ones.
    ReplaceByIndex,
    /// The new items in the places of those with the same value under a key.
    ReplaceByKey(Str),
}

/// How a list is merged into another. Items themselves are never merged.
#[class(module = "")]
impl ArrayMergeStrategy {
    /// Takes the new list alone.
    pub fn replace() -> ArrayMergeStrategy {
        ArrayMergeStrategy::Replace
    }

    /// Puts the new items behind the old ones.
    pub fn append() -> ArrayMergeStrategy {
        ArrayMergeStrategy::Append
    }

    /// Puts the new items in front of the old ones.
    pub fn prepend() -> ArrayMergeStrategy {
        ArrayMergeStrategy::Prepend
    }

    /// Puts the new items in the places of the first old ones; the rest stays.
    pub fn replace_by_index() -> ArrayMergeStrategy {
        ArrayMergeStrategy::ReplaceByIndex
    }

    /// Puts each new item in the place of the old one that has the same value under a key, else behind all.
    pub fn replace_by_key(
        /// The key. Items of resources have the names of CloudFormation.
        key: Str,
    ) -> ArrayMergeStrategy {
        ArrayMergeStrategy::ReplaceByKey(key)
    }

    /// Merges a list into another.
    pub fn merge(self, target: Vec<Data>, source: Vec<Data>) -> Vec<Data> {
        self.merged(target, source)
    }
}

impl ArrayMergeStrategy {
    /// A list merged into another.
    pub(super) fn merged(&self, mut target: Vec<Data>, source: Vec<Data>) -> Vec<Data> {
        match self {
            ArrayMergeStrategy::Replace => source,
            ArrayMergeStrategy::Append => {
                target.extend(source);
                target
            }
            ArrayMergeStrategy::Prepend => source.into_iter().chain(target).collect(),
            ArrayMergeStrategy::ReplaceByIndex => {
                let rest = target.split_off(source.len().min(target.len()));
                source.into_iter().chain(rest).collect()
            }
            ArrayMergeStrategy::ReplaceByKey(key) => {
                for item in source {
                    let value = item.get(key);
                    match target.iter_mut().find(|known| value.is_some() && known.get(key) == value) {
                        Some(known) => *known = item,
                        None => target.push(item),
                    }
                }
                target
            }
        }
    }
}
