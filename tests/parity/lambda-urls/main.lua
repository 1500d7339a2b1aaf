-- URLs of functions and of aliases.

local app = App()
local stack = Stack(app, "Urls")
local props = { code = lambda.Code.from_inline("x"), handler = "index.handler", runtime = lambda.Runtime.NODEJS_24_X }
local open = lambda.Function(stack, "Open", props)
local url = open:add_function_url({
  auth_type = lambda.FunctionUrlAuthType.NONE,
  cors = {
    allowed_origins = { "*" },
    allowed_methods = { lambda.HttpMethod.GET, lambda.HttpMethod.ALL },
    max_age = Duration.minutes(1),
    allow_credentials = true,
    allowed_headers = { "x" },
    exposed_headers = { "y" },
  },
  invoke_mode = lambda.InvokeMode.RESPONSE_STREAM,
})
local signed = lambda.Function(stack, "Signed", props)
local signed_url = signed:add_function_url()
local role = iam.Role(stack, "Caller", { assumed_by = iam.ServicePrincipal("ec2.amazonaws.com") })
signed_url:grant_invoke_url(role)
signed_url:grant_invoke_url(role)
signed:grant_invoke_url(iam.AccountPrincipal("111122223333"))
local alias = signed:add_alias("live")
local alias_url = alias:add_function_url()
alias_url:grant_invoke_url(role)
alias_url:grant_invoke_url(iam.ServicePrincipal("cloudfront.amazonaws.com"))
lambda.FunctionUrl(stack, "Apart", { function_ = lambda.Function(stack, "Third", props), auth_type = lambda.FunctionUrlAuthType.NONE })
CfnOutput(stack, "Urls", { value = string.format("%s %s %s", url.url, url.function_arn, alias_url.function_arn) })
