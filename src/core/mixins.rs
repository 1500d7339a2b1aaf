//! Changes to constructs that a program applies at once.

use std::cell::RefCell;

use super::aspects::Visitor;
use super::construct_selector::Selector;
use super::{Construct, ConstructSelector, Cx, Handle, NodeId};
use crate::bail;
use crate::declare::{Callback, Class, IntoValue, Rest, Role, Value, call_method, class, object};
use crate::diag::{Code, Result};

/// A change to constructs, as [`Mixins`] applies it.
#[derive(Clone, Debug)]
pub struct Mixin {
    /// What the program gave.
    value: Value,
    kind: Kind,
}

/// Where a mixin comes from.
#[derive(Clone, Debug)]
enum Kind {
    /// The program. Without a function that tells whether the mixin is for a construct, it is for all.
    Script { supports: Option<Callback>, apply_to: Callback },
    /// A class of the library with the methods `supports` and `apply_to`.
    Declared,
    /// An aspect, which visits any construct.
    Aspect(Visitor),
}

const SUPPORTS: &str = "supports";
const APPLY_TO: &str = "apply_to";

/// A change to constructs, as `Mixins` applies it: a map with a function `apply_to`, or an instance of a class such as
/// those of `s3.mixins`.
#[class(module = "")]
impl Mixin {
    /// Whether something is a mixin.
    pub fn is_mixin(cx: &Cx, x: Value) -> bool {
        Mixin::read(cx, x).is_ok()
    }
}

impl Mixin {
    /// Reads what a program gives for mixins.
    ///
    /// # Errors
    /// As [`Mixin::read`].
    pub fn all(cx: &Cx, values: Rest<Value>) -> Result<Vec<Mixin>> {
        values.0.into_iter().map(|value| Mixin::read(cx, value)).collect()
    }

    /// Reads what a program gives for a mixin.
    ///
    /// # Errors
    /// When it has no function `apply_to`.
    pub(super) fn read(cx: &Cx, value: Value) -> Result<Mixin> {
        if let Value::Instance(made, _) = &value
            && let Some(IMixin(aspect)) = made.downcast_ref::<IMixin>()
        {
            return Ok(Mixin { kind: Kind::Aspect(aspect.clone()), value });
        }
        let has = |name: &str| {
            cx.class_of(&value).is_some_and(|class| class.member(name, &[Role::Method]).is_some())
        };
        if has(SUPPORTS) && has(APPLY_TO) {
            return Ok(Mixin { kind: Kind::Declared, value });
        }
        let function = |name: &str| match value.get(name) {
            Some(Value::Callback(callback)) => Some(callback.clone()),
            _ => None,
        };
        match function(APPLY_TO) {
            Some(apply_to) => {
                let supports = function(SUPPORTS);
                Ok(Mixin { kind: Kind::Script { supports, apply_to }, value })
            }
            None => {
                let given = crate::declare::describe(cx, &value);
                bail!(Code::TypeMismatch, "a mixin is a map with a function `apply_to`, not {given}";
                    hint: "the map may have a function `supports` besides, which tells whether the mixin is for a construct")
            }
        }
    }

    /// Applies the mixin to a construct that it is for; gives whether it is.
    pub fn apply(&self, cx: &RefCell<Cx>, node: NodeId) -> Result<bool> {
        let is_for = match &self.kind {
            Kind::Script { supports: None, .. } => true,
            Kind::Script { supports: Some(supports), .. } => {
                !matches!(supports.0.call(cx, vec![Value::Node(node)])?, Value::Null | Value::Bool(false))
            }
            Kind::Declared => matches!(self.ask(cx, SUPPORTS, node)?, Some(Value::Bool(true))),
            Kind::Aspect(_) => true,
        };
        if !is_for {
            return Ok(false);
        }
        match &self.kind {
            Kind::Script { apply_to, .. } => {
                apply_to.0.call(cx, vec![Value::Node(node)])?;
            }
            Kind::Declared => {
                self.ask(cx, APPLY_TO, node)?;
            }
            Kind::Aspect(visitor) => visitor.visit(cx, node)?,
        }
        Ok(true)
    }

