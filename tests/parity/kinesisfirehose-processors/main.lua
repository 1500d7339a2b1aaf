-- What becomes of records on their way: functions, decompression, partitions.

local app = App()
local stack = Stack(app, "Processors")
local bucket = s3.Bucket(stack, "Bucket")
local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("firehose.amazonaws.com") })
local calls = lambda.Function(stack, "Function", {
  runtime = lambda.Runtime.NODEJS_20_X,
  handler = "index.handler",
  code = lambda.Code.from_inline("exports.handler = async event => event;"),
})
local function stream(stack, bucket, id, props)
  return kinesisfirehose.DeliveryStream(stack, id, { destination = kinesisfirehose.S3Bucket(bucket, props) })
end

-- functions
local plain = kinesisfirehose.LambdaFunctionProcessor(calls)
local tuned = kinesisfirehose.LambdaFunctionProcessor(calls, { buffer_interval = Duration.minutes(5), buffer_size = Size.mebibytes(5), retries = 5 })
stream(stack, bucket, "Plain", { processors = { plain } })
stream(stack, bucket, "Tuned", { processors = { tuned } })
stream(stack, bucket, "Older", { processor = plain })
stream(stack, bucket, "Small", { processors = { kinesisfirehose.LambdaFunctionProcessor(calls, { buffer_size = Size.kibibytes(1024), retries = 0 }) } })
stream(stack, bucket, "Interval", { processors = { kinesisfirehose.LambdaFunctionProcessor(calls, { buffer_interval = Duration.seconds(0) }) } })
stream(stack, bucket, "OfVersion", { processors = { kinesisfirehose.LambdaFunctionProcessor(calls.current_version) }, role = role })
CfnOutput(stack, "Props", { value = string.format("%s %s %s", tuned.props.retries, tuned.props.buffer_interval:to_seconds(), tuned.props.buffer_size:to_mebibytes()) })

-- what is built in
stream(stack, bucket, "Delimiter", { processors = { kinesisfirehose.AppendDelimiterToRecordProcessor() } })
stream(stack, bucket, "None", { processors = {} })
stream(stack, bucket, "Decompression", {
  processors = {
    kinesisfirehose.DecompressionProcessor(),
    kinesisfirehose.CloudWatchLogProcessor({ data_message_extraction = true }),
    plain,
    kinesisfirehose.AppendDelimiterToRecordProcessor(),
  },
})
stream(stack, bucket, "OwnFormat", { processors = { kinesisfirehose.DecompressionProcessor({ compression_format = kinesisfirehose.DecompressionProcessorCompressionFormat.of("GZIP") }) } })
stream(stack, bucket, "Gzip", { processors = { kinesisfirehose.DecompressionProcessor({ compression_format = kinesisfirehose.DecompressionProcessorCompressionFormat.GZIP }) } })
CfnOutput(stack, "Format", { value = kinesisfirehose.DecompressionProcessorCompressionFormat.GZIP.compression_format })

-- partitions
stream(stack, bucket, "Partitioned", {
  dynamic_partitioning = { enabled = true },
  processors = {
    kinesisfirehose.MetadataExtractionProcessor.jq16({ customer_id = ".customer_id", device = ".type.device", year = ".event_timestamp|strftime(\"%Y\")" }),
  },
  data_output_prefix = "!{partitionKeyFromQuery:year}/!{partitionKeyFromQuery:device}/!{partitionKeyFromQuery:customer_id}/",
  error_output_prefix = "failed/",
})
stream(stack, bucket, "ByFunction", {
  dynamic_partitioning = { enabled = true, retry_duration = Duration.minutes(10) },
  buffering_interval = Duration.seconds(60),
  processors = { plain },
  data_output_prefix = "!{partitionKeyFromLambda:year}/",
  error_output_prefix = "failed/",
})
stream(stack, bucket, "OwnQuery", {
  dynamic_partitioning = { enabled = true },
  buffering_size = Size.mebibytes(64),
  processors = {
    kinesisfirehose.MetadataExtractionProcessor({ metadata_extraction_query = "{year:.year}", json_parsing_engine = kinesisfirehose.JsonParsingEngine.of("JQ-1.6") }, { "year" }),
  },
  data_output_prefix = "!{partitionKeyFromQuery:year}/",
  error_output_prefix = "failed/",
})
CfnOutput(stack, "Engine", { value = kinesisfirehose.JsonParsingEngine.JQ_1_6.parsing_engine })
stream(stack, bucket, "Json", { dynamic_partitioning = { enabled = true }, processors = { kinesisfirehose.RecordDeAggregationProcessor.json(), plain }, data_output_prefix = "!{partitionKeyFromLambda:a}/", error_output_prefix = "failed/" })
stream(stack, bucket, "Delimited", { dynamic_partitioning = { enabled = true }, processors = { kinesisfirehose.RecordDeAggregationProcessor.delimited("####"), plain }, data_output_prefix = "!{partitionKeyFromLambda:a}/", error_output_prefix = "failed/" })
stream(stack, bucket, "Encoded", {
  dynamic_partitioning = { enabled = true },
  processors = { kinesisfirehose.RecordDeAggregationProcessor({ sub_record_type = kinesisfirehose.SubRecordType.DELIMITED, delimiter = "IyMjIw==" }), plain },
  data_output_prefix = "!{partitionKeyFromLambda:a}/",
  error_output_prefix = "failed/",
})
stream(stack, bucket, "NotPartitioned", { dynamic_partitioning = { enabled = false } })

-- of endpoints
kinesisfirehose.DeliveryStream(stack, "Http", {
  destination = kinesisfirehose.HttpEndpoint({ endpoint_config = { url = "https://example.com/in" }, processors = { plain } }),
})
