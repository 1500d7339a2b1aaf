-- AppStagingSynthesizer with a stack of the program's own, and with factories.

local app = App()
local places = app_staging_synthesizer_alpha.DefaultStagingStack(app, "Places", {
  app_id = "shop",
  qualifier = "other",
  staging_bucket_encryption = s3.BucketEncryption.S3_MANAGED,
  deploy_role_arn = "arn:aws:iam::123456789012:role/Deploy-${Qualifier}",
})
local stack = Stack(app, "Stack", {
  synthesizer = app_staging_synthesizer_alpha.AppStagingSynthesizer.custom_resources({ resources = places }),
})
s3_assets.Asset(stack, "Asset", { path = "code" })
ecr_assets.DockerImageAsset(stack, "Image", { directory = "image", asset_name = "one" })

-- What makes such a stack for an environment.
local made = Stack(app, "Made", {
  synthesizer = app_staging_synthesizer_alpha.AppStagingSynthesizer.custom_factory({
    factory = app_staging_synthesizer_alpha.DefaultStagingStack.factory({
      app_id = "made",
      staging_bucket_encryption = s3.BucketEncryption.S3_MANAGED,
    }),
    once_per_env = false,
  }),
})
s3_assets.Asset(made, "Asset", { path = "code" })
