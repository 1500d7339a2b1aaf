//! Flow logs: what traffic there was.

use super::flow_log_destination::Target;
use super::{FlowLogDestination, FlowLogResourceType, LogFormat};
use crate::aws::iam::Role;
use crate::aws::logs::LogGroup;
use crate::aws::s3::Bucket;
use crate::bail;
use crate::core::{CfnResource, Construct, Cx, Handle, Resource, Str, Text};
use crate::declare::{choice, construct, props};
use crate::diag::{Code, Result};
use crate::fields;

/// Which traffic a flow log records.
#[choice(module = "ec2")]
pub enum FlowLogTrafficType {
    /// What security groups and network ACLs let through.
    ACCEPT,
    /// All.
    ALL,
    /// What security groups and network ACLs refuse.
    REJECT,
}

/// Over what time the packets of a flow become one record.
#[choice(module = "ec2")]
pub enum FlowLogMaxAggregationInterval {
    /// One minute at most.
    #[value = "60"]
    ONE_MINUTE,
    /// Ten minutes at most.
    #[value = "600"]
    TEN_MINUTES,
}

impl FlowLogMaxAggregationInterval {
    fn seconds(self) -> i64 {
        match self {
            FlowLogMaxAggregationInterval::ONE_MINUTE => 60,
            FlowLogMaxAggregationInterval::TEN_MINUTES => 600,
        }
    }
}

/// What a flow log of a VPC can be told.
#[props(module = "ec2")]
pub struct FlowLogOptions {
    /// Which traffic is recorded; not for transit gateways. Default: `ALL`.
    pub traffic_type: Option<FlowLogTrafficType>,
    /// Where the records go. Default: `FlowLogDestination.to_cloud_watch_logs()`.
    pub destination: Option<FlowLogDestination>,
    /// What a record says, in this order, with spaces between. Default: `[LogFormat.ALL_DEFAULT_FIELDS]`.
    pub log_format: Option<Vec<LogFormat>>,
    /// Over what time the packets of a flow become one record. Default: CloudFormation's, ten minutes; one minute
    /// for transit gateways.
    pub max_aggregation_interval: Option<FlowLogMaxAggregationInterval>,
}

/// What a [`FlowLog`] needs.
#[props(module = "ec2")]
pub struct FlowLogProps {
    #[extends]
    pub(super) options: FlowLogOptions,
    /// The name, for the `Name` tag. Default: the path of the construct.
    pub flow_log_name: Option<Text>,
    /// Whose traffic is recorded.
    pub resource_type: FlowLogResourceType,
}

/// What a flow log keeps.
#[derive(Clone, Debug)]
pub struct FlowLogState {
    id: Text,
    target: Target,
}

/// A record of the traffic of a VPC, a subnet, a network interface or a transit gateway: who talked to whom, and
/// whether it was let through. It says nothing of what was in the packets.
///
/// ```rhai
/// let vpc = ec2.Vpc(stack, "Vpc");
/// vpc.add_flow_log("Rejected", #{ traffic_type: ec2.FlowLogTrafficType.REJECT });
/// ec2.FlowLog(stack, "Archive", #{
///     resource_type: ec2.FlowLogResourceType.from_vpc(vpc),
///     destination: ec2.FlowLogDestination.to_s3(s3.Bucket(stack, "Logs"), "vpc/"),
/// });
/// ```
///
/// ```lua
/// local vpc = ec2.Vpc(stack, "Vpc")
/// vpc:add_flow_log("Rejected", { traffic_type = ec2.FlowLogTrafficType.REJECT })
/// ec2.FlowLog(stack, "Archive", {
///   resource_type = ec2.FlowLogResourceType.from_vpc(vpc),
///   destination = ec2.FlowLogDestination.to_s3(s3.Bucket(stack, "Logs"), "vpc/"),
/// })
/// ```
#[construct(module = "ec2", base = Resource, state = FlowLogState, reference = flow_log_ref("AWS::EC2::FlowLog"))]
impl FlowLog {
    /// Makes a flow log, with the log group, the role or the bucket that its destination lacks.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: FlowLogProps) -> Result<Self> {
        let this: FlowLog =
            cx.create(scope, id, FlowLogState { id: "".into(), target: Target::default() })?;
        match this.build(cx, props) {
            Ok(()) => Ok(this),
            Err(error) => Err(error.on(&cx.path(this.0))),
        }
    }

    /// A flow log that was made elsewhere, by its id: `fl-0123456789abcdef0`.
    pub fn from_flow_log_id(cx: &mut Cx, scope: Construct, id: Str, flow_log_id: Text) -> Result<FlowLog> {
        cx.create(scope, id, FlowLogState { id: flow_log_id, target: Target::default() })
    }

    /// The id of the flow log: `fl-0123456789abcdef0`.
    #[attribute]
    pub fn flow_log_id(self, cx: &Cx) -> Text {
        cx.state(self).id.clone()
    }

    /// The bucket, where the records go to S3.
    #[attribute]
    pub fn bucket(self, cx: &Cx) -> Option<Bucket> {
        cx.state(self).target.bucket
    }

    /// The folder in the bucket.
    #[attribute]
    pub fn key_prefix(self, cx: &Cx) -> Option<Text> {
        cx.state(self).target.key_prefix.clone()
    }

    /// The role in which records are written, where there is one.
    #[attribute]
    pub fn iam_role(self, cx: &Cx) -> Option<Role> {
        cx.state(self).target.role
    }

    /// The log group, where the records go to one that is no L1.
    #[attribute]
    pub fn log_group(self, cx: &Cx) -> Option<LogGroup> {
        cx.state(self).target.log_group
    }

    /// The delivery stream, where the records go to one that this app makes.
    #[attribute]
    pub fn delivery_stream(self, cx: &Cx) -> Option<CfnResource> {
        cx.state(self).target.stream
    }

    /// The ARN of the delivery stream, where the records go to one.
    #[attribute]
    pub fn delivery_stream_arn(self, cx: &Cx) -> Option<Text> {
        cx.state(self).target.stream_arn.clone()
    }
}

