//! Flow logs: records of network traffic.

use super::flow_log_destination::FlowLogDestinationConfig;
use super::{FlowLogDestination, FlowLogResourceType, LogFormat};
use crate::aws::iam::Role;
use crate::aws::kinesisfirehose::DeliveryStream;
use crate::aws::logs::LogGroup;
use crate::aws::s3::Bucket;
use crate::bail;
use crate::core::{CfnResource, Construct, Cx, Dependable, Handle, Resource, Str, Text};
use crate::declare::{choice, construct, props};
use crate::diag::{Code, Result};
use crate::fields;

/// Which traffic a flow log records.
#[choice(module = "ec2")]
pub enum FlowLogTrafficType {
    /// What security groups and network ACLs let through.
    #[value = "ACCEPT"]
    ACCEPT,
    /// All.
    #[value = "ALL"]
    ALL,
    /// What security groups and network ACLs refuse.
    #[value = "REJECT"]
    REJECT,
}

/// Over what time the packets of a flow become one record.
#[choice(module = "ec2")]
pub enum FlowLogMaxAggregationInterval {
    /// One minute at most.
    #[value = 60]
    ONE_MINUTE,
    /// Ten minutes at most.
    #[value = 600]
    TEN_MINUTES,
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
    /// for transit gateways, which have no other.
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
    /// Where the records go; nothing for a flow log that was made elsewhere.
    config: Option<FlowLogDestinationConfig>,
}

/// The resource of a bucket that empties it when it is deleted.
const EMPTIER: &str = "AutoDeleteObjectsCustomResource";

/// A flow log: a record of the traffic of a VPC, a subnet, a network interface or a transit gateway.
///
/// ```rhai
/// let vpc = ec2.Vpc(stack, "Vpc");
/// ec2.FlowLog(stack, "Rejected", #{
///     resource_type: ec2.FlowLogResourceType.from_vpc(vpc),
///     traffic_type: ec2.FlowLogTrafficType.REJECT,
///     destination: ec2.FlowLogDestination.to_s3(s3.Bucket(stack, "Records"), "rejected"),
/// });
/// ```
///
/// ```lua
/// local vpc = ec2.Vpc(stack, "Vpc")
/// ec2.FlowLog(stack, "Rejected", {
///   resource_type = ec2.FlowLogResourceType.from_vpc(vpc),
///   traffic_type = ec2.FlowLogTrafficType.REJECT,
///   destination = ec2.FlowLogDestination.to_s3(s3.Bucket(stack, "Records"), "rejected"),
/// })
/// ```
#[construct(module = "ec2", base = Resource, state = FlowLogState, reference = flow_log_ref("AWS::EC2::FlowLog"))]
impl FlowLog {
    /// Makes a flow log.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: FlowLogProps) -> Result<Self> {
        let this: FlowLog = cx.create(scope, id, FlowLogState { id: "".into(), config: None })?;
        match this.build(cx, props) {
            Ok(()) => Ok(this),
            Err(error) => Err(error.on(&cx.path(this.0))),
        }
    }

    /// A flow log that was made elsewhere, by its id: `fl-0123456789abcdef0`.
    pub fn from_flow_log_id(cx: &mut Cx, scope: Construct, id: Str, flow_log_id: Text) -> Result<FlowLog> {
        cx.create(scope, id, FlowLogState { id: flow_log_id, config: None })
    }

    /// The id of the flow log: `fl-0123456789abcdef0`.
    #[attribute]
    pub fn flow_log_id(self, cx: &Cx) -> Text {
        cx.state(self).id.clone()
    }

    /// The bucket, where the records go to S3.
    #[attribute]
    pub fn bucket(self, cx: &Cx) -> Option<Bucket> {
        self.config(cx)?.s3_bucket
    }

    /// The folder in the bucket.
    #[attribute]
    pub fn key_prefix(self, cx: &Cx) -> Option<Text> {
        self.config(cx)?.key_prefix.clone()
    }

    /// The role in which records are written, where there is one.
    #[attribute]
    pub fn iam_role(self, cx: &Cx) -> Option<Role> {
        self.config(cx)?.iam_role
    }

    /// The log group, where the records go to one.
    #[attribute]
    pub fn log_group(self, cx: &Cx) -> Option<LogGroup> {
        self.config(cx)?.log_group
    }

    /// The delivery stream, where the records go to one that this app makes.
    #[attribute]
    pub fn delivery_stream(self, cx: &Cx) -> Option<DeliveryStream> {
        self.config(cx)?.delivery_stream
    }

    /// The ARN of the delivery stream, where the records go to one.
    #[attribute]
    pub fn delivery_stream_arn(self, cx: &Cx) -> Option<Text> {
        self.config(cx)?.stream_arn(cx)
    }
}

