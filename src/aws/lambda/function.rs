//! Functions.

use super::event_invoke_config::EventInvokeConfigOptions;
use super::function_base::{FunctionState, Kind, Permissions, components};
use super::{
    AdotInstrumentationConfig, Alias, AliasOptions, ApplicationLogLevel, Architecture, Code,
    CodeSigningConfig, DurableConfig, EnvironmentOptions, EventSource, FileSystem, FunctionAttributes,
    FunctionBase, LambdaInsightsVersion, LayerVersion, LogFormatName, LogLevelName, LogRetentionRetryOptions,
    LoggingFormat, ParamsAndSecretsLayerVersion, RecursiveLoop, Runtime, RuntimeManagementMode,
    SnapStartConf, SystemLogLevel, TenancyConfig, Tracing, Version, VersionOptions, dead_letters,
    file_system, logging, metrics, profiling, service, version_hash, vpc_config,
};
use crate::aws::cloudwatch::{Canned, Metric, MetricOptions};
use crate::aws::codeguruprofiler::ProfilingGroup;
use crate::aws::ec2::{Connections, SecurityGroup, SubnetSelection, Vpc};
use crate::aws::iam::{PolicyStatement, PolicyStatementProps, Role};
use crate::aws::kms::AnyKey;
use crate::aws::logs::{LogGroup, RetentionDays};
use crate::aws::sns::Topic;
use crate::aws::sqs::Queue;
use crate::bail;
use crate::core::{
    ArnFormat, CfnResource, Construct, Cx, Data, Dependable, Duration, Fields, Fn, Handle, Late, NodeId,
    Number, RemovalPolicy, Size, Str, Text, out_of_range,
};
use crate::declare::{Dict, Rest, construct, props};
use crate::diag::{Code as DiagCode, Result};
use crate::fields;

