-- Code that stays in its bucket, callers by their plain names, and what else the examples of the documentation show.

local app = App()
local stack = Stack(app, "References")
local runtime = lambda.Runtime.NODEJS_24_X
local mode = lambda.S3ObjectStorageMode.REFERENCE
local key = kms.Key(stack, "Key")
local archives = s3.Bucket(stack, "Archives", { encryption_key = key })
local named = lambda.Code.from_bucket_v2(archives, "named.zip", { object_version = "v1", s3_object_storage_mode = mode })
lambda.Function(stack, "Named", { code = named, handler = "index.handler", runtime = runtime, function_name = "shop" })
lambda.Function(stack, "Nameless", { code = named, handler = "index.handler", runtime = runtime })
lambda.LayerVersion(stack, "Layer", { code = named, layer_version_name = "shop-layer" })
local known = s3.Bucket.from_bucket_attributes(stack, "Known", {
  bucket_name = "known-archives",
  encryption_key = kms.Key.from_key_arn(stack, "KnownKey", "arn:aws:kms:us-east-1:111111111111:key/known"),
})
lambda.Function(stack, "OfKnown", {
  code = lambda.Code.from_bucket_v2(known, "known.zip", { object_version = "v1", s3_object_storage_mode = mode }),
  handler = "index.handler",
  runtime = runtime,
  function_name = "of-known",
})

local called = lambda.Function(stack, "Called", { code = lambda.Code.from_inline("x"), handler = "index.handler", runtime = runtime })
local service = iam.ServicePrincipal("my-service")
called:grant_invoke(service)
called:grant_invoke_latest_version(service)
called:grant_invoke_url(service)
called:grant_invoke(iam.ServicePrincipal("sns.amazonaws.com", { region = "eu-west-1" }))
called:grant_invoke(service:with_conditions({ ArnLike = { ["aws:SourceArn"] = "arn:aws:s3:::archives" }, StringEquals = { ["aws:SourceAccount"] = "111111111111" } }))
called:grant_invoke(iam.AccountPrincipal("111111111111"):in_organization("o-1234567890"))
called:grant_invoke(iam.OrganizationPrincipal("o-1234567890"))
called:add_permission("Plain", { principal = iam.ServicePrincipal("sqs") })
called:grant_invoke_version(service, lambda.Version.from_version_arn(stack, "Seventh", "arn:aws:lambda:us-east-1:111111111111:function:called:7"))
called:add_function_url({ cors = { allowed_origins = { "https://example.com" } } })
lambda.Function(stack, "Watched", {
  code = lambda.Code.from_inline("x"),
  handler = "index.handler",
  runtime = runtime,
  architecture = lambda.Architecture.ARM_64,
  insights_version = lambda.LambdaInsightsVersion.VERSION_1_0_119_0,
})
