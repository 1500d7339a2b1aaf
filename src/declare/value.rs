//! Values on their way between a script and Rust.

use std::any::Any;
use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use super::{ClassDesc, EnumDesc, Function, MemberValue, ModuleDesc};
use crate::core::{Cx, Late, NodeId, ObjectId, Str, Text};
use crate::diag::Result;

/// A value of any script language, or of a Rust function that a script can call.
#[derive(Clone)]
pub enum Value {
    /// Nothing: `()` in Rhai, `nil` in Lua.
    Null,
    /// A truth value.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// A number.
    Num(f64),
    /// A string, known now or late-bound.
    Text(Text),
    /// A list. An empty Lua table is an empty list; places that take maps take it too.
    List(Vec<Value>),
    /// A map, in the order of the script or sorted where the language has none.
    Map(Vec<(Str, Value)>),
    /// A map with late-bound keys.
    Entries(Vec<(Text, Value)>),
    /// A late-bound value that is not a string: a list or a number.
    Late(Late),
    /// A construct.
    Node(NodeId),
    /// A mutable object of the app.
    Object(ObjectId, &'static ClassDesc),
    /// An immutable value of a class.
    Instance(Rc<dyn Any>, &'static ClassDesc),
    /// A member of an enum.
    Member(&'static EnumDesc, usize),
    /// A class itself.
    Class(&'static ClassDesc),
    /// An enum itself.
    Enum(&'static EnumDesc),
    /// A module.
    Module(&'static ModuleDesc),
    /// A function of the script.
    Callback(Callback),
    /// A function that the Rust program gave to its scripts.
    Function(Function),
}

impl Value {
    /// Wraps an immutable value of a class.
    pub fn instance<T: 'static>(it: T, class: &'static ClassDesc) -> Value {
        Value::Instance(Rc::new(it), class)
    }

    /// A string that is known now.
    pub fn text(text: impl Into<Str>) -> Value {
        Value::Text(Text::Literal(text.into()))
    }

    /// Whether two values are the same object: a script's `==`.
    pub fn is_same(&self, other: &Value) -> bool {
        match (self, other) {
            (Value::Node(a), Value::Node(b)) => a == b,
            (Value::Object(a, _), Value::Object(b, _)) => a == b,
            (Value::Instance(a, _), Value::Instance(b, _)) => Rc::ptr_eq(a, b),
            (Value::Member(a, i), Value::Member(b, j)) => std::ptr::eq(*a, *b) && i == j,
            (Value::Class(a), Value::Class(b)) => std::ptr::eq(*a, *b),
            (Value::Enum(a), Value::Enum(b)) => std::ptr::eq(*a, *b),
            (Value::Module(a), Value::Module(b)) => std::ptr::eq(*a, *b),
            (Value::Late(a), Value::Late(b)) => a == b,
            (Value::Function(a), Value::Function(b)) => a.is_same(b),
            (Value::Callback(a), Value::Callback(b)) => Rc::ptr_eq(&a.0, &b.0),
            _ => false,
        }
    }

    /// What the member of an enum stands for: as in the CDK, members are texts or numbers wherever one is asked for.
    pub(crate) fn of_member(&self) -> Option<MemberValue> {
        match self {
            Value::Member(desc, index) => desc.members.get(*index).map(|member| member.value),
            _ => None,
        }
    }

    /// The value under a key of a map.
    pub fn get(&self, key: &str) -> Option<&Value> {
        match self {
            Value::Map(entries) => entries.iter().find(|(name, _)| name == key).map(|(_, value)| value),
            _ => None,
        }
    }
}

impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Null => f.write_str("null"),
            Value::Bool(it) => write!(f, "{it}"),
            Value::Int(it) => write!(f, "{it}"),
            Value::Num(it) => write!(f, "{it}"),
            Value::Text(it) => write!(f, "{it:?}"),
            Value::List(it) => f.debug_list().entries(it).finish(),
            Value::Map(it) => f.debug_map().entries(it.iter().map(|(key, value)| (key, value))).finish(),
            Value::Entries(it) => f.debug_map().entries(it.iter().map(|(key, value)| (key, value))).finish(),
            Value::Late(it) => write!(f, "{it:?}"),
            Value::Node(it) => write!(f, "{it:?}"),
            Value::Object(_, class) | Value::Instance(_, class) => write!(f, "{}", class.full_name()),
            Value::Member(desc, index) => {
                write!(f, "{}.{}", desc.full_name(), desc.members.get(*index).map_or("?", |it| it.name))
            }
            Value::Class(class) => write!(f, "class {}", class.full_name()),
            Value::Enum(desc) => write!(f, "enum {}", desc.full_name()),
            Value::Module(module) => write!(f, "module {}", module.name),
            Value::Callback(_) => f.write_str("function"),
            Value::Function(function) => write!(f, "{function:?}"),
        }
    }
}

/// A function of a script, kept to be called between the phases of a synthesis.
#[derive(Clone)]
pub struct Callback(pub Rc<dyn ScriptFunction>);

impl fmt::Debug for Callback {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Callback")
    }
}

impl Callback {
    /// A Rust function in the place of a script's.
    pub fn native(function: impl Fn(&mut Cx, Vec<Value>) -> Result<Value> + 'static) -> Callback {
        Callback(Rc::new(Native(function)))
    }
}

/// How a language calls one of its functions.
pub trait ScriptFunction {
    /// Runs the function. The app is not borrowed while it runs.
    ///
    /// # Errors
    /// What the script raised, with its place.
    fn call(&self, cx: &RefCell<Cx>, args: Vec<Value>) -> Result<Value>;
}

struct Native<F>(F);

impl<F: Fn(&mut Cx, Vec<Value>) -> Result<Value>> ScriptFunction for Native<F> {
    fn call(&self, cx: &RefCell<Cx>, args: Vec<Value>) -> Result<Value> {
        (self.0)(&mut cx.borrow_mut(), args)
    }
}
