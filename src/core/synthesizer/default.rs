//! The synthesizer that most stacks have.

use super::super::{Cx, Data, ObjectHandle, Stack, Str};
use super::places::{AssetPlaces, BUCKET, QUALIFIER, REPOSITORY, qualifier, specialized};
use super::{Bootstrap, Deployment, Role, StackSynthesizer, Synthesis, SynthesizerState};
use crate::declare::{Class, Dict, object, props};
use crate::diag::Result;

const DEPLOY_ROLE: &str = "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/cdk-${Qualifier}-deploy-role-${AWS::AccountId}-${AWS::Region}";
const EXECUTION_ROLE: &str = "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/cdk-${Qualifier}-cfn-exec-role-${AWS::AccountId}-${AWS::Region}";
const FILE_ROLE: &str = "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/cdk-${Qualifier}-file-publishing-role-${AWS::AccountId}-${AWS::Region}";
const IMAGE_ROLE: &str = "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/cdk-${Qualifier}-image-publishing-role-${AWS::AccountId}-${AWS::Region}";
const LOOKUP_ROLE: &str = "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/cdk-${Qualifier}-lookup-role-${AWS::AccountId}-${AWS::Region}";
const VERSION_PARAMETER: &str = "/cdk-bootstrap/${Qualifier}/version";

/// The version of the bootstrap resources that deploying and publishing need.
const VERSION: i64 = 6;
/// The version of the bootstrap resources that has the look-up role.
const LOOKUP_VERSION: i64 = 8;
/// The version of the bootstrap resources whose roles take session tags.
const TAGS_VERSION: i64 = 22;

/// How a [`DefaultStackSynthesizer`] names the bootstrap resources. In all names, `${Qualifier}`,
/// `${AWS::Partition}`, `${AWS::AccountId}` and `${AWS::Region}` are replaced.
#[props]
pub struct DefaultStackSynthesizerProps {
    /// The bucket of file assets. Default: `cdk-${Qualifier}-assets-${AWS::AccountId}-${AWS::Region}`.
    pub file_assets_bucket_name: Option<Str>,
    /// The repository of images. Default: `cdk-${Qualifier}-container-assets-${AWS::AccountId}-${AWS::Region}`.
    pub image_assets_repository_name: Option<Str>,
    /// The role that uploads files. Default: the one of the bootstrap resources.
    pub file_asset_publishing_role_arn: Option<Str>,
    /// The external id for the role that uploads files.
    pub file_asset_publishing_external_id: Option<Str>,
    /// The role that pushes images. Default: the one of the bootstrap resources.
    pub image_asset_publishing_role_arn: Option<Str>,
    /// The external id for the role that pushes images.
    pub image_asset_publishing_external_id: Option<Str>,
    /// The role that looks up values. Default: the one of the bootstrap resources.
    pub lookup_role_arn: Option<Str>,
    /// The external id for the role that looks up values.
    pub lookup_role_external_id: Option<Str>,
    /// Whether `diff` and other commands that only read use the look-up role.
    #[default(true)]
    pub use_lookup_role_for_stack_operations: bool,
    /// The role that starts a deployment. Default: the one of the bootstrap resources.
    pub deploy_role_arn: Option<Str>,
    /// The external id for the role that starts a deployment.
    pub deploy_role_external_id: Option<Str>,
    /// The role that CloudFormation works with. Default: the one of the bootstrap resources.
    pub cloud_formation_execution_role: Option<Str>,
    /// Tells the bootstrap resources of one account apart. Default: the context value of
    /// `@aws-cdk/core:bootstrapQualifier`, else `hnb659fds`.
    pub qualifier: Option<Str>,
    /// Whether the template checks the version of the bootstrap resources.
    #[default(true)]
    pub generate_bootstrap_version_rule: bool,
    /// What the keys of file assets start with.
    #[default(Str::default(), "nothing")]
    pub bucket_prefix: Str,
    /// What the tags of images start with.
    #[default(Str::default(), "nothing")]
    pub docker_tag_prefix: Str,
    /// The parameter with the version of the bootstrap resources. Default: `/cdk-bootstrap/${Qualifier}/version`.
    pub bootstrap_stack_version_ssm_parameter: Option<Str>,
    /// What else is passed when the deploy role is assumed, as STS spells it: `Tags`, ...
    pub deploy_role_additional_options: Option<Dict<Data>>,
    /// What else is passed when the look-up role is assumed.
    pub lookup_role_additional_options: Option<Dict<Data>>,
    /// What else is passed when the role that uploads files is assumed.
    pub file_asset_publishing_role_additional_options: Option<Dict<Data>>,
    /// What else is passed when the role that pushes images is assumed.
    pub image_asset_publishing_role_additional_options: Option<Dict<Data>>,
}

