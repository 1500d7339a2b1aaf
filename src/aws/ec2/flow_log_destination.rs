//! Where the records of flow logs go.

use super::FlowLog;
use crate::aws::iam::{
    Grant, PolicyStatement, PolicyStatementProps, Role, ServicePrincipal, ServicePrincipalOpts,
};
use crate::aws::kinesisfirehose::DeliveryStream;
use crate::aws::logs::{LogGroup, LogGroupProps};
use crate::aws::s3::{Bucket, BucketProps};
use crate::bail;
use crate::core::{ArnComponents, Construct, Cx, Data, Handle, Stack, Str, Text};
use crate::declare::{Dict, choice, class, props};
use crate::diag::{Code, Result};
use crate::fields;

/// The kinds of places to which flow logs are written.
#[choice(module = "ec2")]
pub enum FlowLogDestinationType {
    /// A log group.
    #[value = "cloud-watch-logs"]
    CLOUD_WATCH_LOGS,
    /// A bucket.
    #[value = "s3"]
    S3,
    /// A delivery stream of Amazon Data Firehose.
    #[value = "kinesis-data-firehose"]
    KINESIS_DATA_FIREHOSE,
}

/// How flow logs are written to S3.
#[choice(module = "ec2")]
pub enum FlowLogFileFormat {
    /// Lines of text.
    #[value = "plain-text"]
    PLAIN_TEXT,
    /// Apache Parquet, which is smaller and faster to query.
    #[value = "parquet"]
    PARQUET,
}

/// How flow logs are kept where they are written.
#[props(module = "ec2", output = true)]
pub struct DestinationOptions {
    /// How they are written. Default: `PLAIN_TEXT`.
    pub file_format: Option<FlowLogFileFormat>,
    /// Whether the folders are named as tools of Hive expect it: `year=2024/month=01`. Default: `false`.
    pub hive_compatible_partitions: Option<bool>,
    /// Whether there is a folder for each hour, instead of each day. Default: `false`.
    pub per_hour_partition: Option<bool>,
}

/// How flow logs are kept in S3.
#[props(module = "ec2")]
pub struct S3DestinationOptions {
    #[extends]
    pub(super) options: DestinationOptions,
}

/// What a flow log is told of the place to which it is written.
#[props(module = "ec2", output = true)]
pub struct FlowLogDestinationConfig {
    /// The kind of place.
    pub log_destination_type: FlowLogDestinationType,
    /// The role in which records are written. Default: none.
    pub iam_role: Option<Role>,
    /// The log group. Default: none.
    pub log_group: Option<LogGroup>,
    /// The bucket. Default: none.
    pub s3_bucket: Option<Bucket>,
    /// The folder in the bucket. Default: none.
    pub key_prefix: Option<Text>,
    /// The ARN of the delivery stream, where the stream itself is not known. Default: none.
    pub delivery_stream_arn: Option<Text>,
    /// The delivery stream. Default: none.
    pub delivery_stream: Option<DeliveryStream>,
    /// How flow logs are kept there. Default: as the service does it.
    pub destination_options: Option<DestinationOptions>,
}

/// Where the records of a flow log go.
#[derive(Clone, Debug)]
pub enum FlowLogDestination {
    /// A log group.
    Logs {
        /// The group; a new one where there is none.
        group: Option<LogGroup>,
        /// The role; a new one where there is none.
        role: Option<Role>,
    },
    /// A bucket.
    Bucket {
        /// The bucket; a new one where there is none.
        bucket: Option<Bucket>,
        /// The folder in it.
        key_prefix: Option<Text>,
        /// How records are kept.
        options: DestinationOptions,
    },
    /// A delivery stream that this app makes.
    Stream {
        /// The stream.
        stream: DeliveryStream,
        /// The role for a stream of another account.
        role: Option<Role>,
    },
    /// A delivery stream that was made elsewhere, by its ARN.
    StreamArn(Text),
}

const FLOW_LOGS: &str = "vpc-flow-logs.amazonaws.com";
const LOG_DELIVERY: &str = "delivery.logs.amazonaws.com";
/// The feature flag under which buckets get a policy for what the service writes.
const BUCKET_POLICY_FLAG: &str = "@aws-cdk/aws-s3:createDefaultLoggingPolicy";
/// What the service does with a log group.
const LOGS_ACTIONS: [&str; 3] = ["logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogStreams"];

