-- Two VPCs, a bastion in each, and a peering connection with the routes between them, in three stacks.

local function vpc_stack(scope, id, cidrs, max_azs)
  local stack = Stack(scope, id)
  local vpcs = {}
  -- for each of the provided CIDR ranges, a VPC with two /27 subnets (one public and one private) per AZ
  for index, cidr in ipairs(cidrs) do
    table.insert(vpcs, ec2.Vpc(stack, "Vpc" .. (index - 1), {
      cidr = cidr,
      max_azs = max_azs,
      subnet_configuration = {
        { cidr_mask = 27, name = "public", subnet_type = ec2.SubnetType.PUBLIC },
        { cidr_mask = 27, name = "private", subnet_type = ec2.SubnetType.PRIVATE },
      },
    }))
  end
  -- the default security group of each lets pings in from anywhere
  for index, vpc in ipairs(vpcs) do
    local group = ec2.SecurityGroup.from_security_group_id(stack, "DefaultSecurityGroup" .. (index - 1), vpc.vpc_default_security_group)
    group:add_ingress_rule(ec2.Peer.any_ipv4(), ec2.Port.icmp_ping(), "Allow ping from anywhere")
  end
  return vpcs
end

local function instance_stack(scope, id, vpcs)
  local stack = Stack(scope, id)
  for index, vpc in ipairs(vpcs) do
    local name = "Instance" .. (index - 1)
    local host = ec2.BastionHostLinux(stack, name, {
      vpc = vpc,
      instance_name = name,
      security_group = ec2.SecurityGroup.from_security_group_id(stack, name .. "SecurityGroup", vpc.vpc_default_security_group),
    })
    CfnOutput(stack, name .. "PrivateIp", { value = host.instance_private_ip })
  end
end

local function peering_stack(scope, id, vpcs)
  local stack = Stack(scope, id)
  local peer = ec2.CfnVPCPeeringConnection(stack, "Peer", {
    vpc_id = vpcs[1].vpc_id,
    peer_vpc_id = vpcs[2].vpc_id,
  })
  for index, subnet in ipairs(vpcs[1].private_subnets) do
    ec2.CfnRoute(stack, "RouteFromPrivateSubnetOfVpc1ToVpc2" .. (index - 1), {
      destination_cidr_block = vpcs[2].vpc_cidr_block,
      route_table_id = subnet.route_table.route_table_id,
      vpc_peering_connection_id = peer.ref,
    })
  end
  for index, subnet in ipairs(vpcs[2].private_subnets) do
    ec2.CfnRoute(stack, "RouteFromPrivateSubnetOfVpc2ToVpc1" .. (index - 1), {
      destination_cidr_block = vpcs[1].vpc_cidr_block,
      route_table_id = subnet.route_table.route_table_id,
      vpc_peering_connection_id = peer.ref,
    })
  end
end

local app = App()
local vpcs = vpc_stack(app, "VpcPeersStack", { "10.0.0.0/24", "10.0.1.0/24" }, 1)
instance_stack(app, "InstancePeersStack", vpcs)
peering_stack(app, "PeeringStack", vpcs)
