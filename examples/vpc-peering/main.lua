-- Two VPCs whose instances can ping each other over a peering connection.
-- Run it with: infra run examples/vpc-peering/main.lua

-- A stack with a VPC for each address range: one public and one private subnet per availability zone,
-- and a default security group that admits ping.
local function vpc_stack(app, id, cidrs, max_azs)
  local stack = Stack(app, id)
  local vpcs = {}
  for index, cidr in ipairs(cidrs) do
    vpcs[index] = ec2.Vpc(stack, "Vpc" .. index - 1, {
      ip_addresses = ec2.IpAddresses.cidr(cidr),
      max_azs = max_azs,
      subnet_configuration = {
        { name = "public", subnet_type = ec2.SubnetType.PUBLIC, cidr_mask = 27 },
        { name = "private", subnet_type = ec2.SubnetType.PRIVATE_WITH_EGRESS, cidr_mask = 27 },
      },
    })
  end
  for index, vpc in ipairs(vpcs) do
    local id = "DefaultSecurityGroup" .. index - 1
    ec2.SecurityGroup.from_security_group_id(stack, id, vpc.vpc_default_security_group)
      :add_ingress_rule(ec2.Peer.any_ipv4(), ec2.Port.icmp_ping(), "Allow ping from anywhere")
  end
  return vpcs
end

-- A stack with a bastion host in the private subnet of each VPC, and an output for its private address.
local function instance_stack(app, id, vpcs)
  local stack = Stack(app, id)
  for index, vpc in ipairs(vpcs) do
    local name = "Instance" .. index - 1
    local group = ec2.SecurityGroup.from_security_group_id(stack, name .. "SecurityGroup", vpc.vpc_default_security_group)
    local instance = ec2.BastionHostLinux(stack, name, { vpc = vpc, instance_name = name, security_group = group })
    CfnOutput(stack, name .. "PrivateIp", { value = instance.instance_private_ip })
  end
end

-- A stack with the peering connection of two VPCs, and the routes of their private subnets to each other.
local function peering_stack(app, id, vpcs)
  local stack = Stack(app, id)
  local peer = ec2.CfnVPCPeeringConnection(stack, "Peer", { vpc_id = vpcs[1].vpc_id, peer_vpc_id = vpcs[2].vpc_id })
  local function route(id, subnet, target)
    ec2.CfnRoute(stack, id, {
      destination_cidr_block = target.vpc_cidr_block,
      route_table_id = subnet.route_table.route_table_id,
      vpc_peering_connection_id = peer.ref,
    })
  end
  for index, subnet in ipairs(vpcs[1].private_subnets) do
    route("RouteFromPrivateSubnetOfVpc1ToVpc2" .. index - 1, subnet, vpcs[2])
  end
  for index, subnet in ipairs(vpcs[2].private_subnets) do
    route("RouteFromPrivateSubnetOfVpc2ToVpc1" .. index - 1, subnet, vpcs[1])
  end
end

local app = App({ context = { ["@aws-cdk/core:defaultCrossStackReferences"] = "strong" } })
local vpcs = vpc_stack(app, "VpcPeersStack", { "10.0.0.0/24", "10.0.1.0/24" }, 1)
instance_stack(app, "InstancePeersStack", vpcs)
peering_stack(app, "PeeringStack", vpcs)
