//! Log groups.

use super::{TargetBaseProps, permissions};
use crate::aws::custom_resources::{
    AwsCustomResource, AwsCustomResourcePolicy, AwsCustomResourceProps, AwsSdkCall, PhysicalResourceId,
    SdkCallsPolicyOptions,
};
use crate::aws::events::{EventField, Rule, RuleTargetConfig, RuleTargetInput};
use crate::aws::iam::{PolicyDocument, PolicyDocumentProps, PolicyStatement};
use crate::aws::logs::LogGroup;
use crate::bail;
use crate::core::{ArnComponents, Construct, Cx, Data, Handle, Late, LateKind, Names, Text, unique_id};
use crate::declare::{Dict, class, props};
use crate::diag::{Code, Result};
use crate::fields;

/// What is logged of an event.
#[props(module = "events_targets")]
pub struct LogGroupTargetInputOptions {
    /// When it happened. Default: `events.EventField.time`.
    pub timestamp: Option<Data>,
    /// What is logged: a string. Default: `events.EventField.detail_type`.
    pub message: Option<Data>,
}

/// What is logged of an event.
#[derive(Clone, Copy, Debug)]
pub struct LogGroupTargetInput;

/// What is logged of an event: when it happened, and a message.
#[class(module = "events_targets", base = RuleTargetInput)]
impl LogGroupTargetInput {
    /// When it happened, and a message.
    #[deprecated_name = "use `from_object_v2`"]
    pub fn from_object(options: Option<LogGroupTargetInputOptions>) -> RuleTargetInput {
        Self::from_object_v2(options)
    }

    /// When it happened, and a message.
    pub fn from_object_v2(options: Option<LogGroupTargetInputOptions>) -> RuleTargetInput {
        let options = options.unwrap_or_default();
        RuleTargetInput::from_object(Data::Map(fields! {
            "timestamp": options.timestamp.unwrap_or_else(|| EventField::time().into()),
            "message": options.message.unwrap_or_else(|| EventField::detail_type().into()),
        }))
    }
}

/// What a [`CloudWatchLogGroup`] can be told.
#[props(module = "events_targets")]
pub struct LogGroupProps {
    /// What is logged of events, as a value with `timestamp` and `message`. Use `log_event`.
    pub event: Option<RuleTargetInput>,
    /// What is logged of events: `events_targets.LogGroupTargetInput.from_object_v2(...)`. Default: the whole event.
    pub log_event: Option<RuleTargetInput>,
    /// Whether the function that lets EventBridge write installs the newest SDK. Default: `true`.
    pub install_latest_aws_sdk: Option<bool>,
    /// What all targets can be told.
    #[extends]
    pub base: TargetBaseProps,
}

/// A log group that gets events.
#[derive(Clone, Debug)]
pub struct CloudWatchLogGroup {
    group: LogGroup,
    props: LogGroupProps,
}

/// A log group that gets events. A policy of the account's logs lets EventBridge write them.
///
/// ```rhai
/// let group = logs.LogGroup(stack, "Group", #{ log_group_name: "/aws/events/instances" });
/// let rule = events.Rule(stack, "Rule", #{ event_pattern: #{ source: ["aws.ec2"] } });
/// rule.add_target(events_targets.CloudWatchLogGroup(group, #{
///     log_event: events_targets.LogGroupTargetInput.from_object_v2(#{
///         message: events.EventField.from_path("$.detail.instance-id"),
///     }),
/// }));
/// ```
///
/// ```lua
/// local group = logs.LogGroup(stack, "Group", { log_group_name = "/aws/events/instances" })
/// local rule = events.Rule(stack, "Rule", { event_pattern = { source = { "aws.ec2" } } })
/// rule:add_target(events_targets.CloudWatchLogGroup(group, {
///   log_event = events_targets.LogGroupTargetInput.from_object_v2({
///     message = events.EventField.from_path("$.detail.instance-id"),
///   }),
/// }))
/// ```
#[class(module = "events_targets")]
impl CloudWatchLogGroup {
    /// Takes a log group.
    pub fn new(log_group: LogGroup, props: Option<LogGroupProps>) -> Self {
        CloudWatchLogGroup { group: log_group, props: props.unwrap_or_default() }
    }

