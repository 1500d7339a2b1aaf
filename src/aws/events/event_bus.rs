//! Event buses.

use super::{Archive, ArchiveProps, BaseArchiveProps, EventBusGrants, EventBusPolicy, EventBusPolicyProps};
use crate::aws::iam::{
    AddToResourcePolicyResult, Grant, PolicyStatement, Principal, ResourceGrant, ResourceWithPolicy,
    ServicePrincipal, ServicePrincipalOpts,
};
use crate::aws::kms::AnyKey;
use crate::aws::sqs::Queue;
use crate::bail;
use crate::core::{
    ArnComponents, ArnFormat, CfnResource, Construct, Cx, Data, Handle, Late, Names, NodeId, Resource, Str,
    Text,
};
use crate::declare::{Class, Dict, choice, construct, props};
use crate::diag::{Code, Diag, Error, Result};
use crate::fields;

/// How much of an event is logged.
#[choice(module = "events")]
pub enum IncludeDetail {
    /// All of it, and all that is sent to targets.
    FULL,
    /// Nothing of what it says.
    NONE,
}

/// What is logged of what a bus does.
#[choice(module = "events")]
pub enum Level {
    /// Errors and the main steps.
    INFO,
    /// Errors.
    ERROR,
    /// Every step.
    TRACE,
    /// Nothing.
    OFF,
}

/// What is logged of what a bus does.
#[props(module = "events")]
pub struct LogConfig {
    /// How much of an event is logged. Default: EventBridge's, `NONE`.
    pub include_detail: Option<IncludeDetail>,
    /// What is logged. Default: EventBridge's, `OFF`.
    pub level: Option<Level>,
}

/// What an [`EventBus`] can be told.
#[props(module = "events")]
pub struct EventBusProps {
    /// The name. Default: from the path.
    pub event_bus_name: Option<Text>,
    /// The partner whose events the bus gets: `aws.partner/example.com/shop`. It is the name of the bus, too.
    pub event_source_name: Option<Text>,
    /// The queue for events that could not be delivered. Default: they are lost.
    pub dead_letter_queue: Option<Queue>,
    /// What the bus is for, up to 512 characters. Default: nothing is said.
    pub description: Option<Text>,
    /// The key with which events are encrypted. Default: one of AWS.
    pub kms_key: Option<AnyKey>,
    /// What is logged of what the bus does. Default: nothing.
    pub log_config: Option<LogConfig>,
}

/// A bus that exists already.
#[props(module = "events")]
pub struct EventBusAttributes {
    /// The name.
    pub event_bus_name: Text,
    /// The ARN: `arn:aws:events:eu-west-1:111111111111:event-bus/name`.
    pub event_bus_arn: Text,
    /// The JSON of the policy.
    pub event_bus_policy: Text,
    /// The partner whose events the bus gets. Default: none.
    pub event_source_name: Option<Text>,
}

/// What a bus keeps.
#[derive(Clone, Debug)]
pub struct EventBusState {
    name: Text,
    arn: Text,
    policy: Text,
    source: Option<Text>,
    account: Text,
    is_imported: bool,
}

/// What may send events.
pub(super) const PUT_EVENTS: &str = "events:PutEvents";
/// The feature flag under which grants to services are statements of the bus.
const SID_FLAG: &str = "@aws-cdk/aws-events:requireEventBusPolicySid";
/// The most characters of a description.
/// Source: the EventBridge API reference, `CreateEventBus`.
const DESCRIPTION_LENGTH: usize = 512;
/// The most characters of a name.
/// Source: the EventBridge API reference, `CreateEventBus`.
const NAME_LENGTH: usize = 256;

