-- A network for a program of three tiers: see three_tier.rhai, which says it all. Both make the same.
local three_tier = {}

local function tier(scope, vpc, name)
  local group = ec2.SecurityGroup(scope, name, {
    vpc = vpc,
    description = "the " .. name .. " tier",
    allow_all_outbound = false,
  })
  return { subnets = { subnet_group_name = name }, group = group }
end

function three_tier.network(scope, id, props)
  local p = Props.check("std/three_tier network", {
    cidr = { type = "string", default = "10.0.0.0/16" },
    max_azs = { type = "int", default = 2 },
    nat_gateways = { type = "int", default = 1 },
    web_mask = { type = "int", default = 24 },
    app_mask = { type = "int", default = 22 },
    data_mask = { type = "int", default = 24 },
    web_port = { type = "int", default = 443 },
    app_port = { type = "int", default = 8080 },
    data_port = { type = "int", default = 5432 },
    clients = { type = "list of string", default = { "0.0.0.0/0" } },
    app_reaches_internet = { type = "bool", default = true },
  }, props)
  local here = Construct(scope, id)
  local vpc = ec2.Vpc(here, "Vpc", {
    ip_addresses = ec2.IpAddresses.cidr(p.cidr),
    max_azs = p.max_azs,
    nat_gateways = p.nat_gateways,
    subnet_configuration = {
      { name = "web", subnet_type = ec2.SubnetType.PUBLIC, cidr_mask = p.web_mask },
      { name = "app", subnet_type = ec2.SubnetType.PRIVATE_WITH_EGRESS, cidr_mask = p.app_mask },
      { name = "data", subnet_type = ec2.SubnetType.PRIVATE_ISOLATED, cidr_mask = p.data_mask },
    },
  })
  local web = tier(here, vpc, "web")
  local app = tier(here, vpc, "app")
  local data = tier(here, vpc, "data")
  for _, client in ipairs(p.clients) do
    web.group:add_ingress_rule(ec2.Peer.ipv4(client), ec2.Port.tcp(p.web_port), "requests")
  end
  web.group.connections:allow_to(app.group, ec2.Port.tcp(p.app_port), "web to app")
  app.group.connections:allow_to(data.group, ec2.Port.tcp(p.data_port), "app to data")
  if p.app_reaches_internet then
    app.group.connections:allow_to_any_ipv4(ec2.Port.HTTPS, "HTTPS services")
  end
  return { vpc = vpc, web = web, app = app, data = data }
end

return three_tier
