//! Stacks that hold the assets of an app.

use super::app_staging_synthesizer::Context;
use super::bootstrap_role::BootstrapRole;
use super::resources::{Staging, StagingState, inline_handlers};
use super::{FileStagingLocation, ImageStagingLocation};
use crate::aws::ecr::Repository;
use crate::aws::s3::{Bucket, BucketEncryption};
use crate::bail;
use crate::core::{
    App, BootstraplessSynthesizer, BootstraplessSynthesizerProps, Construct, Cx, DockerImageAssetSource,
    Duration, Environment, FileAssetSource, Handle, ObjectHandle, Stack, StackProps, StackState,
    StackSynthesizer, Str,
};
use crate::declare::{Dict, class, construct, props};
use crate::diag::{Code, Result};

/// How a [`DefaultStagingStack`] holds the assets of an app.
#[props(module = "app_staging_synthesizer_alpha")]
pub struct DefaultStagingStackOptions {
    /// Tells the app apart: up to 20 lowercase letters, digits and `-`. It is a part of the names of the bucket and
    /// the repositories.
    pub app_id: Str,
    /// The name of the bucket. Default: `cdk-APP_ID-staging-ACCOUNT-REGION`.
    pub staging_bucket_name: Option<Str>,
    /// How the bucket is encrypted. `KMS` makes a key, which costs something every month.
    pub staging_bucket_encryption: BucketEncryption,
    /// The role that uploads files. Default: a new one.
    pub file_asset_publishing_role: Option<BootstrapRole>,
    /// The role that pushes images. Default: a new one.
    pub image_asset_publishing_role: Option<BootstrapRole>,
    /// How long files are kept that only deployments need, such as templates and the code of functions: as long as
    /// that, an older version can be deployed again. Default: 30 days.
    pub deploy_time_file_asset_lifetime: Option<Duration>,
    /// How many versions of an image are kept.
    #[default(3)]
    pub image_asset_version_count: i64,
    /// Whether the assets are deleted with the stack.
    #[default(true)]
    pub auto_delete_staging_assets: bool,
    /// What the name and the id of the stack start with, in front of the `app_id`.
    #[default(Str::new_static("StagingStack"))]
    pub staging_stack_name_prefix: Str,
}

/// What a [`DefaultStagingStack`] needs.
#[props(module = "app_staging_synthesizer_alpha")]
pub struct DefaultStagingStackProps {
    /// How assets are held.
    #[extends(required)]
    pub options: DefaultStagingStackOptions,
    /// How the stack is made.
    #[extends]
    pub stack: StackProps,
    /// The ARN of the role that deploys the app: it may read the bucket. Default: nobody gets leave.
    pub deploy_role_arn: Option<Str>,
    /// Tells the bootstrap resources of one account apart: it stands for `${Qualifier}` in ARNs of roles.
    pub qualifier: Str,
}

/// Makes a [`DefaultStagingStack`] for every environment: `AppStagingSynthesizer.custom_factory` takes it.
#[derive(Clone, Debug)]
pub struct DefaultStagingStackFactory(pub(super) DefaultStagingStackOptions);

/// Makes a `DefaultStagingStack` for every environment: `AppStagingSynthesizer.custom_factory` takes it.
#[class(module = "app_staging_synthesizer_alpha")]
impl DefaultStagingStackFactory {}

/// A stack with the bucket, the repositories and the roles for the assets of an app in one environment. Each is made
/// when an asset needs it.
#[construct(module = "app_staging_synthesizer_alpha", base = Stack, state = StackState)]
impl DefaultStagingStack {
    /// Makes a stack for assets.
    pub fn new(
        cx: &mut Cx,
        /// The app.
        scope: App,
        id: Str,
        props: DefaultStagingStackProps,
    ) -> Result<Self> {
        let app_id = &props.options.app_id;
        if let Some(problem) = problem_of(app_id) {
            bail!(Code::InvalidValue, "the `app_id` `{app_id}` {problem}";
                hint: "it has up to {MOST_CHARACTERS} lowercase letters, digits and `-`");
        }
        let description = format!(
            "This stack includes resources needed to deploy the AWS CDK app {app_id} into this environment"
        );
        let synthesizer = BootstraplessSynthesizer::new(cx, BootstraplessSynthesizerProps::default());
        let stack_props = StackProps {
            synthesizer: Some(StackSynthesizer::at(synthesizer.id())),
            description: Some(description.into()),
            ..props.stack
        };
        let this: DefaultStagingStack = Stack::make(cx, scope.into(), id, stack_props)?;
        inline_handlers(cx, this.into());
        let staging: Staging = cx.make(StagingState {
            stack: this.into(),
            options: props.options,
            deploy_role_arn: props.deploy_role_arn,
            qualifier: props.qualifier,
            repositories: Vec::new(),
        });
        cx.state_mut(this).beside = Some(staging.id());
        Ok(this)
    }

