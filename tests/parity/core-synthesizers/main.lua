-- Every synthesizer with its settings: what the template says of bootstrap resources and of assets.

local app = App()

local function properties(stack)
  local synthesizer = stack.synthesizer
  local file = synthesizer:add_file_asset({
    source_hash = "abc",
    file_name = "data.tar.gz",
    packaging = FileAssetPackaging.FILE,
    display_name = "Data",
  })
  local folder = synthesizer:add_file_asset({
    source_hash = "def",
    file_name = "folder.d",
    packaging = FileAssetPackaging.ZIP_DIRECTORY,
    deploy_time = true,
  })
  local image = synthesizer:add_docker_image_asset({ source_hash = "fed", directory_name = "image" })
  CfnResource(stack, "Places", {
    type = "AWS::Test::Places",
    properties = {
      Bucket = file.bucket_name,
      FileKey = file.object_key,
      FileUrl = file.http_url,
      FileS3 = file.s3_object_url,
      FolderKey = folder.object_key,
      Image = image.image_uri,
      Repository = image.repository_name,
    },
  })
end

local plain = Stack(app, "Plain")
properties(plain)
CfnOutput(plain, "Qualifier", { value = plain.synthesizer.bootstrap_qualifier })
CfnOutput(plain, "DeployRole", { value = plain.synthesizer.deploy_role_arn })
CfnOutput(plain, "ExecutionRole", { value = plain.synthesizer.cloud_formation_execution_role_arn })
CfnOutput(plain, "LookupRole", { value = plain.synthesizer.lookup_role })

local env = { account = "123456789012", region = "eu-west-1" }
local shared = DefaultStackSynthesizer({
  qualifier = "team",
  bucket_prefix = "files/${Qualifier}/",
  docker_tag_prefix = "image-",
  file_asset_publishing_external_id = "file-id",
  image_asset_publishing_external_id = "image-id",
  lookup_role_external_id = "lookup-id",
  deploy_role_external_id = "deploy-id",
})
properties(Stack(app, "First", { env = env, synthesizer = shared }))
properties(Stack(app, "Second", { synthesizer = shared }))

local named = Stack(app, "Named", {
  synthesizer = DefaultStackSynthesizer({
    file_assets_bucket_name = "files-${Qualifier}-${AWS::Region}",
    image_assets_repository_name = "images",
    file_asset_publishing_role_arn = "arn:${AWS::Partition}:iam::123456789012:role/files",
    image_asset_publishing_role_arn = "arn:${AWS::Partition}:iam::123456789012:role/images",
    deploy_role_arn = "arn:${AWS::Partition}:iam::123456789012:role/deploy-${Qualifier}",
    cloud_formation_execution_role = "arn:${AWS::Partition}:iam::123456789012:role/execute",
    lookup_role_arn = "arn:${AWS::Partition}:iam::123456789012:role/lookup",
    use_lookup_role_for_stack_operations = false,
    bootstrap_stack_version_ssm_parameter = "/own/${Qualifier}/version",
  }),
})
properties(named)

local tagged = Stack(app, "Tagged", {
  synthesizer = DefaultStackSynthesizer({
    deploy_role_additional_options = { Tags = { { Key = "Team", Value = "one" } } },
    file_asset_publishing_role_additional_options = { Tags = { { Key = "Team", Value = "two" } } },
    image_asset_publishing_role_additional_options = { DurationSeconds = 3600 },
    lookup_role_additional_options = { Tags = { { Key = "Team", Value = "three" } } },
  }),
})
properties(tagged)

properties(Stack(app, "NoRule", {
  synthesizer = DefaultStackSynthesizer({ generate_bootstrap_version_rule = false }),
}))
properties(Stack(app, "Cli", { synthesizer = CliCredentialsStackSynthesizer() }))
properties(Stack(app, "CliNamed", {
  env = env,
  synthesizer = CliCredentialsStackSynthesizer({
    qualifier = "own",
    file_assets_bucket_name = "files-${AWS::AccountId}-${Qualifier}",
    image_assets_repository_name = "images-${AWS::Region}",
    bucket_prefix = "in/",
    docker_tag_prefix = "v-",
  }),
}))
properties(Stack(app, "Legacy", { synthesizer = LegacyStackSynthesizer() }))
properties(Stack(app, "LegacyInRegion", { env = env, synthesizer = LegacyStackSynthesizer() }))

local bare = Stack(app, "Bare", { synthesizer = BootstraplessSynthesizer() })
CfnOutput(bare, "Qualifier", { value = bare.synthesizer.bootstrap_qualifier })
local roles = Stack(app, "Roles", {
  synthesizer = BootstraplessSynthesizer({
    qualifier = "other",
    deploy_role_arn = "arn:${AWS::Partition}:iam::123456789012:role/deploy-${Qualifier}",
    cloud_formation_execution_role_arn = "arn:${AWS::Partition}:iam::123456789012:role/execute",
  }),
})
CfnOutput(roles, "Deploy", { value = roles.synthesizer.deploy_role_arn })
CfnOutput(roles, "Constant", { value = DefaultStackSynthesizer.DEFAULT_QUALIFIER })
CfnOutput(roles, "Bucket", { value = DefaultStackSynthesizer.DEFAULT_FILE_ASSETS_BUCKET_NAME })
