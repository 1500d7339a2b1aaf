-- User data of all kinds: downloads, files to run, signals, what runs at the end.

local app = App()
local stack = Stack(app, "Data", { env = { account = "123456789012", region = "us-east-1" } })
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 1, nat_gateways = 0 })
local bucket = s3.Bucket.from_bucket_name(stack, "Old", "my-bucket")
local own = s3.Bucket(stack, "Own")

-- Linux.
local linux = ec2.UserData.for_linux()
linux:add_commands("command1", "command2")
local first = linux:add_s3_download_command({ bucket = bucket, bucket_key = "dir/filename.bat" })
local second = linux:add_s3_download_command({ bucket = own, bucket_key = "filename2.bat", local_file = "/dir/filename2.bat" })
local third = linux:add_s3_download_command({ bucket = own, bucket_key = "a b/c", local_file = "relative/c", region = "us-west-2" })
linux:add_s3_download_command({ bucket = own, bucket_key = "plain", region = stack.region })
linux:add_execute_file_command({ file_path = first })
linux:add_execute_file_command({ file_path = second, arguments = "arg1 arg2 -arg $variable" })
linux:add_execute_file_command({ file_path = third, arguments = "" })
linux:add_on_exit_commands("echo first")
linux:add_on_exit_commands("echo second", "echo third")
CfnOutput(stack, "Linux", { value = linux:render() })

-- Windows.
local windows = ec2.UserData.for_windows()
windows:add_commands("command1", "command2")
local one = windows:add_s3_download_command({ bucket = bucket, bucket_key = "dir/filename.bat" })
local two = windows:add_s3_download_command({ bucket = own, bucket_key = "filename2.bat", local_file = "c:\\test\\location\\otherScript.bat", region = "eu-west-1" })
windows:add_execute_file_command({ file_path = one })
windows:add_execute_file_command({ file_path = two, arguments = "arg1 arg2 -arg $variable" })
CfnOutput(stack, "Windows", { value = windows:render() })
local persistent = ec2.UserData.for_windows({ persist = true })
persistent:add_commands("command1")
persistent:add_on_exit_commands("echo done")
CfnOutput(stack, "Persistent", { value = persistent:render() })
CfnOutput(stack, "NotPersistent", { value = ec2.UserData.for_windows({ persist = false }):render() })

-- A text of one's own.
local custom = ec2.UserData.custom("Some\nmultiline\ncontent")
custom:add_commands("more")
CfnOutput(stack, "Custom", { value = custom:render() })

-- Other interpreters.
local shebang = ec2.UserData.for_linux({ shebang = "#!/usr/bin/env sh" })
shebang:add_commands("aws configure")
CfnOutput(stack, "Shebang", { value = shebang:render() })
CfnOutput(stack, "OfLinux", { value = ec2.UserData.for_operating_system(ec2.OperatingSystemType.LINUX):render() })
CfnOutput(stack, "OfWindows", { value = ec2.UserData.for_operating_system(ec2.OperatingSystemType.WINDOWS):render() })

-- Signals, of the instance and of others.
local signalling = ec2.UserData.for_linux()
local instance = ec2.Instance(stack, "Instance", {
  vpc = vpc,
  instance_type = ec2.InstanceType("t3.micro"),
  machine_image = ec2.MachineImage.latest_amazon_linux2023(),
  user_data = signalling,
  resource_signal_timeout = Duration.minutes(10),
})
signalling:add_signal_on_exit_command(instance)
signalling:add_signal_on_exit_command(vpc)
signalling:add_commands("echo up")
local on_windows = ec2.Instance(stack, "OnWindows", {
  vpc = vpc,
  instance_type = ec2.InstanceType("t3.micro"),
  machine_image = ec2.MachineImage.latest_windows(ec2.WindowsVersion.WINDOWS_SERVER_2022_ENGLISH_FULL_BASE, { user_data = ec2.UserData.for_windows({ persist = true }) }),
})
on_windows.user_data:add_signal_on_exit_command(on_windows)
on_windows.user_data:add_s3_download_command({ bucket = own, bucket_key = "setup.ps1", local_file = "C:/setup.ps1" })
on_windows.user_data:add_execute_file_command({ file_path = "C:/setup.ps1" })
own:grant_read(on_windows)
