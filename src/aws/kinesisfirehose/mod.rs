//! Amazon Data Firehose.

pub use destination::Destination;
pub use formats::{IInputFormat, IOutputFormat};
pub use processor::DataProcessor;

crate::module! {
    /// Amazon Data Firehose: streams that bring records to buckets and to endpoints of HTTP, and what becomes of records
    /// on their way.
    "kinesisfirehose" {
        delivery_stream: DeliveryStream, DeliveryStreamProps, DeliveryStreamAttributes;
        delivery_stream_grants: DeliveryStreamGrants;
        stream_encryption: StreamEncryption, StreamEncryptionType;
        kinesis_stream_source: KinesisStreamSource;
        destination: DestinationConfig, DestinationBindOptions, CommonDestinationProps;
        s3_bucket: S3Bucket, S3BucketProps, DataFormatConversionProps, DynamicPartitioningProps;
        s3_files: CommonDestinationS3Props, Compression;
        s3_backup: DestinationS3BackupProps, BackupMode;
        http_endpoint: HttpEndpoint, HttpEndpointProps, HttpEndpointConfig, HttpAttribute, HttpBackupMode,
            HttpBufferingHints, HttpCompression, HttpRetryOptions;
        datadog: Datadog, DatadogProps;
        datadog_endpoint: DatadogEndpoint;
        logging_config: EnableLogging, DisableLogging;
        partitions;
        processor: DataProcessorProps, DataProcessorBindOptions, DataProcessorConfig, DataProcessorIdentifier;
        lambda_function_processor: LambdaFunctionProcessor;
        append_delimiter_to_record_processor: AppendDelimiterToRecordProcessor;
        cloud_watch_log_processor: CloudWatchLogProcessor, CloudWatchLogProcessorOptions;
        decompression_processor: DecompressionProcessor, DecompressionProcessorOptions,
            DecompressionProcessorCompressionFormat;
        metadata_extraction_processor: MetadataExtractionProcessor, MetadataExtractionProcessorOptions,
            JsonParsingEngine;
        record_de_aggregation_processor: RecordDeAggregationProcessor, RecordDeAggregationProcessorOptions,
            SubRecordType;
        formats: InputFormat, OutputFormat;
        open_x_json_input_format: OpenXJsonInputFormat, OpenXJsonInputFormatProps;
        hive_json_input_format: HiveJsonInputFormat, HiveJsonInputFormatProps, TimestampParser;
        parquet_output_format: ParquetOutputFormat, ParquetOutputFormatProps, ParquetCompression,
            ParquetWriterVersion;
        orc_output_format: OrcOutputFormat, OrcOutputFormatProps, OrcCompression, OrcFormatVersion;
        schema_configuration: SchemaConfiguration, SchemaConfigurationFromCfnTableProps,
            SchemaConfigurationBindOptions;
    }
}
