//! Custom resources that functions of a program manage.

use super::waiting::waiting;
use super::{LogOptions, WaiterStateMachine, WaiterStateMachineProps};
use crate::aws::ec2::{SecurityGroup, SubnetSelection, Vpc};
use crate::aws::iam::{PolicyStatement, PolicyStatementProps, Role};
use crate::aws::kms::AnyKey;
use crate::aws::lambda::{
    ApplicationLogLevel, Code, Function, FunctionBase, FunctionOptions, FunctionProps, LoggingFormat, Runtime,
};
use crate::aws::logs::{LogGroup, RetentionDays};
use crate::bail;
use crate::core::{
    BuiltinCode, BuiltinFile, Construct, Cx, Duration, ENTRY_POINT, Handle, Number, Str, Text,
};
use crate::declare::{construct, props};
use crate::diag::{Code as DiagCode, Diag, Result};

static CODE: BuiltinCode = BuiltinCode {
    files: &[
        ENTRY_POINT,
        BuiltinFile {
            name: "framework.js",
            text: include_str!("../../../handlers/provider-framework/framework.js"),
        },
    ],
};

/// What a [`Provider`] needs.
#[props(module = "custom_resources")]
pub struct ProviderProps {
    /// The function that makes, changes and deletes resources. It gets the event, and returns `PhysicalResourceId`
    /// and `Data`.
    pub on_event_handler: FunctionBase,
    /// The function that is asked whether an operation is complete: it returns `IsComplete`, and may return
    /// `Data` then. Default: operations are complete when `on_event_handler` returns.
    pub is_complete_handler: Option<FunctionBase>,
    /// How long is waited between two questions. Default: 5 seconds.
    pub query_interval: Option<Duration>,
    /// How long is asked altogether. Default: 30 minutes.
    pub total_timeout: Option<Duration>,
    /// The VPC of the functions that call yours. Default: none.
    pub vpc: Option<Vpc>,
    /// The subnets. Default: private ones.
    pub vpc_subnets: Option<SubnetSelection>,
    /// The security groups. Default: a new one for each function.
    pub security_groups: Option<Vec<SecurityGroup>>,
    /// The role of the functions that call yours. Default: a new one for each function.
    pub role: Option<Role>,
    /// The role of the function that CloudFormation calls. Default: `role`.
    pub framework_on_event_role: Option<Role>,
    /// The role of the functions that wait. Default: `role`.
    pub framework_complete_and_timeout_role: Option<Role>,
    /// The name of the function that CloudFormation calls. Default: CloudFormation makes one.
    pub provider_function_name: Option<Text>,
    /// The key with which environment variables are encrypted. Default: AWS's.
    pub provider_function_env_encryption: Option<AnyKey>,
    /// The log group of the functions that call yours. Default: Lambda makes one for each.
    pub log_group: Option<LogGroup>,
    /// How long the log groups that Lambda makes keep their events. A `log_group` needs none. Default: for ever.
    pub log_retention: Option<RetentionDays>,
    /// What is logged of the state machine that waits; with `disable_waiter_state_machine_logging: false`. Default:
    /// errors, to a new log group.
    pub waiter_state_machine_log_options: Option<LogOptions>,
    /// Whether nothing is logged of the state machine that waits. Default: `true`.
    pub disable_waiter_state_machine_logging: Option<bool>,
    /// Which messages are logged: events may hold secrets.
    #[default(ApplicationLogLevel::FATAL)]
    pub framework_lambda_logging_level: ApplicationLogLevel,
}

/// What a provider keeps.
#[derive(Clone, Debug)]
pub struct ProviderState {
    on_event: FunctionBase,
    is_complete: Option<FunctionBase>,
    entry: Option<Function>,
}

/// The most characters of a function's description.
const MOST_CHARACTERS: usize = 256;
const SECONDS: i64 = 900;

