//! Functions that answer requests of the web.

use super::code_by_reference::{self, Reader};
use super::web_function_endpoint::{check_description, check_name};
use super::{
    ApplicationLogLevel, NetworkConnector, SystemLogLevel, WebFunctionAuthType, WebFunctionCode,
    WebFunctionDefaultEndpointOptions, WebFunctionEndpoint, WebFunctionEndpointOptions, WebFunctionRuntime,
    WebFunctionTraffic, service,
};
use crate::aws::iam::{
    AddToResourcePolicyResult, PolicyDocument, PolicyDocumentProps, PolicyStatement, ResourceWithPolicy, Role,
};
use crate::aws::kms::AnyKey;
use crate::aws::logs::{LogGroup, LogGroupProps};
use crate::bail;
use crate::core::{
    Arn, ArnFormat, CfnResource, Construct, Cx, Data, Dependable, Duration, Handle, Late, Names, NodeId,
    Number, Resource, Str, TagManager, Text, UniqueResourceNameOptions, out_of_range,
};
use crate::declare::{Dict, Value, construct, props};
use crate::diag::{Code, Diag, Error, Result};
use crate::fields;

/// What a [`WebFunction`] needs.
#[props(module = "lambda")]
pub struct WebFunctionProps {
    /// The name: 2 to 64 letters, digits, `-` and `_`. Default: from the path.
    pub web_function_name: Option<Text>,
    /// Tags of the function.
    pub tags: Option<Dict<Text>>,
    /// What the revision is for, up to 256 characters.
    pub revision_description: Option<Text>,
    /// The code.
    pub code: WebFunctionCode,
    /// What runs the code.
    pub runtime: WebFunctionRuntime,
    /// The file of the code that is run first. Default: as the code says it.
    pub entry_point: Option<Text>,
    /// The role. It must allow writing logs. Default: a new one, which does.
    pub role: Option<Role>,
    /// The way into a VPC, where the function needs one. Default: none.
    pub egress_network_connector: Option<NetworkConnector>,
    /// The environment variables.
    pub environment: Option<Dict<Text>>,
    /// The key with which environment variables and code are encrypted. Default: AWS's.
    pub kms_key: Option<AnyKey>,
    /// Which messages of the code are logged. Default: Lambda's.
    pub application_log_level: Option<ApplicationLogLevel>,
    /// Which messages of Lambda are logged. Default: Lambda's.
    pub system_log_level: Option<SystemLogLevel>,
    /// The log group. Default: a new one, which keeps events for two years.
    pub log_group: Option<LogGroup>,
    /// How long a request may take, 3 to 900 seconds. Default: 30 seconds.
    pub timeout: Option<Duration>,
    /// How many requests an execution environment takes at once, 1 to 128. Default: Lambda's.
    pub max_concurrency_per_environment: Option<Number>,
    /// How callers of the endpoint that the function has from the start show who they are.
    pub default_endpoint_auth: WebFunctionAuthType,
    /// What else that endpoint is told.
    pub default_endpoint: Option<WebFunctionDefaultEndpointOptions>,
}

/// A web function that exists already.
#[props(module = "lambda")]
pub struct WebFunctionAttributes {
    /// The ARN: `arn:aws:lambda:eu-west-1:111111111111:web-function/name`.
    pub web_function_arn: Text,
}

/// What a web function keeps.
#[derive(Clone, Debug)]
pub struct WebFunctionState {
    arn: Text,
    name: Text,
    own: Option<Own>,
}

/// What is known of a web function that is made here.
#[derive(Clone, Debug)]
struct Own {
    role: Role,
    log_group: LogGroup,
    function: CfnResource,
    revision: CfnResource,
    code: WebFunctionCode,
    endpoint: Option<WebFunctionEndpoint>,
    policy: Option<PolicyDocument>,
}

/// Limits of a web function. Source: the Lambda API reference, "CreateWebFunctionRevision".
const SECONDS: std::ops::RangeInclusive<i64> = 3..=900;
const DEFAULT_SECONDS: i64 = 30;
const REQUESTS: std::ops::RangeInclusive<i64> = 1..=128;
const MOST_OF_NAME: u32 = 64;

