-- Assets in stages, in stages of stages, and in nested stacks: all are staged once, in the app's folder.

local app = App()

local function code(scope)
  local asset = s3_assets.Asset(scope, "Code", { path = "code" })
  local image = ecr_assets.DockerImageAsset(scope, "Image", { directory = "image" })
  CfnResource(scope, "Uses", {
    type = "AWS::Test::Uses",
    properties = { Code = asset.s3_object_url, Image = image.image_uri, Path = asset.asset_path },
  })
end

code(Stack(app, "Top"))
local stage = Stage(app, "Prod", { env = { account = "123456789012", region = "eu-west-1" } })
code(Stack(stage, "App"))
local inner = Stage(stage, "Inner")
code(Stack(inner, "App"))

local parent = Stack(app, "Parent")
local nested = NestedStack(parent, "Nested")
code(nested)
