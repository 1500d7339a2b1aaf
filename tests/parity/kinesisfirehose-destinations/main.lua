-- Buckets that get what a delivery stream brings: buffers, prefixes, logs, copies.

local app = App()
local stack = Stack(app, "Destinations")
local bucket = s3.Bucket(stack, "Bucket")
local key = kms.Key(stack, "Key")
local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("firehose.amazonaws.com") })
local group = logs.LogGroup(stack, "Group")
local other_group = logs.LogGroup(stack, "OtherGroup")

-- all that a bucket can be told
kinesisfirehose.DeliveryStream(stack, "Full", {
  destination = kinesisfirehose.S3Bucket(bucket, {
    buffering_interval = Duration.seconds(60),
    buffering_size = Size.mebibytes(64),
    compression = kinesisfirehose.Compression.GZIP,
    encryption_key = key,
    error_output_prefix = "failed/!{firehose:error-output-type}/",
    data_output_prefix = "data/",
    file_extension = ".json.gz",
    time_zone = TimeZone.ASIA_TOKYO,
    logging_config = kinesisfirehose.EnableLogging(group),
    role = role,
  }),
})

-- compressions
kinesisfirehose.DeliveryStream(stack, "Snappy", { destination = kinesisfirehose.S3Bucket(bucket, { compression = kinesisfirehose.Compression.SNAPPY }) })
kinesisfirehose.DeliveryStream(stack, "HadoopSnappy", { destination = kinesisfirehose.S3Bucket(bucket, { compression = kinesisfirehose.Compression.HADOOP_SNAPPY }) })
kinesisfirehose.DeliveryStream(stack, "Zip", { destination = kinesisfirehose.S3Bucket(bucket, { compression = kinesisfirehose.Compression.ZIP }) })
kinesisfirehose.DeliveryStream(stack, "None", { destination = kinesisfirehose.S3Bucket(bucket, { compression = kinesisfirehose.Compression.UNCOMPRESSED }) })
kinesisfirehose.DeliveryStream(stack, "OwnCompression", { destination = kinesisfirehose.S3Bucket(bucket, { compression = kinesisfirehose.Compression.of("GZIP") }) })
CfnOutput(stack, "Compression", { value = kinesisfirehose.Compression.HADOOP_SNAPPY.value })

-- half of a buffer
kinesisfirehose.DeliveryStream(stack, "Interval", { destination = kinesisfirehose.S3Bucket(bucket, { buffering_interval = Duration.minutes(2) }) })
kinesisfirehose.DeliveryStream(stack, "NoInterval", { destination = kinesisfirehose.S3Bucket(bucket, { buffering_interval = Duration.seconds(0) }) })
kinesisfirehose.DeliveryStream(stack, "Size", { destination = kinesisfirehose.S3Bucket(bucket, { buffering_size = Size.gibibytes(0.0625) }) })

-- logs
kinesisfirehose.DeliveryStream(stack, "Unlogged", { destination = kinesisfirehose.S3Bucket(bucket, { logging_config = kinesisfirehose.DisableLogging() }) })
kinesisfirehose.DeliveryStream(stack, "Logged", { destination = kinesisfirehose.S3Bucket(bucket, { logging_config = kinesisfirehose.EnableLogging() }) })
CfnOutput(stack, "Logging", { value = string.format("%s %s %s", kinesisfirehose.EnableLogging(group).logging, kinesisfirehose.EnableLogging(group).log_group.log_group_name, kinesisfirehose.DisableLogging().logging) })

-- copies
local copies = s3.Bucket(stack, "Copies")
kinesisfirehose.DeliveryStream(stack, "Copied", { destination = kinesisfirehose.S3Bucket(bucket, { s3_backup = { mode = kinesisfirehose.BackupMode.ALL } }) })
kinesisfirehose.DeliveryStream(stack, "CopiedTo", { destination = kinesisfirehose.S3Bucket(bucket, { s3_backup = { bucket = copies } }) })
kinesisfirehose.DeliveryStream(stack, "CopiedWithAll", {
  destination = kinesisfirehose.S3Bucket(bucket, {
    logging_config = kinesisfirehose.EnableLogging(other_group),
    s3_backup = {
      bucket = copies,
      mode = kinesisfirehose.BackupMode.ALL,
      buffering_interval = Duration.seconds(60),
      buffering_size = Size.mebibytes(1),
      compression = kinesisfirehose.Compression.ZIP,
      data_output_prefix = "copies/",
      error_output_prefix = "failed-copies/",
      encryption_key = key,
      logging_config = kinesisfirehose.EnableLogging(other_group),
    },
  }),
})
kinesisfirehose.DeliveryStream(stack, "CopiedUnlogged", {
  destination = kinesisfirehose.S3Bucket(bucket, {
    logging_config = kinesisfirehose.DisableLogging(),
    s3_backup = { mode = kinesisfirehose.BackupMode.ALL, logging_config = kinesisfirehose.DisableLogging() },
  }),
})

