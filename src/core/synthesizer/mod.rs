//! Synthesizers: where a stack's assets go, which roles deploy it, and what of that its files say.
//!
//! A synthesizer that a program makes is a plan; each stack binds a copy of it.

mod bootstrapless;
mod cli_credentials;
mod default;
mod legacy;
mod manifest;
mod places;

pub use bootstrapless::{BootstraplessSynthesizer, BootstraplessSynthesizerProps};
pub use cli_credentials::{CliCredentialsStackSynthesizer, CliCredentialsStackSynthesizerProps};
pub use default::{DefaultStackSynthesizer, DefaultStackSynthesizerProps};
pub use legacy::LegacyStackSynthesizer;
pub use manifest::AssetManifest;
pub(crate) use manifest::Record;
pub(crate) use places::{AssetPlaces, qualifier, specialized};

use std::fmt::Debug;
use std::rc::Rc;

use super::{
    Cx, DockerImageAssetLocation, DockerImageAssetSource, Fields, FileAssetLocation, FileAssetSource, Handle,
    ObjectHandle, Stack, Str, Text,
};
use crate::bail;
use crate::declare::{Accepts, Class, ClassDesc, IntoValue, Value, object};
use crate::diag::{Code, Result};

/// The rules of a kind of synthesizer. They are asked with the stack that bound them.
pub(crate) trait Synthesis: Debug {
    /// The places to which the assets of a stack go, where they go to agreed ones. Nothing where the stack cannot have
    /// assets, or where the other functions are written.
    fn places(&self, _cx: &Cx, _stack: Stack) -> Option<AssetPlaces> {
        None
    }

    /// Takes up a file asset; tells where it will be.
    ///
    /// # Errors
    /// When assets of this kind are not supported, or the description contradicts itself.
    fn add_file_asset(
        &self,
        cx: &mut Cx,
        bound: Bound,
        asset: &FileAssetSource,
    ) -> Result<FileAssetLocation> {
        match self.places(cx, bound.stack) {
            Some(places) => places.add_file(cx, bound, asset),
            None => no_assets(cx, bound),
        }
    }

    /// Takes up a container image; tells where it will be.
    ///
    /// # Errors
    /// As [`Synthesis::add_file_asset`].
    fn add_docker_image_asset(
        &self,
        cx: &mut Cx,
        bound: Bound,
        asset: &DockerImageAssetSource,
    ) -> Result<DockerImageAssetLocation> {
        match self.places(cx, bound.stack) {
            Some(places) => places.add_image(cx, bound, asset),
            None => no_assets(cx, bound),
        }
    }

    /// Adds the stack's own template to its assets; tells its URL. Nothing where templates are no assets.
    fn add_template(
        &self,
        cx: &Cx,
        stack: Stack,
        manifest: &mut AssetManifest,
        template: &FileAssetSource,
    ) -> Option<Str> {
        let places = self.places(cx, stack)?;
        Some(places.add_template(cx, stack, manifest, template))
    }

    /// Does what is needed when a stack takes the synthesizer.
    ///
    /// # Errors
    /// When the stack cannot have it.
    fn bind(&self, _cx: &mut Cx, _bound: Bound) -> Result<()> {
        Ok(())
    }

    /// Does what is needed to publish the stack's template, once the tree is finished.
    ///
    /// # Errors
    /// As [`Synthesis::add_file_asset`].
    fn finish(&self, _cx: &mut Cx, _bound: Bound) -> Result<()> {
        Ok(())
    }

    /// How the stack is deployed.
    fn deployment(&self, cx: &Cx, stack: Stack) -> Deployment;

    /// The qualifier of the bootstrap resources.
    fn qualifier(&self, _cx: &Cx, _stack: Stack) -> Option<Str> {
        None
    }

    /// The role that looks up values for the program.
    fn lookup_role(&self, _cx: &Cx, _stack: Stack) -> Option<Role> {
        None
    }
}