/// A bus: rules look at the events that come in on it.
///
/// ```rhai
/// let bus = events.EventBus(stack, "Shop", #{ event_bus_name: "shop" });
/// bus.archive("Kept", #{ event_pattern: #{ source: ["shop.orders"] }, retention: Duration.days(30) });
/// events.Rule(stack, "Orders", #{ event_bus: bus, event_pattern: #{ source: ["shop.orders"] } });
/// ```
///
/// ```lua
/// local bus = events.EventBus(stack, "Shop", { event_bus_name = "shop" })
/// bus:archive("Kept", { event_pattern = { source = { "shop.orders" } }, retention = Duration.days(30) })
/// events.Rule(stack, "Orders", { event_bus = bus, event_pattern = { source = { "shop.orders" } } })
/// ```
#[construct(module = "events", base = Resource, state = EventBusState, reference = event_bus_ref("AWS::Events::EventBus"))]
impl EventBus {
    /// Makes a bus.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: EventBusProps) -> Result<Self> {
        check(&props)?;
        let stack = cx.stack_of(scope.id())?;
        let state = EventBusState {
            name: "".into(),
            arn: "".into(),
            policy: "".into(),
            source: props.event_source_name.clone(),
            account: stack.account(cx),
            is_imported: false,
        };
        let this: EventBus = cx.create(scope, id, state)?;
        let name = match props.event_bus_name.or_else(|| props.event_source_name.clone()) {
            Some(name) => name,
            None => Names::unique_id(cx, this.into()).into(),
        };
        let key_arn = props.kms_key.map(|key| key.key_arn(cx)).transpose()?;
        let dead_letters = props.dead_letter_queue.map(|queue| Data::object("Arn", queue.queue_arn(cx)));
        let log = props.log_config.map(|log| {
            Data::Map(fields! {
                "IncludeDetail": log.include_detail.map(IncludeDetail::value),
                "Level": log.level.map(Level::value),
            })
        });
        let resource = CfnResource::add(
            cx,
            this,
            "Resource",
            "AWS::Events::EventBus",
            fields! {
                "DeadLetterConfig": dead_letters,
                "Description": props.description,
                "EventSourceName": props.event_source_name,
                "KmsKeyIdentifier": key_arn,
                "LogConfig": log,
                "Name": name.clone(),
            },
        )?;
        if let Some(key) = props.kms_key {
            allow_key(cx, this, key, name)?;
        }
        let (name, arn) = resource.name_and_arn(cx, "Name", components)?;
        let state = cx.state_mut(this);
        (state.name, state.arn) = (name, arn);
        state.policy = Late::attribute(resource.id(), "Policy").into();
        Ok(this)
    }

    /// Takes a bus that exists already, by its ARN.
    pub fn from_event_bus_arn(cx: &mut Cx, scope: Construct, id: Str, event_bus_arn: Text) -> Result<Self> {
        let parts =
            cx.stack_of(scope.id())?.split_arn(event_bus_arn.clone(), ArnFormat::SLASH_RESOURCE_NAME)?;
        let name = parts.resource_name.unwrap_or_else(|| "".into());
        Self::from_event_bus_attributes(
            cx,
            scope,
            id,
            EventBusAttributes::new(name, event_bus_arn, "".into()),
        )
    }

    /// Takes a bus that exists already in the account and region of the stack, by its name.
    pub fn from_event_bus_name(cx: &mut Cx, scope: Construct, id: Str, event_bus_name: Text) -> Result<Self> {
        let arn = cx.stack_of(scope.id())?.format_arn(cx, components(event_bus_name.clone()))?;
        Self::from_event_bus_attributes(
            cx,
            scope,
            id,
            EventBusAttributes::new(event_bus_name, arn, "".into()),
        )
    }

    /// Takes a bus that exists already.
    pub fn from_event_bus_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: EventBusAttributes,
    ) -> Result<Self> {
        let stack = cx.stack_of(scope.id())?;
        let parts = stack.split_arn(attrs.event_bus_arn.clone(), ArnFormat::SLASH_RESOURCE_NAME)?;
        let state = EventBusState {
            name: attrs.event_bus_name,
            arn: attrs.event_bus_arn.clone(),
            policy: attrs.event_bus_policy,
            source: attrs.event_source_name,
            account: parts.account.unwrap_or_else(|| stack.account(cx)),
            is_imported: true,
        };
        let this: EventBus = cx.create(scope, id, state)?;
        Resource::from(this).set_env_from_arn(cx, attrs.event_bus_arn)?;
        Ok(this)
    }

    /// Lets somebody send events to any bus of the account.
    pub fn grant_all_put_events(cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        Grant::on_principal(cx, grantee, vec![PUT_EVENTS.into()], vec!["*".into()])
    }

    /// The name.
    #[attribute]
    pub fn event_bus_name(self, cx: &Cx) -> Text {
        cx.state(self).name.clone()
    }

    /// The ARN.
    #[attribute]
    pub fn event_bus_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }

    /// The JSON of the policy.
    #[attribute]
    pub fn event_bus_policy(self, cx: &Cx) -> Text {
        cx.state(self).policy.clone()
    }

    /// The partner whose events the bus gets.
    #[attribute]
    pub fn event_source_name(self, cx: &Cx) -> Option<Text> {
        cx.state(self).source.clone()
    }

    /// What can be granted on the bus.
    #[attribute]
    pub fn grants(self) -> EventBusGrants {
        EventBusGrants::from_event_bus(self)
    }

    /// Keeps events of the bus.
    pub fn archive(self, cx: &mut Cx, id: Str, props: BaseArchiveProps) -> Result<Archive> {
        let description = props.description.unwrap_or_else(|| {
            Text::concat(["Event Archive for ".into(), self.event_bus_name(cx), " Event Bus".into()])
        });
        let base = BaseArchiveProps { description: Some(description), ..props };
        Archive::new(cx, self.into(), id, ArchiveProps { source_event_bus: self, base })
    }

    /// Lets somebody send events to the bus.
    pub fn grant_put_events_to(
        self,
        cx: &mut Cx,
        grantee: Principal,
        /// The id of the statement, where the bus's policy gets one. It does under the feature flag
        /// `@aws-cdk/aws-events:requireEventBusPolicySid`.
        sid: Option<Text>,
    ) -> Result<Grant> {
        let arn = self.event_bus_arn(cx);
        let actions = vec![Text::from(PUT_EVENTS)];
        if cx.flag(self.0, SID_FLAG) {
            let bus = Named { bus: self, sid: sid.as_ref() };
            return ResourceGrant::new(grantee, actions, vec![arn]).to_principal_or_resource(cx, bus);
        }
        let granted = Grant::on_principal(cx, grantee, actions, vec![arn])?;
        if !granted.success()
            && matches!(grantee, Principal::Other(_, class) if class.is(ServicePrincipal::DESC))
        {
            let message =
                "services can send events only by the policy of the bus, which nothing was added to";
            let hint = format!("switch on the feature flag `{SID_FLAG}`, or use `add_to_resource_policy`");
            cx.warn(Diag::warning(Code::Surprise, message).hint(hint).on(cx.path(self.0)));
        }
        Ok(granted)
    }

    /// Adds a statement to the policy of the bus; it needs a `sid`. Nothing happens to a bus that exists already.
    pub fn add_to_resource_policy(
        self,
        cx: &mut Cx,
        statement: PolicyStatement,
    ) -> Result<AddToResourcePolicyResult> {
        self.add_to_policy(cx, statement)
    }
}

