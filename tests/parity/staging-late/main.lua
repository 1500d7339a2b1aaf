-- AppStagingSynthesizer where nothing but the template needs the bucket: it is made when the tree is finished.

local app = App({
  default_stack_synthesizer = app_staging_synthesizer_alpha.AppStagingSynthesizer.default_resources({
    app_id = "My_App.with a long name",
    staging_bucket_encryption = s3.BucketEncryption.KMS,
    bootstrap_qualifier = "other",
  }),
})
Tags.of(app):add("Team", "shop")
local stack = Stack(app, "Stack")
ecr_assets.DockerImageAsset(stack, "Image", { directory = "image", asset_name = "x" })
local nested = NestedStack(stack, "Nested")
CfnOutput(nested, "Region", { value = Aws.REGION })
