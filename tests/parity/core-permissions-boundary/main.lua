-- The permissions boundary of all roles and users of a stack.

local app = App()
local env = { account = "111111111111", region = "eu-west-1" }
local named = Stack(app, "Named", { permissions_boundary = PermissionsBoundary.from_name("boundary-${Qualifier}") })
iam.Role(named, "Role", { assumed_by = iam.ServicePrincipal("ec2.amazonaws.com") })
iam.User(named, "User")
iam.Group(named, "Group")
CfnResource(named, "Raw", { type = "AWS::IAM::Role" })
iam.CfnRole(named, "L1", { assume_role_policy_document = { Statement = {} }, permissions_boundary = "own" })

local known = Stack(app, "Known", {
  env = env,
  permissions_boundary = PermissionsBoundary.from_name("b-${AWS::AccountId}-${AWS::Region}-${Qualifier}"),
})
iam.User(known, "User")

local arn = Stack(app, "Arn", {
  env = env,
  permissions_boundary = PermissionsBoundary.from_arn("arn:aws:iam::${AWS::AccountId}:policy/b"),
})
iam.User(arn, "User")

local context = Stack(app, "Context")
context.node:set_context("@aws-cdk/core:permissionsBoundary", { name = "too-late" })
iam.User(context, "User")
