-- Images: every option, what is left out, archives; hashes, places and repositories.

local app = App()
local stack = Stack(app, "Images")

local function show(stack, id, props)
  local image = ecr_assets.DockerImageAsset(stack, id, props)
  CfnResource(stack, id .. "Shown", {
    type = "AWS::Test::Image",
    properties = { Hash = image.asset_hash, Tag = image.image_tag, Uri = image.image_uri },
  })
end

show(stack, "Plain", { directory = "image" })
show(stack, "Again", { directory = "./image/", display_name = "again" })
show(stack, "Args", { directory = "image", build_args = { A = "one", B = "two" } })
show(stack, "Contexts", { directory = "image", build_contexts = { base = "docker-image://alpine" } })
show(stack, "Secrets", { directory = "image", build_secrets = { token = DockerBuildSecret.from_src("token.txt") } })
show(stack, "Ssh", { directory = "image", build_ssh = "default" })
show(stack, "Target", { directory = "image", target = "two" })
show(stack, "File", { directory = "image", file = "Two.Dockerfile" })
show(stack, "Network", { directory = "image", network_mode = ecr_assets.NetworkMode.HOST })
show(stack, "NetworkOf", { directory = "image", network_mode = ecr_assets.NetworkMode.from_container("proxy") })
show(stack, "NetworkOwn", { directory = "image", network_mode = ecr_assets.NetworkMode.custom("own") })
show(stack, "Arm", { directory = "image", platform = ecr_assets.Platform.LINUX_ARM64 })
show(stack, "PlatformOwn", { directory = "image", platform = ecr_assets.Platform.custom("linux/arm32") })
show(stack, "Outputs", { directory = "image", outputs = { "type=local,dest=out", "type=docker" } })
show(stack, "Caches", {
  directory = "image",
  cache_disabled = true,
  cache_from = { { type = "registry", params = { ref = "example/cache" } }, { type = "gha" } },
  cache_to = { type = "registry", params = { mode = "max", ref = "example/cache" } },
})
show(stack, "Named", { directory = "image", asset_name = "my-image" })
show(stack, "NamedBoth", { directory = "image", asset_name = "my-image", display_name = "shown", extra_hash = "b" })
show(stack, "Extra", { directory = "image", extra_hash = "salt" })
show(stack, "All", {
  directory = "image",
  build_args = { A = "one" },
  build_contexts = { base = "docker-image://alpine" },
  build_secrets = { token = "src=token.txt" },
  build_ssh = "default",
  extra_hash = "salt",
  file = "Two.Dockerfile",
  network_mode = ecr_assets.NetworkMode.NONE,
  outputs = { "type=docker" },
  platform = ecr_assets.Platform.LINUX_AMD64,
  target = "two",
})
show(stack, "Invalidation", {
  directory = "image",
  build_args = { A = "one" },
  target = "two",
  invalidation = { build_args = false, target = false },
})
show(stack, "Exclude", { directory = "image", exclude = { "sub", "Dockerfile" } })
show(stack, "ExcludeGlob", { directory = "image", exclude = { "*.txt" }, ignore_mode = IgnoreMode.GLOB })
show(stack, "ExcludeGit", { directory = "image", exclude = { "*.log" }, ignore_mode = IgnoreMode.GIT })
show(stack, "Ignored", { directory = "other" })
show(stack, "IgnoredMore", { directory = "other", exclude = { "sub/keep.md", "notes.txt" } })
show(stack, "Strict", { directory = "strict" })

local tarball = ecr_assets.TarballImageAsset(stack, "Saved", { tarball_file = "saved.tar" })
CfnOutput(stack, "SavedUri", { value = tarball.image_uri })
CfnOutput(stack, "SavedTag", { value = tarball.image_tag })
CfnOutput(stack, "SavedHash", { value = tarball.asset_hash })

local image = ecr_assets.DockerImageAsset(stack, "Repository", { directory = "strict" })
CfnOutput(stack, "RepositoryName", { value = image.repository.repository_name })
CfnOutput(stack, "RepositoryArn", { value = image.repository.repository_arn })
CfnOutput(stack, "RepositoryUri", { value = image.repository.repository_uri })
CfnOutput(stack, "RepositoryTag", { value = image.repository:repository_uri_for_tag("v1") })
local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("ecs-tasks.amazonaws.com") })
image.repository:grant_pull(role)
local user = iam.User(stack, "User")
image.repository:grant_push(user)

local env = { account = "123456789012", region = "eu-west-1" }
local placed = Stack(app, "Placed", {
  env = env,
  synthesizer = DefaultStackSynthesizer({ docker_tag_prefix = "v-", image_assets_repository_name = "own" }),
})
show(placed, "Plain", { directory = "image" })
local legacy = Stack(app, "Legacy", { synthesizer = LegacyStackSynthesizer() })
show(legacy, "Plain", { directory = "image", build_args = { A = "one" } })
