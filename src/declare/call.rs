//! Calling a declared function with values of a script.

use super::{Cast, Class, ClassDesc, FromValue, FuncDesc, Library, Role, Value, did_you_mean};
use crate::core::{Construct, Cx, injection_id};
use crate::diag::{Code, Diag, Error, Result};

/// One call, on its way from an adapter to a Rust function.
pub struct Call<'a> {
    /// The app.
    pub cx: &'a mut Cx,
    /// The class through which the function was found.
    pub class: &'static ClassDesc,
    /// The function.
    pub func: &'static FuncDesc,
    /// The instance, for methods and properties.
    pub this: Value,
    /// What the script passed.
    pub values: Vec<Value>,
}

impl<'a> Call<'a> {
    /// The name for messages: `ec2.Vpc`, `ec2.Vpc.add_route`.
    pub fn title(&self) -> String {
        title(self.class, self.func)
    }

    /// The instance as its Rust type.
    ///
    /// # Errors
    /// When the value is of another class.
    pub fn this<T: FromValue>(&mut self) -> Result<T> {
        let title = self.title();
        let this = self.this.clone();
        let mut cast = Cast::new(self.cx, title);
        let it = T::from_value(this, &mut cast);
        cast.finish()?;
        it.ok_or_else(unreported)
    }

    /// The arguments, to be taken one by one.
    pub fn args(&mut self) -> Args<'_> {
        let title = self.title();
        let usage = format!("call it as `{}`", self.usage());
        let values = gather_rest(self.func, std::mem::take(&mut self.values));
        let mut cast = Cast::new(self.cx, title);
        if values.len() > self.func.params.len() {
            cast.problem(
                Code::TooManyArguments,
                match self.func.params.len() {
                    0 => format!("takes no arguments, {} were given", values.len()),
                    1 => format!("takes at most 1 argument, {} were given", values.len()),
                    most => format!("takes at most {most} arguments, {} were given", values.len()),
                },
                vec![usage.clone()],
            );
        }
        Args { func: self.func, cast, usage, values: values.into_iter().map(Some).collect() }
    }

    /// How the function is called: `ec2.Vpc(scope, id, props?)`.
    fn usage(&self) -> String {
        let name = match self.func.role {
            Role::New => self.class.full_name(),
            Role::Static => self.title(),
            _ => self.func.name.to_owned(),
        };
        format!("{name}{}", self.func.signature())
    }
}

/// Makes one list of all arguments for a last parameter that takes as many as there are. A list that
/// stands alone there is its items, since not every language can spread one.
fn gather_rest(func: &FuncDesc, mut values: Vec<Value>) -> Vec<Value> {
    if !func.params.last().is_some_and(|param| param.rest) || values.len() < func.params.len() {
        return values;
    }
    let mut rest = values.split_off(func.params.len() - 1);
    let rest = match (rest.pop(), rest.is_empty()) {
        (Some(Value::List(items)), true) => items,
        (last, _) => rest.into_iter().chain(last).collect(),
    };
    values.push(Value::List(rest));
    values
}

fn title(class: &'static ClassDesc, func: &FuncDesc) -> String {
    match func.role {
        Role::New => class.full_name(),
        _ => format!("{}.{}", class.full_name(), func.name),
    }
}

/// What a macro's wrapper returns where a value is missing though no problem was recorded.
///
/// It cannot be reached: a conversion that gives nothing records why.
pub fn unreported() -> Error {
    Diag::new(Code::Internal, "a value was refused without a reason").into()
}

/// The arguments of a call. Every problem is recorded; `finish` reports them together.
pub struct Args<'a> {
    func: &'static FuncDesc,
    cast: Cast<'a>,
    usage: String,
    values: Vec<Option<Value>>,
}

