//! Functions that a Rust program gives to scripts at run time: closures, checked as declared functions are.

use std::fmt;
use std::sync::Arc;

use super::{Accepts, Cast, FromValue, IntoValue, Value};
use crate::core::{Cx, Str};
use crate::diag::{Code, Error, Result};

/// A Rust function or closure that scripts call by its name.
///
/// Its parameters and its result are typed: what a script passes is checked and converted as for any function of
/// the library, and all problems of a call are told together.
///
/// ```
/// use infra::{Engine, Function, Language};
///
/// let subnet = Function::new("subnet_name", |tier: String, index: i64| format!("{tier}-{index}"))
///     .with_parameters(&["tier", "index"]);
/// let engine = Engine::new().with_function(subnet);
/// let name = engine.evaluate(Language::Lua, "main.lua", r#"return subnet_name("web", 2)"#)?;
/// assert_eq!(name, "web-2");
/// # Ok::<(), infra::Failure>(())
/// ```
///
/// A function that makes constructs takes the app first, as `&mut Cx`; one that can fail gives a
/// [`Result`](crate::diag::Result).
#[derive(Clone)]
pub struct Function {
    module: Str,
    name: Str,
    docs: Str,
    parameters: Vec<Parameter>,
    returns: fn() -> Accepts,
    body: Arc<Body>,
}

type Body = dyn Fn(&mut Cx, Values<'_>) -> Result<Value> + Send + Sync;

/// A parameter of a [`Function`].
#[derive(Clone, Copy, Debug)]
struct Parameter {
    name: &'static str,
    optional: bool,
}

/// The names of parameters that have none of their own.
const ORDINALS: [&str; 8] = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];

impl Function {
    /// A function of this name.
    pub fn new<Signature, F: Callable<Signature>>(name: impl Into<Str>, function: F) -> Function {
        let parameters = F::optional().into_iter().zip(ORDINALS);
        Function {
            module: Str::default(),
            name: name.into(),
            docs: Str::default(),
            parameters: parameters.map(|(optional, name)| Parameter { name, optional }).collect(),
            returns: F::gives,
            body: Arc::new(move |cx, values| function.call(cx, values)),
        }
    }

    /// Puts the function into a module: `tools.subnet_name(...)`. The module need not exist.
    #[must_use]
    pub fn in_module(mut self, module: impl Into<Str>) -> Function {
        self.module = module.into();
        self
    }

    /// Names the parameters, for messages; without it they are `first`, `second` and so on.
    #[must_use]
    pub fn with_parameters(mut self, names: &[&'static str]) -> Function {
        for (parameter, name) in self.parameters.iter_mut().zip(names) {
            parameter.name = name;
        }
        self
    }

    /// Says what the function does.
    #[must_use]
    pub fn with_docs(mut self, docs: impl Into<Str>) -> Function {
        self.docs = docs.into();
        self
    }

    /// The module; empty for a function that stands by itself.
    pub fn module(&self) -> &str {
        &self.module
    }

    /// The name without its module.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What the function does.
    pub fn docs(&self) -> &str {
        &self.docs
    }

    /// What it gives.
    pub fn returns(&self) -> Accepts {
        (self.returns)()
    }

    /// The name as scripts write it.
    pub fn full_name(&self) -> String {
        match self.module.as_str() {
            "" => self.name.to_string(),
            module => format!("{module}.{}", self.name),
        }
    }

    /// How it is called: `tools.subnet_name(tier, index?)`.
    pub fn usage(&self) -> String {
        let words = self.parameters.iter().map(|parameter| match parameter.optional {
            true => format!("{}?", parameter.name),
            false => parameter.name.to_owned(),
        });
        format!("{}({})", self.full_name(), words.collect::<Vec<_>>().join(", "))
    }

    /// Calls it with values of a script.
    ///
    /// # Errors
    /// All problems with the arguments together, or what the function itself reports.
    pub fn call(&self, cx: &mut Cx, values: Vec<Value>) -> Result<Value> {
        (self.body)(cx, Values { function: self, values: values.into_iter().map(Some).collect() })
    }

    /// Whether both are the same function.
    pub(crate) fn is_same(&self, other: &Function) -> bool {
        Arc::ptr_eq(&self.body, &other.body)
    }
}

impl fmt::Debug for Function {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "function {}", self.usage())
    }
}

/// What a script passed to a function.
#[doc(hidden)]
pub struct Values<'a> {
    function: &'a Function,
    values: Vec<Option<Value>>,
}

