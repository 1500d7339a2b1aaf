//! Things that can be waited for.

use super::{Construct, Cx, Handle, NodeId};
use crate::declare::{object, union};

/// What a construct can wait for.
#[union]
pub enum Dependable {
    /// All resources of a construct.
    Construct(Construct),
    /// All resources of a group.
    Group(DependencyGroup),
}

impl Dependable {
    /// The constructs whose resources are waited for.
    pub fn roots(&self, cx: &Cx) -> Vec<NodeId> {
        match self {
            Dependable::Construct(construct) => vec![construct.id()],
            Dependable::Group(group) => cx.object(*group).clone(),
        }
    }
}

/// The constructs of a group.
type Members = Vec<NodeId>;

/// Several constructs that are waited for together.
#[object(module = "", state = Members)]
impl DependencyGroup {
    /// Makes a group.
    pub fn new(cx: &mut Cx, first: Option<Construct>, second: Option<Construct>, third: Option<Construct>) -> Self {
        let members = [first, second, third].into_iter().flatten().map(Handle::id).collect();
        cx.make(members)
    }

    /// Adds a construct.
    pub fn add(self, cx: &mut Cx, construct: Construct) {
        cx.object_mut(self).push(construct.id());
    }
}
