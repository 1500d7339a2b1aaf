-- Grants: roles that pass, assume and do.

local app = App()
local stack = Stack(app, "Grants", { env = { account = "123456789012", region = "us-east-1" } })
local target = iam.Role(stack, "Target", { assumed_by = iam.ServicePrincipal("ecs-tasks.amazonaws.com") })
local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("lambda.amazonaws.com") })
local user = iam.User(stack, "User")
local group = iam.Group(stack, "Group")

target:grant_pass_role(role)
target:grant(role, "iam:GetRole", "iam:TagRole")
target:grant_assume_role(user)
target:grant(group, "iam:GetRole")
target:grant_pass_role(iam.AccountPrincipal("123456789012"))

-- an instance as the one who is granted
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 1, nat_gateways = 0 })
local host = ec2.Instance(stack, "Host", {
  vpc = vpc,
  instance_type = ec2.InstanceType("t3.nano"),
  machine_image = ec2.MachineImage.generic_linux({ ["us-east-1"] = "ami-12345678" }),
})
target:grant_pass_role(host.role)
host.role:add_to_principal_policy(iam.PolicyStatement({ actions = { "s3:*" }, resources = { "*" } }))

-- a grant by hand, and what waits for it
local grant = iam.Grant.add_to_principal({ grantee = role, actions = { "dynamodb:GetItem" }, resource_arns = { "arn:aws:dynamodb:us-east-1:123456789012:table/t" } })
local waiting = CfnResource(stack, "Waiting", { type = "AWS::Test::Thing" })
grant:apply_before(waiting)
CfnOutput(stack, "Success", { value = grant.success and "yes" or "no" })

-- an imported role is granted to, and one that may be changed by nobody
local imported = iam.Role.from_role_arn(stack, "Imported", "arn:aws:iam::123456789012:role/imported")
target:grant_pass_role(imported)
local frozen = role:without_policy_updates()
target:grant(frozen, "iam:DeleteRole")