impl Args<'_> {
    /// The argument at a position.
    pub fn take<T: FromValue>(&mut self, index: usize) -> Option<T> {
        let (name, value) = self.given(index)?;
        self.cast.within_argument(name, |cast| match value {
            Some(value) => T::from_value(value, cast),
            None => T::absent(cast),
        })
    }

    /// The name of the parameter at a position, and what was passed for it.
    fn given(&mut self, index: usize) -> Option<(&'static str, Option<Value>)> {
        let param = self.func.params.get(index)?;
        let value = self.values.get_mut(index).and_then(Option::take);
        Some((param.name, value.filter(|value| !matches!(value, Value::Null) || param.optional)))
    }

    /// The argument at a position, or its default.
    pub fn take_or<T: FromValue>(&mut self, index: usize, default: impl FnOnce() -> T) -> Option<T> {
        match self.values.get(index) {
            Some(Some(value)) if !matches!(value, Value::Null) => self.take(index),
            _ => Some(default()),
        }
    }

    /// Reports all problems of the call.
    ///
    /// # Errors
    /// The problems, if there are any.
    pub fn finish(self) -> Result<()> {
        self.cast.finish().map_err(|error| with_usage(error, &self.usage))
    }
}

/// Tells once how the function is called, where an argument itself is wrong or missing and nothing better is
/// known.
fn with_usage(error: Error, usage: &str) -> Error {
    let is_about_arguments = |diag: &Diag| {
        diag.key.is_none()
            && diag.hints.is_empty()
            && matches!(diag.code, Code::MissingArgument | Code::TypeMismatch)
    };
    let last = error.diags().iter().rposition(is_about_arguments);
    let mut index = 0;
    error.map(|diag| {
        index += 1;
        if last == Some(index - 1) { diag.hint(usage) } else { diag }
    })
}

fn run(
    cx: &mut Cx,
    class: &'static ClassDesc,
    func: &'static FuncDesc,
    this: Value,
    values: Vec<Value>,
) -> Result<Value> {
    if let Some(instead) = func.deprecated {
        cx.warn_deprecated(&title(class, func), instead);
    }
    (func.call)(&mut Call { cx, class, func, this, values })
}

/// Calls a class: makes an instance.
///
/// # Errors
/// When the class cannot be called, or the constructor fails.
pub fn call_constructor(cx: &mut Cx, class: &'static ClassDesc, values: Vec<Value>) -> Result<Value> {
    if let Some(func) = class.constructor.as_ref() {
        return run(cx, class, func, Value::Null, values);
    }
    let statics = class.all_members().filter(|it| it.role == Role::Static).map(|it| it.name);
    let hint = match statics.take(4).map(|name| format!("`{}.{name}(...)`", class.name)).collect::<Vec<_>>() {
        names if names.is_empty() => None,
        names => Some(format!("make one with {}", names.join(", "))),
    };
    let message = format!("`{}` cannot be called", class.full_name());
    Err(Diag::new(Code::NotCallable, message).hints(hint).into())
}

/// Calls `name` on a value: a method of an instance, a function of a class, an item of a module.
///
/// # Errors
/// When there is no such function, or it fails.
pub fn call_function(
    cx: &mut Cx,
    library: &Library,
    target: &Value,
    name: &str,
    values: Vec<Value>,
) -> Result<Value> {
    match target {
        Value::Module(module) => match get_property(cx, library, target, name)? {
            Value::Class(class) => call_constructor(cx, class, values),
            Value::Function(function) => function.call(cx, values),
            Value::Enum(desc) => {
                let member = desc.members.iter().find(|member| member.deprecated.is_none());
                let hint =
                    member.map(|member| format!("use a member: `{}.{}`", desc.full_name(), member.name));
                let message = format!("the enum `{}` cannot be called", desc.full_name());
                Err(Diag::new(Code::NotCallable, message).hints(hint).into())
            }
            _ => {
                Err(Diag::new(Code::NotCallable, format!("`{}.{name}` cannot be called", module.name)).into())
            }
        },
        Value::Class(class) => match class.member(name, &[Role::Static]) {
            Some(func) => run(cx, class, func, Value::Null, values),
            None => Err(unknown_on_class(class, name)),
        },
        Value::Enum(_) | Value::Member(..) => match get_property(cx, library, target, name) {
            Ok(member) => Err(Diag::new(
                Code::NotCallable,
                format!("{} cannot be called", super::describe(cx, &member)),
            )
            .hint("leave out the parentheses")
            .into()),
            Err(error) => Err(error),
        },
        Value::Late(_) => Err(late_has_none(&format!("`{name}`"))),
        _ => {
            let Some(class) = cx.class_of(target) else {
                let message = format!("{} has no method `{name}`", super::cast::describe(cx, target));
                return Err(Diag::new(Code::UnknownMethod, message).into());
            };
            match class.member(name, &[Role::Method]) {
                Some(func) => run(cx, class, func, target.clone(), values),
                None => Err(unknown_on_instance(class, name, "method")),
            }
        }
    }
}

