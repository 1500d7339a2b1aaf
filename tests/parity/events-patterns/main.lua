-- Patterns: how values are matched, and how patterns are narrowed.

local app = App()
local stack = Stack(app, "Patterns")
events.Rule(stack, "Texts", {
  event_pattern = {
    source = events.Match.prefix("shop."),
    detail_type = events.Match.anything_but("draft", "deleted"),
    detail = {
      exact = events.Match.exact_string("x"),
      anyCase = events.Match.equals_ignore_case("x"),
      ends = events.Match.suffix(".jpg"),
      startsAnyCase = events.Match.prefix_equals_ignore_case("a"),
      endsAnyCase = events.Match.suffix_equals_ignore_case("z"),
      like = events.Match.wildcard("a*z"),
      there = events.Match.exists(),
      missing = events.Match.does_not_exist(),
      nothing = events.Match.null_value(),
    },
  },
})
events.Rule(stack, "NotTexts", {
  event_pattern = {
    detail = {
      one = events.Match.anything_but("a"),
      numbers = events.Match.anything_but(1, 2),
      start = events.Match.anything_but_prefix("a"),
      starts = events.Match.anything_but_prefix("a", "b"),
      ends = events.Match.anything_but_suffix("a", "b"),
      like = events.Match.anything_but_wildcard("a*"),
      anyCase = events.Match.anything_but_equals_ignore_case("a", "b"),
    },
  },
})
events.Rule(stack, "Numbers", {
  event_pattern = {
    detail = {
      above = events.Match.greater_than(1),
      aboveOrSame = events.Match.greater_than_or_equal(1.5),
      below = events.Match.less_than(-1),
      belowOrSame = events.Match.less_than_or_equal(0),
      same = events.Match.equal(7),
      range = events.Match.interval(1, 5),
      all = events.Match.all_of(events.Match.greater_than(1), events.Match.less_than(9)),
    },
  },
})
events.Rule(stack, "Others", {
  event_pattern = {
    detail = {
      network = events.Match.cidr("10.0.0.0/8"),
      sixth = events.Match.ip_address_range("2001:db8::/32"),
      several = events.Match.any_of(events.Match.prefix("a"), events.Match.null_value(), "x", 3),
      nested = events.Match.any_of(events.Match.any_of(events.Match.prefix("a"), events.Match.exact_string("b")), events.Match.equal(3)),
      list = events.Match.any_of({ "a", "b" }),
      ["$or"] = { { a = { "x" } }, { b = events.Match.exists() } },
      ["with-hyphen"] = { "y" },
      camelCase = { "z" },
    },
  },
})

-- narrowed
local narrowed = events.Rule(stack, "Narrowed", {
  event_pattern = { source = { "shop" }, detail = { state = { "new" }, customer = { country = { "AT" } } } },
})
narrowed:add_event_pattern({ account = { "111111111111" }, source = { "market", "shop" } })
narrowed:add_event_pattern({ detail = { state = { "new", "paid" }, price = { 1 }, customer = { country = { "DE" }, age = { 18 } } } })
narrowed:add_event_pattern()
local later = events.Rule(stack, "Later")
later:add_event_pattern({ source = events.Match.prefix("shop.") })
later:add_event_pattern({ source = { "market" }, detail_type = { "order" } })
events.Rule(stack, "Empty", { event_pattern = { detail = {}, source = { "shop" } } })
