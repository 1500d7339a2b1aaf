-- What is made of a map keeps the order in which the program wrote its keys: texts, and hashes of them.

local app = App()
local stack = Stack(app, "Stack")
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 1, nat_gateways = 0, subnet_configuration = { { name = "public", subnet_type = ec2.SubnetType.PUBLIC } } })

-- The id of an instance ends with a hash of its configuration.
ec2.Instance(stack, "Instance", {
  vpc = vpc,
  instance_type = ec2.InstanceType("t3.micro"),
  machine_image = ec2.MachineImage.latest_amazon_linux2023(),
  vpc_subnets = { subnet_type = ec2.SubnetType.PUBLIC },
  init = ec2.CloudFormationInit.from_config_sets({
    config_sets = { later = { "second", "first" }, default = { "first", "second" } },
    configs = {
      second = ec2.InitConfig({
        ec2.InitFile.from_object("/etc/stack.json", {
          stackId = stack.stack_id,
          stackName = stack.stack_name,
          region = stack.region,
          nested = { zeta = 1, alpha = { two = { { y = 2, x = 1 } }, one = true } },
        }),
      }),
      first = ec2.InitConfig({ ec2.InitPackage.yum("git") }),
    },
  }),
})

-- Maps that were made before the call, and one that is a text.
local settings = { zone = "a", name = "b", limits = { upper = 2, lower = 1 } }
CfnOutput(stack, "Settings", { value = stack:to_json_string(settings) })
CfnOutput(stack, "Quoted", { value = stack:to_json_string({ ["b-2"] = 1, ["a 1"] = stack.region, ["end"] = 2 }) })

-- The same keys in another order: each call has its own.
CfnOutput(stack, "Forwards", { value = stack:to_json_string({ first = 1, second = 2, third = 3 }) })
CfnOutput(stack, "Backwards", { value = stack:to_json_string({ third = 3, second = 2, first = 1 }) })
CfnOutput(stack, "Mixed", { value = stack:to_json_string({ second = 2, third = 3, first = 1 }) })

-- Keys that are numbers go first in JavaScript.
CfnOutput(stack, "Numbers", { value = stack:to_json_string({ b = 1, ["10"] = 2, ["9"] = 3, ["01"] = 4, a = 5, ["123456789012"] = 6, ["-1"] = 7 }) })

-- Calls of the AWS SDK, whose own keys count as well.
custom_resources.AwsCustomResource(stack, "Parameter", {
  on_update = {
    physical_resource_id = custom_resources.PhysicalResourceId.of("parameter"),
    parameters = { Value = "x", Name = stack.stack_name, Overwrite = true },
    action = "putParameter",
    service = "SSM",
  },
  on_delete = {
    action = "deleteParameter",
    service = "SSM",
    parameters = { Name = stack.stack_name },
  },
  install_latest_aws_sdk = false,
  policy = custom_resources.AwsCustomResourcePolicy.from_sdk_calls({ resources = { "*" } }),
})
