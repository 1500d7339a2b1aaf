-- Names in stages: odd ids, equal names in different stages, long paths, stages within constructs and stacks.

local app = App()
local odd = Stage(app, "we-ird_x.y", { stage_name = "odd" })
local a = Stack(odd, "Same")
CfnResource(a, "Thing", { type = "AWS::Test::Thing" })
local b = Stack(Stage(app, "Other"), "Same", { stack_name = "odd-Same" })
CfnResource(b, "Thing", { type = "AWS::Test::Thing" })
local nameless = Stage(app, "Nameless", { stage_name = "" })
local c = Stack(nameless, "Same")
CfnResource(c, "Thing", { type = "AWS::Test::Thing", properties = { Name = c.stack_name } })

local scope = Construct(app, "Scope")
local within = Stage(scope, "Within")
local d = Stack(Construct(within, "Default"), "Resource")
CfnResource(d, "Thing", { type = "AWS::Test::Thing", properties = { Name = d.stack_name } })
local e = Stack(Construct(within, "Group"), "Group")
CfnResource(Construct(e, "Group"), "Resource", { type = "AWS::Test::Thing", properties = { Name = e.stack_name } })

local outer = Stack(app, "Outer")
CfnResource(outer, "Thing", { type = "AWS::Test::Thing" })
local in_stack = Stage(outer, "InStack")
local f = Stack(in_stack, "Inner")
CfnResource(f, "Thing", { type = "AWS::Test::Thing", properties = { Name = f.stack_name } })

local long = Construct(Stage(app, "L", { stage_name = "" }), "AVeryLongNameOfAConstruct0")
for i = 1, 8 do
  long = Construct(long, "AVeryLongNameOfAConstruct" .. i)
end
local g = Stack(long, "Stack")
CfnResource(g, "Thing", { type = "AWS::Test::Thing", properties = { Name = g.stack_name, Id = g.artifact_id } })
