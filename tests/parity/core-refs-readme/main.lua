-- What the CDK's own guide shows of nested stacks, of resources in other stacks, and of weakening references.

local app = App()
local parent = Stack(app, "MyParentStack")
for _, id in ipairs({ "Nested1", "Nested2" }) do
  local nested = NestedStack(parent, id)
  s3.CfnBucket(nested, "NestedBucket")
end

local prod = { account = "123456789012", region = "us-east-1" }
local stack1 = Stack(app, "Stack1", { env = prod })
local bucket = s3.CfnBucket(stack1, "Bucket")
local shared = s3.CfnBucket(stack1, "SharedBucket")
CrossStackReferences.of(shared):produce(ReferenceStrength.WEAK)
local stack2 = Stack(app, "Stack2", { env = prod })
CfnOutput(stack2, "BucketRef", { value = bucket.ref })
CfnOutput(stack2, "BucketName", { value = shared.ref })
CfnOutput(stack2, "BucketArn", { value = Stack.consume_reference(bucket.attr_arn) })
CfnOutput(stack2, "WeakArn", { value = Stack.consume_reference(bucket.attr_arn, ReferenceStrength.WEAK) })
local consumer = Stack(app, "Consumer", { env = prod })
CrossStackReferences.of(consumer):consume(ReferenceStrength.WEAK)
CfnOutput(consumer, "BucketArn", { value = bucket.attr_arn })
local kept = stack1:export_value(bucket.attr_domain_name)
CfnOutput(stack2, "Kept", { value = kept })
for _, name in ipairs({ "Beta", "Prod" }) do
  local stage = Stage(app, name, { env = prod })
  local data = Stack(stage, "Data")
  local store = s3.CfnBucket(data, "Store")
  local web = Stack(stage, "Web")
  CfnOutput(web, "Store", { value = store.attr_arn })
end
