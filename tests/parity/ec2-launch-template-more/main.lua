-- Launch templates: spot instances, profiles, roles, tags, imports, and who uses them.

local app = App()
local stack = Stack(app, "More", { env = { account = "123456789012", region = "eu-west-1" } })
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 1, nat_gateways = 0 })
ec2.LaunchTemplate(stack, "Spot", { spot_options = {} })
ec2.LaunchTemplate(stack, "SpotWhole", {
  spot_options = {
    block_duration = Duration.hours(6),
    interruption_behavior = ec2.SpotInstanceInterruption.STOP,
    max_price = 0.25,
    request_type = ec2.SpotRequestType.PERSISTENT,
    valid_until = Expiration.from_string("2030-01-02T03:04:05Z"),
  },
})
ec2.LaunchTemplate(stack, "SpotOnce", { spot_options = { request_type = ec2.SpotRequestType.ONE_TIME, max_price = 2, interruption_behavior = ec2.SpotInstanceInterruption.TERMINATE } })
ec2.LaunchTemplate(stack, "SpotSleeping", { spot_options = { interruption_behavior = ec2.SpotInstanceInterruption.HIBERNATE, block_duration = Duration.minutes(60) } })

-- A profile, with its role.
local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("ec2.amazonaws.com") })
local profile = iam.InstanceProfile(stack, "Profile", { role = role, instance_profile_name = "my-profile" })
local profiled = ec2.LaunchTemplate(stack, "Profiled", { instance_profile = profile })
iam.Grant.add_to_principal({ grantee = profiled, actions = { "s3:ListAllMyBuckets" }, resource_arns = { "*" } })
local imported = iam.InstanceProfile.from_instance_profile_name(stack, "OldProfile", "old-profile")
ec2.LaunchTemplate(stack, "ImportedProfile", { instance_profile = imported })
local granted = ec2.LaunchTemplate(stack, "Granted", { role = iam.Role.from_role_arn(stack, "OldRole", "arn:aws:iam::123456789012:role/old") })
iam.Grant.add_to_principal({ grantee = granted, actions = { "s3:GetObject" }, resource_arns = { "*" } })

-- Tags reach instances and volumes, too.
local tagged = ec2.LaunchTemplate(stack, "Tagged")
Tags.of(tagged):add("B", "2")
Tags.of(tagged):add("A", "1")
Tags.of(tagged):add("Name", "mine")
local untagged = ec2.LaunchTemplate(stack, "Untagged")
Tags.of(untagged):remove("Name")
Tags.of(stack):add("Stack", "more")

-- One that exists already.
local by_id = ec2.LaunchTemplate.from_launch_template_attributes(stack, "ById", { launch_template_id = "lt-1" })
local by_name = ec2.LaunchTemplate.from_launch_template_attributes(stack, "ByName", { launch_template_name = "old", version_number = "3" })
CfnOutput(stack, "IdOfOld", { value = by_id.launch_template_id })
CfnOutput(stack, "VersionOfOld", { value = by_id.version_number })
CfnOutput(stack, "NameOfOld", { value = by_name.launch_template_name })
CfnOutput(stack, "VersionOfNamed", { value = by_name.version_number })

-- Instances made from it.
local group = ec2.SecurityGroup(stack, "Group", { vpc = vpc })
local template = ec2.LaunchTemplate(stack, "Template", {
  machine_image = ec2.MachineImage.latest_amazon_linux2(),
  instance_type = ec2.InstanceType("t3.micro"),
  security_group = group,
  user_data = ec2.UserData.for_linux(),
})
template.user_data:add_commands("yum update -y")
template.connections:allow_from(ec2.Peer.ipv4("10.0.0.0/8"), ec2.Port.tcp(80))
ec2.CfnInstance(stack, "Instance", {
  launch_template = { launch_template_id = template.launch_template_id, version = template.latest_version_number },
  subnet_id = vpc.isolated_subnets[1].subnet_id,
})

-- A name that CloudFormation makes, seen from another stack.
local other = Stack(app, "Other", { env = { account = "123456789012", region = "eu-west-1" } })
CfnOutput(other, "Id", { value = template.launch_template_id })
CfnOutput(other, "Version", { value = template.version_number })
