-- Lazy values: asked for when the template is made.

local app = App()
local stack = Stack(app, "Lazy")
local names = { "first" }
local thing = CfnResource(stack, "Thing", { type = "AWS::Test::Thing" })
local text = Lazy.string(function() return "late" end)
CfnResource(stack, "User", {
  type = "AWS::Test::User",
  properties = {
    String = text,
    Inside = "a " .. text .. " b",
    Token = Lazy.string(function() return thing.ref end),
    TokenInside = string.format("x-%s-y", Lazy.string(function() return "pre-" .. thing.ref end)),
    Number = Lazy.number(function() return #names end),
    List = Lazy.list(function() return names end),
    Joined = Fn.join(",", Lazy.list(function() return names end)),
    Any = Lazy.any(function() return { Count = #names, Thing = thing.ref } end),
    Nothing = Lazy.any(function() return nil end),
    NestedLazy = Lazy.string(function() return Lazy.string(function() return "deep " .. text end) end),
    EmptyList = Lazy.list(function() return {} end),
  },
})
table.insert(names, "second")
ec2.CfnSubnet(stack, "Subnet", {
  vpc_id = Lazy.string(function() return thing.ref end),
  cidr_block = Lazy.string(function() return "10.0.0.0/" .. 24 end),
})
CfnOutput(stack, "Out", { value = Lazy.string(function() return "output of " .. names[2] end), description = text })
table.insert(names, "third")
