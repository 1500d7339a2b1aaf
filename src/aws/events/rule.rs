//! Rules.

use super::{EventBus, EventPattern, Place, RuleTarget, RuleTargetConfig, Schedule, event_pattern};
use crate::aws::iam::Role;
use crate::bail;
use crate::core::{
    ArnComponents, ArnFormat, CfnResource, Construct, Cx, Data, Fields, Handle, Late, NodeId, Resource, Str,
    Text,
};
use crate::declare::{construct, props};
use crate::diag::{Code, Diag, Result};
use crate::fields;

/// What all rules can be told.
#[props(module = "events")]
pub struct EventCommonOptions {
    /// What the rule is for. Default: nothing is said.
    pub description: Option<Text>,
    /// The name, up to 64 characters. Default: CloudFormation makes one.
    pub rule_name: Option<Text>,
    /// Which events the rule tells of. Default: all that the rule is made for.
    pub event_pattern: Option<EventPattern>,
    /// The construct below which the rule is made where that is in another stack, so that stacks do not wait for each
    /// other in a circle. Default: the scope of the rule.
    pub cross_stack_scope: Option<Construct>,
}

/// What a [`Rule`] can be told. It needs a `schedule` or an `event_pattern`.
#[props(module = "events")]
pub struct RuleProps {
    /// Whether the rule does anything.
    #[default(true)]
    pub enabled: bool,
    /// When the rule does something, for the default bus only. Default: when there are events.
    pub schedule: Option<Schedule>,
    /// What is told of the events: 5 targets at most. Default: nothing yet.
    pub targets: Option<Vec<RuleTarget>>,
    /// The bus of the events. Default: the default bus of the account.
    pub event_bus: Option<EventBus>,
    /// The role in which EventBridge uses targets. Default: none.
    pub role: Option<Role>,
    /// What all rules can be told.
    #[extends]
    pub common: EventCommonOptions,
}

/// What a rule keeps.
#[derive(Clone, Debug)]
pub struct RuleState {
    arn: Text,
    name: Text,
    given_name: Option<Text>,
    pub(super) schedule: Option<Text>,
    pattern: Fields,
    targets: Vec<Fields>,
    is_imported: bool,
    pub(super) description: Option<Text>,
    /// The rule whose events it tells of, where it does so in another account or region.
    pub(super) copies: Option<Rule>,
    /// Where a bus is told of the events already.
    pub(super) told: Vec<Place>,
}

/// The most targets of a rule.
/// Source: the EventBridge user guide, "Amazon EventBridge quotas".
const MOST_TARGETS: usize = 5;
/// The characters of a rule's name.
/// Source: the EventBridge API reference, `PutRule`.
const NAME_LENGTH: std::ops::RangeInclusive<usize> = 1..=64;