/// What a function can be told besides its code.
#[props(module = "lambda")]
pub struct FunctionOptions {
    /// What becomes of events for which nobody waits.
    #[extends]
    pub async_invoke: EventInvokeConfigOptions,
    /// What the function is for, up to 256 characters.
    pub description: Option<Text>,
    /// How long a call may take, up to 15 minutes. Default: Lambda's, 3 seconds.
    pub timeout: Option<Duration>,
    /// The environment variables.
    pub environment: Option<Dict<Text>>,
    /// The file system that the function mounts; it must be in the `vpc`. Default: none.
    pub filesystem: Option<FileSystem>,
    /// The name of the function. Default: CloudFormation makes one.
    pub function_name: Option<Text>,
    /// How much memory a call has, in MiB; the processor grows with it. Default: Lambda's, 128.
    pub memory_size: Option<Number>,
    /// How much room there is in `/tmp`, 512 to 10240 MiB. Default: Lambda's, 512 MiB.
    pub ephemeral_storage_size: Option<Size>,
    /// What is allowed to the function from the start.
    pub initial_policy: Option<Vec<PolicyStatement>>,
    /// The role. It must allow writing logs. Default: a new one, which does.
    pub role: Option<Role>,
    /// The VPC in which the function runs. Default: none.
    pub vpc: Option<Vpc>,
    /// Whether the function uses IPv6 in subnets that have both.
    pub ipv6_allowed_for_dual_stack: Option<bool>,
    /// The subnets. Default: private ones.
    pub vpc_subnets: Option<SubnetSelection>,
    /// The security groups. Default: a new one.
    pub security_groups: Option<Vec<SecurityGroup>>,
    /// Whether the function may connect to everything. Default: `true`, for its own security group.
    pub allow_all_outbound: Option<bool>,
    /// Whether the function may connect to all IPv6 addresses. Default: `false`, for its own security group.
    pub allow_all_ipv6_outbound: Option<bool>,
    /// Whether public subnets are allowed. Functions there do not reach the internet. Default: `false`.
    pub allow_public_subnet: Option<bool>,
    /// Which calls are traced by X-Ray.
    #[default(Tracing::DISABLED)]
    pub tracing: Tracing,
    /// Whether versions start from a snapshot.
    pub snap_start: Option<SnapStartConf>,
    /// Layers beneath the code, up to 5.
    pub layers: Option<Vec<LayerVersion>>,
    /// How many calls may run at once, taken from what the account has. Default: no limit.
    pub reserved_concurrent_executions: Option<Number>,
    /// What `current_version` is told.
    pub current_version_options: Option<VersionOptions>,
    /// The key with which environment variables are encrypted. Default: AWS's.
    pub environment_encryption: Option<AnyKey>,
    /// The processor. Default: Lambda's, `Architecture.X86_64`.
    pub architecture: Option<Architecture>,
    /// When the function gets a new build of its runtime. Default: Lambda's, `AUTO`.
    pub runtime_management_mode: Option<RuntimeManagementMode>,
    /// The log group of the function. Default: Lambda makes one, `/aws/lambda/NAME`.
    pub log_group: Option<LogGroup>,
    /// How long the log group that Lambda makes keeps its events: a custom resource sets it. A `log_group` of your
    /// own needs none. Default: for ever.
    pub log_retention: Option<RetentionDays>,
    /// What happens to the log group that Lambda makes when the function leaves the stack; with `log_retention`.
    /// Default: it stays.
    pub log_removal_policy: Option<RemovalPolicy>,
    /// The role of the function behind `log_retention`. Default: a new one.
    pub log_retention_role: Option<Role>,
    /// How the function behind `log_retention` tries again. Default: as the AWS SDK does it.
    pub log_retention_retry_options: Option<LogRetentionRetryOptions>,
    /// How the log is written. Default: Lambda's, as text.
    pub logging_format: Option<LoggingFormat>,
    /// How the log is written; the name before `logging_format`.
    pub log_format: Option<LogFormatName>,
    /// What happens where the function calls itself in a loop. Default: Lambda's, `TERMINATE`.
    pub recursive_loop: Option<RecursiveLoop>,
    /// Which messages of the code are logged; the name before `application_log_level_v2`.
    pub application_log_level: Option<LogLevelName>,
    /// Which messages of the code are logged. Needs `LoggingFormat.JSON`.
    pub application_log_level_v2: Option<ApplicationLogLevel>,
    /// Which messages of Lambda are logged; the name before `system_log_level_v2`.
    pub system_log_level: Option<LogLevelName>,
    /// Which messages of Lambda are logged. Needs `LoggingFormat.JSON`.
    pub system_log_level_v2: Option<SystemLogLevel>,
    /// The queue that gets events that could not be processed. Default: none.
    pub dead_letter_queue: Option<Queue>,
    /// Whether there is a queue for events that could not be processed; a new one is made where none is given.
    /// Default: where one is given.
    pub dead_letter_queue_enabled: Option<bool>,
    /// The topic that gets events that could not be processed. Default: none.
    pub dead_letter_topic: Option<Topic>,
    /// What calls the function. Default: nothing; `add_event_source` adds more.
    pub events: Option<Vec<EventSource>>,
    /// Whether CodeGuru profiles the function; a new group is made where none is given. Only for Java and Python.
    /// Default: where a group is given.
    pub profiling: Option<bool>,
    /// The group in which CodeGuru profiles the function. Default: none.
    pub profiling_group: Option<ProfilingGroup>,
    /// The version of CloudWatch Lambda Insights that watches the function. Default: none.
    pub insights_version: Option<LambdaInsightsVersion>,
    /// The layer of OpenTelemetry that watches the function. Default: none.
    pub adot_instrumentation: Option<AdotInstrumentationConfig>,
    /// The layer that gives the function parameters and secrets. Default: none.
    pub params_and_secrets: Option<ParamsAndSecretsLayerVersion>,
    /// Which signatures the code needs. Default: none.
    pub code_signing_config: Option<CodeSigningConfig>,
    /// Whether tenants are kept apart. Default: they are not.
    pub tenancy_config: Option<TenancyConfig>,
    /// How long a durable call may go on, and how long its state is kept. Default: calls are not durable.
    pub durable_config: Option<DurableConfig>,
}

/// What a [`Function`] needs.
#[props(module = "lambda")]
pub struct FunctionProps {
    /// What runs the code.
    pub runtime: Runtime,
    /// The code.
    pub code: Code,
    /// The function of the code that is called: `index.handler`.
    pub handler: Text,
    /// What it can be told besides.
    #[extends]
    pub options: FunctionOptions,
}

