-- Where resources are that were made elsewhere, boundaries of stages, and values as texts.

local app = App({ context = { ["@aws-cdk/core:defaultCrossStackReferences"] = "strong" } })
local stage = Stage(app, "Prod", {
  env = { account = "111111111111", region = "eu-west-1" },
  permissions_boundary = PermissionsBoundary.from_name("prod-${Qualifier}-${AWS::AccountId}"),
})
local stack = Stack(stage, "Stack")
local other = Stack(stage, "Other", { permissions_boundary = PermissionsBoundary.from_arn("arn:aws:iam::aws:policy/ReadOnlyAccess") })
iam.Role(stack, "Role", { assumed_by = iam.AnyPrincipal() })
iam.User(other, "User")

local own = s3.Bucket(stack, "Own")
local imported = s3.Bucket.from_bucket_name(stack, "I", "b-bucket")
local names = { "Role", "LateRole", "Key", "Bucket", "FarBucket", "Repository", "Own" }
local places = {
  iam.Role.from_role_arn(stack, "R", "arn:aws:iam::222222222222:role/reader"),
  iam.Role.from_role_arn(stack, "LR", Fn.import_value("role-arn")),
  kms.Key.from_key_arn(stack, "K", "arn:aws:kms:us-east-2:333333333333:key/1234abcd"),
  s3.Bucket.from_bucket_name(stack, "B", "a-bucket"),
  s3.Bucket.from_bucket_attributes(stack, "FB", { bucket_name = "far-bucket", region = "us-west-2", account = "444444444444" }),
  ecr.Repository.from_repository_arn(stack, "E", "arn:aws:ecr:us-east-1:123456789012:repository/name"),
  own,
}
for i, name in ipairs(names) do
  CfnOutput(stack, name .. "Account", { value = places[i].env.account })
  CfnOutput(stack, name .. "Region", { value = places[i].env.region })
end
CfnOutput(stack, "IsOwned", { value = string.format("%s %s", Resource.is_owned_resource(own), Resource.is_owned_resource(imported)) })

CfnOutput(stack, "Json", { value = stack:to_json_string({ list = { 1, "x", { arn = own.bucket_arn } } }, 2) })
CfnOutput(stack, "JsonLine", { value = stack:to_json_string({ list = { 1, "x", { arn = own.bucket_arn } } }) })
CfnOutput(stack, "Yaml", { value = stack:to_yaml_string({
  a = 1,
  b = { 1, "x", { c = "d" } },
  c = "yes",
  d = true,
  f = 1.5,
  g = "a\nb\n",
  h = "# x",
  i = "",
  j = " lead",
  q = "it's: x",
  z = "12",
}) })
CfnOutput(stack, "YamlLate", { value = stack:to_yaml_string({ a = own.bucket_arn, b = { "x-" .. own.bucket_name, { c = own.bucket_name } } }) })
CfnOutput(stack, "YamlText", { value = stack:to_yaml_string("plain") })
