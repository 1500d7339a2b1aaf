//! The synthesizer of apps with places of their own for assets.

use super::bootstrap_role::BootstrapRole;
use super::default_staging_stack::{DefaultStagingStackFactory, DefaultStagingStackOptions};
use super::staging_locations::StagingResources;
use super::using_app_staging_synthesizer::Use;
use super::{DeploymentIdentities, FileStagingLocation, ImageStagingLocation, UsingAppStagingSynthesizer};
use crate::bail;
use crate::core::{
    App, AssetManifest, AssetPlaces, Bound, Cx, DefaultStackSynthesizer, Deployment,
    DockerImageAssetLocation, DockerImageAssetSource, FileAssetLocation, FileAssetSource, Handle, Role,
    Stack, StackSynthesizer, Str, Synthesis, SynthesizerState, qualifier, specialized, wait_for,
};
use crate::declare::{Callback, Cast, Class, FromValue, Value, describe, object, props};
use crate::diag::{Code, Result};

/// How an [`AppStagingSynthesizer`] deploys.
#[props(module = "app_staging_synthesizer_alpha")]
pub struct AppStagingSynthesizerOptions {
    /// Who deploys. Default: the roles that `cdk bootstrap` makes.
    pub deployment_identities: Option<DeploymentIdentities>,
    /// Tells the bootstrap resources of one account apart. Default: the context value of
    /// `@aws-cdk/core:bootstrapQualifier`, else `hnb659fds`.
    pub bootstrap_qualifier: Option<Str>,
}

/// What [`AppStagingSynthesizer::default_resources`] needs.
#[props(module = "app_staging_synthesizer_alpha")]
pub struct DefaultResourcesOptions {
    /// How assets are held.
    #[extends(required)]
    pub resources: DefaultStagingStackOptions,
    /// How stacks are deployed.
    #[extends]
    pub options: AppStagingSynthesizerOptions,
}

/// What [`AppStagingSynthesizer::custom_factory`] needs.
#[props(module = "app_staging_synthesizer_alpha")]
pub struct CustomFactoryOptions {
    /// What makes the places of a stack's assets: `DefaultStagingStack.factory(...)`, or a map with a function
    /// `obtain_staging_resources`. That takes a stack and a map with its `environment_string`, `deploy_role_arn` and
    /// `qualifier`, and gives a `DefaultStagingStack` or `StagingLocations`.
    pub factory: Value,
    /// Whether stacks of one environment share their places.
    #[default(true)]
    pub once_per_env: bool,
    /// How stacks are deployed.
    #[extends]
    pub options: AppStagingSynthesizerOptions,
}

/// What [`AppStagingSynthesizer::custom_resources`] needs.
#[props(module = "app_staging_synthesizer_alpha")]
pub struct CustomResourcesOptions {
    /// Where the assets of all stacks go: a `DefaultStagingStack`, or `StagingLocations`.
    pub resources: StagingResources,
    /// How stacks are deployed.
    #[extends]
    pub options: AppStagingSynthesizerOptions,
}

/// What a factory is told of a stack.
#[derive(Clone, Debug)]
pub(super) struct Context {
    /// The environment, as ids have it.
    pub environment: Str,
    /// The role that deploys the stack.
    pub deploy_role_arn: Option<Str>,
    /// The qualifier of the bootstrap resources.
    pub qualifier: Str,
}

/// Where the places of assets come from.
#[derive(Clone, Debug)]
enum Source {
    Given(StagingResources),
    Factory(DefaultStagingStackFactory),
    Program(Callback),
}

#[derive(Debug)]
struct AppStaging {
    source: Source,
    is_shared: bool,
    identities: DeploymentIdentities,
    qualifier: Option<Str>,
}

/// Publishes the assets of an app to a bucket and repositories that are its own: a stack of the app makes them in every
/// environment, and is deployed first. Only roles of the bootstrap resources are used.
///
/// ```rhai
/// let synthesizer = app_staging_synthesizer_alpha.AppStagingSynthesizer.default_resources(#{
///     app_id: "my-shop",
///     staging_bucket_encryption: s3.BucketEncryption.S3_MANAGED,
/// });
/// let shop = Stack(app, "Shop", #{ synthesizer: synthesizer });
/// s3.Bucket(shop, "Goods");
/// ```
///
/// ```lua
/// local synthesizer = app_staging_synthesizer_alpha.AppStagingSynthesizer.default_resources({
///   app_id = "my-shop",
///   staging_bucket_encryption = s3.BucketEncryption.S3_MANAGED,
/// })
/// local shop = Stack(app, "Shop", { synthesizer = synthesizer })
/// s3.Bucket(shop, "Goods")
/// ```
#[object(module = "app_staging_synthesizer_alpha", base = StackSynthesizer, state = SynthesizerState)]
impl AppStagingSynthesizer {
    /// With a `DefaultStagingStack` in every environment.
    pub fn default_resources(cx: &mut Cx, options: DefaultResourcesOptions) -> Self {
        Self::of(cx, Source::Factory(DefaultStagingStackFactory(options.resources)), true, options.options)
    }

