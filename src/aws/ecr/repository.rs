//! Repositories of container images.

use super::encryption;
use super::lifecycle::{self, LifecycleRule};
use super::tag_mutability;
use super::{
    AuthorizationToken, ImageTagMutabilityExclusionFilter, OnCloudTrailImagePushedOptions,
    OnImageScanCompletedOptions, RepositoryEncryption, TagMutability,
};
use crate::aws::events::{OnEventOptions, Rule, only};
use crate::aws::iam::{
    AccountPrincipal, AddToResourcePolicyResult, Grant, PolicyDocument, PolicyDocumentProps, PolicyStatement,
    Principal, PrincipalWithConditions, ResourceGrant, ResourcePolicyValidationOptions, ResourceWithPolicy,
};
use crate::aws::kms::AnyKey;
use crate::core::{
    ArnComponents, ArnFormat, CfnResource, Construct, Cx, Data, Fields, Handle, Late, NodeId, RemovalPolicy,
    Resource, Str, Text, look_up,
};
use crate::declare::{Dict, Rest, construct, props};
use crate::diag::{Code, Diag, Result};
use crate::{bail, fields};

/// What a [`Repository`] can be told.
#[props(module = "ecr")]
pub struct RepositoryProps {
    /// The name: 2 to 256 lowercase letters, digits and `-_./`. Default: CloudFormation makes one.
    pub repository_name: Option<Text>,
    /// How images are encrypted. Default: `KMS` with an `encryption_key`, else `AES_256`.
    pub encryption: Option<RepositoryEncryption>,
    /// The key of your own for `KMS`. Default: a key of ECR.
    pub encryption_key: Option<AnyKey>,
    /// When images expire. Default: never.
    pub lifecycle_rules: Option<Vec<LifecycleRule>>,
    /// The account of the registry to which the rules belong. Default: that of the stack.
    pub lifecycle_registry_id: Option<Text>,
    /// What happens to the repository when it leaves the stack.
    #[default(RemovalPolicy::RETAIN)]
    pub removal_policy: RemovalPolicy,
    /// Whether images are scanned when they are pushed. Default: ECR's, `false`.
    pub image_scan_on_push: Option<bool>,
    /// Whether a tag can move to another image. Default: ECR's, `MUTABLE`.
    pub image_tag_mutability: Option<TagMutability>,
    /// Tags that are excluded from the mutability, 1 to 5 filters. Default: none.
    pub image_tag_mutability_exclusion_filters: Option<Vec<ImageTagMutabilityExclusionFilter>>,
    /// Whether a function deletes all images before the repository is deleted. Needs the removal policy `DESTROY`.
    #[deprecated_name = "use `empty_on_delete`"]
    pub auto_delete_images: Option<bool>,
    /// Whether ECR deletes all images with the repository. Needs the removal policy `DESTROY`. Default: ECR's,
    /// `false`: only an empty repository can be deleted.
    pub empty_on_delete: Option<bool>,
}

/// A repository that exists already.
#[props(module = "ecr")]
pub struct RepositoryAttributes {
    /// The name.
    pub repository_name: Text,
    /// The ARN.
    pub repository_arn: Text,
}

/// Which repository to look up; one of both is needed.
#[props(module = "ecr")]
pub struct RepositoryLookupOptions {
    /// The name. Default: that of the ARN.
    pub repository_name: Option<Text>,
    /// The ARN. Default: any with the name.
    pub repository_arn: Option<Text>,
}

/// What a repository keeps.
#[derive(Clone, Debug)]
pub struct RepositoryState {
    name: Text,
    arn: Text,
    /// What only a repository has that is made here.
    own: Option<Own>,
}

#[derive(Clone, Debug)]
struct Own {
    policy: PolicyDocument,
    rules: Vec<LifecycleRule>,
    registry_id: Option<Text>,
}

