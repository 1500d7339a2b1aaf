//! The resources of a stack that holds assets.

use super::default_staging_stack::DefaultStagingStackOptions;
use super::{BootstrapRole, FileStagingLocation, ImageStagingLocation};
use crate::aws::ecr::{self, Repository, RepositoryProps, TagMutability};
use crate::aws::iam::{
    AccountPrincipal, ArnPrincipal, FromRoleArnOptions, PolicyStatement, PolicyStatementProps, Role,
    RoleProps,
};
use crate::aws::kms::{Key, KeyProps};
use crate::aws::s3::{self, Bucket, BucketEncryption, BucketProps};
use crate::bail;
use crate::core::{
    Cx, DockerImageAssetSource, Duration, Handle, INLINE_HANDLERS, Late, ObjectHandle, ObjectId,
    RemovalPolicy, Stack, Str, Text, specialized,
};
use crate::diag::{Code, Result};

/// What the keys of files start with that only deployments need.
const DEPLOY_TIME_PREFIX: &str = "deploy-time/";
const READ_BUCKET: [&str; 3] = ["s3:GetObject*", "s3:GetBucket*", "s3:List*"];
/// For how many days files are kept that only deployments need.
const USUAL_LIFETIME: i64 = 30;
/// For how many days versions of files are kept that are no longer current.
const OLD_VERSIONS: i64 = 365;

/// What a [`Staging`] keeps.
#[derive(Clone, Debug)]
pub struct StagingState {
    pub(super) stack: Stack,
    pub(super) options: DefaultStagingStackOptions,
    pub(super) deploy_role_arn: Option<Str>,
    pub(super) qualifier: Str,
    /// The repositories by their names.
    pub(super) repositories: Vec<(Str, Repository)>,
}

/// What a `DefaultStagingStack` keeps besides, as a handle.
#[derive(Clone, Copy, Debug)]
pub(super) struct Staging(ObjectId);

impl ObjectHandle for Staging {
    type State = StagingState;
    fn at(id: ObjectId) -> Self {
        Staging(id)
    }
    fn id(self) -> ObjectId {
        self.0
    }
}

/// Has the handlers of custom resources stand in the template: a stack that holds assets can have none itself.
pub(super) fn inline_handlers(cx: &mut Cx, stack: Stack) {
    cx.extra_mut(stack.id()).context.push((Str::new_static(INLINE_HANDLERS), true.into()));
}

/// A role that publishes assets.
struct Publisher {
    /// The role itself; nothing where who deploys publishes.
    role: Option<Role>,
    /// Its ARN as the asset manifest has it.
    arn: Option<Str>,
}

impl Staging {
    /// Where a file goes. Makes the bucket and the role that uploads, where they are not there yet.
    pub fn file(self, cx: &mut Cx, is_deploy_time: bool) -> Result<FileStagingLocation> {
        let given = cx.object(self).options.file_asset_publishing_role.clone();
        let publisher = self.publisher(cx, "CdkFileRole", "file-role", given)?;
        if self.bucket(cx).is_none() {
            self.make_bucket(cx, publisher.role)?;
        }
        Ok(FileStagingLocation {
            bucket_name: self.bucket_name(cx),
            prefix: is_deploy_time.then_some(Str::new_static(DEPLOY_TIME_PREFIX)),
            assume_role_arn: publisher.arn,
            dependency_stack: Some(cx.object(self).stack),
        })
    }

