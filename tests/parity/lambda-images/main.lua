-- Functions whose code is a container image, and code that parameters tell of.

local app = App()
local stack = Stack(app, "Images")
local images = ecr.Repository.from_repository_name(stack, "Repository", "shop/orders")
local tagged = lambda.DockerImageFunction(stack, "Tagged", {
  code = lambda.DockerImageCode.from_ecr(images, { cmd = { "app.handler" }, entrypoint = { "/entry", "-x" }, working_directory = "/work", tag_or_digest = "v7" }),
  memory_size = 512,
  environment = { STAGE = "test" },
})
lambda.DockerImageFunction(stack, "Newest", { code = lambda.DockerImageCode.from_ecr(images) })
lambda.DockerImageFunction(stack, "Exact", {
  code = lambda.DockerImageCode.from_ecr(images, { tag_or_digest = "sha256:0123456789abcdef" }),
  snap_start = lambda.SnapStartConf.ON_PUBLISHED_VERSIONS,
  insights_version = lambda.LambdaInsightsVersion.VERSION_1_0_98_0,
})
lambda.DockerImageFunction(stack, "Built", {
  code = lambda.DockerImageCode.from_image_asset("image", { cmd = { "app.handler" }, build_args = { A = "b" }, target = "last" }),
  architecture = lambda.Architecture.ARM_64,
})
local code = lambda.Code.from_asset_image("image")
lambda.Function(stack, "Plain", { code = code, handler = lambda.Handler.FROM_IMAGE, runtime = lambda.Runtime.FROM_IMAGE })
lambda.Function(stack, "Same", { code = code, handler = lambda.Handler.FROM_IMAGE, runtime = lambda.Runtime.FROM_IMAGE })
lambda.Function(stack, "Kind", { code = lambda.EcrImageCode(images, { tag = "old" }), handler = lambda.Handler.FROM_IMAGE, runtime = lambda.Runtime.FROM_IMAGE })
tagged:add_alias("live")
local own = ecr.Repository(stack, "Own")
lambda.DockerImageFunction(stack, "OwnFirst", { code = lambda.DockerImageCode.from_ecr(own) })
lambda.DockerImageFunction(stack, "OwnSecond", { code = lambda.DockerImageCode.from_ecr(own, { tag_or_digest = "v2" }) })

local told = Stack(app, "Told")
local asked = lambda.Code.from_cfn_parameters()
lambda.Function(told, "Asked", { code = asked, handler = "index.handler", runtime = lambda.Runtime.NODEJS_24_X })
local bucket = CfnParameter(told, "Bucket")
local given = lambda.Code.from_cfn_parameters({ bucket_name_param = bucket, object_key_param = CfnParameter(told, "Key"), source_kms_key = kms.Key.from_key_arn(told, "KmsKey", "arn:aws:kms:eu-west-1:111111111111:key/x") })
lambda.Function(told, "Given", { code = given, handler = "index.handler", runtime = lambda.Runtime.NODEJS_24_X })
local inline = lambda.InlineCode("exports.handler = async () => 1;")
lambda.Function(told, "Inline", { code = inline, handler = "index.handler", runtime = lambda.Runtime.NODEJS_24_X })
lambda.Function(told, "Bucketed", { code = lambda.S3Code(s3.Bucket.from_bucket_name(told, "Known", "known"), "key.zip", "v1"), handler = "index.handler", runtime = lambda.Runtime.NODEJS_24_X })
lambda.Function(told, "Newer", { code = lambda.S3CodeV2(s3.Bucket.from_bucket_name(told, "Known2", "known"), "key.zip", { object_version = "v1" }), handler = "index.handler", runtime = lambda.Runtime.NODEJS_24_X })
CfnOutput(told, "Values", {
  value = string.format("%s %s %s %s %s %s", asked.bucket_name_param, given.object_key_param, inline.is_inline, asked.is_inline, lambda.Runtime.NODEJS_24_X.bundling_image.image, lambda.Runtime.determine_latest_python_runtime(told).name),
})
