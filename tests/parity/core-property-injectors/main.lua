-- Functions that change the props of constructs: of the app, of a stage, of a stack, of a construct.

local app = App({
  property_injectors = {
    { construct_unique_id = s3.Bucket.PROPERTY_INJECTION_ID, inject = function(props, context) return { versioned = true, enforce_ssl = props.enforce_ssl } end },
    { construct_unique_id = "aws-cdk-lib.aws-kms.Key", inject = function(props, context) return { enable_key_rotation = true, description = string.format("%s %s", context.scope.node.path, context.id) } end },
  },
})
local stack = Stack(app, "Stack")
s3.Bucket(stack, "Plain", {})
s3.Bucket(stack, "Ssl", { enforce_ssl = true, versioned = false })
s3.CfnBucket(stack, "L1")
kms.Key(stack, "Key", { alias = "not-used" })

local other = Stack(app, "Other", {
  property_injectors = { { construct_unique_id = s3.Bucket.PROPERTY_INJECTION_ID, inject = function(props, context) return { bucket_name = string.format("b-%s", props.bucket_name) } end } },
})
s3.Bucket(other, "Named", { bucket_name = "name" })
local group = Construct(other, "Group")
PropertyInjectors.of(group):add({ construct_unique_id = s3.Bucket.PROPERTY_INJECTION_ID, inject = function(props, context) return props end })
s3.Bucket(group, "AsItIs", { public_read_access = false })
kms.Key(group, "Key")
PropertyInjectors.of(group):add({ construct_unique_id = s3.Bucket.PROPERTY_INJECTION_ID, inject = function(props, context) return { versioned = true } end })
s3.Bucket(group, "Last")

local stage = Stage(app, "Stage", {
  property_injectors = { { construct_unique_id = iam.User.PROPERTY_INJECTION_ID, inject = function(props, context) return { path = "/staged/" } end } },
})
local in_stage = Stack(stage, "Stack")
iam.User(in_stage, "User")
s3.Bucket(in_stage, "Bucket", {})
CfnOutput(stack, "Ids", { value = s3.Bucket.PROPERTY_INJECTION_ID .. " " .. iam.User.PROPERTY_INJECTION_ID })
CfnOutput(stack, "Known", { value = PropertyInjectors.of(app):supported_classes()[2] })