/// What is known of a function that is made here.
#[derive(Clone, Debug)]
pub struct Own {
    /// The log group that the program gave, or asked for.
    pub(super) log_group: Option<LogGroup>,
    pub(super) dead_letter_queue: Option<Queue>,
    dead_letter_topic: Option<Topic>,
    pub(super) tenancy: Option<TenancyConfig>,
    pub(super) resource: Option<CfnResource>,
    pub(super) runtime: Runtime,
    timeout: Option<Duration>,
    environment: Vec<(Str, Text)>,
    layers: Vec<LayerVersion>,
    version_options: VersionOptions,
    current_version: Option<Version>,
    /// What else makes a new version, besides the function itself.
    invalidation: String,
}

/// Which part of a function's ARN is its name.
const NAME: i64 = 6;
/// How many layers a function may have. Source: the Lambda developer guide, "Lambda quotas".
const MOST_LAYERS: usize = 5;

/// A function that runs when it is called, without a server.
///
/// ```rhai
/// let hello = lambda.Function(stack, "Hello", #{
///     runtime: lambda.Runtime.NODEJS_24_X,
///     handler: "index.handler",
///     code: lambda.Code.from_inline("exports.handler = async () => 'hello';"),
///     environment: #{ GREETING: "hello" },
///     timeout: Duration.seconds(10),
/// });
/// hello.grant_invoke(iam.ServicePrincipal("events.amazonaws.com"));
/// ```
///
/// ```lua
/// local hello = lambda.Function(stack, "Hello", {
///   runtime = lambda.Runtime.NODEJS_24_X,
///   handler = "index.handler",
///   code = lambda.Code.from_inline("exports.handler = async () => 'hello';"),
///   environment = { GREETING = "hello" },
///   timeout = Duration.seconds(10),
/// })
/// hello:grant_invoke(iam.ServicePrincipal("events.amazonaws.com"))
/// ```
#[construct(module = "lambda", base = FunctionBase, state = FunctionState)]
impl Function {
    /// Makes a function.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: FunctionProps) -> Result<Self> {
        let state = FunctionState::of(cx, &props)?;
        let this: Function = cx.create(scope, id, state)?;
        this.set_up(cx, props)?;
        Ok(this)
    }

    /// Takes a function that exists already, by its ARN.
    pub fn from_function_arn(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        function_arn: Text,
    ) -> Result<FunctionBase> {
        Self::from_function_attributes(cx, scope, id, FunctionAttributes::new(function_arn))
    }

    /// Takes a function of the stack's account and region that exists already, by its name.
    pub fn from_function_name(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        function_name: Text,
    ) -> Result<FunctionBase> {
        let arn = cx.stack_of(scope.id())?.format_arn(cx, components(function_name))?;
        Self::from_function_arn(cx, scope, id, arn)
    }

    /// Takes a function that exists already.
    pub fn from_function_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: FunctionAttributes,
    ) -> Result<FunctionBase> {
        let stack = cx.stack_of(scope.id())?;
        let parts = stack.split_arn(attrs.function_arn.clone(), ArnFormat::COLON_RESOURCE_NAME)?;
        let name = Fn::select(Number::Int(NAME), Fn::split(":".into(), attrs.function_arn.clone(), None))?;
        let same_account = parts.account.is_some_and(|account| same(&account, &stack.account(cx)));
        let permissions = match (attrs.same_environment.unwrap_or(same_account), attrs.skip_permissions) {
            (true, _) => Permissions::Added,
            (false, true) => Permissions::Skipped,
            (false, false) => Permissions::Refused,
        };
        let architecture = attrs.architecture.unwrap_or_else(Architecture::X86_64);
        let connections = attrs.security_group.map(|group| Connections::of_groups(cx, vec![group]));
        let state = FunctionState {
            role: attrs.role,
            connections,
            permissions,
            ..FunctionState::new(attrs.function_arn, name, architecture, Kind::Imported(attrs.tenancy_config))
        };
        cx.create(scope, id, state)
    }

    /// What runs the code.
    #[attribute]
    pub fn runtime(self, cx: &Cx) -> Option<Runtime> {
        self.own(cx).map(|own| own.runtime.clone())
    }

    /// How long a call may take, where it was said.
    #[attribute]
    pub fn timeout(self, cx: &Cx) -> Option<Duration> {
        self.own(cx).and_then(|own| own.timeout.clone())
    }

    /// The queue of events that could not be processed, where there is one.
    #[attribute]
    pub fn dead_letter_queue(self, cx: &Cx) -> Option<Queue> {
        self.own(cx).and_then(|own| own.dead_letter_queue)
    }

    /// The topic of events that could not be processed, where there is one.
    #[attribute]
    pub fn dead_letter_topic(self, cx: &Cx) -> Option<Topic> {
        self.own(cx).and_then(|own| own.dead_letter_topic)
    }

    /// The log group of the function. Where the function has none of its own, a custom resource makes the one that
    /// Lambda would make.
    #[attribute]
    pub fn log_group(self, cx: &mut Cx) -> Result<LogGroup> {
        self.own_log_group(cx)
    }

    /// Says whether a change of a property makes a new version: for properties that are newer than this library.
    pub fn classify_version_property(
        cx: &mut Cx,
        /// The property, as CloudFormation calls it: `MemorySize`.
        property_name: Str,
        /// Whether versions keep it as it is, so that a change makes a new one.
        locked: bool,
    ) {
        version_hash::classify(cx, &property_name, locked);
    }

    /// A metric of all functions together.
    pub fn metric_all(metric_name: Text, props: Option<MetricOptions>) -> Result<Metric> {
        Self::all_measured(metric_name, "Average", props)
    }

    #[each(
        /// How many calls of all functions fail.
        metric_all_errors("Errors", "Sum"),
        /// How long calls of all functions take.
        metric_all_duration("Duration", "Average"),
        /// How often functions are called.
        metric_all_invocations("Invocations", "Sum"),
        /// How many calls of all functions are turned away.
        metric_all_throttles("Throttles", "Sum"),
        /// How many calls run at once.
        metric_all_concurrent_executions("ConcurrentExecutions", "Maximum"),
        /// How many calls run at once of functions without `reserved_concurrent_executions`.
        metric_all_unreserved_concurrent_executions("UnreservedConcurrentExecutions", "Maximum"),
    )]
    fn all_measured(
        name: impl Into<Text>,
        statistic: &'static str,
        props: Option<MetricOptions>,
    ) -> Result<Metric> {
        let canned =
            Canned { namespace: metrics::NAMESPACE, name: name.into(), dimensions: Vec::new(), statistic };
        Metric::of_all(canned, props)
    }

    /// Sets an environment variable.
    pub fn add_environment(
        self,
        cx: &mut Cx,
        key: Str,
        value: Text,
        _options: Option<EnvironmentOptions>,
    ) -> Result<Function> {
        if RESERVED.contains(&key.as_str()) {
            bail!(DiagCode::InvalidValue, "the environment variable `{key}` is set by Lambda itself";
                hint: "use another name"; on: cx.path(self.0));
        }
        self.set_variable(cx, key, value);
        Ok(self)
    }

    /// Adds layers beneath the code.
    pub fn add_layers(self, cx: &mut Cx, layers: Rest<LayerVersion>) -> Result<()> {
        for layer in layers {
            let Some(own) = self.own(cx) else { return Ok(()) };
            if own.runtime.is_image() {
                bail!(DiagCode::InvalidValue, "a function of a container image has no layers";
                    hint: "put the files into the image"; on: cx.path(self.0));
            }
            self.push_layer(cx, layer)?;
        }
        Ok(())
    }

    /// The version of the function as it is described: a change of the function makes a new one.
    #[attribute]
    pub fn current_version(self, cx: &mut Cx) -> Result<Version> {
        let Some(own) = self.own(cx) else {
            bail!(DiagCode::InvalidValue, "only functions that are made here have a `current_version`"; on: cx.path(self.0));
        };
        if let Some(known) = own.current_version {
            return Ok(known);
        }
        let options = own.version_options.clone();
        let version = Version::make(cx, self.into(), "CurrentVersion".into(), self.into(), options)?;
        if let Some(resource) = cx.child(version.id(), "Resource") {
            cx.extra_mut(resource).check = Some(version_hash::problems);
            cx.extra_mut(resource).id_suffix = Some(crate::core::IdSuffix::new(version_hash::of_version));
        }
        self.own_mut(cx, |own| own.current_version = Some(version));
        Ok(version)
    }

    /// Makes a new version whenever a text changes.
    pub fn invalidate_version_based_on(self, cx: &mut Cx, x: Str) {
        self.own_mut(cx, |own| own.invalidation.push_str(&x));
    }

    /// Gives the current version a name that moves on with it.
    pub fn add_alias(self, cx: &mut Cx, alias_name: Str, options: Option<AliasOptions>) -> Result<Alias> {
        let version = self.current_version(cx)?;
        Alias::below(cx, self.into(), alias_name, version, options.unwrap_or_default())
    }
}

