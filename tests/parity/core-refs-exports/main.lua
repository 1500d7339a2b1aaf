-- Exports by hand: by reference, by name, lists, descriptions, what stands in nested stacks.

local app = App()
local producer = Stack(app, "Producer")
local a = CfnResource(producer, "A", { type = "AWS::Test::Thing" })
local endpoint = ec2.CfnVPCEndpoint(producer, "Endpoint", { service_name = "s", vpc_id = "v" })
local nest = NestedStack(producer, "Nest")
local inner = CfnResource(nest, "Inner", { type = "AWS::Test::Thing" })
local deep = NestedStack(nest, "Deep")
local far = CfnResource(deep, "Far", { type = "AWS::Test::Thing" })
local consumer = Stack(app, "Consumer")
CfnResource(consumer, "Thing", {
  type = "AWS::Test::Thing",
  properties = {
    Attr = producer:export_value(a:get_att("X.Y")),
    ByName = producer:export_value(a.ref, { name = "My:Name" }),
    Described = producer:export_value(a:get_att("D"), { description = "described" }),
    Far = producer:export_value(far.ref),
    Inner = producer:export_value(inner.ref),
    InnerByName = nest:export_value(inner.ref, { name = "inner" }),
    List = producer:export_string_list_value(endpoint.attr_dns_entries),
    ListAsText = producer:export_value(endpoint.attr_dns_entries),
    ListByName = producer:export_string_list_value({ "a", "b" }, { name = "list" }),
    ListByNameLate = producer:export_string_list_value(endpoint.attr_dns_entries, { name = "late-list", description = "a list" }),
    ListOfAttr = producer:export_string_list_value(a:get_att("Hint", ResolutionTypeHint.STRING_LIST)),
    Literal = producer:export_value("lit", { name = "lit" }),
    Ref = producer:export_value(a.ref),
    RefAgain = producer:export_value(a.ref, { description = "too late" }),
    RefAsList = producer:export_string_list_value(a.ref),
    StackId = producer:export_value(producer.stack_id),
    Text = producer:export_value(string.format("x-%s", a.ref), { name = "text", description = "a text" }),
    Untyped = producer:export_string_list_value(a:get_att("Z")),
  },
})
CfnOutput(consumer, "Use", { value = a.ref })
