-- EBS volumes of every type.

local app = App()
local stack = Stack(app, "Volumes", { env = { account = "123456789012", region = "us-east-1" } })
local key = kms.Key(stack, "Key")
ec2.Volume(stack, "Small", { availability_zone = "us-east-1a", size = Size.gibibytes(8) })
ec2.Volume(stack, "Whole", {
  volume_name = "my-volume",
  availability_zone = "us-east-1a",
  size = Size.gibibytes(500),
  snapshot_id = "snap-1234567890abcdef0",
  encrypted = true,
  encryption_key = key,
  auto_enable_io = true,
  volume_type = ec2.EbsDeviceVolumeType.GP3,
  iops = 4000,
  throughput = 500,
  removal_policy = RemovalPolicy.SNAPSHOT,
  volume_initialization_rate = Size.mebibytes(250),
})
ec2.Volume(stack, "Shared", {
  availability_zone = "us-east-1b",
  size = Size.tebibytes(1),
  volume_type = ec2.EbsDeviceVolumeType.PROVISIONED_IOPS_SSD,
  iops = 5000,
  enable_multi_attach = true,
  encrypted = true,
  removal_policy = RemovalPolicy.DESTROY,
})
ec2.Volume(stack, "Durable", { availability_zone = "us-east-1b", size = Size.gibibytes(100), volume_type = ec2.EbsDeviceVolumeType.IO2, iops = 50000, enable_multi_attach = false })
ec2.Volume(stack, "Throughput", { availability_zone = "us-east-1b", size = Size.gibibytes(125), volume_type = ec2.EbsDeviceVolumeType.THROUGHPUT_OPTIMIZED_HDD })
ec2.Volume(stack, "Cold", { availability_zone = "us-east-1b", size = Size.gibibytes(125), volume_type = ec2.EbsDeviceVolumeType.COLD_HDD })
ec2.Volume(stack, "Magnetic", { availability_zone = "us-east-1b", size = Size.gibibytes(1), volume_type = ec2.EbsDeviceVolumeType.MAGNETIC, encrypted = false, auto_enable_io = false })
ec2.Volume(stack, "Plain", { availability_zone = "us-east-1b", size = Size.gibibytes(1), volume_type = ec2.EbsDeviceVolumeType.GENERAL_PURPOSE_SSD })
local snapshot = ec2.Volume(stack, "OfSnapshot", { availability_zone = "us-east-1b", snapshot_id = "snap-1" })
ec2.Volume(stack, "AnyZone", { availability_zone = Fn.select(0, Fn.get_azs()), size = Size.gibibytes(1) })
Tags.of(snapshot):add("Name", "mine")

-- One that exists already.
local old = ec2.Volume.from_volume_attributes(stack, "Old", { volume_id = "vol-000000", availability_zone = "us-east-1a", encryption_key = key })
CfnOutput(stack, "OldId", { value = old.volume_id })
CfnOutput(stack, "OldZone", { value = old.availability_zone })
CfnOutput(stack, "OldKey", { value = old.encryption_key.key_arn })
CfnOutput(stack, "NewId", { value = snapshot.volume_id })
CfnOutput(stack, "NewZone", { value = snapshot.availability_zone })

-- A key of another stack.
local other = Stack(app, "Other", { env = { account = "123456789012", region = "us-east-1" } })
ec2.Volume(other, "Volume", { availability_zone = "us-east-1a", size = Size.gibibytes(10), encrypted = true, encryption_key = key })
ec2.Volume(other, "ImportedKey", { availability_zone = "us-east-1a", size = Size.gibibytes(10), encrypted = true, encryption_key = kms.Key.from_key_arn(other, "OldKey", "arn:aws:kms:us-east-1:123456789012:key/1234") })

-- The kind where none is named, and the default of the flag.
local agnostic = Stack(app, "Agnostic")
ec2.Volume(agnostic, "Volume", { availability_zone = "us-east-1a", size = Size.gibibytes(10), encrypted = true, encryption_key = kms.Key(agnostic, "Key") })
