-- Repositories: names, encryption, scans, tags that cannot move, when images expire, deletion, imports, URIs.

local app = App()
local stack = Stack(app, "Repositories", { env = { account = "123456789012", region = "us-east-1" } })
local late = CfnParameter(stack, "Late").value_as_string

local plain = ecr.Repository(stack, "Plain")
local full = ecr.Repository(stack, "Full", {
  repository_name = "shop/images_v1.0-a",
  encryption = ecr.RepositoryEncryption.KMS,
  image_scan_on_push = true,
  image_tag_mutability = ecr.TagMutability.IMMUTABLE,
  empty_on_delete = true,
  removal_policy = RemovalPolicy.DESTROY,
  lifecycle_registry_id = "123456789012",
})
ecr.Repository(stack, "Closed", { image_scan_on_push = false, empty_on_delete = false, encryption = ecr.RepositoryEncryption.AES_256, image_tag_mutability = ecr.TagMutability.MUTABLE })
ecr.Repository(stack, "Named", { repository_name = late })
local key = kms.Key(stack, "Key")
ecr.Repository(stack, "OwnKey", { encryption_key = key })
ecr.Repository(stack, "OwnKeySaid", { encryption_key = key, encryption = ecr.RepositoryEncryption.KMS })
ecr.Repository(stack, "AllBut", {
  image_tag_mutability = ecr.TagMutability.IMMUTABLE_WITH_EXCLUSION,
  image_tag_mutability_exclusion_filters = { ecr.ImageTagMutabilityExclusionFilter.wildcard("dev-*"), ecr.ImageTagMutabilityExclusionFilter.wildcard("a*b*c") },
})
ecr.Repository(stack, "NoneBut", { image_tag_mutability = ecr.TagMutability.MUTABLE_WITH_EXCLUSION, image_tag_mutability_exclusion_filters = { ecr.ImageTagMutabilityExclusionFilter.wildcard("prod") } })
local emptied = ecr.Repository(stack, "Emptied", { auto_delete_images = true, removal_policy = RemovalPolicy.DESTROY })
ecr.Repository(stack, "EmptiedTwice", { auto_delete_images = true, empty_on_delete = true, removal_policy = RemovalPolicy.DESTROY })
Tags.of(emptied):add("team", "shop")

-- when images expire
ecr.Repository(stack, "Count", { lifecycle_rules = { { max_image_count = 5 } } })
ecr.Repository(stack, "Age", { lifecycle_rules = { { max_image_age = Duration.days(30), description = "old ones" } }, lifecycle_registry_id = "123456789012" })
local ordered = ecr.Repository(stack, "Ordered", {
  lifecycle_rules = {
    { max_image_count = 5 },
    { tag_prefix_list = { "a", "b" }, max_image_count = 1 },
    { tag_status = ecr.TagStatus.UNTAGGED, max_image_age = Duration.hours(48) },
  },
})
ordered:add_lifecycle_rule({ tag_pattern_list = { "*x*", "y*" }, max_image_count = 2 })
ecr.Repository(stack, "Numbered", {
  lifecycle_rules = {
    { rule_priority = 10, tag_prefix_list = { "a" }, max_image_count = 1 },
    { tag_prefix_list = { "b" }, max_image_count = 1 },
    { rule_priority = 3, tag_status = ecr.TagStatus.TAGGED, tag_prefix_list = { "c" }, max_image_count = 1 },
    { max_image_count = 9 },
  },
})
ecr.Repository(stack, "NumberedLast", { lifecycle_rules = { { rule_priority = 7, tag_status = ecr.TagStatus.ANY, max_image_count = 1 }, { rule_priority = 2, tag_status = ecr.TagStatus.UNTAGGED, max_image_count = 1 } } })

-- what is known of them
local by_name = ecr.Repository.from_repository_name(stack, "ByName", "old/images")
local by_arn = ecr.Repository.from_repository_arn(stack, "ByArn", "arn:aws:ecr:eu-west-1:111111111111:repository/other/images")
local by_both = ecr.Repository.from_repository_attributes(stack, "ByBoth", { repository_name = late, repository_arn = Fn.import_value("arn") })
local found = ecr.Repository.from_lookup(stack, "Found", { repository_name = "wanted" })
local found_by_arn = ecr.Repository.from_lookup(stack, "FoundByArn", { repository_arn = "arn:aws:ecr:us-east-1:123456789012:repository/wanted/too" })
local all = { plain, full, by_name, by_arn, by_both, found, found_by_arn }
for index, repository in ipairs(all) do
  CfnOutput(stack, "Name" .. (index - 1), { value = repository.repository_name })
  CfnOutput(stack, "Arn" .. (index - 1), { value = repository.repository_arn })
  CfnOutput(stack, "Uri" .. (index - 1), { value = repository.repository_uri })
  CfnOutput(stack, "Registry" .. (index - 1), { value = repository.registry_uri })
  CfnOutput(stack, "Tag" .. (index - 1), { value = repository:repository_uri_for_tag("v1") })
  CfnOutput(stack, "Digest" .. (index - 1), { value = repository:repository_uri_for_digest("sha256:abc") })
  CfnOutput(stack, "Either" .. (index - 1), { value = repository:repository_uri_for_tag_or_digest("sha256:abc") })
  CfnOutput(stack, "OrTag" .. (index - 1), { value = repository:repository_uri_for_tag_or_digest("v2") })
end
CfnOutput(stack, "Local", { value = ecr.Repository.arn_for_local_repository("x", stack) })
CfnOutput(stack, "LocalOfOther", { value = ecr.Repository.arn_for_local_repository("x", stack, "111111111111") })
CfnOutput(stack, "Encryption", { value = ecr.RepositoryEncryption.KMS_DSSE.value })
