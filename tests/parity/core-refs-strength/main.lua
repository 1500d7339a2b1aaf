-- Strong, weak and both: by the place of use, the resource, and the context of the stack that uses it.

local app = App()
local env = { account = "111111111111", region = "eu-west-1" }
local producer = Stack(app, "Producer", { env = env })
local a = CfnResource(producer, "A", { type = "AWS::Test::Thing" })
local b = CfnResource(producer, "B", { type = "AWS::Test::Thing" })
local endpoint = ec2.CfnVPCEndpoint(producer, "Endpoint", { service_name = "s", vpc_id = "v" })
local vpc = ec2.Vpc(producer, "Vpc", { max_azs = 1, nat_gateways = 0 })
local list = CfnParameter(producer, "List", { type = "CommaDelimitedList" })
local number = CfnParameter(producer, "Number", { type = "Number" })
local one = Stack(app, "One", { env = env })
CfnResource(one, "Thing", {
  type = "AWS::Test::Thing",
  properties = {
    Both = Stack.consume_reference(Token.as_string(b:get_att("Arn"))),
    Entries = endpoint.attr_dns_entries,
    First = Fn.select(0, endpoint.attr_dns_entries),
    Joined = Fn.join("|", endpoint.attr_dns_entries),
    List = list.value_as_list,
    Number = number.value_as_number,
    StackId = producer.stack_id,
    Strong = a.ref,
    Weak = Stack.consume_reference(a.ref, ReferenceStrength.WEAK),
    WeakList = Stack.consume_list_reference(endpoint.attr_network_interface_ids),
    WeakStackId = Stack.consume_reference(producer.stack_id, ReferenceStrength.WEAK),
    Inside = string.format("x-%s-y", Stack.consume_reference(a.ref, ReferenceStrength.WEAK)),
  },
})
local two = Stack(app, "Two", { env = env })
CrossStackReferences.of(two):consume(ReferenceStrength.WEAK)
CfnResource(two, "Thing", {
  type = "AWS::Test::Thing",
  properties = { Entries = endpoint.attr_dns_entries, Ref = a.ref, Strong = Stack.consume_reference(a.ref, ReferenceStrength.STRONG) },
})
CrossStackReferences.of(b):produce(ReferenceStrength.WEAK)
CrossStackReferences.of(vpc):produce(ReferenceStrength.BOTH)
endpoint:apply_cross_stack_reference_strength(ReferenceStrength.STRONG)
local three = Stack(app, "Three", { env = env })
three.node:set_context("@aws-cdk/core:defaultCrossStackReferences", "both")
CfnResource(three, "Thing", {
  type = "AWS::Test::Thing",
  properties = { A = a:get_att("Z"), B = b.ref, Entries = endpoint.attr_creation_timestamp, Vpc = vpc.vpc_id },
})
local four = Stack(app, "Four", { env = env })
CfnResource(four, "Thing", {
  type = "AWS::Test::Thing",
  properties = { Block = vpc.vpc_cidr_block, Own = Stack.consume_reference(a.ref, ReferenceStrength.WEAK), Vpc = vpc.vpc_id },
})
CfnOutput(producer, "Here", { value = Stack.consume_reference(a.ref, ReferenceStrength.WEAK) })
CfnOutput(four, "ByHand", { value = Fn.get_stack_output("Stack", "Output") })
CfnOutput(four, "ByHandElsewhere", { value = Fn.get_stack_output("Stack", "Output", "us-east-1", "arn:aws:iam::1:role/r") })