impl FlowLog {
    fn config(self, cx: &Cx) -> Option<&FlowLogDestinationConfig> {
        cx.state(self).config.as_ref()
    }

    fn build(self, cx: &mut Cx, props: FlowLogProps) -> Result<()> {
        let FlowLogProps { options, flow_log_name, resource_type } = props;
        let traffic_type = traffic_type(&resource_type, &options)?;
        let name = flow_log_name.unwrap_or_else(|| cx.path(self.0).into());
        Construct::from(self).tags().set(cx, "Name".into(), name);
        let destination = options.destination.unwrap_or(FlowLogDestination::Logs { group: None, role: None });
        let config = destination.bind(cx, self.into(), self)?;
        let properties = fields! {
            "DeliverLogsPermissionArn": config.iam_role.map(|role| role.role_arn(cx)),
            "DestinationOptions": config.destination_options.as_ref().map(|options| options.to_data()),
            "LogDestination": config.arn(cx),
            "LogDestinationType": config.log_destination_type.value(),
            "LogFormat": options.log_format.map(LogFormat::join),
            "LogGroupName": config.log_group.map(|group| group.log_group_name(cx)),
            "MaxAggregationInterval": options.max_aggregation_interval.and_then(|interval| interval.value().parse::<i64>().ok()),
            "ResourceId": resource_type.resource_id(),
            "ResourceType": resource_type.resource_type(),
            "TrafficType": traffic_type.map(FlowLogTrafficType::value),
        };
        let resource = CfnResource::add_default(cx, self, "FlowLog", "AWS::EC2::FlowLog", properties)?;
        if let Some(bucket) = config.s3_bucket {
            wait_for_policy(cx, resource, bucket);
        }
        *cx.state_mut(self) = FlowLogState { id: resource.reference(), config: Some(config) };
        Ok(())
    }
}

impl FlowLogDestinationConfig {
    fn stream_arn(&self, cx: &Cx) -> Option<Text> {
        let own = self.delivery_stream.map(|stream| stream.delivery_stream_arn(cx));
        own.or_else(|| self.delivery_stream_arn.clone())
    }

    /// The ARN of the place, where it is no log group.
    fn arn(&self, cx: &Cx) -> Option<Text> {
        let Some(bucket) = self.s3_bucket else { return self.stream_arn(cx) };
        let prefix = self.key_prefix.clone().filter(|prefix| prefix.literal() != Some(""));
        Some(match prefix {
            Some(prefix) => bucket.arn_for_objects(cx, prefix),
            None => bucket.bucket_arn(cx),
        })
    }
}

/// Which traffic is recorded. Transit gateways cannot choose, nor how often.
fn traffic_type(of: &FlowLogResourceType, options: &FlowLogOptions) -> Result<Option<FlowLogTrafficType>> {
    if !of.is_of_transit_gateway() {
        return Ok(Some(options.traffic_type.unwrap_or(FlowLogTrafficType::ALL)));
    }
    if options.traffic_type.is_some() {
        bail!(Code::InvalidValue, "a flow log of a transit gateway has no `traffic_type`";
            hint: "leave it out: all traffic is recorded");
    }
    if options.max_aggregation_interval == Some(FlowLogMaxAggregationInterval::TEN_MINUTES) {
        bail!(Code::InvalidValue, "`max_aggregation_interval` of a flow log of a transit gateway must be `ONE_MINUTE`";
            hint: "leave it out");
    }
    Ok(None)
}

/// Records are written once the bucket's policy allows it, and not when the bucket has been emptied.
fn wait_for_policy(cx: &mut Cx, resource: CfnResource, bucket: Bucket) {
    let policy = bucket.policy(cx).map(Construct::from);
    let emptier = cx.child(bucket.id(), EMPTIER).map(Construct::at);
    let targets: Vec<Dependable> = policy.into_iter().chain(emptier).map(Dependable::Construct).collect();
    Construct::from(resource).node().add_dependency(cx, targets.into());
}
