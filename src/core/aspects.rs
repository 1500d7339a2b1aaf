//! Functions that visit every construct below another.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::mixins::Mixin;
use super::tags::{RemoveTag, Tag, TagOperation};
use super::{Construct, Cx, Handle, NodeId, TagManager, finish};
use crate::bail;
use crate::declare::{Callback, IntoValue, Value, class, props};
use crate::diag::{Code, Result, Span};

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
    /// A tag that is set on, or removed from, what can be tagged.
    Tag(Rc<TagOperation>),
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
            Visitor::Tag(operation) => {
                let mut cx = cx.borrow_mut();
                if let Some(tags) = TagManager::of(&cx, Construct::at(node)) {
                    tags.operate(&mut cx, operation);
                }
                Ok(())
            }
        }
    }

    /// Whether it is a tag.
    pub(crate) fn is_tag(&self) -> bool {
        matches!(self, Visitor::Tag(_))
    }

    /// What tells it from all others, however often it was added.
    pub(crate) fn identity(&self) -> usize {
        match self {
            Visitor::Script(callback) => Rc::as_ptr(&callback.0).cast::<()>().addr(),
            Visitor::Native(function) => Rc::as_ptr(function).cast::<()>().addr(),
            Visitor::Mixin(mixin) => Rc::as_ptr(mixin).addr(),
            Visitor::Tag(operation) => Rc::as_ptr(operation).addr(),
        }
    }
}

impl Visitor {
    /// Reads an aspect: a function, a map with a function `visit`, or an aspect of the library.
    ///
    /// # Errors
    /// When it is something else. `method` is what was called with it.
    pub(super) fn read(value: &Value, method: &str) -> Result<Visitor> {
        match value {
            Value::Callback(callback) => return Ok(Visitor::Script(callback.clone())),
            Value::Instance(made, _) => {
                if let Some(visitor) = Visitor::of_library(made.as_ref()) {
                    return Ok(visitor);
                }
            }
            _ => {}
        }
        match value.get("visit") {
            Some(Value::Callback(callback)) => Ok(Visitor::Script(callback.clone())),
            _ => {
                bail!(Code::TypeMismatch, "`{method}` takes a function, or a map with a function `visit`";
                    hint: "in Rhai `Aspects.of(app).add(|node| ...)`, in Lua `Aspects.of(app):add(function(node) ... end)`")
            }
        }
    }

    fn of_library(made: &dyn Any) -> Option<Visitor> {
        let tag = made.downcast_ref::<Tag>().map(Tag::operation);
        let tag = tag.or_else(|| made.downcast_ref::<RemoveTag>().map(RemoveTag::operation));
        let aspect = || made.downcast_ref::<IAspect>().map(|aspect| aspect.0.clone());
        tag.map(Visitor::Tag).or_else(aspect)
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
        let visitor = Visitor::read(&aspect, "Aspects.add")?;
        self.attach(cx, visitor, options.unwrap_or_default().priority);
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
        let there = |index| AspectApplication { node: self.0, aspect: Applied::There(index) };
        (0..count).map(there).collect()
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

    /// Adds the setting or removal of a tag.
    pub(super) fn add_tag(cx: &mut Cx, scope: NodeId, operation: TagOperation) {
        let priority = AspectPriority::of_changes(cx, scope);
        Aspects(scope).attach(cx, Visitor::Tag(Rc::new(operation)), priority);
    }

    fn attach(self, cx: &mut Cx, visitor: Visitor, priority: i64) {
        let span = cx.span;
        cx.add_aspect(self.0, AspectEntry { visitor, priority, span });
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
#[derive(Clone, Debug)]
pub struct AspectApplication {
    node: NodeId,
    aspect: Applied,
}

/// Where an aspect is kept.
#[derive(Clone, Debug)]
enum Applied {
    /// Among those of the construct, at this place.
    There(usize),
    /// Nowhere else: the program made the application, and the aspect visits nothing.
    Here { visitor: Visitor, priority: Rc<Cell<i64>> },
}

/// An aspect on the construct that it was added to.
#[class(module = "")]
impl AspectApplication {
    /// Notes an aspect with a construct. That does not add it: `Aspects.of(scope).add` does.
    pub fn new(construct: Construct, aspect: Value, priority: i64) -> Result<AspectApplication> {
        let visitor = Visitor::read(&aspect, "AspectApplication")?;
        let aspect = Applied::Here { visitor, priority: Rc::new(Cell::new(priority)) };
        Ok(AspectApplication { node: construct.id(), aspect })
    }

    /// The construct.
    #[attribute]
    pub fn construct(&self) -> Construct {
        Construct::at(self.node)
    }

    /// The aspect, as it can be added to another construct; nothing for those of the library itself.
    #[attribute]
    pub fn aspect(&self, cx: &Cx) -> Option<Value> {
        let visitor = match &self.aspect {
            Applied::There(index) => &self.entry(cx, *index)?.visitor,
            Applied::Here { visitor, .. } => visitor,
        };
        match visitor {
            Visitor::Script(callback) => Some(Value::Callback(callback.clone())),
            Visitor::Mixin(_) => Some(IAspect(visitor.clone()).into_value()),
            Visitor::Tag(operation) => Some(operation.clone().as_aspect()),
            Visitor::Native(_) => None,
        }
    }

    /// Its place among the others: the lowest goes first.
    #[attribute]
    pub fn priority(&self, cx: &Cx) -> i64 {
        match &self.aspect {
            Applied::There(index) => {
                self.entry(cx, *index).map_or_else(AspectPriority::DEFAULT, |entry| entry.priority)
            }
            Applied::Here { priority, .. } => priority.get(),
        }
    }

    /// Sets its place among the others.
    #[setter]
    #[name = "priority"]
    pub fn set_priority(&self, cx: &mut Cx, value: i64) {
        match &self.aspect {
            Applied::There(index) => {
                if let Some(entry) = cx.extra_mut(self.node).aspects.get_mut(*index) {
                    entry.priority = value;
                }
            }
            Applied::Here { priority, .. } => priority.set(value),
        }
    }
}

impl AspectApplication {
    fn entry<'a>(&self, cx: &'a Cx, index: usize) -> Option<&'a AspectEntry> {
        cx.extra(self.node)?.aspects.get(index)
    }
}

impl Aspects {
    /// Adds an aspect that is written in Rust.
    pub fn visit(self, cx: &mut Cx, visit: impl Fn(&mut Cx, Construct) -> Result<()> + 'static) {
        let visitor = Visitor::Native(Rc::new(move |cx, node| visit(cx, Construct::at(node))));
        self.attach(cx, visitor, AspectPriority::DEFAULT());
    }
}
