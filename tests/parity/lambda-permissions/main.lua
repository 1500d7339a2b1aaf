-- Who may call functions: by the caller's policy where it has one, else by the function's.

local app = App()
local stack = Stack(app, "Permissions", { env = { account = "111111111111", region = "eu-west-1" } })
local props = { code = lambda.Code.from_inline("x"), handler = "index.handler", runtime = lambda.Runtime.NODEJS_24_X }
local one = lambda.Function(stack, "One", props)
local two = lambda.Function(stack, "Two", props)
local role = iam.Role(stack, "Caller", { assumed_by = iam.ServicePrincipal("ec2.amazonaws.com") })
one:grant_invoke(role)
one:grant_invoke(role)
one:grant_invoke_latest_version(role)
two:grant_invoke(one)
one:grant_invoke(iam.ServicePrincipal("events.amazonaws.com"))
one:grant_invoke(iam.ServicePrincipal("events.amazonaws.com"))
one:grant_invoke(iam.AccountPrincipal("123456789012"))
one:grant_invoke(iam.OrganizationPrincipal("o-1234567890"))
one:grant_invoke(iam.ServicePrincipal("sns.amazonaws.com", {
  conditions = { ArnLike = { ["aws:SourceArn"] = "arn:aws:sns:::x" }, StringEquals = { ["aws:SourceAccount"] = "111122223333" } },
}))
one:grant_invoke(iam.ArnPrincipal("arn:aws:iam::222222222222:role/x"))
one:grant_invoke(iam.Role.from_role_arn(stack, "Foreign", "arn:aws:iam::222222222222:role/y"))
two:grant_invoke_composite_principal(iam.CompositePrincipal(iam.ServicePrincipal("s3.amazonaws.com"), iam.AccountPrincipal("123456789012")))
one:add_permission("Everything", {
  principal = iam.ServicePrincipal("s3.amazonaws.com"),
  source_arn = "arn:aws:s3:::x",
  source_account = "123456789012",
  event_source_token = "token",
  action = "lambda:*",
})
one:add_permission("User", { principal = iam.User(stack, "Somebody") })
one:add_permission("Anybody", { principal = iam.AnyPrincipal(), function_url_auth_type = lambda.FunctionUrlAuthType.NONE, action = "lambda:InvokeFunctionUrl" })
one:add_permission("Organization", { principal = iam.AnyPrincipal(), organization_id = "o-1234567890" })
one:add_permission("Elsewhere", { principal = iam.AccountRootPrincipal(), scope = two })
two:add_permission("Conditions", {
  principal = iam.ServicePrincipal("s3.amazonaws.com"):with_conditions({ ArnLike = { ["aws:SourceArn"] = "arn:aws:s3:::y" } }),
  source_arn = "arn:aws:s3:::z",
})