    /// Where an image goes. Makes its repository and the role that pushes, where they are not there yet.
    pub fn image(self, cx: &mut Cx, asset: &DockerImageAssetSource) -> Result<ImageStagingLocation> {
        let Some(name) = &asset.asset_name else {
            bail!(Code::InvalidValue, "the image has no `asset_name`, so there is no name for its repository";
                hint: "give the image an `asset_name`: `ecr_assets.DockerImageAsset` and others take one");
        };
        let given = cx.object(self).options.image_asset_publishing_role.clone();
        let publisher = self.publisher(cx, "CdkImageRole", "image-role", given)?;
        let name: Str = format!("{}/{name}", cx.object(self).options.app_id).into();
        if !cx.object(self).repositories.iter().any(|(known, _)| *known == name) {
            self.make_repository(cx, &name, publisher.role)?;
        }
        Ok(ImageStagingLocation {
            repo_name: name,
            assume_role_arn: publisher.arn,
            dependency_stack: Some(cx.object(self).stack),
        })
    }

    /// The bucket, where it is there.
    pub fn bucket(self, cx: &Cx) -> Option<Bucket> {
        cx.child(cx.object(self).stack.id(), BUCKET).and_then(|node| cx.cast(node))
    }

    /// The name of the bucket, with placeholders for what is not known.
    fn bucket_name(self, cx: &Cx) -> Str {
        let state = cx.object(self);
        let usual =
            || format!("cdk-{}-staging-${{AWS::AccountId}}-${{AWS::Region}}", state.options.app_id).into();
        let name = state.options.staging_bucket_name.clone().unwrap_or_else(usual);
        specialized(cx, state.stack, &state.qualifier, &name)
    }

    /// The role that publishes: the one that was given, else one that is made once.
    fn publisher(
        self,
        cx: &mut Cx,
        id: &'static str,
        name: &str,
        given: Option<BootstrapRole>,
    ) -> Result<Publisher> {
        let state = cx.object(self);
        let (stack, qualifier) = (state.stack, state.qualifier.clone());
        let role_name = format!("cdk-{}-{name}-", state.options.app_id);
        let known = cx.child(stack.id(), id).and_then(|node| cx.cast::<Role>(node));
        if let Some(given) = given {
            let Some(arn) = given.arn() else { return Ok(Publisher { role: None, arn: None }) };
            let arn = specialized(cx, stack, &qualifier, arn);
            let role = match known {
                Some(role) => role,
                None => {
                    let options: Option<FromRoleArnOptions> = None;
                    Role::from_role_arn(cx, stack.into(), id.into(), with_pseudo_parameters(&arn), options)?
                }
            };
            return Ok(Publisher { role: Some(role), arn: Some(arn) });
        }
        let arn =
            format!("arn:${{AWS::Partition}}:iam::${{AWS::AccountId}}:role/{role_name}${{AWS::Region}}");
        let arn = Some(specialized(cx, stack, &qualifier, &arn));
        if let Some(role) = known {
            return Ok(Publisher { role: Some(role), arn });
        }
        let account = AccountPrincipal::new(cx, stack.account(cx));
        let props = RoleProps {
            role_name: Some(Text::concat([role_name.into(), stack.region(cx)])),
            ..RoleProps::of(account.into())
        };
        Ok(Publisher { role: Some(Role::new(cx, stack.into(), id.into(), props)?), arn })
    }

