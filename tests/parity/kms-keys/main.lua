-- Keys: every prop, policies, grants to principals with and without policies, in and across stacks.

local app = App()
local stack = Stack(app, "Keys")
local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("lambda.amazonaws.com") })

local key = kms.Key(stack, "Key", {
  alias = "my/alias",
  description = "everything",
  enable_key_rotation = true,
  rotation_period = Duration.days(180),
  enabled = true,
  pending_window = Duration.days(10),
  removal_policy = RemovalPolicy.DESTROY,
  admins = { iam.AccountPrincipal("111122223333"), role },
  key_spec = kms.KeySpec.SYMMETRIC_DEFAULT,
  key_usage = kms.KeyUsage.ENCRYPT_DECRYPT,
  multi_region = false,
})
key:grant_encrypt_decrypt(role)
key:grant_decrypt(iam.ServicePrincipal("sns.amazonaws.com"))
key:grant(iam.AccountPrincipal("444455556666"), "kms:TagResource", "kms:DescribeKey")
key.grants:encrypt(iam.User(stack, "User"))
key.grants:admin(iam.Group(stack, "Group"))
key:add_to_resource_policy(iam.PolicyStatement({
  sid = "Through",
  actions = { "kms:Put*" },
  resources = { "*" },
  principals = { kms.ViaServicePrincipal("s3.amazonaws.com", iam.AccountRootPrincipal()) },
}))

local rotated = kms.Key(stack, "Rotated", { rotation_period = Duration.days(90) })
rotated:grant_encrypt(kms.ViaServicePrincipal("ec2.amazonaws.com"))
local signing = kms.Key(stack, "Signing", {
  key_spec = kms.KeySpec.ECC_NIST_P256,
  key_usage = kms.KeyUsage.SIGN_VERIFY,
  policy = iam.PolicyDocument({
    statements = { iam.PolicyStatement({ actions = { "kms:*" }, resources = { "*" }, principals = { iam.AnyPrincipal() } }) },
  }),
})
signing:grant_sign(role)
signing:grant_verify(role)
signing:grant_sign_verify(role)
local mac = kms.Key(stack, "Mac", { key_spec = kms.KeySpec.HMAC_256, key_usage = kms.KeyUsage.GENERATE_VERIFY_MAC })
mac:grant_generate_mac(role)
mac:grant_verify_mac(role)

-- what an L1 makes
local low = kms.CfnKey(stack, "Low", {
  key_policy = {
    Version = "2012-10-17",
    Statement = { { Effect = "Allow", Action = "kms:*", Resource = "*", Principal = { AWS = "*" } } },
  },
})
local adopted = kms.Key.from_cfn_key(low)
adopted:add_to_resource_policy(iam.PolicyStatement({
  actions = { "kms:List*" },
  resources = { "*" },
  principals = { iam.ArnPrincipal("arn:aws:iam::123456789012:role/lister") },
}))
CfnOutput(stack, "LowArn", { value = adopted.key_arn })
CfnOutput(stack, "LowId", { value = adopted.key_id })

-- imported
local imported = kms.Key.from_key_arn(stack, "Imported", "arn:aws:kms:us-east-1:123456789012:key/abc")
imported:grant_decrypt(role)
CfnOutput(stack, "ImportedId", { value = imported.key_id })
local late = kms.Key.from_key_arn(stack, "Late", Fn.import_value("the-key"))
CfnOutput(stack, "LateId", { value = late.key_id })

-- in another stack
local other = Stack(app, "Other")
local far = iam.Role(other, "Far", { assumed_by = iam.ServicePrincipal("lambda.amazonaws.com") })
key:grant_encrypt(far)

-- a stack that waits for the key's, in the same environment
local env = { account = "123456789012", region = "us-east-1" }
local first = Stack(app, "First", { env = env })
local second = Stack(app, "Second", { env = env })
second:add_dependency(first)
local shared = kms.Key(first, "Shared")
local user = iam.Role(second, "Reader", { assumed_by = iam.ServicePrincipal("lambda.amazonaws.com") })
shared:grant_decrypt(user)

-- an imported key of another account
local third = Stack(app, "Third", { env = { account = "999999999999", region = "us-east-1" } })
local theirs = kms.Key.from_key_arn(third, "Theirs", "arn:aws:kms:us-east-1:123456789012:key/abc")
theirs:grant_decrypt(iam.Role(third, "Mine", { assumed_by = iam.ServicePrincipal("lambda.amazonaws.com") }))

-- looked up
local looked = kms.Key.from_lookup(third, "Looked", { alias_name = "alias/looked" })
CfnOutput(third, "LookedArn", { value = looked.key_arn })
CfnOutput(third, "LookedId", { value = looked.key_id })
