//! Functions of the program that change the props of constructs before they are made.

use super::class_names::injection_id;
use super::{Construct, Cx, Handle, NodeId, Str};
use crate::bail;
use crate::declare::{Callback, Class, ClassDesc, IntoValue, Rest, Value, class, props};
use crate::diag::{Code, Diag, Result};

/// A function of the program that changes the props of constructs of one class.
#[derive(Clone, Debug)]
pub struct Injector {
    /// The class: `aws-cdk-lib.aws-s3.Bucket`.
    unique_id: Str,
    function: Callback,
    /// What the program gave.
    value: Value,
}

/// Where a construct will stand about whose props a property injector is asked.
#[props(output = true)]
pub struct InjectionContext {
    /// The scope of the construct.
    pub scope: Construct,
    /// The id of the construct within it.
    pub id: Str,
}

/// The property injectors of a construct.
#[derive(Clone, Copy, Debug)]
pub struct PropertyInjectors(NodeId);

/// The property injectors of a construct: functions that change the props of the constructs that the program makes
/// below it, for instance to set what an organization demands.
///
/// An injector is a map with `construct_unique_id`, which is a class or its `PROPERTY_INJECTION_ID`, and a function
/// `inject`. That takes the props and an `InjectionContext`, and gives the props to be used. Of several injectors
/// for a class, the nearest above the construct is asked. Constructs that the library makes as parts of others are not
/// asked about; a warning tells where there is an injector for one.
///
/// ```rhai
/// PropertyInjectors.of(app).add(#{
///     construct_unique_id: s3.Bucket.PROPERTY_INJECTION_ID,
///     inject: |props, context| {
///         props.enforce_ssl = true;
///         props
///     },
/// });
/// s3.Bucket(stack, "Data");
/// ```
///
/// ```lua
/// PropertyInjectors.of(app):add({
///   construct_unique_id = s3.Bucket.PROPERTY_INJECTION_ID,
///   inject = function(props, context)
///     props.enforce_ssl = true
///     return props
///   end,
/// })
/// s3.Bucket(stack, "Data")
/// ```
#[class(module = "")]
impl PropertyInjectors {
    /// The injectors of a construct.
    pub fn of(scope: Construct) -> PropertyInjectors {
        PropertyInjectors(scope.id())
    }

    /// Whether a construct has injectors of its own.
    pub fn has_property_injectors(cx: &Cx, x: Value) -> bool {
        matches!(x, Value::Node(node) if !own(cx, node).is_empty())
    }

    /// The construct.
    #[attribute]
    pub fn scope(self) -> Construct {
        Construct::at(self.0)
    }

    /// Adds injectors. One for a class that there is one for takes its place.
    pub fn add(self, cx: &mut Cx, props_injectors: Rest<Value>) -> Result<()> {
        props_injectors.0.into_iter().try_for_each(|value| {
            let injector = Injector::new(cx, value)?;
            let all = &mut cx.extra_mut(self.0).injectors;
            all.retain(|known| known.unique_id != injector.unique_id);
            all.push(injector);
            cx.has_injectors = true;
            Ok(())
        })
    }

    /// The injector for a class, where the construct itself has one.
    #[name = "for"]
    pub fn injector_for(self, cx: &Cx, unique_id: Str) -> Option<Value> {
        let found = own(cx, self.0).iter().find(|injector| injector.unique_id == unique_id);
        found.map(|injector| injector.value.clone())
    }

    /// The classes for which the construct itself has injectors.
    pub fn supported_classes(self, cx: &Cx) -> Vec<Str> {
        own(cx, self.0).iter().map(|injector| injector.unique_id.clone()).collect()
    }
}

fn own(cx: &Cx, node: NodeId) -> &[Injector] {
    cx.extra(node).map_or(&[], |extra| &extra.injectors)
}

impl PropertyInjectors {
    /// Adds the injectors of a construct's props.
    pub(super) fn of_props(cx: &mut Cx, scope: NodeId, injectors: Option<Vec<Value>>) -> Result<()> {
        PropertyInjectors(scope).add(cx, injectors.unwrap_or_default().into())
    }
}

