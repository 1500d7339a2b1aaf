//! Things that can be waited for.

use super::{Construct, Cx, Handle, NodeId};
use crate::declare::{Accepts, Cast, FromValue, Value, object, union};

/// What a construct can wait for.
#[union]
pub enum Dependable {
    /// All resources of a construct.
    Construct(Construct),
    /// All resources of a group.
    Group(DependencyGroup),
    /// All resources of what something else stands for, such as a grant.
    Roots(Roots),
}

/// The constructs for which something stands that is not a construct itself.
#[derive(Clone, Debug)]
pub struct Roots(Vec<Construct>);

impl FromValue for Roots {
    fn accepts() -> Accepts {
        Accepts::Having { interface: "IDependable", property: "dependency_roots" }
    }
    fn from_value(value: Value, cast: &mut Cast<'_>) -> Option<Self> {
        cast.interface(&value, &Self::accepts()).map(Roots)
    }
}

impl Dependable {
    /// The constructs whose resources are waited for.
    pub fn roots(&self, cx: &Cx) -> Vec<NodeId> {
        match self {
            Dependable::Construct(construct) => vec![root_of(cx, construct.id())],
            Dependable::Group(group) => cx.object(*group).clone(),
            Dependable::Roots(roots) => roots.0.iter().map(|construct| construct.id()).collect(),
        }
    }
}

/// The construct that is waited for: mostly the one that was named.
fn root_of(cx: &Cx, node: NodeId) -> NodeId {
    cx.extra(node).and_then(|extra| extra.stands_for).unwrap_or(node)
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
