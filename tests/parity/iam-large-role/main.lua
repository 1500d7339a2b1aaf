-- A role whose own policy has no room for all that is granted: managed policies take the rest.

local app = App()
local stack = Stack(app, "Stack")
local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("ec2.amazonaws.com") })
local long = "a-rather-long-name-of-a-resource-that-takes-much-room-in-a-policy-so-that-few-of-them-fit-into-one"
for _, service in ipairs({ "a", "b", "c", "d", "e", "f", "g", "h", "i", "j" }) do
  for _, action in ipairs({ "Get", "Put", "List", "Delete", "Tag", "Untag", "Start", "Stop", "Read", "Write" }) do
    role:add_to_policy(iam.PolicyStatement({ actions = { string.format("service:%s%s", action, service) }, resources = { string.format("arn:aws:service:::%s/%s", long, service) } }))
  end
end
role:add_to_policy(iam.PolicyStatement({ actions = { "late:Bound" }, resources = { stack:format_arn({ service = "s", resource = "r" }) } }))

-- What waits for a grant waits for the policy in which the statement stands in the end.
local first = iam.Grant.add_to_principal({ grantee = role, actions = { "first:Thing" }, resource_arns = { "*" } })
local big = iam.Grant.add_to_principal({ grantee = role, actions = { "last:Thing" }, resource_arns = { string.format("arn:aws:service:::%s/%s/%s/%s/%s/%s/%s/%s", long, long, long, long, long, long, long, long) } })
local added = role:add_to_principal_policy(iam.PolicyStatement({ actions = { "added:Thing" }, resources = { string.format("arn:aws:service:::%s/%s/%s/%s/%s/%s/%s/%s/%s", long, long, long, long, long, long, long, long, long) } }))
first:apply_before(iam.User(stack, "One"))
big:apply_before(iam.User(stack, "Two"))
iam.User(stack, "Three").node:add_dependency(big)
iam.User(stack, "Four").node:add_dependency(added.policy_dependable)
iam.User(stack, "Five").node:add_dependency(role)
local small = iam.Role(stack, "Small", { assumed_by = iam.ServicePrincipal("ec2.amazonaws.com") })
small:add_to_policy(iam.PolicyStatement({ actions = { "a:b" }, resources = { "*" } }))
