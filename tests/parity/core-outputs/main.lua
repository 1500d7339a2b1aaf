-- Outputs, conditions and mappings.

local app = App()
local stack = Stack(app, "Outputs")
local stage = CfnParameter(stack, "StageName", { type = "String", default = "dev" })

local is_prod = CfnCondition(stack, "IsProd", { expression = Fn.condition_equals(stage.value_as_string, "prod") })
local is_us_east = CfnCondition(stack, "IsUsEast", { expression = Fn.condition_equals(Aws.REGION, "us-east-1") })
local both = CfnCondition(stack, "Both", { expression = Fn.condition_and(is_prod, is_us_east) })
local either = CfnCondition(stack, "Either", { expression = Fn.condition_or(is_prod, is_us_east) })
local neither = CfnCondition(stack, "Neither", { expression = Fn.condition_not(either) })
local below = CfnCondition(Construct(stack, "Below"), "Condition", {
  expression = Fn.condition_and(Fn.condition_not(Fn.condition_equals(stage.value_as_string, "")), both),
})
local late = CfnCondition(stack, "Late")
late.expression = Fn.condition_or(neither, below)

local thing = CfnResource(stack, "Thing", {
  type = "AWS::Test::Thing",
  properties = {
    Size = Fn.condition_if(is_prod.logical_id, "large", "small"),
    Name = Fn.condition_if(is_prod.logical_id, "name", Aws.NO_VALUE),
    Joined = "size-" .. Fn.condition_if(is_prod.logical_id, "l", "s") .. "-end",
  },
})
thing.cfn_options.condition = both

CfnOutput(stack, "Plain", { value = "text" })
CfnOutput(stack, "Described", { value = thing.ref, description = "The thing", export_name = "TheThing" })
CfnOutput(stack, "Conditional", { value = thing:get_att("Arn"), condition = is_prod })
CfnOutput(stack, "ExportWithToken", { value = "x", export_name = string.format("%s-x", stack.stack_name) })
local changed = CfnOutput(stack, "Changed", { value = "before" })
changed.value = "after"
changed.description = "set later"
changed.export_name = "Changed"
changed.condition = is_us_east
local other = Stack(app, "Importer")
CfnOutput(other, "with-dash", { value = changed.import_value })
CfnOutput(stack, "Number", { value = Token.as_string(stage.value_as_string) })

local map = CfnMapping(stack, "Sizes", {
  mapping = {
    ["us-east-1"] = { dev = "small", prod = "large" },
    ["eu-west-1"] = { dev = "tiny", prod = "big" },
  },
})
map:set_value("us-west-2", "dev", "nano")
CfnOutput(stack, "FromMap", { value = map:find_in_map(Aws.REGION, stage.value_as_string) })
CfnOutput(stack, "FromMapFixed", { value = map:find_in_map("us-west-2", "dev") })
CfnOutput(stack, "FromMapFn", { value = Fn.find_in_map(map.logical_id, Aws.REGION, "dev") })
local numbers = CfnMapping(stack, "Numbers", { mapping = { a = { one = 1, list = { "x", "y" }, yes = true } } })
CfnOutput(stack, "FromNumbers", { value = numbers:find_in_map("a", "one") })