-- a bucket with a key, and one that exists already
local keyed = s3.Bucket(stack, "Keyed", { encryption = s3.BucketEncryption.KMS })
kinesisfirehose.DeliveryStream(stack, "ToKeyed", { destination = kinesisfirehose.S3Bucket(keyed) })
kinesisfirehose.DeliveryStream(stack, "ToKnown", { destination = kinesisfirehose.S3Bucket(s3.Bucket.from_bucket_name(stack, "KnownBucket", "known")) })

-- endpoints of HTTP
kinesisfirehose.DeliveryStream(stack, "Http", { destination = kinesisfirehose.HttpEndpoint({ endpoint_config = { url = "https://example.com/in" } }) })
kinesisfirehose.DeliveryStream(stack, "HttpWithAll", {
  destination = kinesisfirehose.HttpEndpoint({
    endpoint_config = { url = "https://example.com/in", name = "example", access_key = SecretValue.unsafe_plain_text("key") },
    backup_mode = kinesisfirehose.HttpBackupMode.ALL,
    request_compression = kinesisfirehose.HttpCompression.GZIP,
    buffering_hints = { interval = Duration.seconds(30), size = Size.mebibytes(2) },
    retry_options = { duration = Duration.minutes(5) },
    attributes = { { name = "team", value = "data" }, { name = "stage", value = "test" } },
    role = role,
    logging_config = kinesisfirehose.EnableLogging(other_group),
    s3_backup = { bucket = copies, data_output_prefix = "http/" },
  }),
})
kinesisfirehose.DeliveryStream(stack, "HttpHalf", {
  destination = kinesisfirehose.HttpEndpoint({
    endpoint_config = { url = "https://example.com/in", access_key = SecretValue.secrets_manager("key") },
    backup_mode = kinesisfirehose.HttpBackupMode.FAILED,
    request_compression = kinesisfirehose.HttpCompression.NONE,
    buffering_hints = { interval = Duration.seconds(30) },
    logging_config = kinesisfirehose.DisableLogging(),
  }),
})
kinesisfirehose.DeliveryStream(stack, "HttpSize", {
  destination = kinesisfirehose.HttpEndpoint({
    endpoint_config = { url = "https://example.com/in" },
    buffering_hints = { size = Size.mebibytes(3) },
    s3_backup = { mode = kinesisfirehose.BackupMode.FAILED },
  }),
})
kinesisfirehose.DeliveryStream(stack, "HttpEmpty", {
  destination = kinesisfirehose.HttpEndpoint({
    endpoint_config = { url = "https://example.com/in" },
    buffering_hints = {},
    attributes = {},
    s3_backup = { mode = kinesisfirehose.BackupMode.ALL },
  }),
})

-- keys in secrets, and Datadog
local api_key = secretsmanager.Secret(stack, "ApiKey")
kinesisfirehose.DeliveryStream(stack, "HttpSecret", {
  destination = kinesisfirehose.HttpEndpoint({
    endpoint_config = { url = "https://example.com/in", secret = api_key, access_key = SecretValue.unsafe_plain_text("unused") },
    s3_backup = { encryption_key = key },
  }),
})
kinesisfirehose.DeliveryStream(stack, "Datadog", {
  destination = kinesisfirehose.Datadog({ api_key = api_key, endpoint = kinesisfirehose.DatadogEndpoint.LOGS_EU }),
})
kinesisfirehose.DeliveryStream(stack, "DatadogWithAll", {
  destination = kinesisfirehose.Datadog({
    api_key = secretsmanager.Secret.from_secret_name_v2(stack, "KnownApiKey", "datadog"),
    endpoint = kinesisfirehose.DatadogEndpoint.of("https://example.com/datadog"),
    tags = { { name = "team", value = "data" } },
    backup_mode = kinesisfirehose.HttpBackupMode.ALL,
    buffering_hints = { size = Size.mebibytes(2) },
    retry_options = { duration = Duration.minutes(2) },
    request_compression = kinesisfirehose.HttpCompression.NONE,
    role = role,
    logging_config = kinesisfirehose.DisableLogging(),
  }),
})
CfnOutput(stack, "DatadogUrl", { value = kinesisfirehose.DatadogEndpoint.METRICS_US5.url })
