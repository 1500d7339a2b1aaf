-- Lists of strings across nested and other stacks: handed on as one string, except straight into a nested stack.

local app = App()
local parent = Stack(app, "Parent")
local endpoint = ec2.CfnVPCEndpoint(parent, "Endpoint", { service_name = "s", vpc_id = "v" })
local list = CfnParameter(parent, "List", { type = "CommaDelimitedList" })
local number = CfnParameter(parent, "Number", { type = "Number" })
local nest = NestedStack(parent, "Nest")
local inner = ec2.CfnVPCEndpoint(nest, "Inner", { service_name = "s", vpc_id = "v" })
CfnResource(nest, "Thing", {
  type = "AWS::Test::Thing",
  properties = {
    Entries = endpoint.attr_dns_entries,
    First = Fn.select(0, endpoint.attr_dns_entries),
    Joined = Fn.join("-", endpoint.attr_dns_entries),
    Local = inner.attr_dns_entries,
    Number = number.value_as_number,
    Parameter = list.value_as_list,
  },
})
CfnResource(parent, "Thing", {
  type = "AWS::Test::Thing",
  properties = { Entries = inner.attr_dns_entries, Joined = Fn.join("-", inner.attr_network_interface_ids) },
})
local sibling = NestedStack(parent, "Sibling")
CfnResource(sibling, "Thing", { type = "AWS::Test::Thing", properties = { Entries = inner.attr_dns_entries } })
local deep = NestedStack(sibling, "Deep")
CfnResource(deep, "Thing", {
  type = "AWS::Test::Thing",
  properties = { Entries = inner.attr_dns_entries, Own = endpoint.attr_dns_entries, Weak = Stack.consume_reference(endpoint.ref, ReferenceStrength.WEAK) },
})
local other = Stack(app, "Other")
CfnResource(other, "Thing", {
  type = "AWS::Test::Thing",
  properties = {
    Entries = inner.attr_dns_entries,
    Parameter = list.value_as_list,
    Weak = Stack.consume_reference(inner.ref, ReferenceStrength.WEAK),
    WeakList = Stack.consume_list_reference(inner.attr_network_interface_ids, ReferenceStrength.WEAK),
  },
})
local in_other = NestedStack(other, "InOther")
CfnResource(in_other, "Thing", {
  type = "AWS::Test::Thing",
  properties = {
    Entries = endpoint.attr_dns_entries,
    Own = Stack.consume_reference(endpoint.ref, ReferenceStrength.WEAK),
    Weak = Stack.consume_reference(inner.ref, ReferenceStrength.WEAK),
  },
})
