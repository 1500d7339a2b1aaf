-- Every kind of lazy value, with its options.

local app = App()
local stack = Stack(app, "LazyKinds")
local region = Aws.REGION
local names = {}
CfnResource(stack, "Uses", {
  type = "AWS::Test::Uses",
  properties = {
    String = Lazy.string(function() return "a" end, { display_hint = "Hint" }),
    StringNone = Lazy.string(function() return nil end),
    StringNoneInside = "a" .. Lazy.string(function() return nil end),
    UncachedString = Lazy.uncached_string(function() return region end),
    Number = Lazy.number(function() return 5 end),
    NumberFraction = Lazy.number(function() return 1.5 end),
    NumberLate = Lazy.number(function() return Token.as_number({ Ref = "X" }) end),
    UncachedNumber = Lazy.uncached_number(function() return 6 end),
    List = Lazy.list(function() return names end),
    ListLate = Lazy.list(function() return Fn.split(",", region) end),
    ListOmitted = Lazy.list(function() return {} end, { omit_empty = true }),
    ListKept = Lazy.list(function() return {} end, { omit_empty = false }),
    ListNotEmpty = Lazy.list(function() return names end, { omit_empty = true, display_hint = "Names" }),
    UncachedList = Lazy.uncached_list(function() return names end),
    Any = Lazy.any(function() return { A = { region, 1 } } end),
    AnyOmitted = Lazy.any(function() return {} end, { omit_empty_array = true }),
    AnyKept = Lazy.any(function() return {} end),
    UncachedAny = Lazy.uncached_any(function() return true end),
    Size = Duration.minutes(Lazy.number(function() return 3 end)):to_minutes(),
  },
})
table.insert(names, "first")
table.insert(names, "second")
