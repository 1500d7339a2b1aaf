//! Stages: groups of stacks that are deployed together, each with an assembly of its own.

use super::validations::Plugin;
use super::{
    Construct, Cx, Environment, FeatureFlags, Handle, NodeId, PermissionsBoundary, PropertyInjectors,
    StackSynthesizer, Str, Text,
};
use crate::bail;
use crate::declare::{Class, Value, construct, props};
use crate::diag::{Code, Result};

/// What a [`Stage`] can be told.
#[props]
pub struct StageProps {
    /// The account and region of the stage's stacks that do not say their own. Default: those of the outer
    /// stage, else those of the deployment.
    pub env: Option<Environment>,
    /// The folder of the outermost assembly. Only an `App` has one.
    pub outdir: Option<Str>,
    /// The name of the stage, in front of the names of its stacks. Default: the construct's id.
    pub stage_name: Option<Str>,
    /// The permissions boundary of all roles and users of the stage. Default: the one of the context.
    pub permissions_boundary: Option<PermissionsBoundary>,
    /// Checks of the stage's templates; see `Validations`.
    pub policy_validation_beta1: Option<Vec<Value>>,
    /// Functions that change the props of constructs of the stage; see `PropertyInjectors`.
    pub property_injectors: Option<Vec<Value>>,
}

/// What a stage keeps.
#[derive(Clone, Debug, Default)]
pub struct StageState {
    /// The name, in front of the names of the stage's stacks; empty for an app.
    pub name: Str,
    /// The account of its stacks.
    pub account: Option<Text>,
    /// The region of its stacks.
    pub region: Option<Text>,
    /// The folder that the program asks for; only an app has one.
    pub outdir: Option<Str>,
    /// Whether to write the construct tree; only an app decides.
    pub tree_metadata: bool,
    /// The synthesizer of stacks that have none of their own; only an app has one.
    pub default_stack_synthesizer: Option<StackSynthesizer>,
    /// Checks of its templates.
    pub(crate) plugins: Vec<Plugin>,
    /// How its assembly is made.
    pub(crate) synthesis: StageSynthesisOptions,
}

/// The feature flag under which aspects visit until there is nothing new.
const STABILIZATION_FLAG: &str = "@aws-cdk/core:aspectStabilization";

/// How the assembly of a stage is made.
#[props]
pub struct StageSynthesisOptions {
    /// Whether the validations of constructs are left out (`node.add_validation`), also in the stages within.
    #[default(false)]
    pub skip_validation: bool,
    /// Whether the manifest asks the stock command line to refuse stacks with errors among their messages.
    #[default(false)]
    pub validate_on_synthesis: bool,
    /// Whether an assembly is made again. It is made once, when the script has ended, so that nothing is missed.
    #[default(false)]
    pub force: bool,
    /// Whether it is an error when constructs are made after a first assembly. There is one assembly only.
    #[default(true)]
    pub error_on_duplicate_synth: bool,
    /// Whether aspects that aspects add always visit, and whether constructs that aspects add are always visited. Without
    /// it, only what is added further down is come by. Default: what the feature flag
    /// `@aws-cdk/core:aspectStabilization` says for the app, which is on where it is not set.
    pub aspect_stabilization: Option<bool>,
}

/// A copy of an application: stacks that belong together, such as all those of production.
#[construct(module = "", base = Construct, state = StageState)]
impl Stage {
    /// Makes a stage.
    pub fn new(
        cx: &mut Cx,
        /// The app, or another stage.
        scope: Construct,
        /// The id, in front of the names of the stage's stacks unless `stage_name` is given.
        id: Str,
        props: StageProps,
    ) -> Result<Self> {
        check_id(&id)?;
        if props.outdir.is_some() {
            bail!(Code::InvalidValue, "`outdir` cannot be given for a stage within an app";
                hint: "a stage is written into its app's folder; give `outdir` to `App`"; on: cx.path(scope.id()));
        }
        let outer = Stage::above(cx, scope.id());
        let inherited = |of: fn(&StageState) -> Option<Text>| outer.and_then(|outer| of(cx.state(outer)));
        let env = props.env.unwrap_or_default();
        let name = match outer.map(|outer| &cx.state(outer).name).filter(|name| !name.is_empty()) {
            Some(outer) => format!("{outer}-{}", props.stage_name.as_ref().unwrap_or(&id)).into(),
            None => props.stage_name.unwrap_or_else(|| id.clone()),
        };
        let state = StageState {
            name,
            account: env.account.or_else(|| inherited(|outer| outer.account.clone())),
            region: env.region.or_else(|| inherited(|outer| outer.region.clone())),
            plugins: Plugin::all(cx, &props.policy_validation_beta1.unwrap_or_default())?,
            ..StageState::default()
        };
        let this: Stage = cx.create(scope, id, state)?;
        if let Some(boundary) = props.permissions_boundary {
            boundary.bind(cx, this.0);
        }
        PropertyInjectors::of_props(cx, this.0, props.property_injectors)?;
        Ok(this)
    }

    /// Whether something is a stage.
    pub fn is_stage(cx: &Cx, x: Value) -> bool {
        super::is_a(cx, &x, Self::DESC)
    }

    /// The stage in which a construct stands, if any; of a stage, the one around it. The app is the outermost.
    pub fn of(cx: &Cx, construct: Construct) -> Option<Stage> {
        cx.parent(construct.id()).and_then(|parent| Stage::above(cx, parent))
    }

