//! Amazon Kinesis Data Streams.

crate::module! {
    /// Amazon Kinesis Data Streams: streams of records, who may read and write them, and who reads them with a
    /// throughput of their own.
    "kinesis" {
        stream: Stream, StreamProps, StreamAttributes, StreamEncryption, StreamMode, ShardLevelMetrics;
        stream_consumer: StreamConsumer, StreamConsumerProps, StreamConsumerAttributes;
        resource_policy: ResourcePolicy, ResourcePolicyProps;
        encryption;
    }
}
