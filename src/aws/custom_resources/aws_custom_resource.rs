//! Custom resources that are calls of the AWS SDK.

use super::{AwsCustomResourcePolicy, AwsSdkCall};
use crate::aws::ec2::{SubnetSelection, Vpc};
use crate::aws::iam::{Policy, PolicyProps, Role};
use crate::aws::lambda::{
    Code, FunctionBase, FunctionOptions, FunctionProps, Runtime, SingletonFunction, SingletonFunctionProps,
};
use crate::aws::logs::{LogGroup, RetentionDays};
use crate::bail;
use crate::core::{
    BuiltinCode, BuiltinFile, Construct, CustomResource, CustomResourceProps, Cx, Data, Dependable, Duration,
    ENTRY_POINT, HANDLER_INDEX, Late, LateKind, NodeId, Number, RemovalPolicy, Str, Text,
};
use crate::declare::{Dict, construct, props};
use crate::diag::{Code as DiagCode, Result};
use crate::fields;

static CODE: BuiltinCode = BuiltinCode {
    files: &[
        ENTRY_POINT,
        HANDLER_INDEX,
        BuiltinFile { name: "call.js", text: include_str!("../../../handlers/aws-custom-resource/call.js") },
    ],
};

/// The feature flag that counts where it is switched off: then the SDK of the runtime is used by default.
const NEWEST_SDK_FLAG: &str = "@aws-cdk/customresources:installLatestAwsSdkDefault";

/// What an [`AwsCustomResource`] needs. At least one call is needed, and a `policy` or a `role`.
#[props(module = "custom_resources")]
pub struct AwsCustomResourceProps {
    /// The resource type: `Custom::MyType`.
    #[default("Custom::AWS".into(), "`Custom::AWS`")]
    pub resource_type: Str,
    /// The call that makes the resource. Default: `on_update`.
    pub on_create: Option<AwsSdkCall>,
    /// The call that changes the resource. Default: none.
    pub on_update: Option<AwsSdkCall>,
    /// The call that deletes the resource. Default: none.
    pub on_delete: Option<AwsSdkCall>,
    /// What the calls are allowed. Default: what the `role` is.
    pub policy: Option<AwsCustomResourcePolicy>,
    /// The role of the function that makes the calls. All resources of a stack share the function: the role of the
    /// first counts. Default: a new one.
    pub role: Option<Role>,
    /// How long a call may take. Default: 2 minutes.
    pub timeout: Option<Duration>,
    /// The log group of the function. All resources of a stack share the function: the group of the first counts.
    /// Default: Lambda makes one.
    pub log_group: Option<LogGroup>,
    /// How long the log group that Lambda makes keeps its events. A `log_group` needs none. Default: for ever.
    pub log_retention: Option<RetentionDays>,
    /// How much memory the function has, in MiB. Default: 512 where `install_latest_aws_sdk` is set to `true`, else
    /// Lambda's, 128.
    pub memory_size: Option<Number>,
    /// Whether the newest SDK is installed when the function runs. Otherwise that of the runtime is used. Default:
    /// `true`, unless the feature flag `@aws-cdk/customresources:installLatestAwsSdkDefault` is `false`.
    pub install_latest_aws_sdk: Option<bool>,
    /// The name of the function. Default: CloudFormation makes one.
    pub function_name: Option<Text>,
    /// What happens to the resource when it leaves the stack.
    #[default(RemovalPolicy::DESTROY)]
    pub removal_policy: RemovalPolicy,
    /// The VPC of the function. Default: none.
    pub vpc: Option<Vpc>,
    /// The subnets of the function. Default: private ones.
    pub vpc_subnets: Option<SubnetSelection>,
    /// How long CloudFormation waits for an answer. Default: CloudFormation's, 1 hour.
    pub service_timeout: Option<Duration>,
}

/// What a resource keeps.
#[derive(Clone, Debug)]
pub struct CallState {
    function: Option<FunctionBase>,
    resource: Option<CustomResource>,
    ignores_errors: bool,
}

/// The name of the function, the same in all stacks.
const UUID: &str = "679f53fa-c002-430c-b0da-5b7982bd2287";
const PURPOSE: &str = "AWS";
const MINUTES: i64 = 2;
/// The memory of a function that installs the SDK, in MiB.
const ROOM_TO_INSTALL: i64 = 512;

