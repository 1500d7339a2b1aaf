//! What waits for what: dependencies between constructs become those of resources and of stacks, and
//! circles are refused with the whole way shown.

use rustc_hash::FxHashMap;

use super::super::{CfnResource, Cx, Handle, NodeId, Stack, Stage, stack_dependencies};
use crate::diag::{Code, Diag, Result};

/// Makes the resources of each construct wait for the resources of those that it depends on.
pub(super) fn lower(cx: &mut Cx, stage: Stage) -> Result<()> {
    let mut pairs = Vec::new();
    for source in stage.own_nodes(cx) {
        let Some(extra) = cx.extra(source) else { continue };
        pairs.extend(extra.dependencies.iter().flat_map(|one| one.roots(cx)).map(|target| (source, target)));
    }
    for (source, target) in pairs {
        let connected = match (cx.cast::<Stack>(source), cx.cast::<Stack>(target)) {
            (Some(_), Some(_)) => stack_dependencies::add(cx, source, target, "it was asked for"),
            _ => connect(cx, source, target),
        };
        connected.map_err(|error| error.at(cx.span_of(source)))?;
    }
    Ok(())
}

fn connect(cx: &mut Cx, source: NodeId, target: NodeId) -> Result<()> {
    let sources = resources_below(cx, source);
    let targets = resources_below(cx, target);
    for from in &sources {
        for to in &targets {
            if from == to {
                continue;
            }
            if cx.stack(*from) == cx.stack(*to) {
                CfnResource::at(*from).depend_on(cx, *to);
                continue;
            }
            let reason = format!("`{}` waits for `{}`", cx.path(*from), cx.path(*to));
            stack_dependencies::add(cx, *from, *to, &reason)?;
        }
    }
    Ok(())
}

fn resources_below(cx: &Cx, node: NodeId) -> Vec<NodeId> {
    cx.subtree(node).into_iter().filter(|node| cx.cast::<CfnResource>(*node).is_some()).collect()
}

/// The stacks in the order of deployment: each behind those that it waits for, else as they were made.
pub(super) fn deployment_order(cx: &Cx, stacks: &[Stack]) -> Result<Vec<Stack>> {
    let nodes: Vec<NodeId> = stacks.iter().map(|stack| stack.id()).collect();
    let mut edges: FxHashMap<NodeId, Vec<NodeId>> = FxHashMap::default();
    for (from, to, _) in &cx.stack_dependencies {
        edges.entry(from.id()).or_default().push(to.id());
    }
    match order(&nodes, |node| edges.get(&node).cloned().unwrap_or_default()) {
        Ok(order) => Ok(order.into_iter().map(Stack::at).collect()),
        Err(circle) => Err(stack_circle(cx, &circle).into()),
    }
}

fn stack_circle(cx: &Cx, circle: &[NodeId]) -> Diag {
    let names: Vec<String> = circle.iter().map(|node| format!("`{}`", cx.path(*node))).collect();
    let mut diag = Diag::new(
        Code::DependencyCycle,
        format!("stacks depend on each other in a circle: {}", names.join(" -> ")),
    );
    for pair in circle.windows(2) {
        let reason =
            cx.stack_dependencies.iter().find(|(from, to, _)| from.id() == pair[0] && to.id() == pair[1]);
        if let Some((from, to, reason)) = reason {
            diag = diag.hint(format!("`{}` waits for `{}`: {reason}", cx.path(from.id()), cx.path(to.id())));
        }
    }
    let span = circle.first().and_then(|node| cx.span_of(*node));
    diag.at(span)
}

/// Refuses resources of one template that wait for each other.
pub(super) fn check_resources(cx: &Cx, resources: &[(NodeId, Vec<NodeId>)]) -> Result<()> {
    let edges: FxHashMap<NodeId, &Vec<NodeId>> =
        resources.iter().map(|(node, targets)| (*node, targets)).collect();
    let nodes: Vec<NodeId> = resources.iter().map(|(node, _)| *node).collect();
    let Err(circle) =
        order(&nodes, |node| edges.get(&node).map_or_else(Vec::new, |targets| (*targets).clone()))
    else {
        return Ok(());
    };
    let names: Vec<String> = circle.iter().map(|node| format!("`{}`", cx.path(*node))).collect();
    let first = circle.first().copied();
    let message = format!("resources depend on each other in a circle: {}", names.join(" -> "));
    let diag = Diag::new(Code::DependencyCycle, message)
        .hint("CloudFormation makes a resource only when all that it refers to exist")
        .at(first.and_then(|node| cx.span_of(node)));
    Err(match first {
        Some(node) => diag.on(cx.path(node)),
        None => diag,
    }
    .into())
}

/// Nodes behind all that they depend on; a circle, closed by its first node, where there is one.
fn order(
    nodes: &[NodeId],
    targets: impl Fn(NodeId) -> Vec<NodeId>,
) -> std::result::Result<Vec<NodeId>, Vec<NodeId>> {
    #[derive(Clone, Copy, PartialEq)]
    enum Mark {
        Open,
        Done,
    }
    let mut marks: FxHashMap<NodeId, Mark> = FxHashMap::default();
    let mut sorted = Vec::with_capacity(nodes.len());
    for &start in nodes {
        if marks.contains_key(&start) {
            continue;
        }
        let mut path = vec![(start, targets(start).into_iter())];
        marks.insert(start, Mark::Open);
        while let Some((node, open)) = path.last_mut() {
            let node = *node;
            match open.next() {
                None => {
                    marks.insert(node, Mark::Done);
                    sorted.push(node);
                    path.pop();
                }
                Some(next) => match marks.get(&next) {
                    Some(Mark::Done) => {}
                    Some(Mark::Open) => {
                        let from = path.iter().position(|(node, _)| *node == next).unwrap_or(0);
                        let mut circle: Vec<NodeId> = path[from..].iter().map(|(node, _)| *node).collect();
                        circle.push(next);
                        return Err(circle);
                    }
                    None => {
                        marks.insert(next, Mark::Open);
                        let further = targets(next);
                        path.push((next, further.into_iter()));
                    }
                },
            }
        }
    }
    Ok(sorted)
}