/// Uses the resources that `cdk bootstrap` makes: a bucket, a repository, and roles to assume.
#[object(module = "", base = StackSynthesizer, state = SynthesizerState)]
impl DefaultStackSynthesizer {
    /// Makes a synthesizer.
    pub fn new(cx: &mut Cx, props: DefaultStackSynthesizerProps) -> Self {
        cx.make(SynthesizerState::new(Self::DESC, props))
    }

    /// The qualifier where nobody says another.
    #[constant]
    #[name = "DEFAULT_QUALIFIER"]
    pub fn default_qualifier() -> Str {
        Str::new_static(QUALIFIER)
    }

    /// The role that CloudFormation works with.
    #[constant]
    #[name = "DEFAULT_CLOUDFORMATION_ROLE_ARN"]
    pub fn default_execution_role() -> Str {
        Str::new_static(EXECUTION_ROLE)
    }

    /// The role that starts a deployment.
    #[constant]
    #[name = "DEFAULT_DEPLOY_ROLE_ARN"]
    pub fn default_deploy_role() -> Str {
        Str::new_static(DEPLOY_ROLE)
    }

    /// The role that uploads files.
    #[constant]
    #[name = "DEFAULT_FILE_ASSET_PUBLISHING_ROLE_ARN"]
    pub fn default_file_role() -> Str {
        Str::new_static(FILE_ROLE)
    }

    /// The role that pushes images.
    #[constant]
    #[name = "DEFAULT_IMAGE_ASSET_PUBLISHING_ROLE_ARN"]
    pub fn default_image_role() -> Str {
        Str::new_static(IMAGE_ROLE)
    }

    /// The role that looks up values.
    #[constant]
    #[name = "DEFAULT_LOOKUP_ROLE_ARN"]
    pub fn default_lookup_role() -> Str {
        Str::new_static(LOOKUP_ROLE)
    }

    /// The repository of images.
    #[constant]
    #[name = "DEFAULT_IMAGE_ASSETS_REPOSITORY_NAME"]
    pub fn default_repository() -> Str {
        Str::new_static(REPOSITORY)
    }

    /// The bucket of file assets.
    #[constant]
    #[name = "DEFAULT_FILE_ASSETS_BUCKET_NAME"]
    pub fn default_bucket() -> Str {
        Str::new_static(BUCKET)
    }

    /// The export that names the key of the bucket.
    #[constant]
    #[name = "DEFAULT_FILE_ASSET_KEY_ARN_EXPORT_NAME"]
    pub fn default_key_export() -> Str {
        Str::new_static("CdkBootstrap-${Qualifier}-FileAssetKeyArn")
    }

    /// What the keys of file assets start with.
    #[constant]
    #[name = "DEFAULT_FILE_ASSET_PREFIX"]
    pub fn default_key_prefix() -> Str {
        Str::default()
    }

    /// What the tags of images start with.
    #[constant]
    #[name = "DEFAULT_DOCKER_ASSET_PREFIX"]
    pub fn default_tag_prefix() -> Str {
        Str::default()
    }

    /// The parameter with the version of the bootstrap resources.
    #[constant]
    #[name = "DEFAULT_BOOTSTRAP_STACK_VERSION_SSM_PARAMETER"]
    pub fn default_version_parameter() -> Str {
        Str::new_static(VERSION_PARAMETER)
    }

    /// The ARN of the role that starts a deployment.
    #[attribute]
    pub fn deploy_role_arn(self, cx: &Cx) -> Result<Option<Str>> {
        let synthesizer = StackSynthesizer::at(self.id());
        let bound = synthesizer.bound(cx)?;
        Ok(synthesizer.rules(cx).deployment(cx, bound.stack).deploy_role.map(|role| role.arn))
    }