impl FunctionState {
    /// What a function keeps before it is set up.
    ///
    /// # Errors
    /// When props contradict each other.
    pub(super) fn of(cx: &Cx, props: &FunctionProps) -> Result<FunctionState> {
        check(cx, props)?;
        let options = &props.options;
        let own = Own {
            log_group: options.log_group,
            dead_letter_queue: None,
            dead_letter_topic: options.dead_letter_topic,
            tenancy: options.tenancy_config.clone(),
            resource: None,
            runtime: props.runtime.clone(),
            timeout: options.timeout.clone(),
            environment: Vec::new(),
            layers: Vec::new(),
            version_options: options.current_version_options.clone().unwrap_or_default(),
            current_version: None,
            invalidation: String::new(),
        };
        let architecture = options.architecture.clone().unwrap_or_else(Architecture::X86_64);
        Ok(FunctionState::new("".into(), "".into(), architecture, Kind::Own(Box::new(own))))
    }
}

impl Function {
    /// Makes what belongs to a function.
    pub(super) fn set_up(self, cx: &mut Cx, props: FunctionProps) -> Result<()> {
        let FunctionProps { runtime, code, handler, options } = props;
        let is_image = runtime.is_image();
        let role = match options.role {
            Some(role) => role,
            None => self.own_role(cx, &options)?,
        };
        cx.state_mut(self).role = Some(role);
        let filesystem = options.filesystem.as_ref().map(FileSystem::config);
        for statement in filesystem.iter().flat_map(|config| config.policies.iter().flatten()) {
            role.add_to_principal_policy(cx, *statement)?;
        }
        for statement in options.initial_policy.clone().unwrap_or_default() {
            role.add_to_principal_policy(cx, statement)?;
        }
        let vpc = self.place_in_vpc(cx, &options)?;
        let code_property = code.bind(cx, self.into())?;
        self.profile(cx, &options)?;
        for (key, value) in options.environment.clone().unwrap_or_default().0 {
            self.add_environment(cx, key, value, None)?;
        }
        self.add_layers(cx, options.layers.clone().unwrap_or_default().into())?;
        let dead_letters = self.dead_letters(cx, &options)?;
        let is_traced = options.adot_instrumentation.is_some() && options.tracing == Tracing::DISABLED;
        let tracing = self.traced(cx, if is_traced { Tracing::ACTIVE } else { options.tracing })?;
        self.extend(cx, &options)?;
        let signing = options.code_signing_config.map(|config| config.code_signing_config_arn(cx));
        let image = code.image(cx);
        let properties = fields! {
            "Architectures": options.architecture.as_ref().map(|it| vec![Data::from(it.name())]),
            "Code": code_property,
            "CodeSigningConfigArn": signing,
            "DeadLetterConfig": dead_letters,
            "Description": options.description.clone(),
            "DurableConfig": options.durable_config.as_ref().map(DurableConfig::to_data).transpose()?,
            "Environment": Late::deferred(self.0, environment),
            "EphemeralStorage": storage(&options)?,
            "FileSystemConfigs": file_system::property(&options),
            "FunctionName": options.function_name.clone(),
            "Handler": (!is_image).then_some(handler),
            "ImageConfig": image,
            "KmsKeyArn": options.environment_encryption.map(|key| key.key_arn(cx)).transpose()?,
            "Layers": Late::deferred(self.0, layers),
            "LoggingConfig": logging::config(cx, &options),
            "MemorySize": options.memory_size.clone(),
            "PackageType": is_image.then_some("Image"),
            "RecursiveLoop": options.recursive_loop.map(RecursiveLoop::value),
            "ReservedConcurrentExecutions": options.reserved_concurrent_executions.clone(),
            "Role": role.role_arn(cx),
            "Runtime": (!is_image).then(|| runtime.name()),
            "RuntimeManagementConfig": options.runtime_management_mode.as_ref().map(RuntimeManagementMode::to_data),
            "SnapStart": options.snap_start.as_ref().map(SnapStartConf::to_data),
            "TenancyConfig": options.tenancy_config.as_ref().map(TenancyConfig::to_data),
            "Timeout": options.timeout.as_ref().map(|timeout| timeout.to_seconds(None)).transpose()?,
            "TracingConfig": tracing,
            "VpcConfig": vpc,
        };
        let resource = CfnResource::add(cx, self, "Resource", "AWS::Lambda::Function", properties)?;
        code.bind_to_resource(cx, resource, "Code")?;
        Construct::from(resource).node().add_dependency(cx, vec![Dependable::Construct(role.into())].into());
        if let Some(config) = &filesystem {
            self.reach_files(cx, resource, config)?;
        }
        let (name, arn) = resource.name_and_arn(cx, "FunctionName", components)?;
        let state = cx.state_mut(self);
        (state.name, state.arn) = (name, arn);
        self.own_mut(cx, |own| own.resource = Some(resource));
        for source in options.events.clone().unwrap_or_default() {
            self.base().add_event_source(cx, source)?;
        }
        self.keep_log(cx, &options)?;
        if options.async_invoke.is_given() {
            self.base().configure_async_invoke(cx, options.async_invoke)?;
        }
        Ok(())
    }

