//! The walk of aspects over what stands in a stage.
//!
//! Constructs are visited before their children; on each construct aspects go by priority, lowest first, and outer ones
//! before inner ones. No aspect visits a construct twice. What visits add is visited too: a walk that has come by already
//! begins again until there is nothing new, unless the stage is not to be stabilized.

use std::cell::RefCell;

use rustc_hash::FxHashMap;

use super::super::aspects::AspectEntry;
use super::super::tree::Extent;
use super::super::{Annotations, Construct, Cx, Handle, NodeId, Stage, TagManager};
use crate::diag::{Code, Diag, Result, Span};

/// How often a walk may begin again, and how often aspects may add aspects to the construct that they visit.
const MOST_ROUNDS: usize = 100;

/// Lets the aspects of a stage visit what stands in it.
///
/// # Errors
/// When a visit fails, when an aspect that was added meanwhile should have gone before one that has visited already, or
/// when visits add something without end.
pub(super) fn visit(cx: &RefCell<Cx>, stage: Stage) -> Result<()> {
    let mut walk = Walk {
        cx,
        stabilizes: stage.stabilizes_aspects(&cx.borrow()),
        visited: FxHashMap::default(),
        holding: Vec::new(),
        missed: false,
        warned: false,
        last: None,
    };
    for _ in 0..MOST_ROUNDS {
        if let Round::Settled = walk.round(stage.id())? {
            return Ok(());
        }
    }
    Err(walk.endless())
}

/// How a walk ended.
enum Round {
    /// There is nothing left to visit.
    Settled,
    /// There is more to visit where the walk has come by already.
    Again,
}

/// What a visit added, as far as it matters for the way of the walk.
enum Added {
    /// Nothing that the walk would not come by.
    Nothing,
    /// Aspects of the construct that was visited.
    Here,
    /// Aspects of constructs elsewhere.
    Elsewhere,
}

/// An aspect that holds for a construct.
#[derive(Clone)]
struct Holding {
    entry: AspectEntry,
    /// The construct that it was added to.
    owner: NodeId,
}

/// The aspects that have visited a construct.
#[derive(Default)]
struct Visited {
    aspects: Vec<usize>,
    /// The last one: its priority and where it was added.
    last: Option<(i64, NodeId)>,
}

/// A construct whose children are visited next.
struct Open {
    children: std::vec::IntoIter<NodeId>,
    /// How many aspects hold around it.
    outer: usize,
}

struct Walk<'a> {
    cx: &'a RefCell<Cx>,
    /// Whether what visits add is always visited too.
    stabilizes: bool,
    visited: FxHashMap<NodeId, Visited>,
    /// The aspects that hold where the walk is, outer ones first.
    holding: Vec<Holding>,
    /// Whether constructs were made where the walk has come by already.
    missed: bool,
    /// Whether it was told that an aspect does not visit.
    warned: bool,
    /// Where the aspect was added that visited last.
    last: Option<Span>,
}