    /// The ARN of the role that CloudFormation works with.
    #[attribute]
    pub fn cloud_formation_execution_role_arn(self, cx: &Cx) -> Result<Option<Str>> {
        let synthesizer = StackSynthesizer::at(self.id());
        let bound = synthesizer.bound(cx)?;
        Ok(synthesizer.rules(cx).deployment(cx, bound.stack).execution_role)
    }
}

impl DefaultStackSynthesizerProps {
    fn own_qualifier(&self, cx: &Cx, stack: Stack) -> Str {
        qualifier(cx, stack, self.qualifier.as_ref())
    }

    fn specialized(&self, cx: &Cx, stack: Stack, given: Option<&Str>, usual: &'static str) -> Str {
        specialized(cx, stack, &self.own_qualifier(cx, stack), given.map_or(usual, Str::as_str))
    }

    fn own_places(&self, cx: &Cx, stack: Stack) -> AssetPlaces {
        let name = |given: &Option<Str>, usual| self.specialized(cx, stack, given.as_ref(), usual);
        let options = |given: &Option<Dict<Data>>| given.clone().unwrap_or_default().0;
        AssetPlaces {
            bucket: name(&self.file_assets_bucket_name, BUCKET),
            repository: name(&self.image_assets_repository_name, REPOSITORY),
            key_prefix: self.specialized(cx, stack, Some(&self.bucket_prefix), ""),
            tag_prefix: self.specialized(cx, stack, Some(&self.docker_tag_prefix), ""),
            file_role: Some(Role {
                arn: name(&self.file_asset_publishing_role_arn, FILE_ROLE),
                external_id: self.file_asset_publishing_external_id.clone(),
                options: options(&self.file_asset_publishing_role_additional_options),
            }),
            image_role: Some(Role {
                arn: name(&self.image_asset_publishing_role_arn, IMAGE_ROLE),
                external_id: self.image_asset_publishing_external_id.clone(),
                options: options(&self.image_asset_publishing_role_additional_options),
            }),
        }
    }
}

/// The version that is needed for a role, which session tags may raise.
fn version(roles: &[&Role], usual: i64) -> i64 {
    if roles.iter().any(|role| role.has_tags()) { TAGS_VERSION } else { usual }
}

impl Synthesis for DefaultStackSynthesizerProps {
    fn places(&self, cx: &Cx, stack: Stack) -> Option<AssetPlaces> {
        Some(self.own_places(cx, stack))
    }

    fn deployment(&self, cx: &Cx, stack: Stack) -> Deployment {
        let name = |given: &Option<Str>, usual| self.specialized(cx, stack, given.as_ref(), usual);
        let deploy_role = Role {
            arn: name(&self.deploy_role_arn, DEPLOY_ROLE),
            external_id: self.deploy_role_external_id.clone(),
            options: self.deploy_role_additional_options.clone().unwrap_or_default().0,
        };
        let places = self.own_places(cx, stack);
        let publishers: Vec<&Role> = places.file_role.iter().chain(&places.image_role).collect();
        let lookup_role = self.lookup_role(cx, stack);
        Deployment {
            execution_role: Some(name(&self.cloud_formation_execution_role, EXECUTION_ROLE)),
            bootstrap: Some(Bootstrap {
                parameter: name(&self.bootstrap_stack_version_ssm_parameter, VERSION_PARAMETER),
                deployment: version(&[&deploy_role], VERSION),
                assets: version(&publishers, VERSION),
                lookup: version(&lookup_role.iter().collect::<Vec<_>>(), LOOKUP_VERSION),
                rule: self.generate_bootstrap_version_rule,
            }),
            lookup_role: lookup_role.filter(|_| self.use_lookup_role_for_stack_operations),
            deploy_role: Some(deploy_role),
            publishes_behind: Vec::new(),
        }
    }

    fn qualifier(&self, cx: &Cx, stack: Stack) -> Option<Str> {
        Some(self.own_qualifier(cx, stack))
    }

    fn lookup_role(&self, cx: &Cx, stack: Stack) -> Option<Role> {
        Some(Role {
            arn: self.specialized(cx, stack, self.lookup_role_arn.as_ref(), LOOKUP_ROLE),
            external_id: self.lookup_role_external_id.clone(),
            options: self.lookup_role_additional_options.clone().unwrap_or_default().0,
        })
    }
}
