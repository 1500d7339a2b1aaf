//! Functions that manage custom resources, one a stack.

use super::asset_staging::{stage_builtin, stage_with_entry_point};
use super::builtin_code::BuiltinCode;
use super::{
    AssetStaging, AssetStagingProps, CfnResource, Construct, Cx, Data, Duration, Fields, FileAssetSource,
    Handle, Late, LateKind, NodeId, Size, Stack, StagingState, Str, Text, child_path, stage,
};
use crate::bail;
use crate::declare::{Dict, choice, construct, props};
use crate::diag::{Code as DiagCode, Result};
use crate::fields;

/// The runtimes in which the function of a [`CustomResourceProvider`] can run.
#[choice(module = "")]
pub enum CustomResourceProviderRuntime {
    /// Node.js 12.
    #[deprecated_name = "use `NODEJS_24_X`"]
    #[value = "nodejs12.x"]
    NODEJS_12_X,
    /// Node.js 14.
    #[deprecated_name = "use `NODEJS_24_X`"]
    #[value = "nodejs14.x"]
    NODEJS_14_X,
    /// Node.js 16.
    #[deprecated_name = "use `NODEJS_24_X`"]
    #[value = "nodejs16.x"]
    NODEJS_16_X,
    /// Node.js 18.
    #[deprecated_name = "use `NODEJS_24_X`"]
    #[value = "nodejs18.x"]
    NODEJS_18_X,
    /// Node.js 20.
    #[value = "nodejs20.x"]
    NODEJS_20_X,
    /// Node.js 22.
    #[value = "nodejs22.x"]
    NODEJS_22_X,
    /// Node.js 24.
    #[value = "nodejs24.x"]
    NODEJS_24_X,
}

/// How the function of a provider is set up.
#[props]
pub struct CustomResourceProviderOptions {
    /// Whether an entry point that answers CloudFormation is put beside the code. Without it, the code answers by
    /// itself.
    #[default(true)]
    pub use_cfn_response_wrapper: bool,
    /// What the function may do: statements of a policy, as JSON.
    pub policy_statements: Option<Vec<Data>>,
    /// How long the function may run. Default: 15 minutes.
    pub timeout: Option<Duration>,
    /// How much memory the function has. Default: 128 mebibytes.
    pub memory_size: Option<Size>,
    /// The environment variables of the function.
    pub environment: Option<Dict<Text>>,
    /// What the function is for.
    pub description: Option<Text>,
}

/// What a [`CustomResourceProvider`] needs.
#[props]
pub struct CustomResourceProviderProps {
    /// The folder with the code, in the project's folder: an `index.js` that exports `handler`.
    pub code_directory: Str,
    /// The runtime of the function.
    pub runtime: CustomResourceProviderRuntime,
    /// How the function is set up.
    #[extends]
    pub options: CustomResourceProviderOptions,
}

/// What a provider keeps.
#[derive(Clone, Debug)]
pub struct ProviderState {
    code_hash: Str,
    role_arn: Text,
    service_token: Text,
    policy_statements: Vec<Data>,
}

/// A function that manages custom resources, with its role. It is made of raw resources.
#[construct(module = "", base = Construct, state = ProviderState)]
impl CustomResourceProviderBase {
    /// The hash of the function's code. As a property of a custom resource, it updates the resource when the code
    /// changes.
    #[attribute]
    pub fn code_hash(self, cx: &Cx) -> Str {
        cx.state(self).code_hash.clone()
    }

    /// The ARN of the function: the `service_token` of custom resources.
    #[attribute]
    pub fn service_token(self, cx: &Cx) -> Text {
        cx.state(self).service_token.clone()
    }

    /// The ARN of the function's role.
    #[attribute]
    pub fn role_arn(self, cx: &Cx) -> Text {
        cx.state(self).role_arn.clone()
    }

    /// Lets the function do more: a statement of a policy, as JSON.
    pub fn add_to_role_policy(self, cx: &mut Cx, statement: Data) {
        cx.state_mut(self).policy_statements.push(statement);
    }
}

