//! The root of the construct tree.

use super::stage::StageState;
use super::validations::Plugin;
use super::{Cx, Data, Handle, PropertyInjectors, StackSynthesizer, Stage, Str};
use crate::declare::{Class, Dict, Value, construct, props};
use crate::diag::Result;

/// What an [`App`] can be told.
#[props]
pub struct AppProps {
    /// Context for all constructs. What `cdk.json` and `-c` say goes over it.
    pub context: Option<Dict<Data>>,
    /// The folder for the cloud assembly, in the project's folder. Default: `cdk.out`; `-o` goes over it.
    pub outdir: Option<Str>,
    /// Whether to write the construct tree to `tree.json`.
    #[default(true)]
    pub tree_metadata: bool,
    /// The synthesizer of stacks that have none of their own. Default: a `DefaultStackSynthesizer`.
    pub default_stack_synthesizer: Option<StackSynthesizer>,
    /// Context that goes over what `cdk.json` and `-c` say.
    pub post_cli_context: Option<Dict<Data>>,
    /// Checks of all templates; see `Validations`.
    pub policy_validation_beta1: Option<Vec<Value>>,
    /// Functions that change the props of constructs; see `PropertyInjectors`.
    pub property_injectors: Option<Vec<Value>>,
}

/// The root of the construct tree: it holds the stacks of a program.
///
/// ```rhai
/// let app = App();
/// let network = Stack(app, "Network");
/// let service = Stack(app, "Service");
/// service.add_dependency(network);
/// ```
///
/// ```lua
/// local app = App()
/// local network = Stack(app, "Network")
/// local service = Stack(app, "Service")
/// service:add_dependency(network)
/// ```
#[construct(module = "", base = Stage, state = StageState)]
impl App {
    /// Makes an app.
    pub fn new(cx: &mut Cx, props: AppProps) -> Result<Self> {
        let state = StageState {
            outdir: props.outdir,
            tree_metadata: props.tree_metadata,
            default_stack_synthesizer: props.default_stack_synthesizer,
            plugins: Plugin::all(cx, &props.policy_validation_beta1.unwrap_or_default())?,
            ..StageState::default()
        };
        let app: App = cx.create_root("".into(), state);
        let mut context = props.context.unwrap_or_default().0;
        let over = props.post_cli_context.unwrap_or_default().0;
        for (key, value) in cx.project_context.clone().into_iter().chain(over) {
            context.retain(|(name, _)| *name != key);
            context.push((key, value));
        }
        if !context.is_empty() {
            cx.extra_mut(app.id()).context = context;
        }
        PropertyInjectors::of_props(cx, app.id(), props.property_injectors)?;
        cx.apps.push(app);
        Ok(app)
    }

    /// Whether something is an app.
    pub fn is_app(cx: &Cx, obj: Value) -> bool {
        super::is_a(cx, &obj, Self::DESC)
    }
}