/// A function that answers requests of the web by itself, with the server of its code: a revision of it, and an
/// endpoint that hands it the requests.
///
/// ```rhai
/// let archives = s3.Bucket(stack, "Archives", #{ versioned: true });
/// let shop = lambda.WebFunction(stack, "Shop", #{
///     code: lambda.WebFunctionCode.from_bucket(archives, "shop.zip", "v1"),
///     runtime: lambda.WebFunctionRuntime.NODEJS_24_X,
///     default_endpoint_auth: lambda.WebFunctionAuthType.IAM_AUTH,
/// });
/// CfnOutput(stack, "Host", #{ value: shop.endpoint.domain_name });
/// ```
///
/// ```lua
/// local archives = s3.Bucket(stack, "Archives", { versioned = true })
/// local shop = lambda.WebFunction(stack, "Shop", {
///   code = lambda.WebFunctionCode.from_bucket(archives, "shop.zip", "v1"),
///   runtime = lambda.WebFunctionRuntime.NODEJS_24_X,
///   default_endpoint_auth = lambda.WebFunctionAuthType.IAM_AUTH,
/// })
/// CfnOutput(stack, "Host", { value = shop.endpoint.domain_name })
/// ```
#[construct(module = "lambda", base = Resource, state = WebFunctionState, reference = web_function_ref("AWS::Lambda::WebFunction"))]
impl WebFunction {
    /// Whether something is a web function.
    pub fn is_web_function(cx: &Cx, x: Value) -> bool {
        matches!(x, Value::Node(node) if cx.cast::<WebFunction>(node).is_some())
    }

    /// Makes a web function with its first revision and endpoint.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: WebFunctionProps) -> Result<Self> {
        let seconds = check(&props)?;
        let state = WebFunctionState { arn: "".into(), name: "".into(), own: None };
        let this: WebFunction = cx.create(scope, id, state)?;
        let name = match props.web_function_name.clone() {
            Some(name) => name,
            None => {
                let options = UniqueResourceNameOptions {
                    max_length: MOST_OF_NAME,
                    ..UniqueResourceNameOptions::default()
                };
                Names::unique_resource_name(cx, this.into(), options)?.into()
            }
        };
        let reader = Reader::of_web_function(cx, this.into(), &name)?;
        let role = match props.role {
            Some(role) => role,
            None => service::role(cx, this.into(), "ServiceRole", &[service::WRITES_LOGS])?,
        };
        let code = props.code.bind(cx, &reader)?;
        let log_group = match props.log_group {
            Some(group) => group,
            None => LogGroup::new(cx, this.into(), "LogGroup".into(), LogGroupProps::default())?,
        };
        let named = fields! { "FunctionName": name.clone() };
        let function = CfnResource::add_default(cx, this, "Function", "AWS::Lambda::WebFunction", named)?;
        if let Some(tags) = TagManager::of(cx, function.into()) {
            for (key, value) in props.tags.clone().unwrap_or_default().0 {
                tags.set_tag(cx, key, value, 0, true);
            }
        }
        if let Some(key) = props.kms_key {
            code_by_reference::allow_key(cx, &reader, key)?;
        }
        let revision = this.revision(cx, &props, (function, code), (role, log_group), seconds)?;
        let state = cx.state_mut(this);
        state.name = name;
        state.arn = Late::attribute(function.id(), "FunctionArn").into();
        let own = Own { role, log_group, function, revision, code: props.code, endpoint: None, policy: None };
        state.own = Some(own);
        cx.extra_mut(this.0).check = Some(problems);
        let options = WebFunctionEndpointOptions {
            auth_type: props.default_endpoint_auth,
            endpoint: props.default_endpoint.unwrap_or_default(),
        };
        let endpoint = this.make_endpoint(cx, "Endpoint".into(), options, Some("prod"))?;
        if let Some(own) = &mut cx.state_mut(this).own {
            own.endpoint = Some(endpoint);
        }
        Ok(this)
    }

    /// Takes a web function that exists already, by its ARN.
    pub fn from_web_function_arn(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        web_function_arn: Text,
    ) -> Result<Self> {
        Self::from_web_function_attributes(cx, scope, id, WebFunctionAttributes { web_function_arn })
    }

    /// Takes a web function that exists already.
    pub fn from_web_function_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: WebFunctionAttributes,
    ) -> Result<Self> {
        let arn = attrs.web_function_arn;
        let parts = Arn::split(arn.clone(), ArnFormat::SLASH_RESOURCE_NAME)?;
        let name = parts.resource_name.unwrap_or_else(|| "".into());
        let this: WebFunction =
            cx.create(scope, id, WebFunctionState { arn: arn.clone(), name, own: None })?;
        Resource::from(this).set_env_from_arn(cx, arn)?;
        Ok(this)
    }

    /// The ARN.
    #[attribute]
    pub fn web_function_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }

    /// The name.
    #[attribute]
    pub fn web_function_name(self, cx: &Cx) -> Text {
        cx.state(self).name.clone()
    }

    /// The role, of a function that is made here.
    #[attribute]
    pub fn role(self, cx: &Cx) -> Option<Role> {
        self.own(cx).map(|own| own.role)
    }

    /// The principal to which permissions of the function are granted: its role.
    #[attribute]
    pub fn grant_principal(self, cx: &Cx) -> Result<Role> {
        match self.role(cx) {
            Some(role) => Ok(role),
            None => {
                bail!(Code::InvalidValue, "the role of the web function is not known, so nothing can be granted to it";
                hint: "grant it to the role instead"; on: cx.path(self.0))
            }
        }
    }

    /// The log group, of a function that is made here.
    #[attribute]
    pub fn log_group(self, cx: &Cx) -> Option<LogGroup> {
        self.own(cx).map(|own| own.log_group)
    }

    /// The endpoint that the function has from the start.
    #[attribute]
    pub fn endpoint(self, cx: &Cx) -> Option<WebFunctionEndpoint> {
        self.own(cx).and_then(|own| own.endpoint)
    }

    /// The ARN of the revision, of a function that is made here.
    #[attribute]
    pub fn revision_arn(self, cx: &Cx) -> Option<Text> {
        self.own(cx).map(|own| Late::attribute(own.revision.id(), "RevisionArn").into())
    }

    /// The id of the revision, of a function that is made here.
    #[attribute]
    pub fn revision_id(self, cx: &Cx) -> Option<Text> {
        self.own(cx).map(|own| Late::attribute(own.revision.id(), "RevisionId").into())
    }

    /// The resource of the function, where it is made here.
    #[attribute]
    pub fn resource(self, cx: &Cx) -> Option<CfnResource> {
        self.own(cx).map(|own| own.function)
    }

    /// The resource of the revision, where it is made here.
    #[attribute]
    pub fn resource_revision(self, cx: &Cx) -> Option<CfnResource> {
        self.own(cx).map(|own| own.revision)
    }

    /// Makes another endpoint for the revision.
    pub fn add_endpoint(
        self,
        cx: &mut Cx,
        id: Str,
        options: WebFunctionEndpointOptions,
    ) -> Result<WebFunctionEndpoint> {
        self.make_endpoint(cx, id, options, None)
    }

    /// Allows something to the function.
    pub fn add_to_role_policy(self, cx: &mut Cx, statement: PolicyStatement) -> Result<()> {
        if let Some(role) = self.role(cx) {
            role.add_to_principal_policy(cx, statement)?;
        }
        Ok(())
    }

    /// Adds a statement to the policy of the function, which is made when the first one comes. That of a function that
    /// exists already cannot be changed: then nothing happens.
    pub fn add_to_resource_policy(
        self,
        cx: &mut Cx,
        statement: PolicyStatement,
    ) -> Result<AddToResourcePolicyResult> {
        let added = self.add_statement(cx, statement)?;
        Ok(AddToResourcePolicyResult::of(cx, added))
    }
}

