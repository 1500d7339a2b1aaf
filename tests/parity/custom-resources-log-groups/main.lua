-- A function that several custom resources share, some of them with a log group for it.

local app = App()
local publishing = { service = "SNS", action = "publish", physical_resource_id = custom_resources.PhysicalResourceId.of("x") }
local policy = custom_resources.AwsCustomResourcePolicy.from_sdk_calls({ resources = custom_resources.AwsCustomResourcePolicy.ANY_RESOURCE })
local first = Stack(app, "First")
custom_resources.AwsCustomResource(first, "With", { on_create = publishing, policy = policy, log_group = logs.LogGroup(first, "Group") })
custom_resources.AwsCustomResource(first, "Without", { on_create = publishing, policy = policy })
local later = Stack(app, "Later")
custom_resources.AwsCustomResource(later, "Without", { on_create = publishing, policy = policy })
custom_resources.AwsCustomResource(later, "With", { on_create = publishing, policy = policy, log_group = logs.LogGroup(later, "Group") })
