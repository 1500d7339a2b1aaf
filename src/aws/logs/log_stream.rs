//! Log streams.

use super::LogGroup;
use crate::core::{CfnResource, Construct, Cx, Handle, Late, RemovalPolicy, Resource, Str, Text};
use crate::declare::{construct, props};
use crate::diag::Result;
use crate::fields;

/// What a stream can be told that a log group makes.
#[props(module = "logs")]
pub struct StreamOptions {
    /// The name. Default: CloudFormation makes one.
    pub log_stream_name: Option<Text>,
}

/// What a [`LogStream`] needs.
#[props(module = "logs")]
pub struct LogStreamProps {
    /// The group of the stream.
    pub log_group: LogGroup,
    /// The name. Default: CloudFormation makes one.
    pub log_stream_name: Option<Text>,
    /// What happens to the stream when it leaves the stack.
    #[default(RemovalPolicy::RETAIN)]
    pub removal_policy: RemovalPolicy,
}

/// A stream that exists already.
#[props(module = "logs")]
pub struct LogStreamAttributes {
    /// The name.
    pub log_stream_name: Text,
    /// The name of its group.
    pub log_group_name: Text,
}

/// What a stream keeps.
#[derive(Clone, Debug)]
pub struct LogStreamState {
    name: Text,
}

/// A stream of a log group: the events of one source.
#[construct(module = "logs", base = Resource, state = LogStreamState, reference = log_stream_ref("AWS::Logs::LogStream"))]
impl LogStream {
    /// Makes a stream.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: LogStreamProps) -> Result<Self> {
        let this: LogStream = cx.create(scope, id, LogStreamState { name: "".into() })?;
        let group = props.log_group.log_group_name(cx);
        let resource = CfnResource::add(
            cx,
            this,
            "Resource",
            "AWS::Logs::LogStream",
            fields! { "LogGroupName": group, "LogStreamName": props.log_stream_name },
        )?;
        resource.apply_removal_policy(cx, Some(props.removal_policy), None)?;
        cx.state_mut(this).name = Late::reference(resource.id()).into();
        Ok(this)
    }

    /// Takes a stream that exists already, by its name.
    pub fn from_log_stream_name(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        log_stream_name: Text,
    ) -> Result<Self> {
        cx.create(scope, id, LogStreamState { name: log_stream_name })
    }

    /// Takes a stream that exists already, by its name and that of its group.
    pub fn from_log_stream_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: LogStreamAttributes,
    ) -> Result<Self> {
        cx.create(scope, id, LogStreamState { name: attrs.log_stream_name })
    }

    /// The name of the stream.
    #[attribute]
    pub fn log_stream_name(self, cx: &Cx) -> Text {
        cx.state(self).name.clone()
    }
}
