-- Buckets that are emptied before they are deleted, with policies of their own, in two stacks.

local app = App()
local stack = Stack(app, "Emptied", { env = { region = "eu-west-1", account = "111111111111" } })
s3.Bucket(stack, "First", { auto_delete_objects = true, removal_policy = RemovalPolicy.DESTROY })
s3.Bucket(stack, "Second", {
  auto_delete_objects = true,
  removal_policy = RemovalPolicy.DESTROY,
  enforce_ssl = true,
  public_read_access = true,
  block_public_access = s3.BlockPublicAccess.BLOCK_ACLS_ONLY,
  bucket_name = "by-name",
})
Tags.of(stack):add("team", "blue")
local nested = NestedStack(stack, "Nested")
local third = s3.Bucket(nested, "Third", {
  auto_delete_objects = true,
  removal_policy = RemovalPolicy.DESTROY,
  encryption = s3.BucketEncryption.KMS,
  versioned = true,
})
Tags.of(third):remove("team")
