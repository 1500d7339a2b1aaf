-- Strings taken apart, changed and put together again, and resolved without functions of templates.

local app = App()
local stack = Stack(app, "Fragments")
local parts = TokenizedStringFragments()
parts:add_literal("a-")
parts:add_token(Token.as_any({ Ref = "AWS::Region" }))
parts:add_literal("-z")
local found = Tokenization.reverse_string("x" .. Aws.REGION .. "y" .. Aws.ACCOUNT_ID)
local concat = StringConcat()
local resolver = DefaultTokenResolver(concat)
local joiner = { join = function(left, right) return left .. "|" .. right end }
CfnResource(stack, "Parts", {
  type = "AWS::Test::Parts",
  properties = {
    Lengths = { parts.length, found.length, #found.tokens },
    First = { parts.first_value, found.first_value },
    Mapped = parts:map_tokens({ map_token = function(t) return "mapped" end }):join(concat),
    MappedTwo = found:map_tokens({ map_token = function(t) return "m" end }):join(concat),
    Joined = found:join(concat),
    Pairs = found:join(joiner),
    Plain = Tokenization.resolve(
      { a = "x" .. Token.as_string("known"), b = { "q", stack.stack_name } },
      { scope = stack, preparing = false, resolver = resolver }
    ),
    Kept = Tokenization.resolve({ e = { 1, 2 } }, { scope = stack, remove_empty = false, preparing = true, resolver = resolver }),
    Hint = Token.as_string({ Ref = "AWS::Region" }, { display_hint = "region" }),
    HintList = Token.as_list({ ["Fn::GetAZs"] = "" }, { display_hint = "zones" }),
    Json = Intrinsic({ Ref = "x" }, { stack_trace = false }):to_json(),
    Secret = SecretValue("plain"):unsafe_unwrap(),
    SecretRef = SecretValue({ Ref = "AWS::StackId" }):unsafe_unwrap(),
  },
})
local reference = CfnDynamicReference(CfnDynamicReferenceService.SSM, "name:1")
CfnResource(stack, "Dynamic", {
  type = "AWS::Test::Dynamic",
  properties = {
    Plain = reference,
    Inside = string.format("x-%s-y", reference),
    Selected = Fn.select(0, { string.format("%s", reference), "b" }),
    Split = Fn.split("-", string.format("%s", reference)),
    Joined = Fn.join("/", { "a", string.format("%s", reference), "b" }),
    Json = stack:to_json_string({ k = string.format("%s", reference), l = { reference } }),
    Substituted = Fn.sub("${x}/y", { x = string.format("%s", reference) }),
  },
})
