-- Logical ids: hidden path parts, duplicate neighbours, long paths, odd characters, overrides.

local function raw(scope, id)
  return CfnResource(scope, id, { type = "AWS::Test::Thing" })
end

local app = App()
local stack = Stack(app, "Ids")

-- a resource right below the stack has its id unchanged, without a hash
raw(stack, "Plain")
raw(stack, "with-dashes_and.dots")
raw(stack, "Ünï cödé 1")
raw(stack, "123")

-- `Default` and `Resource` vanish from the readable part; `Default` also from the hash
local a = Construct(stack, "A")
raw(a, "Resource")
local b = Construct(stack, "B")
raw(b, "Default")
local c = Construct(stack, "C")
local c_default = Construct(c, "Default")
raw(c_default, "Resource")
raw(c_default, "Default")
local d = Construct(stack, "Default")
raw(d, "Inner")
local e = Construct(stack, "Resource")
raw(e, "Inner")
raw(Construct(e, "Deep"), "Resource")

-- neighbours of one name are written once
local vpc = Construct(stack, "Vpc")
local vpc_vpc = Construct(vpc, "Vpc")
raw(vpc_vpc, "Vpc")
raw(vpc_vpc, "Subnet")
local ab = Construct(stack, "Ab")
raw(Construct(ab, "MyAb"), "Ab")
raw(Construct(Construct(stack, "My"), "AbMy"), "My")

-- ids that differ only in odd characters get different hashes below a construct
local odd = Construct(stack, "Odd")
raw(odd, "x-y")
raw(odd, "x_y")
raw(odd, "x y")
raw(odd, "xy")
raw(odd, "-")
raw(odd, "@#!")

-- the readable part stops at 240 characters
local scope = Construct(stack, "Long")
for i = 0, 11 do
  scope = Construct(scope, "LevelOfAVeryDeepTree" .. i)
end
raw(scope, "Leaf")
raw(scope, "Resource")
raw(stack, "Long0123456789Long0123456789Long0123456789Long0123456789Long0123456789Long0123456789Long0123456789Long0123456789Long0123456789Long0123456789Long0123456789Long0123456789Long0123456789Long0123456789Long0123456789Long0123456789Long0123456789aaaaa")

-- an override wins, in references too
local named = raw(odd, "Named")
named:override_logical_id("MyOwnName")
CfnOutput(stack, "NamedRef", { value = named.ref })
CfnOutput(odd, "Nested", { value = named:get_att("Some.Attribute") })
CfnOutput(Construct(odd, "Deeper"), "Default", { value = "constant" })
