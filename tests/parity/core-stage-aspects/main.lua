-- What holds outside a stage does not reach in: tags and aspects of the app; those of the stage do.

local app = App()
local stage = Stage(app, "Stage")
Tags.of(app):add("app", "yes")
Tags.of(stage):add("stage", "yes")
local inner = Stage(stage, "Inner")
Tags.of(inner):add("inner", "yes")
for _, scope in ipairs({ app, stage, inner }) do
  local stack = Stack(scope, "Stack", { tags = { own = "yes" } })
  ec2.CfnVPC(stack, "Vpc", { cidr_block = "10.0.0.0/16" })
end