/// A function that manages custom resources, made once a stack, with code of the project. It runs on Node.js; the
/// provider of the module `custom_resources` takes functions of any kind.
#[construct(module = "", base = CustomResourceProviderBase, state = ProviderState)]
impl CustomResourceProvider {
    /// The ARN of the stack's provider of this id; it is made where there is none yet, and only then the props are
    /// read.
    pub fn get_or_create(
        cx: &mut Cx,
        scope: Construct,
        /// An id that means the same provider in all stacks: `Custom::MyResource`.
        uniqueid: Str,
        props: CustomResourceProviderProps,
    ) -> Result<Text> {
        let provider = Self::get_or_create_provider(cx, scope, uniqueid, props)?;
        Ok(CustomResourceProviderBase::from(provider).service_token(cx))
    }

    /// The stack's provider of this id; it is made where there is none yet, and only then the props are read.
    pub fn get_or_create_provider(
        cx: &mut Cx,
        scope: Construct,
        /// An id that means the same provider in all stacks: `Custom::MyResource`.
        uniqueid: Str,
        props: CustomResourceProviderProps,
    ) -> Result<CustomResourceProvider> {
        let make = |cx: &mut Cx, stack: Stack, id: Str| {
            let code = Code::of_project(cx, stack, &props)?;
            let this: Self = cx.create(stack, id, ProviderState::of(&code))?;
            set_up(cx, this.into(), stack, code, props.options)?;
            Ok(this.into())
        };
        let provider = find_or_make(cx, scope, &uniqueid, make)?;
        match cx.cast(provider.id()) {
            Some(provider) => Ok(provider),
            None => {
                bail!(DiagCode::DuplicateId, "`{}` is a provider of the library itself", cx.path(provider.id());
                hint: "use another id than `{uniqueid}`")
            }
        }
    }
}

/// How many seconds a function may run where nothing is said.
const SECONDS: i64 = 900;
/// How many mebibytes of memory a function has where nothing is said.
const MEBIBYTES: i64 = 128;

impl CustomResourceProviderBase {
    /// The stack's provider of a function that the library brings along.
    ///
    /// # Errors
    /// When the scope stands in no stack.
    pub(crate) fn builtin(
        cx: &mut Cx,
        scope: Construct,
        uniqueid: &str,
        code: &'static BuiltinCode,
        options: CustomResourceProviderOptions,
    ) -> Result<Self> {
        let make = |cx: &mut Cx, stack: Stack, id: Str| {
            let code = Code::builtin(cx, stack, code, options.use_cfn_response_wrapper);
            let this: Self = cx.create(stack, id, ProviderState::of(&code))?;
            set_up(cx, this, stack, code, options)?;
            Ok(this)
        };
        find_or_make(cx, scope, uniqueid, make)
    }

    /// Lets the function do something, unless it may already.
    pub(crate) fn allow_once(self, cx: &mut Cx, statement: Fields) {
        let statement = Data::Map(statement);
        let statements = &mut cx.state_mut(self).policy_statements;
        if !statements.contains(&statement) {
            statements.push(statement);
        }
    }

    /// Lets the function do something with one more resource: one statement speaks of all of them.
    pub(crate) fn allow_on(self, cx: &mut Cx, actions: &[&str], resource: Text) {
        let resource = Data::from(resource);
        let statements = &mut cx.state_mut(self).policy_statements;
        if let Some(Data::Map(statement)) = statements.first_mut()
            && let Some((_, Data::List(known))) = statement.iter_mut().find(|(key, _)| key == "Resource")
        {
            if !known.contains(&resource) {
                known.push(resource);
            }
            return;
        }
        let actions: Vec<Data> = actions.iter().copied().map(Data::from).collect();
        statements
            .push(Data::Map(fields! { "Effect": "Allow", "Resource": vec![resource], "Action": actions }));
    }
}

