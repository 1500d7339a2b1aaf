-- User data: commands, late-bound values, exit commands, shebangs, replacement by change.

local function host(scope, id, vpc, data, replace)
  return ec2.Instance(scope, id, {
    vpc = vpc,
    instance_type = ec2.InstanceType("t3.nano"),
    machine_image = ec2.MachineImage.generic_linux({ ["us-east-1"] = "ami-12345678" }),
    user_data = data,
    user_data_causes_replacement = replace,
  })
end

local app = App()
local stack = Stack(app, "UserData", { env = { account = "123456789012", region = "us-east-1" } })
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 1, nat_gateways = 0 })

host(stack, "Empty", vpc, ec2.UserData.for_linux(), false)

local linux = ec2.UserData.for_linux()
linux:add_commands("echo one", "echo two")
linux:add_on_exit_commands("echo bye")
linux:add_commands("echo three")
host(stack, "Linux", vpc, linux, false)

local shell = ec2.UserData.for_linux({ shebang = "#!/bin/sh -eu" })
shell:add_commands("echo vpc " .. vpc.vpc_id, string.format("echo \"region %s\" > /etc/region", Aws.REGION))
host(stack, "Shell", vpc, shell, false)

host(stack, "Custom", vpc, ec2.UserData.custom("#cloud-config\npackages:\n  - nginx\n"), false)

local windows = ec2.UserData.for_windows()
windows:add_commands("Write-Host hello")
host(stack, "Windows", vpc, windows, false)

-- the logical id holds a hash of the user data
local replaced = ec2.UserData.for_linux()
replaced:add_commands("echo replaced")
local r = host(stack, "Replaced", vpc, replaced, true)
local tokens = ec2.UserData.for_linux()
tokens:add_commands("echo " .. vpc.vpc_cidr_block)
host(stack, "ReplacedTokens", vpc, tokens, true)
r:add_user_data("echo added later")
CfnOutput(stack, "Ref", { value = r.instance_id })
CfnOutput(stack, "Ip", { value = r.instance_private_ip })
