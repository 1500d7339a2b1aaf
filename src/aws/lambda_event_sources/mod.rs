//! What calls functions.

crate::module! {
    /// What calls functions: queues, buckets, streams, clusters.
    "lambda_event_sources" {
        confluent_schema_registry: ConfluentSchemaRegistry, ConfluentSchemaRegistryProps;
        dlq: SqsDlq, SnsDlq, KafkaDlq, S3OnFailureDestination;
        glue_schema_registry: GlueSchemaRegistry, GlueSchemaRegistryProps;
        kafka: ManagedKafkaEventSource, ManagedKafkaEventSourceProps, KafkaEventSourceProps,
            BaseStreamEventSourceProps;
        self_managed_kafka: SelfManagedKafkaEventSource, SelfManagedKafkaEventSourceProps, AuthenticationMethod;
        kinesis: KinesisEventSource, KinesisConsumerEventSource, KinesisEventSourceProps;
        s3_event_source: S3EventSource, S3EventSourceV2, S3EventSourceProps;
        sns_event_source: SnsEventSource, SnsEventSourceProps;
        sqs_event_source: SqsEventSource, SqsEventSourceProps;
        stream: StreamEventSourceProps;
        mapped;
    }
}