impl ResourceWithPolicy for EventBus {
    fn account(self, cx: &Cx) -> Text {
        cx.state(self).account.clone()
    }

    fn add_statement(self, cx: &mut Cx, statement: PolicyStatement) -> Result<Option<NodeId>> {
        if cx.state(self).is_imported {
            let message = "the policy of a bus that exists already cannot be changed here";
            cx.warn(Diag::warning(Code::Surprise, message).on(cx.path(self.0)));
            return Ok(None);
        }
        let Some(sid) = statement.sid(cx) else {
            bail!(Code::MissingArgument, "a statement of the policy of a bus needs a `sid`"; on: cx.path(self.0));
        };
        let Some(sid) = sid.literal() else {
            bail!(Code::LateBound, "the `sid` of a statement of a bus must be known now"; on: cx.path(self.0));
        };
        let id: Str = format!("cdk-{sid}").into();
        let statement = statement.copy(cx);
        statement.set_sid(cx, id.clone().into())?;
        let props = EventBusPolicyProps { event_bus: self, statement, statement_id: id.clone().into() };
        Ok(Some(EventBusPolicy::new(cx, self.into(), id, props)?.id()))
    }
}

impl EventBus {
    /// The bus that an L1 makes.
    ///
    /// # Errors
    /// When the L1 stands in no stack.
    pub(crate) fn of_resource(cx: &mut Cx, resource: CfnResource) -> Result<Self> {
        let node = resource.id();
        cx.create_once(resource, "@FromCfnEventBus", |cx| {
            Ok(EventBusState {
                name: Late::reference(node).into(),
                arn: Late::attribute(node, "Arn").into(),
                policy: Late::attribute(node, "Policy").into(),
                source: None,
                account: cx.stack_of(node)?.account(cx),
                is_imported: false,
            })
        })
    }
}

