-- The examples of the documentation of assets, images and synthesizers.

local app = App({
  default_stack_synthesizer = DefaultStackSynthesizer({
    file_assets_bucket_name = "files-${AWS::AccountId}-${AWS::Region}",
    bucket_prefix = "",
    image_assets_repository_name = "images",
    file_asset_publishing_role_arn = "arn:aws:iam::123456789012:role/files",
    qualifier = "mine",
  }),
})
local stack = Stack(app, "Readme")

local directory = s3_assets.Asset(stack, "SampleAsset", { path = "folder" })
local file = s3_assets.Asset(stack, "SampleSingleFileAsset", { path = "file-asset.txt" })
CfnOutput(stack, "S3BucketName", { value = directory.s3_bucket_name })
CfnOutput(stack, "S3ObjectKey", { value = directory.s3_object_key })
CfnOutput(stack, "S3HttpURL", { value = file.http_url })
CfnOutput(stack, "S3ObjectURL", { value = file.s3_object_url })
local group = iam.Group(stack, "MyUserGroup")
file:grant_read(group)

local resource = CfnResource(stack, "Function", { type = "AWS::Test::Function" })
directory:add_resource_metadata(resource, "prop")

ecr_assets.DockerImageAsset(stack, "Named", { directory = "my-image", display_name = "Source for my function" })
ecr_assets.DockerImageAsset(stack, "Args", {
  directory = "my-image",
  build_args = { HTTP_PROXY = "http://10.20.30.2:1234" },
  invalidation = { build_args = false },
})
ecr_assets.DockerImageAsset(stack, "Contexts", {
  directory = "my-image",
  build_contexts = { alpine = "docker-image://alpine:latest", mycontext = "other" },
  extra_hash = FileSystem.fingerprint("other"),
})
ecr_assets.DockerImageAsset(stack, "Target", { directory = "my-image", target = "a-target" })
ecr_assets.DockerImageAsset(stack, "Network", {
  directory = "my-image",
  network_mode = ecr_assets.NetworkMode.HOST,
})
ecr_assets.DockerImageAsset(stack, "Platform", {
  directory = "my-image",
  platform = ecr_assets.Platform.LINUX_ARM64,
})
ecr_assets.DockerImageAsset(stack, "Outputs", { directory = "my-image", outputs = { "type=local,dest=out" } })
ecr_assets.DockerImageAsset(stack, "Caches", {
  directory = "my-image",
  cache_from = { { type = "registry", params = { ref = "ghcr.io/myorg/myimage:cache" } } },
  cache_to = {
    type = "registry",
    params = { compression = "zstd", mode = "max", ref = "ghcr.io/myorg/myimage:cache" },
  },
})
ecr_assets.DockerImageAsset(stack, "NoCache", { directory = "my-image", cache_disabled = true })
ecr_assets.DockerImageAsset(stack, "Secrets", {
  directory = "my-image",
  build_secrets = { MY_SECRET = DockerBuildSecret.from_src("file.txt") },
})
ecr_assets.TarballImageAsset(stack, "Tarball", { tarball_file = "local-image.tar" })

local image = ecr_assets.DockerImageAsset(stack, "Pulled", { directory = "my-image", extra_hash = "pulled" })
local user = iam.User(stack, "MyUser")
image.repository:grant_pull(user)