impl ProviderState {
    fn of(code: &Code) -> ProviderState {
        ProviderState {
            code_hash: code.source.hash(),
            role_arn: "".into(),
            service_token: "".into(),
            policy_statements: Vec::new(),
        }
    }
}

/// The code of a provider.
struct Code {
    source: Source,
    handler: &'static str,
    runtime: CustomResourceProviderRuntime,
}

/// Where the code of a provider is.
enum Source {
    /// In an asset.
    Asset(StagingState),
    /// In the template.
    Inline(&'static BuiltinCode, String),
}

impl Source {
    fn hash(&self) -> Str {
        match self {
            Source::Asset(staging) => staging.hash.clone(),
            Source::Inline(code, _) => code.hash().into(),
        }
    }
}

/// The context value under which the library's own functions stand in the template. Stacks have it that hold assets and
/// so can have none.
pub(crate) const INLINE_HANDLERS: &str = "@aws-cdk/core:inlineCustomResourceIfPossible";

impl Code {
    fn builtin(cx: &mut Cx, stack: Stack, code: &'static BuiltinCode, is_wrapped: bool) -> Code {
        let runtime = CustomResourceProviderRuntime::NODEJS_24_X;
        if cx.flag(stack.id(), INLINE_HANDLERS) {
            let start = if is_wrapped { "__entrypoint__" } else { "index" };
            return Code { source: Source::Inline(code, code.in_one_file(start)), handler: PLAIN, runtime };
        }
        let source = Source::Asset(stage_builtin(cx, code));
        Code { source, handler: if is_wrapped { WRAPPED } else { PLAIN }, runtime }
    }