impl Injector {
    fn new(cx: &Cx, value: Value) -> Result<Injector> {
        let unique_id = match value.get("construct_unique_id") {
            Some(Value::Class(class)) => Some(injection_id(class).into()),
            Some(Value::Text(text)) => text.literal().map(Str::from),
            _ => None,
        };
        match (unique_id, value.get("inject")) {
            (Some(unique_id), Some(Value::Callback(function))) => {
                Ok(Injector { unique_id, function: function.clone(), value })
            }
            _ => {
                bail!(Code::TypeMismatch, "a property injector is a map with `construct_unique_id` and a function `inject`, not {}",
                crate::declare::describe(cx, &value);
                hint: "for instance `construct_unique_id: s3.Bucket.PROPERTY_INJECTION_ID`")
            }
        }
    }
}

/// Above which construct an injector for a class stands.
fn nearest<'a>(cx: &'a Cx, scope: NodeId, class: &ClassDesc) -> Option<&'a Injector> {
    let unique_id = injection_id(class);
    let mut scopes = std::iter::successors(Some(scope), |node| cx.parent(*node));
    scopes.find_map(|node| own(cx, node).iter().find(|injector| injector.unique_id == unique_id))
}

/// What the program must be asked before it makes a construct: the function, and what it takes.
pub struct Question {
    function: Callback,
    scope: NodeId,
    id: Str,
    props: Value,
}

/// What the program must be asked before it makes a construct of a class with some arguments.
pub fn question(cx: &Cx, class: &'static ClassDesc, args: &[Value]) -> Option<Question> {
    if !cx.has_injectors || !class.is(Construct::DESC) {
        return None;
    }
    let (scope, id) = (args.first()?, args.get(1)?);
    let scope = match (scope, scope.get("this")) {
        (Value::Node(node), _) | (_, Some(Value::Node(node))) => *node,
        _ => return None,
    };
    let Value::Text(id) = id else { return None };
    let function = nearest(cx, scope, class)?.function.clone();
    let props = match args.get(2) {
        None | Some(Value::Null) => Value::Map(Vec::new()),
        Some(props) => props.clone(),
    };
    Some(Question { function, scope, id: id.literal()?.into(), props })
}

impl Question {
    /// Asks the program; gives the arguments to make the construct with.
    ///
    /// # Errors
    /// Those of the function, and when it gives no props.
    pub fn ask(self, cx: &std::cell::RefCell<Cx>, mut args: Vec<Value>) -> Result<Vec<Value>> {
        let context = InjectionContext { scope: Construct::at(self.scope), id: self.id.clone() };
        let props = self.function.0.call(cx, vec![self.props, context.into_value()])?;
        if !matches!(&props, Value::Map(_)) && !matches!(&props, Value::List(items) if items.is_empty()) {
            bail!(Code::TypeMismatch, "the function `inject` of a property injector must give props, not {}",
                crate::declare::describe(&cx.borrow(), &props);
                hint: "end it with the props");
        }
        args.truncate(2);
        args.push(props);
        cx.borrow_mut().injected = Some((self.scope, self.id));
        Ok(args)
    }
}

/// Warns where an injector is passed over: of a construct that the library makes as a part of another.
pub(super) fn note_passed_over(cx: &mut Cx, scope: NodeId, id: &Str, class: &'static ClassDesc) {
    if cx.injected.as_ref().is_some_and(|(asked, name)| *asked == scope && name == id) {
        cx.injected = None;
        return;
    }
    if nearest(cx, scope, class).is_none() {
        return;
    }
    let message = format!(
        "the property injector for `{}` was not asked: the construct is made as a part of another",
        class.full_name()
    );
    let path = format!("{}/{id}", cx.path(scope));
    cx.warn(Diag::warning(Code::Surprise, message).hint("use an aspect or a mixin for it").on(path));
}