/// A rule: it tells targets of events, or of the time.
///
/// ```rhai
/// let stopped = events.Rule(stack, "Stopped", #{
///     event_pattern: #{
///         source: ["aws.ec2"],
///         detail_type: ["EC2 Instance State-change Notification"],
///         detail: #{ state: ["stopped"] },
///     },
/// });
/// stopped.add_target(events_targets.SnsTopic(sns.Topic(stack, "Alerts")));
/// ```
///
/// ```lua
/// local stopped = events.Rule(stack, "Stopped", {
///   event_pattern = {
///     source = { "aws.ec2" },
///     detail_type = { "EC2 Instance State-change Notification" },
///     detail = { state = { "stopped" } },
///   },
/// })
/// stopped:add_target(events_targets.SnsTopic(sns.Topic(stack, "Alerts")))
/// ```
#[construct(module = "events", base = Resource, state = RuleState, reference = rule_ref("AWS::Events::Rule"))]
impl Rule {
    /// Makes a rule.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: RuleProps) -> Result<Self> {
        if props.event_bus.is_some() && props.schedule.is_some() {
            bail!(Code::InvalidValue, "a rule with a `schedule` cannot have an `event_bus`";
                hint: "schedules are for the default bus only");
        }
        let scope = scope_of(cx, scope, props.common.cross_stack_scope)?;
        let state = RuleState {
            arn: "".into(),
            name: "".into(),
            given_name: props.common.rule_name.clone(),
            schedule: props.schedule.as_ref().map(Schedule::expression_string),
            pattern: Fields::new(),
            targets: Vec::new(),
            is_imported: false,
            description: props.common.description.clone(),
            copies: None,
            told: Vec::new(),
        };
        let this: Rule = cx.create(scope, id, state)?;
        if props.schedule.is_some_and(|schedule| schedule.surprises) {
            let message = "the schedule says no `minute`, so the rule runs every minute";
            let hint = "say `minute: \"*\"` if it is to, or `minute: \"0\"` for once an hour";
            cx.warn(Diag::warning(Code::Surprise, message).hint(hint).on(cx.path(this.id())));
        }
        let resource = CfnResource::add(
            cx,
            this,
            "Resource",
            "AWS::Events::Rule",
            fields! {
                "Description": props.common.description,
                "EventBusName": props.event_bus.map(|bus| bus.event_bus_name(cx)),
                "EventPattern": Late::deferred(this.id(), pattern),
                "Name": props.common.rule_name,
                "RoleArn": props.role.map(|role| role.role_arn(cx)),
                "ScheduleExpression": cx.state(this).schedule.clone(),
                "State": if props.enabled { "ENABLED" } else { "DISABLED" },
                "Targets": Late::deferred(this.id(), targets),
            },
        )?;
        cx.extra_mut(this.0).check = Some(problems);
        let (name, arn) = resource.name_and_arn(cx, "Name", components)?;
        let state = cx.state_mut(this);
        (state.name, state.arn) = (name, arn);
        this.add_event_pattern(cx, props.common.event_pattern)?;
        for target in props.targets.unwrap_or_default() {
            this.add_target(cx, Some(target))?;
        }
        Ok(this)
    }

    /// Takes a rule that exists already, by its ARN.
    pub fn from_event_rule_arn(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        /// The ARN: `arn:aws:events:eu-west-1:111111111111:rule/name`.
        event_rule_arn: Text,
    ) -> Result<Self> {
        let parts =
            cx.stack_of(scope.id())?.split_arn(event_rule_arn.clone(), ArnFormat::SLASH_RESOURCE_NAME)?;
        let state = RuleState {
            arn: event_rule_arn.clone(),
            name: parts.resource_name.unwrap_or_else(|| "".into()),
            given_name: None,
            schedule: None,
            pattern: Fields::new(),
            targets: Vec::new(),
            is_imported: true,
            description: None,
            copies: None,
            told: Vec::new(),
        };
        let this: Rule = cx.create(scope, id, state)?;
        Resource::from(this).set_env_from_arn(cx, event_rule_arn)?;
        Ok(this)
    }

    /// The ARN.
    #[attribute]
    pub fn rule_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }

    /// The name.
    #[attribute]
    pub fn rule_name(self, cx: &Cx) -> Text {
        cx.state(self).name.clone()
    }

    /// Tells a target of the events.
    pub fn add_target(
        self,
        cx: &mut Cx,
        /// The target: `events_targets.LambdaFunction(...)`. Nothing is added without one.
        target: Option<RuleTarget>,
    ) -> Result<()> {
        self.only_own(cx)?;
        let Some(target) = target else { return Ok(()) };
        let id = format!("Target{}", cx.state(self).targets.len());
        let config = target.bind(cx, self, &id)?;
        let config = match self.elsewhere(cx, &config) {
            None => config,
            Some(place) => match self.send_on(cx, target, &id, place)? {
                Some(bus) => bus,
                None => return Ok(()),
            },
        };
        let written = rendered(cx, id, config)?;
        cx.state_mut(self).targets.push(written);
        Ok(())
    }

    /// Narrows which events the rule tells of: lists of the same name become one.
    pub fn add_event_pattern(self, cx: &mut Cx, event_pattern: Option<EventPattern>) -> Result<()> {
        self.only_own(cx)?;
        let Some(added) = event_pattern else { return Ok(()) };
        let mut pattern = cx.state(self).pattern.clone();
        event_pattern::merge(&mut pattern, added.to_fields())?;
        cx.state_mut(self).pattern = pattern;
        Ok(())
    }
}

