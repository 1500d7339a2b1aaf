-- Records that become Parquet or ORC on their way.

local app = App()
local stack = Stack(app, "Formats")
local bucket = s3.Bucket(stack, "Bucket")
local database = glue.CfnDatabase(stack, "Database", { catalog_id = stack.account, database_input = {} })
local table = glue.CfnTable(stack, "Table", { catalog_id = database.catalog_id, database_name = database.ref, table_input = {} })
local schema_configuration = kinesisfirehose.SchemaConfiguration.from_cfn_table(table)

local function stream(stack, bucket, schema_configuration, id, input_format, output_format)
  return kinesisfirehose.DeliveryStream(stack, id, {
    destination = kinesisfirehose.S3Bucket(bucket, { data_format_conversion = { schema_configuration = schema_configuration, input_format = input_format, output_format = output_format } }),
  })
end

-- the formats as they come
stream(stack, bucket, schema_configuration, "Plain", kinesisfirehose.InputFormat.OPENX_JSON, kinesisfirehose.OutputFormat.PARQUET)
stream(stack, bucket, schema_configuration, "Hive", kinesisfirehose.InputFormat.HIVE_JSON, kinesisfirehose.OutputFormat.ORC)

-- what is read
stream(stack, bucket, schema_configuration, "OpenX", kinesisfirehose.OpenXJsonInputFormat({
  lowercase_column_names = false,
  column_to_json_key_mappings = { ts = "timestamp" },
  convert_dots_in_json_keys_to_underscores = true,
}), kinesisfirehose.ParquetOutputFormat())
stream(stack, bucket, schema_configuration, "OpenXPart", kinesisfirehose.OpenXJsonInputFormat({ lowercase_column_names = true }), kinesisfirehose.OrcOutputFormat())
stream(stack, bucket, schema_configuration, "OpenXEmpty", kinesisfirehose.OpenXJsonInputFormat({}), kinesisfirehose.OrcOutputFormat({}))
stream(stack, bucket, schema_configuration, "HiveTimes", kinesisfirehose.HiveJsonInputFormat({
  timestamp_parsers = { kinesisfirehose.TimestampParser.from_format_string("yyyy-MM-dd"), kinesisfirehose.TimestampParser.EPOCH_MILLIS },
}), kinesisfirehose.ParquetOutputFormat({}))
stream(stack, bucket, schema_configuration, "HiveNone", kinesisfirehose.HiveJsonInputFormat({ timestamp_parsers = {} }), kinesisfirehose.ParquetOutputFormat({ enable_dictionary_compression = false }))
CfnOutput(stack, "Parsers", { value = string.format("%s %s", kinesisfirehose.TimestampParser.EPOCH_MILLIS.format, kinesisfirehose.TimestampParser.from_format_string("yyyy").format) })

-- what is written
stream(stack, bucket, schema_configuration, "Parquet", kinesisfirehose.InputFormat.OPENX_JSON, kinesisfirehose.ParquetOutputFormat({
  block_size = Size.mebibytes(512),
  compression = kinesisfirehose.ParquetCompression.UNCOMPRESSED,
  enable_dictionary_compression = true,
  max_padding = Size.bytes(10),
  page_size = Size.mebibytes(2),
  writer_version = kinesisfirehose.ParquetWriterVersion.V2,
}))
stream(stack, bucket, schema_configuration, "ParquetOwn", kinesisfirehose.InputFormat.OPENX_JSON, kinesisfirehose.ParquetOutputFormat({
  compression = kinesisfirehose.ParquetCompression.of("GZIP"),
  writer_version = kinesisfirehose.ParquetWriterVersion.V1,
}))
stream(stack, bucket, schema_configuration, "Orc", kinesisfirehose.InputFormat.OPENX_JSON, kinesisfirehose.OrcOutputFormat({
  format_version = kinesisfirehose.OrcFormatVersion.V0_11,
  block_size = Size.mebibytes(256),
  compression = kinesisfirehose.OrcCompression.NONE,
  bloom_filter_columns = { "columnA" },
  bloom_filter_false_positive_probability = 0.1,
  dictionary_key_threshold = 0.7,
  enable_padding = true,
  padding_tolerance = 0.2,
  row_index_stride = 9000,
  stripe_size = Size.mebibytes(32),
}))
stream(stack, bucket, schema_configuration, "OrcTolerance", kinesisfirehose.InputFormat.OPENX_JSON, kinesisfirehose.OrcOutputFormat({
  compression = kinesisfirehose.OrcCompression.of("SNAPPY"),
  format_version = kinesisfirehose.OrcFormatVersion.V0_12,
  enable_padding = false,
  padding_tolerance = 0.3,
  dictionary_key_threshold = 0,
}))
CfnOutput(stack, "Compressions", { value = string.format("%s %s %s %s", kinesisfirehose.OrcCompression.ZLIB.value, kinesisfirehose.OrcCompression.SNAPPY.value, kinesisfirehose.ParquetCompression.GZIP.value, kinesisfirehose.ParquetCompression.SNAPPY.value) })

-- the schema's region and version, buffers, a role, and a conversion that is off
local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("firehose.amazonaws.com") })
kinesisfirehose.DeliveryStream(stack, "Options", {
  destination = kinesisfirehose.S3Bucket(bucket, {
    buffering_size = Size.mebibytes(64),
    buffering_interval = Duration.seconds(60),
    role = role,
    data_format_conversion = {
      schema_configuration = kinesisfirehose.SchemaConfiguration.from_cfn_table(table, { region = "us-west-2", version_id = "3" }),
      input_format = kinesisfirehose.InputFormat.OPENX_JSON,
      output_format = kinesisfirehose.OutputFormat.PARQUET,
    },
  }),
})
kinesisfirehose.DeliveryStream(stack, "Off", {
  destination = kinesisfirehose.S3Bucket(bucket, {
    buffering_interval = Duration.seconds(60),
    data_format_conversion = {
      enabled = false,
      schema_configuration = schema_configuration,
      input_format = kinesisfirehose.InputFormat.OPENX_JSON,
      output_format = kinesisfirehose.OutputFormat.PARQUET,
    },
  }),
})

-- a table of another stack
local other = Stack(app, "Other", { env = { region = "eu-west-1", account = "111111111111" } })
local elsewhere = glue.CfnTable(other, "Table", { catalog_id = "222222222222", database_name = "literal", table_input = { name = "named" } })
kinesisfirehose.DeliveryStream(other, "Stream", {
  destination = kinesisfirehose.S3Bucket(s3.Bucket(other, "Bucket"), {
    data_format_conversion = {
      schema_configuration = kinesisfirehose.SchemaConfiguration.from_cfn_table(elsewhere),
      input_format = kinesisfirehose.InputFormat.OPENX_JSON,
      output_format = kinesisfirehose.OutputFormat.PARQUET,
    },
  }),
})
