-- Functions, their aliases and versions as other accounts and regions know them.

local app = App()
local home = Stack(app, "Home", { env = { account = "111111111111", region = "eu-west-1" } })
local away = Stack(app, "Away", { env = { account = "222222222222", region = "eu-west-1" } })
local far = Stack(app, "Far", { env = { account = "111111111111", region = "us-east-1" } })
local near = Stack(app, "Near", { env = { account = "111111111111", region = "eu-west-1" } })
local code = lambda.Code.from_inline("x")
local runtime = lambda.Runtime.NODEJS_24_X
local named = lambda.Function(home, "Named", { code = code, handler = "index.handler", runtime = runtime, function_name = "shop" })
local made = lambda.Function(home, "Made", { code = code, handler = "index.handler", runtime = runtime, function_name = PhysicalName.GENERATE_IF_NEEDED })
local unused = lambda.Function(home, "Unused", { code = code, handler = "index.handler", runtime = runtime, function_name = PhysicalName.GENERATE_IF_NEEDED })
local latest = named.latest_version
local live = named:add_alias("live")
local made_live = made:add_alias("live")
for _, place in ipairs({ home, away, far, near }) do
  sns.Topic(place, "Topic")
  CfnOutput(place, "NamedOut", { value = string.format("%s %s", named.function_arn, named.function_name) })
  CfnOutput(place, "MadeOut", { value = string.format("%s %s", made.function_arn, made.function_name) })
  CfnOutput(place, "LatestOut", { value = string.format("%s %s", latest.function_arn, latest.function_name) })
  CfnOutput(place, "LiveOut", { value = string.format("%s %s %s", live.function_arn, live.function_name, live.alias_name) })
  CfnOutput(place, "MadeLiveOut", { value = string.format("%s %s", made_live.function_arn, made_live.function_name) })
end
local caller = iam.Role(away, "Caller", { assumed_by = iam.AccountRootPrincipal(), role_name = "caller" })
named:grant_invoke(caller)
live:grant_invoke(caller)
made:grant_invoke_latest_version(caller)
unused:grant_invoke(iam.ServicePrincipal("events.amazonaws.com"))
