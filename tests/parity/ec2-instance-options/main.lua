-- Options of instances: metadata service, signals, key pairs, scripts for the end of user data.

local app = App()
local stack = Stack(app, "Options", { env = { account = "123456789012", region = "us-east-1" } })
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 2, nat_gateways = 0 })
local image = ec2.MachineImage.generic_linux({ ["us-east-1"] = "ami-12345678" })
local small = ec2.InstanceType("t3.nano")

ec2.Instance(stack, "Metadata", {
  vpc = vpc,
  availability_zone = vpc.availability_zones[2],
  instance_type = small,
  machine_image = image,
  allow_all_ipv6_outbound = true,
  http_endpoint = true,
  http_protocol_ipv6 = false,
  http_put_response_hop_limit = 2,
  http_tokens = ec2.HttpTokens.REQUIRED,
  instance_metadata_tags = true,
  enclave_enabled = true,
  ipv6_address_count = 1,
  instance_initiated_shutdown_behavior = ec2.InstanceInitiatedShutdownBehavior.TERMINATE,
  resource_signal_timeout = Duration.minutes(90),
})
-- placement
local spread = ec2.PlacementGroup(stack, "Spread", { spread_level = ec2.PlacementGroupSpreadLevel.RACK })
ec2.PlacementGroup(stack, "Parts", { partitions = 3 })
ec2.PlacementGroup(stack, "Close", { strategy = ec2.PlacementGroupStrategy.CLUSTER })
ec2.Instance(stack, "Tokens", {
  placement_group = spread,
  vpc = vpc,
  instance_type = small,
  machine_image = image,
  http_tokens = ec2.HttpTokens.OPTIONAL,
  hibernation_enabled = true,
  detailed_monitoring = false,
})

-- key pairs
local made = ec2.KeyPair(stack, "Made", { key_pair_name = "made", type = ec2.KeyPairType.ED25519, format = ec2.KeyPairFormat.PPK })
local unnamed = ec2.KeyPair(stack, "Unnamed")
local own = ec2.KeyPair(stack, "Own", { public_key_material = "ssh-rsa AAAA" })
ec2.Instance(stack, "Keyed", { vpc = vpc, instance_type = small, machine_image = image, key_pair = made })
CfnOutput(stack, "KeyId", { value = unnamed.key_pair_id })
CfnOutput(stack, "KeyPrint", { value = own.key_pair_fingerprint })

-- a profile instead of a role
local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("ec2.amazonaws.com") })
local profile = iam.InstanceProfile(stack, "Profile", { role = role })
local profiled = ec2.Instance(stack, "Profiled", { vpc = vpc, instance_type = small, machine_image = image, instance_profile = profile })
profiled:add_to_role_policy(iam.PolicyStatement({ actions = { "s3:GetObject" }, resources = { "*" } }))

-- signals, files and the end of scripts
local linux = ec2.UserData.for_linux()
linux:add_execute_file_command({ file_path = "/tmp/a b", arguments = "-v " .. vpc.vpc_id })
linux:add_execute_file_command({ file_path = "/tmp/c" })
local signalled = ec2.Instance(stack, "Signalled", { vpc = vpc, instance_type = small, machine_image = image, user_data = linux })
linux:add_signal_on_exit_command(signalled)
local windows = ec2.UserData.for_windows({ persist = true })
windows:add_commands("Write-Host one")
windows:add_on_exit_commands("Write-Host bye")
windows:add_execute_file_command({ file_path = "C:/a.ps1", arguments = "-v" })
local win = ec2.Instance(stack, "Win", { vpc = vpc, instance_type = small, machine_image = image, user_data = windows })
windows:add_signal_on_exit_command(win)

-- replacement by user data that refers to the instance, and to a resource of another stack
local itself = ec2.UserData.for_linux()
local replaced = ec2.Instance(stack, "Self", { vpc = vpc, instance_type = small, machine_image = image, user_data = itself, user_data_causes_replacement = true })
itself:add_signal_on_exit_command(replaced)
replaced:add_user_data("echo \"quotes\" \\ ü")
local other = Stack(app, "Other", { env = { account = "123456789012", region = "us-east-1" } })
local far = ec2.UserData.for_linux()
far:add_commands("echo " .. replaced.instance_private_ip)
local far_host = ec2.Instance(other, "Far", { vpc = vpc, instance_type = small, machine_image = image, user_data = far, user_data_causes_replacement = true })
CfnOutput(other, "FarId", { value = far_host.instance_id })
