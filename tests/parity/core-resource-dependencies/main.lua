-- Resources that wait for others, and no longer do.

local app = App()
local stack = Stack(app, "Dependencies")
local other = Stack(app, "Other")
local function make(scope, id)
  return CfnResource(scope, id, { type = "AWS::Test::Thing" })
end

local function ids(targets)
  local all = {}
  for _, target in ipairs(targets) do
    table.insert(all, target.node.id)
  end
  return all
end

local a = make(stack, "A")
local b = make(stack, "B")
local c = make(stack, "C")
local d = make(stack, "D")
local far = make(other, "Far")
a:add_dependency(b)
a:add_dependency(b)
a:add_dependency(a)
a:add_resource_dependency(far, "because")
local waits = ids(a:obtain_dependencies())
a:replace_dependency(b, c)
a:remove_dependency(far)
b:add_dependency(c)
b:add_resource_dependency(d)
b:remove_resource_dependency(c)
d:add_dependency(far)
local bucket = s3.CfnBucket(stack, "Bucket")
CfnResource(stack, "Seen", {
  type = "AWS::Test::Seen",
  properties = {
    Before = waits,
    After = ids(a:obtain_dependencies()),
    Property = bucket:cfn_property_name("bucket_name"),
    Type = bucket.cfn_resource_type,
    Region = a.env.region,
    Text = a:get_att("Text", ResolutionTypeHint.STRING),
    Number = a:get_att("Number", ResolutionTypeHint.NUMBER),
    List = Token.as_list(a:get_att("List", ResolutionTypeHint.STRING_LIST)),
    Plain = a:get_att("Plain"),
  },
})
