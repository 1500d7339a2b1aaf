//! The order in which a program writes the keys of its maps.
//!
//! Maps of Rhai are sorted and tables of Lua have no order, but what is made of a user's map keeps the order of the
//! program, as in the CDK: the text of a file that is written on instances, the calls of a custom resource, the
//! hashes that are taken of them. So a map is given the order of the literal that has its keys. A map that no literal
//! of the program has, as it was made key by key, is sorted.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::core::Str;
use crate::declare::Value;
use crate::diag::{FileId, Span};

/// The literals of a program: for each set of keys, sorted, the orders in which they are written, by where.
#[derive(Default)]
pub(super) struct KeyOrder(RefCell<BTreeMap<Vec<Str>, Orders>>);

type Orders = BTreeMap<Place, Vec<Str>>;

/// A place that can be compared: the file, the line and the column.
type Place = (FileId, u32, u32);

impl KeyOrder {
    /// Notes the keys of a literal that starts at a place.
    pub fn note(&self, start: Span, mut keys: Vec<Str>) {
        if keys.len() < 2 {
            return;
        }
        keys.sort_by_key(|key| index(key).map_or(u64::MAX, u64::from));
        let mut sorted = keys.clone();
        sorted.sort();
        self.0.borrow_mut().entry(sorted).or_default().insert(comparable(start), keys);
    }

    /// Puts the entries of a map, which are sorted by their keys, into the order of a literal with these keys: the first
    /// behind the start of the call that takes the map, else the last before.
    pub fn arrange(&self, entries: &mut [(Str, Value)], call: Option<Span>) {
        if entries.len() < 2 {
            return;
        }
        let keys: Vec<Str> = entries.iter().map(|(key, _)| key.clone()).collect();
        let literals = self.0.borrow();
        let Some(order) = literals.get(&keys).and_then(|orders| nearest(orders, call)) else { return };
        entries.sort_by_cached_key(|(key, _)| order.iter().position(|written| written == key));
    }
}

fn nearest(orders: &Orders, call: Option<Span>) -> Option<&Vec<Str>> {
    let of_call = call.map(comparable).and_then(|call| {
        let behind = orders.range(call..).next().filter(|(place, _)| place.0 == call.0);
        behind.or_else(|| orders.range(..call).next_back().filter(|(place, _)| place.0 == call.0))
    });
    of_call.or_else(|| orders.first_key_value()).map(|(_, order)| order)
}

fn comparable(span: Span) -> Place {
    (span.file, span.line, span.column)
}

/// The number that a key is, as JavaScript has it: its objects, and so the texts of the CDK, begin with these keys.
fn index(key: &str) -> Option<u32> {
    key.parse().ok().filter(|number: &u32| *number < u32::MAX && number.to_string() == key)
}