/// Where the records of a flow log go.
#[class(module = "ec2")]
impl FlowLogDestination {
    /// To a log group.
    pub fn to_cloud_watch_logs(
        /// The log group. Default: a new one, which keeps events for two years.
        log_group: Option<LogGroup>,
        /// The role in which the service `vpc-flow-logs.amazonaws.com` writes; it gets the permissions. Default: a
        /// new one.
        iam_role: Option<Role>,
    ) -> FlowLogDestination {
        FlowLogDestination::Logs { group: log_group, role: iam_role }
    }

    /// To S3. With the context flag `@aws-cdk/aws-s3:createDefaultLoggingPolicy`, the policy of the bucket lets the
    /// service write.
    pub fn to_s3(
        /// The bucket. Default: a new one.
        bucket: Option<Bucket>,
        /// The folder in the bucket. Default: none.
        key_prefix: Option<Text>,
        /// How the logs are kept.
        options: Option<S3DestinationOptions>,
    ) -> FlowLogDestination {
        let options = options.unwrap_or_default().options;
        FlowLogDestination::Bucket { bucket, key_prefix, options }
    }

    /// To a delivery stream of Amazon Data Firehose.
    pub fn to_firehose(
        /// The stream.
        delivery_stream: DeliveryStream,
        /// The role in which a stream of another account is written into. Default: none, which does for streams of
        /// the same account.
        iam_role: Option<Role>,
    ) -> FlowLogDestination {
        FlowLogDestination::Stream { stream: delivery_stream, role: iam_role }
    }

    /// To a delivery stream of Amazon Data Firehose, by its ARN.
    #[deprecated_name = "use `to_firehose`"]
    pub fn to_kinesis_data_firehose_destination(delivery_stream_arn: Text) -> Result<FlowLogDestination> {
        if delivery_stream_arn.literal() == Some("") {
            bail!(Code::InvalidValue, "`delivery_stream_arn` is empty";
                hint: "ARNs of streams look like `arn:aws:firehose:us-east-1:123456789012:deliverystream/name`");
        }
        Ok(FlowLogDestination::StreamArn(delivery_stream_arn))
    }

    /// Makes what the place lacks, and lets the service write there.
    pub fn bind(
        &self,
        cx: &mut Cx,
        /// Below which construct new groups, roles and buckets are made.
        scope: Construct,
        /// The flow log.
        flow_log: FlowLog,
    ) -> Result<FlowLogDestinationConfig> {
        match self.clone() {
            FlowLogDestination::Logs { group, role } => bind_logs(cx, scope, group, role),
            FlowLogDestination::Bucket { bucket, key_prefix, options } => {
                bind_bucket(cx, scope, bucket, key_prefix, options)
            }
            FlowLogDestination::Stream { stream, role } => bind_stream(cx, flow_log, stream, role),
            FlowLogDestination::StreamArn(arn) => Ok(FlowLogDestinationConfig {
                delivery_stream_arn: Some(arn),
                ..FlowLogDestinationConfig::new(FlowLogDestinationType::KINESIS_DATA_FIREHOSE)
            }),
        }
    }
}

impl DestinationOptions {
    /// The property of the flow log, where anything differs from what the service does by itself.
    pub(super) fn to_data(&self) -> Data {
        let hive = self.hive_compatible_partitions.unwrap_or(false);
        let hourly = self.per_hour_partition.unwrap_or(false);
        Data::Map(fields! {
            "fileFormat": self.file_format.unwrap_or(FlowLogFileFormat::PLAIN_TEXT).value(),
            "perHourPartition": hourly,
            "hiveCompatiblePartitions": hive,
        })
    }

    fn are_usual(&self) -> bool {
        let asked = [self.hive_compatible_partitions, self.per_hour_partition];
        self.file_format.is_none() && !asked.contains(&Some(true))
    }
}

fn bind_logs(
    cx: &mut Cx,
    scope: Construct,
    group: Option<LogGroup>,
    role: Option<Role>,
) -> Result<FlowLogDestinationConfig> {
    let role = match role {
        Some(role) => role,
        None => Role::for_service(cx, scope, "IAMRole", FLOW_LOGS)?,
    };
    let group = match group {
        Some(group) => group,
        None => LogGroup::new(cx, scope, "LogGroup".into(), LogGroupProps::default())?,
    };
    let (actions, arn) = (LOGS_ACTIONS.map(Text::from).to_vec(), group.log_group_arn(cx));
    Grant::on_principal(cx, role.into(), actions, vec![arn])?;
    Ok(FlowLogDestinationConfig {
        iam_role: Some(role),
        log_group: Some(group),
        ..FlowLogDestinationConfig::new(FlowLogDestinationType::CLOUD_WATCH_LOGS)
    })
}

