-- User data of several parts.

local app = App()
local stack = Stack(app, "Multipart", { env = { account = "123456789012", region = "us-east-1" } })
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 1, nat_gateways = 0 })
local bucket = s3.Bucket(stack, "Bucket")

-- A hook for cloud-init, and commands.
local boot_hook = ec2.UserData.for_linux()
boot_hook:add_commands("cloud-init-per once docker_options echo 'OPTIONS=\"${OPTIONS} --storage-opt dm.basesize=40G\"' >> /etc/sysconfig/docker")
local setup = ec2.UserData.for_linux()
setup:add_commands("sudo yum install awscli && echo Packages installed >> out.log")
local multipart = ec2.MultipartUserData()
multipart:add_part(ec2.MultipartBody.from_user_data(boot_hook, "text/cloud-boothook; charset=\"us-ascii\""))
multipart:add_part(ec2.MultipartBody.from_user_data(setup))
setup:add_commands("echo later")
ec2.LaunchTemplate(stack, "Template", {
  user_data = multipart,
  block_devices = { { device_name = "/dev/xvda", volume = ec2.BlockDeviceVolume.ebs(10) } },
})

-- A part that takes the commands.
local wrapped = ec2.MultipartUserData()
local inner = ec2.UserData.for_linux({ shebang = "#!/bin/zsh" })
wrapped:add_user_data_part(inner, ec2.MultipartBody.SHELL_SCRIPT, true)
wrapped:add_commands("touch root.txt")
local file = wrapped:add_s3_download_command({ bucket = bucket, bucket_key = "run.sh" })
wrapped:add_execute_file_command({ file_path = file, arguments = "-x" })
wrapped:add_on_exit_commands("echo bye")
inner:add_commands("touch userdata.txt")
CfnOutput(stack, "Wrapped", { value = wrapped:render() })

-- Raw parts, with separators of one's own.
local raw = ec2.MultipartUserData({ parts_separator = "//" })
raw:add_part(ec2.MultipartBody.from_raw_body({ content_type = "text/plain", body = "hello" }))
raw:add_part(ec2.MultipartBody.from_raw_body({ content_type = "text/cloud-config", transfer_encoding = "base64", body = Fn.base64("#cloud-config") }))
raw:add_part(ec2.MultipartBody.from_raw_body({ content_type = "application/x-empty" }))
raw:add_part(ec2.MultipartBody.from_raw_body({ content_type = ec2.MultipartBody.CLOUD_BOOTHOOK, body = "id" }))
CfnOutput(stack, "Raw", { value = raw:render() })
CfnOutput(stack, "Nothing", { value = ec2.MultipartUserData():render() })
CfnOutput(stack, "Part", { value = Fn.join("|", ec2.MultipartBody.from_raw_body({ content_type = "text/plain", body = "x" }):render_body_part()) })

-- Not the default part.
local two = ec2.MultipartUserData()
two:add_user_data_part(ec2.UserData.for_linux())
two:add_user_data_part(ec2.UserData.custom("x"), ec2.MultipartBody.CLOUD_BOOTHOOK, false)
two:add_user_data_part(ec2.UserData.for_windows(), "text/x-powershell", true)
two:add_commands("Get-Date")

-- An instance with signals in the default part.
local commands = ec2.UserData.for_linux()
local parts = ec2.MultipartUserData()
parts:add_user_data_part(commands, ec2.MultipartBody.SHELL_SCRIPT, true)
local instance = ec2.Instance(stack, "Instance", {
  vpc = vpc,
  instance_type = ec2.InstanceType("t3.micro"),
  machine_image = ec2.MachineImage.latest_amazon_linux2(),
  user_data = parts,
  user_data_causes_replacement = true,
})
instance:add_user_data("echo 1")
parts:add_signal_on_exit_command(instance)
ec2.Instance(stack, "Second", { vpc = vpc, instance_type = ec2.InstanceType("t3.micro"), machine_image = ec2.MachineImage.latest_amazon_linux2(), user_data = two })