impl Values<'_> {
    fn start<'c>(&self, cx: &'c mut Cx) -> Cast<'c> {
        let mut cast = Cast::new(cx, self.function.full_name());
        let most = self.function.parameters.len();
        if self.values.len() > most {
            let given = self.values.len();
            let message = match most {
                0 => format!("takes no arguments, {given} were given"),
                1 => format!("takes at most 1 argument, {given} were given"),
                _ => format!("takes at most {most} arguments, {given} were given"),
            };
            cast.problem(Code::TooManyArguments, message, vec![self.hint()]);
        }
        cast
    }

    fn take<T: FromValue>(&mut self, cast: &mut Cast<'_>, index: usize) -> Option<T> {
        let parameter = self.function.parameters.get(index)?;
        let value = self.values.get_mut(index).and_then(Option::take).unwrap_or(Value::Null);
        cast.within_argument(parameter.name, |cast| match value {
            Value::Null => T::absent(cast),
            value => T::from_value(value, cast),
        })
    }

    fn hint(&self) -> String {
        format!("call it as `{}`", self.function.usage())
    }
}

/// A function or closure that can become a [`Function`]: up to eight parameters, each of a type that scripts can
/// pass ([`FromValue`]), after `&mut Cx` where it asks for the app.
///
/// It is implemented for all of them and for nothing else.
#[diagnostic::on_unimplemented(
    message = "this cannot become a `Function` that scripts call",
    note = "it takes up to eight values that scripts can pass (`FromValue`), after `&mut Cx` where it asks for the app",
    note = "it gives a value that scripts can have (`IntoValue`), or a result of one",
    note = "it is `Send + Sync + 'static`; parameters of closures need their types written out"
)]
pub trait Callable<Signature>: sealed::Sealed<Signature> + Send + Sync + 'static {
    #[doc(hidden)]
    fn optional() -> Vec<bool>;
    #[doc(hidden)]
    fn gives() -> Accepts;
    #[doc(hidden)]
    fn call(&self, cx: &mut Cx, values: Values<'_>) -> Result<Value>;
}

/// What a [`Function`] may give: a value that scripts can have, or a result of one.
pub trait Returned {
    #[doc(hidden)]
    fn gives() -> Accepts;
    #[doc(hidden)]
    fn returned(self) -> Result<Value>;
}

impl<T: IntoValue> Returned for T {
    fn gives() -> Accepts {
        T::gives()
    }
    fn returned(self) -> Result<Value> {
        Ok(self.into_value())
    }
}

impl<T: IntoValue, E: Into<Error>> Returned for std::result::Result<T, E> {
    fn gives() -> Accepts {
        T::gives()
    }
    fn returned(self) -> Result<Value> {
        self.map(IntoValue::into_value).map_err(Into::into)
    }
}

mod sealed {
    pub trait Sealed<Signature> {}
}

macro_rules! callable {
    ($($parameter:ident $index:tt),*) => {
        callable!(@one [] [fn($($parameter),*) -> R] $($parameter $index),*);
        callable!(@one [&mut Cx,] [(Cx, fn($($parameter),*) -> R)] $($parameter $index),*);
    };
    (@one [$($cx:ty,)?] [$signature:ty] $($parameter:ident $index:tt),*) => {
        impl<F, R, $($parameter),*> sealed::Sealed<$signature> for F where F: Fn($($cx,)? $($parameter),*) -> R {}

        // Without parameters there is nothing to take apart.
        #[allow(non_snake_case, unused_variables, unused_mut, irrefutable_let_patterns)]
        impl<F, R: Returned, $($parameter: FromValue),*> Callable<$signature> for F
        where
            F: Fn($($cx,)? $($parameter),*) -> R + Send + Sync + 'static,
        {
            fn optional() -> Vec<bool> {
                vec![$($parameter::is_optional()),*]
            }
            fn gives() -> Accepts {
                R::gives()
            }
            fn call(&self, cx: &mut Cx, mut values: Values<'_>) -> Result<Value> {
                let mut cast = values.start(cx);
                $(let $parameter = values.take::<$parameter>(&mut cast, $index);)*
                let hint = values.hint();
                cast.finish().map_err(|error| error.map(|diag| match diag.hints.is_empty() {
                    true => diag.hint(hint.clone()),
                    false => diag,
                }))?;
                let ($(Some($parameter),)*) = ($($parameter,)*) else { return Err(super::unreported()) };
                callable!(@call self cx [$($cx)?] $($parameter),*).returned()
            }
        }
    };
    (@call $this:ident $cx:ident [] $($parameter:ident),*) => { ($this)($($parameter),*) };
    (@call $this:ident $cx:ident [$_:ty] $($parameter:ident),*) => { ($this)($cx, $($parameter),*) };
}
callable!();
callable!(A 0);
callable!(A 0, B 1);
callable!(A 0, B 1, C 2);
callable!(A 0, B 1, C 2, D 3);
callable!(A 0, B 1, C 2, D 3, E 4);
callable!(A 0, B 1, C 2, D 3, E 4, G 5);
callable!(A 0, B 1, C 2, D 3, E 4, G 5, H 6);
callable!(A 0, B 1, C 2, D 3, E 4, G 5, H 6, I 7);
