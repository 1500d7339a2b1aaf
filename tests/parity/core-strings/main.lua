-- Late-bound values inside of strings: concatenation, interpolation, nested and adjacent pieces.

local function both(stack, id, value)
  CfnOutput(stack, id, { value = value })
end

local app = App()
local stack = Stack(app, "Strings")
local one = CfnResource(stack, "One", { type = "AWS::Test::Thing" })
local two = CfnResource(stack, "Two", { type = "AWS::Test::Thing" })
local name = one.ref
local arn = two:get_att("Arn")

both(stack, "Alone", name)
both(stack, "Before", "a" .. name)
both(stack, "After", name .. "a")
both(stack, "Around", "a" .. name .. "b")
both(stack, "Adjacent", name .. arn)
both(stack, "Twice", name .. "-" .. name)
both(stack, "Pieces", "a" .. "b" .. name .. "c" .. "d" .. arn .. "e")
both(stack, "Interpolated", string.format("a %s b %s c", name, arn))
both(stack, "EmptyAround", "" .. name .. "")
both(stack, "Percent", string.format("100%% of %s %%s", name))
both(stack, "Dollar", "cost: $5 {x} #{y} " .. name)
both(stack, "Quotes", "say \"" .. name .. "\" or 'it'\n\ttab\\")
both(stack, "Unicode", "ä→" .. name .. "→ü")

-- a string with pieces is a piece of the next
local inner = "x" .. name .. "y"
both(stack, "Nested", "a" .. inner .. "b")
both(stack, "NestedAdjacent", inner .. inner)
local url = "https://" .. name .. ".example." .. Aws.URL_SUFFIX
local path = url .. "/path"
both(stack, "Deep", string.format("%s?x=%s&y=%s", path, inner, url))

-- joins in strings, strings in joins
local joined = Fn.join(",", { "a", name })
both(stack, "JoinInString", "list: " .. joined)
both(stack, "StringInJoin", Fn.join(",", { inner, "z", url }))
both(stack, "EmptyJoinInString", "pre-" .. Fn.join("", { "a", name, "b" }) .. "-post")
both(stack, "SelectInString", "az " .. Fn.select(0, Fn.get_azs()) .. "!")
both(stack, "SubOfString", Fn.sub("${X}", { X = inner }))
both(stack, "SplitOfString", Fn.select(0, Fn.split(".", url)))

-- in deep data, and in JSON text (its keys in alphabetical order, the only one that scripts know)
CfnResource(stack, "Data", {
  type = "AWS::Test::Data",
  properties = {
    List = { "a" .. name, { inner }, { Deep = string.format("%s/*", arn) } },
    Json = stack:to_json_string({ arn = "x" .. arn, list = { name, true }, n = 1, name = name }),
    JsonPlain = stack:to_json_string({ a = "b" }),
    Account = "arn:" .. stack.partition .. ":iam::" .. stack.account .. ":root",
  },
})
