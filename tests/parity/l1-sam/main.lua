-- Serverless applications: the types of AWS SAM, their transform, and unions of types.

local app = App()
local stack = Stack(app, "Sam")
local api = sam.CfnApi(stack, "Api", { stage_name = "prod", definition_uri = "s3://bucket/key", tags = { team = "a" } })
local table = sam.CfnSimpleTable(stack, "Table", { primary_key = { name = "id", type = "String" } })
local handler = sam.CfnFunction(stack, "Handler", {
  handler = "index.handler",
  runtime = "nodejs22.x",
  code_uri = "s3://bucket/key",
  policies = { "AWSLambdaExecute", { dynamo_db_read_policy = { table_name = table.ref } } },
  environment = { variables = { TABLE = table.ref } },
  events = { Get = { type = "Api", properties = { method = "get", path = "/x", rest_api_id = api.ref } } },
  auto_publish_alias = "live",
})
sam.CfnFunction(stack, "Located", { handler = "a.b", runtime = "python3.13", code_uri = { bucket = "b", key = "k", version = 1 }, policies = "AWSLambdaExecute" })
sam.CfnLayerVersion(stack, "Layer", { content_uri = "s3://bucket/layer", compatible_runtimes = { "nodejs22.x" } })
sam.CfnApplication(stack, "Nested", { location = { application_id = "arn", semantic_version = "1.0.0" }, parameters = { Name = handler.ref } })
handler.memory_size = 256
CfnOutput(stack, "Transform", { value = sam.CfnFunction.REQUIRED_TRANSFORM })
