-- AppStagingSynthesizer with a factory of the program: it is asked once for an environment, or for every stack.

local shared = app_staging_synthesizer_alpha.AppStagingSynthesizer.custom_factory({
  bootstrap_qualifier = "q1",
  factory = {
    obtain_staging_resources = function(stack, context)
      return app_staging_synthesizer_alpha.DefaultStagingStack(stack.node.root, string.format("Places-%s", context.environment_string), {
        app_id = "shared",
        qualifier = context.qualifier,
        deploy_role_arn = context.deploy_role_arn,
        staging_bucket_encryption = s3.BucketEncryption.S3_MANAGED,
        env = { account = "123456789012", region = "eu-west-1" },
      })
    end,
  },
})
local app = App({ default_stack_synthesizer = shared })
local one = Stack(app, "One", { env = { account = "123456789012", region = "eu-west-1" } })
local two = Stack(app, "Two", { env = { account = "123456789012", region = "eu-west-1" } })
s3_assets.Asset(one, "Asset", { path = "code" })
ecr_assets.DockerImageAsset(two, "Image", { directory = "image", asset_name = "one" })

local each = app_staging_synthesizer_alpha.AppStagingSynthesizer.custom_factory({
  once_per_env = false,
  factory = {
    obtain_staging_resources = function(stack, context)
      return app_staging_synthesizer_alpha.DefaultStagingStack(stack.node.root, string.format("For-%s", stack.node.id), {
        app_id = "each",
        qualifier = context.qualifier,
        staging_bucket_encryption = s3.BucketEncryption.S3_MANAGED,
        env = { account = "123456789012", region = "us-east-1" },
      })
    end,
  },
})
local three = Stack(app, "Three", { synthesizer = each, env = { account = "123456789012", region = "us-east-1" } })
local four = Stack(app, "Four", { synthesizer = each, env = { account = "123456789012", region = "us-east-1" } })
s3_assets.Asset(three, "Asset", { path = "code" })
s3_assets.Asset(four, "Asset", { path = "code" })
