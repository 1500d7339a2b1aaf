//! What the lines of a flow log say.
//! Source: the VPC user guide, "Flow log records".

use crate::core::Text;
use crate::declare::class;

/// What is written when no format is asked for.
const DEFAULT_FIELDS: &str = "${version} ${account-id} ${interface-id} ${srcaddr} ${dstaddr} ${srcport} ${dstport} \
    ${protocol} ${packets} ${bytes} ${start} ${end} ${action} ${log-status}";

/// A piece of the lines of a flow log.
#[derive(Clone, Debug)]
pub struct LogFormat(Text);

#[allow(non_snake_case)]
/// A piece of the lines of a flow log: a field, or several.
#[class(module = "ec2")]
impl LogFormat {
    /// The version of the format: 2 for the default fields, more for later ones.
    #[constant]
    pub fn VERSION() -> LogFormat {
        Self::known("version")
    }

    /// The account of the network interface.
    #[constant]
    pub fn ACCOUNT_ID() -> LogFormat {
        Self::known("account-id")
    }

    /// The id of the network interface.
    #[constant]
    pub fn INTERFACE_ID() -> LogFormat {
        Self::known("interface-id")
    }

    /// The address from which the traffic comes; for what the interface sends, its private IPv4 or its IPv6
    /// address.
    #[constant]
    pub fn SRC_ADDR() -> LogFormat {
        Self::known("srcaddr")
    }

    /// The address to which the traffic goes; for what the interface receives, its private IPv4 or its IPv6
    /// address.
    #[constant]
    pub fn DST_ADDR() -> LogFormat {
        Self::known("dstaddr")
    }

    /// The port from which the traffic comes.
    #[constant]
    pub fn SRC_PORT() -> LogFormat {
        Self::known("srcport")
    }

    /// The port to which the traffic goes.
    #[constant]
    pub fn DST_PORT() -> LogFormat {
        Self::known("dstport")
    }

    /// The number of the protocol, as IANA assigns them: 6 is TCP.
    #[constant]
    pub fn PROTOCOL() -> LogFormat {
        Self::known("protocol")
    }

    /// How many packets the flow has.
    #[constant]
    pub fn PACKETS() -> LogFormat {
        Self::known("packets")
    }

    /// How many bytes the flow has.
    #[constant]
    pub fn BYTES() -> LogFormat {
        Self::known("bytes")
    }

    /// When the first packet of the interval was received, in seconds of Unix time.
    #[constant]
    pub fn START_TIMESTAMP() -> LogFormat {
        Self::known("start")
    }

    /// When the last packet of the interval was received, in seconds of Unix time.
    #[constant]
    pub fn END_TIMESTAMP() -> LogFormat {
        Self::known("end")
    }

    /// What became of the traffic: `ACCEPT` or `REJECT`.
    #[constant]
    pub fn ACTION() -> LogFormat {
        Self::known("action")
    }

    /// Whether all was recorded: `OK`, `NODATA` or `SKIPDATA`.
    #[constant]
    pub fn LOG_STATUS() -> LogFormat {
        Self::known("log-status")
    }

    /// The id of the VPC of the network interface.
    #[constant]
    pub fn VPC_ID() -> LogFormat {
        Self::known("vpc-id")
    }

    /// The id of the subnet of the network interface.
    #[constant]
    pub fn SUBNET_ID() -> LogFormat {
        Self::known("subnet-id")
    }

    /// The id of the instance of the network interface, where it is one of yours.
    #[constant]
    pub fn INSTANCE_ID() -> LogFormat {
        Self::known("instance-id")
    }

    /// The TCP flags that were seen, as one number: FIN is 1, SYN 2, RST 4, SYN-ACK 18.
    #[constant]
    pub fn TCP_FLAGS() -> LogFormat {
        Self::known("tcp-flags")
    }

    /// The kind of traffic: `IPv4`, `IPv6` or `EFA`.
    #[constant]
    pub fn TRAFFIC_TYPE() -> LogFormat {
        Self::known("type")
    }

    /// The address from which the packets come at first, before something between passed them on.
    #[constant]
    pub fn PKT_SRC_ADDR() -> LogFormat {
        Self::known("pkt-srcaddr")
    }

    /// The address to which the packets go in the end, after something between passed them on.
    #[constant]
    pub fn PKT_DST_ADDR() -> LogFormat {
        Self::known("pkt-dstaddr")
    }

    /// The region of the network interface.
    #[constant]
    pub fn REGION() -> LogFormat {
        Self::known("region")
    }

    /// The id of the availability zone of the network interface: `use1-az1`.
    #[constant]
    pub fn AZ_ID() -> LogFormat {
        Self::known("az-id")
    }

