-- Tag managers of the program's own, and properties that are merged into those of a resource.

local app = App()
local stack = Stack(app, "Tagged")
local standard = TagManager(TagType.KEY_VALUE, "Custom::Standard")
standard:set_tag("Team", "shop")
standard:set_tag("Gone", "soon")
CfnResource(stack, "Standard", { type = "Custom::Standard", properties = { Tags = standard.rendered_tags } })
standard:remove_tag("Gone", 5)
standard:set_tag("Late", "yes")
local map = TagManager(TagType.MAP, "Custom::Map", { Team = "shop" }, { tag_property_name = "labels" })
CfnResource(stack, "Map", { type = "Custom::Map", properties = { Labels = map.rendered_tags, Name = map.tag_property_name } })
local none = TagManager(TagType.STANDARD, "Custom::None")
CfnResource(stack, "None", { type = "Custom::None", properties = { Has = none:has_tags(), Tags = none.rendered_tags } })

local merged = s3.CfnBucket(stack, "Merged", { bucket_name = "old", public_access_block_configuration = { block_public_acls = true } })
local more = { bucket_name = "new", public_access_block_configuration = { ignore_public_acls = true }, versioning_configuration = { status = "Enabled" } }
PropertyMergeStrategy.combine():apply(merged, more, { "bucket_name", "public_access_block_configuration" })
local replaced = s3.CfnBucket(stack, "Replaced", { public_access_block_configuration = { block_public_acls = true } })
PropertyMergeStrategy.override():apply(replaced, { public_access_block_configuration = { ignore_public_acls = true } }, { "public_access_block_configuration" })
