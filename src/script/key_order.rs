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

/// The literals of a program, by their keys in sorted order.
#[derive(Default)]
pub(super) struct KeyOrder(RefCell<BTreeMap<Vec<Str>, Vec<Run>>>);

/// Literals that follow one another and have their keys in the same order.
struct Run {
    last: Place,
    keys: Vec<Str>,
}

/// A place that can be compared: the file, the line and the column.
type Place = (FileId, u32, u32);

impl KeyOrder {
    /// Notes the keys of a literal that starts at a place. Literals of a file are noted from its top to its end.
    pub fn note(&self, start: Span, mut keys: Vec<Str>) {
        if keys.len() < 2 {
            return;
        }
        keys.sort_by_key(|key| index(key).map_or(u64::MAX, u64::from));
        let mut sorted = keys.clone();
        sorted.sort();
        let place = comparable(start);
        let mut literals = self.0.borrow_mut();
        let runs = literals.entry(sorted).or_default();
        match runs.last_mut() {
            Some(run) if run.keys == keys && run.last.0 == place.0 => run.last = run.last.max(place),
            _ => runs.push(Run { last: place, keys }),
        }
    }

    /// Puts the entries of a map into the order of a literal with its keys: the first behind the start of the call
    /// that takes the map, else the last before.
    pub fn arrange(&self, entries: &mut [(Str, Value)], call: Option<Span>) {
        if entries.len() < 2 {
            return;
        }
        let mut sorted: Vec<Str> = entries.iter().map(|(key, _)| key.clone()).collect();
        sorted.sort();
        let literals = self.0.borrow();
        let Some(run) = literals.get(&sorted).and_then(|runs| nearest(runs, call)) else { return };
        entries.sort_by_cached_key(|(key, _)| run.keys.iter().position(|written| written == key));
    }
}

fn nearest(runs: &[Run], call: Option<Span>) -> Option<&Run> {
    let Some(call) = call.map(comparable).filter(|_| runs.len() > 1) else { return runs.first() };
    let of_file = || runs.iter().filter(|run| run.last.0 == call.0);
    of_file().find(|run| run.last >= call).or_else(|| of_file().next_back()).or(runs.first())
}

fn comparable(span: Span) -> Place {
    (span.file, span.line, span.column)
}

/// The number that a key is, as JavaScript has it: its objects, and so the texts of the CDK, begin with these keys.
fn index(key: &str) -> Option<u32> {
    key.parse().ok().filter(|number: &u32| *number < u32::MAX && number.to_string() == key)
}