    /// Calls a method of a mixin of the library.
    fn ask(&self, cx: &RefCell<Cx>, method: &str, node: NodeId) -> Result<Option<Value>> {
        call_method(&mut cx.borrow_mut(), &self.value, method, vec![Value::Node(node)]).transpose()
    }
}

/// Applies mixins to everything below a construct, once the running call has ended.
pub(super) fn apply_below(cx: &mut Cx, scope: NodeId, mixins: Rest<Value>) -> Result<()> {
    let mixins = Mixin::all(cx, mixins)?;
    let nodes = cx.subtree(scope);
    cx.afterwards(move |cx| {
        for mixin in &mixins {
            for node in &nodes {
                mixin.apply(cx, *node)?;
            }
        }
        Ok(())
    });
    Ok(())
}

/// A mixin of the library: what `Shims.as_mixin` gives.
#[derive(Clone, Debug)]
pub struct IMixin(pub(super) Visitor);

/// A mixin of the library: what `Shims.as_mixin` gives.
#[class(module = "")]
impl IMixin {
    /// Whether the mixin is for something: it is for every construct.
    pub fn supports(self, construct: Value) -> bool {
        matches!(construct, Value::Node(_))
    }

    /// Applies the mixin to a construct.
    pub fn apply_to(self, cx: &mut Cx, construct: Construct) -> Result<()> {
        let mixin = Mixin::read(cx, self.into_value())?;
        cx.afterwards(move |cx| mixin.apply(cx, construct.id()).map(|_| ()));
        Ok(())
    }
}

/// Changes to constructs that a program applies at once.
#[derive(Clone, Copy, Debug)]
pub struct Mixins;

/// Changes to constructs that a program applies at once, where `Aspects` wait until the program has ended.
///
/// A mixin is a map with a function `apply_to`, which takes a construct; a function `supports` tells whether the
/// mixin is for a construct. Modules have mixins of their own, such as those of `s3.mixins`.
///
/// ```rhai
/// let named = #{
///     supports: |construct| s3.CfnBucket.is_cfn_bucket(construct),
///     apply_to: |bucket| bucket.add_property_override("BucketName", "the-data"),
/// };
/// let bucket = s3.Bucket(stack, "Data");
/// Mixins.of(bucket).require_any().apply(named);
/// ```
///
/// ```lua
/// local named = {
///   supports = function(construct) return s3.CfnBucket.is_cfn_bucket(construct) end,
///   apply_to = function(bucket) bucket:add_property_override("BucketName", "the-data") end,
/// }
/// local bucket = s3.Bucket(stack, "Data")
/// Mixins.of(bucket):require_any():apply(named)
/// ```
#[class(module = "")]
impl Mixins {
    /// What applies mixins to a construct and everything below it.
    pub fn of(
        cx: &mut Cx,
        scope: Construct,
        /// Which constructs are meant. Default: all.
        selector: Option<Value>,
    ) -> Result<MixinApplicator> {
        MixinApplicator::new(cx, scope, selector)
    }
}

fn selector_of(cx: &Cx, value: &Value) -> Result<Selector> {
    if let Value::Instance(it, class) = value
        && class.is(ConstructSelector::DESC)
        && let Some(selector) = it.downcast_ref::<ConstructSelector>()
    {
        return Ok(Selector::Known(selector.clone()));
    }
    match value.get("select") {
        Some(Value::Callback(callback)) => Ok(Selector::Script(callback.clone())),
        _ => {
            bail!(Code::TypeMismatch, "`selector` takes a `ConstructSelector`, or a map with a function `select`, not {}",
            crate::declare::describe(cx, value);
            hint: "for instance `ConstructSelector.resources_of_type(\"AWS::S3::Bucket\")`")
        }
    }
}

/// What an applicator keeps.
#[derive(Clone, Debug)]
pub struct ApplicatorState {
    scope: NodeId,
    selector: Selector,
    applications: Vec<(NodeId, Value)>,
    requires_all: bool,
    requires_any: bool,
}

/// Applies mixins to selected constructs.
#[object(module = "", state = ApplicatorState)]
impl MixinApplicator {
    /// What applies mixins to a construct and everything below it, as `Mixins.of` gives it.
    pub fn new(
        cx: &mut Cx,
        scope: Construct,
        /// Which constructs are meant. Default: all.
        selector: Option<Value>,
    ) -> Result<MixinApplicator> {
        let selector = match selector {
            None => Selector::Known(ConstructSelector::all()),
            Some(value) => selector_of(cx, &value)?,
        };
        Ok(cx.make(ApplicatorState {
            scope: scope.id(),
            selector,
            applications: Vec::new(),
            requires_all: false,
            requires_any: false,
        }))
    }