    /// With places that a factory of the program gives.
    pub fn custom_factory(cx: &mut Cx, options: CustomFactoryOptions) -> Result<Self> {
        let source = factory_of(cx, &options.factory)?;
        Ok(Self::of(cx, source, options.once_per_env, options.options))
    }

    /// With places that are the same for all stacks.
    pub fn custom_resources(cx: &mut Cx, options: CustomResourcesOptions) -> Self {
        Self::of(cx, Source::Given(options.resources), false, options.options)
    }

    /// The qualifier where nobody says another.
    #[constant]
    #[name = "DEFAULT_QUALIFIER"]
    pub fn default_qualifier() -> Str {
        DefaultStackSynthesizer::default_qualifier()
    }

    /// The role that CloudFormation works with.
    #[constant]
    #[name = "DEFAULT_CLOUDFORMATION_ROLE_ARN"]
    pub fn default_execution_role() -> Str {
        DefaultStackSynthesizer::default_execution_role()
    }

    /// The role that starts a deployment.
    #[constant]
    #[name = "DEFAULT_DEPLOY_ROLE_ARN"]
    pub fn default_deploy_role() -> Str {
        DefaultStackSynthesizer::default_deploy_role()
    }

    /// The role that looks up values.
    #[constant]
    #[name = "DEFAULT_LOOKUP_ROLE_ARN"]
    pub fn default_lookup_role() -> Str {
        DefaultStackSynthesizer::default_lookup_role()
    }
}

impl AppStagingSynthesizer {
    fn of(cx: &mut Cx, source: Source, is_shared: bool, options: AppStagingSynthesizerOptions) -> Self {
        let identities = options.deployment_identities;
        let rules = AppStaging {
            source,
            is_shared,
            identities: identities.unwrap_or_else(|| DeploymentIdentities::default_bootstrap_roles(None)),
            qualifier: options.bootstrap_qualifier,
        };
        cx.make(SynthesizerState::new(Self::DESC, rules))
    }
}

const OBTAIN: &str = "obtain_staging_resources";

fn factory_of(cx: &Cx, value: &Value) -> Result<Source> {
    if let Value::Instance(made, class) = value
        && class.is(DefaultStagingStackFactory::DESC)
        && let Some(factory) = made.downcast_ref::<DefaultStagingStackFactory>()
    {
        return Ok(Source::Factory(factory.clone()));
    }
    match value.get(OBTAIN) {
        Some(Value::Callback(function)) => Ok(Source::Program(function.clone())),
        _ => {
            bail!(
                Code::TypeMismatch,
                "`factory` is a map with a function `{OBTAIN}`, or what `DefaultStagingStack.factory` gives, not {}",
                describe(cx, value)
            )
        }
    }
}

impl AppStaging {
    fn role(&self, cx: &Cx, stack: Stack, role: &BootstrapRole) -> Option<Str> {
        Some(specialized(cx, stack, &self.qualifier_of(cx, stack), role.arn()?))
    }

    fn qualifier_of(&self, cx: &Cx, stack: Stack) -> Str {
        qualifier(cx, stack, self.qualifier.as_ref())
    }

    fn context(&self, cx: &Cx, stack: Stack) -> Context {
        let (account, region) = stack.known_environment(cx);
        let environment = format!("{}-{}", account.unwrap_or("ACCOUNT"), region.unwrap_or("REGION"));
        Context {
            environment: environment.into(),
            deploy_role_arn: self.role(cx, stack, &self.identities.deployment_role()),
            qualifier: self.qualifier_of(cx, stack),
        }
    }

    /// The places of a stack; nothing where the program must be asked first.
    fn resources(
        &self,
        cx: &mut Cx,
        app: App,
        stack: Stack,
        context: &Context,
    ) -> Result<Option<StagingResources>> {
        if self.is_shared
            && let Some(shared) = shared(cx, app, &context.environment)
        {
            return Ok(Some(shared));
        }
        match &self.source {
            Source::Given(resources) => Ok(Some(resources.clone())),
            Source::Factory(factory) => {
                factory.obtain(cx, app, stack, context).map(|made| Some(StagingResources::Stack(made)))
            }
            Source::Program(_) => Ok(None),
        }
    }

