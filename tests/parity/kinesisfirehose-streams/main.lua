-- Delivery streams: where records come from, how they are encrypted, who may put records, what exists already.

local app = App()
local stack = Stack(app, "Streams")
local bucket = s3.Bucket(stack, "Bucket")
local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("firehose.amazonaws.com") })

-- plain, and with everything
local plain = kinesisfirehose.DeliveryStream(stack, "Plain", { destination = kinesisfirehose.S3Bucket(bucket) })
local full = kinesisfirehose.DeliveryStream(stack, "Full", {
  delivery_stream_name = "full",
  destination = kinesisfirehose.S3Bucket(bucket, { role = role }),
  role = role,
  encryption = kinesisfirehose.StreamEncryption.customer_managed_key(),
})
CfnOutput(stack, "Names", { value = string.format("%s %s %s %s", plain.delivery_stream_arn, plain.delivery_stream_name, full.delivery_stream_arn, full.delivery_stream_name) })
CfnOutput(stack, "Reference", { value = string.format("%s %s", plain.delivery_stream_ref.delivery_stream_name, plain.delivery_stream_ref.delivery_stream_arn) })

-- from a stream of Kinesis, with and without a key
local source = kinesis.Stream(stack, "Source")
local keyed = kinesis.Stream(stack, "Keyed", { encryption = kinesis.StreamEncryption.KMS })
local from_source = kinesisfirehose.DeliveryStream(stack, "FromSource", {
  source = kinesisfirehose.KinesisStreamSource(source),
  destination = kinesisfirehose.S3Bucket(bucket),
})
kinesisfirehose.DeliveryStream(stack, "FromKeyed", {
  source = kinesisfirehose.KinesisStreamSource(keyed),
  destination = kinesisfirehose.S3Bucket(bucket),
  role = role,
})
kinesisfirehose.KinesisStreamSource(source):grant_read(role)

-- encryption
kinesisfirehose.DeliveryStream(stack, "Unencrypted", { destination = kinesisfirehose.S3Bucket(bucket), encryption = kinesisfirehose.StreamEncryption.unencrypted() })
kinesisfirehose.DeliveryStream(stack, "AwsOwned", { destination = kinesisfirehose.S3Bucket(bucket), encryption = kinesisfirehose.StreamEncryption.aws_owned_key() })
local key = kms.Key(stack, "Key")
kinesisfirehose.DeliveryStream(stack, "OwnKey", { destination = kinesisfirehose.S3Bucket(bucket), encryption = kinesisfirehose.StreamEncryption.customer_managed_key(key) })
CfnOutput(stack, "KeyOfEncryption", { value = kinesisfirehose.StreamEncryption.customer_managed_key(key).encryption_key.key_arn })

-- who may put records
local writes = iam.Role(stack, "Writes", { assumed_by = iam.ServicePrincipal("lambda.amazonaws.com") })
plain:grant_put_records(writes)
full.grants:put_records(writes)
full:grant(writes, "firehose:DescribeDeliveryStream", "firehose:PutRecord")
full.grants:actions(writes, { "firehose:UpdateDestination" })
full.grants:actions(writes, { "firehose:ListTagsForDeliveryStream" }, { resource_arns = { "*" } })
local raw = kinesisfirehose.CfnDeliveryStream(stack, "Raw", { delivery_stream_name = "raw" })
kinesisfirehose.DeliveryStreamGrants.from_delivery_stream(raw):put_records(writes)

-- what a stream may do
bucket:grant_read(plain)
key:grant_decrypt(full)
bucket:grant_delete(from_source)

-- what a stream reaches
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 1, nat_gateways = 0 })
local group = ec2.SecurityGroup(stack, "Group", { vpc = vpc })
group.connections:allow_from(plain, ec2.Port.tcp(5439))
group.connections:allow_from(full, ec2.Port.tcp(5440))

-- what exists already
local by_name = kinesisfirehose.DeliveryStream.from_delivery_stream_name(stack, "ByName", "known")
local by_arn = kinesisfirehose.DeliveryStream.from_delivery_stream_arn(stack, "ByArn", "arn:aws:firehose:eu-west-1:111111111111:deliverystream/other")
local by_attributes = kinesisfirehose.DeliveryStream.from_delivery_stream_attributes(stack, "ByAttributes", { delivery_stream_name = "third", role = role })
local by_both = kinesisfirehose.DeliveryStream.from_delivery_stream_attributes(stack, "ByBoth", { delivery_stream_name = "given", delivery_stream_arn = "arn:aws:firehose:eu-west-1:111111111111:deliverystream/another" })
CfnOutput(stack, "Known", { value = string.format("%s %s %s %s %s", by_name.delivery_stream_arn, by_name.delivery_stream_name, by_arn.delivery_stream_name, by_arn.env.region, by_arn.env.account) })
CfnOutput(stack, "Known2", { value = string.format("%s %s %s", by_attributes.delivery_stream_arn, by_both.delivery_stream_name, by_both.delivery_stream_arn) })
by_name:grant_put_records(writes)
by_arn:grant_put_records(writes)
bucket:grant_read(by_attributes)
group.connections:allow_from(by_name, ec2.Port.tcp(5441))

-- metrics
local function alarm(stack, id, metric)
  return cloudwatch.Alarm(stack, id, { metric = metric, threshold = 1, evaluation_periods = 1 })
end
alarm(stack, "InBytes", plain:metric_incoming_bytes())
alarm(stack, "InRecords", plain:metric_incoming_records({ statistic = "max", period = Duration.minutes(1) }))
alarm(stack, "BackupBytes", plain:metric_backup_to_s3_bytes())
alarm(stack, "BackupFreshness", plain:metric_backup_to_s3_data_freshness())
alarm(stack, "BackupRecords", by_name:metric_backup_to_s3_records())
alarm(stack, "Any", by_arn:metric("DeliveryToS3.Success"))

-- in regions and accounts that are known
local known = Stack(app, "Known", { env = { region = "us-gov-west-1", account = "111111111111" } })
local there = kinesisfirehose.DeliveryStream(known, "There", { destination = kinesisfirehose.S3Bucket(s3.Bucket(known, "Bucket")) })
ec2.SecurityGroup(known, "Group", { vpc = ec2.Vpc(known, "Vpc", { max_azs = 1, nat_gateways = 0 }) }).connections:allow_from(there, ec2.Port.tcp(5439))
local other = Stack(app, "Other", { env = { region = "ap-southeast-7", account = "111111111111" } })
kinesisfirehose.DeliveryStream(other, "There", { destination = kinesisfirehose.S3Bucket(s3.Bucket(other, "Bucket")) })
kinesisfirehose.DeliveryStream(other, "Reads", {
  source = kinesisfirehose.KinesisStreamSource(kinesis.Stream.from_stream_arn(other, "Known", "arn:aws:kinesis:eu-west-1:111111111111:stream/known")),
  destination = kinesisfirehose.S3Bucket(s3.Bucket.from_bucket_name(other, "KnownBucket", "known")),
})