/// The id of the policy of a function.
const POLICY: &str = "ResourcePolicy";

impl ResourceWithPolicy for WebFunction {
    fn account(self, cx: &Cx) -> Text {
        cx.stack(self.0).map_or_else(|| "".into(), |stack| stack.account(cx))
    }

    fn add_statement(self, cx: &mut Cx, statement: PolicyStatement) -> Result<Option<NodeId>> {
        let Some(own) = self.own(cx) else { return Ok(None) };
        let (known, function) = (own.policy, own.function);
        let document = match known {
            Some(document) => document,
            None => {
                let props = PolicyDocumentProps { assign_sids: true, ..PolicyDocumentProps::default() };
                let document = PolicyDocument::new(cx, props);
                let arn: Text = Late::attribute(function.id(), "FunctionArn").into();
                let properties = fields! { "PolicyDocument": document.late(), "ResourceArn": arn };
                CfnResource::add(cx, self, POLICY, "AWS::Lambda::ResourcePolicy", properties)?;
                if let Some(own) = &mut cx.state_mut(self).own {
                    own.policy = Some(document);
                }
                document
            }
        };
        document.add_statements(cx, vec![statement].into());
        Ok(cx.child(self.0, POLICY))
    }
}

impl WebFunction {
    /// The function that an L1 makes.
    ///
    /// # Errors
    /// When it cannot be made.
    pub(crate) fn of_resource(cx: &mut Cx, resource: CfnResource) -> Result<Self> {
        cx.create_once(resource, "@FromCfnWebFunction", |_| {
            Ok(WebFunctionState {
                arn: Late::attribute(resource.id(), "Arn").into(),
                name: resource.reference(),
                own: None,
            })
        })
    }

