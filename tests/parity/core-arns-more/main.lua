-- ARNs taken apart: what they look like decides, not the format.

local app = App()
local stack = Stack(app, "ArnsMore")
local region = Aws.REGION
local formats = {
  ArnFormat.NO_RESOURCE_NAME,
  ArnFormat.COLON_RESOURCE_NAME,
  ArnFormat.SLASH_RESOURCE_NAME,
  ArnFormat.SLASH_RESOURCE_SLASH_RESOURCE_NAME,
}
local arns = {
  "arn:aws:s:r:a:res/name/x:y",
  "arn:aws:s:r:a:res:name/x:y",
  "arn:aws:s:::/res/name",
  "arn:aws:s:::/res",
  "arn:aws:s:::res",
  "arn:aws:s:r:a:res/name",
  "arn:aws:s:r:a:res:name:more",
  "arn:aws:s:" .. region .. ":a:res/" .. region,
  "arn:" .. Aws.PARTITION .. ":s:r:a:" .. region .. "/name",
  Aws.STACK_ID,
}
for i, format in ipairs(formats) do
  for j, arn in ipairs(arns) do
    local parts = Arn.split(arn, format)
    CfnResource(stack, string.format("Split%sx%s", (i - 1), (j - 1)), {
      type = "AWS::Test::Split",
      properties = {
        Service = parts.service,
        Resource = parts.resource,
        Partition = parts.partition,
        Region = parts.region,
        Account = parts.account,
      },
    })
    if parts.resource_name ~= nil then
      CfnOutput(stack, string.format("Name%sx%s", (i - 1), (j - 1)), { value = parts.resource_name })
    end
  end
end
CfnResource(stack, "Made", {
  type = "AWS::Test::Made",
  properties = {
    No = Arn.format({ service = "s", resource = "r", resource_name = "n", arn_format = ArnFormat.NO_RESOURCE_NAME }, stack),
    Bare = Arn.format({ service = "s", resource = "r", arn_format = ArnFormat.SLASH_RESOURCE_SLASH_RESOURCE_NAME }, stack),
    Empty = stack:format_arn({ service = "s", resource = "r", region = "", account = "" }),
    Full = Arn.format({ partition = "p", region = "r", account = "a", service = "s", resource = "r" }),
    Extract = Arn.extract_resource_name("arn:aws:iam::1:role/path/name", "role"),
    ExtractLate = Arn.extract_resource_name(Aws.STACK_ID, "stack"),
    ExtractPart = Arn.extract_resource_name("arn:aws:iam::1:role/" .. region, "role"),
    Relative = Names.stack_relative_construct_path(CfnResource(stack, "Deep Name", { type = "AWS::Test::Deep" })),
    UniqueOfStack = Names.unique_id(stack),
  },
})
