-- Keys and aliases under the feature flags of new programs: names of aliases are references, and a grant on an
-- imported key asks the key, not its stack, for the region.

local app = App({
  context = {
    ["@aws-cdk/aws-kms:aliasNameRef"] = true,
    ["@aws-cdk/aws-kms:reduceCrossAccountRegionPolicyScope"] = true,
  },
})

local home = Stack(app, "Home", { env = { account = "111111111111", region = "eu-west-1" } })
local near = Stack(app, "Near", { env = { account = "111111111111", region = "eu-west-1" } })
local far = Stack(app, "Far", { env = { account = "111111111111", region = "us-east-1" } })
local other = Stack(app, "Other", { env = { account = "222222222222", region = "eu-west-1" } })

local key = kms.Key(home, "Key", { alias = "main" })
local alias = kms.Alias(home, "Alias", { alias_name = "alias/second", target_key = key })
local third = key:add_alias("alias/third")
CfnOutput(home, "Names", { value = string.format("%s %s", alias.alias_name, third.alias_name) })
CfnOutput(home, "Arn", { value = alias.alias_arn })
CfnOutput(home, "KeyArn", { value = alias.key_arn })
CfnOutput(home, "KeyId", { value = alias.key_id })
CfnOutput(near, "Name", { value = alias.alias_name })
CfnOutput(far, "Name", { value = alias.alias_name })

local named = kms.Alias.from_alias_name(home, "Named", "alias/named")
CfnOutput(home, "NamedId", { value = named.key_id })

local same_region = kms.Key.from_key_arn(home, "SameRegion", "arn:aws:kms:eu-west-1:111111111111:key/one")
local other_region = kms.Key.from_key_arn(home, "OtherRegion", "arn:aws:kms:us-east-1:111111111111:key/two")
local other_account = kms.Key.from_key_arn(home, "OtherAccount", "arn:aws:kms:eu-west-1:222222222222:key/three")
for _, stack in ipairs({ home, near, far, other }) do
  local role = iam.Role(stack, "Role", { role_name = "reader", assumed_by = iam.AccountRootPrincipal() })
  same_region:grant_decrypt(role)
  other_region:grant_encrypt(role)
  other_account:grant_sign(role)
end
local own = iam.Role(far, "Own", { role_name = "own", assumed_by = iam.AccountRootPrincipal() })
key:grant_encrypt(own)
