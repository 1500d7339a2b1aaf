-- A partition that follows from the region of a stack, and what is made of it.

local app = App({ context = { ["@aws-cdk/core:enablePartitionLiterals"] = true } })

local function fill(stack)
  CfnOutput(stack, "Partition", { value = stack.partition })
  CfnOutput(stack, "Pseudo", { value = Aws.PARTITION })
  CfnOutput(stack, "Arn", { value = stack:format_arn({ service = "glue", resource = "table", resource_name = "trips" }) })
  CfnOutput(stack, "OwnArn", { value = Arn.format({ service = "glue", resource = "job", partition = "aws-iso" }, stack) })
  CfnOutput(stack, "Suffix", { value = stack.url_suffix })
  CfnOutput(stack, "Bucket", { value = s3.Bucket.from_bucket_name(stack, "Imported", "harbour-charts").bucket_arn })
  iam.Role(stack, "Home", {
    assumed_by = iam.AccountRootPrincipal(),
    managed_policies = { iam.ManagedPolicy.from_aws_managed_policy_name("ReadOnlyAccess"), iam.ManagedPolicy.from_managed_policy_name(stack, "Mine", "tides") },
  })
  iam.Role(stack, "Away", { assumed_by = iam.AccountPrincipal("210987654321") })
  local below = NestedStack(stack, "Below")
  CfnOutput(below, "Partition", { value = below.partition })
end

fill(Stack(app, "Anywhere"))
fill(Stack(app, "Europe", { env = { region = "eu-west-1" } }))
fill(Stack(app, "China", { env = { region = "cn-north-1", account = "123456789012" } }))
fill(Stack(app, "Sovereign", { env = { region = "eusc-de-east-1" } }))
fill(Stack(app, "Invented", { env = { region = "xx-nowhere-1" } }))
fill(Stack(app, "AccountOnly", { env = { account = "123456789012" } }))

local off = Stack(app, "SwitchedOff", { env = { region = "eu-west-1" } })
off.node:set_context(cx_api.ENABLE_PARTITION_LITERALS, false)
fill(off)
