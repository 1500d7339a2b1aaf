-- Who may attach and detach a volume.

local app = App()
local stack = Stack(app, "Grants", { env = { account = "123456789012", region = "us-east-1" } })
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 1, nat_gateways = 0 })
local role = iam.Role(stack, "Role", { assumed_by = iam.AccountRootPrincipal() })
local second = iam.Role(stack, "Second", { assumed_by = iam.AccountRootPrincipal() })
local image = ec2.MachineImage.generic_linux({ ["us-east-1"] = "ami-12345678" })
local type = ec2.InstanceType("t3.micro")
local first = ec2.Instance(stack, "First", { vpc = vpc, instance_type = type, machine_image = image })
local other = ec2.Instance(stack, "Other", { vpc = vpc, instance_type = type, machine_image = image })

local plain = ec2.Volume(stack, "Plain", { availability_zone = "us-east-1a", size = Size.gibibytes(8) })
plain:grant_attach_volume(role)
plain:grant_detach_volume(role)
plain:grant_attach_volume(second, { first, other })
plain:grant_detach_volume(second, { first })

-- Encrypted by a key of one's own.
local key = kms.Key(stack, "Key")
local encrypted = ec2.Volume(stack, "Encrypted", { availability_zone = "us-east-1a", size = Size.gibibytes(8), encrypted = true, encryption_key = key })
encrypted:grant_attach_volume(role, { first })
encrypted:grant_detach_volume(role, { first })

-- An instance that attaches a volume to itself.
local own = ec2.Volume(stack, "Own", { availability_zone = "us-east-1a", size = Size.gibibytes(8) })
local attach = own:grant_attach_volume_by_resource_tag(first.grant_principal, { first })
local detach = own:grant_detach_volume_by_resource_tag(first.grant_principal, { first })
ec2.CfnVolumeAttachment(stack, "Attachment", { instance_id = first.instance_id, volume_id = own.volume_id, device = "/dev/xvdz" })

-- Two of them, with a key, and a suffix of one's own.
local shared = ec2.Volume(stack, "Shared", { availability_zone = "us-east-1a", size = Size.gibibytes(8), encrypted = true, encryption_key = key })
shared:grant_attach_volume_by_resource_tag(role, { first, other })
shared:grant_detach_volume_by_resource_tag(role, { first, other }, "MySuffix")
shared:grant_attach_volume_by_resource_tag(second, { other }, "abc")

-- One that exists already.
local old = ec2.Volume.from_volume_attributes(stack, "Old", { volume_id = "vol-000000", availability_zone = "us-east-1a" })
old:grant_attach_volume(role)
old:grant_detach_volume(second, { other })
old:grant_attach_volume_by_resource_tag(role, { other })
CfnOutput(stack, "Attached", { value = attach.success and "yes" or "no" })
CfnOutput(stack, "Detached", { value = detach.success and "yes" or "no" })
