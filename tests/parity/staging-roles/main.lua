-- AppStagingSynthesizer with roles of its own: for deployments, for files, for images, or none.

local app = App()
local roles = Stack(app, "Roles", {
  env = { account = "123456789012", region = "eu-west-1" },
  synthesizer = app_staging_synthesizer_alpha.AppStagingSynthesizer.default_resources({
    app_id = "roles",
    staging_bucket_encryption = s3.BucketEncryption.KMS_MANAGED,
    deployment_identities = app_staging_synthesizer_alpha.DeploymentIdentities.specify_roles({
      cloud_formation_execution_role = app_staging_synthesizer_alpha.BootstrapRole.from_role_arn("arn:aws:iam::123456789012:role/Execute"),
      deployment_role = app_staging_synthesizer_alpha.BootstrapRole.from_role_arn("arn:${AWS::Partition}:iam::${AWS::AccountId}:role/Deploy-${Qualifier}"),
      lookup_role = app_staging_synthesizer_alpha.BootstrapRole.from_role_arn("arn:aws:iam::123456789012:role/Lookup"),
    }),
    file_asset_publishing_role = app_staging_synthesizer_alpha.BootstrapRole.from_role_arn("arn:aws:iam::123456789012:role/Files"),
    image_asset_publishing_role = app_staging_synthesizer_alpha.BootstrapRole.from_role_arn("arn:aws:iam::123456789012:role/Images"),
  }),
})
s3_assets.Asset(roles, "Asset", { path = "code" })
ecr_assets.DockerImageAsset(roles, "Image", { directory = "image", asset_name = "one" })

local own = Stack(app, "Own", {
  env = { account = "123456789012", region = "us-east-1" },
  synthesizer = app_staging_synthesizer_alpha.AppStagingSynthesizer.default_resources({
    app_id = "own",
    staging_bucket_encryption = s3.BucketEncryption.UNENCRYPTED,
    staging_bucket_name = "the-bucket-of-the-app",
    deployment_identities = app_staging_synthesizer_alpha.DeploymentIdentities.cli_credentials(),
    file_asset_publishing_role = app_staging_synthesizer_alpha.BootstrapRole.cli_credentials(),
    image_asset_publishing_role = app_staging_synthesizer_alpha.BootstrapRole.cli_credentials(),
  }),
})
s3_assets.Asset(own, "Asset", { path = "code" })
ecr_assets.DockerImageAsset(own, "Image", { directory = "image", asset_name = "one" })
