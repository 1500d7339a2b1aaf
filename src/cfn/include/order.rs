//! In which order the resources of a template are made: each behind those that it refers to.

use rustc_hash::{FxHashMap, FxHashSet};

use super::sub::{Piece, pieces};
use super::tree::{Entry, Kind, Node, Place};
use crate::core::Str;

/// A circle of resources: their names, the first again at the end, and the reference that closes it.
#[derive(Debug)]
pub struct Circle {
    /// The logical ids on the way.
    pub names: Vec<Str>,
    /// Where the last of them refers to the first.
    pub place: Place,
}

/// The resources in the order in which they are made, and the circles among them.
///
/// `hidden` are names that do not mean a resource: parameters. References of `opaque` resources are not
/// looked at.
pub fn of_resources(
    resources: &[Entry],
    hidden: &FxHashSet<Str>,
    opaque: &FxHashSet<Str>,
) -> (Vec<usize>, Vec<Circle>) {
    order(resources, |entry| match opaque.contains(&entry.key) {
        true => Vec::new(),
        false => {
            let mut found = of_resource(&entry.value);
            found.retain(|(name, _)| !hidden.contains(*name));
            found
        }
    })
}

/// The conditions in the order in which they are made, and the circles among them.
pub fn of_conditions(conditions: &[Entry]) -> (Vec<usize>, Vec<Circle>) {
    order(conditions, |entry| {
        let mut found = Vec::new();
        conditions_in(&entry.value, &mut found);
        found
    })
}

fn order<'a>(
    resources: &'a [Entry],
    references: impl Fn(&'a Entry) -> Vec<(&'a str, Place)>,
) -> (Vec<usize>, Vec<Circle>) {
    let index: FxHashMap<&str, usize> =
        resources.iter().enumerate().map(|(at, entry)| (entry.key.as_str(), at)).collect();
    let edges: Vec<Vec<(usize, Place)>> = resources
        .iter()
        .map(|entry| {
            let found = references(entry).into_iter();
            found.filter_map(|(name, place)| Some((*index.get(name)?, place))).collect()
        })
        .collect();
    let mut walk = Walk { edges: &edges, state: vec![State::New; resources.len()], order: Vec::new() };
    let mut circles = Vec::new();
    for start in 0..resources.len() {
        for (way, place) in walk.from(start) {
            circles.push(Circle { names: way.iter().map(|at| resources[*at].key.clone()).collect(), place });
        }
    }
    (walk.order, circles)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    Open,
    Done,
}

struct Walk<'a> {
    edges: &'a [Vec<(usize, Place)>],
    state: Vec<State>,
    order: Vec<usize>,
}

impl Walk<'_> {
    /// Walks from a resource, without recursion: chains may be as long as the template.
    fn from(&mut self, start: usize) -> Vec<(Vec<usize>, Place)> {
        let mut circles = Vec::new();
        if self.state[start] != State::New {
            return circles;
        }
        self.state[start] = State::Open;
        let mut way: Vec<(usize, usize)> = vec![(start, 0)];
        while let Some((node, next)) = way.last_mut() {
            let Some(&(target, place)) = self.edges[*node].get(*next) else {
                self.state[*node] = State::Done;
                self.order.push(*node);
                way.pop();
                continue;
            };
            *next += 1;
            match self.state[target] {
                State::Done => {}
                State::New => {
                    self.state[target] = State::Open;
                    way.push((target, 0));
                }
                State::Open => {
                    let from = way.iter().position(|(node, _)| *node == target).unwrap_or(0);
                    let mut names: Vec<usize> = way[from..].iter().map(|(node, _)| *node).collect();
                    names.push(target);
                    circles.push((names, place));
                }
            }
        }
        circles
    }
}

/// The logical ids that a resource refers to, in the order in which the CDK meets them.
fn of_resource(resource: &Node) -> Vec<(&str, Place)> {
    const FIRST: [&str; 8] = [
        "Properties",
        "CreationPolicy",
        "UpdatePolicy",
        "DeletionPolicy",
        "UpdateReplacePolicy",
        "Version",
        "Description",
        "Metadata",
    ];
    let mut found = Vec::new();
    for key in FIRST {
        if let Some(value) = resource.get(key) {
            references(value, &mut found);
        }
    }
    match resource.get("DependsOn").map(|it| (&it.kind, it)) {
        Some((Kind::List(items), _)) => {
            found.extend(items.iter().filter_map(|item| Some((item.text()?.as_str(), item.place))));
        }
        Some((Kind::Text(name), it)) => found.push((name.as_str(), it.place)),
        _ => {}
    }
    for entry in resource.entries().unwrap_or_default() {
        let is_known = FIRST.contains(&entry.key.as_str());
        if !is_known && !matches!(entry.key.as_str(), "Type" | "Condition" | "DependsOn") {
            references(&entry.value, &mut found);
        }
    }
    found
}

fn conditions_in<'a>(node: &'a Node, found: &mut Vec<(&'a str, Place)>) {
    match &node.kind {
        Kind::List(items) => items.iter().for_each(|item| conditions_in(item, found)),
        Kind::Map(entries) => match (&entries[..], &entries.first().map(|entry| &entry.value.kind)) {
            ([only], Some(Kind::Text(name))) if only.key == "Condition" => found.push((name, only.place)),
            _ => entries.iter().for_each(|entry| conditions_in(&entry.value, found)),
        },
        _ => {}
    }
}

fn references<'a>(node: &'a Node, found: &mut Vec<(&'a str, Place)>) {
    match node.call() {
        Some((name, argument)) => match (name.as_str(), &argument.kind) {
            ("Ref", Kind::Text(name)) => found.push((name, argument.place)),
            ("Fn::GetAtt", Kind::Text(dotted)) => {
                found.extend(dotted.split_once('.').map(|(name, _)| (name, argument.place)));
            }
            ("Fn::GetAtt", Kind::List(items)) => {
                if let [Node { kind: Kind::Text(name), .. }, _] = &items[..] {
                    found.push((name, argument.place));
                }
            }
            ("Fn::Sub", Kind::Text(body)) => variables(body, None, argument.place, found),
            ("Fn::Sub", Kind::List(items)) => {
                if let Some(body) = items.first().and_then(Node::text) {
                    variables(body, items.get(1), argument.place, found);
                }
                items.iter().skip(1).for_each(|item| references(item, found));
            }
            _ => references(argument, found),
        },
        None => match &node.kind {
            Kind::List(items) => items.iter().for_each(|item| references(item, found)),
            Kind::Map(entries) => entries.iter().for_each(|entry| references(&entry.value, found)),
            _ => {}
        },
    }
}

fn variables<'a>(body: &'a str, map: Option<&Node>, place: Place, found: &mut Vec<(&'a str, Place)>) {
    for piece in pieces(body) {
        if let Piece::Variable(name) = piece
            && map.is_none_or(|map| map.get(name).is_none())
        {
            found.push((name.split('.').next().unwrap_or(name), place));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::FileId;

    #[test]
    fn long_chains_and_circles_are_walked() {
        let count = 20_000;
        let chain: String =
            (0..count).map(|at| format!("R{at}: {{Type: T, DependsOn: R{}}}\n", (at + 1) % count)).collect();
        let tree = super::super::tree::read(FileId(0), &chain, &mut Vec::new()).expect("a tree");
        let resources = tree.entries().expect("a map");
        let (order, circles) = of_resources(resources, &FxHashSet::default(), &FxHashSet::default());
        assert_eq!(order.first(), Some(&(count - 1)));
        assert_eq!(circles.len(), 1);
        assert_eq!(circles[0].names.len(), count + 1);
    }
}
