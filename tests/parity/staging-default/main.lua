-- AppStagingSynthesizer: a stack with a bucket and repositories for the assets of the app.

local app = App({
  default_stack_synthesizer = app_staging_synthesizer_alpha.AppStagingSynthesizer.default_resources({
    app_id = "my-app",
    staging_bucket_encryption = s3.BucketEncryption.S3_MANAGED,
  }),
})
Tags.of(app):add("Team", "shop")
local stack = Stack(app, "my-stack")
lambda.Function(stack, "Function", {
  code = lambda.Code.from_asset("code"),
  handler = "index.handler",
  runtime = lambda.Runtime.PYTHON_3_13,
})
local asset = s3_assets.Asset(stack, "Asset", { path = "code" })
s3_assets.Asset(stack, "Brief", { path = "code", deploy_time = true })
local image = ecr_assets.DockerImageAsset(stack, "Image", { directory = "image", asset_name = "my-image" })
CfnOutput(stack, "Places", { value = string.format("%s %s %s %s", asset.s3_object_url, asset.http_url, image.image_uri, image.repository.repository_name) })

-- A second stack shares the places; one without assets needs one for its template.
local group = Stack(app, "Group")
ecr_assets.DockerImageAsset(group, "Same", { directory = "image", asset_name = "my-image" })
ecr_assets.DockerImageAsset(group, "Other", { directory = "image", asset_name = "other/image" })
Stack(app, "Empty")