    /// What makes such a stack for every environment.
    pub fn factory(options: DefaultStagingStackOptions) -> DefaultStagingStackFactory {
        DefaultStagingStackFactory(options)
    }

    /// The bucket; nothing as long as no file needs it.
    #[attribute]
    pub fn staging_bucket(self, cx: &Cx) -> Option<Bucket> {
        self.staging(cx)?.bucket(cx)
    }

    /// The repositories by their names.
    #[attribute]
    pub fn staging_repos(self, cx: &Cx) -> Dict<Repository> {
        let staging = self.staging(cx);
        Dict(staging.map(|staging| cx.object(staging).repositories.clone()).unwrap_or_default())
    }

    /// The stack itself: what uses assets is deployed behind it.
    #[attribute]
    pub fn dependency_stack(self) -> Stack {
        self.into()
    }

    /// Takes up a file; gives where it goes.
    pub fn add_file(self, cx: &mut Cx, asset: FileAssetSource) -> Result<FileStagingLocation> {
        self.file(cx, asset.deploy_time)
    }

    /// Takes up a container image; gives where it goes.
    pub fn add_docker_image(
        self,
        cx: &mut Cx,
        asset: DockerImageAssetSource,
    ) -> Result<ImageStagingLocation> {
        self.image(cx, &asset)
    }
}

/// How long an id of an app is.
const MOST_CHARACTERS: usize = 20;

fn problem_of(app_id: &str) -> Option<&'static str> {
    if app_id.chars().any(char::is_uppercase) {
        return Some("has upper case letters");
    }
    if app_id.chars().any(|c| !c.is_ascii_alphanumeric() && c != '-') {
        return Some("has other characters than letters, digits and `-`");
    }
    (app_id.len() > MOST_CHARACTERS).then_some("is too long")
}

/// The id of an app, made one that is allowed: as in the CDK, what is not allowed becomes `-`.
fn allowed(app_id: &str) -> Str {
    let lower = app_id.to_lowercase();
    let allowed = lower.chars().map(|c| if c.is_ascii_alphanumeric() || c == '-' { c } else { '-' });
    allowed.take(MOST_CHARACTERS).collect()
}

impl DefaultStagingStackFactory {
    /// The stack for the assets of an environment; it is made where there is none yet.
    pub(super) fn obtain(
        &self,
        cx: &mut Cx,
        app: App,
        stack: Stack,
        context: &Context,
    ) -> Result<DefaultStagingStack> {
        let options = DefaultStagingStackOptions { app_id: allowed(&self.0.app_id), ..self.0.clone() };
        let name = format!("{}-{}", options.staging_stack_name_prefix, options.app_id);
        let id = format!("{name}-{}", context.environment);
        let env = {
            let (account, region) = stack.known_environment(cx);
            Environment { account: account.map(Into::into), region: region.map(Into::into) }
        };
        let props = DefaultStagingStackProps {
            options,
            stack: StackProps { env: Some(env), stack_name: Some(name.into()), ..StackProps::default() },
            deploy_role_arn: context.deploy_role_arn.clone(),
            qualifier: context.qualifier.clone(),
        };
        DefaultStagingStack::new(cx, app, id.into(), props)
    }
}

impl DefaultStagingStack {
    /// Where a file goes.
    pub(super) fn file(self, cx: &mut Cx, is_deploy_time: bool) -> Result<FileStagingLocation> {
        self.known_staging(cx)?.file(cx, is_deploy_time)
    }

    /// Where an image goes.
    pub(super) fn image(self, cx: &mut Cx, asset: &DockerImageAssetSource) -> Result<ImageStagingLocation> {
        self.known_staging(cx)?.image(cx, asset)
    }

    fn staging(self, cx: &Cx) -> Option<Staging> {
        cx.state(self).beside.map(Staging::at)
    }

    fn known_staging(self, cx: &Cx) -> Result<Staging> {
        match self.staging(cx) {
            Some(staging) => Ok(staging),
            None => bail!(Code::Internal, "`{}` has no options", cx.path(Construct::from(self).id())),
        }
    }
}