/// A bus whose policy gets statements with an id.
#[derive(Clone, Copy)]
struct Named<'a> {
    bus: EventBus,
    sid: Option<&'a Text>,
}

impl ResourceWithPolicy for Named<'_> {
    fn account(self, cx: &Cx) -> Text {
        self.bus.account(cx)
    }

    fn add_statement(self, cx: &mut Cx, statement: PolicyStatement) -> Result<Option<NodeId>> {
        if let Some(sid) = self.sid {
            statement.set_sid(cx, sid.clone())?;
        }
        self.bus.add_statement(cx, statement)
    }
}

/// Lets EventBridge use a key for a bus.
/// Source: the EventBridge user guide, "KMS key policies for event buses".
fn allow_key(cx: &mut Cx, bus: EventBus, key: AnyKey, name: Text) -> Result<()> {
    let stack = cx.stack_of(bus.id())?;
    let arn = stack.format_arn(cx, components(name))?;
    let account = stack.account(cx);
    let service = ServicePrincipal::new(cx, "events.amazonaws.com".into(), ServicePrincipalOpts::default());
    let actions = ["kms:Decrypt", "kms:GenerateDataKey", "kms:DescribeKey"];
    let statement = PolicyStatement::allow(cx, &actions, vec!["*".into()])?;
    statement.add_principals(cx, vec![Principal::from(service)].into())?;
    let equal = Data::Map(fields! {
        "aws:SourceAccount": account,
        "aws:SourceArn": arn.clone(),
        "kms:EncryptionContext:aws:events:event-bus:arn": arn,
    });
    statement.add_conditions(cx, Dict(vec![("StringEquals".into(), equal)]))?;
    key.add_to_resource_policy(cx, statement, true)?;
    Ok(())
}

fn components(name: Text) -> ArnComponents {
    ArnComponents::slash("events", "event-bus", name)
}

/// Reports everything that EventBridge would refuse.
fn check(props: &EventBusProps) -> Result<()> {
    let mut problems = Vec::new();
    if props.event_bus_name.is_some() && props.event_source_name.is_some() {
        let message = "a bus has an `event_bus_name` or an `event_source_name`, not both";
        problems.push(Diag::new(Code::InvalidValue, message));
    }
    if let Some(name) = props.event_bus_name.as_ref().and_then(Text::literal) {
        problems.extend(problem_of_name(name));
    }
    if let Some(name) = props.event_source_name.as_ref().and_then(Text::literal) {
        problems.extend((!is_partner(name)).then(|| {
            Diag::new(Code::InvalidValue, format!("`{name}` is not the name of a partner's events"))
                .hint("such names look like `aws.partner/example.com/shop`")
        }));
    }
    let length = props.description.as_ref().and_then(Text::literal).map(|text| text.chars().count());
    if let Some(length) = length.filter(|length| *length > DESCRIPTION_LENGTH) {
        let message =
            format!("`description` has {length} characters, at most {DESCRIPTION_LENGTH} are allowed");
        problems.push(Diag::new(Code::OutOfRange, message));
    }
    Error::from_all(problems)
}

fn problem_of_name(name: &str) -> Option<Diag> {
    let message = match name {
        "default" => "a bus cannot be called `default`: every account has it already".to_owned(),
        _ if name.contains('/') => format!("the name of a bus has no `/`, unlike `{name}`"),
        _ if name.is_empty() || name.len() > NAME_LENGTH || !name.chars().all(is_name_letter) => {
            format!("`{name}` is not the name of a bus: 1 to {NAME_LENGTH} letters, digits, `.`, `-` and `_`")
        }
        _ => return None,
    };
    Some(Diag::new(Code::InvalidValue, message))
}

fn is_name_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || ['.', '-', '_'].contains(&letter)
}

/// Whether it is `aws.partner/`, and at least two names behind it.
fn is_partner(name: &str) -> bool {
    let Some(rest) = name.strip_prefix("aws.partner/") else { return false };
    let parts: Vec<&str> = rest.split('/').collect();
    parts.len() >= 2 && parts.iter().all(|part| !part.is_empty() && part.chars().all(is_name_letter))
}
