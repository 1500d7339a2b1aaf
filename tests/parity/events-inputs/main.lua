-- What targets are told: texts, lines, values, parts of events.

local app = App()
local stack = Stack(app, "Inputs")
local topic = sns.Topic(stack, "Topic")

local function told(topic, id, message)
  local rule = events.Rule(topic, id, { schedule = events.Schedule.rate(Duration.days(1)) })
  rule:add_target(events_targets.SnsTopic(topic, { message = message }))
end
local name = CfnParameter(stack, "Name")

-- texts
told(topic, "Text", events.RuleTargetInput.from_text("hello"))
told(topic, "Quotes", events.RuleTargetInput.from_text("say \"hello\"\nand \\go"))
told(topic, "Parts", events.RuleTargetInput.from_text(string.format("%s did %s", events.EventField.account, events.EventField.from_path("$.detail.what.it"))))
told(topic, "OnePart", events.RuleTargetInput.from_text(events.EventField.account))
told(topic, "LateText", events.RuleTargetInput.from_text(string.format("in %s \"now\"", Aws.REGION)))
told(topic, "LateParts", events.RuleTargetInput.from_text(string.format("%s: %s", name.value_as_string, events.EventField.time)))

-- lines
told(topic, "Lines", events.RuleTargetInput.from_multiline_text("hello\nworld\n"))
told(topic, "LinesOfParts", events.RuleTargetInput.from_multiline_text(string.format([[at %s
in "%s"
%s
at %s]], events.EventField.time, events.EventField.region, name.value_as_string, events.EventField.time)))

-- values
told(topic, "Value", events.RuleTargetInput.from_object({ a = 1, b = "x", c = { true, 2.5 } }))
told(topic, "ValueOfParts", events.RuleTargetInput.from_object({
  account = events.EventField.account,
  deep = { region = events.EventField.region, same = events.EventField.from_path("$.account"), time = events.EventField.time },
  kind = string.format("it is %s", events.EventField.detail_type),
  list = { events.EventField.source, 1, events.EventField.event_id },
}))
told(topic, "LateValue", events.RuleTargetInput.from_object({ name = string.format("\"%s\"", name.value_as_string), region = Aws.REGION }))
told(topic, "LateValueOfParts", events.RuleTargetInput.from_object({
  account = events.EventField.account,
  both = string.format("%s-%s", name.value_as_string, events.EventField.account),
  region = Aws.REGION,
}))
told(topic, "PlainText", events.RuleTargetInput.from_object("plain"))
told(topic, "Number", events.RuleTargetInput.from_object(4))
told(topic, "List", events.RuleTargetInput.from_object({ 1, events.EventField.account }))
told(topic, "Part", events.RuleTargetInput.from_object(events.EventField.account))
told(topic, "InJson", events.RuleTargetInput.from_object({ text = stack:to_json_string({ b = events.EventField.account, c = Aws.REGION }) }))

-- names of parts
told(topic, "Names", events.RuleTargetInput.from_object({
  a = events.EventField.from_path("$.detail"),
  b = events.EventField.from_path("$"),
  c = events.EventField.from_path("$.detail.list[0].x"),
  d = events.EventField.from_path("$.detail-type"),
  e = events.EventField.from_path("$.detail.x_y.z"),
  f = events.EventField.from_path("$..deep"),
}))

-- a part of the event, and parts elsewhere
told(topic, "Path", events.RuleTargetInput.from_event_path("$.detail"))
CfnOutput(stack, "Field", { value = events.EventField.time })
CfnOutput(stack, "InText", { value = string.format("at %s", events.EventField.from_path("$.detail.x")) })
CfnOutput(stack, "Json", { value = stack:to_json_string({ list = { Fn.join("\"", { "a", Aws.REGION }) }, say = string.format("\"hi\" %s", Aws.REGION) }) })
