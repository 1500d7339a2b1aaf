-- How init is applied: options, roles, signals, what else waits, bastions.

local app = App()
local stack = Stack(app, "Applied", { env = { account = "123456789012", region = "us-east-1" } })
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 1, nat_gateways = 0 })
local image = ec2.MachineImage.latest_amazon_linux2()
local type = ec2.InstanceType("t3.micro")
local role = iam.Role.from_role_name(stack, "Role", "old-role")

ec2.Instance(stack, "Plain", { vpc = vpc, instance_type = type, machine_image = image, init = ec2.CloudFormationInit.from_elements(ec2.InitCommand.shell_command("/bin/true")) })
ec2.Instance(stack, "Config", { vpc = vpc, instance_type = type, machine_image = image, init = ec2.CloudFormationInit.from_config(ec2.InitConfig({ ec2.InitPackage.yum("httpd") })) })
ec2.Instance(stack, "Whole", {
  vpc = vpc,
  instance_type = type,
  machine_image = image,
  role = role,
  init = ec2.CloudFormationInit.from_config_sets({
    config_sets = { a = { "one" }, b = { "one", "two" } },
    configs = {
      one = ec2.InitConfig({ ec2.InitFile.from_string("/etc/one", "one") }),
      two = ec2.InitConfig({ ec2.InitCommand.shell_command("echo two") }),
    },
  }),
  init_options = {
    config_sets = { "a", "b" },
    timeout = Duration.minutes(30),
    include_url = true,
    include_role = true,
    print_log = false,
    embed_fingerprint = false,
    ignore_failures = true,
  },
  resource_signal_timeout = Duration.minutes(10),
})
ec2.Instance(stack, "Shorter", {
  vpc = vpc,
  instance_type = type,
  machine_image = image,
  init = ec2.CloudFormationInit.from_elements(ec2.InitCommand.shell_command("a")),
  init_options = { timeout = Duration.minutes(2), include_role = false, include_url = false, ignore_failures = false },
  resource_signal_timeout = Duration.minutes(10),
})

-- Applied later, to user data that has lines already.
local later = ec2.Instance(stack, "Later", { vpc = vpc, instance_type = type, machine_image = image, user_data_causes_replacement = true })
later:add_user_data("echo before")
later:apply_cloud_formation_init(ec2.CloudFormationInit.from_elements(ec2.InitFile.from_string("/etc/x", "x")), { config_sets = { "default" } })
later:add_user_data("echo after")

-- Nothing to do.
ec2.Instance(stack, "Nothing", { vpc = vpc, instance_type = type, machine_image = image, init = ec2.CloudFormationInit.from_elements() })

-- The same for two instances, in parts that name what is known late.
local shared = ec2.CloudFormationInit.from_elements(ec2.InitFile.from_object("/etc/ids", { vpc = vpc.vpc_id }))
ec2.Instance(stack, "First", { vpc = vpc, instance_type = type, machine_image = image, init = shared })
ec2.Instance(stack, "Second", { vpc = vpc, instance_type = type, machine_image = image, init = shared })

-- A bastion.
ec2.BastionHostLinux(stack, "Bastion", {
  vpc = vpc,
  init = ec2.CloudFormationInit.from_elements(ec2.InitPackage.yum("tcpdump")),
  init_options = { timeout = Duration.minutes(3), print_log = true },
})

-- By hand, to a resource of another kind.
local data = ec2.UserData.for_linux()
local raw = ec2.CfnInstance(stack, "Raw", { image_id = "ami-12345678", user_data = Fn.base64("none") })
local attached = ec2.CloudFormationInit.from_elements(ec2.InitCommand.shell_command("uname -a"))
attached:attach(raw, { instance_role = role, platform = ec2.OperatingSystemType.LINUX, user_data = data, config_sets = { "default" }, print_log = true, embed_fingerprint = true, ignore_failures = false, include_role = true, include_url = false })
CfnOutput(stack, "Data", { value = data:render() })
local signal = ec2.UserData.for_windows()
local second = ec2.CfnInstance(stack, "RawWindows", { image_id = "ami-12345678" })
ec2.CloudFormationInit.from_elements(ec2.InitCommand.shell_command("ver")):attach(second, { instance_role = role, platform = ec2.OperatingSystemType.WINDOWS, user_data = signal, signal_resource = raw, include_url = true, include_role = true })
CfnOutput(stack, "WindowsData", { value = signal:render() })
