-- Mappings: eager and lazy ones, defaults, and use from another stack.

local app = App()
local stack = Stack(app, "Mappings")
local region = Aws.REGION
local eager = CfnMapping(stack, "Eager", { mapping = { a = { b = "c", n = 1 } } })
eager:set_value("a", "b", "changed")
eager:set_value("first-key", "second", { Deep = region })
local lazy = CfnMapping(stack, "Lazy", { mapping = { a = { b = "c", l = { "x", "y" } } }, lazy = true })
local used = CfnMapping(stack, "Used", { lazy = true })
used:set_value("a", "b", "c")
CfnMapping(stack, "Never", { mapping = { a = { b = "c" } }, lazy = true })
CfnMapping(stack, "Empty", { lazy = false })
CfnResource(stack, "Uses", {
  type = "AWS::Test::Uses",
  properties = {
    Known = eager:find_in_map("a", "b"),
    Late = eager:find_in_map(region, "b"),
    LateUnknown = eager:find_in_map(region, "zzz"),
    SecondLate = eager:find_in_map("a", region),
    Lazy = lazy:find_in_map("a", "b"),
    LazyList = lazy:find_in_map("a", "l"),
    LazyDefault = lazy:find_in_map("a", "z", "default"),
    LazyDefaultFirst = lazy:find_in_map("z", "z", "default"),
    Used = used:find_in_map("a", "b"),
    UsedLate = used:find_in_map(region, "b"),
    Inside = "x-" .. eager:find_in_map(region, "b"),
    Ref = eager.ref,
  },
})

local defaults = Stack(app, "Defaults")
local own = CfnMapping(defaults, "Own", { mapping = { a = { b = "c" } } })
CfnOutput(defaults, "Missing", { value = own:find_in_map("q", "r", "default") })

-- A mapping of another stack is copied.
local other = Stack(app, "Other")
CfnOutput(other, "Copied", { value = eager:find_in_map(region, "b") })
CfnOutput(other, "CopiedOnce", { value = "x-" .. eager:find_in_map("a", "b") })
CfnOutput(other, "CopiedLazy", { value = used:find_in_map(region, "b") })