    /// Asks the program for the places of a stack, once the call has ended that makes the stack.
    fn ask(&self, cx: &mut Cx, stack: Stack, mark: UsingAppStagingSynthesizer, context: Context) {
        let Source::Program(function) = &self.source else { return };
        let function = function.clone();
        cx.afterwards(move |cx| {
            let mut told = vec![
                (Str::new_static("environment_string"), Value::text(context.environment)),
                (Str::new_static("qualifier"), Value::text(context.qualifier)),
            ];
            if let Some(arn) = context.deploy_role_arn {
                told.push((Str::new_static("deploy_role_arn"), Value::text(arn)));
            }
            let given = function.0.call(cx, vec![Value::Node(stack.id()), Value::Map(told)])?;
            let mut cx = cx.borrow_mut();
            let mut cast = Cast::new(&mut cx, OBTAIN.to_owned());
            let resources = StagingResources::from_value(given, &mut cast);
            cast.finish()?;
            cx.state_mut(mark).resources = resources;
            Ok(())
        });
    }
}

/// The stacks of an app with an [`AppStagingSynthesizer`], without those of stages within.
fn marks(cx: &Cx, app: App) -> Vec<UsingAppStagingSynthesizer> {
    let outside = cx.subtree_without(app.id(), |node| cx.cast::<UsingAppStagingSynthesizer>(node).is_some());
    let stacks = outside.into_iter().filter_map(|node| cx.cast::<Stack>(node));
    stacks.filter_map(|stack| UsingAppStagingSynthesizer::of(cx, stack)).collect()
}

/// The places that stacks of an environment share already.
fn shared(cx: &Cx, app: App, environment: &str) -> Option<StagingResources> {
    let mut marks = marks(cx, app).into_iter().map(|mark| cx.state(mark));
    marks.find(|known| known.environment == environment).and_then(|known| known.resources.clone())
}

/// As in the CDK: the names of places tell the environment, or leave it to the deployment, in one way for all stacks.
fn check_environments(cx: &Cx, app: App, stack: Stack, is_known: bool) -> Result<()> {
    if marks(cx, app).into_iter().all(|mark| cx.state(mark).is_known == is_known) {
        return Ok(());
    }
    bail!(Code::InvalidValue, "`AppStagingSynthesizer` cannot be used for stacks whose environment is known and for others in one app";
        hint: "give `env` with account and region to all stacks of the app, or to none"; on: cx.path(stack.id()))
}

// As in the CDK, the manifest has no names for people of these assets.
impl Synthesis for AppStaging {
    fn bind(&self, cx: &mut Cx, bound: Bound) -> Result<()> {
        let stack = bound.stack;
        let Some(app) = cx.cast::<App>(cx.root(stack.id())) else {
            bail!(Code::InvalidValue, "`AppStagingSynthesizer` needs an `App` around the stack"; on: cx.path(stack.id()));
        };
        let is_known = matches!(stack.known_environment(cx), (Some(_), Some(_)));
        check_environments(cx, app, stack, is_known)?;
        let context = self.context(cx, stack);
        let resources = self.resources(cx, app, stack, &context)?;
        let is_asked = resources.is_none();
        let environment = context.environment.clone();
        let known = Use { environment, is_known, resources, ..Use::default() };
        let mark = UsingAppStagingSynthesizer::mark(cx, stack, known)?;
        if is_asked {
            self.ask(cx, stack, mark, context);
        }
        Ok(())
    }

    fn finish(&self, cx: &mut Cx, bound: Bound) -> Result<()> {
        let location = file_location(cx, bound.stack, true)?;
        if let Some(mark) = UsingAppStagingSynthesizer::of(cx, bound.stack) {
            cx.state_mut(mark).template = Some(location);
        }
        Ok(())
    }

    fn add_file_asset(
        &self,
        cx: &mut Cx,
        bound: Bound,
        asset: &FileAssetSource,
    ) -> Result<FileAssetLocation> {
        let location = file_location(cx, bound.stack, asset.deploy_time)?;
        let asset = FileAssetSource { display_name: None, ..asset.clone() };
        places_of_file(location).add_file(cx, bound, &asset)
    }

