-- Conditions and rules with every function of conditions, and more than ten of them.

local app = App()
local stack = Stack(app, "Rules")

local function equals(name)
  return Fn.condition_equals(Aws.REGION, name)
end

local function many(count)
  local all = {}
  for i = 0, count - 1 do
    table.insert(all, Fn.condition_equals(Aws.REGION, string.format("r%s", i)))
  end
  return all
end

CfnCondition(stack, "Single", { expression = Fn.condition_and(equals("a")) })
CfnCondition(stack, "Three", { expression = Fn.condition_or(equals("a"), equals("b"), equals("c")) })
CfnCondition(stack, "Ten", { expression = Fn.condition_and(table.unpack(many(10))) })
CfnCondition(stack, "Eleven", { expression = Fn.condition_and(table.unpack(many(11))) })
CfnCondition(stack, "TwentyFive", { expression = Fn.condition_or(table.unpack(many(25))) })
CfnCondition(stack, "HundredOne", { expression = Fn.condition_or(table.unpack(many(101))) })
local named = CfnCondition(stack, "Named", { expression = Fn.condition_not(equals("x")) })
CfnCondition(stack, "Nested", { expression = Fn.condition_and(named, Fn.condition_not(named)) })
local empty = CfnCondition(stack, "Later")
empty.expression = equals("later")
CfnCondition(stack, "Empty")

local rule = CfnRule(stack, "Rule", {
  rule_condition = Fn.condition_equals(Fn.value_of("Stage", "x"), "prod"),
  assertions = {
    { assert = Fn.condition_contains({ "a", "b" }, Aws.REGION), assert_description = "contains" },
    { assert = Fn.condition_each_member_equals(Fn.ref_all("AWS::EC2::VPC::Id"), "vpc-1"), assert_description = "equals" },
  },
})
rule:add_assertion(
  Fn.condition_each_member_in(Fn.value_of_all("AWS::EC2::Subnet::Id", "VpcId"), Fn.ref_all("AWS::EC2::VPC::Id")),
  "in"
)
rule:add_assertion(Fn.condition_each_member_in({ "a" }, { "a", "b" }), "known")
CfnRule(stack, "EmptyRule")
CfnOutput(stack, "RuleRef", { value = rule.ref })
