-- The default children of constructs whose resource is not called `Resource`, changed by escape hatches.

local app = App()
local stack = Stack(app, "Children")
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 1, nat_gateways = 0 })
for _, subnet in ipairs(vpc.public_subnets) do
  subnet.node.default_child:add_property_override("MapPublicIpOnLaunch", false)
end
local isolated = vpc:select_subnets({ subnet_type = ec2.SubnetType.PRIVATE_ISOLATED }).subnets[1]
isolated.node.default_child:add_property_override("CidrBlock", "10.0.250.0/24")
isolated:apply_removal_policy(RemovalPolicy.RETAIN)
local flow = vpc:add_flow_log("Flow")
flow.node.default_child:add_metadata("kept", "long")
local group = logs.LogGroup(stack, "Group")
group:add_to_resource_policy(iam.PolicyStatement({ actions = { "logs:PutLogEvents" }, principals = { iam.ServicePrincipal("es.amazonaws.com") }, resources = { "*" } }))
group.node:find_child("Policy").node.default_child:add_property_override("PolicyName", "other")
local bus = events.EventBus(stack, "Bus")
local archive = bus:archive("Archive", { event_pattern = { source = { "own" } } })
archive.node.default_child:add_property_override("RetentionDays", 7)
local role = iam.Role(stack, "Role", { assumed_by = iam.AccountRootPrincipal() })
role:without_policy_updates().node.default_child:add_metadata("frozen", "yes")
local raw = s3.CfnBucket(stack, "Raw")
s3.Bucket.from_cfn_bucket(raw).node.default_child:add_metadata("from", "an L1")

local nested = NestedStack(stack, "Nested")
sqs.Queue(nested, "Queue")
nested.node.default_child:add_metadata("nested", "yes")