    /// The name: with those of the outer stages in front.
    #[attribute]
    pub fn stage_name(self, cx: &Cx) -> Str {
        cx.state(self).name.clone()
    }

    /// The account of stacks that do not say their own.
    #[attribute]
    pub fn account(self, cx: &Cx) -> Option<Text> {
        cx.state(self).account.clone()
    }

    /// The region of stacks that do not say their own.
    #[attribute]
    pub fn region(self, cx: &Cx) -> Option<Text> {
        cx.state(self).region.clone()
    }

    /// The stage around this one; nothing for the app.
    #[attribute]
    pub fn parent_stage(self, cx: &Cx) -> Option<Stage> {
        cx.parent(self.0).and_then(|parent| Stage::above(cx, parent))
    }

    /// The id of the stage among the artifacts of the outer assembly; empty for the app.
    #[attribute]
    pub fn artifact_id(self, cx: &Cx) -> String {
        match cx.parent(self.0) {
            None => String::new(),
            Some(_) => format!("assembly-{}", cx.path(self.0).replace('/', "-")),
        }
    }

    /// The folder of the stage's assembly, within the app's.
    #[attribute]
    pub fn outdir(self, cx: &Cx) -> String {
        self.directory(cx).trim_end_matches('/').to_owned()
    }

    /// The folder in which assets are put, within the app's: all stages share it.
    #[attribute]
    pub fn asset_outdir(self) -> Str {
        Str::default()
    }

    /// The checks of the templates of the stage itself.
    #[attribute]
    pub fn policy_validation_beta1(self, cx: &Cx) -> Vec<Value> {
        cx.state(self).plugins.iter().map(|plugin| plugin.value.clone()).collect()
    }

    /// Asks for the cloud assembly. It is written when the script has ended, so this is optional.
    pub fn synth(self, cx: &mut Cx, options: Option<StageSynthesisOptions>) {
        if let Some(options) = options {
            cx.state_mut(self).synthesis = options;
        }
    }
}

impl Stage {
    /// The nearest stage, from a construct up, itself included.
    pub(crate) fn above(cx: &Cx, node: NodeId) -> Option<Stage> {
        std::iter::successors(Some(node), |node| cx.parent(*node)).find_map(|node| cx.cast::<Stage>(node))
    }

    /// What stands in front of the names of the stage's files: nothing, or its folder with a slash.
    pub(crate) fn directory(self, cx: &Cx) -> String {
        match self.parent_stage(cx) {
            None => String::new(),
            Some(outer) => format!("{}{}/", outer.directory(cx), self.artifact_id(cx)),
        }
    }

    /// Whether its aspects visit until there is nothing new.
    pub(crate) fn stabilizes_aspects(self, cx: &Cx) -> bool {
        let mut outwards = std::iter::successors(Some(self), |stage| stage.parent_stage(cx));
        let asked = outwards.find_map(|stage| cx.state(stage).synthesis.aspect_stabilization);
        let app = Construct::at(cx.root(self.0));
        asked.unwrap_or_else(|| FeatureFlags::of(app).is_enabled(cx, Str::new_static(STABILIZATION_FLAG)))
    }

    /// How the assembly of the stage is made: as it, or a stage around it, was asked.
    pub(crate) fn asked(self, cx: &Cx, option: fn(&StageSynthesisOptions) -> bool) -> bool {
        let outwards = std::iter::successors(Some(self), |stage| stage.parent_stage(cx));
        outwards.into_iter().any(|stage| option(&cx.state(stage).synthesis))
    }

    /// The stage and everything below it, without what stands in stages of its own.
    pub(crate) fn own_nodes(self, cx: &Cx) -> Vec<NodeId> {
        cx.subtree_without(self.0, |node| cx.cast::<Stage>(node).is_some())
    }

    /// The stages directly within this one.
    pub(crate) fn inner_stages(self, cx: &Cx) -> Vec<Stage> {
        let below = self.own_nodes(cx).into_iter().flat_map(|node| cx.children(node));
        below.filter_map(|node| cx.cast::<Stage>(*node)).collect()
    }

    /// The stage and all stages within, each behind those within it: the order in which they are finished.
    pub fn inside_out(self, cx: &Cx) -> Vec<Stage> {
        let mut stages: Vec<Stage> =
            self.inner_stages(cx).into_iter().flat_map(|stage| stage.inside_out(cx)).collect();
        stages.push(self);
        stages
    }

    /// The stage for people: `stage `Prod``, or `the app`.
    pub(crate) fn describe_for_people(self, cx: &Cx) -> String {
        match cx.path(self.0) {
            path if path.is_empty() => "the app".to_owned(),
            path => format!("stage `{path}`"),
        }
    }
}

/// As in the CDK: the id becomes part of stack names and of a folder's name.
fn check_id(id: &str) -> Result<()> {
    let mut letters = id.chars();
    let well_formed = letters.next().is_some_and(|first| first.is_ascii_alphabetic())
        && letters.all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'));
    if !well_formed && !id.is_empty() {
        bail!(Code::InvalidId, "the stage id `{id}` is not allowed";
            hint: "it starts with a letter and has letters, digits, `-`, `_` and `.` only");
    }
    Ok(())
}