    fn own(self, cx: &Cx) -> Option<&Own> {
        cx.state(self).own.as_ref()
    }

    fn revision(
        self,
        cx: &mut Cx,
        props: &WebFunctionProps,
        (function, code): (CfnResource, Data),
        (role, log_group): (Role, LogGroup),
        seconds: Number,
    ) -> Result<CfnResource> {
        let mut variables = props.environment.clone().unwrap_or_default().0;
        let entry = props.entry_point.clone().map(|entry| ("AWS_LAMBDA_NODEJS_ENTRYPOINT".into(), entry));
        variables.extend(entry);
        let variables = variables.into_iter().map(|(key, value)| (key, Data::from(value))).collect();
        let logging = fields! {
            "ApplicationLogLevel": props.application_log_level.map(ApplicationLogLevel::value),
            "LogGroup": log_group.log_group_name(cx),
            "SystemLogLevel": props.system_log_level.map(SystemLogLevel::value),
        };
        let connector = props.egress_network_connector;
        let service = fields! {
            "EgressNetworkConnectorArn": connector.map(|it| it.latest_version_arn(cx)).transpose()?,
            "EnvironmentVariables": Data::Map(variables).or_absent(),
            "ExecutionRoleArn": role.role_arn(cx),
            "MaxConcurrencyPerEnvironment": props.max_concurrency_per_environment.clone(),
            "TelemetryConfig": Data::object("LoggingConfig", Data::Map(logging)),
            "TimeoutSeconds": seconds,
        };
        let build = fields! {
            "CodeConfig": Data::object("S3Object", code),
            "RuntimeConfig": Data::object("Runtime", props.runtime.name()),
        };
        let properties = fields! {
            "BuildConfig": Data::Map(build),
            "Description": props.revision_description.clone(),
            "FunctionName": function.reference(),
            "KmsKeyArn": props.kms_key.map(|key| key.key_arn(cx)).transpose()?,
            "ServiceConfig": Data::Map(service),
        };
        let revision =
            CfnResource::add(cx, self, "Revision", "AWS::Lambda::WebFunctionRevision", properties)?;
        let waits = vec![Dependable::Construct(function.into())];
        Construct::from(revision).node().add_dependency(cx, waits.into());
        Ok(revision)
    }

    fn make_endpoint(
        self,
        cx: &mut Cx,
        id: Str,
        options: WebFunctionEndpointOptions,
        default_name: Option<&'static str>,
    ) -> Result<WebFunctionEndpoint> {
        let Some(Own { function, revision, .. }) = self.own(cx).cloned() else {
            bail!(Code::InvalidValue, "the revisions of a web function that exists already are not known";
                hint: "use `lambda.WebFunctionEndpoint(...)` with its `traffic`"; on: cx.path(self.0));
        };
        let traffic = WebFunctionTraffic::single(Late::attribute(revision.id(), "RevisionId").into());
        let endpoint =
            WebFunctionEndpoint::make(cx, self.into(), id, (self, traffic), options, default_name)?;
        endpoint.wait_for(cx, &[function, revision]);
        Ok(endpoint)
    }
}

fn problems(cx: &Cx, node: NodeId) -> Vec<Diag> {
    WebFunction::at(node).own(cx).map(|own| own.code.problems(cx)).unwrap_or_default()
}

/// Reports everything that Lambda would refuse; gives how long a request may take.
fn check(props: &WebFunctionProps) -> Result<Number> {
    let seconds = props.timeout.as_ref().map(|timeout| timeout.to_seconds(None)).transpose()?;
    let requests = props.max_concurrency_per_environment.as_ref();
    let problems = [
        check_name("function name", props.web_function_name.as_ref()),
        check_description("revision_description", props.revision_description.as_ref()),
        out_of_range("timeout", seconds.as_ref(), SECONDS, " seconds"),
        out_of_range("max_concurrency_per_environment", requests, REQUESTS, ""),
    ];
    Error::from_all(problems.into_iter().flatten().collect())?;
    Ok(seconds.unwrap_or(DEFAULT_SECONDS.into()))
}
