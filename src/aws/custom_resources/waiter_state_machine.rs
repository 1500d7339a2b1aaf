//! What waits until a custom resource is complete: a state machine that asks again and again.

use crate::aws::iam::{
    Grant, GrantOnPrincipalOptions, PolicyStatement, PolicyStatementProps, Principal, Role, RoleProps,
    ServicePrincipal, ServicePrincipalOpts,
};
use crate::aws::lambda::FunctionBase;
use crate::aws::logs::{LogGroup, LogGroupProps};
use crate::aws::sfn::LogLevel;
use crate::bail;
use crate::core::{
    CfnResource, Construct, Cx, Data, Dependable, Duration, Late, LateKind, Number, Str, Text,
};
use crate::declare::{construct, props};
use crate::diag::{Code, Result};
use crate::fields;

/// What is logged of a state machine.
#[props(module = "custom_resources")]
pub struct LogOptions {
    /// The log group. Default: a new one.
    pub destination: Option<LogGroup>,
    /// Whether what goes in and out is logged, too: it may hold secrets.
    #[default(false)]
    pub include_execution_data: bool,
    /// Which events are logged.
    #[default(LogLevel::ERROR)]
    pub level: LogLevel,
}

/// What a [`WaiterStateMachine`] needs.
#[props(module = "custom_resources")]
pub struct WaiterStateMachineProps {
    /// The function that is asked: it fails as long as the operation is not complete.
    pub is_complete_handler: FunctionBase,
    /// The function that is called when it took too long.
    pub timeout_handler: FunctionBase,
    /// How long is waited between two questions.
    pub interval: Duration,
    /// How often is asked.
    pub max_attempts: Number,
    /// By what the waiting grows from question to question: 1 for not at all.
    pub backoff_rate: Number,
    /// What is logged. Default: errors, to a new log group.
    pub log_options: Option<LogOptions>,
    /// Whether nothing is logged.
    #[default(false)]
    pub disable_logging: bool,
}

/// What a state machine keeps.
#[derive(Clone, Debug)]
pub struct WaiterState {
    arn: Text,
}

const ASK: &str = "framework-isComplete-task";
const GIVE_UP: &str = "framework-onTimeout-task";
/// What a state machine needs to write its log.
/// Source: the Step Functions developer guide, "Logging using CloudWatch Logs".
const LOG_ACTIONS: [&str; 10] = [
    "logs:CreateLogDelivery",
    "logs:CreateLogStream",
    "logs:GetLogDelivery",
    "logs:UpdateLogDelivery",
    "logs:DeleteLogDelivery",
    "logs:ListLogDeliveries",
    "logs:PutLogEvents",
    "logs:PutResourcePolicy",
    "logs:DescribeResourcePolicies",
    "logs:DescribeLogGroups",
];

/// A state machine that asks a function again and again until it no longer fails. A [`Provider`](super::Provider) with an
/// `is_complete_handler` makes one by itself.
#[construct(module = "custom_resources", base = Construct, state = WaiterState)]
impl WaiterStateMachine {
    /// Makes a state machine.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: WaiterStateMachineProps) -> Result<Self> {
        let this: WaiterStateMachine = cx.create(scope, id, WaiterState { arn: "".into() })?;
        let service =
            ServicePrincipal::new(cx, "states.amazonaws.com".into(), ServicePrincipalOpts::default());
        let role = Role::new(cx, this.into(), "Role".into(), RoleProps::new(service.into()))?;
        props.is_complete_handler.grant_invoke(cx, role.into())?;
        props.timeout_handler.grant_invoke(cx, role.into())?;
        let logging = match props.disable_logging {
            true => Data::Absent,
            false => this.logging(cx, &props, role)?,
        };
        let properties = fields! {
            "DefinitionString": Late::new(LateKind::Json(definition(cx, &props)?, 0)),
            "LoggingConfiguration": logging,
            "RoleArn": role.role_arn(cx),
        };
        let machine = CfnResource::add(cx, this, "Resource", "AWS::StepFunctions::StateMachine", properties)?;
        Construct::from(machine).node().add_dependency(cx, vec![Dependable::Construct(role.into())].into());
        cx.state_mut(this).arn = machine.reference();
        Ok(this)
    }

    /// The ARN.
    #[attribute]
    pub fn state_machine_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }

    /// Lets somebody start the state machine.
    pub fn grant_start_execution(self, cx: &mut Cx, identity: Principal) -> Result<Grant> {
        let options = GrantOnPrincipalOptions {
            grantee: identity,
            actions: vec!["states:StartExecution".into()],
            resource_arns: vec![self.state_machine_arn(cx)],
            conditions: None,
            scope: None,
        };
        Grant::add_to_principal(cx, options)
    }
}

