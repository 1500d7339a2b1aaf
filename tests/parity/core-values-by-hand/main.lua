-- Values that are written out by hand, JSON's null, pseudo parameters of one stack, templates as values.

local app = App({ analytics_reporting = false, auto_synth = false, stack_traces = false, performance_reporting = false, builtin_cloud_formation_validation = false, confirm_validation_plugins_do_not_mutate = true })
local stack = Stack(app, "Values")
local other = Stack(app, "Other")

local nothing = JsonNull.INSTANCE
local zone = Intrinsic({ ["Fn::Select"] = { 0, { ["Fn::GetAZs"] = "" } } })
local zones = Intrinsic({ ["Fn::GetAZs"] = "" }, { type_hint = ResolutionTypeHint.STRING_LIST })
CfnResource(stack, "Hand", {
  type = "Test::Values::ByHand",
  properties = {
    Null = nothing,
    Nested = { Null = nothing },
    List = { nothing, 1 },
    Json = stack:to_json_string({ a = nothing, b = zone }),
    Whole = zone,
    Text = "in " .. Token.as_string(zone),
    Zones = zones:to_string_list(),
    First = Fn.select(0, zones:to_string_list()),
    Plain = Intrinsic("plain"),
    Number = Intrinsic(5),
  },
})

local here = ScopedAws(stack)
CfnResource(stack, "Own", {
  type = "Test::Values::Pseudo",
  properties = { A = here.account_id, B = here.url_suffix, C = here.notification_arns, D = here.partition, E = here.region, F = here.stack_id, G = here.stack_name },
})
CfnResource(other, "Theirs", {
  type = "Test::Values::Pseudo",
  properties = { A = here.account_id, B = here.url_suffix, D = here.partition, E = here.region, F = here.stack_id, G = here.stack_name },
})

local resource = CfnResource(stack, "Named", { type = "Test::Values::Named" })
CfnOutput(stack, "IsReference", { value = Reference.is_reference(resource:get_att("Arn")) and "yes" or "no" })
CfnOutput(stack, "IsPseudo", { value = Reference.is_reference(Aws.REGION) and "yes" or "no" })
CfnOutput(stack, "IsText", { value = Reference.is_reference("text") and "yes" or "no" })
CfnOutput(stack, "Taggable", { value = TagManager.is_taggable_v2(resource) and "yes" or "no" })

-- as a value, without constructs
CfnInclude(stack, "Whole", {
  template = {
    Resources = { Included = { Type = "Test::Values::Included", Properties = { Name = "x" } } },
    Outputs = { IncludedOutput = { Value = { Ref = "Included" } } },
  },
})