    fn of_project(cx: &mut Cx, stack: Stack, props: &CustomResourceProviderProps) -> Result<Code> {
        let folder = &props.code_directory;
        let index = child_path(folder.trim_end_matches('/'), "index.js");
        if let Some(plain) = super::plain_path(&index)
            && cx.files_for(&index)?.entry(&plain)?.is_none()
        {
            bail!(DiagCode::Io, "cannot find `{index}`"; hint: "it exports the function `handler`, which gets the events");
        }
        let (staging, handler) = match props.options.use_cfn_response_wrapper {
            true => (stage_with_entry_point(cx, folder)?, WRAPPED),
            false => (stage(cx, stack.id(), AssetStagingProps::of(folder.clone()))?, PLAIN),
        };
        Ok(Code { source: Source::Asset(staging), handler, runtime: props.runtime })
    }
}

/// The handler of functions with our entry point.
const WRAPPED: &str = "__entrypoint__.handler";
/// The handler of functions that answer by themselves.
const PLAIN: &str = "index.handler";

fn find_or_make(
    cx: &mut Cx,
    scope: Construct,
    uniqueid: &str,
    make: impl FnOnce(&mut Cx, Stack, Str) -> Result<CustomResourceProviderBase>,
) -> Result<CustomResourceProviderBase> {
    let stack = cx.stack_of(scope.id())?;
    let id: Str = format!("{uniqueid}CustomResourceProvider").into();
    let Some(known) = cx.child(stack.id(), &id) else { return make(cx, stack, id) };
    match cx.cast(known) {
        Some(known) => Ok(known),
        None => bail!(DiagCode::DuplicateId, "`{}` is no custom resource provider", cx.path(known);
            hint: "the provider `{uniqueid}` needs the id `{id}` in the stack"),
    }
}

/// Adds the asset, the role and the function of a provider.
fn set_up(
    cx: &mut Cx,
    this: CustomResourceProviderBase,
    stack: Stack,
    code: Code,
    options: CustomResourceProviderOptions,
) -> Result<()> {
    let place = match code.source {
        Source::Asset(staging) => publish(cx, this, stack, staging)?,
        Source::Inline(_, text) => Place { code: fields! { "ZipFile": text }, asset_path: None },
    };
    let role = CfnResource::raw(cx, this, "Role", "AWS::IAM::Role", role_properties(this))?;
    let role_arn = Late::attribute(role.id(), "Arn");
    let seconds = options.timeout.map(|timeout| timeout.to_seconds(None)).transpose()?;
    let mebibytes = options.memory_size.map(|size| size.to_mebibytes(None)).transpose()?;
    let properties = fields! {
        "Code": place.code,
        "Timeout": seconds.unwrap_or_else(|| SECONDS.into()),
        "MemorySize": mebibytes.unwrap_or_else(|| MEBIBYTES.into()),
        "Handler": code.handler,
        "Role": role_arn.clone(),
        "Runtime": code.runtime.value(),
        "Environment": options.environment.and_then(environment),
        "Description": options.description,
    };
    let handler = CfnResource::raw(cx, this, "Handler", "AWS::Lambda::Function", properties)?;
    handler.add_dependency(cx, role)?;
    if let Some(path) = place.asset_path
        && cx.flag(this.0, "aws:cdk:enable-asset-metadata")
    {
        handler.add_metadata(cx, "aws:asset:path".into(), path.into());
        handler.add_metadata(cx, "aws:asset:property".into(), "Code".into());
    }
    let state = cx.state_mut(this);
    state.role_arn = role_arn.into();
    state.service_token = Late::attribute(handler.id(), "Arn").into();
    state.policy_statements.extend(options.policy_statements.unwrap_or_default());
    Ok(())
}

/// Where the function finds its code.
struct Place {
    code: Fields,
    /// The asset in the assembly, where it is one.
    asset_path: Option<Str>,
}

/// Publishes the code of a provider.
fn publish(
    cx: &mut Cx,
    this: CustomResourceProviderBase,
    stack: Stack,
    staging: StagingState,
) -> Result<Place> {
    let path = staging.path_from(cx, stack);
    let asset = FileAssetSource {
        source_hash: staging.hash.clone(),
        executable: None,
        file_name: Some(path.clone()),
        packaging: Some(staging.packaging),
        deploy_time: false,
        display_name: Some(format!("{} Code", cx.path(this.0)).into()),
    };
    let location = stack.bound_synthesizer(cx).add_file_asset(cx, asset)?;
    cx.create::<AssetStaging>(this, "Staging", staging)?;
    let code = fields! { "S3Bucket": location.bucket_name, "S3Key": location.object_key };
    Ok(Place { code, asset_path: Some(path) })
}

fn role_properties(this: CustomResourceProviderBase) -> Fields {
    let basic = "arn:${AWS::Partition}:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole";
    let trust = fields! {
        "Action": "sts:AssumeRole",
        "Effect": "Allow",
        "Principal": fields! { "Service": "lambda.amazonaws.com" },
    };
    fields! {
        "AssumeRolePolicyDocument": document(vec![Data::Map(trust)]),
        "ManagedPolicyArns": vec![Data::from(Late::new(LateKind::Call("Fn::Sub", basic.into())))],
        "Policies": Late::deferred(this.0, policies),
    }
}

fn policies(cx: &Cx, node: NodeId) -> Data {
    let statements = &cx.state(CustomResourceProviderBase::at(node)).policy_statements;
    if statements.is_empty() {
        return Data::Absent;
    }
    let inline = fields! { "PolicyName": "Inline", "PolicyDocument": document(statements.clone()) };
    Data::List(vec![Data::Map(inline)])
}

fn document(statements: Vec<Data>) -> Fields {
    fields! { "Version": "2012-10-17", "Statement": statements }
}

/// The environment of a function, by name; functions with one talk to the STS of their region.
fn environment(given: Dict<Text>) -> Option<Fields> {
    if given.0.is_empty() {
        return None;
    }
    let mut variables: Fields = given.0.into_iter().map(|(key, value)| (key, value.into())).collect();
    variables.retain(|(key, _)| key != STS);
    variables.push((Str::new_static(STS), "regional".into()));
    variables.sort_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
    Some(fields! { "Variables": variables })
}

const STS: &str = "AWS_STS_REGIONAL_ENDPOINTS";