impl Walk<'_> {
    fn round(&mut self, root: NodeId) -> Result<Round> {
        self.holding.clear();
        self.missed = false;
        let mut way = Vec::new();
        let mut next = Some(root);
        loop {
            if let Some(node) = next {
                match self.enter(node)? {
                    Some(open) => way.push(open),
                    None => return Ok(Round::Again),
                }
            }
            let Some(open) = way.last_mut() else { break };
            next = open.children.next();
            if next.is_none() {
                self.holding.truncate(open.outer);
                way.pop();
            }
        }
        Ok(if self.missed && self.stabilizes { Round::Again } else { Round::Settled })
    }

    /// Visits one construct. Gives nothing where the walk must begin again.
    fn enter(&mut self, node: NodeId) -> Result<Option<Open>> {
        let outer = self.holding.len();
        for _ in 0..MOST_ROUNDS {
            self.hold(node, outer);
            match self.visit_all(node)? {
                Added::Elsewhere => return Ok(None),
                Added::Here => {}
                Added::Nothing => {
                    return Ok(Some(Open { children: self.children(node).into_iter(), outer }));
                }
            }
        }
        Err(self.endless())
    }

    /// As in the CDK, a stage is finished on its own: what holds outside does not reach in.
    fn children(&self, node: NodeId) -> Vec<NodeId> {
        let cx = self.cx.borrow();
        cx.children(node).iter().copied().filter(|child| cx.cast::<Stage>(*child).is_none()).collect()
    }

    /// Notes which aspects hold for a construct: those around it and its own.
    fn hold(&mut self, node: NodeId, outer: usize) {
        self.holding.truncate(outer);
        let cx = self.cx.borrow();
        let own = cx.extra(node).map_or(&[][..], |extra| &extra.aspects);
        self.holding.extend(own.iter().map(|entry| Holding { entry: entry.clone(), owner: node }));
    }

    /// Lets the aspects that hold visit a construct, up to one that adds something the walk must know of.
    fn visit_all(&mut self, node: NodeId) -> Result<Added> {
        for Holding { entry, owner } in self.due(node) {
            if !self.begin(node, &entry, owner)? {
                continue;
            }
            let before = self.cx.borrow().extent();
            entry.visitor.visit(self.cx, node).map_err(|error| {
                let path = self.cx.borrow().path(node);
                error.map(|diag| diag.at(entry.span).on(path.clone()))
            })?;
            self.last = entry.span;
            match self.added(node, before) {
                Added::Nothing => {}
                added if self.stabilizes => return Ok(added),
                Added::Here => self.warn_of_ignored(node),
                Added::Elsewhere => {}
            }
        }
        Ok(Added::Nothing)
    }

    /// The aspects that hold for a construct, in the order in which they visit it. Tags are for few constructs.
    fn due(&self, node: NodeId) -> Vec<Holding> {
        let is_taggable = TagManager::of(&self.cx.borrow(), Construct::at(node)).is_some();
        let all = self.holding.iter().filter(|it| is_taggable || !it.entry.visitor.is_tag());
        let mut due: Vec<Holding> = all.cloned().collect();
        due.sort_by_key(|it| it.entry.priority);
        due
    }

    /// Notes that an aspect visits a construct, and tells whether it does so for the first time.
    fn begin(&mut self, node: NodeId, entry: &AspectEntry, owner: NodeId) -> Result<bool> {
        let visited = self.visited.entry(node).or_default();
        let aspect = entry.visitor.identity();
        if visited.aspects.contains(&aspect) {
            return Ok(false);
        }
        visited.aspects.push(aspect);
        match visited.last.replace((entry.priority, owner)) {
            Some((priority, before)) if self.stabilizes && priority > entry.priority => {
                Err(too_late(&self.cx.borrow(), node, entry, priority, before).into())
            }
            _ => Ok(true),
        }
    }

    /// What a visit of a construct added since the tree was smaller.
    fn added(&mut self, node: NodeId, before: Extent) -> Added {
        let cx = self.cx.borrow();
        self.missed |= cx.made_since(before).any(|made| !cx.is_within(made, node));
        let mut here = false;
        for owner in cx.aspects_added_since(before) {
            if owner == node {
                here = true;
            } else if !cx.is_within(owner, node) {
                return Added::Elsewhere;
            }
        }
        if here { Added::Here } else { Added::Nothing }
    }

    /// Warns, once, that an aspect will not visit the construct to which another one added it.
    fn warn_of_ignored(&mut self, node: NodeId) {
        if std::mem::replace(&mut self.warned, true) {
            return;
        }
        let message = "an aspect that another aspect added here does not visit: `aspectStabilization` is off";
        let annotations = Annotations::of(Construct::at(node));
        annotations.add_warning_v2(
            &mut self.cx.borrow_mut(),
            "@aws-cdk/core:ignoredAspect".into(),
            message.into(),
        );
    }

    fn endless(&self) -> crate::diag::Error {
        Diag::new(Code::Limit, format!("aspects did not come to an end in {MOST_ROUNDS} rounds"))
            .hint("does an aspect add a construct or an aspect on every visit?")
            .at(self.last)
            .into()
    }
}

fn too_late(cx: &Cx, node: NodeId, entry: &AspectEntry, priority: i64, owner: NodeId) -> Diag {
    let name = |node: NodeId| match cx.path(node) {
        path if path.is_empty() => "the app".to_owned(),
        path => format!("`{path}`"),
    };
    let message = format!(
        "an aspect of priority {} comes too late to {}: one of priority {priority}, added to {}, was there before it",
        entry.priority,
        name(node),
        name(owner)
    );
    Diag::new(Code::InvalidValue, message)
        .hint(format!("add it before the app is finished, or give it a priority of at least {priority}"))
        .at(entry.span)
        .on(cx.path(node))
}