const PULL: &[&str] = &["ecr:BatchCheckLayerAvailability", "ecr:GetDownloadUrlForLayer", "ecr:BatchGetImage"];
const PUSH: &[&str] = &[
    "ecr:CompleteLayerUpload",
    "ecr:UploadLayerPart",
    "ecr:InitiateLayerUpload",
    "ecr:BatchCheckLayerAvailability",
    "ecr:PutImage",
];
const READ: &[&str] = &["ecr:DescribeRepositories", "ecr:DescribeImages"];
/// Tells the roles of other accounts apart in the policy of a repository, which may exist before they do.
const PRINCIPAL_TAG: &str = "aws-cdk:id";
const RESOURCE_TYPE: &str = "AWS::ECR::Repository";
/// What stands for a repository until the lookup has been made.
const UNKNOWN_NAME: &str = "DUMMY_ARN";
/// How long a name is. Source: the ECR API reference, "CreateRepository".
const NAME_LENGTHS: std::ops::RangeInclusive<usize> = 2..=256;

/// A repository of container images.
///
/// ```rhai
/// let images = ecr.Repository(stack, "Images", #{
///     repository_name: "shop/images",
///     image_scan_on_push: true,
///     lifecycle_rules: [#{ max_image_count: 50 }],
/// });
/// let role = iam.Role(stack, "Role", #{ assumed_by: iam.ServicePrincipal("ecs-tasks.amazonaws.com") });
/// images.grant_pull(role);
/// CfnOutput(stack, "Uri", #{ value: images.repository_uri_for_tag("v1") });
/// ```
///
/// ```lua
/// local images = ecr.Repository(stack, "Images", {
///   repository_name = "shop/images",
///   image_scan_on_push = true,
///   lifecycle_rules = { { max_image_count = 50 } },
/// })
/// local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("ecs-tasks.amazonaws.com") })
/// images:grant_pull(role)
/// CfnOutput(stack, "Uri", { value = images:repository_uri_for_tag("v1") })
/// ```
#[construct(module = "ecr", base = Resource, state = RepositoryState, reference = repository_ref("AWS::ECR::Repository"))]
impl Repository {
    /// Makes a repository.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: RepositoryProps) -> Result<Self> {
        check_name(props.repository_name.as_ref())?;
        let is_emptied = check_deletion(&props)?;
        let encryption = encryption::render(cx, props.encryption, props.encryption_key)?;
        let filters = tag_mutability::render_filters(
            props.image_tag_mutability,
            props.image_tag_mutability_exclusion_filters,
        )?;
        let own = Own {
            policy: PolicyDocument::new(cx, PolicyDocumentProps::default()),
            rules: Vec::new(),
            registry_id: props.lifecycle_registry_id,
        };
        let this: Repository =
            cx.create(scope, id, RepositoryState { name: "".into(), arn: "".into(), own: Some(own) })?;
        let scanning = props.image_scan_on_push.map(|is_asked| Data::Map(fields! { "ScanOnPush": is_asked }));
        let resource = CfnResource::add(
            cx,
            this,
            "Resource",
            RESOURCE_TYPE,
            fields! {
                "EmptyOnDelete": props.empty_on_delete,
                "EncryptionConfiguration": encryption,
                "ImageScanningConfiguration": scanning,
                "ImageTagMutability": props.image_tag_mutability.map(TagMutability::value),
                "ImageTagMutabilityExclusionFilters": filters,
                "LifecyclePolicy": Late::deferred(this.0, lifecycle_policy),
                "RepositoryName": props.repository_name,
                "RepositoryPolicyText": Late::deferred(this.0, policy_text),
            },
        )?;
        resource.apply_removal_policy(cx, Some(props.removal_policy), None)?;
        cx.extra_mut(this.0).check = Some(problems);
        let (name, arn) = resource.name_and_arn(cx, "RepositoryName", components)?;
        let state = cx.state_mut(this);
        (state.name, state.arn) = (name, arn);
        for rule in props.lifecycle_rules.unwrap_or_default() {
            this.add_lifecycle_rule(cx, rule)?;
        }
        if is_emptied {
            this.empty_on_deletion(cx)?;
        }
        Ok(this)
    }

    /// Takes a repository of the stack's account and region that exists already, by its name.
    pub fn from_repository_name(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        repository_name: Text,
    ) -> Result<Self> {
        let arn = Self::arn_for_local_repository(cx, repository_name.clone(), scope, None)?;
        cx.create(scope, id, RepositoryState { name: repository_name, arn, own: None })
    }

    /// Takes a repository that exists already, by its ARN.
    pub fn from_repository_arn(cx: &mut Cx, scope: Construct, id: Str, repository_arn: Text) -> Result<Self> {
        if repository_arn.is_late() {
            bail!(Code::LateBound, "the ARN is late-bound, so the repository's name cannot be read from it";
                hint: "use `ecr.Repository.from_repository_attributes`");
        }
        let name = name_of_arn(&repository_arn)?.into();
        let state = RepositoryState { name, arn: repository_arn.clone(), own: None };
        let this: Repository = cx.create(scope, id, state)?;
        Resource::from(this).set_env_from_arn(cx, repository_arn)?;
        Ok(this)
    }

    /// Takes a repository that exists already, by its name and its ARN.
    pub fn from_repository_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: RepositoryAttributes,
    ) -> Result<Self> {
        let state = RepositoryState { name: attrs.repository_name, arn: attrs.repository_arn, own: None };
        cx.create(scope, id, state)
    }

    /// Takes a repository that exists already, looked up by its name or its ARN when the project's context is
    /// filled.
    pub fn from_lookup(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        options: RepositoryLookupOptions,
    ) -> Result<Self> {
        let name = looked_up_name(&options)?;
        let unknown = Self::arn_for_local_repository(cx, UNKNOWN_NAME.into(), scope, None)?;
        let query = fields! {
            "typeName": RESOURCE_TYPE,
            "exactIdentifier": name,
            "propertiesToReturn": vec![Data::from("Arn")],
        };
        let dummy = Data::List(vec![Data::object("Arn", unknown.clone())]);
        let found = match look_up(cx, scope, "cc-api-provider", query, dummy)? {
            Data::List(found) => found.into_iter().next(),
            _ => None,
        };
        match found.as_ref().and_then(|found| found.get("Arn")).and_then(Data::as_str) {
            Some(arn) => Self::from_repository_arn(cx, scope, id, arn.into()),
            None => {
                let state = RepositoryState { name: UNKNOWN_NAME.into(), arn: unknown, own: None };
                cx.create(scope, id, state)
            }
        }
    }

    /// The ARN of a repository of the stack's account and region.
    pub fn arn_for_local_repository(
        cx: &Cx,
        repository_name: Text,
        scope: Construct,
        account: Option<Text>,
    ) -> Result<Text> {
        let components = ArnComponents { account, ..components(repository_name) };
        cx.stack_of(scope.id())?.format_arn(cx, components)
    }

    /// Tells of everything that happens to the repository.
    pub fn on_event(self, cx: &mut Cx, id: Str, options: Option<OnEventOptions>) -> Result<Rule> {
        self.tells(cx, id, options.unwrap_or_default(), None, Fields::new())
    }

    /// Tells of calls on the repository that a trail of CloudTrail sees.
    pub fn on_cloud_trail_event(self, cx: &mut Cx, id: Str, options: Option<OnEventOptions>) -> Result<Rule> {
        self.tells_of_calls(cx, id, options.unwrap_or_default(), Fields::new(), Fields::new())
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
        self.tells_of_calls(cx, id, options.event, parameters.into_iter().collect(), is_pushed)
    }

    /// Tells of images that have been scanned.
    pub fn on_image_scan_completed(
        self,
        cx: &mut Cx,
        id: Str,
        options: Option<OnImageScanCompletedOptions>,
    ) -> Result<Rule> {
        let options = options.unwrap_or_default();
        let mut more = fields! { "scan-status": only("COMPLETE") };
        more.extend(options.image_tags.map(|tags| ("image-tags".into(), tags.into())));
        self.tells(cx, id, options.event, Some("ECR Image Scan"), more)
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

    /// Adds a rule by which images expire. Nothing happens to a repository that exists already.
    pub fn add_lifecycle_rule(self, cx: &mut Cx, rule: LifecycleRule) -> Result<()> {
        let path = cx.path(self.0);
        if let Some(own) = &mut cx.state_mut(self).own {
            rule.check(&own.rules).map_err(|error| error.on(&path))?;
            own.rules.push(rule);
        }
        Ok(())
    }

    /// Adds a statement to the repository's policy; it names no resources. Nothing happens to a repository that exists
    /// already.
    pub fn add_to_resource_policy(
        self,
        cx: &mut Cx,
        statement: PolicyStatement,
    ) -> Result<AddToResourcePolicyResult> {
        self.add_to_policy(cx, statement)
    }

    /// Lets somebody do something with the repository.
    pub fn grant(
        self,
        cx: &mut Cx,
        grantee: Principal,
        /// The actions: `ecr:DescribeImages`.
        actions: Rest<Text>,
    ) -> Result<Grant> {
        let mut grant = ResourceGrant::new(grantee, actions.0, vec![self.repository_arn(cx)]);
        grant.resource_self_arns = Some(Vec::new());
        let Some((owner, account)) = self.principal_elsewhere(cx, grantee) else {
            return grant.to_principal_or_resource(cx, self);
        };
        grant.resource_policy_principal = Some(tagged(cx, owner, account)?);
        grant.to_principal_and_resource(cx, self)
    }

    /// Lets somebody look at the repository and its images.
    pub fn grant_read(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.allow(cx, grantee, READ)
    }

    /// Lets somebody pull images.
    pub fn grant_pull(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.allow_with_token(cx, grantee, PULL)
    }

    /// Lets somebody push images.
    pub fn grant_push(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.allow_with_token(cx, grantee, PUSH)
    }

    /// Lets somebody pull and push images.
    pub fn grant_pull_push(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        let more = PUSH.iter().filter(|action| !PULL.contains(action));
        let actions: Vec<&str> = PULL.iter().chain(more).copied().collect();
        self.allow_with_token(cx, grantee, &actions)
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

    fn allow(self, cx: &mut Cx, grantee: Principal, actions: &[&str]) -> Result<Grant> {
        let actions: Vec<Text> = actions.iter().map(|action| Text::from(*action)).collect();
        self.grant(cx, grantee, actions.into())
    }

    fn allow_with_token(self, cx: &mut Cx, grantee: Principal, actions: &[&str]) -> Result<Grant> {
        let grant = self.allow(cx, grantee, actions)?;
        AuthorizationToken::grant_read(cx, grantee)?;
        Ok(grant)
    }

    /// The construct of a grantee, where it is made here for another account, and that account. A policy cannot name
    /// it: it may not exist yet when the repository is made.
    fn principal_elsewhere(self, cx: &Cx, grantee: Principal) -> Option<(Construct, Text)> {
        let owner: Construct = match grantee {
            Principal::Role(role) => role.into(),
            Principal::User(user) => user.into(),
            _ => return None,
        };
        let theirs = cx.stack(owner.id())?.account(cx);
        let is_elsewhere = match (theirs.literal(), self.account(cx).literal()) {
            (Some(theirs), Some(own)) => theirs != own,
            _ => false,
        };
        (is_elsewhere && Resource::is_owned_resource(cx, owner)).then_some((owner, theirs))
    }
}

impl ResourceWithPolicy for Repository {
    fn account(self, cx: &Cx) -> Text {
        let env = Resource::from(self).env(cx).ok();
        env.and_then(|env| env.account).unwrap_or_else(|| "".into())
    }

    fn add_statement(self, cx: &mut Cx, statement: PolicyStatement) -> Result<Option<NodeId>> {
        let Some(policy) = cx.state(self).own.as_ref().map(|own| own.policy) else { return Ok(None) };
        policy.add_statements(cx, vec![statement].into());
        Ok(Some(self.0))
    }
}

/// Any principal of an account that has the tag of a construct, which the construct gets.
fn tagged(cx: &mut Cx, owner: Construct, account: Text) -> Result<Principal> {
    let stack = cx.stack_of(owner.id())?;
    let id = Text::concat([stack.stack_name(cx), "_".into(), owner.node().addr(cx).into()]);
    owner.tags().set(cx, PRINCIPAL_TAG.into(), id.clone());
    let tag = Data::object(&format!("aws:PrincipalTag/{PRINCIPAL_TAG}"), id);
    let principal = AccountPrincipal::new(cx, account).into();
    let conditions = Dict(vec![("StringEquals".into(), tag)]);
    Ok(PrincipalWithConditions::new(cx, principal, conditions)?.into())
}

fn components(name: Text) -> ArnComponents {
    ArnComponents::slash("ecr", "repository", name)
}

fn own(cx: &Cx, node: NodeId) -> Option<&Own> {
    cx.state(Repository::at(node)).own.as_ref()
}

fn lifecycle_policy(cx: &Cx, node: NodeId) -> Data {
    let Some(own) = own(cx, node) else { return Data::Absent };
    let text = lifecycle::policy_text(&own.rules).ok().flatten();
    Data::map_if_any(fields! { "LifecyclePolicyText": text, "RegistryId": own.registry_id.clone() })
}

fn policy_text(cx: &Cx, node: NodeId) -> Data {
    match own(cx, node) {
        Some(own) if !own.policy.is_empty(cx) => own.policy.late(),
        _ => Data::Absent,
    }
}

fn problems(cx: &Cx, node: NodeId) -> Vec<Diag> {
    let Some(own) = own(cx, node) else { return Vec::new() };
    let about_itself = ResourcePolicyValidationOptions { skip_resource_validation: true };
    let of_policy = own.policy.validate_for_resource_policy(cx, Some(about_itself));
    let mut found: Vec<Diag> =
        of_policy.into_iter().map(|problem| Diag::new(Code::Validation, problem)).collect();
    if let Err(error) = lifecycle::policy_text(&own.rules) {
        found.extend(error.into_diags());
    }
    found
}

/// Whether a function is to delete the images.
fn check_deletion(props: &RepositoryProps) -> Result<bool> {
    let asks = [
        ("empty_on_delete", props.empty_on_delete == Some(true)),
        ("auto_delete_images", props.auto_delete_images == Some(true)),
    ];
    if props.removal_policy != RemovalPolicy::DESTROY
        && let Some((name, _)) = asks.iter().find(|(_, is_asked)| *is_asked)
    {
        bail!(Code::InvalidValue, "`{name}` needs the `removal_policy` `DESTROY`: without it, the repository stays";
            hint: "add `removal_policy: RemovalPolicy.DESTROY`");
    }
    Ok(props.auto_delete_images == Some(true) && props.empty_on_delete != Some(true))
}

fn check_name(name: Option<&Text>) -> Result<()> {
    let Some(name) = name.and_then(Text::literal).filter(|name| !name.is_empty()) else { return Ok(()) };
    if !NAME_LENGTHS.contains(&name.len()) {
        bail!(
            Code::OutOfRange,
            "the name of a repository has {} to {} characters, not {}",
            NAME_LENGTHS.start(),
            NAME_LENGTHS.end(),
            name.len()
        );
    }
    let is_word =
        |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    if !name.split(['-', '_', '.', '/']).all(is_word) {
        bail!(Code::InvalidValue, "`{name}` cannot be the name of a repository";
            hint: "names have lowercase letters and digits, with a single `-`, `_`, `.` or `/` between them");
    }
    Ok(())
}

fn name_of_arn(arn: &Text) -> Result<&str> {
    match arn.literal().and_then(|arn| arn.split_once("repository/")) {
        Some((_, name)) => Ok(name),
        None => bail!(Code::InvalidValue, "the ARN names no repository";
            hint: "ARNs of repositories look like `arn:aws:ecr:us-east-1:123456789012:repository/name`"),
    }
}

fn looked_up_name(options: &RepositoryLookupOptions) -> Result<Str> {
    let (name, arn) = (options.repository_name.as_ref(), options.repository_arn.as_ref());
    if [name, arn].into_iter().flatten().any(Text::is_late) {
        bail!(Code::LateBound, "the name or the ARN of a repository that is looked up must be known now";
            hint: "use `from_repository_attributes`");
    }
    match (name.and_then(Text::literal), arn) {
        (Some(name), _) => Ok(name.into()),
        (None, Some(arn)) => name_of_arn(arn).map(Str::from),
        (None, None) => bail!(
            Code::MissingArgument,
            "a repository is looked up by its `repository_name` or its `repository_arn`"
        ),
    }
}
