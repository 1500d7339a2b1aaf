//! Where flow logs go.

use crate::aws::iam::{
    PolicyStatement, PolicyStatementProps, Role, RoleProps, ServicePrincipal, ServicePrincipalOpts,
};
use crate::aws::logs::{LogGroup, LogGroupProps};
use crate::aws::s3::{Bucket, BucketProps};
use crate::bail;
use crate::core::{
    ArnComponents, ArnFormat, CfnResource, Construct, Cx, Data, Fields, Handle, Late, PhysicalName, Text,
};
use crate::declare::{Dict, choice, class, props, union};
use crate::diag::{Code, Result};
use crate::fields;

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

/// How flow logs are kept in S3.
#[props(module = "ec2")]
pub struct S3DestinationOptions {
    /// How they are written. Default: `PLAIN_TEXT`.
    pub file_format: Option<FlowLogFileFormat>,
    /// Whether the folders are named as tools of Hive expect it: `year=2024/month=01`.
    #[default(false)]
    pub hive_compatible_partitions: bool,
    /// Whether there is a folder for each hour, instead of each day.
    #[default(false)]
    pub per_hour_partition: bool,
}

/// A log group: a `logs.LogGroup` or the L1.
#[union]
pub enum AnyLogGroup {
    /// A log group.
    Group(LogGroup),
    /// A `logs.CfnLogGroup`.
    Cfn(CfnResource),
}

/// Where flow logs go.
#[derive(Clone, Debug)]
pub enum FlowLogDestination {
    /// To CloudWatch Logs.
    Logs {
        /// The group. Default: a new one.
        group: Option<AnyLogGroup>,
        /// Who writes. Default: a new role.
        role: Option<Role>,
    },
    /// To S3.
    S3 {
        /// The bucket. Default: a new one.
        bucket: Option<Bucket>,
        /// The folder.
        prefix: Option<Text>,
        /// How they are kept.
        options: S3DestinationOptions,
    },
    /// To a delivery stream that is known by its ARN.
    StreamArn(Text),
    /// To a delivery stream.
    Stream {
        /// The stream.
        stream: CfnResource,
        /// Who writes into a stream of another account.
        role: Option<Role>,
    },
}

/// Where flow logs go.
#[class(module = "ec2")]
impl FlowLogDestination {
    /// To CloudWatch Logs.
    pub fn to_cloud_watch_logs(
        cx: &Cx,
        /// The log group. Default: a new one, which keeps events for two years.
        log_group: Option<AnyLogGroup>,
        /// The role in which the service `vpc-flow-logs.amazonaws.com` writes; it gets the permissions. Default: a
        /// new one.
        iam_role: Option<Role>,
    ) -> Result<FlowLogDestination> {
        if let Some(AnyLogGroup::Cfn(resource)) = &log_group {
            check_type(
                cx,
                *resource,
                "log_group",
                LOG_GROUP_TYPE,
                "a `logs.LogGroup` or a `logs.CfnLogGroup`",
            )?;
        }
        Ok(FlowLogDestination::Logs { group: log_group, role: iam_role })
    }

