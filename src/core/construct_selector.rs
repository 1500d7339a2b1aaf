//! Which constructs of a tree are meant.

use super::ignore::matches_whole;
use super::{CfnResource, Construct, Cx, Handle, Node, NodeId, Str};
use crate::bail;
use crate::declare::{Callback, Rest, class};
use crate::diag::{Code, Result};

/// Which constructs below a scope are meant.
#[derive(Clone, Debug)]
pub struct ConstructSelector(Kind);

#[derive(Clone, Debug)]
enum Kind {
    All,
    CfnResource,
    OnlyItself,
    Types(Vec<Str>),
    Id(Str),
    Path(Str),
}

/// Which constructs below a scope are meant. In the place of one, a map with a function `select` can stand, which takes
/// the scope and gives a list of constructs.
#[class(module = "")]
impl ConstructSelector {
    /// The scope and everything below it.
    pub fn all() -> ConstructSelector {
        ConstructSelector(Kind::All)
    }

    /// The scope where it is a resource of a template, else its main resource.
    pub fn cfn_resource() -> ConstructSelector {
        ConstructSelector(Kind::CfnResource)
    }

    /// The scope alone.
    pub fn only_itself() -> ConstructSelector {
        ConstructSelector(Kind::OnlyItself)
    }

    /// The resources of some types: `AWS::S3::Bucket`.
    pub fn resources_of_type(types: Rest<Str>) -> ConstructSelector {
        ConstructSelector(Kind::Types(types.0))
    }

    /// Constructs whose id matches a pattern: `*` stands for anything, `{a,b}` for one of several.
    pub fn by_id(pattern: Str) -> Result<ConstructSelector> {
        check(&pattern)?;
        Ok(ConstructSelector(Kind::Id(pattern)))
    }

    /// Constructs whose path matches a pattern: `*` stands for anything within an id, `**` for any number of ids.
    pub fn by_path(pattern: Str) -> Result<ConstructSelector> {
        check(&pattern)?;
        Ok(ConstructSelector(Kind::Path(pattern)))
    }

    /// The constructs below a scope that are meant.
    pub fn select(self, cx: &Cx, scope: Construct) -> Vec<Construct> {
        self.nodes(cx, scope.id()).into_iter().map(Construct::at).collect()
    }
}

impl ConstructSelector {
    fn nodes(&self, cx: &Cx, scope: NodeId) -> Vec<NodeId> {
        let is_resource = |node: &NodeId| cx.cast::<CfnResource>(*node).is_some();
        let below = |keep: &dyn Fn(NodeId) -> bool| {
            cx.subtree(scope).into_iter().filter(|node| keep(*node)).collect::<Vec<_>>()
        };
        match &self.0 {
            Kind::All => cx.subtree(scope),
            Kind::OnlyItself => vec![scope],
            Kind::CfnResource if is_resource(&scope) => vec![scope],
            Kind::CfnResource => Node::of(scope).main_child(cx).filter(is_resource).into_iter().collect(),
            Kind::Types(types) => below(&|node| {
                let resource = cx.cast::<CfnResource>(node);
                resource.is_some_and(|it| types.contains(&cx.state(it).cfn_type))
            }),
            Kind::Id(pattern) => below(&|node| matches_whole(pattern, cx.id(node)) == Ok(true)),
            Kind::Path(pattern) => below(&|node| matches_whole(pattern, &cx.path(node)) == Ok(true)),
        }
    }
}

fn check(pattern: &str) -> Result<()> {
    match matches_whole(pattern, "") {
        Ok(_) => Ok(()),
        Err(error) => bail!(Code::InvalidValue, "`{pattern}` is not a pattern: {error}"),
    }
}

/// What selects: one of the library, or a function of the program.
#[derive(Clone, Debug)]
pub(super) enum Selector {
    Known(ConstructSelector),
    Script(Callback),
}

impl Selector {
    /// The constructs that are meant, where no function of the program has to be asked.
    pub fn known(&self, cx: &Cx, scope: NodeId) -> Option<Vec<NodeId>> {
        match self {
            Selector::Known(selector) => Some(selector.nodes(cx, scope)),
            Selector::Script(_) => None,
        }
    }
}
