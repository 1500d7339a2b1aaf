-- Buckets that exist already: by name, ARN and attributes, in stacks with and without an environment; and what L1s make.

local function show(stack, id, bucket)
  CfnOutput(stack, id .. "Arn", { value = bucket.bucket_arn })
  CfnOutput(stack, id .. "Name", { value = bucket.bucket_name })
  CfnOutput(stack, id .. "Domain", { value = bucket.bucket_domain_name })
  CfnOutput(stack, id .. "Regional", { value = bucket.bucket_regional_domain_name })
  CfnOutput(stack, id .. "DualStack", { value = bucket.bucket_dual_stack_domain_name })
  CfnOutput(stack, id .. "Website", { value = bucket.bucket_website_url })
  CfnOutput(stack, id .. "WebsiteHost", { value = bucket.bucket_website_domain_name })
  CfnOutput(stack, id .. "Url", { value = bucket:url_for_object("k") })
end

local app = App()
local anywhere = Stack(app, "Anywhere")
show(anywhere, "Named", s3.Bucket.from_bucket_name(anywhere, "Named", "my-bucket"))
show(anywhere, "ByArn", s3.Bucket.from_bucket_arn(anywhere, "ByArn", "arn:aws:s3:::other-bucket"))
show(anywhere, "Late", s3.Bucket.from_bucket_name(anywhere, "Late", Fn.import_value("bucket")))
show(anywhere, "ByLateArn", s3.Bucket.from_bucket_arn(anywhere, "ByLateArn", Fn.import_value("bucket-arn")))
show(anywhere, "Region", s3.Bucket.from_bucket_attributes(anywhere, "Region", { bucket_name = "far", region = "eu-west-1" }))
show(anywhere, "China", s3.Bucket.from_bucket_attributes(anywhere, "China", { bucket_name = "far", region = "cn-north-1" }))
show(anywhere, "NewUrl", s3.Bucket.from_bucket_attributes(anywhere, "NewUrl", { bucket_name = "far", region = "eu-central-1", bucket_website_new_url_format = true }))
show(anywhere, "Given", s3.Bucket.from_bucket_attributes(anywhere, "Given", {
  bucket_arn = "arn:aws:s3:::given",
  bucket_domain_name = "given.domain",
  bucket_website_url = "http://given.site/x",
  bucket_regional_domain_name = "given.regional",
  bucket_dual_stack_domain_name = "given.dual",
  is_website = true,
}))

local somewhere = Stack(app, "Somewhere", { env = { account = "123456789012", region = "us-west-2" } })
show(somewhere, "Named", s3.Bucket.from_bucket_name(somewhere, "Named", "my-bucket"))
local theirs = s3.Bucket.from_bucket_attributes(somewhere, "Theirs", { bucket_name = "theirs", account = "999999999999" })
theirs:grant_read(iam.Role(somewhere, "Role", { assumed_by = iam.ServicePrincipal("lambda.amazonaws.com") }))
theirs:add_to_resource_policy(iam.PolicyStatement({ actions = { "s3:Get*" }, resources = { "*" }, principals = { iam.AnyPrincipal() } }))

-- what an L1 makes
local low = Stack(app, "Low")
local cfn = s3.CfnBucket(low, "Bucket", { bucket_name = "low" })
local adopted = s3.Bucket.from_cfn_bucket(cfn)
show(low, "Adopted", adopted)
adopted:grant_read(iam.Role(low, "Role", { assumed_by = iam.ServicePrincipal("lambda.amazonaws.com") }))
