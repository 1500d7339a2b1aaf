//! Sending events on.

use super::filter_pattern::PatternText;
use super::{LogGroup, LogSubscriptionDestination};
use crate::bail;
use crate::core::{CfnResource, Construct, Cx, Dependable, Handle, Resource, Str, Text};
use crate::declare::{choice, construct, props};
use crate::diag::{Code, Result};
use crate::fields;

/// How events are spread over the shards of a stream.
#[choice(module = "logs")]
pub enum Distribution {
    /// Events of one log stream go to one shard.
    #[value = "ByLogStream"]
    BY_LOG_STREAM,
    /// Evenly.
    #[value = "Random"]
    RANDOM,
}

/// What a filter needs that a log group makes.
#[props(module = "logs")]
pub struct SubscriptionFilterOptions {
    /// Where events are sent.
    pub destination: LogSubscriptionDestination,
    /// Which events are sent; see [`FilterPattern`](super::FilterPattern).
    pub filter_pattern: PatternText,
    /// The name of the filter. Default: CloudFormation makes one.
    pub filter_name: Option<Text>,
    /// How events are spread over the shards of a Kinesis stream. Default: CloudFormation's, `BY_LOG_STREAM`.
    pub distribution: Option<Distribution>,
}

/// What a [`SubscriptionFilter`] needs.
#[props(module = "logs")]
pub struct SubscriptionFilterProps {
    /// The group whose events are sent.
    pub log_group: LogGroup,
    /// Those of [`SubscriptionFilterOptions`].
    #[extends(required)]
    pub options: SubscriptionFilterOptions,
}

/// Sends events of a log group on to another place.
#[construct(module = "logs", base = Resource)]
impl SubscriptionFilter {
    /// Makes a filter.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: SubscriptionFilterProps) -> Result<Self> {
        let options = props.options;
        let this: SubscriptionFilter = cx.create(scope, id, ())?;
        if options.distribution.is_some() && !options.destination.may_be_stream() {
            bail!(Code::InvalidValue, "`distribution` is only for destinations that are Kinesis streams"; hint: "leave it out");
        }
        let tries_role = options.destination.tries_role();
        let target = options.destination.bind(cx, this.into(), props.log_group)?;
        let (group, role) = (props.log_group.log_group_name(cx), target.role.map(|role| role.role_arn(cx)));
        let resource = CfnResource::add(
            cx,
            this,
            "Resource",
            "AWS::Logs::SubscriptionFilter",
            fields! {
                "DestinationArn": target.arn,
                "Distribution": options.distribution.map(Distribution::value),
                "FilterName": options.filter_name,
                "FilterPattern": options.filter_pattern.0,
                "LogGroupName": group,
                "RoleArn": role,
            },
        )?;
        let policy = target.role.filter(|_| tries_role).and_then(|role| cx.child(role.id(), "DefaultPolicy"));
        if let Some(policy) = policy {
            let policy = Dependable::Construct(Construct::at(policy));
            Construct::from(resource).node().add_dependency(cx, vec![policy].into());
        }
        Ok(this)
    }
}
