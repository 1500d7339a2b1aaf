-- The flag by which the newest SDK is installed by default.

local app = App({ context = { ["@aws-cdk/customresources:installLatestAwsSdkDefault"] = false } })
local stack = Stack(app, "Off")
local lookup = { service = "SSM", action = "getParameter", parameters = { Name = "x" }, physical_resource_id = custom_resources.PhysicalResourceId.of("x") }
local policy = custom_resources.AwsCustomResourcePolicy.from_sdk_calls({ resources = { "*" } })
custom_resources.AwsCustomResource(stack, "Default", { on_update = lookup, policy = policy })
custom_resources.AwsCustomResource(stack, "Newest", { on_update = lookup, policy = policy, install_latest_aws_sdk = true })

local other = Stack(app, "On")
other.node:set_context("@aws-cdk/customresources:installLatestAwsSdkDefault", true)
custom_resources.AwsCustomResource(other, "Default", { on_update = lookup, policy = policy })