/// A custom resource that is calls of the AWS SDK: one when it is made, changed and deleted each.
///
/// ```rhai
/// let parameter = custom_resources.AwsCustomResource(stack, "Parameter", #{
///     on_update: #{
///         service: "SSM",
///         action: "getParameter",
///         parameters: #{ Name: "/shared/name" },
///         physical_resource_id: custom_resources.PhysicalResourceId.of("shared-name"),
///     },
///     policy: custom_resources.AwsCustomResourcePolicy.from_sdk_calls(#{
///         resources: custom_resources.AwsCustomResourcePolicy.ANY_RESOURCE,
///     }),
/// });
/// CfnOutput(stack, "Name", #{ value: parameter.get_response_field("Parameter.Value") });
/// ```
///
/// ```lua
/// local parameter = custom_resources.AwsCustomResource(stack, "Parameter", {
///   on_update = {
///     service = "SSM",
///     action = "getParameter",
///     parameters = { Name = "/shared/name" },
///     physical_resource_id = custom_resources.PhysicalResourceId.of("shared-name"),
///   },
///   policy = custom_resources.AwsCustomResourcePolicy.from_sdk_calls({
///     resources = custom_resources.AwsCustomResourcePolicy.ANY_RESOURCE,
///   }),
/// })
/// CfnOutput(stack, "Name", { value = parameter:get_response_field("Parameter.Value") })
/// ```
#[construct(module = "custom_resources", base = Construct, state = CallState)]
#[allow(non_snake_case)]
impl AwsCustomResource {
    /// Makes a resource.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: AwsCustomResourceProps) -> Result<Self> {
        check(&props)?;
        let given = [&props.on_create, &props.on_update, &props.on_delete];
        let calls: Vec<&AwsSdkCall> = given.into_iter().flatten().collect();
        let ignores_errors = calls.iter().any(|call| call.ignore_error_codes_matching.is_some());
        let state = CallState { function: None, resource: None, ignores_errors };
        let this: AwsCustomResource = cx.create(scope, id, state)?;
        let function: FunctionBase = this.function(cx, &props)?.into();
        let text = |call: Option<&AwsSdkCall>| {
            call.map(|call| Data::from(Late::new(LateKind::Json(call.to_data(), 0))))
        };
        let told = fields! {
            "Create": text(props.on_create.as_ref().or(props.on_update.as_ref())),
            "Update": text(props.on_update.as_ref()),
            "Delete": text(props.on_delete.as_ref()),
            "InstallLatestAwsSdk": props.install_latest_aws_sdk.unwrap_or_else(|| this.installs_by_default(cx)),
        };
        let resource = CustomResourceProps {
            service_token: function.function_arn(cx),
            service_timeout: props.service_timeout.clone(),
            properties: Some(Dict(told)),
            resource_type: Some(props.resource_type.clone()),
            removal_policy: props.removal_policy,
            pascal_case_properties: false,
        };
        let resource = CustomResource::new(cx, this.into(), "Resource".into(), resource)?;
        if let Some(policy) = &props.policy {
            let statements = policy.statements_for(cx, &calls)?;
            let role = function.role(cx).into_iter().collect();
            let policy =
                PolicyProps { statements: Some(statements), roles: Some(role), ..PolicyProps::default() };
            let policy = Policy::new(cx, this.into(), "CustomResourcePolicy".into(), policy)?;
            let policy = Dependable::Construct(policy.into());
            Construct::from(resource).node().add_dependency(cx, vec![policy].into());
        }
        let state = cx.state_mut(this);
        state.function = Some(function);
        state.resource = Some(resource);
        Ok(this)
    }

    /// The name of the function that makes the calls, the same in all stacks.
    #[constant]
    pub fn PROVIDER_FUNCTION_UUID() -> Str {
        Str::new_static(UUID)
    }

    /// The principal to which permissions of the calls are granted: the role of the function.
    #[attribute]
    pub fn grant_principal(self, cx: &Cx) -> Result<Role> {
        match cx.state(self).function {
            Some(function) => function.grant_principal(cx),
            None => bail!(DiagCode::Internal, "the resource has no function"; on: cx.path(self.0)),
        }
    }

    /// A part of the answer, by its path: `Buckets.0.Name`.
    pub fn get_response_field(self, cx: &Cx, data_path: Str) -> Result<Text> {
        self.field(cx, &data_path).map(Text::from)
    }

    /// A part of the answer that is no string, by its path.
    pub fn get_response_field_reference(self, cx: &Cx, data_path: Str) -> Result<Data> {
        self.field(cx, &data_path).map(Data::from)
    }
}