/// Refuses an asset of a stack that cannot have any.
fn no_assets<T>(cx: &Cx, bound: Bound) -> Result<T> {
    let class = cx.object(bound.synthesizer).class.full_name();
    bail!(Code::InvalidValue, "a stack with a `{class}` cannot have assets";
        hint: "use a `DefaultStackSynthesizer`, or `CliCredentialsStackSynthesizer`"; on: cx.path(bound.stack.id()))
}

/// A synthesizer with the stack that bound it.
#[derive(Clone, Copy, Debug)]
pub struct Bound {
    /// The synthesizer.
    pub synthesizer: StackSynthesizer,
    /// The stack.
    pub stack: Stack,
}

/// How a stack is deployed, as the assembly's manifest says it.
#[derive(Clone, Debug, Default)]
pub struct Deployment {
    /// The role that starts the deployment. Without one, the credentials of the command line do.
    pub deploy_role: Option<Role>,
    /// The ARN of the role that CloudFormation works with.
    pub execution_role: Option<Str>,
    /// The role that reads for `diff` and the like.
    pub lookup_role: Option<Role>,
    /// The bootstrap resources that must be there.
    pub bootstrap: Option<Bootstrap>,
    /// The stacks that make the places of the stack's assets: they are deployed before anything is published.
    pub publishes_behind: Vec<Stack>,
}

/// A role of the bootstrap resources, with what is passed when it is assumed.
#[derive(Clone, Debug)]
pub struct Role {
    /// The ARN, with placeholders for what is not known.
    pub arn: Str,
    /// The external id.
    pub external_id: Option<Str>,
    /// Further options, such as session tags.
    pub options: Fields,
}

impl Role {
    /// A role without further options.
    pub fn new(arn: Str) -> Role {
        Role { arn, external_id: None, options: Fields::new() }
    }

    /// Whether session tags are passed: that needs newer bootstrap resources.
    pub fn has_tags(&self) -> bool {
        self.options.iter().any(|(key, _)| key == "Tags")
    }
}

/// The versions of the bootstrap resources that are needed.
#[derive(Clone, Debug)]
pub struct Bootstrap {
    /// The name of the parameter with the version that is there.
    pub parameter: Str,
    /// The version that the deployment needs.
    pub deployment: i64,
    /// The version that publishing assets needs.
    pub assets: i64,
    /// The version that looking up needs.
    pub lookup: i64,
    /// Whether the template refuses older versions.
    pub rule: bool,
}

/// A synthesizer.
#[derive(Clone, Debug)]
pub struct SynthesizerState {
    class: &'static ClassDesc,
    rules: Rc<dyn Synthesis>,
    stack: Option<Stack>,
}

impl SynthesizerState {
    /// A synthesizer that no stack has bound.
    pub(crate) fn new(class: &'static ClassDesc, rules: impl Synthesis + 'static) -> SynthesizerState {
        SynthesizerState { class, rules: Rc::new(rules), stack: None }
    }
}

/// Decides where a stack's assets go and how the stack is deployed.
#[object(module = "", state = SynthesizerState)]
impl StackSynthesizer {
    /// The qualifier of the bootstrap resources, where there is one.
    #[attribute]
    pub fn bootstrap_qualifier(self, cx: &Cx) -> Option<Str> {
        let state = cx.object(self);
        state.rules.qualifier(cx, state.stack?)
    }

    /// The ARN of the role that looks up values, where there is one.
    #[attribute]
    pub fn lookup_role(self, cx: &Cx) -> Option<Str> {
        let state = cx.object(self);
        state.rules.lookup_role(cx, state.stack?).map(|role| role.arn)
    }

    /// The ARN of the role that CloudFormation works with, where there is one.
    #[attribute]
    pub fn cloud_formation_execution_role(self, cx: &Cx) -> Option<Str> {
        let state = cx.object(self);
        state.rules.deployment(cx, state.stack?).execution_role
    }

    /// Makes this the synthesizer of a stack, which then takes up assets for it. Stacks do it themselves with what they
    /// are given.
    #[name = "bind"]
    pub fn bind_to(self, cx: &mut Cx, stack: Stack) -> Result<()> {
        self.check_free(cx)?;
        self.bind(cx, stack)
    }