    /// Lets EventBridge write to the group; gives what a rule makes of it.
    pub fn bind(&self, cx: &mut Cx, rule: Rule) -> Result<RuleTargetConfig> {
        let input = self.input()?;
        self.allow(cx, rule)?;
        let name = self.group.log_group_name(cx);
        let arn = cx.stack_of(self.group.id())?.format_arn(cx, components(name))?;
        Ok(RuleTargetConfig {
            input,
            target_resource: Some(self.group.into()),
            // As in the CDK, the queue for events that could not be delivered is not told of it.
            ..self.props.base.config_alone(cx, arn)?
        })
    }
}

impl CloudWatchLogGroup {
    fn input(&self) -> Result<Option<RuleTargetInput>> {
        match (&self.props.event, &self.props.log_event) {
            (Some(_), Some(_)) => {
                bail!(Code::InvalidValue, "a log group is told an `event` or a `log_event`, not both")
            }
            (Some(event), None) => {
                let uses_event = event.properties()?.input_template.is_some();
                if !uses_event
                    || event.keys().is_none_or(|keys| {
                        keys != ["message", "timestamp"] && keys != ["timestamp", "message"]
                    })
                {
                    bail!(Code::InvalidValue, "a log group is told a `timestamp` and a `message`, with a part of the event at least";
                        hint: "use `events_targets.LogGroupTargetInput.from_object_v2(...)` as `log_event`");
                }
                Ok(Some(event.clone()))
            }
            (None, log_event) => Ok(log_event.clone()),
        }
    }

    /// Makes the policy that lets EventBridge write: a rule has one log group at most.
    fn allow(&self, cx: &mut Cx, rule: Rule) -> Result<()> {
        let stack: Construct = cx.stack_of(self.group.id())?.into();
        let id = format!("EventsLogGroupPolicy{}", Names::unique_id(cx, rule.into()));
        let arn = self.group.log_group_arn(cx);
        let statement =
            PolicyStatement::allow(cx, &["logs:PutLogEvents", "logs:CreateLogStream"], vec![arn])?;
        let service = permissions::service(cx);
        statement.add_principals(cx, vec![service.into()].into())?;
        let props =
            PolicyDocumentProps { statements: Some(vec![statement]), ..PolicyDocumentProps::default() };
        let document = PolicyDocument::new(cx, props);
        document.keep_as_given(cx);
        let mut path = cx.path_ids(stack.id());
        let last = crate::core::Str::from(id.as_str());
        path.push(&last);
        let name = unique_id(&path.into_iter().map(crate::core::Str::as_str).collect::<Vec<_>>());
        let text = Late::new(LateKind::Json(document.late(), 0));
        let call = |action: &'static str, parameters| AwsSdkCall {
            parameters: Some(Dict(parameters)),
            ..AwsSdkCall::new("CloudWatchLogs".into(), action.into())
        };
        let put = fields! { "policyName": name.as_str(), "policyDocument": text };
        let put = AwsSdkCall {
            physical_resource_id: Some(PhysicalResourceId::of(id.as_str().into())),
            ..call("putResourcePolicy", put)
        };
        let delete = AwsSdkCall {
            ignore_error_codes_matching: Some("ResourceNotFoundException".into()),
            ..call("deleteResourcePolicy", fields! { "policyName": name.as_str() })
        };
        let options = SdkCallsPolicyOptions { resources: AwsCustomResourcePolicy::ANY_RESOURCE() };
        let props = AwsCustomResourceProps {
            resource_type: "Custom::CloudwatchLogResourcePolicy".into(),
            on_update: Some(put),
            on_delete: Some(delete),
            policy: Some(AwsCustomResourcePolicy::from_sdk_calls(options)),
            install_latest_aws_sdk: self.props.install_latest_aws_sdk,
            ..AwsCustomResourceProps::default()
        };
        AwsCustomResource::new(cx, stack, id.into(), props)?;
        Ok(())
    }
}

fn components(name: Text) -> ArnComponents {
    ArnComponents::colon("logs", "log-group", name)
}
