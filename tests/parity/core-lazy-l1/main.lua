-- Late values in properties of L1s: their keys are those of the property.

local app = App()
local stack = Stack(app, "Stack")
s3.CfnBucket(stack, "Struct", { versioning_configuration = Lazy.any(function() return { status = "Enabled" } end) })
s3.CfnBucket(stack, "List", {
  lifecycle_configuration = { rules = Lazy.any(function() return { { id = "x", status = "Enabled", expiration_in_days = 3 } } end) },
})
s3.CfnBucket(stack, "Nested", {
  bucket_encryption = {
    server_side_encryption_configuration = {
      Lazy.any(function() return { bucket_key_enabled = true, server_side_encryption_by_default = { sse_algorithm = "aws:kms" } } end),
    },
  },
})
iam.CfnRole(stack, "Json", {
  assume_role_policy_document = Lazy.any(function() return { Version = "2012-10-17", Statement = {} } end),
})
