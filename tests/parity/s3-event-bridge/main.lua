-- Events to EventBridge: the function that sets notifications is one a stack, whoever's role comes first.

local app = App()
local stack = Stack(app, "Events")
local bucket = s3.Bucket(stack, "Bucket", { event_bridge_enabled = true })
bucket:enable_event_bridge_notification()
s3.Bucket(stack, "Silent", { event_bridge_enabled = false })
local later = s3.Bucket(stack, "Later", { notifications_skip_destination_validation = true })
later:enable_event_bridge_notification()
later:add_to_resource_policy(iam.PolicyStatement({
  actions = { "s3:GetObject" },
  principals = { iam.AccountRootPrincipal() },
  resources = { later:arn_for_objects("*") },
}))
s3.Bucket.from_bucket_name(stack, "Imported", "there"):enable_event_bridge_notification()
s3.Bucket.from_cfn_bucket(s3.CfnBucket(stack, "L1")):enable_event_bridge_notification()
Tags.of(stack):add("team", "blue")

local own = Stack(app, "OwnRole", { env = { region = "eu-west-1", account = "111111111111" } })
local role = iam.Role(own, "Role", { assumed_by = iam.ServicePrincipal("lambda.amazonaws.com") })
role:add_to_policy(iam.PolicyStatement({ actions = { "s3:ListAllMyBuckets" }, resources = { "*" } }))
local other = iam.Role.from_role_arn(own, "Other", "arn:aws:iam::111111111111:role/x")
s3.Bucket(own, "First", {
  notifications_handler_role = role,
  event_bridge_enabled = true,
  enforce_ssl = true,
  auto_delete_objects = true,
  removal_policy = RemovalPolicy.DESTROY,
})
s3.Bucket(own, "Second", { notifications_handler_role = other, event_bridge_enabled = true })
local foreign = s3.Bucket.from_bucket_attributes(own, "Foreign", { bucket_arn = "arn:aws:s3:::there", notifications_handler_role = other })
foreign:enable_event_bridge_notification()
local nested = NestedStack(own, "Nested")
s3.Bucket(nested, "Third", { event_bridge_enabled = true })

local taken = Stack(app, "TakenRole")
local known = iam.Role.from_role_arn(taken, "Known", "arn:aws:iam::111111111111:role/path/x")
s3.Bucket(taken, "Bucket", { notifications_handler_role = known, event_bridge_enabled = true })
