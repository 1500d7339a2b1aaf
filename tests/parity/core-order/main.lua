-- The order of tags, dependencies and lists where the CDK sorts.

local app = App()
local stack = Stack(app, "Order")
local vpc = ec2.CfnVPC(stack, "Vpc", { cidr_block = "10.0.0.0/8" })
local keys = { "b", "B", "a", "A", "ab", "a_b", "a-b", "a:b", "a/b", "aB", "a b", "10", "9", "1", "_", "-", "Zulu", "aws-cdk:x", "name", "Name", "NAME" }
for _, key in ipairs(keys) do
  Tags.of(vpc):add(key, "x")
end

-- dependencies are in the order of paths
local last = CfnResource(stack, "Last", { type = "AWS::Test::Thing" })
local ids = { "b", "B1", "a", "A1", "a-b", "a_b", "aB", "a b", "10", "9", "Zulu", "ab" }
for _, id in ipairs(ids) do
  local thing = CfnResource(Construct(stack, id), "x", { type = "AWS::Test::Thing" })
  last:add_dependency(thing)
end

-- tags given to an L1 come in the order of the keys, too
ec2.CfnVPC(stack, "Given", {
  cidr_block = "10.0.0.0/8",
  tags = { { key = "z", value = "1" }, { key = "Y", value = "2" }, { key = "a", value = "3" } },
})

-- lists of an L1's other properties keep theirs
ec2.CfnSecurityGroup(stack, "Group", {
  group_description = "x",
  security_group_ingress = {
    { ip_protocol = "tcp", from_port = 2, to_port = 2, cidr_ip = "10.0.0.0/8", description = "z" },
    { ip_protocol = "tcp", from_port = 1, to_port = 1, cidr_ip = "10.0.0.0/8", description = "a" },
  },
})
