-- Machine images: SSM parameters of every kind, maps of images.

local function show(scope, id, vpc, group, role, image)
  ec2.Instance(scope, id, {
    vpc = vpc,
    security_group = group,
    role = role,
    instance_type = ec2.InstanceType("t3.nano"),
    machine_image = image,
  })
end

local app = App()
local stack = Stack(app, "Images")
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 1, nat_gateways = 0 })
local group = ec2.SecurityGroup(stack, "Group", { vpc = vpc })
local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("ec2.amazonaws.com") })
show(stack, "Al2", vpc, group, role, ec2.MachineImage.latest_amazon_linux2())
show(stack, "Al2Again", vpc, group, role, ec2.MachineImage.latest_amazon_linux2())
show(stack, "Al2Arm", vpc, group, role, ec2.MachineImage.latest_amazon_linux2({ cpu_type = ec2.AmazonLinuxCpuType.ARM_64 }))
show(stack, "Al2Minimal", vpc, group, role, ec2.MachineImage.latest_amazon_linux2({ edition = ec2.AmazonLinuxEdition.MINIMAL, storage = ec2.AmazonLinuxStorage.EBS }))
show(stack, "Al2Kernel", vpc, group, role, ec2.MachineImage.latest_amazon_linux2({ kernel = ec2.AmazonLinux2Kernel.KERNEL_5_10 }))
show(stack, "Al2023", vpc, group, role, ec2.MachineImage.latest_amazon_linux2023())
show(stack, "Al2023Arm", vpc, group, role, ec2.MachineImage.latest_amazon_linux2023({ cpu_type = ec2.AmazonLinuxCpuType.ARM_64 }))
show(stack, "Al2023Minimal", vpc, group, role, ec2.MachineImage.latest_amazon_linux2023({ edition = ec2.AmazonLinuxEdition.MINIMAL, kernel = ec2.AmazonLinux2023Kernel.KERNEL_6_1 }))
show(stack, "Al2022", vpc, group, role, ec2.MachineImage.latest_amazon_linux2022())
show(stack, "Old", vpc, group, role, ec2.AmazonLinuxImage())
show(stack, "OldAl2", vpc, group, role, ec2.AmazonLinuxImage({ generation = ec2.AmazonLinuxGeneration.AMAZON_LINUX_2 }))
show(stack, "OldAl2Arm", vpc, group, role, ec2.AmazonLinuxImage({ generation = ec2.AmazonLinuxGeneration.AMAZON_LINUX_2, cpu_type = ec2.AmazonLinuxCpuType.ARM_64, storage = ec2.AmazonLinuxStorage.GENERAL_PURPOSE }))
show(stack, "OldAl2023", vpc, group, role, ec2.AmazonLinuxImage({ generation = ec2.AmazonLinuxGeneration.AMAZON_LINUX_2023 }))
show(stack, "OldMinimal", vpc, group, role, ec2.AmazonLinuxImage({ edition = ec2.AmazonLinuxEdition.MINIMAL, virtualization = ec2.AmazonLinuxVirt.PV, storage = ec2.AmazonLinuxStorage.S3 }))
show(stack, "Parameter", vpc, group, role, ec2.MachineImage.from_ssm_parameter("/my/image"))
show(stack, "ParameterWindows", vpc, group, role, ec2.MachineImage.from_ssm_parameter("/my/windows", { os = ec2.OperatingSystemType.WINDOWS }))
show(stack, "AtLaunch", vpc, group, role, ec2.MachineImage.resolve_ssm_parameter_at_launch("/my/image"))
show(stack, "Windows", vpc, group, role, ec2.MachineImage.latest_windows(ec2.WindowsVersion.WINDOWS_SERVER_2019_ENGLISH_FULL_BASE))
show(stack, "Map", vpc, group, role, ec2.MachineImage.generic_linux({ ["eu-west-1"] = "ami-eu", ["us-east-1"] = "ami-us" }))
show(stack, "WindowsMap", vpc, group, role, ec2.MachineImage.generic_windows({ ["us-east-1"] = "ami-win" }))

local concrete = Stack(app, "Concrete", { env = { account = "123456789012", region = "eu-west-1" } })
local there = ec2.Vpc(concrete, "Vpc", { max_azs = 1, nat_gateways = 0 })
local there_group = ec2.SecurityGroup(concrete, "Group", { vpc = there })
local there_role = iam.Role(concrete, "Role", { assumed_by = iam.ServicePrincipal("ec2.amazonaws.com") })
show(concrete, "Map", there, there_group, there_role, ec2.MachineImage.generic_linux({ ["eu-west-1"] = "ami-eu", ["us-east-1"] = "ami-us" }))
show(concrete, "Al2", there, there_group, there_role, ec2.MachineImage.latest_amazon_linux2())

-- the user data of an instance follows the image
local arm = ec2.Instance(stack, "Arm", {
  vpc = vpc,
  instance_type = ec2.InstanceType.of(ec2.InstanceClass.T4G, ec2.InstanceSize.SMALL),
  machine_image = ec2.MachineImage.latest_amazon_linux2023({ cpu_type = ec2.AmazonLinuxCpuType.ARM_64, user_data = ec2.UserData.custom("from the image") }),
})
arm:add_user_data("more")
local win = ec2.Instance(stack, "Win", {
  vpc = vpc,
  instance_type = ec2.InstanceType("t3.large"),
  machine_image = ec2.MachineImage.latest_windows(ec2.WindowsVersion.WINDOWS_SERVER_2022_ENGLISH_FULL_BASE),
})
win:add_user_data("Write-Host hi")
