-- Permissions boundaries of everything below a construct.

local app = App()
local stack = Stack(app, "Boundaries", { env = { account = "123456789012", region = "us-east-1" } })
local imported = iam.ManagedPolicy.from_managed_policy_arn(stack, "Imported", "arn:aws:iam::123456789012:policy/boundary")
local own = iam.ManagedPolicy(stack, "Own", {
  statements = { iam.PolicyStatement({ effect = iam.Effect.DENY, actions = { "iam:*" }, resources = { "*" } }) },
})
local service = iam.ServicePrincipal("ec2.amazonaws.com")
local direct = iam.Role(stack, "Direct", { assumed_by = service })
iam.PermissionsBoundary.of(direct):apply(imported)
local given = iam.Role(stack, "Given", { assumed_by = service, permissions_boundary = own })
local user = iam.User(stack, "User")
iam.PermissionsBoundary.of(user):apply(own)

-- All of a VPC's servers, but one.
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 1, nat_gateways = 0 })
local props = { vpc = vpc, instance_type = ec2.InstanceType("t3.micro"), machine_image = ec2.MachineImage.latest_amazon_linux2023() }
local server = ec2.Instance(stack, "Server", props)
iam.PermissionsBoundary.of(server):apply(own)
local free = ec2.Instance(stack, "Free", props)
iam.PermissionsBoundary.of(free):clear()
local raw = iam.CfnRole(stack, "Raw", { assume_role_policy_document = { Version = "2012-10-17" } })
CfnResource(stack, "Untyped", { type = "AWS::IAM::Role", properties = { AssumeRolePolicyDocument = { Version = "2012-10-17" } } })
iam.CfnUser(stack, "RawUser")
iam.PermissionsBoundary.of(stack):apply(imported)

-- The nearer one wins; the later one, where both are as near.
local second = Stack(app, "Second", { env = { account = "123456789012", region = "us-east-1" } })
local first = iam.ManagedPolicy.from_aws_managed_policy_name("ReadOnlyAccess")
local last = iam.ManagedPolicy.from_aws_managed_policy_name("PowerUserAccess")
local role = iam.Role(second, "Role", { assumed_by = service })
iam.PermissionsBoundary.of(second):apply(first)
iam.PermissionsBoundary.of(second):apply(last)
iam.PermissionsBoundary.of(role):clear()
iam.PermissionsBoundary.of(iam.Role(second, "Again", { assumed_by = service, permissions_boundary = first })):clear()
iam.Role(second, "Inherits", { assumed_by = service, permissions_boundary = first })
