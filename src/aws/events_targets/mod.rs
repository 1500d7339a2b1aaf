//! Whom rules tell of events.

mod permissions;

pub(crate) use permissions::shared_role;

crate::module! {
    /// Whom rules of Amazon EventBridge tell of events.
    "events_targets" {
        base: TargetBaseProps;
        lambda_function: LambdaFunction, LambdaFunctionProps;
        sqs_queue: SqsQueue, SqsQueueProps;
        sns_topic: SnsTopic, SnsTopicProps;
        cloud_watch_log_group: CloudWatchLogGroup, LogGroupProps, LogGroupTargetInput, LogGroupTargetInputOptions;
        event_bus: EventBus, EventBusProps;
        api_destination: ApiDestination, ApiDestinationProps;
        kinesis_stream: KinesisStream, KinesisStreamProps;
        firehose_delivery_stream: FirehoseDeliveryStream, FirehoseDeliveryStreamProps, KinesisFirehoseStreamV2;
        kinesis_firehose_stream: KinesisFirehoseStream, KinesisFirehoseStreamProps;
        batch_job: BatchJob, BatchJobProps;
        redshift_query: RedshiftQuery, RedshiftQueryProps;
        aws_api: AwsApi, AwsApiProps, AwsApiInput;
    }
}
