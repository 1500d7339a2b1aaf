-- The order of visits where the feature flag is off: a single walk.

local app = App({ context = { ["@aws-cdk/core:aspectStabilization"] = false } })
local stack = Stack(app, "Visits")
local a = Construct(stack, "A")
local a1 = Construct(a, "A1")
local b = Construct(stack, "B")
local b1 = Construct(b, "B1")
local c = Construct(stack, "C")
local bucket = s3.CfnBucket(c, "Bucket")
local order = {}

-- What is added on the way: to the construct itself, above, beside, below, and with a priority that is passed already.
Aspects.of(stack):add(function(node)
  table.insert(order, "x " .. node.node.id)
  if node.node.id == "A1" then
    Aspects.of(node):add(function(other) return table.insert(order, "same " .. other.node.id) end, { priority = 800 })
    Aspects.of(c):add(function(other) return table.insert(order, "later " .. other.node.id) end, { priority = 10 })
    Construct(node, "Below")
    Construct(b, "Beside")
  end
  if node.node.id == "B1" then
    Aspects.of(b):add(function(other) return table.insert(order, "above " .. other.node.id) end, { priority = 900 })
    local made = Construct(a, "Behind")
    Aspects.of(made):add(function(other) return table.insert(order, "new " .. other.node.id) end, { priority = 1 })
    Tags.of(bucket):add("below", "yes")
  end
  if node.node.id == "Bucket" then
    Tags.of(node):add("own", "yes")
    table.insert(order, stack:to_json_string(node.tags:tag_values()))
  end
end)
Aspects.of(stack):add(function(node) return table.insert(order, "z " .. node.node.id) end, { priority = 700 })
Tags.of(app):add("app", "yes")
Aspects.of(bucket):add(function(node) return table.insert(order, stack:to_json_string(node.tags:tag_values())) end, { priority = 501 })

local twice = Tag("twice", "yes")
Aspects.of(stack):add(twice, { priority = 10 })
Aspects.of(bucket):add(twice, { priority = 20 })
Aspects.of(bucket):add(RemoveTag("twice", { priority = 100 }), { priority = 15 })
CfnOutput(stack, "Count", { value = Token.as_string(#Aspects.of(bucket).all) })
local nested = NestedStack(stack, "Nested")
Tags.of(nested):add("nested", "yes")
local stage = Stage(app, "Stage")
local inner = Stack(stage, "Inner")
Aspects.of(inner):add(function(node)
  table.insert(order, "inner " .. node.node.id)
  if node.node.id == "Inner" then
    Aspects.of(inner):add(function(other) return table.insert(order, "ignored " .. other.node.id) end)
  end
end)
CfnResource(stack, "Order", { type = "AWS::Test::Order", properties = { Order = Lazy.list(function() return order end) } })
