-- Who may read an asset, and what tools are told of it.

local app = App()
local stack = Stack(app, "Grants")
local user = iam.User(stack, "User")
local group = iam.Group(stack, "Group")
local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("ec2.amazonaws.com") })

local asset = s3_assets.Asset(stack, "Asset", { path = "code", readers = { user, group } })
asset:grant_read(role)
asset:grant_read(iam.AccountPrincipal("123456789012"))
local file = s3_assets.Asset(stack, "File", { path = "code/index.js" })
file:grant_read(role)

local resource = CfnResource(stack, "Function", { type = "AWS::Test::Function" })
asset:add_resource_metadata(resource, "Code.S3Bucket")
local other = CfnResource(stack, "Other", { type = "AWS::Test::Function" })
file:add_resource_metadata(other, "File")

local placed = Stack(app, "Placed", { env = { account = "123456789012", region = "eu-west-1" } })
local placed_role = iam.Role(placed, "Role", { assumed_by = iam.ServicePrincipal("ec2.amazonaws.com") })
local placed_asset = s3_assets.Asset(placed, "Asset", { path = "code" })
placed_asset:grant_read(placed_role)
placed_asset.bucket:grant_read(placed_role, placed_asset.s3_object_key)
CfnOutput(placed, "Bucket", { value = placed_asset.bucket.bucket_arn })