    pub(super) fn base(self) -> FunctionBase {
        self.into()
    }

    pub(super) fn own(self, cx: &Cx) -> Option<&Own> {
        match &cx.state(self).kind {
            Kind::Own(own) => Some(own),
            _ => None,
        }
    }

    pub(super) fn own_mut(self, cx: &mut Cx, change: impl FnOnce(&mut Own)) {
        if let Kind::Own(own) = &mut cx.state_mut(self).kind {
            change(own);
        }
    }

    /// The resource, and what else makes a new version besides it.
    pub(super) fn hashed(self, cx: &Cx) -> Option<(CfnResource, &str)> {
        let own = self.own(cx)?;
        Some((own.resource?, &own.invalidation))
    }

    /// The layers beneath the code; where they make new versions, in an order that is theirs alone.
    pub(super) fn layers(self, cx: &Cx) -> Vec<LayerVersion> {
        let mut layers = self.own(cx).map(|own| own.layers.clone()).unwrap_or_default();
        if version_hash::counts_layers(cx, self) {
            layers.sort_by_cached_key(|layer| cx.path(layer.id()));
        }
        layers
    }

    pub(super) fn set_variable(self, cx: &mut Cx, key: Str, value: Text) {
        self.own_mut(cx, |own| {
            own.environment.retain(|(known, _)| *known != key);
            own.environment.push((key, value));
        });
    }