impl Rule {
    fn only_own(self, cx: &Cx) -> Result<()> {
        if cx.state(self).is_imported {
            bail!(Code::InvalidValue, "a rule that exists already cannot be changed here"; on: cx.path(self.0));
        }
        Ok(())
    }
}

/// Where a rule is made: in its scope, unless that is in another stack of the same environment than the construct that
/// is named for this.
fn scope_of(cx: &Cx, scope: Construct, cross_stack: Option<Construct>) -> Result<Construct> {
    let Some(other) = cross_stack else { return Ok(scope) };
    let (own, theirs) = (cx.stack_of(scope.id())?, cx.stack_of(other.id())?);
    match own != theirs && own.known_environment(cx) == theirs.known_environment(cx) {
        true => Ok(other),
        false => Ok(scope),
    }
}

/// A target as a rule writes it.
fn rendered(cx: &Cx, id: String, config: RuleTargetConfig) -> Result<Fields> {
    let input =
        config.input.as_ref().map(super::RuleTargetInput::properties).transpose()?.unwrap_or_default();
    let transformer = input.input_template.map(|template| {
        let paths = input.input_paths_map.unwrap_or_default().0;
        let paths = paths.into_iter().map(|(name, path)| (name, path.into())).collect();
        Data::Map(fields! { "InputPathsMap": Data::Map(paths), "InputTemplate": template })
    });
    let map = |fields: Option<crate::declare::Dict<Data>>| fields.map(|fields| Data::Map(fields.0));
    Ok(fields! {
        "AppSyncParameters": map(config.app_sync_parameters),
        "Arn": config.arn,
        "BatchParameters": map(config.batch_parameters),
        "DeadLetterConfig": map(config.dead_letter_config),
        "EcsParameters": map(config.ecs_parameters),
        "HttpParameters": map(config.http_parameters),
        "Id": id,
        "Input": input.input,
        "InputPath": input.input_path,
        "InputTransformer": transformer,
        "KinesisParameters": map(config.kinesis_parameters),
        "RedshiftDataParameters": map(config.redshift_data_parameters),
        "RetryPolicy": map(config.retry_policy),
        "RoleArn": config.role.map(|role| role.role_arn(cx)),
        "RunCommandParameters": map(config.run_command_parameters),
        "SqsParameters": map(config.sqs_parameters),
    })
}

fn pattern(cx: &Cx, node: NodeId) -> Data {
    Data::Map(events_of(cx, Rule::at(node)).clone()).or_absent()
}

/// The pattern of a rule, or of the rule that it copies.
fn events_of(cx: &Cx, rule: Rule) -> &Fields {
    let state = cx.state(rule);
    &state.copies.map_or(state, |copied| cx.state(copied)).pattern
}

fn targets(cx: &Cx, node: NodeId) -> Data {
    let targets = &cx.state(Rule::at(node)).targets;
    Data::List(targets.iter().cloned().map(Data::Map).collect()).or_absent()
}

fn problems(cx: &Cx, node: NodeId) -> Vec<Diag> {
    let state = cx.state(Rule::at(node));
    let mut problems = Vec::new();
    if state.schedule.is_none() && events_of(cx, Rule::at(node)).is_empty() {
        problems.push(Diag::new(Code::Validation, "a rule needs a `schedule` or an `event_pattern`"));
    }
    if state.targets.len() > MOST_TARGETS {
        let message = format!("a rule has at most {MOST_TARGETS} targets, not {}", state.targets.len());
        problems.push(Diag::new(Code::Validation, message));
    }
    let length = state.given_name.as_ref().and_then(Text::literal).map(|name| name.chars().count());
    if let Some(length) = length.filter(|length| !NAME_LENGTH.contains(length)) {
        let message = format!("the name of a rule has 1 to 64 characters, not {length}");
        problems.push(Diag::new(Code::Validation, message));
    }
    problems
}

fn components(name: Text) -> ArnComponents {
    ArnComponents::slash("events", "rule", name)
}
