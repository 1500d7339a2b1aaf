//! Archives of events.

use super::{EventBus, EventPattern};
use crate::aws::iam::{
    PolicyStatement, PolicyStatementProps, Principal, ServicePrincipal, ServicePrincipalOpts,
};
use crate::aws::kms::AnyKey;
use crate::core::{CfnResource, Construct, Cx, Data, Duration, Handle, Late, Number, Resource, Str, Text};
use crate::declare::{Dict, construct, props};
use crate::diag::Result;
use crate::fields;

/// Which events are kept, and how long.
#[props(module = "events")]
pub struct BaseArchiveProps {
    /// The name. Default: CloudFormation makes one.
    pub archive_name: Option<Text>,
    /// What the archive is for. Default: nothing is said; `bus.archive(...)` says of which bus it is.
    pub description: Option<Text>,
    /// Which events are kept.
    pub event_pattern: EventPattern,
    /// How long they are kept, whole days. Default: for ever.
    pub retention: Option<Duration>,
    /// The key with which they are encrypted. Default: one of AWS.
    pub kms_key: Option<AnyKey>,
}

/// What an [`Archive`] needs.
#[props(module = "events")]
pub struct ArchiveProps {
    /// The bus whose events are kept.
    pub source_event_bus: EventBus,
    /// Which events are kept, and how long.
    #[extends(required)]
    pub base: BaseArchiveProps,
}

/// What an archive keeps.
#[derive(Clone, Debug)]
pub struct ArchiveState {
    name: Text,
    arn: Text,
}

/// An archive: events of a bus, to be sent again later.
///
/// ```rhai
/// let bus = events.EventBus.from_event_bus_name(stack, "Bus", "default");
/// events.Archive(stack, "Archive", #{
///     source_event_bus: bus,
///     event_pattern: #{ account: [stack.account] },
///     retention: Duration.days(365),
/// });
/// ```
///
/// ```lua
/// local bus = events.EventBus.from_event_bus_name(stack, "Bus", "default")
/// events.Archive(stack, "Archive", {
///   source_event_bus = bus,
///   event_pattern = { account = { stack.account } },
///   retention = Duration.days(365),
/// })
/// ```
#[construct(module = "events", base = Resource, state = ArchiveState)]
impl Archive {
    /// Makes an archive.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: ArchiveProps) -> Result<Self> {
        let ArchiveProps { source_event_bus: bus, base } = props;
        let days = base.retention.map(|retention| retention.to_days(None)).transpose()?;
        let state = ArchiveState { name: "".into(), arn: "".into() };
        let this: Archive = cx.create(scope, id, state)?;
        // As in the CDK, no key is an empty name.
        let key_arn = base.kms_key.map(|key| key.key_arn(cx)).transpose()?.unwrap_or_else(|| "".into());
        let resource = CfnResource::add_default(
            cx,
            this,
            "Archive",
            "AWS::Events::Archive",
            fields! {
                "ArchiveName": base.archive_name,
                "Description": base.description,
                "EventPattern": Data::Map(base.event_pattern.to_fields()).or_absent(),
                "KmsKeyIdentifier": key_arn,
                "RetentionDays": days.unwrap_or(Number::Int(0)),
                "SourceArn": bus.event_bus_arn(cx),
            },
        )?;
        if let Some(key) = base.kms_key {
            allow_key(cx, bus, key)?;
        }
        let node = resource.id();
        let state = cx.state_mut(this);
        state.name = Late::reference(node).into();
        state.arn = Late::attribute(node, "Arn").into();
        Ok(this)
    }

    /// The name.
    #[attribute]
    pub fn archive_name(self, cx: &Cx) -> Text {
        cx.state(self).name.clone()
    }

    /// The ARN.
    #[attribute]
    pub fn archive_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }
}

/// Lets EventBridge use a key for the archives of a bus.
/// Source: the EventBridge user guide, "KMS key policies for archives".
fn allow_key(cx: &mut Cx, bus: EventBus, key: AnyKey) -> Result<()> {
    let is_of_bus = Data::object("kms:EncryptionContext:aws:events:event-bus:arn", bus.event_bus_arn(cx));
    let uses: (&str, &[&str]) = (
        "Allow EventBridge to use kms operations",
        &["kms:Decrypt", "kms:GenerateDataKey", "kms:ReEncrypt*"],
    );
    let looks: (&str, &[&str]) = ("Allow EventBridge to call kms:DescribeKey", &["kms:DescribeKey"]);
    for ((sid, actions), condition) in [(uses, Some(is_of_bus)), (looks, None)] {
        let service =
            ServicePrincipal::new(cx, "events.amazonaws.com".into(), ServicePrincipalOpts::default());
        let actions: Vec<Text> = actions.iter().map(|action| Text::from(*action)).collect();
        let props = PolicyStatementProps {
            sid: Some(sid.into()),
            actions: Some(actions.into()),
            conditions: condition.map(|condition| Dict(vec![("StringEquals".into(), condition)])),
            resources: Some(vec![Text::from("*")].into()),
            principals: Some(vec![Principal::from(service)]),
            ..PolicyStatementProps::default()
        };
        let statement = PolicyStatement::new(cx, props)?;
        key.add_to_resource_policy(cx, statement, true)?;
    }
    Ok(())
}
