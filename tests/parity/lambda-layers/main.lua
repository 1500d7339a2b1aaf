-- Layers beneath functions.

local app = App()
local stack = Stack(app, "Layers")
local layer = lambda.LayerVersion(stack, "Layer", {
  code = lambda.Code.from_asset("handler"),
  compatible_runtimes = { lambda.Runtime.NODEJS_24_X, lambda.Runtime.NODEJS_22_X },
  compatible_architectures = { lambda.Architecture.ARM_64 },
  description = "words",
  license = "MIT",
  layer_version_name = "name",
  removal_policy = RemovalPolicy.RETAIN,
})
layer:add_permission("Organization", { account_id = "*", organization_id = "o-1234567890" })
layer:add_permission("Account", { account_id = "111122223333" })
local known = lambda.LayerVersion.from_layer_version_arn(stack, "Known", "arn:aws:lambda:eu-west-1:111111111111:layer:x:1")
local described = lambda.LayerVersion.from_layer_version_attributes(stack, "Described", {
  layer_version_arn = "arn:aws:lambda:eu-west-1:111111111111:layer:y:2",
  compatible_runtimes = { lambda.Runtime.NODEJS_24_X },
})
known:add_permission("Account", { account_id = "111122223333" })
local uses = lambda.Function(stack, "Uses", {
  code = lambda.Code.from_inline("x"),
  handler = "index.handler",
  runtime = lambda.Runtime.NODEJS_24_X,
  layers = { layer, known },
})
uses:add_layers(described)
local version = uses.current_version
CfnOutput(stack, "Arns", { value = string.format("%s %s %s", layer.layer_version_arn, known.layer_version_arn, version.function_arn) })
