-- Aspects as mixins, and mixins as aspects.

local app = App()
local stack = Stack(app, "Shimmed")
s3.Bucket(stack, "Early")
local versioning = Shims.as_mixin(function(node)
  if s3.CfnBucket.is_cfn_bucket(node) then
    node:add_property_override("VersioningConfiguration.Status", "Enabled")
  end
end)
Mixins.of(stack):apply(versioning)
-- Comes too late for the mixin.
s3.Bucket(stack, "Late")
sqs.Queue(stack, "Queue")
local named = {
  supports = function(node) return sqs.CfnQueue.is_cfn_queue(node) end,
  apply_to = function(node)
    node:add_property_override("QueueName", "named")
  end,
}
Aspects.of(app):add(Shims.as_aspect(named))
Aspects.of(stack):add(Shims.as_aspect(s3.mixins.BucketBlockPublicAccess()))
Mixins.of(stack):apply(Shims.as_mixin(Tag("Team", "shop")))
