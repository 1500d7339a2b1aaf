//! How long log groups of others keep their events.

use super::RetentionDays;
use super::log_retention_function::LogRetentionFunction;
use crate::aws::iam::Role;
use crate::core::{
    ArnComponents, CfnResource, Construct, Cx, Data, Duration, Handle, Late, Number, RemovalPolicy, Str, Text,
};
use crate::declare::{construct, props};
use crate::diag::Result;
use crate::fields;

/// How calls of AWS are tried again.
#[props(module = "logs")]
pub struct LogRetentionRetryOptions {
    /// How often a call that failed is tried again. Default: 5 times.
    pub max_retries: Option<Number>,
    /// How long is waited before a call is tried again. It changes nothing: the AWS SDK decides that by itself.
    pub base: Option<Duration>,
}

/// What a [`LogRetention`] needs.
#[props(module = "logs")]
pub struct LogRetentionProps {
    /// The name of the log group.
    pub log_group_name: Text,
    /// The region of the log group. Default: that of the stack.
    pub log_group_region: Option<Text>,
    /// How long events are kept.
    pub retention: RetentionDays,
    /// The role of the function that sets it. All resources of a stack share the function: the role of the first
    /// counts. Default: a new one.
    pub role: Option<Role>,
    /// How calls of CloudWatch Logs are tried again. Default: as the AWS SDK does it.
    pub log_retention_retry_options: Option<LogRetentionRetryOptions>,
    /// What happens to the log group when the resource leaves the stack. Default: it stays.
    pub removal_policy: Option<RemovalPolicy>,
}

/// What a resource keeps.
#[derive(Clone, Debug)]
pub struct LogRetentionState {
    name: Text,
    arn: Text,
}

/// How long a log group keeps its events that others make, such as the group of a function. The group is made where
/// there is none yet. For groups of your own, [`LogGroup`](super::LogGroup) has a `retention`.
///
/// ```rhai
/// logs.LogRetention(stack, "Retention", #{
///     log_group_name: "/aws/codebuild/shop",
///     retention: logs.RetentionDays.ONE_MONTH,
/// });
/// ```
///
/// ```lua
/// logs.LogRetention(stack, "Retention", {
///   log_group_name = "/aws/codebuild/shop",
///   retention = logs.RetentionDays.ONE_MONTH,
/// })
/// ```
#[construct(module = "logs", base = Construct, state = LogRetentionState)]
impl LogRetention {
    /// Sets how long events are kept.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: LogRetentionProps) -> Result<Self> {
        let this: LogRetention =
            cx.create(scope, id, LogRetentionState { name: "".into(), arn: "".into() })?;
        let function = LogRetentionFunction::of_stack(cx, this.into(), props.role)?;
        let stack = cx.stack_of(this.0)?;
        if props.removal_policy == Some(RemovalPolicy::DESTROY) {
            let arn = stack.format_arn(cx, group(props.log_group_name.clone()))?;
            function.allow(cx, &["logs:DeleteLogGroup"], arn)?;
        }
        let retries = props
            .log_retention_retry_options
            .map(|options| Data::Map(fields! { "maxRetries": options.max_retries }));
        let properties = fields! {
            "ServiceToken": function.arn(cx),
            "LogGroupName": props.log_group_name,
            "LogGroupRegion": props.log_group_region.clone(),
            "SdkRetry": retries,
            "RetentionInDays": props.retention.days(),
            "RemovalPolicy": props.removal_policy.map(|policy| policy.value().to_lowercase().replace('_', "-")),
        };
        let resource = CfnResource::raw(cx, this, "Resource", "Custom::LogRetention", properties)?;
        let name: Text = Late::attribute(resource.id(), "LogGroupName").into();
        let components = ArnComponents { region: props.log_group_region, ..group(name.clone()) };
        let arn = stack.format_arn(cx, components)?;
        *cx.state_mut(this) = LogRetentionState { name, arn };
        Ok(this)
    }

    /// The ARN of the log group and all its streams: it ends with `:*`.
    #[attribute]
    pub fn log_group_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }
}

impl LogRetention {
    /// The name of the log group, once it is sure to be there.
    pub(crate) fn name(self, cx: &Cx) -> Text {
        cx.state(self).name.clone()
    }
}

/// The ARN of a log group and all its streams.
fn group(name: Text) -> ArnComponents {
    ArnComponents::colon("logs", "log-group", Text::concat([name, ":*".into()]))
}
