-- As many VPCs as the context says, in stacks of at most 450 resources.
local app = App()
local count = math.tointeger(tonumber(app.node:try_get_context("vpcs") or 10))
local per_stack = 19
for first = 0, count - 1, per_stack do
  local stack = Stack(app, "Stack" .. first // per_stack)
  for index = first, math.min(first + per_stack, count) - 1 do
    ec2.Vpc(stack, "Vpc" .. index, { ip_addresses = ec2.IpAddresses.cidr("10.0.0.0/16"), max_azs = 2 })
  end
end