    pub(super) fn push_layer(self, cx: &mut Cx, layer: LayerVersion) -> Result<()> {
        let Some(own) = self.own(cx) else { return Ok(()) };
        if own.layers.len() == MOST_LAYERS {
            bail!(DiagCode::Limit, "a function has at most {MOST_LAYERS} layers"; on: cx.path(self.0));
        }
        layer.check_runtime(cx, &own.runtime)?;
        self.own_mut(cx, |own| own.layers.push(layer));
        Ok(())
    }

    fn own_role(self, cx: &mut Cx, options: &FunctionOptions) -> Result<Role> {
        let mut policies = vec![match options.durable_config {
            Some(_) => "service-role/AWSLambdaBasicDurableExecutionRolePolicy",
            None => service::WRITES_LOGS,
        }];
        if options.vpc.is_some() {
            policies.push("service-role/AWSLambdaVPCAccessExecutionRole");
        }
        service::role(cx, self.into(), "ServiceRole", &policies)
    }

    fn traced(self, cx: &mut Cx, tracing: Tracing) -> Result<Option<Data>> {
        if tracing == Tracing::DISABLED {
            return Ok(None);
        }
        let actions: Vec<Text> = vec!["xray:PutTraceSegments".into(), "xray:PutTelemetryRecords".into()];
        let props = PolicyStatementProps {
            actions: Some(actions.into()),
            resources: Some(vec![Text::from("*")].into()),
            ..PolicyStatementProps::default()
        };
        let statement = PolicyStatement::new(cx, props)?;
        self.base().add_to_role_policy(cx, statement)?;
        Ok(Some(Data::object("Mode", tracing.value())))
    }
}

