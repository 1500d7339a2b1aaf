-- Data protection of log groups: known and custom identifiers, places for what was found.

local app = App()
local stack = Stack(app, "Protection")
local audit = logs.LogGroup(stack, "Audit", { log_group_name = "/aws/vendedlogs/audit" })
local bucket = s3.Bucket(stack, "Bucket")

logs.LogGroup(stack, "Full", {
  log_group_name = "cdkIntegLogGroup",
  data_protection_policy = logs.DataProtectionPolicy({
    name = "policy-name",
    description = "policy description",
    identifiers = {
      logs.DataIdentifier.DRIVERSLICENSE_US,
      logs.DataIdentifier("EmailAddress"),
      logs.CustomDataIdentifier("EmployeeId", "EmployeeId-\\d{9}"),
    },
    log_group_audit_destination = audit,
    s3_bucket_audit_destination = bucket,
    delivery_stream_name_audit_destination = "delivery-stream-name",
  }),
})
logs.LogGroup(stack, "Sparse", {
  data_protection_policy = logs.DataProtectionPolicy({ identifiers = { logs.DataIdentifier.EMAILADDRESS } }),
})
logs.LogGroup(stack, "Custom", {
  data_protection_policy = logs.DataProtectionPolicy({
    identifiers = { logs.CustomDataIdentifier("First", "a+"), logs.CustomDataIdentifier("Second", "b+") },
    s3_bucket_audit_destination = s3.Bucket.from_bucket_name(stack, "Imported", "imported"),
  }),
})
local identifier = logs.DataIdentifier.CPFCODE_BR
CfnOutput(stack, "Name", { value = identifier.name })
CfnOutput(stack, "Custom2", { value = logs.CustomDataIdentifier("N", "r").regex })