/// Custom resources that functions of yours manage. What stands between them and CloudFormation is made here: it calls
/// your functions, waits where an operation takes long, and answers.
///
/// ```rhai
/// let handler = lambda.Function(stack, "Handler", #{
///     runtime: lambda.Runtime.NODEJS_24_X,
///     handler: "index.handler",
///     code: lambda.Code.from_inline("exports.handler = async () => ({ Data: { Answer: 42 } });"),
/// });
/// let provider = custom_resources.Provider(stack, "Provider", #{ on_event_handler: handler });
/// let answer = CustomResource(stack, "Answer", #{ service_token: provider.service_token });
/// CfnOutput(stack, "Value", #{ value: answer.get_att_string("Answer") });
/// ```
///
/// ```lua
/// local handler = lambda.Function(stack, "Handler", {
///   runtime = lambda.Runtime.NODEJS_24_X,
///   handler = "index.handler",
///   code = lambda.Code.from_inline("exports.handler = async () => ({ Data: { Answer: 42 } });"),
/// })
/// local provider = custom_resources.Provider(stack, "Provider", { on_event_handler = handler })
/// local answer = CustomResource(stack, "Answer", { service_token = provider.service_token })
/// CfnOutput(stack, "Value", { value = answer:get_att_string("Answer") })
/// ```
#[construct(module = "custom_resources", base = Construct, state = ProviderState)]
impl Provider {
    /// Makes a provider.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: ProviderProps) -> Result<Self> {
        check(&props)?;
        let state = ProviderState {
            on_event: props.on_event_handler,
            is_complete: props.is_complete_handler,
            entry: None,
        };
        let this: Provider = cx.create(scope, id, state)?;
        let own = props.framework_on_event_role.or(props.role);
        let entry = this.function(cx, &props, "onEvent", props.provider_function_name.clone(), own)?;
        cx.state_mut(this).entry = Some(entry);
        if props.is_complete_handler.is_some() {
            let role = props.framework_complete_and_timeout_role.or(props.role);
            let (interval, attempts) = waiting(props.query_interval.clone(), props.total_timeout.clone())?;
            let asks = this.function(cx, &props, "isComplete", None, role)?;
            let gives_up = this.function(cx, &props, "onTimeout", None, role)?;
            let waiter = WaiterStateMachineProps {
                log_options: props.waiter_state_machine_log_options,
                disable_logging: props.disable_waiter_state_machine_logging.unwrap_or(true),
                ..WaiterStateMachineProps::new(
                    asks.into(),
                    gives_up.into(),
                    interval,
                    attempts.into(),
                    Number::Int(1),
                )
            };
            let waiter = WaiterStateMachine::new(cx, this.into(), "waiter-state-machine".into(), waiter)?;
            let arn = waiter.state_machine_arn(cx);
            entry.add_environment(cx, "WAITER_STATE_MACHINE_ARN".into(), arn, None)?;
            let starter = FunctionBase::from(entry).grant_principal(cx)?;
            waiter.grant_start_execution(cx, starter.into())?;
            if FunctionBase::from(asks).role(cx) == Some(starter) {
                waiter.let_circle(cx);
                let message = "the functions of the provider share a role, so the state machine waits for a policy that waits for it";
                let hint = "give `framework_on_event_role` another role than the functions that wait have: CloudFormation refuses circles";
                cx.warn(Diag::warning(DiagCode::Surprise, message).hint(hint).on(cx.path(this.id())));
            }
        }
        Ok(this)
    }

    /// What custom resources name: the `service_token`.
    #[attribute]
    pub fn service_token(self, cx: &Cx) -> Text {
        cx.state(self).entry.map_or_else(|| "".into(), |entry| FunctionBase::from(entry).function_arn(cx))
    }

    /// The function that makes, changes and deletes resources.
    #[attribute]
    pub fn on_event_handler(self, cx: &Cx) -> FunctionBase {
        cx.state(self).on_event
    }

    /// The function that is asked whether an operation is complete.
    #[attribute]
    pub fn is_complete_handler(self, cx: &Cx) -> Option<FunctionBase> {
        cx.state(self).is_complete
    }
}

impl Provider {
    /// A function of the framework, which may call the functions of the program.
    fn function(
        self,
        cx: &mut Cx,
        props: &ProviderProps,
        entry: &'static str,
        name: Option<Text>,
        role: Option<Role>,
    ) -> Result<Function> {
        let path = cx.path(self.id());
        let words = format!("AWS CDK resource provider framework - {entry} ({path})");
        let words: String = words.chars().take(MOST_CHARACTERS).collect();
        let options = FunctionOptions {
            description: Some(words.into()),
            timeout: Some(Duration::seconds(SECONDS.into())?),
            function_name: name,
            role,
            vpc: props.vpc,
            vpc_subnets: props.vpc_subnets.clone(),
            security_groups: props.security_groups.clone(),
            log_group: props.log_group,
            log_retention: props.log_retention,
            environment_encryption: props.provider_function_env_encryption,
            logging_format: Some(LoggingFormat::JSON),
            application_log_level_v2: Some(props.framework_lambda_logging_level),
            ..FunctionOptions::default()
        };
        let code = Code::builtin(cx, &CODE);
        let handler = format!("framework.{entry}");
        let function =
            FunctionProps { runtime: Runtime::NODEJS_24_X(), code, handler: handler.into(), options };
        let function = Function::new(cx, self.into(), format!("framework-{entry}").into(), function)?;
        let calls = [
            ("USER_ON_EVENT_FUNCTION_ARN", Some(props.on_event_handler)),
            ("USER_IS_COMPLETE_FUNCTION_ARN", props.is_complete_handler),
        ];
        for (variable, called) in calls {
            let Some(called) = called else { continue };
            function.add_environment(cx, variable.into(), called.function_arn(cx), None)?;
            let base = FunctionBase::from(function);
            let role = base.grant_principal(cx)?;
            called.grant_invoke(cx, role.into())?;
            let read = PolicyStatementProps {
                actions: Some(vec![Text::from("lambda:GetFunction")].into()),
                resources: Some(vec![called.function_arn(cx)].into()),
                ..PolicyStatementProps::default()
            };
            let read = PolicyStatement::new(cx, read)?;
            base.add_to_role_policy(cx, read)?;
        }
        Ok(function)
    }
}

/// Refuses settings of the waiting where nothing is waited for.
fn check(props: &ProviderProps) -> Result<()> {
    let given = [
        ("query_interval", props.query_interval.is_some()),
        ("total_timeout", props.total_timeout.is_some()),
        ("waiter_state_machine_log_options", props.waiter_state_machine_log_options.is_some()),
        ("disable_waiter_state_machine_logging", props.disable_waiter_state_machine_logging.is_some()),
    ];
    match given.iter().find(|(_, is_given)| *is_given) {
        Some((name, _)) if props.is_complete_handler.is_none() => {
            bail!(DiagCode::InvalidValue, "`{name}` needs an `is_complete_handler`";
                hint: "without one, operations are complete when `on_event_handler` returns")
        }
        _ => Ok(()),
    }
}
