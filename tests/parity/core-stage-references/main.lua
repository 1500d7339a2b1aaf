-- References between stacks of one stage, and weak ones into another account and stage.

local app = App()
local shared = Stack(app, "Shared", { env = { account = "111111111111", region = "eu-west-1" } })
local key = CfnResource(shared, "Key", { type = "AWS::Test::Thing" })
local stage = Stage(app, "Prod", { env = { account = "222222222222", region = "eu-west-1" } })
local data = Stack(stage, "Data")
local table = CfnResource(data, "Table", { type = "AWS::Test::Thing", properties = { Key = key.ref } })
local web = Stack(stage, "Web", { env = { region = "us-east-1" } })
CfnResource(web, "Site", {
  type = "AWS::Test::Thing",
  properties = {
    Key = key:get_att("Arn"),
    Table = Stack.consume_reference(table.ref, ReferenceStrength.WEAK),
  },
})
local jobs = Stack(stage, "Jobs")
CfnResource(jobs, "Job", { type = "AWS::Test::Thing", properties = { Table = table.ref, Key = key.ref } })
