-- Access to instances without bastion hosts: see private_access.rhai, which says it all. Both make the same.
local private_access = {}

function private_access.endpoint(scope, id, props)
  local p = Props.check("std/private_access endpoint", {
    vpc = "ec2.Vpc",
    targets = { type = "list", default = {} },
    ports = { type = "list of int", default = { 22 } },
    users = { type = "list", default = {} },
    max_tunnel = { type = "Duration", default = Duration.hours(1) },
  }, props)
  local endpoint = ec2.InstanceConnectEndpoint(scope, id, { vpc = p.vpc })
  for _, target in ipairs(p.targets) do
    for _, port in ipairs(p.ports) do
      endpoint.connections:allow_to(target, ec2.Port.tcp(port), "tunnels")
    end
  end
  for _, user in ipairs(p.users) do
    endpoint:grant_open_tunnel(user, { remote_ports = p.ports, max_tunnel_duration = p.max_tunnel })
  end
  return { endpoint = endpoint }
end

return private_access
