-- Functions that mount file systems.

local app = App()
local stack = Stack(app, "Mounts")
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 2, nat_gateways = 0 })
local subnets = { subnet_type = ec2.SubnetType.PRIVATE_ISOLATED }
local files = efs.FileSystem(stack, "Files", { vpc = vpc })
local access = files:add_access_point("Access", { path = "/shared" })
local mounted = lambda.FileSystem.from_efs_access_point(access, "/mnt/files")

-- two functions with one file system
for _, id in ipairs({ "One", "Two" }) do
  lambda.Function(stack, id, {
    runtime = lambda.Runtime.NODEJS_22_X,
    handler = "index.handler",
    code = lambda.Code.from_inline("exports.handler = async () => 1;"),
    description = id,
    vpc = vpc,
    vpc_subnets = subnets,
    filesystem = mounted,
  })
end

-- with much else
local full = lambda.Function(stack, "Full", {
  runtime = lambda.Runtime.PYTHON_3_13,
  handler = "index.handler",
  code = lambda.Code.from_inline("pass"),
  vpc = vpc,
  vpc_subnets = subnets,
  allow_all_outbound = false,
  dead_letter_queue_enabled = true,
  tracing = lambda.Tracing.ACTIVE,
  initial_policy = { iam.PolicyStatement({ actions = { "s3:ListAllMyBuckets" }, resources = { "*" } }) },
  filesystem = mounted,
})
CfnOutput(stack, "Version", { value = full.current_version.version })

-- an access point that exists already
local known = efs.FileSystem.from_file_system_attributes(stack, "Known", {
  file_system_id = "fs-12345678",
  security_group = ec2.SecurityGroup.from_security_group_id(stack, "KnownGroup", "sg-12345678"),
})
local point = efs.AccessPoint.from_access_point_attributes(stack, "Point", { access_point_id = "fsap-12345678", file_system = known })
local of_known = lambda.FileSystem.from_efs_access_point(point, "/mnt/known")
lambda.Function(stack, "OfKnown", {
  runtime = lambda.Runtime.NODEJS_22_X,
  handler = "index.handler",
  code = lambda.Code.from_inline("exports.handler = async () => 1;"),
  vpc = vpc,
  vpc_subnets = subnets,
  filesystem = of_known,
})
CfnOutput(stack, "Config", { value = string.format("%s %s", mounted.config.local_mount_path, of_known.config.arn) })

-- in another stack
local other = Stack(app, "Other")
lambda.Function(other, "Elsewhere", {
  runtime = lambda.Runtime.NODEJS_22_X,
  handler = "index.handler",
  code = lambda.Code.from_inline("exports.handler = async () => 1;"),
  vpc = vpc,
  vpc_subnets = subnets,
  filesystem = mounted,
})
