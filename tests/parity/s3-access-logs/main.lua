-- Where access logs go: access control lists, keys, policies, and policies of L1s.

local app = App()

-- without a flag, an access control list lets S3 write them
local stack = Stack(app, "ByLists")
s3.Bucket(stack, "FullControl", { access_control = s3.BucketAccessControl.BUCKET_OWNER_FULL_CONTROL })
s3.Bucket(stack, "OwnerReads", {
  access_control = s3.BucketAccessControl.BUCKET_OWNER_READ,
  object_ownership = s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
})
s3.Bucket(stack, "Images", { access_control = s3.BucketAccessControl.AWS_EXEC_READ })
local target = s3.Bucket(stack, "Target", { encryption = s3.BucketEncryption.KMS })
s3.Bucket(stack, "Source", { server_access_logs_bucket = target, server_access_logs_prefix = "logs" })
s3.Bucket(stack, "Other", { server_access_logs_bucket = target })
local key = kms.Key(stack, "Key")
local keyed = s3.Bucket(stack, "Keyed", { encryption_key = key })
s3.Bucket(stack, "ToKeyed", { server_access_logs_bucket = keyed })
local by_alias = s3.Bucket(stack, "ByAlias", { encryption_key = kms.Key(stack, "Aliased"):add_alias("logs") })
s3.Bucket(stack, "ToAlias", { server_access_logs_bucket = by_alias })
local known = s3.Bucket.from_bucket_attributes(stack, "Known", { bucket_name = "known-logs", encryption_key = kms.Key(stack, "OfKnown") })
s3.Bucket(stack, "ToKnown", { server_access_logs_bucket = known })
local theirs = s3.Bucket(stack, "Theirs", {
  encryption_key = kms.Key.from_key_arn(stack, "TheirKey", "arn:aws:kms:us-east-1:111111111111:key/1234abcd-12ab-34cd-56ef-1234567890ab"),
})
s3.Bucket(stack, "ToTheirs", { server_access_logs_bucket = theirs })
s3.Bucket(stack, "Itself", { encryption = s3.BucketEncryption.KMS, server_access_logs_prefix = "self" })
s3.Bucket(stack, "Managed", { server_access_logs_bucket = s3.Bucket(stack, "KmsManaged", { encryption = s3.BucketEncryption.KMS_MANAGED }) })

-- with the flag, a policy does
local policies = Stack(app, "ByPolicies")
policies.node:set_context("@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy", true)
local enforced = s3.Bucket(policies, "Enforced", {
  access_control = s3.BucketAccessControl.BUCKET_OWNER_FULL_CONTROL,
  object_ownership = s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
  encryption = s3.BucketEncryption.KMS,
})
s3.Bucket(policies, "Source", { server_access_logs_bucket = enforced, server_access_logs_prefix = "logs" })

-- policies of L1s
local l1s = Stack(app, "L1s")
local statement = { Action = "s3:*", Effect = "Deny", Principal = { AWS = "*" }, Resource = { "arn:aws:s3:::some-bucket-of-others" } }
local raw = s3.CfnBucket(l1s, "Raw")
local raw_policy = s3.CfnBucketPolicy(l1s, "RawPolicy", { bucket = raw.ref, policy_document = { Statement = { statement }, Version = "2012-10-17" } })
local of_raw = s3.BucketPolicy.from_cfn_bucket_policy(raw_policy)
of_raw.bucket:grant_read(iam.AccountPrincipal("111111111111"))
of_raw.document:add_statements(iam.PolicyStatement({ actions = { "s3:GetObject" }, resources = { "arn:aws:s3:::some-bucket-of-others/*" }, principals = { iam.AccountPrincipal("222222222222") } }))
local named = s3.CfnBucketPolicy(l1s, "NamedPolicy", { bucket = "some-bucket-of-others", policy_document = { Statement = { statement }, Version = "2012-10-17" } })
local of_named = s3.BucketPolicy.from_cfn_bucket_policy(named)
of_named:apply_removal_policy(RemovalPolicy.RETAIN)
CfnOutput(l1s, "Same", { value = string.format("%s %s", s3.BucketPolicy.from_cfn_bucket_policy(named) == of_named, of_named.bucket.policy == of_named) })
local name = CfnParameter(l1s, "Name")
local of_parameter = s3.BucketPolicy.from_cfn_bucket_policy(s3.CfnBucketPolicy(l1s, "LatePolicy", { bucket = name.value_as_string, policy_document = { Statement = { statement }, Version = "2012-10-17" } }))
CfnOutput(l1s, "LateBucket", { value = of_parameter.bucket.bucket_name })
local made = s3.Bucket(l1s, "Made")
s3.BucketPolicy.from_cfn_bucket_policy(s3.CfnBucketPolicy(l1s, "MadePolicy", { bucket = made.bucket_name, policy_document = { Statement = { statement }, Version = "2012-10-17" } }))
made:grant_read(iam.AccountPrincipal("111111111111"))