/// Whether a construct is the function that makes the calls of a stack.
pub(super) fn is_caller(cx: &Cx, node: NodeId) -> bool {
    let id = cx.id(node);
    id.strip_prefix(PURPOSE).is_some_and(|id| id.chars().eq(UUID.chars().filter(|c| *c != '-')))
}

impl AwsCustomResource {
    /// Whether the newest SDK is installed where the program does not say.
    fn installs_by_default(self, cx: &Cx) -> bool {
        cx.context(self.0, NEWEST_SDK_FLAG).is_none() || cx.flag(self.0, NEWEST_SDK_FLAG)
    }

    fn function(self, cx: &mut Cx, props: &AwsCustomResourceProps) -> Result<SingletonFunction> {
        let timeout = match &props.timeout {
            Some(timeout) => timeout.clone(),
            None => Duration::minutes(MINUTES.into())?,
        };
        // Installing takes room; where nothing is said, aws-cdk-lib 2.276.0 leaves it at Lambda's.
        let installs = props.install_latest_aws_sdk == Some(true);
        let memory_size = props.memory_size.clone().or_else(|| installs.then_some(ROOM_TO_INSTALL.into()));
        let options = FunctionOptions {
            timeout: Some(timeout),
            memory_size,
            function_name: props.function_name.clone(),
            role: props.role,
            log_group: props.log_group,
            log_retention: props.log_retention,
            vpc: props.vpc,
            vpc_subnets: props.vpc_subnets.clone(),
            ..FunctionOptions::default()
        };
        let code = Code::builtin(cx, &CODE);
        let function =
            FunctionProps { runtime: Runtime::NODEJS_24_X(), code, handler: "index.handler".into(), options };
        let props = SingletonFunctionProps { uuid: UUID.into(), lambda_purpose: PURPOSE.into(), function };
        let asks_for_group = props.function.options.log_group.is_some();
        let function = SingletonFunction::new(cx, self.into(), "Provider".into(), props)?;
        if asks_for_group {
            // As in the CDK, the function is asked for its group: it gets one where it was made before, without any.
            function.log_group(cx)?;
        }
        Ok(function)
    }

    fn field(self, cx: &Cx, path: &str) -> Result<Late> {
        let state = cx.state(self);
        if state.ignores_errors {
            bail!(DiagCode::InvalidValue, "the answer of a call whose errors are ignored cannot be read";
                hint: "leave out `ignore_error_codes_matching`"; on: cx.path(self.0));
        }
        match state.resource {
            Some(resource) => Ok(resource.attribute(cx, path)),
            None => bail!(DiagCode::Internal, "the resource is not complete"; on: cx.path(self.0)),
        }
    }
}

fn check(props: &AwsCustomResourceProps) -> Result<()> {
    let calls = [&props.on_create, &props.on_update, &props.on_delete];
    if calls.iter().all(|call| call.is_none()) {
        bail!(
            DiagCode::MissingArgument,
            "an `AwsCustomResource` needs at least one of `on_create`, `on_update` and `on_delete`"
        );
    }
    if props.policy.is_none() && props.role.is_none() {
        bail!(DiagCode::MissingArgument, "an `AwsCustomResource` needs a `policy` or a `role`";
            hint: "for instance `policy: custom_resources.AwsCustomResourcePolicy.from_sdk_calls(#{{ resources: [...] }})`");
    }
    calls.into_iter().flatten().try_for_each(AwsSdkCall::check)?;
    if let Some(create) = &props.on_create {
        if create.physical_resource_id.is_none() {
            bail!(DiagCode::MissingArgument, "`on_create` needs a `physical_resource_id`"; hint: "use `custom_resources.PhysicalResourceId.of(...)`");
        }
        if create.uses_id() {
            bail!(DiagCode::InvalidValue, "`on_create` cannot use the physical id: it makes it"; hint: "`PhysicalResourceIdReference` is for `on_update` and `on_delete`");
        }
    }
    match &props.on_update {
        Some(update) if props.on_create.is_none() && update.physical_resource_id.is_none() => {
            bail!(DiagCode::MissingArgument, "`on_update` needs a `physical_resource_id` where there is no `on_create`";
                hint: "use `custom_resources.PhysicalResourceId.of(...)`")
        }
        _ => Ok(()),
    }
}