    /// To a bucket of S3. The service may write into it by a policy that AWS makes, or under the feature flag
    /// `@aws-cdk/aws-s3:createDefaultLoggingPolicy` the app does.
    pub fn to_s3(
        /// The bucket. Default: a new one.
        bucket: Option<Bucket>,
        /// The folder in the bucket. Default: none.
        key_prefix: Option<Text>,
        /// How the logs are kept.
        options: Option<S3DestinationOptions>,
    ) -> FlowLogDestination {
        FlowLogDestination::S3 { bucket, prefix: key_prefix, options: options.unwrap_or_default() }
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

    /// To a delivery stream of Amazon Data Firehose.
    pub fn to_firehose(
        cx: &Cx,
        /// The stream: a `kinesisfirehose.CfnDeliveryStream`.
        delivery_stream: CfnResource,
        /// The role in which a stream of another account is written into. Default: none, which does for streams of
        /// the same account.
        iam_role: Option<Role>,
    ) -> Result<FlowLogDestination> {
        let wanted = "a `kinesisfirehose.CfnDeliveryStream`";
        check_type(cx, delivery_stream, "delivery_stream", STREAM_TYPE, wanted)?;
        Ok(FlowLogDestination::Stream { stream: delivery_stream, role: iam_role })
    }
}

/// Where a flow log goes, once all is there.
#[derive(Clone, Debug, Default)]
pub(super) struct Target {
    /// The kind of destination as CloudFormation spells it.
    pub kind: &'static str,
    /// The ARN of the bucket, the folder or the stream.
    pub arn: Option<Text>,
    pub options: Option<Fields>,
    pub role: Option<Role>,
    pub log_group: Option<LogGroup>,
    pub log_group_name: Option<Text>,
    pub bucket: Option<Bucket>,
    pub key_prefix: Option<Text>,
    pub stream: Option<CfnResource>,
    pub stream_arn: Option<Text>,
}

const LOG_GROUP_TYPE: &str = "AWS::Logs::LogGroup";
const STREAM_TYPE: &str = "AWS::KinesisFirehose::DeliveryStream";
/// The service that writes to CloudWatch Logs.
const WRITER: &str = "vpc-flow-logs.amazonaws.com";
/// The service that writes to S3.
const DELIVERY: &str = "delivery.logs.amazonaws.com";
/// The feature flag under which the app makes the policies by which logs are delivered.
const POLICY_FLAG: &str = "@aws-cdk/aws-s3:createDefaultLoggingPolicy";

impl FlowLogDestination {
    /// Makes what is missing, and lets the service write.
    pub(super) fn prepare(self, cx: &mut Cx, scope: Construct) -> Result<Target> {
        match self {
            FlowLogDestination::Logs { group, role } => to_logs(cx, scope, group, role),
            FlowLogDestination::S3 { bucket, prefix, options } => {
                to_bucket(cx, scope, bucket, prefix, options)
            }
            FlowLogDestination::StreamArn(arn) => Ok(to_stream(arn)),
            FlowLogDestination::Stream { stream, role } => {
                if role.is_none() {
                    check_account(cx, scope, stream)?;
                }
                let arn = Late::attribute(stream.id(), "Arn").into();
                Ok(Target { role, stream: Some(stream), ..to_stream(arn) })
            }
        }
    }
}

fn to_logs(cx: &mut Cx, scope: Construct, group: Option<AnyLogGroup>, role: Option<Role>) -> Result<Target> {
    let role = match role {
        Some(role) => role,
        None => {
            let service = ServicePrincipal::new(cx, WRITER.into(), ServicePrincipalOpts::default());
            let name = Some(PhysicalName::GENERATE_IF_NEEDED());
            let props = RoleProps { role_name: name, ..RoleProps::of(service.into()) };
            Role::new(cx, scope, "IAMRole".into(), props)?
        }
    };
    let (log_group, name, arn) = match group {
        Some(AnyLogGroup::Cfn(resource)) => {
            (None, resource.reference(), Late::attribute(resource.id(), "Arn").into())
        }
        given => {
            let group = match given {
                Some(AnyLogGroup::Group(group)) => group,
                _ => LogGroup::new(cx, scope, "LogGroup".into(), LogGroupProps::default())?,
            };
            (Some(group), group.log_group_name(cx), group.log_group_arn(cx))
        }
    };
    let actions = ["logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogStreams"];
    let statement = PolicyStatement::allow(cx, &actions, vec![arn])?;
    role.add_to_principal_policy(cx, statement)?;
    Ok(Target {
        kind: "cloud-watch-logs",
        role: Some(role),
        log_group,
        log_group_name: Some(name),
        ..Target::default()
    })
}

fn to_bucket(
    cx: &mut Cx,
    scope: Construct,
    bucket: Option<Bucket>,
    key_prefix: Option<Text>,
    options: S3DestinationOptions,
) -> Result<Target> {
    let bucket = match bucket {
        Some(bucket) => bucket,
        None => Bucket::new(cx, scope, "Bucket".into(), BucketProps::default())?,
    };
    let prefix = key_prefix.clone().filter(|prefix| prefix.literal() != Some(""));
    if cx.flag(scope.id(), POLICY_FLAG) {
        let folder = prefix.clone();
        allow_delivery(cx, scope, bucket, folder, options.hive_compatible_partitions)?;
    }
    let arn = match prefix {
        Some(prefix) => bucket.arn_for_objects(cx, prefix),
        None => bucket.bucket_arn(cx),
    };
    let is_plain =
        options.file_format.is_none() && !options.hive_compatible_partitions && !options.per_hour_partition;
    let format = options.file_format.unwrap_or(FlowLogFileFormat::PLAIN_TEXT);
    // CloudFormation takes these names as they are, though its others begin with capitals.
    let options = fields! {
        "fileFormat": format.value(),
        "perHourPartition": options.per_hour_partition,
        "hiveCompatiblePartitions": options.hive_compatible_partitions,
    };
    Ok(Target {
        kind: "s3",
        arn: Some(arn),
        options: (!is_plain).then_some(options),
        bucket: Some(bucket),
        key_prefix,
        ..Target::default()
    })
}

fn to_stream(arn: Text) -> Target {
    Target {
        kind: "kinesis-data-firehose",
        arn: Some(arn.clone()),
        stream_arn: Some(arn),
        ..Target::default()
    }
}

/// Lets the service write into a bucket.
/// Source: the VPC user guide, "Amazon S3 bucket permissions for flow logs".
fn allow_delivery(
    cx: &mut Cx,
    scope: Construct,
    bucket: Bucket,
    prefix: Option<Text>,
    is_hive: bool,
) -> Result<()> {
    let stack = cx.stack_of(scope.id())?;
    let account = stack.account(cx);
    let logs = ArnComponents {
        service: "logs".into(),
        resource: "*".into(),
        partition: None,
        region: None,
        account: None,
        resource_name: None,
        arn_format: ArnFormat::SLASH_RESOURCE_NAME,
    };
    let source = stack.format_arn(cx, logs)?;
    let mut pattern: Vec<Text> = Vec::new();
    if let Some(prefix) = prefix {
        let is_closed = prefix.literal().is_some_and(|text| text.ends_with('/'));
        pattern.push(prefix);
        if !is_closed {
            pattern.push("/".into());
        }
    }
    pattern.push(if is_hive { "AWSLogs/aws-account-id=" } else { "AWSLogs/" }.into());
    pattern.extend([account.clone(), "/*".into()]);
    let objects = bucket.arn_for_objects(cx, Text::concat(pattern));
    let owned = fields! { "s3:x-amz-acl": "bucket-owner-full-control", "aws:SourceAccount": &account };
    allow(cx, bucket, &["s3:PutObject"], objects, owned, &source)?;
    let arn = bucket.bucket_arn(cx);
    let own = fields! { "aws:SourceAccount": &account };
    allow(cx, bucket, &["s3:GetBucketAcl", "s3:ListBucket"], arn, own, &source)
}

/// Lets the service do something where it acts for the account.
fn allow(
    cx: &mut Cx,
    bucket: Bucket,
    actions: &[&str],
    resource: Text,
    equals: Fields,
    source: &Text,
) -> Result<()> {
    let service = ServicePrincipal::new(cx, DELIVERY.into(), ServicePrincipalOpts::default());
    let actions: Vec<Text> = actions.iter().map(|action| Text::from(*action)).collect();
    let conditions = fields! {
        "StringEquals": equals,
        "ArnLike": Data::object("aws:SourceArn", source.clone()),
    };
    let props = PolicyStatementProps {
        actions: Some(actions.into()),
        conditions: Some(Dict(conditions)),
        principals: Some(vec![service.into()]),
        resources: Some(vec![resource].into()),
        ..PolicyStatementProps::default()
    };
    let statement = PolicyStatement::new(cx, props)?;
    bucket.add_to_resource_policy(cx, statement)?;
    Ok(())
}

/// Streams of another account need a role.
fn check_account(cx: &Cx, scope: Construct, stream: CfnResource) -> Result<()> {
    let (own, other) = (cx.stack_of(scope.id())?.account(cx), cx.stack_of(stream.id())?.account(cx));
    match (own.literal(), other.literal()) {
        (Some(own), Some(other)) if own != other => {
            bail!(Code::InvalidValue, "the stream `{}` is in the account `{other}`, the flow log in `{own}`", cx.path(stream.id());
                hint: "logs go to another account in a role: give `iam_role` to `ec2.FlowLogDestination.to_firehose`")
        }
        _ => Ok(()),
    }
}

fn check_type(cx: &Cx, resource: CfnResource, name: &str, wanted: &str, described: &str) -> Result<()> {
    let found = resource.cfn_resource_type(cx);
    if found == wanted {
        return Ok(());
    }
    bail!(Code::TypeMismatch, "`{name}` must be {described}, not a resource of type `{found}`"; on: cx.path(resource.id()))
}