impl FlowLog {
    fn build(self, cx: &mut Cx, props: FlowLogProps) -> Result<()> {
        let FlowLogProps { options, flow_log_name, resource_type } = props;
        check(&resource_type, &options)?;
        let destination = options.destination.unwrap_or(FlowLogDestination::Logs { group: None, role: None });
        let target = destination.prepare(cx, self.into())?;
        let name =
            flow_log_name.filter(|name| name.literal() != Some("")).unwrap_or_else(|| cx.path(self.0).into());
        Construct::from(self).tags().set(cx, Str::new_static("Name"), name);
        let traffic = (!resource_type.is_of_transit_gateway())
            .then(|| options.traffic_type.unwrap_or(FlowLogTrafficType::ALL).value());
        let properties = fields! {
            "DeliverLogsPermissionArn": target.role.map(|role| role.role_arn(cx)),
            "DestinationOptions": target.options.clone(),
            "LogDestination": target.arn.clone(),
            "LogDestinationType": target.kind,
            "LogFormat": options.log_format.map(LogFormat::join),
            "LogGroupName": target.log_group_name.clone(),
            "MaxAggregationInterval": options
                .max_aggregation_interval
                .map(FlowLogMaxAggregationInterval::seconds),
            "ResourceId": resource_type.resource_id(),
            "ResourceType": resource_type.resource_type(),
            "TrafficType": traffic,
        };
        let resource = CfnResource::add(cx, self, "FlowLog", "AWS::EC2::FlowLog", properties)?;
        if let Some(bucket) = target.bucket {
            wait_for_bucket(cx, resource, bucket)?;
        }
        let state = cx.state_mut(self);
        (state.id, state.target) = (resource.reference(), target);
        Ok(())
    }
}

/// Makes a flow log wait until it may write into a bucket. It goes before what empties the bucket, so that nothing is
/// written into one that is to be deleted.
fn wait_for_bucket(cx: &mut Cx, resource: CfnResource, bucket: Bucket) -> Result<()> {
    let policy = bucket.policy(cx).and_then(|policy| cx.child(policy.id(), "Resource"));
    let emptied = cx
        .child(bucket.id(), "AutoDeleteObjectsCustomResource")
        .and_then(|custom_resource| cx.child(custom_resource, "Default"));
    for node in [policy, emptied].into_iter().flatten() {
        if let Some(target) = cx.cast::<CfnResource>(node) {
            resource.add_dependency(cx, target)?;
        }
    }
    Ok(())
}

/// Transit gateways neither accept nor reject, and record each minute.
/// Source: the transit gateway guide, "Transit Gateway Flow Logs".
fn check(resource_type: &FlowLogResourceType, options: &FlowLogOptions) -> Result<()> {
    if !resource_type.is_of_transit_gateway() {
        return Ok(());
    }
    if options.traffic_type.is_some() {
        bail!(Code::InvalidValue, "a flow log of a transit gateway has no `traffic_type`";
            hint: "leave it out: all traffic is recorded");
    }
    if options.max_aggregation_interval == Some(FlowLogMaxAggregationInterval::TEN_MINUTES) {
        bail!(Code::InvalidValue, "`max_aggregation_interval` of a flow log of a transit gateway must be `ONE_MINUTE`";
            hint: "leave it out");
    }
    Ok(())
}
