//! Capacities that hold a metric at a value.

use super::ScalableTarget;
use crate::aws::autoscaling_common::tracked_metric;
use crate::aws::cloudwatch::Metric;
use crate::bail;
use crate::core::{CfnResource, Construct, Cx, Data, Duration, Names, Number, Str, Text};
use crate::declare::{choice, construct, props};
use crate::diag::{Code, Result};
use crate::fields;

/// Metrics that services measure for capacities.
#[choice(module = "appscaling")]
pub enum PredefinedMetric {
    /// The metric `AppStreamAverageCapacityUtilization`.
    #[value = "AppStreamAverageCapacityUtilization"]
    APPSTREAM_AVERAGE_CAPACITY_UTILIZATION,
    /// The metric `CassandraReadCapacityUtilization`.
    #[value = "CassandraReadCapacityUtilization"]
    CASSANDRA_READ_CAPACITY_UTILIZATION,
    /// The metric `CassandraWriteCapacityUtilization`.
    #[value = "CassandraWriteCapacityUtilization"]
    CASSANDRA_WRITE_CAPACITY_UTILIZATION,
    /// The metric `ComprehendInferenceUtilization`.
    #[value = "ComprehendInferenceUtilization"]
    COMPREHEND_INFERENCE_UTILIZATION,
    /// The metric `NeptuneReaderAverageCPUUtilization`.
    #[value = "NeptuneReaderAverageCPUUtilization"]
    NEPTURE_READER_AVERAGE_CPU_UTILIZATION,
    /// The metric `DynamoDBReadCapacityUtilization`.
    #[value = "DynamoDBReadCapacityUtilization"]
    DYNAMODB_READ_CAPACITY_UTILIZATION,
    /// The metric `DynamoDBWriteCapacityUtilization`.
    #[value = "DynamoDBWriteCapacityUtilization-dummy"]
    DYNAMODB_WRITE_CAPACITY_UTILIZATION,
    /// The metric `DynamoDBWriteCapacityUtilization`.
    #[value = "DynamoDBWriteCapacityUtilization"]
    DYANMODB_WRITE_CAPACITY_UTILIZATION,
    /// The metric `ALBRequestCountPerTarget`.
    #[value = "ALBRequestCountPerTarget"]
    ALB_REQUEST_COUNT_PER_TARGET,
    /// The metric `RDSReaderAverageCPUUtilization`.
    #[value = "RDSReaderAverageCPUUtilization"]
    RDS_READER_AVERAGE_CPU_UTILIZATION,
    /// The metric `RDSReaderAverageDatabaseConnections`.
    #[value = "RDSReaderAverageDatabaseConnections"]
    RDS_READER_AVERAGE_DATABASE_CONNECTIONS,
    /// The metric `EC2SpotFleetRequestAverageCPUUtilization`.
    #[value = "EC2SpotFleetRequestAverageCPUUtilization"]
    EC2_SPOT_FLEET_REQUEST_AVERAGE_CPU_UTILIZATION,
    /// The metric `EC2SpotFleetRequestAverageNetworkIn`.
    #[value = "EC2SpotFleetRequestAverageNetworkIn"]
    EC2_SPOT_FLEET_REQUEST_AVERAGE_NETWORK_IN,
    /// The metric `EC2SpotFleetRequestAverageNetworkOut`.
    #[value = "EC2SpotFleetRequestAverageNetworkOut"]
    EC2_SPOT_FLEET_REQUEST_AVERAGE_NETWORK_OUT,
    /// The metric `SageMakerVariantInvocationsPerInstance`.
    #[value = "SageMakerVariantInvocationsPerInstance"]
    SAGEMAKER_VARIANT_INVOCATIONS_PER_INSTANCE,
    /// The metric `SageMakerVariantProvisionedConcurrencyUtilization`.
    #[value = "SageMakerVariantProvisionedConcurrencyUtilization"]
    SAGEMAKER_VARIANT_PROVISIONED_CONCURRENCY_UTILIZATION,
    /// The metric `SageMakerInferenceComponentInvocationsPerCopy`.
    #[value = "SageMakerInferenceComponentInvocationsPerCopy"]
    SAGEMAKER_INFERENCE_COMPONENT_INVOCATIONS_PER_COPY,
    /// The metric `ECSServiceAverageCPUUtilization`.
    #[value = "ECSServiceAverageCPUUtilization"]
    ECS_SERVICE_AVERAGE_CPU_UTILIZATION,
    /// The metric `ECSServiceAverageMemoryUtilization`.
    #[value = "ECSServiceAverageMemoryUtilization"]
    ECS_SERVICE_AVERAGE_MEMORY_UTILIZATION,
    /// The metric `LambdaProvisionedConcurrencyUtilization`.
    #[value = "LambdaProvisionedConcurrencyUtilization"]
    LAMBDA_PROVISIONED_CONCURRENCY_UTILIZATION,
    /// The metric `KafkaBrokerStorageUtilization`.
    #[value = "KafkaBrokerStorageUtilization"]
    KAFKA_BROKER_STORAGE_UTILIZATION,
    /// The metric `ElastiCachePrimaryEngineCPUUtilization`.
    #[value = "ElastiCachePrimaryEngineCPUUtilization"]
    ELASTICACHE_PRIMARY_ENGINE_CPU_UTILIZATION,
    /// The metric `ElastiCacheReplicaEngineCPUUtilization`.
    #[value = "ElastiCacheReplicaEngineCPUUtilization"]
    ELASTICACHE_REPLICA_ENGINE_CPU_UTILIZATION,
    /// The metric `ElastiCacheDatabaseMemoryUsageCountedForEvictPercentage`.
    #[value = "ElastiCacheDatabaseMemoryUsageCountedForEvictPercentage"]
    ELASTICACHE_DATABASE_MEMORY_USAGE_COUNTED_FOR_EVICT_PERCENTAGE,
    /// The metric `ElastiCacheDatabaseCapacityUsageCountedForEvictPercentage`.
    #[value = "ElastiCacheDatabaseCapacityUsageCountedForEvictPercentage"]
    ELASTICACHE_DATABASE_CAPACITY_USAGE_COUNTED_FOR_EVICT_PERCENTAGE,
    /// The metric `SageMakerInferenceComponentConcurrentRequestsPerCopyHighResolution`.
    #[value = "SageMakerInferenceComponentConcurrentRequestsPerCopyHighResolution"]
    SAGEMAKER_INFERENCE_COMPONENT_CONCURRENT_REQUESTS_PER_COPY_HIGH_RESOLUTION,
    /// The metric `SageMakerVariantConcurrentRequestsPerModelHighResolution`.
    #[value = "SageMakerVariantConcurrentRequestsPerModelHighResolution"]
    SAGEMAKER_VARIANT_CONCURRENT_REQUESTS_PER_MODEL_HIGH_RESOLUTION,
    /// The metric `WorkSpacesAverageUserSessionsCapacityUtilization`.
    #[value = "WorkSpacesAverageUserSessionsCapacityUtilization"]
    WORKSPACES_AVERAGE_USER_SESSIONS_CAPACITY_UTILIZATION,
}