    /// A synthesizer of the same plan, for a stack.
    pub fn reusable_bind(self, cx: &mut Cx, stack: Stack) -> Result<SynthesizerValue> {
        let copy = self.for_another_stack(cx)?;
        copy.bind(cx, stack)?;
        Ok(SynthesizerValue::of(cx, copy))
    }

    /// Takes up a file or a folder for upload; gives where it will be.
    pub fn add_file_asset(self, cx: &mut Cx, asset: FileAssetSource) -> Result<FileAssetLocation> {
        let bound = self.bound(cx)?;
        let rules = cx.object(self).rules.clone();
        rules.add_file_asset(cx, bound, &asset)
    }

    /// Takes up a container image; gives where it will be.
    pub fn add_docker_image_asset(
        self,
        cx: &mut Cx,
        asset: DockerImageAssetSource,
    ) -> Result<DockerImageAssetLocation> {
        let bound = self.bound(cx)?;
        let rules = cx.object(self).rules.clone();
        rules.add_docker_image_asset(cx, bound, &asset)
    }
}

impl StackSynthesizer {
    /// A synthesizer of the same plan, for a stack to bind.
    ///
    /// # Errors
    /// When the synthesizer is that of a stack already.
    pub(crate) fn for_another_stack(self, cx: &mut Cx) -> Result<StackSynthesizer> {
        self.check_free(cx)?;
        let state = cx.object(self);
        let state = SynthesizerState { class: state.class, rules: state.rules.clone(), stack: None };
        Ok(cx.make(state))
    }

    /// Refuses a synthesizer that is that of a stack.
    fn check_free(self, cx: &Cx) -> Result<()> {
        let Some(other) = cx.object(self).stack else { return Ok(()) };
        bail!(Code::InvalidValue, "the synthesizer belongs to the stack `{}` already", cx.path(other.id());
            hint: "make a synthesizer of its own, and pass it to as many stacks as you like")
    }

    /// Makes this the synthesizer of a stack.
    ///
    /// # Errors
    /// When the stack cannot have it.
    pub(crate) fn bind(self, cx: &mut Cx, stack: Stack) -> Result<()> {
        cx.object_mut(self).stack = Some(stack);
        self.rules(cx).bind(cx, Bound { synthesizer: self, stack })
    }

    /// The stack.
    ///
    /// # Errors
    /// When no stack has bound the synthesizer.
    pub(crate) fn bound(self, cx: &Cx) -> Result<Bound> {
        match cx.object(self).stack {
            Some(stack) => Ok(Bound { synthesizer: self, stack }),
            None => bail!(Code::InvalidValue, "the synthesizer belongs to no stack yet";
                hint: "pass it to a stack, then use the `synthesizer` of the stack"),
        }
    }

    pub(crate) fn rules(self, cx: &Cx) -> Rc<dyn Synthesis> {
        cx.object(self).rules.clone()
    }
}

/// A synthesizer as scripts get it: an instance of its own class.
#[derive(Clone, Copy, Debug)]
pub struct SynthesizerValue {
    synthesizer: StackSynthesizer,
    class: &'static ClassDesc,
}

impl SynthesizerValue {
    pub(crate) fn of(cx: &Cx, synthesizer: StackSynthesizer) -> SynthesizerValue {
        SynthesizerValue { synthesizer, class: cx.object(synthesizer).class }
    }
}

impl IntoValue for SynthesizerValue {
    fn gives() -> Accepts {
        Accepts::Class(StackSynthesizer::DESC)
    }
    fn into_value(self) -> Value {
        Value::Object(self.synthesizer.id(), self.class)
    }
}

/// A string with placeholders as a template has it.
pub(crate) fn substituted(text: impl Into<Str>) -> Text {
    let text: Str = text.into();
    match text.contains("${") {
        true => super::Late::new(super::LateKind::Call("Fn::Sub", text.into())).into(),
        false => text.into(),
    }
}