    /// The constructs that are selected.
    #[attribute]
    pub fn selected_constructs(self, cx: &Cx) -> Result<Vec<Construct>> {
        let state = cx.object(self);
        match state.selector.known(cx, state.scope) {
            Some(nodes) => Ok(nodes.into_iter().map(Construct::at).collect()),
            None => {
                bail!(Code::InvalidValue, "a function of the program selects, so it must be asked itself")
            }
        }
    }

    /// Which mixin was applied to which construct.
    #[attribute]
    pub fn report(self, cx: &Cx) -> Vec<MixinApplication> {
        let applications = cx.object(self).applications.iter();
        applications.map(|(node, mixin)| MixinApplication { node: *node, mixin: mixin.clone() }).collect()
    }

    /// Applies mixins to the selected constructs that they are for.
    pub fn apply(self, cx: &mut Cx, mixins: Rest<Value>) -> Result<MixinApplicator> {
        let mixins = Mixin::all(cx, mixins)?;
        cx.afterwards(move |cx| self.run(cx, &mixins));
        Ok(self)
    }

    /// Makes it an error where a mixin that is applied from now on is not for a selected construct.
    pub fn require_all(self, cx: &mut Cx) -> MixinApplicator {
        cx.object_mut(self).requires_all = true;
        self
    }

    /// Makes it an error where mixins that are applied from now on are for none of the selected constructs.
    pub fn require_any(self, cx: &mut Cx) -> MixinApplicator {
        cx.object_mut(self).requires_any = true;
        self
    }
}

impl MixinApplicator {
    fn run(self, cx: &RefCell<Cx>, mixins: &[Mixin]) -> Result<()> {
        let state = cx.borrow().object(self).clone();
        let nodes = selected(cx, &state)?;
        let mut applied = Vec::new();
        for mixin in mixins {
            for node in &nodes {
                if mixin.apply(cx, *node)? {
                    applied.push((*node, mixin.value.clone()));
                } else if state.requires_all {
                    let path = cx.borrow().path(*node);
                    bail!(Code::InvalidValue, "the mixin is not for `{path}`, but all selected constructs are required";
                        hint: "select the constructs that it is for: `Mixins.of(scope, ConstructSelector.resources_of_type(...))`";
                        on: path)
                }
            }
        }
        if state.requires_any && applied.is_empty() {
            let path = cx.borrow().path(state.scope);
            bail!(Code::InvalidValue, "the mixins are for none of the selected constructs, but at least one is required"; on: path);
        }
        cx.borrow_mut().object_mut(self).applications.extend(applied);
        Ok(())
    }
}

/// The constructs that mixins are applied to.
fn selected(cx: &RefCell<Cx>, state: &ApplicatorState) -> Result<Vec<NodeId>> {
    if let Some(nodes) = state.selector.known(&cx.borrow(), state.scope) {
        return Ok(nodes);
    }
    let Selector::Script(select) = &state.selector else { return Ok(Vec::new()) };
    let Value::List(items) = select.0.call(cx, vec![Value::Node(state.scope)])? else {
        bail!(Code::TypeMismatch, "`select` must give a list of constructs");
    };
    items
        .into_iter()
        .map(|item| match item {
            Value::Node(node) => Ok(node),
            other => bail!(
                Code::TypeMismatch,
                "`select` must give a list of constructs, not of {}",
                crate::declare::describe(&cx.borrow(), &other)
            ),
        })
        .collect()
}

/// A mixin that was applied.
#[derive(Clone, Debug)]
pub struct MixinApplication {
    node: NodeId,
    mixin: Value,
}

/// A mixin that was applied to a construct.
#[class(module = "")]
impl MixinApplication {
    /// The construct.
    #[attribute]
    pub fn construct(self) -> Construct {
        Construct::at(self.node)
    }

    /// The mixin.
    #[attribute]
    pub fn mixin(self) -> Value {
        self.mixin
    }
}