    fn add_docker_image_asset(
        &self,
        cx: &mut Cx,
        bound: Bound,
        asset: &DockerImageAssetSource,
    ) -> Result<DockerImageAssetLocation> {
        let location = image_location(cx, bound.stack, asset)?;
        let places = AssetPlaces {
            repository: location.repo_name,
            image_role: location.assume_role_arn.map(Role::new),
            ..AssetPlaces::default()
        };
        let asset = DockerImageAssetSource { display_name: None, ..asset.clone() };
        places.add_image(cx, bound, &asset)
    }

    fn add_template(
        &self,
        cx: &Cx,
        stack: Stack,
        manifest: &mut AssetManifest,
        template: &FileAssetSource,
    ) -> Option<Str> {
        let mark = UsingAppStagingSynthesizer::of(cx, stack)?;
        let location = cx.state(mark).template.clone()?;
        let template = FileAssetSource { display_name: None, ..template.clone() };
        Some(places_of_file(location).add_template(cx, stack, manifest, &template))
    }

    fn deployment(&self, cx: &Cx, stack: Stack) -> Deployment {
        let role = |role: BootstrapRole| self.role(cx, stack, &role);
        let mark = UsingAppStagingSynthesizer::of(cx, stack);
        Deployment {
            deploy_role: role(self.identities.deployment_role()).map(Role::new),
            execution_role: role(self.identities.cloud_formation_execution_role()),
            lookup_role: self.lookup_role(cx, stack),
            bootstrap: None,
            publishes_behind: mark.map(|mark| cx.state(mark).waits_for.clone()).unwrap_or_default(),
        }
    }

    fn qualifier(&self, cx: &Cx, stack: Stack) -> Option<Str> {
        Some(self.qualifier_of(cx, stack))
    }

    fn lookup_role(&self, cx: &Cx, stack: Stack) -> Option<Role> {
        self.role(cx, stack, &self.identities.lookup_role()).map(Role::new)
    }
}

fn places_of_file(location: FileStagingLocation) -> AssetPlaces {
    AssetPlaces {
        bucket: location.bucket_name,
        key_prefix: location.prefix.unwrap_or_default(),
        file_role: location.assume_role_arn.map(Role::new),
        ..AssetPlaces::default()
    }
}

/// The places of a stack's assets.
fn resources_of(cx: &Cx, stack: Stack) -> Result<StagingResources> {
    let mark = UsingAppStagingSynthesizer::of(cx, stack);
    match mark.and_then(|mark| cx.state(mark).resources.clone()) {
        Some(resources) => Ok(resources),
        None => {
            bail!(Code::InvalidValue, "the factory has not yet given the places of the assets of `{}`", cx.path(stack.id());
            hint: "it is asked when the call has ended that makes the stack"; on: cx.path(stack.id()))
        }
    }
}

fn file_location(cx: &mut Cx, stack: Stack, is_deploy_time: bool) -> Result<FileStagingLocation> {
    let location = match resources_of(cx, stack)? {
        StagingResources::Stack(staging) => staging.file(cx, is_deploy_time)?,
        StagingResources::Locations(locations) => match locations.add_file {
            Some(location) => location,
            None => return no_place(cx, stack, "add_file"),
        },
    };
    wait(cx, stack, location.dependency_stack)?;
    Ok(location)
}

fn image_location(cx: &mut Cx, stack: Stack, asset: &DockerImageAssetSource) -> Result<ImageStagingLocation> {
    let location = match resources_of(cx, stack)? {
        StagingResources::Stack(staging) => staging.image(cx, asset)?,
        StagingResources::Locations(locations) => match locations.add_docker_image {
            Some(location) => location,
            None => return no_place(cx, stack, "add_docker_image"),
        },
    };
    wait(cx, stack, location.dependency_stack)?;
    Ok(location)
}

fn no_place<T>(cx: &Cx, stack: Stack, name: &str) -> Result<T> {
    bail!(Code::InvalidValue, "the places of the assets of `{}` have no `{name}`", cx.path(stack.id());
        hint: "give `{name}` in the `StagingLocations`"; on: cx.path(stack.id()))
}

/// Has a stack, and what publishes its assets, wait for the stack that makes their places.
fn wait(cx: &mut Cx, stack: Stack, target: Option<Stack>) -> Result<()> {
    let (Some(target), Some(mark)) = (target, UsingAppStagingSynthesizer::of(cx, stack)) else {
        return Ok(());
    };
    if cx.state(mark).waits_for.contains(&target) {
        return Ok(());
    }
    wait_for(cx, stack.id(), target.id(), "its assets go there")?;
    cx.state_mut(mark).waits_for.push(target);
    Ok(())
}
