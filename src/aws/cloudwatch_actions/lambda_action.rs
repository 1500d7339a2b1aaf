//! Calling functions.

use crate::aws::cloudwatch::{AlarmActionConfig, AlarmBase};
use crate::aws::iam::{ServicePrincipal, ServicePrincipalOpts};
use crate::aws::lambda::{FunctionBase, Permission};
use crate::bail;
use crate::core::{CfnResource, Construct, Cx, Handle, Names, Str};
use crate::declare::{class, props};
use crate::diag::{Code, Result};

/// What a [`LambdaAction`] can be told.
#[props(module = "cloudwatch_actions")]
pub struct LambdaActionProps {
    /// Whether the permission that lets the alarm call the function has an id that is unique in the app. Several alarms
    /// may call one function then.
    #[default(false)]
    pub use_unique_permission_id: bool,
}

/// Calls a function.
#[derive(Clone, Debug)]
pub struct LambdaAction {
    function: FunctionBase,
    props: LambdaActionProps,
}

/// The feature flag that puts the id of the alarm into that of the permission.
const FLAG: &str = "@aws-cdk/aws-cloudwatch-actions:changeLambdaPermissionLogicalIdForLambdaAction";

/// Calls a function, a version of one or an alias.
///
/// ```rhai
/// let errors = cloudwatch.Metric(#{ namespace: "App", metric_name: "Errors", statistic: "Sum" });
/// let alarm = errors.create_alarm(stack, "Errors", #{ threshold: 5, evaluation_periods: 2 });
/// let heals = lambda.Function(stack, "Heals", #{
///     runtime: lambda.Runtime.NODEJS_24_X,
///     handler: "index.handler",
///     code: lambda.Code.from_inline("exports.handler = async event => console.log(event);"),
/// });
/// alarm.add_alarm_action(cloudwatch_actions.LambdaAction(heals));
/// ```
///
/// ```lua
/// local errors = cloudwatch.Metric({ namespace = "App", metric_name = "Errors", statistic = "Sum" })
/// local alarm = errors:create_alarm(stack, "Errors", { threshold = 5, evaluation_periods = 2 })
/// local heals = lambda.Function(stack, "Heals", {
///   runtime = lambda.Runtime.NODEJS_24_X,
///   handler = "index.handler",
///   code = lambda.Code.from_inline("exports.handler = async event => console.log(event);"),
/// })
/// alarm:add_alarm_action(cloudwatch_actions.LambdaAction(heals))
/// ```
#[class(module = "cloudwatch_actions")]
impl LambdaAction {
    /// Names the function.
    pub fn new(lambda_function: FunctionBase, props: Option<LambdaActionProps>) -> Self {
        LambdaAction { function: lambda_function, props: props.unwrap_or_default() }
    }

    /// Lets an alarm call the function; gives what the action tells the alarm.
    pub fn bind(&self, cx: &mut Cx, scope: Construct, alarm: AlarmBase) -> Result<AlarmActionConfig> {
        let id = self.permission_id(cx, alarm);
        if !self.is_permitted(cx, &id, alarm)? {
            let service = ServicePrincipal::new(
                cx,
                "lambda.alarms.cloudwatch.amazonaws.com".into(),
                ServicePrincipalOpts::default(),
            );
            let permission = Permission {
                source_account: Some(cx.stack_of(scope.id())?.account(cx)),
                source_arn: Some(alarm.alarm_arn(cx)),
                ..Permission::new(service.into())
            };
            self.function.add_permission(cx, id, permission)?;
        }
        Ok(AlarmActionConfig { alarm_action_arn: self.function.function_arn(cx) })
    }
}

impl LambdaAction {
    fn permission_id(&self, cx: &Cx, alarm: AlarmBase) -> Str {
        let of_alarm = match self.props.use_unique_permission_id {
            true => Names::unique_id(cx, alarm.into()),
            false if cx.flag(alarm.id(), FLAG) => Construct::from(alarm).node().id(cx).to_string(),
            false => String::new(),
        };
        format!("{of_alarm}AlarmPermission").into()
    }

    /// Whether the alarm may call the function already: it does so when it is raised, and when it is over.
    fn is_permitted(&self, cx: &Cx, id: &Str, alarm: AlarmBase) -> Result<bool> {
        let holder = self.function.permissions_node(cx);
        let Some(there) = holder.try_find_child(cx, id.clone()) else { return Ok(false) };
        let there = cx.cast::<CfnResource>(there.id());
        if there.and_then(|it| it.property(cx, "SourceArn")) == Some(alarm.alarm_arn(cx).into()) {
            return Ok(true);
        }
        bail!(Code::DuplicateId, "another alarm calls the function `{}` already", cx.path(self.function.id());
            hint: "pass `#{{ use_unique_permission_id: true }}` to `LambdaAction`, so that each alarm has a permission of its own")
    }
}
