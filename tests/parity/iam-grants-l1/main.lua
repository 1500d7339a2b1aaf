-- Grants on L1s, where a construct of the library is asked for.

local app = App()
local stack = Stack(app, "Grants")
local user = iam.User(stack, "User")
local bucket = s3.CfnBucket(stack, "Bucket")
s3.BucketGrants.from_bucket(bucket):delete(user)
s3.BucketGrants.from_bucket(bucket):read(user, "logs/*")
local key = kms.CfnKey(stack, "Key", { key_policy = { Statement = { { Effect = "Allow", Action = "kms:*", Resource = "*", Principal = { AWS = "arn:aws:iam::123456789012:root" } } }, Version = "2012-10-17" } })
kms.KeyGrants.from_key(key):sign(user)
local known = kms.Key.from_cfn_key(kms.CfnKey(stack, "Known", { key_policy = { Statement = {}, Version = "2012-10-17" } }))
known:grant_decrypt(user)
known:grant_encrypt(iam.AccountPrincipal("210987654321"))
known:add_to_resource_policy(iam.PolicyStatement({ actions = { "kms:*" }, resources = { "*" }, principals = { iam.AccountRootPrincipal() } }))
