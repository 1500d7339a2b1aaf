-- Policy statements and documents.

local app = App()
local stack = Stack(app, "Statements")
local thing = CfnResource(stack, "Thing", { type = "AWS::Test::Thing" })
local policy = iam.ManagedPolicy(stack, "Policy", { managed_policy_name = "statements", path = "/x/", description = "many statements" })

policy:add_statements(iam.PolicyStatement({
  sid = "AllFields",
  effect = iam.Effect.DENY,
  actions = { "s3:GetObject", "s3:PutObject" },
  resources = { thing:get_att("Arn"), string.format("%s/*", thing:get_att("Arn")) },
  conditions = {
    StringEquals = { ["aws:PrincipalTag/team"] = "net", ["aws:RequestedRegion"] = { "us-east-1", "eu-west-1" } },
    Bool = { ["aws:SecureTransport"] = "false" },
  },
}))
policy:add_statements(iam.PolicyStatement({ effect = iam.Effect.ALLOW, not_actions = { "iam:*" }, not_resources = { "arn:aws:s3:::secret" } }))

-- the order and the duplicates of actions and resources
policy:add_statements(iam.PolicyStatement({
  actions = { "s3:Z", "s3:A", "s3:Z", "ec2:B" },
  resources = { "z", "a", "z", thing.ref, "b", thing.ref },
}))

-- step by step
local steps = iam.PolicyStatement()
steps:add_actions("ec2:DescribeInstances")
steps:add_actions("ec2:StartInstances", "ec2:StopInstances")
steps:add_all_resources()
steps:add_condition("StringEquals", { ["ec2:ResourceTag/Env"] = "dev" })
steps:add_conditions({ StringEquals = { ["ec2:Region"] = "us-east-1" }, Null = { ["aws:TokenIssueTime"] = "false" } })
steps:add_account_condition("123456789012")
steps.sid = "Steps"
policy:add_statements(steps)

-- duplicates of whole statements are dropped
policy:add_statements(iam.PolicyStatement({ actions = { "sqs:*" }, resources = { "*" } }), iam.PolicyStatement({ actions = { "sqs:*" }, resources = { "*" } }))

-- statements with principals, in a document of a resource
local resource_policy = iam.PolicyDocument()
local statement = iam.PolicyStatement({ actions = { "s3:GetObject" }, resources = { "*" } })
statement:add_service_principal("cloudfront.amazonaws.com")
statement:add_arn_principal("arn:aws:iam::123456789012:role/x")
statement:add_aws_account_principal("210987654321")
statement:add_account_root_principal()
resource_policy:add_statements(statement)
resource_policy:add_statements(iam.PolicyStatement({ actions = { "s3:*" }, resources = { "*" }, principals = { iam.AnyPrincipal() } }))
resource_policy:add_statements(iam.PolicyStatement({ actions = { "s3:*" }, resources = { "*" }, principals = { iam.StarPrincipal() } }))
resource_policy:add_statements(iam.PolicyStatement({ effect = iam.Effect.DENY, actions = { "s3:*" }, resources = { "*" }, not_principals = { iam.ArnPrincipal("arn:aws:iam::123456789012:root") } }))
resource_policy:add_statements(iam.PolicyStatement({
  actions = { "s3:List*" },
  resources = { "*" },
  principals = { iam.ServicePrincipal("a.amazonaws.com", { conditions = { StringEquals = { x = "y" } } }), iam.ServicePrincipal("b.amazonaws.com", { conditions = { StringEquals = { x = "y" } } }) },
}))
CfnResource(stack, "BucketPolicy", { type = "AWS::S3::BucketPolicy", properties = { Bucket = "b", PolicyDocument = resource_policy } })

-- documents from JSON, sids assigned
local from_json = iam.PolicyDocument.from_json({
  Version = "2012-10-17",
  Statement = {
    { Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } },
    { Sid = "Two", Effect = "Deny", Action = { "s3:B", "s3:A" }, Resource = { "*" }, Condition = { Bool = { x = "true" } } },
  },
})
CfnResource(stack, "FromJson", { type = "AWS::Test::Policy", properties = { Document = from_json } })
local sids = iam.PolicyDocument({ assign_sids = true })
sids:add_statements(iam.PolicyStatement({ actions = { "a:A" }, resources = { "*" } }))
sids:add_statements(iam.PolicyStatement({ actions = { "b:B" }, resources = { "*" } }))
CfnResource(stack, "Sids", { type = "AWS::Test::Policy", properties = { Document = sids } })
local small = iam.PolicyDocument({ minimize = true })
small:add_statements(iam.PolicyStatement({ actions = { "a:A" }, resources = { "x" } }))
small:add_statements(iam.PolicyStatement({ actions = { "b:B" }, resources = { "x" } }))
small:add_statements(iam.PolicyStatement({ effect = iam.Effect.DENY, actions = { "b:B" }, resources = { "x" } }))
CfnResource(stack, "Minimized", { type = "AWS::Test::Policy", properties = { Document = small } })