impl WaiterStateMachine {
    /// Writes the state machine even where it waits for something that waits for it, as aws-cdk-lib 2.276.0 does.
    pub(super) fn let_circle(self, cx: &mut Cx) {
        let machine = cx.child(self.0, "Resource").and_then(|machine| cx.cast::<CfnResource>(machine));
        if let Some(machine) = machine {
            cx.state_mut(machine).may_circle = true;
        }
    }

    /// What the resource says of its log, which it may write.
    fn logging(self, cx: &mut Cx, props: &WaiterStateMachineProps, role: Role) -> Result<Data> {
        let actions: Vec<Text> = LOG_ACTIONS.map(Text::from).to_vec();
        let statement = PolicyStatementProps {
            actions: Some(actions.into()),
            resources: Some(vec![Text::from("*")].into()),
            ..PolicyStatementProps::default()
        };
        let statement = PolicyStatement::new(cx, statement)?;
        role.add_to_principal_policy(cx, statement)?;
        let options = props.log_options.clone().unwrap_or_default();
        let group = match options.destination {
            Some(group) => group,
            None => self.own_log_group(cx, props.is_complete_handler)?,
        };
        let destination = Data::object("LogGroupArn", group.log_group_arn(cx));
        Ok(Data::Map(fields! {
            "Destinations": vec![Data::object("CloudWatchLogsLogGroup", destination)],
            "IncludeExecutionData": options.include_execution_data,
            "Level": options.level.value(),
        }))
    }

    /// A log group whose name begins as the policies of Step Functions want it.
    fn own_log_group(self, cx: &mut Cx, asked: FunctionBase) -> Result<LogGroup> {
        let name = Text::concat([
            "/aws/vendedlogs/states/waiter-state-machine-".into(),
            asked.function_name(cx),
            format!("-{}", Construct::from(self).node().addr(cx)).into(),
        ]);
        let props = LogGroupProps { log_group_name: Some(name), ..LogGroupProps::default() };
        LogGroup::new(cx, self.into(), "LogGroup".into(), props)
    }
}

fn definition(cx: &Cx, props: &WaiterStateMachineProps) -> Result<Data> {
    let any = || vec![Data::from("States.ALL")];
    let retry = fields! {
        "ErrorEquals": any(),
        "IntervalSeconds": seconds(&props.interval)?,
        "MaxAttempts": props.max_attempts.clone(),
        "BackoffRate": props.backoff_rate.clone(),
    };
    let ask = fields! {
        "End": true,
        "Retry": vec![Data::Map(retry)],
        "Catch": vec![Data::Map(fields! { "ErrorEquals": any(), "Next": GIVE_UP })],
        "Type": "Task",
        "Resource": props.is_complete_handler.function_arn(cx),
    };
    let give_up = fields! { "End": true, "Type": "Task", "Resource": props.timeout_handler.function_arn(cx) };
    let states = vec![(Str::new_static(ASK), Data::Map(ask)), (Str::new_static(GIVE_UP), Data::Map(give_up))];
    Ok(Data::Map(fields! { "StartAt": ASK, "States": states }))
}

/// A duration that must be known now, in seconds.
pub(super) fn seconds(duration: &Duration) -> Result<i64> {
    match duration.to_seconds(None)?.literal() {
        Some(known) => Ok(known),
        None => bail!(Code::LateBound, "how long is waited must be known now"),
    }
}
