-- Policies of L1s that a program looks after itself.

local app = App()
local stack = Stack(app, "Grants")
local policy = iam.PolicyDocument()
local inner = iam.PolicyDocument()
local of_key = iam.PolicyDocument()
iam.ResourceWithPolicies.register(stack, "AWS::S3::Bucket", {
  for_resource = function(resource) return {
    env = resource.env,
    add_to_resource_policy = function(statement)
      policy:add_statements(statement)
      return { statement_added = true, policy_dependable = resource }
    end,
  } end,
})
iam.ResourceWithPolicies.register(stack, "AWS::KMS::Key", {
  for_resource = function(resource) return {
    env = resource.env,
    add_to_resource_policy = function(statement)
      of_key:add_statements(statement)
      return { statement_added = true, policy_dependable = resource }
    end,
  } end,
})
local group = Construct(stack, "Group")
iam.ResourceWithPolicies.register(group, "AWS::S3::Bucket", {
  for_resource = function(resource) return {
    env = resource.env,
    add_to_resource_policy = function(statement)
      inner:add_statements(statement)
      return { statement_added = true, policy_dependable = resource }
    end,
  } end,
})
local account = iam.AccountPrincipal("123456789012")
local bucket = s3.CfnBucket(stack, "Bucket")
s3.BucketGrants.from_bucket(bucket):read(account)
s3.BucketGrants.from_bucket(bucket):delete(iam.User(stack, "User"))
local nearer = s3.CfnBucket(group, "Bucket")
s3.BucketGrants.from_bucket(nearer):put(account)
local key = kms.CfnKey(stack, "Key", { key_policy = { Statement = { { Effect = "Allow", Action = "kms:*", Resource = "*", Principal = { AWS = "arn:aws:iam::123456789012:root" } } }, Version = "2012-10-17" } })
kms.KeyGrants.from_key(key):sign(account)
s3.Bucket(stack, "Whole"):grant_read(account)
s3.CfnBucketPolicy(stack, "Policy", { bucket = bucket.ref, policy_document = policy })
s3.CfnBucketPolicy(group, "Policy", { bucket = nearer.ref, policy_document = inner })
kms.CfnKey(stack, "Other", { key_policy = of_key })
