-- One folder as an asset of several stacks, with several synthesizers, and deep in the tree.

local app = App()
local env = { account = "123456789012", region = "eu-west-1" }

local function code(scope, id)
  local asset = s3_assets.Asset(scope, id, { path = "code" })
  CfnOutput(scope, id .. "Bucket", { value = asset.s3_bucket_name })
  CfnOutput(scope, id .. "Key", { value = asset.s3_object_key })
  CfnOutput(scope, id .. "Http", { value = asset.http_url })
  CfnOutput(scope, id .. "Url", { value = asset.s3_object_url })
end

local first = Stack(app, "First")
code(first, "Code")
code(first, "Twice")
local second = Stack(app, "Second", { env = env })
local group = Construct(second, "Group")
local inner = Construct(group, "Inner")
code(inner, "Code")
code(Stack(app, "Cli", { env = env, synthesizer = CliCredentialsStackSynthesizer() }), "Code")
local legacy = Stack(app, "Legacy", { synthesizer = LegacyStackSynthesizer() })
code(legacy, "Code")
code(legacy, "Twice")
local holder = Construct(app, "Holder")
local deep = Stack(holder, "Deep", {
  synthesizer = DefaultStackSynthesizer({ bucket_prefix = "deep/", qualifier = "deep" }),
})
code(deep, "Code")
