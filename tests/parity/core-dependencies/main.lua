-- Dependencies: between resources, constructs, whole subtrees and stacks.

local function raw(scope, id)
  return CfnResource(scope, id, { type = "AWS::Test::Thing" })
end

local app = App()
local stack = Stack(app, "Deps")
local zulu = raw(stack, "Zulu")
local alpha = raw(stack, "Alpha")
local mike = raw(stack, "Mike")
mike:add_dependency(zulu)
mike:add_dependency(alpha)
mike:add_dependency(alpha)

local left = Construct(stack, "Left")
local left1 = raw(left, "One")
raw(left, "Two")
raw(Construct(left, "Sub"), "Three")
local right = Construct(stack, "Right")
raw(right, "One")
local right2 = raw(right, "Two")
right.node:add_dependency(left)
left.node:add_dependency(zulu)
zulu.node:add_dependency(alpha)

-- several at once, and a removal
local many = raw(stack, "Many")
many.node:add_dependency(right2, left1, alpha)
local removed = raw(stack, "Removed")
removed:add_dependency(alpha)
removed:add_dependency(zulu)
removed:remove_dependency(alpha)
local replaced = raw(stack, "Replaced")
replaced:add_dependency(alpha)
replaced:replace_dependency(alpha, mike)

-- on a VPC's internet connectivity
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 1, nat_gateways = 0 })
local late = raw(stack, "NeedsInternet")
late.node:add_dependency(vpc.internet_connectivity_established)
local all = raw(stack, "NeedsVpc")
all.node:add_dependency(vpc)

-- between stacks: no DependsOn, an order of deployment
local second = Stack(app, "Second")
local there = raw(second, "There")
there.node:add_dependency(alpha)
there:add_dependency(zulu)
local third = Stack(app, "Third")
raw(third, "Thing")
third:add_dependency(second, "because")
