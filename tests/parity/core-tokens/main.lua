-- Values as strings, numbers and lists, late-bound or not, and what can be asked of them.

local app = App()
local stack = Stack(app, "Tokens")
local region = Aws.REGION
local mixed = "a-" .. region .. "-b"
local fragments = Tokenization.reverse_string(mixed)
local same = Token.compare_strings("a", "a") == TokenComparison.SAME
local different = Token.compare_strings("a", "b") == TokenComparison.DIFFERENT
local one = Token.compare_strings("a", region) == TokenComparison.ONE_UNRESOLVED
local both = Token.compare_strings(region, region) == TokenComparison.BOTH_UNRESOLVED
CfnResource(stack, "Uses", {
  type = "AWS::Test::Uses",
  properties = {
    AsString = Token.as_string({ Ref = "X" }),
    AsStringInside = "x-" .. Token.as_string({ ["Fn::GetAtt"] = { "X", "Y" } }),
    AsStringKnown = Token.as_string("known"),
    AsNumber = Token.as_number({ Ref = "X" }),
    AsNumberKnown = Token.as_number(5),
    AsNumberText = Token.as_number(region),
    AsList = Token.as_list({ Ref = "X" }),
    AsListKnown = Token.as_list({ "a", region }),
    AsListText = Token.as_list(region),
    AsAny = Token.as_any({ a = region }),
    AsAnyNumber = Token.as_any(5),
    Compared = { same, different, one, both },
    Unresolved = {
      Token.is_unresolved("a"),
      Token.is_unresolved(mixed),
      Token.is_unresolved({ "a", region }),
      Token.is_unresolved(Lazy.number(function() return 1 end)),
      Token.is_resolved("a"),
    },
    FirstValue = fragments.first_value,
    Tokens = fragments.tokens,
    FirstToken = Tokenization.reverse_string(region .. "-x").first_token,
    Complete = Tokenization.reverse_complete_string(region),
    Reversed = Tokenization.reverse(region),
    ReversedNumber = Tokenization.reverse_number(Lazy.number(function() return 7 end)),
    ReversedList = Tokenization.reverse_list(Fn.split(",", region)),
    Resolvable = {
      Tokenization.is_resolvable(Tokenization.reverse(region)),
      Tokenization.is_resolvable("x"),
    },
    Number = Tokenization.stringify_number(5),
    NumberLate = Tokenization.stringify_number(Lazy.number(function() return 7 end)),
  },
})
