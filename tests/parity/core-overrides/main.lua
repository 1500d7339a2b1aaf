-- Changes to finished resources that meet each other: paths into lists, functions in the way, what is empty afterwards.

local app = App()
local stack = Stack(app, "Overrides")
local bucket = s3.CfnBucket(stack, "Bucket", {
  bucket_name = "x",
  versioning_configuration = { status = "Enabled" },
  tags = { { key = "a", value = "b" } },
})
bucket:add_override("Properties.A.B.0.C", "a map with the key 0")
bucket:add_override("Properties.Dotted\\.Key.Inner", 1)
bucket:add_override("Metadata.X", { y = Aws.REGION })
bucket:add_property_override("VersioningConfiguration.Status", nil)
bucket:add_property_deletion_override("BucketName")
bucket:add_property_override("Tags.0.Value", { Ref = "AWS::Region" })
bucket:add_property_override("List", { { a = 1 }, { b = Fn.get_att("Emptied", "Arn") } })
bucket:add_override("DependsOn", { "Raw" })

local emptied = s3.CfnBucket(stack, "Emptied", { bucket_name = "x" })
emptied:add_property_deletion_override("BucketName")
local nothing = s3.CfnBucket(stack, "Nothing")
nothing:add_property_deletion_override("E.f")
local back = s3.CfnBucket(stack, "Back", { bucket_name = Aws.STACK_NAME })
back:add_property_deletion_override("BucketName")
back:add_property_override("BucketName", { ["Fn::Sub"] = "${AWS::StackName}-back" })

local raw = CfnResource(stack, "Raw", {
  type = "AWS::Test::Raw",
  properties = {
    Two = { 1, 2, 3, 4 },
    One = { 1 },
    Maps = { { a = 1 }, { b = 2 }, 3 },
    Longer = { { a = 1 } },
    Text = "text",
    Ref = { Ref = "AWS::Region" },
    Join = { ["Fn::Join"] = { "", { "a", "b" } } },
    Newer = { ["Fn::ToJsonString"] = { a = 1 } },
    Map = { q = 1 },
    Gone = { z = 1 },
  },
})
raw:add_property_deletion_override("Two.0")
raw:add_property_deletion_override("Two.1")
raw:add_property_deletion_override("One.0")
raw:add_property_deletion_override("Maps.0.a")
raw:add_property_override("Maps.1.c", 5)
raw:add_property_override("Longer.7.a", 5)
raw:add_property_override("Longer.x", "not an item")
raw:add_property_override("Text.a", 1)
raw:add_property_override("Ref.a", 1)
raw:add_property_override("Join.Fn::Join.1.0", "z")
raw:add_property_override("Newer", { b = 1 })
raw:add_property_override("Map", "replaced by the next")
raw:add_property_override("Map.c", 3)
raw:add_property_override("Again.a", 1)
raw:add_property_override("Again", { b = 2 })
raw:add_property_deletion_override("Gone.z")
raw:add_property_deletion_override("Never.was.there")
