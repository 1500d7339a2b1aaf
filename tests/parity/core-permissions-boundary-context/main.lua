-- The permissions boundary that the context names.

local app = App()
local stack = Stack(app, "Context")
iam.User(stack, "User")
local own = Stack(app, "Own", { permissions_boundary = PermissionsBoundary.from_arn("arn:aws:iam::1:policy/own") })
iam.User(own, "User")