/// Environment variables that Lambda sets.
/// Source: the Lambda developer guide, "Working with Lambda environment variables".
const RESERVED: [&str; 19] = [
    "_HANDLER",
    "_X_AMZN_TRACE_ID",
    "AWS_DEFAULT_REGION",
    "AWS_REGION",
    "AWS_EXECUTION_ENV",
    "AWS_LAMBDA_FUNCTION_NAME",
    "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
    "AWS_LAMBDA_FUNCTION_VERSION",
    "AWS_LAMBDA_INITIALIZATION_TYPE",
    "AWS_LAMBDA_LOG_GROUP_NAME",
    "AWS_LAMBDA_LOG_STREAM_NAME",
    "AWS_ACCESS_KEY",
    "AWS_ACCESS_KEY_ID",
    "AWS_SECRET_ACCESS_KEY",
    "AWS_SESSION_TOKEN",
    "AWS_LAMBDA_RUNTIME_API",
    "LAMBDA_TASK_ROOT",
    "LAMBDA_RUNTIME_DIR",
    "TZ",
];

/// The most characters of a name. Source: the Lambda API reference, "CreateFunction".
const MOST_OF_NAME: usize = 64;
const MOST_OF_DESCRIPTION: usize = 256;

fn check(cx: &Cx, props: &FunctionProps) -> Result<()> {
    let options = &props.options;
    props.code.check_runtime(cx, &props.runtime, &props.handler)?;
    if let Some(name) = options.function_name.as_ref().and_then(Text::literal) {
        if name.len() > MOST_OF_NAME {
            bail!(DiagCode::InvalidValue, "the function name `{name}` has {} characters", name.len(); hint: "it has at most {MOST_OF_NAME}");
        }
        if !name.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c)) {
            bail!(DiagCode::InvalidValue, "the function name `{name}` is not allowed"; hint: "it has letters, digits, `-` and `_` only");
        }
    }
    if let Some(text) = options.description.as_ref().and_then(Text::literal)
        && text.chars().count() > MOST_OF_DESCRIPTION
    {
        bail!(DiagCode::InvalidValue, "the description has {} characters", text.chars().count(); hint: "it has at most {MOST_OF_DESCRIPTION}");
    }
    if options.snap_start.is_some() && options.tenancy_config.is_some() {
        bail!(DiagCode::InvalidValue, "functions whose tenants are kept apart cannot start from a snapshot";
            hint: "leave out `snap_start` or `tenancy_config`");
    }
    if options.snap_start.is_some() && !props.runtime.supports_snap_start() && !props.runtime.is_image() {
        bail!(DiagCode::InvalidValue, "functions of `{}` cannot start from a snapshot", props.runtime.name();
            hint: "leave out `snap_start`");
    }
    profiling::check(props)?;
    logging::check(options)?;
    dead_letters::check(options)?;
    vpc_config::check(options)?;
    file_system::check(options)
}

/// How much room there may be in `/tmp`, in MiB.
const ROOM: std::ops::RangeInclusive<i64> = 512..=10240;

fn storage(options: &FunctionOptions) -> Result<Option<Data>> {
    let Some(size) = &options.ephemeral_storage_size else { return Ok(None) };
    let mebibytes = size.to_mebibytes(None)?;
    if let Some(problem) = out_of_range("ephemeral_storage_size", Some(&mebibytes), ROOM, " MiB") {
        return Err(problem.into());
    }
    if options.snap_start.is_some() && mebibytes.literal().is_some_and(|known| known > *ROOM.start()) {
        bail!(
            DiagCode::InvalidValue,
            "a function that starts from a snapshot has at most {} MiB of `ephemeral_storage_size`",
            ROOM.start()
        );
    }
    Ok(Some(Data::object("Size", mebibytes)))
}

fn environment(cx: &Cx, node: NodeId) -> Data {
    let Some(own) = Function::at(node).own(cx).filter(|own| !own.environment.is_empty()) else {
        return Data::Absent;
    };
    let mut variables: Fields =
        own.environment.iter().map(|(key, value)| (key.clone(), value.into())).collect();
    // Their order must not make a new version.
    if own.current_version.is_some() {
        variables.sort_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
    }
    Data::object("Variables", variables)
}

fn layers(cx: &Cx, node: NodeId) -> Data {
    let layers = Function::at(node).layers(cx);
    Data::List(layers.iter().map(|layer| layer.layer_version_arn(cx).into()).collect()).or_absent()
}

fn same(a: &Text, b: &Text) -> bool {
    match (a.literal(), b.literal()) {
        (Some(a), Some(b)) => a == b,
        (None, None) => a == b,
        _ => false,
    }
}
