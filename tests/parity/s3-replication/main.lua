-- Replication: rules, roles, keys, other accounts, and what others may copy.

local app = App()
local stack = Stack(app, "Near", { env = { account = "111111111111", region = "us-east-1" } })
local destination = s3.Bucket(stack, "Destination", { versioned = true })
local key = kms.Key(stack, "Key")
local other_key = kms.Key(stack, "OtherKey")
local theirs = s3.Bucket.from_bucket_attributes(stack, "Theirs", { bucket_arn = "arn:aws:s3:::theirs", account = "222222222222" })

-- All that a rule can say.
local source = s3.Bucket(stack, "Source", {
  versioned = true,
  encryption_key = key,
  replication_rules = {
    { destination = destination, priority = 1 },
    {
      destination = destination,
      priority = 2,
      replication_time_control = s3.ReplicationTimeValue.FIFTEEN_MINUTES,
      metrics = s3.ReplicationTimeValue.FIFTEEN_MINUTES,
      kms_key = other_key,
      storage_class = s3.StorageClass.INFREQUENT_ACCESS,
      sse_kms_encrypted_objects = false,
      replica_modifications = true,
      delete_marker_replication = false,
      id = "full",
      filter = { prefix = "prefix", tags = { { key = "tagKey", value = "tagValue" }, { key = "second", value = "value" } } },
    },
    { destination = theirs, priority = 3, access_control_transition = true, metrics = s3.ReplicationTimeValue.FIFTEEN_MINUTES, filter = { prefix = "only" } },
    { destination = theirs, priority = 4, sse_kms_encrypted_objects = true, filter = { tags = { { key = "a", value = "b" } } } },
    { destination = theirs, priority = 5, replica_modifications = false, delete_marker_replication = true, filter = { prefix = "x" } },
    { destination = theirs, priority = 0, filter = { tags = {} } },
  },
})
CfnOutput(stack, "RoleArn", { value = source.replication_role_arn })
destination:add_replication_policy(source.replication_role_arn)
destination:add_replication_policy("arn:aws:iam::333333333333:role/copies", true, "333333333333")

-- One rule needs no priority.
s3.Bucket(stack, "Single", { versioned = true, encryption = s3.BucketEncryption.KMS, replication_rules = { { destination = destination } } })

-- A role of one's own gets nothing by itself.
local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("s3.amazonaws.com") })
local given = s3.Bucket(stack, "Given", { versioned = true, replication_role = role, replication_rules = { { destination = destination, filter = {} } } })
given:grant_replication_permission(role, { source_decryption_key = key, destinations = { { bucket = destination, encryption_key = other_key }, { bucket = theirs } } })
local imported = iam.Role.from_role_arn(stack, "ImportedRole", "arn:aws:iam::111111111111:role/copies")
s3.Bucket(stack, "GivenImported", { versioned = true, replication_role = imported, replication_rules = { { destination = destination } } })

-- Others may copy, too: through their own policies, or through the bucket's.
source.grants:replication_permission(iam.User(stack, "User"), { destinations = { { bucket = destination } } })
destination.grants:replication_permission(iam.AccountPrincipal("333333333333"), { destinations = { { bucket = source } } })
theirs:grant_replication_permission(iam.User(stack, "Another"), { destinations = { { bucket = destination } } })
theirs:add_replication_policy("arn:aws:iam::111111111111:role/copies")

-- Buckets of L1s.
local raw = s3.Bucket.from_cfn_bucket(s3.CfnBucket(stack, "Raw"))
raw:add_replication_policy("arn:aws:iam::333333333333:role/copies")

-- Another account, by names that are known.
local far = Stack(app, "Far", { env = { account = "222222222222", region = "us-east-1" } })
local far_bucket = s3.Bucket(far, "Bucket", { versioned = true, bucket_name = "far-bucket-of-copies" })
local to_far = s3.Bucket(stack, "ToFar", { versioned = true, replication_rules = { { destination = far_bucket, access_control_transition = true } } })
far_bucket:add_replication_policy(to_far.replication_role_arn, true, "111111111111")

-- Nobody knows the account yet.
local anywhere = Stack(app, "Anywhere")
s3.Bucket(anywhere, "Source", {
  versioned = true,
  replication_rules = { { destination = s3.Bucket.from_bucket_attributes(anywhere, "Theirs", { bucket_name = "imported", account = "222222222222" }), access_control_transition = true } },
})

-- What is known of public access, and what replaces a key.
local closed = s3.Bucket.from_bucket_name(stack, "Closed", "closed")
closed.disallow_public_access = true
CfnOutput(stack, "Known", { value = string.format("%s %s %s", closed.disallow_public_access, raw.disallow_public_access, theirs.disallow_public_access) })
local whole = s3.ReplaceKey.with("whole")
local start = s3.ReplaceKey.prefix_with("start/")
CfnOutput(stack, "Keys", { value = string.format("%s %s %s", whole.with_key, start.prefix_with_key, s3.ReplicationTimeValue.FIFTEEN_MINUTES.minutes) })
