//! Things that can be waited for.

use std::collections::HashSet;

use super::{Construct, Cx, Handle, NodeId, ObjectId};
use crate::declare::{Accepts, Cast, FromValue, IntoValue, Rest, Value, object, union};

/// What a construct can wait for.
#[derive(PartialEq)]
#[union]
pub enum Dependable {
    /// All resources of a construct.
    Construct(Construct),
    /// All resources of a group.
    Group(DependencyGroup),
    /// All resources of what something else stands for, such as a grant.
    Roots(Roots),
}

/// What something stands for that is neither a construct nor a group.
#[derive(Clone, Debug, PartialEq)]
pub struct Roots(Vec<Dependable>);

impl FromValue for Roots {
    fn accepts() -> Accepts {
        Accepts::Having { interface: "IDependable", property: "dependency_roots" }
    }
    fn from_value(value: Value, cast: &mut Cast<'_>) -> Option<Self> {
        cast.interface(&value, &Self::accepts()).map(Roots)
    }
}

impl IntoValue for Dependable {
    fn gives() -> Accepts {
        Self::accepts()
    }
    fn into_value(self) -> Value {
        match self {
            Dependable::Construct(construct) => construct.into_value(),
            Dependable::Group(group) => group.into_value(),
            Dependable::Roots(roots) => roots.0.into_value(),
        }
    }
}

impl Dependable {
    /// The constructs whose resources are waited for, each once; those that a group holds by now.
    pub fn roots(&self, cx: &Cx) -> Vec<NodeId> {
        let mut roots = Vec::new();
        let (mut known, mut seen) = (HashSet::new(), HashSet::new());
        let mut left = vec![self];
        while let Some(next) = left.pop() {
            match next {
                Dependable::Construct(construct) => {
                    let root = root_of(cx, construct.id());
                    if known.insert(root) {
                        roots.push(root);
                    }
                }
                Dependable::Roots(others) => left.extend(others.0.iter().rev()),
                // A group that holds itself is no trap.
                Dependable::Group(group) if !seen.insert(group.id_of()) => {}
                Dependable::Group(group) => left.extend(cx.object(*group).iter().rev()),
            }
        }
        roots
    }
}

/// The construct that is waited for: mostly the one that was named.
fn root_of(cx: &Cx, node: NodeId) -> NodeId {
    cx.extra(node).and_then(|extra| extra.stands_for).unwrap_or(node)
}

/// What a group holds: constructs and other groups.
type Members = Vec<Dependable>;

/// Several constructs that are waited for together. What is added later counts as well.
#[object(module = "", state = Members)]
impl DependencyGroup {
    /// Makes a group.
    pub fn new(
        cx: &mut Cx,
        /// What it holds.
        deps: Rest<Dependable>,
    ) -> Self {
        cx.make(deps.0)
    }

    /// Adds constructs, or all that other groups hold.
    pub fn add(
        self,
        cx: &mut Cx,
        /// What is added.
        scopes: Rest<Dependable>,
    ) {
        cx.object_mut(self).extend(scopes);
    }
}

impl DependencyGroup {
    /// A group of these.
    pub fn of(cx: &mut Cx, members: impl IntoIterator<Item = Dependable>) -> Self {
        cx.make(members.into_iter().collect())
    }

    /// Puts others in the place of what the group holds.
    pub(crate) fn replace(self, cx: &mut Cx, members: impl IntoIterator<Item = Dependable>) {
        *cx.object_mut(self) = members.into_iter().collect();
    }

    fn id_of(self) -> ObjectId {
        super::ObjectHandle::id(self)
    }
}
