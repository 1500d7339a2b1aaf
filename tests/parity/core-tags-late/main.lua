-- Tags with late-bound keys, elements and values, repeated keys, and their order.

local app = App()
local stack = Stack(app, "Late")
local condition = CfnCondition(stack, "Cond", { expression = Fn.condition_equals("a", "b") })

local function both(stack, id, tags)
  s3.CfnBucket(stack, id .. "Bucket", { tags = tags })
  bedrock.CfnGuardrail(stack, id .. "Guard", { name = "n", blocked_input_messaging = "no", blocked_outputs_messaging = "no", tags = tags })
end
both(stack, "Whole", Fn.condition_if("Cond", { { Key = "a", Value = "b" } }, Aws.NO_VALUE))
both(stack, "Lazy", Lazy.any(function() return { { key = "l", value = "1" } } end))
ssm.CfnParameter(stack, "WholeMap", { type = "String", value = "x", tags = Fn.condition_if("Cond", { a = "b" }, Aws.NO_VALUE) })
local some = NestedStack(stack, "Some")
Tags.of(some):add("all", "yes")
CfnCondition(some, "Cond", { expression = Fn.condition_equals("a", "b") })

local function tagged(some, id, tags)
  s3.CfnBucket(some, id .. "Bucket", { tags = tags })
  bedrock.CfnGuardrail(some, id .. "Guard", { name = "n", blocked_input_messaging = "no", blocked_outputs_messaging = "no", tags = tags })
end
tagged(some, "Element", { { key = "z", value = "b" }, Fn.condition_if("Cond", { Key = "a", Value = "b" }, Aws.NO_VALUE), { key = "c", value = "d" } })
tagged(some, "Key", { { key = "z", value = "b" }, { key = Aws.REGION, value = "b" }, { key = "_", value = "c" } })
tagged(some, "Twice", { { key = "a", value = "1" }, { key = "a", value = "2" } })
tagged(some, "Order", { { key = "b", value = "1" }, { key = "a", value = "2" }, { key = "B", value = "3" }, { key = "_", value = "3" } })
tagged(some, "Empty", {})
tagged(some, "Value", { { key = "a", value = Lazy.string(function() return "q" end) }, { key = "r", value = Aws.REGION } })
