//! Secrets that change by themselves.

use super::{HostedRotation, Secret};
use crate::aws::events::Schedule;
use crate::aws::iam::{PolicyStatement, Principal, ServicePrincipal, ServicePrincipalOpts};
use crate::aws::lambda::FunctionBase;
use crate::bail;
use crate::core::{CfnResource, Construct, Cx, Data, Duration, Number, Resource, Str};
use crate::declare::{Rest, construct, props};
use crate::diag::{Code, Result};
use crate::fields;

/// How a secret is changed: by a `rotation_lambda` or a `hosted_rotation`.
#[props(module = "secretsmanager")]
pub struct RotationScheduleOptions {
    /// The function that changes the secret.
    pub rotation_lambda: Option<FunctionBase>,
    /// What changes the secret, which AWS has for databases.
    pub hosted_rotation: Option<HostedRotation>,
    /// How long a value holds, 4 hours to 1000 days; 0 stands for ever. Default: 30 days.
    pub automatically_after: Option<Duration>,
    /// Whether the secret is changed at once, when the schedule is made or changed. Default: it is.
    pub rotate_immediately_on_update: Option<bool>,
}

/// What a [`RotationSchedule`] needs.
#[props(module = "secretsmanager")]
pub struct RotationScheduleProps {
    /// The secret. For databases, an object of JSON with `engine`, `host`, `username` and `password`.
    pub secret: Secret,
    /// How it is changed.
    #[extends]
    pub options: RotationScheduleOptions,
}

/// Source: the Secrets Manager user guide, "Schedule expressions in Secrets Manager rotation".
const LEAST_SECONDS: i64 = 4 * 3_600;
const MOST_SECONDS: i64 = 1_000 * 86_400;
const DEFAULT_DAYS: i64 = 30;
const SERVICE: &str = "secretsmanager.amazonaws.com";
/// What a function needs that changes a secret.
/// Source: the Secrets Manager user guide, "Lambda rotation function execution role permissions".
const ROTATE: [&str; 4] = [
    "secretsmanager:DescribeSecret",
    "secretsmanager:GetSecretValue",
    "secretsmanager:PutSecretValue",
    "secretsmanager:UpdateSecretVersionStage",
];

/// Changes a secret again and again.
///
/// ```rhai
/// let secret = secretsmanager.Secret(stack, "Secret");
/// secret.add_rotation_schedule("Rotation", #{
///     hosted_rotation: secretsmanager.HostedRotation.mysql_single_user(),
///     automatically_after: Duration.days(7),
/// });
/// ```
///
/// ```lua
/// local secret = secretsmanager.Secret(stack, "Secret")
/// secret:add_rotation_schedule("Rotation", {
///   hosted_rotation = secretsmanager.HostedRotation.mysql_single_user(),
///   automatically_after = Duration.days(7),
/// })
/// ```
#[construct(module = "secretsmanager", base = Resource)]
impl RotationSchedule {
    /// Makes a schedule.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: RotationScheduleProps) -> Result<Self> {
        let RotationScheduleProps { secret, options } = props;
        if options.rotation_lambda.is_some() == options.hosted_rotation.is_some() {
            bail!(
                Code::InvalidValue,
                "a rotation is done either by a `rotation_lambda` or by a `hosted_rotation`"
            );
        }
        let rules = rules(options.automatically_after)?;
        let this: RotationSchedule = cx.create(scope, id, ())?;
        let hosted = match options.hosted_rotation {
            Some(hosted) => Data::map(hosted.bind(cx, secret, this.into())?.0),
            None => Data::Absent,
        };
        let function = options.rotation_lambda.map(|function| function.function_arn(cx));
        let resource = CfnResource::add(
            cx,
            this,
            "Resource",
            "AWS::SecretsManager::RotationSchedule",
            fields! {
                "HostedRotationLambda": hosted,
                "RotateImmediatelyOnUpdate": options.rotate_immediately_on_update,
                "RotationLambdaARN": function,
                "RotationRules": rules,
                "SecretId": secret.secret_arn(cx),
            },
        )?;
        if let Some(function) = options.rotation_lambda.filter(|function| function.takes_permissions(cx)) {
            allow(cx, secret, function, resource)?;
        }
        // A secret that is changed must not be lost with its stack.
        secret.deny_account_root_delete(cx)?;
        Ok(this)
    }
}

/// Lets a function change a secret, and Secrets Manager call the function.
fn allow(cx: &mut Cx, secret: Secret, function: FunctionBase, schedule: CfnResource) -> Result<()> {
    let role = function.grant_principal(cx)?;
    if let Some(key) = secret.encryption_key(cx) {
        let principal = secret.through_service(cx, role.into())?;
        key.grants().encrypt_decrypt(cx, principal)?;
    }
    let service = ServicePrincipal::new(cx, SERVICE.into(), ServicePrincipalOpts::default());
    let grant = function.grant_invoke(cx, service.into())?;
    grant.apply_before(cx, Rest(vec![schedule.into()]));
    let arn = secret.policy_arn(cx);
    for (actions, resource) in [(&ROTATE[..], arn), (&["secretsmanager:GetRandomPassword"], "*".into())] {
        let statement = PolicyStatement::allow(cx, actions, vec![resource])?;
        Principal::from(role).add_to_principal_policy(cx, statement)?;
    }
    Ok(())
}

fn rules(after: Option<Duration>) -> Result<Data> {
    let after = match after {
        Some(after) => after,
        None => Duration::days(Number::Int(DEFAULT_DAYS))?,
    };
    let seconds = after.to_seconds(None)?.known().unwrap_or(0.0);
    if seconds == 0.0 && !after.is_unresolved() {
        return Ok(Data::Absent);
    }
    #[allow(clippy::cast_precision_loss, reason = "the bounds are small")]
    let bounds = LEAST_SECONDS as f64..=MOST_SECONDS as f64;
    if !after.is_unresolved() && !bounds.contains(&seconds) {
        bail!(Code::OutOfRange, "`automatically_after` must be between 4 hours and 1000 days, not {}", after.to_human_string()?;
            hint: "0 stands for ever");
    }
    Ok(Data::object("ScheduleExpression", Schedule::rate(after)?.expression_string()))
}
