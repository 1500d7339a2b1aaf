-- Requests to the metadata service with session tokens only, by props and by aspects.

local app = App()
local stack = Stack(app, "Tokens", { env = { account = "123456789012", region = "us-east-1" } })
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 1, nat_gateways = 0 })
local image = ec2.MachineImage.latest_amazon_linux2023()
local type = ec2.InstanceType("t3.micro")
ec2.Instance(stack, "Plain", { vpc = vpc, instance_type = type, machine_image = image })
ec2.Instance(stack, "Required", { vpc = vpc, instance_type = type, machine_image = image, require_imdsv2 = true })
local templated = ec2.Instance(stack, "Templated", { vpc = vpc, instance_type = type, machine_image = image })
local template = ec2.LaunchTemplate(stack, "Template", { http_endpoint = true, http_tokens = ec2.LaunchTemplateHttpTokens.OPTIONAL })
templated.instance.launch_template = { launch_template_id = template.launch_template_id, version = template.version_number }
ec2.BastionHostLinux(stack, "Bastion", { vpc = vpc })
ec2.BastionHostLinux(stack, "RequiredBastion", { vpc = vpc, require_imdsv2 = true })
ec2.LaunchTemplate(stack, "Silent")
local raw = ec2.CfnLaunchTemplate(stack, "Raw", { launch_template_data = { image_id = "ami-12345678", metadata_options = { http_endpoint = "enabled", http_tokens = "optional" } } })
Aspects.of(stack):add(ec2.InstanceRequireImdsv2Aspect({ suppress_launch_template_warning = true }))
Aspects.of(stack):add(ec2.LaunchTemplateRequireImdsv2Aspect())

-- Of one instance only, and of none.
local other = Stack(app, "Other", { env = { account = "123456789012", region = "us-east-1" } })
local network = ec2.Vpc(other, "Vpc", { max_azs = 1, nat_gateways = 0 })
local one = ec2.Instance(other, "One", { vpc = network, instance_type = type, machine_image = image })
ec2.Instance(other, "Two", { vpc = network, instance_type = type, machine_image = image, http_tokens = ec2.HttpTokens.OPTIONAL })
Aspects.of(one):add(ec2.InstanceRequireImdsv2Aspect({ suppress_warnings = true }))
local silent = ec2.LaunchTemplate(other, "Silent", { instance_metadata_tags = true })
Aspects.of(silent):add(ec2.LaunchTemplateRequireImdsv2Aspect({ suppress_warnings = true }), { priority = 200 })