    fn make_bucket(self, cx: &mut Cx, publisher: Option<Role>) -> Result<()> {
        let StagingState { stack, options, deploy_role_arn, .. } = cx.object(self).clone();
        let encryption_key = match options.staging_bucket_encryption {
            BucketEncryption::KMS => Some(self.make_key(cx)?.into()),
            _ => None,
        };
        let lifetime = match options.deploy_time_file_asset_lifetime.clone() {
            Some(lifetime) => lifetime,
            None => Duration::days(USUAL_LIFETIME.into())?,
        };
        let old_versions = s3::LifecycleRule {
            noncurrent_version_expiration: Some(Duration::days(OLD_VERSIONS.into())?),
            ..Default::default()
        };
        let deploy_time = s3::LifecycleRule {
            prefix: Some(DEPLOY_TIME_PREFIX.into()),
            expiration: Some(lifetime),
            ..Default::default()
        };
        let props = BucketProps {
            bucket_name: Some(with_pseudo_parameters(&self.bucket_name(cx))),
            auto_delete_objects: options.auto_delete_staging_assets,
            removal_policy: removal_policy(&options),
            encryption: Some(options.staging_bucket_encryption),
            encryption_key,
            versioned: Some(true),
            enforce_ssl: true,
            lifecycle_rules: Some(vec![old_versions, deploy_time]),
            ..BucketProps::default()
        };
        let bucket = Bucket::new(cx, stack.into(), BUCKET.into(), props)?;
        if let Some(role) = publisher {
            bucket.grant_read_write(cx, role.into(), None)?;
        }
        if let Some(arn) = deploy_role_arn {
            let principal = ArnPrincipal::new(cx, with_pseudo_parameters(&arn));
            let resources = [bucket.bucket_arn(cx), bucket.arn_for_objects(cx, "*".into())];
            let statement = PolicyStatementProps {
                actions: Some(READ_BUCKET.map(Text::from).to_vec().into()),
                resources: Some(resources.to_vec().into()),
                principals: Some(vec![principal.into()]),
                ..PolicyStatementProps::default()
            };
            let statement = PolicyStatement::new(cx, statement)?;
            bucket.add_to_resource_policy(cx, statement)?;
        }
        Ok(())
    }

    fn make_key(self, cx: &mut Cx) -> Result<Key> {
        let state = cx.object(self);
        let (stack, alias) = (state.stack, format!("alias/cdk-{}-staging", state.options.app_id));
        let account = AccountPrincipal::new(cx, stack.account(cx));
        let props =
            KeyProps { alias: Some(alias.into()), admins: Some(vec![account.into()]), ..KeyProps::default() };
        Key::new(cx, stack.into(), "BucketKey".into(), props)
    }

    fn make_repository(self, cx: &mut Cx, name: &Str, publisher: Option<Role>) -> Result<()> {
        let StagingState { stack, options, .. } = cx.object(self).clone();
        let newest = ecr::LifecycleRule {
            description: Some("Garbage collect old image versions".into()),
            max_image_count: Some(options.image_asset_version_count.into()),
            ..Default::default()
        };
        let props = RepositoryProps {
            repository_name: Some(name.clone().into()),
            lifecycle_rules: Some(vec![newest]),
            image_tag_mutability: Some(TagMutability::IMMUTABLE),
            removal_policy: removal_policy(&options),
            empty_on_delete: options.auto_delete_staging_assets.then_some(true),
            ..RepositoryProps::default()
        };
        let repository = Repository::new(cx, stack.into(), name.clone(), props)?;
        if let Some(role) = publisher {
            repository.grant_pull_push(cx, role.into())?;
            repository.grant_read(cx, role.into())?;
        }
        cx.object_mut(self).repositories.push((name.clone(), repository));
        Ok(())
    }
}

const BUCKET: &str = "CdkStagingBucket";

fn removal_policy(options: &DefaultStagingStackOptions) -> RemovalPolicy {
    match options.auto_delete_staging_assets {
        true => RemovalPolicy::DESTROY,
        false => RemovalPolicy::RETAIN,
    }
}

/// A text whose placeholders became references to pseudo parameters.
pub(super) fn with_pseudo_parameters(text: &str) -> Text {
    const NAMES: [&str; 3] = ["AWS::Partition", "AWS::AccountId", "AWS::Region"];
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((start, name)) = first_placeholder(rest, &NAMES) {
        parts.push(Text::from(&rest[..start]));
        parts.push(Late::pseudo(name).into());
        rest = &rest[start + name.len() + "${}".len()..];
    }
    parts.push(rest.into());
    parts.retain(|part| part.literal() != Some(""));
    Text::concat(parts)
}

fn first_placeholder(text: &str, names: &[&'static str]) -> Option<(usize, &'static str)> {
    let found = names.iter().filter_map(|name| Some((text.find(&format!("${{{name}}}"))?, *name)));
    found.min()
}