fn bind_bucket(
    cx: &mut Cx,
    scope: Construct,
    bucket: Option<Bucket>,
    key_prefix: Option<Text>,
    options: DestinationOptions,
) -> Result<FlowLogDestinationConfig> {
    let bucket = match bucket {
        Some(bucket) => bucket,
        None => Bucket::new(cx, scope, "Bucket".into(), BucketProps::default())?,
    };
    if cx.flag(scope.id(), BUCKET_POLICY_FLAG) {
        let is_hive = options.hive_compatible_partitions == Some(true);
        let folder = folder_of_records(key_prefix.clone(), is_hive);
        let stack = cx.stack_of(scope.id())?;
        let objects = Text::concat([folder, stack.account(cx), "/*".into()]);
        let objects = bucket.arn_for_objects(cx, objects);
        let full_control = fields! { "s3:x-amz-acl": "bucket-owner-full-control" };
        let write = let_deliver(cx, stack, &["s3:PutObject"], objects, full_control)?;
        bucket.add_to_resource_policy(cx, write)?;
        let arn = bucket.bucket_arn(cx);
        let look = let_deliver(cx, stack, &["s3:GetBucketAcl", "s3:ListBucket"], arn, fields! {})?;
        bucket.add_to_resource_policy(cx, look)?;
    }
    Ok(FlowLogDestinationConfig {
        s3_bucket: Some(bucket),
        key_prefix,
        destination_options: (!options.are_usual()).then_some(options),
        ..FlowLogDestinationConfig::new(FlowLogDestinationType::S3)
    })
}

/// Where in a bucket the service writes, up to the account.
/// Source: the VPC user guide, "Flow log files".
fn folder_of_records(key_prefix: Option<Text>, is_hive: bool) -> Text {
    let start = match key_prefix {
        Some(Text::Literal(prefix)) if prefix.is_empty() || prefix.ends_with('/') => prefix.into(),
        Some(prefix) => Text::concat([prefix, "/".into()]),
        None => "".into(),
    };
    let folder = if is_hive { "AWSLogs/aws-account-id=" } else { "AWSLogs/" };
    Text::concat([start, folder.into()])
}

/// Lets the service that delivers logs of the stack's account do something.
fn let_deliver(
    cx: &mut Cx,
    stack: Stack,
    actions: &[&'static str],
    resource: Text,
    mut equals: crate::core::Fields,
) -> Result<PolicyStatement> {
    equals.push((Str::new_static("aws:SourceAccount"), stack.account(cx).into()));
    let source = ArnComponents::alone("logs", "*");
    let source = stack.format_arn(cx, source)?;
    let service = ServicePrincipal::new(cx, LOG_DELIVERY.into(), ServicePrincipalOpts::default());
    let actions: Vec<Text> = actions.iter().map(|action| Text::from(*action)).collect();
    let props = PolicyStatementProps {
        actions: Some(actions.into()),
        conditions: Some(Dict(fields! {
            "StringEquals": Data::Map(equals),
            "ArnLike": Data::object("aws:SourceArn", source),
        })),
        principals: Some(vec![service.into()]),
        resources: Some(vec![resource].into()),
        ..PolicyStatementProps::default()
    };
    PolicyStatement::new(cx, props)
}

/// Streams of other accounts are written into in a role.
/// Source: the VPC user guide, "Publish flow logs to Amazon Data Firehose".
fn bind_stream(
    cx: &Cx,
    flow_log: FlowLog,
    stream: DeliveryStream,
    role: Option<Role>,
) -> Result<FlowLogDestinationConfig> {
    let account = |node| cx.stack_of(node).ok().and_then(|stack| stack.known_environment(cx).0);
    if role.is_none()
        && let (Some(theirs), Some(own)) = (account(stream.id()), account(flow_log.id()))
        && theirs != own
    {
        bail!(Code::InvalidValue, "the delivery stream is in the account `{theirs}`, the flow log in `{own}`";
            hint: "logs go to another account in a role: give `iam_role` to `ec2.FlowLogDestination.to_firehose`");
    }
    Ok(FlowLogDestinationConfig {
        iam_role: role,
        delivery_stream: Some(stream),
        ..FlowLogDestinationConfig::new(FlowLogDestinationType::KINESIS_DATA_FIREHOSE)
    })
}
