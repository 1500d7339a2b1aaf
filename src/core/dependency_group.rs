//! Things that can be waited for.

use super::{Construct, Cx, Handle, NodeId, ObjectId};
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
    /// The constructs whose resources are waited for, each once; those that a group holds by now.
    pub fn roots(&self, cx: &Cx) -> Vec<NodeId> {
        let mut roots = Vec::new();
        let mut seen = Vec::new();
        self.collect(cx, &mut roots, &mut seen);
        roots
    }

    fn collect(&self, cx: &Cx, roots: &mut Vec<NodeId>, seen: &mut Vec<ObjectId>) {
        match self {
            Dependable::Construct(construct) if roots.contains(&construct.id()) => {}
            Dependable::Construct(construct) => roots.push(construct.id()),
            // A group that holds itself is no trap.
            Dependable::Group(group) if seen.contains(&group.id_of()) => {}
            Dependable::Group(group) => {
                seen.push(group.id_of());
                for member in cx.object(*group) {
                    member.collect(cx, roots, seen);
                }
            }
        }
    }
}

/// What a group holds: constructs and other groups.
type Members = Vec<Dependable>;

/// Several constructs that are waited for together. What is added later counts as well.
#[object(module = "", state = Members)]
impl DependencyGroup {
    /// Makes a group.
    pub fn new(cx: &mut Cx, first: Option<Dependable>, second: Option<Dependable>, third: Option<Dependable>) -> Self {
        let members = [first, second, third].into_iter().flatten().collect();
        cx.make(members)
    }

    /// Adds a construct, or all that another group holds.
    pub fn add(self, cx: &mut Cx, dependable: Dependable) {
        cx.object_mut(self).push(dependable);
    }
}

impl DependencyGroup {
    /// A group of these.
    pub fn of(cx: &mut Cx, members: impl IntoIterator<Item = Dependable>) -> Self {
        cx.make(members.into_iter().collect())
    }

    fn id_of(self) -> ObjectId {
        super::ObjectHandle::id(self)
    }
}
