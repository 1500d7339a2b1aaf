-- Stages: environments and names that stacks take over, stages in stages, dependencies within a stage.

local app = App()
local facts = Stack(app, "Facts")
local prod = Stage(app, "Prod", { env = { account = "111111111111", region = "eu-west-1" } })
local network = Stack(prod, "Network")
local thing = CfnResource(network, "Thing", {
  type = "AWS::Test::Thing",
  properties = { Account = network.account, Name = network.stack_name, Region = network.region, StackId = network.stack_id },
})
local service = Stack(prod, "Service", { env = { region = "us-east-1" } })
CfnResource(service, "Thing", {
  type = "AWS::Test::Thing",
  properties = { Account = service.account, Name = service.stack_name, Region = service.region },
})
local api = Stack(prod, "Api")
CfnResource(api, "Thing", { type = "AWS::Test::Thing", properties = { Uses = thing.ref, Attr = thing:get_att("Arn") } })
local last = Stack(prod, "Last", { stack_name = "my-own-name" })
last:add_dependency(api, "it comes last")
CfnResource(last, "Thing", { type = "AWS::Test::Thing", properties = { Name = last.stack_name, Of = api.stack_id } })

local inner = Stage(prod, "Inner", { env = { region = "us-west-2" } })
local deep = Stack(inner, "Deep")
CfnResource(deep, "Thing", {
  type = "AWS::Test::Thing",
  properties = { Account = deep.account, Name = deep.stack_name, Region = deep.region },
})
local deeper = Stage(inner, "Deeper")
local deepest = Stack(deeper, "Deepest")
CfnResource(deepest, "Thing", { type = "AWS::Test::Thing", properties = { Name = deepest.stack_name } })

local renamed = Stage(app, "Beta", { stage_name = "b" })
local group = Construct(renamed, "Group")
local grouped = Stack(group, "Stack")
CfnResource(grouped, "Thing", { type = "AWS::Test::Thing", properties = { Name = grouped.stack_name } })
Stage(app, "Empty")

CfnOutput(facts, "Names", {
  value = Fn.join(",", { prod.stage_name, inner.stage_name, deeper.stage_name, renamed.stage_name, app.stage_name }),
})
CfnOutput(facts, "Artifacts", {
  value = Fn.join(",", { prod.artifact_id, inner.artifact_id, deeper.artifact_id, renamed.artifact_id, app.artifact_id }),
})
CfnOutput(facts, "Files", { value = Fn.join(",", { network.template_file, deepest.template_file, grouped.template_file }) })
CfnOutput(facts, "Paths", {
  value = Fn.join(",", { Stage.of(network).node.path, Stage.of(deepest).node.path, inner.parent_stage.node.path }),
})
CfnOutput(facts, "Env", { value = string.format("%s %s", inner.account, inner.region) })
CfnOutput(facts, "IsStage", { value = string.format("%s %s %s", Stage.is_stage(app), Stage.is_stage(prod), Stage.is_stage(network)) })
