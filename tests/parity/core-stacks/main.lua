-- Several stacks: agnostic and concrete environments, names, descriptions, template options.

local function facts(stack)
  CfnOutput(stack, "Account", { value = stack.account })
  CfnOutput(stack, "Region", { value = stack.region })
  CfnOutput(stack, "Partition", { value = stack.partition })
  CfnOutput(stack, "UrlSuffix", { value = stack.url_suffix })
  CfnOutput(stack, "StackName", { value = stack.stack_name })
  CfnOutput(stack, "StackId", { value = stack.stack_id })
  CfnOutput(stack, "Bucket", { value = stack:format_arn({ service = "s3", resource = "bucket", account = "", region = "" }) })
end

local app = App()
facts(Stack(app, "Agnostic"))
facts(Stack(app, "Concrete", { env = { account = "123456789012", region = "us-east-1" } }))
facts(Stack(app, "RegionOnly", { env = { region = "eu-west-1" } }))
facts(Stack(app, "AccountOnly", { env = { account = "123456789012" } }))
facts(Stack(app, "China", { env = { account = "123456789012", region = "cn-north-1" } }))
facts(Stack(app, "Gov", { env = { account = "123456789012", region = "us-gov-west-1" } }))

local named = Stack(app, "Named", {
  stack_name = "a-name-of-its-own",
  description = "Has a name, a description and termination protection",
  termination_protection = true,
  tags = { team = "net", CostCenter = "42" },
})
facts(named)

local options = Stack(app, "Options")
options.template_options.description = "Set later"
options.template_options.metadata = { Owner = "me", nested = { a_list = { 1, 2, "x" } } }
options.template_options.transforms = { "AWS::Serverless-2016-10-31" }
options:add_metadata("Another", { key = "value" })
CfnResource(options, "Thing", { type = "AWS::Test::Thing" })

-- a stack below a construct: its name is made of the path
local group = Construct(app, "Group")
local inner = Stack(group, "Inner")
facts(inner)
local deep = Construct(inner, "Deep")
CfnOutput(deep, "Here", { value = Stack.of(deep).stack_name .. " in " .. Stack.of(deep).region })
CfnResource(deep, "Resource", { type = "AWS::Test::Thing" })
