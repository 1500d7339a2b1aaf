-- Policies of buckets: made at first need, by hand, TLS, inventories and access logs.

local app = App()
local stack = Stack(app, "Policies")
local plain = s3.Bucket(stack, "Plain")
plain:add_to_resource_policy(iam.PolicyStatement({
  actions = { "s3:GetObject" },
  resources = { plain:arn_for_objects("file.txt") },
  principals = { iam.AccountRootPrincipal() },
}))
plain.policy:apply_removal_policy(RemovalPolicy.RETAIN)
s3.Bucket(stack, "Tls", { enforce_ssl = true, minimum_tls_version = 1.2 })
s3.Bucket(stack, "Tls13", { enforce_ssl = true, minimum_tls_version = 1.3, bucket_name = "tls" })

local manual = s3.Bucket(stack, "Manual")
local policy = s3.BucketPolicy(stack, "Policy", { bucket = manual, removal_policy = RemovalPolicy.DESTROY })
policy.document:add_statements(iam.PolicyStatement({ actions = { "s3:List*" }, resources = { manual.bucket_arn }, principals = { iam.AnyPrincipal() } }))
local whole = s3.Bucket(stack, "Whole")
s3.BucketPolicy(stack, "WholePolicy", {
  bucket = whole,
  document = iam.PolicyDocument({ statements = { iam.PolicyStatement({ actions = { "s3:*" }, resources = { "*" }, principals = { iam.AnyPrincipal() } }) } }),
})

-- inventories
local inventoried = s3.Bucket(stack, "Inventoried")
s3.Bucket(stack, "AVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVery@#$+:;?!&LongNodeIdName", { inventories = { { destination = { bucket = inventoried } } } })
s3.Bucket(stack, "a-b_c.d e", { inventories = { { destination = { bucket = inventoried } }, { destination = { bucket = inventoried }, enabled = false } } })
local lists = s3.Bucket(stack, "Lists")
local listed = s3.Bucket(stack, "Listed", {
  inventories = {
    {
      destination = { bucket = lists, prefix = "pp", bucket_owner = "123456789012" },
      objects_prefix = "o",
      format = s3.InventoryFormat.PARQUET,
      enabled = false,
      inventory_id = "id",
      frequency = s3.InventoryFrequency.DAILY,
      include_object_versions = s3.InventoryObjectVersion.CURRENT,
      optional_fields = { "Size" },
    },
    { destination = { bucket = s3.Bucket.from_bucket_name(stack, "OtherLists", "other") } },
  },
})
listed:add_inventory({ destination = { bucket = lists } })

-- access logs
s3.Bucket(stack, "LogsItself", { server_access_logs_prefix = "logs" })
local logs = s3.Bucket(stack, "Logs")
s3.Bucket(stack, "Logged", {
  server_access_logs_bucket = logs,
  server_access_logs_prefix = "x",
  target_object_key_format = s3.TargetObjectKeyFormat.partitioned_prefix(s3.PartitionDateSource.EVENT_TIME),
})
s3.Bucket(stack, "LoggedFar", {
  server_access_logs_bucket = s3.Bucket.from_bucket_name(stack, "FarLogs", "far-logs"),
  target_object_key_format = s3.TargetObjectKeyFormat.simple_prefix(),
})
s3.Bucket(stack, "LoggedDefault", { server_access_logs_bucket = logs, target_object_key_format = s3.TargetObjectKeyFormat.partitioned_prefix() })

-- access logs by policy
local by_policy = Stack(app, "ByPolicy")
by_policy.node:set_context("@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy", true)
local target = s3.Bucket(by_policy, "Target")
s3.Bucket(by_policy, "Source", { server_access_logs_bucket = target, server_access_logs_prefix = "in/" })
s3.Bucket(by_policy, "Own", { server_access_logs_prefix = "own" })
local elsewhere = Stack(app, "Elsewhere")
s3.Bucket(elsewhere, "Source", { server_access_logs_bucket = target })
