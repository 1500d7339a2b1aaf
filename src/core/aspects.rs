//! Functions that visit every construct below another.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::mixins::Mixin;
use super::tags::{RemoveTag, Tag, TagOperation};
use super::{Construct, Cx, Handle, NodeId, Stage, finish};
use crate::bail;
use crate::declare::{Callback, IntoValue, Value, class, props};
use crate::diag::{Code, Diag, Result, Span};

/// The priorities that aspects commonly have: the lowest go first.
#[derive(Clone, Copy, Debug)]
pub struct AspectPriority;

#[allow(non_snake_case)]
/// The priorities that aspects commonly have: the lowest go first.
#[class(module = "")]
impl AspectPriority {
    /// For aspects that change constructs: 200.
    #[constant]
    pub fn MUTATING() -> i64 {
        200
    }

    /// For aspects that only look: 1000.
    #[constant]
    pub fn READONLY() -> i64 {
        1000
    }

    /// The one of aspects that do not say theirs: 500.
    #[constant]
    pub fn DEFAULT() -> i64 {
        500
    }
}

/// The feature flag under which what the library changes by itself has the priority of changes.
const MUTATING_PRIORITY_FLAG: &str = "@aws-cdk/core:aspectPrioritiesMutating";

impl AspectPriority {
    /// The priority of an aspect that the library itself adds to change constructs.
    pub fn of_changes(cx: &Cx, scope: NodeId) -> i64 {
        match cx.flag(scope, MUTATING_PRIORITY_FLAG) {
            true => AspectPriority::MUTATING(),
            false => AspectPriority::DEFAULT(),
        }
    }
}

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
    /// What visits.
    pub visitor: Visitor,
    /// Its place among the others: the lowest goes first.
    pub priority: i64,
    /// Where it was added.
    pub span: Option<Span>,
}

/// A function of this library that visits constructs.
pub type NativeVisit = dyn Fn(&mut Cx, NodeId) -> Result<()>;

/// What visits constructs.
#[derive(Clone)]
pub enum Visitor {
    /// A function of the script.
    Script(Callback),
    /// A function of this library. It changes the construct that it is given and nothing else.
    Native(Rc<NativeVisit>),
    /// A mixin, which is applied to the constructs that it is for.
    Mixin(Rc<Mixin>),
}

impl Visitor {
    /// Visits one construct, without what is below it.
    ///
    /// # Errors
    /// Those of the function.
    pub(crate) fn visit(&self, cx: &RefCell<Cx>, node: NodeId) -> Result<()> {
        match self {
            Visitor::Script(callback) => callback.0.call(cx, vec![Value::Node(node)]).map(|_| ()),
            Visitor::Native(function) => {
                function(&mut cx.borrow_mut(), node)?;
                finish(cx)
            }
            Visitor::Mixin(mixin) => mixin.apply(cx, node).map(|_| ()),
        }
    }
}

/// What a program gives for an aspect.
#[derive(Clone, Debug)]
pub(super) enum Aspect {
    /// Something that visits constructs.
    Visitor(Visitor),
    /// A tag that is set or removed on a construct and all below it.
    Tag(TagOperation),
}

impl Aspect {
    /// Reads an aspect: a function, a map with a function `visit`, or an aspect of the library.
    ///
    /// # Errors
    /// When it is something else. `method` is what was called with it.
    pub fn read(value: &Value, method: &str) -> Result<Aspect> {
        match value {
            Value::Callback(callback) => return Ok(Aspect::Visitor(Visitor::Script(callback.clone()))),
            Value::Instance(made, _) => {
                if let Some(aspect) = Aspect::of_library(made.as_ref()) {
                    return Ok(aspect);
                }
            }
            _ => {}
        }
        match value.get("visit") {
            Some(Value::Callback(callback)) => Ok(Aspect::Visitor(Visitor::Script(callback.clone()))),
            _ => {
                bail!(Code::TypeMismatch, "`{method}` takes a function, or a map with a function `visit`";
                    hint: "in Rhai `Aspects.of(app).add(|node| ...)`, in Lua `Aspects.of(app):add(function(node) ... end)`")
            }
        }
    }

