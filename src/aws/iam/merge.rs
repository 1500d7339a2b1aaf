//! Statements that say the same, or could be one.

use super::policy_statement::StatementState;
use super::{PolicyStatement, Principal};
use crate::core::{Cx, Data};

/// A statement with those of the program that it was merged of.
pub(super) struct Traced {
    pub state: StatementState,
    pub originals: Vec<PolicyStatement>,
}

impl Traced {
    pub fn all(cx: &Cx, statements: &[PolicyStatement]) -> Vec<Traced> {
        let traced = |it: &PolicyStatement| Traced { state: cx.object(*it).clone(), originals: vec![*it] };
        statements.iter().map(traced).collect()
    }
}

/// Merges statements that differ in one respect only: their actions, their resources or their principals.
pub(super) fn combine(cx: &Cx, statements: Vec<Traced>) -> Vec<Traced> {
    merge(statements, |a, b| combined(cx, a, b))
}

/// Drops statements that say the same as an earlier one.
pub(super) fn collapse(cx: &Cx, statements: Vec<Traced>) -> Vec<Traced> {
    merge(statements, |a, b| is_same(cx, a, b).then(|| a.clone()))
}

/// Merges pairs until none can be merged.
fn merge(
    mut statements: Vec<Traced>,
    pair: impl Fn(&StatementState, &StatementState) -> Option<StatementState>,
) -> Vec<Traced> {
    loop {
        let before = statements.len();
        let mut first = 0;
        while first < statements.len() {
            let mut second = first + 1;
            while second < statements.len() {
                match pair(&statements[first].state, &statements[second].state) {
                    Some(merged) => {
                        let originals = statements.remove(second).originals;
                        statements[first].state = merged;
                        statements[first].originals.extend(originals);
                    }
                    None => second += 1,
                }
            }
            first += 1;
        }
        if statements.len() == before {
            return statements;
        }
    }
}

fn is_same(cx: &Cx, a: &StatementState, b: &StatementState) -> bool {
    a.sid == b.sid
        && is_comparable(cx, a, b)
        && same_items(&a.actions, &b.actions)
        && same_items(&a.resources, &b.resources)
        && same_principals(cx, a, b)
}

/// Whether everything holds that no merge can change.
fn is_comparable(cx: &Cx, a: &StatementState, b: &StatementState) -> bool {
    a.effect == b.effect
        && a.conditions == b.conditions
        && same_items(&a.not_actions, &b.not_actions)
        && same_items(&a.not_resources, &b.not_resources)
        && same_items(&keys(cx, &a.not_principals), &keys(cx, &b.not_principals))
        && a.not_principal_json.is_empty() == b.not_principal_json.is_empty()
}

fn combined(cx: &Cx, a: &StatementState, b: &StatementState) -> Option<StatementState> {
    if a.sid.is_some() || b.sid.is_some() || !is_comparable(cx, a, b) || a.is_literal() != b.is_literal() {
        return None;
    }
    let same = [
        same_items(&a.actions, &b.actions),
        same_items(&a.resources, &b.resources),
        same_principals(cx, a, b),
    ];
    if same.iter().filter(|same| **same).count() < 2 {
        return None;
    }
    let mut merged = a.clone();
    add_items(&mut merged.actions, &b.actions);
    add_items(&mut merged.resources, &b.resources);
    for (kind, values) in &b.principal_json {
        match merged.principal_json.iter_mut().find(|(known, _)| known == kind) {
            Some((_, known)) => add_items(known, values),
            None => merged.principal_json.push((kind.clone(), values.clone())),
        }
    }
    for principal in &b.principals {
        let known = |other: &Principal| key(cx, *other) == key(cx, *principal);
        if !merged.principals.iter().any(known) {
            merged.principals.push(*principal);
        }
    }
    Some(merged)
}

fn same_principals(cx: &Cx, a: &StatementState, b: &StatementState) -> bool {
    same_items(&keys(cx, &a.principals), &keys(cx, &b.principals))
        && (!a.principals.is_empty() || !b.principals.is_empty() || a.principal_json == b.principal_json)
}

/// By what a principal is compared: what it is made of, or itself.
fn key(cx: &Cx, principal: Principal) -> String {
    principal.same(cx).unwrap_or_else(|| format!("{:?}", Identity(principal)))
}

/// A principal as itself, without the class through which it was found.
struct Identity(Principal);

impl std::fmt::Debug for Identity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.0 {
            Principal::Other(it, _) => write!(f, "{it:?}"),
            other => write!(f, "{other:?}"),
        }
    }
}

fn keys(cx: &Cx, principals: &[Principal]) -> Vec<String> {
    let mut keys: Vec<String> = principals.iter().map(|principal| key(cx, *principal)).collect();
    keys.sort();
    keys.dedup();
    keys
}

/// Whether two lists have the same items, in whatever order.
fn same_items<T: PartialEq>(a: &[T], b: &[T]) -> bool {
    a.len() == b.len() && a.iter().all(|item| b.contains(item))
}

fn add_items(target: &mut Vec<Data>, items: &[Data]) {
    for item in items {
        if !target.contains(item) {
            target.push(item.clone());
        }
    }
}
