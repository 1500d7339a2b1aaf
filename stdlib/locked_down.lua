-- Networks in which nothing is open by itself: see locked_down.rhai, which says it all. Both make the same.
local locked_down = {}

function locked_down.network(scope, id, props)
  local p = Props.check("std/locked_down network", {
    cidr = { type = "string", default = "10.0.0.0/16" },
    max_azs = { type = "int", default = 2 },
    nat_gateways = { type = "int", default = 1 },
  }, props)
  local tiers = { { name = "private", subnet_type = ec2.SubnetType.PRIVATE_ISOLATED } }
  if p.nat_gateways > 0 then
    tiers = {
      { name = "public", subnet_type = ec2.SubnetType.PUBLIC, map_public_ip_on_launch = false },
      { name = "private", subnet_type = ec2.SubnetType.PRIVATE_WITH_EGRESS },
    }
  end
  return ec2.Vpc(scope, id, {
    ip_addresses = ec2.IpAddresses.cidr(p.cidr),
    max_azs = p.max_azs,
    nat_gateways = p.nat_gateways,
    subnet_configuration = tiers,
    restrict_default_security_group = true,
  })
end

function locked_down.group(scope, id, props)
  local p = Props.check("std/locked_down group", {
    vpc = "ec2.Vpc",
    ports = { type = "list of int", default = { 443 } },
    description = { type = "string", default = "closed but for what is named" },
  }, props)
  local group = ec2.SecurityGroup(scope, id, {
    vpc = p.vpc,
    description = p.description,
    allow_all_outbound = false,
  })
  for _, port in ipairs(p.ports) do
    group:add_egress_rule(ec2.Peer.any_ipv4(), ec2.Port.tcp(port))
  end
  return group
end

return locked_down
