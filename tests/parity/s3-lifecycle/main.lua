-- What becomes of objects in time, metrics, pages of other sites, tiering.

local app = App()
local stack = Stack(app, "Lifecycle")
local bucket = s3.Bucket(stack, "Bucket", {
  lifecycle_rules = {
    {
      id = "a",
      enabled = false,
      abort_incomplete_multipart_upload_after = Duration.days(1),
      prefix = "p",
      tag_filters = { a = "b", c = "d" },
      object_size_less_than = 5,
      object_size_greater_than = 1,
    },
    {
      expiration = Duration.days(10),
      noncurrent_version_expiration = Duration.days(3),
      noncurrent_versions_to_retain = 4,
      noncurrent_version_transitions = { { storage_class = s3.StorageClass.GLACIER, transition_after = Duration.days(2), noncurrent_versions_to_retain = 1 } },
      transitions = {
        { storage_class = s3.StorageClass.DEEP_ARCHIVE, transition_after = Duration.days(4) },
        { storage_class = s3.StorageClass("NEW_CLASS"), transition_after = Duration.days(0) },
      },
    },
    { expired_object_delete_marker = true },
    { noncurrent_versions_to_retain = 3 },
  },
  transition_default_minimum_object_size = s3.TransitionDefaultMinimumObjectSize.VARIES_BY_STORAGE_CLASS,
  metrics = { { id = "m", prefix = "p", tag_filters = { a = "b" } } },
  cors = {
    {
      id = "c",
      max_age = 5,
      allowed_headers = { "x" },
      allowed_methods = { s3.HttpMethods.GET, s3.HttpMethods.HEAD },
      allowed_origins = { "*" },
      exposed_headers = { "y" },
    },
  },
  intelligent_tiering_configurations = {
    { name = "foo" },
    {
      name = "bar",
      prefix = "p",
      tags = { { key = "a", value = "b" } },
      archive_access_tier_time = Duration.days(90),
      deep_archive_access_tier_time = Duration.days(180),
    },
  },
})
bucket:add_lifecycle_rule({ expiration = Duration.days(1) })
bucket:add_lifecycle_rule({ transitions = { { storage_class = s3.StorageClass.INFREQUENT_ACCESS, transition_after = Duration.days(30) } } })
bucket:add_metric({ id = "later" })
bucket:add_cors_rule({ allowed_methods = { s3.HttpMethods.PUT }, allowed_origins = { "https://example.com" } })
s3.Bucket(stack, "Empty", { lifecycle_rules = {}, cors = {}, metrics = {} })
s3.Bucket(stack, "SizeAlone", { transition_default_minimum_object_size = s3.TransitionDefaultMinimumObjectSize.ALL_STORAGE_CLASSES_128_K })
