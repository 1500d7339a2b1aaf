-- Key pairs that references take to be elsewhere.

local app = App()
local stack = Stack(app, "Keys", { env = { account = "111111111111", region = "eu-west-1" } })
CfnOutput(stack, "Own", { value = ec2.KeyPair(stack, "Plain").key_pair_name })
local elsewhere = ec2.KeyPair(stack, "Elsewhere", { account = "222222222222", region = "us-east-1", type = ec2.KeyPairType.ED25519 })
CfnOutput(stack, "Region", { value = elsewhere.env.region })
local named = ec2.KeyPair(stack, "Named", {
  environment_from_arn = "arn:aws:ec2:us-west-2:333333333333:key-pair/key-1",
  key_pair_name = "operators",
  format = ec2.KeyPairFormat.PPK,
})
CfnOutput(stack, "Account", { value = named.env.account })
CfnOutput(stack, "Id", { value = named.key_pair_id })
CfnOutput(stack, "Private", { value = named.private_key.parameter_name })
ec2.KeyPair(stack, "Unused", { physical_name = "unused" })
