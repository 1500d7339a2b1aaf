-- File systems, their access points, who may mount them, and where copies of them are.

local app = App()
local stack = Stack(app, "Files")
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 2, nat_gateways = 0 })
local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("ec2.amazonaws.com") })

-- how file systems are made
local plain = efs.FileSystem(stack, "Plain", { vpc = vpc })
local full = efs.FileSystem(stack, "Full", {
  vpc = vpc,
  security_group = ec2.SecurityGroup(stack, "Group", { vpc = vpc }),
  vpc_subnets = { subnet_type = ec2.SubnetType.PUBLIC },
  encrypted = false,
  file_system_name = "full",
  lifecycle_policy = efs.LifecyclePolicy.AFTER_7_DAYS,
  out_of_infrequent_access_policy = efs.OutOfInfrequentAccessPolicy.AFTER_1_ACCESS,
  transition_to_archive_policy = efs.LifecyclePolicy.AFTER_90_DAYS,
  performance_mode = efs.PerformanceMode.GENERAL_PURPOSE,
  throughput_mode = efs.ThroughputMode.PROVISIONED,
  provisioned_throughput_per_second = Size.mebibytes(5),
  removal_policy = RemovalPolicy.DESTROY,
  enable_automatic_backups = true,
  replication_overwrite_protection = efs.ReplicationOverwriteProtection.DISABLED,
})
Tags.of(full):add("team", "files")
efs.FileSystem(stack, "Keyed", { vpc = vpc, kms_key = kms.Key(stack, "Key"), throughput_mode = efs.ThroughputMode.ELASTIC })
efs.FileSystem(stack, "Large", { vpc = vpc, performance_mode = efs.PerformanceMode.MAX_IO, throughput_mode = efs.ThroughputMode.BURSTING })
efs.FileSystem(stack, "OneZone", { vpc = vpc, one_zone = true })
efs.FileSystem(stack, "SecondZone", { vpc = vpc, one_zone = true, vpc_subnets = { availability_zones = { vpc.availability_zones[2] } } })
CfnOutput(stack, "PlainArn", { value = string.format("%s %s %s", plain.file_system_arn, plain.file_system_id, plain.file_system_ref.file_system_id) })

-- who may mount them
plain:grant_read(role)
plain:grant_read_write(role)
plain:grant_root_access(role)
plain:grant(role, "elasticfilesystem:DescribeFileSystems")
plain:add_to_resource_policy(iam.PolicyStatement({ actions = { "elasticfilesystem:ClientMount" }, principals = { iam.AccountRootPrincipal() } }))
plain.connections:allow_default_port_from_any_ipv4()
full:grant(role, "elasticfilesystem:DescribeFileSystems")
full.connections:allow_default_port_internally()
local open = efs.FileSystem(stack, "Open", { vpc = vpc, allow_anonymous_access = true })
open:grant_read(role)
efs.FileSystem(stack, "Closed", { vpc = vpc, allow_anonymous_access = false })
local told = efs.FileSystem(stack, "Told", {
  vpc = vpc,
  file_system_policy = iam.PolicyDocument({ statements = { iam.PolicyStatement({ actions = { "elasticfilesystem:ClientWrite" }, principals = { iam.AccountRootPrincipal() } }) } }),
})
told:grant_read_write(role)
local added = told:add_to_resource_policy(iam.PolicyStatement({ actions = { "elasticfilesystem:ClientRootAccess" }, principals = { iam.AccountRootPrincipal() } }))
CfnOutput(stack, "Added", { value = string.format("%s", added.statement_added) })

-- where copies are
efs.FileSystem(stack, "Copied", { vpc = vpc, replication_configuration = efs.ReplicationConfiguration.existing_file_system(full) })
efs.FileSystem(stack, "CopiedFar", { vpc = vpc, replication_configuration = efs.ReplicationConfiguration.regional_file_system("eu-west-3", kms.Key(stack, "CopyKey")) })
efs.FileSystem(stack, "CopiedNear", { vpc = vpc, replication_configuration = efs.ReplicationConfiguration.regional_file_system() })
local zone = efs.ReplicationConfiguration.one_zone_file_system("eu-west-3", "eu-west-3a")
efs.FileSystem(stack, "CopiedToZone", { vpc = vpc, replication_configuration = zone })

-- access points
local access = plain:add_access_point("Access")
efs.AccessPoint(stack, "Shared", {
  file_system = plain,
  path = "/shared",
  create_acl = { owner_uid = "1001", owner_gid = "1002", permissions = "750" },
  posix_user = { uid = "1001", gid = "1002", secondary_gids = { "1003", "1004" } },
  client_token = "once",
})
CfnOutput(stack, "AccessArn", { value = string.format("%s %s %s %s", access.access_point_arn, access.access_point_id, access.file_system.file_system_id, access.access_point_ref.access_point_arn) })

-- what waits for mount targets
local server = CfnResource(stack, "Server", { type = "AWS::SNS::Topic" })
server.node:add_dependency(plain.mount_targets_available)

-- what exists already
local known = efs.FileSystem.from_file_system_attributes(stack, "Known", {
  file_system_id = "fs-12345678",
  security_group = ec2.SecurityGroup.from_security_group_id(stack, "KnownGroup", "sg-12345678"),
})
known.connections:allow_default_port_from_any_ipv4()
known:grant_read(role)
local not_added = known:add_to_resource_policy(iam.PolicyStatement({ actions = { "elasticfilesystem:ClientMount" }, principals = { iam.AccountRootPrincipal() } }))
local by_arn = efs.FileSystem.from_file_system_attributes(stack, "ByArn", {
  file_system_arn = "arn:aws:elasticfilesystem:us-west-2:111111111111:file-system/fs-87654321",
  security_group = ec2.SecurityGroup.from_security_group_id(stack, "ByArnGroup", "sg-87654321"),
})
efs.AccessPoint(stack, "Here", { file_system = known })
CfnOutput(stack, "KnownArn", { value = string.format("%s %s %s", known.file_system_arn, by_arn.file_system_id, not_added.statement_added) })
local point = efs.AccessPoint.from_access_point_attributes(stack, "Point", { access_point_id = "fsap-12345678", file_system = known })
local point_by_arn = efs.AccessPoint.from_access_point_attributes(stack, "PointByArn", { access_point_arn = "arn:aws:elasticfilesystem:us-west-2:111111111111:access-point/fsap-87654321" })
local point_by_id = efs.AccessPoint.from_access_point_id(stack, "PointById", "fsap-11111111")
CfnOutput(stack, "Points", { value = string.format("%s %s %s %s", point.access_point_arn, point.file_system.file_system_id, point_by_arn.access_point_id, point_by_id.access_point_arn) })
CfnOutput(stack, "Port", { value = string.format("%s", efs.FileSystem.DEFAULT_PORT) })

-- another account and region
local other = Stack(app, "Other", { env = { account = "111111111111", region = "eu-west-1" } })
local wide = ec2.Vpc(other, "Vpc", { availability_zones = { "eu-west-1a", "eu-west-1b" }, nat_gateways = 0 })
efs.FileSystem(other, "Distant", { vpc = wide, replication_configuration = efs.ReplicationConfiguration.regional_file_system() })
efs.FileSystem(other, "OneZone", { vpc = wide, one_zone = true, vpc_subnets = { availability_zones = { "eu-west-1b" } } })
