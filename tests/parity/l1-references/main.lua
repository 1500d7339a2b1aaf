-- Resources in the place of their names and ARNs: L1s, L2s, resources that are elsewhere; ARNs put together.

local app = App()
local stack = Stack(app, "References")
local role = iam.CfnRole(stack, "Role", { assume_role_policy_document = {} })
local handler = lambda.CfnFunction(stack, "Handler", { code = {}, role = role })
local bucket = s3.CfnBucket(stack, "Bucket")
local vpc = ec2.CfnVPC(stack, "Vpc", { cidr_block = "10.0.0.0/16" })
s3.CfnBucketPolicy(stack, "BucketPolicy", { bucket = bucket, policy_document = {} })
ec2.CfnSubnet(stack, "Subnet", { vpc_id = vpc, cidr_block = "10.0.0.0/24" })

-- Of the construct library, made and imported.
local made = iam.Role(stack, "Made", { assumed_by = iam.AnyPrincipal() })
local imported = iam.Role.from_role_arn(stack, "Imported", "arn:aws:iam::123456789012:role/path/name")
local network = ec2.Vpc.from_vpc_attributes(stack, "Network", { vpc_id = "vpc-1", availability_zones = { "a" } })
lambda.CfnFunction(stack, "OfMade", { code = {}, role = made })
lambda.CfnFunction(stack, "OfImported", { code = {}, role = imported })
ec2.CfnSubnet(stack, "OfNetwork", { vpc_id = network, cidr_block = "10.0.0.0/24" })

-- In lists.
local policy = iam.CfnManagedPolicy(stack, "Policy", { policy_document = {} })
local other = iam.CfnRole(stack, "Other", { assume_role_policy_document = {}, managed_policy_arns = { policy, "arn:literal" } })
handler.role = other.attr_arn

-- Elsewhere.
local by_arn = s3.CfnBucket.from_bucket_arn(stack, "ByArn", "arn:aws:s3:::my-bucket")
local by_name = s3.CfnBucket.from_bucket_name(stack, "ByName", "its-name")
local by_late_name = s3.CfnBucket.from_bucket_name(stack, "ByLateName", Fn.import_value("bucket"))
for _, target in ipairs({ by_arn, by_name, by_late_name }) do
  s3.CfnBucketPolicy(target, "Policy", { bucket = target, policy_document = { Arn = target.bucket_ref.bucket_arn, Name = target.bucket_ref.bucket_name } })
end
local from_arn = lambda.CfnFunction.from_function_arn(stack, "FromArn", "arn:aws:lambda:eu-west-1:123456789012:function:far")
local from_vpc = ec2.CfnVPC.from_vpc_id(stack, "FromVpc", "vpc-9")
ec2.CfnSubnet(stack, "OfFromVpc", { vpc_id = from_vpc, cidr_block = "10.0.0.0/24" })

-- Parts and ARNs.
CfnOutput(stack, "Names", { value = Fn.join(",", {
  handler.function_ref.function_name,
  handler.function_ref.function_arn,
  bucket.bucket_ref.bucket_arn,
  role.role_ref.role_arn,
  vpc.vpc_ref.vpc_id,
  from_arn.function_ref.function_name,
  from_arn.function_ref.function_arn,
}) })
local rest = apigateway.CfnRestApi(stack, "Rest", { name = "rest" })
CfnOutput(stack, "Arns", { value = Fn.join(",", {
  s3.CfnBucket.arn_for_bucket(bucket),
  lambda.CfnFunction.arn_for_function(handler),
  iam.CfnRole.arn_for_role(role),
  ec2.CfnVPC.arn_for_vpc(vpc),
  apigateway.CfnRestApi.arn_for_rest_api(rest),
}) })

-- In an environment that is known.
local known = Stack(app, "Known", { env = { account = "123456789012", region = "eu-west-1" } })
local here = lambda.CfnFunction.from_function_name(known, "Here", "name")
CfnOutput(known, "Arn", { value = here.function_ref.function_arn })
CfnOutput(known, "VpcArn", { value = ec2.CfnVPC.arn_for_vpc(ec2.CfnVPC(known, "Vpc", { cidr_block = "10.0.0.0/16" })) })
CfnOutput(known, "Type", { value = string.format("%s %s %s %s %s %s", s3.CfnBucket.CFN_RESOURCE_TYPE_NAME, ec2.CfnVPC.CFN_RESOURCE_TYPE_NAME, s3.CfnBucket.is_cfn_bucket(bucket), s3.CfnBucket.is_cfn_bucket(vpc), s3.CfnBucket.is_cfn_bucket(1), ec2.CfnVPC.is_cfn_vpc(vpc)) })
