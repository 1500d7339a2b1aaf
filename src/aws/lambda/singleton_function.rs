//! Functions that are made once a stack, however often they are asked for.

use super::function_base::{FunctionState, Kind};
use super::{EnvironmentOptions, Function, FunctionBase, FunctionProps, LayerVersion, Runtime, Version};
use crate::aws::logs::LogGroup;
use crate::core::{Construct, Cx, Dependable, Handle, Str, Text};
use crate::declare::{Rest, construct, props};
use crate::diag::Result;

/// What a [`SingletonFunction`] needs.
#[props(module = "lambda")]
pub struct SingletonFunctionProps {
    /// A name of the function that nothing else has, such as a UUID.
    pub uuid: Str,
    /// What the function is for; a part of its id.
    #[default("SingletonLambda".into(), "`SingletonLambda`")]
    pub lambda_purpose: Str,
    /// The function; read where it is made.
    #[extends(required)]
    pub function: FunctionProps,
}

/// A function that is made once a stack: all that ask for the same `uuid` get the same one.
#[construct(module = "lambda", base = FunctionBase, state = FunctionState)]
impl SingletonFunction {
    /// Makes the function, or takes the one that is there.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: SingletonFunctionProps) -> Result<Self> {
        let stack: Construct = cx.stack_of(scope.id())?.into();
        let name: Str = format!("{}{}", props.lambda_purpose, slug(&props.uuid)).into();
        let function = match cx.child(stack.id(), &name).and_then(|known| cx.cast::<Function>(known)) {
            Some(known) => known,
            None => Function::new(cx, stack, name, props.function)?,
        };
        let shared = cx.state(function);
        let state = FunctionState {
            role: shared.role,
            connections: shared.connections,
            ..FunctionState::new(
                shared.arn.clone(),
                shared.name.clone(),
                shared.architecture.clone(),
                Kind::Shared(function),
            )
        };
        cx.create(scope, id, state)
    }

    /// The version of the function as it is described.
    #[attribute]
    pub fn current_version(self, cx: &mut Cx) -> Result<Version> {
        self.function(cx).current_version(cx)
    }

    /// What runs the code.
    #[attribute]
    pub fn runtime(self, cx: &Cx) -> Option<Runtime> {
        self.function(cx).runtime(cx)
    }

    /// The id of the function that is shared.
    #[attribute]
    pub fn construct_name(self, cx: &Cx) -> Str {
        cx.id(self.function(cx).id()).clone()
    }

    /// The log group of the function.
    #[attribute]
    pub fn log_group(self, cx: &mut Cx) -> Result<LogGroup> {
        self.function(cx).log_group(cx)
    }

    /// Sets an environment variable.
    pub fn add_environment(
        self,
        cx: &mut Cx,
        key: Str,
        value: Text,
        options: Option<EnvironmentOptions>,
    ) -> Result<Function> {
        self.function(cx).add_environment(cx, key, value, options)
    }

    /// Adds layers beneath the code.
    pub fn add_layers(self, cx: &mut Cx, layers: Rest<LayerVersion>) -> Result<()> {
        self.function(cx).add_layers(cx, layers)
    }

    /// Makes the function wait for something.
    pub fn add_dependency(self, cx: &mut Cx, up: Rest<Dependable>) {
        let function: Construct = self.function(cx).into();
        function.node().add_dependency(cx, up);
    }

    /// Makes something wait for the function.
    pub fn depend_on(self, cx: &mut Cx, down: Construct) {
        let function = Dependable::Construct(self.function(cx).into());
        down.node().add_dependency(cx, vec![function].into());
    }
}

impl SingletonFunction {
    fn function(self, cx: &Cx) -> Function {
        match cx.state(self).kind {
            Kind::Shared(function) => function,
            _ => Function::at(self.0),
        }
    }
}

/// The letters and digits of a name.
fn slug(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).collect()
}