/// The constant of every class of constructs by which property injectors know it.
const INJECTION_ID: &str = "PROPERTY_INJECTION_ID";

/// Reads `name` of a value: a property, a constant, an item of a module, a member of an enum.
///
/// # Errors
/// When there is no such property, or reading it fails.
pub fn get_property(cx: &mut Cx, library: &Library, target: &Value, name: &str) -> Result<Value> {
    match target {
        Value::Module(module) => match library.item(module.name, name) {
            Some(super::Item::Class(class)) => Ok(Value::Class(class)),
            Some(super::Item::Enum(desc)) => Ok(Value::Enum(desc)),
            _ => {
                if let Some(value) = library.extra(module.name, name) {
                    return Ok(value);
                }
                if let Some(inner) = library.module_within(module.name, name) {
                    return Ok(Value::Module(inner));
                }
                if let Some(diag) = library.struct_error(module.name, name) {
                    return Err(diag.into());
                }
                let message = format!("module `{}` has no `{name}`", module.name);
                let hint = did_you_mean(name, library.names(module.name));
                Err(Diag::new(Code::UnknownName, message).hints(hint).into())
            }
        },
        Value::Class(class) => match class.member(name, &[Role::Constant]) {
            Some(func) => run(cx, class, func, Value::Null, Vec::new()),
            None if name == INJECTION_ID && class.is(Construct::DESC) => Ok(Value::text(injection_id(class))),
            None if class.member(name, &[Role::Static]).is_some() => {
                let called = format!("{}.{name}", class.full_name());
                Err(Diag::new(Code::UnknownName, format!("`{called}` is a function, it has no value itself"))
                    .hint(format!("call it with parentheses: `{called}(...)`"))
                    .into())
            }
            None => Err(unknown_on_class(class, name)),
        },
        Value::Enum(desc) => match desc.members.iter().position(|member| member.name == name) {
            Some(index) => {
                let member = &desc.members[index];
                if let Some(instead) = member.deprecated {
                    cx.warn_deprecated(&format!("{}.{}", desc.full_name(), member.name), instead);
                }
                Ok(Value::Member(desc, index))
            }
            None => {
                let hint = did_you_mean(
                    name,
                    desc.members.iter().filter(|it| it.deprecated.is_none()).map(|it| it.name),
                );
                let message = format!("`{}` has no member `{name}`", desc.full_name());
                Err(Diag::new(Code::UnknownMember, message).hints(hint).into())
            }
        },
        Value::Late(_) => Err(late_has_none(&format!("`{name}`"))),
        _ => {
            let Some(class) = cx.class_of(target) else {
                let message = format!("{} has no property `{name}`", super::cast::describe(cx, target));
                return Err(Diag::new(Code::UnknownProperty, message).into());
            };
            match class.member(name, &[Role::Getter]) {
                Some(func) => run(cx, class, func, target.clone(), Vec::new()),
                None => Err(unknown_on_instance(class, name, "property")),
            }
        }
    }
}

/// A property of an instance, where its class has it.
///
/// # Errors
/// When reading it fails.
pub fn read_member(cx: &mut Cx, target: &Value, name: &str) -> Option<Result<Value>> {
    let class = cx.class_of(target)?;
    let func = class.member(name, &[Role::Getter])?;
    Some(run(cx, class, func, target.clone(), Vec::new()))
}

