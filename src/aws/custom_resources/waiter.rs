//! What waits until a custom resource is complete: a state machine that asks again and again.

use crate::aws::iam::{
    PolicyStatement, PolicyStatementProps, Role, RoleProps, ServicePrincipal, ServicePrincipalOpts,
};
use crate::aws::lambda::{Function, FunctionBase};
use crate::bail;
use crate::core::{CfnResource, Construct, Cx, Data, Dependable, Duration, Late, LateKind, Str, Text};
use crate::diag::{Code, Result};
use crate::fields;

/// How often is asked where nothing is said, in seconds.
const INTERVAL: i64 = 5;
/// How long is asked where nothing is said, in seconds.
const TIMEOUT: i64 = 1800;
const ASK: &str = "framework-isComplete-task";
const GIVE_UP: &str = "framework-onTimeout-task";

/// The functions between which a state machine waits.
pub(super) struct Waiter {
    pub on_event: Function,
    pub is_complete: Function,
    pub on_timeout: Function,
    pub query_interval: Option<Duration>,
    pub total_timeout: Option<Duration>,
}

impl Waiter {
    /// Makes the state machine, and tells the function that starts it.
    pub fn add(self, cx: &mut Cx, provider: Construct) -> Result<()> {
        let interval = seconds(self.query_interval, INTERVAL)?;
        let total = seconds(self.total_timeout, TIMEOUT)?;
        if interval <= 0 || total % interval != 0 {
            bail!(Code::InvalidValue, "`total_timeout`, {total} seconds, is not a multiple of `query_interval`, {interval} seconds";
                hint: "choose them so that the number of questions is whole");
        }
        let holder: Construct = cx.create(provider, "waiter-state-machine", ())?;
        let service =
            ServicePrincipal::new(cx, "states.amazonaws.com".into(), ServicePrincipalOpts::default());
        let role = Role::new(cx, holder, "Role".into(), RoleProps::new(service.into()))?;
        let (asks, gives_up) = (FunctionBase::from(self.is_complete), FunctionBase::from(self.on_timeout));
        asks.grant_invoke(cx, role.into())?;
        gives_up.grant_invoke(cx, role.into())?;
        let definition =
            definition(&asks.function_arn(cx), &gives_up.function_arn(cx), interval, total / interval);
        let properties = fields! {
            "DefinitionString": Late::new(LateKind::Json(definition, 0)),
            "RoleArn": role.role_arn(cx),
        };
        let machine =
            CfnResource::add(cx, holder, "Resource", "AWS::StepFunctions::StateMachine", properties)?;
        Construct::from(machine).node().add_dependency(cx, vec![Dependable::Construct(role.into())].into());
        let arn = machine.reference();
        self.on_event.add_environment(cx, "WAITER_STATE_MACHINE_ARN".into(), arn.clone(), None)?;
        let props = PolicyStatementProps {
            actions: Some(vec![Text::from("states:StartExecution")].into()),
            resources: Some(vec![arn].into()),
            ..PolicyStatementProps::default()
        };
        let statement = PolicyStatement::new(cx, props)?;
        FunctionBase::from(self.on_event).add_to_role_policy(cx, statement)
    }
}

fn seconds(given: Option<Duration>, otherwise: i64) -> Result<i64> {
    let Some(given) = given else { return Ok(otherwise) };
    match given.to_seconds(None)?.literal() {
        Some(known) => Ok(known),
        None => bail!(Code::LateBound, "`query_interval` and `total_timeout` must be known now"),
    }
}

fn definition(asks: &Text, gives_up: &Text, interval: i64, attempts: i64) -> Data {
    let any = || vec![Data::from("States.ALL")];
    let retry = fields! {
        "ErrorEquals": any(),
        "IntervalSeconds": interval,
        "MaxAttempts": attempts,
        "BackoffRate": 1,
    };
    let ask = fields! {
        "End": true,
        "Retry": vec![Data::Map(retry)],
        "Catch": vec![Data::Map(fields! { "ErrorEquals": any(), "Next": GIVE_UP })],
        "Type": "Task",
        "Resource": asks,
    };
    let give_up = fields! { "End": true, "Type": "Task", "Resource": gives_up };
    let states = vec![(Str::new_static(ASK), Data::Map(ask)), (Str::new_static(GIVE_UP), Data::Map(give_up))];
    Data::Map(fields! { "StartAt": ASK, "States": states })
}
