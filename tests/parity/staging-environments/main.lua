-- AppStagingSynthesizer with every setting, in two regions.

local app = App({
  default_stack_synthesizer = app_staging_synthesizer_alpha.AppStagingSynthesizer.default_resources({
    app_id = "shop",
    staging_bucket_encryption = s3.BucketEncryption.KMS,
    deploy_time_file_asset_lifetime = Duration.days(100),
    image_asset_version_count = 10,
    auto_delete_staging_assets = false,
    staging_stack_name_prefix = "Places",
    deployment_identities = app_staging_synthesizer_alpha.DeploymentIdentities.default_bootstrap_roles({ bootstrap_region = "us-east-1" }),
  }),
})
local here = Stack(app, "Here", { env = { account = "123456789012", region = "eu-west-1" } })
local there = Stack(app, "There", { env = { account = "123456789012", region = "us-east-1" } })
local more = Stack(app, "More", { env = { account = "123456789012", region = "eu-west-1" } })
s3_assets.Asset(here, "Asset", { path = "code" })
s3_assets.Asset(there, "Asset", { path = "code" })
ecr_assets.DockerImageAsset(here, "Image", { directory = "image", asset_name = "one" })
ecr_assets.DockerImageAsset(more, "Image", { directory = "image", asset_name = "two" })
