-- The network of three tiers of the standard library.
local three_tier = require("std.three_tier")

local app = App()
local stack = Stack(app, "Tiers")
local plain = three_tier.network(stack, "Plain")
CfnOutput(stack, "Group", { value = plain.data.group.security_group_id })
CfnOutput(stack, "Subnet", { value = plain.vpc:select_subnets(plain.data.subnets).subnet_ids[1] })
three_tier.network(stack, "Told", {
  cidr = "10.1.0.0/20",
  max_azs = 1,
  nat_gateways = 0,
  web_mask = 26,
  app_mask = 25,
  data_mask = 27,
  web_port = 8443,
  app_port = 9000,
  data_port = 3306,
  clients = { "198.51.100.0/24", "203.0.113.0/24" },
  app_reaches_internet = false,
})
