-- Values whose keys are known when the stack is deployed.

local app = App()
local stack = Stack(app, "Json")
local keys = { a = { 1, "x", Aws.ACCOUNT_ID } }
keys[Aws.REGION] = "here"
local keyed = CfnJson(stack, "Keyed", { value = keys })
local inner = {}
inner[string.format("a %s b", Aws.REGION)] = true
local deep = CfnJson(stack, "Deep", { value = { plain = inner, quoted = "a \"b\"" } })
local known = CfnJson(stack, "Known", { value = { a = 1 } })
local list = CfnJson(stack, "List", { value = { 1, 2, Aws.REGION } })
CfnResource(stack, "Uses", {
  type = "AWS::Test::U",
  properties = {
    Itself = keyed,
    Value = keyed.value,
    Text = stack:to_json_string({ x = known, y = deep.value }),
    List = list,
  },
})
local role = iam.Role(stack, "Role", {
  assumed_by = iam.ServicePrincipal("ec2.amazonaws.com", { conditions = { StringEquals = keyed } }),
})
role:add_to_policy(iam.PolicyStatement({
  actions = { "s3:GetObject" },
  resources = { "*" },
  conditions = { StringEquals = deep.value, Bool = known },
}))
