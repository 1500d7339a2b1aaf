-- Assets in CloudFormation's init.

local app = App()
local stack = Stack(app, "Assets", { env = { account = "123456789012", region = "us-east-1" } })
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 1, nat_gateways = 0 })
local image = ec2.MachineImage.latest_amazon_linux2()
local type = ec2.InstanceType("t3.micro")
local handle = ec2.InitServiceRestartHandle()
local given = s3_assets.Asset(stack, "Given", { path = "files/hello.txt" })
local folder = s3_assets.Asset(stack, "Folder", { path = "files/dir" })
ec2.Instance(stack, "Instance", {
  vpc = vpc,
  instance_type = type,
  machine_image = image,
  init = ec2.CloudFormationInit.from_elements(
    ec2.InitFile.from_asset("/etc/hello.txt", "files/hello.txt"),
    ec2.InitFile.from_asset("/etc/hello2.txt", "files/hello.txt", { mode = "000600", owner = "me", group = "us", service_restart_handles = { handle } }),
    ec2.InitFile.from_existing_asset("/etc/given.txt", given, { mode = "000644" }),
    ec2.InitFile.from_file_inline("/etc/config.ini", "files/config.ini", { mode = "000644", owner = "root" }),
    ec2.InitSource.from_asset("/opt/dir", "files/dir"),
    ec2.InitSource.from_asset("/opt/again", "files/dir", { service_restart_handles = { handle }, exclude = { "*.md" } }),
    ec2.InitSource.from_existing_asset("/opt/folder", folder),
    ec2.InitService.enable("nginx", { service_restart_handle = handle })
  ),
})
ec2.Instance(stack, "SameAssets", {
  vpc = vpc,
  instance_type = type,
  machine_image = image,
  init = ec2.CloudFormationInit.from_config_sets({
    config_sets = { default = { "one", "two" } },
    configs = {
      one = ec2.InitConfig({ ec2.InitFile.from_existing_asset("/etc/given.txt", given) }),
      two = ec2.InitConfig({ ec2.InitSource.from_existing_asset("/opt/folder", folder), ec2.InitFile.from_asset("/etc/hello.txt", "files/hello.txt") }),
    },
  }),
})
