-- Stacks that say themselves which availability zones there are. Classes of the CDK have a getter of their own; scripts
-- assign the property.
local app = App()
local loose = Stack(app, "Loose")
loose.availability_zones = { "us-west-2a", "us-west-2b" }
ec2.Vpc(loose, "Vpc")
ec2.Vpc(loose, "One", { max_azs = 1, nat_gateways = 1 })
local network = ec2.Vpc(loose, "Isolated", { subnet_configuration = { { name = "data", subnet_type = ec2.SubnetType.PRIVATE_ISOLATED } } })
CfnOutput(loose, "Zones", { value = Fn.join(",", network.availability_zones) })
CfnOutput(loose, "First", { value = loose.availability_zones[1] })

local fixed = Stack(app, "Fixed", { env = { account = "123456789012", region = "us-west-2" } })
fixed.availability_zones = { "us-west-2a", "us-west-2b" }
ec2.Vpc(fixed, "Vpc")
ec2.Vpc(fixed, "Chosen", { availability_zones = { "us-west-2b" } })

local other = Stack(app, "Other")
ec2.Vpc(other, "Vpc", { nat_gateways = 0 })