/// How a capacity follows a metric.
#[props(module = "appscaling")]
pub struct BaseTargetTrackingProps {
    /// The name of the policy. Default: from the path.
    pub policy_name: Option<Text>,
    /// Whether the capacity is never made smaller by the policy. Default: `false`.
    pub disable_scale_in: Option<bool>,
    /// How long is waited before the capacity is made smaller again. Default: as the service has it.
    pub scale_in_cooldown: Option<Duration>,
    /// How long is waited before the capacity is made greater again. Default: as the service has it.
    pub scale_out_cooldown: Option<Duration>,
}

/// Which metric a capacity follows. It needs a `predefined_metric` or a `custom_metric`.
#[props(module = "appscaling")]
pub struct BasicTargetTrackingScalingPolicyProps {
    /// How the capacity follows.
    #[extends]
    pub base: BaseTargetTrackingProps,
    /// The value that the metric shall have.
    pub target_value: Number,
    /// A metric that the service measures.
    pub predefined_metric: Option<PredefinedMetric>,
    /// Which load balancer it is about, with `ALB_REQUEST_COUNT_PER_TARGET`.
    pub resource_label: Option<Text>,
    /// A metric of one's own.
    pub custom_metric: Option<Metric>,
}

/// What a [`TargetTrackingScalingPolicy`] needs.
#[props(module = "appscaling")]
pub struct TargetTrackingScalingPolicyProps {
    /// What changes its capacity.
    pub scaling_target: ScalableTarget,
    /// Which metric it follows.
    #[extends(required)]
    pub tracking: BasicTargetTrackingScalingPolicyProps,
}

/// A policy that changes a capacity so that a metric keeps a value.
#[construct(module = "appscaling", base = Construct, state = Text)]
impl TargetTrackingScalingPolicy {
    /// Makes a policy.
    pub fn new(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        props: TargetTrackingScalingPolicyProps,
    ) -> Result<Self> {
        let tracking = props.tracking;
        if tracking.predefined_metric.is_some() == tracking.custom_metric.is_some() {
            bail!(Code::InvalidValue, "a policy follows a `predefined_metric` or a `custom_metric`";
                hint: "give exactly one of them");
        }
        let this: TargetTrackingScalingPolicy = cx.create(scope, id, "".into())?;
        let seconds = |span: Option<Duration>| span.map(|span| span.to_seconds(None)).transpose();
        let predefined = tracking.predefined_metric.map(|metric| {
            Data::Map(fields! {
                "PredefinedMetricType": metric.name(),
                "ResourceLabel": tracking.resource_label,
            })
        });
        let configuration = fields! {
            "CustomizedMetricSpecification": tracking.custom_metric.as_ref().map(tracked_metric),
            "DisableScaleIn": tracking.base.disable_scale_in,
            "PredefinedMetricSpecification": predefined,
            "ScaleInCooldown": seconds(tracking.base.scale_in_cooldown)?,
            "ScaleOutCooldown": seconds(tracking.base.scale_out_cooldown)?,
            "TargetValue": tracking.target_value,
        };
        let name = tracking.base.policy_name.unwrap_or_else(|| Names::unique_id(cx, this.into()).into());
        let properties = fields! {
            "PolicyName": name,
            "PolicyType": "TargetTrackingScaling",
            "ScalingTargetId": props.scaling_target.scalable_target_id(cx),
            "TargetTrackingScalingPolicyConfiguration": Data::Map(configuration),
        };
        let kind = "AWS::ApplicationAutoScaling::ScalingPolicy";
        let resource = CfnResource::add(cx, this, "Resource", kind, properties)?;
        *cx.state_mut(this) = resource.reference();
        Ok(this)
    }

    /// The ARN.
    #[attribute]
    pub fn scaling_policy_arn(self, cx: &Cx) -> Text {
        cx.state(self).clone()
    }
}

impl PredefinedMetric {
    /// The metric as the service calls it: the CDK has two members for one of DynamoDB's.
    fn name(self) -> &'static str {
        match self {
            PredefinedMetric::DYNAMODB_WRITE_CAPACITY_UTILIZATION => {
                PredefinedMetric::DYANMODB_WRITE_CAPACITY_UTILIZATION.value()
            }
            other => other.value(),
        }
    }
}
