//! What a call changes, kept until it has succeeded: a call that fails changes nothing.

use std::any::Any;
use std::cell::OnceCell;
use std::fmt;

use super::tree::Extra;
use super::{NodeId, ObjectId, Str};

/// What a class keeps for an instance.
pub(super) struct Slot {
    value: Box<dyn Any>,
    clone: fn(&dyn Any) -> Option<Box<dyn Any>>,
    /// When it was last kept.
    kept: u32,
}

impl Slot {
    fn new<T: Clone + 'static>(value: T) -> Slot {
        let clone = |value: &dyn Any| {
            let value = value.downcast_ref::<T>()?;
            Some(Box::new(value.clone()) as Box<dyn Any>)
        };
        Slot { value: Box::new(value), clone, kept: 0 }
    }

    pub fn get<T: 'static>(&self) -> Option<&T> {
        self.value.downcast_ref()
    }

    pub fn get_mut<T: 'static>(&mut self) -> Option<&mut T> {
        self.value.downcast_mut()
    }
}

impl fmt::Debug for Slot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Slot")
    }
}

/// A change, by what was there before.
#[derive(Debug)]
pub(super) enum Change {
    /// The state of a construct.
    State(NodeId, Slot),
    /// A mutable object.
    Object(ObjectId, Slot),
    /// What a construct keeps besides its state.
    Extra(NodeId, Option<Box<Extra>>),
    /// A logical id.
    LogicalId(NodeId, OnceCell<Str>),
    /// A child that was taken out of its parent, and where it stood.
    Child(NodeId, usize, NodeId),
}

/// The changes of the running call. Each thing is kept once, before its first change; what the call itself made
/// is not kept.
#[derive(Debug, Default)]
pub(super) struct Journal {
    changes: Vec<Change>,
    /// The number of the call that runs.
    call: u32,
    /// How many calls run, one inside the other.
    depth: u32,
}

impl Journal {
    /// Begins a call; gives how many changes there are.
    pub fn start(&mut self) -> usize {
        self.call += 1;
        self.depth += 1;
        self.changes.len()
    }

    /// Ends a call. The changes of an inner one are those of the outer one as well.
    pub fn end(&mut self) {
        // What the inner call kept is not kept for the outer one.
        self.call += 1;
        self.depth -= 1;
        if self.depth == 0 {
            self.changes.clear();
        }
    }

    /// The last change, where there are more than `least`.
    pub fn pop(&mut self, least: usize) -> Option<Change> {
        if self.changes.len() > least { self.changes.pop() } else { None }
    }

    pub fn note(&mut self, change: Change) {
        if self.depth > 0 {
            self.changes.push(change);
        }
    }

    /// The number of the call that runs: what it makes itself needs not be kept.
    pub fn call(&self) -> u32 {
        self.call
    }

    /// A slot that the running call makes.
    pub fn slot<T: Clone + 'static>(&self, value: T) -> Slot {
        Slot { kept: self.call, ..Slot::new(value) }
    }

    /// Whether the running call changes a thing for the first time.
    pub fn is_first(&self, kept: &mut u32) -> bool {
        self.depth > 0 && std::mem::replace(kept, self.call) != self.call
    }

    /// What a slot holds, where the running call changes it for the first time.
    pub fn keep(&self, slot: &mut Slot) -> Option<Slot> {
        if !self.is_first(&mut slot.kept) {
            return None;
        }
        let value = (slot.clone)(&*slot.value)?;
        Some(Slot { value, clone: slot.clone, kept: 0 })
    }
}
