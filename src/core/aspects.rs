//! Functions that visit every construct below another.

use std::rc::Rc;

use super::{Construct, Cx, Handle, NodeId, Stage};
use crate::bail;
use crate::declare::{Callback, Cast, ScriptFunction, Value, class, props};
use crate::diag::{Code, Result, Span};

/// How an aspect is added.
#[props]
pub struct AspectOptions {
    /// Aspects of lower priority go first. Default: 500.
    #[default(500)]
    pub priority: i64,
}

/// An aspect that was added to a construct.
#[derive(Clone, Debug)]
pub struct AspectEntry {
    /// The function.
    pub callback: Callback,
    /// Its place among the others: the lowest goes first.
    pub priority: i64,
    /// Where it was added.
    pub span: Option<Span>,
}

/// The aspects of a construct.
#[derive(Clone, Copy, Debug)]
pub struct Aspects(NodeId);

/// The aspects of a construct: functions that visit it and everything below it before the templates are
/// made.
#[class(module = "")]
impl Aspects {
    /// The aspects of a construct.
    pub fn of(scope: Construct) -> Aspects {
        Aspects(scope.id())
    }

    /// Adds an aspect: a function that takes a construct, or a map whose `visit` is one.
    pub fn add(self, cx: &mut Cx, aspect: Value, options: Option<AspectOptions>) -> Result<()> {
        let options = options.unwrap_or_default();
        let callback = match &aspect {
            Value::Callback(callback) => Some(callback.clone()),
            other => match other.get("visit") {
                Some(Value::Callback(callback)) => Some(callback.clone()),
                _ => None,
            },
        };
        let Some(callback) = callback else {
            let mut cast = Cast::new(cx, "Aspects.add".to_owned());
            cast.problem(
                Code::TypeMismatch,
                "takes a function, or a map with a function `visit`",
                vec!["in Rhai `Aspects.of(app).add(|node| ...)`, in Lua `Aspects.of(app):add(function(node) ... end)`".to_owned()],
            );
            cast.finish()?;
            bail!(Code::TypeMismatch, "not an aspect");
        };
        let span = cx.span;
        cx.extra_mut(self.0).aspects.push(AspectEntry { callback, priority: options.priority, span });
        Ok(())
    }
}

/// A visitor written in Rust, for embedders.
pub struct NativeAspect<F>(pub F);

impl<F: std::ops::Fn(Value) -> Result<()>> ScriptFunction for NativeAspect<F> {
    fn call(&self, mut args: Vec<Value>) -> Result<Value> {
        (self.0)(args.pop().unwrap_or(Value::Null))?;
        Ok(Value::Null)
    }
}

/// Wraps a Rust function as an aspect.
pub fn native<F: std::ops::Fn(Value) -> Result<()> + 'static>(visit: F) -> Callback {
    Callback(Rc::new(NativeAspect(visit)))
}

/// One visit that is due.
#[derive(Clone, Debug)]
pub struct Visit {
    /// The construct.
    pub node: NodeId,
    /// The function.
    pub callback: Callback,
    /// Where the aspect was added.
    pub span: Option<Span>,
}

/// Which aspects have visited which constructs.
///
/// Constructs are visited before their children; on each construct aspects go by priority, lowest first,
/// and outer ones before inner ones. Aspects and constructs that visits add are visited too: [`Visits::due`] is asked
/// until it has no more.
#[derive(Debug, Default)]
pub struct Visits {
    done: rustc_hash::FxHashSet<(NodeId, NodeId, usize)>,
}

impl Visits {
    /// The next round of visits below the root of a stage.
    pub fn due(&mut self, cx: &Cx, root: NodeId) -> Vec<Visit> {
        let mut due: Vec<(i64, Visit)> = Vec::new();
        self.collect(cx, root, &mut Vec::new(), &mut due);
        due.into_iter().map(|(_, visit)| visit).collect()
    }

    fn collect(
        &mut self,
        cx: &Cx,
        node: NodeId,
        inherited: &mut Vec<(NodeId, usize)>,
        due: &mut Vec<(i64, Visit)>,
    ) {
        let outer = inherited.len();
        let own = cx.extra(node).map_or(0, |extra| extra.aspects.len());
        inherited.extend((0..own).map(|index| (node, index)));
        let first = due.len();
        for &(owner, index) in inherited.iter() {
            let Some(entry) = cx.extra(owner).and_then(|extra| extra.aspects.get(index)) else { continue };
            if self.done.insert((node, owner, index)) {
                due.push((
                    entry.priority,
                    Visit { node, callback: entry.callback.clone(), span: entry.span },
                ));
            }
        }
        due[first..].sort_by_key(|(priority, _)| *priority);
        // As in the CDK, a stage is finished on its own: what holds outside does not reach in.
        for child in cx.children(node).iter().filter(|child| cx.cast::<Stage>(**child).is_none()) {
            self.collect(cx, *child, inherited, due);
        }
        inherited.truncate(outer);
    }
}
