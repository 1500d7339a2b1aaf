-- References between stacks: exports and imports, chains, reuse, concrete environment.

local app = App()
local env = { account = "123456789012", region = "us-east-1" }
local producer = Stack(app, "Producer", { env = env })
local middle = Stack(app, "Middle", { env = env })
local consumer = Stack(app, "Consumer", { env = env, stack_name = "consumer-name" })

local vpc = ec2.Vpc(producer, "Vpc", { max_azs = 1, nat_gateways = 0 })
local thing = CfnResource(producer, "Thing", { type = "AWS::Test::Thing" })
local deep = CfnResource(Construct(producer, "Deep"), "Resource", { type = "AWS::Test::Deep" })

-- a chain: producer -> middle -> consumer
local mid = CfnResource(middle, "Mid", {
  type = "AWS::Test::Mid",
  properties = {
    Ref = thing.ref,
    Att = thing:get_att("Some.Arn"),
    Joined = "x/" .. thing.ref .. "/" .. deep.ref,
    Vpc = vpc.vpc_id,
    Same = vpc.vpc_id,
    Cidr = vpc.vpc_cidr_block,
  },
})
CfnResource(consumer, "End", {
  type = "AWS::Test::End",
  properties = {
    Mid = mid.ref,
    Thing = thing.ref,
    List = { mid:get_att("Arn"), { Deep = deep:get_att("Arn") .. "/*" } },
    Fn = Fn.join(",", { vpc.public_subnets[1].subnet_id, vpc.isolated_subnets[1].subnet_id }),
    Select = Fn.select(0, Fn.split("-", thing.ref)),
    ProducerName = producer.stack_name,
    OwnName = consumer.stack_name,
  },
})
CfnOutput(consumer, "Out", { value = thing.ref })

-- agnostic stacks, and a stack below a construct of the app
local a = Stack(app, "A")
local group = Construct(app, "Group")
local b = Stack(group, "B")
local res = CfnResource(b, "Res", { type = "AWS::Test::Res" })
CfnOutput(a, "FromB", { value = res:get_att("Arn") })
local param = CfnParameter(b, "Param", { default = "x" })
CfnOutput(a, "FromParam", { value = param.value_as_string })

-- export by hand
b:export_value(res.ref)
b:export_value(res:get_att("Other"), { name = "by-name" })
CfnOutput(b, "Account", { value = a.account })
