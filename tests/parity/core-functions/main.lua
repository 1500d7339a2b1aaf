-- The intrinsic functions, with late-bound arguments in all places.

local app = App()
local stack = Stack(app, "Functions")
local region = Aws.REGION
local parts = Fn.split(",", region)
CfnResource(stack, "All", {
  type = "AWS::Test::Functions",
  properties = {
    Ref = Fn.ref("Other"),
    GetAtt = Fn.get_att("Other", "Nested.Name"),
    JoinLate = Fn.join(region, { "a", region }),
    SplitAssumed = Fn.split("-", region, 2),
    SplitNone = Fn.split("-", region, 0),
    SplitKnown = Fn.split("-", "a-b-c", 2),
    SelectMixed = Fn.select(0, { "a", region }),
    SelectKnown = Fn.select(1, { "a", "b" }),
    Sub = Fn.sub("${A} ${AWS::Region}", { A = region }),
    SubPlain = Fn.sub("${AWS::Region}"),
    Base64 = Fn.base64(region),
    Cidr = Fn.cidr("10.0.0.0/16", 2, "8"),
    CidrPlain = Fn.cidr("10.0.0.0/16", 2),
    Domain = Fn.parse_domain_name("https://example.com/a/b"),
    DomainLate = Fn.parse_domain_name(region),
    Azs = Fn.get_azs("eu-west-1"),
    Import = Fn.import_value("Shared"),
    ImportList = Fn.import_list_value("Shared", 2),
    ImportListBar = Fn.import_list_value("Shared", 2, "|"),
    StackOutput = Fn.get_stack_output("Other", "Out"),
    StackOutputAll = Fn.get_stack_output("Other", "Out", "eu-west-1", "arn:aws:iam::111111111111:role/r"),
    FindInMap = Fn.find_in_map("Map", "a", region),
    Transform = Fn.transform("AWS::Include", { Location = region }),
    LenKnown = Fn.len({ "a", region }),
    If = Fn.condition_if("Cond", { A = region }, Aws.NO_VALUE),
    IfInside = "x-" .. Fn.condition_if("Cond", "a", region),
    JsonKnown = Fn.to_json_string({ a = 1, b = "x" }),
    JsonMixed = Fn.to_json_string({ a = region, b = { "x", "pre-" .. region } }),
  },
})

-- The transform comes with the functions that need it: a string for one use, a list for more.
local one = Stack(app, "OneExtension")
CfnOutput(one, "Length", { value = Token.as_string(Fn.len(parts)) })
local two = Stack(app, "TwoExtensions")
two:add_transform("AWS::Serverless-2016-10-31")
two:add_transform("AWS::Serverless-2016-10-31")
CfnOutput(two, "Length", { value = Token.as_string(Fn.len(parts)) })
CfnOutput(two, "Fallback", { value = Fn.find_in_map("Map", "a", "b", "c") })
CfnOutput(two, "Json", { value = Fn.to_json_string(Token.as_any({ Ref = "X" })) })
