-- Versions that change with the layers beneath the code.

local app = App()
local stack = Stack(app, "Layers")
local other = Stack(app, "Other")
local archives = s3.Bucket.from_bucket_name(stack, "Archives", "archives")
local code = lambda.Code.from_inline("x")
local archive = lambda.Code.from_bucket(archives, "layer.zip")
local node = lambda.Runtime.NODEJS_24_X
local python = lambda.Runtime.PYTHON_3_14
local arn = "arn:aws:lambda:us-east-1:111111111111:layer:known:1"
local late = string.format("arn:aws:lambda:%s:111111111111:layer:known:1", Aws.REGION)

local plain = lambda.LayerVersion(stack, "plain", { code = archive })
local whole = lambda.LayerVersion(stack, "Whole", {
  code = archive,
  description = "whole",
  license = "MIT",
  layer_version_name = "whole",
  compatible_runtimes = { node, python },
  compatible_architectures = { lambda.Architecture.X86_64 },
})
local same = lambda.LayerVersion(other, "plain", { code = archive, description = "elsewhere" })
local known = lambda.LayerVersion.from_layer_version_arn(stack, "Known", arn)
local known_late = lambda.LayerVersion.from_layer_version_arn(stack, "KnownLate", late)
local some = lambda.LayerVersion.from_layer_version_attributes(stack, "Some", { layer_version_arn = arn, compatible_runtimes = { node, python } })
local some_late = lambda.LayerVersion.from_layer_version_attributes(stack, "SomeLate", { layer_version_arn = late, compatible_runtimes = { node } })
local silent = lambda.LayerVersion.from_layer_version_attributes(stack, "Silent", { layer_version_arn = arn })
local silent_late = lambda.LayerVersion.from_layer_version_attributes(stack, "SilentLate", { layer_version_arn = late })
local choices = { {}, { plain }, { whole }, { whole, plain }, { plain, same }, { same, plain }, { known }, { known_late }, { some }, { some_late }, { silent }, { silent_late }, { plain, some, some_late } }
for index, layers in ipairs(choices) do
  local made = lambda.Function(stack, string.format("Function%s", (index - 1)), { code = code, handler = "index.handler", runtime = node, layers = layers })
  made:add_alias("live")
end
local own = lambda.Function(stack, "Own", { code = code, handler = "index.handler", runtime = node, layers = { known }, insights_version = lambda.LambdaInsightsVersion.VERSION_1_0_404_0 })
own:invalidate_version_based_on("something")
own:add_alias("live")