    fn of_library(made: &dyn Any) -> Option<Aspect> {
        let tag = made.downcast_ref::<Tag>().map(Tag::operation);
        let tag = tag.or_else(|| made.downcast_ref::<RemoveTag>().map(RemoveTag::operation));
        let aspect = || made.downcast_ref::<IAspect>().map(|aspect| Aspect::Visitor(aspect.0.clone()));
        tag.map(Aspect::Tag).or_else(aspect)
    }
}

impl std::fmt::Debug for Visitor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Visitor")
    }
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

    /// Adds an aspect: a function that takes a construct, a map whose `visit` is one, or a `Tag` or
    /// `RemoveTag`.
    pub fn add(self, cx: &mut Cx, aspect: Value, options: Option<AspectOptions>) -> Result<()> {
        let options = options.unwrap_or_default();
        match Aspect::read(&aspect, "Aspects.add")? {
            Aspect::Visitor(visitor) => self.attach(cx, visitor, options.priority),
            Aspect::Tag(operation) => cx.extra_mut(self.0).tags.push(operation),
        }
        Ok(())
    }

    /// The aspects that were added to this very construct, as they can be added to another.
    #[attribute]
    pub fn all(self, cx: &Cx) -> Vec<Value> {
        self.applied(cx).into_iter().filter_map(|application| application.aspect(cx)).collect()
    }

    /// The aspects that were added to this very construct, with their priorities.
    #[attribute]
    pub fn applied(self, cx: &Cx) -> Vec<AspectApplication> {
        let count = cx.extra(self.0).map_or(0, |extra| extra.aspects.len());
        (0..count).map(|index| AspectApplication { node: self.0, index }).collect()
    }
}

impl Aspects {
    /// Adds a function of this library.
    pub(crate) fn add_native(
        cx: &mut Cx,
        scope: NodeId,
        priority: i64,
        visit: impl Fn(&mut Cx, NodeId) -> Result<()> + 'static,
    ) {
        Aspects(scope).attach(cx, Visitor::Native(Rc::new(visit)), priority);
    }

    fn attach(self, cx: &mut Cx, visitor: Visitor, priority: i64) {
        let span = cx.span;
        cx.extra_mut(self.0).aspects.push(AspectEntry { visitor, priority, span });
    }
}

/// An aspect of the library: what a class gives that is made for `Aspects.of(scope).add(...)`.
#[derive(Clone)]
pub struct IAspect(Visitor);

impl std::fmt::Debug for IAspect {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("IAspect")
    }
}

/// An aspect of the library: what a class gives that is made for `Aspects.of(scope).add(...)`.
#[class(module = "")]
impl IAspect {
    /// Visits one construct, without what is below it.
    pub fn visit(self, cx: &mut Cx, node: Construct) {
        cx.afterwards(move |cx| self.0.visit(cx, node.id()));
    }
}

impl IAspect {
    /// An aspect that is written in Rust.
    pub fn of(visit: impl Fn(&mut Cx, Construct) -> Result<()> + 'static) -> Self {
        IAspect(Visitor::Native(Rc::new(move |cx, node| visit(cx, Construct::at(node)))))
    }

    /// An aspect that applies a mixin.
    pub(super) fn of_mixin(mixin: Mixin) -> Self {
        IAspect(Visitor::Mixin(Rc::new(mixin)))
    }
}

/// An aspect on the construct that it was added to.
#[derive(Clone, Copy, Debug)]
pub struct AspectApplication {
    node: NodeId,
    index: usize,
}

/// An aspect on the construct that it was added to.
#[class(module = "")]
impl AspectApplication {
    /// The construct.
    #[attribute]
    pub fn construct(self) -> Construct {
        Construct::at(self.node)
    }

    /// The aspect, as it can be added to another construct; nothing for those of the library itself.
    #[attribute]
    pub fn aspect(self, cx: &Cx) -> Option<Value> {
        match &self.entry(cx)?.visitor {
            Visitor::Script(callback) => Some(Value::Callback(callback.clone())),
            visitor @ Visitor::Mixin(_) => Some(IAspect(visitor.clone()).into_value()),
            Visitor::Native(_) => None,
        }
    }