    /// The kind of place within a region: `wavelength`, `outpost` or `localzone`.
    #[constant]
    pub fn SUBLOCATION_TYPE() -> LogFormat {
        Self::known("sublocation-type")
    }

    /// The id of the place within a region.
    #[constant]
    pub fn SUBLOCATION_ID() -> LogFormat {
        Self::known("sublocation-id")
    }

    /// The AWS service from which the packets come: `S3`.
    #[constant]
    pub fn PKT_SRC_AWS_SERVICE() -> LogFormat {
        Self::known("pkt-src-aws-service")
    }

    /// The AWS service to which the packets go: `S3`.
    #[constant]
    pub fn PKT_DST_AWS_SERVICE() -> LogFormat {
        Self::known("pkt-dst-aws-service")
    }

    /// Which way the flow goes, as the network interface sees it: `ingress` or `egress`.
    #[constant]
    pub fn FLOW_DIRECTION() -> LogFormat {
        Self::known("flow-direction")
    }

    /// By what kind of gateway traffic leaves, as a number.
    #[constant]
    pub fn TRAFFIC_PATH() -> LogFormat {
        Self::known("traffic-path")
    }

    /// The ARN of the ECS cluster, where a task of ECS has the traffic.
    #[constant]
    pub fn ECS_CLUSTER_ARN() -> LogFormat {
        Self::known("ecs-cluster-arn")
    }

    /// The name of the ECS cluster, where a task of ECS has the traffic.
    #[constant]
    pub fn ECS_CLUSTER_NAME() -> LogFormat {
        Self::known("ecs-cluster-name")
    }

    /// The ARN of the container instance, where a task of ECS on an EC2 instance has the traffic.
    #[constant]
    pub fn ECS_CONTAINER_INSTANCE_ARN() -> LogFormat {
        Self::known("ecs-container-instance-arn")
    }

    /// The id of the container instance, where a task of ECS on an EC2 instance has the traffic.
    #[constant]
    pub fn ECS_CONTAINER_INSTANCE_ID() -> LogFormat {
        Self::known("ecs-container-instance-id")
    }

    /// The id of the first container of the task, where a task of ECS has the traffic.
    #[constant]
    pub fn ECS_CONTAINER_ID() -> LogFormat {
        Self::known("ecs-container-id")
    }

    /// The id of the second container of the task, where a task of ECS has the traffic.
    #[constant]
    pub fn ECS_SECOND_CONTAINER_ID() -> LogFormat {
        Self::known("ecs-second-container-id")
    }

    /// The name of the ECS service, where a task that a service started has the traffic.
    #[constant]
    pub fn ECS_SERVICE_NAME() -> LogFormat {
        Self::known("ecs-service-name")
    }

    /// The ARN of the task definition, where a task of ECS has the traffic.
    #[constant]
    pub fn ECS_TASK_DEFINITION_ARN() -> LogFormat {
        Self::known("ecs-task-definition-arn")
    }

    /// The ARN of the task, where a task of ECS has the traffic.
    #[constant]
    pub fn ECS_TASK_ARN() -> LogFormat {
        Self::known("ecs-task-arn")
    }

    /// The id of the task, where a task of ECS has the traffic.
    #[constant]
    pub fn ECS_TASK_ID() -> LogFormat {
        Self::known("ecs-task-id")
    }

    /// All fields that are written when no format is asked for.
    #[constant]
    pub fn ALL_DEFAULT_FIELDS() -> LogFormat {
        LogFormat(DEFAULT_FIELDS.into())
    }

    /// A piece as CloudFormation writes it: `${srcaddr} ${dstaddr}`.
    pub fn custom(format_string: Text) -> LogFormat {
        LogFormat(format_string)
    }

    /// A field by its name: `srcaddr`.
    pub fn field(field: Text) -> LogFormat {
        LogFormat(Text::concat(["${".into(), field, "}".into()]))
    }

    /// The piece as CloudFormation writes it.
    #[attribute]
    pub fn value(&self) -> Text {
        self.0.clone()
    }
}

impl LogFormat {
    fn known(name: &str) -> LogFormat {
        LogFormat(format!("${{{name}}}").into())
    }

    /// The whole lines.
    pub(super) fn join(pieces: Vec<LogFormat>) -> Text {
        let mut parts: Vec<Text> = Vec::with_capacity(pieces.len() * 2);
        for piece in pieces {
            if !parts.is_empty() {
                parts.push(" ".into());
            }
            parts.push(piece.0);
        }
        Text::concat(parts)
    }
}
