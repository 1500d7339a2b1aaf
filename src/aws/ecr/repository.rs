//! Repositories that exist already.

use crate::aws::events::{API_CALL, Happening, OnEventOptions, Rule, only};
use crate::aws::iam::{Grant, GrantOnPrincipalOptions, Principal};
use crate::bail;
use crate::core::{ArnComponents, ArnFormat, Construct, Cx, Data, Fields, Handle, Resource, Str, Text};
use crate::declare::{Rest, construct, props};
use crate::diag::{Code, Result};
use crate::fields;

/// A repository that exists already.
#[props(module = "ecr")]
pub struct RepositoryAttributes {
    /// The name.
    pub repository_name: Text,
    /// The ARN.
    pub repository_arn: Text,
}

/// What [`Repository::on_cloud_trail_image_pushed`] can be told.
#[props(module = "ecr")]
pub struct OnCloudTrailImagePushedOptions {
    /// The tag of the image. Default: any.
    pub image_tag: Option<Text>,
    /// What all such methods can be told.
    #[extends]
    pub event: OnEventOptions,
}

/// What [`Repository::on_image_scan_completed`] can be told.
#[props(module = "ecr")]
pub struct OnImageScanCompletedOptions {
    /// The tags of the images. Default: any.
    pub image_tags: Option<Vec<Text>>,
    /// What all such methods can be told.
    #[extends]
    pub event: OnEventOptions,
}

/// What a repository keeps.
#[derive(Clone, Debug)]
pub struct RepositoryState {
    name: Text,
    arn: Text,
}

const PULL: [&str; 3] =
    ["ecr:BatchCheckLayerAvailability", "ecr:GetDownloadUrlForLayer", "ecr:BatchGetImage"];
const PUSH: [&str; 5] = [
    "ecr:CompleteLayerUpload",
    "ecr:UploadLayerPart",
    "ecr:InitiateLayerUpload",
    "ecr:BatchCheckLayerAvailability",
    "ecr:PutImage",
];
const READ: [&str; 2] = ["ecr:DescribeRepositories", "ecr:DescribeImages"];
const TOKEN: &str = "ecr:GetAuthorizationToken";
/// Where events of repositories happen.
const SOURCE: &str = "aws.ecr";

/// A repository of container images.
///
/// ```rhai
/// let repository = ecr.Repository.from_repository_name(stack, "Images", "shop/images");
/// CfnOutput(stack, "Uri", #{ value: repository.repository_uri_for_tag("v1") });
/// ```
///
/// ```lua
/// local repository = ecr.Repository.from_repository_name(stack, "Images", "shop/images")
/// CfnOutput(stack, "Uri", { value = repository:repository_uri_for_tag("v1") })
/// ```
#[construct(module = "ecr", base = Resource, state = RepositoryState)]
impl Repository {
    /// Takes a repository of the stack's account and region, by its name.
    pub fn from_repository_name(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        repository_name: Text,
    ) -> Result<Self> {
        let arn = Self::arn_for_local_repository(cx, repository_name.clone(), scope, None)?;
        cx.create(scope, id, RepositoryState { name: repository_name, arn })
    }

    /// Takes a repository, by its ARN.
    pub fn from_repository_arn(cx: &mut Cx, scope: Construct, id: Str, repository_arn: Text) -> Result<Self> {
        if repository_arn.is_late() {
            bail!(Code::LateBound, "the ARN is late-bound, so the repository's name cannot be read from it";
                hint: "use `ecr.Repository.from_repository_attributes`");
        }
        let Some((_, name)) = repository_arn.literal().and_then(|arn| arn.split_once("repository/")) else {
            bail!(Code::InvalidValue, "the ARN names no repository";
                hint: "ARNs of repositories look like `arn:aws:ecr:us-east-1:123456789012:repository/name`");
        };
        let name = name.into();
        let this: Repository = cx.create(scope, id, RepositoryState { name, arn: repository_arn.clone() })?;
        Resource::from(this).set_env_from_arn(cx, repository_arn)?;
        Ok(this)
    }