/// Calls a method of an instance, where its class has it.
///
/// # Errors
/// When it fails.
pub fn call_method(cx: &mut Cx, target: &Value, name: &str, values: Vec<Value>) -> Option<Result<Value>> {
    let class = cx.class_of(target)?;
    let func = class.member(name, &[Role::Method])?;
    Some(run(cx, class, func, target.clone(), values))
}

/// Assigns `name` of a value.
///
/// # Errors
/// When there is no such property, it cannot be assigned, or the value does not fit.
pub fn set_property(cx: &mut Cx, target: &Value, name: &str, value: Value) -> Result<()> {
    let Some(class) = cx.class_of(target) else {
        let message = format!("{} has no properties to assign", super::cast::describe(cx, target));
        return Err(Diag::new(Code::NotAssignable, message).into());
    };
    if let Some(func) = class.member(name, &[Role::Setter]) {
        return run(cx, class, func, target.clone(), vec![value]).map(|_| ());
    }
    if class.member(name, &[Role::Getter]).is_none() {
        return Err(unknown_on_instance(class, name, "property"));
    }
    let known: Vec<String> = class
        .all_members()
        .filter(|it| it.role == Role::Setter)
        .map(|it| format!("`{}`", it.name))
        .take(6)
        .collect();
    let hint = (!known.is_empty()).then(|| format!("what can be assigned: {}", known.join(", ")));
    Err(Diag::new(Code::NotAssignable, format!("`{}.{name}` cannot be assigned", class.full_name()))
        .hints(hint)
        .into())
}

/// The error of asking a late-bound list or number for its length, its items or its properties.
pub fn late_has_none(what: &str) -> Error {
    Diag::new(Code::LateBound, format!("{what} does not work on a late-bound value"))
        .hint("it is known only when the stack is deployed: pass it on as it is, or use `Fn.select` and `Fn.join`")
        .into()
}

fn unknown_on_class(class: &'static ClassDesc, name: &str) -> Error {
    let known = class.all_members().filter(|it| matches!(it.role, Role::Static | Role::Constant));
    let hint = match class.member(name, &[Role::Method, Role::Getter]) {
        Some(_) => {
            Some(format!("`{name}` belongs to an instance of `{}`, not to the class", class.full_name()))
        }
        None if name == "new" => {
            Some(format!("classes are called without `new`: `{}(...)`", class.full_name()))
        }
        None => did_you_mean(name, known.map(|it| it.name)),
    };
    let message = format!("`{}` has no function or constant `{name}`", class.full_name());
    Diag::new(Code::UnknownName, message).hints(hint).into()
}

fn unknown_on_instance(class: &'static ClassDesc, name: &str, kind: &str) -> Error {
    let code = if kind == "method" { Code::UnknownMethod } else { Code::UnknownProperty };
    let message = format!("`{}` has no {kind} `{name}`", class.full_name());
    let (asked, other) = match kind {
        "method" => (Role::Method, Role::Getter),
        _ => (Role::Getter, Role::Method),
    };
    if class.member(name, &[other]).is_some() {
        let hint = match other {
            Role::Getter => format!("`{name}` is a property: leave out the parentheses"),
            _ => format!("`{name}` is a method: call it with parentheses"),
        };
        return Diag::new(code, message).hint(hint).into();
    }
    if class.member(name, &[Role::Static]).is_some() {
        let hint = format!("`{name}` belongs to the class: `{}.{name}(...)`", class.full_name());
        return Diag::new(code, message).hint(hint).into();
    }
    let named = |role: Role| -> Vec<&'static str> {
        class
            .all_members()
            .filter(|it| it.role == role && it.deprecated.is_none())
            .map(|it| it.name)
            .collect()
    };
    let (known, others) = (named(asked), named(other));
    let only_others_are_close = super::closest(name, known.iter().copied()).is_empty()
        && !super::closest(name, others.iter().copied()).is_empty();
    let hint = did_you_mean(name, if only_others_are_close { others } else { known });
    Diag::new(code, message).hints(hint).into()
}