    /// Its place among the others: the lowest goes first.
    #[attribute]
    pub fn priority(self, cx: &Cx) -> i64 {
        self.entry(cx).map_or_else(AspectPriority::DEFAULT, |entry| entry.priority)
    }

    /// Sets its place among the others.
    #[setter]
    #[name = "priority"]
    pub fn set_priority(self, cx: &mut Cx, value: i64) {
        if let Some(entry) = cx.extra_mut(self.node).aspects.get_mut(self.index) {
            entry.priority = value;
        }
    }
}

impl AspectApplication {
    fn entry(self, cx: &Cx) -> Option<&AspectEntry> {
        cx.extra(self.node)?.aspects.get(self.index)
    }
}

impl Aspects {
    /// Adds an aspect that is written in Rust.
    pub fn visit(self, cx: &mut Cx, visit: impl Fn(&mut Cx, Construct) -> Result<()> + 'static) {
        let visitor = Visitor::Native(Rc::new(move |cx, node| visit(cx, Construct::at(node))));
        self.attach(cx, visitor, AspectPriority::DEFAULT());
    }
}

/// One visit that is due.
#[derive(Clone, Debug)]
pub struct Visit {
    /// The construct.
    pub node: NodeId,
    /// What visits.
    pub visitor: Visitor,
    /// Where the aspect was added.
    pub span: Option<Span>,
    priority: i64,
    /// The construct that the aspect was added to.
    owner: NodeId,
}

/// Which aspects have visited which constructs.
///
/// Constructs are visited before their children; on each construct aspects go by priority, lowest first,
/// and outer ones before inner ones. Aspects and constructs that visits add are visited too: [`Visits::due`] is asked
/// until it has no more.
#[derive(Debug, Default)]
pub struct Visits {
    done: FxHashSet<(NodeId, NodeId, usize)>,
    /// The last aspect that visited a construct: its priority and where it was added.
    last: FxHashMap<NodeId, (i64, NodeId)>,
}

impl Visits {
    /// The next round of visits below the root of a stage.
    ///
    /// # Errors
    /// When an aspect that was added meanwhile should have gone before one that has visited already.
    pub fn due(&mut self, cx: &Cx, root: NodeId) -> Result<Vec<Visit>> {
        let mut due = Vec::new();
        self.collect(cx, root, &mut Vec::new(), &mut due);
        for visit in &due {
            if let Some((priority, owner)) = self.last.insert(visit.node, (visit.priority, visit.owner))
                && priority > visit.priority
            {
                return Err(too_late(cx, visit, priority, owner).into());
            }
        }
        Ok(due)
    }

    fn collect(&mut self, cx: &Cx, node: NodeId, inherited: &mut Vec<(NodeId, usize)>, due: &mut Vec<Visit>) {
        let outer = inherited.len();
        let own = cx.extra(node).map_or(0, |extra| extra.aspects.len());
        inherited.extend((0..own).map(|index| (node, index)));
        let first = due.len();
        for &(owner, index) in inherited.iter() {
            let Some(entry) = cx.extra(owner).and_then(|extra| extra.aspects.get(index)) else { continue };
            if self.done.insert((node, owner, index)) {
                let (visitor, priority, span) = (entry.visitor.clone(), entry.priority, entry.span);
                due.push(Visit { node, visitor, span, priority, owner });
            }
        }
        due[first..].sort_by_key(|visit| visit.priority);
        // As in the CDK, a stage is finished on its own: what holds outside does not reach in.
        for child in cx.children(node).iter().filter(|child| cx.cast::<Stage>(**child).is_none()) {
            self.collect(cx, *child, inherited, due);
        }
        inherited.truncate(outer);
    }
}

fn too_late(cx: &Cx, visit: &Visit, priority: i64, owner: NodeId) -> Diag {
    let name = |node: NodeId| match cx.path(node) {
        path if path.is_empty() => "the app".to_owned(),
        path => format!("`{path}`"),
    };
    let message = format!(
        "an aspect of priority {} comes too late to {}: one of priority {priority}, added to {}, was there before it",
        visit.priority,
        name(visit.node),
        name(owner)
    );
    Diag::new(Code::InvalidValue, message)
        .hint(format!("add it before the app is finished, or give it a priority of at least {priority}"))
        .at(visit.span)
        .on(cx.path(visit.node))
}
