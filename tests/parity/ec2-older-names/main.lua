-- Names and switches of the CDK's first version that still work.

local app = App({ context = { ["@aws-cdk/aws-ec2.securityGroupDisableInlineRules"] = true } })
local stack = Stack(app, "Older", { env = { account = "123456789012", region = "us-east-1" } })

-- Ranges as text, and the former names of the kinds of subnets.
local vpc = ec2.Vpc(stack, "Vpc", {
  cidr = "10.0.0.0/21",
  subnet_configuration = {
    { cidr_mask = 24, name = "Ingress", subnet_type = ec2.SubnetType.PUBLIC },
    { cidr_mask = 24, name = "Application", subnet_type = ec2.SubnetType.PRIVATE_WITH_NAT },
    { cidr_mask = 28, name = "Database", subnet_type = ec2.SubnetType.ISOLATED, reserved = true },
  },
})
local provider = ec2.NatProvider.instance({ instance_type = ec2.InstanceType("t3.small"), allow_all_traffic = false, machine_image = ec2.MachineImage.generic_linux({ ["us-east-1"] = "ami-97785bed" }) })
local translated = ec2.Vpc(stack, "Translated", {
  nat_gateway_provider = provider,
  max_azs = 1,
  subnet_configuration = {
    { name = "Outer", subnet_type = ec2.SubnetType.PUBLIC },
    { name = "Inner", subnet_type = ec2.SubnetType.PRIVATE },
  },
})
provider.connections:allow_from(ec2.Peer.ipv4("198.51.100.0/24"), ec2.Port.tcp(80))
CfnOutput(stack, "Inner", { value = Fn.join(",", translated:select_subnets({ subnet_name = "Inner" }).subnet_ids) })

-- No rules within groups, everywhere.
local group = ec2.SecurityGroup(stack, "Group", { vpc = vpc, description = "Allow ssh access to ec2 instances" })
group:add_ingress_rule(ec2.Peer.any_ipv4(), ec2.Port.tcp(22), "allow ssh access from the world")

-- Images.
local images = {
  ec2.MachineImage.latest_amazon_linux(),
  ec2.MachineImage.from_ssm_parameter("/my/ami", ec2.OperatingSystemType.LINUX),
  ec2.MachineImage.from_ssm_parameter("/my/windows", ec2.OperatingSystemType.WINDOWS, ec2.UserData.for_windows()),
}
for index, image in ipairs(images) do
  ec2.Instance(stack, string.format("Instance%s", (index - 1)), {
    vpc = vpc,
    instance_type = ec2.InstanceType.of(ec2.InstanceClass.BURSTABLE3, ec2.InstanceSize.MICRO),
    machine_image = image,
    security_group = group,
  })
end

-- One id of a third party.
iam.Role(stack, "Visitor", { assumed_by = iam.AccountPrincipal("210987654321"), external_id = "SUPPLY-ME" })
iam.User(stack, "User", { password = SecretValue.plain_text("1234") })
