-- Trees of what was found wrong, as programs that check values of their own build them.

local app = App()
local stack = Stack(app, "Results")
local bad = ValidationResult("wrong thing")
local fine = ValidationResult()
local inner = ValidationResults({ bad })
local all = ValidationResults()
all:collect(fine)
all:collect(bad:prefix("deep"):prefix("deeper"))
all:collect(inner:wrap("inside"))
local top = all:wrap("outside"):prefix("top")
local empty = ValidationResults()
local hollow = ValidationResult("", inner)
CfnResource(stack, "Found", {
  type = "AWS::Test::Found",
  properties = {
    Tree = top:error_tree(),
    Trees = { all:error_tree_list(), hollow:error_tree(), ValidationResults({ fine, bad }):error_tree_list() },
    Success = { top.is_success, fine.is_success, all.is_success, empty.is_success, hollow.is_success, fine:prefix("x").is_success },
    Messages = { top.error_message, fine.error_message, hollow.error_message, empty:wrap("nothing").error_message },
    Counts = { #all.results, #top.results.results, #fine.results.results },
  },
})
fine:assert_success()

local inspector = TreeInspector()
inspector:add_attribute("mine", 1)
inspector:add_attribute("mine", { deep = { true, "x" } })
local bucket = s3.CfnBucket(stack, "Bucket", { bucket_name = "told" })
bucket:inspect(inspector)
CfnResource(stack, "Told", { type = "AWS::Test::Told", properties = { Attributes = inspector.attributes } })
