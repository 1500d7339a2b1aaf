//! The root of the construct tree.

use super::stage::StageState;
use super::validations::Plugin;
use super::{Cx, Data, Handle, PropertyInjectors, StackSynthesizer, Stage, Str};
use crate::bail;
use crate::declare::{Class, Dict, Value, construct, props};
use crate::diag::{Code, Result};

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
    /// Whether the constructs that a program uses are reported to AWS. They never are; `true` is refused.
    #[default(false)]
    pub analytics_reporting: bool,
    /// Whether the assembly is made without a call of `synth`. It always is; `false` is allowed, since programs of the
    /// CDK say it and call `synth`.
    #[default(true)]
    pub auto_synth: bool,
    /// Whether the assembly tells where in the program constructs are made. It always does, by the line of the script.
    #[default(true)]
    pub stack_traces: bool,
    /// Whether a report of the run time is written. It never is: `--json` tells it.
    #[default(false)]
    pub performance_reporting: bool,
    /// Whether the CDK's own rules for templates are checked. What infra checks is checked in any case.
    #[default(true)]
    pub builtin_cloud_formation_validation: bool,
    /// Whether the assembly is compared after plugins have run. Plugins get values here, so they cannot change it.
    #[default(true)]
    pub confirm_validation_plugins_do_not_mutate: bool,
}

/// Refuses reports to AWS, where they are asked for.
pub(super) fn refuse_reporting(is_asked: bool) -> Result<()> {
    if is_asked {
        bail!(Code::InvalidValue, "`analytics_reporting` cannot be `true`: nothing is ever reported"; hint: "leave it out");
    }
    Ok(())
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
        refuse_reporting(props.analytics_reporting)?;
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