    /// Takes a repository, by its name and its ARN.
    pub fn from_repository_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: RepositoryAttributes,
    ) -> Result<Self> {
        cx.create(scope, id, RepositoryState { name: attrs.repository_name, arn: attrs.repository_arn })
    }

    /// The ARN of a repository of the stack's account and region.
    pub fn arn_for_local_repository(
        cx: &Cx,
        repository_name: Text,
        scope: Construct,
        account: Option<Text>,
    ) -> Result<Text> {
        let components = ArnComponents {
            service: "ecr".into(),
            resource: "repository".into(),
            resource_name: Some(repository_name),
            partition: None,
            region: None,
            account,
            arn_format: ArnFormat::SLASH_RESOURCE_NAME,
        };
        cx.stack_of(scope.id())?.format_arn(cx, components)
    }

    /// Tells of everything that happens to the repository.
    pub fn on_event(self, cx: &mut Cx, id: Str, options: Option<OnEventOptions>) -> Result<Rule> {
        let detail = fields! { "repository-name": only(self.repository_name(cx)) };
        let of = Happening { source: SOURCE, detail_type: None, detail };
        options.unwrap_or_default().rule(cx, self.into(), id, of)
    }

    /// Tells of calls on the repository that a trail of CloudTrail sees.
    pub fn on_cloud_trail_event(self, cx: &mut Cx, id: Str, options: Option<OnEventOptions>) -> Result<Rule> {
        self.on_calls(cx, id, options.unwrap_or_default(), Fields::new(), Fields::new())
    }

    /// Tells of images that are pushed, where a trail of CloudTrail sees it.
    pub fn on_cloud_trail_image_pushed(
        self,
        cx: &mut Cx,
        id: Str,
        options: Option<OnCloudTrailImagePushedOptions>,
    ) -> Result<Rule> {
        let options = options.unwrap_or_default();
        let parameters = options.image_tag.map(|tag| ("imageTag".into(), only(tag)));
        let is_pushed = fields! { "eventName": only("PutImage") };
        self.on_calls(cx, id, options.event, parameters.into_iter().collect(), is_pushed)
    }

    /// Tells of images that have been scanned.
    pub fn on_image_scan_completed(
        self,
        cx: &mut Cx,
        id: Str,
        options: Option<OnImageScanCompletedOptions>,
    ) -> Result<Rule> {
        let options = options.unwrap_or_default();
        let mut detail = fields! {
            "repository-name": only(self.repository_name(cx)),
            "scan-status": only("COMPLETE"),
        };
        detail.extend(options.image_tags.map(|tags| ("image-tags".into(), tags.into())));
        let of = Happening { source: SOURCE, detail_type: Some("ECR Image Scan"), detail };
        options.event.rule(cx, self.into(), id, of)
    }

    /// The name.
    #[attribute]
    pub fn repository_name(self, cx: &Cx) -> Text {
        cx.state(self).name.clone()
    }

    /// The ARN.
    #[attribute]
    pub fn repository_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }

    /// The URI: `ACCOUNT.dkr.ecr.REGION.amazonaws.com/NAME`.
    #[attribute]
    pub fn repository_uri(self, cx: &Cx) -> Result<Text> {
        self.repository_uri_for_tag(cx, None)
    }

    /// The URI without the name.
    #[attribute]
    pub fn registry_uri(self, cx: &Cx) -> Result<Text> {
        let stack = cx.stack_of(self.0)?;
        let parts = stack.split_arn(self.repository_arn(cx), ArnFormat::SLASH_RESOURCE_NAME)?;
        let or = |part: Option<Text>, other: Text| part.unwrap_or(other);
        Ok(Text::concat([
            or(parts.account, stack.account(cx)),
            ".dkr.ecr.".into(),
            or(parts.region, stack.region(cx)),
            ".".into(),
            stack.url_suffix(),
        ]))
    }

    /// The URI of the image with a tag.
    pub fn repository_uri_for_tag(self, cx: &Cx, tag: Option<Text>) -> Result<Text> {
        self.uri_with(cx, ":", tag)
    }

    /// The URI of the image with a digest.
    pub fn repository_uri_for_digest(self, cx: &Cx, digest: Option<Text>) -> Result<Text> {
        self.uri_with(cx, "@", digest)
    }

    /// The URI of the image with a tag, or with a digest: one that starts with `sha256:`.
    pub fn repository_uri_for_tag_or_digest(self, cx: &Cx, tag_or_digest: Option<Text>) -> Result<Text> {
        let is_digest =
            tag_or_digest.as_ref().and_then(Text::literal).is_some_and(|text| text.starts_with("sha256:"));
        self.uri_with(cx, if is_digest { "@" } else { ":" }, tag_or_digest)
    }

    /// Allows actions on the repository.
    pub fn grant(self, cx: &mut Cx, grantee: Principal, actions: Rest<Text>) -> Result<Grant> {
        let options = GrantOnPrincipalOptions {
            grantee,
            actions: actions.0,
            resource_arns: vec![self.repository_arn(cx)],
            conditions: None,
            scope: Some(self.into()),
        };
        Grant::add_to_principal(cx, options)
    }

    /// Allows to look at the repository and its images.
    pub fn grant_read(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.grant(cx, grantee, READ.map(Text::from).to_vec().into())
    }

    /// Allows to pull images.
    pub fn grant_pull(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        let grant = self.grant(cx, grantee, PULL.map(Text::from).to_vec().into())?;
        grant_token(cx, grantee)?;
        Ok(grant)
    }

    /// Allows to push images.
    pub fn grant_push(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        let grant = self.grant(cx, grantee, PUSH.map(Text::from).to_vec().into())?;
        grant_token(cx, grantee)?;
        Ok(grant)
    }
}

impl Repository {
    fn uri_with(self, cx: &Cx, separator: &str, part: Option<Text>) -> Result<Text> {
        let mut uri = vec![self.registry_uri(cx)?, "/".into(), self.repository_name(cx)];
        if let Some(part) = part {
            uri.extend([separator.into(), part]);
        }
        Ok(Text::concat(uri))
    }
}

/// Registries are entered with a token, whatever the repository.
fn grant_token(cx: &mut Cx, grantee: Principal) -> Result<()> {
    let options = GrantOnPrincipalOptions {
        grantee,
        actions: vec![TOKEN.into()],
        resource_arns: vec!["*".into()],
        conditions: None,
        scope: None,
    };
    Grant::add_to_principal(cx, options)?;
    Ok(())
}

impl Repository {
    /// Tells of calls on the repository, with these parameters besides its name.
    fn on_calls(
        self,
        cx: &mut Cx,
        id: Str,
        options: OnEventOptions,
        parameters: Fields,
        more: Fields,
    ) -> Result<Rule> {
        let mut all = fields! { "repositoryName": only(self.repository_name(cx)) };
        all.extend(parameters);
        let mut detail = fields! { "requestParameters": Data::Map(all) };
        detail.extend(more);
        let of = Happening { source: SOURCE, detail_type: Some(API_CALL), detail };
        options.rule(cx, self.into(), id, of)
    }
}
