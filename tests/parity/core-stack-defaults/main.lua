-- A stack without an id, in an app and in a stage.

local app = App()
local stack = Stack(app)
local bucket = s3.Bucket(stack, "Bucket")
CfnOutput(stack, "Names", { value = string.format("%s %s %s", stack.stack_name, stack.node.id, stack.artifact_id) })
local stage = Stage(app, "Stage")
local inner = Stack(stage)
CfnOutput(inner, "Names", { value = string.format("%s %s", inner.stack_name, inner.node.path) })
local named = Stack(app, "Named", { env = { region = "eu-west-1" } })
CfnOutput(named, "Bucket", { value = bucket.node.path })
